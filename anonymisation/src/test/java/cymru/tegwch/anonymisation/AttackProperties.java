// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.Interval;
import cymru.tegwch.anonymisation.attack.PrintedTable;
import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.anonymisation.attack.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must not change, or change one way alone, when a publication is changed. */
class AttackProperties {

  private static final PrintingRules EXACT = new PrintingRules(1, 1, false);

  /** A two-way table and which of its cells, margins included, are hidden. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Publication(long[][] counts, BitSet hidden) {
    FlatTables table() {
      return FlatTables.twoWay(counts);
    }

    int rows() {
      return counts.length;
    }

    int columns() {
      return counts[0].length;
    }

    boolean isHidden(int row, int column) {
      return hidden.get(row * (columns() + 1) + column);
    }

    /** The ends of a cell's interval, whose place is among the lines with the margin last. */
    List<Long> ends(int row, int column) {
      PrintedTable printed = table().printed(hidden, c -> c);
      Interval found =
          Attack.on(List.of(printed), EXACT)
              .interval(Target.of(printed, row * (columns() + 1) + column, 0, 0));
      assertThat(found.isLoProven() && found.isHiProven()).isTrue();
      return found.isBounded()
          ? List.of(found.lo(), found.hi())
          : List.of(found.lo(), Long.MAX_VALUE);
    }

    /** The same with its rows and columns in another order, the margins where they were. */
    Publication permuted(List<Integer> rowOrder, List<Integer> columnOrder) {
      long[][] other = new long[rows()][columns()];
      BitSet marks = new BitSet();
      for (int r = 0; r <= rows(); r++) {
        for (int c = 0; c <= columns(); c++) {
          int fromRow = r == rows() ? r : rowOrder.get(r);
          int fromColumn = c == columns() ? c : columnOrder.get(c);
          if (r < rows() && c < columns()) {
            other[r][c] = counts[fromRow][fromColumn];
          }
          marks.set(r * (columns() + 1) + c, isHidden(fromRow, fromColumn));
        }
      }
      return new Publication(other, marks);
    }

    /** The same with a row of nobody before the margin, printed as zeros. */
    Publication withEmptyRow() {
      long[][] more = new long[rows() + 1][columns()];
      BitSet marks = new BitSet();
      for (int r = 0; r <= rows(); r++) {
        for (int c = 0; c <= columns(); c++) {
          int to = r == rows() ? r + 1 : r;
          if (r < rows() && c < columns()) {
            more[r][c] = counts[r][c];
          }
          marks.set(to * (columns() + 1) + c, isHidden(r, c));
        }
      }
      return new Publication(more, marks);
    }

    Publication hiding(int cell) {
      BitSet more = (BitSet) hidden.clone();
      more.set(cell);
      return new Publication(counts, more);
    }

    @Override
    public String toString() {
      return "publication of " + rows() + " x " + columns();
    }
  }

  @Property(tries = 100)
  void theOrderOfCategoriesChangesNothing(
      @ForAll("publications") Publication one, @ForAll long seed) {
    List<Integer> rows = order(one.rows(), seed);
    List<Integer> columns = order(one.columns(), seed + 1);
    Publication other = one.permuted(rows, columns);

    for (int r = 0; r < one.rows(); r++) {
      for (int c = 0; c < one.columns(); c++) {
        assertThat(other.ends(r, c)).isEqualTo(one.ends(rows.get(r), columns.get(c)));
      }
    }
  }

  private static List<Integer> order(int size, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return order;
  }

  @Property(tries = 100)
  void anEmptyCategoryChangesNothing(@ForAll("publications") Publication one) {
    Publication more = one.withEmptyRow();

    for (int r = 0; r < one.rows(); r++) {
      for (int c = 0; c < one.columns(); c++) {
        assertThat(more.ends(r, c)).isEqualTo(one.ends(r, c));
      }
    }
  }

  @Property(tries = 100)
  void hidingMoreNeverNarrowsAnInterval(
      @ForAll("publications") Publication one, @ForAll int which) {
    Publication more = one.hiding(Math.floorMod(which, (one.rows() + 1) * (one.columns() + 1)));

    for (int r = 0; r <= one.rows(); r++) {
      for (int c = 0; c <= one.columns(); c++) {
        List<Long> before = one.ends(r, c);
        List<Long> after = more.ends(r, c);
        assertThat(after.get(0)).isLessThanOrEqualTo(before.get(0));
        assertThat(after.get(1)).isGreaterThanOrEqualTo(before.get(1));
      }
    }
  }

  @Property(tries = 60)
  void theEndsAreThoseOfCountingEveryTable(@ForAll("tiny") Publication one) {
    List<long[]> all = new ArrayList<>();
    search(one, new long[one.rows() * one.columns()], 0, all);

    assertThat(all).isNotEmpty();
    for (int cell = 0; cell < one.rows() * one.columns(); cell++) {
      int at = cell;
      long least = all.stream().mapToLong(t -> t[at]).min().orElseThrow();
      long greatest = all.stream().mapToLong(t -> t[at]).max().orElseThrow();
      assertThat(one.ends(cell / one.columns(), cell % one.columns()))
          .containsExactly(least, greatest);
    }
  }

  /** Every table of whole numbers up to the total that agrees with what is printed, by trying. */
  private static void search(Publication one, long[] cells, int cell, List<long[]> found) {
    long total =
        java.util.Arrays.stream(one.counts()).flatMapToLong(java.util.Arrays::stream).sum();
    if (cell == cells.length) {
      if (agrees(one, cells)) {
        found.add(cells.clone());
      }
      return;
    }
    long counted = one.counts()[cell / one.columns()][cell % one.columns()];
    boolean isHidden = one.isHidden(cell / one.columns(), cell % one.columns());
    for (long value = isHidden ? 0 : counted; value <= (isHidden ? total : counted); value++) {
      cells[cell] = value;
      search(one, cells, cell + 1, found);
    }
  }

  private static boolean agrees(Publication one, long[] cells) {
    for (int r = 0; r <= one.rows(); r++) {
      for (int c = 0; c <= one.columns(); c++) {
        if (!one.isHidden(r, c) && sum(one, cells, r, c) != truth(one, r, c)) {
          return false;
        }
      }
    }
    return true;
  }

  private static long truth(Publication one, int r, int c) {
    long[] cells =
        java.util.Arrays.stream(one.counts()).flatMapToLong(java.util.Arrays::stream).toArray();
    return sum(one, cells, r, c);
  }

  private static long sum(Publication one, long[] cells, int r, int c) {
    long sum = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      boolean isIn =
          (r == one.rows() || cell / one.columns() == r)
              && (c == one.columns() || cell % one.columns() == c);
      sum += isIn ? cells[cell] : 0;
    }
    return sum;
  }

  @Provide
  Arbitrary<Publication> publications() {
    return publications(2, 5, 25, true);
  }

  /** So small, and with the number of all printed, that every table can be tried. */
  @Provide
  Arbitrary<Publication> tiny() {
    return publications(2, 2, 4, false);
  }

  private static Arbitrary<Publication> publications(
      int least, int most, long largest, boolean mayHideAll) {
    Arbitrary<Integer> size = Arbitraries.integers().between(least, most);
    return Combinators.combine(size, size)
        .flatAs(
            (rows, columns) ->
                Combinators.combine(
                        Arbitraries.longs().between(0, largest).list().ofSize(rows * columns),
                        Arbitraries.of(true, false).list().ofSize((rows + 1) * (columns + 1)))
                    .as((counts, marks) -> publication(rows, columns, counts, marks, mayHideAll)));
  }

  private static Publication publication(
      int rows, int columns, List<Long> counts, List<Boolean> marks, boolean mayHideAll) {
    long[][] table = new long[rows][columns];
    for (int cell = 0; cell < counts.size(); cell++) {
      table[cell / columns][cell % columns] = counts.get(cell);
    }
    BitSet hidden = new BitSet();
    IntStream.range(0, marks.size()).filter(marks::get).forEach(hidden::set);
    if (!mayHideAll) {
      hidden.clear(marks.size() - 1);
    }
    return new Publication(table, hidden);
  }
}
