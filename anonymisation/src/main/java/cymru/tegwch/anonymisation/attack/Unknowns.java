// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import cymru.tegwch.anonymisation.attack.PrintingRules.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers that a reader wants to know, between bounds, and the sums that bind them: {@code total =
 * sum of parts}, all whole and none negative.
 */
final class Unknowns {

  private static final long UNBOUNDED = Range.UNBOUNDED;
  private static final int MOST_ROUNDS = 20;

  private long[] lower = new long[64];
  private long[] upper = new long[64];
  private int size;
  private final List<int[]> sums = new ArrayList<>();
  private int[][] sumsOf = new int[0][];
  private int sumsIndexed = -1;

  /** Another number, of which nothing is known. */
  int add() {
    if (size == lower.length) {
      lower = Arrays.copyOf(lower, 2 * size);
      upper = Arrays.copyOf(upper, 2 * size);
    }
    upper[size] = UNBOUNDED;
    return size++;
  }

  /** Adds a sum whose parts were added, with all their own sums, before. */
  void addSum(int total, int... parts) {
    int[] sum = new int[parts.length + 1];
    sum[0] = total;
    System.arraycopy(parts, 0, sum, 1, parts.length);
    sums.add(sum);
  }

  void know(int unknown, Range range) {
    lower[unknown] = Math.max(lower[unknown], range.lo());
    upper[unknown] = Math.min(upper[unknown], range.hi());
  }

  int size() {
    return size;
  }

  long lower(int unknown) {
    return lower[unknown];
  }

  long upper(int unknown) {
    return upper[unknown];
  }

  boolean isOpen(int unknown) {
    return lower[unknown] < upper[unknown];
  }

  int sumCount() {
    return sums.size();
  }

  /** A sum: its total first, its parts after it. */
  int[] sum(int index) {
    return sums.get(index);
  }

  /** The sums in which a number stands. */
  int[] sumsOf(int unknown) {
    if (sumsIndexed != sums.size() || sumsOf.length != size) {
      index();
    }
    return sumsOf[unknown];
  }

  private void index() {
    int[] count = new int[size];
    sums.forEach(sum -> Arrays.stream(sum).forEach(u -> count[u]++));
    sumsOf = new int[size][];
    Arrays.setAll(sumsOf, u -> new int[count[u]]);
    for (int s = 0; s < sums.size(); s++) {
      for (int u : sums.get(s)) {
        sumsOf[u][sumsOf[u].length - count[u]--] = s;
      }
    }
    sumsIndexed = sums.size();
  }

  /** A copy in which bounds may be changed; what is added to one is not in the other. */
  Unknowns copy() {
    Unknowns copy = new Unknowns();
    copy.lower = Arrays.copyOf(lower, Math.max(64, size));
    copy.upper = Arrays.copyOf(upper, Math.max(64, size));
    copy.size = size;
    copy.sums.addAll(sums);
    return copy;
  }

  /** Holds a number at a value. */
  void settle(int unknown, long value) {
    lower[unknown] = value;
    upper[unknown] = value;
  }

  /**
   * Draws from every sum what it says of the bounds of single numbers, again and again, up to a
   * number of rounds; stopping early loses nothing but speed.
   *
   * @return whether the bounds leave room for every number
   */
  boolean tighten() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      long[] lowerBefore = lower.clone();
      long[] upperBefore = upper.clone();
      if (!sums.stream().allMatch(this::tighten)) {
        return false;
      }
      if (Arrays.equals(lower, lowerBefore) && Arrays.equals(upper, upperBefore)) {
        return true;
      }
    }
    return true;
  }

  /** Draws from one sum what it says, and whether that leaves room. */
  private boolean tighten(int[] sum) {
    long least = 0;
    long most = 0;
    int unbounded = 0;
    for (int i = 1; i < sum.length; i++) {
      least = Math.addExact(least, lower[sum[i]]);
      if (upper[sum[i]] == UNBOUNDED) {
        unbounded++;
      } else {
        most = Math.addExact(most, upper[sum[i]]);
      }
    }
    boolean isPossible = narrow(sum[0], least, unbounded == 0 ? most : UNBOUNDED);
    for (int i = 1; i < sum.length; i++) {
      int part = sum[i];
      boolean isBounded = upper[part] != UNBOUNDED;
      boolean areOthersBounded = unbounded == (isBounded ? 0 : 1);
      long mostOfOthers = isBounded ? most - upper[part] : most;
      long from = areOthersBounded ? lower[sum[0]] - mostOfOthers : 0;
      long to = upper[sum[0]] == UNBOUNDED ? UNBOUNDED : upper[sum[0]] - (least - lower[part]);
      // What one part is narrowed to by the others says nothing new of the others.
      isPossible &= narrow(part, from, to);
    }
    return isPossible;
  }

  private boolean narrow(int unknown, long from, long to) {
    know(unknown, new Range(from, to));
    return lower[unknown] <= upper[unknown];
  }

  /** Gives every number that nothing bounds from above a bound that is beyond every need. */
  long boundAll() {
    long greatest = 0;
    for (int u = 0; u < size; u++) {
      greatest = Math.max(greatest, upper[u] == UNBOUNDED ? lower[u] : upper[u]);
    }
    long beyond = Math.addExact(Math.multiplyExact(4, greatest), 1_000);
    for (int u = 0; u < size; u++) {
      upper[u] = Math.min(upper[u], beyond);
    }
    return beyond;
  }

  /** Whether a table of all numbers is between the bounds and adds up everywhere. */
  boolean areMetBy(long[] table) {
    for (int u = 0; u < size; u++) {
      if (table[u] < lower[u] || table[u] > upper[u]) {
        return false;
      }
    }
    return sums.stream().allMatch(sum -> adds(sum, table));
  }

  private static boolean adds(int[] sum, long[] table) {
    long left = table[sum[0]];
    for (int i = 1; i < sum.length; i++) {
      left = Math.subtractExact(left, table[sum[i]]);
    }
    return left == 0;
  }

  /** Whether a table still adds up and stays between the bounds after a move. */
  boolean areMetBy(long[] table, Move move) {
    Map<Integer, Long> left = new HashMap<>();
    for (int u : move.unknowns()) {
      long value = Math.addExact(table[u], move.by(u));
      if (value < lower[u] || value > upper[u]) {
        return false;
      }
      for (int s : sumsOf(u)) {
        left.merge(s, sums.get(s)[0] == u ? -move.by(u) : move.by(u), Math::addExact);
      }
    }
    return left.values().stream().allMatch(by -> by == 0);
  }
}
