// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.pay;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.numeric.Arguments;

/**
 * One employee on the snapshot date, as a pay gap reads them.
 *
 * @param group the group they are compared by, such as {@code Female}
 * @param hourlyPence hourly pay in pence, 0 where it was not full pay
 * @param fullPay whether they were paid in full in the pay period (not reduced for leave): others
 *     count for bonuses alone
 * @param bonusPence bonus pay of the twelve months to the snapshot date, in pence; 0 for none
 */
public record PaidEmployee(String group, long hourlyPence, boolean fullPay, long bonusPence) {

  /**
   * Checks the amounts.
   *
   * @throws IllegalArgumentException if an amount is negative
   */
  public PaidEmployee {
    requireNonNull(group, "group");
    Arguments.requireNotNegative("Hourly pay", hourlyPence);
    Arguments.requireNotNegative("Bonus", bonusPence);
  }

  /**
   * An employee paid in full.
   *
   * @throws IllegalArgumentException if an amount is negative
   */
  public static PaidEmployee of(String group, long hourlyPence, long bonusPence) {
    return new PaidEmployee(group, hourlyPence, true, bonusPence);
  }

  /**
   * An employee whose pay was reduced for leave: counted for bonuses alone.
   *
   * @throws IllegalArgumentException if the bonus is negative
   */
  public static PaidEmployee onReducedPay(String group, long bonusPence) {
    return new PaidEmployee(group, 0, false, bonusPence);
  }

  /** The group alone: pay is a person's. */
  @Override
  public String toString() {
    return "an employee of group " + group;
  }
}
