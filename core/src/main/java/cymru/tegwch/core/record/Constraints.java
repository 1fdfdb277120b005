// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import jakarta.validation.ConstraintDefinitionException;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the constraint validators share. */
final class Constraints {

  private Constraints() {}

  /** Makes what a constraint's class attribute names. */
  static <T> T get(Class<? extends Supplier<T>> source) {
    try {
      return source.getConstructor().newInstance().get();
    } catch (ReflectiveOperationException e) {
      throw new ConstraintDefinitionException(
          source.getName()
              + " must be a public class of an exported package with a public constructor without parameters",
          e);
    }
  }

  /** Begins a violation whose message is a constant key. */
  static ConstraintViolationBuilder violation(ConstraintValidatorContext context, String code) {
    return context.buildConstraintViolationWithTemplate("{cymru.tegwch.core.record." + code + "}");
  }

  static Set<String> codes(CodeList list) {
    return list.categories().stream().map(Category::code).collect(Collectors.toUnmodifiableSet());
  }
}
