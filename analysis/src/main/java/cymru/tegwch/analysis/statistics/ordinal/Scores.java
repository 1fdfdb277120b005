// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.ordinal;

import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A number for each category or group, for methods that ask how a thing changes along them.
 *
 * <pre>{@code
 * Scores.of(0, 1, 3); // none, one, two to four visits
 * Scores.oneTo(5);    // 1, 2, 3, 4, 5
 * }</pre>
 *
 * @param values finite numbers, one for each
 */
public record Scores(List<Double> values) {

  /**
   * Copies and checks the scores.
   *
   * @throws IllegalArgumentException if there is none or one is not finite
   */
  public Scores {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Scores must be 1 or more, but were 0");
    }
    values.forEach(value -> Arguments.requireFinite("Score", value));
  }

  /**
   * Those scores.
   *
   * @throws IllegalArgumentException if there is none or one is not finite
   */
  public static Scores of(double... values) {
    return new Scores(DoubleStream.of(values).boxed().toList());
  }

  /**
   * Equally spaced scores, 1 to that.
   *
   * @throws IllegalArgumentException if {@code last} is not greater than 0
   */
  public static Scores oneTo(int last) {
    return new Scores(IntStream.rangeClosed(1, last).mapToObj(i -> (double) i).toList());
  }

  /** How many there are. */
  public int size() {
    return values.size();
  }

  double at(int place) {
    return values.get(place);
  }

  void requireFor(String subject, int places) {
    if (size() != places) {
      throw new IllegalArgumentException(
          subject + " scores must be " + places + ", but were " + size());
    }
  }

  double mean(CategoryCounts counts) {
    double n = counts.total();
    return IntStream.range(0, size()).mapToDouble(i -> counts.at(i) / n * at(i)).sum();
  }

  double squares(CategoryCounts counts) {
    double mean = mean(counts);
    return IntStream.range(0, size())
        .mapToDouble(i -> counts.at(i) * (at(i) - mean) * (at(i) - mean))
        .sum();
  }
}
