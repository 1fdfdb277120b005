// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.effect;

import cymru.tegwch.analysis.statistics.ContingencyTable;
import cymru.tegwch.analysis.statistics.test.ChiSquaredTest;
import java.util.OptionalDouble;

/**
 * How closely the rows and columns of a table go together, from 0 for not at all to 1.
 *
 * <pre>
 *   φ² = X²/n      V = √( φ² / (min(r, c) - 1) )      C = √( X² / (X² + n) )
 *   Ṽ = √( φ̃² / (min(r̃, c̃) - 1) )      φ̃² = max(0, φ² - (r-1)(c-1)/(n-1))
 *   r̃ = r - (r-1)²/(n-1)      c̃ = c - (c-1)²/(n-1)
 * </pre>
 *
 * <p>where {@code r} and {@code c} count the rows and columns in which there is somebody. V is
 * above 0 by chance alone, the more so the smaller the table's total; Ṽ takes that away.
 *
 * <p>Source: H. Cramér (1946), Mathematical Methods of Statistics, section 21.9; W. Bergsma (2013),
 * A bias-correction for Cramér's V and Tschuprow's T, Journal of the Korean Statistical Society
 * 42(3), 323-328, doi:10.1016/j.jkss.2012.10.002.
 *
 * @param rows the rows with somebody in them
 * @param columns the columns with somebody in them
 * @param total how many there are
 * @param statistic Pearson's {@code X²}
 */
public record Association(int rows, int columns, long total, double statistic) {

  /**
   * The association in that table.
   *
   * <pre>{@code
   * var table = ContingencyTable.of(CategoryCounts.of(262, 178, 273), CategoryCounts.of(305, 268, 395));
   * Association.of(table).cramersV(); // 0.0553
   * }</pre>
   *
   * @throws IllegalArgumentException if there is nobody in the table
   */
  public static Association of(ContingencyTable table) {
    ContingencyTable kept = table.withoutEmpty();
    return new Association(
        kept.rows().size(), kept.columns(), kept.total(), ChiSquaredTest.of(table).statistic());
  }

  /** {@code φ}, which may pass 1 in a table larger than two by two. */
  public double phi() {
    return Math.sqrt(statistic / total);
  }

  /** Cramér's V, 0 to 1; empty where there is only one row or column. */
  public OptionalDouble cramersV() {
    int least = Math.min(rows, columns) - 1;
    return least == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.min(1, Math.sqrt(statistic / total / least)));
  }

  /**
   * Bergsma's Ṽ, 0 to 1; empty where there is only one row or column, or so few people that the
   * correction leaves nothing to divide by.
   */
  public OptionalDouble unbiasedV() {
    double free = total - 1.0;
    double squared = Math.max(0, statistic / total - (rows - 1.0) * (columns - 1.0) / free);
    double least =
        Math.min(
                rows - (rows - 1.0) * (rows - 1.0) / free,
                columns - (columns - 1.0) * (columns - 1.0) / free)
            - 1;
    return least > 0
        ? OptionalDouble.of(Math.min(1, Math.sqrt(squared / least)))
        : OptionalDouble.empty();
  }

  /** Pearson's contingency coefficient, 0 to below 1. */
  public double contingencyCoefficient() {
    return Math.sqrt(statistic / (statistic + total));
  }
}
