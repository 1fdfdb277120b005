// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Counts about their means with {@code variance = μ + spread·μ²}: the negative binomial law, and
 * Poisson's where the spread is 0. What does not depend on the coefficients is left out of the
 * likelihood.
 */
record CountLaw(CountPatterns counts, double spread) {

  static CountLaw poisson(CountPatterns counts) {
    return new CountLaw(counts, 0);
  }

  Likelihood.Point at(double[] coefficients) {
    Design design = counts.design();
    double[] score = new double[coefficients.length];
    double[][] information = new double[coefficients.length][coefficients.length];
    double value = 0;
    for (int row = 0; row < design.rows(); row++) {
      double weight = counts.weight()[row];
      double events = counts.events()[row];
      double eta = design.dot(row, coefficients);
      double mean = counts.exposure()[row] * Math.exp(eta);
      double widening = 1 + spread * mean;
      value += weight * (events * eta - cost(events, mean));
      design.addTo(score, row, weight * (events - mean) / widening);
      design.addSquareTo(information, row, weight * mean / widening);
    }
    return new Likelihood.Point(value, score, information);
  }

  private double cost(double events, double mean) {
    return spread == 0 ? mean : (events + 1 / spread) * Math.log1p(spread * mean);
  }

  double[][] covariance(
      ModelOptions options, double[] coefficients, double[][] inverse, double dispersion) {
    StandardErrors errors = options.errorsInUse();
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
      double miss = miss(row, mean);
      double leverage = mean / (1 + spread * mean) * design.quadratic(row, inverse);
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

  private double miss(int row, double mean) {
    return (counts.events()[row] - mean) / (1 + spread * mean);
  }

  private ClusterScores clusterScores(String column, double[] coefficients) {
    int[] cluster = ClusterScores.clustersOf(counts.data(), column, counts.patterns());
    double[] residuals = new double[cluster.length];
    Arrays.setAll(
        residuals, row -> counts.weight()[row] * miss(row, counts.mean(row, coefficients)));
    return ClusterScores.of(counts.design(), cluster, residuals, counts.weight());
  }

  /** What is to be said of the clusters that were asked for, if any. */
  Set<ModelWarning> clusterWarnings(ModelOptions options, double[] coefficients) {
    EnumSet<ModelWarning> warnings = EnumSet.noneOf(ModelWarning.class);
    if (options.errors() instanceof StandardErrors.Clustered clustered) {
      warnings.addAll(
          ClusterScores.warnings(clusterScores(clustered.column(), coefficients).clusters()));
    }
    return warnings;
  }
}
