// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.RatioEstimate;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.OptionalDouble;

/**
 * The logarithmic interval for the ratio of two shares.
 *
 * <pre>
 *   limits = RR · e^(±z·s)      s² = 1/x₁ - 1/n₁ + 1/x₂ - 1/n₂
 * </pre>
 *
 * <p>Large-sample: where a group is small, or everybody in both has the outcome (the limits are
 * then both 1), it claims too much, and {@link MiettinenNurminenRatio} is the one to read. Here to
 * reconcile with reports that use it.
 *
 * <p>Source: D. Katz, J. Baptista, S. P. Azen, M. C. Pike (1978), Biometrics 34(3), 469-474,
 * doi:10.2307/2530610.
 */
public final class KatzRatio {

  private KatzRatio() {}

  /**
   * The interval of the first share over the second. Where either counted nobody it is 0 to
   * infinity, for the logarithm has no standard error.
   *
   * <pre>{@code
   * var appointed = TwoProportions.of(Proportion.of(148, 1012), Proportion.of(512, 1090));
   * KatzRatio.of(appointed, 0.95); // 0.2649 to 0.3660 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(TwoProportions observed, double confidence) {
    Arguments.requireConfidence(confidence);
    OptionalDouble error = standardError(observed);
    return error.isEmpty()
        ? new Interval(0, Double.POSITIVE_INFINITY, confidence)
        : new RatioEstimate(observed.ratio().orElseThrow(), error.getAsDouble())
            .interval(confidence);
  }

  /** The standard error of the logarithm of the ratio; empty where either counted nobody. */
  public static OptionalDouble standardError(TwoProportions observed) {
    if (observed.first().part() == 0 || observed.second().part() == 0) {
      return OptionalDouble.empty();
    }
    // 1/x - 1/n = (n-x)/(xn): the difference would lose its digits where nearly all are in the part
    double first = observed.first().complement().value() / observed.first().part();
    double second = observed.second().complement().value() / observed.second().part();
    return OptionalDouble.of(Math.sqrt(first + second));
  }
}
