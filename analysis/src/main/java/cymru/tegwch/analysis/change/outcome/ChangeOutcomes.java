// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change.outcome;

import java.util.ArrayList;
import java.util.List;

/**
 * What may be found of the change of a group whose rates are known: how likely it is, the change,
 * and the arm of its interval on one side.
 *
 * <pre>
 *   found to change more than others:  d₁ - d₂ &gt; √( (d₁-l₁)² + (u₂-d₂)² )
 * </pre>
 *
 * <p>So of a group only {@code d} and its squared arm matter. Where no more than {@value #MOST}
 * pairs of counts are likely they are taken one by one: exact. Where more are, arms are
 * interpolated, and outcomes that are nearly alike are put together, spread evenly over what they
 * differ by: within 0.002.
 */
public final class ChangeOutcomes {

  private static final int MOST = 625;

  private final List<Outcome> list;

  private ChangeOutcomes(List<Outcome> list) {
    this.list = list;
  }

  /**
   * One outcome, or several that are nearly alike.
   *
   * @param chance of it
   * @param change that is found, above 0 in the direction that is looked for
   * @param variance of the changes that are put together
   * @param arm squared
   * @param armVariance of the squared arms that are put together
   * @param zeros of which of the two counts are 0, so that there may be no ratio
   */
  record Outcome(
      double chance, double change, double variance, double arm, double armVariance, Zeros zeros) {}

  /** Whether nobody is counted before, and after. */
  record Zeros(boolean before, boolean after) {

    boolean isUndefinedBeside(Zeros other) {
      return (before && other.before) || (after && other.after);
    }
  }

  /**
   * What may be found of that group.
   *
   * @param isMore whether a change that is more than that of others is looked for
   * @param isCompared whether it is the group that is compared, or those that it is compared with
   */
  static ChangeOutcomes of(
      TrueChange truth, double confidence, boolean isMore, boolean isCompared) {
    LikelyCounts before = LikelyCounts.of(truth.lawBefore());
    LikelyCounts after = LikelyCounts.of(truth.lawAfter());
    boolean isExact = before.size() * after.size() <= MOST;
    ChangeArms arms =
        isExact
            ? new ChangeArms(truth, before.each(), after.each(), confidence, isMore == isCompared)
            : new ChangeArms(truth, before.some(), after.some(), confidence, isMore == isCompared);
    List<Outcome> outcomes = new ArrayList<>();
    for (LikelyCounts.Some first : isExact ? before.alone() : before.together()) {
      for (LikelyCounts.Some second : isExact ? after.alone() : after.together()) {
        if (first.count() + second.count() > 0) {
          outcomes.add(outcome(truth, first, second, arms, isMore));
        }
      }
    }
    return new ChangeOutcomes(
        isExact ? outcomes : ChangeCells.of(outcomes, before.size() * after.size()));
  }

  private static Outcome outcome(
      TrueChange truth,
      LikelyCounts.Some before,
      LikelyCounts.Some after,
      ChangeArms arms,
      boolean isMore) {
    double change = after.count() / truth.baseAfter() - before.count() / truth.baseBefore();
    double arm = arms.at(before.count(), after.count());
    return new Outcome(
        before.chance() * after.chance(),
        isMore ? change : -change,
        before.variance() / square(truth.baseBefore())
            + after.variance() / square(truth.baseAfter()),
        arm * arm,
        0,
        new Zeros(before.count() == 0, after.count() == 0));
  }

  /** The chance that this group's change is found to be beyond the other's. */
  public double chanceBeyond(ChangeOutcomes others) {
    double chance = 0;
    for (Outcome own : list) {
      double sum = 0;
      for (Outcome other : others.list) {
        double distance = own.change - other.change;
        if (distance > 0 && !own.zeros.isUndefinedBeside(other.zeros)) {
          sum += other.chance * found(distance, own, other);
        }
      }
      chance += own.chance * sum;
    }
    return Math.min(1, chance);
  }

  /** How many of those that were put together are found to differ. */
  private static double found(double distance, Outcome own, Outcome other) {
    double arms = own.arm + other.arm;
    double margin = distance - Math.sqrt(arms);
    double variance =
        own.variance + other.variance + (own.armVariance + other.armVariance) / (4 * arms);
    double width = Math.sqrt(12 * variance);
    return width == 0 ? (margin > 0 ? 1 : 0) : Math.max(0, Math.min(1, 0.5 + margin / width));
  }

  private static double square(long base) {
    return (double) base * base;
  }
}
