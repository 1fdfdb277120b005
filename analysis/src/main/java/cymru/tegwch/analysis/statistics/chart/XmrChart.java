// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.chart;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The chart of individual values: is a change more than a process's common variation?
 *
 * <pre>
 *   limits = mean ± 2.66·MR̄      MR̄: mean of the moving ranges |xᵢ - xᵢ₋₁| that are at most 3.267·MR̄
 * </pre>
 *
 * <p>Moving ranges above 3.267 times their mean are taken out once, so that a single jump does not
 * widen the limits. Two points are no trend: read a change only where there is a {@link Signal}.
 * With fewer than about twelve points the limits are provisional.
 *
 * <p>Source: W. A. Shewhart (1931), Economic Control of Quality of Manufactured Product; D. J.
 * Wheeler (2000), Understanding Variation; NHS England, Making Data Count, as in the R package
 * NHSRplotthedots.
 *
 * @param values the points, in order of time, 2 or more
 * @param rules how long a run must be
 */
public record XmrChart(List<Double> values, ChartRules rules) {

  private static final double TO_LIMIT = 2.66;
  private static final double SCREEN = 3.267;

  /**
   * Copies and checks the points.
   *
   * @throws IllegalArgumentException if there are fewer than two or one is not finite
   */
  public XmrChart {
    values = List.copyOf(values);
    requireNonNull(rules, "rules");
    if (values.size() < 2) {
      throw new IllegalArgumentException("Points must be 2 or more, but were " + values.size());
    }
    values.forEach(value -> Arguments.requireFinite("Point", value));
  }

  /**
   * The chart of those points by the rules of Making Data Count.
   *
   * <pre>{@code
   * var chart = XmrChart.of(List.of(12.0, 14.0, 11.0, 13.0, 12.0, 25.0));
   * chart.upper();
   * chart.signals().get(5);
   * }</pre>
   *
   * @throws IllegalArgumentException if there are fewer than two or one is not finite
   */
  public static XmrChart of(List<Double> values) {
    return new XmrChart(values, ChartRules.makingDataCount());
  }

  /** A copy with other rules. */
  public XmrChart withRules(ChartRules rules) {
    return new XmrChart(values, rules);
  }

  /** The mean of all points. */
  public double mean() {
    return mean(values);
  }

  /** {@code |xᵢ - xᵢ₋₁|}, one fewer than points. */
  public List<Double> movingRanges() {
    return IntStream.range(1, values.size())
        .mapToObj(i -> Math.abs(values.get(i) - values.get(i - 1)))
        .toList();
  }

  /** {@code MR̄}, after taking out the large ones. */
  public double meanMovingRange() {
    List<Double> ranges = movingRanges();
    double most = SCREEN * mean(ranges);
    return mean(ranges.stream().filter(range -> range <= most).toList());
  }

  /** The lower process limit. */
  public double lower() {
    return mean() - TO_LIMIT * meanMovingRange();
  }

  /** The upper process limit. */
  public double upper() {
    return mean() + TO_LIMIT * meanMovingRange();
  }

  /** The upper limit of a moving range: {@code 3.267·MR̄}. */
  public double movingRangeLimit() {
    return SCREEN * meanMovingRange();
  }

  /** What each point signals, in order of time; empty sets for common variation. */
  public List<Set<Signal>> signals() {
    double mean = mean();
    double third = TO_LIMIT * meanMovingRange() / 3;
    List<Double> distances = new ArrayList<>();
    for (double value : values) {
      double distance = value - mean;
      distances.add(distance == 0 ? 0 : distance / third);
    }
    return rules.signals(values, distances);
  }

  private static double mean(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
