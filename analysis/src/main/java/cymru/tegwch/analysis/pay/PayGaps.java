// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.pay;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.asking.Options;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.statistics.pay.PayRules;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Measure;
import java.util.List;
import java.util.OptionalInt;

/**
 * By how much is the pay of each group lower than that of one other, as pay gap reports have it?
 *
 * <pre>
 *   gap = 100 · (comparator's - group's) / comparator's      of means, and of medians
 * </pre>
 *
 * <p>The measure is pay in pence: hourly pay of employees on full pay, or bonus pay of those who
 * received one. Above 0, the group is paid less. A payroll is a whole body, so a gap is a fact and
 * has no interval; the p-value ({@link cymru.tegwch.analysis.statistics.measure.WelchTest}, Holm
 * over all groups) tells whether chance alone could have dealt out such means. A gap says nothing
 * of equal pay for equal work, and nothing of why.
 *
 * <p>Of a table with a second dimension, the grade, every gap is that within a grade, and what the
 * guide of the Equality and Human Rights Commission would have looked into is said ({@link
 * cymru.tegwch.analysis.statistics.pay.EqualPayTable}). {@link #parts} divides the overall gap into
 * what goes with grades and what is found within them.
 *
 * <p>{@link #withAllOthers} adds everybody but the comparator's as one group: what the draft rules
 * fall back on where a group is smaller than they allow. It is added whatever the sizes, so that
 * its being there says nothing of them; where there are two groups, the other is all others.
 *
 * <p>{@link #ofBonuses} is for bonus pay: the measure has a value for those who received one, the
 * gaps are among those, and the proportion of each group that received one stands beside them.
 *
 * <p>In a release the same is worked out from the printed means, medians and numbers of employees,
 * with the limits between which the gap lies whatever was rounded; fewer than ten employees on
 * either side are withheld. The quarters of pay are counts ({@link PayQuarterTable}).
 *
 * <p>Source: SI 2017/172, regulations 8 to 12; for ethnicity and disability the draft rules of
 * {@link PayRules}, with their smallest group.
 *
 * <pre>{@code
 * PayGaps.comparedWith("male").compare(hourlyPay);
 * PayGaps.comparedWith("white").under(PayRules.of("ethnicity-pay-gap").orElseThrow()).compare(pay);
 * }</pre>
 *
 * @param comparator the code of the group with which the others are compared
 * @param minimumGroup the fewest employees of a group whose gap is given, 2 or more
 * @param confidence a difference is found where the adjusted p-value is below {@code 1 -
 *     confidence}
 * @param rules the rule that is followed, or none
 * @param hasAllOthers whether all but the comparator's are compared as one group too
 * @param pay hourly pay, or bonuses
 */
public record PayGaps(
    String comparator,
    int minimumGroup,
    double confidence,
    List<PayRules> rules,
    boolean hasAllOthers,
    Pay pay) {

  /** What the measure is. */
  public enum Pay {
    /** Hourly pay: who has no value is not known of. */
    HOURLY,
    /** Bonus pay: who has no value received none. */
    BONUS
  }

  public PayGaps {
    requireNonNull(comparator, "comparator");
    requireNonNull(pay, "pay");
    Options.requireConfidence(confidence);
    rules = List.copyOf(rules);
    if (minimumGroup < 2) {
      throw new IllegalArgumentException(
          "Minimum group must be 2 or more, but was " + minimumGroup);
    }
  }

  /** Gaps of hourly pay beside that group, of groups of two or more; 95 % confidence; no rule. */
  public static PayGaps comparedWith(String comparator) {
    return new PayGaps(comparator, 2, 0.95, List.of(), false, Pay.HOURLY);
  }

  /** The same question of groups of at least so many. */
  public PayGaps withMinimumGroup(int other) {
    return new PayGaps(comparator, other, confidence, rules, hasAllOthers, pay);
  }

  /** The same question with another confidence. */
  public PayGaps withConfidence(double other) {
    return new PayGaps(comparator, minimumGroup, other, rules, hasAllOthers, pay);
  }

  /** The same question of all but the comparator's as one group too. */
  public PayGaps withAllOthers() {
    return new PayGaps(comparator, minimumGroup, confidence, rules, true, pay);
  }

  /** The same question of bonuses. */
  public PayGaps ofBonuses() {
    return new PayGaps(comparator, minimumGroup, confidence, rules, hasAllOthers, Pay.BONUS);
  }

  /**
   * The same question by a rule: its name and status beside the gaps and, where it has one, its
   * smallest group, with all others together for groups that are smaller.
   */
  public PayGaps under(PayRules rule) {
    OptionalInt least = rule.minimumGroupOf();
    return new PayGaps(
        comparator,
        least.orElse(minimumGroup),
        confidence,
        List.of(rule),
        hasAllOthers || least.isPresent(),
        pay);
  }

  /**
   * The gap of each group; within each grade where the table has a second dimension.
   *
   * @throws IllegalArgumentException if the measure is not in pence, the table counts events, has
   *     more than two dimensions or one that overlaps, or if the comparator is not a group of the
   *     first
   */
  public Findings<CountTable> compare(MeasureTable table) {
    require(table, 1, 2);
    return Findings.of(table.counts(), new PayInquiry(this, table));
  }

  /**
   * The overall gap of each group and its two parts: what goes with the grades that people are in,
   * and the differences within grades. A description of one payroll by one set of grades and no
   * explanation: who comes into which grade may itself be what is to be asked.
   *
   * <pre>
   *   m₂ - m₁ = Σ (w₁+w₂)/2 · (m₂ᵢ-m₁ᵢ)  [within]  + Σ (m₁ᵢ+m₂ᵢ)/2 · (w₂ᵢ-w₁ᵢ)  [grades]
   * </pre>
   *
   * <p>Source: E. M. Kitagawa (1955), doi:10.1080/01621459.1955.10501299, of means; it is the
   * Oaxaca-Blinder decomposition by grade alone with equal weights. The numbers are {@link
   * cymru.tegwch.analysis.finding.NumberKind#FITTED}: in a release every grade must print both
   * groups, each with ten employees or more, or the parts are withheld.
   *
   * @throws IllegalArgumentException as for {@link #compare}, or if there is no second dimension
   */
  public Findings<CountTable> parts(MeasureTable table) {
    require(table, 2, 2);
    return Findings.of(table.counts(), new PayPartsInquiry(this, table));
  }

  private void require(MeasureTable table, int least, int most) {
    List<Dimension> dimensions = table.counts().dimensions();
    if (table.measure().unit() != Measure.Unit.PENCE) {
      throw new IllegalArgumentException(
          "Pay must be in pence, but '"
              + table.measure().name()
              + "' is in "
              + table.measure().unit());
    }
    if (table.counts().population().unit() == Counting.EVENTS) {
      throw new IllegalArgumentException("Pay must be of people, but the table counts events");
    }
    if (dimensions.size() < least
        || dimensions.size() > most
        || dimensions.stream().anyMatch(Dimension::overlapping)) {
      throw new IllegalArgumentException(
          "Pay must be by group"
              + (least == 1 ? ", or by group" : "")
              + " and grade, none overlapping, but is by "
              + dimensions.stream().map(Dimension::variable).toList());
    }
    if (dimensions.get(0).level().group(comparator).isEmpty()) {
      throw new IllegalArgumentException(
          "Comparator must be a group of the table, but was '" + comparator + "'");
    }
  }
}
