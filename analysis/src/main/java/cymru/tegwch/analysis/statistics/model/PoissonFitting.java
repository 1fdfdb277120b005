// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.math3.special.Gamma;

/** One fit of one Poisson model. */
record PoissonFitting(PoissonRegression asked, CountPatterns counts) {

  private static final double WIDE = 2;

  PoissonFit fit() {
    boolean quasi = asked.dispersion() == PoissonRegression.Dispersion.QUASI_POISSON;
    NewtonAscent.Optimum optimum =
        NewtonAscent.quadratic(counts.separation()).maximise(this::at, counts.start());
    double[] coefficients = optimum.coefficients();
    double freedom = counts.rows() - counts.design().columns();
    double dispersion = pearson(coefficients) / freedom;
    boolean scaled = quasi && asked.options().errorsInUse() instanceof StandardErrors.FromModel;
    double[][] standard =
        covariance(coefficients, optimum.inverseInformation(), scaled ? dispersion : 1);
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

  private Likelihood.Point at(double[] coefficients) {
    Design design = counts.design();
    double[] score = new double[coefficients.length];
    double[][] information = new double[coefficients.length][coefficients.length];
    double value = 0;
    for (int row = 0; row < design.rows(); row++) {
      double weight = counts.weight()[row];
      double eta = design.dot(row, coefficients);
      double mean = counts.exposure()[row] * Math.exp(eta);
      value += weight * (counts.events()[row] * eta - mean);
      design.addTo(score, row, weight * (counts.events()[row] - mean));
      design.addSquareTo(information, row, weight * mean);
    }
    return new Likelihood.Point(value, score, information);
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

  private double[][] covariance(double[] coefficients, double[][] inverse, double dispersion) {
    StandardErrors errors = asked.options().errorsInUse();
    if (errors instanceof StandardErrors.Robust robust) {
      return PositiveDefinite.sandwich(inverse, byRow(robust.kind(), coefficients, inverse));
    }
    if (errors instanceof StandardErrors.Clustered clustered) {
      return PositiveDefinite.sandwich(
          inverse, clusterScores(clustered.column(), coefficients).meat(1));
    }
    double[][] scaled = Basis.copy(inverse);
    for (double[] line : scaled) {
      for (int j = 0; j < line.length; j++) {
        line[j] *= dispersion;
      }
    }
    return scaled;
  }

  private double[][] byRow(StandardErrors.Kind kind, double[] coefficients, double[][] inverse) {
    Design design = counts.design();
    double[][] meat = new double[coefficients.length][coefficients.length];
    for (int row = 0; row < design.rows(); row++) {
      double mean = counts.mean(row, coefficients);
      double miss = counts.events()[row] - mean;
      double leverage = mean * design.quadratic(row, inverse);
      double factor =
          switch (kind) {
            case HC0 -> 1;
            case HC1 -> counts.rows() / (counts.rows() - coefficients.length);
            case HC2 -> 1 / (1 - leverage);
            case HC3 -> 1 / ((1 - leverage) * (1 - leverage));
          };
      design.addSquareTo(meat, row, factor * counts.squared()[row] * miss * miss);
    }
    return meat;
  }

  private ClusterScores clusterScores(String column, double[] coefficients) {
    int[] cluster = ClusterScores.clustersOf(counts.data(), column, counts.patterns());
    double[] residuals = new double[cluster.length];
    Arrays.setAll(
        residuals,
        row -> counts.weight()[row] * (counts.events()[row] - counts.mean(row, coefficients)));
    return ClusterScores.of(counts.design(), cluster, residuals, counts.weight());
  }

  private Set<ModelWarning> warnings(boolean quasi, double dispersion, double[] coefficients) {
    EnumSet<ModelWarning> warnings = EnumSet.noneOf(ModelWarning.class);
    if (!quasi && dispersion > WIDE) {
      warnings.add(ModelWarning.OVERDISPERSED);
    }
    if (asked.options().errors() instanceof StandardErrors.Clustered clustered) {
      warnings.addAll(
          ClusterScores.warnings(clusterScores(clustered.column(), coefficients).clusters()));
    }
    return warnings;
  }
}
