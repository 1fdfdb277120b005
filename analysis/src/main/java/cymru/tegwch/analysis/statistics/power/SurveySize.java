// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;

/**
 * How many of a finite population to ask for a margin of error, and the margin that so many give.
 *
 * <pre>
 *   n₀ = z²·p(1-p)/e²      n = n₀ / (1 + (n₀-1)/N)
 *   e = z·√( p(1-p)/n ) · √( (N-n)/(N-1) )
 * </pre>
 *
 * <p>where {@code N} is the population, {@code e} the margin and {@code p} the share, ½ where it is
 * not known. The margin of a simple random sample in which everybody answered: who did not answer
 * is not in it. Where everybody was asked and answered the margin is 0.
 *
 * <p>Source: W. G. Cochran (1977), Sampling Techniques, 3rd edition, sections 2.6 and 4.4; the
 * Regulator of Social Housing's tenant survey requirements state such margins at 95 %.
 *
 * @param share {@code p}, 0 to 1
 * @param confidence between 0 and 1
 */
public record SurveySize(double share, double confidence) {

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if {@code share} is not 0 to 1 or {@code confidence} is not
   *     between 0 and 1
   */
  public SurveySize {
    Arguments.requireShare("Share", share);
    Arguments.requireConfidence(confidence);
  }

  /**
   * For a share of one half, the least favourable, at 95 %.
   *
   * <pre>{@code
   * SurveySize.withDefaults().people(2500, 0.04); // 485
   * }</pre>
   */
  public static SurveySize withDefaults() {
    return new SurveySize(0.5, 0.95);
  }

  /** A copy for another share. */
  public SurveySize withShare(double share) {
    return new SurveySize(share, confidence);
  }

  /** A copy for another confidence. */
  public SurveySize withConfidence(double confidence) {
    return new SurveySize(share, confidence);
  }

  /**
   * {@code n₀}: how many of a population without end, before rounding up.
   *
   * @param margin {@code e}, above 0 and below 1: 0.04 for four points
   * @throws IllegalArgumentException if {@code margin} is not between 0 and 1
   */
  public double unlimited(double margin) {
    Arguments.requireInside("Margin", margin);
    double z = StandardNormal.zOf(confidence);
    return z * z * share * (1 - share) / (margin * margin);
  }

  /**
   * {@code n}: how many of that population, before rounding up.
   *
   * @throws IllegalArgumentException if {@code population} is not greater than 0 or {@code margin}
   *     is not between 0 and 1
   */
  public double exact(long population, double margin) {
    Arguments.requirePositive("Population", population);
    double unlimited = unlimited(margin);
    return unlimited / (1 + (unlimited - 1) / population);
  }

  /**
   * How many of that population to have answers from: {@code n} rounded up, at most all.
   *
   * @throws IllegalArgumentException if {@code population} is not greater than 0 or {@code margin}
   *     is not between 0 and 1
   */
  public long people(long population, double margin) {
    // 1e-9: a whole number that was reached by division stays one
    return Math.min(population, (long) Math.ceil(exact(population, margin) - 1e-9));
  }

  /**
   * {@code e}: the margin of error of so many asked of so many; 0 where all were.
   *
   * @param asked how many answered of how many there are
   * @throws IllegalArgumentException if nobody answered
   */
  public double margin(Proportion asked) {
    return unlimitedMargin(asked.part()) * correction(asked);
  }

  /**
   * The margin of error of so many asked of a population without end.
   *
   * @throws IllegalArgumentException if {@code people} is not greater than 0
   */
  public double unlimitedMargin(long people) {
    Arguments.requirePositive("People", people);
    return StandardNormal.zOf(confidence) * Math.sqrt(share * (1 - share) / people);
  }

  /** The finite population correction {@code √( (N-n)/(N-1) )}, 0 where all were asked, to 1. */
  public static double correction(Proportion asked) {
    return asked.rest() == 0 ? 0 : Math.sqrt(asked.rest() / (asked.whole() - 1.0));
  }
}
