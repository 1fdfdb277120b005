// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.core.table.CountTable;

/**
 * Has it changed? Before and after, for each group; whether the gap between groups narrowed;
 * whether more changed than in a place where nothing was done.
 *
 * <p>{@link #compare} holds each group's later share or rate against its own earlier one, by the
 * methods of {@link cymru.tegwch.analysis.OutcomeComparison}. {@link #gaps} asks whether the
 * difference between a group and the rest (all who answered, less the group) is another than it
 * was. {@link #against} asks whether a group's change differs from that of the same group
 * elsewhere. The last two are differences in differences:
 *
 * <pre>
 *   d = ( after - before )  -  ( after - before of the rest, or of the other place )
 *   ratio = ( after / before )  /  ( after / before of the rest, or of the other place )
 * </pre>
 *
 * <p>with the interval that {@link cymru.tegwch.analysis.statistics.interval.IndependentEstimates}
 * makes of the score intervals of the two changes (for shares: {@link
 * cymru.tegwch.analysis.statistics.change.DifferenceInDifferences#interval}). The p-value is
 * matched to the interval: it is the threshold at which a limit of it is 0. The p-values of all
 * groups are allowed for by Holm's method, withheld groups included.
 *
 * <p>People counted at both times are taken for different people. Where many are the same and
 * answer alike, the certainty is understated.
 *
 * <p>"Too few to say" is by the exact power of two tallies for {@link #compare}. For {@link #gaps}
 * and {@link #against} the outcomes of four tallies whose interval leaves out 0 are added up: one
 * by one while no more than 625 pairs of counts are likely on either side, and in cells of those
 * that are nearly alike beyond, within 0.002 of the exact power. What was found of the others, and
 * of the group before, is taken as true, half an event standing for none; the group changes as the
 * others did and by the detectable difference more or less. Of rates, its rate after is the
 * detectable ratio, or its inverse, times what it would be had it changed as the others did. The
 * base named is that of the group after, the base before growing in proportion; from 200 on it is
 * told to one part in a hundred.
 *
 * <p>All of it is counted: where tables are of two dates, each is printed in a release of its own,
 * and the question is put to both, {@code found.in(releaseBefore, releaseAfter)}.
 *
 * <pre>{@code
 * Span span = Span.of(before, after);
 * Change.withDefaults().compare(span);
 * Change.withDefaults().gaps(span).in(releaseBefore, releaseAfter);
 * Change.withDefaults().against(span, Span.of(elsewhereBefore, elsewhereAfter));
 * }</pre>
 *
 * @param confidence of the intervals, above 0.5 and below 1; a change is found where the adjusted
 *     p-value is below {@code 1 - confidence}
 * @param detectableDifference the smallest change of shares that matters where neither outcome is
 *     rarer, between 0 and 1: 0.1 for ten percentage points
 * @param detectableRatio the smallest ratio of rates that matters, between 0 and 1
 * @param power the least chance of finding it, between 0 and 1
 */
public record Change(
    double confidence, double detectableDifference, double detectableRatio, double power) {

  public Change {
    Criteria.require(confidence, detectableDifference, detectableRatio, power);
  }

  /** 95 % confidence; ten percentage points, or half or twice the rate, with a power of 80 %. */
  public static Change withDefaults() {
    return new Change(0.95, 0.1, 0.5, 0.8);
  }

  /** The same question with another confidence. */
  public Change withConfidence(double other) {
    return new Change(other, detectableDifference, detectableRatio, power);
  }

  /** The same question with another smallest change of shares. */
  public Change withDetectableDifference(double other) {
    return new Change(confidence, other, detectableRatio, power);
  }

  /** The same question with another smallest ratio of rates. */
  public Change withDetectableRatio(double other) {
    return new Change(confidence, detectableDifference, other, power);
  }

  /** The same question with another power. */
  public Change withPower(double other) {
    return new Change(confidence, detectableDifference, detectableRatio, other);
  }

  /** Each group after, beside the same group before. */
  public Findings<CountTable> compare(Span span) {
    return Findings.of(span.table(), inquiry(span));
  }

  /**
   * The gap between each group and the rest after, beside the gap before.
   *
   * @throws IllegalArgumentException if there is no dimension but time, and so nobody else
   */
  public Findings<CountTable> gaps(Span span) {
    return Findings.of(span.table(), gapInquiry(span));
  }

  /**
   * The change of each group, beside that of the same group in a place where nothing was done.
   *
   * @throws IllegalArgumentException if the two are not of one outcome and the same groups, or if
   *     both are of the same tables
   */
  public Findings<CountTable> against(Span span, Span comparison) {
    return Findings.of(span.table(), inquiry(span, comparison));
  }

  Inquiry inquiry(Span span) {
    return new ChangeInquiry(criteria(), span);
  }

  Inquiry gapInquiry(Span span) {
    if (span.after().groupedBy().isEmpty()) {
      throw new IllegalArgumentException(
          "Table must have a dimension of groups beside that of time, to have gaps between them");
    }
    return new DoubleInquiry(criteria(), new Beside.TheRest(span));
  }

  Inquiry inquiry(Span span, Span comparison) {
    Series.requireAlike(span.before(), comparison.before());
    Series.requireAlike(span.after(), comparison.after());
    if (span.before().equals(comparison.before()) || span.after().equals(comparison.after())) {
      throw new IllegalArgumentException(
          "The place to compare with must have tables of its own, and nobody in both");
    }
    return new DoubleInquiry(criteria(), new Beside.Elsewhere(span, comparison));
  }

  private Criteria criteria() {
    return new Criteria(confidence, detectableDifference, detectableRatio, power);
  }
}
