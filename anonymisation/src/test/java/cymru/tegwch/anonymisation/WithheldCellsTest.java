// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.cells.LinkedCells;
import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.cells.Sheet;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is withheld of tiny tables, cell by cell. */
class WithheldCellsTest {

  /** Tables laid out together. */
  private record Tiny(LinkedCells cells) {

    static Tiny of(Member... members) {
      return new Tiny(new LinkedCells(Sheet.beside(List.of(members))));
    }

    static Tiny of(CountTable... tables) {
      return of(Stream.of(tables).map(Member::of).toArray(Member[]::new));
    }

    Set<Coordinates> cellsOf(int sheet, Predicate<Integer> places) {
      Sheet of = cells.sheets().get(sheet);
      return IntStream.range(0, of.size())
          .filter(cell -> places.test(cells.placeOf(sheet, cell)))
          .mapToObj(of::coordinates)
          .collect(Collectors.toSet());
    }

    Set<Coordinates> all(int sheet) {
      return cellsOf(sheet, place -> true);
    }

    /** What is withheld in a sheet for one cell of the last one. */
    Set<Coordinates> withheld(int sheet, Coordinates reason) {
      BitSet primary = new BitSet();
      int last = cells.sheets().size() - 1;
      Sheet of = cells.sheets().get(last);
      IntStream.range(0, of.size())
          .filter(cell -> of.coordinates(cell).equals(reason))
          .forEach(cell -> primary.set(cells.placeOf(last, cell)));
      assertThat(primary.cardinality()).isEqualTo(1);
      return cellsOf(sheet, new TinyTables(cells).withheld(primary)::get);
    }
  }

  private static boolean isInner(Coordinates cell) {
    return cell.along().stream().noneMatch(line -> line instanceof Margin);
  }

  private static boolean isOfEveryone(Coordinates cell) {
    return cell.along().stream().allMatch(line -> line instanceof Margin);
  }

  private static Set<Coordinates> those(Set<Coordinates> cells, Predicate<Coordinates> which) {
    return cells.stream().filter(which).collect(Collectors.toSet());
  }

  private static CountTable twoByTwo(String rows, String columns) {
    return Tables.twoWay(rows, columns, new long[][] {{100, 110}, {120, 130}});
  }

  @Test
  void forAnInnerCellAllInnerCellsAndNoOther() {
    Tiny tiny = Tiny.of(twoByTwo("religion", "area"));

    assertThat(tiny.withheld(0, Coordinates.of("1", "2")))
        .isEqualTo(those(tiny.all(0), WithheldCellsTest::isInner));
  }

  @Test
  void forAMarginEverythingButTheNumberOfAll() {
    Tiny tiny = Tiny.of(twoByTwo("religion", "area"));

    assertThat(tiny.withheld(0, Coordinates.of(Coordinate.of("1"), Margin.EVERYONE)))
        .isEqualTo(those(tiny.all(0), cell -> !isOfEveryone(cell)));
  }

  @Test
  void withoutAReasonNothing() {
    LinkedCells cells = new LinkedCells(Sheet.beside(List.of(Member.of(twoByTwo("a", "b")))));

    assertThat(new TinyTables(cells).withheld(new BitSet()).isEmpty()).isTrue();
  }

  /** The last table withholds areas, so the one before it sexes, and so the first its ages. */
  @Test
  void whatIsWithheldInOneTableIsAReasonInTheOthersHoweverTheyFollow() {
    CountTable first = Tables.twoWay("age", "sex", new long[][] {{90, 120}, {130, 120}});
    CountTable second = Tables.twoWay("sex", "area", new long[][] {{100, 120}, {120, 120}});
    CountTable third = twoByTwo("religion", "area");
    Tiny tiny = Tiny.of(first, second, third);
    Coordinates reason = Coordinates.of(Coordinate.of("1"), Margin.EVERYONE);

    for (int sheet = 0; sheet < 3; sheet++) {
      assertThat(tiny.withheld(sheet, reason))
          .isEqualTo(those(tiny.all(sheet), cell -> !isOfEveryone(cell)));
    }
  }

  private static CountTable religion(String id, long silent) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    IntStream.rangeClosed(1, 6)
        .forEach(code -> cells.put(Coordinates.of("" + code), Cell.ofPeople(100 + code)));
    cells.put(Coordinates.of(Coordinate.of(Silence.NOT_ANSWERED)), Cell.ofPeople(silent));
    return CountTable.summing(id, Tables.TENANTS, List.of(Tables.dimension("religion", 6)), cells);
  }

  /** Six lines are tiny, though another table of the release has a seventh. */
  @Test
  void onlyALineThatTheTableHasMakesItLarger() {
    Tiny seven = Tiny.of(religion("everyone", 30));
    Tiny six =
        Tiny.of(
            Member.of(religion("everyone", 30)),
            Member.within(religion("with pay", 0), "pay has a value"));

    assertThat(seven.withheld(0, Coordinates.of("1"))).isEmpty();
    assertThat(six.withheld(1, Coordinates.of("1")))
        .contains(Coordinates.of("1"), Coordinates.of("6"))
        .doesNotContain(Coordinates.of(Margin.ANSWERED));
    assertThat(six.withheld(0, Coordinates.of("1"))).isEmpty();
  }
}
