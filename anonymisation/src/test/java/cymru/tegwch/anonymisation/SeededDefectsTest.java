// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.Interval;
import cymru.tegwch.anonymisation.attack.Known;
import cymru.tegwch.anonymisation.attack.PrintedTable;
import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.anonymisation.attack.Target;
import cymru.tegwch.anonymisation.suppression.Need;
import cymru.tegwch.anonymisation.suppression.Suppression;
import cymru.tegwch.anonymisation.suppression.Suppressor;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Defects that a suppressor could have, each put into its output or its equations, and each caught
 * by the attacker. The sound output of the same tables is not caught.
 */
class SeededDefectsTest {

  private static final PrintingRules EXACT = new PrintingRules(5, 1, false);
  private static final long[][] COUNTS = {
    {3, 21, 40, 12}, {35, 2, 18, 60}, {9, 44, 4, 31}, {27, 16, 52, 8}
  };
  private static final FlatTables TABLE = FlatTables.twoWay(COUNTS);
  private static final int EACH = 4;

  private static BitSet sound() {
    Suppression found = Suppressor.withDefaults().suppress(TABLE.graph(4, new Need(4, 5)));
    return ((Suppression.Pattern) found).hidden();
  }

  private static BitSet of(int... cells) {
    BitSet set = new BitSet();
    IntStream.of(cells).forEach(set::set);
    return set;
  }

  private static boolean isCaught(FlatTables table, BitSet hidden, PrintingRules rules) {
    int base = rules.roundingBase();
    PrintedTable printed = table.printed(hidden, c -> base * ((2 * c + base) / (2L * base)));
    return isCaught(List.of(printed), List.of(), rules, table.targets(4, 4, 5));
  }

  private static boolean isCaught(
      List<PrintedTable> printed, List<Known> known, PrintingRules rules, List<Target> targets) {
    Attack attack = Attack.on(printed, known, rules);
    if (!attack.isConsistent()) {
      return true;
    }
    List<Interval> intervals = attack.challenge(targets);
    return !intervals.stream().allMatch(i -> i.isSafe() && attack.verify(i));
  }

  @Test
  void theSoundPatternIsNotCaught() {
    assertThat(isCaught(TABLE, sound(), EXACT)).isFalse();
  }

  private static Arguments defect(String name, UnaryOperator<BitSet> change) {
    return Arguments.of(name, change);
  }

  private static BitSet without(BitSet hidden, BitSet out) {
    BitSet left = (BitSet) hidden.clone();
    left.andNot(out);
    return left;
  }

  private static BitSet complements(BitSet hidden) {
    return without(hidden, TABLE.small(4));
  }

  /** Prints again the n-th complement. */
  private static UnaryOperator<BitSet> dropping(int n) {
    return hidden -> {
      int[] cells = complements(hidden).stream().toArray();
      return without(hidden, of(cells[n % cells.length]));
    };
  }

  static Stream<Arguments> patterns() {
    return Stream.of(
        defect("the first complement is dropped", dropping(0)),
        defect("the second complement is dropped", dropping(1)),
        defect("the third complement is dropped", dropping(2)),
        defect("all complements are dropped", hidden -> TABLE.small(4)),
        defect("the threshold is one too low, so 4 is printed", hidden -> TABLE.small(3)),
        defect(
            "complements are sought in rows alone",
            hidden -> {
              BitSet rows = TABLE.small(4);
              rows.set(TABLE.cell(0, 1));
              rows.set(TABLE.cell(1, 2));
              rows.set(TABLE.cell(2, 0));
              rows.clear(TABLE.cell(2, 0));
              rows.set(TABLE.cell(2, 3));
              return rows;
            }),
        defect(
            "complements are sought in columns alone",
            hidden -> {
              BitSet columns = TABLE.small(4);
              IntStream.range(0, 3).forEach(c -> columns.set(TABLE.cell(3, c)));
              columns.clear(TABLE.cell(3, 2));
              return columns;
            }),
        defect(
            "two hidden cells in a row are enough, whatever they hold",
            hidden -> of(TABLE.cell(0, 0), TABLE.cell(0, 3), TABLE.cell(1, 1), TABLE.cell(2, 2))),
        defect(
            "totals are hidden and inner cells printed",
            hidden -> of(TABLE.cell(0, 4), TABLE.cell(1, 4), TABLE.cell(2, 4))),
        defect(
            "the complement of one line is shown in its total",
            hidden -> {
              BitSet one = TABLE.small(4);
              IntStream.range(0, EACH).forEach(r -> one.set(TABLE.cell(r, 3)));
              return one;
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void aDefectivePatternIsCaught(String name, UnaryOperator<BitSet> change) {
    assertThat(isCaught(TABLE, change.apply(sound()), EXACT)).isTrue();
  }

  @Test
  void theWidthIsOneTooLow() {
    // 3 and 1 in a row of printed total 4: each can be 0 to 4, not 0 to 5.
    FlatTables narrow = new FlatTables(new int[] {3}, new long[] {3, 1, 40});

    assertThat(isCaught(narrow, of(0, 1), EXACT)).isTrue();
  }

  @Test
  void aZeroIsUsedAsAComplementWhereZerosAreAlwaysPrinted() {
    FlatTables zeros = new FlatTables(new int[] {4}, new long[] {3, 0, 44, 20});

    assertThat(isCaught(zeros, of(0, 1), new PrintingRules(5, 1, true))).isTrue();
  }

  @Test
  void theUpperEndIsForgotten() {
    // Wide enough, but nobody can be more than four: the reader knows that both are small.
    FlatTables small = new FlatTables(new int[] {3}, new long[] {3, 1, 40});
    PrintedTable printed = small.printed(of(0, 1), c -> c);

    assertThat(isCaught(List.of(printed), List.of(), EXACT, small.targets(4, 4, 0))).isFalse();
    assertThat(isCaught(List.of(printed), List.of(), EXACT, small.targets(4, 4, 5))).isTrue();
  }

  @Test
  void roundingIsTakenToProtectWhatItDoesNot() {
    // 3 beside 40 of 43, rounded: 40 of 45 leaves 1 to 9, which is wide; of base 2 it is 42 less
    // 40.
    FlatTables table = new FlatTables(new int[] {2}, new long[] {3, 40});

    assertThat(isCaught(table, of(0), new PrintingRules(5, 2, false))).isTrue();
  }

  @Test
  void theInsiderIsForgotten() {
    FlatTables table = new FlatTables(new int[] {3}, new long[] {1, 4, 40});
    PrintedTable printed = table.printed(of(0, 1), c -> c);
    List<Target> other = List.of(Target.of(printed, 1, 4, 0));

    assertThat(isCaught(List.of(printed), List.of(), EXACT, other)).isFalse();
    assertThat(isCaught(List.of(printed), List.of(Known.alone(printed.region(0))), EXACT, other))
        .isTrue();
  }

  @Test
  void theReasonOfACellIsShown() {
    FlatTables table = new FlatTables(new int[] {3}, new long[] {3, 7, 40});
    PrintedTable printed = table.printed(of(0, 1), c -> c);
    List<Target> small = List.of(Target.of(printed, 0, 4, 0));

    assertThat(isCaught(List.of(printed), List.of(), EXACT, small)).isFalse();
    assertThat(isCaught(List.of(printed), List.of(Known.small(printed.region(0), 5)), EXACT, small))
        .isTrue();
  }

  private static LinkedTables linked() {
    long[] atoms = {2, 1, 9, 11, 30, 24, 28, 33, 14, 3, 8, 25};
    return LinkedTables.flat(
        new int[] {3, 2, 2}, List.of(new int[] {0, 1}, new int[] {0, 2}), atoms);
  }

  private static LinkedTables.Outcome outcome(LinkedTables tables, Set<Integer> forgotten) {
    Suppression found =
        Suppressor.withDefaults().suppress(tables.graph(4, new Need(4, 0), forgotten));
    return tables.attacked(((Suppression.Pattern) found).hidden(), 4, 4);
  }

  @Test
  void linkedTablesAreSoundWithAllTheirEquations() {
    assertThat(outcome(linked(), Set.of())).isEqualTo(LinkedTables.Outcome.SAFE);
  }

  @ParameterizedTest(name = "variable {0}")
  @org.junit.jupiter.params.provider.ValueSource(ints = {0, 1, 2})
  void theSumsAlongAVariableAreMissingInTheSuppressorsEquations(int variable) {
    assertThat(outcome(linked(), Set.of(variable))).isEqualTo(LinkedTables.Outcome.REFUSED);
  }

  @Test
  void subtotalsAreMissingInTheSuppressorsEquations() {
    long[] atoms = {3, 20, 31, 44, 12, 9, 25, 18, 40, 22, 2, 17};
    LinkedTables regions = LinkedTables.hierarchy(new int[] {2, 2, 2}, 2, atoms);

    assertThat(outcome(regions, Set.of())).isEqualTo(LinkedTables.Outcome.SAFE);
    assertThat(outcome(regions, Set.of(0))).isEqualTo(LinkedTables.Outcome.REFUSED);
  }

  @Test
  void tablesAreProtectedEachByItself() {
    LinkedTables tables = linked();
    // The margin that both tables have is hidden in neither, and the second prints its cells.
    BitSet small = tables.small(4);

    assertThat(tables.attacked(small, 4, 4)).isEqualTo(LinkedTables.Outcome.REFUSED);
  }

  @Test
  void aLineIsGivenTheWrongLeaves() {
    PrintedTable right = cut(Set.of("65", "66+"));
    PrintedTable wrong = cut(Set.of("66+"));
    PrintedTable other =
        new PrintedTable(
            "other",
            List.of(
                new PrintedTable.Axis(
                    "age",
                    List.of(Set.of("0-64", "65"), Set.of("66+"), Set.of("0-64", "65", "66+")))),
            Stream.of(62L, 38L, 100L).map(java.util.OptionalLong::of).toList());
    Target sliver = Target.of(java.util.Map.of("age", Set.of("65")), 4, 0);

    assertThat(isCaught(List.of(right, other), List.of(), EXACT, List.of(sliver))).isTrue();
    assertThat(Attack.on(List.of(wrong, other), EXACT).isConsistent()).isFalse();
  }

  private static PrintedTable cut(Set<String> old) {
    Set<String> all = Set.of("0-64", "65", "66+");
    Set<String> young = new java.util.HashSet<>(all);
    young.removeAll(old);
    return new PrintedTable(
        "cut",
        List.of(new PrintedTable.Axis("age", List.of(young, old, all))),
        Stream.of(60L, 40L, 100L).map(java.util.OptionalLong::of).toList());
  }
}
