// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.profile;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.OptionalDouble;

/**
 * How mixed one body is, without a benchmark.
 *
 * <pre>
 *   Blau (Gini-Simpson) = 1 - Σ pᵢ²      without bias = 1 - Σ oᵢ(oᵢ-1) / (n(n-1))
 *   Shannon = -Σ pᵢ·ln pᵢ
 * </pre>
 *
 * <p>Blau's index is the chance that two people drawn with replacement are of different groups; the
 * one without bias, that two different people are. A mixed body can be far from its population and
 * a uniform one near it, so this is never evidence of representation.
 *
 * <p>Source: P. M. Blau (1977), Inequality and Heterogeneity; E. H. Simpson (1949), Nature 163,
 * 688, doi:10.1038/163688a0; C. E. Shannon (1948), Bell System Technical Journal 27(3), 379-423.
 *
 * @param groups how many of each group
 */
public record Diversity(CategoryCounts groups) {

  /**
   * Checks that there is somebody.
   *
   * @throws IllegalArgumentException if every group is empty
   */
  public Diversity {
    Arguments.requirePositive("Total", requireNonNull(groups, "groups").total());
  }

  /**
   * The diversity of those groups.
   *
   * <pre>{@code
   * Diversity.of(CategoryCounts.of(9, 2, 1)).blau(); // 0.4028
   * }</pre>
   *
   * @throws IllegalArgumentException if every group is empty
   */
  public static Diversity of(CategoryCounts groups) {
    return new Diversity(groups);
  }

  /** Blau's index, 0 to {@code 1 - 1/k}. */
  public double blau() {
    double n = groups.total();
    return 1 - groups.counts().stream().mapToDouble(o -> o / n * (o / n)).sum();
  }

  /** Blau's index over the most that so many groups allow, 0 to 1; empty of one group. */
  public OptionalDouble normalisedBlau() {
    int k = groups.categories();
    return k == 1 ? OptionalDouble.empty() : OptionalDouble.of(blau() * k / (k - 1));
  }

  /** The chance that two different people are of different groups; empty of one person. */
  public OptionalDouble simpson() {
    double n = groups.total();
    if (n < 2) {
      return OptionalDouble.empty();
    }
    double alike = groups.counts().stream().mapToDouble(o -> o * (o - 1.0)).sum();
    return OptionalDouble.of(1 - alike / (n * (n - 1)));
  }

  /** Shannon's entropy in nats, 0 to {@code ln k}. */
  public double shannon() {
    double n = groups.total();
    return -groups.counts().stream().mapToDouble(o -> o == 0 ? 0 : o / n * Math.log(o / n)).sum();
  }
}
