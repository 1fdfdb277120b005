// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A component whose numbers stand several times in its sums, so that entries are fractions.
 *
 * @param all its numbers and the totals of its sums
 * @param base a table of them all
 */
record Weighted(Unknowns all, long[] base) {

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
      all.addSum(Systems.between(all, total, total + sum % 2 * 3), parts);
    }
    return new Weighted(all, base);
  }
}
