// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
  private static final double ROUNDING = 1e-9;
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
    int[] inColumn = new int[size + 1];
    for (int r = 0; r < m; r++) {
      count[r] = count(rows[r]);
      for (int j : filled(rows[r])) {
        inColumn[j]++;
      }
    }
    boolean[] isDone = new boolean[m];
    boolean isConsistent = true;
    int kept = 0;
    double[][] done = new double[m][];
    for (int step = 0; step < m; step++) {
      int row = shortest(count, isDone);
      isDone[row] = true;
      int column = pivotColumn(rows[row], inColumn);
      if (column < 0) {
        isConsistent &= Math.abs(rows[row][size]) < TINY;
        continue;
      }
      for (int r : clear(row, column)) {
        count[r] = isDone[r] ? count[r] : count(rows[r]);
      }
      done[kept] = rows[row];
      basic[kept] = column;
      rowOf[column] = kept++;
    }
    rows = Arrays.copyOf(done, kept);
    basic = Arrays.copyOf(basic, kept);
    return isConsistent;
  }

  private static int shortest(int[] count, boolean[] isDone) {
    int shortest = -1;
    for (int r = 0; r < count.length; r++) {
      if (!isDone[r] && (shortest < 0 || count[r] < count[shortest])) {
        shortest = r;
      }
    }
    return shortest;
  }

  /** A column with a unit, in few other rows, where there is room for the number to move. */
  private int pivotColumn(double[] row, int[] inColumn) {
    int best = -1;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < size; j++) {
      double magnitude = Math.abs(row[j]);
      if (magnitude > TINY) {
        double room = Math.min(x[j] - lower[j], upper[j] - x[j]);
        double score =
            (Math.abs(magnitude - 1) < TINY ? 1e6 : 1e3 * magnitude)
                - inColumn[j]
                + Math.min(room, 50) / 100;
        if (score > bestScore) {
          best = j;
          bestScore = score;
        }
      }
    }
    return best;
  }

  /** Solves a row for a number and takes that out of all others; those which it was in. */
  private int[] clear(int row, int column) {
    double[] by = rows[row];
    int[] filled = filled(by);
    double unit = by[column];
    for (int j : filled) {
      by[j] /= unit;
    }
    int[] others =
        IntStream.range(0, rows.length).filter(r -> r != row && rows[r][column] != 0).toArray();
    for (int r : others) {
      subtract(rows[r], by, rows[r][column], filled);
    }
    return others;
  }

  /** Where a row is not 0. */
  static int[] filled(double[] row) {
    int[] filled = new int[row.length];
    int count = 0;
    for (int j = 0; j < row.length; j++) {
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

  /** Takes a row, so many times, from another; what is left of rounding is nothing. */
  static void subtract(double[] from, double[] row, double times, int[] filled) {
    for (int j : filled) {
      double value = from[j] - times * row[j];
      from[j] = Math.abs(value) < NOTHING ? 0 : value;
    }
  }

  private void settleBasics() {
    for (int r = 0; r < rows.length; r++) {
      double value = rows[r][size];
      for (int j = 0; j < size; j++) {
        if (j != basic[r]) {
          value -= rows[r][j] * x[j];
        }
      }
      x[basic[r]] = clean(value, TINY);
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
    // What is outside may go back to where it is, until it is its turn.
    Arrays.setAll(lower, place -> Math.min(lower[place], x[place]));
    Arrays.setAll(upper, place -> Math.max(upper[place], x[place]));
    End end = End.GOAL;
    for (int place = 0; place < size && end == End.GOAL; place++) {
      end = push(place, 1, trueLower[place], point -> {});
      if (end == End.GOAL) {
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
    return push(place, sense, goal, 200L + 20L * (size + rows.length), visitor);
  }

  /** Moves a number in so many steps at most. */
  End push(int place, int sense, double goal, long most, Consumer<Dictionary> visitor) {
    int idle = 0;
    for (long step = 0; step < most && idle <= MOST_IDLE; step++) {
      if (sense * (x[place] - goal) >= -TINY) {
        return End.GOAL;
      }
      boolean isIdle = idle > FEW_CANDIDATES;
      int entering = entering(place, sense, isIdle);
      if (entering < 0) {
        return End.BEST;
      }
      double gain = isBasic(place) ? -rows[rowOf[place]][entering] : 1;
      double moved = step(entering, (goal - x[place]) / gain, isIdle);
      if (moved > TINY) {
        idle = 0;
        visitor.accept(this);
      } else {
        idle++;
      }
    }
    return End.STUCK;
  }

  /**
   * Which number out of the basis to move, so that one moves up or down: of the first that can, the
   * one with most to gain, or at once the first; less than 0 if none does.
   */
  int entering(int place, int sense, boolean isFirstBest) {
    if (!isBasic(place)) {
      return canMove(place, sense) ? place : -1;
    }
    double[] row = rows[rowOf[place]];
    int best = -1;
    double bestGain = -1;
    int tried = 0;
    for (int j = 0; j < size; j++) {
      double gain = -row[j] * sense;
      if (isBasic(j) || Math.abs(gain) < TINY || !canMove(j, gain)) {
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

  private boolean canMove(int place, double rate) {
    return left(place, rate) > TINY;
  }

  /** How far a number is from the bound that it moves towards. */
  private double left(int place, double rate) {
    return rate > 0 ? upper[place] - x[place] : x[place] - lower[place];
  }

  /** How a row's number moves with one out of the basis, which moves up by 1 or down by -1. */
  private double rate(int row, int j, double direction) {
    return -rows[row][j] * direction;
  }

  /** How far a number that is not basic can move. */
  double room(int j, double direction) {
    double room = left(j, direction);
    for (int r = 0; r < rows.length && room > 0; r++) {
      double rate = rate(r, j, direction);
      if (Math.abs(rate) > TINY) {
        room = Math.min(room, left(basic[r], rate) / Math.abs(rate));
      }
    }
    return Math.max(0, room);
  }

  /**
   * Moves a number that is not basic by an amount, or as far as it goes, and changes the basis
   * where one stops it.
   *
   * @param isFirstBest whether of those that stop it the first number leaves the basis, and not the
   *     one that moves fastest
   * @return how far it moved
   */
  double step(int j, double by, boolean isFirstBest) {
    double direction = Math.signum(by);
    double room = left(j, direction);
    int stops = -1;
    for (int r = 0; r < rows.length; r++) {
      double rate = rate(r, j, direction);
      if (Math.abs(rate) <= TINY) {
        continue;
      }
      double left = Math.max(0, left(basic[r], rate) / Math.abs(rate));
      boolean isTie = stops >= 0 && Math.abs(left - room) <= NOTHING;
      if (left < room - NOTHING || (isTie && isBetter(r, stops, j, isFirstBest))) {
        room = left;
        stops = r;
      }
    }
    if (Math.abs(by) < room) {
      room = Math.abs(by);
      stops = -1;
    }
    move(j, direction * room);
    if (stops >= 0) {
      pivot(stops, j);
    }
    return room;
  }

  private boolean isBetter(int row, int other, int j, boolean isFirstBest) {
    return isFirstBest
        ? basic[row] < basic[other]
        : Math.abs(rows[row][j]) > Math.abs(rows[other][j]) + TINY;
  }

  /** Brings a number into the basis, without moving anything; false if it is bound to none. */
  boolean makeBasic(int place) {
    if (isBasic(place)) {
      return true;
    }
    int best = -1;
    double greatest = TINY;
    for (int r = 0; r < rows.length; r++) {
      if (Math.abs(rows[r][place]) > greatest) {
        best = r;
        greatest = Math.abs(rows[r][place]);
      }
    }
    if (best >= 0) {
      pivot(best, place);
    }
    return best >= 0;
  }

  private void move(int j, double by) {
    x[j] = clean(x[j] + by, ROUNDING);
    for (int r = 0; r < rows.length; r++) {
      x[basic[r]] = clean(x[basic[r]] - rows[r][j] * by, ROUNDING);
    }
  }

  /** The whole number that is nearer than a distance, or the value itself. */
  static double clean(double value, double within) {
    double nearest = Math.rint(value);
    return Math.abs(value - nearest) < within ? nearest : value;
  }

  /** Brings a number into the basis in place of a row's, without moving anything. */
  void pivot(int row, int column) {
    pivots++;
    clear(row, column);
    rowOf[basic[row]] = -1;
    basic[row] = column;
    rowOf[column] = row;
  }
}
