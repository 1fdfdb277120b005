// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.ordinal;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.ContingencyTable;
import cymru.tegwch.analysis.statistics.numeric.ChiSquared;
import java.util.OptionalDouble;

/**
 * Whether any of several groups' answers on an ordered scale tend to be higher or lower.
 *
 * <pre>
 *   H = ( 12/(N(N+1)) · Σ nᵢ(r̄ᵢ - (N+1)/2)² ) / ( 1 - Σ (t³-t)/(N³-N) )      groups - 1 degrees of freedom
 *   ε² = H/(N-1)      η² = (H - k + 1)/(N - k)
 * </pre>
 *
 * <p>where {@code r̄} is a group's mean mid-rank and {@code t} counts a category. A group or
 * category with nobody in it is left out.
 *
 * <p>Source: W. H. Kruskal, W. A. Wallis (1952), JASA 47(260), 583-621,
 * doi:10.1080/01621459.1952.10483441; M. Tomczak, E. Tomczak (2014), Trends in Sport Sciences
 * 21(1), 19-25 (the sizes).
 *
 * @param table a row for each group, a column for each category, lowest first
 */
public record KruskalWallisTest(ContingencyTable table) {

  /**
   * Leaves out empty groups and categories.
   *
   * @throws IllegalArgumentException if there is nobody in the table
   */
  public KruskalWallisTest {
    table = requireNonNull(table, "table").withoutEmpty();
  }

  /**
   * The test of those groups.
   *
   * <pre>{@code
   * var table = ContingencyTable.of(CategoryCounts.of(1, 3, 10, 6), CategoryCounts.of(2, 3, 10, 7));
   * KruskalWallisTest.of(table).p();
   * }</pre>
   *
   * @throws IllegalArgumentException if there is nobody in the table
   */
  public static KruskalWallisTest of(ContingencyTable table) {
    return new KruskalWallisTest(table);
  }

  /** The groups less one. */
  public int degreesOfFreedom() {
    return table.rows().size() - 1;
  }

  /** {@code H}, at least 0; empty where all gave the same answer. */
  public OptionalDouble statistic() {
    if (table.columns() == 1) {
      return OptionalDouble.empty();
    }
    CategoryCounts totals = table.columnTotals();
    double n = table.total();
    double ties = 0;
    for (long t : totals.counts()) {
      ties += t / n * ((t - 1.0) / (n - 1)) * ((t + 1.0) / (n + 1));
    }
    double sum = 0;
    for (CategoryCounts row : table.rows()) {
      double distance = MidRanks.mean(row, totals) - (n + 1) / 2;
      sum += row.total() * distance * distance;
    }
    return OptionalDouble.of(12 / (n * (n + 1)) * sum / (1 - ties));
  }

  /** The asymptotic p-value; 1 where all gave the same answer. */
  public double p() {
    return ChiSquared.beyond(statistic().orElse(0), degreesOfFreedom());
  }

  /** {@code ε²}, 0 to 1; empty where all gave the same answer. */
  public OptionalDouble epsilonSquared() {
    OptionalDouble h = statistic();
    return h.isEmpty() ? h : OptionalDouble.of(h.getAsDouble() / (table.total() - 1));
  }

  /**
   * {@code η²}, which may be below 0; empty where all gave the same answer or groups are of one.
   */
  public OptionalDouble etaSquared() {
    OptionalDouble h = statistic();
    long free = table.total() - table.rows().size();
    return h.isEmpty() || free == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((h.getAsDouble() - degreesOfFreedom()) / free);
  }
}
