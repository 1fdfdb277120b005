// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * Unknown numbers that hang together, and what a reader knows of their sums.
 *
 * <p>The solver works with floating point and is not believed: a table counts only when its rounded
 * numbers satisfy every equation in whole numbers. Its effort is limited by iterations and it runs
 * on one thread, so that it gives the same answer everywhere.
 */
final class Component {

  /** How hard to look where the continuous problem has no whole answer. */
  enum Effort {
    /** Settle one unknown after another, and give up where that fails. */
    QUICK,
    /** Branch and bound, up to a number of nodes. */
    THOROUGH
  }

  /**
   * A table that satisfies the equations.
   *
   * @param values one for each unknown of the component
   * @param isBest whether the solver proved that none has a greater objective
   */
  @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
  record Solution(long[] values, boolean isBest) {}

  private static final double TINY = 1e-6;
  private static final double NEAR = 0.1;
  private static final int MOST_ITERATIONS = 50_000;
  private static final int MOST_NODES = 2_000;
  private static final int MOST_DIVES = 40;

  /** Beyond this the solver takes minutes; what mending does not decide then stays undecided. */
  private static final int MOST_FOR_SOLVER = 1_500;

  private static final long WIDE = 100;
  private static final long MANY_STEPS = 200;
  private static final long FEW_STEPS = 5;

  private final int[] atoms;
  private final long[] lower;
  private final long[] upper;
  private final List<Equation> equations = new ArrayList<>();
  private final Map<Integer, Integer> placeOf = new HashMap<>();

  /** The unknowns in ascending order, and their bounds in the same order. */
  Component(int[] atoms, long[] lower, long[] upper) {
    this.atoms = atoms;
    this.lower = lower;
    this.upper = upper;
    for (int place = 0; place < atoms.length; place++) {
      placeOf.put(atoms[place], place);
    }
  }

  int[] atoms() {
    return atoms;
  }

  /** Adds an equation, given that the unknowns outside the component have these values. */
  void add(Equation equation, long[] fixed) {
    long outside = 0;
    for (int atom : equation.plus()) {
      outside += placeOf.containsKey(atom) ? 0 : fixed[atom];
    }
    for (int atom : equation.minus()) {
      outside -= placeOf.containsKey(atom) ? 0 : fixed[atom];
    }
    long hi =
        equation.hi() == PrintingRules.Range.UNBOUNDED ? equation.hi() : equation.hi() - outside;
    equations.add(
        new Equation(
            inside(equation.plus()), inside(equation.minus()), equation.lo() - outside, hi));
  }

  private int[] inside(int[] all) {
    return Arrays.stream(all).filter(placeOf::containsKey).map(placeOf::get).toArray();
  }

  /**
   * A table with as great an objective as the solver finds; empty where it finds none.
   *
   * @param objective a whole weight for each unknown, in place order
   */
  Optional<Solution> maximise(double[] objective, Effort effort) {
    if (atoms.length > MOST_FOR_SOLVER) {
      return Optional.empty();
    }
    Optimisation.Result relaxed = solve(objective, lower, upper, false);
    if (!relaxed.getState().isFeasible()) {
      return Optional.empty();
    }
    double bound = relaxed.getState().isOptimal() ? relaxed.getValue() : Double.POSITIVE_INFINITY;
    Optional<long[]> table = whole(relaxed);
    if (table.isEmpty() && effort == Effort.QUICK) {
      table = dive(objective, relaxed);
    }
    if (table.isPresent()) {
      return table.map(x -> new Solution(x, value(objective, x) >= Math.floor(bound + TINY)));
    }
    return effort == Effort.QUICK ? Optional.empty() : solveWhole(objective);
  }

  /** Any table at all; empty where none is found. */
  Optional<long[]> any() {
    long[] middle = new long[atoms.length];
    Arrays.setAll(middle, i -> upper[i] - lower[i] <= WIDE ? (lower[i] + upper[i]) / 2 : lower[i]);
    return mend(equations, middle, MANY_STEPS).or(this::anyBySolver);
  }

  private Optional<long[]> anyBySolver() {
    if (atoms.length > MOST_FOR_SOLVER) {
      return Optional.empty();
    }
    double[] nothing = new double[atoms.length];
    Optimisation.Result relaxed = solve(nothing, lower, upper, false);
    if (!relaxed.getState().isFeasible()) {
      return Optional.empty();
    }
    long[] start = new long[atoms.length];
    Arrays.setAll(start, i -> Math.round(relaxed.doubleValue(i)));
    return whole(relaxed)
        .or(() -> mend(equations, start, MANY_STEPS))
        .or(() -> dive(nothing, relaxed))
        .or(() -> solveWhole(nothing).map(Solution::values));
  }

  /**
   * A table near the start in which the sum of some unknowns lies in a range, if a few changes make
   * one.
   *
   * @param of atoms of this component
   */
  Optional<long[]> reach(int[] of, long lo, long hi, long[] start) {
    List<Equation> more = new ArrayList<>(equations);
    more.add(new Equation(inside(of), new int[0], lo, hi));
    return mend(more, start, FEW_STEPS);
  }

  private Optional<long[]> mend(List<Equation> all, long[] start, long steps) {
    return Mending.mend(all, lower, upper, start, steps * atoms.length).filter(this::isTable);
  }

  private Optional<Solution> solveWhole(double[] objective) {
    Optimisation.Result result = solve(objective, lower, upper, true);
    boolean isBest = result.getState().isOptimal();
    return result.getState().isFeasible()
        ? whole(result).map(table -> new Solution(table, isBest))
        : Optional.empty();
  }

  /**
   * Settles, solve by solve, the unknowns that are nearest to a whole number, until all are whole
   * or nothing is left that fits.
   */
  private Optional<long[]> dive(double[] objective, Optimisation.Result start) {
    long[] least = lower.clone();
    long[] most = upper.clone();
    Optimisation.Result at = start;
    for (int dive = 0; dive < MOST_DIVES; dive++) {
      settle(at, least, most);
      at = solve(objective, least, most, false);
      if (!at.getState().isFeasible()) {
        return Optional.empty();
      }
      Optional<long[]> table = whole(at);
      if (table.isPresent()) {
        return table;
      }
    }
    return Optional.empty();
  }

  /** Settles the fractional unknowns that are nearly as near to a whole number as the nearest. */
  private void settle(Optimisation.Result at, long[] least, long[] most) {
    double nearest = 1;
    for (int i = 0; i < atoms.length; i++) {
      double distance = distance(at.doubleValue(i));
      nearest = distance > TINY ? Math.min(nearest, distance) : nearest;
    }
    for (int i = 0; i < atoms.length; i++) {
      double distance = distance(at.doubleValue(i));
      if (distance > TINY && distance <= Math.max(NEAR, nearest + TINY)) {
        least[i] = Math.max(lower[i], Math.min(upper[i], Math.round(at.doubleValue(i))));
        most[i] = least[i];
      }
    }
  }

  private static double distance(double value) {
    return Math.abs(value - Math.rint(value));
  }

  private static double value(double[] objective, long[] table) {
    double value = 0;
    for (int i = 0; i < table.length; i++) {
      value += objective[i] * table[i];
    }
    return value;
  }

  /** The solver's table in whole numbers, if it is whole and satisfies everything. */
  private Optional<long[]> whole(Optimisation.Result result) {
    long[] values = new long[atoms.length];
    for (int i = 0; i < values.length; i++) {
      double value = result.doubleValue(i);
      values[i] = Math.round(value);
      if (Math.abs(value - values[i]) > TINY * Math.max(1, Math.abs(value))) {
        return Optional.empty();
      }
    }
    return isTable(values) ? Optional.of(values) : Optional.empty();
  }

  private Optimisation.Result solve(
      double[] objective, long[] least, long[] most, boolean isWhole) {
    return model(objective, least, most, isWhole).maximise();
  }

  private boolean isTable(long[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < lower[i] || values[i] > upper[i]) {
        return false;
      }
    }
    return equations.stream().allMatch(equation -> equation.isMetBy(values));
  }

  private ExpressionsBasedModel model(
      double[] objective, long[] least, long[] most, boolean isWhole) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.iterations_abort = isWhole ? MOST_NODES : MOST_ITERATIONS;
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    for (int i = 0; i < atoms.length; i++) {
      model
          .newVariable("x" + i)
          .lower(least[i])
          .upper(most[i])
          .integer(isWhole)
          .weight(objective[i]);
    }
    for (int n = 0; n < equations.size(); n++) {
      Equation equation = equations.get(n);
      Expression expression = model.newExpression("e" + n).lower(equation.lo());
      if (equation.hi() != PrintingRules.Range.UNBOUNDED) {
        expression.upper(equation.hi());
      }
      for (int i : equation.plus()) {
        expression.add(i, 1);
      }
      for (int i : equation.minus()) {
        expression.add(i, -1);
      }
    }
    return model;
  }
}
