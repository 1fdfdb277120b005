// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.cells.LinkedCells;
import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.cells.Sheet;
import cymru.tegwch.anonymisation.ledger.RecordedRelease;
import cymru.tegwch.anonymisation.ledger.RecordedTable;
import cymru.tegwch.anonymisation.ledger.ReleaseLedger;
import cymru.tegwch.anonymisation.ledger.Turnover;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Counting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What earlier releases leave open, from records that are written down here. */
class PrecedentsTest {

  private static final CellRule RULE = CellRule.withDefaults();
  private static final Population TENANTS = Tables.TENANTS;
  private static final Population LATER =
      Population.of("tenants", TENANTS.description(), LocalDate.of(2027, 3, 31));

  /** What was printed of a one-way table: a mark where there is null. */
  private static RecordedTable printed(Population population, Long... numbers) {
    RecordedTable asked = Recording.asked(Member.of(table(population, numbers.length)));
    Map<List<String>, Optional<String>> cells = new LinkedHashMap<>();
    for (int n = 0; n < numbers.length; n++) {
      cells.put(List.of("" + (n + 1)), Optional.ofNullable(numbers[n]).map(Object::toString));
    }
    return new RecordedTable(
        asked.id(), asked.people(), asked.measure(), asked.dimensions(), cells);
  }

  private static CountTable table(Population population, int groups) {
    return Tables.oneWay(population, "religion", new long[groups]);
  }

  private static Precedents after(Turnover turnover, RecordedTable... tables) {
    RecordedRelease release =
        new RecordedRelease("before", EarlierReleasesTest.DAY, "p 1", List.of(tables), null);
    return new Precedents(ReleaseLedger.empty().with(release), turnover);
  }

  private static List<Refusal.Kind> kinds(Precedents precedents, RecordedTable... asked) {
    return precedents.problems(List.of(asked), RULE).stream().map(Refusal::kind).toList();
  }

  @Test
  void otherUnitsOfThePopulationAreNoPrecedent() {
    RecordedTable people = printed(TENANTS, 40L, 50L);
    RecordedTable homes = printed(TENANTS.counting(Counting.HOUSEHOLDS), 40L, 50L);

    assertThat(kinds(after(Turnover.notStated(), people), homes)).isEmpty();
    assertThat(kinds(after(Turnover.notStated(), people), people)).isEmpty();
  }

  @Test
  void whatIsMissingIsTheEarlierTable() {
    RecordedTable two = printed(TENANTS, 40L, 50L);
    RecordedTable three = printed(TENANTS, 40L, 20L, 30L);

    assertThat(kinds(after(Turnover.notStated(), two), three))
        .containsExactly(Refusal.Kind.EARLIER_TABLE_MISSING);
    assertThat(kinds(after(Turnover.notStated(), two), three, two)).isEmpty();
  }

  @Test
  void asManyAsTheThresholdMustHaveComeAndGone() {
    RecordedTable before = printed(TENANTS, 40L, 50L);
    RecordedTable now = printed(LATER, 41L, 50L);

    assertThat(kinds(after(Turnover.of(2, 2), before), now))
        .containsExactly(Refusal.Kind.TURNOVER_TOO_SMALL);
    assertThat(kinds(after(Turnover.of(2, 3), before), now)).isEmpty();
    assertThat(kinds(after(Turnover.notStated(), before), now))
        .containsExactly(Refusal.Kind.TURNOVER_NOT_STATED);
    // of the same date nobody asks who came and went
    assertThat(kinds(after(Turnover.of(0, 0), before), before)).isEmpty();
  }

  @Test
  void marksAndNumbersOfEarlierTablesAreFoundInTheirPlaces() {
    LinkedCells cells = new LinkedCells(Sheet.beside(List.of(Member.of(table(TENANTS, 3)))));
    Precedents.Places places =
        after(Turnover.notStated(), printed(TENANTS, 40L, null, 30L)).placesOf(cells);
    Precedents.Places none =
        after(Turnover.notStated(), printed(LATER, 40L, null, 30L)).placesOf(cells);

    assertThat(places.printed().stream().boxed())
        .containsExactlyInAnyOrder(cells.placeOf(0, 0), cells.placeOf(0, 2));
    assertThat(places.hidden().stream().boxed()).containsExactly(cells.placeOf(0, 1));
    assertThat(none.printed().isEmpty()).isTrue();
    assertThat(none.hidden().isEmpty()).isTrue();
  }

  @Test
  void aTableIsRevisedIfAnyCellIsAnother() {
    Precedents precedents = after(Turnover.notStated(), printed(TENANTS, 40L, null, 30L));

    assertThat(precedents.revised(List.of(printed(TENANTS, 40L, null, 30L)))).isEmpty();
    assertThat(precedents.revised(List.of(printed(TENANTS, 40L, null, 35L)))).hasSize(1);
    assertThat(precedents.revised(List.of(printed(TENANTS, 40L, 5L, 30L)))).hasSize(1);
    assertThat(precedents.revised(List.of(printed(TENANTS, null, null, 30L)))).hasSize(1);
    assertThat(precedents.revised(List.of(printed(LATER, 45L, null, 30L)))).isEmpty();
    // of a release in which it stands twice it is named once
    RecordedTable other = printed(TENANTS, 45L, null, 30L);
    assertThat(precedents.revised(List.of(other, other))).hasSize(1);
  }

  private static List<InternalAudit.EarlierAudit> beside(
      RecordedTable before, RecordedTable now, long below) {
    return after(Turnover.of(9, 9), before).beside(now, table(TENANTS, 3).dimensions(), below);
  }

  @Test
  void numbersThatDifferByLessStandOut() {
    RecordedTable before = printed(TENANTS, 40L, 50L, 60L);

    InternalAudit.EarlierAudit audit = beside(before, printed(LATER, 44L, 55L, 60L), 5).get(0);
    assertThat(audit.close()).containsExactly(Coordinates.of("1"));
    assertThat(audit.hiddenOnce()).isEmpty();
    assertThat(beside(before, printed(LATER, 36L, 45L, 60L), 5).get(0).close())
        .containsExactly(Coordinates.of("1"));
    assertThat(beside(before, printed(LATER, 45L, 55L, 60L), 5)).isEmpty();
    assertThat(beside(before, printed(LATER, 44L, 55L, 60L), 0)).isEmpty();
  }

  @Test
  void whatOneOfTwoDatesHidesStandsOut() {
    List<InternalAudit.EarlierAudit> audits =
        beside(printed(TENANTS, 40L, null, null), printed(LATER, null, 90L, null), 5);

    assertThat(audits).hasSize(1);
    assertThat(audits.get(0).hiddenOnce())
        .containsExactly(Coordinates.of("1"), Coordinates.of("2"));
    assertThat(audits.get(0).close()).isEmpty();
    assertThat(audits.get(0).release()).isEqualTo("before");
  }

  /** Not of the same date, of another part, of other units, or of other questions. */
  @Test
  void onlyTheSameQuestionOfTheSamePartStandsBeside() {
    RecordedTable now = printed(LATER, 41L, 51L, 61L);

    assertThat(beside(printed(TENANTS, 40L, 50L, 60L), now, 5)).hasSize(1);
    assertThat(beside(printed(LATER, 40L, 50L, 60L), now, 5)).isEmpty();
    assertThat(beside(printed(TENANTS.where("age under 65"), 40L, 50L, 60L), now, 5)).isEmpty();
    assertThat(beside(printed(TENANTS.counting(Counting.HOUSEHOLDS), 40L, 50L, 60L), now, 5))
        .isEmpty();
  }

  @Test
  void aRecordNamesWhatIsAskedAndTheCellsThatArePrinted() {
    CountTable counted = Tables.oneWay("religion", 3, 97, 98, 99, 101, 102, 103);
    ProtectedRelease release = Release.of("r").add(counted).protect(EarlierReleasesTest.EXACT);
    RecordedTable recorded = release.recorded(EarlierReleasesTest.DAY).tables().get(0);
    ProtectedTable table = release.table(counted);

    assertThat(recorded.id()).isEqualTo(counted.id());
    assertThat(recorded.measure()).isEmpty();
    assertThat(recorded.people().population()).isEqualTo("tenants");
    assertThat(recorded.people().unit()).isEqualTo(Counting.SUBJECTS);
    assertThat(recorded.people().asAt()).isEqualTo(TENANTS.asAt());
    assertThat(recorded.dimensions().get(0).variable()).isEqualTo("religion");
    assertThat(recorded.dimensions().get(0).groups()).hasSize(7);
    List<String> hidden = new ArrayList<>();
    recorded
        .cells()
        .forEach(
            (keys, text) -> {
              Coordinates cell = Recording.cell(counted.dimensions(), keys);
              assertThat(Recording.keys(cell)).isEqualTo(keys);
              assertThat(text.isEmpty()).isEqualTo(table.isHidden(cell));
              text.ifPresentOrElse(
                  number -> assertThat(number).isEqualTo(table.text(cell)),
                  () -> hidden.add(keys.get(0)));
            });
    assertThat(hidden).contains("1");
    assertThat(recorded.cells()).containsKey(List.of(Margin.EVERYONE.key()));
  }
}
