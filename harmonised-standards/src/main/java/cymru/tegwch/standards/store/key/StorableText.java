// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store.key;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The texts that every store can keep and give back as they were: well-formed Unicode without the
 * character 0, which PostgreSQL has no place for.
 */
public final class StorableText {

  private static final Pattern QUESTION = Pattern.compile("[a-z][a-z0-9_-]{0,63}+");

  private StorableText() {}

  /**
   * Holds answers against that rule.
   *
   * @throws IllegalArgumentException if a code or a text breaks it; the message shows neither
   */
  public static void require(Map<String, Answer> answers) {
    for (Answer answer : answers.values()) {
      if (answer instanceof Chosen chosen) {
        chosen.codes().forEach(StorableText::require);
        if (chosen.writeIn() != null) {
          require(chosen.writeIn());
        }
      }
    }
  }

  /**
   * Holds one text against that rule.
   *
   * @throws IllegalArgumentException if it breaks it; the message does not show it
   */
  public static void require(String text) {
    if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(
          "Text to be kept must be well-formed Unicode without the character 0");
    }
  }

  /**
   * The name of a question, as a record has it.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static String requireQuestion(String question) {
    if (!QUESTION.matcher(question).matches()) {
      throw new IllegalArgumentException(
          "Question name must be 1 to 64 lower-case letters, digits, underscores or hyphens and begin with a letter");
    }
    return question;
  }
}
