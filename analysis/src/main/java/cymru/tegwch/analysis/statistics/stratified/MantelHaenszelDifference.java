// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.stratified;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import java.util.function.ToDoubleFunction;

/**
 * The difference of two groups' shares that all strata share, by Mantel and Haenszel, with Sato's
 * variance.
 *
 * <pre>
 *   RD = Σ (a·n₂ - c·n₁)/N / W      W = Σ n₁n₂/N      limits = RD ± z·s
 *   s² = ( RD·Σ P + Σ Q ) / W²
 *   P = (n₁²c - n₂²a + n₁n₂(n₂-n₁)/2) / N²      Q = (a(n₂-c) + c(n₁-a)) / (2N)
 * </pre>
 *
 * <p>where {@code a} of {@code n₁} and {@code c} of {@code n₂} have the outcome in a stratum of
 * {@code N}. Good of few large and of many small strata.
 *
 * <p>Source: S. Greenland, J. M. Robins (1985), doi:10.2307/2530643; T. Sato (1989), Biometrics
 * 45(4), 1323-1324, for the variance.
 *
 * @param strata the two groups in each stratum
 */
public record MantelHaenszelDifference(Strata strata) {

  /** Checks that there is something to pool. */
  public MantelHaenszelDifference {
    requireNonNull(strata, "strata");
  }

  /**
   * The pooled difference of those strata.
   *
   * <pre>{@code
   * var strata = Strata.of(TwoProportions.of(Proportion.of(9, 10), Proportion.of(3, 10)));
   * MantelHaenszelDifference.of(strata).estimate(); // 0.6
   * }</pre>
   */
  public static MantelHaenszelDifference of(Strata strata) {
    return new MantelHaenszelDifference(strata);
  }

  /** The first share less the second, -1 to 1. */
  public double estimate() {
    return sum(
            cells ->
                cells.a() * (cells.second() / cells.total())
                    - cells.c() * (cells.first() / cells.total()))
        / weight();
  }

  /** The standard error of the difference, at least 0. */
  public double standardError() {
    double p =
        sum(
            cells -> {
              double n = cells.total();
              double first = cells.first() / n;
              double second = cells.second() / n;
              return first * first * cells.c()
                  - second * second * cells.a()
                  + first * second * (cells.second() - cells.first()) / 2;
            });
    double q = sum(cells -> (cells.a() * cells.d() + cells.c() * cells.b()) / (2 * cells.total()));
    return Math.sqrt(Math.max(0, estimate() * p + q)) / weight();
  }

  /**
   * The interval of the difference, not cut to -1 and 1.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval interval(double confidence) {
    double reach = StandardNormal.zOf(Arguments.requireConfidence(confidence)) * standardError();
    return new Interval(estimate() - reach, estimate() + reach, confidence);
  }

  private double weight() {
    return sum(cells -> cells.first() * (cells.second() / cells.total()));
  }

  private double sum(ToDoubleFunction<Cells> term) {
    return strata.cells().stream().mapToDouble(term).sum();
  }
}
