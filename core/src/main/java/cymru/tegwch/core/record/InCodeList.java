// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import cymru.tegwch.core.category.CodeListSource;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is annotated is a code of that list.
 *
 * <p>It goes on a {@code String}, on a collection of strings (each must be a code), and on an
 * {@link cymru.tegwch.core.answer.Answer} of any kind (the list must be the same edition and each
 * code in it; a silence is valid, a stated number is not). {@code null} is valid, and so is an
 * empty collection.
 *
 * <pre>{@code
 * record HostDto(@InCodeList(Wales.EthnicGroup.class) String ethnicGroup) {}
 * }</pre>
 *
 * <p>The message is a constant key of {@code ContributorValidationMessages}, in English and Welsh.
 * Nothing of the value is ever put into it. (Hibernate Validator logs the values of a host's own
 * fields at TRACE if {@code hibernate.validator.show_validated_value_in_trace_logs} is switched on;
 * leave it off. Answers and records do not show themselves even then.)
 */
@Documented
@Constraint(validatedBy = {TextInCodeList.class, TextsInCodeList.class, AnswerInCodeList.class})
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.TYPE_USE,
  ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(InCodeList.List.class)
public @interface InCodeList {

  /** Where the list comes from: a public class with a public constructor without parameters. */
  Class<? extends CodeListSource> value();

  /** The key of the message for a code that is not in the list. */
  String message() default "{cymru.tegwch.core.record.not-in-list}";

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
    InCodeList[] value();
  }
}
