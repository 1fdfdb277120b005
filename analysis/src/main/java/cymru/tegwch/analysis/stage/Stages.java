// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.analysis.statistics.effect.RelativeLikelihood;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.variable.Wanted;
import java.util.List;
import java.util.stream.Stream;

/**
 * Does each group go on from stage to stage of a process as often as the others: from notice to
 * court to eviction, from application to shortlist to appointment?
 *
 * <pre>
 *   rate at a step      r = those who reached its stage / those who reached the stage before
 *   relative likelihood RL = r of the group / r of the others
 *   from start to end   R = those who reached the last stage / those who reached the first
 *                       R of the group / R of the others = product of the RL of all steps
 * </pre>
 *
 * <p>Every group, or every crossing of groups where there are several dimensions, is compared with
 * the rest at every step and from start to end; {@link #withReference} names a group to compare
 * with instead. The methods are those of {@link cymru.tegwch.analysis.OutcomeComparison}: Wilson
 * for a rate, the score test with its matched Miettinen-Nurminen intervals, Fisher's mid-P where
 * fewer than 5 are expected in a cell. Holm's method allows for all groups at all steps together,
 * start to end included. A ratio is said to be inside or outside the band of four fifths, {@link
 * RelativeLikelihood}: that describes and tests nothing. So does the note that names for each group
 * the step with the widest gap, the one with the largest {@code |ln RL|}.
 *
 * <p>A step at which no difference is found is {@link TooFew} where the exact power to find the
 * smallest difference of interest is below what is wanted; few are left at late stages, and the
 * finding says so.
 *
 * <p>A table has the groups first and last the furthest stage that each person reached, its level
 * in the order of the process. Nobody skips a stage: whoever reached one has reached all before it.
 * In a release the numbers of a step are sums of printed ones, and where those are rounded the
 * certainty allows for the rounding of each.
 *
 * <pre>{@code
 * Stages.withDefaults().withWanted(Wanted.FEWER).compare(byFurthestStage);
 * Stages.withDefaults()
 *     .withDirection(RelativeLikelihood.Direction.OTHERS_OVER_GROUP)
 *     .compare(shortlisted, appointed);
 * }</pre>
 *
 * <p>Source: NHS England, Workforce Race Equality Standard: technical guidance, indicators 2 to 4;
 * N. Uhrig (2016), Black, Asian and Minority Ethnic disproportionality in the Criminal Justice
 * System in England and Wales, Ministry of Justice, for rates conditional on the stage before.
 *
 * @param confidence of the intervals, above 0.5 and below 1; a difference is found where the
 *     adjusted p-value is below {@code 1 - confidence}
 * @param detectableDifference the smallest difference of rates that matters where neither going on
 *     nor staying is rarer, between 0 and 1
 * @param power the least chance of finding it, between 0 and 1
 * @param reference the codes of the group to compare with, one for each dimension of groups; empty
 *     for the rest
 * @param direction which way the relative likelihood is told
 * @param wanted whether going on is wanted, where the table does not say: an {@link OutcomeTable}
 *     says it itself
 */
public record Stages(
    double confidence,
    double detectableDifference,
    double power,
    List<String> reference,
    RelativeLikelihood.Direction direction,
    Wanted wanted) {

  public Stages {
    Criteria.require(confidence, detectableDifference, 0.5, power);
    reference = List.copyOf(reference);
    requireNonNull(direction, "direction");
    requireNonNull(wanted, "wanted");
  }

  /**
   * 95 % confidence; ten percentage points with a power of 80 %; each group against the rest, its
   * rate over theirs; going on neither wanted nor unwanted.
   */
  public static Stages withDefaults() {
    return new Stages(
        0.95, 0.1, 0.8, List.of(), RelativeLikelihood.Direction.GROUP_OVER_OTHERS, Wanted.NEITHER);
  }

  /** The same question with another confidence. */
  public Stages withConfidence(double other) {
    return new Stages(other, detectableDifference, power, reference, direction, wanted);
  }

  /** The same question with another smallest difference of rates. */
  public Stages withDetectableDifference(double other) {
    return new Stages(confidence, other, power, reference, direction, wanted);
  }

  /** The same question with another power. */
  public Stages withPower(double other) {
    return new Stages(confidence, detectableDifference, other, reference, direction, wanted);
  }

  /** The same question against one group: its code, or its codes where dimensions are crossed. */
  public Stages withReference(String... codes) {
    return new Stages(confidence, detectableDifference, power, List.of(codes), direction, wanted);
  }

  /**
   * The same question with the relative likelihood told in that direction: the Workforce Race
   * Equality Standard puts the others over the group for appointment, and the group over the others
   * for entering a disciplinary process.
   */
  public Stages withDirection(RelativeLikelihood.Direction other) {
    return new Stages(confidence, detectableDifference, power, reference, other, wanted);
  }

  /** The same question where going on is wanted, or is not. */
  public Stages withWanted(Wanted other) {
    return new Stages(confidence, detectableDifference, power, reference, direction, other);
  }

  /**
   * Compares groups at every step of a process.
   *
   * @param byFurthestStage groups, then the furthest stage that each has reached so far, its level
   *     in the order of the process
   * @throws IllegalArgumentException if the table has fewer than two dimensions, fewer than two
   *     stages or a unit at several of them, or if the reference is not a group of it
   */
  public Findings<CountTable> compare(CountTable byFurthestStage) {
    return Findings.of(byFurthestStage, inquiry(byFurthestStage));
  }

  /**
   * Compares groups at every step of a process that is counted in a table for each step: of those
   * who came so far, who went on.
   *
   * @param first the first step
   * @param later the other steps in order. Those whom a later step counts have passed the one
   *     before; it need not count all of them, since some are still waiting
   * @throws IllegalArgumentException if the tables are not of one population by the same groups, if
   *     a later one counts more in a group than passed the step before, or if the reference is not
   *     a group of them
   */
  public Findings<CountTable> compare(OutcomeTable first, OutcomeTable... later) {
    return Findings.of(first.counts(), inquiry(first, later));
  }

  StageInquiry inquiry(CountTable byFurthestStage) {
    return new StageInquiry(this, FurthestStage.of(this, byFurthestStage));
  }

  StageInquiry inquiry(OutcomeTable first, OutcomeTable... later) {
    return new StageInquiry(
        this, StepTables.of(this, Stream.concat(Stream.of(first), Stream.of(later)).toList()));
  }

  Criteria criteria() {
    return new Criteria(confidence, detectableDifference, 0.5, power);
  }
}
