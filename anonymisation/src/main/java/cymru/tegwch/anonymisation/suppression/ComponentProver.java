// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import cymru.tegwch.anonymisation.suppression.Evidence.Proof;
import cymru.tegwch.anonymisation.suppression.Separation.Multipliers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for tables of whole numbers in which some hidden cells are as large and as small as they
 * need to be, while all cells that it was not given stay as they are.
 *
 * <p>First it tries the columns of a {@link Tableau} one by one, then the simplex method, then
 * branches on what is not whole. What it does not find costs complements, never safety.
 */
final class ComponentProver {

  /** Walks that arrive take about four pivots, and those that end early two. */
  private static final int PIVOTS = 40;

  private static final int LONG_WAY = 4;
  private static final int FEW_BRANCHES = 10;

  private final Net net;
  private final Tableau tableau;
  private final Simplex simplex;
  private final Persons persons;
  private final int branches;
  private final double[] truth;
  private final Move[] low;
  private final Move[] high;
  private final List<List<Move>> guards = new ArrayList<>();
  private final boolean[] isTarget;
  private @Nullable Multipliers upward;
  private @Nullable Multipliers downward;
  private boolean[] frozen = new boolean[0];

  /**
   * Takes some hidden cells.
   *
   * @param isTarget which of them are to be proved, by place in the tableau
   */
  ComponentProver(
      Net net, Tableau tableau, boolean[] isTarget, Persons persons, int branches, Work work) {
    this.net = net;
    this.tableau = tableau;
    this.isTarget = isTarget;
    this.persons = persons;
    this.branches = branches;
    this.simplex = new Simplex(tableau, net, work, tableau.cells().length);
    this.truth = simplex.values().clone();
    this.low = new Move[isTarget.length];
    this.high = new Move[isTarget.length];
    Arrays.fill(low, Move.NONE);
    Arrays.fill(high, Move.NONE);
    for (int i = 0; i < isTarget.length; i++) {
      guards.add(List.of());
    }
  }

  /** Tries every column from the true table, those that touch few cells first. */
  void tryColumns() {
    int open = (int) IntStream.range(0, isTarget.length).filter(i -> isTarget[i]).count();
    int[] columns =
        IntStream.range(0, tableau.columnCount())
            .boxed()
            .sorted((a, b) -> Integer.compare(tableau.length(a), tableau.length(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int column : columns) {
      if (open > 0) {
        open -= tryColumn(column);
      }
    }
  }

  /** Returns how many more targets are met. */
  private int tryColumn(int column) {
    int own = tableau.variable(column);
    boolean isOfUse = isTarget[own] && !isMet(own);
    for (int row = 0; row < tableau.rowCount() && !isOfUse; row++) {
      int v = tableau.basic(row);
      isOfUse = tableau.row(row)[column] != 0 && isTarget[v] && !isMet(v);
    }
    if (!isOfUse) {
      return 0;
    }
    int denominator = simplex.denominator(column);
    long up = simplex.wholeSteps(column, 1, denominator);
    long down = simplex.wholeSteps(column, -1, denominator);
    int before = metIn(column);
    if (up > 0) {
      offer(column, up);
    }
    if (down > 0) {
      offer(column, -down);
    }
    return metIn(column) - before;
  }

  private int metIn(int column) {
    int own = tableau.variable(column);
    int met = isTarget[own] && isMet(own) ? 1 : 0;
    for (int row = 0; row < tableau.rowCount(); row++) {
      int v = tableau.basic(row);
      met += tableau.row(row)[column] != 0 && isTarget[v] && isMet(v) ? 1 : 0;
    }
    return met;
  }

  private void offer(int column, long by) {
    double[] changes = new double[truth.length];
    changes[tableau.variable(column)] = by;
    for (int row = 0; row < tableau.rowCount(); row++) {
      changes[tableau.basic(row)] = -tableau.row(row)[column] * by;
    }
    Move move = move(changes);
    for (int cell : move.cells()) {
      offer(Arrays.binarySearch(tableau.cells(), cell), move);
    }
  }

  private Move move(double[] changes) {
    int[] cells = new int[changes.length];
    long[] by = new long[changes.length];
    int count = 0;
    for (int i = 0; i < changes.length; i++) {
      long change = Math.round(changes[i]);
      if (change != 0) {
        cells[count] = tableau.cells()[i];
        by[count++] = change;
      }
    }
    return new Move(Arrays.copyOf(cells, count), Arrays.copyOf(by, count));
  }

  private void offer(int target, Move move) {
    if (isTarget[target] && !isMet(target)) {
      int cell = tableau.cells()[target];
      long change = move.at(cell);
      if (change < low[target].at(cell)) {
        low[target] = move;
      }
      if (change > high[target].at(cell)) {
        high[target] = move;
      }
    }
  }

  /** Whether the tables found so far meet the need of a target. */
  boolean isMet(int target) {
    int cell = tableau.cells()[target];
    return net.need[cell].isMetBy(
        net.count[cell] + low[target].at(cell), net.count[cell] + high[target].at(cell));
  }

  /** The proof of a target that is met. */
  Proof proof(int target) {
    return new Proof(low[target], high[target], guards.get(target));
  }

  /** Tries harder for one target. */
  boolean prove(int target) {
    upward = null;
    downward = null;
    return isMet(target) || walk(target);
  }

  private boolean walk(int target) {
    Need need = net.need[tableau.cells()[target]];
    double wanted = Math.max((double) need.upper(), value(low, target) + need.width());
    boolean canRise = reach(target, 1, wanted);
    double most = canRise ? wanted : Math.floor(simplex.value(target) + 1e-6);
    upward = canRise ? null : multipliers(target);
    if (observed(target) || (canRise && branch(target, 1, wanted))) {
      return true;
    }
    if (most < need.upper()) {
      return false;
    }
    double wantedLow = Math.max(most - need.width(), simplex.lower()[target]);
    boolean canFall = reach(target, -1, wantedLow);
    downward = canFall ? null : multipliers(target);
    if (observed(target)) {
      return true;
    }
    boolean isProvenNarrow = !canRise && (!canFall || wantedLow > most - need.width());
    return !isProvenNarrow && branchBothWays(target, most);
  }

  private boolean branchBothWays(int target, double most) {
    Need need = net.need[tableau.cells()[target]];
    for (double value = most; value > value(high, target) && value > most - 3; value--) {
      if (branch(target, 1, value)) {
        return true;
      }
    }
    double wanted = value(high, target) - need.width();
    return wanted >= simplex.lower()[target] && branch(target, -1, wanted);
  }

  private double value(Move[] moves, int target) {
    int cell = tableau.cells()[target];
    return (double) (net.count[cell] + moves[target].at(cell));
  }

  private boolean reach(int target, int sense, double wanted) {
    simplex.jump(truth);
    return simplex.reach(target, sense, wanted, PIVOTS) == Simplex.End.REACHED;
  }

  private boolean branch(int target, int sense, double wanted) {
    if (branches == 0) {
      return false;
    }
    simplex.jump(truth);
    return new IntegerSearch(simplex, branches).find(target, sense, wanted) && observed(target);
  }

  /** Takes note of the table at hand for all targets, if it is one of whole numbers. */
  private boolean observed(int target) {
    if (simplex.leastWhole() < 0) {
      double[] changes = simplex.values().clone();
      for (int i = 0; i < changes.length; i++) {
        changes[i] -= truth[i];
      }
      Move move = move(changes);
      for (int cell : move.cells()) {
        offer(Arrays.binarySearch(tableau.cells(), cell), move);
      }
    }
    return isMet(target);
  }

  private @Nullable Multipliers multipliers(int target) {
    int row = tableau.placeOf(target);
    return row < 0 ? null : new Multipliers(tableau.sums(), tableau.multipliers(row));
  }

  /** What bounded the last target upward, if anything did. */
  @Nullable Multipliers upward() {
    return upward;
  }

  /** What bounded the last target downward besides its own lowest value, if anything did. */
  @Nullable Multipliers downward() {
    return downward;
  }

  /** The cells of the person who could not be kept from a target, by place in the net. */
  boolean[] frozen() {
    return frozen;
  }

  /**
   * Looks for moves of a met target such that nobody's own cell is touched by all of them: whoever
   * knows one cell for certain then still does not know the target.
   */
  boolean guard(int target) {
    int cell = tableau.cells()[target];
    List<Move> found = new ArrayList<>();
    for (Move move : List.of(low[target], high[target])) {
      if (move.at(cell) != 0) {
        found.add(move);
      }
    }
    int[] left = persons.of(found.get(0));
    for (Move move : found) {
      left = common(left, persons.of(move));
    }
    List<Move> more = new ArrayList<>();
    for (int at = 0; at < left.length; at++) {
      int person = left[at];
      if (!persons.isOwn(person, cell) && isTouchedByAll(person, more)) {
        Move move = moveWithout(target, person);
        if (move == null) {
          return false;
        }
        more.add(move);
      }
    }
    guards.set(target, List.copyOf(more));
    return true;
  }

  private boolean isTouchedByAll(int person, List<Move> moves) {
    return moves.stream().allMatch(move -> Arrays.binarySearch(persons.of(move), person) >= 0);
  }

  private static int[] common(int[] one, int[] other) {
    return Arrays.stream(one).filter(i -> Arrays.binarySearch(other, i) >= 0).toArray();
  }

  /** A move of the target that leaves a person's own cells as they are. */
  private @Nullable Move moveWithout(int target, int person) {
    double[] lower = simplex.lower().clone();
    double[] upper = simplex.upper().clone();
    frozen = new boolean[net.size()];
    for (int i = 0; i < truth.length; i++) {
      if (persons.in(tableau.cells()[i]) == person) {
        simplex.lower()[i] = truth[i];
        simplex.upper()[i] = truth[i];
        frozen[tableau.cells()[i]] = true;
      }
    }
    Move move = anyMove(target);
    System.arraycopy(lower, 0, simplex.lower(), 0, lower.length);
    System.arraycopy(upper, 0, simplex.upper(), 0, upper.length);
    return move;
  }

  private @Nullable Move anyMove(int target) {
    upward = null;
    downward = null;
    for (int sense : new int[] {1, -1}) {
      if (canMove(target, sense)) {
        double[] changes = simplex.values().clone();
        for (int i = 0; i < changes.length; i++) {
          changes[i] -= truth[i];
        }
        return move(changes);
      }
    }
    return null;
  }

  private boolean canMove(int target, int sense) {
    double one = truth[target] + sense;
    if (one < simplex.lower()[target]) {
      return false;
    }
    // A long way leads to a corner, and corners are mostly whole.
    reach(target, sense, truth[target] + sense * LONG_WAY);
    if (sense * (simplex.value(target) - one) < -1e-6) {
      Multipliers bound = multipliers(target);
      upward = sense > 0 ? bound : upward;
      downward = sense < 0 ? bound : downward;
      return false;
    }
    if (simplex.leastWhole() < 0) {
      return true;
    }
    simplex.jump(truth);
    int few = Math.min(branches, FEW_BRANCHES);
    return few > 0 && new IntegerSearch(simplex, few).find(target, sense, one);
  }
}
