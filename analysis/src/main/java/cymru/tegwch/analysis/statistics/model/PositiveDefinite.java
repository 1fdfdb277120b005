// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.jspecify.annotations.Nullable;

/** A positive definite matrix, decomposed. */
final class PositiveDefinite {

  private final CholeskyDecomposition decomposition;
  private final int size;

  private PositiveDefinite(CholeskyDecomposition decomposition, int size) {
    this.decomposition = decomposition;
    this.size = size;
  }

  /** Of a matrix of which the lower triangle is filled; null where it is singular to rounding. */
  static @Nullable PositiveDefinite of(double[][] lower) {
    int k = lower.length;
    double[][] scaled = new double[k][k];
    for (int i = 0; i < k; i++) {
      if (!(lower[i][i] > 0)) {
        return null;
      }
      for (int j = 0; j <= i; j++) {
        scaled[i][j] = lower[i][j];
        scaled[j][i] = lower[i][j];
      }
    }
    try {
      return new PositiveDefinite(
          new CholeskyDecomposition(new Array2DRowRealMatrix(scaled, false), 1e-10, 0), k);
    } catch (NonPositiveDefiniteMatrixException e) {
      return null;
    }
  }

  double[] solve(double[] right) {
    return decomposition.getSolver().solve(new ArrayRealVector(right, false)).toArray();
  }

  double[][] inverse() {
    return decomposition.getSolver().getInverse().getData();
  }

  double logDeterminant() {
    double sum = 0;
    for (int j = 0; j < size; j++) {
      sum += 2 * Math.log(decomposition.getL().getEntry(j, j));
    }
    return sum;
  }

  /** {@code A M A}, for symmetric matrices of which M has its lower triangle filled. */
  static double[][] sandwich(double[][] bread, double[][] meat) {
    int k = bread.length;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        meat[j][i] = meat[i][j];
      }
    }
    Array2DRowRealMatrix outer = new Array2DRowRealMatrix(bread, false);
    return outer.multiply(new Array2DRowRealMatrix(meat, false)).multiply(outer).getData();
  }
}
