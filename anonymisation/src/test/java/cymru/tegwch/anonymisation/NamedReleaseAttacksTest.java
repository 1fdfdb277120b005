// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Attacks on what is derived from counts, and on numbers that lie between two tables. The numbers
 * 12 to 20 are those of the collection beside {@code NamedAttacksTest}.
 */
class NamedReleaseAttacksTest {

  private static final DisclosurePolicy PUBLIC = DisclosurePolicy.publicRelease();

  /** 12: whatever a random table of an outcome prints, nobody is alone outside the others. */
  @Test
  void ofNoGroupDoAllButOneHaveAnOutcome() {
    long[][] groups = new long[40][];
    for (int n = 0; n < groups.length; n++) {
      groups[n] = new long[] {n * 7 % 13, 20 + n * 11 % 17};
    }
    OutcomeTable table = Tables.arrears("religion", groups);

    ProtectedTable printed = Release.of("test").add(table).protect(PUBLIC).table(table);

    for (int n = 0; n < groups.length; n++) {
      Coordinate group = Coordinate.of("" + (n + 1));
      boolean isCertain = groups[n][0] < 2;
      assertThat(isCertain && !printed.isHidden(happened(group))).isFalse();
    }
  }

  /** 12, where the certainty is in a margin and not in a cell. */
  @Test
  void ofEverybodyTogetherTooNobodyIsAloneOutsideTheOthers() {
    OutcomeTable table = Tables.arrears("religion", new long[][] {{0, 60}, {1, 80}});

    ProtectedTable printed = Release.of("test").add(table).protect(PUBLIC).table(table);

    assertThat(printed.isHidden(happened(Margin.EVERYONE))).isTrue();
  }

  private static Coordinates happened(Coordinate group) {
    return Coordinates.of(group).and(Coordinate.of(Outcome.HAPPENED));
  }

  /** 13 and 15: every printed percentage fits several counts on several bases. */
  @Test
  void aPercentageOfPrintedNumbersGivesNoCountBack() {
    Rounding fives = new Rounding(5);
    for (long base = 5; base <= 200; base++) {
      for (long part = 5; part <= base; part++) {
        if (PUBLIC.showsPercentagesOf(fives.round(base))) {
          int shown = Rounding.percentage(fives.round(part), fives.round(base));
          assertThat(solutions(shown, fives.round(part), fives.round(base)))
              .isGreaterThanOrEqualTo(5);
        }
      }
    }
  }

  private static long solutions(int shown, long printedPart, long printedBase) {
    Rounding fives = new Rounding(5);
    long solutions = 0;
    for (long part = Math.max(5, printedPart - 2); part <= printedPart + 2; part++) {
      for (long base = printedBase - 2; base <= printedBase + 2; base++) {
        boolean isPrinted =
            fives.round(part) == printedPart && fives.round(base) == printedBase && part <= base;
        solutions += isPrinted && Rounding.percentage(printedPart, printedBase) == shown ? 1 : 0;
      }
    }
    return solutions;
  }

  /** 16: nine people of equal pay and one of ninety-five per cent of it all. */
  @Test
  void aMeanOfOnePersonsPayIsNotShown() {
    List<Long> dominated = new ArrayList<>(List.of(900L, 10L));
    dominated.addAll(Collections.nCopies(8, 5L));
    MeasureTable table =
        Pay.oneWay(
                List.of(
                    dominated,
                    LongStream.range(100, 160).boxed().toList(),
                    LongStream.range(200, 290).boxed().toList()))
            .table();

    ProtectedMeasures printed = Release.of("pay").add(table).protect(PUBLIC).measures(table);

    assertThat(printed.summary(Coordinates.of("1", "1"))).isEmpty();
  }

  /** 16: a printed mean fits every number of values that the printed number admits. */
  @Test
  void aMeanDoesNotTellHowManyItIsOf() {
    for (int people = 10; people <= 60; people++) {
      MeasureTable table =
          Pay.oneWay(
                  List.of(
                      LongStream.range(100, 100 + people).boxed().toList(),
                      LongStream.range(300, 400).boxed().toList()))
              .table();
      ProtectedMeasures printed = Release.of("pay").add(table).protect(PUBLIC).measures(table);
      Coordinates cell = Coordinates.of("1", "1");
      long shown = printed.values().count(cell).orElseThrow();
      double mean = printed.summary(cell).orElseThrow().mean().doubleValue();
      double half = printed.summary(cell).orElseThrow().reach().doubleValue() + 1e-9;
      assertThat(
              LongStream.rangeClosed(Math.max(10, shown - 2), shown + 2)
                  .allMatch(n -> Math.floor((mean + half) * n) >= Math.ceil((mean - half) * n)))
          .isTrue();
    }
  }

  /** 18: what a ratio is made of is printed, or there is no ratio. */
  @Test
  void aBaseTooSmallForAPercentageIsTooSmallForARatio() {
    assertThat(PUBLIC.showsPercentagesOf(new Rounding(5).round(16))).isFalse();
  }

  /** 19: the order of everything is the order of the catalogue. */
  @Test
  void tablesAndMeansKeepTheOrderInWhichTheyAreDefined() {
    MeasureTable table =
        Pay.oneWay(
                List.of(
                    LongStream.range(0, 12).boxed().toList(),
                    LongStream.range(0, 90).boxed().toList(),
                    LongStream.range(0, 40).boxed().toList()))
            .table();

    ProtectedMeasures printed = Release.of("pay").add(table).protect(PUBLIC).measures(table);

    assertThat(printed.lines(0)).isEqualTo(table.counts().lines(0));
  }

  /** 20: twelve values of one person are one person. */
  @Test
  void thresholdsOfMeansReadPeopleAndNotValues() {
    TreeMap<Long, Long> values = new TreeMap<>(Map.of(3L, 6L, 4L, 6L));
    CountTable counts = Tables.events("area", new long[][] {{12, 1, 12}});
    MeasureTable table =
        new MeasureTable(
            Pay.HOURLY,
            counts,
            Map.of(
                Coordinates.of("1"),
                new MeasureTable.Summary(1, 12, BigInteger.valueOf(42), BigInteger.valueOf(150))),
            Map.of(Coordinates.of("1"), values));

    assertThat(
            Contributions.of(table, Coordinates.of("1")).isSensitive(MeasureRule.withDefaults(), 2))
        .isTrue();
  }

  /** Those of 65 are in no table, and stand between 65 and over and 66 and over. */
  @Test
  void aSliverBetweenTwoLevelsIsProtectedThoughNobodyPrintsIt() {
    CountTable from65 = ages("65 and over", 65);
    CountTable from66 = ages("66 and over", 66);

    ProtectedRelease release = Release.of("test").add(from65).add(from66).protect(PUBLIC);

    List<Coordinates> hidden = new ArrayList<>(Tables.hidden(release.table(from65)));
    hidden.addAll(Tables.hidden(release.table(from66)));
    assertThat(hidden).isNotEmpty();
    assertThat(Tables.hidden(Release.of("alone").add(from65).protect(PUBLIC).table(from65)))
        .isEmpty();
  }

  /** 40 people under 65, three of 65, and 50 over it. */
  private static CountTable ages(String id, int old) {
    Dimension ages = Tables.dimension("age", 100);
    Level all = ages.level();
    Level level =
        new Level(
            all.list(),
            id,
            Text.of(id, id + " oed"),
            List.of(group(all, "younger", 1, old - 1), group(all, "older", old, 100)));
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    cells.put(Coordinates.of("younger"), Cell.ofPeople(old == 65 ? 40 : 43));
    cells.put(Coordinates.of("older"), Cell.ofPeople(old == 65 ? 53 : 50));
    return CountTable.summing(
        id, Tables.TENANTS, List.of(Dimension.of("age", ages.label(), level)), cells);
  }

  private static Level.Group group(Level all, String code, int from, int to) {
    Set<String> leaves = new TreeSet<>();
    IntStream.rangeClosed(from, to).forEach(age -> leaves.add("" + age));
    return new Level.Group(new Category(all.list(), code, Text.of(code, "y rhai " + code)), leaves);
  }
}
