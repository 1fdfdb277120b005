// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.Known;
import cymru.tegwch.anonymisation.attack.PrintedTable;
import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.anonymisation.attack.Target;
import cymru.tegwch.anonymisation.ledger.ReleaseLedger;
import cymru.tegwch.anonymisation.ledger.Turnover;
import cymru.tegwch.anonymisation.rounding.Rounding;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Defects of a whole release, beside the twenty-two of its suppressor in {@link SeededDefectsTest}:
 * what a release with the defect would print is caught, and what a release prints is not.
 */
class SeededReleaseDefectsTest {

  private static final DisclosurePolicy POLICY = EarlierReleasesTest.EXACT;
  private static final PrintingRules EXACT = new PrintingRules(5, 1, false);
  private static final int SMALL = 5;

  /**
   * A defect: whether a publication is caught, asked of the one that the defect would print and of
   * the sound one.
   */
  record Defect(String name, Predicate<Boolean> isCaught) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Defect> defects() {
    return Stream.of(
        new Defect("a small total is no primary", SeededReleaseDefectsTest::totals),
        new Defect("a margin of two tables is two cells", SeededReleaseDefectsTest::shared),
        new Defect("a level of a hierarchy is forgotten", SeededReleaseDefectsTest::regions),
        new Defect("who is between nested groups is forgotten", SeededReleaseDefectsTest::sliver),
        new Defect("an earlier release is left out", SeededReleaseDefectsTest::following),
        new Defect("who did not tick is forgotten", SeededReleaseDefectsTest::ticks),
        new Defect("a group may be shown to agree", SeededReleaseDefectsTest::oneAnswer),
        new Defect("numbers are rounded before hiding", SeededReleaseDefectsTest::roundedFirst),
        new Defect("a percentage is of what was counted", SeededReleaseDefectsTest::percentage),
        new Defect("a measure's sums are not added up", SeededReleaseDefectsTest::sums),
        new Defect("an insider's part is not taken off", SeededReleaseDefectsTest::insider));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("defects")
  void aDefectIsCaughtAndWhatIsSoundIsNot(Defect defect) {
    assertThat(defect.isCaught().test(true)).isTrue();
    assertThat(defect.isCaught().test(false)).isFalse();
  }

  private static boolean isCaught(
      List<PrintedTable> printed, List<Known> known, PrintingRules rules, List<Target> targets) {
    assertThat(targets).isNotEmpty();
    Attack attack = Attack.on(printed, known, rules);
    return !attack.isConsistent()
        || !attack.challenge(targets).stream().allMatch(i -> i.isSafe() && attack.verify(i));
  }

  private static boolean isCaught(List<PrintedTable> printed, List<Target> targets) {
    return isCaught(printed, List.of(), EXACT, targets);
  }

  /** A table as its reader has it. */
  private static PrintedTable read(ProtectedTable table) {
    return read(table, table::count);
  }

  private static PrintedTable read(
      ProtectedTable table, Function<Coordinates, OptionalLong> printed) {
    List<PrintedTable.Axis> axes = new ArrayList<>();
    for (int d = 0; d < table.dimensions().size(); d++) {
      Level level = table.dimensions().get(d).level();
      axes.add(
          new PrintedTable.Axis(
              table.dimensions().get(d).variable(),
              table.lines(d).stream().map(line -> leaves(level, line)).toList()));
    }
    return new PrintedTable(table.id(), axes, Tables.cellsOf(table).stream().map(printed).toList());
  }

  private static Set<String> leaves(Level level, Coordinate line) {
    return line instanceof Coordinate.Group group
        ? level.group(group.code()).orElseThrow().leaves()
        : level.leaves();
  }

  /** Every count of 1 to 4 of a table, as a reader might look for it. */
  private static List<Target> small(ProtectedTable table, CountTable counted) {
    List<Coordinates> cells = Tables.cellsOf(table);
    PrintedTable read = read(table);
    return IntStream.range(0, cells.size())
        .filter(n -> POLICY.cellRule().orElseThrow().hides(counted.cell(cells.get(n)).subjects()))
        .mapToObj(n -> Target.of(read, n, SMALL - 1, SMALL))
        .toList();
  }

  private static ProtectedRelease together(CountTable... tables) {
    Release release = Release.of("r");
    for (CountTable table : tables) {
      release = release.add(table);
    }
    return release.protect(POLICY);
  }

  /** The number that was counted, whatever is printed, in some cells. */
  private static PrintedTable printing(
      ProtectedTable table, CountTable counted, Predicate<Coordinates> cells) {
    return read(table, cell -> cells.test(cell) ? counted.count(cell) : table.count(cell));
  }

  private static CountTable withASmallTotal() {
    return Tables.twoWay(
        "religion",
        "area",
        new long[][] {{3, 0, 0, 0}, {35, 21, 18, 60}, {9, 44, 14, 31}, {50, 12, 33, 27}});
  }

  private static boolean totals(boolean isDefect) {
    CountTable counted = withASmallTotal();
    ProtectedTable table = together(counted).table(counted);
    return isCaught(
        List.of(
            printing(
                table,
                counted,
                cell ->
                    isDefect
                        && cell.along(0).key().equals("1")
                        && cell.along(1) instanceof Margin)),
        small(table, counted));
  }

  /** The rows of a table are printed as another table too. */
  private static boolean shared(boolean isDefect) {
    CountTable counted = withASmallTotal();
    CountTable rows = Tables.oneWay("religion", 3, 134, 98, 122);
    ProtectedRelease release = together(counted, rows);
    ProtectedTable table = release.table(counted);
    return isCaught(
        List.of(read(table), printing(release.table(rows), rows, cell -> isDefect)),
        small(table, counted));
  }

  /** Areas in regions: the regions are printed beside them. */
  private static boolean regions(boolean isDefect) {
    CountTable areas =
        Tables.twoWay(
            "area",
            "sex",
            new long[][] {{3, 20}, {31, 44}, {12, 9}, {25, 18}, {40, 22}, {17, 36}, {28, 19}});
    Level fine = areas.dimensions().get(0).level();
    CountTable regions =
        areas
            .at(
                level(
                    fine,
                    "regions",
                    group(fine, "north", 1, 2),
                    group(fine, "middle", 3, 4),
                    group(fine, "south", 5, 7)))
            .named("regions");
    ProtectedTable alone = together(areas).table(areas);
    ProtectedRelease both = together(areas, regions);
    return isDefect
        ? isCaught(
            List.of(read(alone), printing(both.table(regions), regions, cell -> true)),
            small(alone, areas))
        : isCaught(
            List.of(read(both.table(areas)), read(both.table(regions))),
            small(both.table(areas), areas));
  }

  private static Level level(Level fine, String name, Level.Group... groups) {
    return new Level(fine.list(), name, Text.of(name, name + " (cy)"), List.of(groups));
  }

  private static Level.Group group(Level fine, String code, int from, int to) {
    Set<String> leaves = new TreeSet<>();
    IntStream.rangeClosed(from, to).forEach(leaf -> leaves.add("" + leaf));
    return new Level.Group(
        new Category(fine.list(), code, Text.of(code, "y rhai " + code)), leaves);
  }

  /** Three people are 65; a table prints those from 65, and another those from 66. */
  private static CountTable from(int age) {
    Dimension ages = Tables.dimension("age", 100);
    Level fine = ages.level();
    Level level =
        level(
            fine,
            "from " + age,
            group(fine, "younger", 1, age - 1),
            group(fine, "older", age, 100));
    return CountTable.summing(
        "from " + age,
        Tables.TENANTS,
        List.of(Dimension.of("age", ages.label(), level)),
        Map.of(
            Coordinates.of("younger"), Cell.ofPeople(age == 65 ? 40 : 43),
            Coordinates.of("older"), Cell.ofPeople(age == 65 ? 53 : 50)));
  }

  private static final List<Target> OF_65 =
      List.of(Target.of(Map.of("age", Set.of("65")), SMALL - 1, SMALL));

  private static boolean sliver(boolean isDefect) {
    CountTable from65 = from(65);
    CountTable from66 = from(66);
    ProtectedRelease release = together(from65, from66);
    return isCaught(
        List.of(
            read(isDefect ? together(from65).table(from65) : release.table(from65)),
            read(isDefect ? together(from66).table(from66) : release.table(from66))),
        OF_65);
  }

  private static boolean following(boolean isDefect) {
    CountTable from65 = from(65);
    CountTable from66 = from(66);
    ProtectedRelease first = together(from65);
    ReleaseLedger ledger = ReleaseLedger.empty().with(first.recorded(EarlierReleasesTest.DAY));
    Release second = Release.of("second");
    if (!isDefect) {
      second = second.after(ledger, Turnover.notStated()).add(from65);
    }
    return second.add(from66).assess(POLICY) instanceof Assessment.Granted granted
        && isCaught(
            List.of(read(first.table(from65)), read(granted.release().table(from66))), OF_65);
  }

  /** 80 answered, 78 of them ticked the first of three. */
  private static boolean ticks(boolean isDefect) {
    Dimension flat = Tables.dimension("impairment", 3);
    CountTable counted =
        CountTable.of(
            "impairments",
            Tables.TENANTS,
            List.of(new Dimension(flat.variable(), flat.label(), flat.level(), true)),
            Map.of(
                Coordinates.of("1"), Cell.ofPeople(78),
                Coordinates.of("2"), Cell.ofPeople(40),
                Coordinates.of("3"), Cell.ofPeople(30),
                Coordinates.of(Margin.ANSWERED), Cell.ofPeople(80),
                Coordinates.of(Margin.EVERYONE), Cell.ofPeople(80)));
    ProtectedTable table = together(counted).table(counted);
    List<OptionalLong> numbers =
        Stream.of(Coordinates.of("1"), Coordinates.of(Margin.ANSWERED))
            .map(cell -> isDefect ? counted.count(cell) : table.count(cell))
            .toList();
    PrintedTable first =
        new PrintedTable(
            "first",
            List.of(new PrintedTable.Axis("ticked", List.of(Set.of("yes"), Set.of("yes", "no")))),
            numbers);
    return isCaught(
        List.of(first), List.of(Target.of(Map.of("ticked", Set.of("no")), SMALL - 1, SMALL)));
  }

  /** All 30 of a group are in arrears. */
  private static boolean oneAnswer(boolean isDefect) {
    OutcomeTable counted =
        Tables.arrears(
            "religion", new long[][] {{30, 0}, {60, 300}, {40, 90}, {55, 71}, {80, 33}, {64, 48}});
    ProtectedTable table = Release.of("r").add(counted).protect(POLICY).table(counted);
    PrintedTable read = printing(table, counted.counts(), cell -> isDefect);
    int nobody =
        Tables.cellsOf(table).indexOf(Coordinates.of("1").and(Coordinate.of(Outcome.DID_NOT)));
    return isCaught(List.of(read), List.of(Target.of(read, nobody, 2, 2)));
  }

  /** A count of 1 becomes 0, is then not seen to be small, and whoever reads 0 knows 0 to 2. */
  private static boolean roundedFirst(boolean isDefect) {
    CountTable counted =
        Tables.twoWay(
            "religion", "area", new long[][] {{1, 21, 40, 12}, {35, 26, 18, 60}, {9, 44, 14, 31}});
    ProtectedTable table = together(counted).table(counted);
    Rounding fives = new Rounding(5);
    PrintedTable read =
        read(
            table,
            cell ->
                isDefect || !table.isHidden(cell)
                    ? OptionalLong.of(fives.round(counted.cell(cell).units()))
                    : OptionalLong.empty());
    return isCaught(
        List.of(read),
        List.of(),
        new PrintingRules(isDefect ? 1 : SMALL, 5, false),
        small(table, counted));
  }

  /**
   * 5 of 18 people, printed as 5 of 20: what is behind that, if a percentage of the printed or of
   * the counted numbers is shown beside it.
   */
  private static boolean percentage(boolean isDefect) {
    long shown = isDefect ? Rounding.percentage(5, 18) : Rounding.percentage(5, 20);
    int possible = 0;
    for (long base = 18; base <= 22; base++) {
      for (long part = 5; part <= 7; part++) {
        long would = isDefect ? Rounding.percentage(part, base) : Rounding.percentage(5, 20);
        possible += would == shown ? 1 : 0;
      }
    }
    return possible == 1;
  }

  /** Nine people's pay is too few for a mean: their sum must not follow from the others'. */
  private static boolean sums(boolean isDefect) {
    MeasureTable counted =
        Pay.oneWay(
                Stream.of(9, 30, 40, 25)
                    .map(people -> LongStream.range(1_000, 1_000 + people).boxed().toList())
                    .toList())
            .table();
    ProtectedMeasures shown = Release.of("r").add(counted).protect(POLICY).measures(counted);
    Coordinates nine = Coordinates.of("1", "1");
    List<OptionalLong> sums = new ArrayList<>();
    for (Coordinate row : shown.lines(0)) {
      Coordinates cell = new Coordinates(List.of(row, Coordinate.of("1")));
      boolean isHidden = isDefect ? cell.equals(nine) : shown.summary(cell).isEmpty();
      sums.add(
          isHidden
              ? OptionalLong.empty()
              : OptionalLong.of(counted.summary(cell).sum().longValueExact()));
    }
    Level grades = shown.dimensions().get(0).level();
    PrintedTable read =
        new PrintedTable(
            "sums",
            List.of(
                new PrintedTable.Axis(
                    "grade", shown.lines(0).stream().map(line -> leaves(grades, line)).toList())),
            sums);
    return isCaught(
        List.of(read),
        List.of(),
        new PrintingRules(1, 1, false),
        List.of(Target.of(read, 0, Contributions.of(counted, nine).largest().longValueExact(), 0)));
  }

  /**
   * One and four of five hidden people: whoever is the one finds out the four, if nobody thinks of
   * it.
   */
  private static boolean insider(boolean isDefect) {
    FlatTables flat = new FlatTables(new int[] {3}, new long[] {1, 4, 40});
    PrintedTable narrow = flat.printed(BitSet.valueOf(new long[] {3}), c -> c);
    PrintedTable wide = flat.printed(BitSet.valueOf(new long[] {7}), c -> c);
    Map<String, Set<String>> own = narrow.region(0);
    List<Target> other = List.of(Target.of(narrow, 1, SMALL - 1, 0));
    Known someone = new Known(List.of(own), List.of(), 1, 1_000);
    assertThat(isCaught(List.of(narrow), List.of(someone), EXACT, other)).isFalse();
    return isCaught(List.of(isDefect ? narrow : wide), List.of(Known.alone(own)), EXACT, other);
  }
}
