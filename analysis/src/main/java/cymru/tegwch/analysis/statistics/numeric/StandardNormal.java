// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.numeric;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution, as score methods use it. */
public final class StandardNormal {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private StandardNormal() {}

  /** The z of a two-sided interval: 1.959964 for 0.95. */
  public static double zOf(double confidence) {
    return STANDARD.inverseSurvivalProbability((1 - confidence) / 2);
  }

  /** The z that a standard normal is below with that probability. */
  public static double quantile(double probability) {
    return STANDARD.inverseCumulativeProbability(probability);
  }

  public static double below(double z) {
    return STANDARD.cumulativeProbability(z);
  }

  /** The chance of a standard normal at least as far from 0 as z, on either side. */
  public static double beyond(double z) {
    return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(z)));
  }
}
