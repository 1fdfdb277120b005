// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.ordinal;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import java.util.OptionalDouble;

/**
 * Whether one group's answers on an ordered scale tend to be higher than another's.
 *
 * <pre>
 *   U = Σ over pairs of (1 where the first is higher, ½ where equal)      P(superiority) = U/(n₁n₂)
 *   Cliff's δ = 2·P - 1      z = (U - n₁n₂/2) / √v
 *   v = n₁n₂/12 · ( N + 1 - Σ (t³ - t)/(N(N-1)) )      t: how many are in a category, N = n₁ + n₂
 * </pre>
 *
 * <p>Rates "very satisfied" to "very dissatisfied" without inventing numbers for them. Says nothing
 * where all gave the same answer. With few people or many ties, {@link #exactP} deals the answers
 * that were given to the two groups in every way there is.
 *
 * <p>Source: H. B. Mann, D. R. Whitney (1947), Annals of Mathematical Statistics 18(1), 50-60; E.
 * L. Lehmann (1975), Nonparametrics, section 1.4 (ties); N. Cliff (1993), Psychological Bulletin
 * 114(3), 494-509, doi:10.1037/0033-2909.114.3.494; R. G. Newcombe (2006), Statistics in Medicine
 * 25(4), 559-573, doi:10.1002/sim.2324 (his method 5, the interval).
 *
 * @param first how many of the first group are in each category, lowest first
 * @param second the second group, in the same categories
 */
public record MannWhitneyTest(CategoryCounts first, CategoryCounts second) {

  /** The most people in both groups together that {@link #exactP} deals. */
  public static final long MOST_PEOPLE = 200;

  /**
   * Checks that the two can be compared.
   *
   * @throws IllegalArgumentException if they differ in their number of categories, or a group has
   *     nobody
   */
  public MannWhitneyTest {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    if (first.categories() != second.categories()) {
      throw new IllegalArgumentException(
          "Groups must share "
              + first.categories()
              + " categories, but the second had "
              + second.categories());
    }
    Arguments.requirePositive("First total", first.total());
    Arguments.requirePositive("Second total", second.total());
  }

  /**
   * The test of those two groups.
   *
   * <pre>{@code
   * var test = MannWhitneyTest.of(CategoryCounts.of(262, 178, 273), CategoryCounts.of(305, 268, 395));
   * test.superiority(); // 0.4759
   * test.p();           // 0.0712
   * }</pre>
   *
   * @throws IllegalArgumentException if they differ in their number of categories, or a group has
   *     nobody
   */
  public static MannWhitneyTest of(CategoryCounts first, CategoryCounts second) {
    return new MannWhitneyTest(first, second);
  }

  /** {@code U} of the first group: in how many pairs it is the higher, ties counted half. */
  public double statistic() {
    double below = 0;
    double sum = 0;
    for (int category = 0; category < first.categories(); category++) {
      sum += first.at(category) * (below + second.at(category) / 2.0);
      below += second.at(category);
    }
    return sum;
  }

  /** The chance that one of the first is higher than one of the second, ties counted half. */
  public double superiority() {
    return statistic() / pairs();
  }

  /** Cliff's δ, -1 to 1: above 0 where the first tend to be higher. */
  public double cliffsDelta() {
    return 2 * superiority() - 1;
  }

  /** {@code v}, the variance of {@code U} where the groups are alike; 0 where all are tied. */
  public double variance() {
    double n = (double) first.total() + second.total();
    double ties = 0;
    for (int category = 0; category < first.categories(); category++) {
      double t = (double) first.at(category) + second.at(category);
      ties += t * (t - 1) / n * ((t + 1) / (n - 1));
    }
    return Math.max(0, pairs() / 12 * (n + 1 - ties));
  }

  /** {@code z}: above 0 where the first tend to be higher; empty where all are tied. */
  public OptionalDouble z() {
    return standardised(0);
  }

  /** The two-sided asymptotic p-value; 1 where all are tied. */
  public double p() {
    return StandardNormal.beyond(z().orElse(0));
  }

  /**
   * The same with half a pair taken off the distance, as R's {@code wilcox.test} does by default.
   */
  public double correctedP() {
    return StandardNormal.beyond(standardised(0.5).orElse(0));
  }

  /**
   * The two-sided exact p-value: how many of the ways to deal the answers put {@code U} at least as
   * far from its mean. Empty where the two groups have together more than {@link #MOST_PEOPLE}
   * people.
   */
  public OptionalDouble exactP() {
    return RankSums.p(this);
  }

  /**
   * An interval of {@link #superiority}, within 0 to 1, by a score method whose variance is that of
   * exponential distributions.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval interval(double confidence) {
    return SuperiorityLimits.of(this, confidence);
  }

  double pairs() {
    return (double) first.total() * second.total();
  }

  private OptionalDouble standardised(double correction) {
    double variance = variance();
    if (variance == 0) {
      return OptionalDouble.empty();
    }
    double distance = statistic() - pairs() / 2;
    double corrected = Math.max(0, Math.abs(distance) - correction);
    return OptionalDouble.of(Math.copySign(corrected, distance) / Math.sqrt(variance));
  }
}
