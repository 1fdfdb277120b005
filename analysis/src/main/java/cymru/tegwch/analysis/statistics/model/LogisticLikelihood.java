// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

/**
 * The logistic likelihood by covariate pattern, and Firth's penalised one.
 *
 * <pre>
 *   log L  = Σ ( s η - t log(1 + e^η) ),         score  = Σ x ( s - t π )
 *   log L* = log L + ½ log |I|,                  score* = Σ x ( s - t π + h (½ - π) )
 *   I = Σ t π (1-π) x x',                        h = t π (1-π) x' I⁻¹ x
 * </pre>
 *
 * <p>where {@code s} of {@code t} in a pattern had the outcome, {@code η = x'β} and {@code π = 1/(1
 * + e^-η)}.
 */
record LogisticLikelihood(BinaryPatterns people, boolean penalised) implements Likelihood {

  @Override
  public Point at(double[] coefficients) {
    Design design = people.design();
    double[] score = new double[coefficients.length];
    double[][] information = new double[coefficients.length][coefficients.length];
    double value = 0;
    for (int row = 0; row < design.rows(); row++) {
      double total = people.total(row);
      double eta = design.dot(row, coefficients);
      double small = Math.exp(-Math.abs(eta));
      double risk = (eta >= 0 ? 1 : small) / (1 + small);
      // log(1 + e^η) without overflow, and s - tπ without cancellation.
      value -= total * Math.log1p(small);
      value -= eta >= 0 ? people.didNot()[row] * eta : -people.happened()[row] * eta;
      double rest = (eta >= 0 ? small : 1) / (1 + small);
      design.addTo(score, row, people.happened()[row] * rest - people.didNot()[row] * risk);
      design.addSquareTo(information, row, total * risk * rest);
    }
    Point plain = new Point(value, score, information);
    return penalised ? penalised(plain, coefficients) : plain;
  }

  private Point penalised(Point plain, double[] coefficients) {
    Design design = people.design();
    PositiveDefinite information = PositiveDefinite.of(plain.information());
    if (information == null) {
      return new Point(Double.NEGATIVE_INFINITY, plain.score(), plain.information());
    }
    double[][] inverse = information.inverse();
    double[] score = plain.score().clone();
    for (int row = 0; row < design.rows(); row++) {
      double risk = risk(design.dot(row, coefficients));
      double leverage = people.total(row) * risk * (1 - risk) * design.quadratic(row, inverse);
      design.addTo(score, row, leverage * (0.5 - risk));
    }
    return new Point(plain.value() + information.logDeterminant() / 2, score, plain.information());
  }

  static double risk(double eta) {
    return 1 / (1 + Math.exp(-eta));
  }
}
