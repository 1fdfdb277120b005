// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.Effort;
import cymru.tegwch.anonymisation.suppression.Need;
import cymru.tegwch.anonymisation.suppression.Suppression;
import cymru.tegwch.anonymisation.suppression.Suppressor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What must not matter: the order of rows and columns, and categories without anybody. */
class PermutedTablesProperties {

  private static final Suppressor SUPPRESSOR = Suppressor.withDefaults().withEffort(Effort.QUICK);
  private static final Need NEED = new Need(4, 0);

  @Property(tries = 60)
  void theOrderOfRowsAndColumnsDoesNotMatter(@ForAll("tables") long[][] counts, @ForAll long seed) {
    List<Integer> rows = shuffled(counts.length, seed);
    List<Integer> columns = shuffled(counts[0].length, seed + 1);
    long[][] permuted = new long[counts.length][counts[0].length];
    for (int i = 0; i < permuted.length; i++) {
      for (int j = 0; j < permuted[0].length; j++) {
        permuted[i][j] = counts[rows.get(i)][columns.get(j)];
      }
    }

    Suppression found = suppress(counts);
    Suppression ofPermuted = suppress(permuted);

    if (found instanceof Suppression.Pattern pattern) {
      assertThat(ofPermuted).isInstanceOf(Suppression.Pattern.class);
      Suppression.Pattern other = (Suppression.Pattern) ofPermuted;
      assertThat(other.complements()).isEqualTo(pattern.complements());
      if (areDifferent(counts)) {
        assertThat(movedBack(other.hidden(), rows, columns)).isEqualTo(pattern.hidden());
      }
    } else {
      assertThat(ofPermuted).isInstanceOf(Suppression.Unprotectable.class);
    }
  }

  @Property(tries = 60)
  void aCategoryWithoutAnybodyDoesNotMatter(@ForAll("tables") long[][] counts) {
    long[][] longer = Arrays.copyOf(counts, counts.length + 1);
    longer[counts.length] = new long[counts[0].length];

    Suppression found = suppress(counts);
    Suppression ofLonger = suppress(longer);

    if (found instanceof Suppression.Pattern pattern) {
      int width = counts[0].length + 1;
      BitSet expected = new BitSet();
      pattern.hidden().stream()
          .map(cell -> cell / width < counts.length ? cell : cell + width)
          .forEach(expected::set);
      assertThat(((Suppression.Pattern) ofLonger).hidden()).isEqualTo(expected);
    } else {
      assertThat(ofLonger).isInstanceOf(Suppression.Unprotectable.class);
    }
  }

  private static Suppression suppress(long[][] counts) {
    return SUPPRESSOR.suppress(FlatTables.twoWay(counts).graph(4, NEED));
  }

  private static List<Integer> shuffled(int size, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return order;
  }

  /** Whether no two inner cells that may be hidden are alike, so that there is only one order. */
  private static boolean areDifferent(long[][] counts) {
    Set<Long> seen = new HashSet<>();
    return Arrays.stream(counts)
        .flatMapToLong(Arrays::stream)
        .filter(count -> count > 0)
        .allMatch(seen::add);
  }

  private static BitSet movedBack(BitSet hidden, List<Integer> rows, List<Integer> columns) {
    int width = columns.size() + 1;
    BitSet back = new BitSet();
    hidden.stream()
        .map(
            cell -> {
              int i = cell / width;
              int j = cell % width;
              int row = i < rows.size() ? rows.get(i) : i;
              int column = j < columns.size() ? columns.get(j) : j;
              return row * width + column;
            })
        .forEach(back::set);
    return back;
  }

  @Provide
  Arbitrary<long[][]> tables() {
    Arbitrary<Integer> size = Arbitraries.integers().between(2, 5);
    Arbitrary<Long> alike =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.longs().between(0, 4)),
            Tuple.of(3, Arbitraries.longs().between(5, 40)));
    Arbitrary<long[][]> any =
        Combinators.combine(size, size)
            .flatAs((r, c) -> alike.array(long[].class).ofSize(c).array(long[][].class).ofSize(r));
    Arbitrary<long[][]> different =
        Combinators.combine(size, size, Arbitraries.longs())
            .as(PermutedTablesProperties::differentCounts);
    return Arbitraries.oneOf(any, different);
  }

  private static long[][] differentCounts(int rows, int columns, long seed) {
    List<Long> counts = new ArrayList<>(LongStream.range(0, 40).boxed().toList());
    Collections.shuffle(counts, new Random(seed));
    long[][] table = new long[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        table[i][j] = counts.get(i * columns + j);
      }
    }
    return table;
  }
}
