// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.pooling;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Shares of many groups, each drawn towards their mean by empirical Bayes.
 *
 * <pre>
 *   x | p ~ Binomial(n, p),  p ~ Beta(α, β), α and β by maximum likelihood
 *   pooled share = (x + α) / (n + α + β) = B μ + (1-B) x/n,   μ = α/(α+β),  B = (α+β)/(n+α+β)
 * </pre>
 *
 * <p>Where groups differ no more than chance would have them, the likelihood has no greatest value
 * ({@code α + β} grows without end): the pooled share of every group is then the share of all, and
 * {@link #isHomogeneous} says so. Intervals are of the posterior beta, with {@code α} and {@code β}
 * taken as known, so somewhat too short where groups are few.
 *
 * <pre>{@code
 * BetaBinomial pooled =
 *     BetaBinomial.of(
 *         List.of(Proportion.of(1, 20), Proportion.of(30, 100), Proportion.of(9, 30), Proportion.of(70, 100)));
 * pooled.share(0); // 0.099 rather than 0.05
 * }</pre>
 *
 * <p>Source: J. G. Skellam (1948), Journal of the Royal Statistical Society B 10(2), 257-261; C. N.
 * Morris (1983), JASA 78(381), 47-55, doi:10.1080/01621459.1983.10477920; the test of the boundary:
 * R. E. Tarone (1979), Biometrika 66(3), 585-590, doi:10.1093/biomet/66.3.585.
 *
 * @param groups the groups, in an order of the caller's
 * @param mean {@code μ}
 * @param precision {@code α + β}, infinite where groups do not differ
 */
public record BetaBinomial(List<Proportion> groups, double mean, double precision) {

  /** Copies the groups. */
  public BetaBinomial {
    groups = List.copyOf(groups);
  }

  /**
   * The fit to those groups.
   *
   * @throws IllegalArgumentException if there are fewer than two groups
   */
  public static BetaBinomial of(List<Proportion> groups) {
    if (groups.size() < 2) {
      throw new IllegalArgumentException("Groups must be 2 or more, but were " + groups.size());
    }
    return BetaBinomialLikelihood.fit(List.copyOf(groups));
  }

  /** Whether the groups differ no more than chance would have them. */
  public boolean isHomogeneous() {
    return Double.isInfinite(precision);
  }

  /** {@code α}; infinite where groups do not differ. */
  public double alpha() {
    return mean * precision;
  }

  /** {@code β}; infinite where groups do not differ. */
  public double beta() {
    return (1 - mean) * precision;
  }

  /** How much alike two people of one group are: {@code 1/(α+β+1)}, 0 to 1. */
  public double intraclassCorrelation() {
    return 1 / (precision + 1);
  }

  /**
   * The pooled share of one group, 0 to 1.
   *
   * @throws IndexOutOfBoundsException if there is no such group
   */
  public double share(int group) {
    Proportion own = groups.get(group);
    return isHomogeneous() ? mean : (own.part() + alpha()) / (own.whole() + precision);
  }

  /** The pooled shares of all groups. */
  public List<Double> shares() {
    return IntStream.range(0, groups.size()).mapToObj(this::share).toList();
  }

  /**
   * Where the group's share probably lies: equal tails of the posterior. Of groups that do not
   * differ, the point of the mean.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval interval(int group, double confidence) {
    Arguments.requireConfidence(confidence);
    Proportion own = groups.get(group);
    if (isHomogeneous()) {
      return new Interval(mean, mean, confidence);
    }
    BetaDistribution posterior = BetaDistribution.of(own.part() + alpha(), own.rest() + beta());
    double tail = (1 - confidence) / 2;
    return new Interval(
        posterior.inverseCumulativeProbability(tail),
        posterior.inverseSurvivalProbability(tail),
        confidence);
  }
}
