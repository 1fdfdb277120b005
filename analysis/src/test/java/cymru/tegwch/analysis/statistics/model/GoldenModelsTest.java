// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.change.SegmentedRegression;
import cymru.tegwch.analysis.statistics.pooling.BetaBinomial;
import cymru.tegwch.analysis.statistics.weight.Margin;
import cymru.tegwch.analysis.statistics.weight.Raking;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Values of statsmodels and of scipy's optimisers, by golden/models.py. */
class GoldenModelsTest {

  private static final ModelData DATA = RuledRows.data();

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/regressions.csv", numLinesToSkip = 1)
  void regressionsAgreeWithStatsmodels(String model, String name, double estimate, double error) {
    Coefficient found = fitted(model).named(name);

    assertClose(found.estimate(), estimate, 1e-8);
    assertClose(found.standardError(), error, 1e-7);
  }

  private static Coefficients fitted(String model) {
    ModelOptions options = options(model);
    if (model.startsWith("ols")) {
      return linear(LinearRegression.withDefaults().withOptions(options));
    }
    if (model.startsWith("wls")) {
      return linear(LinearRegression.withDefaults().withOptions(options).withPrecision("weight"));
    }
    if (model.startsWith("logistic")) {
      return LogisticRegression.withDefaults()
          .withOptions(options)
          .fit(DATA, BinaryResponse.counts("yes", "no"), RuledRows.TERMS)
          .coefficients();
    }
    return PoissonRegression.withDefaults()
        .withOptions(options)
        .withDispersion(
            model.startsWith("quasi")
                ? PoissonRegression.Dispersion.QUASI_POISSON
                : PoissonRegression.Dispersion.POISSON)
        .fit(DATA, CountResponse.of("calls").per("homes"), RuledRows.TERMS)
        .coefficients();
  }

  private static Coefficients linear(LinearRegression model) {
    return model.fit(DATA, "pay", RuledRows.TERMS).coefficients();
  }

  private static ModelOptions options(String model) {
    ModelOptions options = ModelOptions.withDefaults();
    if (model.contains("sampling")) {
      options = options.withWeighting(Weighting.sampling("weight"));
    }
    if (model.endsWith("clustered")) {
      return options.withErrors(StandardErrors.clustered("cluster"));
    }
    return model.contains("HC")
        ? options.withErrors(
            StandardErrors.robust(
                StandardErrors.Kind.valueOf(model.substring(model.indexOf("HC")))))
        : options;
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/marginal-risks.csv", numLinesToSkip = 1)
  void marginalRisksAgreeWithNumericalSlopes(
      double risk, double reference, double differenceError, double logRatioError) {
    MarginalRisks found =
        LogisticRegression.withDefaults()
            .fit(DATA, BinaryResponse.counts("yes", "no"), RuledRows.TERMS)
            .marginal("sex", "Female");

    assertClose(found.risk(), risk, 1e-9);
    assertClose(found.referenceRisk(), reference, 1e-9);
    assertClose(found.difference(), risk - reference, 1e-8);
    // The oracle's slopes are central differences: seven digits are what they have.
    assertClose(found.differenceError(), differenceError, 1e-6);
    assertClose(found.logRatioError(), logRatioError, 1e-6);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/firth.csv", numLinesToSkip = 1)
  void firthAgreesWithTheMaximumOfThePenalisedLikelihood(
      String example,
      String name,
      double estimate,
      double error,
      double lower,
      double upper,
      double p) {
    Coefficient found =
        LogisticRegression.withDefaults()
            .withEstimation(LogisticRegression.Estimation.FIRTH)
            .fit(
                example.equals("separated") ? separated() : few(),
                BinaryResponse.counts("yes", "no"),
                List.of(Term.factor("a", "0"), Term.factor("b", "0")))
            .coefficients()
            .named(name);

    // The oracle climbs without slopes: six digits are what it has.
    assertThat(found.estimate()).isCloseTo(estimate, within(1e-6));
    assertThat(found.standardError()).isCloseTo(error, within(1e-5));
    assertThat(found.interval().lower()).isCloseTo(lower, within(1e-5));
    assertThat(found.interval().upper()).isCloseTo(upper, within(1e-5));
    assertThat(found.p()).isCloseTo(p, within(1e-6));
  }

  static ModelData separated() {
    return ModelData.ofRows(4)
        .withFactor("a", "0", "0", "1", "1")
        .withFactor("b", "0", "1", "0", "1")
        .withNumeric("yes", 3, 5, 8, 6)
        .withNumeric("no", 7, 7, 0, 0);
  }

  private static ModelData few() {
    return ModelData.ofRows(4)
        .withFactor("a", "0", "1", "0", "1")
        .withFactor("b", "0", "0", "1", "1")
        .withNumeric("yes", 1, 2, 4, 1)
        .withNumeric("no", 8, 9, 9, 6);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/beta-binomial.csv", numLinesToSkip = 1)
  void betaBinomialAgreesWithScipysOptimiser(int group, double share, double lower, double upper) {
    int[] part = {1, 30, 9, 70, 12, 3, 0, 25};
    int[] whole = {20, 100, 30, 100, 55, 4, 9, 60};
    BetaBinomial pooled =
        BetaBinomial.of(
            IntStream.range(0, part.length)
                .mapToObj(i -> Proportion.of(part[i], whole[i]))
                .toList());

    assertClose(pooled.share(group), share, 1e-7);
    assertClose(pooled.interval(group, 0.95).lower(), lower, 1e-6);
    assertClose(pooled.interval(group, 0.95).upper(), upper, 1e-6);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/raking.csv", numLinesToSkip = 1)
  void rakingAgreesWithTwoThousandRounds(int row, double weight) {
    Raking.Result result =
        Raking.withDefaults()
            .rake(
                DATA,
                List.of(
                    Margin.of("sex", Map.of("Male", 48.0, "Female", 52.0)),
                    Margin.of("area", Map.of("A", 0.5, "B", 0.3, "C", 0.2)),
                    Margin.of("quarter", Map.of("q0", 1.0, "q1", 2.0, "q2", 3.0, "q3", 4.0))));

    assertThat(result.converged()).isTrue();
    assertClose(result.weights().of(row), weight, 1e-8);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/segmented.csv", numLinesToSkip = 1)
  void segmentedRegressionAgreesWithStatsmodels(
      int lags,
      boolean corrected,
      String name,
      double estimate,
      double error,
      double p,
      double durbinWatson) {
    SegmentedRegression.Result result =
        SegmentedRegression.withDefaults()
            .withLags(lags)
            .withSmallSample(corrected)
            .fit(
                List.of(
                    52., 54., 53., 55., 54., 56., 55., 57., 63., 64., 66., 65., 67., 68., 67., 70.,
                    69., 71.),
                8);
    SegmentedRegression.Estimate found =
        Map.of(
                "start", result.start(),
                "slope", result.slopeBefore(),
                "level", result.level(),
                "change", result.slopeChange())
            .getOrDefault(name, result.start());

    assertClose(found.estimate(), estimate, 1e-9);
    assertClose(found.standardError(), error, 1e-9);
    assertClose(found.p(), p, 1e-8);
    assertClose(result.autocorrelation().durbinWatson(), durbinWatson, 1e-9);
  }

  private static void assertClose(double actual, double expected, double relative) {
    assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * relative + 1e-300));
  }
}
