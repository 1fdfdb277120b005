// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import cymru.tegwch.analysis.statistics.interval.AgrestiCoullInterval;
import cymru.tegwch.analysis.statistics.interval.ClopperPearsonInterval;
import cymru.tegwch.analysis.statistics.interval.JeffreysInterval;
import cymru.tegwch.analysis.statistics.interval.MidPInterval;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenOddsRatio;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio;
import cymru.tegwch.analysis.statistics.interval.NewcombeDifference;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.multiplicity.Adjustment;
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import cymru.tegwch.analysis.statistics.profile.BenchmarkGap;
import cymru.tegwch.analysis.statistics.profile.GoodnessOfFit;
import cymru.tegwch.analysis.statistics.rate.ByarInterval;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.PoissonInterval;
import cymru.tegwch.analysis.statistics.rate.RateInterval;
import cymru.tegwch.analysis.statistics.test.BinomialTest;
import cymru.tegwch.analysis.statistics.test.FinitePoolTest;
import cymru.tegwch.analysis.statistics.test.FisherTest;
import cymru.tegwch.analysis.statistics.test.ScoreTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;

/** How each method of the reference file is asked of this package: inputs to named values. */
final class ReferenceMethods {

  static final Map<String, Function<JsonNode, Map<String, Object>>> BUILT =
      Map.ofEntries(
          Map.entry("wilson", proportion(WilsonInterval::of)),
          Map.entry("midp_binom_ci", proportion(MidPInterval::of)),
          Map.entry("clopper_pearson", proportion(ClopperPearsonInterval::of)),
          Map.entry("jeffreys", proportion(JeffreysInterval::of)),
          Map.entry("agresti_coull", proportion(AgrestiCoullInterval::of)),
          Map.entry("phe_published_proportion", ReferenceMethods::publishedProportion),
          Map.entry("phe_published_byar_wilson", ReferenceMethods::publishedWilson),
          Map.entry("ncmp_published_wilson", ReferenceMethods::publishedPercent),
          Map.entry("binom_exact_test", ReferenceMethods::binomialTest),
          Map.entry("hypergeom_draw", ReferenceMethods::finitePool),
          Map.entry("power_exact_binomial", ReferenceMethods::exactPower),
          Map.entry("gof_vs_benchmark", ReferenceMethods::goodnessOfFit),
          Map.entry("representation_vs_benchmark", ReferenceMethods::gap),
          Map.entry("miettinen_nurminen_rd", two(MiettinenNurminenDifference::of)),
          Map.entry("miettinen_nurminen_rr", two(MiettinenNurminenRatio::of)),
          Map.entry("miettinen_nurminen_or", two(MiettinenNurminenOddsRatio::of)),
          Map.entry("newcombe_diff", two(NewcombeDifference::of)),
          Map.entry("chisq_2x2", ReferenceMethods::scoreTest),
          Map.entry("fisher_2x2", ReferenceMethods::fisher),
          Map.entry("fisher_midp", ReferenceMethods::fisher),
          Map.entry("relative_likelihood", ReferenceMethods::relativeLikelihood),
          Map.entry("poisson_ci", ReferenceMethods::poisson),
          Map.entry("phe_published_rate", ReferenceMethods::publishedRate),
          Map.entry("p_adjust", ReferenceMethods::adjustments));

  private ReferenceMethods() {}

  private static Function<JsonNode, Map<String, Object>> proportion(
      BiFunction<Proportion, Double, Interval> method) {
    return inputs -> {
      Proportion observed = observed(inputs);
      Map<String, Object> values =
          limits(method.apply(observed, confidence(inputs)), "lower", "upper");
      values.put("p", observed.value());
      return values;
    };
  }

  private static Function<JsonNode, Map<String, Object>> two(
      BiFunction<TwoProportions, Double, Interval> method) {
    return inputs -> {
      TwoProportions observed =
          TwoProportions.of(
              Proportion.of(inputs.path("x1").asLong(), inputs.path("n1").asLong()),
              Proportion.of(inputs.path("x2").asLong(), inputs.path("n2").asLong()));
      Map<String, Object> values =
          limits(method.apply(observed, confidence(inputs)), "lower", "upper");
      values.put("diff", observed.difference());
      return values;
    };
  }

  private static Map<String, Object> publishedProportion(JsonNode inputs) {
    Proportion observed = observed(inputs);
    Map<String, Object> values = limits(WilsonInterval.of(observed, 0.95), "lower95", "upper95");
    values.putAll(limits(WilsonInterval.of(observed, 0.998), "lower998", "upper998"));
    values.put("value", observed.value());
    return values;
  }

  private static Map<String, Object> publishedWilson(JsonNode inputs) {
    return limits(
        WilsonInterval.of(
            EstimatedProportion.of(inputs.path("x").asDouble(), inputs.path("n").asDouble()),
            confidence(inputs)),
        "lower",
        "upper");
  }

  private static Map<String, Object> publishedPercent(JsonNode inputs) {
    Proportion observed = observed(inputs);
    Map<String, Object> values =
        limits(WilsonInterval.of(observed, 0.95).scaledBy(100), "lower", "upper");
    values.put("rate", 100 * observed.value());
    return values;
  }

  private static Map<String, Object> binomialTest(JsonNode inputs) {
    BinomialTest test = BinomialTest.of(observed(inputs), inputs.path("p0").asDouble());
    return Map.of(
        "p_two_sided_minlike", test.p(TwoSided.MINLIKE),
        "p_two_sided_central", test.p(TwoSided.CENTRAL),
        "p_two_sided_midp", test.p(TwoSided.MID_P),
        "p_less", test.atMost(),
        "p_greater", test.atLeast());
  }

  private static Map<String, Object> finitePool(JsonNode inputs) {
    FinitePoolTest test =
        FinitePoolTest.of(
            observed(inputs), Proportion.of(inputs.path("K").asLong(), inputs.path("N").asLong()));
    return Map.of(
        "p_less", test.atMost(),
        "p_greater", test.atLeast(),
        "expected", test.expected(),
        "var", test.variance(),
        "fpc", test.correction());
  }

  /** The rejection region of R's two-sided test at 5 %, and its chance under three shares. */
  private static Map<String, Object> exactPower(JsonNode inputs) {
    long n = inputs.path("n").asLong();
    double p0 = inputs.path("p0").asDouble();
    Function<Double, Double> rejection =
        share ->
            LongStream.rangeClosed(0, n)
                .filter(x -> BinomialTest.of(Proportion.of(x, n), p0).p(TwoSided.MINLIKE) <= 0.05)
                .mapToDouble(x -> Math.exp(BinomialLaw.of(n, share).logProbability(x)))
                .sum();
    return Map.of(
        "size", rejection.apply(p0),
        "power_at_half", rejection.apply(p0 / 2),
        "power_at_double", rejection.apply(p0 * 2),
        "prob_zero", BinomialTest.of(Proportion.of(0, n), p0).none());
  }

  private static Map<String, Object> goodnessOfFit(JsonNode inputs) {
    List<GoodnessOfFit.Group> groups = new ArrayList<>();
    for (int i = 0; i < inputs.path("observed").size(); i++) {
      groups.add(
          GoodnessOfFit.Group.of(
              inputs.path("observed").path(i).asLong(), inputs.path("shares").path(i).asDouble()));
    }
    GoodnessOfFit fit = GoodnessOfFit.of(groups);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("x2", fit.statistic());
    values.put("df", fit.degreesOfFreedom());
    values.put("p", fit.p());
    for (int i = 0; i < groups.size(); i++) {
      values.put("std_resid_" + (i + 1), fit.residuals().get(i));
    }
    return values;
  }

  private static Map<String, Object> gap(JsonNode inputs) {
    Proportion observed = observed(inputs);
    double share = inputs.path("benchmarkShare").asDouble();
    BenchmarkGap gap = BenchmarkGap.of(observed, share);
    GoodnessOfFit fit =
        GoodnessOfFit.of(
            List.of(
                GoodnessOfFit.Group.of(observed.part(), share),
                GoodnessOfFit.Group.of(observed.rest(), 1 - share)));
    Map<String, Object> values =
        limits(
            PoissonInterval.of(observed.part(), 0.95).scaledBy(1 / gap.expected()),
            "exact_poisson_OE_lower",
            "exact_poisson_OE_upper");
    values.put("expected", gap.expected());
    values.put("ratio", gap.ratio().orElseThrow());
    values.put("difference", gap.difference());
    values.put("shortfall", gap.shortfall());
    values.put("z_score", fit.residuals().get(0));
    return values;
  }

  private static Map<String, Object> scoreTest(JsonNode inputs) {
    ScoreTest test = ScoreTest.of(table(inputs));
    return Map.of("x2_n_minus_1", test.z() * test.z(), "p_n_minus_1", test.p());
  }

  private static Map<String, Object> fisher(JsonNode inputs) {
    FisherTest test = FisherTest.of(table(inputs));
    return Map.of(
        "p_two_sided", test.p(TwoSided.MINLIKE),
        "p_less", test.atMost(),
        "p_greater", test.atLeast(),
        "p_central", test.p(TwoSided.CENTRAL),
        "p_midp_central", test.p(TwoSided.MID_P));
  }

  private static Map<String, Object> relativeLikelihood(JsonNode inputs) {
    TwoProportions whiteThenBme = TwoProportions.of(relative(inputs, 0), relative(inputs, 1));
    TwoProportions bmeThenWhite = TwoProportions.of(relative(inputs, 1), relative(inputs, 0));
    return Map.of(
        "rate_white", whiteThenBme.first().value(),
        "rate_bme", whiteThenBme.second().value(),
        "relative_likelihood_white_vs_bme", whiteThenBme.ratio().orElseThrow(),
        "four_fifths_ratio", bmeThenWhite.ratio().orElseThrow());
  }

  private static Proportion relative(JsonNode inputs, int group) {
    return Proportion.of(
        inputs.path("appointed").path(group).asLong(),
        inputs.path("shortlisted").path(group).asLong());
  }

  private static Map<String, Object> poisson(JsonNode inputs) {
    EventRate rate = EventRate.of(inputs.path("x").asLong(), inputs.path("exposure").asDouble());
    double per = inputs.path("multiplier").asDouble();
    Map<String, Object> values =
        limits(PoissonInterval.of(rate.events(), 0.95), "exact_lower", "exact_upper");
    values.putAll(limits(ByarInterval.of(rate.events(), 0.95), "byar_lower", "byar_upper"));
    values.putAll(limits(RateInterval.of(rate, 0.95).scaledBy(per), "phe_lower", "phe_upper"));
    values.put("phe_rate", per * rate.value());
    return values;
  }

  private static Map<String, Object> publishedRate(JsonNode inputs) {
    EventRate rate = EventRate.of(inputs.path("x").asLong(), inputs.path("n").asDouble());
    double per = inputs.path("multiplier").asDouble();
    Map<String, Object> values =
        limits(RateInterval.of(rate, 0.95).scaledBy(per), "lower95", "upper95");
    values.putAll(limits(RateInterval.of(rate, 0.998).scaledBy(per), "lower998", "upper998"));
    values.put("value", per * rate.value());
    return values;
  }

  private static Map<String, Object> adjustments(JsonNode inputs) {
    List<Double> p = new ArrayList<>();
    inputs.path("p").forEach(value -> p.add(value.asDouble()));
    return Map.of(
        "holm", Adjustment.HOLM.adjust(p),
        "hochberg", Adjustment.HOCHBERG.adjust(p),
        "bh", Adjustment.BENJAMINI_HOCHBERG.adjust(p),
        "by", Adjustment.BENJAMINI_YEKUTIELI.adjust(p));
  }

  private static TwoProportions table(JsonNode inputs) {
    return TwoProportions.of(row(inputs.path("table").path(0)), row(inputs.path("table").path(1)));
  }

  private static Proportion row(JsonNode row) {
    long part = row.path(0).asLong();
    return Proportion.of(part, part + row.path(1).asLong());
  }

  private static Proportion observed(JsonNode inputs) {
    return Proportion.of(inputs.path("x").asLong(), inputs.path("n").asLong());
  }

  private static double confidence(JsonNode inputs) {
    return inputs.path("conf").asDouble(0.95);
  }

  private static Map<String, Object> limits(Interval interval, String lower, String upper) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(lower, interval.lower());
    values.put(upper, interval.upper());
    return values;
  }
}
