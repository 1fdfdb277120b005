// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import cymru.tegwch.analysis.statistics.change.DifferenceInDifferences;
import cymru.tegwch.analysis.statistics.change.SegmentedRegression;
import cymru.tegwch.analysis.statistics.change.TwoPointChange;
import cymru.tegwch.analysis.statistics.decomposition.Groups;
import cymru.tegwch.analysis.statistics.decomposition.Kitagawa;
import cymru.tegwch.analysis.statistics.decomposition.OaxacaBlinder;
import cymru.tegwch.analysis.statistics.decomposition.OaxacaBlinderParts;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.model.ModelData;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import cymru.tegwch.analysis.statistics.pay.HourlyPay;
import cymru.tegwch.analysis.statistics.pay.PaidEmployee;
import cymru.tegwch.analysis.statistics.pay.PayGap;
import cymru.tegwch.analysis.statistics.pay.PayQuarters;
import cymru.tegwch.analysis.statistics.pay.Quarter;
import cymru.tegwch.analysis.statistics.pooling.BetaBinomial;
import cymru.tegwch.analysis.statistics.pooling.RandomEffects;
import cymru.tegwch.analysis.statistics.weight.Margin;
import cymru.tegwch.analysis.statistics.weight.Raking;
import cymru.tegwch.analysis.statistics.weight.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/** How decomposition, pay, pooling, weights and change are asked for by the reference file. */
final class GapReferenceMethods {

  static final Map<String, Function<CaseInputs, Values>> BUILT =
      ReferenceMethods.byName(
          Map.ofEntries(
              Map.entry("kitagawa", GapReferenceMethods::kitagawa),
              Map.entry("oaxaca_blinder", GapReferenceMethods::oaxaca),
              Map.entry("oaxaca", GapReferenceMethods::oaxaca),
              Map.entry("gender_pay_gap", GapReferenceMethods::payGap),
              Map.entry("bonus_gap", GapReferenceMethods::payGap),
              Map.entry("pay_gap_median", GapReferenceMethods::payGap),
              Map.entry("gender_pay_gap_ties", GapReferenceMethods::ties),
              Map.entry("pay_quartile", GapReferenceMethods::ties),
              Map.entry("pay_quartile_ties", GapReferenceMethods::ties),
              Map.entry("hourly_pay", GapReferenceMethods::hourly),
              Map.entry("beta_binomial_eb", GapReferenceMethods::betaBinomial),
              Map.entry("dersimonian_laird", GapReferenceMethods::randomEffects),
              Map.entry("hartung_knapp", GapReferenceMethods::hartungKnapp),
              Map.entry("kish_neff", GapReferenceMethods::kish),
              Map.entry("kish_deff", GapReferenceMethods::kish),
              Map.entry("kish_design_effect", GapReferenceMethods::kish),
              Map.entry("trimmed_weights", GapReferenceMethods::kish),
              Map.entry("weighted_wilson", GapReferenceMethods::kish),
              Map.entry("raking", GapReferenceMethods::raking),
              Map.entry("poststratification", GapReferenceMethods::raking),
              Map.entry("did", GapReferenceMethods::differences),
              Map.entry("did_rd", GapReferenceMethods::differences),
              Map.entry("did_ratio_of_ors", GapReferenceMethods::differences),
              Map.entry("its_newey_west", GapReferenceMethods::segmented),
              Map.entry("its_segmented", GapReferenceMethods::segmented)));

  private GapReferenceMethods() {}

  private static Map<String, Object> kitagawa(JsonNode inputs) {
    List<Kitagawa.Stratum> strata = new ArrayList<>();
    for (int i = 0; i < inputs.path("n1").size(); i++) {
      strata.add(
          new Kitagawa.Stratum("stratum " + i, counted(inputs, "1", i), counted(inputs, "2", i)));
    }
    Kitagawa gap = Kitagawa.of(strata);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("gap", gap.gap());
    values.put("rate_effect", gap.parts().rates());
    values.put("composition_effect", gap.parts().composition());
    values.put("rate_by_stratum", strata.stream().map(one -> gap.parts(one).rates()).toList());
    values.put(
        "composition_by_stratum",
        strata.stream().map(one -> gap.parts(one).composition()).toList());
    values.put("direct_std_1_to_2weights", gap.firstInSecondComposition());
    return values;
  }

  private static Proportion counted(JsonNode inputs, String group, int stratum) {
    return Proportion.of(
        inputs.path("x" + group).path(stratum).asLong(),
        inputs.path("n" + group).path(stratum).asLong());
  }

  private static Map<String, Object> oaxaca(JsonNode inputs) {
    ReferenceData data = ReferenceData.of(inputs);
    OaxacaBlinderParts parts =
        OaxacaBlinder.withDefaults()
            .decompose(
                data.data(), data.response(), Groups.of("sex", "Male", "Female"), data.terms());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("gap", parts.gap());
    values.put("explained_male_coef", parts.atFirst().explained());
    values.put("unexplained_male_coef", parts.atFirst().unexplained());
    values.put("explained_female_coef", parts.atSecond().explained());
    values.put("unexplained_female_coef", parts.atSecond().unexplained());
    values.put("threefold_endowments", parts.threefold().endowments());
    values.put("threefold_coefficients", parts.threefold().coefficients());
    values.put("threefold_interaction", parts.threefold().interaction());
    values.put("explained_pooled_neumark", parts.neumark().explained());
    values.put("unexplained_pooled_neumark", parts.neumark().unexplained());
    values.put("explained_pooled_jann", parts.jann().explained());
    values.put("unexplained_pooled_jann", parts.jann().unexplained());
    return values;
  }

  private static Map<String, Object> payGap(JsonNode inputs) {
    List<String> pay;
    List<String> sex;
    if (inputs.has("dataset")) {
      Map<String, List<String>> columns = ReferenceData.ofFile("salaries.csv");
      pay = columns.get("salary");
      sex = columns.get("sex");
    } else {
      pay = strings(inputs.path("pay"));
      sex = strings(inputs.path("sex"));
    }
    PayGap gap = PayGap.of(employees(pay, sex, numbers(inputs.path("bonus"))), "Female", "Male");
    Map<String, Object> values = gapValues(gap);
    values.put("mean_m", gap.comparator().meanHourly().orElseThrow() / 100);
    values.put("mean_f", gap.group().meanHourly().orElseThrow() / 100);
    values.put("median_m", gap.comparator().medianHourly().orElseThrow() / 100);
    values.put("median_f", gap.group().medianHourly().orElseThrow() / 100);
    return values;
  }

  private static Map<String, Object> gapValues(PayGap gap) {
    Map<String, Object> values = new LinkedHashMap<>();
    gap.meanBonus().ifPresent(value -> values.put("mean_bonus_gap_pct", value));
    gap.medianBonus().ifPresent(value -> values.put("median_bonus_gap_pct", value));
    gap.comparator()
        .receivedBonus()
        .ifPresent(one -> values.put("pct_male_bonus", 100 * one.value()));
    gap.group().receivedBonus().ifPresent(one -> values.put("pct_female_bonus", 100 * one.value()));
    values.put("mean_gap_pct", gap.meanHourly().orElseThrow());
    values.put("median_gap_pct", gap.medianHourly().orElseThrow());
    return values;
  }

  private static List<PaidEmployee> employees(List<String> pay, List<String> sex) {
    return employees(pay, sex, List.of());
  }

  /** Pounds as whole pence. */
  private static List<PaidEmployee> employees(
      List<String> pay, List<String> sex, List<Double> bonus) {
    return IntStream.range(0, pay.size())
        .mapToObj(
            i -> {
              String name = sex.get(i).startsWith("F") ? "Female" : "Male";
              long pence = bonus.isEmpty() ? 0 : Math.round(100 * bonus.get(i));
              return PaidEmployee.of(name, Math.round(100 * Double.parseDouble(pay.get(i))), pence);
            })
        .toList();
  }

  private static List<String> strings(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(value -> values.add(value.asText()));
    return values;
  }

  private static Map<String, Object> ties(JsonNode inputs) {
    List<PaidEmployee> employees =
        employees(strings(inputs.path("pay")), strings(inputs.path("sex")));
    Map<String, Object> values = gapValues(PayGap.of(employees, "Female", "Male"));
    PayQuarters quarters = PayQuarters.of(employees);
    for (Quarter quarter : Quarter.values()) {
      String name = quarter.name().toLowerCase(Locale.ROOT);
      values.put(name + "_female", quarters.count(quarter, "Female"));
      values.put(name + "_male", quarters.count(quarter, "Male"));
    }
    if (!quarters.ties().isEmpty()) {
      PayQuarters.Tie tie = quarters.ties().get(0);
      long female = tie.people().getOrDefault("Female", 0L);
      long male = tie.people().getOrDefault("Male", 0L);
      values.put("tied_rate", tie.hourlyPence() / 100.0);
      values.put("tied_n", female + male);
      values.put("tied_female", female);
      values.put("tied_male", male);
      tie.places()
          .forEach(
              (quarter, places) -> {
                String name = quarter.name().toLowerCase(Locale.ROOT);
                values.put("tied_in_" + name, places);
                values.put(
                    name + "_female_expected_fractional", quarters.expected(quarter, "Female"));
              });
    }
    return values;
  }

  private static Map<String, Object> hourly(JsonNode inputs) {
    boolean weekly = inputs.path("weeklyOrdinary").isNumber();
    double pay = inputs.path(weekly ? "weeklyOrdinary" : "monthlyOrdinaryPay").asDouble();
    HourlyPay.Period period = weekly ? HourlyPay.Period.weeks(1) : HourlyPay.Period.months(1);
    HourlyPay hourly =
        HourlyPay.of(Math.round(100 * pay), period, inputs.path("weeklyHours").asDouble());
    double bonus = inputs.path("bonusPaidInPeriod").asDouble();
    if (bonus > 0) {
      hourly =
          hourly.withBonus(
              Math.round(100 * bonus),
              HourlyPay.Period.months(inputs.path("bonusPeriodMonths").asDouble()));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("prorata_bonus", hourly.bonusInPeriod());
    values.put("days_in_month", HourlyPay.Period.months(1).days());
    values.put("days_in_week", HourlyPay.Period.weeks(1).days());
    values.put("weekly", hourly.weekly());
    values.put("hourly", hourly.pounds());
    return values;
  }

  private static List<Double> numbers(JsonNode array) {
    List<Double> values = new ArrayList<>();
    array.forEach(value -> values.add(value.asDouble()));
    return values;
  }

  private static Map<String, Object> betaBinomial(JsonNode inputs) {
    List<Proportion> groups = new ArrayList<>();
    for (int i = 0; i < inputs.path("x").size(); i++) {
      groups.add(
          Proportion.of(inputs.path("x").path(i).asLong(), inputs.path("n").path(i).asLong()));
    }
    BetaBinomial pooled = BetaBinomial.of(groups);
    return Map.of(
        "alpha", pooled.alpha(),
        "beta", pooled.beta(),
        "mu", pooled.mean(),
        "mean", pooled.mean(),
        "rho", pooled.intraclassCorrelation(),
        "shrunk", pooled.shares(),
        "pooled", pooled.mean());
  }

  /** As metafor does, whatever the spread. */
  private static Map<String, Object> hartungKnapp(JsonNode inputs) {
    RandomEffects pooled = estimates(inputs);
    double se = pooled.meanError() * Math.sqrt(pooled.hartungKnappFactor());
    double t = TDistribution.of(pooled.groups().size() - 1).inverseSurvivalProbability(0.025);
    Interval prediction = pooled.predictionInterval(0.95).orElseThrow();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("tau2", pooled.betweenVariance());
    values.put("mu", pooled.mean());
    values.put("se", se);
    values.put("lower", pooled.mean() - t * se);
    values.put("upper", pooled.mean() + t * se);
    values.put("pi_lower", prediction.lower());
    values.put("pi_upper", prediction.upper());
    return values;
  }

  private static RandomEffects estimates(JsonNode inputs) {
    List<Double> y = numbers(inputs.path(inputs.has("y") ? "y" : "yi"));
    List<Double> v =
        inputs.has("se")
            ? numbers(inputs.path("se")).stream().map(se -> se * se).toList()
            : numbers(inputs.path(inputs.has("v") ? "v" : "vi"));
    return RandomEffects.of(
        IntStream.range(0, y.size())
            .mapToObj(i -> RandomEffects.Estimate.of(y.get(i), Math.sqrt(v.get(i))))
            .toList());
  }

  private static Map<String, Object> randomEffects(JsonNode inputs) {
    RandomEffects pooled = estimates(inputs);
    List<RandomEffects.Estimate> y = pooled.groups();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("tau2", pooled.betweenVariance());
    values.put("Q", pooled.heterogeneity());
    values.put("p_Q", pooled.heterogeneityP());
    values.put("I2", pooled.inconsistency());
    values.put("mu", pooled.mean());
    values.put("estimate", pooled.mean());
    values.put("se", pooled.meanError());
    Interval interval = pooled.meanInterval(new CaseInputs(inputs).confidence());
    values.put("lower", interval.lower());
    values.put("upper", interval.upper());
    values.put("blup", IntStream.range(0, y.size()).mapToObj(pooled::pooled).toList());
    values.put("blup_se", IntStream.range(0, y.size()).mapToObj(pooled::pooledError).toList());
    return values;
  }

  private static Map<String, Object> kish(JsonNode inputs) {
    Weights weights = Weights.of(numbers(inputs.path(inputs.has("w") ? "w" : "weights")));
    if (inputs.has("trim")) {
      List<Double> trim = numbers(inputs.path("trim"));
      weights = weights.trimmed(trim.get(0), trim.get(1));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("deff", weights.designEffect());
    values.put("n_eff", weights.effectiveSize());
    values.put("neff", weights.effectiveSize());
    values.put("weights", IntStream.range(0, weights.people()).mapToObj(weights::of).toList());
    JsonNode answers = inputs.path(inputs.has("y") ? "y" : "x");
    if (answers.isArray()) {
      EstimatedProportion share = weights.share(i -> answers.path(i).asInt() == 1);
      Interval interval = WilsonInterval.of(share, new CaseInputs(inputs).confidence());
      values.put("p", share.value());
      values.put("lower", interval.lower());
      values.put("upper", interval.upper());
    }
    return values;
  }

  /** People in columns, and {@code targets} by column and level. */
  private static Map<String, Object> raking(JsonNode inputs) {
    List<Margin> margins = new ArrayList<>();
    ModelData data = null;
    for (Map.Entry<String, JsonNode> column : inputs.path("targets").properties()) {
      Map<String, Double> targets = new LinkedHashMap<>();
      column.getValue().properties().forEach(t -> targets.put(t.getKey(), t.getValue().asDouble()));
      margins.add(Margin.of(column.getKey(), targets));
      List<String> values = strings(inputs.path(column.getKey()));
      data =
          (data == null ? ModelData.ofRows(values.size()) : data)
              .withFactor(column.getKey(), values);
    }
    Weights weights =
        Raking.withDefaults().rake(Objects.requireNonNull(data, "data"), margins).weights();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("weights", IntStream.range(0, weights.people()).mapToObj(weights::of).toList());
    values.put("deff", weights.designEffect());
    values.put("n_eff", weights.effectiveSize());
    return values;
  }

  private static Map<String, Object> differences(JsonNode inputs) {
    DifferenceInDifferences change =
        DifferenceInDifferences.of(
            TwoPointChange.of(
                cell(inputs, "treatedBefore", "t0"), cell(inputs, "treatedAfter", "t1")),
            TwoPointChange.of(
                cell(inputs, "controlBefore", "c0"), cell(inputs, "controlAfter", "c1")));
    Map<String, Object> values = new LinkedHashMap<>();
    double z = StandardNormal.zOf(new CaseInputs(inputs).confidence());
    values.put("did", change.difference());
    values.put("estimate", change.difference());
    values.put("se", change.waldError());
    values.put("lower", change.difference() - z * change.waldError());
    values.put("upper", change.difference() + z * change.waldError());
    change.ratioOfOddsRatios().ifPresent(ratio -> values.put("ratio_of_ors", ratio));
    change.logRatioError().ifPresent(error -> values.put("se_log_ratio_of_ors", error));
    return values;
  }

  /** As {@code [x, n]}, or as two numbers {@code x_t0} and {@code n_t0}. */
  private static Proportion cell(JsonNode inputs, String name, String suffix) {
    JsonNode pair = inputs.path(name);
    return pair.isArray()
        ? Proportion.of(pair.path(0).asLong(), pair.path(1).asLong())
        : Proportion.of(inputs.path("x_" + suffix).asLong(), inputs.path("n_" + suffix).asLong());
  }

  /** As R's sandwich and statsmodels do by default: no correction for a small sample. */
  private static Map<String, Object> segmented(JsonNode inputs) {
    SegmentedRegression.Result found =
        SegmentedRegression.withDefaults()
            .withSmallSample(false)
            .withLags(inputs.path(inputs.has("lag") ? "lag" : "maxlags").asInt(-1))
            .fit(
                numbers(inputs.path("y")),
                inputs.path(inputs.has("before") ? "before" : "n_pre").asInt());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("b_level", found.level().estimate());
    values.put("se_level", found.level().standardError());
    values.put("b_slope", found.slopeBefore().estimate());
    values.put("se_slope", found.slopeBefore().standardError());
    values.put("b_slope_change", found.slopeChange().estimate());
    values.put("se_slope_change", found.slopeChange().standardError());
    values.put("durbin_watson", found.autocorrelation().durbinWatson());
    return values;
  }
}
