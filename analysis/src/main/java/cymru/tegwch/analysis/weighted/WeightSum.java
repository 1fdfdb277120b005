// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.weighted;

import cymru.tegwch.analysis.statistics.EstimatedProportion;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.WeightedTable;
import java.math.BigInteger;
import java.util.List;

/**
 * The weights of some people, and of those of them with an answer.
 *
 * @param people how many, not weighted
 * @param part Σ w of those with the answer
 * @param whole Σ w
 * @param squares Σ w²
 */
record WeightSum(long people, BigInteger part, BigInteger whole, BigInteger squares) {

  static final WeightSum NONE = new WeightSum(0, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

  /** Of one cell of groups and answers. */
  static WeightSum of(WeightedTable table, Coordinates cell, boolean hasAnswer) {
    MeasureTable.Summary weights = table.weights().summary(cell);
    long people = table.counts().cell(cell).units();
    if (weights.rows() != people) {
      throw new IllegalArgumentException(
          "Weights must be there for everybody who is counted, but are not in every cell");
    }
    return new WeightSum(
        people, hasAnswer ? weights.sum() : BigInteger.ZERO, weights.sum(), weights.sumOfSquares());
  }

  static WeightSum of(List<WeightSum> parts) {
    return parts.stream().reduce(NONE, WeightSum::plus);
  }

  WeightSum plus(WeightSum other) {
    return new WeightSum(
        Math.addExact(people, other.people),
        part.add(other.part),
        whole.add(other.whole),
        squares.add(other.squares));
  }

  boolean isEmpty() {
    return whole.signum() == 0;
  }

  /** Kish's effective number of people. */
  double effective() {
    double sum = whole.doubleValue();
    return sum * sum / squares.doubleValue();
  }

  double share() {
    return part.doubleValue() / whole.doubleValue();
  }

  /** The share of so many people as weighting leaves. */
  EstimatedProportion estimated() {
    double size = effective();
    return EstimatedProportion.of(Math.min(size, share() * size), size);
  }
}
