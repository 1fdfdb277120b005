// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How many people of each row had the outcome, and had it not, before weighting. */
sealed interface BinaryRows {

  double[] happened(Patterns patterns, double[] weights);

  double[] didNot(Patterns patterns, double[] weights);

  /** All who had it or had not; unweighted where no weights are given. */
  double total(boolean happened, double @Nullable [] weights);

  static BinaryRows of(ModelData data, BinaryResponse response) {
    if (response instanceof BinaryResponse.Counts counts) {
      return new OfCounts(data.amounts(counts.happened()), data.amounts(counts.didNot()));
    }
    BinaryResponse.Event event = (BinaryResponse.Event) response;
    boolean[] means = new boolean[data.levels(event.column()).size()];
    event.levels().forEach(level -> means[data.levelOf(event.column(), level)] = true);
    return new OfEvents(data.factor(event.column()).codes(), means);
  }

  /** Counts in two columns. */
  @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
  record OfCounts(double[] yes, double[] no) implements BinaryRows {

    @Override
    public double[] happened(Patterns patterns, double[] weights) {
      return weighted(patterns, yes, weights);
    }

    @Override
    public double[] didNot(Patterns patterns, double[] weights) {
      return weighted(patterns, no, weights);
    }

    private static double[] weighted(Patterns patterns, double[] counts, double[] weights) {
      double[] sums = new double[patterns.count()];
      for (int row = 0; row < counts.length; row++) {
        sums[patterns.of(row)] += weights[row] * counts[row];
      }
      return sums;
    }

    @Override
    public double total(boolean happened, double @Nullable [] weights) {
      double[] counts = happened ? yes : no;
      return IntStream.range(0, counts.length)
          .mapToDouble(row -> weights == null ? counts[row] : weights[row] * counts[row])
          .sum();
    }
  }

  /** A person a row. */
  @SuppressWarnings("ArrayRecordComponent") // package-private, never compared
  record OfEvents(int[] codes, boolean[] means) implements BinaryRows {

    @Override
    public double[] happened(Patterns patterns, double[] weights) {
      return of(patterns, weights, true);
    }

    @Override
    public double[] didNot(Patterns patterns, double[] weights) {
      return of(patterns, weights, false);
    }

    private double[] of(Patterns patterns, double[] weights, boolean wanted) {
      double[] sums = new double[patterns.count()];
      for (int row = 0; row < codes.length; row++) {
        if (means[codes[row]] == wanted) {
          sums[patterns.of(row)] += weights[row];
        }
      }
      return sums;
    }

    @Override
    public double total(boolean happened, double @Nullable [] weights) {
      double sum = 0;
      for (int row = 0; row < codes.length; row++) {
        if (means[codes[row]] == happened) {
          sum += weights == null ? 1 : weights[row];
        }
      }
      return sum;
    }
  }
}
