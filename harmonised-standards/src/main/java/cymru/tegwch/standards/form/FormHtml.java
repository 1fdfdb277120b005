// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.form.Theme.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as HTML. It needs neither a style sheet nor a script. */
final class FormHtml {

  private static final String SUMMARY_TITLE = "error-summary-title";

  private final Theme theme;
  private final Language language;
  private final Markup html = new Markup();

  FormHtml(Theme theme, Language language) {
    this.theme = theme;
    this.language = language;
  }

  /** A document of its own. */
  String document(FormPage page, CollectionNotice notice) {
    boolean isWrong = !page.wrongs().isEmpty();
    String title = in(Words.TITLE);
    String pageTitle = page.id().isEmpty() ? title : in(page.title()) + " – " + title;
    html.doctype().open("html", "lang", language.tag()).line().open("head").line();
    html.open("meta", "charset", "utf-8").line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    html.element("title", isWrong ? in(Words.ERROR) + " " + pageTitle : pageTitle);
    html.close("head").line().open("body").line().open("main").line();
    summary(page);
    html.element("h1", title, "class", name(Part.HEADING));
    if (page.id().isEmpty()) {
      html.element("p", in(Words.WHY) + ": " + in(notice.purpose()), "class", name(Part.PARAGRAPH));
    }
    html.element("p", in(Words.VOLUNTARY), "class", name(Part.PARAGRAPH));
    html.open("form", "method", "post", "novalidate", "").line();
    body(page);
    Text send = page.id().isEmpty() ? Words.SEND : Words.NEXT;
    html.element("button", in(send), "type", "submit", "class", name(Part.BUTTON));
    html.close("form").line().close("main").line().close("body").line().close("html").line();
    return html.toString();
  }

  /** What stands inside a form element. */
  String fields(FormPage page) {
    html.open("div", "lang", language.tag()).line();
    body(page);
    html.close("div").line();
    return html.toString();
  }

  /** What is wrong, with links; nothing where nothing is. */
  String errorSummary(FormPage page) {
    if (page.wrongs().isEmpty()) {
      return "";
    }
    html.open("div", "lang", language.tag()).line();
    summary(page);
    html.close("div").line();
    return html.toString();
  }

  private void summary(FormPage page) {
    List<FormField.Wrong> wrongs = page.wrongs();
    if (wrongs.isEmpty()) {
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
    html.open("div", "role", "alert", "aria-labelledby", SUMMARY_TITLE).line();
    html.element(
        "h2", in(Words.PROBLEM_TITLE), "id", SUMMARY_TITLE, "class", name(Part.SUMMARY_TITLE));
    html.open("div", "class", name(Part.SUMMARY_BODY))
        .open("ul", "class", name(Part.SUMMARY_LIST))
        .line();
    for (FormField.Wrong wrong : wrongs) {
      html.open("li").open("a", "href", "#" + wrong.id()).text(in(wrong.text()));
      html.close("a").close("li").line();
    }
    html.close("ul").close("div").line().close("div").close("div").line();
  }

  private void body(FormPage page) {
    for (FormPage.Hidden hidden : page.carried()) {
      html.open("input", "type", "hidden", "name", hidden.name(), "value", hidden.value()).line();
    }
    page.fields().forEach(this::field);
  }

  private void field(FormField field) {
    boolean isWrong = !field.problems().isEmpty();
    html.open("div", "class", name(isWrong ? Part.QUESTION_WITH_ERROR : Part.QUESTION)).line();
    html.open("fieldset", "class", name(Part.FIELDSET), "aria-describedby", describedBy(field))
        .line();
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
    html.close("fieldset").line().close("div").line();
  }

  private void number(FormField.WholeNumber field) {
    boolean isWrong = !field.problems().isEmpty();
    html.element("label", in(field.label()), "for", field.id(), "class", name(Part.LABEL));
    html.open(
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
            isWrong ? "true" : null)
        .line();
    new ChoicesHtml(theme, language, html).writeOnly(field.preferNotToSay(), field.name());
  }

  private void errors(String name, List<Text> messages) {
    if (!messages.isEmpty()) {
      html.open("div", "id", errorId(name)).line();
      messages.forEach(message -> error(html, theme, language, message));
      html.close("div").line();
    }
  }

  static void error(Markup html, Theme theme, Language language, Text message) {
    html.open("p", "class", theme.names(Part.ERROR));
    html.open("span", "class", theme.names(Part.ERROR_PREFIX)).text(Words.ERROR.in(language));
    html.close("span").text(" " + message.in(language)).close("p").line();
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
