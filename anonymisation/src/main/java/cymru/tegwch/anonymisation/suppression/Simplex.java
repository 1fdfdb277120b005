// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Moves one cell of a {@link Tableau} up or down as far as the bounds of all cells let it: the
 * primal simplex method, begun at any table that keeps the bounds.
 *
 * <p>Steps are whole where that costs nothing, so that most tables on the way are tables of whole
 * numbers. Where no step helps at once, chance chooses the next basis, so that it never goes round
 * in circles for good; the number of pivots is limited.
 */
final class Simplex {

  /** How a walk ended. */
  enum End {
    /** The cell got where it should. */
    REACHED,
    /** The bounds and sums do not let it go further. */
    OPTIMAL,
    /** Too many pivots. */
    STALLED
  }

  private static final double TINY = 1e-7;
  private static final int ENOUGH_CANDIDATES = 6;
  private static final int MOST_DENOMINATOR = 60;

  private final Tableau tableau;
  private final Work work;
  private final SplittableRandom random;
  private final double[] x;
  private final double[] lower;
  private final double[] upper;

  /** How far the column that was measured last can go, and the row that stops it, or -1. */
  double limit;

  int blockingRow;

  Simplex(Tableau tableau, Net net, Work work, long seed) {
    this.tableau = tableau;
    this.work = work;
    this.random = new SplittableRandom(seed);
    int[] cells = tableau.cells();
    this.x = new double[cells.length];
    this.lower = new double[cells.length];
    this.upper = new double[cells.length];
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    for (int i = 0; i < cells.length; i++) {
      x[i] = net.count[cells[i]];
      lower[i] = net.count[cells[i]] - net.slack[cells[i]];
    }
  }

  Tableau tableau() {
    return tableau;
  }

  Work work() {
    return work;
  }

  double value(int cell) {
    return x[cell];
  }

  /** The table at hand; not a copy. */
  double[] values() {
    return x;
  }

  double[] lower() {
    return lower;
  }

  double[] upper() {
    return upper;
  }

  /** Goes to another table that keeps the bounds. */
  void jump(double[] table) {
    System.arraycopy(table, 0, x, 0, x.length);
  }

  /** Moves a cell up (sense 1) or down (sense -1) until it reaches the target. */
  End reach(int cell, int sense, double target, int mostPivots) {
    for (int n = 0; n < mostPivots; n++) {
      double missing = sense * (target - x[cell]);
      if (missing <= TINY) {
        return End.REACHED;
      }
      int place = tableau.placeOf(cell);
      boolean isMoving = place < 0 ? free(~place, sense, missing) : improve(place, sense, missing);
      if (!isMoving) {
        return End.OPTIMAL;
      }
    }
    return sense * (target - x[cell]) <= TINY ? End.REACHED : End.STALLED;
  }

  /** Moves a column itself; where a row stops it, that row is solved for it. */
  private boolean free(int column, int sense, double missing) {
    measure(column, sense);
    double step = Math.min(limit, missing);
    move(column, sense * step);
    if (step < missing) {
      if (blockingRow < 0) {
        return false;
      }
      tableau.pivot(blockingRow, column);
    }
    return true;
  }

  private boolean improve(int row, int sense, double missing) {
    int[] candidates = candidates(row, sense);
    if (candidates.length == 0) {
      return false;
    }
    int best = -1;
    double bestGain = 0;
    int found = 0;
    int offset = random.nextInt(candidates.length);
    for (int n = 0; n < candidates.length && found < ENOUGH_CANDIDATES; n++) {
      int column = candidates[(n + offset) % candidates.length];
      measure(row, column, sense);
      double gain = limit * Math.abs(tableau.row(row)[column]);
      if (gain > TINY) {
        found++;
        if (gain > bestGain) {
          best = column;
          bestGain = gain;
        }
      }
    }
    if (best < 0) {
      turn(row, candidates[offset], sense);
    } else {
      go(row, best, sense, missing);
    }
    return true;
  }

  /** The columns that could move the cell of a row in the wanted direction. */
  int[] candidates(int row, int sense) {
    double[] coefficients = tableau.row(row);
    int[] candidates = new int[tableau.columnCount()];
    int count = 0;
    for (int j = 0; j < tableau.columnCount(); j++) {
      double rate = -sense * coefficients[j];
      if (Math.abs(rate) > TINY) {
        int v = tableau.variable(j);
        boolean hasRoom = rate > 0 ? x[v] < upper[v] - TINY : x[v] > lower[v] + TINY;
        if (hasRoom) {
          candidates[count++] = j;
        }
      }
    }
    work.add(tableau.columnCount());
    return Arrays.copyOf(candidates, count);
  }

  private void go(int row, int column, int sense, double missing) {
    measure(row, column, sense);
    double wanted = Math.ceil(missing / Math.abs(tableau.row(row)[column]) - TINY);
    int denominator = denominator(column);
    double whole = Math.ceil(wanted / denominator) * denominator;
    double step = whole <= limit ? whole : Math.min(limit, wanted);
    move(column, direction(row, column, sense) * step);
    if (step >= limit) {
      solveBlocking(row, column);
    }
  }

  /** Changes the basis without moving. */
  private void turn(int row, int column, int sense) {
    measure(row, column, sense);
    solveBlocking(row, column);
  }

  private void solveBlocking(int row, int column) {
    if (blockingRow >= 0 && blockingRow != row) {
      tableau.pivot(blockingRow, column);
    }
  }

  /** Where a column must go for the cell of a row to move up (sense 1) or down (sense -1). */
  private int direction(int row, int column, int sense) {
    return tableau.row(row)[column] * sense < 0 ? 1 : -1;
  }

  private void measure(int row, int column, int sense) {
    measure(column, direction(row, column, sense));
  }

  /** Finds how far a column can go, and the row that stops it, or -1 for its own bound. */
  void measure(int column, int direction) {
    double[][] rows = tableau.rows();
    int own = tableau.variable(column);
    double most = direction > 0 ? upper[own] - x[own] : x[own] - lower[own];
    int blocking = -1;
    double strength = 0;
    for (int row = 0; row < tableau.rowCount(); row++) {
      double rate = -rows[row][column] * direction;
      if (rate != 0) {
        int v = tableau.basic(row);
        double room = rate > 0 ? (upper[v] - x[v]) / rate : (x[v] - lower[v]) / -rate;
        boolean isTie = room < most + TINY && room > most - TINY;
        if (room <= most - TINY || (isTie && blocking >= 0 && Math.abs(rate) > strength)) {
          most = Math.min(room, most);
          blocking = row;
          strength = Math.abs(rate);
        }
      }
    }
    work.add(tableau.rowCount());
    limit = Math.max(0, most);
    blockingRow = blocking;
  }

  private void move(int column, double by) {
    if (by == 0) {
      return;
    }
    double[][] rows = tableau.rows();
    int own = tableau.variable(column);
    x[own] = Tableau.clean(x[own] + by);
    for (int row = 0; row < tableau.rowCount(); row++) {
      double rate = rows[row][column];
      if (rate != 0) {
        int v = tableau.basic(row);
        x[v] = Tableau.clean(x[v] - rate * by);
      }
    }
    work.add(tableau.rowCount());
  }

  /** The least number of times that a column must be moved for every cell to stay whole. */
  int denominator(int column) {
    int denominator = 1;
    for (int row = 0; row < tableau.rowCount(); row++) {
      double scaled = tableau.row(row)[column] * denominator;
      int factor = 1;
      while (!isWhole(scaled * factor)) {
        if (++factor * denominator > MOST_DENOMINATOR) {
          return MOST_DENOMINATOR;
        }
      }
      denominator *= factor;
    }
    return denominator;
  }

  /** How far a column can go from the table at hand in whole tables. */
  long wholeSteps(int column, int direction, int denominator) {
    measure(column, direction);
    double steps = Math.min(limit, 1L << 30);
    long whole = (long) Math.floor(steps + TINY);
    return whole - whole % denominator;
  }

  /** The cell that is furthest from whole, or -1. */
  int leastWhole() {
    int worst = -1;
    double most = TINY;
    for (int i = 0; i < x.length; i++) {
      double distance = Math.abs(x[i] - Math.rint(x[i]));
      if (distance > most) {
        most = distance;
        worst = i;
      }
    }
    work.add(x.length);
    return worst;
  }

  static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) < TINY;
  }
}
