// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.RatioEstimate;
import cymru.tegwch.analysis.statistics.TwoProportions;

/**
 * The odds ratio after adding half a person to every cell, and Woolf's interval of it.
 *
 * <pre>
 *   OR = (x₁+½)(n₂-x₂+½) / ((x₂+½)(n₁-x₁+½))      limits = OR · e^(±z·s)      s² = Σ 1/(cell+½)
 * </pre>
 *
 * <p>Always finite and above 0. The half person is added to every table, not to those with an empty
 * cell alone, so that the estimate does not jump.
 *
 * <p>Source: J. B. S. Haldane (1956), Annals of Human Genetics 20(4), 309-311; F. J. Anscombe
 * (1956), Biometrika 43(3/4), 461-464, doi:10.1093/biomet/43.3-4.461.
 */
public final class HaldaneAnscombeOddsRatio {

  private HaldaneAnscombeOddsRatio() {}

  /**
   * The estimate: the first odds over the second.
   *
   * <pre>{@code
   * var groups = TwoProportions.of(Proportion.of(10, 10), Proportion.of(0, 10));
   * HaldaneAnscombeOddsRatio.estimate(groups); // 441
   * }</pre>
   */
  public static double estimate(TwoProportions observed) {
    return (observed.first().part() + 0.5)
        * (observed.second().rest() + 0.5)
        / ((observed.second().part() + 0.5) * (observed.first().rest() + 0.5));
  }

  /** The standard error of its logarithm. */
  public static double standardError(TwoProportions observed) {
    return Math.sqrt(
        1 / (observed.first().part() + 0.5)
            + 1 / (observed.first().rest() + 0.5)
            + 1 / (observed.second().part() + 0.5)
            + 1 / (observed.second().rest() + 0.5));
  }

  /**
   * The interval of the first odds over the second, finite and above 0.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(TwoProportions observed, double confidence) {
    return new RatioEstimate(estimate(observed), standardError(observed)).interval(confidence);
  }
}
