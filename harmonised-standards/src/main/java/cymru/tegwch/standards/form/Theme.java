// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The class names of a form's HTML, so that a host's own style sheet fits it.
 *
 * <pre>{@code
 * Theme ours = Theme.neutral().with(Theme.Part.LEGEND, "council-legend");
 * }</pre>
 *
 * <p>No theme has a logo or a typeface, and the HTML needs no style sheet.
 */
public final class Theme {

  /** What a class name is for. */
  public enum Part {
    DOCUMENT("govuk-template"),
    BODY("govuk-template__body"),
    MAIN("govuk-width-container govuk-main-wrapper"),
    HEADING("govuk-heading-l"),
    PARAGRAPH("govuk-body"),
    BUTTON("govuk-button"),
    SUMMARY("govuk-error-summary"),
    SUMMARY_TITLE("govuk-error-summary__title"),
    SUMMARY_BODY("govuk-error-summary__body"),
    SUMMARY_LIST("govuk-list govuk-error-summary__list"),
    QUESTION("govuk-form-group"),
    QUESTION_WITH_ERROR("govuk-form-group govuk-form-group--error"),
    FIELDSET("govuk-fieldset"),
    LEGEND("govuk-fieldset__legend govuk-fieldset__legend--m"),
    GROUP_LEGEND("govuk-fieldset__legend govuk-fieldset__legend--s"),
    HINT("govuk-hint"),
    ERROR("govuk-error-message"),
    ERROR_PREFIX("govuk-visually-hidden"),
    RADIOS("govuk-radios"),
    RADIO("govuk-radios__item"),
    RADIO_INPUT("govuk-radios__input"),
    RADIO_LABEL("govuk-label govuk-radios__label"),
    RADIO_HINT("govuk-hint govuk-radios__hint"),
    RADIO_DIVIDER("govuk-radios__divider"),
    RADIO_WRITE_IN("govuk-radios__conditional govuk-radios__conditional--hidden"),
    RADIO_WRITE_IN_SHOWN("govuk-radios__conditional"),
    CHECKBOXES("govuk-checkboxes"),
    CHECKBOX("govuk-checkboxes__item"),
    CHECKBOX_INPUT("govuk-checkboxes__input"),
    CHECKBOX_LABEL("govuk-label govuk-checkboxes__label"),
    CHECKBOX_HINT("govuk-hint govuk-checkboxes__hint"),
    CHECKBOX_DIVIDER("govuk-checkboxes__divider"),
    CHECKBOX_WRITE_IN("govuk-checkboxes__conditional govuk-checkboxes__conditional--hidden"),
    CHECKBOX_WRITE_IN_SHOWN("govuk-checkboxes__conditional"),
    LABEL("govuk-label"),
    INPUT("govuk-input"),
    INPUT_WITH_ERROR("govuk-input govuk-input--error"),
    NUMBER_INPUT("govuk-input govuk-input--width-4"),
    NUMBER_INPUT_WITH_ERROR("govuk-input govuk-input--width-4 govuk-input--error");

    private final String govuk;

    Part(String govuk) {
      this.govuk = govuk;
    }

    private String neutral() {
      return "tegwch-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9_ :-]*+");
  private static final Theme NEUTRAL = new Theme(all(false), false, "");
  private static final Theme GOVUK = new Theme(all(true), true, "");

  private final Map<Part, String> names;
  private final boolean hasGovukScripts;
  private final String styleSheet;

  private Theme(Map<Part, String> names, boolean hasGovukScripts, String styleSheet) {
    this.names = names;
    this.hasGovukScripts = hasGovukScripts;
    this.styleSheet = styleSheet;
  }

  /** One class name for each part: {@code tegwch-} and what it is for. */
  public static Theme neutral() {
    return NEUTRAL;
  }

  /**
   * The class names, structure and data attributes of GOV.UK Frontend 5 and 6, whose style sheet
   * and script a host serves itself. Its script shows a place to write only beside what is chosen;
   * without the script all of them are there. The crown and the typeface of GOV.UK are not for
   * other bodies.
   */
  public static Theme govuk() {
    return GOVUK;
  }

  /**
   * This theme with other class names for a part.
   *
   * @param names class names with spaces between, perhaps none
   * @throws IllegalArgumentException if they have other characters than letters, digits, hyphens,
   *     underscores, colons and spaces
   */
  public Theme with(Part part, String names) {
    if (!NAMES.matcher(requireNonNull(names, "names")).matches()) {
      throw new IllegalArgumentException(
          "Class names must be letters, digits, hyphens, underscores and colons with spaces between");
    }
    Map<Part, String> changed = new EnumMap<>(this.names);
    changed.put(requireNonNull(part, "part"), names);
    return new Theme(Collections.unmodifiableMap(changed), hasGovukScripts, styleSheet);
  }

  /**
   * This theme, whose documents link to that style sheet of the host's. Without one the documents
   * of the neutral theme have a few lines of style, and those of GOV.UK Frontend have none.
   *
   * @param href its address, for instance {@code /assets/council.css}
   */
  public Theme withStyleSheet(String href) {
    return new Theme(names, hasGovukScripts, requireNonNull(href, "href"));
  }

  /** The class names of a part, with spaces between. */
  public String names(Part part) {
    return names.getOrDefault(part, "");
  }

  /** The address of the host's style sheet, or empty. */
  String styleSheet() {
    return styleSheet;
  }

  /** Whether the HTML has the data attributes that GOV.UK Frontend's script looks for. */
  boolean hasGovukScripts() {
    return hasGovukScripts;
  }

  private static Map<Part, String> all(boolean isGovuk) {
    Map<Part, String> names = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      names.put(part, isGovuk ? part.govuk : part.neutral());
    }
    return Collections.unmodifiableMap(names);
  }

  /** Which preset it is made from. */
  @Override
  public String toString() {
    return "Theme[" + (hasGovukScripts ? "GOV.UK Frontend" : "neutral") + "]";
  }
}
