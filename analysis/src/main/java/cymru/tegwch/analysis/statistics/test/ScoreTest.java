// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.test;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;

/**
 * The score test that two shares are equal, by Miettinen and Nurminen.
 *
 * <pre>
 *   z = (p₁ - p₂) / √( p̄(1-p̄) · (1/n₁ + 1/n₂) · N/(N-1) )      p̄ = (x₁+x₂)/N      N = n₁ + n₂
 * </pre>
 *
 * <p>At equality the restricted estimates of the difference, the ratio and the odds ratio are the
 * same pooled share, so this one p-value is matched to all three intervals: {@link
 * MiettinenNurminenDifference} leaves out 0, and {@link MiettinenNurminenRatio} and {@link
 * MiettinenNurminenOddsRatio} leave out 1, exactly where p is below 1 minus the confidence. Its
 * square is the "N-1" chi-squared of a two-by-two table.
 *
 * <p>Source: O. Miettinen, M. Nurminen (1985), Comparative analysis of two rates, Statistics in
 * Medicine 4(2), 213-226, doi:10.1002/sim.4780040211; I. Campbell (2007), Statistics in Medicine
 * 26(19), 3661-3675, doi:10.1002/sim.2832.
 *
 * @param observed the two proportions
 */
public record ScoreTest(TwoProportions observed) {

  /** Checks that there is something to test. */
  public ScoreTest {
    requireNonNull(observed, "observed");
  }

  /** The test of those two proportions. */
  public static ScoreTest of(TwoProportions observed) {
    return new ScoreTest(observed);
  }

  /** The statistic: above 0 where the first share is the larger, 0 where nobody or everybody is. */
  public double z() {
    Proportion first = observed.first();
    Proportion second = observed.second();
    double whole = (double) first.whole() + second.whole();
    double part = (double) first.part() + second.part();
    double rest = (double) first.rest() + second.rest();
    if (part == 0 || rest == 0) {
      return 0;
    }
    double variance = part / whole * (rest / whole) * (1.0 / first.whole() + 1.0 / second.whole());
    return observed.difference() / Math.sqrt(variance * observed.varianceFactor());
  }

  /** The two-sided p-value, 0 to 1; 1 where nobody or everybody has the outcome. */
  public double p() {
    return StandardNormal.beyond(z());
  }
}
