// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A range of values that the data are compatible with, both limits included.
 *
 * <p>A limit may be infinite (a ratio whose denominator counted nobody), and a method that does not
 * keep to 0 and 1 ({@link cymru.tegwch.analysis.statistics.interval.AgrestiCoullInterval}) is not
 * cut to them; no limit is ever {@code NaN}.
 *
 * @param lower the lower limit
 * @param upper the upper limit, at least {@code lower}
 * @param confidence the confidence, between 0 and 1: 0.95 for 95 %
 */
public record Interval(double lower, double upper, double confidence) {

  /**
   * Checks the limits and the confidence.
   *
   * @throws IllegalArgumentException if the limits are out of order or not numbers, or {@code
   *     confidence} is not between 0 and 1
   */
  public Interval {
    Arguments.requireConfidence(confidence);
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "Lower limit must be at most the upper limit " + upper + ", but was " + lower);
    }
  }

  /** Whether the value lies within the limits or on one of them. */
  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }

  /**
   * The interval in other units: both limits times the factor. An interval of a share, scaled by
   * {@code 1 / benchmark}, is that of its ratio to the benchmark.
   *
   * @throws IllegalArgumentException if the factor is not a finite number greater than 0
   */
  public Interval scaledBy(double factor) {
    if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Factor must be finite and greater than 0, but was " + factor);
    }
    return new Interval(lower * factor, upper * factor, confidence);
  }

  /**
   * The interval moved: both limits plus the amount. An interval of a share, moved by {@code
   * -benchmark}, is that of its gap to the benchmark.
   *
   * @throws IllegalArgumentException if the amount is not finite
   */
  public Interval movedBy(double amount) {
    if (!Double.isFinite(amount)) {
      throw new IllegalArgumentException("Amount must be finite, but was " + amount);
    }
    return new Interval(lower + amount, upper + amount, confidence);
  }

  /** To four digits: {@code 0.1933 to 0.6805 (95%)}. */
  @Override
  public String toString() {
    String percent =
        BigDecimal.valueOf(confidence).movePointRight(2).stripTrailingZeros().toPlainString();
    return String.format(Locale.ROOT, "%.4g to %.4g (%s%%)", lower, upper, percent);
  }
}
