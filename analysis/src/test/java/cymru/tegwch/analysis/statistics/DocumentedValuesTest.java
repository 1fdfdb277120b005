// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.chart.BernoulliCusum;
import cymru.tegwch.analysis.statistics.interval.ConditionalOddsRatio;
import cymru.tegwch.analysis.statistics.interval.KatzRatio;
import cymru.tegwch.analysis.statistics.interval.WilsonContinuityInterval;
import cymru.tegwch.analysis.statistics.interval.WoolfOddsRatio;
import cymru.tegwch.analysis.statistics.measure.HodgesLehmannShift;
import cymru.tegwch.analysis.statistics.measure.SampleSummary;
import cymru.tegwch.analysis.statistics.measure.TwoPartComparison;
import cymru.tegwch.analysis.statistics.measure.WelchTest;
import cymru.tegwch.analysis.statistics.ordinal.CochranArmitageTest;
import cymru.tegwch.analysis.statistics.place.FunnelClass;
import cymru.tegwch.analysis.statistics.place.RatioFunnel;
import cymru.tegwch.analysis.statistics.power.SurveySize;
import cymru.tegwch.analysis.statistics.profile.GoodnessOfFit;
import cymru.tegwch.analysis.statistics.profile.MultinomialTest;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.IndirectlyStandardisedRatio;
import cymru.tegwch.analysis.statistics.rate.RateRatio;
import cymru.tegwch.analysis.statistics.rate.StandardPopulation;
import cymru.tegwch.analysis.statistics.rate.TwoRates;
import cymru.tegwch.analysis.statistics.silence.MissingBounds;
import cymru.tegwch.analysis.statistics.silence.MissingGap;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelRates;
import cymru.tegwch.analysis.statistics.stratified.RateStrata;
import cymru.tegwch.analysis.statistics.test.FisherTableTest;
import cymru.tegwch.analysis.statistics.test.McNemarTest;
import cymru.tegwch.analysis.statistics.test.PoissonTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import cymru.tegwch.analysis.statistics.test.UnconditionalTest;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the documentation of the newer methods says, and what they refuse. */
class DocumentedValuesTest {

  private static final TwoProportions NINE_AND_THREE =
      TwoProportions.of(Proportion.of(9, 10), Proportion.of(3, 10));

  @Test
  void intervalsAreAsDocumented() {
    assertThat(WilsonContinuityInterval.of(Proportion.of(1, 10), 0.95))
        .hasToString("0.005242 to 0.4588 (95%)");
    assertThat(ConditionalOddsRatio.exact(NINE_AND_THREE, 0.95)).hasToString("1.387 to 1048 (95%)");
    var rates = TwoRates.of(EventRate.of(3, 210), EventRate.of(2, 640));
    assertThat(RateRatio.of(rates).score(0.95)).hasToString("0.9141 to 22.86 (95%)");
    assertThat(RateRatio.of(rates).p(TwoSided.CENTRAL)).isCloseTo(0.201, within(5e-4));
  }

  @Test
  void testsAreAsDocumented() {
    assertThat(McNemarTest.of(5, 12).p(TwoSided.MID_P)).isCloseTo(0.0963, within(5e-5));
    assertThat(WelchTest.of(new SampleSummary(12, 8.5, 9.0), new SampleSummary(40, 6.1, 16.0)).p())
        .isCloseTo(0.0348, within(5e-5));
    assertThat(
            CochranArmitageTest.of(CategoryCounts.of(10, 14, 21), CategoryCounts.of(90, 86, 79))
                .p())
        .isCloseTo(0.0294, within(5e-5));
    assertThat(HodgesLehmannShift.of(List.of(5.0, 8.0, 12.0), List.of(2.0, 3.0, 9.0)).estimate())
        .isEqualTo(3);
  }

  @Test
  void ratesAndSizesAreAsDocumented() {
    var young = new IndirectlyStandardisedRatio.Band(4000, EventRate.of(900, 300_000));
    var old = new IndirectlyStandardisedRatio.Band(2500, EventRate.of(2400, 200_000));
    assertThat(IndirectlyStandardisedRatio.of(45, List.of(young, old)).ratio())
        .isCloseTo(1.071, within(5e-4));
    assertThat(StandardPopulation.european2013().total()).isEqualTo(100_000);
    assertThat(StandardPopulation.european2013().from(15).total()).isEqualTo(84_000);
    assertThat(RatioFunnel.around(1).classify(EventRate.of(253, 200.95)))
        .isEqualTo(FunnelClass.VERY_HIGH);
    assertThat(SurveySize.withDefaults().people(2500, 0.04)).isEqualTo(485);
    assertThat(SurveySize.withDefaults().margin(Proportion.of(640, 640))).isZero();
  }

  @Test
  void silenceIsAsDocumented() {
    var young = MissingBounds.of(Proportion.of(60, 100), 10);
    var others = MissingBounds.of(Proportion.of(160, 200), 12);
    assertThat(MissingBounds.of(Proportion.of(120, 200), 30).toReach(0.55)).hasValue(7);
    assertThat(MissingGap.of(young, others).isRobust()).isTrue();
    assertThat(MissingGap.of(young, others).tippingPoint()).isEmpty();
    assertThat(new BernoulliCusum(0.1, 0.2, 3).sums(List.of(false, true, true)).get(2))
        .isCloseTo(2 * Math.log(2), within(1e-12));
  }

  @Test
  void anEmptyCellLeavesLogarithmicIntervalsOpen() {
    var none = TwoProportions.of(Proportion.of(0, 9), Proportion.of(3, 9));
    var everything = new Interval(0, Double.POSITIVE_INFINITY, 0.95);

    assertThat(KatzRatio.of(none, 0.95)).isEqualTo(everything);
    assertThat(WoolfOddsRatio.of(none, 0.95)).isEqualTo(everything);
    assertThat(ConditionalOddsRatio.estimate(none)).hasValue(0);
    assertThat(
            ConditionalOddsRatio.estimate(
                TwoProportions.of(Proportion.of(0, 9), Proportion.of(0, 9))))
        .isEmpty();
  }

  @Test
  void simulatedPValuesAreNearTheExactOnesAndRepeat() {
    var table = ContingencyTable.of(CategoryCounts.of(3, 1, 0), CategoryCounts.of(0, 2, 4));
    double exact = FisherTableTest.of(table).p().orElseThrow();
    var groups = List.of(GoodnessOfFit.Group.of(9, 0.817), GoodnessOfFit.Group.of(3, 0.183));
    double multinomial = MultinomialTest.of(groups).p().orElseThrow();

    double first = FisherTableTest.of(table).simulatedP(new SplittableRandom(1), 20_000);
    double second = FisherTableTest.of(table).simulatedP(new SplittableRandom(1), 20_000);

    assertThat(first).isEqualTo(second).isCloseTo(exact, within(0.015));
    assertThat(MultinomialTest.of(groups).simulatedP(new SplittableRandom(1), 20_000))
        .isCloseTo(multinomial, within(0.015));
  }

  @Test
  void whatTakesTooLongSaysSo() {
    var large = TwoProportions.of(Proportion.of(500, 2000), Proportion.of(700, 2000));

    assertThatThrownBy(() -> UnconditionalTest.of(large))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Tables of those sizes must be at most 1000000, but were 4004001");
  }

  @Test
  void ratesWithinStrataAndAmountsAreAsDocumented() {
    var ages =
        RateStrata.of(
            TwoRates.of(EventRate.of(8, 400), EventRate.of(20, 2000)),
            TwoRates.of(EventRate.of(30, 600), EventRate.of(25, 900)));
    var arrears =
        TwoPartComparison.of(
            List.of(0.0, 0.0, 0.0, 120.0, 310.0, 95.0),
            List.of(0.0, 0.0, 0.0, 0.0, 0.0, 60.0, 80.0));
    PoissonTest complaints = new PoissonTest(9, 4.2);

    assertThat(MantelHaenszelRates.of(ages).ratio().orElseThrow()).isCloseTo(1.85, within(1e-9));
    assertThat(MantelHaenszelRates.of(ages).ratioInterval(0.95))
        .hasToString("1.183 to 2.892 (95%)");
    assertThat(arrears.any().difference()).isCloseTo(0.2143, within(1e-4));
    assertThat(arrears.ratio().orElseThrow()).isCloseTo(4.375, within(1e-12));
    assertThat(complaints.atLeast()).isCloseTo(0.0279, within(1e-4));
    assertThat(complaints.p(TwoSided.CENTRAL)).isCloseTo(0.0558, within(1e-4));
  }
}
