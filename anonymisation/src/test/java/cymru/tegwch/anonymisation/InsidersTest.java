// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.Interval;
import cymru.tegwch.anonymisation.attack.Known;
import cymru.tegwch.anonymisation.attack.PrintedTable;
import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.anonymisation.attack.Target;
import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** People who are alone in a hidden cell, and read the rest as everybody does. */
class InsidersTest {

  private static final CellRule RULE = CellRule.withDefaults();
  private static final PrintRule EXACT = new PrintRule(1, 25, "c");
  private static final DisclosurePolicy PLAIN = DisclosurePolicy.of("plain", "1", RULE, EXACT);
  private static final DisclosurePolicy GUARDED =
      DisclosurePolicy.of("guarded", "1", RULE.withInsiders(Insiders.COUNT), EXACT);

  @Test
  void whoeverIsAloneInACellFindsOutNobodyElse() {
    SplittableRandom random = new SplittableRandom(20_261_122L);
    int granted = 0;
    int plainlyFound = 0;
    for (int n = 0; n < 12; n++) {
      long[][] counts = counts(random);
      CountTable table = Tables.twoWay("religion", "area", counts);
      plainlyFound += foundByInsiders(counts, table, PLAIN).size();
      if (Release.of("r").add(table).assess(GUARDED) instanceof Assessment.Granted) {
        granted++;
        assertThat(foundByInsiders(counts, table, GUARDED)).isEmpty();
      }
    }
    // Without both of these the test would say nothing.
    assertThat(granted).isGreaterThanOrEqualTo(10);
    assertThat(plainlyFound).isPositive();
  }

  /** Seven by eight cells of 10 people or more, one in four of them of 1 to 4. */
  private static long[][] counts(SplittableRandom random) {
    long[][] counts = new long[7][8];
    for (long[] row : counts) {
      for (int column = 0; column < row.length; column++) {
        row[column] = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 10 + random.nextInt(60);
      }
    }
    return counts;
  }

  /** Pairs of somebody alone in an inner cell, and a small inner cell that they find out. */
  private static List<List<Integer>> foundByInsiders(
      long[][] counts, CountTable table, DisclosurePolicy policy) {
    ProtectedTable printed = Release.of("r").add(table).protect(policy).table(table);
    FlatTables flat = FlatTables.twoWay(counts);
    PrintedTable read = flat.printed(hidden(printed, counts, flat), count -> count);
    List<List<Integer>> found = new ArrayList<>();
    for (int insider : cellsUpTo(1, counts, flat)) {
      Attack attack =
          Attack.on(
              List.of(read),
              List.of(Known.alone(read.region(insider))),
              new PrintingRules(1, 1, false));
      for (int other : cellsUpTo(4, counts, flat)) {
        Interval interval = attack.interval(Target.of(read, other, 1, 0));
        if (other != insider && interval.lo() == interval.hi()) {
          found.add(List.of(insider, other));
        }
      }
    }
    return found;
  }

  private static List<Integer> cellsUpTo(long most, long[][] counts, FlatTables flat) {
    List<Integer> cells = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        if (counts[row][column] <= most) {
          cells.add(flat.cell(row, column));
        }
      }
    }
    return cells;
  }

  private static BitSet hidden(ProtectedTable printed, long[][] counts, FlatTables flat) {
    BitSet hidden = new BitSet();
    for (Coordinates at : Tables.hidden(printed)) {
      hidden.set(
          flat.cell(
              line(at.along(0), printed, 0, counts.length),
              line(at.along(1), printed, 1, counts[0].length)));
    }
    return hidden;
  }

  /** The place of a line: the margin stands behind the last group. */
  private static int line(Coordinate line, ProtectedTable printed, int along, int groups) {
    return line instanceof Coordinate.Group
        ? printed.lines(along).stream()
            .filter(l -> l instanceof Coordinate.Group)
            .toList()
            .indexOf(line)
        : groups;
  }

  @Test
  void oneWhoIsAGroupByThemselvesStopsNoRelease() {
    long[][] answers = {{1, 0}, {30, 40}, {2, 60}, {25, 31}, {3, 44}};
    OutcomeTable outcome = Tables.arrears("religion", answers);

    assertThat(Release.of("r").add(outcome).assess(GUARDED)).isInstanceOf(Assessment.Granted.class);
  }

  /**
   * One is alone in a grade; in the grade that is hidden with it one of twelve has nearly all,
   * whose pay the first would find out by taking their own from what is left of the total.
   */
  @Test
  void whoeverKnowsTheirOwnPayDoesNotLearnThatOfSomebodyElse() {
    SplittableRandom random = new SplittableRandom(20_261_122L);
    int plainlyFound = 0;
    int granted = 0;
    for (int n = 0; n < 12; n++) {
      Pay pay = pay(random);
      MeasureTable table = pay.table();
      plainlyFound += isSecondFoundOut(pay, table, PLAIN) ? 1 : 0;
      if (Release.of("r").add(table).assess(GUARDED) instanceof Assessment.Granted) {
        granted++;
        assertThat(isSecondFoundOut(pay, table, GUARDED)).isFalse();
      }
    }
    // Without both of these the test would say nothing.
    assertThat(granted).isPositive();
    assertThat(plainlyFound).isPositive();
  }

  /** Eight grades: one person, twelve with one of large pay, and six of 32 or more. */
  private static Pay pay(SplittableRandom random) {
    List<List<Long>> people = new ArrayList<>();
    people.add(List.of(20_000 + random.nextLong(5_000)));
    List<Long> second = new ArrayList<>(random.longs(11, 1_000, 3_000).boxed().toList());
    second.add(60_000 + random.nextLong(10_000));
    people.add(second);
    for (int grade = 2; grade < 8; grade++) {
      people.add(random.longs(32 + random.nextInt(20), 1_000, 3_000).boxed().toList());
    }
    return Pay.oneWay(people);
  }

  /** Whether nothing is hidden but the first grade and the second, beside a total that is shown. */
  private static boolean isSecondFoundOut(Pay pay, MeasureTable table, DisclosurePolicy policy) {
    ProtectedMeasures printed = Release.of("r").add(table).protect(policy).measures(table);
    List<Integer> hidden = new ArrayList<>();
    for (int grade = 0; grade < pay.rows(); grade++) {
      if (printed.summary(pay.at(grade)).isEmpty()) {
        hidden.add(grade);
      }
    }
    assertThat(hidden).contains(0, 1);
    return hidden.size() == 2
        && printed.summary(Coordinates.of(Margin.EVERYONE, Margin.EVERYONE)).isPresent();
  }

  @Test
  void insidersDoNotCountUnlessAPolicySaysSo() {
    assertThat(DisclosurePolicy.shipped())
        .allMatch(policy -> policy.cellRule().orElseThrow().insiders() == Insiders.DO_NOT_COUNT);
    assertThat(GUARDED.toString()).contains("\n  insiders: whoever is alone in a hidden cell");
    assertThat(PLAIN.toString()).doesNotContain("insiders");
    assertThat(DisclosurePolicy.fromJson(GUARDED.toJson())).isEqualTo(GUARDED);
  }

  @Test
  void insidersCountOnlyWhereComplementsAreAlwaysHidden() {
    CellRule needed =
        RULE.withSmallCounts(CellRule.SmallCounts.HIDDEN, CellRule.Complements.WHERE_NEEDED);

    assertThatIllegalArgumentException().isThrownBy(() -> needed.withInsiders(Insiders.COUNT));
  }
}
