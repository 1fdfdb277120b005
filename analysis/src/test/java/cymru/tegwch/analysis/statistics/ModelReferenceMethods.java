// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import cymru.tegwch.analysis.statistics.model.BinaryResponse;
import cymru.tegwch.analysis.statistics.model.Coefficient;
import cymru.tegwch.analysis.statistics.model.Coefficients;
import cymru.tegwch.analysis.statistics.model.CountResponse;
import cymru.tegwch.analysis.statistics.model.LinearFit;
import cymru.tegwch.analysis.statistics.model.LinearRegression;
import cymru.tegwch.analysis.statistics.model.LogisticFit;
import cymru.tegwch.analysis.statistics.model.LogisticRegression;
import cymru.tegwch.analysis.statistics.model.MarginalRisks;
import cymru.tegwch.analysis.statistics.model.ModelOptions;
import cymru.tegwch.analysis.statistics.model.NegativeBinomialFit;
import cymru.tegwch.analysis.statistics.model.NegativeBinomialRegression;
import cymru.tegwch.analysis.statistics.model.OrdinalFit;
import cymru.tegwch.analysis.statistics.model.OrdinalRegression;
import cymru.tegwch.analysis.statistics.model.PoissonFit;
import cymru.tegwch.analysis.statistics.model.PoissonRegression;
import cymru.tegwch.analysis.statistics.model.StandardErrors;
import cymru.tegwch.analysis.statistics.model.Weighting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;

/** How each regression of the reference file is asked of the model package. */
final class ModelReferenceMethods {

  static final Map<String, Function<CaseInputs, Values>> BUILT =
      ReferenceMethods.byName(
          Map.ofEntries(
              Map.entry("ols", ModelReferenceMethods::ols),
              Map.entry("wls", ModelReferenceMethods::ols),
              Map.entry("logistic", inputs -> logistic(inputs, LogisticRegression.withDefaults())),
              Map.entry(
                  "logistic_regression",
                  inputs -> logistic(inputs, LogisticRegression.withDefaults())),
              Map.entry("firth_logistic", ModelReferenceMethods::firth),
              Map.entry(
                  "poisson_regression",
                  inputs -> poisson(inputs, PoissonRegression.Dispersion.POISSON)),
              Map.entry(
                  "quasi_poisson",
                  inputs -> poisson(inputs, PoissonRegression.Dispersion.QUASI_POISSON)),
              Map.entry(
                  "quasi_poisson_regression",
                  inputs -> poisson(inputs, PoissonRegression.Dispersion.QUASI_POISSON)),
              Map.entry("negative_binomial_regression", ModelReferenceMethods::negativeBinomial),
              Map.entry("logistic_cluster", ModelReferenceMethods::clustered),
              Map.entry("g_computation", ModelReferenceMethods::marginal),
              Map.entry("marginal_effects", ModelReferenceMethods::marginal),
              Map.entry("standardised_risk", ModelReferenceMethods::marginal),
              Map.entry("ordinal_logistic", ModelReferenceMethods::ordinal)));

  private ModelReferenceMethods() {}

  private static Map<String, Object> ols(JsonNode inputs) {
    ReferenceData data = ReferenceData.of(inputs);
    String precision =
        inputs.path("weightsColumn").asText(data.columns().containsKey("w") ? "w" : "");
    LinearRegression model = LinearRegression.withDefaults().withPrecision(precision);
    LinearFit fit = model.fit(data.data(), data.response(), data.terms());
    Map<String, Object> values = coefficients(fit.coefficients());
    values.put("r2", fit.rSquared());
    values.put("adj_r2", fit.adjustedRSquared());
    values.put("sigma", fit.residualDeviation());
    values.put("df", fit.degreesOfFreedom());
    for (StandardErrors.Kind kind : StandardErrors.Kind.values()) {
      robust(
          kind,
          values,
          options ->
              model
                  .withOptions(options)
                  .fit(data.data(), data.response(), data.terms())
                  .coefficients());
    }
    return values;
  }

  private static void robust(
      StandardErrors.Kind kind,
      Map<String, Object> values,
      Function<ModelOptions, Coefficients> fit) {
    ModelOptions options = ModelOptions.withDefaults().withErrors(StandardErrors.robust(kind));
    fit.apply(options)
        .list()
        .forEach(
            one ->
                values.put(
                    "se_" + kind + "_" + ReferenceData.shortName(one.name()), one.standardError()));
  }

  private static Map<String, Object> logistic(JsonNode inputs, LogisticRegression model) {
    ReferenceData data = ReferenceData.of(inputs);
    BinaryResponse response = response(data);
    LogisticFit fit = model.fit(data.data(), response, data.terms());
    Map<String, Object> values = coefficients(fit.coefficients());
    for (Coefficient one : fit.coefficients().list()) {
      String name = ReferenceData.shortName(one.name());
      values.put("or_" + name, one.ratio());
      values.put("or_lower_" + name, one.ratioInterval().lower());
      values.put("or_upper_" + name, one.ratioInterval().upper());
    }
    values.put("deviance", fit.likelihood().deviance());
    values.put("null_deviance", fit.likelihood().nullDeviance());
    values.put("df", fit.likelihood().degreesOfFreedom());
    values.put("loglik", fit.likelihood().logLikelihood());
    if (data.columns().containsKey("yes")) {
      values.put("loglik_binomial", fit.likelihood().logLikelihood() + logWays(data));
    }
    if (!fit.isPenalised()) {
      for (StandardErrors.Kind kind : StandardErrors.Kind.values()) {
        robust(
            kind,
            values,
            options ->
                model.withOptions(options).fit(data.data(), response, data.terms()).coefficients());
      }
    }
    return values;
  }

  /**
   * The ways to choose those with the outcome, which the likelihood of people one by one has not.
   */
  private static double logWays(ReferenceData data) {
    List<String> yes = data.columns().get("yes");
    List<String> no = data.columns().get("no");
    return IntStream.range(0, yes.size())
        .mapToDouble(
            row -> {
              int happened = Integer.parseInt(yes.get(row));
              return CombinatoricsUtils.binomialCoefficientLog(
                  happened + Integer.parseInt(no.get(row)), happened);
            })
        .sum();
  }

  private static BinaryResponse response(ReferenceData data) {
    if (data.columns().containsKey("yes")) {
      return BinaryResponse.counts("yes", "no");
    }
    List<String> values = data.columns().get(data.response());
    List<String> opposite =
        values.stream().map(value -> Double.toString(1 - Double.parseDouble(value))).toList();
    data.columns().put("not " + data.response(), opposite);
    return BinaryResponse.counts(data.response(), "not " + data.response());
  }

  private static Map<String, Object> firth(JsonNode inputs) {
    Map<String, Object> values =
        logistic(
            inputs,
            LogisticRegression.withDefaults().withEstimation(LogisticRegression.Estimation.FIRTH));
    values.put("loglik_penalised", values.get("loglik"));
    return values;
  }

  private static String exposure(ReferenceData data) {
    return List.of("exposure", "n", "pop", "population", "homes", "offset").stream()
        .filter(data.columns()::containsKey)
        .findFirst()
        .orElse("");
  }

  private static Map<String, Object> poisson(
      JsonNode inputs, PoissonRegression.Dispersion dispersion) {
    ReferenceData data = ReferenceData.of(inputs);
    PoissonRegression model = PoissonRegression.withDefaults().withDispersion(dispersion);
    CountResponse response = CountResponse.of(data.response()).per(exposure(data));
    PoissonFit fit = model.fit(data.data(), response, data.terms());
    Map<String, Object> values = coefficients(fit.coefficients());
    values.put("deviance", fit.deviance());
    values.put("df", fit.degreesOfFreedom());
    values.put("dispersion", fit.dispersion());
    values.put("phi", fit.dispersion());
    values.put("loglik", fit.logLikelihood());
    for (Coefficient one : fit.coefficients().list()) {
      values.put("rr_" + ReferenceData.shortName(one.name()), one.ratio());
    }
    for (StandardErrors.Kind kind : StandardErrors.Kind.values()) {
      robust(
          kind,
          values,
          options ->
              model.withOptions(options).fit(data.data(), response, data.terms()).coefficients());
    }
    return values;
  }

  private static Map<String, Object> negativeBinomial(JsonNode inputs) {
    ReferenceData data = ReferenceData.of(inputs);
    CountResponse response = CountResponse.of(data.response()).per(exposure(data));
    NegativeBinomialFit fit =
        NegativeBinomialRegression.withDefaults().fit(data.data(), response, data.terms());
    Map<String, Object> values = coefficients(fit.coefficients());
    values.put("theta", fit.theta());
    values.put("alpha", 1 / fit.theta());
    for (StandardErrors.Kind kind : StandardErrors.Kind.values()) {
      robust(
          kind,
          values,
          options ->
              NegativeBinomialRegression.withDefaults()
                  .withOptions(options)
                  .fit(data.data(), response, data.terms())
                  .coefficients());
    }
    values.put("se_theta", fit.thetaError().orElse(Double.NaN));
    values.put("deviance", fit.deviance());
    values.put("df", fit.degreesOfFreedom());
    values.put("loglik", fit.logLikelihood());
    for (Coefficient one : fit.coefficients().list()) {
      values.put("rr_" + ReferenceData.shortName(one.name()), one.ratio());
    }
    return values;
  }

  private static Map<String, Object> clustered(JsonNode inputs) {
    String cluster = inputs.path("cluster").asText();
    StandardErrors errors = StandardErrors.clustered(cluster);
    ReferenceData data = ReferenceData.of(inputs);
    BinaryResponse response = response(data);
    return coefficients(
        LogisticRegression.withDefaults()
            .withOptions(ModelOptions.withDefaults().withErrors(errors))
            .fit(data.data(Set.of(cluster)), response, data.terms())
            .coefficients());
  }

  /** Everybody at {@code to} against everybody at {@code from}. */
  private static Map<String, Object> marginal(JsonNode inputs) {
    ReferenceData data = ReferenceData.of(inputs);
    BinaryResponse response = response(data);
    LogisticFit fit = LogisticRegression.withDefaults().fit(data.data(), response, data.terms());
    String factor = inputs.path(inputs.has("exposure") ? "exposure" : "factor").asText();
    MarginalRisks risks =
        inputs.has("from")
            ? fit.marginal(factor, inputs.path("to").asText(), inputs.path("from").asText())
            : fit.marginal(factor, inputs.path(inputs.has("level") ? "level" : "to").asText());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("risk1", risks.risk());
    values.put("risk0", risks.referenceRisk());
    values.put("rd", risks.difference());
    values.put("se_rd", risks.differenceError());
    values.put("rd_lower", risks.differenceInterval().lower());
    values.put("rd_upper", risks.differenceInterval().upper());
    values.put("rr", risks.ratio());
    values.put("se_log_rr", risks.logRatioError());
    values.put("rr_lower", risks.ratioInterval().lower());
    values.put("rr_upper", risks.ratioInterval().upper());
    return values;
  }

  private static Map<String, Object> ordinal(JsonNode inputs) {
    ReferenceData data = ReferenceData.of(inputs);
    String frequency = ReferenceData.named(data.columns(), "Freq");
    UnaryOperator<ModelOptions> weighted =
        options ->
            data.columns().containsKey(frequency)
                ? options.withWeighting(Weighting.frequencies(frequency))
                : options;
    List<String> met = data.columns().get(data.response()).stream().distinct().toList();
    List<String> order = met.get(0).matches("\\d+") ? List.copyOf(new TreeSet<>(met)) : met;
    OrdinalFit fit =
        OrdinalRegression.withDefaults()
            .withOptions(weighted.apply(ModelOptions.withDefaults()))
            .fit(data.data(Set.of(data.response())), data.response(), order, data.terms());
    Map<String, Object> values = coefficients(fit.coefficients());
    for (Coefficient threshold : fit.thresholds()) {
      String name = ReferenceData.shortName(threshold.name().replace(" | ", "_"));
      values.put("b_" + name, threshold.estimate());
      values.put("se_" + name, threshold.standardError());
    }
    values.put("deviance", -2 * fit.logLikelihood());
    values.put("loglik", fit.logLikelihood());
    return values;
  }

  private static Map<String, Object> coefficients(Coefficients coefficients) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Coefficient one : coefficients.list()) {
      String name = ReferenceData.shortName(one.name());
      values.put("b_" + name, one.estimate());
      values.put("se_" + name, one.standardError());
      values.put("p_" + name, one.p());
      values.put("lower_" + name, one.interval().lower());
      values.put("upper_" + name, one.interval().upper());
    }
    return values;
  }
}
