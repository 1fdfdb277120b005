// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.numeric.Root;
import cymru.tegwch.analysis.statistics.test.ScoreTest;

/**
 * The score interval for the odds ratio of two shares, by Miettinen and Nurminen.
 *
 * <pre>
 *   limits: the ψ at which n₁²(p₁ - p̃₁)² · ( 1/(n₁p̃₁(1-p̃₁)) + 1/(n₂p̃₂(1-p̃₂)) ) = z² · N/(N-1)
 * </pre>
 *
 * <p>where {@code p̃₁/(1-p̃₁) = ψ·p̃₂/(1-p̃₂)} and {@code n₁p̃₁ + n₂p̃₂ = x₁ + x₂} give the shares
 * most likely under that odds ratio, {@code N = n₁ + n₂}, and {@code z} is the normal quantile of
 * {@code 1 - (1 - confidence)/2}. Matched to {@link ScoreTest}.
 *
 * <p>Source: O. Miettinen, M. Nurminen (1985), Statistics in Medicine 4(2), 213-226,
 * doi:10.1002/sim.4780040211.
 */
public final class MiettinenNurminenOddsRatio {

  private MiettinenNurminenOddsRatio() {}

  /**
   * The interval of the first odds over the second, 0 to infinity: the lower limit is exactly 0
   * where the odds ratio is 0, the upper infinite where it is, and both where nobody or everybody
   * has the outcome.
   *
   * <pre>{@code
   * var groups = TwoProportions.of(Proportion.of(1, 4), Proportion.of(5, 9));
   * MiettinenNurminenOddsRatio.of(groups, 0.95); // 0.02615 to 3.169 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(TwoProportions observed, double confidence) {
    ScoreLimits limits = ScoreLimits.of(confidence);
    Proportion first = observed.first();
    Proportion second = observed.second();
    double centre = BinomialLimits.centre(first) - BinomialLimits.centre(second);
    double spread = Math.hypot(BinomialLimits.spread(first), BinomialLimits.spread(second));
    double lower =
        first.part() == 0 || second.rest() == 0
            ? 0
            : Math.exp(Root.of(log -> lower(limits, observed, Math.exp(log)), centre, spread));
    double upper =
        first.rest() == 0 || second.part() == 0
            ? Double.POSITIVE_INFINITY
            : Math.exp(Root.of(log -> upper(limits, observed, Math.exp(log)), centre, spread));
    return new Interval(lower, upper, confidence);
  }

  private static double lower(ScoreLimits limits, TwoProportions observed, double oddsRatio) {
    double odds = odds(observed, oddsRatio);
    return limits.beyondLower(
        distance(observed, oddsRatio * odds), variance(observed, odds, oddsRatio));
  }

  private static double upper(ScoreLimits limits, TwoProportions observed, double oddsRatio) {
    double odds = odds(observed, oddsRatio);
    return limits.beyondUpper(
        distance(observed, oddsRatio * odds), variance(observed, odds, oddsRatio));
  }

  /**
   * The odds {@code p̃₂/(1-p̃₂)}: the positive root of a quadratic, in the form that does not
   * cancel.
   */
  private static double odds(TwoProportions observed, double oddsRatio) {
    double part = (double) observed.first().part() + observed.second().part();
    double rest = (double) observed.first().rest() + observed.second().rest();
    double a = oddsRatio * rest;
    double b = oddsRatio * (observed.first().whole() - part) + observed.second().whole() - part;
    double root = Math.sqrt(b * b + 4 * a * part);
    return b > 0 ? 2 * part / (b + root) : (root - b) / (2 * a);
  }

  /** {@code n₁(p₁ - p̃₁)}, where {@code odds} are those of p̃₁. */
  private static double distance(TwoProportions observed, double odds) {
    return (observed.first().part() - observed.first().rest() * odds) / (1 + odds);
  }

  private static double variance(TwoProportions observed, double odds, double oddsRatio) {
    double first = observed.first().whole() * spread(oddsRatio * odds);
    double second = observed.second().whole() * spread(odds);
    return first * second / (first + second) * observed.varianceFactor();
  }

  /** {@code p(1-p)} of the share with those odds. */
  private static double spread(double odds) {
    return odds / (1 + odds) / (1 + odds);
  }
}
