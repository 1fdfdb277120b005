// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NegativeBinomialProperties {

  private static final NegativeBinomialRegression MODEL = NegativeBinomialRegression.withDefaults();
  private static final CountResponse CALLS = CountResponse.of("calls").per("homes");

  @Property(tries = 200)
  void theOrderOfRowsAndTheUnitOfExposureChangeNoRatioAndNoTheta(
      @ForAll("calls") List<Integer> calls, @ForAll Random random) {
    Assume.that(calls.get(0) + calls.get(1) + calls.get(2) > 0);
    Assume.that(calls.stream().skip(6).anyMatch(count -> count > 0));
    List<Integer> order = new ArrayList<>(IntStream.range(0, calls.size()).boxed().toList());
    NegativeBinomialFit plain = fit(data(calls, order, 1));
    Collections.shuffle(order, random);
    NegativeBinomialFit other = fit(data(calls, order, 12));

    assertThat(other.coefficients().of("age", "old").estimate())
        .isCloseTo(plain.coefficients().of("age", "old").estimate(), within(1e-6));
    assertThat(other.coefficients().intercept().estimate())
        .isCloseTo(plain.coefficients().intercept().estimate() - Math.log(12), within(1e-6));
    assertThat(1 / other.theta()).isCloseTo(1 / plain.theta(), within(1e-6 / plain.theta() + 1e-9));
    assertThat(other.logLikelihood()).isCloseTo(plain.logLikelihood(), within(1e-6));
    assertThat(plain.logLikelihood()).isGreaterThanOrEqualTo(plain.poissonLogLikelihood() - 1e-9);
    assertThat(plain.poissonP()).isBetween(0.0, 1.0);
  }

  @Example
  void countsThatSpreadNoMoreThanPoissonsHavePoissonsFit() {
    ModelData alike = data(List.of(4, 5, 4, 5, 4, 5, 9, 8, 9, 8, 9, 8), 1);
    CountResponse perPerson = CountResponse.of("calls");
    NegativeBinomialFit fit = MODEL.fit(alike, perPerson, terms());
    PoissonFit poisson =
        PoissonRegression.withDefaults()
            .withDispersion(PoissonRegression.Dispersion.POISSON)
            .fit(alike, perPerson, terms());

    assertThat(fit.isPoisson()).isTrue();
    assertThat(fit.thetaError()).isEmpty();
    assertThat(fit.poissonP()).isEqualTo(1);
    assertThat(fit.logLikelihood()).isCloseTo(poisson.logLikelihood(), within(1e-10));
    assertThat(fit.deviance()).isCloseTo(poisson.deviance(), within(1e-10));
    assertThat(fit.coefficients().of("age", "old").estimate())
        .isCloseTo(poisson.coefficients().of("age", "old").estimate(), within(1e-9));
    assertThat(fit.coefficients().of("age", "old").standardError())
        .isCloseTo(poisson.coefficients().of("age", "old").standardError(), within(1e-9));
  }

  @Example
  void aFrequencyIsAsManyRows() {
    List<Integer> calls = List.of(0, 3, 9, 1, 0, 2, 20, 4, 0, 7, 1, 13);
    List<Integer> twice = new ArrayList<>(calls.subList(0, 6));
    twice.addAll(calls.subList(0, 6));
    twice.addAll(calls.subList(6, 12));
    twice.addAll(calls.subList(6, 12));
    ModelOptions options =
        ModelOptions.withDefaults().withWeighting(Weighting.frequencies("times"));
    NegativeBinomialFit weighted =
        MODEL
            .withOptions(options)
            .fit(data(calls, 1).withNumeric("times", row -> 2), CountResponse.of("calls"), terms());
    NegativeBinomialFit listed = MODEL.fit(data(twice, 1), CountResponse.of("calls"), terms());

    assertThat(weighted.theta()).isCloseTo(listed.theta(), within(1e-8));
    assertThat(weighted.coefficients().of("age", "old").standardError())
        .isCloseTo(listed.coefficients().of("age", "old").standardError(), within(1e-10));
    assertThat(weighted.rows()).isEqualTo(24);
  }

  @Example
  void whatHasNoLikelihoodIsRefused() {
    ModelData data = data(List.of(0, 3, 9, 1, 0, 2, 20, 4, 0, 7, 1, 13), 1);
    ModelOptions survey = ModelOptions.withDefaults().withWeighting(Weighting.sampling("homes"));

    assertThatThrownBy(() -> MODEL.withOptions(survey).fit(data, CALLS, terms()))
        .isInstanceOf(ModelRefused.class)
        .hasMessageContaining("survey weights");
    assertThatThrownBy(
            () ->
                MODEL.fit(
                    data.withNumeric("halves", row -> 0.5), CountResponse.of("halves"), terms()))
        .hasMessage(
            "Events of 'halves' must be whole and at most 1000000 in every row, but were 0.5");
  }

  private static NegativeBinomialFit fit(ModelData data) {
    return MODEL.fit(data, CALLS, terms());
  }

  private static List<Term> terms() {
    return List.of(Term.factor("age", "young"));
  }

  private static ModelData data(List<Integer> calls, int unit) {
    return data(calls, IntStream.range(0, calls.size()).boxed().toList(), unit);
  }

  /** The first half are young; homes are 1 to 4, times the unit. */
  private static ModelData data(List<Integer> calls, List<Integer> order, int unit) {
    int half = calls.size() / 2;
    return ModelData.ofRows(calls.size())
        .withFactor("age", List.of("young", "old"), row -> order.get(row) < half ? 0 : 1)
        .withNumeric("calls", row -> calls.get(order.get(row)))
        .withNumeric("homes", row -> unit * (1 + order.get(row) % 4));
  }

  @Provide
  Arbitrary<List<Integer>> calls() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 6), Arbitraries.integers().between(0, 60))
        .list()
        .ofSize(12);
  }
}
