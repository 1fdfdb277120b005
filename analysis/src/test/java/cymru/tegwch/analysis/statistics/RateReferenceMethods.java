// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static cymru.tegwch.analysis.statistics.ReferenceMethods.add;

import cymru.tegwch.analysis.statistics.rate.ByarInterval;
import cymru.tegwch.analysis.statistics.rate.DirectlyStandardisedRate;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.IndirectlyStandardisedRatio;
import cymru.tegwch.analysis.statistics.rate.PoissonInterval;
import cymru.tegwch.analysis.statistics.rate.RateInterval;
import cymru.tegwch.analysis.statistics.rate.RateRatio;
import cymru.tegwch.analysis.statistics.rate.RateTest;
import cymru.tegwch.analysis.statistics.rate.StandardPopulation;
import cymru.tegwch.analysis.statistics.rate.TwoRates;
import cymru.tegwch.analysis.statistics.test.BinomialTest;
import cymru.tegwch.analysis.statistics.test.PoissonTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Events over exposure. */
final class RateReferenceMethods {

  static final Map<String, Function<CaseInputs, Values>> BUILT = new HashMap<>();

  static {
    add(BUILT, RateReferenceMethods::poisson, "poisson_ci", "byar", "garwood", "poisson_exact");
    add(BUILT, RateReferenceMethods::publishedRate, "phe_published_rate");
    add(
        BUILT,
        RateReferenceMethods::rateRatio,
        "rate_ratio",
        "rate_ratio_exact",
        "rate_ratio_score",
        "rate_ratio_midp",
        "poisson_rate_ratio");
    add(BUILT, RateReferenceMethods::direct, "dsr_dobson", "dsr", "dsr_published");
    add(
        BUILT,
        RateReferenceMethods::repeated,
        "dsr_nonindependent_published",
        "dsr_nonindependent");
    add(BUILT, RateReferenceMethods::indirect, "isr", "isr_published", "isratio", "israte");
    add(BUILT, RateReferenceMethods::againstExpected, "poisson_test", "poisson_exact_test", "smr");
  }

  private RateReferenceMethods() {}

  private static Values poisson(CaseInputs inputs) {
    EventRate rate =
        EventRate.of(inputs.whole("x", "events"), inputs.numberOr(1, "exposure", "n", "t"));
    double per = inputs.numberOr(1, "multiplier");
    double confidence = inputs.confidence();
    return new Values()
        .limits(PoissonInterval.of(rate.events(), confidence), "exact_lower", "exact_upper")
        .limits(ByarInterval.of(rate.events(), confidence), "byar_lower", "byar_upper")
        .limits(RateInterval.of(rate, confidence).scaledBy(per), "phe_lower", "phe_upper")
        .limits(RateInterval.of(rate, confidence).scaledBy(per), "lower", "upper")
        .with(per * rate.value(), "phe_rate", "rate", "value");
  }

  private static Values publishedRate(CaseInputs inputs) {
    EventRate rate = EventRate.of(inputs.whole("x"), inputs.number("n"));
    double per = inputs.number("multiplier");
    return new Values()
        .limits(RateInterval.of(rate, 0.95).scaledBy(per), "lower95", "upper95")
        .limits(RateInterval.of(rate, 0.998).scaledBy(per), "lower998", "upper998")
        .with(per * rate.value(), "value");
  }

  private static Values rateRatio(CaseInputs inputs) {
    TwoRates two =
        TwoRates.of(
            EventRate.of(inputs.whole("x1"), inputs.number("t1", "n1")),
            EventRate.of(inputs.whole("x2"), inputs.number("t2", "n2")));
    RateRatio ratio = RateRatio.of(two);
    double confidence = inputs.confidence();
    return new Values()
        .with(two.ratio(), "ratio")
        .with(ratio.p(TwoSided.MINLIKE), "p_exact", "p")
        .with(ratio.p(TwoSided.CENTRAL), "p_central")
        .with(ratio.p(TwoSided.MID_P), "p_midp")
        .with(ratio.scoreP(), "p_score")
        .with(ofFirst(two).atMost(), "p_less")
        .with(ofFirst(two).atLeast(), "p_greater")
        .with(two.difference(), "rate_difference")
        .limits(ratio.exact(confidence), "lower", "upper")
        .limits(ratio.exact(confidence), "lower_exact", "upper_exact")
        .limits(ratio.midP(confidence), "lower_midp", "upper_midp")
        .limits(ratio.score(confidence), "lower_score", "upper_score")
        .limits(ratio.logarithmic().map(one -> one.interval(confidence)), "lower_log", "upper_log");
  }

  /** The first's events among all, given the exposures. */
  private static BinomialTest ofFirst(TwoRates two) {
    long first = two.first().events();
    double exposure = two.first().exposure();
    return BinomialTest.of(
        Proportion.of(first, first + two.second().events()),
        exposure / (exposure + two.second().exposure()));
  }

  /** Events against what was expected, or against a rate and an exposure. */
  private static Values againstExpected(CaseInputs inputs) {
    long events = inputs.whole("x", "observed", "events", "count", "O");
    double expected =
        inputs.has("expected", "E", "mu")
            ? inputs.number("expected", "E", "mu")
            : inputs.number("rate", "r", "r0") * inputs.numberOr(1, "exposure", "t", "n");
    PoissonTest test = new PoissonTest(events, expected);
    double confidence = inputs.confidence();
    EventRate rate = EventRate.of(events, expected);
    return new Values()
        .with(test.p(TwoSided.MINLIKE), "p", "p_minlike", "p_exact")
        .with(test.p(TwoSided.CENTRAL), "p_central")
        .with(test.p(TwoSided.MID_P), "p_midp")
        .with(test.atMost(), "p_less")
        .with(test.atLeast(), "p_greater")
        .with(RateTest.of(EventRate.of(events, 1), expected).p(), "p_byar")
        .with(rate.value(), "smr", "ratio", "sir")
        .with(100 * rate.value(), "smr100", "isratio")
        .limits(RateInterval.of(rate, confidence), "lower", "upper")
        .limits(
            PoissonInterval.of(events, confidence).scaledBy(1 / expected),
            "exact_lower",
            "exact_upper")
        .limits(
            ByarInterval.of(events, confidence).scaledBy(1 / expected), "byar_lower", "byar_upper");
  }

  private static List<Double> standard(CaseInputs inputs) {
    return inputs.has("stdpop", "standard")
        ? inputs.numbers("stdpop", "standard")
        : StandardPopulation.european2013().bands().stream()
            .map(StandardPopulation.Band::people)
            .toList();
  }

  private static Values direct(CaseInputs inputs) {
    List<Double> pops = inputs.numbers("pops", "populations");
    long[] counts = inputs.wholes("counts");
    List<Double> standard = standard(inputs);
    List<DirectlyStandardisedRate.Band> bands = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      bands.add(
          DirectlyStandardisedRate.Band.of(EventRate.of(counts[i], pops.get(i)), standard.get(i)));
    }
    return rate(inputs, DirectlyStandardisedRate.of(bands));
  }

  private static Values rate(CaseInputs inputs, DirectlyStandardisedRate rate) {
    double per = inputs.numberOr(100_000, "multiplier");
    return new Values()
        .with(rate.isPublishable() ? per * rate.value() : Double.NaN, "value")
        .limits(scaled(rate, inputs.confidence(), per), "lower", "upper")
        .limits(scaled(rate, 0.95, per), "lower95", "upper95")
        .limits(scaled(rate, 0.998, per), "lower998", "upper998")
        .with(rate.isPublishable(), "published")
        .with((double) rate.events(), "total_count")
        .with(rate.exposure(), "total_pop");
  }

  private static Optional<Interval> scaled(
      DirectlyStandardisedRate rate, double confidence, double per) {
    return rate.interval(confidence).map(interval -> interval.scaledBy(per));
  }

  private static Values repeated(CaseInputs inputs) {
    List<Double> pops = inputs.numbers("pops");
    List<Double> standard = standard(inputs);
    List<DirectlyStandardisedRate.RepeatedBand> bands = new ArrayList<>();
    for (int i = 0; i < pops.size(); i++) {
      Map<Integer, Long> people = new TreeMap<>();
      for (int times = 1; inputs.has("personsWith" + times); times++) {
        people.put(times, inputs.wholes("personsWith" + times)[i]);
      }
      bands.add(new DirectlyStandardisedRate.RepeatedBand(people, pops.get(i), standard.get(i)));
    }
    return rate(inputs, DirectlyStandardisedRate.ofRepeated(bands));
  }

  private static Values indirect(CaseInputs inputs) {
    List<Double> pops = inputs.numbers("pops");
    long[] refCounts = inputs.wholes("refCounts");
    List<Double> refPops = inputs.numbers("refPops");
    List<IndirectlyStandardisedRatio.Band> bands = new ArrayList<>();
    for (int i = 0; i < pops.size(); i++) {
      bands.add(
          new IndirectlyStandardisedRatio.Band(
              pops.get(i), EventRate.of(refCounts[i], refPops.get(i))));
    }
    long observed =
        inputs.has("counts") ? inputs.counts("counts").total() : inputs.whole("observed");
    var ratio = IndirectlyStandardisedRatio.of(observed, bands);
    double per = inputs.numberOr(100_000, "multiplier");
    double refValue = inputs.numberOr(100, "refvalue");
    Interval ofRatio = ratio.interval(inputs.confidence()).scaledBy(refValue);
    Interval ofRate = ratio.rateInterval(inputs.confidence()).scaledBy(per);
    return new Values()
        .with((double) ratio.observed(), "observed")
        .with(ratio.expected(), "expected")
        .with(per * ratio.referenceRate(), "ref_rate")
        .with(per * ratio.rate(), "israte", "value")
        .limits(ofRate, "israte_lower", "israte_upper")
        .with(refValue * ratio.ratio(), "isratio", "smr")
        .limits(ofRatio, "isratio_lower", "isratio_upper")
        .limits(ofRatio, "lower", "upper");
  }
}
