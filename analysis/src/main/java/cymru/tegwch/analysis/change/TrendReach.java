// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.change.TrendProjection;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far rounding may have moved a line that is drawn on, and the range around it, on the scale on
 * which the line is straight.
 *
 * <pre>
 *   line:   Σ |1/n + t(i - m)/S|·δᵢ               the line is a weighted sum of the points
 *   range:  q·√(Σδᵢ²/(n-2))·√(1 + 1/n + t²/S)      what is left moves no further than the points
 * </pre>
 *
 * <p>for points that are off by {@code δᵢ} at most, {@code m = (n+1)/2}, {@code S = Σ(i-m)²} and
 * {@code t} the distance from {@code m}.
 *
 * @param scale shares on their log odds, rates on their logarithm
 * @param moves {@code δ}, none where numbers are read exactly
 */
record TrendReach(Scale scale, List<Double> moves) {

  static TrendReach of(Points points) {
    List<Double> moves = new ArrayList<>();
    for (Tally tally : points.tallies()) {
      double at = straight(points.scale(), (double) tally.count() / tally.base());
      moves.add(
          tally.corners().stream()
              .filter(corner -> points.scale().isPossible(corner) && corner.base() > 0)
              .mapToDouble(
                  corner -> Math.abs(at - straight(points.scale(), inside(points, corner))))
              .max()
              .orElse(0));
    }
    return new TrendReach(points.scale(), List.copyOf(moves));
  }

  /** Half a person from nobody and from everybody, who are not on the scale. */
  private static double inside(Points points, Tally corner) {
    double base = (double) corner.base();
    double most = points.scale() == Scale.SHARE ? base - 0.5 : Double.POSITIVE_INFINITY;
    return Math.max(0.5, Math.min(most, (double) corner.count())) / base;
  }

  /** The range of a point ahead with all that rounding may have moved. */
  Interval widened(TrendProjection.Point point, double confidence) {
    double more = at(point.stepsAhead(), confidence);
    return more == 0
        ? point.range()
        : new Interval(
            back(straight(scale, point.range().lower()) - more),
            back(straight(scale, point.range().upper()) + more),
            confidence);
  }

  private double at(int ahead, double confidence) {
    int n = moves.size();
    double middle = (n + 1) / 2.0;
    double squares = 0;
    double ofPoints = 0;
    for (int i = 1; i <= n; i++) {
      squares += (i - middle) * (i - middle);
      ofPoints += moves.get(i - 1) * moves.get(i - 1);
    }
    double t = n + ahead - middle;
    double line = 0;
    for (int i = 1; i <= n; i++) {
      line += Math.abs(1.0 / n + t * (i - middle) / squares) * moves.get(i - 1);
    }
    double quantile = TDistribution.of(n - 2).inverseSurvivalProbability((1 - confidence) / 2);
    double range =
        quantile * Math.sqrt(ofPoints / (n - 2)) * Math.sqrt(1 + 1.0 / n + t * t / squares);
    return line + range;
  }

  private static double straight(Scale scale, double value) {
    return scale == Scale.SHARE ? Math.log(value / (1 - value)) : Math.log(value);
  }

  private double back(double straight) {
    return scale == Scale.SHARE ? 1 / (1 + Math.exp(-straight)) : Math.exp(straight);
  }
}
