// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.interval;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;

/**
 * What the Miettinen-Nurminen limits share: the values of a parameter at which the score statistic
 * is as far from 0 as the confidence allows.
 *
 * <p>The statistic {@code d/√v} is infinite at the ends of the parameter's range and may be 0/0 at
 * the estimate, so limits are looked for in {@code d/√(d² + v)}, which runs from 1 to -1 with it.
 */
final class ScoreLimits {

  private final double target;

  private ScoreLimits(double target) {
    this.target = target;
  }

  static ScoreLimits of(double confidence) {
    double z = StandardNormal.zOf(Arguments.requireConfidence(confidence));
    return new ScoreLimits(z / Math.sqrt(1 + z * z));
  }

  /** Increasing in the parameter, and 0 at the lower limit. */
  double beyondLower(double distance, double variance) {
    return target - bounded(distance, variance);
  }

  /** Increasing in the parameter, and 0 at the upper limit. */
  double beyondUpper(double distance, double variance) {
    return -target - bounded(distance, variance);
  }

  private static double bounded(double distance, double variance) {
    return distance == 0 ? 0 : distance / Math.sqrt(distance * distance + variance);
  }
}
