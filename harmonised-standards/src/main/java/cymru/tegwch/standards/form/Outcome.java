// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.answer.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What came of one question.
 *
 * @param answer the answer as it stands in the record
 * @param isAsked whether the answers so far lead to it
 * @param isLeftAside whether something was sent that earlier answers, changed since, lead past
 * @param broad the group that was chosen first, or null
 */
record Outcome(Answer answer, boolean isAsked, boolean isLeftAside, @Nullable String broad) {

  @Override
  public String toString() {
    return "Outcome[not shown]";
  }
}
