// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;

/**
 * An estimated ratio whose logarithm is near enough normal, with the standard error of that
 * logarithm.
 *
 * <pre>
 *   limits = value · e^(±z·s)
 * </pre>
 *
 * <pre>{@code
 * new RatioEstimate(3, 0.6172).interval(0.95); // 0.8949 to 10.06 (95%)
 * }</pre>
 *
 * @param value the ratio, finite and greater than 0
 * @param logStandardError the standard error of its natural logarithm, finite and at least 0
 */
public record RatioEstimate(double value, double logStandardError) {

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if {@code value} is not finite and greater than 0, or {@code
   *     logStandardError} is not finite or negative
   */
  public RatioEstimate {
    Arguments.requireFinitePositive("Ratio", value);
    Arguments.requireFiniteNotNegative("Standard error", logStandardError);
  }

  /** The natural logarithm of the ratio. */
  public double log() {
    return Math.log(value);
  }

  /**
   * The interval of the ratio.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval interval(double confidence) {
    double reach = StandardNormal.zOf(Arguments.requireConfidence(confidence)) * logStandardError;
    return new Interval(Math.exp(log() - reach), Math.exp(log() + reach), confidence);
  }

  /** The two-sided p-value that the ratio is 1; of no error at all, 1 or 0. */
  public double p() {
    return log() == 0 ? 1 : StandardNormal.beyond(log() / logStandardError);
  }
}
