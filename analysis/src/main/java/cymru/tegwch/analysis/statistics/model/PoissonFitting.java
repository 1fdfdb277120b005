// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.Set;
import org.apache.commons.math3.special.Gamma;

/** One fit of one Poisson model. */
record PoissonFitting(PoissonRegression asked, CountPatterns counts) {

  private static final double WIDE = 2;

  PoissonFit fit() {
    boolean quasi = asked.dispersion() == PoissonRegression.Dispersion.QUASI_POISSON;
    NewtonAscent.Optimum optimum =
        NewtonAscent.quadratic(counts.separation()).maximise(law()::at, counts.start());
    double[] coefficients = optimum.coefficients();
    double freedom = counts.rows() - counts.design().columns();
    double dispersion = pearson(coefficients) / freedom;
    boolean scaled = quasi && asked.options().errorsInUse() instanceof StandardErrors.FromModel;
    double[][] standard =
        law()
            .covariance(
                asked.options(),
                coefficients,
                optimum.inverseInformation(),
                scaled ? dispersion : 1);
    Basis basis = counts.design().basis();
    Reference reference =
        scaled
            ? new Reference(asked.options().confidence(), freedom)
            : Reference.normal(asked.options().confidence());
    return new PoissonFit(
        Coefficients.symmetric(
            basis.names(), basis.coefficients(coefficients), basis.covariance(standard), reference),
        warnings(quasi, dispersion, coefficients),
        dispersion,
        deviance(coefficients),
        logLikelihood(coefficients),
        freedom,
        counts.rows());
  }

  private double pearson(double[] coefficients) {
    double sum = 0;
    for (int row = 0; row < counts.design().rows(); row++) {
      double mean = counts.mean(row, coefficients);
      double miss = counts.events()[row] - mean;
      sum += counts.weight()[row] * miss * miss / mean;
    }
    return sum;
  }

  private double deviance(double[] coefficients) {
    double sum = 0;
    for (int row = 0; row < counts.design().rows(); row++) {
      double mean = counts.mean(row, coefficients);
      double events = counts.events()[row];
      double part = events == 0 ? 0 : events * Math.log(events / mean);
      sum += 2 * counts.weight()[row] * (part - (events - mean));
    }
    return sum;
  }

  private double logLikelihood(double[] coefficients) {
    double sum = 0;
    for (int row = 0; row < counts.design().rows(); row++) {
      double mean = counts.mean(row, coefficients);
      double events = counts.events()[row];
      sum += counts.weight()[row] * (events * Math.log(mean) - mean - Gamma.logGamma(events + 1));
    }
    return sum;
  }

  private Set<ModelWarning> warnings(boolean quasi, double dispersion, double[] coefficients) {
    Set<ModelWarning> warnings = law().clusterWarnings(asked.options(), coefficients);
    if (!quasi && dispersion > WIDE) {
      warnings.add(ModelWarning.OVERDISPERSED);
    }
    return warnings;
  }

  private CountLaw law() {
    return CountLaw.poisson(counts);
  }
}
