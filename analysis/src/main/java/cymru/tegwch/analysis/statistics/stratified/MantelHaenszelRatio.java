// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.stratified;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.RatioEstimate;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The ratio of two groups' shares that all strata share, by Mantel and Haenszel, with the interval
 * of Greenland and Robins.
 *
 * <pre>
 *   RR = R/S      R = Σ a·n₂/N      S = Σ c·n₁/N      limits = RR · e^(±z·s)
 *   s² = Σ (n₁n₂(a+c) - acN)/N² / (RS)
 * </pre>
 *
 * <p>where {@code a} of {@code n₁} and {@code c} of {@code n₂} have the outcome in a stratum of
 * {@code N}.
 *
 * <p>Source: S. Greenland, J. M. Robins (1985), Biometrics 41(1), 55-68, doi:10.2307/2530643.
 *
 * @param strata the two groups in each stratum
 */
public record MantelHaenszelRatio(Strata strata) {

  /** Checks that there is something to pool. */
  public MantelHaenszelRatio {
    requireNonNull(strata, "strata");
  }

  /**
   * The pooled ratio of those strata.
   *
   * <pre>{@code
   * var strata = Strata.of(TwoProportions.of(Proportion.of(9, 10), Proportion.of(3, 10)));
   * MantelHaenszelRatio.of(strata).estimate(); // 3
   * }</pre>
   */
  public static MantelHaenszelRatio of(Strata strata) {
    return new MantelHaenszelRatio(strata);
  }

  /** The first share over the second: 0, infinite, or empty where nobody has the outcome. */
  public OptionalDouble estimate() {
    double above = sum(MantelHaenszelRatio::r);
    double below = sum(MantelHaenszelRatio::s);
    return above == 0 && below == 0 ? OptionalDouble.empty() : OptionalDouble.of(above / below);
  }

  /**
   * The standard error of its logarithm; empty where the estimate is not between 0 and infinity.
   */
  public OptionalDouble standardError() {
    double r = sum(MantelHaenszelRatio::r);
    double s = sum(MantelHaenszelRatio::s);
    if (r == 0 || s == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.sqrt(sum(MantelHaenszelRatio::spread) / (r * s)));
  }

  /**
   * The interval of the ratio; 0 to infinity where it has no standard error.
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
    return strata.cells().stream().mapToDouble(term).sum();
  }

  private static double r(Cells cells) {
    return cells.a() * (cells.second() / cells.total());
  }

  private static double s(Cells cells) {
    return cells.c() * (cells.first() / cells.total());
  }

  private static double spread(Cells cells) {
    double n = cells.total();
    double squares = cells.first() / n * (cells.second() / n) * cells.part();
    return Math.max(0, squares - cells.a() / n * cells.c());
  }
}
