// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static java.util.Objects.requireNonNull;

import java.util.BitSet;
import java.util.Map;

/**
 * Two integer tables that agree with everything printed and differ in one hidden cell.
 *
 * <p>Each table is given by the values of the cells in which it may differ from the truth; all
 * others hold their true count.
 *
 * @param cell the hidden cell
 * @param low the table with the smaller value
 * @param high the table with the greater value
 */
public record Witness(int cell, Map<Integer, Long> low, Map<Integer, Long> high) {

  public Witness {
    low = Map.copyOf(requireNonNull(low, "low"));
    high = Map.copyOf(requireNonNull(high, "high"));
  }

  /**
   * Checks the witness by adding up, in whole numbers.
   *
   * @return whether both tables differ from the truth in hidden cells alone, have no cell below its
   *     lowest value, satisfy every sum, and meet the cell's need
   */
  public boolean isValid(CellGraph graph, BitSet hidden) {
    Need need = graph.cell(cell).need();
    return isTable(graph, hidden, low)
        && isTable(graph, hidden, high)
        && need.isMetBy(value(graph, low, cell), value(graph, high, cell));
  }

  /** Whether the tables differ from the truth in none of those cells. */
  boolean isUntouchedBy(CellGraph graph, int other) {
    long truth = graph.cell(other).count();
    return value(graph, low, other) == truth && value(graph, high, other) == truth;
  }

  private static boolean isTable(CellGraph graph, BitSet hidden, Map<Integer, Long> table) {
    for (Map.Entry<Integer, Long> entry : table.entrySet()) {
      GraphCell changed = graph.cell(entry.getKey());
      boolean isTrue = entry.getValue() == changed.count();
      if (!isTrue && (!hidden.get(entry.getKey()) || entry.getValue() < changed.lowest())) {
        return false;
      }
    }
    for (int s = 0; s < graph.sumCount(); s++) {
      int[] sum = graph.sum(s);
      long left = value(graph, table, sum[0]);
      for (int i = 1; i < sum.length; i++) {
        left = Math.subtractExact(left, value(graph, table, sum[i]));
      }
      if (left != 0) {
        return false;
      }
    }
    return true;
  }

  private static long value(CellGraph graph, Map<Integer, Long> table, int cell) {
    return table.getOrDefault(cell, graph.cell(cell).count());
  }

  @Override
  public String toString() {
    return "Witness for cell " + cell;
  }
}
