// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.ordinal;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.Root;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;

/** The values of the chance of superiority that the observed one is not too far from. */
final class SuperiorityLimits {

  private SuperiorityLimits() {}

  static Interval of(MannWhitneyTest test, double confidence) {
    double z = StandardNormal.zOf(Arguments.requireConfidence(confidence));
    double observed = test.superiority();
    double m = test.first().total();
    double n = test.second().total();
    double lower =
        observed == 0
            ? 0
            : Root.between(
                theta -> z - bounded(observed - theta, theta, m, n), 0, observed, observed, 0.01);
    double upper =
        observed == 1
            ? 1
            : Root.between(
                theta -> bounded(theta - observed, theta, m, n) - z, observed, 1, observed, 0.01);
    return new Interval(lower, upper, confidence);
  }

  /** How many standard errors away; kept finite where the variance is 0. */
  private static double bounded(double distance, double theta, double m, double n) {
    if (distance == 0) {
      return 0;
    }
    double half = (m + n) / 2 - 1;
    double variance =
        theta
            * (1 - theta)
            * (1 + half * ((1 - theta) / (2 - theta) + theta / (1 + theta)))
            / (m * n);
    return variance <= 0 ? Double.MAX_VALUE : distance / Math.sqrt(variance);
  }
}
