// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import cymru.tegwch.analysis.statistics.Interval;

/** Everybody moved to a level of a factor, and what the model then says. */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record Standardisation(
    BinaryPatterns people, double[] coefficients, double[][] covariance, double confidence) {

  /** A risk and its slope in the coefficients. */
  private static final class Risk {
    private final double value;
    private final double[] slope;

    Risk(double value, double[] slope) {
      this.value = value;
      this.slope = slope;
    }

    double value() {
      return value;
    }

    double[] slope() {
      return slope;
    }
  }

  MarginalRisks compare(String factor, String level, String reference) {
    Risk first = at(factor, level);
    Risk second = at(factor, reference);
    double[] difference = new double[coefficients.length];
    double[] logRatio = new double[coefficients.length];
    for (int j = 0; j < difference.length; j++) {
      difference[j] = first.slope()[j] - second.slope()[j];
      logRatio[j] = first.slope()[j] / first.value() - second.slope()[j] / second.value();
    }
    double z = Reference.normal(confidence).quantile();
    double gap = first.value() - second.value();
    double gapError = error(difference);
    double ratio = first.value() / second.value();
    double ratioError = error(logRatio);
    return new MarginalRisks(
        first.value(),
        second.value(),
        gap,
        gapError,
        new Interval(gap - z * gapError, gap + z * gapError, confidence),
        ratio,
        ratioError,
        new Interval(
            ratio * Math.exp(-z * ratioError), ratio * Math.exp(z * ratioError), confidence));
  }

  private Risk at(String factor, String level) {
    ModelData moved = people.data().withEverybodyAt(factor, level);
    Design design = Design.moved(moved, people.terms(), people.patterns(), people.design());
    double value = 0;
    double all = 0;
    double[] slope = new double[coefficients.length];
    for (int row = 0; row < design.rows(); row++) {
      double total = people.total(row);
      double risk = LogisticLikelihood.risk(design.dot(row, coefficients));
      all += total;
      value += total * risk;
      design.addTo(slope, row, total * risk * (1 - risk));
    }
    for (int j = 0; j < slope.length; j++) {
      slope[j] /= all;
    }
    return new Risk(value / all, slope);
  }

  private double error(double[] slope) {
    double variance = 0;
    for (int i = 0; i < slope.length; i++) {
      for (int j = 0; j < slope.length; j++) {
        variance += slope[i] * slope[j] * covariance[i][j];
      }
    }
    return Math.sqrt(Math.max(0, variance));
  }
}
