// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.ordinal;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.ContingencyTable;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import java.util.OptionalDouble;

/**
 * Whether rows and columns that both have an order go up together: the Mantel-Haenszel test of
 * trend.
 *
 * <pre>
 *   M² = (N - 1)·r²
 * </pre>
 *
 * <p>where {@code r} is the correlation of the scores of row and column over all people. One degree
 * of freedom, two-sided.
 *
 * <p>Source: N. Mantel (1963), JASA 58(303), 690-700, doi:10.1080/01621459.1963.10500879; A.
 * Agresti (2002), Categorical Data Analysis, 2nd edition, section 3.4.1.
 *
 * @param table what was counted
 * @param rowScores a number for each row
 * @param columnScores a number for each column
 */
public record LinearByLinearTest(ContingencyTable table, Scores rowScores, Scores columnScores) {

  /**
   * Checks that there is a score for each row and column.
   *
   * @throws IllegalArgumentException if there are not as many scores, or there is nobody
   */
  public LinearByLinearTest {
    requireNonNull(table, "table").withoutEmpty();
    rowScores.requireFor("Row", table.rows().size());
    columnScores.requireFor("Column", table.columns());
  }

  /**
   * The test with the scores 1, 2, 3 and so on, of rows and columns.
   *
   * <pre>{@code
   * var table = ContingencyTable.of(CategoryCounts.of(282, 170, 175), CategoryCounts.of(79, 87, 229));
   * LinearByLinearTest.of(table).p();
   * }</pre>
   *
   * @throws IllegalArgumentException if there is nobody in the table
   */
  public static LinearByLinearTest of(ContingencyTable table) {
    return new LinearByLinearTest(
        table, Scores.oneTo(table.rows().size()), Scores.oneTo(table.columns()));
  }

  /** {@code r}, -1 to 1; empty where all rows or all columns with somebody in them score alike. */
  public OptionalDouble correlation() {
    double rowMean = rowScores.mean(table.rowTotals());
    double columnMean = columnScores.mean(table.columnTotals());
    double products = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < table.columns(); column++) {
        products +=
            table.at(row, column)
                * (rowScores.at(row) - rowMean)
                * (columnScores.at(column) - columnMean);
      }
    }
    double squares =
        Math.sqrt(rowScores.squares(table.rowTotals()))
            * Math.sqrt(columnScores.squares(table.columnTotals()));
    return squares == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.max(-1, Math.min(1, products / squares)));
  }

  /** {@code M²}; 0 where there is no correlation to speak of. */
  public double statistic() {
    double r = correlation().orElse(0);
    return (table.total() - 1) * r * r;
  }

  /** The two-sided p-value; 1 where there is no correlation to speak of. */
  public double p() {
    return StandardNormal.beyond(Math.sqrt(statistic()));
  }
}
