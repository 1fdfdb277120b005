// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Least squares by Householder's QR, some rows at a time: the triangle of the rows so far is
 * decomposed together with the next ones, so that memory is that of a few rows. The last column is
 * the response; the last number on the diagonal is the root of what is left of it.
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record LeastSquares(double[] coefficients, double[][] inverse, double residualSum) {

  private static final int ROWS_AT_A_TIME = 2_000;

  /** A column whose length is all but this part explained by those before it is one of them. */
  private static final double COLLINEAR = 1e-7;

  static LeastSquares of(Design design, double[] response, double[] weight) {
    int columns = design.columns();
    double[][] triangle = new double[0][];
    double[] lengths = new double[columns];
    for (int from = 0; from < design.rows(); from += ROWS_AT_A_TIME) {
      int to = Math.min(design.rows(), from + ROWS_AT_A_TIME);
      double[][] block =
          new double[Math.max(triangle.length + to - from, columns + 1)][columns + 1];
      System.arraycopy(triangle, 0, block, 0, triangle.length);
      for (int row = from; row < to; row++) {
        double[] line = block[triangle.length + row - from];
        double root = Math.sqrt(weight[row]);
        design.addTo(line, row, root);
        line[columns] = root * response[row];
        for (int j = 0; j < columns; j++) {
          lengths[j] = Math.hypot(lengths[j], line[j]);
        }
      }
      RealMatrix upper = new QRDecomposition(new Array2DRowRealMatrix(block, false)).getR();
      triangle = upper.getSubMatrix(0, columns, 0, columns).getData();
    }
    requireIndependent(design, triangle, lengths);
    return solved(triangle, columns);
  }

  private static void requireIndependent(Design design, double[][] triangle, double[] lengths) {
    for (int j = 0; j < lengths.length; j++) {
      if (!(Math.abs(triangle[j][j]) > COLLINEAR * lengths[j])) {
        throw Design.collinear(design.names().get(j));
      }
    }
  }

  private static LeastSquares solved(double[][] triangle, int columns) {
    double[] coefficients = new double[columns];
    for (int i = columns - 1; i >= 0; i--) {
      double sum = triangle[i][columns];
      for (int j = i + 1; j < columns; j++) {
        sum -= triangle[i][j] * coefficients[j];
      }
      coefficients[i] = sum / triangle[i][i];
    }
    double left = triangle[columns][columns];
    return new LeastSquares(coefficients, inverse(triangle, columns), left * left);
  }

  /** {@code (R'R)⁻¹}. */
  private static double[][] inverse(double[][] triangle, int columns) {
    double[][] root = new double[columns][columns];
    for (int j = 0; j < columns; j++) {
      root[j][j] = 1 / triangle[j][j];
      for (int i = j - 1; i >= 0; i--) {
        double sum = 0;
        for (int k = i + 1; k <= j; k++) {
          sum -= triangle[i][k] * root[k][j];
        }
        root[i][j] = sum / triangle[i][i];
      }
    }
    Array2DRowRealMatrix upper = new Array2DRowRealMatrix(root, false);
    return upper.multiply(upper.transpose()).getData();
  }
}
