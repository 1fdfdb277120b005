// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.ordinal.CochranArmitageTest;
import cymru.tegwch.analysis.statistics.ordinal.JonckheereTest;
import cymru.tegwch.analysis.statistics.ordinal.KruskalWallisTest;
import cymru.tegwch.analysis.statistics.ordinal.LinearByLinearTest;
import cymru.tegwch.analysis.statistics.ordinal.MannWhitneyTest;
import cymru.tegwch.analysis.statistics.ordinal.Scores;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.PoissonInterval;
import cymru.tegwch.analysis.statistics.rate.RateRatio;
import cymru.tegwch.analysis.statistics.rate.RateTest;
import cymru.tegwch.analysis.statistics.rate.TwoRates;
import cymru.tegwch.analysis.statistics.test.BinomialTest;
import cymru.tegwch.analysis.statistics.test.ChiSquaredTest;
import cymru.tegwch.analysis.statistics.test.FinitePoolTest;
import cymru.tegwch.analysis.statistics.test.FisherTest;
import cymru.tegwch.analysis.statistics.test.McNemarTest;
import cymru.tegwch.analysis.statistics.test.PoissonTest;
import cymru.tegwch.analysis.statistics.test.ScoreTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every test must keep: a p-value from 0 to 1, the same whichever way one looks. */
class EveryTestProperties {

  /** Of two groups of shares. */
  enum OfTwo {
    SCORE(two -> ScoreTest.of(two).p()),
    CHI_SQUARED(two -> ChiSquaredTest.of(ContingencyTable.of(two)).p()),
    YATES(two -> ChiSquaredTest.of(ContingencyTable.of(two)).yatesP()),
    LESS_ONE(two -> ChiSquaredTest.of(ContingencyTable.of(two)).lessOneP()),
    LIKELIHOOD_RATIO(two -> ChiSquaredTest.of(ContingencyTable.of(two)).likelihoodRatioP()),
    FISHER(two -> FisherTest.of(two).p(TwoSided.MINLIKE)),
    FISHER_CENTRAL(two -> FisherTest.of(two).p(TwoSided.CENTRAL)),
    FISHER_MID_P(two -> FisherTest.of(two).p(TwoSided.MID_P));

    private final ToDoubleFunction<TwoProportions> p;

    OfTwo(ToDoubleFunction<TwoProportions> p) {
      this.p = p;
    }
  }

  @Property
  void theOrderOfGroupsAndTheSideThatIsCountedChangeNoPValue(
      @ForAll OfTwo of, @ForAll("pairs") TwoProportions two) {
    Assume.that(two.first().part() + two.second().part() > 0);
    Assume.that(two.first().rest() + two.second().rest() > 0);
    double p = of.p.applyAsDouble(two);
    TwoProportions exchanged =
        new TwoProportions(/* first= */ two.second(), /* second= */ two.first());
    TwoProportions opposite =
        TwoProportions.of(two.first().complement(), two.second().complement());

    assertThat(p).isBetween(0.0, 1.0);
    assertThat(of.p.applyAsDouble(exchanged)).isCloseTo(p, within(1e-6 * p + 1e-12));
    assertThat(of.p.applyAsDouble(opposite)).isCloseTo(p, within(1e-6 * p + 1e-12));
  }

  @Property
  void oneSidedChancesFallAsTheCountMovesOut(
      @ForAll("shares") double share, @ForAll("few") long count) {
    Assume.that(count < 40);
    Proportion here = Proportion.of(count, 40);
    Proportion beyond = Proportion.of(count + 1, 40);
    Proportion pool = Proportion.of(Math.round(4000 * share), 4000);

    assertThat(BinomialTest.of(beyond, share).atLeast())
        .isLessThanOrEqualTo(BinomialTest.of(here, share).atLeast());
    assertThat(FinitePoolTest.of(beyond, pool).atLeast())
        .isLessThanOrEqualTo(FinitePoolTest.of(here, pool).atLeast());
    assertThat(new PoissonTest(count + 1, 40 * share).atLeast())
        .isLessThanOrEqualTo(new PoissonTest(count, 40 * share).atLeast());
    assertThat(new PoissonTest(count + 1, 40 * share).atMost())
        .isGreaterThanOrEqualTo(new PoissonTest(count, 40 * share).atMost());
  }

  @Property
  void thePoissonTestRejectsExactlyWhatItsIntervalLeavesOut(
      @ForAll("few") long events,
      @ForAll("expected") double expected,
      @ForAll("confidences") double confidence) {
    double p = new PoissonTest(events, expected).p(TwoSided.CENTRAL);
    Assume.that(Math.abs(p - (1 - confidence)) > 1e-9);

    assertThat(PoissonInterval.of(events, confidence).contains(expected))
        .isEqualTo(p > 1 - confidence);
    assertThat(new PoissonTest(events, expected).p(TwoSided.MID_P)).isBetween(0.0, p);
    if (events < 10) {
      assertThat(RateTest.of(EventRate.of(events, 1), expected).p()).isCloseTo(p, within(1e-12));
    }
  }

  @Property
  void theScoreTestOfRatesRejectsExactlyWhatItsIntervalLeavesOut(
      @ForAll("few") long first,
      @ForAll("few") long second,
      @ForAll("expected") double exposure,
      @ForAll("confidences") double confidence) {
    RateRatio ratio =
        RateRatio.of(TwoRates.of(EventRate.of(first, exposure), EventRate.of(second, 10)));
    Assume.that(Math.abs(ratio.scoreP() - (1 - confidence)) > 1e-9);

    assertThat(ratio.score(confidence).contains(1)).isEqualTo(ratio.scoreP() > 1 - confidence);
  }

  @Property
  void mcNemarReadsOnlyHowTheChangesDiffer(@ForAll("few") long one, @ForAll("few") long other) {
    Assume.that(one + other > 0);
    McNemarTest test = McNemarTest.of(one, other);

    for (TwoSided method : TwoSided.values()) {
      assertThat(test.p(method)).isBetween(0.0, 1.0);
      assertThat(McNemarTest.of(other, one).p(method)).isCloseTo(test.p(method), within(1e-12));
    }
    assertThat(test.correctedP()).isGreaterThanOrEqualTo(test.asymptoticP());
  }

  @Property
  void turnedScalesTurnEveryOrdinalTestRound(@ForAll("answers") List<List<Long>> rows) {
    ContingencyTable table = table(rows);
    ContingencyTable turned = table(rows.stream().map(EveryTestProperties::turned).toList());
    MannWhitneyTest test = MannWhitneyTest.of(table.rows().get(0), table.rows().get(1));
    MannWhitneyTest back = MannWhitneyTest.of(turned.rows().get(0), turned.rows().get(1));

    assertThat(back.superiority()).isCloseTo(1 - test.superiority(), within(1e-12));
    assertThat(back.p()).isCloseTo(test.p(), within(1e-12));
    assertThat(KruskalWallisTest.of(turned).p())
        .isCloseTo(KruskalWallisTest.of(table).p(), within(1e-9));
    assertThat(JonckheereTest.of(turned).p()).isCloseTo(JonckheereTest.of(table).p(), within(1e-9));
    assertThat(linear(turned).p()).isCloseTo(linear(table).p(), within(1e-9));
    assertThat(trend(turned).p()).isCloseTo(trend(table).p(), within(1e-9));
  }

  @Property
  void oneHigherAnswerNeverLowersTheChanceOfAHigherOne(@ForAll("answers") List<List<Long>> rows) {
    Assume.that(rows.get(0).get(1) > 0);
    List<Long> higher = new ArrayList<>(rows.get(0));
    higher.set(1, higher.get(1) - 1);
    higher.set(2, higher.get(2) + 1);
    MannWhitneyTest before = MannWhitneyTest.of(counts(rows.get(0)), counts(rows.get(1)));
    MannWhitneyTest after = MannWhitneyTest.of(counts(higher), counts(rows.get(1)));

    assertThat(after.superiority()).isGreaterThanOrEqualTo(before.superiority());
  }

  @Property
  void scoresOfAnotherUnitChangeNoTrend(@ForAll("answers") List<List<Long>> rows) {
    ContingencyTable table = table(rows);
    Scores scores = new Scores(List.of(-7.5, 2.5, 12.5, 22.5));
    CochranArmitageTest trend = trend(table);

    assertThat(trend.withScores(scores).p()).isCloseTo(trend.p(), within(1e-9));
  }

  @Property
  void theChanceOfAHigherAnswerLiesInItsInterval(
      @ForAll("answersOrNone") List<List<Long>> rows, @ForAll("confidences") double confidence) {
    Assume.that(rows.stream().allMatch(row -> row.stream().mapToLong(one -> one).sum() > 0));
    MannWhitneyTest test = MannWhitneyTest.of(counts(rows.get(0)), counts(rows.get(1)));
    Interval interval = test.interval(confidence);

    assertThat(interval.lower()).isBetween(0.0, test.superiority());
    assertThat(interval.upper()).isBetween(test.superiority(), 1.0);
  }

  @Example
  void groupsWithoutACommonAnswerStillHaveAnInterval() {
    MannWhitneyTest below = MannWhitneyTest.of(CategoryCounts.of(5, 0), CategoryCounts.of(0, 7));
    MannWhitneyTest above = MannWhitneyTest.of(CategoryCounts.of(0, 7), CategoryCounts.of(5, 0));

    assertThat(below.interval(0.95).lower()).isZero();
    assertThat(below.interval(0.95).upper()).isBetween(0.1, 0.5);
    assertThat(above.interval(0.95).upper()).isEqualTo(1);
    assertThat(above.interval(0.95).lower())
        .isCloseTo(1 - below.interval(0.95).upper(), within(1e-12));
  }

  @Example
  void alikeGroupsAreNeverFarFromEachOther() {
    TwoProportions alike =
        TwoProportions.of(Proportion.of(300, 1000), Proportion.of(30_000, 100_000));
    for (OfTwo of : OfTwo.values()) {
      assertThat(of.p.applyAsDouble(alike)).as(of.name()).isGreaterThan(0.9);
    }
  }

  @Example
  void vastDifferencesHaveTinyPValuesAndNotNegativeOnes() {
    TwoProportions unlike =
        TwoProportions.of(
            Proportion.of(1_000_000, 10_000_000), Proportion.of(9_000_000, 10_000_000));
    for (OfTwo of : OfTwo.values()) {
      assertThat(of.p.applyAsDouble(unlike)).as(of.name()).isBetween(0.0, 1e-300);
    }
  }

  private static List<Long> turned(List<Long> row) {
    List<Long> result = new ArrayList<>(row);
    Collections.reverse(result);
    return result;
  }

  private static ContingencyTable table(List<List<Long>> rows) {
    return new ContingencyTable(rows.stream().map(EveryTestProperties::counts).toList());
  }

  private static CategoryCounts counts(List<Long> row) {
    return new CategoryCounts(row);
  }

  private static LinearByLinearTest linear(ContingencyTable table) {
    return new LinearByLinearTest(
        table, Scores.oneTo(table.rows().size()), Scores.oneTo(table.columns()));
  }

  private static CochranArmitageTest trend(ContingencyTable table) {
    return CochranArmitageTest.of(table.rows().get(0), table.rows().get(1));
  }

  @Provide
  Arbitrary<TwoProportions> pairs() {
    return Counts.pairs();
  }

  @Provide
  Arbitrary<Double> confidences() {
    return Counts.confidences();
  }

  @Provide
  Arbitrary<Double> shares() {
    return Arbitraries.doubles().between(0.05, 0.95);
  }

  @Provide
  Arbitrary<Double> expected() {
    return Arbitraries.doubles().between(0.01, 80);
  }

  @Provide
  Arbitrary<Long> few() {
    return Arbitraries.longs().between(0, 40);
  }

  /** Two groups on a scale of three, any of whose answers nobody may have given. */
  @Provide
  Arbitrary<List<List<Long>>> answersOrNone() {
    return Arbitraries.longs().between(0, 6).list().ofSize(3).list().ofSize(2);
  }

  /** Two groups on a scale of four, with people in each. */
  @Provide
  Arbitrary<List<List<Long>>> answers() {
    return Arbitraries.longs().between(1, 60).list().ofSize(4).list().ofSize(2);
  }
}
