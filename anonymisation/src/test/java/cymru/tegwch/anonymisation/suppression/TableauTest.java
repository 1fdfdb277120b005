// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sums solved for a basis: rows, columns, ranks and the steps that it takes. */
class TableauTest {

  private static final Need NEED = new Need(1, 0);

  /** Every row is a combination of sums: with its multipliers, and nothing besides. */
  private static void rowsAreCombinations(Net net, Tableau tableau) {
    int[] cells = tableau.cells();
    for (int row = 0; row < tableau.rowCount(); row++) {
      double[] said = coefficients(tableau, row);
      double[] multipliers = tableau.multipliers(row);
      assertThat(multipliers).hasSameSizeAs(tableau.sums());
      double[] combined = new double[cells.length];
      for (int i = 0; i < multipliers.length; i++) {
        int s = tableau.sums()[i];
        for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
          int at = Arrays.binarySearch(cells, net.sumCells[k]);
          if (at >= 0) {
            combined[at] += multipliers[i] * net.sign(s, net.sumCells[k]);
          }
        }
      }
      assertThat(combined).containsExactly(said, within(1e-9));
      assertThat(said[tableau.basic(row)]).isEqualTo(1);
      assertThat(tableau.placeOf(tableau.basic(row))).isEqualTo(row);
    }
    for (int column = 0; column < tableau.columnCount(); column++) {
      assertThat(tableau.placeOf(tableau.variable(column))).isEqualTo(~column);
    }
    assertThat(tableau.rowCount() + tableau.columnCount()).isEqualTo(cells.length);
  }

  private static double[] coefficients(Tableau tableau, int row) {
    double[] said = new double[tableau.cells().length];
    said[tableau.basic(row)] = 1;
    for (int column = 0; column < tableau.columnCount(); column++) {
      said[tableau.variable(column)] = tableau.row(row)[column];
    }
    return said;
  }

  @Test
  void everyRowIsACombinationOfSumsAlsoAfterPivots() {
    SplittableRandom random = new SplittableRandom(33);
    for (int trial = 0; trial < 60; trial++) {
      Net net = SmallNets.random(random);
      int[] cells =
          trial % 3 == 0
              ? SmallNets.all(net)
              : IntStream.range(0, net.size()).filter(i -> random.nextInt(4) > 0).toArray();
      Tableau tableau = SmallNets.tableau(net, cells, true);
      assertThat(tableau.rowCount()).isEqualTo(rank(net, cells));
      assertThat(tableau.sums()).isSorted().doesNotHaveDuplicates();
      rowsAreCombinations(net, tableau);
      columnsHaveTheirLengths(tableau);
      Tableau bare = SmallNets.tableau(net, cells, false);
      columnsHaveTheirLengths(bare);
      assertThat(bare.rowCount()).isEqualTo(tableau.rowCount());
      for (int row = 0; row < bare.rowCount(); row++) {
        assertThat(coefficients(bare, row))
            .containsExactly(coefficients(tableau, row), within(1e-9));
      }
      for (int n = 0; n < 5; n++) {
        SmallNets.pivotAnywhere(tableau, random);
        rowsAreCombinations(net, tableau);
      }
    }
  }

  private static void columnsHaveTheirLengths(Tableau tableau) {
    for (int column = 0; column < tableau.columnCount(); column++) {
      int at = column;
      assertThat(tableau.length(column))
          .isEqualTo(
              (int)
                  IntStream.range(0, tableau.rowCount())
                      .filter(row -> tableau.row(row)[at] != 0)
                      .count());
    }
  }

  /** How many of the sums say something of their own. */
  private static int rank(Net net, int[] cells) {
    double[][] rows = new double[net.sumCount()][cells.length];
    for (int s = 0; s < rows.length; s++) {
      for (int i = 0; i < cells.length; i++) {
        int cell = cells[i];
        boolean isIn =
            Arrays.stream(net.sumCells, net.sumStart[s], net.sumStart[s + 1])
                .anyMatch(c -> c == cell);
        rows[s][i] = isIn ? net.sign(s, cell) : 0;
      }
    }
    int rank = 0;
    for (int column = 0; column < cells.length; column++) {
      int pivot = rank;
      while (pivot < rows.length && Math.abs(rows[pivot][column]) < 1e-9) {
        pivot++;
      }
      if (pivot < rows.length) {
        double[] taken = rows[pivot];
        rows[pivot] = rows[rank];
        rows[rank++] = taken;
        for (int r = rank; r < rows.length; r++) {
          double times = rows[r][column] / taken[column];
          for (int j = 0; j < cells.length; j++) {
            rows[r][j] -= times * taken[j];
          }
        }
      }
    }
    return rank;
  }

  /** Many sums, each cell in several of them. */
  @Test
  void largeTablesAreSolvedToo() {
    int size = 9;
    CellGraph.Builder builder = CellGraph.builder();
    for (int cell = 0; cell < size * size; cell++) {
      builder.add(GraphCell.hidden(3, 0, NEED));
    }
    int total = builder.add(GraphCell.printed(3L * size));
    for (int line = 0; line < size; line++) {
      int at = line;
      builder.addSum(total, IntStream.range(0, size).map(c -> size * at + c).toArray());
      builder.addSum(total, IntStream.range(0, size).map(r -> size * r + at).toArray());
    }
    Net net = Net.of(builder.build());
    Tableau tableau = SmallNets.tableau(net, SmallNets.all(net), true);
    assertThat(tableau.sums()).hasSize(2 * size).isSorted().doesNotHaveDuplicates();
    assertThat(tableau.rowCount()).isEqualTo(2 * size - 1);
    rowsAreCombinations(net, tableau);
  }

  @Test
  void aPivotCountsWhatItTouches() {
    SplittableRandom random = new SplittableRandom(40);
    for (int trial = 0; trial < 40; trial++) {
      Net net = SmallNets.random(random);
      int[] local = new int[net.size()];
      Arrays.fill(local, -1);
      Work work = new Work(1_000_000);
      Tableau tableau = new Tableau(net, SmallNets.all(net), false, local, work);
      for (int row = 0; row < tableau.rowCount(); row++) {
        for (int column = 0; column < tableau.columnCount(); column++) {
          if (tableau.row(row)[column] != 0) {
            long steps = (long) tableau.columnCount() + tableau.rowCount();
            for (int other = 0; other < tableau.rowCount(); other++) {
              steps +=
                  other != row && tableau.row(other)[column] != 0
                      ? Arrays.stream(tableau.row(row), 0, tableau.columnCount())
                              .filter(value -> value != 0)
                              .count()
                          - 1
                      : 0;
            }
            long before = work.done();
            tableau.pivot(row, column);
            assertThat(work.done() - before).isEqualTo(steps);
          }
        }
      }
    }
  }

  @Test
  void solvingOneSumOfTwoCellsTakesEightSteps() {
    // Rows looked at twice, two columns, two columns and a row for the pivot, a row for the swap.
    Net net = SmallNets.pair(3);
    int[] local = {-1, -1};
    Work work = new Work(1_000);
    new Tableau(net, SmallNets.all(net), false, local, work);
    assertThat(work.done()).isEqualTo(1 + 2 + 3 + 1 + 1);
  }

  @Test
  void rowsOfFewCellsAreSolvedFirst() {
    // 1 + 2 = 5 and 1 = 2, both printed: the single cell is solved for from its own sum.
    Net net =
        Net.of(
            CellGraph.builder()
                .addCells(
                    GraphCell.printed(5),
                    GraphCell.hidden(2, 0, NEED),
                    GraphCell.hidden(3, 0, NEED),
                    GraphCell.printed(2))
                .addSum(0, 1, 2)
                .addSum(3, 1)
                .build());
    Tableau tableau = SmallNets.tableau(net, SmallNets.all(net), true);

    assertThat(tableau.rowCount()).isEqualTo(2);
    assertThat(tableau.columnCount()).isZero();
    rowsAreCombinations(net, tableau);
  }
}
