// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.Optional;
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
  private static final int MOST_ITERATIONS = 50_000;
  private static final int MOST_NODES = 2_000;
  private static final int MOST_DIVES = 40;

  private final Component component;

  IntegerProgramme(Component component) {
    this.component = component;
  }

  /** Any table. */
  Optional<long[]> any() {
    Answer quick = furthest(-1, 1, 0, 0, Effort.QUICK);
    return quick.table().isPresent()
        ? quick.table()
        : furthest(-1, 1, 0, 0, Effort.THOROUGH).table();
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
    long[] least = new long[component.size()];
    long[] most = new long[component.size()];
    for (int i = 0; i < least.length; i++) {
      least[i] = i == place ? from : component.lower(i);
      most[i] = i == place ? to : component.upper(i);
    }
    if (place >= 0 && from > to) {
      return new Answer(Optional.empty(), true);
    }
    double weight = place < 0 ? 0 : sense;
    Optimisation.Result relaxed = solve(place, weight, least, most, false);
    if (!relaxed.getState().isFeasible()) {
      return new Answer(Optional.empty(), relaxed.getState() == Optimisation.State.INFEASIBLE);
    }
    Optional<long[]> table = whole(relaxed);
    if (table.isPresent()) {
      return new Answer(table, relaxed.getState().isOptimal());
    }
    if (effort == Effort.QUICK) {
      return new Answer(dive(place, weight, least, most, relaxed), false);
    }
    Optimisation.Result best = solve(place, weight, least, most, true);
    if (best.getState().isFeasible()) {
      Optional<long[]> found = whole(best);
      return new Answer(found, found.isPresent() && best.getState().isOptimal());
    }
    return new Answer(Optional.empty(), best.getState() == Optimisation.State.INFEASIBLE);
  }

  /**
   * Settles, solve by solve, the unknowns that are nearest to a whole number, until all are whole
   * or nothing is left that fits.
   */
  private Optional<long[]> dive(
      int place, double weight, long[] lower, long[] upper, Optimisation.Result start) {
    long[] least = lower.clone();
    long[] most = upper.clone();
    Optimisation.Result at = start;
    for (int dive = 0; dive < MOST_DIVES; dive++) {
      settle(at, least, most);
      at = solve(place, weight, least, most, false);
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
  private static void settle(Optimisation.Result at, long[] least, long[] most) {
    double nearest = 1;
    for (int i = 0; i < least.length; i++) {
      double distance = distance(at.doubleValue(i));
      nearest = distance > Dictionary.TINY ? Math.min(nearest, distance) : nearest;
    }
    for (int i = 0; i < least.length; i++) {
      double distance = distance(at.doubleValue(i));
      if (distance > Dictionary.TINY && distance <= Math.max(NEAR, nearest + Dictionary.TINY)) {
        least[i] = Math.max(least[i], Math.min(most[i], Math.round(at.doubleValue(i))));
        most[i] = least[i];
      }
    }
  }

  private static double distance(double value) {
    return Math.abs(value - Math.rint(value));
  }

  /** The solver's table in whole numbers, if it is whole and adds up. */
  private Optional<long[]> whole(Optimisation.Result result) {
    long[] values = new long[component.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.round(result.doubleValue(i));
      if (distance(result.doubleValue(i)) > 1e-5) {
        return Optional.empty();
      }
    }
    return component.isTable(values) ? Optional.of(values) : Optional.empty();
  }

  private Optimisation.Result solve(
      int place, double weight, long[] least, long[] most, boolean isWhole) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    model.options.iterations_abort = isWhole ? MOST_NODES : MOST_ITERATIONS;
    model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
    for (int i = 0; i < least.length; i++) {
      model
          .newVariable("x" + i)
          .lower(least[i])
          .upper(most[i])
          .integer(isWhole)
          .weight(i == place ? weight : 0);
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
