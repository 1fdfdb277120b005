// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

/** How often each value occurs in each cell: open addressing, at most half full. */
final class ValueTally {

  /** Takes what was counted. */
  @FunctionalInterface
  interface Visitor {
    void visit(int cell, long value, long count);
  }

  private int[] cells = new int[64];
  private long[] values = new long[64];
  private long[] counts = new long[64];
  private int size;

  void add(int cell, long value) {
    add(cell, value, 1);
  }

  void forEach(Visitor visitor) {
    for (int slot = 0; slot < counts.length; slot++) {
      if (counts[slot] > 0) {
        visitor.visit(cells[slot], values[slot], counts[slot]);
      }
    }
  }

  private void add(int cell, long value, long count) {
    int mask = counts.length - 1;
    long hash = (value * 31 + cell) * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 32) & mask;
    while (counts[slot] > 0 && (cells[slot] != cell || values[slot] != value)) {
      slot = (slot + 1) & mask;
    }
    if (counts[slot] == 0) {
      cells[slot] = cell;
      values[slot] = value;
      size++;
    }
    counts[slot] += count;
    if (2 * size > counts.length) {
      grow();
    }
  }

  private void grow() {
    ValueTally larger = new ValueTally();
    larger.cells = new int[2 * cells.length];
    larger.values = new long[2 * cells.length];
    larger.counts = new long[2 * cells.length];
    forEach(larger::add);
    cells = larger.cells;
    values = larger.values;
    counts = larger.counts;
  }
}
