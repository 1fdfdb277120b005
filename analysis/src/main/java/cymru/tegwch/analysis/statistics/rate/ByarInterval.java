// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.rate;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;

/**
 * Byar's approximation to the exact Poisson interval, very close from 10 events.
 *
 * <pre>
 *   lower = x · (1 - 1/(9x) - z/(3√x))³      upper = y · (1 - 1/(9y) + z/(3√y))³      y = x + 1
 * </pre>
 *
 * <p>where {@code x} is the number of events and {@code z} the normal quantile of {@code 1 - (1 -
 * confidence)/2}.
 *
 * <p>Source: N. E. Breslow, N. E. Day (1987), Statistical Methods in Cancer Research, volume II,
 * IARC Scientific Publications 82, section 2.3.
 */
public final class ByarInterval {

  private ByarInterval() {}

  /**
   * The interval of an expected number of events. The lower limit of 0 events, and of few events at
   * a confidence so high that the formula falls below 0, is 0.
   *
   * <pre>{@code
   * ByarInterval.of(20, 0.95); // 12.21 to 30.89 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code events} is negative or {@code confidence} is not
   *     between 0 and 1
   */
  public static Interval of(long events, double confidence) {
    Arguments.requireNotNegative("Events", events);
    return ofEstimated((double) events, confidence);
  }

  /**
   * The interval of events that need not be whole, being weighted or shared out, as {@link #of}.
   *
   * @throws IllegalArgumentException if {@code events} is negative or not finite, or {@code
   *     confidence} is not between 0 and 1
   */
  public static Interval ofEstimated(double events, double confidence) {
    Arguments.requireFiniteNotNegative("Events", events);
    double z = StandardNormal.zOf(Arguments.requireConfidence(confidence));
    double lower = events == 0 ? 0 : Math.max(0, limit(events, -z));
    return new Interval(lower, limit(events + 1.0, z), confidence);
  }

  private static double limit(double events, double z) {
    double root = 1 - 1 / (9 * events) + z / (3 * Math.sqrt(events));
    return events * root * root * root;
  }
}
