// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.interval.AgrestiCoullInterval;
import cymru.tegwch.analysis.statistics.interval.ClopperPearsonInterval;
import cymru.tegwch.analysis.statistics.interval.JeffreysInterval;
import cymru.tegwch.analysis.statistics.interval.MidPInterval;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProportionIntervalProperties {

  /** The five methods. */
  enum Method {
    WILSON {
      @Override
      Interval of(Proportion observed, double confidence) {
        return WilsonInterval.of(observed, confidence);
      }
    },
    MID_P {
      @Override
      Interval of(Proportion observed, double confidence) {
        return MidPInterval.of(observed, confidence);
      }
    },
    CLOPPER_PEARSON {
      @Override
      Interval of(Proportion observed, double confidence) {
        return ClopperPearsonInterval.of(observed, confidence);
      }
    },
    JEFFREYS {
      @Override
      Interval of(Proportion observed, double confidence) {
        return JeffreysInterval.of(observed, confidence);
      }
    },
    AGRESTI_COULL {
      @Override
      Interval of(Proportion observed, double confidence) {
        return AgrestiCoullInterval.of(observed, confidence);
      }
    };

    abstract Interval of(Proportion observed, double confidence);
  }

  @Property
  void moreConfidenceIsNeverNarrower(
      @ForAll Method method, @ForAll("proportions") Proportion observed) {
    // More confidence draws its centre to one half, which can outweigh the width: of 0 in 1 its
    // lower limit is higher at 0.99 than at 0.9.
    Assume.that(method != Method.AGRESTI_COULL);
    Interval likely = method.of(observed, 0.90);
    Interval nearlySure = method.of(observed, 0.99);

    assertThat(nearlySure.lower()).isLessThanOrEqualTo(likely.lower());
    assertThat(nearlySure.upper()).isGreaterThanOrEqualTo(likely.upper());
  }

  @Property
  void countingTheOthersTurnsTheIntervalRound(
      @ForAll Method method,
      @ForAll("proportions") Proportion observed,
      @ForAll("confidences") double confidence) {
    Interval group = method.of(observed, confidence);
    Interval others = method.of(observed.complement(), confidence);

    assertThat(others.lower()).isCloseTo(1 - group.upper(), within(1e-12));
    assertThat(others.upper()).isCloseTo(1 - group.lower(), within(1e-12));
  }

  @Property
  void allButAgrestiCoullStayWithin0And1(
      @ForAll Method method,
      @ForAll("proportions") Proportion observed,
      @ForAll("confidences") double confidence) {
    Assume.that(method != Method.AGRESTI_COULL);

    Interval interval = method.of(observed, confidence);

    assertThat(interval.lower()).isBetween(0.0, 1.0);
    assertThat(interval.upper()).isBetween(0.0, 1.0);
  }

  @Property
  void theObservedShareIsInsideItsOwnInterval(
      @ForAll Method method, @ForAll("proportions") Proportion observed) {
    Assume.that(method != Method.JEFFREYS || (observed.part() > 0 && observed.rest() > 0));

    assertThat(method.of(observed, 0.95).contains(observed.value())).isTrue();
  }

  @Property
  void onePersonMoreNeverMovesALimitDown(
      @ForAll Method method, @ForAll("proportions") Proportion observed) {
    Assume.that(observed.rest() > 0);
    Assume.that(method != Method.AGRESTI_COULL);
    Interval before = method.of(observed, 0.95);
    Interval after = method.of(Proportion.of(observed.part() + 1, observed.whole()), 0.95);

    assertThat(after.lower()).isGreaterThanOrEqualTo(before.lower());
    assertThat(after.upper()).isGreaterThanOrEqualTo(before.upper());
  }

  @Property
  void midPLiesInsideTheExactInterval(
      @ForAll("proportions") Proportion observed, @ForAll("confidences") double confidence) {
    Interval midP = MidPInterval.of(observed, confidence);
    Interval exact = ClopperPearsonInterval.of(observed, confidence);

    assertThat(midP.lower()).isGreaterThanOrEqualTo(exact.lower());
    assertThat(midP.upper()).isLessThanOrEqualTo(exact.upper());
  }

  @Example
  void theEdgesAreExact() {
    for (long whole : new long[] {1, 2, 12, 1_000, 50_000_000}) {
      Proportion none = Proportion.of(0, whole);
      Proportion all = Proportion.of(whole, whole);

      assertThat(WilsonInterval.of(none, 0.95).lower()).isZero();
      assertThat(WilsonInterval.of(all, 0.95).upper()).isEqualTo(1);
      assertThat(MidPInterval.of(none, 0.95).lower()).isZero();
      assertThat(MidPInterval.of(all, 0.95).upper()).isEqualTo(1);
      assertThat(MidPInterval.of(none, 0.95).upper())
          .isCloseTo(-Math.expm1(Math.log(0.05) / whole), within(1e-13));
      assertThat(ClopperPearsonInterval.of(none, 0.95).lower()).isZero();
      assertThat(ClopperPearsonInterval.of(all, 0.95).upper()).isEqualTo(1);
      assertThat(ClopperPearsonInterval.of(none, 0.95).upper())
          .isCloseTo(-Math.expm1(Math.log(0.025) / whole), within(1e-13));
      assertThat(JeffreysInterval.of(none, 0.95).lower()).isPositive();
      assertThat(JeffreysInterval.of(all, 0.95).upper()).isLessThan(1);
    }
  }

  @Example
  void theExactIntervalCoversEveryShareAtLeastAsOftenAsItSays() {
    for (long whole : new long[] {1, 5, 12, 40}) {
      assertThat(shares().map(share -> coverage(Method.CLOPPER_PEARSON, whole, share)))
          .allMatch(covered -> covered >= 0.95);
    }
  }

  @Example
  void midPAndWilsonAndJeffreysCoverNearlyAsOftenAsTheySayOnAverage() {
    for (Method method : new Method[] {Method.MID_P, Method.WILSON, Method.JEFFREYS}) {
      for (long whole : new long[] {5, 12, 40}) {
        double average =
            shares().mapToDouble(share -> coverage(method, whole, share)).average().orElseThrow();

        assertThat(average).as("%s of %d", method, whole).isBetween(0.935, 0.985);
      }
    }
  }

  @Provide
  Arbitrary<Proportion> proportions() {
    return Counts.proportions();
  }

  @Provide
  Arbitrary<Double> confidences() {
    return Counts.confidences();
  }

  private static java.util.stream.Stream<Double> shares() {
    return DoubleStream.iterate(0.005, share -> share < 1, share -> share + 0.01).boxed();
  }

  private static double coverage(Method method, long whole, double share) {
    BinomialLaw law = BinomialLaw.of(whole, share);
    return LongStream.rangeClosed(0, whole)
        .filter(part -> method.of(Proportion.of(part, whole), 0.95).contains(share))
        .mapToDouble(part -> Math.exp(law.logProbability(part)))
        .sum();
  }
}
