// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.test;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import cymru.tegwch.analysis.statistics.numeric.DiscreteLaw;

/**
 * The exact test of a count against a benchmark share: could chance have drawn it?
 *
 * <pre>
 *   P(X = k) = C(n, k) · p₀^k · (1-p₀)^(n-k)
 * </pre>
 *
 * <p>where {@code n} people are drawn independently from a population in which the group has the
 * share {@code p₀}. Where they are drawn from a pool of known size, ask {@link FinitePoolTest}.
 *
 * <pre>{@code
 * BinomialTest board = BinomialTest.of(Proportion.of(0, 12), 0.183);
 * board.p(TwoSided.MID_P); // 0.0884: not rare
 * board.none();            // 0.0884: the chance of none at all in a fair draw
 * }</pre>
 *
 * <p>Source: C. J. Clopper, E. S. Pearson (1934), doi:10.1093/biomet/26.4.404; the two-sided
 * definitions are those of {@link TwoSided}.
 *
 * @param observed how many of how many
 * @param benchmark the share {@code p₀} in the population, 0 to 1
 */
public record BinomialTest(Proportion observed, double benchmark) {

  /**
   * Checks the benchmark.
   *
   * @throws IllegalArgumentException if {@code benchmark} is not 0 to 1
   */
  public BinomialTest {
    requireNonNull(observed, "observed");
    Arguments.requireShare("Benchmark share", benchmark);
  }

  /**
   * The test of that count against that share.
   *
   * @throws IllegalArgumentException if {@code benchmark} is not 0 to 1
   */
  public static BinomialTest of(Proportion observed, double benchmark) {
    return new BinomialTest(observed, benchmark);
  }

  /** The two-sided p-value by that definition, 0 to 1. */
  public double p(TwoSided method) {
    return method.p(law(), observed.part());
  }

  /** The one-sided {@code P(X <= x)}: the chance of so few or fewer. */
  public double atMost() {
    return Math.exp(law().logLower(observed.part(), 1));
  }

  /** The one-sided {@code P(X >= x)}: the chance of so many or more. */
  public double atLeast() {
    return Math.exp(law().logUpper(observed.part(), 1));
  }

  /** {@code P(X = 0) = (1 - p₀)^n}: the chance of none at all, whatever was observed. */
  public double none() {
    return Math.exp(law().logProbability(0));
  }

  private DiscreteLaw law() {
    return BinomialLaw.of(observed.whole(), benchmark);
  }
}
