// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How long a run must be before a chart signals.
 *
 * <pre>{@code
 * ChartRules.makingDataCount().withTrend(6);
 * }</pre>
 *
 * <p>Source: NHS England, Making Data Count: strengthening your decisions; the rules as in the R
 * package NHSRplotthedots (7 on one side, 7 in a trend, 2 of 3 in the outer third). New South
 * Wales's copy of them has a trend of 5.
 *
 * @param shift how many points on one side of the mean, 2 or more
 * @param trend how many points each above, or each below, the one before, the first of them
 *     included; 3 or more
 */
public record ChartRules(int shift, int trend) {

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if {@code shift} is below 2 or {@code trend} below 3
   */
  public ChartRules {
    if (shift < 2) {
      throw new IllegalArgumentException("Shift must be 2 points or more, but was " + shift);
    }
    if (trend < 3) {
      throw new IllegalArgumentException("Trend must be 3 points or more, but was " + trend);
    }
  }

  /** The rules of NHS England's Making Data Count: 7 and 7. */
  public static ChartRules makingDataCount() {
    return new ChartRules(7, 7);
  }

  /** A copy with another length of shift. */
  public ChartRules withShift(int shift) {
    return new ChartRules(shift, trend);
  }

  /** A copy with another length of trend. */
  public ChartRules withTrend(int trend) {
    return new ChartRules(shift, trend);
  }

  /**
   * What each point signals.
   *
   * @param values the points, in order of time
   * @param distances each point's distance from the mean, in thirds of the way to its limit
   */
  List<Set<Signal>> signals(List<Double> values, List<Double> distances) {
    List<Set<Signal>> signals = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      signals.add(EnumSet.noneOf(Signal.class));
    }
    for (int i = 0; i < values.size(); i++) {
      if (Math.abs(distances.get(i)) > 3) {
        signals.get(i).add(Signal.OUTSIDE_LIMITS);
      }
      markRun(signals, Signal.SHIFT, i, shift, sidesUpTo(distances, i));
      markRun(signals, Signal.TREND, i, trend, stepsUpTo(values, i));
      markNear(signals, distances, i);
    }
    return signals.stream().map(Set::copyOf).toList();
  }

  private static void markRun(
      List<Set<Signal>> signals, Signal signal, int last, int least, int length) {
    if (length >= least) {
      for (int i = last - length + 1; i <= last; i++) {
        signals.get(i).add(signal);
      }
    }
  }

  /** How many points up to that one are on its side of the mean. */
  private static int sidesUpTo(List<Double> distances, int last) {
    double side = Math.signum(distances.get(last));
    int length = 0;
    while (side != 0 && last - length >= 0 && Math.signum(distances.get(last - length)) == side) {
      length++;
    }
    return length;
  }

  /** How many points up to that one each rise, or each fall, from the one before. */
  private static int stepsUpTo(List<Double> values, int last) {
    if (last == 0) {
      return 1;
    }
    double way = Math.signum(values.get(last) - values.get(last - 1));
    int length = 1;
    while (way != 0
        && last - length >= 0
        && Math.signum(values.get(last - length + 1) - values.get(last - length)) == way) {
      length++;
    }
    return length;
  }

  /**
   * Marks those of three points that are in the outer third, where two or more are, on one side.
   */
  private static void markNear(List<Set<Signal>> signals, List<Double> distances, int last) {
    for (int side = -1; last >= 2 && side <= 1; side += 2) {
      List<Integer> near = new ArrayList<>();
      for (int i = last - 2; i <= last; i++) {
        double distance = side * distances.get(i);
        if (distance > 2 && distance <= 3) {
          near.add(i);
        }
      }
      if (near.size() >= 2) {
        near.forEach(i -> signals.get(i).add(Signal.NEAR_LIMITS));
      }
    }
  }
}
