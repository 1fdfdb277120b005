// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.category.CodeListId;

/**
 * An answer that the host has already: to the question of that name and list.
 *
 * @param standard the answer with the codes of the standard, which routing goes by
 */
record Known(String question, CodeListId list, boolean isAge, Answer answer, Answer standard) {

  /** The question, and nothing of the answer. */
  @Override
  public String toString() {
    return "Known[" + question + ", not shown]";
  }
}
