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

  private static final Pattern PSEUDONYM = Pattern.compile("(un)?linked-[0-9a-f]{32}");
  private static final int LONGEST_PERSON = 255;

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
   * Holds what an update asks for against the rules.
   *
   * @throws IllegalArgumentException if the version is not one, or if there are no answers, or if
   *     one cannot be kept; the message shows none
   */
  public static void requireUpdate(long version, Map<String, Answer> answers) {
    if (version < 1) {
      throw new IllegalArgumentException("Version must be 1 or more, but was " + version);
    }
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("Update must have at least one answer");
    }
    answers.keySet().forEach(StorableText::requireQuestion);
    require(answers);
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

  /**
   * A host's reference to a person.
   *
   * @throws IllegalArgumentException if it is blank or longer than 255 characters, cannot be kept,
   *     or looks like a monitoring pseudonym; the message does not show it
   */
  public static String requirePerson(String person) {
    if (person.isBlank() || person.length() > LONGEST_PERSON) {
      throw new IllegalArgumentException(
          "Person must be the host's reference, not blank and at most "
              + LONGEST_PERSON
              + " characters");
    }
    if (PSEUDONYM.matcher(person).matches()) {
      throw new IllegalArgumentException(
          "Person must be the host's own reference and not a monitoring pseudonym");
    }
    require(person);
    return person;
  }
}
