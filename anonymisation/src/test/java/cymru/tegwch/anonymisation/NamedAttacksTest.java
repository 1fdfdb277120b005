// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.Interval;
import cymru.tegwch.anonymisation.attack.PrintedTable;
import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.anonymisation.attack.Target;
import cymru.tegwch.anonymisation.rounding.Rounding;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.variable.Outcome;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Attacks that beat ordinary publications, and what becomes of them here: 01 primary only, 02
 * narrow interval, 03 marker leak, 08 linked tables, 10 zero complement, 11 small row total, 12
 * group disclosure, 13 and 15 percentages, 19 sort order, 20 threshold inflation and 24 tie break;
 * 07 nested populations within one release. 18 (a ratio unmasks) falls with the cells that it is
 * computed from. Those on the ledger and on measures have tests of their own: 04, 05, 07, 16, 20,
 * 21, 22, 23, 24.
 */
class NamedAttacksTest {

  private static final PrintingRules EXACT = new PrintingRules(1, 1, false);

  private static Interval attack(FlatTables table, int target, int... hidden) {
    BitSet cells = new BitSet();
    for (int cell : hidden) {
      cells.set(cell);
    }
    PrintedTable printed = table.printed(cells, count -> count);
    return Attack.on(List.of(printed), EXACT).interval(Target.of(printed, target, 5, 5));
  }

  private static ProtectedTable published(CountTable table) {
    return Release.of("test").add(table).protect(DisclosurePolicy.publicRelease()).table(table);
  }

  @Test
  void oneHiddenCellInARowIsFoundBySubtractionSoComplementsAreHidden() {
    long[][] counts = {{3, 40, 57}, {22, 31, 18}};
    FlatTables flat = FlatTables.twoWay(counts);

    Interval naive = attack(flat, flat.cell(0, 0), flat.cell(0, 0));

    assertThat(List.of(naive.lo(), naive.hi())).containsExactly(3L, 3L);
    assertThat(Tables.hidden(published(Tables.twoWay("religion", "area", counts))))
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void aRectangleOfSmallCellsIsTooNarrowSoTheIntervalDecides() {
    long[][] counts = {{3, 2, 95}, {1, 60, 39}};
    FlatTables flat = FlatTables.twoWay(counts);

    Interval naive =
        attack(
            flat,
            flat.cell(0, 0),
            flat.cell(0, 0),
            flat.cell(0, 1),
            flat.cell(1, 0),
            flat.cell(1, 1));

    assertThat(naive.isSafe()).isFalse();
    assertThat(naive.hi() - naive.lo()).isBetween(1L, 4L);
    assertThat(Tables.hidden(published(Tables.twoWay("religion", "area", counts))))
        .contains(Coordinates.of("1", "1"), Coordinates.of("1", "2"), Coordinates.of("2", "1"));
  }

  @Test
  void oneMarkIsPrintedForEveryHiddenCell() {
    ProtectedTable table = published(Tables.oneWay("religion", 1, 5, 40, 41, 42, 43, 44));

    assertThat(Tables.hidden(table)).hasSize(2);
    assertThat(Tables.hidden(table).stream().map(table::text)).containsOnly("c");
  }

  @Test
  void aMarginHiddenInOneTableDoesNotFollowFromAnother() {
    CountTable byArea = Tables.twoWay("religion", "area", new long[][] {{3, 20}, {54, 61}});
    CountTable bySex = Tables.twoWay("religion", "sex", new long[][] {{11, 12}, {58, 57}});

    ProtectedRelease release =
        Release.of("linked").add(byArea).add(bySex).protect(DisclosurePolicy.publicRelease());

    assertThat(release.audit().attacks().get(0).tables()).hasSize(2);
    for (String religion : List.of("1", "2")) {
      assertThat(release.table(byArea).isHidden(everyoneOf(religion)))
          .isEqualTo(release.table(bySex).isHidden(everyoneOf(religion)));
    }
  }

  private static Coordinates everyoneOf(String group) {
    return Coordinates.of(Coordinate.of(group), Margin.EVERYONE);
  }

  @Test
  void aTableThatIsSafeAloneIsAttackedTogetherWithTheOthers() {
    PrintedTable.Axis religion = axis("religion");
    PrintedTable byArea =
        new PrintedTable(
            "by area",
            List.of(religion, axis("area")),
            List.of(
                OptionalLong.empty(),
                OptionalLong.of(20),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(61),
                OptionalLong.empty(),
                OptionalLong.of(57),
                OptionalLong.of(81),
                OptionalLong.of(138)));
    PrintedTable bySex =
        new PrintedTable(
            "by sex",
            List.of(religion, axis("sex")),
            List.of(
                OptionalLong.of(11),
                OptionalLong.of(12),
                OptionalLong.of(23),
                OptionalLong.of(58),
                OptionalLong.of(57),
                OptionalLong.of(115),
                OptionalLong.of(69),
                OptionalLong.of(69),
                OptionalLong.of(138)));
    Target cell = Target.of(byArea, 0, 4, 5);

    assertThat(Attack.on(List.of(byArea), EXACT).interval(cell).isSafe()).isTrue();
    Interval joint = Attack.on(List.of(byArea, bySex), EXACT).interval(cell);
    assertThat(List.of(joint.lo(), joint.hi())).containsExactly(3L, 3L);
  }

  private static PrintedTable.Axis axis(String variable) {
    return new PrintedTable.Axis(variable, List.of(Set.of("a"), Set.of("b"), Set.of("a", "b")));
  }

  @Test
  void aZeroIsNoComplement() {
    FlatTables flat = new FlatTables(new int[] {3}, new long[] {3, 0, 44});

    Interval naive = attack(flat, flat.cell(0), flat.cell(0), flat.cell(1));

    assertThat(naive.isSafe()).isFalse();
    assertThat(Tables.hidden(published(Tables.oneWay("religion", 3, 0, 44, 60, 70, 80, 90))))
        .contains(Coordinates.of("1"))
        .hasSize(2)
        .doesNotContain(Coordinates.of("2"));
  }

  @Test
  void aSmallTotalIsHiddenLikeASmallCell() {
    ProtectedTable table =
        published(
            Tables.twoWay(
                "religion", "area", new long[][] {{3, 0, 0}, {20, 30, 40}, {25, 35, 45}}));

    assertThat(table.isHidden(everyoneOf("1"))).isTrue();
    assertThat(table.isHidden(Coordinates.of("1", "1"))).isTrue();
  }

  @Test
  void nobodyLearnsThatAGroupAllHasOneOutcome() {
    OutcomeTable arrears =
        Tables.arrears("religion", new long[][] {{12, 0}, {11, 1}, {0, 14}, {60, 300}, {45, 210}});

    ProtectedTable table =
        Release.of("test").add(arrears).protect(DisclosurePolicy.publicRelease()).table(arrears);

    for (String group : List.of("1", "2", "3")) {
      assertThat(table.isHidden(Coordinates.of(group, Outcome.HAPPENED))).isTrue();
      assertThat(table.isHidden(Coordinates.of(group, Outcome.DID_NOT))).isTrue();
    }
  }

  @Test
  void percentagesComeFromRoundedNumbersOnABaseOf25() {
    DisclosurePolicy policy = DisclosurePolicy.publicRelease();
    Rounding rounding = new Rounding(policy.print().roundingBase());

    assertThat(policy.showsPercentagesOf(rounding.round(22))).isFalse();
    assertThat(policy.showsPercentagesOf(rounding.round(23))).isTrue();
    assertThat(Rounding.percentage(rounding.round(7), rounding.round(31))).isEqualTo(17);
  }

  @Test
  void linesKeepTheOrderOfTheCatalogue() {
    CountTable table = Tables.oneWay("religion", 41, 3, 40, 2, 90);

    assertThat(published(table).lines(0)).isEqualTo(table.lines(0));
  }

  @Test
  void manyEventsOfOnePersonAreOnePerson() {
    CountTable repairs =
        Tables.events("area", new long[][] {{12, 1, 12}, {60, 40, 3}, {80, 55, 4}});

    assertThat(published(repairs).isHidden(Coordinates.of("1"))).isTrue();
  }

  @Test
  void nestedPopulationsAreRefused() {
    CountTable all = Tables.oneWay("disability", 18, 402);
    CountTable under65 = Tables.oneWay(Tables.TENANTS.where("age < 65"), "disability", 17, 398);

    assertThat(kinds(Release.of("test").add(all).add(under65)))
        .containsExactly(Refusal.Kind.POPULATIONS_NEST);
  }

  private static List<Refusal.Kind> kinds(Release release) {
    Assessment assessment = release.assess(DisclosurePolicy.publicRelease());
    return ((Assessment.Refused) assessment).reasons().stream().map(Refusal::kind).toList();
  }

  @Test
  void theSameCellsAreHiddenEveryTime() {
    CountTable table =
        Tables.twoWay("religion", "area", new long[][] {{3, 9, 12}, {7, 30, 8}, {25, 8, 45}});

    assertThat(Tables.hidden(published(table))).isEqualTo(Tables.hidden(published(table)));
  }
}
