// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What goes with an outcome that happened or did not, when several things differ at once.
 *
 * <pre>
 *   log( π / (1-π) ) = β₀ + β₁x₁ + β₂x₂ + ...        adjusted odds ratio = e^β
 * </pre>
 *
 * <p>fitted by maximum likelihood with Fisher scoring (iteratively reweighted least squares) on
 * covariate patterns: the result is that of one row for each person. Where a combination of terms
 * tells the outcomes apart without error, no maximum exists; the likelihood is then penalised as
 * Firth does, limits and p-values are profiled, and {@link ModelWarning#SEPARATED} says so, or the
 * model is refused, as asked. An odds ratio is not "times as likely": {@link
 * LogisticFit#marginal(String, String)} gives shares, their difference and their ratio.
 *
 * <pre>{@code
 * ModelData admissions =
 *     ModelData.ofRows(4)
 *         .withFactor("sex", "Male", "Female", "Male", "Female")
 *         .withFactor("department", "A", "A", "B", "B")
 *         .withNumeric("admitted", 512, 89, 353, 17)
 *         .withNumeric("rejected", 313, 19, 207, 8);
 * LogisticFit fit =
 *     LogisticRegression.withDefaults()
 *         .fit(
 *             admissions,
 *             BinaryResponse.counts("admitted", "rejected"),
 *             List.of(Term.factor("sex", "Male"), Term.factor("department", "A")));
 * fit.coefficients().of("sex", "Female").ratio(); // 2.36
 * }</pre>
 *
 * <p>Source: P. McCullagh, J. A. Nelder (1989), Generalized Linear Models, 2nd edition, chapter 4;
 * D. Firth (1993), Biometrika 80(1), 27-38, doi:10.1093/biomet/80.1.27; G. Heinze, M. Schemper
 * (2002), Statistics in Medicine 21(16), 2409-2419, doi:10.1002/sim.1047.
 *
 * @param options confidence, standard errors, weighting
 * @param estimation when the likelihood is penalised
 * @param limits how intervals and p-values are found
 */
public record LogisticRegression(ModelOptions options, Estimation estimation, Limits limits) {

  /** When the likelihood is penalised. */
  public enum Estimation {
    /** Where outcomes are separated, and only there. */
    FIRTH_WHERE_SEPARATED,
    /** Always: less biased where events are few. */
    FIRTH,
    /** Never: separated outcomes are refused. */
    MAXIMUM_LIKELIHOOD
  }

  /** How intervals and p-values are found. */
  public enum Limits {
    /** Wald for maximum likelihood, profile for Firth's. */
    BY_ESTIMATION,
    /** The estimate and so many standard errors: quick, and what most software prints. */
    WALD,
    /** Of the likelihood ratio: right where the likelihood is not symmetric. */
    PROFILE
  }

  /** Checks the three. */
  public LogisticRegression {
    requireNonNull(options, "options");
    requireNonNull(estimation, "estimation");
    requireNonNull(limits, "limits");
  }

  /** {@link ModelOptions#withDefaults()}; Firth where separated; limits by estimation. */
  public static LogisticRegression withDefaults() {
    return new LogisticRegression(
        ModelOptions.withDefaults(), Estimation.FIRTH_WHERE_SEPARATED, Limits.BY_ESTIMATION);
  }

  /** The same with other options. */
  public LogisticRegression withOptions(ModelOptions options) {
    return new LogisticRegression(options, estimation, limits);
  }

  /** The same, penalised at other times. */
  public LogisticRegression withEstimation(Estimation estimation) {
    return new LogisticRegression(options, estimation, limits);
  }

  /** The same with other limits. */
  public LogisticRegression withLimits(Limits limits) {
    return new LogisticRegression(options, estimation, limits);
  }

  /**
   * The model of that outcome by those terms, always with an intercept.
   *
   * @throws ModelRefused if a term is a combination of others or has a level without rows, if the
   *     outcome is the same for everybody, if it is separated and may not be penalised, or if the
   *     method does not allow what the options ask for
   * @throws IllegalArgumentException if a column or a level is not there, or an amount is negative
   */
  public LogisticFit fit(ModelData data, BinaryResponse response, List<Term> terms) {
    requireAllowed();
    options.requireNoWeightedLeverage();
    BinaryPatterns people = BinaryPatterns.of(data, response, List.copyOf(terms), options);
    boolean always = estimation == Estimation.FIRTH;
    if (always) {
      return new LogisticFitting(this, people, true, false).fit();
    }
    try {
      return new LogisticFitting(this, people, false, false).fit();
    } catch (ModelRefused refusal) {
      boolean penalise =
          refusal.reason() == ModelRefused.Reason.SEPARATED
              && estimation == Estimation.FIRTH_WHERE_SEPARATED
              && allowsPenalty();
      if (!penalise) {
        throw refusal;
      }
      return new LogisticFitting(this, people, true, true).fit();
    }
  }

  private boolean allowsPenalty() {
    return options.errorsInUse() instanceof StandardErrors.FromModel;
  }

  private void requireAllowed() {
    boolean profile = limits == Limits.PROFILE || estimation == Estimation.FIRTH;
    if (profile && !allowsPenalty()) {
      throw new ModelRefused(
          ModelRefused.Reason.METHOD_DOES_NOT_ALLOW,
          List.of(),
          "Firth's penalty and profile limits rest on a likelihood: they must not be asked for with"
              + " survey weights, robust or clustered standard errors");
    }
  }
}
