// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How many of one group are in each category: very satisfied, fairly satisfied and so on, in the
 * order of the categories.
 *
 * <pre>{@code
 * CategoryCounts.of(262, 178, 273).total(); // 713
 * }</pre>
 *
 * @param counts how many in each category, each 0 or more; at least one category
 */
public record CategoryCounts(List<Long> counts) {

  /**
   * Copies and checks the counts.
   *
   * @throws IllegalArgumentException if there is no category or a count is negative
   */
  public CategoryCounts {
    counts = List.copyOf(counts);
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("Categories must be 1 or more, but were 0");
    }
    counts.forEach(count -> Arguments.requireNotNegative("Count", count));
  }

  /**
   * That many in each category.
   *
   * @throws IllegalArgumentException if there is no category or a count is negative
   */
  public static CategoryCounts of(long... counts) {
    return new CategoryCounts(LongStream.of(counts).boxed().toList());
  }

  /** How many there are in that category, the first being 0. */
  public long at(int category) {
    return counts.get(category);
  }

  /** How many categories there are. */
  public int categories() {
    return counts.size();
  }

  /** How many there are in all. */
  public long total() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
