// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.effect;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;

/**
 * Cohen's effect size for two shares, in which a difference near 0 or 1 counts for more.
 *
 * <pre>
 *   h = 2·arcsin √p₁ - 2·arcsin √p₂
 * </pre>
 *
 * <p>Cohen called 0.2 small, 0.5 medium and 0.8 large, for want of anything better in a field; the
 * difference and the ratio of the shares say more to a reader.
 *
 * <p>Source: J. Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd edition,
 * section 6.2.
 */
public final class CohenEffects {

  private CohenEffects() {}

  /**
   * Cohen's h, -π to π: above 0 where the first share is the larger.
   *
   * <pre>{@code
   * CohenEffects.h(TwoProportions.of(Proportion.of(56, 70), Proportion.of(48, 80))); // 0.4421
   * }</pre>
   */
  public static double h(TwoProportions observed) {
    return angle(observed.first()) - angle(observed.second());
  }

  /** {@code 2·arcsin √(x/n)}, in the form that keeps its digits at both ends. */
  private static double angle(Proportion one) {
    return 2 * Math.atan2(Math.sqrt((double) one.part()), Math.sqrt((double) one.rest()));
  }
}
