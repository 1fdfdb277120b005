// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@link InCodeList} on a string.
 *
 * <p>Public because a validation provider makes it; no program needs to name it.
 */
public final class TextInCodeList implements ConstraintValidator<InCodeList, String> {

  private Set<String> codes = Set.of();

  /** Used by the provider. */
  public TextInCodeList() {}

  @Override
  public void initialize(InCodeList constraint) {
    codes = Constraints.codes(Constraints.get(constraint.value()));
  }

  @Override
  public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
    return value == null || codes.contains(value);
  }
}
