// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Two rates of events by the score method for Poisson counts: the p-value, the difference and the
 * ratio are matched to each other.
 *
 * <pre>
 *   z = (x₁t₂ - x₂t₁) / √( (x₁+x₂)·t₁t₂ )
 *   difference: the δ at which (x₁/t₁ - x₂/t₂ - δ)² = z² · (λ̃₁/t₁ + λ̃₂/t₂)      λ̃₁ = λ̃₂ + δ
 *   ratio: Wilson's limits π of x₁ out of x₁+x₂, as π/(1-π) · t₂/t₁
 * </pre>
 *
 * <p>where {@code λ̃} are the rates most likely under that difference.
 *
 * <p>Source: O. Miettinen, M. Nurminen (1985), Statistics in Medicine 4(2), 213-226,
 * doi:10.1002/sim.4780040211, section on incidence densities; the ratio conditions on all events.
 *
 * @param group the first, whose rate is compared
 * @param against the second; the two have at least one event between them
 */
record ScoreRates(Tally group, Tally against) {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  static ScoreRates of(Tally group, Tally against) {
    return new ScoreRates(group, against);
  }

  /** The standard score of no difference, above 0 where the first rate is the higher. */
  static double z(double x1, double t1, double x2, double t2) {
    return x1 + x2 == 0 ? 0 : (x1 * t2 - x2 * t1) / Math.sqrt((x1 + x2) * t1 * t2);
  }

  double p() {
    double z =
        z(
            (double) group.count(),
            (double) group.base(),
            (double) against.count(),
            (double) against.base());
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  Estimate ratio(double confidence) {
    double exposures = (double) against.base() / group.base();
    Interval share =
        WilsonInterval.of(
            Proportion.of(group.count(), group.count() + against.count()), confidence);
    return new Estimate(
        group.count() * exposures / against.count(),
        new Interval(odds(share.lower()) * exposures, odds(share.upper()) * exposures, confidence));
  }

  Estimate difference(double confidence) {
    double z = NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
    double observed = rate(group) - rate(against);
    double lower = limit(delta -> observed - delta - z * spread(delta), observed, -1);
    double upper = limit(delta -> delta - observed - z * spread(delta), observed, 1);
    return new Estimate(observed, new Interval(lower, upper, confidence));
  }

  /** The standard error of the difference where it is that. */
  private double spread(double delta) {
    double whole = (double) group.base() + against.base();
    double shifted = whole * delta - (group.count() - (double) against.count());
    double root = Math.hypot(shifted, 2 * Math.sqrt((double) group.count() * against.count()));
    double events = (double) group.count() + against.count();
    double second = Math.max(0, (events - whole * delta + root) / (2 * whole));
    double first = Math.max(0, second + delta);
    return Math.sqrt(first / group.base() + second / against.base());
  }

  /** Where a function that is at most 0 at the observed difference passes 0, on one side of it. */
  private double limit(DoubleUnaryOperator beyond, double observed, int side) {
    double step = spread(observed) + 1.0 / Math.min(group.base(), against.base());
    double far = observed + side * step;
    while (beyond.applyAsDouble(far) < 0) {
      step *= 2;
      far = observed + side * step;
    }
    double least = Math.min(observed, far);
    double most = Math.max(observed, far);
    return new BrentSolver(1e-14, 1e-18, 1e-18).findRoot(beyond, least, most);
  }

  private static double rate(Tally tally) {
    return (double) tally.count() / tally.base();
  }

  private static double odds(double share) {
    return share == 1 ? Double.POSITIVE_INFINITY : share / (1 - share);
  }
}
