// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.Arrays;

/**
 * The sums over some hidden cells, solved for a basis.
 *
 * <p>A row says {@code y[basic] = - Σ coefficient · y[column]} for every move {@code y} that leaves
 * the printed numbers alone. Pivoting changes the basis and never the table at hand, so cells
 * outside the basis may have any value. Where multipliers are wanted, each row also says which
 * combination of the stated sums it is.
 *
 * <p>A variable is a cell, by its place among the cells, or, behind them, the error of a sum, which
 * is 0 in every move and whose coefficient in a row is that sum's multiplier.
 */
@SuppressWarnings("MutableFinalArray") // the simplex method's inner loops read the rows
final class Tableau {

  private static final double TINY = 1e-9;

  private final int[] cells;
  private final int[] sums;
  private final boolean keepsMultipliers;
  private final Work work;
  private final double[][] rows;
  private final int[] basic;
  private final int[] columnVariable;
  private final int[] lengthOfRow;
  private final int[] lengthOfColumn;

  /** Where a variable is: its row, or the complement of its column. */
  private final int[] placeOf;

  private final int[] pivotColumns;
  private int rowCount;
  private int cellColumns;
  private int columnCount;

  /** Whether every row is solved for a cell; only until then is the length of rows of use. */
  private boolean isSolved;

  /**
   * Solves the sums that touch the given hidden cells; other cells stay as they are.
   *
   * @param local -1 for every cell of the net, and left so
   */
  Tableau(Net net, int[] cells, boolean keepsMultipliers, int[] local, Work work) {
    this.cells = cells;
    this.keepsMultipliers = keepsMultipliers;
    this.work = work;
    for (int i = 0; i < cells.length; i++) {
      local[cells[i]] = i;
    }
    this.sums = sumsOf(net, cells);
    this.rows = new double[sums.length][cells.length];
    this.lengthOfRow = new int[sums.length];
    this.lengthOfColumn = new int[cells.length];
    for (int row = 0; row < sums.length; row++) {
      for (int k = net.sumStart[sums[row]]; k < net.sumStart[sums[row] + 1]; k++) {
        int column = local[net.sumCells[k]];
        if (column >= 0) {
          rows[row][column] = net.sign(sums[row], net.sumCells[k]);
          lengthOfRow[row]++;
          lengthOfColumn[column]++;
        }
      }
    }
    for (int cell : cells) {
      local[cell] = -1;
    }
    this.rowCount = sums.length;
    this.cellColumns = cells.length;
    this.columnCount = cells.length;
    this.basic = new int[sums.length];
    Arrays.setAll(basic, row -> cells.length + row);
    this.columnVariable = new int[cells.length];
    Arrays.setAll(columnVariable, column -> column);
    this.placeOf = new int[cells.length + sums.length];
    Arrays.setAll(placeOf, v -> ~v);
    this.pivotColumns = new int[cells.length];
    eliminate();
  }

  private static int[] sumsOf(Net net, int[] cells) {
    int[] touched = new int[64];
    int count = 0;
    for (int cell : cells) {
      for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1]; k++) {
        if (count == touched.length) {
          touched = Arrays.copyOf(touched, 2 * count);
        }
        touched[count++] = net.cellSums[k];
      }
    }
    Arrays.sort(touched, 0, count);
    int different = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || touched[i] != touched[i - 1]) {
        touched[different++] = touched[i];
      }
    }
    return Arrays.copyOf(touched, different);
  }

  /** Brings a cell into every row: rows of few cells first, and dependent rows go. */
  private void eliminate() {
    while (true) {
      int row = shortestOpenRow();
      if (row < 0) {
        isSolved = true;
        return;
      }
      if (lengthOfRow[row] == 0) {
        drop(row);
      } else {
        int column = bestColumn(row);
        pivot(row, column);
        retire(column);
      }
    }
  }

  private int shortestOpenRow() {
    int best = -1;
    for (int row = 0; row < rowCount; row++) {
      if (basic[row] >= cells.length && (best < 0 || lengthOfRow[row] < lengthOfRow[best])) {
        best = row;
      }
    }
    work.add(rowCount);
    return best;
  }

  private int bestColumn(int row) {
    int best = -1;
    for (int column = 0; column < cellColumns; column++) {
      double value = rows[row][column];
      if (value != 0 && (best < 0 || isBetterPivot(row, column, best))) {
        best = column;
      }
    }
    work.add(cellColumns);
    return best;
  }

  private boolean isBetterPivot(int row, int column, int best) {
    double distance = Math.abs(Math.abs(rows[row][column]) - 1);
    double least = Math.abs(Math.abs(rows[row][best]) - 1);
    return distance < least - TINY
        || (distance < least + TINY && lengthOfColumn[column] < lengthOfColumn[best]);
  }

  private void drop(int row) {
    int last = --rowCount;
    double[] kept = rows[last];
    rows[last] = rows[row];
    rows[row] = kept;
    basic[row] = basic[last];
    lengthOfRow[row] = lengthOfRow[last];
    placeOf[basic[row]] = row;
  }

  /** Puts the column of a sum's error behind the columns of cells, or throws it away. */
  private void retire(int column) {
    int last = --cellColumns;
    swapColumns(column, last);
    for (int row = 0; row < rowCount; row++) {
      lengthOfRow[row] -= rows[row][last] == 0 ? 0 : 1;
    }
    if (!keepsMultipliers) {
      columnCount = cellColumns;
    }
  }

  private void swapColumns(int a, int b) {
    if (a == b) {
      return;
    }
    for (int row = 0; row < rowCount; row++) {
      double value = rows[row][a];
      rows[row][a] = rows[row][b];
      rows[row][b] = value;
    }
    int variable = columnVariable[a];
    columnVariable[a] = columnVariable[b];
    columnVariable[b] = variable;
    int length = lengthOfColumn[a];
    lengthOfColumn[a] = lengthOfColumn[b];
    lengthOfColumn[b] = length;
    placeOf[columnVariable[a]] = ~a;
    placeOf[columnVariable[b]] = ~b;
    work.add(rowCount);
  }

  /** Solves a row for the variable of a column, in all rows. */
  void pivot(int row, int column) {
    double[] pivotRow = rows[row];
    double pivot = pivotRow[column];
    int length = 0;
    for (int j = 0; j < columnCount; j++) {
      if (j != column && pivotRow[j] != 0) {
        pivotRow[j] = clean(pivotRow[j] / pivot);
        pivotColumns[length++] = j;
      }
    }
    pivotRow[column] = clean(1 / pivot);
    long touched = (long) columnCount + rowCount;
    for (int other = 0; other < rowCount; other++) {
      double factor = rows[other][column];
      if (other != row && factor != 0) {
        subtract(other, factor, pivotRow, length);
        rows[other][column] = clean(-factor / pivot);
        touched += length;
      }
    }
    work.add(touched);
    int left = basic[row];
    basic[row] = columnVariable[column];
    columnVariable[column] = left;
    placeOf[basic[row]] = row;
    placeOf[left] = ~column;
  }

  private void subtract(int other, double factor, double[] pivotRow, int length) {
    double[] row = rows[other];
    if (isSolved) {
      for (int k = 0; k < length; k++) {
        int j = pivotColumns[k];
        row[j] = clean(row[j] - factor * pivotRow[j]);
      }
      return;
    }
    for (int k = 0; k < length; k++) {
      int j = pivotColumns[k];
      double before = row[j];
      double after = clean(before - factor * pivotRow[j]);
      row[j] = after;
      if ((before == 0) != (after == 0)) {
        int by = before == 0 ? 1 : -1;
        lengthOfColumn[j] += by;
        lengthOfRow[other] += j < cellColumns ? by : 0;
      }
    }
  }

  /** Coefficients are ratios of small whole numbers: what is nearly whole is whole. */
  static double clean(double value) {
    double whole = Math.rint(value);
    return Math.abs(value - whole) < TINY ? whole + 0.0 : value;
  }

  int[] cells() {
    return cells;
  }

  /** The sums that the multipliers belong to, in order. */
  int[] sums() {
    return sums;
  }

  int rowCount() {
    return rowCount;
  }

  /** How many columns are cells. */
  int columnCount() {
    return cellColumns;
  }

  double[] row(int row) {
    return rows[row];
  }

  double[][] rows() {
    return rows;
  }

  /** The cell that a row is solved for. */
  int basic(int row) {
    return basic[row];
  }

  /** The cell of a column. */
  int variable(int column) {
    return columnVariable[column];
  }

  /** How many rows had something in a column when the rows were first solved. */
  int length(int column) {
    return lengthOfColumn[column];
  }

  /** The row that is solved for a cell, or the complement of the cell's column. */
  int placeOf(int cell) {
    return placeOf[cell];
  }

  /** The multipliers of a row, one for each of the sums. */
  double[] multipliers(int row) {
    double[] multipliers = new double[sums.length];
    for (int j = cellColumns; j < columnCount; j++) {
      multipliers[columnVariable[j] - cells.length] = rows[row][j];
    }
    return multipliers;
  }
}
