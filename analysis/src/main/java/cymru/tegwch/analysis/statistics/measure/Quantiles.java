// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.measure;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import cymru.tegwch.analysis.statistics.numeric.Sorted;
import java.util.List;
import java.util.Optional;

/**
 * Medians and other quantiles of a group, with exact intervals.
 *
 * <pre>
 *   quantile: (n-1)·q places above the lowest value, between two values linearly
 *   interval: the values at places l and n + 1 - l, and so on, where P(B &lt; l) &lt;= α/2      B ~ Binomial(n, q)
 * </pre>
 *
 * <p>The quantile is Hyndman and Fan's type 7, which R, NumPy and spreadsheets use by default. The
 * interval assumes nothing of the values, and covers at least as often as it says.
 *
 * <p>Source: R. J. Hyndman, Y. Fan (1996), The American Statistician 50(4), 361-365,
 * doi:10.1080/00031305.1996.10473566; W. R. Thompson (1936), Annals of Mathematical Statistics
 * 7(3), 122-128 (interval).
 */
public final class Quantiles {

  private final Sorted values;

  private Quantiles(Sorted values) {
    this.values = values;
  }

  /**
   * The quantiles of those values.
   *
   * <pre>{@code
   * Quantiles.of(List.of(1.0, 2.0, 3.0, 4.0, 10.0)).at(0.9); // 7.6
   * }</pre>
   *
   * @throws IllegalArgumentException if there is no value or one is not finite
   */
  public static Quantiles of(List<Double> values) {
    return new Quantiles(Sorted.of(values));
  }

  /**
   * The value below which that share lies.
   *
   * @throws IllegalArgumentException if {@code share} is not 0 to 1
   */
  public double at(double share) {
    return values.quantile(Arguments.requireShare("Share", share));
  }

  /** The median. */
  public double median() {
    return values.quantile(0.5);
  }

  /**
   * The interval of a quantile, by the order of the values; empty where there are too few values
   * for that confidence: of the median at 95 %, fewer than 6.
   *
   * @throws IllegalArgumentException if {@code share} or {@code confidence} is not between 0 and 1
   */
  public Optional<Interval> interval(double share, double confidence) {
    Arguments.requireInside("Share", share);
    double tail = (1 - Arguments.requireConfidence(confidence)) / 2;
    BinomialLaw below = BinomialLaw.of(values.size(), share);
    long lower = 0;
    while (lower < values.size() && Math.exp(below.logLower(lower, 1)) <= tail) {
      lower++;
    }
    long upper = values.size() + 1L;
    while (upper > 1 && Math.exp(below.logUpper(upper - 1, 1)) <= tail) {
      upper--;
    }
    return lower < 1 || upper > values.size() || lower > upper
        ? Optional.empty()
        : Optional.of(new Interval(values.at(lower), values.at(upper), confidence));
  }
}
