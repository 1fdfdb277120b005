// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The words that a form adds to those of the catalogue.
 *
 * <p>The Welsh is ours and has not been verified.
 */
final class Words {

  static final Text TITLE =
      Text.of("Equality monitoring questions", "Cwestiynau monitro cydraddoldeb");
  static final Text WHY = Text.of("Why we ask", "Pam rydym ni’n gofyn");
  static final Text VOLUNTARY =
      Text.of(
          "You do not have to answer any of these questions.",
          "Nid oes rhaid i chi ateb unrhyw un o’r cwestiynau hyn.");
  static final Text PREFER_NOT_TO_SAY = Silence.PREFER_NOT_TO_SAY.label();
  static final Text DIVIDER = Text.of("or", "neu");
  static final Text ALL_THAT_APPLY =
      Text.of("Select all that apply", "Dewiswch bob un sy’n berthnasol");
  static final Text NEXT = Text.of("Continue", "Parhau");
  static final Text SEND = Text.of("Send your answers", "Anfon eich atebion");
  static final Text PROBLEM_TITLE = Text.of("There is a problem", "Mae problem");
  static final Text ERROR = Text.of("Error:", "Gwall:");
  static final Text AGE = Text.of("Age", "Oedran");
  static final Text AGE_QUESTION = Text.of("What is your age?", "Beth yw eich oedran?");
  static final Text AGE_HINT =
      Text.of("In whole years, for example 42", "Mewn blynyddoedd cyfan, er enghraifft 42");
  static final Text NOT_ACCEPTED =
      Text.of("The answers could not be accepted", "Ni ellid derbyn yr atebion");

  private Words() {}

  /** What stands beside a place to write, where the standard has no words for it. */
  static Text writeIn(Text label) {
    return both(
        label, "%s: in your own words (optional)", "%s: yn eich geiriau eich hun (dewisol)");
  }

  /** A standard's own words beside a place to write. */
  static Text optional(Text prompt) {
    return both(prompt, "%s (optional)", "%s (dewisol)");
  }

  /** The line under a question of those above an age. */
  static Text fromAge(int age) {
    return Text.of(
        "This question is for people aged " + age + " and over.",
        "Mae’r cwestiwn hwn i bobl " + age + " oed a throsodd.");
  }

  /** The line under a question of those who gave some answers to an earlier one. */
  static Text onlyAfter(Text question, List<Text> answers) {
    return Text.of(
        "Only if you answered "
            + quoted(answers, Text::en, " or ")
            + " to the question “"
            + question.en()
            + "”",
        "Dim ond os gwnaethoch chi ateb "
            + quoted(answers, Text::cy, " neu ")
            + " i’r cwestiwn “"
            + question.cy()
            + "”");
  }

  private static String quoted(List<Text> answers, Function<Text, String> side, String or) {
    return answers.stream().map(a -> "“" + side.apply(a) + "”").collect(Collectors.joining(or));
  }

  private static Text both(Text text, String en, String cy) {
    return Text.of(en.replace("%s", text.en()), cy.replace("%s", text.cy()));
  }
}
