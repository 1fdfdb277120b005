// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Steps of a dictionary from whole tables to whole tables. */
record WholeSteps(Dictionary dictionary) {

  private static final int MOST_DENOMINATOR = 24;

  /**
   * From a whole table, the best whole table that one number out of the basis reaches; where none
   * helps a basic number on, the same table, and the basis changes at random where it blocks.
   */
  long[] towards(int place, int sense, SplittableRandom random, long[] table) {
    int row = dictionary.rowOf(place);
    int best = -1;
    long bestSteps = 0;
    double bestGain = 0;
    List<int[]> blocked = new ArrayList<>();
    for (int j = 0; j < dictionary.size(); j++) {
      double gain = -dictionary.entry(row, j) * sense;
      if (dictionary.isBasic(j) || Math.abs(gain) < Dictionary.TINY) {
        continue;
      }
      long times = denominator(j);
      int[] blocks = {j, -1};
      long steps = times == 0 ? 0 : wholeRoom(j, gain > 0 ? times : -times, table, blocks);
      if (steps * times * Math.abs(gain) > bestGain) {
        best = j;
        bestSteps = (gain > 0 ? 1 : -1) * steps * times;
        bestGain = steps * times * Math.abs(gain);
      }
      if (steps == 0 && blocks[1] >= 0) {
        blocked.add(blocks);
      }
    }
    if (best < 0) {
      if (!blocked.isEmpty()) {
        int[] block = blocked.get(random.nextInt(blocked.size()));
        dictionary.pivot(block[1], block[0]);
      }
      return table;
    }
    long[] moved = table.clone();
    moved[best] += bestSteps;
    for (int r = 0; r < dictionary.rowCount(); r++) {
      moved[dictionary.basic(r)] -= Math.round(dictionary.entry(r, best) * bestSteps);
    }
    dictionary.moveTo(moved);
    return moved;
  }

  /** The least factor that makes all entries of a column whole, or 0. */
  private long denominator(int j) {
    for (int times = 1; times <= MOST_DENOMINATOR; times++) {
      boolean isWhole = true;
      for (int r = 0; r < dictionary.rowCount() && isWhole; r++) {
        double entry = dictionary.entry(r, j) * times;
        isWhole = entry == 0 || Math.abs(entry - Math.rint(entry)) < Dictionary.TINY;
      }
      if (isWhole) {
        return times;
      }
    }
    return 0;
  }

  /**
   * How often a number can move by an amount, all numbers staying whole; notes the row that stops.
   */
  private long wholeRoom(int j, long by, long[] table, int[] blocks) {
    long room =
        (long) (by > 0 ? dictionary.upper(j) - table[j] : table[j] - dictionary.lower(j))
            / Math.abs(by);
    for (int r = 0; r < dictionary.rowCount() && room > 0; r++) {
      if (dictionary.entry(r, j) != 0) {
        long rate = -Math.round(dictionary.entry(r, j) * by);
        int b = dictionary.basic(r);
        long left =
            (long) (rate > 0 ? dictionary.upper(b) - table[b] : table[b] - dictionary.lower(b))
                / Math.max(1, Math.abs(rate));
        if (left < room) {
          room = left;
          blocks[1] = r;
        }
      }
    }
    return Math.max(0, room);
  }
}
