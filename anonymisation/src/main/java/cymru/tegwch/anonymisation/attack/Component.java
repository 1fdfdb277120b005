// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Some of the unknown numbers, when all others are held where they are: what single sums say about
 * these, as {@code sum of sign times number = right side}.
 *
 * <p>A component in the strict sense shares no sum with other open numbers; a neighbourhood does,
 * and a table that it allows is still a table that everything allows.
 */
final class Component {

  private final int[] unknowns;
  private final long[] lower;
  private final long[] upper;
  private final List<int[]> places = new ArrayList<>();
  private final List<int[]> signs = new ArrayList<>();
  private final List<Long> rightSides = new ArrayList<>();

  /**
   * The component of those numbers.
   *
   * @param members in ascending order
   * @param others the values of all other numbers
   */
  Component(Unknowns all, int[] members, long[] others) {
    this.unknowns = members.clone();
    this.lower = Arrays.stream(members).mapToLong(all::lower).toArray();
    this.upper = Arrays.stream(members).mapToLong(all::upper).toArray();
    BitSet touched = new BitSet(all.sumCount());
    for (int unknown : members) {
      for (int sum : all.sumsOf(unknown)) {
        touched.set(sum);
      }
    }
    touched.stream().forEach(sum -> add(all.sum(sum), others));
  }

  private void add(int[] sum, long[] others) {
    int[] place = new int[sum.length];
    int[] sign = new int[sum.length];
    int count = 0;
    long right = 0;
    for (int i = 0; i < sum.length; i++) {
      int at = Arrays.binarySearch(unknowns, sum[i]);
      if (at >= 0) {
        place[count] = at;
        sign[count++] = i == 0 ? -1 : 1;
      } else {
        right = Math.addExact(right, i == 0 ? others[sum[i]] : -others[sum[i]]);
      }
    }
    places.add(Arrays.copyOf(place, count));
    signs.add(Arrays.copyOf(sign, count));
    rightSides.add(right);
  }

  int size() {
    return unknowns.length;
  }

  int sums() {
    return places.size();
  }

  /** How many numbers a table with a line for every sum has. */
  long area() {
    return (long) size() * sums();
  }

  int[] unknowns() {
    return unknowns.clone();
  }

  int unknown(int place) {
    return unknowns[place];
  }

  /** The place of an unknown number, or less than 0. */
  int placeOf(int unknown) {
    return Arrays.binarySearch(unknowns, unknown);
  }

  long lower(int place) {
    return lower[place];
  }

  long upper(int place) {
    return upper[place];
  }

  /** The places of the numbers in a sum. */
  int[] places(int sum) {
    return places.get(sum);
  }

  /** Their signs, 1 or -1. */
  int[] signs(int sum) {
    return signs.get(sum);
  }

  long rightSide(int sum) {
    return rightSides.get(sum);
  }

  /** The numbers of the component out of a table of all. */
  long[] part(long[] table) {
    return Arrays.stream(unknowns).mapToLong(u -> table[u]).toArray();
  }

  /** Puts the numbers of the component into a table of all. */
  void place(long[] values, long[] table) {
    for (int place = 0; place < unknowns.length; place++) {
      table[unknowns[place]] = values[place];
    }
  }

  /** How far a sum is from its right side. */
  long miss(int sum, long[] values) {
    long miss = -rightSides.get(sum);
    int[] at = places.get(sum);
    int[] sign = signs.get(sum);
    for (int i = 0; i < at.length; i++) {
      miss = Math.addExact(miss, sign[i] * values[at[i]]);
    }
    return miss;
  }

  /** Whether values are between their bounds and add up everywhere, in whole numbers. */
  boolean isTable(long[] values) {
    for (int place = 0; place < values.length; place++) {
      if (values[place] < lower[place] || values[place] > upper[place]) {
        return false;
      }
    }
    for (int sum = 0; sum < sums(); sum++) {
      if (miss(sum, values) != 0) {
        return false;
      }
    }
    return true;
  }
}
