// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution, as score methods use it. */
final class StandardNormal {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private StandardNormal() {}

  /** The z of a two-sided interval: 1.959964 for 0.95. */
  static double zOf(double confidence) {
    return STANDARD.inverseSurvivalProbability((1 - confidence) / 2);
  }

  /** The z that a standard normal is below with that probability. */
  static double quantile(double probability) {
    return STANDARD.inverseCumulativeProbability(probability);
  }

  static double below(double z) {
    return STANDARD.cumulativeProbability(z);
  }

  /** The chance of a standard normal at least as far from 0 as z, on either side. */
  static double beyond(double z) {
    return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(z)));
  }
}
