// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import cymru.tegwch.anonymisation.suppression.Evidence.Proof;
import cymru.tegwch.anonymisation.suppression.Separation.Multipliers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
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
  private boolean @Nullable [] frozen;
  private @Nullable Multipliers bound;

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

  /** Tries columns from the true table, those that touch few cells first. */
  void tryColumns() {
    IntStream.range(0, tableau.columnCount())
        .boxed()
        .sorted(Comparator.comparingInt(tableau::length))
        .filter(this::touchesOpen)
        .forEach(this::tryColumn);
  }

  private boolean touchesOpen(int column) {
    return isOpen(tableau.variable(column))
        || IntStream.range(0, tableau.rowCount())
            .anyMatch(row -> tableau.row(row)[column] != 0 && isOpen(tableau.basic(row)));
  }

  private boolean isOpen(int target) {
    return isTarget[target] && !isMet(target);
  }

  private void tryColumn(int column) {
    int denominator = simplex.denominator(column);
    long up = simplex.wholeSteps(column, 1, denominator);
    long down = simplex.wholeSteps(column, -1, denominator);
    offer(column, up);
    offer(column, -down);
  }

  private void offer(int column, long by) {
    double[] changes = new double[truth.length];
    changes[tableau.variable(column)] = by;
    for (int row = 0; row < tableau.rowCount(); row++) {
      changes[tableau.basic(row)] = -tableau.row(row)[column] * by;
    }
    offer(move(changes));
  }

  private void offer(Move move) {
    for (int cell : move.cells()) {
      int target = Arrays.binarySearch(tableau.cells(), cell);
      if (isOpen(target)) {
        Comparator<Move> byChange = Comparator.comparingLong(other -> other.at(cell));
        low[target] = BinaryOperator.minBy(byChange).apply(low[target], move);
        high[target] = BinaryOperator.maxBy(byChange).apply(high[target], move);
      }
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
    frozen = null;
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
    return search(target, sense, wanted, branches) && observed(target);
  }

  private boolean search(int target, int sense, double wanted, int mostBranches) {
    if (mostBranches == 0) {
      return false;
    }
    simplex.jump(truth);
    return new IntegerSearch(simplex, mostBranches).find(target, sense, wanted);
  }

  /** Takes note of the table at hand for all targets, if it is one of whole numbers. */
  private boolean observed(int target) {
    if (simplex.leastWhole() < 0) {
      offer(difference());
    }
    return isMet(target);
  }

  /** From the truth to the table at hand, which is one of whole numbers. */
  private Move difference() {
    double[] changes = simplex.values().clone();
    Arrays.setAll(changes, i -> changes[i] - truth[i]);
    return move(changes);
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

  /** The cells of the person who could not be kept from the last target, by place in the net. */
  boolean @Nullable [] frozen() {
    return frozen;
  }

  /**
   * Looks for moves of a met target such that nobody's own cell is touched by all of them: whoever
   * knows one cell for certain then still does not know the target.
   */
  boolean guard(int target) {
    int cell = tableau.cells()[target];
    BitSet left = new BitSet();
    left.set(0, persons.count());
    for (Move move : List.of(low[target], high[target])) {
      if (move.touches(cell)) {
        left.and(touched(move));
      }
    }
    List<Move> more = new ArrayList<>();
    for (int person = left.nextSetBit(0); person >= 0; person = left.nextSetBit(person + 1)) {
      if (!persons.isOwn(person, cell)) {
        Move move = moveWithout(target, person);
        if (move == null) {
          return false;
        }
        more.add(move);
        left.and(touched(move));
      }
    }
    guards.set(target, List.copyOf(more));
    return true;
  }

  private BitSet touched(Move move) {
    BitSet touched = new BitSet();
    Arrays.stream(persons.of(move)).forEach(touched::set);
    return touched;
  }

  /** A move of the target that leaves a person's own cells as they are. */
  private @Nullable Move moveWithout(int target, int person) {
    double[] lower = simplex.lower().clone();
    double[] upper = simplex.upper().clone();
    boolean[] own = new boolean[net.size()];
    frozen = own;
    for (int i = 0; i < truth.length; i++) {
      if (persons.in(tableau.cells()[i]) == person) {
        simplex.lower()[i] = truth[i];
        simplex.upper()[i] = truth[i];
        own[tableau.cells()[i]] = true;
      }
    }
    Move move = anyMove(target);
    System.arraycopy(lower, 0, simplex.lower(), 0, lower.length);
    System.arraycopy(upper, 0, simplex.upper(), 0, upper.length);
    return move;
  }

  private @Nullable Move anyMove(int target) {
    downward = null;
    if (canMove(target, 1)) {
      return difference();
    }
    upward = bound;
    if (canMove(target, -1)) {
      return difference();
    }
    downward = bound;
    return null;
  }

  /** Leaves the simplex at a table in which the target is moved, or says what bounds it. */
  private boolean canMove(int target, int sense) {
    bound = null;
    double one = truth[target] + sense;
    if (one < simplex.lower()[target]) {
      return false;
    }
    // A long way leads to a corner, and corners are mostly whole.
    reach(target, sense, truth[target] + sense * LONG_WAY);
    if (sense * (simplex.value(target) - one) < -1e-6) {
      bound = multipliers(target);
      return false;
    }
    return simplex.leastWhole() < 0 || search(target, sense, one, Math.min(branches, FEW_BRANCHES));
  }
}
