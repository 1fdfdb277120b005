// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static cymru.tegwch.analysis.statistics.ReferenceMethods.add;

import cymru.tegwch.analysis.statistics.chart.BernoulliCusum;
import cymru.tegwch.analysis.statistics.chart.ShareChart;
import cymru.tegwch.analysis.statistics.chart.Signal;
import cymru.tegwch.analysis.statistics.chart.XmrChart;
import cymru.tegwch.analysis.statistics.measure.HodgesLehmannShift;
import cymru.tegwch.analysis.statistics.measure.MedianDifference;
import cymru.tegwch.analysis.statistics.measure.Quantiles;
import cymru.tegwch.analysis.statistics.measure.SampleSummary;
import cymru.tegwch.analysis.statistics.measure.TwoPartComparison;
import cymru.tegwch.analysis.statistics.measure.WelchTest;
import cymru.tegwch.analysis.statistics.power.WelchPower;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Measures and charts. */
final class MeasureReferenceMethods {

  static final Map<String, Function<CaseInputs, Values>> BUILT = new HashMap<>();

  static {
    add(
        BUILT,
        MeasureReferenceMethods::quantiles,
        "quantile_median",
        "median_ci",
        "median",
        "quantile");
    add(BUILT, MeasureReferenceMethods::welch, "welch_t", "welch", "t_test_welch", "welch_t_test");
    add(BUILT, MeasureReferenceMethods::shift, "hodges_lehmann");
    add(BUILT, MeasureReferenceMethods::mean, "mean", "mean_ci", "mean_t_interval");
    add(
        BUILT,
        MeasureReferenceMethods::logRatio,
        "log_ratio_of_means",
        "log_ratio",
        "ratio_of_means");
    add(BUILT, MeasureReferenceMethods::twoPart, "two_part", "two_part_model", "hurdle");
    add(
        BUILT,
        MeasureReferenceMethods::medians,
        "median_difference",
        "median_diff_bootstrap",
        "bootstrap_median_difference");
    add(BUILT, MeasureReferenceMethods::power, "power_t", "power_t_test");
    add(
        BUILT,
        MeasureReferenceMethods::xmr,
        "xmr",
        "spc_xmr",
        "xmr_chart",
        "xmr_mdc",
        "spc_xmr_mdc");
    add(BUILT, i -> shares(i, false), "p_chart", "pchart", "spc_p_chart");
    add(
        BUILT,
        i -> shares(i, true),
        "laney_p",
        "p_prime",
        "p_prime_chart",
        "laney_p_prime",
        "laney_pprime",
        "spc_laney_p");
    add(BUILT, MeasureReferenceMethods::cusum, "bernoulli_cusum", "cusum_bernoulli", "cusum");
  }

  private MeasureReferenceMethods() {}

  private static Values quantiles(CaseInputs inputs) {
    Quantiles quantiles = Quantiles.of(inputs.numbers("x", "values"));
    return new Values()
        .with(quantiles.at(0.1), "q10", "q10_type7")
        .with(quantiles.at(0.25), "q25")
        .with(quantiles.median(), "median", "q50")
        .with(quantiles.at(0.75), "q75")
        .with(quantiles.at(0.9), "q90_type7", "q90")
        .limits(quantiles.interval(0.5, inputs.confidence()), "lower", "upper");
  }

  private static SampleSummary summary(CaseInputs inputs, String values, String number) {
    if (inputs.has(values)) {
      return SampleSummary.of(inputs.numbers(values));
    }
    double deviation = inputs.numberOr(Double.NaN, "sd" + number, "s" + number);
    double variance =
        Double.isNaN(deviation)
            ? inputs.number("var" + number, "v" + number)
            : deviation * deviation;
    return new SampleSummary(
        inputs.whole("n" + number), inputs.number("mean" + number, "m" + number), variance);
  }

  private static Values welch(CaseInputs inputs) {
    String first = inputs.has("x") ? "x" : "x1";
    String second = inputs.has("y") ? "y" : "x2";
    WelchTest test = WelchTest.of(summary(inputs, first, "1"), summary(inputs, second, "2"));
    return new Values()
        .with(test.statistic(), "t", "statistic")
        .with(test.degreesOfFreedom(), "df")
        .with(test.p(), "p")
        .with(test.difference(), "diff", "estimate")
        .with(test.standardError(), "se", "stderr")
        .with(test.first().mean(), "mean1")
        .with(test.second().mean(), "mean2")
        .limits(test.interval(inputs.confidence()), "lower", "upper");
  }

  private static Values mean(CaseInputs inputs) {
    SampleSummary one = summary(inputs, "x", "");
    return new Values()
        .with(one.mean(), "mean", "value")
        .with(Math.sqrt(one.variance()), "sd")
        .with(Math.sqrt(one.squaredError()), "se")
        .limits(one.interval(inputs.confidence()), "lower", "upper");
  }

  private static Values shift(CaseInputs inputs) {
    var shift = HodgesLehmannShift.of(inputs.numbers("x", "x1"), inputs.numbers("y", "x2"));
    return new Values()
        .with(shift.estimate(), "estimate", "shift", "hl")
        .limits(shift.interval(inputs.confidence()), "lower", "upper");
  }

  private static Values logRatio(CaseInputs inputs) {
    WelchTest test =
        WelchTest.of(
            summary(inputs, inputs.has("x") ? "x" : "x1", "1"),
            summary(inputs, inputs.has("y") ? "y" : "x2", "2"));
    RatioEstimate ratio = test.ratioEstimate().orElseThrow();
    double reach = Math.log(ratio.interval(inputs.confidence()).upper()) - ratio.log();
    return new Values()
        .with(ratio.log(), "log_ratio", "lnrr", "yi")
        .with(ratio.logStandardError(), "se", "se_log")
        .with(ratio.value(), "ratio")
        .with(ratio.p(), "p")
        .with(ratio.log() - reach, "log_lower")
        .with(ratio.log() + reach, "log_upper")
        .limits(ratio.interval(inputs.confidence()), "lower", "upper")
        .limits(test.ratioInterval(inputs.confidence()), "fieller_lower", "fieller_upper");
  }

  private static Values twoPart(CaseInputs inputs) {
    var parts = TwoPartComparison.of(inputs.numbers("x", "x1"), inputs.numbers("y", "x2"));
    return new Values()
        .with(parts.any().first().value(), "share1", "p1")
        .with(parts.any().second().value(), "share2", "p2")
        .with(parts.any().difference(), "rd", "diff")
        .with(parts.amounts().orElseThrow().first().mean(), "mean1")
        .with(parts.amounts().orElseThrow().second().mean(), "mean2")
        .with(parts.amounts().orElseThrow().p(), "p_amounts")
        .with(parts.ratio(), "ratio", "ratio_of_means")
        .with(parts.statistic(), "x2")
        .with(parts.p(), "p");
  }

  /** Resamples differ from tool to tool: limits agree as far as the file's tolerance says. */
  private static Values medians(CaseInputs inputs) {
    var medians = MedianDifference.of(inputs.numbers("x", "x1"), inputs.numbers("y", "x2"));
    return new Values()
        .with(medians.estimate(), "estimate", "diff", "median_diff")
        .limits(
            medians.interval(inputs.confidence(), new SplittableRandom(20261122), 20_000),
            "lower",
            "upper");
  }

  private static Values power(CaseInputs inputs) {
    double deviation = inputs.numberOr(1, "sd");
    long n = inputs.whole("n", "n1", "nPerGroup");
    long m = inputs.has("n2") ? inputs.whole("n2") : n;
    var power =
        new WelchPower(
            inputs.numberOr(deviation, "sd1"),
            inputs.numberOr(deviation, "sd2"),
            inputs.numberOr(0.05, "alpha", "sig_level"));
    return new Values()
        .with(power.at(inputs.number("delta", "difference", "diff", "d"), n, m), "power");
  }

  private static Values xmr(CaseInputs inputs) {
    XmrChart chart = XmrChart.of(inputs.numbers("values", "x", "y"));
    if (inputs.has("shift")) {
      chart = chart.withRules(chart.rules().withShift((int) inputs.whole("shift")));
    }
    if (inputs.has("trend")) {
      chart = chart.withRules(chart.rules().withTrend((int) inputs.whole("trend")));
    }
    List<Integer> outside = places(chart, Signal.OUTSIDE_LIMITS);
    return new Values()
        .with(chart.mean(), "mean", "centre", "cl")
        .with(chart.meanMovingRange(), "mr_bar", "amr", "mean_mr", "mrbar")
        .with(chart.lower(), "lower", "lpl", "lcl", "lnpl")
        .with(chart.upper(), "upper", "upl", "ucl", "unpl")
        .with(chart.movingRangeLimit(), "mr_upper", "url")
        .with(outside, "outside", "outside_limits", "special_cause_outside")
        .with(outside.size(), "n_outside")
        .with(places(chart, Signal.SHIFT), "shift", "shift_points")
        .with(places(chart, Signal.TREND), "trend", "trend_points")
        .with(places(chart, Signal.NEAR_LIMITS), "near_limits", "two_in_three");
  }

  /** Counted from 1, as R does. */
  private static List<Integer> places(XmrChart chart, Signal signal) {
    return IntStream.range(0, chart.values().size())
        .filter(i -> chart.signals().get(i).contains(signal))
        .mapToObj(i -> i + 1)
        .toList();
  }

  private static Values shares(CaseInputs inputs, boolean laney) {
    long[] x = inputs.wholes("x", "numerators", "counts");
    long[] n = inputs.wholes("n", "denominators", "sizes");
    List<Proportion> points = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      points.add(Proportion.of(x[i], n[i]));
    }
    ShareChart chart = laney ? ShareChart.laney(points) : ShareChart.p(points);
    List<Double> lower =
        IntStream.range(0, x.length).mapToObj(i -> chart.limits(i).lower()).toList();
    List<Double> upper =
        IntStream.range(0, x.length).mapToObj(i -> chart.limits(i).upper()).toList();
    return new Values()
        .with(chart.mean(), "pbar", "p_bar", "mean", "centre")
        .with(chart.factor(), "sigma_z", "sigmaz")
        .with(lower, "lower", "lcl")
        .with(upper, "upper", "ucl")
        .with(lower.get(0), "lcl_1", "lower_1")
        .with(upper.get(0), "ucl_1", "upper_1");
  }

  private static Values cusum(CaseInputs inputs) {
    List<Boolean> outcomes =
        inputs.numbers("x", "outcomes", "y").stream().map(v -> v != 0).toList();
    BernoulliCusum chart =
        new BernoulliCusum(
            inputs.number("p0"),
            inputs.has("p1", "pA", "pa")
                ? inputs.number("p1", "pA", "pa")
                : oddsTimes(inputs.number("p0"), inputs.numberOr(2, "or", "oddsRatio")),
            inputs.numberOr(4, "h", "threshold"));
    List<Double> sums = chart.sums(outcomes);
    double most = sums.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return new Values()
        .with(sums, "cusum", "s", "S")
        .with(most, "max")
        .with(sums.get(sums.size() - 1), "final", "last")
        .with(chart.whereHappened(), "w1")
        .with(chart.whereNot(), "w0")
        .with(chart.firstSignal(outcomes).orElse(-1) + 1, "signal_at", "first_signal");
  }

  private static double oddsTimes(double share, double factor) {
    double odds = factor * share / (1 - share);
    return odds / (1 + odds);
  }
}
