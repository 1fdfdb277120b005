// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Turns a table that is nearly right into one that is right: takes an equation that is violated and
 * changes the number in it that mends most, until none is violated or the steps are used up.
 *
 * <p>A number that was changed is left alone for a few steps. The seed is fixed, so the same start
 * always ends at the same table.
 */
final class Mending {

  private static final int REST = 4;

  private final List<Equation> equations;
  private final long[] lower;
  private final long[] upper;
  private final long[] x;
  private final long[] value;
  private final List<List<int[]>> uses;
  private final List<Integer> violated = new ArrayList<>();
  private final int[] placeOf;
  private final long[] restUntil;
  private final SplittableRandom random = new SplittableRandom(20_261_122L);

  private Mending(List<Equation> equations, long[] lower, long[] upper, long[] start) {
    this.equations = equations;
    this.lower = lower;
    this.upper = upper;
    this.x = start.clone();
    this.value = new long[equations.size()];
    this.placeOf = new int[equations.size()];
    this.restUntil = new long[start.length];
    this.uses = new ArrayList<>();
    for (int i = 0; i < start.length; i++) {
      x[i] = Math.max(lower[i], Math.min(upper[i], x[i]));
      uses.add(new ArrayList<>());
    }
    Arrays.fill(placeOf, -1);
    for (int e = 0; e < equations.size(); e++) {
      int of = e;
      Arrays.stream(equations.get(e).plus()).forEach(i -> uses.get(i).add(new int[] {of, 1}));
      Arrays.stream(equations.get(e).minus()).forEach(i -> uses.get(i).add(new int[] {of, -1}));
      value[e] = equations.get(e).value(x);
      note(e);
    }
  }

  /** A table near the start that satisfies all equations, if one is found in so many steps. */
  static Optional<long[]> mend(
      List<Equation> equations, long[] lower, long[] upper, long[] start, long most) {
    return new Mending(equations, lower, upper, start).run(most);
  }

  private Optional<long[]> run(long most) {
    for (long step = 1; step <= most && !violated.isEmpty(); step++) {
      mend(violated.get(random.nextInt(violated.size())), step);
    }
    return violated.isEmpty() ? Optional.of(x) : Optional.empty();
  }

  private void mend(int e, long step) {
    Equation equation = equations.get(e);
    long missing = value[e] < equation.lo() ? equation.lo() - value[e] : equation.hi() - value[e];
    int best = -1;
    long bestBy = 0;
    long bestChange = Long.MAX_VALUE;
    int ties = 0;
    for (int i : equation.unknowns().toArray()) {
      int sign = sign(i, e);
      for (long by : new long[] {sign * missing, (long) sign * Long.signum(missing)}) {
        long to = Math.max(lower[i], Math.min(upper[i], x[i] + by));
        if (to == x[i] || restUntil[i] > step) {
          continue;
        }
        long change = change(i, to - x[i]);
        ties = change == bestChange ? ties + 1 : 1;
        if (change < bestChange || (change == bestChange && random.nextInt(ties) == 0)) {
          best = i;
          bestBy = to - x[i];
          bestChange = change;
        }
      }
    }
    if (best >= 0) {
      apply(best, bestBy);
      restUntil[best] = step + REST;
    }
  }

  private int sign(int i, int e) {
    return uses.get(i).stream().filter(use -> use[0] == e).findFirst().orElseThrow()[1];
  }

  private long change(int i, long by) {
    long change = 0;
    for (int[] use : uses.get(i)) {
      change += violation(use[0], value[use[0]] + use[1] * by) - violation(use[0], value[use[0]]);
    }
    return change;
  }

  private void apply(int i, long by) {
    x[i] += by;
    for (int[] use : uses.get(i)) {
      value[use[0]] += use[1] * by;
      note(use[0]);
    }
  }

  private long violation(int e, long of) {
    Equation equation = equations.get(e);
    return of < equation.lo() ? equation.lo() - of : Math.max(0, of - equation.hi());
  }

  private void note(int e) {
    boolean isViolated = violation(e, value[e]) > 0;
    if (isViolated && placeOf[e] < 0) {
      placeOf[e] = violated.size();
      violated.add(e);
    } else if (!isViolated && placeOf[e] >= 0) {
      int last = violated.remove(violated.size() - 1);
      if (last != e) {
        violated.set(placeOf[e], last);
        placeOf[last] = placeOf[e];
      }
      placeOf[e] = -1;
    }
  }
}
