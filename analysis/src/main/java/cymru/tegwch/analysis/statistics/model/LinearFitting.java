// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One fit of one linear model, on rows that are alike in everything that it reads. */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record LinearFitting(
    LinearRegression asked,
    Design design,
    double[] response,
    double[] weight,
    double[] count,
    double[] squared,
    int[] cluster) {

  static LinearFitting of(
      LinearRegression asked, ModelData data, String response, List<Term> terms) {
    Set<String> columns = Design.columnsOf(terms);
    double[] values = data.numeric(response);
    columns.add(response);
    double[] precision = null;
    if (!asked.precision().isEmpty()) {
      precision = data.amounts(asked.precision());
      columns.add(asked.precision());
    }
    Weighting weighting = asked.options().weighting();
    if (weighting instanceof Weighting.Sampling sampling) {
      data.amounts(sampling.column());
      columns.add(sampling.column());
    }
    if (asked.options().errors() instanceof StandardErrors.Clustered clustered) {
      data.factor(clustered.column());
      columns.add(clustered.column());
    }
    Patterns patterns = Patterns.of(data, columns);
    double[] ones = new double[data.rows()];
    Arrays.fill(ones, 1);
    double[] rows =
        patterns.sums(
            weighting instanceof Weighting.Frequencies frequencies
                ? data.amounts(frequencies.column())
                : ones);
    return new LinearFitting(
        asked,
        Design.of(data, terms, patterns),
        at(patterns, values),
        weights(rows, patterns, data, weighting, precision, 1),
        inhabited(rows, patterns, data, weighting, precision),
        weights(rows, patterns, data, weighting, precision, 2),
        asked.options().errors() instanceof StandardErrors.Clustered clustered
            ? ClusterScores.clustersOf(data, clustered.column(), patterns)
            : new int[0]);
  }

  private static double[] at(Patterns patterns, double[] values) {
    double[] result = new double[patterns.count()];
    Arrays.setAll(result, one -> values[patterns.example(one)]);
    return result;
  }

  /** The rows of each pattern, times the power of their weight. */
  private static double[] weights(
      double[] rows,
      Patterns patterns,
      ModelData data,
      Weighting weighting,
      double @Nullable [] precision,
      int power) {
    double[] result = rows.clone();
    for (int one = 0; one < result.length; one++) {
      int row = patterns.example(one);
      double weight = precision == null ? 1 : precision[row];
      if (weighting instanceof Weighting.Sampling sampling) {
        weight *= data.numeric(sampling.column())[row];
      }
      result[one] *= power == 1 ? weight : weight * weight;
    }
    return result;
  }

  /** The rows that have a weight: R and others count no row of weight 0. */
  private static double[] inhabited(
      double[] rows,
      Patterns patterns,
      ModelData data,
      Weighting weighting,
      double @Nullable [] precision) {
    double[] weights = weights(rows, patterns, data, weighting, precision, 1);
    double[] result = new double[rows.length];
    Arrays.setAll(result, one -> weights[one] > 0 ? rows[one] : 0);
    return result;
  }

  LinearFit fit() {
    double rows = Arrays.stream(count).sum();
    int columns = design.columns();
    if (!(rows > columns)) {
      throw new ModelRefused(
          ModelRefused.Reason.TOO_FEW_ROWS,
          List.of(),
          "Rows must be more than the " + columns + " coefficients, but were " + (long) rows);
    }
    LeastSquares solution = LeastSquares.of(design, response, weight);
    double variance = solution.residualSum() / (rows - columns);
    double[][] standard = covariance(solution, variance, rows);
    int clusters = cluster.length == 0 ? 0 : clusterScores(solution).clusters();
    Reference reference =
        new Reference(asked.options().confidence(), clusters == 0 ? rows - columns : clusters - 1);
    Coefficients coefficients =
        Coefficients.symmetric(
            design.names(),
            design.basis().coefficients(solution.coefficients()),
            design.basis().covariance(standard),
            reference);
    double total = totalSum();
    return new LinearFit(
        coefficients,
        ClusterScores.warnings(clusters),
        Math.sqrt(variance),
        total == 0 ? 0 : 1 - solution.residualSum() / total,
        rows - columns,
        rows);
  }

  private double totalSum() {
    double mean = 0;
    double all = Arrays.stream(weight).sum();
    for (int row = 0; row < weight.length; row++) {
      mean += weight[row] * response[row] / all;
    }
    double sum = 0;
    for (int row = 0; row < weight.length; row++) {
      sum += weight[row] * (response[row] - mean) * (response[row] - mean);
    }
    return sum;
  }

  private double[][] covariance(LeastSquares solution, double variance, double rows) {
    StandardErrors errors = asked.options().errorsInUse();
    if (errors instanceof StandardErrors.Robust robust) {
      return PositiveDefinite.sandwich(solution.inverse(), byRow(robust.kind(), solution, rows));
    }
    if (cluster.length > 0) {
      double factor = (rows - 1) / (rows - design.columns());
      return PositiveDefinite.sandwich(solution.inverse(), clusterScores(solution).meat(factor));
    }
    double[][] scaled = Basis.copy(solution.inverse());
    for (double[] line : scaled) {
      for (int j = 0; j < line.length; j++) {
        line[j] *= variance;
      }
    }
    return scaled;
  }

  private double[][] byRow(StandardErrors.Kind kind, LeastSquares solution, double rows) {
    double[][] meat = new double[design.columns()][design.columns()];
    for (int row = 0; row < design.rows(); row++) {
      if (count[row] > 0) {
        double residual = residual(solution, row);
        double each = weight[row] / count[row];
        double leverage = each * design.quadratic(row, solution.inverse());
        double factor =
            switch (kind) {
              case HC0 -> 1;
              case HC1 -> rows / (rows - design.columns());
              case HC2 -> 1 / (1 - leverage);
              case HC3 -> 1 / ((1 - leverage) * (1 - leverage));
            };
        design.addSquareTo(meat, row, factor * squared[row] * residual * residual);
      }
    }
    return meat;
  }

  private ClusterScores clusterScores(LeastSquares solution) {
    double[] residuals = new double[response.length];
    Arrays.setAll(residuals, row -> weight[row] * residual(solution, row));
    return ClusterScores.of(design, cluster, residuals, count);
  }

  private double residual(LeastSquares solution, int row) {
    return response[row] - design.dot(row, solution.coefficients());
  }
}
