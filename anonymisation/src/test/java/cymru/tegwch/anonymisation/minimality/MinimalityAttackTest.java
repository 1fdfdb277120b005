// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.minimality;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.minimality.MinimalityAttack.Outcome;
import cymru.tegwch.anonymisation.minimality.MinimalityAttack.Printed;
import cymru.tegwch.anonymisation.minimality.MinimalityAttack.Secret;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.variable.Counting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The reader who knows the method, on rules that are made to give something away or not. */
class MinimalityAttackTest {

  private static final List<Secret> FIRST = List.of(new Secret(0, Coordinates.of("1")));

  /** Prints every table with the groups that a rule hides, given the counts of the groups. */
  private static Optional<Printed> print(
      List<Member> tables, Function<List<Long>, List<Integer>> hides) {
    List<Map<Coordinates, OptionalLong>> numbers = new ArrayList<>();
    for (Member member : tables) {
      CountTable table = member.table();
      List<Coordinates> cells = Worlds.innerCells(table);
      List<Long> counts = cells.stream().map(cell -> table.cell(cell).units()).toList();
      Map<Coordinates, OptionalLong> printed = new LinkedHashMap<>();
      for (int n = 0; n < cells.size(); n++) {
        boolean isHidden = hides.apply(counts).contains(n);
        printed.put(cells.get(n), isHidden ? OptionalLong.empty() : OptionalLong.of(counts.get(n)));
      }
      Coordinates all = Coordinates.of(Margin.EVERYONE);
      printed.put(all, OptionalLong.of(table.cell(all).units()));
      numbers.add(printed);
    }
    return Optional.of(new Printed(numbers, 0));
  }

  private static Outcome attack(
      Function<List<Long>, List<Integer>> hides, List<Secret> secrets, Member... tables) {
    Function<List<Member>, Optional<Printed>> printing = of -> print(of, hides);
    List<Member> all = List.of(tables);
    return new MinimalityAttack(all, printing.apply(all).orElseThrow(), 0, 500, printing)
        .run(secrets);
  }

  @Test
  void aRuleThatHidesTheSmallestAndTheLargestAlwaysGivesNothingAway() {
    assertThat(attack(counts -> List.of(0, 2), FIRST, SmallTables.table("a", 2, 9, 21)))
        .isEqualTo(Outcome.WITHSTOOD);
  }

  @Test
  void aRuleThatHidesTwoAndNothingElseIsFoundOut() {
    assertThat(
            attack(
                counts -> counts.get(0) == 2 ? List.of(0, 2) : List.of(),
                FIRST,
                SmallTables.table("a", 2, 9, 21)))
        .isEqualTo(Outcome.WON);
  }

  /** With 1 and 16 the 14 would have been hidden: so of 17 it can only be 2 and 15. */
  @Test
  void complementsByTheirSizeGiveACountAway() {
    Function<List<Long>, List<Integer>> hides =
        counts -> {
          int other = counts.get(1) + counts.get(0) > 16 && counts.get(2) > counts.get(1) ? 2 : 1;
          return counts.get(0) > 0 && counts.get(0) < 3 ? List.of(0, other) : List.of();
        };

    // 2 + 14 hides the third; 1 + 14 would hide the second
    assertThat(attack(hides, FIRST, SmallTables.table("a", 2, 15, 20))).isEqualTo(Outcome.WON);
  }

  @Test
  void whatIsNotFoundWithinTheLimitsIsNotDecided() {
    // every count but the counted ones prints otherwise, and there are far too many to try
    List<Long> counted = List.of(2L, 40L, 41L, 42L, 43L, 44L, 45L, 46L);
    Function<List<Long>, List<Integer>> hides =
        counts ->
            counts.equals(counted) ? List.of(0, 1, 2, 3, 4, 5, 6, 7) : List.of(0, 1, 2, 3, 4, 5, 6);

    assertThat(attack(hides, FIRST, SmallTables.table("a", 2, 40, 41, 42, 43, 44, 45, 46)))
        .isEqualTo(Outcome.NOT_DECIDED);
  }

  @Test
  void tablesOfDifferentQuestionsHaveOneTotal() {
    Function<List<Long>, List<Integer>> hides = counts -> List.of(0, 1);

    assertThat(
            attack(
                hides,
                List.of(new Secret(0, Coordinates.of("1")), new Secret(1, Coordinates.of("2"))),
                SmallTables.table("a", 2, 19),
                SmallTables.table("b", 20, 1)))
        .isEqualTo(Outcome.WITHSTOOD);
  }

  @Test
  void itIsOnlyPossibleWhereTablesOfEqualTotalsAreTablesOfSomePeople() {
    Member six = SmallTables.table("a", 1, 2, 3, 4, 5, 6);

    assertThat(MinimalityAttack.isPossible(List.of(six, SmallTables.table("b", 1, 2, 3, 4, 5, 6))))
        .isTrue();
    assertThat(
            MinimalityAttack.isPossible(List.of(six, SmallTables.table("b", 1, 2, 3, 4, 5, 5, 1))))
        .isFalse();
    assertThat(MinimalityAttack.isPossible(List.of(six, SmallTables.table("a", 6, 5, 4, 3, 2, 1))))
        .isFalse();
    assertThat(MinimalityAttack.isPossible(List.of(Member.within(six.table(), "pay")))).isFalse();
  }

  @Test
  void theCountedTableIsPrintedAsItIsOrNothingIsDecided() {
    Member table = SmallTables.table("a", 2, 9, 21);
    Printed seen = print(List.of(table), counts -> List.of(0, 2)).orElseThrow();

    assertThat(
            new MinimalityAttack(List.of(table), seen, 0, 500, of -> Optional.empty()).run(FIRST))
        .isEqualTo(Outcome.NOT_DECIDED);
    Printed saidOtherwise = new Printed(seen.numbers(), 1);
    assertThat(
            new MinimalityAttack(
                    List.of(table), saidOtherwise, 0, 500, of -> print(of, counts -> List.of(0, 2)))
                .run(FIRST))
        .isEqualTo(Outcome.NOT_DECIDED);
  }

  /** Where two cells are hidden beside their total, none has another count without the other. */
  @Test
  void aTableInWhichSeveralSecretsAreOthersClosesThemAll() {
    List<List<Long>> asked = new ArrayList<>();
    Function<List<Member>, Optional<Printed>> printing =
        of -> {
          CountTable table = of.get(0).table();
          asked.add(
              Worlds.innerCells(table).stream().map(cell -> table.cell(cell).units()).toList());
          return print(of, counts -> List.of(0, 2));
        };
    List<Member> all = List.of(SmallTables.table("a", 2, 9, 21));
    Printed printed = printing.apply(all).orElseThrow();
    asked.clear();
    List<Secret> secrets =
        List.of(new Secret(0, Coordinates.of("1")), new Secret(0, Coordinates.of("3")));

    assertThat(new MinimalityAttack(all, printed, 0, 500, printing).run(secrets))
        .isEqualTo(Outcome.WITHSTOOD);
    assertThat(asked).containsExactly(List.of(2L, 9L, 21L), List.of(3L, 9L, 20L));
  }

  /** Only where the third is 4 the fourth is hidden, so whoever knows that knows the third. */
  @Test
  void aSecretThatIsTheSameInTheTableFoundStaysOpen() {
    Function<List<Long>, List<Integer>> hides =
        counts -> counts.get(2) == 4 ? List.of(0, 1, 2, 3) : List.of(0, 1, 2);
    List<Secret> secrets =
        List.of(new Secret(0, Coordinates.of("1")), new Secret(0, Coordinates.of("3")));

    assertThat(attack(hides, secrets, SmallTables.table("a", 1, 1, 4, 1))).isEqualTo(Outcome.WON);
  }

  @Test
  void whatIsNotDecidedOfOneSecretIsNotDecidedWhateverOthersAre() {
    List<Long> counted = List.of(2L, 40L, 41L, 42L, 43L, 44L, 45L, 46L);
    Function<List<Long>, List<Integer>> hides =
        counts ->
            counts.get(0) == 2 ? List.of(0, 1, 2, 3, 4, 5, 6, 7) : List.of(0, 1, 2, 3, 4, 5, 6);
    List<Secret> secrets =
        List.of(new Secret(0, Coordinates.of("1")), new Secret(0, Coordinates.of("2")));

    assertThat(
            attack(
                hides,
                secrets,
                SmallTables.table("a", counted.stream().mapToLong(n -> n).toArray())))
        .isEqualTo(Outcome.NOT_DECIDED);
  }

  @Test
  void eventsAndDimensionsThatOverlapAreNotTried() {
    CountTable three = SmallTables.table("a", 1, 2, 3).table();
    CountTable events =
        CountTable.of(
            "t", SmallTables.PEOPLE.counting(Counting.EVENTS), three.dimensions(), cells(three));
    Dimension all = three.dimensions().get(0);
    CountTable overlapping =
        CountTable.of(
            "t",
            SmallTables.PEOPLE,
            List.of(new Dimension(all.variable(), all.label(), all.level(), true)),
            cells(three));

    assertThat(MinimalityAttack.isPossible(List.of(Member.of(three)))).isTrue();
    assertThat(MinimalityAttack.isPossible(List.of(Member.of(events)))).isFalse();
    assertThat(MinimalityAttack.isPossible(List.of(Member.of(overlapping)))).isFalse();
    assertThat(MinimalityAttack.isPossible(List.of())).isTrue();
  }

  private static Map<Coordinates, Cell> cells(CountTable table) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    SmallTables.cells(table).forEach(cell -> cells.put(cell, table.cell(cell)));
    return cells;
  }
}
