// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static cymru.tegwch.analysis.statistics.ReferenceMethods.add;

import cymru.tegwch.analysis.statistics.effect.CohenEffects;
import cymru.tegwch.analysis.statistics.effect.Interaction;
import cymru.tegwch.analysis.statistics.interval.KatzRatio;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenOddsRatio;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio;
import cymru.tegwch.analysis.statistics.interval.NewcombeDifference;
import cymru.tegwch.analysis.statistics.interval.WoolfOddsRatio;
import cymru.tegwch.analysis.statistics.test.ChiSquaredTest;
import cymru.tegwch.analysis.statistics.test.FisherTest;
import cymru.tegwch.analysis.statistics.test.ScoreTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** All that there is to say of two shares at once, and of four. */
final class ComparisonReferenceMethods {

  static final Map<String, Function<CaseInputs, Values>> BUILT = new HashMap<>();

  static {
    add(
        BUILT,
        ComparisonReferenceMethods::everything,
        "two_proportions",
        "two_by_two",
        "effect_sizes",
        "number_needed",
        "nnt",
        "per_100",
        "natural_frequency",
        "two_point_change",
        "before_after");
    add(BUILT, ComparisonReferenceMethods::pooledTest, "two_prop_z_test", "prop_z", "prop_test");
    add(
        BUILT,
        ComparisonReferenceMethods::scoreTest,
        "score_test",
        "mn_test",
        "farrington_manning");
    add(
        BUILT,
        ComparisonReferenceMethods::interaction,
        "interaction",
        "reri",
        "additive_interaction",
        "multiplicative_interaction",
        "relative_excess_risk");
  }

  private ComparisonReferenceMethods() {}

  private static Values everything(CaseInputs inputs) {
    TwoProportions two = inputs.two();
    double confidence = inputs.confidence();
    return pooledTest(inputs)
        .with(two.first().value(), "p1", "rate1")
        .with(two.second().value(), "p2", "rate2")
        .with(two.difference(), "rd", "diff")
        .with(100 * two.difference(), "per_100", "pp_gap")
        .with(1 / Math.abs(two.difference()), "nnt")
        .with(two.ratio(), "rr", "ratio")
        .with(two.oddsRatio(), "or", "odds_ratio")
        .with(CohenEffects.h(two), "h")
        .with(KatzRatio.standardError(two), "se_log_rr")
        .with(WoolfOddsRatio.standardError(two), "se_log_or")
        .limits(MiettinenNurminenDifference.of(two, confidence), "rd_lower", "rd_upper")
        .limits(NewcombeDifference.of(two, confidence), "newcombe_lower", "newcombe_upper")
        .limits(MiettinenNurminenRatio.of(two, confidence), "rr_lower", "rr_upper")
        .limits(MiettinenNurminenOddsRatio.of(two, confidence), "or_lower", "or_upper")
        .with(FisherTest.of(two).p(TwoSided.MINLIKE), "p_fisher", "p_exact")
        .with(FisherTest.of(two).p(TwoSided.MID_P), "p_midp")
        .with(ScoreTest.of(two).p(), "p_score");
  }

  /** The square root of chi-squared, with the sign of the difference. */
  private static Values pooledTest(CaseInputs inputs) {
    TwoProportions two = inputs.two();
    ChiSquaredTest test = ChiSquaredTest.of(ContingencyTable.of(two));
    return new Values()
        .with(Math.copySign(Math.sqrt(test.statistic()), two.difference()), "z")
        .with(test.statistic(), "x2")
        .with(test.p(), "p")
        .with(test.yatesStatistic(), "x2_cc")
        .with(test.yatesP(), "p_cc");
  }

  private static Values scoreTest(CaseInputs inputs) {
    ScoreTest test = ScoreTest.of(inputs.two());
    return new Values().with(test.z(), "z").with(test.p(), "p");
  }

  private static Values interaction(CaseInputs inputs) {
    Interaction crossing =
        new Interaction(
            cell(inputs, "11"), cell(inputs, "10"), cell(inputs, "01"), cell(inputs, "00"));
    double confidence = inputs.confidence();
    Values values =
        new Values()
            .with(crossing.differenceOfDifferences(), "ic", "additive", "interaction_contrast")
            .with(crossing.excess(), "reri")
            .limits(crossing.differenceInterval(confidence), "ic_lower", "ic_upper")
            .limits(crossing.excessInterval(confidence), "reri_lower", "reri_upper");
    crossing
        .ratioOfRatios()
        .ifPresent(
            ratio ->
                values
                    .with(ratio.value(), "ratio_of_ratios", "multiplicative", "ratio_of_rrs")
                    .with(ratio.logStandardError(), "se_log_ratio_of_ratios")
                    .limits(ratio.interval(confidence), "ratio_lower", "ratio_upper"));
    crossing
        .ratioOfOddsRatios()
        .ifPresent(
            ratio ->
                values
                    .with(ratio.value(), "ratio_of_ors", "ratio_of_odds_ratios")
                    .with(ratio.logStandardError(), "se_log_ratio_of_ors"));
    return values;
  }

  /** {@code x11} of {@code n11}, or {@code [x, n]} under the same digits. */
  private static Proportion cell(CaseInputs inputs, String which) {
    if (inputs.has("c" + which, "p" + which) && inputs.get("c" + which, "p" + which).isArray()) {
      long[] pair = inputs.wholes("c" + which, "p" + which);
      return Proportion.of(pair[0], pair[1]);
    }
    return Proportion.of(inputs.whole("x" + which), inputs.whole("n" + which));
  }
}
