// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.multiplicity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Wright's algorithm for Hommel's adjustment. */
final class Hommel {

  private Hommel() {}

  /** Comparisons that are not at hand count as p-values of 1. */
  static List<Double> adjusted(List<Double> ascending, int family) {
    List<Double> all = new ArrayList<>(ascending);
    all.addAll(Collections.nCopies(family - ascending.size(), 1.0));
    double[] result = new double[family];
    for (int i = 0; i < family; i++) {
      result[i] = Math.max(all.get(i), simes(all, family, family));
    }
    for (int size = family - 1; size > 1; size--) {
      double upper = simesOfLargest(all, size);
      int firstLarge = family - size + 1;
      double last = Math.min(upper, size * all.get(firstLarge - 1));
      for (int i = 0; i < family; i++) {
        double bound = i < firstLarge ? Math.min(upper, size * all.get(i)) : last;
        result[i] = Math.max(result[i], bound);
      }
    }
    List<Double> kept = new ArrayList<>();
    for (int i = 0; i < ascending.size(); i++) {
      kept.add(Math.min(1, Math.max(result[i], ascending.get(i))));
    }
    return List.copyOf(kept);
  }

  /** Simes' p-value of all. */
  private static double simes(List<Double> all, int size, int family) {
    double least = Double.POSITIVE_INFINITY;
    for (int rank = 1; rank <= size; rank++) {
      least = Math.min(least, (double) size / rank * all.get(family - size + rank - 1));
    }
    return least;
  }

  /** The least of {@code size/j·p} over the largest {@code size - 1} p-values, j from 2. */
  private static double simesOfLargest(List<Double> all, int size) {
    double least = Double.POSITIVE_INFINITY;
    for (int j = 2; j <= size; j++) {
      least = Math.min(least, (double) size / j * all.get(all.size() - size + j - 1));
    }
    return least;
  }
}
