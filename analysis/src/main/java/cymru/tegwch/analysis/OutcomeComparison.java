// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.GroupInquiry;
import cymru.tegwch.analysis.contrast.RateContrast;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.analysis.measure.MeasureComparison;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import java.util.HashSet;
import java.util.List;

/**
 * Does something happen to each group as often as to the others?
 *
 * <p>Every group, or every crossing of groups where there are several dimensions, is compared with
 * the rest: all who answered, less the group. {@link #withReference} names a group to compare with
 * instead. Difference and ratio are always given together.
 *
 * <p>Shares of an {@link OutcomeTable} are described by {@link
 * cymru.tegwch.analysis.statistics.interval.WilsonInterval} and compared by {@link
 * cymru.tegwch.analysis.statistics.test.ScoreTest} with its matched {@link
 * cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference} and {@link
 * cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio}. Rates of an {@link
 * ExposureTable} are described by {@link cymru.tegwch.analysis.statistics.rate.RateInterval} and
 * compared by the score method for two Poisson counts. Where fewer than 5 are expected in a cell,
 * the p-value is exact instead: {@link cymru.tegwch.analysis.statistics.test.FisherTest} for shares
 * and {@link cymru.tegwch.analysis.statistics.test.BinomialTest} for rates, both mid-P, for the
 * score test finds differences among two or three people that are none. Everything counted is taken
 * as a sample: who needs a repair this year stands for who will. The p-values of all groups are
 * allowed for by Holm's method, withheld groups included.
 *
 * <p>A group in which no difference is found is {@link TooFew} where the exact power to find the
 * smallest difference of interest, given the rate of those whom it is compared with and with the
 * threshold shared out over the family, is below what is wanted. For shares that is the detectable
 * difference; beside an outcome (or its absence) that is rarer than that, it is the difference that
 * doubles it, though no less than a tenth of the detectable difference.
 *
 * <pre>{@code
 * OutcomeComparison.withDefaults().compare(repairs.count(satisfied, Wales.AGE.at("ten-year")));
 * OutcomeComparison.withDefaults().withReference("white").compare(byEthnicGroup);
 * }</pre>
 *
 * @param confidence of the intervals, above 0.5 and below 1; a difference is found where the
 *     adjusted p-value is below {@code 1 - confidence}
 * @param detectableDifference the smallest difference of shares that matters where neither outcome
 *     is rarer, between 0 and 1: 0.1 for ten percentage points
 * @param detectableRatio the smallest ratio of rates that matters, between 0 and 1: with 0.5, half
 *     or twice the rate
 * @param power the least chance of finding it, between 0 and 1
 * @param reference the codes of the group to compare with, one for each dimension; empty for the
 *     rest
 * @param strata the variables of the last dimensions, within whose categories each comparison is
 *     made again; empty for none
 */
public record OutcomeComparison(
    double confidence,
    double detectableDifference,
    double detectableRatio,
    double power,
    List<String> reference,
    List<String> strata) {

  public OutcomeComparison {
    Criteria.require(confidence, detectableDifference, detectableRatio, power);
    reference = List.copyOf(reference);
    strata = List.copyOf(strata);
    if (new HashSet<>(strata).size() < strata.size()) {
      throw new IllegalArgumentException("Strata must be different variables, but were " + strata);
    }
  }

  /**
   * 95 % confidence; ten percentage points, or half or twice the rate, with a power of 80 %; each
   * group against the rest.
   */
  public static OutcomeComparison withDefaults() {
    return new OutcomeComparison(0.95, 0.1, 0.5, 0.8, List.of(), List.of());
  }

  /** The same question with another confidence. */
  public OutcomeComparison withConfidence(double other) {
    return new OutcomeComparison(
        other, detectableDifference, detectableRatio, power, reference, strata);
  }

  /** The same question with another smallest difference of shares. */
  public OutcomeComparison withDetectableDifference(double other) {
    return new OutcomeComparison(confidence, other, detectableRatio, power, reference, strata);
  }

  /** The same question with another smallest ratio of rates. */
  public OutcomeComparison withDetectableRatio(double other) {
    return new OutcomeComparison(confidence, detectableDifference, other, power, reference, strata);
  }

  /** The same question with another power. */
  public OutcomeComparison withPower(double other) {
    return new OutcomeComparison(
        confidence, detectableDifference, detectableRatio, other, reference, strata);
  }

  /** The same question against one group: its code, or its codes where dimensions are crossed. */
  public OutcomeComparison withReference(String... codes) {
    return new OutcomeComparison(
        confidence, detectableDifference, detectableRatio, power, List.of(codes), strata);
  }

  /**
   * The same question with each comparison made again within categories: the last dimensions of the
   * table do not make groups, but strata. Beside each finding stands the difference and the ratio
   * pooled over them by {@link
   * cymru.tegwch.analysis.statistics.stratified.MantelHaenszelDifference}, with a warning where it
   * points in the opposite direction (Simpson's paradox), and whether the strata are alike by
   * {@link cymru.tegwch.analysis.statistics.stratified.BreslowDayTest}. The finding itself stays
   * that of all strata at once.
   *
   * <pre>{@code
   * OutcomeComparison.withDefaults().allowingFor("tenure").compare(bySexAndTenure);
   * }</pre>
   *
   * @param variables the names of the last dimensions of the table that is compared, in their order
   * @throws IllegalArgumentException if a variable is named twice
   */
  public OutcomeComparison allowingFor(String... variables) {
    return new OutcomeComparison(
        confidence, detectableDifference, detectableRatio, power, reference, List.of(variables));
  }

  /**
   * Compares the share of each group to whom an outcome happened.
   *
   * @throws IllegalArgumentException if the reference is not a group of the table, or if the last
   *     dimensions of the table are not the strata, behind at least one more
   */
  public Findings<CountTable> compare(OutcomeTable table) {
    return Findings.of(table.counts(), inquiry(table));
  }

  /**
   * Compares the rate of events of each group for those who could have had them.
   *
   * @throws IllegalArgumentException if the reference is not a group of the tables, or if strata
   *     are named: rates of events are not pooled here
   */
  public Findings<CountTable> compare(ExposureTable tables) {
    return Findings.of(tables.events(), inquiry(tables));
  }

  /**
   * Compares the mean of each group by {@link MeasureComparison}, with the confidence, the power
   * and the reference of this question and the smallest difference of that one's defaults.
   *
   * <pre>{@code
   * OutcomeComparison.withDefaults().compare(daysToRepair);
   * }</pre>
   *
   * @throws IllegalArgumentException if the reference is not a group of the table, or if strata are
   *     named: means are not pooled here
   */
  public Findings<CountTable> compare(MeasureTable table) {
    if (!strata.isEmpty()) {
      throw new IllegalArgumentException(
          "Strata must be of an outcome, but the table was of means: count an outcome of it"
              + " instead");
    }
    MeasureComparison defaults = MeasureComparison.withDefaults();
    return new MeasureComparison(confidence, defaults.detectable(), power, reference)
        .compare(table);
  }

  Inquiry inquiry(OutcomeTable table) {
    requireStrata(table.counts().dimensions());
    return new GroupInquiry(
        criteria(), reference, new ShareContrast(criteria(), table, strata.size()));
  }

  Inquiry inquiry(ExposureTable tables) {
    if (!strata.isEmpty()) {
      throw new IllegalArgumentException(
          "Strata must be of an outcome, but the tables were of events for each exposed: count an"
              + " outcome of people instead");
    }
    return new GroupInquiry(criteria(), reference, new RateContrast(criteria(), tables));
  }

  private void requireStrata(List<Dimension> dimensions) {
    List<Dimension> before = dimensions.subList(0, dimensions.size() - 1);
    int groups = before.size() - strata.size();
    if (groups < 1
        || !before.subList(groups, before.size()).stream()
            .map(Dimension::variable)
            .toList()
            .equals(strata)) {
      throw new IllegalArgumentException(
          "Strata must be the last dimensions of the table, behind those that make the groups, but"
              + " the table has "
              + before.stream().map(Dimension::variable).toList()
              + " and the strata are "
              + strata);
    }
    for (Dimension dimension : before.subList(groups, before.size())) {
      if (dimension.overlapping()) {
        throw new IllegalArgumentException(
            "Strata must hold each unit once, but one may be in several of '"
                + dimension.variable()
                + "'");
      }
    }
  }

  private Criteria criteria() {
    return new Criteria(confidence, detectableDifference, detectableRatio, power);
  }
}
