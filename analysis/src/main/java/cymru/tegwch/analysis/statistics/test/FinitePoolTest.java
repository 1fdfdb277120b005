// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.test;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.HypergeometricLaw;

/**
 * The exact test of a count drawn from a pool of known size: 1 of 12 panel members, from 1,200
 * tenants of whom 220 are in the group.
 *
 * <pre>
 *   P(X = k) = C(K, k) · C(N-K, n-k) / C(N, n)
 * </pre>
 *
 * <p>where {@code n} of the pool's {@code N} are drawn without replacement and {@code K} of the
 * pool are in the group (hypergeometric). The pool includes those drawn.
 *
 * <pre>{@code
 * FinitePoolTest panel = FinitePoolTest.of(Proportion.of(1, 12), Proportion.of(220, 1200));
 * panel.atMost(); // 0.3237
 * }</pre>
 *
 * <p>Source: N. L. Johnson, A. W. Kemp, S. Kotz (2005), Univariate Discrete Distributions, 3rd
 * edition, section 6.2; the two-sided definitions are those of {@link TwoSided}.
 *
 * @param drawn how many of those drawn are in the group
 * @param pool how many of the pool are in the group, those drawn included
 */
public record FinitePoolTest(Proportion drawn, Proportion pool) {

  /**
   * Checks that those drawn can have come from the pool.
   *
   * @throws IllegalArgumentException if more were drawn than the pool has, in the group or outside
   *     it
   */
  public FinitePoolTest {
    requireNonNull(drawn, "drawn");
    requireNonNull(pool, "pool");
    if (drawn.part() > pool.part() || drawn.rest() > pool.rest()) {
      throw new IllegalArgumentException(
          "Drawn must be some of the pool (" + pool + "), but was " + drawn);
    }
  }

  /**
   * The test of that draw from that pool.
   *
   * @throws IllegalArgumentException if more were drawn than the pool has, in the group or outside
   *     it
   */
  public static FinitePoolTest of(Proportion drawn, Proportion pool) {
    return new FinitePoolTest(drawn, pool);
  }

  /** The two-sided p-value by that definition, 0 to 1; 1 or nearly where everyone was drawn. */
  public double p(TwoSided method) {
    return method.p(law(), drawn.part());
  }

  /** The one-sided {@code P(X <= x)}: the chance of so few or fewer. */
  public double atMost() {
    return Math.exp(law().logLower(drawn.part(), 1));
  }

  /** The one-sided {@code P(X >= x)}: the chance of so many or more. */
  public double atLeast() {
    return Math.exp(law().logUpper(drawn.part(), 1));
  }

  /** {@code P(X = 0)}: the chance of none at all, whatever was drawn. */
  public double none() {
    HypergeometricLaw law = law();
    return law.lowest() > 0 ? 0 : Math.exp(law.logProbability(0));
  }

  /** How many of the group a fair draw has on average: {@code n · K/N}. */
  public double expected() {
    return drawn.whole() * pool.value();
  }

  /** The variance of a fair draw: that of the binomial times the square of the correction. */
  public double variance() {
    double correction = correction();
    return expected() * pool.complement().value() * correction * correction;
  }

  /** The finite population correction {@code √( (N-n) / (N-1) )}: 0 where everyone was drawn. */
  public double correction() {
    return pool.whole() == drawn.whole()
        ? 0
        : Math.sqrt((double) (pool.whole() - drawn.whole()) / (pool.whole() - 1));
  }

  private HypergeometricLaw law() {
    return new HypergeometricLaw(pool.part(), pool.rest(), drawn.whole());
  }
}
