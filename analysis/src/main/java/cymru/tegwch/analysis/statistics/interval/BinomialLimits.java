// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import cymru.tegwch.analysis.statistics.numeric.Root;

/**
 * The shares at which what was observed, and more extreme, has the probability of one tail: the
 * inversion of a central exact test.
 */
final class BinomialLimits {

  private BinomialLimits() {}

  /**
   * @param weight how much of the probability of the observed count itself is in each tail: 1 for
   *     the plain exact interval, ½ for mid-P
   */
  static Interval of(Proportion observed, double confidence, double weight) {
    double logTail = Math.log((1 - Arguments.requireConfidence(confidence)) / 2);
    return new Interval(
        observed.part() == 0 ? 0 : lower(observed, logTail, weight),
        observed.rest() == 0 ? 1 : upper(observed, logTail, weight),
        confidence);
  }

  private static double lower(Proportion observed, double logTail, double weight) {
    long n = observed.whole();
    long x = observed.part();
    double spread = spread(observed);
    return BinomialLaw.shareAt(
        Root.of(
            logOdds -> BinomialLaw.atLogOdds(n, logOdds).logUpper(x, weight) - logTail,
            centre(observed) - 2 * spread,
            spread / 2));
  }

  private static double upper(Proportion observed, double logTail, double weight) {
    long n = observed.whole();
    long x = observed.part();
    double spread = spread(observed);
    return BinomialLaw.shareAt(
        Root.of(
            logOdds -> logTail - BinomialLaw.atLogOdds(n, logOdds).logLower(x, weight),
            centre(observed) + 2 * spread,
            spread / 2));
  }

  /** The observed log-odds, half a person added on each side so that it is finite. */
  static double centre(Proportion observed) {
    return Math.log((observed.part() + 0.5) / (observed.rest() + 0.5));
  }

  /** About the standard error of the log-odds: where the search for a limit starts. */
  static double spread(Proportion observed) {
    return Math.sqrt(1 / (observed.part() + 0.5) + 1 / (observed.rest() + 0.5));
  }
}
