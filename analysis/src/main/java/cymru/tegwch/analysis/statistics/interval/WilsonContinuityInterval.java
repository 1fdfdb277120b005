// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.EstimatedProportion;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;

/**
 * The score interval with a correction for continuity.
 *
 * <pre>
 *   lower = Wilson's lower limit of x - ½ of n      upper = Wilson's upper limit of x + ½ of n
 * </pre>
 *
 * <p>Wider than {@link WilsonInterval}, and nearly as cautious as {@link ClopperPearsonInterval}.
 * Here to reconcile with R's {@code prop.test}, which prints it by default, but for half of n,
 * where R corrects nothing.
 *
 * <p>Source: R. G. Newcombe (1998), Two-sided confidence intervals for the single proportion,
 * Statistics in Medicine 17(8), 857-872 (method 4).
 */
public final class WilsonContinuityInterval {

  private WilsonContinuityInterval() {}

  /**
   * The interval of an observed share, within 0 to 1: the lower limit of 0 of n is exactly 0 and
   * the upper limit of n of n exactly 1.
   *
   * <pre>{@code
   * WilsonContinuityInterval.of(Proportion.of(1, 10), 0.95); // 0.005242 to 0.4588 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(Proportion observed, double confidence) {
    Arguments.requireConfidence(confidence);
    double whole = observed.whole();
    double lower =
        observed.part() == 0
            ? 0
            : WilsonInterval.of(EstimatedProportion.of(observed.part() - 0.5, whole), confidence)
                .lower();
    double upper =
        observed.rest() == 0
            ? 1
            : WilsonInterval.of(EstimatedProportion.of(observed.part() + 0.5, whole), confidence)
                .upper();
    return new Interval(lower, upper, confidence);
  }
}
