// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A distribution over ordered categories, moved up or down by proportional odds. */
final class OrdinalShift {

  private static final double FARTHEST = 40;
  private static final int STEPS = 100;

  private OrdinalShift() {}

  static List<Double> of(List<Double> from, double superiority) {
    int all = from.indexOf(1.0);
    if (all >= 0) {
      return fromOne(from.size(), all, 2 * superiority - 1);
    }
    double low = -FARTHEST;
    double high = FARTHEST;
    if (superiority(from, low) > superiority || superiority(from, high) < superiority) {
      return List.of();
    }
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (superiority(from, middle) < superiority) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return moved(from, (low + high) / 2);
  }

  /** All in one category: a part of them goes to the next. */
  private static List<Double> fromOne(int categories, int all, double gap) {
    int next = gap > 0 ? all + 1 : all - 1;
    if (next < 0 || next >= categories) {
      return List.of();
    }
    List<Double> shares = new ArrayList<>(Collections.nCopies(categories, 0.0));
    shares.set(all, 1 - Math.abs(gap));
    shares.set(next, Math.abs(gap));
    return List.copyOf(shares);
  }

  private static double superiority(List<Double> from, double logOdds) {
    return new OrdinalPower(moved(from, logOdds), from, 0.05).superiority();
  }

  /** The odds of being above each step times {@code e^logOdds}. */
  private static List<Double> moved(List<Double> from, double logOdds) {
    List<Double> shares = new ArrayList<>();
    double below = 0;
    double before = 0;
    for (int category = 0; category < from.size(); category++) {
      below += from.get(category);
      boolean isLast = category == from.size() - 1;
      double upTo = isLast || below >= 1 ? 1 : below / (below + (1 - below) * Math.exp(logOdds));
      shares.add(Math.max(0, upTo - before));
      before = upTo;
    }
    return List.copyOf(shares);
  }
}
