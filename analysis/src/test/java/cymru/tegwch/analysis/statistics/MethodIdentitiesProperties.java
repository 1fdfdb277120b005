// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.interval.ConditionalOddsRatio;
import cymru.tegwch.analysis.statistics.interval.KatzRatio;
import cymru.tegwch.analysis.statistics.interval.WilsonContinuityInterval;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.interval.WoolfOddsRatio;
import cymru.tegwch.analysis.statistics.multiplicity.Adjustment;
import cymru.tegwch.analysis.statistics.ordinal.CochranArmitageTest;
import cymru.tegwch.analysis.statistics.ordinal.JonckheereTest;
import cymru.tegwch.analysis.statistics.ordinal.KruskalWallisTest;
import cymru.tegwch.analysis.statistics.ordinal.LinearByLinearTest;
import cymru.tegwch.analysis.statistics.ordinal.MannWhitneyTest;
import cymru.tegwch.analysis.statistics.place.FunnelClass;
import cymru.tegwch.analysis.statistics.place.ProportionFunnel;
import cymru.tegwch.analysis.statistics.profile.GoodnessOfFit;
import cymru.tegwch.analysis.statistics.profile.MultinomialTest;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.RateRatio;
import cymru.tegwch.analysis.statistics.rate.TwoRates;
import cymru.tegwch.analysis.statistics.silence.MissingBounds;
import cymru.tegwch.analysis.statistics.stratified.BreslowDayTest;
import cymru.tegwch.analysis.statistics.stratified.ExactStratifiedTest;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelDifference;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelOddsRatio;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelTest;
import cymru.tegwch.analysis.statistics.stratified.Strata;
import cymru.tegwch.analysis.statistics.test.BinomialTest;
import cymru.tegwch.analysis.statistics.test.ChiSquaredTest;
import cymru.tegwch.analysis.statistics.test.FisherTableTest;
import cymru.tegwch.analysis.statistics.test.FisherTest;
import cymru.tegwch.analysis.statistics.test.ScoreTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import cymru.tegwch.analysis.statistics.test.UnconditionalTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One method is another's special case, and nothing depends on the order of what has none. */
class MethodIdentitiesProperties {

  private static final double SAME = 1e-9;

  /** A bound on a p-value, where ties count as extreme within a relative 1e-7. */
  private static final double TIED = 1 + 1e-7 + SAME;

  @Property(tries = 200)
  void theContinuityCorrectionWidens(@ForAll("shares") Proportion observed) {
    Interval plain = WilsonInterval.of(observed, 0.95);
    Interval corrected = WilsonContinuityInterval.of(observed, 0.95);

    assertThat(corrected.lower()).isLessThanOrEqualTo(plain.lower());
    assertThat(corrected.upper()).isGreaterThanOrEqualTo(plain.upper());
  }

  @Property(tries = 200)
  void exchangedGroupsHaveTheReciprocalInterval(@ForAll("pairs") TwoProportions pair) {
    reciprocal(KatzRatio.of(pair, 0.95), KatzRatio.of(pair.exchanged(), 0.95));
    reciprocal(WoolfOddsRatio.of(pair, 0.95), WoolfOddsRatio.of(pair.exchanged(), 0.95));
    reciprocal(
        ConditionalOddsRatio.exact(pair, 0.95), ConditionalOddsRatio.exact(pair.exchanged(), 0.95));
  }

  @Property(tries = 200)
  void theConditionalIntervalsAreNestedRoundTheEstimate(@ForAll("pairs") TwoProportions pair) {
    Interval exact = ConditionalOddsRatio.exact(pair, 0.95);
    Interval midP = ConditionalOddsRatio.midP(pair, 0.95);

    assertThat(exact.lower()).isLessThanOrEqualTo(midP.lower());
    assertThat(exact.upper()).isGreaterThanOrEqualTo(midP.upper());
    ConditionalOddsRatio.estimate(pair)
        .ifPresent(estimate -> assertThat(midP.contains(estimate)).isTrue());
  }

  @Property(tries = 200)
  void theTwoByTwoTestsAreOneFamily(@ForAll("pairs") TwoProportions pair) {
    ChiSquaredTest test = ChiSquaredTest.of(ContingencyTable.of(pair));
    double z = ScoreTest.of(pair).z();

    assertThat(test.lessOneStatistic()).isCloseTo(z * z, within(SAME * (1 + z * z)));
    assertThat(test.yatesStatistic()).isLessThanOrEqualTo(test.statistic() * (1 + SAME));
  }

  @Property(tries = 100)
  void aTableOfTwoByTwoHasFishersPValue(@ForAll("smallPairs") TwoProportions pair) {
    assertThat(FisherTableTest.of(ContingencyTable.of(pair)).p().orElseThrow())
        .isCloseTo(FisherTest.of(pair).p(TwoSided.MINLIKE), within(SAME));
  }

  @Property(tries = 100)
  void rowsAndColumnsOfATableHaveNoOrder(@ForAll("tables") ContingencyTable table) {
    List<CategoryCounts> reversed = new ArrayList<>(table.rows());
    Collections.reverse(reversed);
    ContingencyTable other = new ContingencyTable(reversed).transposed();
    double statistic = ChiSquaredTest.of(table).statistic();

    assertThat(ChiSquaredTest.of(other).statistic())
        .isCloseTo(statistic, within(SAME * (1 + statistic)));
    assertThat(FisherTableTest.of(other).p().orElseThrow())
        .isCloseTo(FisherTableTest.of(table).p().orElseThrow(), within(SAME));
  }

  @Property(tries = 30)
  void boschloosIsNeverAboveFishersOneSidedPValue(@ForAll("smallPairs") TwoProportions pair) {
    UnconditionalTest test = UnconditionalTest.of(pair);

    // tables whose p-values differ by less than the ties are ordered as one, and the bound is
    // theirs
    assertThat(test.boschlooAtMost()).isLessThanOrEqualTo(FisherTest.of(pair).atMost() * TIED);
    assertThat(test.boschlooAtLeast()).isLessThanOrEqualTo(FisherTest.of(pair).atLeast() * TIED);
    assertThat(UnconditionalTest.of(pair.exchanged()).barnard())
        .isCloseTo(test.barnard(), within(1e-7));
  }

  @Property(tries = 100)
  void twoGroupsMakeSeveralGroupTestsTheTwoGroupTest(@ForAll("twoRows") ContingencyTable table) {
    CategoryCounts first = table.rows().get(0);
    CategoryCounts second = table.rows().get(1);
    MannWhitneyTest test = MannWhitneyTest.of(second, first);
    double z = test.z().orElse(0);

    assertThat(KruskalWallisTest.of(table).statistic().orElse(0))
        .isCloseTo(z * z, within(1e-8 * (1 + z * z)));
    assertThat(JonckheereTest.of(table).z().orElse(0)).isCloseTo(z, within(1e-8));
    assertThat(MannWhitneyTest.of(first, second).superiority())
        .isCloseTo(1 - test.superiority(), within(SAME));
    assertThat(test.interval(0.95).contains(test.superiority())).isTrue();
  }

  @Property(tries = 100)
  void trendsOfTwoRowsDifferByTheFactorOfTheirVariance(@ForAll("twoRows") ContingencyTable table) {
    double n = table.total();
    double armitage = CochranArmitageTest.of(table.rows().get(0), table.rows().get(1)).statistic();

    assertThat(LinearByLinearTest.of(table).statistic())
        .isCloseTo(armitage * (n - 1) / n, within(SAME * (1 + armitage)));
  }

  @Property(tries = 100)
  void oneStratumIsNoStratifying(@ForAll("pairs") TwoProportions pair) {
    Strata one = Strata.of(pair);
    double z = ScoreTest.of(pair).z();

    assertThat(MantelHaenszelTest.of(one).statistic()).isCloseTo(z * z, within(SAME * (1 + z * z)));
    assertThat(MantelHaenszelDifference.of(one).estimate())
        .isCloseTo(pair.difference(), within(SAME));
    Assume.that(pair.oddsRatio().isPresent() && Double.isFinite(pair.oddsRatio().getAsDouble()));
    double odds = pair.oddsRatio().getAsDouble();
    assertThat(MantelHaenszelOddsRatio.of(one).estimate().orElseThrow())
        .isCloseTo(odds, within(SAME * (1 + odds)));
  }

  @Property(tries = 60)
  void oneStratumMakesTheExactTestFishers(@ForAll("smallPairs") TwoProportions pair) {
    ExactStratifiedTest test = ExactStratifiedTest.of(Strata.of(pair));
    Interval interval = ConditionalOddsRatio.exact(pair, 0.95);

    assertThat(test.minlikeP()).isCloseTo(FisherTest.of(pair).p(TwoSided.MINLIKE), within(SAME));
    assertThat(test.centralP()).isCloseTo(FisherTest.of(pair).p(TwoSided.CENTRAL), within(SAME));
    assertThat(test.exact(0.95).lower())
        .isCloseTo(interval.lower(), within(1e-8 * (1 + interval.lower())));
  }

  @Property(tries = 100)
  void strataExchangedTurnRoundAndStillAgree(
      @ForAll("pairs") TwoProportions a, @ForAll("pairs") TwoProportions b) {
    Strata strata = Strata.of(a, b);
    Strata exchanged = Strata.of(b.exchanged(), a.exchanged());
    double statistic = BreslowDayTest.of(strata).taroneStatistic().orElse(0);

    assertThat(BreslowDayTest.of(exchanged).taroneStatistic().orElse(0))
        .isCloseTo(statistic, within(1e-7 * (1 + statistic)));
    assertThat(MantelHaenszelDifference.of(exchanged).estimate())
        .isCloseTo(-MantelHaenszelDifference.of(strata).estimate(), within(SAME));
  }

  @Property(tries = 100)
  void rateIntervalsAreNestedAndReciprocal(
      @ForAll("events") long x1, @ForAll("events") long x2, @ForAll("exposures") double t) {
    RateRatio ratio = RateRatio.of(TwoRates.of(EventRate.of(x1, t), EventRate.of(x2, 100)));
    RateRatio turned = RateRatio.of(TwoRates.of(EventRate.of(x2, 100), EventRate.of(x1, t)));

    reciprocal(ratio.exact(0.95), turned.exact(0.95));
    reciprocal(ratio.score(0.95), turned.score(0.95));
    assertThat(ratio.exact(0.95).lower()).isLessThanOrEqualTo(ratio.midP(0.95).lower());
    assertThat(ratio.exact(0.95).upper()).isGreaterThanOrEqualTo(ratio.midP(0.95).upper());
  }

  @Property(tries = 100)
  void aFunnelClassIsWhereTheShareLiesInTheFunnel(@ForAll("shares") Proportion place) {
    ProportionFunnel funnel = ProportionFunnel.around(0.3);
    Interval limits = funnel.limits((double) place.whole(), 0.95);
    double distance =
        Math.min(
            Math.abs(place.value() - limits.lower()), Math.abs(place.value() - limits.upper()));
    Assume.that(distance > 1e-9);

    FunnelClass found =
        funnel.classify(EstimatedProportion.of((double) place.part(), (double) place.whole()));

    assertThat(found == FunnelClass.WITHIN).isEqualTo(limits.contains(place.value()));
  }

  @Property(tries = 60)
  void twoGroupsMakeTheMultinomialTestBinomial(@ForAll("fewOf") Proportion observed) {
    var groups =
        List.of(
            GoodnessOfFit.Group.of(observed.part(), 0.25),
            GoodnessOfFit.Group.of(observed.rest(), 0.75));

    double p =
        MultinomialTest.of(groups)
            .withOrdering(MultinomialTest.Ordering.PROBABILITY)
            .p()
            .orElseThrow();

    assertThat(p).isCloseTo(BinomialTest.of(observed, 0.25).p(TwoSided.MINLIKE), within(SAME));
  }

  @Property(tries = 200)
  void adjustmentsOfAFamilyAreInOrder(@ForAll("pValues") List<Double> p) {
    List<Double> bonferroni = Adjustment.BONFERRONI.adjust(p);
    List<Double> holm = Adjustment.HOLM.adjust(p);
    List<Double> hochberg = Adjustment.HOCHBERG.adjust(p);
    List<Double> hommel = Adjustment.HOMMEL.adjust(p);
    List<Double> sidak = Adjustment.SIDAK.adjust(p);

    for (int i = 0; i < p.size(); i++) {
      assertThat(sidak.get(i)).isLessThanOrEqualTo(bonferroni.get(i) + SAME);
      assertThat(holm.get(i)).isLessThanOrEqualTo(bonferroni.get(i) + SAME);
      assertThat(hochberg.get(i)).isLessThanOrEqualTo(holm.get(i) + SAME);
      assertThat(hommel.get(i)).isBetween(p.get(i), hochberg.get(i) + SAME);
    }
  }

  @Property(tries = 100)
  void boundsHoldWhateverTheSilentSay(
      @ForAll("shares") Proportion answered, @ForAll("events") long missing) {
    MissingBounds bounds = MissingBounds.of(answered, missing);

    assertThat(bounds.observed()).isBetween(bounds.lower() - SAME, bounds.upper() + SAME);
    assertThat(bounds.upper() - bounds.lower()).isCloseTo(bounds.width(), within(SAME));
    assertThat(bounds.toReach(bounds.lower())).hasValue(0);
  }

  private static void reciprocal(Interval one, Interval other) {
    close(one.lower(), 1 / other.upper());
    close(one.upper(), 1 / other.lower());
  }

  private static void close(double actual, double expected) {
    if (Double.isInfinite(expected)) {
      assertThat(actual).isEqualTo(expected);
    } else {
      assertThat(actual).isCloseTo(expected, within(1e-8 * expected + 1e-300));
    }
  }

  @Provide
  Arbitrary<Proportion> shares() {
    return Counts.proportions();
  }

  @Provide
  Arbitrary<Proportion> fewOf() {
    return Counts.upTo(40);
  }

  @Provide
  Arbitrary<TwoProportions> pairs() {
    return Combinators.combine(Counts.upTo(3000), Counts.upTo(3000)).as(TwoProportions::of);
  }

  @Provide
  Arbitrary<TwoProportions> smallPairs() {
    return Combinators.combine(Counts.upTo(25), Counts.upTo(25)).as(TwoProportions::of);
  }

  @Provide
  Arbitrary<ContingencyTable> tables() {
    return table(3, 6);
  }

  @Provide
  Arbitrary<ContingencyTable> twoRows() {
    return table(2, 60);
  }

  private static Arbitrary<ContingencyTable> table(int rows, long most) {
    return Arbitraries.longs()
        .between(0, most)
        .list()
        .ofSize(3)
        .filter(counts -> counts.stream().mapToLong(Long::longValue).sum() > 0)
        .map(CategoryCounts::new)
        .list()
        .ofSize(rows)
        .map(ContingencyTable::new);
  }

  @Provide
  Arbitrary<Long> events() {
    return Arbitraries.longs().between(0, 500);
  }

  @Provide
  Arbitrary<Double> exposures() {
    return Arbitraries.doubles().between(0.5, 10_000);
  }

  @Provide
  Arbitrary<List<Double>> pValues() {
    return Arbitraries.doubles().between(0, 1).list().ofMinSize(1).ofMaxSize(12);
  }
}
