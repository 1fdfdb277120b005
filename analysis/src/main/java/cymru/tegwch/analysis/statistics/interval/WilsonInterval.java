// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.EstimatedProportion;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;

/**
 * The score interval for a proportion.
 *
 * <pre>
 *   centre = (p + z²/2n) / (1 + z²/n)
 *   half   = z · √( p(1-p)/n + z²/4n² ) / (1 + z²/n)
 * </pre>
 *
 * <p>where {@code p} is the observed share, {@code n} the whole and {@code z} the normal quantile
 * of {@code 1 - (1 - confidence)/2}. It stays inside 0 to 1 and keeps its coverage for small
 * groups, and it is what public-health bodies in the United Kingdom publish, so users can
 * reconcile.
 *
 * <p>Source: E. B. Wilson (1927), JASA 22(158), 209-212, doi:10.1080/01621459.1927.10502953; Office
 * for Health Improvement and Disparities, Fingertips, "Confidence intervals" (proportions).
 */
public final class WilsonInterval {

  private WilsonInterval() {}

  /**
   * The interval of an observed share. Within 0 to 1; the lower limit of 0 of n is exactly 0 and
   * the upper limit of n of n exactly 1.
   *
   * <pre>{@code
   * WilsonInterval.of(Proportion.of(5, 100), 0.95); // 0.02154 to 0.1118 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(Proportion observed, double confidence) {
    return of(
        EstimatedProportion.of((double) observed.part(), (double) observed.whole()), confidence);
  }

  /**
   * The interval of a share that need not be of whole people, as {@link #of(Proportion, double)}.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(EstimatedProportion observed, double confidence) {
    double z = StandardNormal.zOf(Arguments.requireConfidence(confidence));
    double part = observed.part();
    double whole = observed.whole();
    double rest = observed.rest();
    double larger = part + z * z / 2 + z * Math.sqrt(part / whole * rest + z * z / 4);
    // The lower limit is the product of the two roots over the larger: subtracting the half-width
    // from the centre would lose every digit of a rare share.
    double lower = part * (part / whole) / larger;
    double upper = rest == 0 ? 1 : larger / (whole + z * z);
    return new Interval(lower, upper, confidence);
  }
}
