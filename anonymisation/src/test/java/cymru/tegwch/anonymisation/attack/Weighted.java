// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A component whose numbers stand several times in its sums, so that entries are fractions.
 *
 * @param table one of its tables
 */
record Weighted(Component component, long[] table) {

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
    int[] open = IntStream.range(0, all.size()).filter(all::isOpen).toArray();
    Component component = new Component(all, open, base);
    return new Weighted(component, component.part(base));
  }
}
