// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Small systems of unknown numbers of which every table can be tried. */
final class Systems {

  private Systems() {}

  /** Numbers of which nothing is known but that they are at most so great. */
  static Unknowns upTo(long... most) {
    Unknowns all = new Unknowns();
    for (long upper : most) {
      between(all, 0, upper);
    }
    return all;
  }

  static int between(Unknowns all, long least, long most) {
    int unknown = all.add();
    all.know(unknown, new PrintingRules.Range(least, most));
    return unknown;
  }

  /** A sum whose total is known. */
  static void add(Unknowns all, long total, int... parts) {
    all.addSum(between(all, total, total), parts);
  }

  /** Rows by columns with both margins known: number {@code row * columns + column} is a cell. */
  static Unknowns twoWay(long[][] counts, long most) {
    int columns = counts[0].length;
    Unknowns all = new Unknowns();
    for (int cell = 0; cell < counts.length * columns; cell++) {
      between(all, 0, most);
    }
    for (int row = 0; row < counts.length; row++) {
      int first = row * columns;
      add(all, LongStream.of(counts[row]).sum(), IntStream.range(first, first + columns).toArray());
    }
    for (int column = 0; column < columns; column++) {
      int at = column;
      add(
          all,
          Arrays.stream(counts).mapToLong(row -> row[at]).sum(),
          IntStream.range(0, counts.length).map(row -> row * columns + at).toArray());
    }
    return all;
  }

  /** A feasible system of a few numbers and sums, some of them in circles, from a made-up truth. */
  static Unknowns random(SplittableRandom random) {
    int size = random.nextInt(3, 6);
    long[] truth = random.longs(size, 0, 5).toArray();
    Unknowns all = new Unknowns();
    for (long value : truth) {
      between(all, Math.max(0, value - random.nextInt(3)), value + random.nextInt(4));
    }
    int sums = random.nextInt(1, 5);
    for (int sum = 0; sum < sums; sum++) {
      int[] parts = IntStream.range(0, size).filter(u -> random.nextInt(5) < 2).toArray();
      long total = Arrays.stream(parts).mapToLong(u -> truth[u]).sum();
      if (parts.length > 0) {
        all.addSum(between(all, total - random.nextInt((int) total + 1), total), parts);
      }
    }
    return all;
  }

  /** Four numbers of which the first goes up to half an odd total if fractions are allowed. */
  static Unknowns halves(long total) {
    Unknowns all = upTo(total, total, total, total);
    add(all, total, 0, 1);
    add(all, total, 1, 2);
    add(all, total, 0, 2, 3);
    return all;
  }

  /** Numbers in circles of known sums, where corners are often of fractions. */
  static Unknowns circles(SplittableRandom random) {
    int size = random.nextInt(4, 6);
    long[] truth = random.longs(size, 0, 3).toArray();
    Unknowns all = new Unknowns();
    for (long value : truth) {
      between(all, 0, value + 1 + random.nextInt(2));
    }
    for (int sum = 0; sum < size; sum++) {
      int[] parts = random.ints(2 + random.nextInt(2), 0, size).distinct().toArray();
      add(all, Arrays.stream(parts).mapToLong(u -> truth[u]).sum(), parts);
    }
    return all;
  }

  /** Numbers in sums in which they stand several times, where moves are long and few. */
  static Unknowns weighted(SplittableRandom random) {
    int size = random.nextInt(4, 8);
    long[] truth = random.longs(size, 0, 4).toArray();
    Unknowns all = new Unknowns();
    for (long value : truth) {
      between(all, 0, value + 1 + random.nextInt(3));
    }
    int sums = random.nextInt(1, 4);
    for (int sum = 0; sum < sums; sum++) {
      int[] parts = random.ints(random.nextInt(2, 8), 0, size).toArray();
      add(all, Arrays.stream(parts).mapToLong(u -> truth[u]).sum(), parts);
    }
    return all;
  }

  /** Every table between the bounds that adds up, by trying. */
  static List<long[]> everyTable(Unknowns all) {
    List<long[]> found = new ArrayList<>();
    search(all, new long[all.size()], 0, found);
    return found;
  }

  private static void search(Unknowns all, long[] table, int at, List<long[]> found) {
    if (at == table.length) {
      found.add(table.clone());
      return;
    }
    for (long value = all.lower(at); value <= all.upper(at); value++) {
      table[at] = value;
      if (addsUpTo(all, table, at)) {
        search(all, table, at + 1, found);
      }
    }
  }

  private static boolean addsUpTo(Unknowns all, long[] table, int at) {
    for (int index = 0; index < all.sumCount(); index++) {
      int[] sum = all.sum(index);
      if (Arrays.stream(sum).max().orElseThrow() == at
          && 2 * table[sum[0]] != Arrays.stream(sum).mapToLong(u -> table[u]).sum()) {
        return false;
      }
    }
    return true;
  }

  static long least(List<long[]> tables, int unknown) {
    return tables.stream().mapToLong(table -> table[unknown]).min().orElseThrow();
  }

  static long greatest(List<long[]> tables, int unknown) {
    return tables.stream().mapToLong(table -> table[unknown]).max().orElseThrow();
  }
}
