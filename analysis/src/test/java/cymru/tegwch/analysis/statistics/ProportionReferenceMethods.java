// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static cymru.tegwch.analysis.statistics.ReferenceMethods.add;

import cymru.tegwch.analysis.statistics.effect.CohenEffects;
import cymru.tegwch.analysis.statistics.effect.RelativeLikelihood;
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
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import cymru.tegwch.analysis.statistics.power.ArcsinePower;
import cymru.tegwch.analysis.statistics.power.DetectableDifference;
import cymru.tegwch.analysis.statistics.power.NormalPower;
import cymru.tegwch.analysis.statistics.power.SurveySize;
import cymru.tegwch.analysis.statistics.power.TwoProportionPower;
import cymru.tegwch.analysis.statistics.rate.ByarInterval;
import cymru.tegwch.analysis.statistics.silence.MissingBounds;
import cymru.tegwch.analysis.statistics.silence.MissingGap;
import cymru.tegwch.analysis.statistics.test.BinomialTest;
import cymru.tegwch.analysis.statistics.test.FinitePoolTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/** One share, two shares, power and silence. */
final class ProportionReferenceMethods {

  static final Map<String, Function<CaseInputs, Values>> BUILT = new HashMap<>();

  static {
    add(BUILT, ProportionReferenceMethods::wilson, "wilson", "wilson_score");
    add(BUILT, one(WilsonContinuityInterval::of), "wilson_cc", "wilson_continuity", "prop_test_ci");
    add(BUILT, one(MidPInterval::of), "midp_binom_ci", "midp", "binom_midp_ci");
    add(BUILT, one(ClopperPearsonInterval::of), "clopper_pearson", "exact_binom_ci");
    add(BUILT, one(JeffreysInterval::of), "jeffreys");
    add(BUILT, one(AgrestiCoullInterval::of), "agresti_coull");
    add(BUILT, ProportionReferenceMethods::publishedProportion, "phe_published_proportion");
    add(BUILT, ProportionReferenceMethods::publishedByarOrWilson, "phe_published_byar_wilson");
    add(BUILT, ProportionReferenceMethods::publishedPercent, "ncmp_published_wilson");
    add(BUILT, ProportionReferenceMethods::binomialTest, "binom_exact_test", "binom_test");
    add(BUILT, ProportionReferenceMethods::finitePool, "hypergeom_draw", "hypergeom_test");
    add(BUILT, ProportionReferenceMethods::exactPower, "power_exact_binomial", "prob_zero");
    add(
        BUILT,
        two(MiettinenNurminenDifference::of, TwoProportions::difference),
        "miettinen_nurminen_rd");
    add(BUILT, two(MiettinenNurminenRatio::of, t -> or(t.ratio())), "miettinen_nurminen_rr");
    add(
        BUILT,
        two(MiettinenNurminenOddsRatio::of, t -> or(t.oddsRatio())),
        "miettinen_nurminen_or");
    add(
        BUILT,
        two(NewcombeDifference::of, TwoProportions::difference),
        "newcombe_diff",
        "newcombe_rd",
        "newcombe10",
        "newcombe_10");
    add(BUILT, ProportionReferenceMethods::katz, "rr_katz_log", "katz", "risk_ratio", "rr_katz");
    add(BUILT, ProportionReferenceMethods::woolf, "or_woolf", "or");
    add(BUILT, ProportionReferenceMethods::haldane, "or_haldane_anscombe", "or_haldane");
    add(
        BUILT,
        ProportionReferenceMethods::conditional,
        "or_conditional",
        "or_cmle",
        "or_conditional_mle",
        "fisher_or_ci");
    add(BUILT, ProportionReferenceMethods::conditionalMidP, "or_midp", "or_conditional_midp");
    add(BUILT, i -> new Values().with(CohenEffects.h(i.two()), "h", "cohen_h"), "cohen_h");
    add(
        BUILT,
        ProportionReferenceMethods::relativeLikelihood,
        "relative_likelihood",
        "four_fifths",
        "wres_relative_likelihood",
        "wres_ind2",
        "wres_ind3",
        "wdes_ind2",
        "wdes_ind3",
        "wdes_relative_likelihood");
    add(
        BUILT,
        ProportionReferenceMethods::relativeRate,
        "rri",
        "relative_rate_index",
        "risk_difference");
    add(
        BUILT,
        i ->
            new Values()
                .with(
                    Math.rint(10 * i.number("ratePctWhite") / i.number("ratePctBme")) / 10,
                    "rl_1dp"),
        "relative_likelihood_published");
    add(
        BUILT,
        ProportionReferenceMethods::normalPower,
        "power_two_prop",
        "power_equal",
        "power_arcsine",
        "sample_size_two_prop");
    add(BUILT, ProportionReferenceMethods::unequalPower, "power_unequal", "power_two_prop_unequal");
    add(
        BUILT,
        ProportionReferenceMethods::detectable,
        "mde",
        "mdd",
        "min_detectable_difference",
        "minimum_detectable_difference");
    add(BUILT, ProportionReferenceMethods::sampleSize, "sample_size_moe_fpc", "sample_size_fpc");
    add(BUILT, ProportionReferenceMethods::margin, "moe_fpc", "margin_of_error", "moe", "fpc");
    add(BUILT, ProportionReferenceMethods::missing, "manski_bounds", "manski");
    add(
        BUILT,
        ProportionReferenceMethods::missingGap,
        "manski_gap",
        "manski_difference",
        "manski_bounds_gap",
        "manski_bounds_diff",
        "manski_diff");
    add(BUILT, ProportionReferenceMethods::tipping, "tipping_point", "tipping");
  }

  private ProportionReferenceMethods() {}

  private static double or(OptionalDouble value) {
    return value.orElse(Double.NaN);
  }

  private static Values wilson(CaseInputs inputs) {
    var observed =
        EstimatedProportion.of(inputs.number("x", "numerator"), inputs.number("n", "denominator"));
    return new Values()
        .limits(WilsonInterval.of(observed, inputs.confidence()), "lower", "upper")
        .with(observed.value(), "p", "value", "estimate");
  }

  private static Function<CaseInputs, Values> one(BiFunction<Proportion, Double, Interval> method) {
    return inputs ->
        new Values()
            .limits(method.apply(inputs.observed(), inputs.confidence()), "lower", "upper")
            .with(inputs.observed().value(), "p", "value", "estimate");
  }

  private static Function<CaseInputs, Values> two(
      BiFunction<TwoProportions, Double, Interval> method,
      ToDoubleFunction<TwoProportions> estimate) {
    return inputs ->
        new Values()
            .limits(method.apply(inputs.two(), inputs.confidence()), "lower", "upper")
            .with(estimate.applyAsDouble(inputs.two()), "diff", "rd", "rr", "or", "estimate");
  }

  private static Values publishedProportion(CaseInputs inputs) {
    Proportion observed = inputs.observed();
    return new Values()
        .limits(WilsonInterval.of(observed, 0.95), "lower95", "upper95")
        .limits(WilsonInterval.of(observed, 0.998), "lower998", "upper998")
        .with(observed.value(), "value");
  }

  private static Values publishedByarOrWilson(CaseInputs inputs) {
    double x = inputs.number("x");
    boolean byar = inputs.has("limits") && inputs.get("limits").asText().startsWith("Byar");
    Interval interval =
        byar
            ? ByarInterval.ofEstimated(x, inputs.confidence())
            : WilsonInterval.of(EstimatedProportion.of(x, inputs.number("n")), inputs.confidence());
    return new Values().limits(interval, "lower", "upper");
  }

  private static Values publishedPercent(CaseInputs inputs) {
    Proportion observed = inputs.observed();
    return new Values()
        .limits(WilsonInterval.of(observed, 0.95).scaledBy(100), "lower", "upper")
        .with(100 * observed.value(), "rate");
  }

  private static Values binomialTest(CaseInputs inputs) {
    BinomialTest test =
        BinomialTest.of(inputs.observed(), inputs.number("p0", "benchmarkShare", "share"));
    return new Values()
        .with(test.p(TwoSided.MINLIKE), "p_two_sided_minlike", "p", "p_minlike")
        .with(test.p(TwoSided.CENTRAL), "p_two_sided_central", "p_central")
        .with(test.p(TwoSided.MID_P), "p_two_sided_midp", "p_midp")
        .with(test.atMost(), "p_less")
        .with(test.atLeast(), "p_greater")
        .with(test.none(), "prob_zero", "p_zero");
  }

  private static Values finitePool(CaseInputs inputs) {
    FinitePoolTest test =
        FinitePoolTest.of(inputs.observed(), Proportion.of(inputs.whole("K"), inputs.whole("N")));
    return new Values()
        .with(test.atMost(), "p_less")
        .with(test.atLeast(), "p_greater")
        .with(test.p(TwoSided.MINLIKE), "p_two_sided_minlike", "p_two_sided", "p")
        .with(test.p(TwoSided.CENTRAL), "p_two_sided_central", "p_central")
        .with(test.p(TwoSided.MID_P), "p_two_sided_midp", "p_midp")
        .with(test.none(), "prob_zero")
        .with(test.expected(), "expected")
        .with(test.variance(), "var", "variance")
        .with(test.correction(), "fpc");
  }

  /** The rejection region of R's two-sided test at 5 %, and its chance under three shares. */
  private static Values exactPower(CaseInputs inputs) {
    long n = inputs.whole("n");
    double p0 = inputs.number("p0");
    double alpha = inputs.numberOr(0.05, "alpha");
    Function<Double, Double> rejection =
        share ->
            LongStream.rangeClosed(0, n)
                .filter(x -> BinomialTest.of(Proportion.of(x, n), p0).p(TwoSided.MINLIKE) <= alpha)
                .mapToDouble(x -> Math.exp(BinomialLaw.of(n, share).logProbability(x)))
                .sum();
    return new Values()
        .with(rejection.apply(p0), "size")
        .with(rejection.apply(p0 / 2), "power_at_half")
        .with(rejection.apply(Math.min(1, p0 * 2)), "power_at_double")
        .with(rejection.apply(inputs.numberOr(p0, "p1")), "power")
        .with(BinomialTest.of(Proportion.of(0, n), p0).none(), "prob_zero");
  }

  private static Values katz(CaseInputs inputs) {
    TwoProportions two = inputs.two();
    return new Values()
        .with(two.ratio(), "rr", "ratio", "estimate")
        .with(two.difference(), "rd", "diff")
        .with(KatzRatio.standardError(two), "se_log")
        .limits(KatzRatio.of(two, inputs.confidence()), "lower", "upper");
  }

  private static Values woolf(CaseInputs inputs) {
    TwoProportions two = inputs.two();
    return new Values()
        .with(two.oddsRatio(), "or", "estimate")
        .with(WoolfOddsRatio.standardError(two), "se_log")
        .limits(WoolfOddsRatio.of(two, inputs.confidence()), "lower", "upper");
  }

  private static Values haldane(CaseInputs inputs) {
    TwoProportions two = inputs.two();
    return new Values()
        .with(HaldaneAnscombeOddsRatio.estimate(two), "or", "estimate")
        .with(HaldaneAnscombeOddsRatio.standardError(two), "se_log")
        .limits(HaldaneAnscombeOddsRatio.of(two, inputs.confidence()), "lower", "upper");
  }

  private static Values conditional(CaseInputs inputs) {
    TwoProportions two = inputs.two();
    return new Values()
        .with(ConditionalOddsRatio.estimate(two), "or", "or_cmle", "estimate")
        .limits(ConditionalOddsRatio.exact(two, inputs.confidence()), "lower", "upper")
        .limits(ConditionalOddsRatio.midP(two, inputs.confidence()), "lower_midp", "upper_midp");
  }

  private static Values conditionalMidP(CaseInputs inputs) {
    TwoProportions two = inputs.two();
    return new Values()
        .with(ConditionalOddsRatio.estimate(two), "or", "or_cmle", "estimate")
        .limits(ConditionalOddsRatio.midP(two, inputs.confidence()), "lower", "upper");
  }

  private static Values relativeLikelihood(CaseInputs inputs) {
    if (!inputs.has("appointed")) {
      return relativeRate(inputs);
    }
    long[] appointed = inputs.wholes("appointed");
    long[] shortlisted = inputs.wholes("shortlisted");
    var likelihood =
        RelativeLikelihood.of(
            TwoProportions.of(
                Proportion.of(appointed[1], shortlisted[1]),
                Proportion.of(appointed[0], shortlisted[0])),
            RelativeLikelihood.Direction.OTHERS_OVER_GROUP);
    return new Values()
        .with(likelihood.observed().second().value(), "rate_white", "rate_nondisabled")
        .with(likelihood.observed().first().value(), "rate_bme", "rate_disabled")
        .with(
            likelihood.value(),
            "relative_likelihood_white_vs_bme",
            "relative_likelihood",
            "relative_likelihood_nondisabled_vs_disabled")
        .with(likelihood.impactRatio(), "four_fifths_ratio")
        .with(likelihood.isOutsideFourFifths(), "outside_0_8_1_25");
  }

  private static Values relativeRate(CaseInputs inputs) {
    TwoProportions two = inputs.two();
    var likelihood = RelativeLikelihood.of(two, RelativeLikelihood.Direction.GROUP_OVER_OTHERS);
    return new Values()
        .with(two.ratio(), "rri", "ratio", "rr", "relative_likelihood", "four_fifths_ratio")
        .with(two.difference(), "rd", "diff")
        .with(two.first().value(), "rate1", "p1")
        .with(two.second().value(), "rate2", "p2")
        .with(likelihood.isOutsideFourFifths(), "outside_0_8_1_25")
        .limits(likelihood.interval(inputs.confidence()), "lower", "upper");
  }

  private static Values normalPower(CaseInputs inputs) {
    double alpha = inputs.numberOr(0.05, "alpha");
    double p1 = inputs.number("p1");
    double p2 = inputs.number("p2");
    var power = NormalPower.of(p1, p2).withAlpha(alpha);
    Values values = new Values().with(power.peoplePerGroup(0.8), "n_for_80", "n_per_group");
    if (inputs.has("nPerGroup", "n")) {
      long n = inputs.whole("nPerGroup", "n");
      values
          .with(power.at(n), "power")
          .with(ArcsinePower.of(n, n).withAlpha(alpha).at(h(p1, p2)), "power_arcsine")
          .with(TwoProportionPower.of(p1, p2).withAlpha(alpha).at(n, n), "power_exact_score");
    }
    return values;
  }

  private static double h(double p1, double p2) {
    return 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2));
  }

  private static Values unequalPower(CaseInputs inputs) {
    ArcsinePower power =
        ArcsinePower.of(inputs.whole("n1"), inputs.whole("n2"))
            .withAlpha(inputs.numberOr(0.05, "alpha"));
    Values values = new Values().with(power.detectable(0.8), "min_detectable_h_80", "h_80");
    return inputs.has("p1")
        ? values.with(power.at(h(inputs.number("p1"), inputs.number("p2"))), "power")
        : values;
  }

  private static Values detectable(CaseInputs inputs) {
    long n1 = inputs.whole("n1", "nPerGroup", "n");
    long n2 = inputs.has("n2") ? inputs.whole("n2") : n1;
    double power = inputs.numberOr(0.8, "power");
    double alpha = inputs.numberOr(0.05, "alpha");
    Values values =
        new Values().with(ArcsinePower.of(n1, n2).withAlpha(alpha).detectable(power), "h", "mde_h");
    if (!inputs.has("p0", "p2", "p1", "baseline")) {
      return values;
    }
    var difference =
        new DetectableDifference(inputs.number("p0", "p2", "p1", "baseline"), n1, n2, alpha);
    return values
        .with(difference.below(power), "below_exact")
        .with(difference.above(power), "above_exact");
  }

  private static Values sampleSize(CaseInputs inputs) {
    SurveySize size = new SurveySize(inputs.numberOr(0.5, "p"), inputs.confidence());
    double margin = inputs.number("moe", "margin", "e");
    Values values = new Values().with(size.unlimited(margin), "n0");
    if (!inputs.has("N", "population")) {
      return values.with(Math.ceil(size.unlimited(margin)), "n");
    }
    long population = inputs.whole("N", "population");
    return values
        .with(size.exact(population, margin), "n_exact")
        .with((double) size.people(population, margin), "n");
  }

  private static Values margin(CaseInputs inputs) {
    SurveySize size = new SurveySize(inputs.numberOr(0.5, "p"), inputs.confidence());
    long n = inputs.whole("n");
    Values values = new Values().with(size.unlimitedMargin(n), "moe_nofpc");
    if (!inputs.has("N")) {
      return values.with(size.unlimitedMargin(n), "moe");
    }
    Proportion asked = Proportion.of(n, inputs.whole("N"));
    return values.with(size.margin(asked), "moe").with(SurveySize.correction(asked), "fpc");
  }

  private static Values missing(CaseInputs inputs) {
    MissingBounds bounds =
        MissingBounds.of(
            Proportion.of(inputs.whole("yes", "x"), inputs.whole("answered", "n")),
            inputs.whole("missing", "m"));
    return new Values()
        .with(bounds.observed(), "observed")
        .with(bounds.lower(), "lower")
        .with(bounds.upper(), "upper")
        .with(bounds.width(), "width");
  }

  private static MissingGap gap(CaseInputs inputs) {
    return MissingGap.of(
        MissingBounds.of(
            Proportion.of(inputs.whole("yes1", "x1"), inputs.whole("answered1", "n1")),
            inputs.whole("missing1", "m1")),
        MissingBounds.of(
            Proportion.of(inputs.whole("yes2", "x2"), inputs.whole("answered2", "n2")),
            inputs.whole("missing2", "m2")));
  }

  private static Values missingGap(CaseInputs inputs) {
    MissingGap gap = gap(inputs);
    return new Values()
        .with(gap.observed(), "observed", "diff")
        .with(gap.lower(), "lower", "diff_lower")
        .with(gap.upper(), "upper", "diff_upper")
        .with(gap.isRobust(), "robust");
  }

  private static Values tipping(CaseInputs inputs) {
    if (inputs.has("missing1", "m1")) {
      OptionalLong point = gap(inputs).tippingPoint();
      return missingGap(inputs)
          .with(
              point.isPresent() ? point.getAsLong() : Double.NaN, "k", "tipping", "tipping_point");
    }
    OptionalLong point =
        MissingBounds.of(
                Proportion.of(inputs.whole("yes", "x"), inputs.whole("answered", "n")),
                inputs.whole("missing", "m"))
            .toReach(inputs.numberOr(0.5, "threshold", "target", "p0", "share"));
    return missing(inputs)
        .with(point.isPresent() ? point.getAsLong() : Double.NaN, "k", "tipping", "tipping_point");
  }
}
