// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.CellRule.Complements;
import cymru.tegwch.anonymisation.CellRule.SmallCounts;
import cymru.tegwch.anonymisation.CellRule.Smallness;
import cymru.tegwch.anonymisation.CellRule.Zeros;
import cymru.tegwch.anonymisation.attack.Target;
import cymru.tegwch.anonymisation.cells.LinkedCells;
import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.cells.Sheet;
import cymru.tegwch.anonymisation.suppression.GraphCell;
import cymru.tegwch.anonymisation.suppression.Need;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule demands of each cell, worked out by hand. */
class HiddenCellsTest {

  private static final CellRule RULE = CellRule.withDefaults();
  private static final CellRule NEEDED =
      RULE.withSmallCounts(SmallCounts.HIDDEN, Complements.WHERE_NEEDED);

  /** A system of tables and what is demanded of it. */
  private record Demands(LinkedCells cells, HiddenCells hidden) {

    static Demands of(CellRule rule, Precedents.Places before, Member... members) {
      LinkedCells cells = new LinkedCells(Sheet.beside(List.of(members)));
      return new Demands(cells, new HiddenCells(cells, rule, before));
    }

    static Demands of(CellRule rule, CountTable... tables) {
      return of(
          rule,
          new Precedents.Places(new BitSet(), new BitSet(), Map.of()),
          Stream.of(tables).map(Member::of).toArray(Member[]::new));
    }

    static Demands of(CellRule rule, OutcomeTable table) {
      return of(
          rule,
          new Precedents.Places(new BitSet(), new BitSet(), Map.of()),
          Member.of(table.counts(), table.outcome()));
    }

    int place(Coordinates at) {
      Sheet sheet = cells.sheets().get(0);
      return IntStream.range(0, sheet.size())
          .filter(cell -> sheet.coordinates(cell).equals(at))
          .map(cell -> cells.placeOf(0, cell))
          .findFirst()
          .orElseThrow();
    }

    /** The width and the upper end that the attacker must leave; null where nothing is asked. */
    List<Long> target(Coordinates at) {
      Target target = hidden.targets().get(place(at));
      return target == null ? null : List.of(target.width(), target.upper());
    }

    GraphCell cell(Coordinates at) {
      return hidden.graph(false).cell(place(at));
    }
  }

  private static Coordinates at(String group) {
    return Coordinates.of(group);
  }

  private static Coordinates at(String group, Coordinate answer) {
    return Coordinates.of(group).and(answer);
  }

  /** 700 others keep the tables from being tiny. */
  private static CountTable people(long one) {
    return Tables.oneWay("religion", one, 97, 98, 99, 101, 102, 103);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "4, true", "5, false"})
  void countsBelowTheThresholdAreSmall(long people, boolean isSmall) {
    Demands demands = Demands.of(RULE, people(people));

    assertThat(demands.hidden().small().cardinality()).isEqualTo(isSmall ? 1 : 0);
    assertThat(demands.target(at("1"))).isEqualTo(isSmall ? List.of(4L, 5L) : null);
    assertThat(demands.cell(at("1")).role() == GraphCell.Role.HIDDEN).isEqualTo(isSmall);
  }

  @Test
  void whereSmallnessMayBeProvedTheUpperEndIsFree() {
    Demands demands = Demands.of(RULE.withSmallness(Smallness.MAY_BE_PROVED), people(3));

    assertThat(demands.target(at("1"))).containsExactly(4L, 0L);
    assertThat(demands.cell(at("1")).need()).isEqualTo(new Need(4, 0));
  }

  /** Whoever has nine of ten events: all of theirs must be able to be in or out. */
  @Test
  void oneWhoHasMostOfACellNeedsAsMuchWidthAsTheyHave() {
    CountTable events =
        Tables.events(
            "area",
            new long[][] {{10, 6, 9}, {12, 8, 6}, {13, 8, 7}, {80, 55, 4}, {7, 4, 2}, {90, 70, 3}});
    Demands demands = Demands.of(RULE, events);

    assertThat(demands.target(at("1"))).containsExactly(9L, 5L);
    assertThat(demands.target(at("2"))).isNull();
    assertThat(demands.target(at("3"))).containsExactly(7L, 5L);
    assertThat(demands.target(at("5"))).containsExactly(4L, 5L);
    assertThat(demands.cell(at("1")).need()).isEqualTo(new Need(9, 5));
  }

  private static Demands arrears(CellRule rule, long with, long without) {
    return Demands.of(
        rule,
        Tables.arrears(
            "religion", new long[][] {{with, without}, {60, 300}, {50, 90}, {80, 80}, {0, 0}}));
  }

  @Test
  void ofTheTwoAnswersOfAGroupNeitherMayBeShownToBeRare() {
    Demands demands = arrears(RULE.withOutside(8), 30, 7);

    assertThat(demands.hidden().certain().stream().boxed())
        .containsExactly(demands.place(at("1", Coordinate.of(Outcome.DID_NOT))));
    assertThat(demands.target(at("1", Coordinate.of(Outcome.DID_NOT)))).containsExactly(8L, 8L);
    assertThat(demands.target(at("1", Coordinate.of(Outcome.HAPPENED)))).containsExactly(0L, 8L);
    assertThat(demands.cell(at("1", Coordinate.of(Outcome.DID_NOT))).role())
        .isEqualTo(GraphCell.Role.HIDDEN);
  }

  @Test
  void asManyAsMustBeOutsideAreEnough() {
    Demands demands = arrears(RULE.withOutside(8), 30, 8);

    assertThat(demands.hidden().certain().isEmpty()).isTrue();
    assertThat(demands.target(at("1", Coordinate.of(Outcome.DID_NOT)))).containsExactly(0L, 8L);
  }

  @Test
  void nobodysAnswersAreNobodysSecret() {
    Demands demands = arrears(RULE, 30, 40);

    assertThat(demands.target(at("5", Coordinate.of(Outcome.HAPPENED)))).isNull();
    assertThat(demands.target(at("5", Coordinate.of(Outcome.DID_NOT)))).isNull();
    assertThat(demands.target(at("1", Coordinate.of(Outcome.HAPPENED)))).containsExactly(0L, 2L);
  }

  /** One who is not in arrears is few, and a secret of the others: the wider of the two counts. */
  @Test
  void whatIsSmallAndCertainIsProtectedAsBoth() {
    Demands demands = arrears(RULE, 30, 1);
    Coordinates one = at("1", Coordinate.of(Outcome.DID_NOT));

    assertThat(demands.hidden().small().get(demands.place(one))).isTrue();
    assertThat(demands.hidden().certain().get(demands.place(one))).isTrue();
    assertThat(demands.target(one)).containsExactly(4L, 5L);
    assertThat(demands.cell(one).need()).isEqualTo(new Need(4, 5));
    Demands wide = arrears(RULE.withOutside(9), 30, 1);
    assertThat(wide.cell(one).need()).isEqualTo(new Need(9, 9));
    assertThat(wide.target(one)).containsExactly(4L, 9L);
  }

  @Test
  void aZeroThatIsAlwaysPrintedCannotBeHidden() {
    CellRule always = RULE.withZeros(Zeros.ALWAYS_PRINTED);

    assertThat(arrears(always, 12, 0).hidden().isContradictory()).isTrue();
    assertThat(arrears(always, 12, 1).hidden().isContradictory()).isFalse();
    assertThat(arrears(RULE, 12, 0).hidden().isContradictory()).isFalse();
  }

  /** Where nothing else is hidden, a mark says that a number is small, and by which rule. */
  @Test
  void aMarkWithoutComplementsSaysThatANumberIsSmall() {
    CountTable events =
        Tables.events("area", new long[][] {{10, 6, 9}, {4, 3, 1}, {13, 8, 3}, {80, 55, 4}});

    Demands needed = Demands.of(NEEDED, events);
    assertThat(needed.hidden().knownToBeSmall().stream().boxed())
        .containsExactly(needed.place(at("2")));
    assertThat(Demands.of(RULE, events).hidden().knownToBeSmall().isEmpty()).isTrue();
    CellRule rounded = RULE.withSmallCounts(SmallCounts.ROUNDED, Complements.WHERE_NEEDED);
    assertThat(Demands.of(rounded, events).hidden().knownToBeSmall().isEmpty()).isTrue();
  }

  /** Where complements are only those that are needed, nothing is asked until the attacker wins. */
  @Test
  void whatTheAttackerBeatsIsAskedForAndThenTwice() {
    Demands demands = Demands.of(NEEDED.withSmallness(Smallness.MAY_BE_PROVED), people(3));
    BitSet beaten = new BitSet();
    beaten.set(demands.place(at("1")));

    assertThat(demands.cell(at("1")).need()).isEqualTo(Need.NONE);
    assertThat(demands.cell(at("1")).role()).isEqualTo(GraphCell.Role.HIDDEN);
    demands.hidden().demand(beaten);
    assertThat(demands.cell(at("1")).need()).isEqualTo(new Need(4, 0));
    demands.hidden().demand(beaten);
    assertThat(demands.cell(at("1")).need()).isEqualTo(new Need(8, 4));
    demands.hidden().demand(beaten);
    assertThat(demands.cell(at("1")).need()).isEqualTo(new Need(16, 8));
  }

  @Test
  void whatIsAlwaysAskedForIsAskedForTwiceAtOnce() {
    Demands demands = Demands.of(RULE, people(3));
    BitSet beaten = new BitSet();
    beaten.set(demands.place(at("1")));

    demands.hidden().demand(beaten);

    assertThat(demands.cell(at("1")).need()).isEqualTo(new Need(8, 10));
  }

  @Test
  void aSmallCountThatIsRoundedMayBePrinted() {
    CellRule rounded = RULE.withSmallCounts(SmallCounts.ROUNDED, Complements.WHERE_NEEDED);
    Demands demands = Demands.of(rounded, people(3));

    assertThat(demands.cell(at("1")).role()).isEqualTo(GraphCell.Role.FREE);
    assertThat(demands.target(at("1"))).containsExactly(4L, 5L);
  }

  @Test
  void zerosAreSpentOnlyWhereTheyMayBeAndNothingElseHelps() {
    Demands demands = Demands.of(RULE, people(0));
    int zero = demands.place(at("1"));

    assertThat(demands.hidden().graph(false).cell(zero).role()).isEqualTo(GraphCell.Role.PRINTED);
    assertThat(demands.hidden().graph(true).cell(zero).role()).isEqualTo(GraphCell.Role.FREE);
    assertThat(demands.hidden().graph(true).cell(zero).lowest()).isZero();
  }

  @Test
  void whoKnowsThatZerosArePrintedKnowsThatAMarkIsSomebody() {
    assertThat(Demands.of(RULE, people(3)).cell(at("1")).lowest()).isZero();
    assertThat(Demands.of(RULE, people(9)).cell(at("2")).lowest()).isZero();
    Demands always = Demands.of(RULE.withZeros(Zeros.ALWAYS_PRINTED), people(3));
    assertThat(always.cell(at("1")).lowest()).isEqualTo(1);
    assertThat(always.cell(at("2")).lowest()).isEqualTo(1);
  }

  /** A small inner cell costs least, a zero most, and a total more than its parts. */
  @Test
  void totalsAndZerosAreDear() {
    CountTable table =
        Tables.twoWay("religion", "area", new long[][] {{8, 200, 31}, {60, 0, 44}, {70, 80, 90}});
    Demands demands = Demands.of(RULE, table);
    List<Coordinates> cheapestFirst =
        List.of(
            Coordinates.of("1", "1"),
            Coordinates.of("1", "2"),
            Coordinates.of(Coordinate.of("1"), Margin.EVERYONE),
            Coordinates.of(Margin.EVERYONE, Margin.EVERYONE),
            Coordinates.of("2", "2"));

    assertThat(cheapestFirst)
        .extracting(cell -> demands.hidden().graph(true).cell(demands.place(cell)).cost())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void whatWasPrintedBeforeStaysAndWhatWasHiddenStaysHidden() {
    Demands plain = Demands.of(RULE, people(9));
    BitSet hidden = new BitSet();
    hidden.set(plain.place(at("1")));
    BitSet printed = new BitSet();
    printed.set(plain.place(at("2")));
    Demands after =
        Demands.of(RULE, new Precedents.Places(hidden, printed, Map.of()), Member.of(people(9)));

    assertThat(plain.cell(at("1")).role()).isEqualTo(GraphCell.Role.FREE);
    assertThat(after.cell(at("1")).role()).isEqualTo(GraphCell.Role.HIDDEN);
    assertThat(after.cell(at("1")).need()).isEqualTo(Need.NONE);
    assertThat(after.cell(at("2")).role()).isEqualTo(GraphCell.Role.PRINTED);
    assertThat(after.cell(at("3")).role()).isEqualTo(GraphCell.Role.FREE);
  }

  @Test
  void theTablesOfAPlaceAreNamed() {
    CountTable rows = Tables.oneWay("religion", 203, 197);
    CountTable both = Tables.twoWay("religion", "area", new long[][] {{101, 102}, {98, 99}});
    Demands demands = Demands.of(RULE, both, rows);
    BitSet margin = new BitSet();
    margin.set(demands.place(Coordinates.of(Coordinate.of("1"), Margin.EVERYONE)));
    BitSet inner = new BitSet();
    inner.set(demands.place(Coordinates.of("1", "1")));

    assertThat(demands.hidden().tablesOf(margin)).containsExactly(both.id(), rows.id());
    assertThat(demands.hidden().tablesOf(inner)).containsExactly(both.id());
    assertThat(demands.hidden().tablesOf(new BitSet())).isEmpty();
  }

  /** Of a tiny table all inner cells are withheld; but a zero that must be printed is printed. */
  @Test
  void ofATinyTableEverythingIsWithheldThatMayBe() {
    CountTable tiny = Tables.oneWay("religion", 3, 0, 44);

    Demands spending = Demands.of(RULE, tiny);
    assertThat(spending.cell(at("2")).role()).isEqualTo(GraphCell.Role.HIDDEN);
    assertThat(spending.cell(at("3")).role()).isEqualTo(GraphCell.Role.HIDDEN);
    Demands printing = Demands.of(RULE.withZeros(Zeros.ALWAYS_PRINTED), tiny);
    assertThat(printing.cell(at("2")).role()).isEqualTo(GraphCell.Role.PRINTED);
    assertThat(printing.cell(at("3")).role()).isEqualTo(GraphCell.Role.HIDDEN);
    Demands needed = Demands.of(NEEDED, tiny);
    assertThat(needed.cell(at("3")).role()).isEqualTo(GraphCell.Role.FREE);
  }

  /** So many are 65: a table has those from 65, the other those from 66. */
  private static Demands from65And66(CellRule rule, long at65) {
    return Demands.of(rule, ages(65, 40, 50 + at65), ages(66, 40 + at65, 50));
  }

  private static CountTable ages(int from, long younger, long older) {
    Dimension ages = Tables.dimension("age", 100);
    Level fine = ages.level();
    Level level =
        new Level(
            fine.list(),
            "from " + from,
            Text.of("from " + from, from + " oed"),
            List.of(group(fine, "younger", 1, from - 1), group(fine, "older", from, 100)));
    return CountTable.summing(
        "from " + from,
        Tables.TENANTS,
        List.of(Dimension.of("age", ages.label(), level)),
        Map.of(at("younger"), Cell.ofPeople(younger), at("older"), Cell.ofPeople(older)));
  }

  private static Level.Group group(Level fine, String code, int from, int to) {
    Set<String> leaves = new TreeSet<>();
    IntStream.rangeClosed(from, to).forEach(leaf -> leaves.add("" + leaf));
    return new Level.Group(new Category(fine.list(), code, Text.of(code, code + " oed")), leaves);
  }

  private static GraphCell unprinted(Demands demands) {
    List<LinkedCells.Place> places = demands.cells().places();
    int[] found =
        IntStream.range(0, places.size()).filter(n -> !places.get(n).isPrinted()).toArray();
    assertThat(found).hasSize(1);
    return demands.hidden().graph(false).cell(found[0]);
  }

  @Test
  void whoIsBetweenTwoTablesIsProtectedThoughNoMarkIsThere() {
    assertThat(unprinted(from65And66(RULE, 3)).role()).isEqualTo(GraphCell.Role.HIDDEN);
    assertThat(unprinted(from65And66(RULE, 3)).need()).isEqualTo(new Need(4, 5));
    assertThat(unprinted(from65And66(RULE, 30)).role()).isEqualTo(GraphCell.Role.UNPRINTED);
    // no mark says that somebody is there, nor that they are few
    CellRule always = RULE.withZeros(Zeros.ALWAYS_PRINTED);
    assertThat(unprinted(from65And66(always, 3)).lowest()).isZero();
    Demands needed = from65And66(NEEDED, 3);
    assertThat(needed.hidden().knownToBeSmall().isEmpty()).isTrue();
    assertThat(needed.hidden().small().cardinality()).isEqualTo(1);
    assertThat(unprinted(needed).role()).isEqualTo(GraphCell.Role.UNPRINTED);
  }

  @Test
  void anAttributeOfAllIsAskedForAtOnceWhateverTheComplementsAre() {
    Coordinates one = at("1", Coordinate.of(Outcome.DID_NOT));

    assertThat(arrears(NEEDED, 30, 1).cell(one).need()).isEqualTo(new Need(4, 5));
    assertThat(arrears(NEEDED, 30, 4).cell(one).need()).isEqualTo(Need.NONE);
  }

  @Test
  void twoOfAGroupWithTwoAnswersAreBothCertain() {
    Demands demands = arrears(RULE, 1, 1);

    assertThat(demands.hidden().certain().cardinality()).isEqualTo(2);
  }

  @Test
  void aTotalIsNobodysAnswer() {
    Demands demands = arrears(RULE, 30, 40);

    assertThat(demands.target(at("1", Margin.ANSWERED))).isNull();
    assertThat(demands.target(at("1", Margin.EVERYONE))).isNull();
  }

  @Test
  void whereNoOutcomeIsAskedNoAnswerIsCertain() {
    Dimension flat = Tables.dimension("impairment", 3);
    CountTable ticked =
        CountTable.of(
            "impairments",
            Tables.TENANTS,
            List.of(new Dimension(flat.variable(), flat.label(), flat.level(), true)),
            Map.of(
                at("1"), Cell.ofPeople(79),
                at("2"), Cell.ofPeople(1),
                at("3"), Cell.ofPeople(30),
                Coordinates.of(Margin.ANSWERED), Cell.ofPeople(80),
                Coordinates.of(Margin.EVERYONE), Cell.ofPeople(80)));

    assertThat(Demands.of(RULE, ticked).hidden().certain().isEmpty()).isTrue();
  }

  /** A line of a silence is there only if somebody is silent. */
  @Test
  void aLineThatIsThereIsOfSomebody() {
    Coordinates silent = Coordinates.of(Coordinate.of(Silence.NOT_ANSWERED));
    CountTable table =
        CountTable.summing(
            "religion",
            Tables.TENANTS,
            List.of(Tables.dimension("religion", 3)),
            Map.of(
                at("1"),
                Cell.ofPeople(90),
                at("2"),
                Cell.ofPeople(80),
                at("3"),
                Cell.ofPeople(85),
                silent,
                Cell.ofPeople(3)));

    assertThat(Demands.of(RULE, table).cell(silent).lowest()).isEqualTo(1);
    assertThat(Demands.of(RULE, table).cell(at("1")).lowest()).isZero();
  }

  @Test
  void aZeroIsOfNobodyEvenWhereZerosArePrinted() {
    Demands demands = Demands.of(RULE.withZeros(Zeros.ALWAYS_PRINTED), people(0));

    assertThat(demands.hidden().graph(true).cell(demands.place(at("1"))).lowest()).isZero();
  }

  @Test
  void aTinyTableIsWithheldForAnAttributeToo() {
    OutcomeTable tiny = Tables.arrears("religion", new long[][] {{30, 7}, {60, 300}});

    assertThat(
            Demands.of(RULE.withOutside(8), tiny)
                .cell(at("2", Coordinate.of(Outcome.HAPPENED)))
                .role())
        .isEqualTo(GraphCell.Role.HIDDEN);
    assertThat(
            Demands.of(RULE.withOutside(7), tiny)
                .cell(at("2", Coordinate.of(Outcome.HAPPENED)))
                .role())
        .isEqualTo(GraphCell.Role.FREE);
  }
}
