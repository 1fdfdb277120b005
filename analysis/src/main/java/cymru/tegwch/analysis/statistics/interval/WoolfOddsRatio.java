// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.RatioEstimate;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.OptionalDouble;

/**
 * The logarithmic interval for the odds ratio of two shares.
 *
 * <pre>
 *   limits = OR · e^(±z·s)      s² = 1/x₁ + 1/(n₁-x₁) + 1/x₂ + 1/(n₂-x₂)
 * </pre>
 *
 * <p>Large-sample; {@link MiettinenNurminenOddsRatio} keeps its coverage in small groups and {@link
 * HaldaneAnscombeOddsRatio} is finite with an empty cell. Here to reconcile with reports that use
 * it.
 *
 * <p>Source: B. Woolf (1955), Annals of Human Genetics 19(4), 251-253,
 * doi:10.1111/j.1469-1809.1955.tb01348.x.
 */
public final class WoolfOddsRatio {

  private WoolfOddsRatio() {}

  /**
   * The interval of the first odds over the second. With an empty cell it is 0 to infinity, for the
   * logarithm has no standard error.
   *
   * <pre>{@code
   * var groups = TwoProportions.of(Proportion.of(1, 4), Proportion.of(5, 9));
   * WoolfOddsRatio.of(groups, 0.95); // 0.01947 to 3.653 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(TwoProportions observed, double confidence) {
    Arguments.requireConfidence(confidence);
    OptionalDouble error = standardError(observed);
    return error.isEmpty()
        ? new Interval(0, Double.POSITIVE_INFINITY, confidence)
        : new RatioEstimate(observed.oddsRatio().orElseThrow(), error.getAsDouble())
            .interval(confidence);
  }

  /** The standard error of the logarithm of the odds ratio; empty where a cell is. */
  public static OptionalDouble standardError(TwoProportions observed) {
    double error =
        Math.sqrt(
            1.0 / observed.first().part()
                + 1.0 / observed.first().rest()
                + 1.0 / observed.second().part()
                + 1.0 / observed.second().rest());
    return Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty();
  }
}
