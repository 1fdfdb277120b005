// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import org.apache.commons.statistics.distribution.TDistribution;

/** The law that a coefficient over its standard error is read by: Student's, or the normal. */
record Reference(double confidence, double degreesOfFreedom) {

  static Reference normal(double confidence) {
    return new Reference(confidence, Double.POSITIVE_INFINITY);
  }

  double quantile() {
    return Double.isInfinite(degreesOfFreedom)
        ? StandardNormal.zOf(confidence)
        : TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - confidence) / 2);
  }

  double p(double statistic) {
    if (Double.isNaN(statistic)) {
      return 1;
    }
    return Double.isInfinite(degreesOfFreedom)
        ? StandardNormal.beyond(statistic)
        : Math.min(
            1, 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(statistic)));
  }
}
