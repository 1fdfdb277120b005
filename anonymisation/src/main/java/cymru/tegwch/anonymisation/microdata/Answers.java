// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import java.util.Arrays;

/** How often each value of a sensitive column stands in each class. */
final class Answers {

  private final Coding coding;
  private final int[] from;
  private final int[] values;
  private final int[] times;

  /** The values of one sensitive column of units, by their class. */
  Answers(Classes classes, Coding coding, int[] column, int[] people) {
    this.coding = coding;
    int size = coding.size();
    Classes cells = Classes.divided(classes, new int[][] {column}, new int[] {size}, people);
    this.from = new int[classes.size() + 1];
    for (int member : cells.member()) {
      from[classes.classOf()[member] + 1]++;
    }
    Arrays.parallelPrefix(from, Integer::sum);
    this.values = new int[cells.size()];
    this.times = new int[cells.size()];
    int[] next = from.clone();
    for (int cell = 0; cell < cells.size(); cell++) {
      int member = cells.member()[cell];
      int at = next[classes.classOf()[member]]++;
      values[at] = column[member];
      times[at] = cells.people()[cell];
    }
  }

  /** How often each answer that is no silence was given in a class; none if nobody answered. */
  int[] given(int of) {
    int[] given = new int[from[of + 1] - from[of]];
    int answers = 0;
    for (int at = from[of]; at < from[of + 1]; at++) {
      if (coding.values().get(values[at]).isAnswer()) {
        given[answers++] = times[at];
      }
    }
    return Arrays.copyOf(given, answers);
  }

  /** How often each value, silences too, stands in a class; by the place of the value. */
  int[] all(int of) {
    int[] all = new int[coding.size()];
    for (int at = from[of]; at < from[of + 1]; at++) {
      all[values[at]] = times[at];
    }
    return all;
  }
}
