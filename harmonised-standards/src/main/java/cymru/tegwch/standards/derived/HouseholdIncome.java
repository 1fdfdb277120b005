// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.derived;

import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.category.CodeListId;
import java.math.BigInteger;

/**
 * Indicators of a household that nobody is asked for: they follow from its income and its costs, in
 * whole pence, without rounding.
 *
 * <pre>{@code
 * Wales.FUEL_POVERTY.codes().category(HouseholdIncome.fuelPoverty(180_000, 1_500_000)); // fuel-poor
 * }</pre>
 */
public final class HouseholdIncome {

  private HouseholdIncome() {}

  /**
   * Fuel poverty in Wales: the share s = cost ÷ income. s ≤ 8% → {@code not-at-risk}; 8% &lt; s ≤
   * 10% → {@code at-risk}; 10% &lt; s ≤ 20% → {@code fuel-poor}; s &gt; 20%, or no income at all
   * and a cost → {@code severe}.
   *
   * <p>Source: Tackling Fuel Poverty Plan 2021 to 2035, Welsh Government, as two secondary sources
   * give it. They leave exactly 10% open; here it is at risk.
   *
   * @param cost what the household needs to pay in a year to maintain a satisfactory heating
   *     regime, in pence, 0 or more: the need, and not the bill
   * @param income its full income of that year, in pence, 0 or more
   * @return the code in the list of fuel poverty
   * @throws IllegalArgumentException if either is negative
   */
  public static String fuelPoverty(long cost, long income) {
    requireNotNegative("Cost", cost);
    requireNotNegative("Income", income);
    if (!isMoreThan(cost, income, 8)) {
      return "not-at-risk";
    }
    if (!isMoreThan(cost, income, 10)) {
      return "at-risk";
    }
    return isMoreThan(cost, income, 20) ? "severe" : "fuel-poor";
  }

  /**
   * Relative income poverty: below 60% of the median or not.
   *
   * <p>Source: Households Below Average Income, threshold from memory.
   *
   * @param list one of the two lists of relative income poverty: both amounts must be before
   *     housing costs, or both after, as the list says
   * @param income the household's equivalised income, in pence; it may be negative after housing
   *     costs
   * @param median the median of the United Kingdom of the same year and measure, in pence, above 0
   * @return the answer in that list
   * @throws IllegalArgumentException if the median is not above 0
   */
  public static Chosen poverty(CodeListId list, long income, long median) {
    if (median <= 0) {
      throw new IllegalArgumentException("Median must be above 0, but was " + median);
    }
    boolean isBelow = times(income, 100).compareTo(times(median, 60)) < 0;
    return Chosen.of(list, isBelow ? "below-60" : "60-and-over");
  }

  private static boolean isMoreThan(long part, long whole, int percent) {
    return times(part, 100).compareTo(times(whole, percent)) > 0;
  }

  private static BigInteger times(long amount, int factor) {
    return BigInteger.valueOf(amount).multiply(BigInteger.valueOf(factor));
  }

  private static void requireNotNegative(String what, long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException(what + " must be 0 or more");
    }
  }
}
