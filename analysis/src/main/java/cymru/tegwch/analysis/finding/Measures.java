// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.variable.Measure;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Means, deviations and medians of the cells of a measure's table that can be read: all of them
 * where they were counted, only what is printed of a release. Every number is in the measure's
 * unit.
 *
 * <pre>{@code
 * Measures read = Reading.of(release).measures(daysToRepair);
 * read.moments(Coordinates.of("white")).map(Moments::mean);
 * }</pre>
 */
public interface Measures {

  /**
   * A median.
   *
   * @param value the middle value, or half way between the two
   * @param reach how far the true one may be from it; 0 where it is read exactly
   */
  record Median(double value, double reach) {}

  /** What was measured. */
  Measure measure();

  /** How many units there are in each cell, with a value or without. */
  Counts counts();

  /** How many values there are in each cell: what a mean is of. */
  Counts values();

  /**
   * Whether a cell has no values, for certain: a 0 to which a few may have been rounded is not.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  boolean isEmpty(Coordinates cell);

  /**
   * Number, mean and deviation of the values of a cell; empty where they may not be read, and where
   * there are fewer than two.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  Optional<Moments> moments(Coordinates cell);

  /**
   * The median of a cell; empty where it may not be read, and where there are no values.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  Optional<Median> median(Coordinates cell);

  /**
   * How often each value occurs in a cell; empty where only summaries may be read.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  Optional<NavigableMap<Long, Long>> histogram(Coordinates cell);
}
