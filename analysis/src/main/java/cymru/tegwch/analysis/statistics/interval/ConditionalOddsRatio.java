// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.HypergeometricLaw;
import cymru.tegwch.analysis.statistics.numeric.NoncentralHypergeometricLaw;
import cymru.tegwch.analysis.statistics.numeric.Root;
import java.util.OptionalDouble;

/**
 * The odds ratio given both margins of the table: its most likely value, and the exact intervals
 * that match Fisher's test.
 *
 * <pre>
 *   P(X₁ = k; ψ) ∝ C(n₁, k) · C(n₂, m-k) · ψ^k      m = x₁ + x₂
 *   estimate: the ψ at which the mean of X₁ is x₁
 *   exact:    P(X₁ >= x₁; lower) = α/2      P(X₁ &lt;= x₁; upper) = α/2      α = 1 - confidence
 *   mid-P:    the same, with half the probability of x₁ itself
 * </pre>
 *
 * <p>{@link #exact} leaves out 1 exactly where {@code TwoSided.CENTRAL} gives p below 1 minus the
 * confidence, {@link #midP} where {@code TwoSided.MID_P} does. Limits are solved to fifteen digits;
 * those of R's {@code fisher.test} hold to about four.
 *
 * <p>Source: J. Cornfield (1956), A statistical problem arising from retrospective studies, Third
 * Berkeley Symposium 4, 135-148; M. P. Fay (2010), Biostatistics 11(2), 373-374,
 * doi:10.1093/biostatistics/kxp050.
 */
public final class ConditionalOddsRatio {

  private ConditionalOddsRatio() {}

  /**
   * The most likely odds ratio given the margins: 0 or infinite where the count is the lowest or
   * the highest that they allow, empty where they allow no other.
   *
   * <pre>{@code
   * ConditionalOddsRatio.estimate(TwoProportions.of(Proportion.of(9, 10), Proportion.of(3, 10))); // 17.27
   * }</pre>
   */
  public static OptionalDouble estimate(TwoProportions observed) {
    HypergeometricLaw law = law(observed);
    long x = observed.first().part();
    if (law.lowest() == law.highest()) {
      return OptionalDouble.empty();
    }
    if (x == law.lowest() || x == law.highest()) {
      return OptionalDouble.of(x == law.lowest() ? 0 : Double.POSITIVE_INFINITY);
    }
    double log =
        Root.of(
            odds -> NoncentralHypergeometricLaw.of(law, odds).mean() - x,
            centre(observed),
            spread(observed) / 2);
    return OptionalDouble.of(Math.exp(log));
  }

  /**
   * The exact interval, 0 to infinity: an end that the margins do not bound is exactly 0 or
   * infinite.
   *
   * <pre>{@code
   * ConditionalOddsRatio.exact(TwoProportions.of(Proportion.of(9, 10), Proportion.of(3, 10)), 0.95); // 1.387 to 1048 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval exact(TwoProportions observed, double confidence) {
    return limits(observed, confidence, 1);
  }

  /**
   * The mid-P interval, within {@link #exact}.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval midP(TwoProportions observed, double confidence) {
    return limits(observed, confidence, 0.5);
  }

  private static Interval limits(TwoProportions observed, double confidence, double weight) {
    double logTail = Math.log((1 - Arguments.requireConfidence(confidence)) / 2);
    HypergeometricLaw law = law(observed);
    long x = observed.first().part();
    double centre = centre(observed);
    double spread = spread(observed);
    double lower =
        x == law.lowest()
            ? 0
            : Math.exp(
                Root.of(
                    odds -> NoncentralHypergeometricLaw.of(law, odds).logUpper(x, weight) - logTail,
                    centre - 2 * spread,
                    spread / 2));
    double upper =
        x == law.highest()
            ? Double.POSITIVE_INFINITY
            : Math.exp(
                Root.of(
                    odds -> logTail - NoncentralHypergeometricLaw.of(law, odds).logLower(x, weight),
                    centre + 2 * spread,
                    spread / 2));
    return new Interval(lower, upper, confidence);
  }

  private static HypergeometricLaw law(TwoProportions observed) {
    Proportion first = observed.first();
    Proportion second = observed.second();
    return new HypergeometricLaw(
        first.part() + second.part(), first.rest() + second.rest(), first.whole());
  }

  private static double centre(TwoProportions observed) {
    return Math.log(HaldaneAnscombeOddsRatio.estimate(observed));
  }

  private static double spread(TwoProportions observed) {
    return HaldaneAnscombeOddsRatio.standardError(observed);
  }
}
