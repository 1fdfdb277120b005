// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.measure.MedianDifference;
import cymru.tegwch.analysis.statistics.measure.SampleSummary;
import cymru.tegwch.analysis.statistics.measure.TwoPartComparison;
import cymru.tegwch.analysis.statistics.measure.WelchTest;
import cymru.tegwch.analysis.statistics.pooling.RandomEffects;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.RateRatio;
import cymru.tegwch.analysis.statistics.rate.TwoRates;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelRates;
import cymru.tegwch.analysis.statistics.stratified.RateStrata;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rates within strata, estimates of many groups, medians and amounts in two parts. */
class PooledAndMeasuredProperties {

  @Property
  void oneStratumOfRatesIsNoStratifying(@ForAll("rates") TwoRates two) {
    MantelHaenszelRates pooled = MantelHaenszelRates.of(RateStrata.of(two));

    assertThat(pooled.difference()).isCloseTo(two.difference(), within(1e-12));
    assertThat(pooled.p()).isCloseTo(RateRatio.of(two).scoreP(), within(1e-9));
    RateRatio.of(two)
        .logarithmic()
        .ifPresent(
            one -> {
              assertThat(pooled.ratio().orElseThrow())
                  .isCloseTo(one.value(), within(1e-9 * one.value()));
              assertThat(pooled.logRatioError().orElseThrow())
                  .isCloseTo(one.logStandardError(), within(1e-9));
            });
  }

  @Property
  void strataOfRatesHaveNoOrderAndTurnWithTheGroups(@ForAll("strata") List<TwoRates> each) {
    List<TwoRates> other = new ArrayList<>(each);
    Collections.reverse(other);
    List<TwoRates> exchanged =
        each.stream()
            .map(one -> new TwoRates(/* first= */ one.second(), /* second= */ one.first()))
            .toList();
    MantelHaenszelRates pooled = MantelHaenszelRates.of(new RateStrata(each));
    MantelHaenszelRates reversed = MantelHaenszelRates.of(new RateStrata(other));
    MantelHaenszelRates turned = MantelHaenszelRates.of(new RateStrata(exchanged));

    assertThat(reversed.difference()).isCloseTo(pooled.difference(), within(1e-12));
    assertThat(turned.difference()).isCloseTo(-pooled.difference(), within(1e-12));
    assertThat(turned.p()).isCloseTo(pooled.p(), within(1e-9));
    assertThat(pooled.correctedP()).isGreaterThanOrEqualTo(pooled.p());
    assertThat(pooled.differenceInterval(0.95).contains(pooled.difference())).isTrue();
    if (pooled.logRatioError().isPresent()) {
      double ratio = pooled.ratio().orElseThrow();
      assertThat(turned.ratio().orElseThrow()).isCloseTo(1 / ratio, within(1e-9 / ratio));
    } else {
      assertThat(pooled.ratioInterval(0.95)).isEqualTo(new Interval(0, 1 / 0.0, 0.95));
    }
  }

  @Property
  void theIntervalOfFewGroupsIsNeverNarrowerThanTheNormalOne(
      @ForAll("estimates") List<RandomEffects.Estimate> groups) {
    RandomEffects pooled = RandomEffects.of(groups);
    Interval normal = pooled.meanInterval(0.95);
    Interval few = pooled.hartungKnappInterval(0.95);

    assertThat(few.lower()).isLessThanOrEqualTo(normal.lower());
    assertThat(few.upper()).isGreaterThanOrEqualTo(normal.upper());
    pooled
        .predictionInterval(0.95)
        .ifPresent(one -> assertThat(one.lower()).isLessThanOrEqualTo(normal.lower()));
  }

  @Property(tries = 50)
  void movedValuesMoveTheMediansAndScaledOnesScaleThem(
      @ForAll("values") List<Double> first, @ForAll("values") List<Double> second) {
    Interval plain = medians(first, second);
    Interval moved = medians(first.stream().map(value -> value + 8).toList(), second);
    Interval doubled =
        medians(
            first.stream().map(value -> 2 * value).toList(),
            second.stream().map(value -> 2 * value).toList());

    assertThat(moved.lower()).isCloseTo(plain.lower() + 8, within(1e-9));
    assertThat(moved.upper()).isCloseTo(plain.upper() + 8, within(1e-9));
    assertThat(doubled.lower()).isCloseTo(2 * plain.lower(), within(1e-9));
    assertThat(medians(first, second)).isEqualTo(plain);
  }

  private static Interval medians(List<Double> first, List<Double> second) {
    return MedianDifference.of(first, second).interval(0.95, new SplittableRandom(7), 1000);
  }

  /**
   * The exact law of a resampled median of 11 (B. Efron (1979), section 3): that of rank k is the
   * median with the chance that six draws or more are at most k, less that for k-1.
   */
  @Example
  void resampledMediansFollowTheirExactLaw() {
    List<Double> first = IntStream.rangeClosed(1, 11).mapToObj(i -> (double) (i * i)).toList();
    List<Double> second = Collections.nCopies(11, 0.0);
    // SciPy 1.17.1: binom.sf(5, 11, k/11) passes 0.025 at k = 3 and 0.975 at k = 9
    Interval interval =
        MedianDifference.of(first, second).interval(0.95, new SplittableRandom(7), 200_000);

    assertThat(interval.lower()).isEqualTo(9);
    assertThat(interval.upper()).isEqualTo(81);
  }

  @Example
  void fewPeopleHaveNoResampledInterval() {
    MedianDifference few = MedianDifference.of(List.of(1.0, 2.0), List.of(3.0));

    assertThat(few.estimate()).isEqualTo(-1.5);
    assertThatThrownBy(() -> few.interval(0.95, new SplittableRandom(7), 1000))
        .hasMessage("People must be 10 or more in each group, but were 1");
    assertThatThrownBy(() -> few.interval(0.95, new SplittableRandom(7), 10))
        .hasMessage("Resamples must be 1000 or more, but were 10");
  }

  @Property
  void theTwoPartsMultiplyToTheRatioOfMeans(
      @ForAll("amounts") List<Double> first, @ForAll("amounts") List<Double> second) {
    TwoPartComparison parts = TwoPartComparison.of(first, second);
    double ratio = mean(first) / mean(second);

    assertThat(parts.ratio().orElseThrow()).isCloseTo(ratio, within(1e-9 * ratio));
    parts
        .p()
        .ifPresent(
            p ->
                assertThat(TwoPartComparison.of(second, first).p().orElseThrow())
                    .isCloseTo(p, within(1e-9)));
  }

  /**
   * The delta method over everybody, zeros included, has the same error as the two parts together,
   * but for n-1 in place of n.
   */
  @Property
  void theErrorOfTheTwoPartsIsNearThatOfTheWhole(
      @ForAll("amounts") List<Double> first, @ForAll("amounts") List<Double> second) {
    TwoPartComparison parts = TwoPartComparison.of(first, second);
    double whole =
        WelchTest.of(SampleSummary.of(first), SampleSummary.of(second))
            .ratioEstimate()
            .orElseThrow()
            .logStandardError();

    parts
        .ratioEstimate()
        .ifPresent(
            one -> assertThat(one.logStandardError()).isCloseTo(whole, within(0.35 * whole)));
  }

  @Example
  void whereAGroupHasNothingAmountsAreNotCompared() {
    TwoPartComparison parts = TwoPartComparison.of(List.of(0.0, 0.0, 0.0), List.of(0.0, 12.0, 8.0));

    assertThat(parts.ratio()).isEmpty();
    assertThat(parts.amounts()).isEmpty();
    assertThat(parts.p()).isEmpty();
    assertThat(parts.any().difference()).isCloseTo(-2 / 3.0, within(1e-12));
    assertThatThrownBy(() -> TwoPartComparison.of(List.of(-1.0), List.of(1.0)))
        .hasMessage("Amount must be finite and not negative, but was -1.0");
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  @Provide
  Arbitrary<TwoRates> rates() {
    return Combinators.combine(rate(), rate()).as(TwoRates::of);
  }

  @Provide
  Arbitrary<List<TwoRates>> strata() {
    return rates().list().ofMinSize(2).ofMaxSize(6);
  }

  private static Arbitrary<EventRate> rate() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 60), Arbitraries.doubles().between(0.5, 3000))
        .as(EventRate::of);
  }

  @Provide
  Arbitrary<List<RandomEffects.Estimate>> estimates() {
    return Combinators.combine(
            Arbitraries.doubles().between(-2, 2), Arbitraries.doubles().between(0.05, 1))
        .as(RandomEffects.Estimate::of)
        .list()
        .ofMinSize(2)
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<Double>> values() {
    return Arbitraries.integers()
        .between(0, 400)
        .map(value -> value / 8.0)
        .list()
        .ofMinSize(10)
        .ofMaxSize(40);
  }

  /** Somebody has something: the first. */
  @Provide
  Arbitrary<List<Double>> amounts() {
    return Arbitraries.integers()
        .between(-30, 90)
        .map(value -> (double) Math.max(0, value))
        .list()
        .ofMinSize(20)
        .ofMaxSize(60)
        .map(
            rest -> {
              List<Double> all = new ArrayList<>(rest);
              all.set(0, 25.0);
              return all;
            });
  }
}
