// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What goes with an answer on an ordered scale, such as satisfaction: the proportional-odds model.
 *
 * <pre>
 *   log( P(Y ≤ k) / P(Y &gt; k) ) = ζₖ - ( β₁x₁ + β₂x₂ + ... )
 * </pre>
 *
 * <p>fitted by maximum likelihood on covariate patterns. A positive coefficient goes with answers
 * higher on the scale, by the same odds ratio {@code e^β} at every step of it: that is what
 * "proportional odds" assumes. The sign is that of R's {@code MASS::polr} and of {@code
 * statsmodels}. Standard errors are of the observed information.
 *
 * <pre>{@code
 * ModelData repairs =
 *     ModelData.ofRows(6)
 *         .withFactor("satisfaction", "low", "middle", "high", "low", "middle", "high")
 *         .withFactor("age", "16-64", "16-64", "16-64", "65+", "65+", "65+")
 *         .withNumeric("tenants", 30, 40, 30, 15, 40, 45);
 * ModelOptions options = ModelOptions.withDefaults().withWeighting(Weighting.frequencies("tenants"));
 * OrdinalRegression.withDefaults()
 *     .withOptions(options)
 *     .fit(
 *         repairs,
 *         "satisfaction",
 *         List.of("low", "middle", "high"),
 *         List.of(Term.factor("age", "16-64")))
 *     .coefficients()
 *     .of("age", "65+")
 *     .ratio(); // 2.08
 * }</pre>
 *
 * <p>Source: P. McCullagh (1980), Journal of the Royal Statistical Society B 42(2), 109-142,
 * doi:10.1111/j.2517-6161.1980.tb01109.x.
 *
 * @param options confidence and weighting; of errors only those from the model
 */
public record OrdinalRegression(ModelOptions options) {

  /** Checks that they are there. */
  public OrdinalRegression {
    requireNonNull(options, "options");
  }

  /** {@link ModelOptions#withDefaults()}. */
  public static OrdinalRegression withDefaults() {
    return new OrdinalRegression(ModelOptions.withDefaults());
  }

  /** The same with other options. */
  public OrdinalRegression withOptions(ModelOptions options) {
    return new OrdinalRegression(options);
  }

  /**
   * The model of that factor by those terms.
   *
   * @param order the levels of the response from lowest to highest, all of them, at least three:
   *     with two it is {@link LogisticRegression}
   * @throws ModelRefused if a term is a combination of others or has a level without rows, if
   *     nobody gave one of the answers, if outcomes are separated, or if the options ask for survey
   *     weights, robust or clustered errors, which this method does not have
   * @throws IllegalArgumentException if a column or a level is not there
   */
  public OrdinalFit fit(ModelData data, String response, List<String> order, List<Term> terms) {
    if (!(options.errorsInUse() instanceof StandardErrors.FromModel)) {
      throw new ModelRefused(
          ModelRefused.Reason.METHOD_DOES_NOT_ALLOW,
          List.of(),
          "Proportional odds must not be asked for with survey weights, robust or clustered"
              + " standard errors");
    }
    return OrdinalFitting.of(options, data, response, order, List.copyOf(terms)).fit();
  }
}
