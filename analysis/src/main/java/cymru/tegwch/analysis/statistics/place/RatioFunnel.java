// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.place;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.PoissonInterval;
import cymru.tegwch.analysis.statistics.rate.RateInterval;

/**
 * The funnel of observed over expected events around a target ratio, and of rates around a target
 * rate.
 *
 * <pre>
 *   beyond the limits: the interval of O, {@link RateInterval}, leaves out target · E
 * </pre>
 *
 * <p>Source: D. J. Spiegelhalter (2005), Statistics in Medicine 24(8), 1185-1202,
 * doi:10.1002/sim.1970; Office for Health Improvement and Disparities, PHEindicatormethods 2.1.1,
 * {@code calculate_funnel_limits} and {@code assign_funnel_significance}.
 *
 * @param target the ratio of all places together, usually 1, or a rate for one unit of exposure
 */
public record RatioFunnel(double target) {

  /**
   * Checks the target.
   *
   * @throws IllegalArgumentException if {@code target} is not finite and greater than 0
   */
  public RatioFunnel {
    Arguments.requireFinitePositive("Target", target);
  }

  /**
   * The funnel around that target.
   *
   * <pre>{@code
   * RatioFunnel.around(1).classify(EventRate.of(253, 200.95)); // VERY_HIGH
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code target} is not finite and greater than 0
   */
  public static RatioFunnel around(double target) {
    return new RatioFunnel(target);
  }

  /**
   * Where that place stands.
   *
   * @param place its events over what was expected, where the target is a ratio, or over its
   *     exposure, where it is a rate
   */
  public FunnelClass classify(EventRate place) {
    return FunnelClass.of(target, confidence -> RateInterval.of(place, confidence));
  }

  /**
   * The expected numbers, or exposures, between which a place with so many events stands within the
   * funnel: with more expected than the upper one its ratio is low. By exact limits whatever the
   * number, so that the drawn line has no step at 10.
   *
   * @throws IllegalArgumentException if {@code events} is negative or {@code confidence} is not
   *     between 0 and 1
   */
  public Interval exposures(long events, double confidence) {
    return PoissonInterval.of(events, confidence).scaledBy(1 / target);
  }
}
