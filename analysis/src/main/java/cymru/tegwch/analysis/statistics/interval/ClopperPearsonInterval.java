// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.test.BinomialTest;

/**
 * The plain exact interval for a proportion: the shares that {@link BinomialTest} with {@link
 * TwoSided#CENTRAL} does not reject.
 *
 * <pre>
 *   lower: P(X >= x) = α/2      upper: P(X &lt;= x) = α/2      α = 1 - confidence
 * </pre>
 *
 * <p>where {@code X} is binomial with the limit as its share. It covers the true share at least as
 * often as it says, whatever the share is, and pays for that by being wide in small groups.
 *
 * <p>Source: C. J. Clopper, E. S. Pearson (1934), Biometrika 26(4), 404-413,
 * doi:10.1093/biomet/26.4.404.
 */
public final class ClopperPearsonInterval {

  private ClopperPearsonInterval() {}

  /**
   * The interval of an observed share. Within 0 to 1; the lower limit of 0 of n is exactly 0, its
   * upper limit {@code 1 - (α/2)^(1/n)}, and the other way round for n of n.
   *
   * <pre>{@code
   * ClopperPearsonInterval.of(Proportion.of(5, 100), 0.95); // 0.01643 to 0.1128 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(Proportion observed, double confidence) {
    return BinomialLimits.of(observed, confidence, 1);
  }
}
