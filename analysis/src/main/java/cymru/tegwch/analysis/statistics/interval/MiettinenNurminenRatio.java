// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.numeric.Root;
import cymru.tegwch.analysis.statistics.test.ScoreTest;

/**
 * The score interval for the ratio of two shares ("relative likelihood"), by Miettinen and
 * Nurminen.
 *
 * <pre>
 *   limits: the φ at which (p₁ - φp₂)² = z² · ( p̃₁(1-p̃₁)/n₁ + φ²p̃₂(1-p̃₂)/n₂ ) · N/(N-1)
 * </pre>
 *
 * <p>where {@code p̃₁ = φp̃₂} are the shares most likely under that ratio, {@code N = n₁ + n₂}, and
 * {@code z} is the normal quantile of {@code 1 - (1 - confidence)/2}. Matched to {@link ScoreTest}.
 *
 * <p>Source: O. Miettinen, M. Nurminen (1985), Statistics in Medicine 4(2), 213-226,
 * doi:10.1002/sim.4780040211.
 */
public final class MiettinenNurminenRatio {

  private MiettinenNurminenRatio() {}

  /**
   * The interval of the first share over the second, 0 to infinity. The lower limit is exactly 0
   * where the first counted nobody, the upper infinite where the second did; where both did, the
   * interval is 0 to infinity, for the data say nothing.
   *
   * <pre>{@code
   * var groups = TwoProportions.of(Proportion.of(9, 10), Proportion.of(3, 10));
   * MiettinenNurminenRatio.of(groups, 0.95); // 1.328 to 8.692 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(TwoProportions observed, double confidence) {
    ScoreLimits limits = ScoreLimits.of(confidence);
    Proportion first = observed.first();
    Proportion second = observed.second();
    double spread = Math.sqrt(1 / (first.part() + 0.5) + 1 / (second.part() + 0.5));
    double centre =
        Math.log((first.part() + 0.5) / (first.whole() + 0.5))
            - Math.log((second.part() + 0.5) / (second.whole() + 0.5));
    double lower =
        first.part() == 0
            ? 0
            : Math.exp(Root.of(log -> lower(limits, observed, Math.exp(log)), centre, spread));
    double upper =
        second.part() == 0
            ? Double.POSITIVE_INFINITY
            : Math.exp(Root.of(log -> upper(limits, observed, Math.exp(log)), centre, spread));
    return new Interval(lower, upper, confidence);
  }

  private static double lower(ScoreLimits limits, TwoProportions observed, double ratio) {
    return limits.beyondLower(distance(observed, ratio), variance(observed, ratio));
  }

  private static double upper(ScoreLimits limits, TwoProportions observed, double ratio) {
    return limits.beyondUpper(distance(observed, ratio), variance(observed, ratio));
  }

  private static double distance(TwoProportions observed, double ratio) {
    return observed.first().value() - ratio * observed.second().value();
  }

  /**
   * The quadratic for {@code p̃₂}, its discriminant as a sum of squares so that nothing cancels
   * where nearly everybody has the outcome.
   */
  private static double variance(TwoProportions observed, double ratio) {
    double x1 = observed.first().part();
    double x2 = observed.second().part();
    double n1 = observed.first().whole();
    double n2 = observed.second().whole();
    double a = ratio * (n1 + x2);
    double b = n2 + x1;
    double rests = 4 * ratio * observed.first().rest() * observed.second().rest();
    double denominator = a + b + Math.sqrt((a - b) * (a - b) + rests);
    double p2 = 2 * (x1 + x2) / denominator;
    double p1 = Math.min(1, ratio * p2);
    double spread = p1 * (1 - p1) / n1 + ratio * ratio * p2 * Math.max(0, 1 - p2) / n2;
    return spread * observed.varianceFactor();
  }
}
