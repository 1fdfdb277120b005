// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Looks for integer tables in which the cells of one component of hidden cells are as large and as
 * small as they need to be.
 *
 * <p>It walks from integer table to integer table along columns of a {@link Tableau}, starting at
 * the true one, and remembers for every cell the tables with its least and greatest value. A walk
 * that ends early costs complements, never safety: only remembered tables count.
 */
final class ComponentProver {

  private static final double TINY = 1e-7;
  private static final int MOST_PIVOTS = 400;
  private static final int MOST_DENOMINATOR = 24;

  private final CellGraph graph;
  private final Tableau tableau;
  private final long[] x;
  private final long[][] least;
  private final long[][] greatest;
  private final SplittableRandom random;
  private int direction;
  private long step;
  private int blockingRow;
  private boolean isBlockedExactly;

  ComponentProver(CellGraph graph, int[] cells, long seed) {
    this.graph = graph;
    this.tableau = Tableau.of(graph, cells);
    this.x = Arrays.stream(cells).mapToLong(cell -> graph.cell(cell).count()).toArray();
    this.least = new long[cells.length][];
    this.greatest = new long[cells.length][];
    this.random = new SplittableRandom(seed);
    long[] truth = x.clone();
    Arrays.fill(least, truth);
    Arrays.fill(greatest, truth);
  }

  Tableau tableau() {
    return tableau;
  }

  /** The table with the least value found for that column. */
  long[] least(int column) {
    return least[column];
  }

  /** The table with the greatest value found for that column. */
  long[] greatest(int column) {
    return greatest[column];
  }

  boolean isMet(int column) {
    Need need = graph.cell(tableau.cells()[column]).need();
    return need.isMetBy(least[column][column], greatest[column][column]);
  }

  /**
   * Walks up or down until the need of that column is met or no step is left.
   *
   * @return whether it ended at a proven optimum of the continuous problem (or met the need); the
   *     row of that column is then its proof
   */
  boolean walk(int column, int sense) {
    for (int pivots = 0; pivots < MOST_PIVOTS; pivots++) {
      if (isMet(column)) {
        return true;
      }
      int row = tableau.rowOf(column);
      if (row < 0) {
        if (!moveFree(column, sense)) {
          return false;
        }
      } else if (!improve(row, sense, pivots)) {
        return isOptimal(row, sense);
      }
    }
    return false;
  }

  /** Moves a column that no row is solved for, and solves the row that stops it for it. */
  private boolean moveFree(int column, int sense) {
    measure(column, sense);
    move(column);
    if (blockingRow < 0) {
      return false;
    }
    tableau.pivot(blockingRow, column);
    return true;
  }

  private boolean improve(int row, int sense, int pivots) {
    int best = -1;
    double bestGain = 0;
    int stuck = -1;
    int stuckCount = 0;
    for (int j = 0; j < tableau.columnCount(); j++) {
      int wanted = wanted(row, j, sense);
      if (wanted == 0) {
        continue;
      }
      measure(j, wanted);
      double gain = step * Math.abs(tableau.coefficient(row, j));
      if (gain > bestGain) {
        best = j;
        bestGain = gain;
      }
      if (step == 0 && blockingRow >= 0 && prefersStuck(pivots, ++stuckCount)) {
        stuck = j;
      }
    }
    if (best >= 0) {
      measure(best, wanted(row, best, sense));
      move(best);
      pivotAtBlock(row, best);
      return true;
    }
    return stuck >= 0 && pivotStuck(row, stuck, sense);
  }

  /** First the first column that is stuck (Bland's rule), later any of them. */
  private boolean prefersStuck(int pivots, int count) {
    return count == 1 || (pivots > MOST_PIVOTS / 4 && random.nextInt(count) == 0);
  }

  private boolean pivotStuck(int row, int column, int sense) {
    measure(column, wanted(row, column, sense));
    if (blockingRow < 0 || blockingRow == row) {
      return false;
    }
    tableau.pivot(blockingRow, column);
    return true;
  }

  private void pivotAtBlock(int row, int column) {
    if (blockingRow >= 0 && isBlockedExactly && blockingRow != row) {
      tableau.pivot(blockingRow, column);
    }
  }

  /** In which direction a move of column j would serve: 1, -1, or 0 for none. */
  private int wanted(int row, int j, int sense) {
    double rate = -sense * tableau.coefficient(row, j);
    if (Math.abs(rate) < TINY || tableau.basis(row) == j) {
      return 0;
    }
    if (rate > 0) {
      return 1;
    }
    return x[j] > lowest(j) ? -1 : 0;
  }

  private boolean isOptimal(int row, int sense) {
    for (int j = 0; j < tableau.columnCount(); j++) {
      if (wanted(row, j, sense) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Finds how far column j can go in whole tables, and the row that stops it. */
  private void measure(int j, int wanted) {
    direction = wanted;
    blockingRow = -1;
    double limit = wanted < 0 ? x[j] - lowest(j) : Double.POSITIVE_INFINITY;
    for (int row = 0; row < tableau.rowCount(); row++) {
      double rate = -tableau.coefficient(row, j) * wanted;
      if (rate < -TINY) {
        int basic = tableau.basis(row);
        double room = (x[basic] - lowest(basic)) / -rate;
        if (room < limit - TINY) {
          limit = room;
          blockingRow = row;
        }
      }
    }
    step = whole(Math.min(limit, farEnough()), j);
    isBlockedExactly = Math.abs(limit - step) < TINY;
  }

  /** Nothing is gained by going further than this: every need is met long before. */
  private static double farEnough() {
    return 1L << 40;
  }

  /** The greatest step of at most that length which keeps every cell whole. */
  private long whole(double limit, int j) {
    long atMost = (long) Math.floor(limit + TINY);
    if (atMost == 0) {
      return 0;
    }
    int denominator = denominator(j);
    return denominator == 0 ? 0 : atMost - atMost % denominator;
  }

  private int denominator(int j) {
    int denominator = 1;
    for (int row = 0; row < tableau.rowCount(); row++) {
      double scaled = tableau.coefficient(row, j) * denominator;
      int factor = 1;
      while (!isWhole(scaled * factor)) {
        if (++factor * denominator > MOST_DENOMINATOR) {
          return 0;
        }
      }
      denominator *= factor;
    }
    return denominator;
  }

  private static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) < TINY;
  }

  private void move(int j) {
    if (step == 0) {
      return;
    }
    long by = direction * step;
    x[j] += by;
    for (int row = 0; row < tableau.rowCount(); row++) {
      double coefficient = tableau.coefficient(row, j);
      if (coefficient != 0) {
        x[tableau.basis(row)] -= Math.round(coefficient * by);
      }
    }
    remember();
  }

  private void remember() {
    long[] copy = null;
    for (int j = 0; j < x.length; j++) {
      if (x[j] < least[j][j]) {
        copy = copy == null ? x.clone() : copy;
        least[j] = copy;
      }
      if (x[j] > greatest[j][j]) {
        copy = copy == null ? x.clone() : copy;
        greatest[j] = copy;
      }
    }
  }

  private long lowest(int column) {
    return graph.cell(tableau.cells()[column]).lowest();
  }
}
