// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.minimality;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.minimality.MinimalityAttack.Outcome;
import cymru.tegwch.anonymisation.minimality.MinimalityAttack.Printed;
import cymru.tegwch.anonymisation.minimality.MinimalityAttack.Secret;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The reader who knows the method, on rules that are made to give something away or not. */
class MinimalityAttackTest {

  private static final List<Secret> FIRST = List.of(new Secret(0, Coordinates.of("1")));

  private static Member table(String variable, long... counts) {
    CodeListId list = CodeListId.parse(variable + "@test");
    Category[] categories =
        IntStream.rangeClosed(1, counts.length)
            .mapToObj(n -> new Category(list, "" + n, Text.of("n" + n, "n" + n)))
            .toArray(Category[]::new);
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int n = 0; n < counts.length; n++) {
      cells.put(Coordinates.of("" + (n + 1)), Cell.ofPeople(counts[n]));
    }
    Text name = Text.of(variable, variable);
    return Member.of(
        CountTable.summing(
            variable,
            Population.of("t", Text.of("People", "Pobl"), LocalDate.of(2026, 3, 31)),
            List.of(Dimension.of(variable, name, CodeList.of(list, name, categories).detailed())),
            cells));
  }

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
    assertThat(attack(counts -> List.of(0, 2), FIRST, table("a", 2, 9, 21)))
        .isEqualTo(Outcome.WITHSTOOD);
  }

  @Test
  void aRuleThatHidesTwoAndNothingElseIsFoundOut() {
    assertThat(
            attack(
                counts -> counts.get(0) == 2 ? List.of(0, 2) : List.of(),
                FIRST,
                table("a", 2, 9, 21)))
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
    assertThat(attack(hides, FIRST, table("a", 2, 15, 20))).isEqualTo(Outcome.WON);
  }

  @Test
  void whatIsNotFoundWithinTheLimitsIsNotDecided() {
    // every count but the counted ones prints otherwise, and there are far too many to try
    List<Long> counted = List.of(2L, 40L, 41L, 42L, 43L, 44L, 45L, 46L);
    Function<List<Long>, List<Integer>> hides =
        counts ->
            counts.equals(counted) ? List.of(0, 1, 2, 3, 4, 5, 6, 7) : List.of(0, 1, 2, 3, 4, 5, 6);

    assertThat(attack(hides, FIRST, table("a", 2, 40, 41, 42, 43, 44, 45, 46)))
        .isEqualTo(Outcome.NOT_DECIDED);
  }

  @Test
  void tablesOfDifferentQuestionsHaveOneTotal() {
    Function<List<Long>, List<Integer>> hides = counts -> List.of(0, 1);

    assertThat(
            attack(
                hides,
                List.of(new Secret(0, Coordinates.of("1")), new Secret(1, Coordinates.of("2"))),
                table("a", 2, 19),
                table("b", 20, 1)))
        .isEqualTo(Outcome.WITHSTOOD);
  }

  @Test
  void itIsOnlyPossibleWhereTablesOfEqualTotalsAreTablesOfSomePeople() {
    Member six = table("a", 1, 2, 3, 4, 5, 6);

    assertThat(MinimalityAttack.isPossible(List.of(six, table("b", 1, 2, 3, 4, 5, 6)))).isTrue();
    assertThat(MinimalityAttack.isPossible(List.of(six, table("b", 1, 2, 3, 4, 5, 5, 1))))
        .isFalse();
    assertThat(MinimalityAttack.isPossible(List.of(six, table("a", 6, 5, 4, 3, 2, 1)))).isFalse();
    assertThat(MinimalityAttack.isPossible(List.of(Member.within(six.table(), "pay")))).isFalse();
  }
}
