// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.interval.ClopperPearsonInterval;
import cymru.tegwch.analysis.statistics.interval.MidPInterval;
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import cymru.tegwch.analysis.statistics.test.BinomialTest;
import cymru.tegwch.analysis.statistics.test.FinitePoolTest;
import cymru.tegwch.analysis.statistics.test.FisherTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExactTestProperties {

  @Property
  void midPRejectsExactlyWhatTheMidPIntervalLeavesOut(
      @ForAll("proportions") Proportion observed,
      @ForAll("shares") double benchmark,
      @ForAll("confidences") double confidence) {
    double p = BinomialTest.of(observed, benchmark).p(TwoSided.MID_P);
    Assume.that(Math.abs(p - (1 - confidence)) > 1e-9);

    Interval interval = MidPInterval.of(observed, confidence);

    assertThat(interval.contains(benchmark)).isEqualTo(p > 1 - confidence);
  }

  @Property
  void centralRejectsExactlyWhatTheExactIntervalLeavesOut(
      @ForAll("proportions") Proportion observed,
      @ForAll("shares") double benchmark,
      @ForAll("confidences") double confidence) {
    double p = BinomialTest.of(observed, benchmark).p(TwoSided.CENTRAL);
    Assume.that(Math.abs(p - (1 - confidence)) > 1e-9);

    Interval interval = ClopperPearsonInterval.of(observed, confidence);

    assertThat(interval.contains(benchmark)).isEqualTo(p > 1 - confidence);
  }

  @Property
  void aLimitHasThePValueOfItsConfidence(
      @ForAll("proportions") Proportion observed, @ForAll("confidences") double confidence) {
    Assume.that(observed.part() > 0);

    double lower = MidPInterval.of(observed, confidence).lower();

    assertThat(BinomialTest.of(observed, lower).p(TwoSided.MID_P))
        .isCloseTo(1 - confidence, within(1e-8));
  }

  @Property
  void countingTheOthersChangesNoPValue(
      @ForAll("few") Proportion observed,
      @ForAll("shares") double benchmark,
      @ForAll TwoSided method) {
    double group = BinomialTest.of(observed, benchmark).p(method);
    double others = BinomialTest.of(observed.complement(), 1 - benchmark).p(method);

    assertThat(others).isCloseTo(group, within(1e-9 * group + 1e-300));
  }

  @Property
  void theTailsMeetInTheObservedCount(
      @ForAll("proportions") Proportion observed, @ForAll("shares") double benchmark) {
    BinomialTest test = BinomialTest.of(observed, benchmark);
    double at =
        Math.exp(BinomialLaw.of(observed.whole(), benchmark).logProbability(observed.part()));

    assertThat(test.atMost() + test.atLeast() - at).isCloseTo(1, within(1e-12));
  }

  @Property
  void midPIsNeverAboveCentral(
      @ForAll("proportions") Proportion observed, @ForAll("shares") double benchmark) {
    BinomialTest test = BinomialTest.of(observed, benchmark);

    assertThat(test.p(TwoSided.MID_P)).isBetween(0.0, test.p(TwoSided.CENTRAL));
  }

  @Property(tries = 300)
  void minlikeIsTheSumOfEverythingNoMoreProbable(
      @ForAll("few") Proportion observed, @ForAll("shares") double benchmark) {
    BinomialLaw law = BinomialLaw.of(observed.whole(), benchmark);
    double most = Math.exp(law.logProbability(observed.part())) * (1 + 1e-7);
    double sum =
        LongStream.rangeClosed(0, observed.whole())
            .mapToDouble(k -> Math.exp(law.logProbability(k)))
            .filter(probability -> probability <= most)
            .sum();

    assertThat(BinomialTest.of(observed, benchmark).p(TwoSided.MINLIKE))
        .isCloseTo(Math.min(1, sum), within(1e-11 * sum + 1e-300));
  }

  @Property(tries = 300)
  void aDrawFromAVastPoolIsABinomialDraw(@ForAll("few") Proportion drawn) {
    Proportion pool = Proportion.of(183_000_000_000L, 1_000_000_000_000L);
    double binomial = BinomialTest.of(drawn, 0.183).p(TwoSided.MID_P);

    assertThat(FinitePoolTest.of(drawn, pool).p(TwoSided.MID_P))
        .isCloseTo(binomial, within(1e-5 * binomial));
  }

  @Property
  void drawingEverybodyLeavesNothingToChance(@ForAll("proportions") Proportion pool) {
    FinitePoolTest test = FinitePoolTest.of(pool, pool);

    assertThat(test.p(TwoSided.CENTRAL)).isCloseTo(1, within(1e-12));
    assertThat(test.atMost()).isCloseTo(1, within(1e-12));
    assertThat(test.none()).isCloseTo(pool.part() == 0 ? 1 : 0, within(1e-12));
    assertThat(test.correction()).isZero();
  }

  @Property
  void fishersTestDoesNotMindTheOrderOfTheGroups(
      @ForAll("pairs") TwoProportions observed, @ForAll TwoSided method) {
    TwoProportions exchanged =
        new TwoProportions(/* first= */ observed.second(), /* second= */ observed.first());
    double p = FisherTest.of(observed).p(method);

    assertThat(FisherTest.of(exchanged).p(method)).isCloseTo(p, within(1e-7 * p + 1e-300));
  }

  @Provide
  Arbitrary<Proportion> proportions() {
    return Counts.proportions();
  }

  @Provide
  Arbitrary<Proportion> few() {
    return Counts.upTo(300);
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
    return Counts.shares();
  }
}
