// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.CodeListId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be answered to one question. Silence of any kind always may: nothing is mandatory.
 *
 * <pre>{@code
 * AnswerRule identity = AnswerRule.choice("national_identity", list).multiple().writeIn(80, "other");
 * AnswerRule age = AnswerRule.number("age", 0, 120);
 * }</pre>
 */
public sealed interface AnswerRule permits AnswerRule.Choice, AnswerRule.Range {

  /** The most characters that any text beside an answer may have. */
  int LONGEST_WRITE_IN = 500;

  /**
   * A question that is answered from a list.
   *
   * @param question the question's name
   * @param list the list and edition that the codes must be of
   * @param isMultiple whether several may be chosen
   * @param exclusive the codes that stand alone, for instance none of these
   * @param writeIns the codes beside which something may be written
   * @param writeInCap the most characters (code points) that may be written, 0 to {@link
   *     #LONGEST_WRITE_IN}
   */
  record Choice(
      String question,
      CodeListId list,
      boolean isMultiple,
      Set<String> exclusive,
      Set<String> writeIns,
      int writeInCap)
      implements AnswerRule {

    public Choice {
      requireQuestion(question);
      requireNonNull(list, "list");
      exclusive = Set.copyOf(exclusive);
      writeIns = Set.copyOf(writeIns);
      if (writeInCap < 0 || writeInCap > LONGEST_WRITE_IN) {
        throw new IllegalArgumentException(
            "Write-in cap must be 0 to " + LONGEST_WRITE_IN + ", but was " + writeInCap);
      }
    }

    /** This rule, with several choices allowed. */
    public Choice multiple() {
      return new Choice(question, list, true, exclusive, writeIns, writeInCap);
    }

    /** This rule, with those codes allowed only alone, besides the ones that already are. */
    public Choice exclusive(String... codes) {
      return new Choice(question, list, isMultiple, with(exclusive, codes), writeIns, writeInCap);
    }

    /**
     * This rule, with a text of at most so many characters allowed beside those codes, besides the
     * ones that already allow it.
     */
    public Choice writeIn(int cap, String... codes) {
      return new Choice(question, list, isMultiple, exclusive, with(writeIns, codes), cap);
    }

    /** Every code that this rule names. */
    Set<String> named() {
      return Stream.concat(exclusive.stream(), writeIns.stream()).collect(Collectors.toSet());
    }

    private static Set<String> with(Set<String> some, String... more) {
      Set<String> all = new LinkedHashSet<>(some);
      all.addAll(List.of(more));
      return all;
    }
  }

  /**
   * A question that is answered with a whole number.
   *
   * @param question the question's name
   * @param least the smallest number that may be stated
   * @param greatest the greatest, not below {@code least}
   */
  record Range(String question, long least, long greatest) implements AnswerRule {

    public Range {
      requireQuestion(question);
      if (least > greatest) {
        throw new IllegalArgumentException(
            "Range must not end before it begins, but was " + least + " to " + greatest);
      }
    }
  }

  /** One code of that list, and nothing written beside it. */
  static Choice choice(String question, CodeListId list) {
    return new Choice(question, list, false, Set.of(), Set.of(), 0);
  }

  /** A whole number from {@code least} to {@code greatest}. */
  static Range number(String question, long least, long greatest) {
    return new Range(question, least, greatest);
  }

  /** The name of the question in a record. */
  String question();

  private static void requireQuestion(String question) {
    if (!MonitoringRecord.isQuestionName(requireNonNull(question, "question"))) {
      throw new IllegalArgumentException(MonitoringRecord.QUESTION_MUST);
    }
  }
}
