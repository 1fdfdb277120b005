// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.uptake;

import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;

/**
 * Is a service used by those who need it? A financial-inclusion service used by older people, while
 * the young are in arrears.
 *
 * <p>{@link #compare} sets the users of each group against those in need, whether the users are
 * among them or not: so many users for each thousand in need, beside the rest, with the group's
 * share of all users and of all need, and the mismatch over all groups (the share of users who
 * would have to be of other groups for use to go with need: {@link
 * cymru.tegwch.analysis.statistics.profile.ProfileDistance#dissimilarity}). Users are taken as
 * events and those in need as their exposure: score method for Poisson counts, exactly where fewer
 * than 5 are expected. {@link #among} has the use of those in need alone, as a share of them: score
 * method for shares. The p-values of all groups are allowed for by Holm's method, withheld groups
 * included.
 *
 * <p>All of it is counted. Two outcomes of one population, with a need and with a use, can be in
 * one release.
 *
 * <pre>{@code
 * Uptake.withDefaults().compare(usesAdvice, inArrears);
 * }</pre>
 *
 * @param confidence of the intervals, above 0.5 and below 1
 * @param detectableDifference the smallest difference of shares that matters, between 0 and 1
 * @param detectableRatio the smallest ratio of use to need that matters, between 0 and 1
 * @param power the least chance of finding it, between 0 and 1
 */
public record Uptake(
    double confidence, double detectableDifference, double detectableRatio, double power) {

  public Uptake {
    Criteria.require(confidence, detectableDifference, detectableRatio, power);
  }

  /** 95 % confidence; ten percentage points, or half or twice, with a power of 80 %. */
  public static Uptake withDefaults() {
    return new Uptake(0.95, 0.1, 0.5, 0.8);
  }

  /** The same question with another confidence. */
  public Uptake withConfidence(double other) {
    return new Uptake(other, detectableDifference, detectableRatio, power);
  }

  /** The same question with another smallest difference of shares. */
  public Uptake withDetectableDifference(double other) {
    return new Uptake(confidence, other, detectableRatio, power);
  }

  /** The same question with another smallest ratio. */
  public Uptake withDetectableRatio(double other) {
    return new Uptake(confidence, detectableDifference, other, power);
  }

  /** The same question with another power. */
  public Uptake withPower(double other) {
    return new Uptake(confidence, detectableDifference, detectableRatio, other);
  }

  /**
   * Sets use against need, both told of the same people.
   *
   * @param use with the outcome is who uses it
   * @param need with the outcome is who needs it
   * @throws IllegalArgumentException if the two are not of one population, or not by the same
   *     groups
   */
  public Findings<CountTable> compare(OutcomeTable use, OutcomeTable need) {
    return Findings.of(use.counts(), inquiry(new Demand.OfOutcomes(use, need), Scale.RATE));
  }

  /**
   * Sets users against those in need, each in a table of their own.
   *
   * @throws IllegalArgumentException if the two are not parts of one population at one date and in
   *     one unit, or not by the same groups
   */
  public Findings<CountTable> compare(CountTable users, CountTable inNeed) {
    return Findings.of(users, inquiry(new Demand.OfTables(users, inNeed), Scale.RATE));
  }

  /**
   * The share of those in need who use it, beside the rest.
   *
   * @param use of those in need and of nobody else; with the outcome is who uses it
   */
  public Findings<CountTable> among(OutcomeTable use) {
    return Findings.of(use.counts(), inquiry(new Demand.AmongNeed(use), Scale.SHARE));
  }

  private Inquiry inquiry(Demand demand, Scale scale) {
    return new UptakeInquiry(
        new Criteria(confidence, detectableDifference, detectableRatio, power), demand, scale);
  }
}
