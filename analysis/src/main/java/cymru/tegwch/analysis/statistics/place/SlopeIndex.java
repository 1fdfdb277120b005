// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.place;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.RatioEstimate;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The slope and the relative index of inequality: what lies between the two ends of an ordered
 * population, such as its most and least deprived.
 *
 * <pre>
 *   y = a + b·x, weighted by population      x: the middle of a group in the population, 0 to 1
 *   SII = b      RII = (a + b)/a      Var(SII) = Σ c²·s²
 * </pre>
 *
 * <p>where a group shows {@code y} with a standard error of {@code s}, and {@code c} is what its
 * value adds to the slope. Groups must have an order: of ethnic groups there is no slope.
 * PHEindicatormethods draws its interval from 100,000 simulations; this one is what they converge
 * to. The interval of RII is logarithmic, by the delta method.
 *
 * <p>Source: J. P. Mackenbach, A. E. Kunst (1997), Social Science and Medicine 44(6), 757-771,
 * doi:10.1016/S0277-9536(96)00073-1; Office for Health Improvement and Disparities,
 * PHEindicatormethods 2.1.1, {@code phe_sii}.
 *
 * @param intercept {@code a}, the value at the first end
 * @param slope {@code b}, the SII: the value at the other end less that at the first
 * @param errors the variances and covariance of both
 */
public record SlopeIndex(double intercept, double slope, Errors errors) {

  /**
   * How uncertain both are.
   *
   * @param intercept the variance of the intercept
   * @param slope the variance of the slope
   * @param covariance that of the two
   */
  public record Errors(double intercept, double slope, double covariance) {}

  /**
   * A group in the order of the population.
   *
   * @param population how many people, greater than 0
   * @param value its rate, mean or share
   * @param standardError that of the value, at least 0
   */
  public record Quantile(double population, double value, double standardError) {

    /**
     * Checks the group.
     *
     * @throws IllegalArgumentException if {@code population} is not finite and greater than 0,
     *     {@code value} is not finite, or {@code standardError} is not finite or negative
     */
    public Quantile {
      Arguments.requireFinitePositive("Population", population);
      Arguments.requireFinite("Value", value);
      Arguments.requireFiniteNotNegative("Standard error", standardError);
    }
  }

  /**
   * The index of those groups, in their order.
   *
   * <pre>{@code
   * SlopeIndex.of(List.of(new SlopeIndex.Quantile(1000, 74.1, 0.5), new SlopeIndex.Quantile(900, 79.8, 0.5))).slope(); // 11.4
   * }</pre>
   *
   * @throws IllegalArgumentException if there are fewer than two groups
   */
  public static SlopeIndex of(List<Quantile> groups) {
    if (groups.size() < 2) {
      throw new IllegalArgumentException("Groups must be 2 or more, but were " + groups.size());
    }
    double population = groups.stream().mapToDouble(Quantile::population).sum();
    double[] middles = middles(groups, population);
    double squares = 0;
    for (int i = 0; i < middles.length; i++) {
      double share = groups.get(i).population() / population;
      squares += share * (middles[i] - 0.5) * (middles[i] - 0.5);
    }
    double slope = 0;
    double mean = 0;
    double slopeVariance = 0;
    double interceptVariance = 0;
    double covariance = 0;
    for (int i = 0; i < middles.length; i++) {
      Quantile group = groups.get(i);
      double share = group.population() / population;
      double toSlope = share * (middles[i] - 0.5) / squares;
      double toIntercept = share - toSlope / 2;
      double variance = group.standardError() * group.standardError();
      slope += toSlope * group.value();
      mean += share * group.value();
      slopeVariance += toSlope * toSlope * variance;
      interceptVariance += toIntercept * toIntercept * variance;
      covariance += toSlope * toIntercept * variance;
    }
    return new SlopeIndex(
        mean - slope / 2, slope, new Errors(interceptVariance, slopeVariance, covariance));
  }

  /** The middle of each group; population-weighted, their mean is ½ whatever the groups. */
  private static double[] middles(List<Quantile> groups, double population) {
    double[] middles = new double[groups.size()];
    double before = 0;
    for (int i = 0; i < middles.length; i++) {
      double share = groups.get(i).population() / population;
      middles[i] = before + share / 2;
      before += share;
    }
    return middles;
  }

  /**
   * The interval of the slope.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval interval(double confidence) {
    double reach =
        StandardNormal.zOf(Arguments.requireConfidence(confidence)) * Math.sqrt(errors.slope());
    return new Interval(slope - reach, slope + reach, confidence);
  }

  /** The RII: the fitted value at the other end over that at the first; empty where that is 0. */
  public OptionalDouble relativeIndex() {
    return intercept == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((intercept + slope) / intercept);
  }

  /**
   * The RII with the standard error of its logarithm; empty unless both fitted ends are above 0.
   */
  public Optional<RatioEstimate> relativeEstimate() {
    double end = intercept + slope;
    if (!(intercept > 0 && end > 0)) {
      return Optional.empty();
    }
    double byIntercept = 1 / end - 1 / intercept;
    double bySlope = 1 / end;
    double variance =
        byIntercept * byIntercept * errors.intercept()
            + bySlope * bySlope * errors.slope()
            + 2 * byIntercept * bySlope * errors.covariance();
    return Optional.of(new RatioEstimate(end / intercept, Math.sqrt(Math.max(0, variance))));
  }
}
