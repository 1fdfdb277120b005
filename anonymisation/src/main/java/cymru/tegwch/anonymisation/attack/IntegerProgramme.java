// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * Looks for whole tables of a component where the simplex method finds fractions.
 *
 * <p>The solver works with floating point and is not believed: a table counts only when its rounded
 * numbers add up in whole numbers. Its effort is limited by iterations and it runs on one thread,
 * so that it gives the same answer everywhere.
 */
final class IntegerProgramme {

  /** How hard to look. */
  enum Effort {
    /** Settle one unknown after another, and give up where that fails. */
    QUICK,
    /** Branch and bound, up to a number of nodes. */
    THOROUGH
  }

  /**
   * What came of it.
   *
   * @param table a table of the component, if one was found
   * @param isProven whether it is proved that no table goes further, or that there is none
   */
  record Answer(Optional<long[]> table, boolean isProven) {}

  /** Beyond this the solver takes minutes. */
  static final int MOST = 3_000;

  private static final double NEAR = 0.1;
  private static final double WHOLE = 1e-5;
  private static final int MOST_ITERATIONS = 50_000;
  private static final int MOST_NODES = 2_000;
  private static final int MOST_DIVES = 40;

  private final Component component;

  IntegerProgramme(Component component) {
    this.component = component;
  }

  /** Any table. */
  Optional<long[]> any() {
    return furthest(-1, 1, 0, 0, Effort.QUICK)
        .table()
        .or(() -> furthest(-1, 1, 0, 0, Effort.THOROUGH).table());
  }

  /**
   * A table in which a number lies in a range, as far up or down as the solver finds.
   *
   * @param place which number; less than 0 for any table
   */
  Answer furthest(int place, int sense, long from, long to, Effort effort) {
    if (component.size() > MOST) {
      return new Answer(Optional.empty(), false);
    }
    if (from > to) {
      return new Answer(Optional.empty(), true);
    }
    long[] least = new long[component.size()];
    long[] most = new long[component.size()];
    for (int i = 0; i < least.length; i++) {
      least[i] = i == place ? from : component.lower(i);
      most[i] = i == place ? to : component.upper(i);
    }
    Optimisation.Result relaxed = solve(place, sense, least, most, false);
    Answer answer = answer(relaxed);
    if (answer.table().isPresent() || !relaxed.getState().isFeasible()) {
      return answer;
    }
    return effort == Effort.QUICK
        ? new Answer(dive(place, sense, least, most, relaxed), false)
        : answer(solve(place, sense, least, most, true));
  }

  private Answer answer(Optimisation.Result result) {
    Optimisation.State state = result.getState();
    if (!state.isFeasible()) {
      return new Answer(Optional.empty(), state == Optimisation.State.INFEASIBLE);
    }
    Optional<long[]> table = whole(values(result));
    return new Answer(table, table.isPresent() && state.isOptimal());
  }

  /**
   * Settles, solve by solve, the unknowns that are nearest to a whole number, until all are whole
   * or nothing is left that fits.
   */
  private Optional<long[]> dive(
      int place, int sense, long[] lower, long[] upper, Optimisation.Result start) {
    long[] least = lower.clone();
    long[] most = upper.clone();
    Optimisation.Result at = start;
    for (int dive = 0; dive < MOST_DIVES; dive++) {
      settle(values(at), least, most);
      at = solve(place, sense, least, most, false);
      Optional<long[]> table = answer(at).table();
      if (table.isPresent() || !at.getState().isFeasible()) {
        return table;
      }
    }
    return Optional.empty();
  }

  /** Settles the fractional unknowns that are nearly as near to a whole number as the nearest. */
  static void settle(double[] at, long[] least, long[] most) {
    double nearest =
        Arrays.stream(at)
            .map(IntegerProgramme::distance)
            .filter(distance -> distance > Dictionary.TINY)
            .min()
            .orElse(0);
    double near = Math.max(NEAR, nearest + Dictionary.TINY);
    for (int i = 0; i < at.length; i++) {
      double distance = distance(at[i]);
      if (distance > Dictionary.TINY && distance <= near) {
        least[i] = Math.max(least[i], Math.min(most[i], Math.round(at[i])));
        most[i] = least[i];
      }
    }
  }

  private static double distance(double value) {
    return Math.abs(value - Math.rint(value));
  }

  private double[] values(Optimisation.Result result) {
    return IntStream.range(0, component.size()).mapToDouble(result::doubleValue).toArray();
  }

  /** Values of the solver in whole numbers, if they are whole and add up. */
  Optional<long[]> whole(double[] values) {
    boolean isWhole = Arrays.stream(values).allMatch(value -> distance(value) <= WHOLE);
    long[] table = Arrays.stream(values).mapToLong(Math::round).toArray();
    return isWhole && component.isTable(table) ? Optional.of(table) : Optional.empty();
  }

  private Optimisation.Result solve(
      int place, int sense, long[] least, long[] most, boolean isWhole) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.iterations_abort = isWhole ? MOST_NODES : MOST_ITERATIONS;
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    for (int i = 0; i < least.length; i++) {
      model
          .newVariable("x" + i)
          .lower(least[i])
          .upper(most[i])
          .integer(isWhole)
          .weight(i == place ? sense : 0);
    }
    for (int sum = 0; sum < component.sums(); sum++) {
      Expression expression = model.newExpression("s" + sum).level(component.rightSide(sum));
      int[] places = component.places(sum);
      for (int i = 0; i < places.length; i++) {
        expression.add(places[i], component.signs(sum)[i]);
      }
    }
    return model.maximise();
  }
}
