// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.ordinal;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.ContingencyTable;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The Jonckheere-Terpstra test: do answers on an ordered scale rise or fall along groups that have
 * an order themselves, such as age bands?
 *
 * <pre>
 *   J = Σ over i &lt; j of U(j above i)      z = (J - E) / √v      E = (N² - Σ nᵢ²)/4
 *   v = ( N(N-1)(2N+5) - Σ nᵢ(nᵢ-1)(2nᵢ+5) - Σ t(t-1)(2t+5) ) / 72
 *     + Σ nᵢ(nᵢ-1)(nᵢ-2) · Σ t(t-1)(t-2) / ( 36·N(N-1)(N-2) )
 *     + Σ nᵢ(nᵢ-1) · Σ t(t-1) / ( 8·N(N-1) )
 * </pre>
 *
 * <p>where {@code n} counts a group and {@code t} a category. Two-sided.
 *
 * <p>Source: A. R. Jonckheere (1954), Biometrika 41(1/2), 133-145, doi:10.1093/biomet/41.1-2.133;
 * T. J. Terpstra (1952); M. Hollander, D. A. Wolfe (1999), Nonparametric Statistical Methods, 2nd
 * edition, section 6.2 (ties).
 *
 * @param table a row for each group in order, a column for each category, lowest first
 */
public record JonckheereTest(ContingencyTable table) {

  /**
   * Leaves out empty groups and categories.
   *
   * @throws IllegalArgumentException if there is nobody in the table
   */
  public JonckheereTest {
    table = requireNonNull(table, "table").withoutEmpty();
  }

  /**
   * The test of those groups.
   *
   * <pre>{@code
   * var table = ContingencyTable.of(CategoryCounts.of(282, 170, 175), CategoryCounts.of(79, 87, 229));
   * JonckheereTest.of(table).p();
   * }</pre>
   *
   * @throws IllegalArgumentException if there is nobody in the table
   */
  public static JonckheereTest of(ContingencyTable table) {
    return new JonckheereTest(table);
  }

  /** {@code J}: in how many pairs the one of the later group is higher, ties counted half. */
  public double statistic() {
    List<CategoryCounts> rows = table.rows();
    double sum = 0;
    for (int later = 1; later < rows.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        sum += MannWhitneyTest.of(rows.get(later), rows.get(earlier)).statistic();
      }
    }
    return sum;
  }

  /** {@code E}, what {@code J} is on average where the groups are alike. */
  public double mean() {
    double n = table.total();
    return (n * n - sum(table.rowTotals(), size -> size * size)) / 4;
  }

  /** {@code v}, the variance of {@code J} where the groups are alike. */
  public double variance() {
    double n = table.total();
    CategoryCounts groups = table.rowTotals();
    CategoryCounts categories = table.columnTotals();
    ToDoubleFunction<Double> cubic = m -> m * (m - 1) * (2 * m + 5);
    ToDoubleFunction<Double> triples = m -> m * (m - 1) * (m - 2);
    ToDoubleFunction<Double> pairs = m -> m * (m - 1);
    double plain = (cubic.applyAsDouble(n) - sum(groups, cubic) - sum(categories, cubic)) / 72;
    double third =
        n < 3 ? 0 : sum(groups, triples) * sum(categories, triples) / (36 * n * (n - 1) * (n - 2));
    double second = n < 2 ? 0 : sum(groups, pairs) * sum(categories, pairs) / (8 * n * (n - 1));
    return Math.max(0, plain + third + second);
  }

  /** {@code z}: above 0 where later groups tend to be higher; empty where nothing can vary. */
  public OptionalDouble z() {
    double variance = variance();
    return variance == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((statistic() - mean()) / Math.sqrt(variance));
  }

  /** The two-sided asymptotic p-value; 1 where nothing can vary. */
  public double p() {
    return StandardNormal.beyond(z().orElse(0));
  }

  private static double sum(CategoryCounts totals, ToDoubleFunction<Double> term) {
    return totals.counts().stream().mapToDouble(m -> term.applyAsDouble((double) m)).sum();
  }
}
