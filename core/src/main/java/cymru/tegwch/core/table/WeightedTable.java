// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import cymru.tegwch.core.variable.Measure;

/**
 * Counts and the weights that stand for them. Thresholds always read the counts.
 *
 * @param counts the people who were counted
 * @param weights the sums of their weights, in millionths, over the same cells
 */
public record WeightedTable(CountTable counts, MeasureTable weights) {

  public WeightedTable {
    if (!weights.counts().dimensions().equals(counts.dimensions())) {
      throw new IllegalArgumentException("Counts and weights must have the same dimensions");
    }
    if (weights.measure().unit() != Measure.Unit.MILLIONTHS) {
      throw new IllegalArgumentException(
          "Weights must be in MILLIONTHS, but were in " + weights.measure().unit());
    }
  }

  /** The table of counts. */
  @Override
  public String toString() {
    return counts.toString();
  }
}
