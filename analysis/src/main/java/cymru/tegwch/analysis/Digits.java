// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as both languages write them, rounded half up. */
final class Digits {

  private static final String MINUS = "\u2212";

  private Digits() {}

  /** A count with its thousands marked: {@code 1,234}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** How many decimals a percentage of that base is worth: none below 100. */
  static int decimals(long base) {
    return base < 100 ? 0 : 1;
  }

  /** The exact quotient of whole numbers times that factor. */
  static String quotient(Figure figure) {
    return BigDecimal.valueOf(figure.count())
        .multiply(BigDecimal.valueOf(figure.per().factor()))
        .divide(BigDecimal.valueOf(figure.base()), decimals(figure.base()), RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** A number that may be below 0, with so many decimals. */
  static String signed(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() < 0 ? MINUS + rounded.abs().toPlainString() : rounded.toPlainString();
  }

  /** A p-value to three significant digits. */
  static String p(double p) {
    if (p < 0.0001) {
      return "p < 0.0001";
    }
    BigDecimal rounded = BigDecimal.valueOf(p).round(new MathContext(p < 0.1 ? 3 : 2));
    return "p = " + rounded.stripTrailingZeros().toPlainString();
  }

  /** A confidence or a power: {@code 95%}, {@code 99.8%}. */
  static String percent(double share) {
    return BigDecimal.valueOf(share)
            .movePointRight(2)
            .round(new MathContext(4))
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }
}
