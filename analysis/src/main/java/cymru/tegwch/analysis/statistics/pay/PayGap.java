// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.pay;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The pay of a group beside that of a comparator: for the gender pay gap, women beside men.
 *
 * <pre>
 *   gap = 100 · ( comparator - group ) / comparator
 * </pre>
 *
 * <p>of means and of medians, of hourly pay (employees on full pay) and of bonuses (of those who
 * received one). A positive gap means that the comparator is paid more. Empty where either has
 * nobody. A gap is not unequal pay for equal work: {@link EqualPayTable} looks at that.
 *
 * <pre>{@code
 * PayGap gap =
 *     PayGap.of(
 *         List.of(
 *             PaidEmployee.of("Female", 1_250, 0),
 *             PaidEmployee.of("Male", 1_300, 50_000),
 *             PaidEmployee.of("Female", 2_100, 0),
 *             PaidEmployee.of("Male", 2_600, 0)),
 *         "Female",
 *         "Male");
 * gap.meanHourly(); // 14.1 %
 * }</pre>
 *
 * <p>Source: The Equality Act 2010 (Gender Pay Gap Information) Regulations 2017, SI 2017/172,
 * regulations 8 to 12; for public authorities SI 2017/353, Schedule 1.
 *
 * @param group whom the gap is about
 * @param comparator whom they are compared with, to whose pay the percentage refers
 */
public record PayGap(GroupPay group, GroupPay comparator) {

  /** Checks that both are there. */
  public PayGap {
    requireNonNull(group, "group");
    requireNonNull(comparator, "comparator");
  }

  /** The gap between two groups of employees; those of other groups are left out. */
  public static PayGap of(List<PaidEmployee> employees, String group, String comparator) {
    return new PayGap(
        GroupPay.of(group, employees, one -> one.group().equals(group)),
        GroupPay.of(comparator, employees, one -> one.group().equals(comparator)));
  }

  /** The gap of mean hourly pay, in per cent of the comparator's. */
  public OptionalDouble meanHourly() {
    return gap(group.meanHourly(), comparator.meanHourly());
  }

  /** The gap of median hourly pay, in per cent of the comparator's. */
  public OptionalDouble medianHourly() {
    return gap(group.medianHourly(), comparator.medianHourly());
  }

  /** The gap of mean bonuses, in per cent of the comparator's. */
  public OptionalDouble meanBonus() {
    return gap(group.meanBonus(), comparator.meanBonus());
  }

  /** The gap of median bonuses, in per cent of the comparator's. */
  public OptionalDouble medianBonus() {
    return gap(group.medianBonus(), comparator.medianBonus());
  }

  private static OptionalDouble gap(OptionalDouble group, OptionalDouble comparator) {
    if (group.isEmpty() || comparator.isEmpty() || comparator.getAsDouble() == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        100 * (comparator.getAsDouble() - group.getAsDouble()) / comparator.getAsDouble());
  }
}
