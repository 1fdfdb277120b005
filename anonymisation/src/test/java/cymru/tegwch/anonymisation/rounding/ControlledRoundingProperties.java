// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.anonymisation.rounding.ControlledRounding.Sum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ControlledRoundingProperties {

  /** A two-way table with its totals, and what adds up. */
  record TwoWay(int rows, int columns, List<Long> inner) {

    List<Long> counts() {
      List<Long> counts = new ArrayList<>(inner);
      for (int row = 0; row < rows; row++) {
        counts.add(add(row * columns, 1, columns));
      }
      for (int column = 0; column < columns; column++) {
        counts.add(add(column, columns, rows));
      }
      counts.add(inner.stream().mapToLong(Long::longValue).sum());
      return counts;
    }

    private long add(int from, int step, int many) {
      long sum = 0;
      for (int n = 0; n < many; n++) {
        sum += inner.get(from + n * step);
      }
      return sum;
    }

    List<Sum> sums() {
      List<Sum> sums = new ArrayList<>();
      int cells = rows * columns;
      for (int row = 0; row < rows; row++) {
        sums.add(new Sum(cells + row, places(row * columns, 1, columns)));
      }
      for (int column = 0; column < columns; column++) {
        sums.add(new Sum(cells + rows + column, places(column, columns, rows)));
      }
      sums.add(new Sum(cells + rows + columns, places(cells, 1, rows)));
      sums.add(new Sum(cells + rows + columns, places(cells + rows, 1, columns)));
      return sums;
    }

    private static List<Integer> places(int from, int step, int many) {
      List<Integer> places = new ArrayList<>();
      for (int n = 0; n < many; n++) {
        places.add(from + n * step);
      }
      return places;
    }
  }

  @Property(tries = 200)
  void whatWasPrintedBeforeIsPrintedAgainWhereAnyRoundingDoes(
      @ForAll("smallTables") TwoWay table, @ForAll @IntRange(min = 2, max = 10) int base) {
    List<Long> counts = table.counts();
    int rows = table.rows();
    int cells = rows * table.columns();
    List<Long> rowTotals = new ArrayList<>(counts.subList(cells, cells + rows));
    rowTotals.add(counts.get(counts.size() - 1));
    Sum all = new Sum(rows, TwoWay.places(0, 1, rows));
    List<Long> before = new ControlledRounding(base).round(rowTotals, List.of(all)).orElseThrow();
    Map<Integer, Long> printed = new HashMap<>();
    for (int row = 0; row < rows; row++) {
      printed.put(cells + row, before.get(row));
    }
    printed.put(counts.size() - 1, before.get(rows));

    Optional<List<Long>> found = new ControlledRounding(base).round(counts, table.sums(), printed);

    assertThat(found.isPresent()).isEqualTo(hasRounding(table, base, before));
    found.ifPresent(
        rounded -> {
          assertThat(printed)
              .allSatisfy((at, number) -> assertThat(rounded.get(at)).isEqualTo(number));
          for (Sum sum : table.sums()) {
            assertThat(sum.parts().stream().mapToLong(rounded::get).sum())
                .isEqualTo(rounded.get(sum.total()));
          }
        });
  }

  /** Tries every choice, row by row: what comes of the columns is all that has to be kept. */
  private static boolean hasRounding(TwoWay table, int base, List<Long> rowTotals) {
    Set<List<Long>> columns = Set.of(Collections.nCopies(table.columns(), 0L));
    for (int row = 0; row < table.rows(); row++) {
      int from = row * table.columns();
      List<Long> counts = table.inner().subList(from, from + table.columns());
      Set<List<Long>> next = new HashSet<>();
      for (List<Long> choice : choices(counts, base)) {
        if (choice.stream().mapToLong(Long::longValue).sum() == rowTotals.get(row)) {
          columns.forEach(sums -> next.add(added(sums, choice)));
        }
      }
      columns = next;
    }
    int first = table.inner().size() + table.rows();
    List<Long> totals = table.counts().subList(first, first + table.columns());
    return columns.stream().anyMatch(choices(totals, base)::contains);
  }

  private static Set<List<Long>> choices(List<Long> counts, int base) {
    Set<List<Long>> choices = Set.of(List.of());
    for (long count : counts) {
      Set<List<Long>> longer = new HashSet<>();
      for (List<Long> choice : choices) {
        for (long rounded :
            new long[] {count - count % base, count + base - 1 - (count + base - 1) % base}) {
          List<Long> more = new ArrayList<>(choice);
          more.add(rounded);
          longer.add(more);
        }
      }
      choices = longer;
    }
    return choices;
  }

  private static List<Long> added(List<Long> sums, List<Long> more) {
    return IntStream.range(0, sums.size()).mapToObj(i -> sums.get(i) + more.get(i)).toList();
  }

  @Property(tries = 200)
  void everyTwoWayTableIsRoundedToNeighboursThatAddUp(
      @ForAll("tables") TwoWay table, @ForAll @IntRange(min = 2, max = 10) int base) {
    List<Long> counts = table.counts();

    List<Long> rounded = new ControlledRounding(base).round(counts, table.sums()).orElseThrow();

    for (int place = 0; place < counts.size(); place++) {
      assertThat(rounded.get(place) % base).isZero();
      assertThat(Math.abs(rounded.get(place) - counts.get(place))).isLessThan(base);
    }
    for (Sum sum : table.sums()) {
      assertThat(sum.parts().stream().mapToLong(rounded::get).sum())
          .isEqualTo(rounded.get(sum.total()));
    }
  }

  @Property(tries = 20)
  void theSameCountsAreRoundedTheSameWay(@ForAll("tables") TwoWay table) {
    ControlledRounding rounding = new ControlledRounding(5);

    assertThat(rounding.round(table.counts(), table.sums()))
        .isEqualTo(rounding.round(table.counts(), table.sums()));
  }

  @Example
  void theChangeIsTheLeastThatThereIs() {
    // 1, 1 and 1 of 3: by 5 the total goes up with one of them, or all go down; down changes 6
    Sum sum = new Sum(3, List.of(0, 1, 2));

    assertThat(new ControlledRounding(5).round(List.of(1L, 1L, 1L, 3L), List.of(sum)))
        .contains(List.of(0L, 0L, 0L, 0L));
    assertThat(new ControlledRounding(5).round(List.of(3L, 3L, 3L, 9L), List.of(sum)))
        .hasValueSatisfying(rounded -> assertThat(rounded.get(3)).isEqualTo(10L));
  }

  @Example
  void whatHasNoRoundingHasNone() {
    // three pairs that must each come to one: no whole choice of three halves
    List<Long> counts = List.of(1L, 1L, 1L, 2L);
    List<Sum> sums =
        List.of(new Sum(3, List.of(0, 1)), new Sum(3, List.of(1, 2)), new Sum(3, List.of(0, 2)));

    assertThat(new ControlledRounding(2).round(counts, sums)).isEmpty();
  }

  @Example
  void countsThatDoNotAddUpAreAProgrammingError() {
    assertThatThrownBy(
            () ->
                new ControlledRounding(5)
                    .round(List.of(1L, 1L, 3L), List.of(new Sum(2, List.of(0, 1)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Counts must be 0 or more and add up");
  }

  @Provide
  Arbitrary<TwoWay> tables() {
    return tables(7);
  }

  @Provide
  Arbitrary<TwoWay> smallTables() {
    return tables(4);
  }

  private static Arbitrary<TwoWay> tables(int most) {
    Arbitrary<Integer> size = Arbitraries.integers().between(2, most);
    return Combinators.combine(size, size)
        .as((rows, columns) -> new int[] {rows, columns})
        .flatMap(
            sizes ->
                Arbitraries.longs()
                    .between(0, 60)
                    .list()
                    .ofSize(sizes[0] * sizes[1])
                    .map(inner -> new TwoWay(sizes[0], sizes[1], inner)));
  }
}
