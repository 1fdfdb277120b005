// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.util.Objects.requireNonNull;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link ValidRecord}: the record's own problems as violations.
 *
 * <p>Public because a validation provider makes it; no program needs to name it.
 */
public final class RecordValidator implements ConstraintValidator<ValidRecord, MonitoringRecord> {

  private @Nullable RecordRules rules;

  /** Used by the provider. */
  public RecordValidator() {}

  @Override
  public void initialize(ValidRecord constraint) {
    rules = Constraints.get(constraint.value());
  }

  @Override
  public boolean isValid(@Nullable MonitoringRecord record, ConstraintValidatorContext context) {
    if (record == null) {
      return true;
    }
    List<Problem> problems =
        record.problems(requireNonNull(rules, "rules"), context.getClockProvider().getClock());
    if (!problems.isEmpty()) {
      context.disableDefaultConstraintViolation();
      problems.forEach(
          problem ->
              add(
                  Constraints.violation(context, problem.code()),
                  problem.pointer().split("/", -1)));
    }
    return problems.isEmpty();
  }

  /**
   * Adds a violation at the path that a pointer means: {@code /event/on}, {@code /answers}, {@code
   * /answers/q}, {@code /answers/q/member} or {@code /answers/q/codes/0}. The first segment is what
   * stands before the first slash, which is nothing.
   */
  private static void add(ConstraintViolationBuilder violation, String[] segments) {
    NodeBuilderCustomizableContext top = violation.addPropertyNode(segments[1]);
    if (segments.length == 2) {
      top.addConstraintViolation();
    } else if (!segments[1].equals("answers")) {
      top.addPropertyNode(segments[2]).addConstraintViolation();
    } else if (segments.length == 3) {
      top.addBeanNode().inIterable().atKey(segments[2]).addConstraintViolation();
    } else {
      var member = top.addPropertyNode(segments[3]).inIterable().atKey(segments[2]);
      if (segments.length == 4) {
        member.addConstraintViolation();
      } else {
        int index = Integer.parseInt(segments[4]);
        member.addBeanNode().inIterable().atIndex(index).addConstraintViolation();
      }
    }
  }
}
