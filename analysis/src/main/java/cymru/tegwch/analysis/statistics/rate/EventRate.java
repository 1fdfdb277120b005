// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.rate;

import cymru.tegwch.analysis.statistics.numeric.Arguments;

/**
 * Events over an exposure: complaints over homes, or over home-years.
 *
 * <pre>{@code
 * EventRate complaints = EventRate.of(20, 1500);
 * RateInterval.of(complaints, 0.95).scaledBy(1000); // 8.141 to 20.59 (95%), per 1,000 homes
 * }</pre>
 *
 * @param events how many events, 0 or more; there may be more than the exposure
 * @param exposure what could have had them, greater than 0; years of it need not be whole
 */
public record EventRate(long events, double exposure) {

  /**
   * Checks the events and the exposure.
   *
   * @throws IllegalArgumentException if {@code events} is negative, or {@code exposure} is not
   *     finite and greater than 0
   */
  public EventRate {
    Arguments.requireNotNegative("Events", events);
    if (!(exposure > 0 && exposure < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Exposure must be finite and greater than 0, but was " + exposure);
    }
  }

  /**
   * That many events over that exposure.
   *
   * @throws IllegalArgumentException if {@code events} is negative, or {@code exposure} is not
   *     finite and greater than 0
   */
  public static EventRate of(long events, double exposure) {
    return new EventRate(events, exposure);
  }

  /** The events for one unit of exposure. */
  public double value() {
    return events / exposure;
  }
}
