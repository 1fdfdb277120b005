// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import java.util.List;
import java.util.OptionalLong;

/**
 * Numbers that can be read: all of them from a {@link CountTable}, only what is printed from a
 * protected table.
 *
 * <p>Every question of an analysis reads its numbers here and nowhere else, so the same question
 * can be put to what was counted and to what may be published.
 */
public interface Counts {

  /** A name that tells the tables of one release apart. */
  String id();

  /** Whom the numbers describe. */
  Population population();

  /** The dimensions in order. */
  List<Dimension> dimensions();

  /**
   * The lines along a dimension in the order in which they are shown: its groups, the silences that
   * occur, then {@link Coordinate.Margin#ANSWERED} and {@link Coordinate.Margin#EVERYONE}.
   *
   * @throws IndexOutOfBoundsException if there is no such dimension
   */
  List<Coordinate> lines(int dimension);

  /**
   * How many units are in a cell, or empty where the number may not be read.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  OptionalLong count(Coordinates cell);

  /**
   * How many units are in the cell of these groups, one for each dimension, or empty where the
   * number may not be read.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  default OptionalLong count(String... groupCodes) {
    return count(Coordinates.of(groupCodes));
  }
}
