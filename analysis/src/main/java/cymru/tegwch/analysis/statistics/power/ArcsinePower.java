// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.Root;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;

/**
 * The power of groups of given sizes to show an effect of Cohen's h, and the effect that they can
 * show: what {@code pwr.2p2n.test} of R prints.
 *
 * <pre>
 *   power = Φ( h·√m - z ) + Φ( -h·√m - z )      m = n₁n₂/(n₁+n₂)      h = 2·arcsin √p₁ - 2·arcsin √p₂
 * </pre>
 *
 * <p>where {@code z} is the normal quantile of {@code 1 - α/2}. Both sides are counted, as R counts
 * them. {@link DetectableDifference} gives the same in shares, by exact power.
 *
 * <p>Source: J. Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd edition,
 * chapter 6.
 *
 * @param firstWhole people in the first group, greater than 0
 * @param secondWhole people in the second group, greater than 0
 * @param alpha the threshold, above 0 and at most 0.5
 */
public record ArcsinePower(long firstWhole, long secondWhole, double alpha) {

  /**
   * Checks the sizes and the threshold.
   *
   * @throws IllegalArgumentException if a size is not greater than 0 or {@code alpha} is not above
   *     0 and at most 0.5
   */
  public ArcsinePower {
    Arguments.requirePositive("First whole", firstWhole);
    Arguments.requirePositive("Second whole", secondWhole);
    Arguments.requireAlpha(alpha);
  }

  /**
   * The power of those groups at 0.05.
   *
   * <pre>{@code
   * ArcsinePower.of(12, 40).detectable(0.8); // 0.922
   * }</pre>
   *
   * @throws IllegalArgumentException if a size is not greater than 0
   */
  public static ArcsinePower of(long firstWhole, long secondWhole) {
    return new ArcsinePower(firstWhole, secondWhole, 0.05);
  }

  /** A copy for another threshold. */
  public ArcsinePower withAlpha(double alpha) {
    return new ArcsinePower(firstWhole, secondWhole, alpha);
  }

  /**
   * The power to show an effect of that size, whatever its sign: {@code alpha} of none.
   *
   * @throws IllegalArgumentException if {@code h} is not finite
   */
  public double at(double h) {
    double reach = Arguments.requireFinite("Effect", h) * Math.sqrt(effectiveSize());
    double z = StandardNormal.zOf(1 - alpha);
    return StandardNormal.below(reach - z) + StandardNormal.below(-reach - z);
  }

  /**
   * The smallest effect that is shown with that power. May pass π, the largest there is: then no
   * difference of shares is.
   *
   * @param power the power wanted, above {@code alpha} and below 1: usually 0.8
   * @throws IllegalArgumentException if {@code power} is not above {@code alpha} and below 1
   */
  public double detectable(double power) {
    if (!(power > alpha && power < 1)) {
      throw new IllegalArgumentException(
          "Power must be between alpha (" + alpha + ") and 1, but was " + power);
    }
    double one = 1 / Math.sqrt(effectiveSize());
    return Root.between(h -> at(h) - power, 0, 100 * one, one, one);
  }

  private double effectiveSize() {
    return (double) firstWhole / ((double) firstWhole + secondWhole) * secondWhole;
  }
}
