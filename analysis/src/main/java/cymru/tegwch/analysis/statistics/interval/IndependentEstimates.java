// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import java.util.Optional;

/**
 * Two estimates that have nothing to do with each other, each with its interval: the interval of
 * their difference and of their ratio, by the method of variance estimates recovery.
 *
 * <pre>
 *   d = θ₁ - θ₂      lower = d - √( (θ₁-l₁)² + (u₂-θ₂)² )      upper = d + √( (u₁-θ₁)² + (θ₂-l₂)² )
 *   ratio: the same of the logarithms
 * </pre>
 *
 * <p>It keeps the shape of the intervals that it is made of, which that of Wald does not.
 *
 * <p>Source: R. G. Newcombe (2001), Statistics in Medicine 20(19), 2885-2893, doi:10.1002/sim.925;
 * A. Donner, G. Y. Zou (2012), Statistical Methods in Medical Research 21(4), 347-359,
 * doi:10.1177/0962280210383082.
 *
 * <pre>{@code
 * var women = WilsonInterval.of(Proportion.of(80, 100), 0.95);
 * var men = WilsonInterval.of(Proportion.of(60, 100), 0.95);
 * IndependentEstimates.of(0.8, women, 0.6, men).difference(); // 0.07312 to 0.3185 (95%)
 * }</pre>
 *
 * @param first the first estimate, inside its interval
 * @param ofFirst its interval
 * @param second the second estimate
 * @param ofSecond its interval, of the same confidence
 */
public record IndependentEstimates(
    double first, Interval ofFirst, double second, Interval ofSecond) {

  /**
   * Checks that each lies in its interval.
   *
   * @throws IllegalArgumentException if one does not, or if the confidences differ
   */
  public IndependentEstimates {
    requireNonNull(ofFirst, "ofFirst");
    requireNonNull(ofSecond, "ofSecond");
    if (!isInside(first, ofFirst) || !isInside(second, ofSecond)) {
      throw new IllegalArgumentException("Estimates must lie in their intervals");
    }
    if (ofFirst.confidence() != ofSecond.confidence()) {
      throw new IllegalArgumentException(
          "Intervals must have one confidence, but had "
              + ofFirst.confidence()
              + " and "
              + ofSecond.confidence());
    }
  }

  /**
   * Those two with their intervals.
   *
   * @throws IllegalArgumentException if an estimate does not lie in its interval, or if the
   *     confidences differ
   */
  public static IndependentEstimates of(
      double first, Interval ofFirst, double second, Interval ofSecond) {
    return new IndependentEstimates(first, ofFirst, second, ofSecond);
  }

  /** The interval of the first less the second. */
  public Interval difference() {
    double d = first - second;
    return new Interval(
        d - reach(first - ofFirst.lower(), ofSecond.upper() - second),
        d + reach(ofFirst.upper() - first, second - ofSecond.lower()),
        ofFirst.confidence());
  }

  /**
   * The interval of the first over the second: from 0 or to infinity where one of them may be 0 or
   * infinite; empty where an estimate is 0 or infinite itself, or a limit is negative.
   */
  public Optional<Interval> ratio() {
    boolean isOnScale =
        ofFirst.lower() >= 0
            && ofSecond.lower() >= 0
            && first > 0
            && second > 0
            && Double.isFinite(first)
            && Double.isFinite(second);
    if (!isOnScale) {
      return Optional.empty();
    }
    Interval logs =
        of(Math.log(first), logarithm(ofFirst), Math.log(second), logarithm(ofSecond)).difference();
    return Optional.of(
        new Interval(Math.exp(logs.lower()), Math.exp(logs.upper()), logs.confidence()));
  }

  private static Interval logarithm(Interval of) {
    return new Interval(Math.log(of.lower()), Math.log(of.upper()), of.confidence());
  }

  /** A limit that was solved for may miss an estimate that it meets by its last digits. */
  private static boolean isInside(double estimate, Interval of) {
    double slack = 1e-9 * Math.max(1, Math.abs(estimate));
    return estimate >= of.lower() - slack && estimate <= of.upper() + slack;
  }

  private static double reach(double one, double other) {
    return Math.hypot(Math.max(0, one), Math.max(0, other));
  }
}
