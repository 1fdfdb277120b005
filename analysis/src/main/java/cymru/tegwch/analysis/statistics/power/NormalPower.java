// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;

/**
 * The textbook power of telling two shares apart, of equal groups: what {@code power.prop.test} of
 * R prints. {@link TwoProportionPower} is exact and the one to read.
 *
 * <pre>
 *   power = Φ( (|p₁-p₂|·√n - z·√(2p̄q̄)) / √(p₁q₁ + p₂q₂) )      p̄ = (p₁+p₂)/2
 *   n = ( (z·√(2p̄q̄) + z(power)·√(p₁q₁ + p₂q₂)) / (p₁-p₂) )²
 * </pre>
 *
 * <p>where {@code z} is the normal quantile of {@code 1 - α/2}. Rejections on the wrong side are
 * not counted.
 *
 * <p>Source: J. L. Fleiss, B. Levin, M. C. Paik (2003), Statistical Methods for Rates and
 * Proportions, 3rd edition, section 4.2.
 *
 * @param first a share, between 0 and 1
 * @param second another
 * @param alpha the threshold, above 0 and at most 0.5
 */
public record NormalPower(double first, double second, double alpha) {

  /**
   * Checks the shares and the threshold.
   *
   * @throws IllegalArgumentException if a share is not between 0 and 1, the two are equal, or
   *     {@code alpha} is not above 0 and at most 0.5
   */
  public NormalPower {
    Arguments.requireInside("First share", first);
    Arguments.requireInside("Second share", second);
    Arguments.requireAlpha(alpha);
    if (first == second) {
      throw new IllegalArgumentException("First and second share must differ, but were " + first);
    }
  }

  /**
   * The power at 0.05 to tell those shares apart.
   *
   * <pre>{@code
   * NormalPower.of(0.5, 0.6).peoplePerGroup(0.8); // 387.3
   * }</pre>
   *
   * @throws IllegalArgumentException if a share is not between 0 and 1 or the two are equal
   */
  public static NormalPower of(double first, double second) {
    return new NormalPower(first, second, 0.05);
  }

  /** A copy for another threshold. */
  public NormalPower withAlpha(double alpha) {
    return new NormalPower(first, second, alpha);
  }

  /**
   * The power of so many people in each group, 0 to 1.
   *
   * @throws IllegalArgumentException if {@code perGroup} is not greater than 0
   */
  public double at(long perGroup) {
    Arguments.requirePositive("People", perGroup);
    double gap = Math.abs(first - second) * Math.sqrt((double) perGroup);
    return StandardNormal.below((gap - underNull()) / underTruth());
  }

  /**
   * The people in each group, before rounding up.
   *
   * @param power the power wanted, between 0 and 1: usually 0.8
   * @throws IllegalArgumentException if {@code power} is not between 0 and 1
   */
  public double peoplePerGroup(double power) {
    Arguments.requireInside("Power", power);
    double root = (underNull() + StandardNormal.quantile(power) * underTruth()) / (first - second);
    return root * root;
  }

  private double underNull() {
    double mean = (first + second) / 2;
    return StandardNormal.zOf(1 - alpha) * Math.sqrt(2 * mean * (1 - mean));
  }

  private double underTruth() {
    return Math.sqrt(first * (1 - first) + second * (1 - second));
  }
}
