// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Options;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.statistics.change.SegmentedRegression;
import cymru.tegwch.core.table.CountTable;

/**
 * Did a series step, or turn, when something was done?
 *
 * <p>Each group's shares or rates over time by {@link SegmentedRegression}: the step at the change
 * and the change of slope after it, with Newey and West's errors. At least {@value
 * SegmentedRegression#FEWEST_POINTS} points on each side. The p-values of both coefficients of all
 * groups are allowed for by Holm's method, refused groups included. A finding is a {@link
 * cymru.tegwch.analysis.finding.Described} whose quantities are the step, the change of slope and
 * the slope before, or {@link cymru.tegwch.analysis.finding.Refused}.
 *
 * <p>The numbers are fitted. In a release each point must be printed and stand on at least 10
 * people (and on the base of a percentage), and there are at least 12 points more than
 * coefficients; else the finding is refused with its reason. All is computed from the printed
 * numbers.
 *
 * <pre>{@code
 * Interruption.withDefaults().compare(Series.along(byQuarter, "quarter"), 12);
 * }</pre>
 *
 * @param confidence of the intervals, above 0.5 and below 1
 */
public record Interruption(double confidence) {

  public Interruption {
    Options.requireConfidence(confidence);
  }

  /** 95 % confidence. */
  public static Interruption withDefaults() {
    return new Interruption(0.95);
  }

  /** The same question with another confidence. */
  public Interruption withConfidence(double other) {
    return new Interruption(other);
  }

  /**
   * Holds what came after against what came before.
   *
   * @param before how many points are before the change
   * @throws IllegalArgumentException if no point is before it or none after
   */
  public Findings<CountTable> compare(Series series, int before) {
    if (before < 1 || before >= series.size()) {
      throw new IllegalArgumentException(
          "Points before the change must be 1 to " + (series.size() - 1) + ", but were " + before);
    }
    return Findings.of(series.table(), new InterruptionInquiry(this, series, before));
  }
}
