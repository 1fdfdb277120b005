// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.interval.AgrestiCoullInterval;
import cymru.tegwch.analysis.statistics.interval.ClopperPearsonInterval;
import cymru.tegwch.analysis.statistics.interval.JeffreysInterval;
import cymru.tegwch.analysis.statistics.interval.MidPInterval;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenOddsRatio;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio;
import cymru.tegwch.analysis.statistics.interval.NewcombeDifference;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.multiplicity.Adjustment;
import cymru.tegwch.analysis.statistics.power.BinomialPower;
import cymru.tegwch.analysis.statistics.power.TwoProportionPower;
import cymru.tegwch.analysis.statistics.profile.BenchmarkGap;
import cymru.tegwch.analysis.statistics.profile.GoodnessOfFit;
import cymru.tegwch.analysis.statistics.rate.ByarInterval;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.PoissonInterval;
import cymru.tegwch.analysis.statistics.rate.RateInterval;
import cymru.tegwch.analysis.statistics.test.BinomialTest;
import cymru.tegwch.analysis.statistics.test.FinitePoolTest;
import cymru.tegwch.analysis.statistics.test.ScoreTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the documentation says, and what is refused. */
class StatisticsExamplesTest {

  private static final TwoProportions NEWCOMBE =
      TwoProportions.of(Proportion.of(56, 70), Proportion.of(48, 80));
  private static final TwoProportions APPOINTED =
      TwoProportions.of(Proportion.of(148, 1012), Proportion.of(512, 1090));

  @Test
  void theIntervalsOfOneProportionAreAsDocumented() {
    assertThat(WilsonInterval.of(Proportion.of(5, 12), 0.95)).hasToString("0.1933 to 0.6805 (95%)");
    assertThat(WilsonInterval.of(Proportion.of(5, 100), 0.95))
        .hasToString("0.02154 to 0.1118 (95%)");
    assertThat(MidPInterval.of(Proportion.of(20, 100), 0.95)).hasToString("0.1302 to 0.2869 (95%)");
    assertThat(ClopperPearsonInterval.of(Proportion.of(5, 100), 0.95))
        .hasToString("0.01643 to 0.1128 (95%)");
    assertThat(AgrestiCoullInterval.of(Proportion.of(65, 100), 0.95))
        .hasToString("0.5524 to 0.7365 (95%)");
    assertThat(JeffreysInterval.of(Proportion.of(3, 7), 0.998))
        .hasToString("0.05148 to 0.8927 (99.8%)");
    assertThat(JeffreysInterval.of(Proportion.of(3, 7), 0.95))
        .hasToString("0.1389 to 0.7655 (95%)");
  }

  @Test
  void theComparisonsOfTwoAreAsDocumented() {
    assertThat(APPOINTED).hasToString("148 of 1012 against 512 of 1090");
    assertThat(APPOINTED.difference()).isCloseTo(-0.3235, within(1e-4));
    assertThat(MiettinenNurminenDifference.of(APPOINTED, 0.95))
        .hasToString("-0.3598 to -0.2863 (95%)");
    assertThat(ScoreTest.of(APPOINTED).p()).isCloseTo(2.32e-57, within(1e-59));
    assertThat(MiettinenNurminenDifference.of(NEWCOMBE, 0.95))
        .hasToString("0.05283 to 0.3382 (95%)");
    assertThat(NewcombeDifference.of(NEWCOMBE, 0.95)).hasToString("0.05243 to 0.3339 (95%)");
    assertThat(
            MiettinenNurminenRatio.of(
                TwoProportions.of(Proportion.of(9, 10), Proportion.of(3, 10)), 0.95))
        .hasToString("1.328 to 8.692 (95%)");
    assertThat(
            MiettinenNurminenOddsRatio.of(
                TwoProportions.of(Proportion.of(1, 4), Proportion.of(5, 9)), 0.95))
        .hasToString("0.02615 to 3.169 (95%)");
  }

  @Test
  void theTestsAgainstABenchmarkAreAsDocumented() {
    BinomialTest board = BinomialTest.of(Proportion.of(0, 12), 0.183);
    assertThat(board.p(TwoSided.MID_P)).isCloseTo(0.0884, within(1e-4));
    assertThat(board.none()).isCloseTo(0.0884, within(1e-4));
    assertThat(FinitePoolTest.of(Proportion.of(1, 12), Proportion.of(220, 1200)).atMost())
        .isCloseTo(0.3237, within(1e-4));
    BenchmarkGap gap = BenchmarkGap.of(Proportion.of(5, 12), 0.183);
    assertThat(gap.points()).isCloseTo(23.4, within(0.05));
    assertThat(gap.ratio()).hasValueCloseTo(2.28, within(0.005));
    assertThat(gap.shortfall()).isCloseTo(-2.8, within(0.05));
    assertThat(
            GoodnessOfFit.of(
                    List.of(GoodnessOfFit.Group.of(9, 0.817), GoodnessOfFit.Group.of(3, 0.183)))
                .p())
        .isCloseTo(0.548, within(5e-4));
  }

  @Test
  void ratesAdjustmentAndPowerAreAsDocumented() {
    assertThat(RateInterval.of(EventRate.of(20, 1500), 0.95).scaledBy(1000))
        .hasToString("8.141 to 20.59 (95%)");
    assertThat(PoissonInterval.of(1, 0.95)).hasToString("0.02532 to 5.572 (95%)");
    assertThat(ByarInterval.of(20, 0.95)).hasToString("12.21 to 30.89 (95%)");
    assertThat(Adjustment.HOLM.adjust(List.of(0.04, 0.001, 0.2))).containsExactly(0.08, 0.003, 0.2);
    assertThat(BinomialPower.of(0.183, 0.0915).at(12)).isZero();
    assertThat(BinomialPower.of(0.183, 0.0915).peopleFor(0.8)).hasValue(121);
    assertThat(TwoProportionPower.of(0.5, 0.6).at(200, 200)).isCloseTo(0.521, within(5e-4));
    assertThat(TwoProportionPower.of(0.5, 0.6).peoplePerGroup(0.8)).hasValue(392);
  }

  @Test
  void aRatioWithNobodyBelowIsInfiniteAndWithNobodyAtAllUndefined() {
    TwoProportions someAndNone = TwoProportions.of(Proportion.of(3, 9), Proportion.of(0, 9));
    TwoProportions neither = TwoProportions.of(Proportion.of(0, 9), Proportion.of(0, 4));
    TwoProportions everybody = TwoProportions.of(Proportion.of(9, 9), Proportion.of(4, 4));

    assertThat(someAndNone.ratio()).hasValue(Double.POSITIVE_INFINITY);
    assertThat(someAndNone.oddsRatio()).hasValue(Double.POSITIVE_INFINITY);
    assertThat(neither.ratio()).isEmpty();
    assertThat(neither.oddsRatio()).isEmpty();
    assertThat(everybody.ratio()).hasValue(1);
    assertThat(everybody.oddsRatio()).isEmpty();
    assertThat(ScoreTest.of(neither).p()).isEqualTo(1);
    assertThat(ScoreTest.of(everybody).p()).isEqualTo(1);
    assertThat(MiettinenNurminenRatio.of(neither, 0.95))
        .isEqualTo(new Interval(0, Double.POSITIVE_INFINITY, 0.95));
    assertThat(MiettinenNurminenOddsRatio.of(everybody, 0.95))
        .isEqualTo(new Interval(0, Double.POSITIVE_INFINITY, 0.95));
    assertThat(BenchmarkGap.of(Proportion.of(3, 9), 0).ratio()).isEmpty();
  }

  @Test
  void aBenchmarkOf0Or1LeavesNothingToChance() {
    assertThat(BinomialTest.of(Proportion.of(0, 9), 0).p(TwoSided.CENTRAL)).isEqualTo(1);
    assertThat(BinomialTest.of(Proportion.of(1, 9), 0).p(TwoSided.CENTRAL)).isZero();
    assertThat(BinomialTest.of(Proportion.of(1, 9), 0).p(TwoSided.MINLIKE)).isZero();
    assertThat(BinomialTest.of(Proportion.of(9, 9), 1).p(TwoSided.MID_P)).isEqualTo(1);
    assertThat(BinomialTest.of(Proportion.of(8, 9), 1).p(TwoSided.MID_P)).isZero();
    assertThat(BinomialTest.of(Proportion.of(8, 9), 1).none()).isZero();
  }

  @Test
  void aGroupOfShare0IsLeftOutUnlessSomebodyIsInIt() {
    GoodnessOfFit empty =
        GoodnessOfFit.of(
            List.of(
                GoodnessOfFit.Group.of(9, 0.8),
                GoodnessOfFit.Group.of(3, 0.2),
                GoodnessOfFit.Group.of(0, 0)));
    GoodnessOfFit somebody =
        GoodnessOfFit.of(
            List.of(
                GoodnessOfFit.Group.of(9, 0.8),
                GoodnessOfFit.Group.of(2, 0.2),
                GoodnessOfFit.Group.of(1, 0)));

    assertThat(empty.degreesOfFreedom()).isEqualTo(1);
    assertThat(empty.residuals().get(2)).isZero();
    assertThat(empty.smallestExpected()).isCloseTo(2.4, within(1e-12));
    assertThat(somebody.statistic()).isInfinite();
    assertThat(somebody.p()).isZero();
    assertThat(somebody.residuals().get(2)).isInfinite();
  }

  @Test
  void anIntervalChangesItsUnitsWithBothLimits() {
    Interval share = new Interval(0.1, 0.3, 0.95);

    assertThat(share.scaledBy(1 / 0.2).lower()).isCloseTo(0.5, within(1e-15));
    assertThat(share.scaledBy(1 / 0.2).upper()).isCloseTo(1.5, within(1e-15));
    assertThat(share.movedBy(-0.2).lower()).isCloseTo(-0.1, within(1e-15));
    assertThat(share.movedBy(-0.2).upper()).isCloseTo(0.1, within(1e-15));
    assertThat(share.contains(0.1)).isTrue();
    assertThat(share.contains(0.3)).isTrue();
    assertThat(share.contains(0.31)).isFalse();
  }

  @Test
  void messagesNameTheSubjectTheRuleAndTheValue() {
    assertRefused(() -> Proportion.of(0, 0), "Whole must be greater than 0, but was 0");
    assertRefused(() -> Proportion.of(5, 4), "Part must be 0 to 4 (the whole), but was 5");
    assertRefused(() -> Proportion.of(-1, 4), "Part must be 0 to 4 (the whole), but was -1");
    assertRefused(
        () -> WilsonInterval.of(Proportion.of(1, 4), 95),
        "Confidence must be between 0 and 1, but was 95.0");
    assertRefused(
        () -> BinomialTest.of(Proportion.of(1, 4), 18.3),
        "Benchmark share must be 0 to 1, but was 18.3");
    assertRefused(
        () -> BinomialTest.of(Proportion.of(1, 4), Double.NaN),
        "Benchmark share must be 0 to 1, but was NaN");
    assertRefused(
        () -> FinitePoolTest.of(Proportion.of(3, 4), Proportion.of(2, 10)),
        "Drawn must be some of the pool (2 of 10), but was 3 of 4");
    assertRefused(
        () -> EventRate.of(3, 0), "Exposure must be finite and greater than 0, but was 0.0");
    assertRefused(() -> PoissonInterval.of(-3, 0.95), "Events must not be negative, but was -3");
    assertRefused(
        () -> new Interval(2, 1, 0.95),
        "Lower limit must be at most the upper limit 1.0, but was 2.0");
    assertRefused(
        () -> new Interval(0, 1, 0.95).scaledBy(0),
        "Factor must be finite and greater than 0, but was 0.0");
    assertRefused(
        () -> new Interval(0, 1, 0.95).movedBy(Double.NaN), "Amount must be finite, but was NaN");
  }

  @Test
  void sharesThatAreNotAllOfThePopulationAreRefused() {
    assertRefused(
        () ->
            GoodnessOfFit.of(
                List.of(GoodnessOfFit.Group.of(1, 0.5), GoodnessOfFit.Group.of(1, 0.4))),
        "Benchmark shares must sum to 1, but summed to 0.9");
    assertRefused(
        () ->
            GoodnessOfFit.of(
                List.of(GoodnessOfFit.Group.of(0, 0.5), GoodnessOfFit.Group.of(0, 0.5))),
        "Observed must count somebody, but was 0 in every group");
    assertRefused(
        () -> GoodnessOfFit.of(List.of(GoodnessOfFit.Group.of(1, 1), GoodnessOfFit.Group.of(1, 0))),
        "Groups with a share above 0 must be 2 or more, but were 1");
  }

  private static void assertRefused(Runnable call, String message) {
    assertThatThrownBy(call::run).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
