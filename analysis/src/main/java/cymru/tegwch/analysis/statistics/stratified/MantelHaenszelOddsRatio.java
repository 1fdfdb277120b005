// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.stratified;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.RatioEstimate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The odds ratio of two groups that all strata share, by Mantel and Haenszel, with the interval of
 * Robins, Breslow and Greenland.
 *
 * <pre>
 *   OR = R/S      R = Σ ad/N      S = Σ bc/N      limits = OR · e^(±z·s)
 *   s² = Σ PR/(2R²) + Σ (PS + QR)/(2RS) + Σ QS/(2S²)      P = (a+d)/N      Q = (b+c)/N
 * </pre>
 *
 * <p>where {@code a}, {@code b} are the first group's part and rest in a stratum and {@code c},
 * {@code d} the second's. Good of few large and of many small strata. Never to be read as "times as
 * likely": that is {@link MantelHaenszelRatio}.
 *
 * <p>Source: N. Mantel, W. Haenszel (1959), doi:10.1093/jnci/22.4.719; J. Robins, N. Breslow, S.
 * Greenland (1986), Biometrics 42(2), 311-323, doi:10.2307/2531052.
 *
 * @param strata the two groups in each stratum
 */
public record MantelHaenszelOddsRatio(Strata strata) {

  /** Checks that there is something to pool. */
  public MantelHaenszelOddsRatio {
    requireNonNull(strata, "strata");
  }

  /**
   * The pooled odds ratio of those strata.
   *
   * <pre>{@code
   * var strata = Strata.of(TwoProportions.of(Proportion.of(9, 10), Proportion.of(3, 10)));
   * MantelHaenszelOddsRatio.of(strata).estimate(); // 21
   * }</pre>
   */
  public static MantelHaenszelOddsRatio of(Strata strata) {
    return new MantelHaenszelOddsRatio(strata);
  }

  /** The first odds over the second: 0, infinite, or empty where no stratum says anything. */
  public OptionalDouble estimate() {
    double above = sum(MantelHaenszelOddsRatio::r);
    double below = sum(MantelHaenszelOddsRatio::s);
    return above == 0 && below == 0 ? OptionalDouble.empty() : OptionalDouble.of(above / below);
  }

  /**
   * The standard error of its logarithm; empty where the estimate is not between 0 and infinity.
   */
  public OptionalDouble standardError() {
    double r = sum(MantelHaenszelOddsRatio::r);
    double s = sum(MantelHaenszelOddsRatio::s);
    if (r == 0 || s == 0) {
      return OptionalDouble.empty();
    }
    double pr = sum(cells -> p(cells) * r(cells));
    double mixed = sum(cells -> p(cells) * s(cells) + q(cells) * r(cells));
    double qs = sum(cells -> q(cells) * s(cells));
    return OptionalDouble.of(Math.sqrt(pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s)));
  }

  /**
   * The interval of the odds ratio; 0 to infinity where it has no standard error.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval interval(double confidence) {
    OptionalDouble error = standardError();
    return error.isEmpty()
        ? new Interval(0, Double.POSITIVE_INFINITY, confidence)
        : new RatioEstimate(estimate().orElseThrow(), error.getAsDouble()).interval(confidence);
  }

  private double sum(ToDoubleFunction<Cells> term) {
    List<Cells> informative = strata.informative();
    return informative.stream().mapToDouble(term).sum();
  }

  private static double r(Cells cells) {
    return cells.a() * (cells.d() / cells.total());
  }

  private static double s(Cells cells) {
    return cells.b() * (cells.c() / cells.total());
  }

  private static double p(Cells cells) {
    return (cells.a() + cells.d()) / cells.total();
  }

  private static double q(Cells cells) {
    return (cells.b() + cells.c()) / cells.total();
  }
}
