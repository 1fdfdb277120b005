// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.rate;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.PoissonLaw;
import cymru.tegwch.analysis.statistics.numeric.Root;

/**
 * The exact interval for the number of events that was to be expected.
 *
 * <pre>
 *   lower: P(X >= x) = α/2      upper: P(X &lt;= x) = α/2      α = 1 - confidence
 * </pre>
 *
 * <p>where {@code X} is Poisson with the limit as its mean; the same as half the chi-squared
 * quantiles at {@code 2x} and {@code 2x + 2} degrees of freedom. Events must be independent: where
 * one person complains ten times, count people.
 *
 * <p>Source: F. Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28(3/4),
 * 437-442, doi:10.1093/biomet/28.3-4.437.
 */
public final class PoissonInterval {

  private PoissonInterval() {}

  /**
   * The interval of an expected number of events. The lower limit of 0 events is exactly 0, its
   * upper limit {@code -ln(α/2)}.
   *
   * <pre>{@code
   * PoissonInterval.of(1, 0.95); // 0.02532 to 5.572 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code events} is negative or {@code confidence} is not
   *     between 0 and 1
   */
  public static Interval of(long events, double confidence) {
    Arguments.requireNotNegative("Events", events);
    double logTail = Math.log((1 - Arguments.requireConfidence(confidence)) / 2);
    double spread = 1 / Math.sqrt(events + 0.5);
    double centre = Math.log(events + 0.5);
    double lower =
        events == 0
            ? 0
            : Math.exp(
                Root.of(
                    log -> new PoissonLaw(Math.exp(log)).logUpper(events, 1) - logTail,
                    centre - 2 * spread,
                    spread / 2));
    double upper =
        Math.exp(
            Root.of(
                log -> logTail - new PoissonLaw(Math.exp(log)).logLower(events, 1),
                centre + 2 * spread,
                spread / 2));
    return new Interval(lower, upper, confidence);
  }
}
