// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions to which a person may give several answers at once. */
class OverlappingTest {

  private static final DisclosurePolicy PUBLIC = DisclosurePolicy.publicRelease();

  @Test
  void groupsThatMayOverlapAreGrantedAndTheirSumIsNotTheTotal() {
    CountTable table = oneWay(60, 40, 80, 0);

    ProtectedTable printed = Release.of("test").add(table).protect(PUBLIC).table(table);

    assertThat(printed.count("1")).hasValue(60);
    assertThat(printed.count("2")).hasValue(40);
    assertThat(printed.count(Coordinates.of(Margin.ANSWERED))).hasValue(80);
    assertThat(Tables.hidden(printed)).isEmpty();
  }

  @Test
  void aSmallGroupIsHiddenAndNeedsNoComplement() {
    CountTable table = large(60, 3, 100, 0);

    assertThat(Tables.hidden(Release.of("test").add(table).protect(PUBLIC).table(table)))
        .containsExactly(Coordinates.of("2"));
  }

  @Test
  void thoseWhoAnsweredAndAreNotInAGroupAreACellThoughNobodyPrintsThem() {
    CountTable table = oneWay(78, 40, 80, 0);

    ProtectedTable printed = Release.of("test").add(table).protect(PUBLIC).table(table);

    assertThat(printed.isHidden(Coordinates.of("1")))
        .isNotEqualTo(printed.isHidden(Coordinates.of(Margin.ANSWERED)));
  }

  @Test
  void silencesBelongToTheSameTotal() {
    CountTable table = large(60, 40, 120, 2);

    ProtectedTable printed = Release.of("test").add(table).protect(PUBLIC).table(table);

    assertThat(printed.isHidden(Coordinates.of(Coordinate.of(Silence.NOT_ANSWERED)))).isTrue();
    assertThat(Tables.hidden(printed)).hasSize(2);
  }

  @Test
  void anOverlapThatVariesBetweenOnesEventsIsProtectedToo() {
    // 100 people: 80 complained of 1, 30 of each other thing, and 3 have an event that says
    // nothing.
    Dimension dimension = overlapping("complaint", 7);
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int n = 1; n <= 7; n++) {
      cells.put(Coordinates.of("" + n), Cell.ofPeople(n == 1 ? 80 : 30));
    }
    cells.put(Coordinates.of(Coordinate.of(Silence.NOT_STATED)), Cell.ofPeople(3));
    cells.put(Coordinates.of(Margin.ANSWERED), Cell.ofPeople(100));
    cells.put(Coordinates.of(Margin.EVERYONE), Cell.ofPeople(100));
    CountTable table =
        CountTable.of(
            "people by what they complained of", Tables.TENANTS, List.of(dimension), cells);

    ProtectedTable printed = Release.of("test").add(table).protect(PUBLIC).table(table);

    assertThat(Tables.hidden(printed))
        .containsExactly(Coordinates.of(Coordinate.of(Silence.NOT_STATED)));
  }

  @Test
  void eventsThatAreInSeveralGroupsAreReadAtTheirWorst() {
    Dimension dimension = overlapping("reason", 2);
    // 100 events of 60 people, at most 6 each: of the 20 without reason 1 perhaps 4 people.
    CountTable table =
        CountTable.of(
            "stops by reason",
            Tables.TENANTS.counting(Counting.EVENTS),
            List.of(dimension),
            Map.of(
                Coordinates.of("1"), new Cell(80, 56, 6),
                Coordinates.of("2"), new Cell(50, 40, 2),
                Coordinates.of(Margin.ANSWERED), new Cell(100, 60, 6),
                Coordinates.of(Margin.EVERYONE), new Cell(100, 60, 6)));

    ProtectedTable printed = Release.of("test").add(table).protect(PUBLIC).table(table);

    assertThat(Tables.hidden(printed)).isNotEmpty();
  }

  @Test
  void groupsThatDoNotCoverThoseWhoAnsweredDisagree() {
    CountTable table = oneWay(30, 20, 80, 0);

    assertThat(kind(Release.of("test").add(table))).isEqualTo(Refusal.Kind.COUNTS_DISAGREE);
  }

  @Test
  void oneVariableAtTwoLevelsIsRefused() {
    CountTable table = oneWay(60, 40, 80, 0);
    Dimension first = table.dimensions().get(0);
    Level other =
        new Level(
            first.level().list(),
            "first-only",
            first.level().label(),
            List.of(first.level().groups().get(0)));
    CountTable coarser =
        CountTable.of(
            "other",
            Tables.TENANTS,
            List.of(new Dimension(first.variable(), first.label(), other, true)),
            Map.of(
                Coordinates.of("1"), Cell.ofPeople(60),
                Coordinates.of(Margin.ANSWERED), Cell.ofPeople(60),
                Coordinates.of(Coordinate.of(Silence.NOT_APPLICABLE)), Cell.ofPeople(20),
                Coordinates.of(Margin.EVERYONE), Cell.ofPeople(80)));

    assertThat(kind(Release.of("test").add(table).add(coarser)))
        .isEqualTo(Refusal.Kind.OVERLAPPING_DIMENSION);
  }

  @Test
  void anOverlappingTableCannotBeAddedUpWrongly() {
    List<Long> people = new ArrayList<>(List.of(4L, 20L, 30L, 7L, 2L, 40L, 3L, 11L));
    TickAll tickAll = new TickAll(2, 2, people);
    CountTable table = tickAll.table();

    ProtectedTable printed = Release.of("test").add(table).protect(PUBLIC).table(table);

    assertThat(
            printed.isHidden(
                Coordinates.of(Coordinate.of("2"), Coordinate.of(Silence.NOT_ANSWERED))))
        .isTrue();
    assertThatThrownBy(() -> table.at(table.dimensions().get(1).level()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nobodyLearnsThatEverybodyTickedTheSame() {
    // all thirty of the first area ticked what the outcome asks for, and some ticked more
    Dimension flat = Tables.dimension("area", 2);
    Outcome outcome = Outcome.of(Census.variable("impairment", 2), "1");
    Dimension ticked = new Dimension("impairment", outcome.label(), outcome.level(), true);
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    long[][] areas = {{30, 12, 30}, {40, 50, 80}, {70, 62, 110}, {70, 62, 110}};
    Coordinate[] lines = {Coordinate.of("1"), Coordinate.of("2"), Margin.ANSWERED, Margin.EVERYONE};
    for (int n = 0; n < lines.length; n++) {
      cells.put(Coordinates.of(lines[n], Coordinate.of("happened")), Cell.ofPeople(areas[n][0]));
      cells.put(Coordinates.of(lines[n], Coordinate.of("did-not")), Cell.ofPeople(areas[n][1]));
      cells.put(Coordinates.of(lines[n], Margin.ANSWERED), Cell.ofPeople(areas[n][2]));
      cells.put(Coordinates.of(lines[n], Margin.EVERYONE), Cell.ofPeople(areas[n][2]));
    }
    OutcomeTable table =
        new OutcomeTable(
            outcome, CountTable.of("ticked by area", Tables.TENANTS, List.of(flat, ticked), cells));

    ProtectedTable printed = Release.of("test").add(table).protect(PUBLIC).table(table);

    Coordinates all = Coordinates.of(Coordinate.of("1"), Coordinate.of("happened"));
    assertThat(printed.isHidden(all) || printed.isHidden(all.with(1, Margin.ANSWERED))).isTrue();
  }

  private static Refusal.Kind kind(Release release) {
    Assessment assessment = release.assess(PUBLIC);
    return ((Assessment.Refused) assessment).reasons().get(0).kind();
  }

  private static Dimension overlapping(String variable, int categories) {
    Dimension flat = Tables.dimension(variable, categories);
    return new Dimension(flat.variable(), flat.label(), flat.level(), true);
  }

  private static CountTable oneWay(long first, long second, long answered, long silent) {
    return table(answered, Coordinate.of(Silence.NOT_ANSWERED), silent, first, second);
  }

  /** Five groups more of half of those who answered, so that the table is not tiny. */
  private static CountTable large(long first, long second, long answered, long silent) {
    long half = answered / 2;
    Coordinate line = Coordinate.of(Silence.NOT_ANSWERED);
    return table(answered, line, silent, first, second, half, half, half, half, half);
  }

  private static CountTable table(long answered, Coordinate line, long silent, long... groups) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int n = 0; n < groups.length; n++) {
      cells.put(Coordinates.of("" + (n + 1)), Cell.ofPeople(groups[n]));
    }
    cells.put(Coordinates.of(line), Cell.ofPeople(silent));
    cells.put(Coordinates.of(Margin.ANSWERED), Cell.ofPeople(answered));
    cells.put(Coordinates.of(Margin.EVERYONE), Cell.ofPeople(answered + silent));
    return CountTable.of(
        "disability", Tables.TENANTS, List.of(overlapping("disability", groups.length)), cells);
  }
}
