// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change.outcome;

import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.statistics.Interval;

/**
 * How far the interval of a change reaches on one side: as it is at some counts, and between them
 * by parabolas.
 */
final class ChangeArms {

  private static final int POINTS = 3;

  private final long[] before;
  private final long[] after;
  private final double[][] arms;

  ChangeArms(
      TrueChange truth, long[] before, long[] after, double confidence, boolean isDownwards) {
    this.before = before;
    this.after = after;
    this.arms = new double[before.length][after.length];
    for (int i = 0; i < before.length; i++) {
      for (int j = 0; j < after.length; j++) {
        if (before[i] + after[j] > 0) {
          arms[i][j] = arm(truth, before[i], after[j], confidence, isDownwards);
        }
      }
    }
  }

  private static double arm(
      TrueChange truth, long before, long after, double confidence, boolean isDownwards) {
    Estimate change =
        truth
            .scale()
            .difference(
                new Tally(after, truth.baseAfter()),
                new Tally(before, truth.baseBefore()),
                confidence);
    Interval range = change.range().orElseThrow();
    return Math.max(
        0, isDownwards ? change.value() - range.lower() : range.upper() - change.value());
  }

  double at(double countBefore, double countAfter) {
    int first = nearest(before, countBefore);
    int second = nearest(after, countAfter);
    double[] along = parts(before, first, countBefore);
    double[] across = parts(after, second, countAfter);
    double arm = 0;
    for (int i = 0; i < along.length; i++) {
      for (int j = 0; j < across.length; j++) {
        arm += along[i] * across[j] * arms[first + i][second + j];
      }
    }
    return Math.max(0, arm);
  }

  /** The first of the three that are nearest; all steps but the last are alike. */
  private static int nearest(long[] counts, double count) {
    if (counts.length <= POINTS) {
      return 0;
    }
    long step = counts[1] - counts[0];
    int middle = (int) Math.round((count - counts[0]) / step);
    return Math.max(0, Math.min(counts.length - POINTS, middle - 1));
  }

  /** What each of the three contributes, by Lagrange's formula. */
  private static double[] parts(long[] counts, int first, double count) {
    double[] parts = new double[Math.min(POINTS, counts.length)];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = 1;
      for (int j = 0; j < parts.length; j++) {
        if (j != i) {
          double from = (double) counts[first + j];
          parts[i] *= (count - from) / (counts[first + i] - from);
        }
      }
    }
    return parts;
  }
}
