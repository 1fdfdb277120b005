// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.Arrays;

/** The rank of each different number among them: an open-addressed table. */
final class LongRanks {

  private final long[] keys;
  private final int[] ranks;
  private final int mask;
  private final int count;

  LongRanks(long[] values) {
    int size = Integer.highestOneBit(Math.max(16, values.length)) * 4;
    this.keys = new long[size];
    this.ranks = new int[size];
    this.mask = size - 1;
    this.count = collect(values);
    long[] sorted = new long[count];
    int next = 0;
    for (int place = 0; place < size; place++) {
      if (ranks[place] > 0) {
        sorted[next++] = keys[place];
      }
    }
    Arrays.sort(sorted);
    for (int rank = 0; rank < count; rank++) {
      ranks[place(sorted[rank])] = rank + 1;
    }
  }

  private int collect(long[] values) {
    int different = 0;
    for (long value : values) {
      int place = place(value);
      if (ranks[place] == 0) {
        keys[place] = value;
        ranks[place] = 1;
        different++;
      }
    }
    return different;
  }

  private int place(long key) {
    // Fibonacci hashing: the multiplier is 2⁶⁴ over the golden ratio.
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (ranks[place] != 0 && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  int of(long key) {
    return ranks[place(key)] - 1;
  }

  int count() {
    return count;
  }
}
