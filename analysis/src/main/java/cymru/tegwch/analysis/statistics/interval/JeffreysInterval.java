// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import cymru.tegwch.analysis.statistics.numeric.Root;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The equal-tailed interval of the Bayesian posterior under Jeffreys' prior.
 *
 * <pre>
 *   limits = the quantiles α/2 and 1 - α/2 of Beta(x + ½, n - x + ½)      α = 1 - confidence
 * </pre>
 *
 * <p>At the edges the limits stay quantiles: the lower limit of 0 of n is above 0 and the upper
 * limit of n of n below 1, as R's {@code qbeta} gives them. Brown, Cai and DasGupta set them to 0
 * and 1 instead, and R's {@code binom} goes one-sided there; a caller who wants either says so.
 *
 * <p>Source: L. D. Brown, T. T. Cai, A. DasGupta (2001), Interval estimation for a binomial
 * proportion, Statistical Science 16(2), 101-133, doi:10.1214/ss/1009213286.
 */
public final class JeffreysInterval {

  private JeffreysInterval() {}

  /**
   * The interval of an observed share. Strictly within 0 to 1, for 0 of n and n of n too.
   *
   * <pre>{@code
   * JeffreysInterval.of(Proportion.of(3, 7), 0.95); // 0.1389 to 0.7655 (95%)
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public static Interval of(Proportion observed, double confidence) {
    double logTail = Math.log((1 - Arguments.requireConfidence(confidence)) / 2);
    double a = observed.part() + 0.5;
    double b = observed.rest() + 0.5;
    double centre = BinomialLimits.centre(observed);
    double spread = BinomialLimits.spread(observed);
    double lower =
        Root.of(logOdds -> logBelow(logOdds, a, b) - logTail, centre - 2 * spread, spread / 2);
    double upper =
        Root.of(logOdds -> logTail - logBelow(-logOdds, b, a), centre + 2 * spread, spread / 2);
    return new Interval(BinomialLaw.shareAt(lower), BinomialLaw.shareAt(upper), confidence);
  }

  /** The logarithm of the probability of Beta(a, b) below the share with those log-odds. */
  private static double logBelow(double logOdds, double a, double b) {
    double below =
        logOdds < 0
            ? BetaDistribution.of(a, b).cumulativeProbability(BinomialLaw.shareAt(logOdds))
            : BetaDistribution.of(b, a).survivalProbability(BinomialLaw.shareAt(-logOdds));
    return Math.log(below);
  }
}
