// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Options;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.statistics.change.TrendProjection;
import cymru.tegwch.core.table.CountTable;

/**
 * Where does each group's share or rate go, if it goes on as it did?
 *
 * <p>A straight line by {@link TrendProjection}, of shares on the scale of their log odds and of
 * rates on that of their logarithm, so that none leaves its bounds; with the range in which single
 * points lie. At least {@value TrendProjection#FEWEST_POINTS} points. A finding is a {@link
 * cymru.tegwch.analysis.finding.Described} whose quantities are the points ahead, the nearest
 * first, or {@link cymru.tegwch.analysis.finding.Refused}.
 *
 * <p>The numbers are fitted. In a release each point must be printed and stand on at least 10
 * people (and on the base of a percentage), and there are at least three points more than
 * coefficients; else the finding is refused with its reason. All is computed from the printed
 * numbers.
 *
 * <pre>{@code
 * Projection.withDefaults().project(Series.along(byQuarter, "quarter"), 3);
 * }</pre>
 *
 * @param confidence of the ranges, above 0.5 and below 1
 */
public record Projection(double confidence) {

  public Projection {
    Options.requireConfidence(confidence);
  }

  /** 95 % confidence. */
  public static Projection withDefaults() {
    return new Projection(0.95);
  }

  /** The same question with another confidence. */
  public Projection withConfidence(double other) {
    return new Projection(other);
  }

  /**
   * The points ahead of each group.
   *
   * @param steps how many, each as long as the steps of the series
   * @throws IllegalArgumentException if there is no step
   */
  public Findings<CountTable> project(Series series, int steps) {
    requireSteps(steps);
    return Findings.of(series.table(), new ProjectionInquiry(this, series, steps));
  }

  static void requireSteps(int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException("Steps ahead must be 1 or more, but were " + steps);
    }
  }
}
