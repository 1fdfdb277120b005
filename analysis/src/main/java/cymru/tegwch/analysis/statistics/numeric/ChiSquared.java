// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.numeric;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** The chi-squared distribution's upper tail, as tests use it. */
public final class ChiSquared {

  private ChiSquared() {}

  /** The chance of a statistic so large or larger; 1 where nothing was free to vary. */
  public static double beyond(double statistic, int degreesOfFreedom) {
    if (degreesOfFreedom == 0 || statistic <= 0) {
      return 1;
    }
    // with one degree of freedom the normal distribution is exact deeper into the tail
    return degreesOfFreedom == 1
        ? StandardNormal.beyond(Math.sqrt(statistic))
        : ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
  }
}
