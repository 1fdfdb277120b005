// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Turns a table that is nearly right into one that is right: takes a sum that does not add up and
 * changes the number in it that mends most, until all add up or the steps are used up.
 *
 * <p>A number that was changed is left alone for a few steps. The seed is fixed, so the same start
 * always ends at the same table.
 */
final class Mending {

  private static final int REST = 4;
  private static final int MOST_TRIED = 64;

  private final Component component;
  private final long[] x;
  private final long[] miss;
  private final List<List<int[]>> uses;
  private final List<Integer> broken = new ArrayList<>();
  private final int[] placeOf;
  private final long[] restUntil;
  private final SplittableRandom random = new SplittableRandom(20_261_122L);

  private Mending(Component component, long[] start) {
    this.component = component;
    this.x = start.clone();
    this.miss = new long[component.sums()];
    this.placeOf = new int[component.sums()];
    this.restUntil = new long[start.length];
    this.uses = new ArrayList<>();
    for (int i = 0; i < start.length; i++) {
      x[i] = within(i, x[i]);
      uses.add(new ArrayList<>());
    }
    for (int sum = 0; sum < component.sums(); sum++) {
      int[] places = component.places(sum);
      for (int i = 0; i < places.length; i++) {
        uses.get(places[i]).add(new int[] {sum, component.signs(sum)[i]});
      }
      placeOf[sum] = -1;
      miss[sum] = component.miss(sum, x);
      note(sum);
    }
  }

  private long within(int place, long value) {
    return Math.max(component.lower(place), Math.min(component.upper(place), value));
  }

  /** A table of the component near the start, if one is found in so many steps. */
  static Optional<long[]> mend(Component component, long[] start, long most) {
    return new Mending(component, start).run(most);
  }

  private Optional<long[]> run(long most) {
    for (long step = 1; step <= most && !broken.isEmpty(); step++) {
      mend(broken.get(random.nextInt(broken.size())), step);
    }
    return broken.isEmpty() ? Optional.of(x) : Optional.empty();
  }

  private void mend(int sum, long step) {
    int best = -1;
    long bestBy = 0;
    long bestChange = Long.MAX_VALUE;
    int ties = 0;
    int[] places = component.places(sum);
    int first = random.nextInt(places.length);
    for (int n = 0; n < Math.min(MOST_TRIED, places.length); n++) {
      int at = (first + n) % places.length;
      int i = places[at];
      long missing = -component.signs(sum)[at] * miss[sum];
      for (long by : new long[] {missing, Long.signum(missing)}) {
        long to = within(i, x[i] + by);
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

  private long change(int i, long by) {
    long change = 0;
    for (int[] use : uses.get(i)) {
      change += Math.abs(miss[use[0]] + use[1] * by) - Math.abs(miss[use[0]]);
    }
    return change;
  }

  private void apply(int i, long by) {
    x[i] += by;
    for (int[] use : uses.get(i)) {
      miss[use[0]] += use[1] * by;
      note(use[0]);
    }
  }

  private void note(int sum) {
    boolean isBroken = miss[sum] != 0;
    if (isBroken && placeOf[sum] < 0) {
      placeOf[sum] = broken.size();
      broken.add(sum);
    } else if (!isBroken && placeOf[sum] >= 0) {
      int last = broken.remove(broken.size() - 1);
      if (last != sum) {
        broken.set(placeOf[sum], last);
        placeOf[last] = placeOf[sum];
      }
      placeOf[sum] = -1;
    }
  }
}
