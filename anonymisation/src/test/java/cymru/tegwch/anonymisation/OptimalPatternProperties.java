// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.anonymisation.suppression.Need;
import cymru.tegwch.anonymisation.suppression.Suppression;
import cymru.tegwch.anonymisation.suppression.Suppressor;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Patterns for tiny tables beside every pattern and every table there is. */
class OptimalPatternProperties {

  private static final int THRESHOLD = 2;
  private static final Need NEED = new Need(2, 0);

  /** Above this no cell has to go for an interval to be wide enough. */
  private static final long LIMIT = 8;

  @Property(tries = 12)
  void noPatternWithFewerComplementsIsSafeAndTheBoundIsNoHigher(
      @ForAll("threeByThree") long[][] t) {
    FlatTables table = FlatTables.twoWay(t);
    long[][] all = AllTables.withMargins(t);
    BitSet small = table.small(THRESHOLD);

    Suppression found = Suppressor.withDefaults().suppress(table.graph(THRESHOLD, NEED));

    int fewest = fewest(all, small);
    if (found instanceof Suppression.Pattern pattern) {
      assertThat(pattern.complements()).isEqualTo(fewest);
      assertThat(pattern.lowerBound()).isLessThanOrEqualTo(fewest);
    } else {
      assertThat(fewest).isEqualTo(-1);
    }
  }

  @Property(tries = 40)
  void nobodyAloneInACellFindsOutAnother(@ForAll("threeByThree") long[][] t) {
    FlatTables table = FlatTables.twoWay(t);
    long[][] all = AllTables.withMargins(t);
    BitSet small = table.small(THRESHOLD);

    Suppression found =
        Suppressor.withDefaults()
            .withInsiders(Insiders.COUNT)
            .suppress(table.graph(THRESHOLD, NEED));

    if (found instanceof Suppression.Pattern pattern) {
      for (int person : inner(small)) {
        if (at(all, person) == 1) {
          assertThat(knownTo(person, all, pattern.hidden(), small)).isEmpty();
        }
      }
    }
  }

  /** The fewest complements of a safe pattern, by trying them all; -1 for none. */
  private static int fewest(long[][] all, BitSet small) {
    int cells = all.length * all[0].length;
    List<Integer> free =
        java.util.stream.IntStream.range(0, cells)
            .filter(cell -> at(all, cell) > THRESHOLD)
            .boxed()
            .toList();
    int fewest = -1;
    for (int choice = 0; choice < 1 << free.size(); choice++) {
      int complements = Integer.bitCount(choice);
      if (fewest < 0 || complements < fewest) {
        BitSet hidden = (BitSet) small.clone();
        for (int n = 0; n < free.size(); n++) {
          hidden.set(free.get(n), hidden.get(free.get(n)) || (choice >> n & 1) == 1);
        }
        fewest = isSafe(all, hidden, small) ? complements : fewest;
      }
    }
    return fewest;
  }

  private static boolean isSafe(long[][] all, BitSet hidden, BitSet small) {
    int cells = all.length * all[0].length;
    long[] least = new long[cells];
    long[] most = new long[cells];
    Arrays.fill(least, Long.MAX_VALUE);
    Arrays.fill(most, Long.MIN_VALUE);
    new AllTables(all, hidden)
        .forEach(
            LIMIT,
            other -> {
              for (int cell = 0; cell < cells; cell++) {
                least[cell] = Math.min(least[cell], at(other, cell));
                most[cell] = Math.max(most[cell], at(other, cell));
              }
            });
    return small.stream().allMatch(cell -> most[cell] - least[cell] >= NEED.width());
  }

  /** The small cells of other people that a person alone in a cell knows exactly. */
  private static Set<Integer> knownTo(int person, long[][] all, BitSet hidden, BitSet small) {
    Set<Integer> own = ownCells(person, all);
    Set<Integer> known = new HashSet<>();
    small.stream().filter(cell -> !own.contains(cell)).forEach(known::add);
    new AllTables(all, hidden)
        .forEach(
            LIMIT,
            other -> {
              if (own.stream().allMatch(cell -> at(other, cell) == 1)) {
                known.removeIf(cell -> at(other, cell) != at(all, cell));
              }
            });
    return known;
  }

  /** The cell and those of its margins that hold nobody else. */
  private static Set<Integer> ownCells(int cell, long[][] all) {
    int width = all[0].length;
    int last = (all.length - 1) * width;
    Set<Integer> own = new HashSet<>();
    for (int other :
        new int[] {cell, cell / width * width + width - 1, last + cell % width, last + width - 1}) {
      if (at(all, other) == 1) {
        own.add(other);
      }
    }
    return own;
  }

  private static List<Integer> inner(BitSet cells) {
    return cells.stream().filter(cell -> cell % 4 < 3 && cell / 4 < 3).boxed().toList();
  }

  private static long at(long[][] table, int cell) {
    return table[cell / table[0].length][cell % table[0].length];
  }

  @Provide
  Arbitrary<long[][]> threeByThree() {
    Arbitrary<Long> count =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(0L)),
            Tuple.of(2, Arbitraries.longs().between(1, 2)),
            Tuple.of(2, Arbitraries.longs().between(3, 5)));
    return count.array(long[].class).ofSize(3).array(long[][].class).ofSize(3);
  }
}
