// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import cymru.tegwch.analysis.statistics.numeric.ChiSquared;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A fitted negative binomial model. The coefficients are logarithms of rates: {@link
 * Coefficient#ratio} is the adjusted rate ratio.
 *
 * @param coefficients logarithms of rates
 * @param warnings what a reader should know
 * @param theta {@code θ} of {@code variance = μ + μ²/θ}: infinite where counts spread no more than
 *     Poisson's law has them
 * @param thetaError the standard error of {@code θ}, by the observed information; empty where it is
 *     infinite
 * @param deviance twice what the logarithm of the likelihood of a mean for each row is above this,
 *     at this {@code θ}
 * @param logLikelihood the logarithm of the likelihood
 * @param poissonLogLikelihood that of the same terms by Poisson's law
 * @param degreesOfFreedom rows less coefficients
 * @param rows how many rows, as many as the frequencies say
 */
public record NegativeBinomialFit(
    Coefficients coefficients,
    Set<ModelWarning> warnings,
    double theta,
    OptionalDouble thetaError,
    double deviance,
    double logLikelihood,
    double poissonLogLikelihood,
    double degreesOfFreedom,
    double rows) {

  /** Copies the warnings. */
  public NegativeBinomialFit {
    warnings = Set.copyOf(warnings);
  }

  /** Whether counts spread no more than Poisson's law has them. */
  public boolean isPoisson() {
    return Double.isInfinite(theta);
  }

  /**
   * The chance of a likelihood so far above Poisson's, if the counts were Poisson: half the tail of
   * chi-squared on one degree of freedom, for {@code 1/θ} cannot be below 0; 1 where it is 0.
   *
   * <p>Source: S. G. Self, K.-Y. Liang (1987), JASA 82(398), 605-610,
   * doi:10.1080/01621459.1987.10478472.
   */
  public double poissonP() {
    double gain = 2 * (logLikelihood - poissonLogLikelihood);
    return isPoisson() ? 1 : ChiSquared.beyond(Math.max(0, gain), 1) / 2;
  }
}
