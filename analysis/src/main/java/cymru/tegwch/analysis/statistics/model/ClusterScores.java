// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;

/** The scores of each cluster added up, and the middle of a clustered sandwich. */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record ClusterScores(int clusters, double[][] scores) {

  private static final int ENOUGH = 40;

  /** The clusters of patterns: those of a factor, at the row that each pattern has for example. */
  static int[] clustersOf(ModelData data, String factor, Patterns patterns) {
    int[] codes = data.factor(factor).codes();
    int[] result = new int[patterns.count()];
    Arrays.setAll(result, pattern -> codes[patterns.example(pattern)]);
    return result;
  }

  /**
   * The scores of those lines.
   *
   * @param residual of each line, weighted
   * @param weight of each line: a cluster without any is none
   */
  static ClusterScores of(Design design, int[] cluster, double[] residual, double[] weight) {
    int most = Arrays.stream(cluster).max().orElse(0) + 1;
    double[][] scores = new double[most][design.columns()];
    BitSet met = new BitSet();
    for (int row = 0; row < cluster.length; row++) {
      if (weight[row] > 0) {
        met.set(cluster[row]);
        design.addTo(scores[cluster[row]], row, residual[row]);
      }
    }
    return new ClusterScores(met.cardinality(), scores);
  }

  /** {@code factor · G/(G-1) · Σ g g'}, the lower triangle. */
  double[][] meat(double factor) {
    if (clusters < 2) {
      throw new IllegalArgumentException("Clusters must be 2 or more, but were " + clusters);
    }
    int columns = scores[0].length;
    double[][] meat = new double[columns][columns];
    double scale = factor * clusters / (clusters - 1);
    for (double[] score : scores) {
      for (int i = 0; i < columns; i++) {
        for (int j = 0; j <= i; j++) {
          meat[i][j] += scale * score[i] * score[j];
        }
      }
    }
    return meat;
  }

  static Set<ModelWarning> warnings(int clusters) {
    return clusters > 0 && clusters < ENOUGH
        ? EnumSet.of(ModelWarning.FEW_CLUSTERS)
        : EnumSet.noneOf(ModelWarning.class);
  }
}
