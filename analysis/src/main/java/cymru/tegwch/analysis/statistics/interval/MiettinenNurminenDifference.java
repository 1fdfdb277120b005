// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.numeric.Root;
import cymru.tegwch.analysis.statistics.test.ScoreTest;

/**
 * The score interval for the difference of two shares, by Miettinen and Nurminen.
 *
 * <pre>
 *   limits: the δ at which (p₁ - p₂ - δ)² = z² · ( p̃₁(1-p̃₁)/n₁ + p̃₂(1-p̃₂)/n₂ ) · N/(N-1)
 * </pre>
 *
 * <p>where {@code p̃₁ = p̃₂ + δ} are the shares most likely under that difference, {@code N = n₁ +
 * n₂}, and {@code z} is the normal quantile of {@code 1 - (1 - confidence)/2}. Finite with empty
 * cells, inside -1 to 1, and matched to {@link ScoreTest}.
 *
 * <p>Source: O. Miettinen, M. Nurminen (1985), Statistics in Medicine 4(2), 213-226,
 * doi:10.1002/sim.4780040211. (statsmodels up to 0.14.6 has a wrong coefficient in the cubic, its
 * issue 10269, and disagrees.)
 */
public final class MiettinenNurminenDifference {

  private MiettinenNurminenDifference() {}

  /**
   * The interval of the first share less the second. Within -1 to 1; where all of the first and
   * none of the second have the outcome, the upper limit is exactly 1.
   *
   * <pre>{@code
   * var groups = TwoProportions.of(Proportion.of(56, 70), Proportion.of(48, 80));
   * MiettinenNurminenDifference.of(groups, 0.95); // 0.05283 to 0.3382 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(TwoProportions observed, double confidence) {
    ScoreLimits limits = ScoreLimits.of(confidence);
    double difference = observed.difference();
    double start = Math.max(1e-12, spread(observed));
    double lower =
        difference == -1
            ? -1
            : Root.between(
                delta -> limits.beyondLower(difference - delta, variance(observed, delta)),
                -1,
                1,
                difference,
                start);
    double upper =
        difference == 1
            ? 1
            : Root.between(
                delta -> limits.beyondUpper(difference - delta, variance(observed, delta)),
                -1,
                1,
                difference,
                start);
    return new Interval(lower, upper, confidence);
  }

  private static double variance(TwoProportions observed, double delta) {
    return RestrictedDifference.of(observed, delta).variance(observed) * observed.varianceFactor();
  }

  private static double spread(TwoProportions observed) {
    return Math.sqrt(roughVariance(observed.first()) + roughVariance(observed.second()));
  }

  private static double roughVariance(Proportion one) {
    return (one.part() + 0.5)
        / (one.whole() + 1.0)
        * ((one.rest() + 0.5) / (one.whole() + 1.0))
        / one.whole();
  }
}
