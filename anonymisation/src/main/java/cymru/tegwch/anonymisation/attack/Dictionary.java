// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A component solved for some of its numbers, the basic ones, in terms of the others: a dictionary
 * in the sense of V. Chvátal (1983), Linear Programming, with bounds on both sides.
 *
 * <p>The numbers have values at all times, and a change of basis does not change them. It works in
 * floating point and is not believed: a table found here counts only after it was added up in whole
 * numbers.
 */
final class Dictionary {

  /** How a push ended. */
  enum End {
    /** The goal is reached. */
    GOAL,
    /** No table goes further, fractions included. */
    BEST,
    /** The steps are used up. */
    STUCK
  }

  static final double TINY = 1e-7;
  private static final double NOTHING = 1e-10;
  private static final int FEW_CANDIDATES = 24;
  private static final int MOST_IDLE = 400;

  private final int size;
  private final double[] lower;
  private final double[] upper;
  private final double[] x;
  private double[][] rows;
  private int[] basic;
  private final int[] rowOf;
  private int pivots;

  private Dictionary(Component component) {
    this.size = component.size();
    this.lower = new double[size];
    this.upper = new double[size];
    Arrays.setAll(lower, component::lower);
    Arrays.setAll(upper, component::upper);
    this.x = new double[size];
    this.rowOf = new int[size];
    Arrays.fill(rowOf, -1);
    this.rows = new double[component.sums()][size + 1];
    this.basic = new int[component.sums()];
    for (int sum = 0; sum < rows.length; sum++) {
      int[] places = component.places(sum);
      for (int i = 0; i < places.length; i++) {
        rows[sum][places[i]] += component.signs(sum)[i];
      }
      rows[sum][size] = component.rightSide(sum);
    }
  }

  /** The dictionary of a component at a table that it allows. */
  static Dictionary at(Component component, long[] table) {
    Dictionary dictionary = new Dictionary(component);
    Arrays.setAll(dictionary.x, place -> table[place]);
    dictionary.eliminate();
    return dictionary;
  }

  /**
   * The dictionary of a component at values that add up, but may be outside their bounds.
   *
   * @param guess where the numbers that are not basic should be
   * @return null if nothing adds up
   */
  static @Nullable Dictionary near(Component component, long[] guess) {
    Dictionary dictionary = new Dictionary(component);
    Arrays.setAll(
        dictionary.x, p -> Math.max(component.lower(p), Math.min(component.upper(p), guess[p])));
    if (!dictionary.eliminate()) {
      return null;
    }
    dictionary.settleBasics();
    return dictionary;
  }

  /** Gauss-Jordan elimination, the shortest rows first; false if a row says that 0 is not 0. */
  private boolean eliminate() {
    int m = rows.length;
    int[] count = new int[m];
    int[] inColumn = new int[size];
    for (int r = 0; r < m; r++) {
      for (int j = 0; j < size; j++) {
        if (rows[r][j] != 0) {
          count[r]++;
          inColumn[j]++;
        }
      }
    }
    boolean[] isDone = new boolean[m];
    boolean isConsistent = true;
    int kept = 0;
    double[][] done = new double[m][];
    for (int step = 0; step < m; step++) {
      int row = -1;
      for (int r = 0; r < m; r++) {
        if (!isDone[r] && (row < 0 || count[r] < count[row])) {
          row = r;
        }
      }
      isDone[row] = true;
      int column = pivotColumn(rows[row], inColumn);
      if (column < 0) {
        isConsistent &= Math.abs(rows[row][size]) < TINY;
        continue;
      }
      scale(rows[row], column);
      int[] filled = filled(rows[row]);
      for (int r = 0; r < m; r++) {
        if (r != row && rows[r][column] != 0) {
          subtract(rows[r], rows[row], rows[r][column], filled);
          rows[r][column] = 0;
          count[r] = isDone[r] ? count[r] : count(rows[r]);
        }
      }
      done[kept] = rows[row];
      basic[kept] = column;
      rowOf[column] = kept++;
    }
    rows = Arrays.copyOf(done, kept);
    basic = Arrays.copyOf(basic, kept);
    return isConsistent;
  }

  /** A column with a unit, in few other rows, where there is room for the number to move. */
  private int pivotColumn(double[] row, int[] inColumn) {
    int best = -1;
    double bestScore = 0;
    for (int j = 0; j < size; j++) {
      double magnitude = Math.abs(row[j]);
      if (magnitude > TINY) {
        double room = Math.min(x[j] - lower[j], upper[j] - x[j]);
        double score =
            (Math.abs(magnitude - 1) < TINY ? 1e6 : 1e3 * magnitude)
                - inColumn[j]
                + Math.min(Math.max(room, 0), 50) / 100;
        if (best < 0 || score > bestScore) {
          best = j;
          bestScore = score;
        }
      }
    }
    return best;
  }

  private void scale(double[] row, int column) {
    double by = row[column];
    if (by != 1) {
      for (int j = 0; j <= size; j++) {
        row[j] /= by;
      }
    }
    row[column] = 1;
  }

  private int[] filled(double[] row) {
    int[] filled = new int[size + 1];
    int count = 0;
    for (int j = 0; j <= size; j++) {
      if (row[j] != 0) {
        filled[count++] = j;
      }
    }
    return Arrays.copyOf(filled, count);
  }

  private int count(double[] row) {
    int count = 0;
    for (int j = 0; j < size; j++) {
      count += row[j] == 0 ? 0 : 1;
    }
    return count;
  }

  private static void subtract(double[] from, double[] row, double times, int[] filled) {
    for (int j : filled) {
      double value = from[j] - times * row[j];
      from[j] = Math.abs(value) < NOTHING ? 0 : value;
    }
  }

  private void settleBasics() {
    for (int r = 0; r < rows.length; r++) {
      double value = rows[r][size];
      for (int j = 0; j < size; j++) {
        if (j != basic[r] && rows[r][j] != 0) {
          value -= rows[r][j] * x[j];
        }
      }
      x[basic[r]] = Math.abs(value - Math.rint(value)) < TINY ? Math.rint(value) : value;
    }
  }

  int size() {
    return size;
  }

  int rowCount() {
    return rows.length;
  }

  boolean isBasic(int place) {
    return rowOf[place] >= 0;
  }

  int basic(int row) {
    return basic[row];
  }

  double entry(int row, int place) {
    return rows[row][place];
  }

  /** How a basic number depends on the others: its row. */
  int rowOf(int place) {
    return rowOf[place];
  }

  double lower(int place) {
    return lower[place];
  }

  double upper(int place) {
    return upper[place];
  }

  double value(int place) {
    return x[place];
  }

  /** How often the basis changed, for what has to be done again after a while. */
  int pivots() {
    return pivots;
  }

  /** The values as whole numbers, or null while one of them is not whole. */
  long @Nullable [] whole() {
    long[] whole = new long[size];
    for (int place = 0; place < size; place++) {
      double nearest = Math.rint(x[place]);
      if (Math.abs(x[place] - nearest) > TINY) {
        return null;
      }
      whole[place] = (long) nearest;
    }
    return whole;
  }

  /** Moves all numbers to a table of the component; the basis stays. */
  void moveTo(long[] table) {
    Arrays.setAll(x, place -> table[place]);
  }

  /**
   * Moves into the bounds whatever is outside them.
   *
   * @return GOAL if all are inside; BEST if no table is
   */
  End enter() {
    double[] trueLower = lower.clone();
    double[] trueUpper = upper.clone();
    for (int place = 0; place < size; place++) {
      lower[place] = Math.min(lower[place], x[place]);
      upper[place] = Math.max(upper[place], x[place]);
    }
    End end = End.GOAL;
    for (int place = 0; place < size && end == End.GOAL; place++) {
      if (x[place] < trueLower[place] - TINY) {
        end = push(place, 1, trueLower[place], point -> {});
      } else if (x[place] > trueUpper[place] + TINY) {
        end = push(place, -1, trueUpper[place], point -> {});
      }
      lower[place] = trueLower[place];
      upper[place] = trueUpper[place];
    }
    System.arraycopy(trueLower, 0, lower, 0, size);
    System.arraycopy(trueUpper, 0, upper, 0, size);
    return end;
  }

  /**
   * Moves a number up or down by the simplex method, through tables that the component allows if
   * fractions are.
   *
   * @param sense 1 for up, -1 for down
   * @param goal where it may stop
   * @param visitor is told of every table on the way
   */
  End push(int place, int sense, double goal, Consumer<Dictionary> visitor) {
    int idle = 0;
    long most = 200L + 20L * (size + rows.length);
    for (long step = 0; step < most; step++) {
      if (sense * (x[place] - goal) >= -TINY) {
        return End.GOAL;
      }
      boolean isIdle = idle > FEW_CANDIDATES;
      int entering = isBasic(place) ? entering(place, sense, isIdle) : place;
      if (entering < 0) {
        return End.BEST;
      }
      double direction =
          isBasic(place) ? -Math.signum(rows[rowOf[place]][entering]) * sense : sense;
      double limit = sense * (goal - x[place]);
      double rate = isBasic(place) ? Math.abs(rows[rowOf[place]][entering]) : 1;
      double moved = step(entering, direction, limit / rate, isIdle);
      if (moved > TINY) {
        idle = 0;
        visitor.accept(this);
      } else if (++idle > MOST_IDLE) {
        return End.STUCK;
      } else if (!isBasic(place) && isAtEnd(place, sense)) {
        return End.BEST;
      }
    }
    return End.STUCK;
  }

  private boolean isAtEnd(int place, int sense) {
    return sense > 0 ? x[place] >= upper[place] - TINY : x[place] <= lower[place] + TINY;
  }

  /** Which number to move, so that a basic one moves; less than 0 if none does. */
  private int entering(int place, int sense, boolean isFirstBest) {
    double[] row = rows[rowOf[place]];
    int best = -1;
    double bestGain = -1;
    int tried = 0;
    for (int j = 0; j < size; j++) {
      double gain = -row[j] * sense;
      if (rowOf[j] >= 0 || Math.abs(gain) < TINY) {
        continue;
      }
      boolean canMove = gain > 0 ? x[j] < upper[j] - TINY : x[j] > lower[j] + TINY;
      if (!canMove) {
        continue;
      }
      if (isFirstBest) {
        return j;
      }
      double by = Math.abs(gain) * room(j, Math.signum(gain));
      if (by > bestGain) {
        best = j;
        bestGain = by;
      }
      if (++tried >= FEW_CANDIDATES && bestGain > TINY) {
        return best;
      }
    }
    return best;
  }

  /** How far a number that is not basic can move. */
  private double room(int j, double direction) {
    double room = direction > 0 ? upper[j] - x[j] : x[j] - lower[j];
    for (int r = 0; r < rows.length && room > 0; r++) {
      double rate = -rows[r][j] * direction;
      if (rate > TINY) {
        room = Math.min(room, (upper[basic[r]] - x[basic[r]]) / rate);
      } else if (rate < -TINY) {
        room = Math.min(room, (x[basic[r]] - lower[basic[r]]) / -rate);
      }
    }
    return Math.max(0, room);
  }

  /**
   * Moves a number that is not basic as far as it goes, and changes the basis where one stops it.
   */
  private double step(int j, double direction, double most, boolean isFirstBest) {
    double room = direction > 0 ? upper[j] - x[j] : x[j] - lower[j];
    int stops = -1;
    for (int r = 0; r < rows.length; r++) {
      double rate = -rows[r][j] * direction;
      if (Math.abs(rate) <= TINY) {
        continue;
      }
      int b = basic[r];
      double left = Math.max(0, rate > 0 ? (upper[b] - x[b]) / rate : (x[b] - lower[b]) / -rate);
      boolean isTie = stops >= 0 && Math.abs(left - room) <= NOTHING;
      boolean isBetterTie =
          isTie
              && (isFirstBest
                  ? b < basic[stops]
                  : Math.abs(rate) > Math.abs(rows[stops][j]) + TINY);
      if (left < room - NOTHING || isBetterTie) {
        room = left;
        stops = r;
      }
    }
    if (most < room) {
      room = Math.max(0, most);
      stops = -1;
    }
    move(j, direction * room);
    if (stops >= 0) {
      pivot(stops, j);
    }
    return room;
  }

  /** Brings a number into the basis, without moving anything; false if it is bound to none. */
  boolean makeBasic(int place) {
    if (isBasic(place)) {
      return true;
    }
    int best = -1;
    for (int r = 0; r < rows.length; r++) {
      double size1 = Math.abs(rows[r][place]);
      if (size1 > TINY && (best < 0 || size1 > Math.abs(rows[best][place]))) {
        best = r;
      }
    }
    if (best >= 0) {
      pivot(best, place);
    }
    return best >= 0;
  }

  private void move(int j, double by) {
    if (by == 0) {
      return;
    }
    x[j] = clean(x[j] + by);
    for (int r = 0; r < rows.length; r++) {
      if (rows[r][j] != 0) {
        x[basic[r]] = clean(x[basic[r]] - rows[r][j] * by);
      }
    }
  }

  private static double clean(double value) {
    double nearest = Math.rint(value);
    return Math.abs(value - nearest) < 1e-9 ? nearest : value;
  }

  /** Brings a number into the basis in place of a row's, without moving anything. */
  void pivot(int row, int column) {
    pivots++;
    scale(rows[row], column);
    int[] filled = filled(rows[row]);
    for (int r = 0; r < rows.length; r++) {
      if (r != row && rows[r][column] != 0) {
        subtract(rows[r], rows[row], rows[r][column], filled);
        rows[r][column] = 0;
      }
    }
    rowOf[basic[row]] = -1;
    basic[row] = column;
    rowOf[column] = row;
  }
}
