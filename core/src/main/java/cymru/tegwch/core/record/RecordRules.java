// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.CodeList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a record may hold: the questions that were asked, what may be answered to each, and the
 * lists that the answers are from.
 *
 * @param catalogue the lists at hand; every list that a rule names is in it
 * @param byQuestion the rule of each question, in the order in which they are asked
 */
public record RecordRules(Catalogue catalogue, Map<String, AnswerRule> byQuestion) {

  public RecordRules {
    requireNonNull(catalogue, "catalogue");
    byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
    for (Map.Entry<String, AnswerRule> entry : byQuestion.entrySet()) {
      requireRule(catalogue, entry.getKey(), entry.getValue());
    }
  }

  /**
   * The rules of those questions.
   *
   * @throws IllegalArgumentException if a question has two rules, if a rule's list is not in the
   *     catalogue, or if a rule names a code that its list does not have
   */
  public static RecordRules of(Catalogue catalogue, AnswerRule... rules) {
    return of(catalogue, List.of(rules));
  }

  /**
   * The rules of those questions.
   *
   * @throws IllegalArgumentException as the other {@code of} does
   */
  public static RecordRules of(Catalogue catalogue, List<? extends AnswerRule> rules) {
    Map<String, AnswerRule> byQuestion = new LinkedHashMap<>();
    for (AnswerRule rule : rules) {
      if (byQuestion.put(rule.question(), rule) != null) {
        throw new IllegalArgumentException(
            "Question '" + rule.question() + "' must have one rule, but has two");
      }
    }
    return new RecordRules(catalogue, byQuestion);
  }

  /** The names of the questions. */
  public Set<String> questions() {
    return byQuestion.keySet();
  }

  /** How many questions have rules. */
  @Override
  public String toString() {
    return "RecordRules[" + byQuestion.size() + " questions]";
  }

  private static void requireRule(Catalogue catalogue, String question, AnswerRule rule) {
    if (!question.equals(rule.question())) {
      throw new IllegalArgumentException(
          "Rule of question '" + question + "' must not be that of '" + rule.question() + "'");
    }
    if (rule instanceof AnswerRule.Choice choice) {
      CodeList list = catalogue.require(choice.list());
      for (String code : choice.named()) {
        if (list.category(code).isEmpty()) {
          throw new IllegalArgumentException(
              "Rule of question '"
                  + question
                  + "' names '"
                  + code
                  + "', which is not in "
                  + list.id());
        }
      }
    }
  }
}
