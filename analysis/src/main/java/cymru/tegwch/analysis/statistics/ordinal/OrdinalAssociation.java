// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.ordinal;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.ContingencyTable;
import java.util.OptionalDouble;

/**
 * How closely rows and columns that both have an order go up together, from -1 to 1.
 *
 * <pre>
 *   γ = (C - D)/(C + D)      τ-b = (C - D)/√( (P - R)(P - T) )      Somers' d of columns on rows = (C - D)/(P - R)
 * </pre>
 *
 * <p>where {@code C} pairs of people are in the same order by row and by column, {@code D} in the
 * opposite, {@code P} are all pairs, {@code R} those tied in their row and {@code T} those tied in
 * their column. γ leaves ties out and is the largest; d is the one to read where the rows are
 * groups and the columns what happened to them.
 *
 * <p>Source: L. A. Goodman, W. H. Kruskal (1954), JASA 49(268), 732-764; M. G. Kendall (1945),
 * Biometrika 33(3), 239-251, doi:10.1093/biomet/33.3.239; R. H. Somers (1962), American
 * Sociological Review 27(6), 799-811.
 *
 * @param table what was counted, rows and columns in order
 */
public record OrdinalAssociation(ContingencyTable table) {

  /** Checks that there is a table. */
  public OrdinalAssociation {
    requireNonNull(table, "table");
  }

  /**
   * The association in that table.
   *
   * <pre>{@code
   * var table = ContingencyTable.of(CategoryCounts.of(262, 178, 273), CategoryCounts.of(305, 268, 395));
   * OrdinalAssociation.of(table).gamma(); // 0.0732
   * }</pre>
   */
  public static OrdinalAssociation of(ContingencyTable table) {
    return new OrdinalAssociation(table);
  }

  /** {@code C}, the pairs in the same order. */
  public double concordant() {
    return pairs(1);
  }

  /** {@code D}, the pairs in opposite orders. */
  public double discordant() {
    return pairs(-1);
  }

  /** {@code γ}; empty where every pair is tied. */
  public OptionalDouble gamma() {
    return quotient(concordant() - discordant(), concordant() + discordant());
  }

  /** Kendall's {@code τ-b}; empty where every pair is tied by row or every pair by column. */
  public OptionalDouble tauB() {
    double untied = Math.sqrt(untied(table.rowTotals())) * Math.sqrt(untied(table.columnTotals()));
    return quotient(concordant() - discordant(), untied);
  }

  /** Somers' {@code d} of the columns on the rows; empty where all are in one row. */
  public OptionalDouble somersDOfColumns() {
    return quotient(concordant() - discordant(), untied(table.rowTotals()));
  }

  /** Somers' {@code d} of the rows on the columns; empty where all are in one column. */
  public OptionalDouble somersDOfRows() {
    return quotient(concordant() - discordant(), untied(table.columnTotals()));
  }

  /** Pairs of which the one in the later row is in a later or, at -1, an earlier column. */
  private double pairs(int direction) {
    double sum = 0;
    double[] above = new double[table.columns()];
    for (CategoryCounts row : table.rows()) {
      double beyond = 0;
      for (int step = 0; step < above.length; step++) {
        int column = direction > 0 ? step : above.length - 1 - step;
        sum += row.at(column) * beyond;
        beyond += above[column];
      }
      for (int column = 0; column < above.length; column++) {
        above[column] += row.at(column);
      }
    }
    return sum;
  }

  private double untied(CategoryCounts totals) {
    double n = table.total();
    double tied = totals.counts().stream().mapToDouble(t -> t * (t - 1.0)).sum();
    return (n * (n - 1) - tied) / 2;
  }

  private static OptionalDouble quotient(double above, double below) {
    return below == 0 ? OptionalDouble.empty() : OptionalDouble.of(above / below);
  }
}
