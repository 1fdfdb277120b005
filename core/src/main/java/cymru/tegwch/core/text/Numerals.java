// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as English and Welsh write them, which is the same: a comma at every thousand, a point
 * before the decimals.
 *
 * <pre>{@code
 * Numerals.count(1234567); // 1,234,567
 * Numerals.decimal(-0.125, 2); // −0.13
 * Numerals.percent(12.5, 1); // 12.5%
 * }</pre>
 *
 * <p>Before a number below zero stands the minus sign, U+2212. CLDR, whose patterns for {@code
 * en-GB} and {@code cy} these otherwise are, has a hyphen there.
 */
public final class Numerals {

  private static final String MINUS = "\u2212";

  private Numerals() {}

  /** A whole number: {@code 1,234}. */
  public static String count(long number) {
    return decimal(BigDecimal.valueOf(number), 0);
  }

  /**
   * A number with so many decimals, rounded half away from zero; what rounds to zero has no sign.
   *
   * @throws IllegalArgumentException if the number of decimals is below 0
   */
  public static String decimal(BigDecimal number, int decimals) {
    if (decimals < 0) {
      throw new IllegalArgumentException("Decimals must be 0 or more, but was " + decimals);
    }
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
    String digits = String.format(Locale.ROOT, "%,." + decimals + "f", rounded.abs());
    return rounded.signum() < 0 ? MINUS + digits : digits;
  }

  /**
   * The same of the shortest decimal number that stands for {@code number}, so that 1.005 rounds to
   * 1.01.
   *
   * @throws IllegalArgumentException likewise, or if the number is infinite or not a number
   */
  public static String decimal(double number, int decimals) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("Number must be finite, but was " + number);
    }
    return decimal(BigDecimal.valueOf(number), decimals);
  }

  /**
   * A number of per cent with its sign: {@code 12.5%}.
   *
   * @throws IllegalArgumentException as for {@link #decimal(double, int)}
   */
  public static String percent(double percent, int decimals) {
    return decimal(percent, decimals) + "%";
  }
}
