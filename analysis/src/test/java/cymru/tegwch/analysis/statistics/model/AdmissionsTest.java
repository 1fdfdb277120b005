// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Admissions to six departments of Berkeley, autumn 1973: P. J. Bickel, E. A. Hammel, J. W.
 * O'Connell (1975), Science 187(4175), 398-404, doi:10.1126/science.187.4175.398, in the form of
 * R's UCBAdmissions.
 */
class AdmissionsTest {

  private static final ModelData ADMISSIONS =
      ModelData.ofRows(12)
          .withFactor(
              "sex", "Male", "Female", "Male", "Female", "Male", "Female", "Male", "Female", "Male",
              "Female", "Male", "Female")
          .withFactor("department", "A", "A", "B", "B", "C", "C", "D", "D", "E", "E", "F", "F")
          .withNumeric("admitted", 512, 89, 353, 17, 120, 202, 138, 131, 53, 94, 22, 24)
          .withNumeric("rejected", 313, 19, 207, 8, 205, 391, 279, 244, 138, 299, 351, 317);
  private static final BinaryResponse ADMITTED = BinaryResponse.counts("admitted", "rejected");
  private static final Term SEX = Term.factor("sex", "Male");
  private static final Term DEPARTMENT = Term.factor("department", "A");

  @Test
  void womenWereAdmittedLessOverallAndNotLessWithinDepartments() {
    MarginalRisks crude = fit(SEX).marginal("sex", "Female");
    MarginalRisks adjusted = fit(SEX, DEPARTMENT).marginal("sex", "Female");

    // Alone, the model has the table's own shares: 557 of 1835 and 1198 of 2691.
    assertThat(crude.difference()).isCloseTo(557 / 1835.0 - 1198 / 2691.0, within(1e-12));
    assertThat(crude.differenceInterval().upper()).isNegative();
    assertThat(adjusted.difference()).isPositive();
    assertThat(adjusted.differenceInterval().contains(0)).isTrue();
  }

  @Test
  void theInteractionOfSexAndDepartmentIsTheSaturatedModel() {
    LogisticFit fit = fit(SEX, DEPARTMENT, Term.product(SEX, DEPARTMENT));

    assertThat(fit.likelihood().deviance()).isCloseTo(0, within(1e-9));
    assertThat(fit.coefficients().of("sex", "Female").ratio())
        .isCloseTo(89.0 * 313 / (19.0 * 512), within(1e-9));
    assertThat(fit.coefficients().named("sex = Female × department = B").ratio())
        .isCloseTo(17.0 * 207 / (8.0 * 353) / (89.0 * 313 / (19.0 * 512)), within(1e-9));
  }

  @Test
  void profileLimitsStandNearWaldsWherePeopleAreMany() {
    LogisticRegression profile =
        LogisticRegression.withDefaults().withLimits(LogisticRegression.Limits.PROFILE);
    Coefficient wald = fit(SEX, DEPARTMENT).coefficients().of("sex", "Female");
    Coefficient found =
        profile
            .fit(ADMISSIONS, ADMITTED, List.of(SEX, DEPARTMENT))
            .coefficients()
            .of("sex", "Female");

    assertThat(found.interval().lower()).isCloseTo(wald.interval().lower(), within(1e-3));
    assertThat(found.interval().upper()).isCloseTo(wald.interval().upper(), within(1e-3));
    assertThat(found.p()).isCloseTo(wald.p(), within(1e-3));
  }

  @Test
  void separatedOutcomesArePenalisedOrRefusedByName() {
    LogisticFit fit =
        LogisticRegression.withDefaults()
            .fit(
                GoldenModelsTest.separated(),
                BinaryResponse.counts("yes", "no"),
                List.of(Term.factor("a", "0"), Term.factor("b", "0")));

    assertThat(fit.isPenalised()).isTrue();
    assertThat(fit.warnings())
        .isEqualTo(Set.of(ModelWarning.SEPARATED, ModelWarning.FEW_EVENTS_PER_COEFFICIENT));
    assertThatThrownBy(
            () ->
                LogisticRegression.withDefaults()
                    .withEstimation(LogisticRegression.Estimation.MAXIMUM_LIKELIHOOD)
                    .fit(
                        GoldenModelsTest.separated(),
                        BinaryResponse.counts("yes", "no"),
                        List.of(Term.factor("a", "0"), Term.factor("b", "0"))))
        .isInstanceOf(ModelRefused.class)
        .hasMessage(
            "Outcomes must overlap, but are told apart without error by a = 1: merge levels, or"
                + " penalise a logistic model (Firth)");
  }

  @Test
  void whatRestsOnALikelihoodIsRefusedWithSurveyWeights() {
    ModelOptions survey = ModelOptions.withDefaults().withWeighting(Weighting.sampling("admitted"));

    assertThatThrownBy(
            () ->
                LogisticRegression.withDefaults()
                    .withOptions(survey)
                    .withLimits(LogisticRegression.Limits.PROFILE)
                    .fit(ADMISSIONS, ADMITTED, List.of(SEX)))
        .isInstanceOf(ModelRefused.class)
        .hasMessageContaining("must not be asked for with survey weights");
    assertThatThrownBy(
            () ->
                LogisticRegression.withDefaults()
                    .withOptions(survey)
                    .fit(ADMISSIONS, ADMITTED, List.of(SEX))
                    .likelihood())
        .isInstanceOf(ModelRefused.class);
  }

  @Test
  void aLevelWithoutRowsIsRefusedByName() {
    ModelData data =
        ModelData.ofRows(4)
            .withFactor("sex", List.of("Male", "Female", "Other"), row -> row % 2)
            .withNumeric("yes", 1, 2, 3, 4)
            .withNumeric("no", 4, 3, 2, 1);

    assertThatThrownBy(
            () ->
                LogisticRegression.withDefaults()
                    .fit(data, BinaryResponse.counts("yes", "no"), List.of(SEX)))
        .isInstanceOf(ModelRefused.class)
        .hasMessage("Level 'sex = Other' must have rows, but had none: leave it out");
  }

  @Test
  void ratesOfNothingAreRefusedByName() {
    ModelData data =
        ModelData.ofRows(6)
            .withFactor("sex", "Male", "Female", "Male", "Female", "Male", "Female")
            .withNumeric("calls", 3, 0, 4, 0, 5, 0);

    assertThatThrownBy(
            () ->
                PoissonRegression.withDefaults().fit(data, CountResponse.of("calls"), List.of(SEX)))
        .isInstanceOf(ModelRefused.class)
        .hasMessageContaining("sex = Female");
  }

  private static LogisticFit fit(Term... terms) {
    return LogisticRegression.withDefaults().fit(ADMISSIONS, ADMITTED, List.of(terms));
  }
}
