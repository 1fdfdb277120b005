// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups by categories: a row for each group, a column for each category, nobody in two cells.
 *
 * <pre>{@code
 * var table = ContingencyTable.of(CategoryCounts.of(262, 178, 273), CategoryCounts.of(305, 268, 395));
 * table.total(); // 1681
 * }</pre>
 *
 * @param rows the groups, 1 or more, each with the same number of categories
 */
public record ContingencyTable(List<CategoryCounts> rows) {

  /**
   * Copies and checks the rows.
   *
   * @throws IllegalArgumentException if there is no row, or rows differ in their number of
   *     categories
   */
  public ContingencyTable {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("Rows must be 1 or more, but were 0");
    }
    int columns = rows.get(0).categories();
    for (CategoryCounts row : rows) {
      if (row.categories() != columns) {
        throw new IllegalArgumentException(
            "Rows must have " + columns + " categories each, but one had " + row.categories());
      }
    }
  }

  /**
   * The table of those groups.
   *
   * @throws IllegalArgumentException if there is no row, or rows differ in their number of
   *     categories
   */
  public static ContingencyTable of(CategoryCounts... rows) {
    return new ContingencyTable(List.of(rows));
  }

  /** The two-by-two table of two proportions: a row each, with the outcome in the first column. */
  public static ContingencyTable of(TwoProportions observed) {
    return of(row(observed.first()), row(observed.second()));
  }

  private static CategoryCounts row(Proportion one) {
    return CategoryCounts.of(one.part(), one.rest());
  }

  /** How many are in that cell; rows and columns are counted from 0. */
  public long at(int row, int column) {
    return rows.get(row).at(column);
  }

  /** How many categories there are. */
  public int columns() {
    return rows.get(0).categories();
  }

  /** How many are in each row. */
  public CategoryCounts rowTotals() {
    return new CategoryCounts(rows.stream().map(CategoryCounts::total).toList());
  }

  /** How many are in each column. */
  public CategoryCounts columnTotals() {
    return new CategoryCounts(
        IntStream.range(0, columns())
            .mapToObj(column -> rows.stream().mapToLong(row -> row.at(column)).sum())
            .toList());
  }

  /** How many there are in all. */
  public long total() {
    return rowTotals().total();
  }

  /** The table with rows and columns exchanged. */
  public ContingencyTable transposed() {
    return new ContingencyTable(
        IntStream.range(0, columns())
            .mapToObj(
                column -> new CategoryCounts(rows.stream().map(row -> row.at(column)).toList()))
            .toList());
  }

  /** The rows and columns in which there is somebody: the others say nothing of an association. */
  public ContingencyTable withoutEmpty() {
    CategoryCounts totals = columnTotals();
    List<CategoryCounts> kept = new ArrayList<>();
    for (CategoryCounts row : rows) {
      if (row.total() > 0) {
        kept.add(
            new CategoryCounts(
                IntStream.range(0, columns())
                    .filter(column -> totals.at(column) > 0)
                    .mapToObj(row::at)
                    .toList()));
      }
    }
    if (kept.isEmpty()) {
      throw new IllegalArgumentException("Table must count somebody, but every cell was 0");
    }
    return new ContingencyTable(kept);
  }
}
