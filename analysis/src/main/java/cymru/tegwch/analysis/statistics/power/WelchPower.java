// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The power of {@link cymru.tegwch.analysis.statistics.measure.WelchTest} to find a difference of
 * two means, on both sides.
 *
 * <pre>
 *   power = P( |T| > t(α/2) )      T: noncentral t, δ = difference/s      s² = d₁²/n₁ + d₂²/n₂
 * </pre>
 *
 * <p>with Welch's degrees of freedom at the true deviations {@code d}. Of equal deviations and
 * groups it is what {@code power.t.test(strict = TRUE)} of R prints. Values are taken as normal;
 * the power of skewed ones is less where they are few.
 *
 * <p>Source: J. Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd edition,
 * section 2.3; noncentral t by its definition, integrated over the chi distribution.
 *
 * @param first the standard deviation in the first group, at least 0
 * @param second that in the second
 * @param alpha the threshold, above 0 and at most 0.5
 */
public record WelchPower(double first, double second, double alpha) {

  /** The most people of a group that are thought of. */
  private static final long MOST = 10_000_000;

  private static final int STEPS = 800;

  /** So many standard deviations of the chi distribution hold all of it that matters. */
  private static final double FAR = 9;

  /**
   * Checks the deviations and the threshold.
   *
   * @throws IllegalArgumentException if a deviation is not finite or negative, both are 0, or
   *     {@code alpha} is not above 0 and at most 0.5
   */
  public WelchPower {
    Arguments.requireFiniteNotNegative("First deviation", first);
    Arguments.requireFiniteNotNegative("Second deviation", second);
    Arguments.requireAlpha(alpha);
    if (first == 0 && second == 0) {
      throw new IllegalArgumentException("One deviation must be above 0, but both were 0");
    }
  }

  /**
   * The power of so many people to find that difference, 0 to 1.
   *
   * <pre>{@code
   * new WelchPower(1, 1, 0.05).at(0.5, 64, 64); // 0.801
   * }</pre>
   *
   * @throws IllegalArgumentException if a group has fewer than 2 people, or the difference is not
   *     finite
   */
  public double at(double difference, long people, long others) {
    Arguments.requireFinite("Difference", difference);
    if (people < 2 || others < 2) {
      throw new IllegalArgumentException(
          "People must be 2 or more in both groups, but were " + people + " and " + others);
    }
    double one = first * first / people;
    double other = second * second / others;
    double whole = one + other;
    double degrees = whole * whole / (one * one / (people - 1.0) + other * other / (others - 1.0));
    double critical = TDistribution.of(degrees).inverseSurvivalProbability(alpha / 2);
    return beyond(critical, Math.abs(difference) / Math.sqrt(whole), degrees);
  }

  /**
   * How many people of the first group are enough beside so many others; empty where none are.
   *
   * @param difference to be found, not 0
   * @param others in the second group, 2 or more
   * @param power wanted, between 0 and 1
   * @throws IllegalArgumentException if an argument is not as said
   */
  public OptionalLong peopleInFirst(double difference, long others, double power) {
    Arguments.requireInside("Power", power);
    long tooFew = 1;
    long enough = 2;
    while (at(difference, enough, others) < power) {
      if (enough == MOST) {
        return OptionalLong.empty();
      }
      tooFew = enough;
      enough = Math.min(MOST, 2 * enough);
    }
    while (enough - tooFew > 1) {
      long middle = tooFew + (enough - tooFew) / 2;
      if (at(difference, middle, others) < power) {
        tooFew = middle;
      } else {
        enough = middle;
      }
    }
    return OptionalLong.of(enough);
  }

  /** P(|T| > critical) by Simpson's rule over s = √(χ²/degrees). */
  private static double beyond(double critical, double centre, double degrees) {
    double far = FAR / Math.sqrt(2 * degrees);
    double from = Math.max(0, 1 - far);
    double step = (1 + far - from) / STEPS;
    ChiSquaredDistribution law = ChiSquaredDistribution.of(degrees);
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double s = from + i * step;
      double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
      double found =
          StandardNormal.below(centre - critical * s)
              + StandardNormal.below(-centre - critical * s);
      sum += weight * found * density(law, degrees, s);
    }
    return Math.min(1, sum * step / 3);
  }

  private static double density(ChiSquaredDistribution law, double degrees, double s) {
    return s == 0 ? 0 : law.density(degrees * s * s) * 2 * degrees * s;
  }
}
