// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.change;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where a series goes if it goes on as it did: a straight line, with the range in which the next
 * points lie.
 *
 * <pre>
 *   g(y) = a + b t,     range at t: a + b t ∓ q s √( 1 + 1/n + (t - t̄)²/Σ(t - t̄)² )
 * </pre>
 *
 * <p>where {@code q} is Student's quantile on {@code n - 2} degrees of freedom, {@code s} the
 * residual deviation, and {@code g} the scale: logarithms of odds keep shares between 0 and 1,
 * logarithms keep counts above 0. The range is of single points. It does not know that trends turn:
 * {@link Result#caveat}.
 *
 * <pre>{@code
 * TrendProjection.Result ahead =
 *     TrendProjection.withDefaults()
 *         .onScale(TrendProjection.Scale.LOGIT)
 *         .project(List.of(0.12, 0.13, 0.15, 0.15, 0.17, 0.18), 3);
 * ahead.points().get(2).range(); // what the third year ahead may be
 * }</pre>
 *
 * <p>Source: N. R. Draper, H. Smith (1998), Applied Regression Analysis, 3rd edition, section 3.1.
 *
 * @param confidence of the range, between 0 and 1
 * @param scale where the line is straight
 */
public record TrendProjection(double confidence, Scale scale) {

  /** The fewest points from which a line is drawn on: three degrees of freedom. */
  public static final int FEWEST_POINTS = 5;

  private static final Text CAVEAT =
      Text.of(
          "This is where the figure goes if nothing changes the trend. It is not a forecast of what"
              + " will.",
          "Dyma i ble mae’r ffigur yn mynd os na fydd dim yn newid y duedd. Nid yw’n rhagweld beth"
              + " fydd yn ei newid.");

  /** Where the line is straight. */
  public enum Scale {
    /** The series itself. */
    LINEAR(y -> y, y -> y),
    /** Its logarithm: counts and amounts above 0. */
    LOG(Math::log, Math::exp),
    /** The logarithm of its odds: shares between 0 and 1. */
    LOGIT(y -> Math.log(y / (1 - y)), y -> 1 / (1 + Math.exp(-y)));

    private final DoubleUnaryOperator to;
    private final DoubleUnaryOperator from;

    Scale(DoubleUnaryOperator to, DoubleUnaryOperator from) {
      this.to = to;
      this.from = from;
    }
  }

  /**
   * A point ahead.
   *
   * @param stepsAhead 1 for the first
   * @param value the line
   * @param range where a single point lies
   */
  public record Point(int stepsAhead, double value, Interval range) {}

  /**
   * The line and what is ahead.
   *
   * @param slope for each step, on the scale
   * @param autocorrelation how alike what is left of neighbouring points is: where they are alike,
   *     the range is too short
   * @param points ahead, the nearest first
   * @param caveat what a reader must be told (the Welsh is unverified)
   */
  public record Result(
      double slope, Autocorrelation autocorrelation, List<Point> points, Text caveat) {

    /** Copies the points. */
    public Result {
      points = List.copyOf(points);
    }
  }

  /**
   * Checks the confidence.
   *
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public TrendProjection {
    Arguments.requireConfidence(confidence);
    requireNonNull(scale, "scale");
  }

  /** 95 %, a straight line of the series itself. */
  public static TrendProjection withDefaults() {
    return new TrendProjection(0.95, Scale.LINEAR);
  }

  /**
   * The same at another confidence.
   *
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public TrendProjection withConfidence(double confidence) {
    return new TrendProjection(confidence, scale);
  }

  /** The same with a line that is straight on another scale. */
  public TrendProjection onScale(Scale scale) {
    return new TrendProjection(confidence, scale);
  }

  /**
   * The line through a series of equal steps in time, and some steps on.
   *
   * @param series the values, the earliest first
   * @param steps how many points ahead, 1 or more
   * @throws IllegalArgumentException if there are fewer than five points, no step, or a value that
   *     is not on the scale (0 or 1 of a share, 0 of a count)
   */
  public Result project(List<Double> series, int steps) {
    Arguments.requirePositive("Steps", steps);
    if (series.size() < FEWEST_POINTS) {
      throw new IllegalArgumentException(
          "Points must be " + FEWEST_POINTS + " or more, but were " + series.size());
    }
    double[] values = series.stream().mapToDouble(scale.to::applyAsDouble).toArray();
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("Values must be on the scale " + scale);
      }
    }
    return line(values, steps);
  }

  private Result line(double[] values, int steps) {
    int n = values.length;
    double middle = (n + 1) / 2.0;
    double mean = IntStream.range(0, n).mapToDouble(t -> values[t]).sum() / n;
    double squares =
        IntStream.rangeClosed(1, n).mapToDouble(t -> (t - middle) * (t - middle)).sum();
    double slope =
        IntStream.rangeClosed(1, n).mapToDouble(t -> (t - middle) * values[t - 1]).sum() / squares;
    double[] residuals =
        IntStream.rangeClosed(1, n)
            .mapToDouble(t -> values[t - 1] - mean - slope * (t - middle))
            .toArray();
    double spread = 0;
    for (double residual : residuals) {
      spread += residual * residual / (n - 2);
    }
    double quantile = TDistribution.of(n - 2).inverseSurvivalProbability((1 - confidence) / 2);
    double deviation = Math.sqrt(spread);
    List<Point> points =
        IntStream.rangeClosed(1, steps)
            .mapToObj(
                ahead -> {
                  double t = n + ahead - middle;
                  double half = quantile * deviation * Math.sqrt(1 + 1.0 / n + t * t / squares);
                  return point(ahead, mean + slope * t, half);
                })
            .toList();
    return new Result(slope, Autocorrelation.of(residuals), points, CAVEAT);
  }

  private Point point(int ahead, double line, double half) {
    return new Point(
        ahead,
        scale.from.applyAsDouble(line),
        new Interval(
            scale.from.applyAsDouble(line - half),
            scale.from.applyAsDouble(line + half),
            confidence));
  }
}
