// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What changes between a table and another one: few numbers, by whole amounts. */
final class Move {

  static final Move NONE = new Move(new int[0], new long[0]);

  private final int[] unknowns;
  private final long[] changes;

  private Move(int[] unknowns, long[] changes) {
    this.unknowns = unknowns;
    this.changes = changes;
  }

  /**
   * The move from one table to another.
   *
   * @param unknowns the numbers that the tables are of, in ascending order
   */
  static Move between(int[] unknowns, long[] from, long[] to) {
    int count = 0;
    int[] moved = new int[unknowns.length];
    long[] changes = new long[unknowns.length];
    for (int i = 0; i < unknowns.length; i++) {
      if (from[i] != to[i]) {
        moved[count] = unknowns[i];
        changes[count++] = to[i] - from[i];
      }
    }
    return new Move(Arrays.copyOf(moved, count), Arrays.copyOf(changes, count));
  }

  /** The move that changes numbers, none of them twice, by what is not 0. */
  static Move of(int[] unknowns, long[] changes) {
    int[] order =
        IntStream.range(0, unknowns.length)
            .mapToLong(i -> ((long) unknowns[i] << Integer.SIZE) + i)
            .sorted()
            .mapToInt(key -> (int) key)
            .toArray();
    return new Move(
        Arrays.stream(order).map(i -> unknowns[i]).toArray(),
        Arrays.stream(order).mapToLong(i -> changes[i]).toArray());
  }

  int[] unknowns() {
    return unknowns.clone();
  }

  /** By how much a number changes. */
  long by(int unknown) {
    int at = Arrays.binarySearch(unknowns, unknown);
    return at < 0 ? 0 : changes[at];
  }
}
