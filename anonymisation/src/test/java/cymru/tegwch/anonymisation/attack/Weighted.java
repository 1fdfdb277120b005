// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Numbers that stand several times in their sums, so that entries are fractions. */
final class Weighted {

  private final Unknowns all;
  private final long[] base;

  private Weighted(Unknowns all, long[] base) {
    this.all = all;
    this.base = base;
  }

  /** The numbers and the totals of their sums. */
  Unknowns all() {
    return all;
  }

  /** A table of them all. */
  long[] base() {
    return base.clone();
  }

  /** Of all open numbers. */
  Component component() {
    int[] open = IntStream.range(0, all.size()).filter(all::isOpen).toArray();
    return new Component(all, open, base);
  }

  /** What the component has in the table of all. */
  long[] table() {
    return component().part(base);
  }

  static Weighted random(SplittableRandom random, int size, int sums) {
    Unknowns all = new Unknowns();
    long[] truth = random.longs(size, 0, 5).toArray();
    for (long value : truth) {
      Systems.between(all, value - random.nextLong(value + 1), value + 1 + random.nextInt(4));
    }
    long[] base = Arrays.copyOf(truth, size + sums);
    for (int sum = 0; sum < sums; sum++) {
      int[] parts =
          IntStream.range(0, size)
              .flatMap(u -> IntStream.range(0, Math.max(0, random.nextInt(6) - 2)).map(i -> u))
              .toArray();
      long total = Arrays.stream(parts).mapToLong(u -> truth[u]).sum();
      base[size + sum] = total;
      // Some totals are open too.
      all.addSum(Systems.between(all, total, total + 3L * (sum % 2)), parts);
    }
    return new Weighted(all, base);
  }
}
