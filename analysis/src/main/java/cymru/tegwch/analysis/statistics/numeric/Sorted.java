// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.numeric;

import java.util.List;

/**
 * Numbers in ascending order, for quantiles.
 *
 * @param values 1 or more, ascending
 */
public record Sorted(List<Double> values) {

  /** Copies the values. */
  public Sorted {
    values = List.copyOf(values);
  }

  /**
   * Those numbers, sorted.
   *
   * @throws IllegalArgumentException if there is none or one is not finite
   */
  public static Sorted of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Values must be 1 or more, but were 0");
    }
    values.forEach(value -> Arguments.requireFinite("Value", value));
    return new Sorted(values.stream().sorted().toList());
  }

  /** The value at that place, counted from 1. */
  public double at(long place) {
    return values.get(Math.toIntExact(place - 1));
  }

  /** How many there are. */
  public int size() {
    return values.size();
  }

  /** Hyndman and Fan's type 7: {@code (n-1)·q} places above the lowest, in between linearly. */
  public double quantile(double share) {
    double place = (size() - 1) * share;
    int below = (int) place;
    int above = Math.min(size() - 1, below + 1);
    return values.get(below) + (place - below) * (values.get(above) - values.get(below));
  }
}
