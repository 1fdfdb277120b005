// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Options;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.statistics.change.CohortProjection;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;

/**
 * How many people of each age will there be, as those who are here grow older?
 *
 * <p>{@link CohortProjection} of two tables at the same bands of age, the youngest first: who of
 * those counted one step ago is here still, and who is here now. How many came is what the second
 * has beyond those who stayed and grew older. The bands are as wide as the step between the two
 * dates is long, and the last band is open: ten-year bands and tables ten years apart.
 *
 * <p>Each finding is a {@link cymru.tegwch.analysis.finding.Described} whose quantities are the
 * people of the band at each step ahead, or {@link cymru.tegwch.analysis.finding.Refused}. The
 * numbers are fitted. In a release every number of both tables must be printed, and each band must
 * have had at least 10 people (and the base of a percentage) one step ago; else all bands are
 * refused, since each grows out of another.
 *
 * <pre>{@code
 * AgeProjection.withDefaults().project(stillHere, groups, 2).in(releaseBefore, releaseAfter);
 * }</pre>
 *
 * @param confidence of the ranges, above 0.5 and below 1
 */
public record AgeProjection(double confidence) {

  public AgeProjection {
    Options.requireConfidence(confidence);
  }

  /** 95 % confidence. */
  public static AgeProjection withDefaults() {
    return new AgeProjection(0.95);
  }

  /** The same question with another confidence. */
  public AgeProjection withConfidence(double other) {
    return new AgeProjection(other);
  }

  /**
   * The bands some steps ahead.
   *
   * @param stayed by age one step ago: with the outcome is who is here still
   * @param now by age at the later date
   * @param steps how many steps, 1 or more
   * @throws IllegalArgumentException if the second date is not the later, if the tables are not at
   *     one level of age alone with two bands or more, or if there is no step
   */
  public Findings<CountTable> project(OutcomeTable stayed, CountTable now, int steps) {
    Projection.requireSteps(steps);
    return Findings.of(now, new AgeInquiry(this, stayed, now, steps));
  }
}
