// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.profile;

import cymru.tegwch.analysis.statistics.multiplicity.Adjustment;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Pearson's test of all groups at once against their benchmark shares, and where the misfit lies.
 *
 * <pre>
 *   X² = Σ (O - nπ)² / (nπ)      r = (O - nπ) / √( nπ(1-π) )      degrees of freedom = groups - 1
 * </pre>
 *
 * <p>where {@code O} is what was observed in a group, {@code π} its share and {@code n} the sum of
 * all observed. The p-value is asymptotic: with a {@link #smallestExpected} below 5 it is rough,
 * and the exact test of each group, with {@link Adjustment#HOLM}, is the one to read.
 *
 * <p>A group of share 0 in which nobody was observed says nothing and is left out of the degrees of
 * freedom; with anybody observed the statistic is infinite and p is 0.
 *
 * <p>Source: K. Pearson (1900), Philosophical Magazine 50(302), 157-175,
 * doi:10.1080/14786440009463897; adjusted residuals: S. J. Haberman (1973), Biometrics 29(1),
 * 205-220, doi:10.2307/2529686.
 *
 * @param statistic {@code X²}
 * @param degreesOfFreedom the groups of share above 0, less one
 * @param p the chance of a statistic so large or larger
 * @param smallestExpected the smallest {@code nπ} above 0
 * @param residuals {@code r} of each group, in the order given: beyond 2 or 3 is unusual
 */
public record GoodnessOfFit(
    double statistic,
    int degreesOfFreedom,
    double p,
    double smallestExpected,
    List<Double> residuals) {

  private static final double SUM_TOLERANCE = 1e-6;

  /**
   * A group's count beside its share of the population.
   *
   * @param observed how many were observed, 0 or more
   * @param share the benchmark share, 0 to 1
   */
  public record Group(long observed, double share) {

    /**
     * Checks the count and the share.
     *
     * @throws IllegalArgumentException if {@code observed} is negative or {@code share} is not 0 to
     *     1
     */
    public Group {
      Arguments.requireNotNegative("Observed", observed);
      Arguments.requireShare("Benchmark share", share);
    }

    /**
     * That count beside that share.
     *
     * @throws IllegalArgumentException if {@code observed} is negative or {@code share} is not 0 to
     *     1
     */
    public static Group of(long observed, double share) {
      return new Group(observed, share);
    }

    private double squaredMisfit(double whole) {
      double expected = whole * share;
      double misfit = observed - expected;
      return misfit == 0 ? 0 : misfit * misfit / expected;
    }

    private double residual(double whole) {
      double misfit = observed - whole * share;
      return misfit == 0 ? 0 : misfit / Math.sqrt(whole * share * (1 - share));
    }
  }

  /** Copies the residuals. */
  public GoodnessOfFit {
    residuals = List.copyOf(residuals);
  }

  /**
   * The test of those groups, which are all of the population.
   *
   * <pre>{@code
   * GoodnessOfFit.of(List.of(GoodnessOfFit.Group.of(9, 0.817), GoodnessOfFit.Group.of(3, 0.183))).p(); // 0.548
   * }</pre>
   *
   * @throws IllegalArgumentException if nobody was observed, fewer than two groups have a share
   *     above 0, or the shares do not sum to 1 (within 0.000001)
   */
  public static GoodnessOfFit of(List<Group> groups) {
    double whole = 0;
    double shares = 0;
    int counted = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (Group group : groups) {
      whole += group.observed();
      shares += group.share();
      if (group.share() > 0) {
        counted++;
        smallest = Math.min(smallest, group.share());
      }
    }
    requireComparable(whole, shares, counted);
    double total = whole;
    double statistic = groups.stream().mapToDouble(group -> group.squaredMisfit(total)).sum();
    int degrees = counted - 1;
    double p = ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
    List<Double> residuals = groups.stream().map(group -> group.residual(total)).toList();
    return new GoodnessOfFit(statistic, degrees, p, total * smallest, residuals);
  }

  private static void requireComparable(double whole, double shares, int counted) {
    if (!(whole > 0)) {
      throw new IllegalArgumentException("Observed must count somebody, but was 0 in every group");
    }
    if (counted < 2) {
      throw new IllegalArgumentException(
          "Groups with a share above 0 must be 2 or more, but were " + counted);
    }
    if (!(Math.abs(shares - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException("Benchmark shares must sum to 1, but summed to " + shares);
    }
  }
}
