// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@link InCodeList} on a collection of strings: one violation for each that is no code.
 *
 * <p>Public because a validation provider makes it; no program needs to name it.
 */
public final class TextsInCodeList implements ConstraintValidator<InCodeList, Collection<String>> {

  private Set<String> codes = Set.of();

  /** Used by the provider. */
  public TextsInCodeList() {}

  @Override
  public void initialize(InCodeList constraint) {
    codes = Constraints.codes(Constraints.get(constraint.value()));
  }

  @Override
  public boolean isValid(@Nullable Collection<String> values, ConstraintValidatorContext context) {
    if (values == null) {
      return true;
    }
    boolean isValid = true;
    int index = 0;
    for (@Nullable String value : values) {
      if (value != null && !codes.contains(value)) {
        isValid = false;
        context
            .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
            .addBeanNode()
            .inIterable()
            .atIndex(index)
            .addConstraintViolation();
      }
      index++;
    }
    if (!isValid) {
      context.disableDefaultConstraintViolation();
    }
    return isValid;
  }
}
