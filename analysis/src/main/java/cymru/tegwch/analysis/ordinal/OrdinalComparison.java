// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.ordinal;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.asking.Options;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.variable.Wanted;
import java.util.HashSet;
import java.util.List;

/**
 * Do the answers of each group on an ordered scale tend to be higher or lower than those of the
 * others?
 *
 * <p>The last dimension of the table is the scale; the others make the groups. Nothing is lost by
 * calling "very" and "fairly" the same, and no number is invented for either. A group's figure is
 * the {@link cymru.tegwch.analysis.finding.Superiority chance} that one of it gave a higher answer
 * than one of the rest, the same answer counted half; beside it stands the chance the other way
 * round. Their difference is Cliff's δ (of a scale of two, the difference of shares), their ratio
 * the odds of a higher answer.
 *
 * <pre>
 *   P = U/(n₁n₂)      difference = P - (1 - P)      ratio = P/(1 - P)
 * </pre>
 *
 * <p>The p-value is that of {@link cymru.tegwch.analysis.statistics.ordinal.MannWhitneyTest}, exact
 * up to 200 people; all groups are allowed for by Holm's method. The interval is Newcombe's method
 * 5, which is not an inversion of the test: near the threshold the two can disagree, and the
 * verdict is the test's. A group in which nothing is found is too few to say where the power of
 * that test, by {@link cymru.tegwch.analysis.statistics.power.OrdinalPower}, is below what is
 * wanted for a group that differs from the others by proportional odds and by the detectable
 * difference. The distributions stand beside the finding.
 *
 * <p>Sources are those of the two classes; the odds: R. G. O'Brien, J. M. Castelloe (2006),
 * Proceedings of SUGI 31, paper 209-31.
 *
 * <pre>{@code
 * OrdinalComparison.withDefaults().withWanted(Wanted.MORE).compare(groups);
 * }</pre>
 *
 * @param confidence of the intervals, above 0.5 and below 1; a difference is found where the
 *     adjusted p-value is below {@code 1 - confidence}
 * @param detectableDifference the smallest difference that matters, between 0 and 1: with 0.1, a
 *     higher answer in 55 of 100 pairs
 * @param power the least chance of finding it, between 0 and 1
 * @param scale the codes of the scale, the highest first; empty for all of the dimension, in its
 *     order. Who gave another answer is not counted
 * @param wanted whether higher answers are better
 * @param reference the codes of the group to compare with, one for each dimension; empty for the
 *     rest
 * @param hasOrderedGroups whether the groups have an order themselves, as age bands do
 */
public record OrdinalComparison(
    double confidence,
    double detectableDifference,
    double power,
    List<String> scale,
    Wanted wanted,
    List<String> reference,
    boolean hasOrderedGroups) {

  public OrdinalComparison {
    Options.requireConfidence(confidence);
    Options.requireInside("Detectable difference", detectableDifference);
    Options.requireInside("Power", power);
    requireNonNull(wanted, "wanted");
    scale = List.copyOf(scale);
    reference = List.copyOf(reference);
    if (scale.size() == 1 || new HashSet<>(scale).size() < scale.size()) {
      throw new IllegalArgumentException(
          "Scale must be two or more different codes, but was " + scale);
    }
  }

  /**
   * 95 % confidence; a difference of ten percentage points with a power of 80 %; the first category
   * of the last dimension the highest; neither way wanted; each group against the rest, in no
   * order.
   */
  public static OrdinalComparison withDefaults() {
    return new OrdinalComparison(0.95, 0.1, 0.8, List.of(), Wanted.NEITHER, List.of(), false);
  }

  /** The same question with another confidence. */
  public OrdinalComparison withConfidence(double other) {
    return new OrdinalComparison(
        other, detectableDifference, power, scale, wanted, reference, hasOrderedGroups);
  }

  /** The same question with another smallest difference. */
  public OrdinalComparison withDetectableDifference(double other) {
    return new OrdinalComparison(
        confidence, other, power, scale, wanted, reference, hasOrderedGroups);
  }

  /** The same question with another power. */
  public OrdinalComparison withPower(double other) {
    return new OrdinalComparison(
        confidence, detectableDifference, other, scale, wanted, reference, hasOrderedGroups);
  }

  /**
   * The same question of these codes, the highest first: another order, or not all.
   *
   * @throws IllegalArgumentException if they are one, or not different
   */
  public OrdinalComparison withScale(String... codes) {
    return new OrdinalComparison(
        confidence,
        detectableDifference,
        power,
        List.of(codes),
        wanted,
        reference,
        hasOrderedGroups);
  }

  /** The same question where higher answers are better, or worse. */
  public OrdinalComparison withWanted(Wanted other) {
    return new OrdinalComparison(
        confidence, detectableDifference, power, scale, other, reference, hasOrderedGroups);
  }

  /** The same question against one group: its code, or its codes where dimensions are crossed. */
  public OrdinalComparison withReference(String... codes) {
    return new OrdinalComparison(
        confidence, detectableDifference, power, scale, wanted, List.of(codes), hasOrderedGroups);
  }

  /**
   * The same question of groups that have an order: whether answers rise or fall along it is noted,
   * by {@link cymru.tegwch.analysis.statistics.ordinal.JonckheereTest}.
   */
  public OrdinalComparison withOrderedGroups() {
    return new OrdinalComparison(
        confidence, detectableDifference, power, scale, wanted, reference, true);
  }

  /**
   * Compares the answers of each group.
   *
   * @throws IllegalArgumentException if the table has one dimension; if its last overlaps, or has
   *     not the codes of the scale; if the reference is not a group of it; or if groups that have
   *     an order are made of more than one dimension
   */
  public <C extends Counts> Findings<C> compare(C table) {
    return Findings.of(table, inquiry(table));
  }

  Inquiry inquiry(Counts table) {
    List<Dimension> dimensions = table.dimensions();
    if (dimensions.size() < 2) {
      throw new IllegalArgumentException(
          "Table must have the scale as its last of two or more dimensions, but has "
              + dimensions.size());
    }
    if (hasOrderedGroups && dimensions.size() > 2) {
      throw new IllegalArgumentException(
          "Groups with an order must be of one dimension, but were of " + (dimensions.size() - 1));
    }
    Dimension last = dimensions.get(dimensions.size() - 1);
    if (last.overlapping()) {
      throw new IllegalArgumentException(
          "Scale must hold each answer once, but one may be in several of '"
              + last.variable()
              + "'");
    }
    for (String code : scale) {
      if (last.level().group(code).isEmpty()) {
        throw new IllegalArgumentException(
            "Scale must be of codes of " + last.level() + ", but one was '" + code + "'");
      }
    }
    return new OrdinalInquiry(this, table);
  }
}
