// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.TwoProportions;

/**
 * Newcombe's hybrid score interval for the difference of two shares (his method 10).
 *
 * <pre>
 *   lower = d - √( (p₁-l₁)² + (u₂-p₂)² )      upper = d + √( (u₁-p₁)² + (p₂-l₂)² )      d = p₁ - p₂
 * </pre>
 *
 * <p>where {@code l} and {@code u} are the limits of {@link WilsonInterval} of each share. Simple
 * enough to be checked by hand; it has no matched test, so a verdict is read from {@link
 * MiettinenNurminenDifference} instead.
 *
 * <p>Source: R. G. Newcombe (1998), Interval estimation for the difference between independent
 * proportions, Statistics in Medicine 17(8), 873-890.
 */
public final class NewcombeDifference {

  private NewcombeDifference() {}

  /**
   * The interval of the first share less the second, within -1 to 1.
   *
   * <pre>{@code
   * var groups = TwoProportions.of(Proportion.of(56, 70), Proportion.of(48, 80));
   * NewcombeDifference.of(groups, 0.95); // 0.05243 to 0.3339 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(TwoProportions observed, double confidence) {
    double first = observed.first().value();
    double second = observed.second().value();
    Interval ofFirst = WilsonInterval.of(observed.first(), confidence);
    Interval ofSecond = WilsonInterval.of(observed.second(), confidence);
    double below = Math.hypot(first - ofFirst.lower(), ofSecond.upper() - second);
    double above = Math.hypot(ofFirst.upper() - first, second - ofSecond.lower());
    double difference = observed.difference();
    return new Interval(difference - below, difference + above, confidence);
  }
}
