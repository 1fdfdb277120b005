// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.rate;

import cymru.tegwch.analysis.statistics.Interval;

/**
 * The interval for a rate of events, as public-health bodies in the United Kingdom publish it:
 * {@link PoissonInterval} below 10 events, {@link ByarInterval} from 10.
 *
 * <p>Source: Office for Health Improvement and Disparities, PHEindicatormethods 2.1.1, {@code
 * phe_rate}; Fingertips, "Confidence intervals" (rates).
 */
public final class RateInterval {

  /** The number of events from which Byar's approximation is used. */
  public static final long BYAR_FROM = 10;

  private RateInterval() {}

  /**
   * The interval of a rate for one unit of exposure; {@link Interval#scaledBy} gives it per 1,000.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(EventRate observed, double confidence) {
    Interval events =
        observed.events() < BYAR_FROM
            ? PoissonInterval.of(observed.events(), confidence)
            : ByarInterval.of(observed.events(), confidence);
    return events.scaledBy(1 / observed.exposure());
  }
}
