// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Silences;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.test.FisherTest;
import cymru.tegwch.analysis.statistics.test.ScoreTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Wanted;
import java.util.List;
import java.util.Optional;

/**
 * The share of a group to whom an outcome happened, by the score method, and exactly where numbers
 * are small.
 */
public record ShareContrast(Criteria criteria, OutcomeTable outcomes) implements Contrast {

  private static final double SMALL = 5;

  @Override
  public CountTable table() {
    return outcomes.counts();
  }

  @Override
  public int dimensions() {
    return table().dimensions().size() - 1;
  }

  @Override
  public Text label() {
    return outcome().label();
  }

  @Override
  public Optional<Tally> tally(Reading reading, Coordinates group) {
    Counts counts = reading.counts(table());
    Counts reaches = reading.reaches(table());
    return Tally.of(
        OutcomeTable.happened(counts, group),
        OutcomeTable.base(outcome(), counts, group),
        OutcomeTable.happened(reaches, group),
        OutcomeTable.base(outcome(), reaches, group));
  }

  @Override
  public List<Text> notCounted(Reading reading, Coordinates group) {
    return Silences.along(
        reading.counts(table()),
        group.and(Coordinate.Margin.EVERYONE),
        dimensions(),
        outcome().alsoInBase());
  }

  @Override
  public boolean isPossible(Tally tally) {
    return tally.count() >= 0 && tally.count() <= tally.base();
  }

  @Override
  public Rate figure(Tally tally, double confidence) {
    return new Rate(
        tally.count(),
        tally.base(),
        Rate.Per.HUNDRED,
        WilsonInterval.of(proportion(tally), confidence));
  }

  @Override
  public Text told(Tally tally, double confidence) {
    List<Text> also = outcome().alsoInBase().stream().sorted().map(Silence::label).toList();
    return Words.share(
        figure(tally, confidence), Words.basis(table().population().unit().label(), also));
  }

  @Override
  public Text found(boolean isLower) {
    Text found = isLower ? Words.LOWER_RATE : Words.HIGHER_RATE;
    Wanted wanted = outcome().wanted();
    if (wanted == Wanted.NEITHER) {
      return found;
    }
    return (wanted == Wanted.MORE) == isLower
        ? Text.of(found.en() + ", which is worse", found.cy() + ", sy’n waeth")
        : Text.of(found.en() + ", which is better", found.cy() + ", sy’n well");
  }

  /** Where fewer are expected than the score test can be trusted with, the exact test is asked. */
  @Override
  public double p(Tally group, Tally against) {
    TwoProportions two = two(group, against);
    return leastExpected(two.first(), two.second()) < SMALL
        ? FisherTest.of(two).p(TwoSided.MID_P)
        : ScoreTest.of(two).p();
  }

  @Override
  public Estimate difference(Tally group, Tally against, double confidence) {
    TwoProportions two = two(group, against);
    return new Estimate(two.difference(), MiettinenNurminenDifference.of(two, confidence));
  }

  @Override
  public Estimate ratio(Tally group, Tally against, double confidence) {
    TwoProportions two = two(group, against);
    return new Estimate(two.ratio().orElseThrow(), MiettinenNurminenRatio.of(two, confidence));
  }

  @Override
  public ContrastPower power(Tally against, double alpha) {
    return SharePower.of(against, criteria.detectableDifference(), alpha);
  }

  private Outcome outcome() {
    return outcomes.outcome();
  }

  private static TwoProportions two(Tally group, Tally against) {
    return TwoProportions.of(proportion(group), proportion(against));
  }

  /** The least number expected in any cell of the two by two if the rates were the same. */
  private static double leastExpected(Proportion one, Proportion other) {
    double whole = (double) one.whole() + other.whole();
    double happened = (double) one.part() + other.part();
    return Math.min(happened, whole - happened) / whole * Math.min(one.whole(), other.whole());
  }

  private static Proportion proportion(Tally tally) {
    return Proportion.of(tally.count(), tally.base());
  }
}
