// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.place;

import cymru.tegwch.analysis.statistics.EstimatedProportion;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;

/**
 * The funnel of shares around a target: how far places of a size stray by chance alone.
 *
 * <pre>
 *   limits = π ± z·√( π(1-π)/n )      cut to 0 and 1
 * </pre>
 *
 * <p>A share is beyond these limits exactly where its {@link WilsonInterval} leaves out the target,
 * which is how Fingertips says it.
 *
 * <p>Source: D. J. Spiegelhalter (2005), Funnel plots for comparing institutional performance,
 * Statistics in Medicine 24(8), 1185-1202, doi:10.1002/sim.1970; Office for Health Improvement and
 * Disparities, PHEindicatormethods 2.1.1, {@code calculate_funnel_limits}.
 *
 * @param target {@code π}, the share of all places together or another target, between 0 and 1
 */
public record ProportionFunnel(double target) {

  /**
   * Checks the target.
   *
   * @throws IllegalArgumentException if {@code target} is not between 0 and 1
   */
  public ProportionFunnel {
    Arguments.requireInside("Target", target);
  }

  /**
   * The funnel around that target.
   *
   * <pre>{@code
   * ProportionFunnel.around(0.8064).limits(27, 0.95); // 0.6574 to 0.9554 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code target} is not between 0 and 1
   */
  public static ProportionFunnel around(double target) {
    return new ProportionFunnel(target);
  }

  /**
   * The limits for a place of that size, within 0 to 1.
   *
   * @throws IllegalArgumentException if {@code whole} is not finite and greater than 0, or {@code
   *     confidence} is not between 0 and 1
   */
  public Interval limits(double whole, double confidence) {
    Arguments.requireFinitePositive("Whole", whole);
    double reach =
        StandardNormal.zOf(Arguments.requireConfidence(confidence))
            * Math.sqrt(target * (1 - target) / whole);
    return new Interval(Math.max(0, target - reach), Math.min(1, target + reach), confidence);
  }

  /** Where that place stands. */
  public FunnelClass classify(EstimatedProportion place) {
    return FunnelClass.of(target, confidence -> WilsonInterval.of(place, confidence));
  }
}
