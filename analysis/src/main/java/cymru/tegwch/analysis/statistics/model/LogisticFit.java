// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A fitted logistic model. The coefficients are logarithms of odds: {@link Coefficient#ratio} is
 * the adjusted odds ratio.
 */
public final class LogisticFit {

  private final Coefficients coefficients;
  private final boolean penalised;
  private final Set<ModelWarning> warnings;
  private final Optional<LikelihoodSummary> summary;
  private final Standardisation standardisation;

  LogisticFit(
      Coefficients coefficients,
      boolean penalised,
      Set<ModelWarning> warnings,
      Optional<LikelihoodSummary> summary,
      Standardisation standardisation) {
    this.coefficients = coefficients;
    this.penalised = penalised;
    this.warnings = Set.copyOf(warnings);
    this.summary = summary;
    this.standardisation = standardisation;
  }

  /** The logarithms of odds. */
  public Coefficients coefficients() {
    return coefficients;
  }

  /** Whether the likelihood was penalised as Firth does. */
  public boolean isPenalised() {
    return penalised;
  }

  /** What a reader should know. */
  public Set<ModelWarning> warnings() {
    return warnings;
  }

  /**
   * How well it describes the people; not of a survey's weights, which give no likelihood.
   *
   * @throws ModelRefused if the fit was with survey weights
   */
  public LikelihoodSummary likelihood() {
    return summary.orElseThrow(
        () ->
            new ModelRefused(
                ModelRefused.Reason.METHOD_DOES_NOT_ALLOW,
                List.of(),
                "Likelihood must not be read from survey weights: they give none"));
  }

  /**
   * The shares that would have the outcome with everybody at a level, and at the term's reference.
   *
   * @throws IllegalArgumentException if the model has no such factor, or that no such level
   */
  public MarginalRisks marginal(String factor, String level) {
    String reference =
        standardisation.people().terms().stream()
            .filter(term -> term instanceof Term.Factor one && one.column().equals(factor))
            .map(term -> ((Term.Factor) term).reference())
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Factor '" + factor + "' must be a term of the model"));
    return marginal(factor, level, reference);
  }

  /**
   * The shares that would have the outcome with everybody at one level, and at another.
   *
   * @throws IllegalArgumentException if the model has no such factor, or that no such level
   */
  public MarginalRisks marginal(String factor, String level, String comparedWith) {
    if (standardisation.people().terms().stream()
        .noneMatch(term -> term.columns().contains(factor))) {
      throw new IllegalArgumentException("Factor '" + factor + "' must be a term of the model");
    }
    return standardisation.compare(factor, level, comparedWith);
  }

  /** One line for each coefficient. */
  @Override
  public String toString() {
    return coefficients.toString();
  }
}
