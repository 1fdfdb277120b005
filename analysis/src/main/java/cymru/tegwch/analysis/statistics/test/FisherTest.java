// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.test;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.interval.ConditionalOddsRatio;
import cymru.tegwch.analysis.statistics.numeric.DiscreteLaw;
import cymru.tegwch.analysis.statistics.numeric.HypergeometricLaw;

/**
 * Fisher's exact test of two proportions: given both margins, could chance have dealt the outcome
 * so unevenly?
 *
 * <pre>
 *   P(X₁ = k) = C(x₁+x₂, k) · C(N-x₁-x₂, n₁-k) / C(N, n₁)      N = n₁ + n₂
 * </pre>
 *
 * <p>Source: R. A. Fisher (1935), JRSS 98(1), 39-82; the two-sided definitions are those of {@link
 * TwoSided}: {@link TwoSided#MINLIKE} is what R prints, {@link TwoSided#CENTRAL} and {@link
 * TwoSided#MID_P} are matched by {@link ConditionalOddsRatio#exact} and {@link
 * ConditionalOddsRatio#midP}.
 *
 * @param observed the two proportions
 */
public record FisherTest(TwoProportions observed) {

  /** Checks that there is something to test. */
  public FisherTest {
    requireNonNull(observed, "observed");
  }

  /** The test of those two proportions. */
  public static FisherTest of(TwoProportions observed) {
    return new FisherTest(observed);
  }

  /** The two-sided p-value by that definition, 0 to 1. */
  public double p(TwoSided method) {
    return method.p(law(), observed.first().part());
  }

  /** The one-sided chance of so few or fewer in the first. */
  public double atMost() {
    return Math.exp(law().logLower(observed.first().part(), 1));
  }

  /** The one-sided chance of so many or more in the first. */
  public double atLeast() {
    return Math.exp(law().logUpper(observed.first().part(), 1));
  }

  private DiscreteLaw law() {
    Proportion first = observed.first();
    Proportion second = observed.second();
    return new HypergeometricLaw(
        first.part() + second.part(), first.rest() + second.rest(), first.whole());
  }
}
