// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.analysis.statistics.Interval;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The size of a difference or of a ratio, and what sizes the data are compatible with.
 *
 * @param value the size; infinite for a ratio to nobody
 * @param interval null for a whole body, whose gap is a fact
 */
public record Estimate(double value, @Nullable Interval interval) {

  public Estimate {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("Estimate must be a number");
    }
  }

  /** The interval, if there is one. */
  public Optional<Interval> range() {
    return Optional.ofNullable(interval);
  }
}
