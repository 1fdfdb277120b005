// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.place;

import cymru.tegwch.analysis.statistics.Interval;
import java.util.function.DoubleFunction;

/**
 * Where a place stands in a funnel: beyond its 99.8 % limits, beyond its 95 % limits, or within.
 * High and low are of the number, not of merit.
 *
 * <p>Source: Office for Health Improvement and Disparities, PHEindicatormethods 2.1.1, {@code
 * assign_funnel_significance}, whose words {@link #label} are.
 */
public enum FunnelClass {
  /** Below the lower 99.8 % limit. */
  VERY_LOW("Low (0.001)"),
  /** Below the lower 95 % limit. */
  LOW("Low (0.025)"),
  /** Within the 95 % limits. */
  WITHIN("Not significant"),
  /** Above the upper 95 % limit. */
  HIGH("High (0.025)"),
  /** Above the upper 99.8 % limit. */
  VERY_HIGH("High (0.001)");

  private final String label;

  FunnelClass(String label) {
    this.label = label;
  }

  /** The published word: the chance of a place so far out, on that side, by chance alone. */
  public String label() {
    return label;
  }

  /** The class of a place whose own interval, at each confidence, is laid beside a target. */
  static FunnelClass of(double target, DoubleFunction<Interval> interval) {
    Interval wide = interval.apply(0.998);
    Interval narrow = interval.apply(0.95);
    if (wide.lower() > target) {
      return VERY_HIGH;
    }
    if (wide.upper() < target) {
      return VERY_LOW;
    }
    if (narrow.lower() > target) {
      return HIGH;
    }
    return narrow.upper() < target ? LOW : WITHIN;
  }
}
