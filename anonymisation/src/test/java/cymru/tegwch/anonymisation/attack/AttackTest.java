// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import cymru.tegwch.anonymisation.attack.PrintedTable.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What an attacker finds out, against trying every table of two by two. */
class AttackTest {

  private static final Axis ROWS =
      new Axis("a", List.of(Set.of("1"), Set.of("2"), Set.of("1", "2")));
  private static final Axis COLUMNS =
      new Axis("b", List.of(Set.of("x"), Set.of("y"), Set.of("x", "y")));
  private static final PrintingRules EXACT = new PrintingRules(1, 1, false);
  private static final PrintingRules BELOW_5 = new PrintingRules(5, 1, false);
  private static final int MOST = 14;

  /** Cells by row with margins; less than 0 for the mark. */
  private static PrintedTable printed(long... cells) {
    return new PrintedTable(
        "t",
        List.of(ROWS, COLUMNS),
        Arrays.stream(cells)
            .mapToObj(cell -> cell < 0 ? OptionalLong.empty() : OptionalLong.of(cell))
            .toList());
  }

  private static Map<String, Set<String>> region(String a, String b) {
    return Map.of("a", Set.of(a), "b", Set.of(b));
  }

  /** Cells with margins of every table of two by two that could be printed so. */
  private static List<long[]> tables(PrintedTable printed, PrintingRules rules) {
    List<long[]> found = new ArrayList<>();
    for (long p = 0; p <= MOST; p++) {
      for (long q = 0; q <= MOST; q++) {
        for (long r = 0; isIn(printed, rules, 2, p + q) && r <= MOST; r++) {
          for (long s = 0; s <= MOST; s++) {
            long[] cells = {p, q, p + q, r, s, r + s, p + r, q + s, p + q + r + s};
            if (fits(printed, rules, cells)) {
              found.add(cells);
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean fits(PrintedTable printed, PrintingRules rules, long[] cells) {
    for (int cell = 0; cell < cells.length; cell++) {
      if (!isIn(printed, rules, cell, cells[cell])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(PrintedTable printed, PrintingRules rules, int cell, long count) {
    OptionalLong number = printed.cells().get(cell);
    return number.isPresent()
        ? rules.admits(number.getAsLong(), count)
        : rules.hidden().contains(count);
  }

  private static void compare(Attack attack, PrintedTable printed, List<long[]> tables) {
    assertThat(tables).isNotEmpty();
    for (int cell = 0; cell < 9; cell++) {
      Interval found = attack.interval(Target.of(printed, cell, 0, 0));
      assertThat(List.of(found.lo(), found.hi()))
          .containsExactly(Systems.least(tables, cell), Systems.greatest(tables, cell));
      assertThat(found.isLoProven() && found.isHiProven() && found.isBounded()).isTrue();
      assertThat(attack.verify(found)).isTrue();
      assertThat(attack.numbers(0, found.low())[cell]).isEqualTo(found.lo());
      long[] high = attack.numbers(0, found.high());
      assertThat(tables.stream().anyMatch(table -> Arrays.equals(table, high))).isTrue();
      assertThat(attack.number(Target.of(printed, cell, 0, 0), found.high())).isEqualTo(found.hi());
    }
  }

  @Test
  void intervalsAreThoseOfEveryTable() {
    for (PrintingRules rules :
        List.of(
            EXACT, BELOW_5, new PrintingRules(3, 3, true), new PrintingRules(3, 3, false, true))) {
      for (PrintedTable table :
          List.of(
              printed(-1, -1, 9, -1, -1, 12, 9, 12, 21),
              printed(-1, -1, 9, -1, -1, -1, 9, 12, 21),
              printed(-1, 6, -1, -1, -1, 12, -1, -1, 21),
              printed(0, 9, 9, 6, 6, 12, 6, 15, 21))) {
        Attack attack = Attack.on(List.of(table), rules);
        List<long[]> tables = tables(table, rules);
        assertThat(attack.isConsistent()).isEqualTo(!tables.isEmpty());
        if (!tables.isEmpty()) {
          compare(attack, table, tables);
        }
      }
    }
  }

  @Test
  void whatIsKnownBesideNarrows() {
    PrintedTable table = printed(-1, -1, 9, -1, -1, 12, 9, 12, 21);
    List<long[]> all = tables(table, EXACT);
    Map<String, Set<String>> diagonal = region("1", "x");
    Map<String, Set<String>> other = region("2", "y");
    Map<String, Set<String>> aside = region("1", "y");
    record Case(Known known, Predicate<long[]> holds) {}
    List<Case> cases =
        List.of(
            new Case(Known.small(diagonal, 5), t -> t[0] >= 1 && t[0] <= 4),
            new Case(Known.complement(diagonal, 5), t -> t[0] >= 5),
            new Case(Known.alone(aside), t -> t[1] == 1),
            new Case(Known.nobody(diagonal), t -> t[0] == 0),
            new Case(Known.covered(other, List.of(aside, diagonal)), t -> t[0] + t[1] >= t[4]),
            new Case(Known.covered(other, List.of(aside)), t -> t[1] >= t[4]),
            new Case(
                new Known(List.of(diagonal), List.of(aside), -2, 3),
                t -> t[0] - t[1] >= -2 && t[0] - t[1] <= 3),
            new Case(
                new Known(List.of(diagonal), List.of(aside), 2, 4),
                t -> t[0] - t[1] >= 2 && t[0] - t[1] <= 4),
            new Case(new Known(List.of(diagonal), List.of(aside), -9, -4), t -> t[0] - t[1] <= -4),
            new Case(
                new Known(List.of(diagonal), List.of(aside), -3, Long.MAX_VALUE),
                t -> t[0] - t[1] >= -3),
            new Case(
                new Known(List.of(diagonal, other), List.of(), -5, 11), t -> t[0] + t[4] <= 11),
            new Case(
                new Known(List.of(diagonal, other), List.of(), 7, 11),
                t -> t[0] + t[4] >= 7 && t[0] + t[4] <= 11),
            new Case(
                new Known(List.of(diagonal, diagonal), List.of(aside), 0, 5),
                t -> 2 * t[0] - t[1] >= 0 && 2 * t[0] - t[1] <= 5));
    for (Case one : cases) {
      List<long[]> left = all.stream().filter(one.holds()).toList();
      compare(Attack.on(List.of(table), List.of(one.known()), EXACT), table, left);
    }
  }

  @Test
  void severalRegionsTogetherAreOneTarget() {
    PrintedTable table = printed(-1, -1, 9, -1, -1, 12, 9, 12, 21);
    List<long[]> all = tables(table, EXACT);
    Target both = new Target(List.of(region("1", "x"), region("2", "y")), 3, 3);
    Target cut = Target.of(Map.of("a", Set.of("1", "2"), "b", Set.of("x")), 0, 0);
    Attack attack = Attack.on(List.of(table), EXACT);
    for (int round = 0; round < 2; round++) {
      List<Interval> found = attack.intervals(List.of(both, cut));
      assertThat(found.get(0).lo())
          .isEqualTo(all.stream().mapToLong(t -> t[0] + t[4]).min().orElseThrow());
      assertThat(found.get(0).hi())
          .isEqualTo(all.stream().mapToLong(t -> t[0] + t[4]).max().orElseThrow());
      assertThat(List.of(found.get(1).lo(), found.get(1).hi())).containsExactly(9L, 9L);
      assertThat(attack.verify(found.get(0)) && attack.verify(found.get(1))).isTrue();
      assertThat(attack.number(both, found.get(0).high())).isEqualTo(found.get(0).hi());
    }
    assertThat(attack.unknowns()).isEqualTo(4);
  }

  @Test
  void aRegionOfSeveralPartsIsAddedUp() {
    Axis three =
        new Axis("a", List.of(Set.of("1"), Set.of("2"), Set.of("3"), Set.of("1", "2", "3")));
    PrintedTable table =
        new PrintedTable(
            "t",
            List.of(three),
            List.of(
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(4),
                OptionalLong.of(9)));
    Attack attack = Attack.on(List.of(table), EXACT);
    Interval found = attack.interval(Target.of(Map.of("a", Set.of("1", "3")), 0, 0));

    assertThat(List.of(found.lo(), found.hi())).containsExactly(4L, 9L);
    assertThat(attack.verify(found)).isTrue();
    assertThat(attack.number(found.target(), found.low())).isEqualTo(4);
  }

  @Test
  void aWitnessOfAnotherValueOrTableIsNotVerified() {
    PrintedTable table = printed(-1, -1, 9, -1, -1, 12, 9, 12, 21);
    Attack attack = Attack.on(List.of(table), EXACT);
    Interval found = attack.interval(Target.of(table, 0, 0, 0));
    assertThat(attack.verify(found)).isTrue();
    assertThat(attack.verify(with(found, 1, 9, found.low(), found.high()))).isFalse();
    assertThat(attack.verify(with(found, 0, 8, found.low(), found.high()))).isFalse();
    assertThat(attack.verify(with(found, 0, 9, found.high(), found.high()))).isFalse();
    assertThat(attack.verify(with(found, 0, 9, found.low(), found.low()))).isFalse();
    for (int number = 0; number < 9; number++) {
      Move move = Move.between(new int[] {number}, new long[] {0}, new long[] {1});
      WitnessTable low = new WitnessTable(new long[100], move);
      long[] nines = new long[100];
      Arrays.fill(nines, 9);
      WitnessTable high = new WitnessTable(nines, move);
      assertThat(attack.verify(with(found, 0, 9, found.low(), high))).isFalse();
      assertThat(attack.verify(with(found, 0, 9, low, found.high()))).isFalse();
    }
  }

  private static Interval with(Interval of, long lo, long hi, WitnessTable low, WitnessTable high) {
    return new Interval(of.target(), lo, hi, true, true, true, low, high);
  }

  @Test
  void whatCannotBeIsNotConsistent() {
    Attack wrong = Attack.on(List.of(printed(1, 2, 3, 4, 5, 9, 5, 7, 13)), EXACT);
    assertThat(wrong.isConsistent()).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> wrong.intervals(List.of()));
    assertThat(Attack.on(List.of(printed(1, 2, 3, 4, 5, 9, 5, 7, 12)), EXACT).isConsistent())
        .isTrue();
    PrintedTable table = printed(-1, -1, 9, -1, -1, 12, 9, 12, 21);
    Known no = new Known(List.of(region("1", "x")), List.of(), 10, 11);
    assertThat(Attack.on(List.of(table), List.of(no), EXACT).isConsistent()).isFalse();
    assertThat(
            Attack.on(
                    List.of(table),
                    List.of(Known.alone(region("1", "x")), Known.nobody(region("1", "x"))),
                    EXACT)
                .isConsistent())
        .isFalse();
    assertThatNullPointerException()
        .isThrownBy(() -> Attack.on(List.of(table), null))
        .withMessage("rules");
  }

  @Test
  void whatNothingBoundsIsSaidToHaveNoBound() {
    PrintedTable table = printed(-1, -1, -1, 5, 6, 11, -1, -1, -1);
    Interval found = Attack.on(List.of(table), EXACT).interval(Target.of(table, 0, 0, 0));

    assertThat(found.isBounded()).isFalse();
    assertThat(found.lo()).isZero();
  }

  @Test
  void occupiedLinesHaveSomebody() {
    Axis occupied = new Axis("a", ROWS.lines(), Set.of(0, 1));
    PrintedTable table =
        new PrintedTable(
            "t",
            List.of(occupied),
            List.of(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(9)));
    Interval found = Attack.on(List.of(table), EXACT).interval(Target.of(table, 0, 0, 0));

    assertThat(List.of(found.lo(), found.hi())).containsExactly(1L, 8L);
  }

  @Test
  void aChallengeSaysWhoIsSafeAndWhoIsNot() {
    PrintedTable table = printed(-1, -1, 9, -1, -1, 12, 9, 12, 21);
    Attack attack = Attack.on(List.of(table), EXACT);
    List<Interval> found =
        attack.challenge(
            List.of(
                Target.of(table, 0, 9, 9),
                Target.of(table, 0, 10, 9),
                Target.of(table, 0, 4, 10),
                Target.of(table, 2, 1, 1),
                Target.of(table, 4, 9, 12)));

    assertThat(found).extracting(Interval::isSafe).containsExactly(true, false, false, false, true);
    assertThat(found).allMatch(attack::verify);
  }

  @Test
  void startingNearATableChangesNoInterval() {
    PrintedTable table = printed(-1, -1, 9, -1, -1, 12, 9, 12, 21);
    for (long[] near :
        List.of(
            new long[] {4, 5, 9, 5, 7, 12, 9, 12, 21}, new long[] {0, 0, 0, 0, 0, 0, 0, 0, 0})) {
      Attack attack = Attack.near(List.of(near), List.of(table), List.of(), EXACT);
      compare(attack, table, tables(table, EXACT));
    }
  }

  @Test
  void theSearchForTablesBeginsAtTheOneThatIsKnownToFit() {
    PrintedTable table = printed(-1, -1, 9, -1, -1, 12, 9, 12, 21);
    for (long first = 0; first <= 9; first++) {
      long[] near = {first, 9 - first, 9, 9 - first, 3 + first, 12, 9, 12, 21};
      Attack attack = Attack.near(List.of(near), List.of(table), List.of(), EXACT);
      List<Interval> found = attack.challenge(List.of(Target.of(table, 0, 0, 0)));
      assertThat(found.get(0).lo()).isEqualTo(first);
      assertThat(found.get(0).hi()).isEqualTo(first);
    }
  }

  @Test
  void whatNoLineShowsIsWhatTheTableToBeginWithLeaves() {
    Axis axis =
        new Axis(
            "a", List.of(Set.of("1"), Set.of("2"), Set.of("3"), Set.of("1", "2", "3", "4", "5")));
    PrintedTable table =
        new PrintedTable(
            "t",
            List.of(axis),
            List.of(
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(20)));
    List<Map<String, Set<String>>> rest = List.of(Map.of("a", Set.of("4", "5")));
    for (long[] near : List.of(new long[] {9, 4, 2, 20}, new long[] {1, 6, 11, 20})) {
      Attack attack = Attack.near(List.of(near), List.of(table), List.of(), EXACT);
      List<Interval> found =
          attack.challenge(
              List.of(
                  Target.of(table, 0, 0, 0),
                  Target.of(table, 1, 0, 0),
                  Target.of(table, 2, 0, 0),
                  new Target(rest, 0, 0)));
      assertThat(found.stream().map(Interval::lo))
          .containsExactly(near[0], near[1], near[2], 20 - near[0] - near[1] - near[2]);
    }
  }

  @Test
  void wherePrintedNumbersAreRoundedTablesThatLeaveThemAloneAreFoundFirst() {
    PrintingRules rounded = new PrintingRules(3, 5, false);
    PrintedTable table = printed(-1, -1, 40, -1, -1, 55, 45, 50, 95);
    Attack attack = Attack.on(List.of(table), rounded);
    List<Interval> found =
        attack.challenge(List.of(Target.of(table, 0, 5, 5), Target.of(table, 4, 9, 9)));
    for (Interval interval : found) {
      assertThat(interval.isSafe() && attack.verify(interval)).isTrue();
      long[] low = attack.numbers(0, interval.low());
      long[] high = attack.numbers(0, interval.high());
      for (int margin : new int[] {2, 5, 6, 7, 8}) {
        assertThat(low[margin]).isEqualTo(high[margin]);
      }
    }
    // The ends themselves need other numbers behind the printed ones.
    Interval end = attack.interval(Target.of(table, 0, 0, 0));
    assertThat(end.hi()).isEqualTo(42);
    assertThat(end.isHiProven()).isTrue();
  }

  @Test
  void twoTablesOfTheSamePeopleAreOneAttack() {
    PrintedTable rows =
        new PrintedTable(
            "r",
            List.of(ROWS),
            List.of(OptionalLong.of(9), OptionalLong.empty(), OptionalLong.of(21)));
    PrintedTable table = printed(-1, -1, -1, -1, -1, -1, 9, 12, 21);
    Attack attack = Attack.on(List.of(table, rows), EXACT);

    compare(attack, table, tables(printed(-1, -1, 9, -1, -1, 12, 9, 12, 21), EXACT));
    Interval second = attack.interval(Target.of(rows, 1, 0, 0));
    assertThat(second.lo()).isEqualTo(12);
    assertThat(attack.numbers(1, second.low())).containsExactly(9, 12, 21);
  }

  /** 10 + 15 = 25 and so on: as they are printed they are a table, though each may be others. */
  @Test
  void roundedNumbersThatAddUpAreTheFirstTable() {
    PrintingRules rounded = new PrintingRules(1, 5, false);
    PrintedTable table = printed(10, 15, 25, 20, 5, 25, 30, 20, 50);
    Attack attack = Attack.on(List.of(table), rounded);
    for (int cell = 0; cell < 9; cell++) {
      Interval found = attack.challenge(List.of(Target.of(table, cell, 0, 0))).get(0);
      assertThat(List.of(found.lo(), found.hi()))
          .containsOnly(table.cells().get(cell).orElseThrow());
    }
  }

  @Test
  void aGuessGivesTotalsTheSumOfTheirPartsAndALastPartWhatIsLeft() {
    Unknowns known = Systems.upTo(99, 99, 99, 99, 99, 99);
    known.addSum(2, 0, 1);
    known.addSum(5, 2, 3, 4);
    BitSet hasValue = new BitSet();
    hasValue.set(0, 2);
    hasValue.set(3);
    hasValue.set(5);
    long[] table = {4, 5, 0, 6, 0, 30};
    Attack.addUp(known, table, hasValue);

    assertThat(table).containsExactly(4, 5, 9, 6, 15, 30);
    hasValue.set(2);
    hasValue.set(4);
    long[] wrong = {4, 5, 8, 6, 15, 31};
    Attack.addUp(known, wrong, hasValue);
    assertThat(wrong).containsExactly(4, 5, 8, 6, 15, 31);
  }

  /** What was given a value is not the part that takes what is left. */
  @Test
  void aTotalThatWasAddedUpKeepsItsValue() {
    Unknowns known = Systems.upTo(99, 99, 99, 99);
    known.addSum(2, 0, 1);
    known.addSum(3, 0, 2);
    BitSet hasValue = new BitSet();
    hasValue.set(0, 2);
    hasValue.set(3);
    long[] table = {4, 5, 0, 20};
    Attack.addUp(known, table, hasValue);

    assertThat(table).containsExactly(4, 5, 9, 20);
  }
}
