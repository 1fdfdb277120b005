// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.test.BinomialTest;

/**
 * The mid-P exact interval for a proportion: the shares that {@link BinomialTest} with {@link
 * TwoSided#MID_P} does not reject.
 *
 * <pre>
 *   lower: P(X > x) + ½P(X = x) = α/2
 *   upper: P(X &lt; x) + ½P(X = x) = α/2      α = 1 - confidence
 * </pre>
 *
 * <p>where {@code X} is binomial with the limit as its share. Narrower than {@link
 * ClopperPearsonInterval}, whose coverage is far above the nominal one in small groups; its own is
 * near the nominal one on average, and may be a little below it for a given share.
 *
 * <p>Source: G. Berry, P. Armitage (1995), Mid-P confidence intervals: a brief review, The
 * Statistician 44(4), 417-423, doi:10.2307/2348891.
 */
public final class MidPInterval {

  private MidPInterval() {}

  /**
   * The interval of an observed share. Within 0 to 1; the lower limit of 0 of n is exactly 0, its
   * upper limit {@code 1 - α^(1/n)}, and the other way round for n of n.
   *
   * <pre>{@code
   * MidPInterval.of(Proportion.of(20, 100), 0.95); // 0.1302 to 0.2869 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(Proportion observed, double confidence) {
    return BinomialLimits.of(observed, confidence, 0.5);
  }
}
