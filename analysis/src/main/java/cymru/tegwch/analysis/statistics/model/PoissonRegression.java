// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What goes with how often something happens: complaints per home, contacts per person.
 *
 * <pre>
 *   log( μ / exposure ) = β₀ + β₁x₁ + ...        adjusted rate ratio = e^β
 *   φ = Σ (y - μ)²/μ / (n - k)                   quasi: standard errors times √φ
 * </pre>
 *
 * <p>People who ring often make counts spread more than Poisson's law allows, and its standard
 * errors too small. The default is therefore quasi-Poisson, which multiplies them by {@code √φ} and
 * reads coefficients against Student's t; {@link Dispersion#POISSON} is for events that are known
 * not to come in bunches, and {@link StandardErrors#clustered} for a row an event.
 *
 * <pre>{@code
 * ModelData calls =
 *     ModelData.ofRows(6)
 *         .withFactor("age", "16-64", "65+", "16-64", "65+", "16-64", "65+")
 *         .withNumeric("calls", 12, 20, 9, 30, 14, 22)
 *         .withNumeric("homes", 100, 90, 80, 110, 120, 95);
 * PoissonRegression.withDefaults()
 *     .fit(calls, CountResponse.of("calls").per("homes"), List.of(Term.factor("age", "16-64")))
 *     .coefficients()
 *     .of("age", "65+")
 *     .ratio(); // 2.09
 * }</pre>
 *
 * <p>Source: P. McCullagh, J. A. Nelder (1989), Generalized Linear Models, 2nd edition, chapters 6
 * and 9.
 *
 * @param options confidence, standard errors, weighting
 * @param dispersion how widely counts spread
 */
public record PoissonRegression(ModelOptions options, Dispersion dispersion) {

  /** How widely counts spread about their mean {@code μ}. */
  public enum Dispersion {
    /** {@code variance = μ}. */
    POISSON,
    /** {@code variance = φμ}, {@code φ} from the data. */
    QUASI_POISSON
  }

  /** Checks both. */
  public PoissonRegression {
    requireNonNull(options, "options");
    requireNonNull(dispersion, "dispersion");
  }

  /** {@link ModelOptions#withDefaults()}, quasi-Poisson. */
  public static PoissonRegression withDefaults() {
    return new PoissonRegression(ModelOptions.withDefaults(), Dispersion.QUASI_POISSON);
  }

  /** The same with other options. */
  public PoissonRegression withOptions(ModelOptions options) {
    return new PoissonRegression(options, dispersion);
  }

  /** The same with counts that spread otherwise. */
  public PoissonRegression withDispersion(Dispersion dispersion) {
    return new PoissonRegression(options, dispersion);
  }

  /**
   * The model of that count by those terms, always with an intercept.
   *
   * @throws ModelRefused if a term is a combination of others or has a level without rows, if
   *     nothing ever happened in all of a level, if nothing happened at all, or there are not more
   *     rows than coefficients
   * @throws IllegalArgumentException if a column or a level is not there, a count is negative, or
   *     an exposure not above 0
   */
  public PoissonFit fit(ModelData data, CountResponse response, List<Term> terms) {
    options.requireNoWeightedLeverage();
    return new PoissonFitting(this, CountPatterns.of(data, response, List.copyOf(terms), options))
        .fit();
  }
}
