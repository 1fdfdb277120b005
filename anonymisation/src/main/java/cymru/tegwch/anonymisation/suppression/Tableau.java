// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The sums over one component of hidden cells, solved for a basis.
 *
 * <p>A row says {@code y[basis] = - Σ coefficient · y[other]} for every move {@code y} that leaves
 * the printed numbers alone. Pivoting changes the basis and never the table at hand, so cells
 * outside the basis may have any value. Beside the coefficients each row carries its multipliers:
 * which combination of the stated sums it is.
 */
final class Tableau {

  private static final double TINY = 1e-9;

  private final int[] cells;
  private final int[] sums;
  private final double[][] rows;
  private final int[] basis;
  private final int[] rowOf;

  private Tableau(int[] cells, int[] sums, double[][] rows, int[] basis) {
    this.cells = cells;
    this.sums = sums;
    this.rows = rows;
    this.basis = basis;
    this.rowOf = new int[cells.length];
    Arrays.fill(rowOf, -1);
    for (int row = 0; row < basis.length; row++) {
      rowOf[basis[row]] = row;
    }
  }

  /** Solves the sums that touch the given hidden cells. */
  static Tableau of(CellGraph graph, int[] cells) {
    int[] placeOf = new int[graph.size()];
    Arrays.fill(placeOf, -1);
    BitSet touched = new BitSet();
    for (int place = 0; place < cells.length; place++) {
      placeOf[cells[place]] = place;
      for (int s : graph.sumsOf(cells[place])) {
        touched.set(s);
      }
    }
    int[] sums = touched.stream().toArray();
    List<double[]> open = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      double[] row = new double[cells.length + sums.length];
      int[] sum = graph.sum(sums[i]);
      for (int n = 0; n < sum.length; n++) {
        if (placeOf[sum[n]] >= 0) {
          row[placeOf[sum[n]]] = n == 0 ? 1 : -1;
        }
      }
      row[cells.length + i] = 1;
      open.add(row);
    }
    return eliminate(cells, sums, open);
  }

  private static Tableau eliminate(int[] cells, int[] sums, List<double[]> open) {
    List<double[]> done = new ArrayList<>();
    List<Integer> basis = new ArrayList<>();
    while (!open.isEmpty()) {
      double[] row = takeShortest(open, cells.length);
      int pivot = smallestUnit(row, cells.length);
      if (pivot < 0) {
        continue;
      }
      scale(row, row[pivot]);
      open.forEach(other -> subtract(other, row, pivot));
      done.forEach(other -> subtract(other, row, pivot));
      done.add(row);
      basis.add(pivot);
    }
    return new Tableau(
        cells,
        sums,
        done.toArray(double[][]::new),
        basis.stream().mapToInt(Integer::intValue).toArray());
  }

  private static double[] takeShortest(List<double[]> open, int width) {
    int best = 0;
    int bestLength = Integer.MAX_VALUE;
    for (int i = 0; i < open.size(); i++) {
      int length = 0;
      double[] row = open.get(i);
      for (int j = 0; j < width; j++) {
        length += row[j] == 0 ? 0 : 1;
      }
      if (length < bestLength) {
        best = i;
        bestLength = length;
      }
    }
    return open.remove(best);
  }

  /** The non-zero column whose size is nearest to 1, or -1 where the row is empty. */
  private static int smallestUnit(double[] row, int width) {
    int best = -1;
    for (int j = 0; j < width; j++) {
      if (row[j] != 0 && (best < 0 || distanceToUnit(row[j]) < distanceToUnit(row[best]) - TINY)) {
        best = j;
      }
    }
    return best;
  }

  private static double distanceToUnit(double value) {
    return Math.abs(Math.abs(value) - 1);
  }

  private static void scale(double[] row, double by) {
    for (int j = 0; j < row.length; j++) {
      row[j] = clean(row[j] / by);
    }
  }

  private static void subtract(double[] row, double[] pivotRow, int pivot) {
    double factor = row[pivot];
    if (factor == 0) {
      return;
    }
    for (int j = 0; j < row.length; j++) {
      if (pivotRow[j] != 0) {
        row[j] = clean(row[j] - factor * pivotRow[j]);
      }
    }
    row[pivot] = 0;
  }

  /** Coefficients are ratios of small whole numbers: what is nearly whole is whole. */
  private static double clean(double value) {
    double whole = Math.rint(value);
    return Math.abs(value - whole) < TINY ? whole + 0.0 : value;
  }

  int[] cells() {
    return cells;
  }

  /** The sums of the graph that the rows combine. */
  int[] sums() {
    return sums;
  }

  int rowCount() {
    return rows.length;
  }

  int columnCount() {
    return cells.length;
  }

  double coefficient(int row, int column) {
    return rows[row][column];
  }

  double multiplier(int row, int sum) {
    return rows[row][cells.length + sum];
  }

  int basis(int row) {
    return basis[row];
  }

  /** The row whose basic cell is that column, or -1 where the column is not basic. */
  int rowOf(int column) {
    return rowOf[column];
  }

  void pivot(int row, int column) {
    scale(rows[row], rows[row][column]);
    for (int other = 0; other < rows.length; other++) {
      if (other != row) {
        subtract(rows[other], rows[row], column);
      }
    }
    rowOf[basis[row]] = -1;
    basis[row] = column;
    rowOf[column] = row;
  }
}
