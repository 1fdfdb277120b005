// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a reader knows of a sum of unknown numbers: {@code lo <= Σ plus - Σ minus <= hi}.
 *
 * @param plus the unknowns that are added
 * @param minus the unknowns that are taken off
 * @param lo the least value
 * @param hi the greatest value
 */
@SuppressWarnings("ArrayRecordComponent") // package-private, never compared
record Equation(int[] plus, int[] minus, long lo, long hi) {

  private static final int[] NONE = {};

  static Equation of(int[] plus, PrintingRules.Range range) {
    return new Equation(plus, NONE, range.lo(), range.hi());
  }

  static Equation same(int[] one, int[] other) {
    return new Equation(one, other, 0, 0);
  }

  /** The unknowns of the sum, those that are added first. */
  IntStream unknowns() {
    return IntStream.concat(Arrays.stream(plus), Arrays.stream(minus));
  }

  long value(long[] unknowns) {
    long value = 0;
    for (int i : plus) {
      value = Math.addExact(value, unknowns[i]);
    }
    for (int i : minus) {
      value = Math.subtractExact(value, unknowns[i]);
    }
    return value;
  }

  boolean isMetBy(long[] unknowns) {
    long value = value(unknowns);
    return lo <= value && value <= hi;
  }
}
