// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@link InCodeList} on an answer: one violation for each thing that is wrong with it.
 *
 * <p>Public because a validation provider makes it; no program needs to name it.
 */
public final class AnswerInCodeList implements ConstraintValidator<InCodeList, Answer> {

  private @Nullable CodeListId list;
  private Set<String> codes = Set.of();

  /** Used by the provider. */
  public AnswerInCodeList() {}

  @Override
  public void initialize(InCodeList constraint) {
    CodeList source = Constraints.get(constraint.value());
    list = source.id();
    codes = Constraints.codes(source);
  }

  @Override
  public boolean isValid(@Nullable Answer answer, ConstraintValidatorContext context) {
    if (answer instanceof Chosen chosen) {
      return isValid(chosen, context);
    }
    if (answer instanceof Stated) {
      context.disableDefaultConstraintViolation();
      Constraints.violation(context, Fault.WRONG_KIND_OF_ANSWER.code()).addConstraintViolation();
      return false;
    }
    return true;
  }

  private boolean isValid(Chosen chosen, ConstraintValidatorContext context) {
    if (!chosen.list().equals(list)) {
      context.disableDefaultConstraintViolation();
      Constraints.violation(context, Fault.WRONG_LIST.code())
          .addPropertyNode("list")
          .addConstraintViolation();
      return false;
    }
    List<String> given = chosen.codes();
    if (codes.containsAll(given)) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    for (int i = 0; i < given.size(); i++) {
      if (!codes.contains(given.get(i))) {
        context
            .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
            .addPropertyNode("codes")
            .addBeanNode()
            .inIterable()
            .atIndex(i)
            .addConstraintViolation();
      }
    }
    return false;
  }
}
