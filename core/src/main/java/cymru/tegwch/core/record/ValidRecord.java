// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@link MonitoringRecord} that is annotated has no problems under those rules.
 *
 * <p>Each problem that {@link MonitoringRecord#problems(RecordRules, java.time.Clock)} finds is one
 * violation, at the same place ({@code /answers/religion/codes/0} is the path {@code
 * answers[religion].codes[0]}), with the problem's code as the last part of its message key. Today
 * is what the validator's clock provider says. {@code null} is valid.
 *
 * <pre>{@code
 * record Submission(@ValidRecord(OurQuestions.class) MonitoringRecord record) {}
 * }</pre>
 *
 * <p>Messages are constant keys of {@code ContributorValidationMessages}, in English and Welsh.
 * Nothing of the record is ever put into them.
 */
@Documented
@Constraint(validatedBy = RecordValidator.class)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ValidRecord.List.class)
public @interface ValidRecord {

  /** Where the rules come from: a public class with a public constructor without parameters. */
  Class<? extends RecordRulesSource> value();

  /** Not used: each problem has its own message. */
  String message() default "{cymru.tegwch.core.record.problem}";

  /** The groups that the constraint belongs to. */
  Class<?>[] groups() default {};

  /** What a host attaches to the constraint. */
  Class<? extends Payload>[] payload() default {};

  /** Several of them on one element, for several groups. */
  @Documented
  @Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
  })
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {

    /** The constraints. */
    ValidRecord[] value();
  }
}
