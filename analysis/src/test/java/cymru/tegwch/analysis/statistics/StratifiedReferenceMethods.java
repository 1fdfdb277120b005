// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static cymru.tegwch.analysis.statistics.ReferenceMethods.add;

import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.TwoRates;
import cymru.tegwch.analysis.statistics.stratified.BreslowDayTest;
import cymru.tegwch.analysis.statistics.stratified.ExactStratifiedTest;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelDifference;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelOddsRatio;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelRates;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelRatio;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelTest;
import cymru.tegwch.analysis.statistics.stratified.RateStrata;
import cymru.tegwch.analysis.statistics.stratified.Strata;
import cymru.tegwch.analysis.statistics.stratified.WoolfHomogeneityTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Two groups within strata. */
final class StratifiedReferenceMethods {

  static final Map<String, Function<CaseInputs, Values>> BUILT = new HashMap<>();

  static {
    add(BUILT, StratifiedReferenceMethods::test, "cmh_2x2xk", "cmh", "mantel_haenszel");
    add(BUILT, StratifiedReferenceMethods::exact, "cmh_exact", "cmh_exact_midp");
    add(
        BUILT,
        StratifiedReferenceMethods::breslowDay,
        "breslow_day",
        "breslow_day_tarone",
        "tarone");
    add(BUILT, StratifiedReferenceMethods::woolf, "woolf_homogeneity", "woolf_test");
    add(BUILT, StratifiedReferenceMethods::oddsRatio, "mh_pooled_or", "mh_or");
    add(BUILT, StratifiedReferenceMethods::ratio, "mh_pooled_rr", "mh_rr");
    add(BUILT, StratifiedReferenceMethods::difference, "mh_pooled_rd", "mh_rd");
    add(BUILT, StratifiedReferenceMethods::rateRatio, "mh_rate_ratio", "mh_pooled_irr", "mh_irr");
    add(
        BUILT,
        StratifiedReferenceMethods::rateDifference,
        "mh_rate_difference",
        "mh_pooled_ird",
        "mh_ird");
    add(
        BUILT,
        StratifiedReferenceMethods::simpson,
        "simpson",
        "simpson_detector",
        "simpson_paradox");
  }

  private StratifiedReferenceMethods() {}

  /** A list of tables, or {@code x1}, {@code n1}, {@code x2} and {@code n2} of each stratum. */
  private static Strata strata(CaseInputs inputs) {
    List<TwoProportions> each = new ArrayList<>();
    if (inputs.has("x1")) {
      long[] first = inputs.wholes("x1");
      long[] second = inputs.wholes("x2");
      for (int i = 0; i < first.length; i++) {
        each.add(
            TwoProportions.of(
                Proportion.of(first[i], inputs.wholes("n1")[i]),
                Proportion.of(second[i], inputs.wholes("n2")[i])));
      }
    } else {
      inputs.get("strata", "tables").forEach(table -> each.add(CaseInputs.two(table)));
    }
    return new Strata(each);
  }

  private static MantelHaenszelRates rates(CaseInputs inputs) {
    long[] first = inputs.wholes("x1");
    long[] second = inputs.wholes("x2");
    List<TwoRates> each = new ArrayList<>();
    for (int i = 0; i < first.length; i++) {
      each.add(
          TwoRates.of(
              EventRate.of(first[i], inputs.numbers("t1").get(i)),
              EventRate.of(second[i], inputs.numbers("t2").get(i))));
    }
    return MantelHaenszelRates.of(new RateStrata(each));
  }

  private static Values rateRatio(CaseInputs inputs) {
    MantelHaenszelRates rates = rates(inputs);
    return log(rates.ratio(), rates.logRatioError(), rates.ratioInterval(inputs.confidence()))
        .with(rates.ratio(), "irr", "ratio")
        .with(rates.correctedStatistic(), "m2_cc")
        .with(rates.statistic(), "mh", "m2")
        .with(rates.p(), "p_mh", "p");
  }

  private static Values rateDifference(CaseInputs inputs) {
    MantelHaenszelRates rates = rates(inputs);
    return new Values()
        .with(rates.difference(), "est")
        .with(rates.differenceError(), "se")
        .limits(rates.differenceInterval(inputs.confidence()), "lower", "upper");
  }

  private static Values test(CaseInputs inputs) {
    MantelHaenszelTest test = MantelHaenszelTest.of(strata(inputs));
    MantelHaenszelOddsRatio odds = MantelHaenszelOddsRatio.of(strata(inputs));
    return new Values()
        .with(test.statistic(), "m2")
        .with(test.p(), "p")
        .with(test.correctedStatistic(), "m2_cc")
        .with(test.correctedP(), "p_cc")
        .with(odds.estimate(), "or_mh")
        .limits(odds.interval(inputs.confidence()), "or_lower", "or_upper")
        .limits(odds.interval(inputs.confidence()), "lower", "upper");
  }

  private static Values exact(CaseInputs inputs) {
    ExactStratifiedTest test = ExactStratifiedTest.of(strata(inputs));
    return new Values()
        .with(test.minlikeP(), "p")
        .with(test.centralP(), "p_central")
        .with(test.midPValue(), "p_midp")
        .with(test.estimate(), "or_cmle")
        .limits(test.exact(inputs.confidence()), "lower", "upper")
        .limits(test.midP(inputs.confidence()), "lower_midp", "upper_midp");
  }

  private static Values breslowDay(CaseInputs inputs) {
    BreslowDayTest test = BreslowDayTest.of(strata(inputs));
    return new Values()
        .with(test.statistic(), "x2")
        .with(test.p(), "p")
        .with(test.taroneStatistic(), "x2_tarone")
        .with(test.taroneP(), "p_tarone")
        .with(test.degreesOfFreedom(), "df");
  }

  private static Values woolf(CaseInputs inputs) {
    WoolfHomogeneityTest test = WoolfHomogeneityTest.of(strata(inputs));
    return new Values()
        .with(test.statistic(), "x2")
        .with(test.p(), "p")
        .with(test.degreesOfFreedom(), "df");
  }

  /** The file gives ratios by their logarithms. */
  private static Values log(OptionalDouble estimate, OptionalDouble error, Interval interval) {
    return new Values()
        .with(Math.log(estimate.orElse(Double.NaN)), "est")
        .with(error, "se")
        .with(Math.log(interval.lower()), "lower")
        .with(Math.log(interval.upper()), "upper");
  }

  private static Values oddsRatio(CaseInputs inputs) {
    var pooled = MantelHaenszelOddsRatio.of(strata(inputs));
    return log(pooled.estimate(), pooled.standardError(), pooled.interval(inputs.confidence()));
  }

  private static Values ratio(CaseInputs inputs) {
    var pooled = MantelHaenszelRatio.of(strata(inputs));
    return log(pooled.estimate(), pooled.standardError(), pooled.interval(inputs.confidence()));
  }

  private static Values difference(CaseInputs inputs) {
    var pooled = MantelHaenszelDifference.of(strata(inputs));
    return new Values()
        .with(pooled.estimate(), "est")
        .with(pooled.standardError(), "se")
        .limits(pooled.interval(inputs.confidence()), "lower", "upper");
  }

  private static Values simpson(CaseInputs inputs) {
    Strata strata = strata(inputs);
    return new Values()
        .with(strata.crude().difference(), "crude_rd", "crude", "crude_diff")
        .with(MantelHaenszelDifference.of(strata).estimate(), "mh_rd", "adjusted_rd", "mh")
        .with(strata.crude().oddsRatio(), "crude_or")
        .with(MantelHaenszelOddsRatio.of(strata).estimate(), "mh_or", "or_mh")
        .with((double) strata.reversals(), "reversals", "strata_reversed", "n_reversed")
        .with(strata.isReversed(), "reversed", "simpson");
  }
}
