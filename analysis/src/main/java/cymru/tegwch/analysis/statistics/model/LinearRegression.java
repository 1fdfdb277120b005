// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What goes with an amount, when several things differ at once: ordinary least squares.
 *
 * <pre>
 *   y = β₀ + β₁x₁ + β₂x₂ + ... + ε,     β̂ = (X'X)⁻¹ X'y by Householder's QR,     σ̂² = Σ w r² / (n - k)
 * </pre>
 *
 * <p>Coefficients are read against Student's t on {@code n - k} degrees of freedom, on {@code G -
 * 1} where there are {@code G} clusters. Pay is usually modelled by its logarithm: a coefficient of
 * 0.05 is then about 5 % more. Survey weights give weighted least squares, with robust errors.
 *
 * <pre>{@code
 * ModelData pay =
 *     ModelData.ofRows(6)
 *         .withFactor("sex", "Male", "Female", "Male", "Female", "Male", "Female")
 *         .withNumeric("years", 1, 2, 3, 4, 5, 7)
 *         .withNumeric("pay", 20, 21, 24, 24, 27, 28);
 * LinearRegression.withDefaults()
 *     .fit(pay, "pay", List.of(Term.factor("sex", "Male"), Term.numeric("years")))
 *     .coefficients()
 *     .of("sex", "Female"); // -1.376
 * }</pre>
 *
 * <p>Source: N. R. Draper, H. Smith (1998), Applied Regression Analysis, 3rd edition; {@link
 * StandardErrors} for the errors.
 *
 * @param options confidence, standard errors, weighting
 * @param precision a numeric column of precisions, {@code 1/variance} up to a factor: weighted
 *     least squares; empty for none
 */
public record LinearRegression(ModelOptions options, String precision) {

  /** Checks both. */
  public LinearRegression {
    requireNonNull(options, "options");
    requireNonNull(precision, "precision");
  }

  /** {@link ModelOptions#withDefaults()}, every row as precise as the others. */
  public static LinearRegression withDefaults() {
    return new LinearRegression(ModelOptions.withDefaults(), "");
  }

  /** The same with other options. */
  public LinearRegression withOptions(ModelOptions options) {
    return new LinearRegression(options, precision);
  }

  /** The same with rows that are not equally precise: means of groups, by their sizes. */
  public LinearRegression withPrecision(String column) {
    return new LinearRegression(options, column);
  }

  /**
   * The model of that numeric column by those terms, always with an intercept.
   *
   * @throws ModelRefused if a term is a combination of others or has a level without rows, or there
   *     are not more rows than coefficients
   * @throws IllegalArgumentException if a column or a level is not there, or an amount is negative
   */
  public LinearFit fit(ModelData data, String response, List<Term> terms) {
    return LinearFitting.of(this, data, response, List.copyOf(terms)).fit();
  }
}
