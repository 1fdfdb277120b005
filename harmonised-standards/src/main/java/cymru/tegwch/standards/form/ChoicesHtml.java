// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.html.Markup;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.form.Theme.Part;
import org.jspecify.annotations.Nullable;

/** Radio buttons and check boxes as HTML. */
final class ChoicesHtml {

  private final Theme theme;
  private final Language language;
  private final Markup html;

  /** The parts of one of the two kinds. */
  private record Parts(
      String type,
      Part all,
      Part item,
      Part input,
      Part label,
      Part hint,
      Part divider,
      Part writeIn,
      Part writeInShown) {

    static final Parts RADIOS =
        new Parts(
            "radio",
            Part.RADIOS,
            Part.RADIO,
            Part.RADIO_INPUT,
            Part.RADIO_LABEL,
            Part.RADIO_HINT,
            Part.RADIO_DIVIDER,
            Part.RADIO_WRITE_IN,
            Part.RADIO_WRITE_IN_SHOWN);
    static final Parts CHECKBOXES =
        new Parts(
            "checkbox",
            Part.CHECKBOXES,
            Part.CHECKBOX,
            Part.CHECKBOX_INPUT,
            Part.CHECKBOX_LABEL,
            Part.CHECKBOX_HINT,
            Part.CHECKBOX_DIVIDER,
            Part.CHECKBOX_WRITE_IN,
            Part.CHECKBOX_WRITE_IN_SHOWN);
  }

  ChoicesHtml(Theme theme, Language language, Markup html) {
    this.theme = theme;
    this.language = language;
    this.html = html;
  }

  /** All options, the divider and prefer not to say. */
  void write(FormField.Choices field) {
    Parts parts = field.isMultiple() ? Parts.CHECKBOXES : Parts.RADIOS;
    open(parts);
    for (FormField.Group group : field.groups()) {
      Text label = group.label();
      if (label != null) {
        html.open("fieldset", "class", name(Part.FIELDSET));
        html.element("legend", in(label), "class", name(Part.GROUP_LEGEND));
      }
      group.options().forEach(option -> option(option, field.name(), parts));
      if (label != null) {
        html.close();
      }
    }
    last(field.preferNotToSay(), field.name(), parts);
    html.close();
  }

  /** The divider and prefer not to say, under a place to type. */
  void writeOnly(FormField.Option option, String name) {
    open(Parts.CHECKBOXES);
    last(option, name, Parts.CHECKBOXES);
    html.close();
  }

  private void open(Parts parts) {
    String module = theme.hasGovukScripts() ? name(parts.all()) : null;
    html.open("div", "class", name(parts.all()), "data-module", module);
  }

  private void last(FormField.Option option, String name, Parts parts) {
    html.element("div", in(Words.DIVIDER), "class", name(parts.divider()));
    option(option, name, parts);
  }

  private void option(FormField.Option option, String name, Parts parts) {
    Text hint = option.hint();
    FormField.WriteIn place = option.place();
    String hintId = hint == null ? null : option.id() + "::hint";
    String placeId = place == null ? null : option.id() + "::text";
    boolean isAlone = option.isExclusive() && parts.equals(Parts.CHECKBOXES);
    html.open("div", "class", name(parts.item()));
    html.empty(
        "input",
        "type",
        parts.type(),
        "id",
        option.id(),
        "name",
        name,
        "value",
        option.value(),
        "class",
        name(parts.input()),
        "checked",
        option.isChosen() ? "checked" : null,
        "aria-describedby",
        hintId,
        "data-aria-controls",
        scripted(placeId),
        "data-behaviour",
        isAlone ? scripted("exclusive") : null);
    html.element("label", in(option.label()), "for", option.id(), "class", name(parts.label()));
    if (hint != null) {
      html.element("div", in(hint), "id", hintId, "class", name(parts.hint()));
    }
    html.close();
    if (place != null) {
      boolean isShown = option.isChosen() || !place.problems().isEmpty();
      html.open(
          "div", "id", placeId, "class", name(isShown ? parts.writeInShown() : parts.writeIn()));
      writeIn(place);
      html.close();
    }
  }

  private void writeIn(FormField.WriteIn place) {
    boolean isWrong = !place.problems().isEmpty();
    String errorId = isWrong ? FormHtml.errorId(place.id()) : null;
    html.open("div", "class", name(isWrong ? Part.QUESTION_WITH_ERROR : Part.QUESTION));
    html.element("label", in(place.label()), "for", place.id(), "class", name(Part.LABEL));
    if (isWrong) {
      html.open("div", "id", errorId);
      place.problems().stream()
          .map(Problem::message)
          .forEach(message -> FormHtml.error(html, theme, language, message));
      html.close();
    }
    html.empty(
        "input",
        "type",
        "text",
        "autocomplete",
        "off",
        "spellcheck",
        "false",
        "id",
        place.id(),
        "name",
        place.name(),
        "value",
        place.typed(),
        "class",
        name(isWrong ? Part.INPUT_WITH_ERROR : Part.INPUT),
        "aria-describedby",
        errorId,
        "aria-invalid",
        isWrong ? "true" : null);
    html.close();
  }

  private @Nullable String scripted(@Nullable String value) {
    return theme.hasGovukScripts() ? value : null;
  }

  private String in(Text text) {
    return text.in(language);
  }

  private String name(Part part) {
    return theme.names(part);
  }
}
