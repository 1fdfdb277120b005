// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.List;

/**
 * What the attacker is asked to narrow down: one cell, or the sum of some cells of one table.
 *
 * @param table the place of the table in the list that is attacked
 * @param cells the places of the cells in the table
 * @param width the attacker wins if greatest minus least possible value is less than this
 * @param upper the attacker wins if the greatest possible value is less than this
 */
public record Target(int table, List<Integer> cells, long width, long upper) {

  public Target {
    cells = List.copyOf(cells);
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("Target must have at least one cell");
    }
  }

  /** One cell. */
  public static Target of(int table, int cell, long width, long upper) {
    return new Target(table, List.of(cell), width, upper);
  }

  boolean isSafe(long lo, long hi) {
    return hi - lo >= width && hi >= upper;
  }
}
