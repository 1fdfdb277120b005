// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.core.text.Numerals;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as both languages write them, rounded half up. */
public final class Digits {

  private Digits() {}

  /** A count with its thousands marked: {@code 1,234}. */
  public static String count(long count) {
    return Numerals.count(count);
  }

  /** A number that may be below 0, with so many decimals. */
  public static String signed(double value, int decimals) {
    return Numerals.decimal(value, decimals);
  }

  /** A share to be looked for, to two or three digits: {@code 0.82%}, {@code 87.6%}. */
  public static String share(double share) {
    return signed(100 * share, share < 0.01 ? 2 : 1) + "%";
  }

  /** A p-value to three significant digits. */
  public static String p(double p) {
    if (p < 0.0001) {
      return "p < 0.0001";
    }
    BigDecimal rounded = BigDecimal.valueOf(p).round(new MathContext(p < 0.1 ? 3 : 2));
    return "p = " + rounded.stripTrailingZeros().toPlainString();
  }

  /** A number of a specification, as it was given: {@code 0.5}, {@code 2}. */
  public static String plain(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }

  /** A confidence or a power: {@code 95%}, {@code 99.8%}. */
  public static String percent(double share) {
    return plain(100 * share) + "%";
  }
}
