// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenOddsRatio;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio;
import cymru.tegwch.analysis.statistics.interval.NewcombeDifference;
import cymru.tegwch.analysis.statistics.test.ScoreTest;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TwoProportionsProperties {

  @Property
  void theScoreTestRejectsExactlyWhatItsThreeIntervalsLeaveOut(
      @ForAll("pairs") TwoProportions observed, @ForAll("confidences") double confidence) {
    double p = ScoreTest.of(observed).p();
    Assume.that(Math.abs(p - (1 - confidence)) > 1e-9);
    boolean compatible = p > 1 - confidence;

    assertThat(MiettinenNurminenDifference.of(observed, confidence).contains(0))
        .isEqualTo(compatible);
    assertThat(MiettinenNurminenRatio.of(observed, confidence).contains(1)).isEqualTo(compatible);
    assertThat(MiettinenNurminenOddsRatio.of(observed, confidence).contains(1))
        .isEqualTo(compatible);
  }

  @Property
  void moreConfidenceIsNeverNarrower(@ForAll("pairs") TwoProportions observed) {
    assertWithin(
        MiettinenNurminenDifference.of(observed, 0.9),
        MiettinenNurminenDifference.of(observed, 0.99));
    assertWithin(
        MiettinenNurminenRatio.of(observed, 0.9), MiettinenNurminenRatio.of(observed, 0.99));
    assertWithin(
        MiettinenNurminenOddsRatio.of(observed, 0.9),
        MiettinenNurminenOddsRatio.of(observed, 0.99));
    assertWithin(NewcombeDifference.of(observed, 0.9), NewcombeDifference.of(observed, 0.99));
  }

  @Property
  void exchangingTheGroupsTurnsTheIntervalsRound(
      @ForAll("pairs") TwoProportions observed, @ForAll("confidences") double confidence) {
    TwoProportions exchanged =
        new TwoProportions(/* first= */ observed.second(), /* second= */ observed.first());
    Interval difference = MiettinenNurminenDifference.of(observed, confidence);
    Interval ratio = MiettinenNurminenRatio.of(observed, confidence);
    Interval odds = MiettinenNurminenOddsRatio.of(observed, confidence);

    assertClose(
        MiettinenNurminenDifference.of(exchanged, confidence),
        -difference.upper(),
        -difference.lower());
    assertClose(
        MiettinenNurminenRatio.of(exchanged, confidence), 1 / ratio.upper(), 1 / ratio.lower());
    assertClose(
        MiettinenNurminenOddsRatio.of(exchanged, confidence), 1 / odds.upper(), 1 / odds.lower());
    assertThat(ScoreTest.of(exchanged).z()).isEqualTo(-ScoreTest.of(observed).z());
  }

  @Property
  void countingTheOppositeOutcomeTurnsDifferenceAndOddsRound(
      @ForAll("pairs") TwoProportions observed, @ForAll("confidences") double confidence) {
    TwoProportions opposite =
        TwoProportions.of(observed.first().complement(), observed.second().complement());
    Interval difference = MiettinenNurminenDifference.of(observed, confidence);
    Interval odds = MiettinenNurminenOddsRatio.of(observed, confidence);

    assertClose(
        MiettinenNurminenDifference.of(opposite, confidence),
        -difference.upper(),
        -difference.lower());
    assertClose(
        MiettinenNurminenOddsRatio.of(opposite, confidence), 1 / odds.upper(), 1 / odds.lower());
    assertThat(ScoreTest.of(opposite).p()).isCloseTo(ScoreTest.of(observed).p(), within(1e-9));
  }

  @Property
  void everyLimitIsANumberInItsRange(
      @ForAll("pairs") TwoProportions observed, @ForAll("confidences") double confidence) {
    Interval difference = MiettinenNurminenDifference.of(observed, confidence);
    Interval ratio = MiettinenNurminenRatio.of(observed, confidence);
    Interval odds = MiettinenNurminenOddsRatio.of(observed, confidence);

    assertThat(difference.lower()).isBetween(-1.0, 1.0);
    assertThat(difference.upper()).isBetween(-1.0, 1.0);
    assertThat(difference.contains(observed.difference())).isTrue();
    assertThat(ratio.lower()).isGreaterThanOrEqualTo(0).isFinite();
    assertThat(Double.isInfinite(ratio.upper())).isEqualTo(observed.second().part() == 0);
    assertThat(odds.lower()).isGreaterThanOrEqualTo(0).isFinite();
    assertThat(Double.isInfinite(odds.upper()))
        .isEqualTo(observed.second().part() == 0 || observed.first().rest() == 0);
  }

  @Property
  void newcombesIntervalStaysWithinMinus1And1(
      @ForAll("pairs") TwoProportions observed, @ForAll("confidences") double confidence) {
    Interval interval = NewcombeDifference.of(observed, confidence);

    assertThat(interval.lower()).isGreaterThanOrEqualTo(-1 - 1e-15);
    assertThat(interval.upper()).isLessThanOrEqualTo(1 + 1e-15);
    assertThat(interval.contains(observed.difference())).isTrue();
  }

  @Provide
  Arbitrary<TwoProportions> pairs() {
    return Counts.pairs();
  }

  @Provide
  Arbitrary<Double> confidences() {
    return Counts.confidences();
  }

  private static void assertWithin(Interval inner, Interval outer) {
    assertThat(outer.lower()).isLessThanOrEqualTo(inner.lower());
    assertThat(outer.upper()).isGreaterThanOrEqualTo(inner.upper());
  }

  private static void assertClose(Interval interval, double lower, double upper) {
    assertClose(interval.lower(), lower);
    assertClose(interval.upper(), upper);
  }

  private static void assertClose(double actual, double expected) {
    if (Double.isInfinite(expected)) {
      assertThat(actual).isEqualTo(expected);
    } else {
      assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1e-3, Math.abs(expected))));
    }
  }
}
