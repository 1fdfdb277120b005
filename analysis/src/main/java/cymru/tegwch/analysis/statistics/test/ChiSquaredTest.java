// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.test;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.ContingencyTable;
import cymru.tegwch.analysis.statistics.numeric.ChiSquared;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Pearson's test that the rows of a table are alike in their columns, and which cells are not.
 *
 * <pre>
 *   X² = Σ (O - E)²/E      G = 2·Σ O·ln(O/E)      E = row · column / n      (r-1)(c-1) degrees of freedom
 *   Yates: Σ (|O - E| - min(½, |O - E|))²/E      N-1: X²·(n-1)/n      both of two by two tables
 *   adjusted residual = (O - E) / √( E·(1 - row/n)·(1 - column/n) )
 * </pre>
 *
 * <p>A row or column with nobody in it is left out. All p-values are asymptotic: of two proportions
 * {@link ScoreTest}, which is the N-1 test, is good from a {@link #smallestExpected} of 1, and
 * otherwise {@link FisherTest} or {@link FisherTableTest} below 5. Yates' correction is here to
 * reconcile with R, and is too cautious.
 *
 * <p>Source: K. Pearson (1900), doi:10.1080/14786440009463897; F. Yates (1934), Supplement to the
 * JRSS 1(2), 217-235, doi:10.2307/2983604; I. Campbell (2007), Statistics in Medicine 26(19),
 * 3661-3675, doi:10.1002/sim.2832; S. J. Haberman (1973), Biometrics 29(1), 205-220.
 *
 * @param table what was counted, without empty rows and columns
 */
public record ChiSquaredTest(ContingencyTable table) {

  /** The expected count below which a cell makes the asymptotic p-value rough. */
  public static final double SMALL_EXPECTED = 5;

  /**
   * Leaves out empty rows and columns.
   *
   * @throws IllegalArgumentException if there is nobody in the table
   */
  public ChiSquaredTest {
    table = requireNonNull(table, "table").withoutEmpty();
  }

  /**
   * The test of that table.
   *
   * <pre>{@code
   * var table = ContingencyTable.of(CategoryCounts.of(262, 178, 273), CategoryCounts.of(305, 268, 395));
   * ChiSquaredTest.of(table).p(); // 0.0765
   * }</pre>
   *
   * @throws IllegalArgumentException if there is nobody in the table
   */
  public static ChiSquaredTest of(ContingencyTable table) {
    return new ChiSquaredTest(table);
  }

  /** {@code (r-1)(c-1)}, of the rows and columns that are not empty. */
  public int degreesOfFreedom() {
    return (table.rows().size() - 1) * (table.columns() - 1);
  }

  /** {@code X²}, at least 0. */
  public double statistic() {
    return sum((o, e) -> (o - e) * (o - e) / e);
  }

  /** The p-value of {@link #statistic}; 1 without degrees of freedom. */
  public double p() {
    return ChiSquared.beyond(statistic(), degreesOfFreedom());
  }

  /**
   * {@code X²} with Yates' correction.
   *
   * @throws IllegalStateException if the table is larger than two by two
   */
  public double yatesStatistic() {
    requireTwoByTwo("Yates' correction");
    return sum(
        (o, e) -> {
          double distance = Math.abs(o - e);
          double corrected = distance - Math.min(0.5, distance);
          return corrected * corrected / e;
        });
  }

  /**
   * The p-value of {@link #yatesStatistic}.
   *
   * @throws IllegalStateException if the table is larger than two by two
   */
  public double yatesP() {
    return ChiSquared.beyond(yatesStatistic(), degreesOfFreedom());
  }

  /**
   * {@code X²·(n-1)/n}: the square of {@link ScoreTest#z}.
   *
   * @throws IllegalStateException if the table is larger than two by two
   */
  public double lessOneStatistic() {
    requireTwoByTwo("The N-1 test");
    return statistic() * (table.total() - 1) / table.total();
  }

  /**
   * The p-value of {@link #lessOneStatistic}.
   *
   * @throws IllegalStateException if the table is larger than two by two
   */
  public double lessOneP() {
    return ChiSquared.beyond(lessOneStatistic(), degreesOfFreedom());
  }

  /** {@code G}, the likelihood-ratio statistic; an empty cell adds nothing. */
  public double likelihoodRatio() {
    return Math.max(0, 2 * sum((o, e) -> o == 0 ? 0 : o * Math.log(o / e)));
  }

  /** The p-value of {@link #likelihoodRatio}. */
  public double likelihoodRatioP() {
    return ChiSquared.beyond(likelihoodRatio(), degreesOfFreedom());
  }

  /** The smallest expected count of any cell. */
  public double smallestExpected() {
    return expected().stream()
        .flatMap(List::stream)
        .mapToDouble(Double::doubleValue)
        .min()
        .orElseThrow();
  }

  /** How many cells expect fewer than {@link #SMALL_EXPECTED}. */
  public long smallExpected() {
    return expected().stream().flatMap(List::stream).filter(e -> e < SMALL_EXPECTED).count();
  }

  /** What each cell would count if the rows were alike, row by row. */
  public List<List<Double>> expected() {
    return cells((o, e) -> e);
  }

  /** {@code (O - E)/√E} of each cell, row by row. */
  public List<List<Double>> pearsonResiduals() {
    return cells((o, e) -> (o - e) / Math.sqrt(e));
  }

  /**
   * The adjusted residual of each cell, row by row: beyond 2 or 3 is unusual; 0 where there is only
   * one row or column.
   */
  public List<List<Double>> adjustedResiduals() {
    CategoryCounts rowTotals = table.rowTotals();
    CategoryCounts columnTotals = table.columnTotals();
    double n = table.total();
    List<List<Double>> pearson = pearsonResiduals();
    List<List<Double>> result = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      List<Double> ofRow = new ArrayList<>();
      for (int column = 0; column < table.columns(); column++) {
        double free = (1 - rowTotals.at(row) / n) * (1 - columnTotals.at(column) / n);
        ofRow.add(free == 0 ? 0 : pearson.get(row).get(column) / Math.sqrt(free));
      }
      result.add(List.copyOf(ofRow));
    }
    return List.copyOf(result);
  }

  private void requireTwoByTwo(String subject) {
    if (table.rows().size() > 2 || table.columns() > 2) {
      throw new IllegalStateException(
          subject
              + " must have a table of two by two, but it was "
              + table.rows().size()
              + " by "
              + table.columns());
    }
  }

  private double sum(DoubleBinaryOperator ofCell) {
    return cells(ofCell).stream().flatMap(List::stream).mapToDouble(Double::doubleValue).sum();
  }

  private List<List<Double>> cells(DoubleBinaryOperator ofCell) {
    CategoryCounts rowTotals = table.rowTotals();
    CategoryCounts columnTotals = table.columnTotals();
    double n = table.total();
    List<List<Double>> result = new ArrayList<>();
    for (int row = 0; row < table.rows().size(); row++) {
      List<Double> ofRow = new ArrayList<>();
      for (int column = 0; column < table.columns(); column++) {
        double expected = rowTotals.at(row) * (columnTotals.at(column) / n);
        ofRow.add(ofCell.applyAsDouble((double) table.at(row, column), expected));
      }
      result.add(List.copyOf(ofRow));
    }
    return List.copyOf(result);
  }
}
