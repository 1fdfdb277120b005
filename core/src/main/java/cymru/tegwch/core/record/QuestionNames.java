// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which questions a document may have, and where a problem with one is placed: a name is repeated
 * only if it was known before the document came.
 *
 * @param known the names, or null for any that has the form of one
 */
record QuestionNames(@Nullable Set<String> known) {

  static final QuestionNames ANY = new QuestionNames(null);

  private static final Place.Pointer ANSWERS = Place.pointer("/answers");

  static QuestionNames of(RecordRules rules) {
    return new QuestionNames(rules.questions());
  }

  /** What is wrong with the name, if anything. */
  Optional<Fault> fault(String name) {
    if (known != null) {
      return known.contains(name) ? Optional.empty() : Optional.of(Fault.UNKNOWN_QUESTION);
    }
    return MonitoringRecord.isQuestionName(name)
        ? Optional.empty()
        : Optional.of(Fault.INVALID_VALUE);
  }

  /** Where the answer to that question stands. */
  Place.Pointer place(String name) {
    return known != null && known.contains(name) ? ANSWERS.child(name) : ANSWERS;
  }
}
