// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.Arrays;
import java.util.List;

/**
 * How a design's columns stand to the user's: {@code standard = (x - centre)/scale}. With that,
 * {@code β = β°/scale} and the intercept is {@code β₀° - Σ β° centre/scale}.
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record Basis(List<String> names, double[] centre, double[] scale) {

  static Basis of(List<String> names, List<TermColumns> parts, List<Integer> first) {
    double[] centre = new double[names.size()];
    double[] scale = new double[names.size()];
    Arrays.fill(scale, 1);
    for (int term = 0; term < parts.size(); term++) {
      if (parts.get(term) instanceof TermColumns.OfNumbers numbers) {
        double least = Arrays.stream(numbers.values()).min().orElse(0);
        double most = Arrays.stream(numbers.values()).max().orElse(0);
        centre[first.get(term)] = (least + most) / 2;
        scale[first.get(term)] = most > least ? (most - least) / 2 : 1;
      }
    }
    return new Basis(List.copyOf(names), centre, scale);
  }

  double standard(int column, double value) {
    return (value - centre[column]) / scale[column];
  }

  /** The user's coefficients. */
  double[] coefficients(double[] standard) {
    double[] result = new double[standard.length];
    for (int j = 0; j < result.length; j++) {
      result[j] = standard[j] / scale[j];
      result[0] -= j == 0 ? 0 : result[j] * centre[j];
    }
    return result;
  }

  /** The covariance of the user's coefficients. */
  double[][] covariance(double[][] standard) {
    int k = standard.length;
    double[][] scaled = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        scaled[i][j] = standard[i][j] / (scale[i] * scale[j]);
      }
    }
    double[][] result = copy(scaled);
    double[] moved = new double[k];
    for (int j = 0; j < k; j++) {
      for (int i = 1; i < k; i++) {
        moved[j] -= centre[i] * scaled[i][j];
      }
    }
    for (int j = 1; j < k; j++) {
      result[0][j] += moved[j];
      result[j][0] = result[0][j];
      result[0][0] -= centre[j] * (scaled[0][j] + moved[j]);
    }
    result[0][0] += moved[0];
    return result;
  }

  /** Whether the intercept of the standard columns is another than the user's. */
  boolean isCentred() {
    return Arrays.stream(centre).anyMatch(value -> value != 0);
  }

  /** What half the logarithm of the information's determinant gains in the user's columns. */
  double logVolume() {
    return Arrays.stream(scale).map(Math::log).sum();
  }

  static double[][] copy(double[][] matrix) {
    return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
  }
}
