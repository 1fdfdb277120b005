// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.weighted;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Two weighted shares by the normal test, the effective numbers in the place of people. */
final class WeightedTest {

  private WeightedTest() {}

  /** The two-sided p-value of no difference; 1 where everybody has the answer. */
  static double p(WeightSum own, WeightSum rest) {
    double n = own.effective();
    double m = rest.effective();
    double mean = (n * own.share() + m * rest.share()) / (n + m);
    double variance = mean * (1 - mean) * (1 / n + 1 / m);
    if (!(variance > 0)) {
      return 1;
    }
    double z = Math.abs(own.share() - rest.share()) / Math.sqrt(variance);
    return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(z));
  }
}
