// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.pooling;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Estimates of many groups, each with its standard error, drawn towards their mean.
 *
 * <pre>
 *   w = 1/s²,  ȳ = Σ wy/Σ w,  Q = Σ w (y-ȳ)²,  τ² = max( 0, (Q - (k-1)) / (Σ w - Σ w²/Σ w) )
 *   w° = 1/(s²+τ²),  μ = Σ w°y/Σ w°,  standard error of μ = 1/√Σ w°
 *   pooled estimate = μ + τ²/(τ²+s²) · (y - μ)
 *   its variance    = τ²s²/(τ²+s²) + (s²/(τ²+s²))² / Σ w°
 * </pre>
 *
 * <p>The pooled estimate is the best linear unbiased predictor, an estimator of James and Stein's
 * kind; its variance counts the uncertainty of {@code μ} and takes {@code τ²} as known. With {@code
 * τ² = 0} every group is given the mean. Shares go in as logarithms of odds, ratios as logarithms.
 *
 * <pre>{@code
 * RandomEffects pooled =
 *     RandomEffects.of(
 *         List.of(
 *             RandomEffects.Estimate.of(0.1, 0.1),
 *             RandomEffects.Estimate.of(0.4, 0.2),
 *             RandomEffects.Estimate.of(0.8, 0.15)));
 * pooled.betweenVariance(); // 0.1391
 * }</pre>
 *
 * <p>Source: R. DerSimonian, N. Laird (1986), Controlled Clinical Trials 7(3), 177-188,
 * doi:10.1016/0197-2456(86)90046-2; G. K. Robinson (1991), Statistical Science 6(1), 15-32,
 * doi:10.1214/ss/1177011926; {@code I²}: J. P. T. Higgins, S. G. Thompson (2002), Statistics in
 * Medicine 21(11), 1539-1558, doi:10.1002/sim.1186.
 *
 * @param groups the groups, in an order of the caller's
 * @param betweenVariance {@code τ²}: how far groups truly differ
 */
public record RandomEffects(List<Estimate> groups, double betweenVariance) {

  /**
   * What was estimated of one group.
   *
   * @param value the estimate
   * @param standardError its standard error, above 0
   */
  public record Estimate(double value, double standardError) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if the value is not finite, or the error not finite and
     *     above 0
     */
    public Estimate {
      Arguments.requireFinite("Estimate", value);
      Arguments.requireFinitePositive("Standard error", standardError);
    }

    /**
     * That estimate with that standard error.
     *
     * @throws IllegalArgumentException if the value is not finite, or the error not finite and
     *     above 0
     */
    public static Estimate of(double value, double standardError) {
      return new Estimate(value, standardError);
    }

    private double variance() {
      return standardError * standardError;
    }
  }

  /** Copies the groups. */
  public RandomEffects {
    groups = List.copyOf(groups);
  }

  /**
   * The fit to those groups.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static RandomEffects of(List<Estimate> groups) {
    if (groups.size() < 2) {
      throw new IllegalArgumentException("Groups must be 2 or more, but were " + groups.size());
    }
    RandomEffects fixed = new RandomEffects(groups, 0);
    double sum = fixed.sum(one -> 1 / one.variance());
    double squares = fixed.sum(one -> 1 / (one.variance() * one.variance()));
    double excess = fixed.heterogeneity() - (groups.size() - 1);
    return new RandomEffects(groups, Math.max(0, excess / (sum - squares / sum)));
  }

  /** {@code Q}: how far the groups differ, in units of their errors. */
  public double heterogeneity() {
    double mean = sum(one -> one.value() / one.variance()) / sum(one -> 1 / one.variance());
    return sum(one -> (one.value() - mean) * (one.value() - mean) / one.variance());
  }

  /** The chance of groups that differ so much or more, if they were all alike. */
  public double heterogeneityP() {
    return ChiSquaredDistribution.of(groups.size() - 1).survivalProbability(heterogeneity());
  }

  /** {@code I²}: the part of the spread between groups that chance does not account for, 0 to 1. */
  public double inconsistency() {
    double q = heterogeneity();
    return q == 0 ? 0 : Math.max(0, (q - (groups.size() - 1)) / q);
  }

  /** {@code μ}. */
  public double mean() {
    return sum(one -> one.value() * weight(one)) / sum(this::weight);
  }

  /** The standard error of {@link #mean}. */
  public double meanError() {
    return 1 / Math.sqrt(sum(this::weight));
  }

  /**
   * Where the mean of such groups lies.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval meanInterval(double confidence) {
    return symmetric(mean(), meanError(), confidence);
  }

  /**
   * The same by Hartung and Knapp, for few groups: Student's t on {@code k-1} degrees of freedom,
   * and a standard error from how far the groups lie from {@code μ}, never below {@link
   * #meanError}.
   *
   * <pre>
   *   limits = μ ± t(α/2)·√( max(1, q)/Σ w° )      q = Σ w°(y-μ)²/(k-1)
   * </pre>
   *
   * <p>Source: J. Hartung, G. Knapp (2001), Statistics in Medicine 20(24), 3875-3889,
   * doi:10.1002/sim.1009; that {@code q} is at least 1: C. Röver, G. Knapp, T. Friede (2015), BMC
   * Medical Research Methodology 15, 99, doi:10.1186/s12874-015-0091-1.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval hartungKnappInterval(double confidence) {
    double spread = Math.max(1, hartungKnappFactor());
    return reaching(mean(), meanError() * Math.sqrt(spread), t(groups.size() - 1, confidence));
  }

  /** {@code q} of {@link #hartungKnappInterval}, as other tools use it: it may be below 1. */
  public double hartungKnappFactor() {
    double mean = mean();
    return sum(one -> weight(one) * (one.value() - mean) * (one.value() - mean))
        / (groups.size() - 1);
  }

  /**
   * Where another group of that kind would truly lie: the mean's uncertainty and {@code τ²}
   * together; empty of two groups.
   *
   * <pre>
   *   limits = μ ± t(α/2)·√( τ² + 1/Σ w° )      on k-2 degrees of freedom
   * </pre>
   *
   * <p>Source: J. P. T. Higgins, S. G. Thompson, D. J. Spiegelhalter (2009), Journal of the Royal
   * Statistical Society A 172(1), 137-159, doi:10.1111/j.1467-985X.2008.00552.x.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Optional<Interval> predictionInterval(double confidence) {
    Arguments.requireConfidence(confidence);
    if (groups.size() < 3) {
      return Optional.empty();
    }
    double error = Math.sqrt(betweenVariance + meanError() * meanError());
    return Optional.of(reaching(mean(), error, t(groups.size() - 2, confidence)));
  }

  /**
   * One group's estimate, drawn towards the mean.
   *
   * @throws IndexOutOfBoundsException if there is no such group
   */
  public double pooled(int group) {
    Estimate own = groups.get(group);
    return mean() + betweenVariance * weight(own) * (own.value() - mean());
  }

  /**
   * The standard error of {@link #pooled}.
   *
   * @throws IndexOutOfBoundsException if there is no such group
   */
  public double pooledError(int group) {
    Estimate own = groups.get(group);
    double towards = own.variance() * weight(own);
    return Math.sqrt(betweenVariance * towards + towards * towards * meanError() * meanError());
  }

  /**
   * Where one group truly lies, as far as all groups say.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval pooledInterval(int group, double confidence) {
    return symmetric(pooled(group), pooledError(group), confidence);
  }

  private static Interval symmetric(double value, double error, double confidence) {
    return reaching(
        value,
        error,
        new Reach(StandardNormal.zOf(Arguments.requireConfidence(confidence)), confidence));
  }

  /** How many errors an interval reaches on either side. */
  private record Reach(double errors, double confidence) {}

  private static Reach t(int degrees, double confidence) {
    double tail = (1 - Arguments.requireConfidence(confidence)) / 2;
    return new Reach(TDistribution.of(degrees).inverseSurvivalProbability(tail), confidence);
  }

  private static Interval reaching(double value, double error, Reach reach) {
    double half = reach.errors() * error;
    return new Interval(value - half, value + half, reach.confidence());
  }

  private double weight(Estimate one) {
    return 1 / (one.variance() + betweenVariance);
  }

  private double sum(ToDoubleFunction<Estimate> of) {
    return groups.stream().mapToDouble(of).sum();
  }
}
