// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.html.Markup;
import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.form.Theme.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as HTML. It needs neither a style sheet nor a script. */
final class FormHtml {

  private static final String SUMMARY_TITLE = "error-summary-title";

  /** Room between what is clicked, no line too long, and an outline that everybody sees. */
  private static final String STYLE =
      """

      body { margin: 0; padding: 1rem; font: 1.125rem/1.5 sans-serif; color: #111; background: #fff }
      main { max-width: 42rem; margin: 0 auto }
      fieldset { border: 0; margin: 0 0 2rem; padding: 0; min-width: 0 }
      fieldset fieldset { margin: 1rem 0 }
      legend { padding: 0; font-weight: bold; font-size: 1.25rem; overflow-wrap: break-word }
      fieldset fieldset legend { font-size: 1.125rem }
      input[type="radio"], input[type="checkbox"] { width: 1.5rem; height: 1.5rem; margin: 0 .5rem 0 0; flex: none }
      input[type="text"] { display: block; box-sizing: border-box; width: 100%; max-width: 30rem; padding: .5rem; font: inherit; border: 2px solid #111 }
      input[inputmode="numeric"] { max-width: 6rem }
      button { padding: .5rem 1rem; font: inherit; min-height: 2.75rem }
      :focus { outline: 3px solid #111; outline-offset: 2px; box-shadow: 0 0 0 6px #fd0 }
      .tegwch-radio, .tegwch-checkbox { display: flex; flex-wrap: wrap; align-items: center; margin: .75rem 0 }
      .tegwch-radio label, .tegwch-checkbox label { flex: 1 }
      .tegwch-radio-hint, .tegwch-checkbox-hint { flex-basis: 100%; padding-left: 2rem }
      .tegwch-radio-write-in, .tegwch-checkbox-write-in, .tegwch-radio-write-in-shown, .tegwch-checkbox-write-in-shown { margin: 0 0 1rem 2rem }
      .tegwch-hint, .tegwch-radio-hint, .tegwch-checkbox-hint { color: #444 }
      .tegwch-summary, .tegwch-question-with-error { border: 0 solid #a00; border-left-width: 4px; padding-left: 1rem }
      .tegwch-summary { border-width: 4px; padding: 1rem; margin-bottom: 2rem }
      .tegwch-error { color: #a00; font-weight: bold }
      """;

  private final Theme theme;
  private final Language language;
  private final Markup html;

  private FormHtml(Theme theme, Language language, Markup html) {
    this.theme = theme;
    this.language = language;
    this.html = html;
  }

  /** For a document of its own. */
  static FormHtml page(Theme theme, Language language) {
    return new FormHtml(theme, language, Markup.page());
  }

  /** For a part of somebody's document. */
  static FormHtml fragment(Theme theme, Language language) {
    return new FormHtml(theme, language, Markup.fragment());
  }

  /** A document of its own. */
  String document(FormPage page, CollectionNotice notice) {
    boolean isWrong = page.isWrong();
    String title = in(Words.TITLE);
    String pageTitle = page.id().isEmpty() ? title : in(page.title()) + " – " + title;
    html.open("html", "lang", language.tag(), "class", name(Part.DOCUMENT)).open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", isWrong ? in(Words.ERROR) + " " + pageTitle : pageTitle);
    style();
    html.close().open("body", "class", name(Part.BODY));
    html.open("main", "class", name(Part.MAIN));
    summary(page);
    html.element("h1", title, "class", name(Part.HEADING));
    if (page.id().isEmpty()) {
      html.element("p", in(Words.WHY) + ": " + in(notice.purpose()), "class", name(Part.PARAGRAPH));
    }
    html.element("p", in(Words.VOLUNTARY), "class", name(Part.PARAGRAPH));
    html.open("form", "method", "post", "novalidate", "");
    body(page);
    Text send = page.id().isEmpty() ? Words.SEND : Words.NEXT;
    html.element("button", in(send), "type", "submit", "class", name(Part.BUTTON));
    html.close().close().close().close();
    return html.toString();
  }

  private void style() {
    if (!theme.styleSheet().isEmpty()) {
      html.empty("link", "rel", "stylesheet", "href", theme.styleSheet());
    } else if (!theme.hasGovukScripts()) {
      html.style(STYLE);
    }
  }

  /** What stands inside a form element. */
  String fields(FormPage page) {
    html.open("div", "lang", language.tag());
    body(page);
    html.close();
    return html.toString();
  }

  /** What is wrong, with links; nothing where nothing is. */
  String errorSummary(FormPage page) {
    if (!page.isWrong()) {
      return "";
    }
    html.open("div", "lang", language.tag());
    summary(page);
    html.close();
    return html.toString();
  }

  private void summary(FormPage page) {
    if (!page.isWrong()) {
      return;
    }
    html.open(
        "div",
        "class",
        name(Part.SUMMARY),
        "data-module",
        script("govuk-error-summary"),
        "tabindex",
        "-1");
    html.open("div", "role", "alert", "aria-labelledby", SUMMARY_TITLE);
    html.element(
        "h2", in(Words.PROBLEM_TITLE), "id", SUMMARY_TITLE, "class", name(Part.SUMMARY_TITLE));
    html.open("div", "class", name(Part.SUMMARY_BODY)).open("ul", "class", name(Part.SUMMARY_LIST));
    for (Problem problem : page.problems()) {
      html.element("li", in(problem.message()));
    }
    for (FormField.Wrong wrong : page.wrongs()) {
      html.open("li").open("a", "href", "#" + wrong.id()).text(in(wrong.text()));
      html.close().close();
    }
    html.close().close().close().close();
  }

  private void body(FormPage page) {
    for (FormPage.Hidden hidden : page.carried()) {
      html.empty("input", "type", "hidden", "name", hidden.name(), "value", hidden.value());
    }
    page.fields().forEach(this::field);
  }

  private void field(FormField field) {
    boolean isWrong = !field.problems().isEmpty();
    html.open("div", "class", name(isWrong ? Part.QUESTION_WITH_ERROR : Part.QUESTION));
    html.open("fieldset", "class", name(Part.FIELDSET), "aria-describedby", describedBy(field));
    html.element("legend", in(field.legend()), "class", name(Part.LEGEND));
    for (int i = 0; i < field.hints().size(); i++) {
      html.element(
          "div", in(field.hints().get(i)), "id", hintId(field.name(), i), "class", name(Part.HINT));
    }
    errors(
        field.name(),
        field.problems().stream().map(problem -> problem.message()).distinct().toList());
    if (field instanceof FormField.Choices choices) {
      new ChoicesHtml(theme, language, html).write(choices);
    } else if (field instanceof FormField.WholeNumber number) {
      number(number);
    }
    html.close().close();
  }

  private void number(FormField.WholeNumber field) {
    boolean isWrong = !field.problems().isEmpty();
    html.element("label", in(field.label()), "for", field.id(), "class", name(Part.LABEL));
    html.empty(
        "input",
        "type",
        "text",
        "inputmode",
        "numeric",
        "autocomplete",
        "off",
        "spellcheck",
        "false",
        "id",
        field.id(),
        "name",
        field.name(),
        "value",
        field.typed(),
        "class",
        name(isWrong ? Part.NUMBER_INPUT_WITH_ERROR : Part.NUMBER_INPUT),
        "aria-describedby",
        describedBy(field),
        "aria-invalid",
        isWrong ? "true" : null);
    new ChoicesHtml(theme, language, html).writeOnly(field.preferNotToSay(), field.name());
  }

  private void errors(String name, List<Text> messages) {
    if (!messages.isEmpty()) {
      html.open("div", "id", errorId(name));
      messages.forEach(message -> error(html, theme, language, message));
      html.close();
    }
  }

  static void error(Markup html, Theme theme, Language language, Text message) {
    html.open("p", "class", theme.names(Part.ERROR));
    html.open("span", "class", theme.names(Part.ERROR_PREFIX)).text(Words.ERROR.in(language));
    html.close().text(message.in(language)).close();
  }

  private static @Nullable String describedBy(FormField field) {
    StringBuilder ids = new StringBuilder();
    for (int i = 0; i < field.hints().size(); i++) {
      ids.append(hintId(field.name(), i)).append(' ');
    }
    if (!field.problems().isEmpty()) {
      ids.append(errorId(field.name()));
    }
    String all = ids.toString().strip();
    return all.isEmpty() ? null : all;
  }

  /** Two colons are in no id of an input. */
  private static String hintId(String name, int index) {
    return name + "::hint-" + (index + 1);
  }

  static String errorId(String name) {
    return name + "::error";
  }

  private @Nullable String script(String module) {
    return theme.hasGovukScripts() ? module : null;
  }

  private String in(Text text) {
    return text.in(language);
  }

  private String name(Part part) {
    return theme.names(part);
  }
}
