// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.Arrays;

/**
 * What each row counts for: in estimates, and in the sum of squares of a robust standard error,
 * where a frequency counts once for each person and a sampling weight squared.
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record RowWeights(double[] weight, double[] squared) {

  static RowWeights of(ModelData data, Weighting weighting) {
    if (weighting instanceof Weighting.Frequencies frequencies) {
      double[] counts = data.amounts(frequencies.column());
      return new RowWeights(counts, counts);
    }
    if (weighting instanceof Weighting.Sampling sampling) {
      double[] weights = data.amounts(sampling.column());
      return new RowWeights(weights, Arrays.stream(weights).map(w -> w * w).toArray());
    }
    double[] ones = new double[data.rows()];
    Arrays.fill(ones, 1);
    return new RowWeights(ones, ones);
  }
}
