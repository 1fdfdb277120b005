// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

/** The covariance of logistic coefficients, as {@link StandardErrors} says. */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record LogisticErrors(BinaryPatterns people, double[] coefficients, double[][] inverse) {

  double[][] covariance(StandardErrors errors) {
    if (errors instanceof StandardErrors.Robust robust) {
      return PositiveDefinite.sandwich(inverse, byPerson(robust.kind()));
    }
    if (errors instanceof StandardErrors.Clustered clustered) {
      return PositiveDefinite.sandwich(inverse, clusterScores(clustered.column()).meat(1));
    }
    return inverse;
  }

  private double[][] byPerson(StandardErrors.Kind kind) {
    Design design = people.design();
    double[][] meat = new double[coefficients.length][coefficients.length];
    for (int row = 0; row < design.rows(); row++) {
      double risk = LogisticLikelihood.risk(design.dot(row, coefficients));
      double squares =
          people.happenedSquared()[row] * (1 - risk) * (1 - risk)
              + people.didNotSquared()[row] * risk * risk;
      design.addSquareTo(meat, row, squares * correction(kind, row, risk));
    }
    return meat;
  }

  private double correction(StandardErrors.Kind kind, int row, double risk) {
    if (kind == StandardErrors.Kind.HC0) {
      return 1;
    }
    if (kind == StandardErrors.Kind.HC1) {
      return people.people() / (people.people() - coefficients.length);
    }
    double leverage = risk * (1 - risk) * people.design().quadratic(row, inverse);
    return kind == StandardErrors.Kind.HC2
        ? 1 / (1 - leverage)
        : 1 / ((1 - leverage) * (1 - leverage));
  }

  ClusterScores clusterScores(String column) {
    int[] cluster = ClusterScores.clustersOf(people.data(), column, people.patterns());
    double[] residuals = new double[cluster.length];
    double[] total = new double[cluster.length];
    for (int row = 0; row < cluster.length; row++) {
      double risk = LogisticLikelihood.risk(people.design().dot(row, coefficients));
      residuals[row] = people.happened()[row] * (1 - risk) - people.didNot()[row] * risk;
      total[row] = people.total(row);
    }
    return ClusterScores.of(people.design(), cluster, residuals, total);
  }
}
