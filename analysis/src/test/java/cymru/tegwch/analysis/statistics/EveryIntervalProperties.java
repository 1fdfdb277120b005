// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.interval.AgrestiCoullInterval;
import cymru.tegwch.analysis.statistics.interval.ClopperPearsonInterval;
import cymru.tegwch.analysis.statistics.interval.ConditionalOddsRatio;
import cymru.tegwch.analysis.statistics.interval.HaldaneAnscombeOddsRatio;
import cymru.tegwch.analysis.statistics.interval.JeffreysInterval;
import cymru.tegwch.analysis.statistics.interval.KatzRatio;
import cymru.tegwch.analysis.statistics.interval.MidPInterval;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenOddsRatio;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio;
import cymru.tegwch.analysis.statistics.interval.NewcombeDifference;
import cymru.tegwch.analysis.statistics.interval.WilsonContinuityInterval;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.interval.WoolfOddsRatio;
import cymru.tegwch.analysis.statistics.rate.ByarInterval;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.PoissonInterval;
import cymru.tegwch.analysis.statistics.rate.RateInterval;
import cymru.tegwch.analysis.statistics.rate.RateRatio;
import cymru.tegwch.analysis.statistics.rate.TwoRates;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every interval of a kind must keep: of one share, of two, of events, of two rates. */
class EveryIntervalProperties {

  /** The smallest part of a limit's reach from the estimate that large numbers may be off by. */
  private static final double LARGE_SAMPLE = 0.01;

  /** Of one share. */
  enum OfShare {
    WILSON(WilsonInterval::of),
    WILSON_CONTINUITY(WilsonContinuityInterval::of),
    MID_P(MidPInterval::of),
    CLOPPER_PEARSON(ClopperPearsonInterval::of),
    JEFFREYS(JeffreysInterval::of),
    AGRESTI_COULL(AgrestiCoullInterval::of);

    private final BiFunction<Proportion, Double, Interval> method;

    OfShare(BiFunction<Proportion, Double, Interval> method) {
      this.method = method;
    }
  }

  /** Of two shares: what is estimated, and whether no effect is 0 or 1. */
  enum OfTwo {
    MN_DIFFERENCE(MiettinenNurminenDifference::of, two -> OptionalDouble.of(two.difference())),
    NEWCOMBE(NewcombeDifference::of, two -> OptionalDouble.of(two.difference())),
    MN_RATIO(MiettinenNurminenRatio::of, TwoProportions::ratio),
    KATZ(KatzRatio::of, TwoProportions::ratio),
    MN_ODDS(MiettinenNurminenOddsRatio::of, TwoProportions::oddsRatio),
    WOOLF(WoolfOddsRatio::of, TwoProportions::oddsRatio),
    HALDANE(
        HaldaneAnscombeOddsRatio::of,
        two -> OptionalDouble.of(HaldaneAnscombeOddsRatio.estimate(two))),
    CONDITIONAL(ConditionalOddsRatio::exact, ConditionalOddsRatio::estimate),
    CONDITIONAL_MID_P(ConditionalOddsRatio::midP, ConditionalOddsRatio::estimate);

    private final BiFunction<TwoProportions, Double, Interval> method;
    private final Function<TwoProportions, OptionalDouble> estimate;

    OfTwo(
        BiFunction<TwoProportions, Double, Interval> method,
        Function<TwoProportions, OptionalDouble> estimate) {
      this.method = method;
      this.estimate = estimate;
    }

    boolean isDifference() {
      return this == MN_DIFFERENCE || this == NEWCOMBE;
    }
  }

  /** Of a number of events. */
  enum OfEvents {
    EXACT(PoissonInterval::of),
    BYAR(ByarInterval::of),
    SWITCHING((events, confidence) -> RateInterval.of(EventRate.of(events, 1), confidence));

    private final BiFunction<Long, Double, Interval> method;

    OfEvents(BiFunction<Long, Double, Interval> method) {
      this.method = method;
    }
  }

  /** Of the ratio of two rates. */
  enum OfRates {
    EXACT(RateRatio::exact),
    MID_P(RateRatio::midP),
    SCORE(RateRatio::score);

    private final BiFunction<RateRatio, Double, Interval> method;

    OfRates(BiFunction<RateRatio, Double, Interval> method) {
      this.method = method;
    }
  }

  @Property
  void theIntervalOfTwoHoldsItsEstimateAndIsNeverNaN(
      @ForAll OfTwo of,
      @ForAll("pairs") TwoProportions two,
      @ForAll("confidences") double confidence) {
    Interval interval = of.method.apply(two, confidence);

    assertThat(interval.lower()).isNotNaN();
    assertThat(interval.upper()).isNotNaN();
    of.estimate.apply(two).ifPresent(value -> assertHolds(interval, value));
  }

  @Property
  void moreConfidenceNeverNarrowsTheIntervalOfTwo(
      @ForAll OfTwo of, @ForAll("pairs") TwoProportions two) {
    assertNested(of.method.apply(two, 0.9), of.method.apply(two, 0.99));
  }

  @Property
  void exchangedGroupsTurnTheIntervalOfTwoRound(
      @ForAll OfTwo of, @ForAll("pairs") TwoProportions two) {
    TwoProportions exchanged =
        new TwoProportions(/* first= */ two.second(), /* second= */ two.first());
    Interval one = of.method.apply(two, 0.95);
    Interval other = of.method.apply(exchanged, 0.95);

    assertClose(other.lower(), of.isDifference() ? -one.upper() : 1 / one.upper());
    assertClose(other.upper(), of.isDifference() ? -one.lower() : 1 / one.lower());
  }

  @Property
  void manyPeopleMakeEveryIntervalOfOneShareTheNormalOne(
      @ForAll OfShare of, @ForAll("vast") Proportion share) {
    double p = share.value();
    double reach = 1.959964 * Math.sqrt(p * (1 - p) / share.whole());
    Interval interval = of.method.apply(share, 0.95);

    assertThat(interval.lower()).isCloseTo(p - reach, within(LARGE_SAMPLE * reach));
    assertThat(interval.upper()).isCloseTo(p + reach, within(LARGE_SAMPLE * reach));
  }

  @Property(tries = 300)
  void manyPeopleMakeEveryIntervalOfTwoTheNormalOne(
      @ForAll OfTwo of, @ForAll("vast") Proportion first, @ForAll("vast") Proportion second) {
    TwoProportions two = TwoProportions.of(first, second);
    Interval interval = of.method.apply(two, 0.95);
    double estimate = of.estimate.apply(two).orElseThrow();
    double error = 1.959964 * error(of, two);
    double centre = of.isDifference() ? estimate : Math.log(estimate);
    double lower = of.isDifference() ? interval.lower() : Math.log(interval.lower());
    double upper = of.isDifference() ? interval.upper() : Math.log(interval.upper());

    assertThat(lower).isCloseTo(centre - error, within(LARGE_SAMPLE * error));
    assertThat(upper).isCloseTo(centre + error, within(LARGE_SAMPLE * error));
  }

  /** Of the difference, or of the logarithm of the ratio or the odds ratio. */
  private static double error(OfTwo of, TwoProportions two) {
    double sum = 0;
    for (Proportion one : new Proportion[] {two.first(), two.second()}) {
      double p = one.value();
      sum +=
          switch (of) {
            case MN_DIFFERENCE, NEWCOMBE -> p * (1 - p) / one.whole();
            case MN_RATIO, KATZ -> (1 - p) / p / one.whole();
            default -> 1 / (p * (1 - p)) / one.whole();
          };
    }
    return Math.sqrt(sum);
  }

  @Property
  void eventsAreHeldAndLimitsRiseWithThemAndWithConfidence(
      @ForAll OfEvents of, @ForAll("events") long events) {
    Interval interval = of.method.apply(events, 0.95);
    Interval more = of.method.apply(events + 1, 0.95);

    assertHolds(interval, (double) events);
    assertThat(interval.lower()).isNotNegative();
    assertThat(more.upper()).isGreaterThan(interval.upper());
    assertThat(more.lower()).isGreaterThanOrEqualTo(interval.lower());
    assertNested(of.method.apply(events, 0.9), of.method.apply(events, 0.99));
  }

  @Example
  void noEventsAndVastlyManyHaveTheirLimits() {
    for (OfEvents of : OfEvents.values()) {
      double root = Math.sqrt(1e12);
      Interval vast = of.method.apply(1_000_000_000_000L, 0.95);

      assertThat(of.method.apply(0L, 0.95).lower()).as(of.name()).isZero();
      assertThat(vast.lower()).as(of.name()).isCloseTo(1e12 - 1.959964 * root, within(5.0));
      assertThat(vast.upper()).as(of.name()).isCloseTo(1e12 + 1.959964 * root, within(5.0));
    }
    assertThat(PoissonInterval.of(0, 0.95).upper()).isCloseTo(-Math.log(0.025), within(1e-12));
  }

  @Property
  void theRatioOfRatesDoesNotMindTheUnitOfExposureAndTurnsWithTheGroups(
      @ForAll OfRates of,
      @ForAll("events") long first,
      @ForAll("events") long second,
      @ForAll("exposures") double exposure) {
    Interval interval = of.method.apply(ratio(first, exposure, second, 100), 0.95);
    Interval inMonths = of.method.apply(ratio(first, 12 * exposure, second, 1200), 0.95);
    Interval exchanged = of.method.apply(ratio(second, 100, first, exposure), 0.95);

    assertClose(inMonths.lower(), interval.lower());
    assertClose(inMonths.upper(), interval.upper());
    assertClose(exchanged.lower(), 1 / interval.upper());
    assertClose(exchanged.upper(), 1 / interval.lower());
    if (first + second > 0) {
      assertHolds(interval, first / exposure / (second / 100.0));
    }
    assertNested(
        of.method.apply(ratio(first, exposure, second, 100), 0.9),
        of.method.apply(ratio(first, exposure, second, 100), 0.99));
  }

  private static RateRatio ratio(long first, double exposure, long second, double other) {
    return RateRatio.of(TwoRates.of(EventRate.of(first, exposure), EventRate.of(second, other)));
  }

  private static void assertHolds(Interval interval, double value) {
    double slack = Double.isInfinite(value) ? 0 : 1e-9 * Math.abs(value) + 1e-12;
    assertThat(interval.lower()).isLessThanOrEqualTo(value + slack);
    assertThat(interval.upper()).isGreaterThanOrEqualTo(value - slack);
  }

  private static void assertNested(Interval inner, Interval outer) {
    assertThat(outer.lower()).isLessThanOrEqualTo(inner.lower() + 1e-12 * Math.abs(inner.lower()));
    assertThat(outer.upper())
        .isGreaterThanOrEqualTo(inner.upper() * (1 - 1e-12 * Math.signum(inner.upper())));
  }

  private static void assertClose(double actual, double expected) {
    if (Double.isInfinite(expected)) {
      assertThat(actual).isEqualTo(expected);
    } else {
      assertThat(actual).isCloseTo(expected, within(1e-8 * Math.abs(expected) + 1e-12));
    }
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
  Arbitrary<Proportion> vast() {
    return Combinators.combine(
            Arbitraries.longs().between(20_000_000, 50_000_000),
            Arbitraries.doubles().between(0.1, 0.9))
        .as((whole, share) -> Proportion.of(Math.round(whole * share), whole));
  }

  @Provide
  Arbitrary<Long> events() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 12), Arbitraries.longs().between(0, 50_000));
  }

  @Provide
  Arbitrary<Double> exposures() {
    return Arbitraries.doubles().between(0.5, 10_000);
  }
}
