// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.variable;

import cymru.tegwch.core.answer.Answer;
import java.util.List;

/**
 * How a variable follows from others of the same unit: disability from two questions, an output of
 * the census from what was ticked.
 *
 * <p>An implementation is a pure function: it gives the same for the same answers, and holds
 * nothing that changes.
 */
public interface Derivation {

  /** What is derived: a variable of which a unit holds one code. */
  Variable variable();

  /** What it is derived from, in order. */
  List<Variable> from();

  /**
   * The derived answer: a choice of one code of {@link #variable()}'s list, or a silence.
   *
   * @param answers an answer to each of {@link #from()}, in order
   * @throws IllegalArgumentException if they are not such answers; the message does not repeat them
   */
  Answer derive(List<Answer> answers);
}
