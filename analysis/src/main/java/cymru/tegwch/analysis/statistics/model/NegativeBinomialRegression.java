// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What goes with how often something happens, where some people ring far more often than others.
 *
 * <pre>
 *   log( μ / exposure ) = β₀ + β₁x₁ + ...      variance = μ + μ²/θ      adjusted rate ratio = e^β
 * </pre>
 *
 * <p>with {@code β} and {@code θ} by maximum likelihood: the model where each person has a rate of
 * their own, and rates follow a gamma law. It gives the many rows with small counts more weight
 * than {@link PoissonRegression} does, and says how much rates differ beyond its terms: their
 * coefficient of variation is {@code 1/√θ}. Where counts spread no more than Poisson's law has
 * them, the likelihood rises for ever larger {@code θ}: the fit is then Poisson's, and {@link
 * NegativeBinomialFit#isPoisson} says so. If all that matters is honest errors, quasi-Poisson
 * assumes less.
 *
 * <pre>{@code
 * ModelData calls =
 *     ModelData.ofRows(8)
 *         .withFactor("age", "16-64", "65+", "16-64", "65+", "16-64", "65+", "16-64", "65+")
 *         .withNumeric("calls", 2, 0, 9, 30, 0, 22, 1, 3);
 * NegativeBinomialRegression.withDefaults()
 *     .fit(calls, CountResponse.of("calls"), List.of(Term.factor("age", "16-64")))
 *     .coefficients()
 *     .of("age", "65+")
 *     .ratio(); // 4.58
 * }</pre>
 *
 * <p>Source: J. F. Lawless (1987), Negative binomial and mixed Poisson regression, Canadian Journal
 * of Statistics 15(3), 209-225, doi:10.2307/3314912.
 *
 * @param options confidence, standard errors, weighting
 */
public record NegativeBinomialRegression(ModelOptions options) {

  /** The most events of one row: the likelihood is a sum over each of them. */
  public static final int MOST_EVENTS = 1_000_000;

  /** Checks that they are there. */
  public NegativeBinomialRegression {
    requireNonNull(options, "options");
  }

  /** {@link ModelOptions#withDefaults()}. */
  public static NegativeBinomialRegression withDefaults() {
    return new NegativeBinomialRegression(ModelOptions.withDefaults());
  }

  /** The same with other options. */
  public NegativeBinomialRegression withOptions(ModelOptions options) {
    return new NegativeBinomialRegression(options);
  }

  /**
   * The model of that count by those terms, always with an intercept.
   *
   * @throws ModelRefused as {@link PoissonRegression#fit}, and if the options ask for survey
   *     weights, with which nothing is a likelihood
   * @throws IllegalArgumentException if a column or a level is not there, a count is negative, not
   *     whole or above {@link #MOST_EVENTS}, or an exposure not above 0
   */
  public NegativeBinomialFit fit(ModelData data, CountResponse response, List<Term> terms) {
    if (options.weighting() instanceof Weighting.Sampling) {
      throw new ModelRefused(
          ModelRefused.Reason.METHOD_DOES_NOT_ALLOW,
          List.of(),
          "Negative binomial regression must not be asked for with survey weights: ask for"
              + " quasi-Poisson");
    }
    CountPatterns counts = CountPatterns.of(data, response, List.copyOf(terms), options);
    for (double events : counts.events()) {
      if (events != Math.rint(events) || events > MOST_EVENTS) {
        throw new IllegalArgumentException(
            "Events of '"
                + response.events()
                + "' must be whole and at most "
                + MOST_EVENTS
                + " in every row, but were "
                + events);
      }
    }
    return new NegativeBinomialFitting(options, counts).fit();
  }
}
