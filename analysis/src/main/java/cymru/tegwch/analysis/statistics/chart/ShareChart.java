// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.chart;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The chart of shares over time: a p-chart, or Laney's p′-chart, which allows for more variation
 * than chance among the large.
 *
 * <pre>
 *   p̄ = Σ x/Σ n      sᵢ = √( p̄(1-p̄)/nᵢ )      limits of point i = p̄ ± 3·sᵢ·σ
 *   p-chart: σ = 1      p′-chart: σ = mean |zᵢ - zᵢ₋₁| / 1.128      z = (x/n - p̄)/s
 * </pre>
 *
 * <p>Each point has its own limits, by its size. Of thousands of people a month a p-chart calls
 * every month special; the p′-chart does not.
 *
 * <p>Source: W. A. Shewhart (1931); D. B. Laney (2002), Improved control charts for attributes,
 * Quality Engineering 14(4), 531-537, doi:10.1081/QEN-120003555.
 *
 * @param points the shares, in order of time, 2 or more
 * @param kind with or without Laney's factor
 * @param rules how long a run must be
 */
public record ShareChart(List<Proportion> points, Kind kind, ChartRules rules) {

  /** {@code d₂} of two values: what a mean range is over a standard deviation. */
  private static final double RANGE_OVER_DEVIATION = 1.128;

  /** The confidence of three standard deviations of a normal distribution. */
  private static final double THREE_SIGMA = 0.9973002039367398;

  /** Whether variation beyond chance is allowed for. */
  public enum Kind {
    /** The p-chart: chance alone. */
    P,
    /** Laney's p′-chart. */
    LANEY
  }

  /**
   * Copies and checks the points.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public ShareChart {
    points = List.copyOf(points);
    requireNonNull(kind, "kind");
    requireNonNull(rules, "rules");
    if (points.size() < 2) {
      throw new IllegalArgumentException("Points must be 2 or more, but were " + points.size());
    }
  }

  /**
   * The p-chart of those shares.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static ShareChart p(List<Proportion> points) {
    return new ShareChart(points, Kind.P, ChartRules.makingDataCount());
  }

  /**
   * Laney's p′-chart of those shares.
   *
   * <pre>{@code
   * var months = List.of(Proportion.of(812, 1000), Proportion.of(890, 1100), Proportion.of(700, 950));
   * ShareChart.laney(months).limits(0);
   * }</pre>
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static ShareChart laney(List<Proportion> points) {
    return new ShareChart(points, Kind.LANEY, ChartRules.makingDataCount());
  }

  /** A copy with other rules. */
  public ShareChart withRules(ChartRules rules) {
    return new ShareChart(points, kind, rules);
  }

  /** {@code p̄}, the share over all points. */
  public double mean() {
    return points.stream().mapToDouble(p -> (double) p.part()).sum()
        / points.stream().mapToDouble(p -> (double) p.whole()).sum();
  }

  /** {@code σ}: 1 for a p-chart; below or above it for Laney's. */
  public double factor() {
    if (kind == Kind.P || deviation(0) == 0) {
      return 1;
    }
    double ranges =
        IntStream.range(1, points.size()).mapToDouble(i -> Math.abs(z(i) - z(i - 1))).sum();
    return ranges / (points.size() - 1) / RANGE_OVER_DEVIATION;
  }

  /** The limits of that point, the first being 0: within 0 to 1. */
  public Interval limits(int point) {
    double reach = 3 * deviation(point) * factor();
    return new Interval(Math.max(0, mean() - reach), Math.min(1, mean() + reach), THREE_SIGMA);
  }

  /** What each point signals, in order of time; empty sets for common variation. */
  public List<Set<Signal>> signals() {
    double factor = factor();
    List<Double> values = points.stream().map(Proportion::value).toList();
    List<Double> distances =
        IntStream.range(0, points.size()).mapToObj(i -> factor == 0 ? 0 : z(i) / factor).toList();
    return rules.signals(values, distances);
  }

  private double deviation(int point) {
    return Math.sqrt(mean() * (1 - mean()) / points.get(point).whole());
  }

  private double z(int point) {
    double deviation = deviation(point);
    return deviation == 0 ? 0 : (points.get(point).value() - mean()) / deviation;
  }
}
