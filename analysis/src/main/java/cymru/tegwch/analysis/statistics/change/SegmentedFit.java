// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.change;

import cymru.tegwch.analysis.statistics.Interval;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.statistics.distribution.TDistribution;

/** Least squares of one interrupted series. */
record SegmentedFit(RealMatrix design, RealVector coefficients, RealVector residuals) {

  private static final int COLUMNS = 4;

  static SegmentedFit of(List<Double> series, int before) {
    double[][] rows = new double[series.size()][];
    for (int t = 0; t < rows.length; t++) {
      double since = t < before ? 0 : t - before;
      rows[t] = new double[] {1, t + 1, t < before ? 0 : 1, since};
    }
    RealMatrix design = new Array2DRowRealMatrix(rows, false);
    RealVector values =
        new ArrayRealVector(series.stream().mapToDouble(Double::doubleValue).toArray(), false);
    RealVector coefficients = new QRDecomposition(design).getSolver().solve(values);
    return new SegmentedFit(design, coefficients, values.subtract(design.operate(coefficients)));
  }

  SegmentedRegression.Result result(SegmentedRegression asked, int lags) {
    RealMatrix covariance = covariance(lags);
    double n = design.getRowDimension();
    double factor = asked.smallSample() ? n / (n - COLUMNS) : 1;
    TDistribution student = TDistribution.of(n - COLUMNS);
    double quantile = student.inverseSurvivalProbability((1 - asked.confidence()) / 2);
    SegmentedRegression.Estimate[] found = new SegmentedRegression.Estimate[COLUMNS];
    for (int j = 0; j < COLUMNS; j++) {
      double estimate = coefficients.getEntry(j);
      // The Bartlett weights keep the matrix positive, but rounding does not.
      double error = Math.sqrt(Math.max(0, factor * covariance.getEntry(j, j)));
      double p = error == 0 ? 1 : 2 * student.survivalProbability(Math.abs(estimate) / error);
      found[j] =
          new SegmentedRegression.Estimate(
              estimate,
              error,
              Math.min(1, p),
              new Interval(
                  estimate - quantile * error, estimate + quantile * error, asked.confidence()));
    }
    return new SegmentedRegression.Result(
        found[0], found[1], found[2], found[3], Autocorrelation.of(residuals.toArray()), lags);
  }

  private RealMatrix covariance(int lags) {
    RealMatrix meat = new Array2DRowRealMatrix(COLUMNS, COLUMNS);
    for (int lag = 0; lag <= lags; lag++) {
      RealMatrix products = new Array2DRowRealMatrix(COLUMNS, COLUMNS);
      for (int t = lag; t < design.getRowDimension(); t++) {
        RealMatrix product = design.getRowVector(t).outerProduct(design.getRowVector(t - lag));
        products =
            products.add(
                product.scalarMultiply(residuals.getEntry(t) * residuals.getEntry(t - lag)));
      }
      double weight = 1 - lag / (lags + 1.0);
      meat =
          meat.add(lag == 0 ? products : products.add(products.transpose()).scalarMultiply(weight));
    }
    RealMatrix triangle =
        new QRDecomposition(design).getR().getSubMatrix(0, COLUMNS - 1, 0, COLUMNS - 1);
    RealMatrix root = new QRDecomposition(triangle).getSolver().getInverse();
    RealMatrix bread = root.multiply(root.transpose());
    return bread.multiply(meat).multiply(bread);
  }
}
