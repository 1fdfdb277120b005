// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.AnswerRule;
import cymru.tegwch.core.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A question that is answered with a whole number, and kept as {@link
 * cymru.tegwch.core.answer.Stated}.
 *
 * <p>A form makes one by itself of a question whose list is of single years, such as {@code
 * Wales.AGE}: it asks for the age and not, as the census does, for the date of birth. Others are a
 * host's own:
 *
 * <pre>{@code
 * NumberQuestion hours = new NumberQuestion("hours_of_care", Text.of("Hours of care", "Oriau gofal"),
 *     Text.of("How many hours a week do you care for somebody?",
 *         "Am faint o oriau’r wythnos rydych chi’n gofalu am rywun?"), null, 0, 168);
 * }</pre>
 *
 * @param name the name of the question in a record
 * @param label a few words for it
 * @param text the question as it is put
 * @param hint a line under it, or null
 * @param least the smallest number that may be stated, 0 or more
 * @param greatest the greatest
 */
public record NumberQuestion(
    String name, Text label, Text text, @Nullable Text hint, long least, long greatest) {

  /** The greatest age that a form takes: nobody is known to have lived longer than 122 years. */
  static final int OLDEST = 130;

  public NumberQuestion {
    Asked.requireBoth(label, name);
    Asked.requireBoth(text, name);
    if (hint != null) {
      Asked.requireBoth(hint, name);
    }
    if (least < 0) {
      throw new IllegalArgumentException("Least number must be 0 or more, but was " + least);
    }
    requireNonNull(AnswerRule.number(name, least, greatest));
  }

  /** The age in whole years, in our words. */
  static NumberQuestion age(String name) {
    return new NumberQuestion(name, Words.AGE, Words.AGE_QUESTION, Words.AGE_HINT, 0, OLDEST);
  }

  /** The name and the question. */
  @Override
  public String toString() {
    return name + ": " + text.en();
  }
}
