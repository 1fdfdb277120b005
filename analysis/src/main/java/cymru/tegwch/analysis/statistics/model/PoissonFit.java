// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.Set;

/**
 * A fitted Poisson or quasi-Poisson model. The coefficients are logarithms of rates: {@link
 * Coefficient#ratio} is the adjusted rate ratio.
 *
 * @param coefficients logarithms of rates
 * @param warnings what a reader should know
 * @param dispersion {@code φ}: 1 for Poisson counts, more where events come in bunches
 * @param deviance twice what the logarithm of the likelihood of a mean for each row is above this
 * @param logLikelihood Poisson's; quasi-Poisson has none
 * @param degreesOfFreedom rows less coefficients
 * @param rows how many rows, as many as the frequencies say
 */
public record PoissonFit(
    Coefficients coefficients,
    Set<ModelWarning> warnings,
    double dispersion,
    double deviance,
    double logLikelihood,
    double degreesOfFreedom,
    double rows) {

  /** Copies the warnings. */
  public PoissonFit {
    warnings = Set.copyOf(warnings);
  }
}
