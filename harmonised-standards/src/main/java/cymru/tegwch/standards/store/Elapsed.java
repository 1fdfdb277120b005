// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;

/** Which days lie so far back that a period that began on them is over. */
final class Elapsed {

  private Elapsed() {}

  /** Requires a period of at least a day, without a part that goes back. */
  static Period require(Period period) {
    requireNonNull(period, "period");
    if (period.isZero() || period.isNegative()) {
      throw new IllegalArgumentException("Period must be of a day or more, but was " + period);
    }
    return period;
  }

  /**
   * The last day from which the period is over on {@code today}: the greatest d with d + period <=
   * today. Adding a period never turns the order of two days round, so there is one; and it is not
   * always today - period, because months differ in length.
   */
  static LocalDate lastDay(Period period, LocalDate today) {
    LocalDate day = today.minus(period).plusDays(31);
    while (day.plus(period).isAfter(today)) {
      day = day.minusDays(1);
    }
    return day;
  }
}
