// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.test;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.ChiSquared;

/**
 * McNemar's test of the same people asked twice: do more change one way than the other?
 *
 * <pre>
 *   X² = (b - c)²/(b + c)      corrected: (|b - c| - 1)²/(b + c)      exact: b of b + c against ½
 * </pre>
 *
 * <p>where {@code b} changed one way and {@code c} the other; those who did not change say nothing.
 * The mid-P value ({@link TwoSided#MID_P}) is the one to read for few, by the source.
 *
 * <p>Source: Q. McNemar (1947), Psychometrika 12(2), 153-157, doi:10.1007/BF02295996; M. W.
 * Fagerland, S. Lydersen, P. Laake (2013), BMC Medical Research Methodology 13, 91,
 * doi:10.1186/1471-2288-13-91.
 *
 * @param gained how many had the outcome the second time alone
 * @param lost how many had it the first time alone
 */
public record McNemarTest(long gained, long lost) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public McNemarTest {
    Arguments.requireNotNegative("Gained", gained);
    Arguments.requireNotNegative("Lost", lost);
  }

  /**
   * The test of those who changed.
   *
   * <pre>{@code
   * McNemarTest.of(5, 12).p(TwoSided.MID_P); // 0.0963
   * }</pre>
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public static McNemarTest of(long gained, long lost) {
    return new McNemarTest(gained, lost);
  }

  /** {@code X²}; 0 where nobody changed. */
  public double statistic() {
    return squared(0);
  }

  /** The asymptotic p-value; 1 where nobody changed. */
  public double asymptoticP() {
    return ChiSquared.beyond(statistic(), 1);
  }

  /** {@code X²} with a correction for continuity; 0 where as many changed either way. */
  public double correctedStatistic() {
    return squared(1);
  }

  /** The p-value of {@link #correctedStatistic}. */
  public double correctedP() {
    return ChiSquared.beyond(correctedStatistic(), 1);
  }

  /** The exact p-value by that definition; 1 where nobody changed. */
  public double p(TwoSided method) {
    return gained + lost == 0
        ? 1
        : BinomialTest.of(Proportion.of(gained, gained + lost), 0.5).p(method);
  }

  private double squared(double correction) {
    double distance = Math.max(0, Math.abs((double) gained - lost) - correction);
    return distance == 0 ? 0 : distance * distance / ((double) gained + lost);
  }
}
