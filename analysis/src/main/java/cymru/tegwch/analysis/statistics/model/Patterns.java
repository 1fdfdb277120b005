// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import java.util.Arrays;
import java.util.Collection;

/**
 * Rows that are alike in some columns, numbered together: the numbers follow the values and not the
 * order of the rows, so that every later sum is the same whatever that order was.
 */
final class Patterns {

  /** A table of that many places is filled faster than a hash table of the rows. */
  private static final int DIRECT = 1 << 22;

  private final int[] patternOf;
  private final int[] example;

  private Patterns(int[] patternOf, int count) {
    this.patternOf = patternOf;
    this.example = new int[count];
    Arrays.fill(example, -1);
    for (int row = patternOf.length - 1; row >= 0; row--) {
      example[patternOf[row]] = row;
    }
  }

  static Patterns of(ModelData data, Collection<String> columns) {
    long[] keys = new long[data.rows()];
    long possible = 1;
    for (String column : columns) {
      int[] codes;
      int levels;
      if (data.isFactor(column)) {
        codes = data.factor(column).codes();
        levels = data.factor(column).levels().size();
      } else {
        long[] bits = ordered(data.numeric(column));
        levels = renumber(bits, Long.MAX_VALUE);
        codes = Arrays.stream(bits).mapToInt(bit -> (int) bit).toArray();
      }
      if (possible > Long.MAX_VALUE / 4 / levels) {
        possible = renumber(keys, possible);
      }
      for (int row = 0; row < keys.length; row++) {
        keys[row] = keys[row] * levels + codes[row];
      }
      possible *= levels;
    }
    int count = renumber(keys, possible);
    int[] patternOf = new int[keys.length];
    for (int row = 0; row < keys.length; row++) {
      patternOf[row] = (int) keys[row];
    }
    return new Patterns(patternOf, count);
  }

  /** Long integers in the order of the numbers. */
  private static long[] ordered(double[] values) {
    long[] bits = new long[values.length];
    for (int row = 0; row < bits.length; row++) {
      long raw = Double.doubleToLongBits(values[row]);
      bits[row] = raw < 0 ? Long.MIN_VALUE - raw : raw;
    }
    return bits;
  }

  /** Replaces keys by their ranks among the different ones, and says how many there are. */
  private static int renumber(long[] keys, long possible) {
    return possible <= DIRECT ? byTable(keys, (int) possible) : byHash(keys);
  }

  private static int byTable(long[] keys, int possible) {
    int[] rank = new int[possible];
    for (long key : keys) {
      rank[(int) key] = 1;
    }
    int count = 0;
    for (int key = 0; key < possible; key++) {
      if (rank[key] == 1) {
        rank[key] = count++;
      }
    }
    for (int row = 0; row < keys.length; row++) {
      keys[row] = rank[(int) keys[row]];
    }
    return count;
  }

  private static int byHash(long[] keys) {
    LongRanks ranks = new LongRanks(keys);
    for (int row = 0; row < keys.length; row++) {
      keys[row] = ranks.of(keys[row]);
    }
    return ranks.count();
  }

  int count() {
    return example.length;
  }

  int of(int row) {
    return patternOf[row];
  }

  /** A row that has the pattern. */
  int example(int pattern) {
    return example[pattern];
  }

  /** The sum over the rows of each pattern. */
  double[] sums(double[] values) {
    double[] sums = new double[example.length];
    for (int row = 0; row < patternOf.length; row++) {
      sums[patternOf[row]] += values[row];
    }
    return sums;
  }
}
