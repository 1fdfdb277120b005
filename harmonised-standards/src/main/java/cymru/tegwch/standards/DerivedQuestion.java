// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.variable.Derivation;
import cymru.tegwch.core.variable.Variable;
import cymru.tegwch.standards.derived.Formula;
import java.util.List;

/** How a derived question's column follows from those of its parts. */
record DerivedQuestion(Variable variable, List<Variable> from, Formula by, CodeListId into)
    implements Derivation {

  DerivedQuestion {
    from = List.copyOf(from);
  }

  @Override
  public Answer derive(List<Answer> answers) {
    for (int i = 0; i < Math.min(answers.size(), from.size()); i++) {
      requireOf(from.get(i).codes().id(), answers.get(i));
    }
    return by.of(into, answers);
  }

  private void requireOf(CodeListId list, Answer answer) {
    boolean isOf = answer instanceof Chosen chosen && chosen.list().equals(list);
    if (!isOf && !(answer instanceof Silence)) {
      throw new IllegalArgumentException(
          "Answer that " + into + " is derived from must be of " + list);
    }
  }
}
