// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** By how much another table differs from the true one, cell by cell. */
public final class Move {

  /** To the true table itself. */
  static final Move NONE = new Move(new int[0], new long[0]);

  private final int[] cells;
  private final long[] changes;

  /** Takes cells in ascending order and a change for each, which is not 0. */
  Move(int[] cells, long[] changes) {
    this.cells = cells;
    this.changes = changes;
  }

  /** The move with these changes by place of the cell. */
  public static Move of(Map<Integer, Long> changes) {
    TreeMap<Integer, Long> sorted = new TreeMap<>(changes);
    sorted.values().removeIf(change -> change == 0);
    return new Move(
        sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
        sorted.values().stream().mapToLong(Long::longValue).toArray());
  }

  /** The change of a cell, 0 for most. */
  public long at(int cell) {
    int place = Arrays.binarySearch(cells, cell);
    return place < 0 ? 0 : changes[place];
  }

  /** The changes that are not 0, by place of the cell. */
  public Map<Integer, Long> changes() {
    TreeMap<Integer, Long> all = new TreeMap<>();
    for (int i = 0; i < cells.length; i++) {
      all.put(cells[i], changes[i]);
    }
    return all;
  }

  boolean touches(int cell) {
    return Arrays.binarySearch(cells, cell) >= 0;
  }

  /** The cells that change, in order; not a copy. */
  int[] cells() {
    return cells;
  }

  long change(int n) {
    return changes[n];
  }

  /** The same move of cells that stand in other places. */
  Move in(int[] places) {
    TreeMap<Integer, Long> moved = new TreeMap<>();
    for (int i = 0; i < cells.length; i++) {
      moved.put(places[cells[i]], changes[i]);
    }
    return of(moved);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Move that
        && Arrays.equals(cells, that.cells)
        && Arrays.equals(changes, that.changes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(cells) + Arrays.hashCode(changes);
  }

  /** How many cells change, and nothing of what is in them. */
  @Override
  public String toString() {
    return "Move of " + cells.length + " cells";
  }
}
