// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.Refusal.Kind;
import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tables belong together, before anything is hidden. */
class ReleaseCheckTest {

  private static final DisclosurePolicy PUBLIC = DisclosurePolicy.publicRelease();
  private static final CountTable RELIGION = Tables.oneWay("religion", 30, 40);

  private static List<Kind> kinds(List<ExposureTable> exposures, CountTable... tables) {
    return refusals(PUBLIC, exposures, tables).stream().map(Refusal::kind).toList();
  }

  private static List<Refusal> refusals(
      DisclosurePolicy policy, List<ExposureTable> exposures, CountTable... tables) {
    List<Member> members = new ArrayList<>(Stream.of(tables).map(Member::of).toList());
    for (ExposureTable exposure : exposures) {
      members.add(Member.of(exposure.events()));
      members.add(Member.of(exposure.exposure()));
    }
    return new ReleaseCheck(members, exposures).problems(policy);
  }

  private static CountTable of(Population population) {
    return Tables.oneWay(population, "sex", 50, 60);
  }

  @Test
  void tablesOfTheSamePeopleBelongTogether() {
    assertThat(kinds(List.of(), RELIGION, Tables.oneWay("sex", 35, 35))).isEmpty();
    assertThat(kinds(List.of())).containsExactly(Kind.EMPTY);
  }

  @Test
  void othersAtTheSameDateAndTheSameAtAnotherDiffer() {
    LocalDate day = Tables.TENANTS.asAt();
    Population staff = Population.of("staff", Text.of("Staff", "Staff"), day);
    Population later = Population.of("tenants", Text.of("Tenants", "Tenantiaid"), day.plusDays(1));

    assertThat(kinds(List.of(), RELIGION, of(staff))).containsExactly(Kind.POPULATIONS_DIFFER);
    assertThat(kinds(List.of(), RELIGION, of(later))).containsExactly(Kind.POPULATIONS_DIFFER);
    assertThat(kinds(List.of(), RELIGION, of(Tables.TENANTS.counting(Counting.HOUSEHOLDS))))
        .containsExactly(Kind.POPULATIONS_DIFFER);
  }

  @Test
  void aPartOfTheSamePeopleNests() {
    Refusal nests =
        refusals(PUBLIC, List.of(), RELIGION, of(Tables.TENANTS.where("age under 65"))).get(0);

    assertThat(nests.kind()).isEqualTo(Kind.POPULATIONS_NEST);
    assertThat(nests.tables())
        .containsExactlyInAnyOrder(RELIGION.id(), "sex of tenantsage under 65");
  }

  private static ExposureTable exposure(Population of, long[][] events, long... people) {
    return new ExposureTable(Tables.events("area", events), Tables.oneWay(of, "area", people));
  }

  /** Events, each of another person, of so many people: the rest are a number too. */
  @ParameterizedTest
  @CsvSource({"59, false", "60, true", "61, true", "64, true", "65, false"})
  void thoseWithoutAnEventMayNotBeFew(long people, boolean areFew) {
    // 60 of 60 leave nobody, which is fewer than two; 60 of 59 are no part of them
    long[][] onceEach = {{60, 60, 1}, {70, 70, 1}};
    ExposureTable table = exposure(Tables.TENANTS, onceEach, people, 200);

    assertThat(kinds(List.of(table)).contains(Kind.POPULATIONS_NEST)).isEqualTo(areFew);
  }

  @Test
  void whoHasSeveralEventsIsNotTakenAway() {
    long[][] twice = {{60, 59, 2}, {70, 70, 1}};

    assertThat(kinds(List.of(exposure(Tables.TENANTS, twice, 62, 200)))).isEmpty();
  }

  @Test
  void whereNothingHappenedNothingIsTakenAway() {
    long[][] none = {{0, 0, 0}, {70, 70, 1}};

    assertThat(kinds(List.of(exposure(Tables.TENANTS, none, 3, 200)))).isEmpty();
  }

  /** Where eight must be outside, seven without an event are few, though seven may be printed. */
  @Test
  void thoseWithoutAnEventAreAtLeastAsManyAsMustBeOutside() {
    CellRule eight = CellRule.withDefaults().withOutside(8);
    DisclosurePolicy policy = DisclosurePolicy.of("eight", "1", eight, PrintRule.withDefaults());
    long[][] onceEach = {{60, 60, 1}, {70, 70, 1}};

    assertThat(refusals(policy, List.of(exposure(Tables.TENANTS, onceEach, 67, 200)))).hasSize(1);
    assertThat(refusals(policy, List.of(exposure(Tables.TENANTS, onceEach, 68, 200)))).isEmpty();
  }

  @Test
  void eventsAndPeopleWithoutAnExposureDiffer() {
    CountTable events = Tables.events("area", new long[][] {{60, 60, 1}, {70, 70, 1}});

    assertThat(kinds(List.of(), RELIGION, events)).containsExactly(Kind.POPULATIONS_DIFFER);
  }

  /** An exposure joins its own two populations, and no third. */
  @Test
  void anExposureJoinsItsOwnTwo() {
    long[][] events = {{60, 40, 2}, {70, 50, 2}};
    Population staff = Population.of("staff", Text.of("Staff", "Staff"), Tables.TENANTS.asAt());
    ExposureTable ofTenants = exposure(Tables.TENANTS, events, 200, 300);

    assertThat(kinds(List.of(ofTenants))).isEmpty();
    assertThat(kinds(List.of(ofTenants), RELIGION)).isEmpty();
    assertThat(kinds(List.of(ofTenants), of(staff))).containsExactly(Kind.POPULATIONS_DIFFER);
  }

  /** Two populations of one unit that an exposure joins are one inside the other. */
  @Test
  void peopleAmongPeopleNest() {
    Population moved =
        Population.of("moved", Text.of("Who moved", "A symudodd"), Tables.TENANTS.asAt());
    ExposureTable table =
        new ExposureTable(Tables.oneWay(moved, "area", 60, 70), Tables.oneWay("area", 200, 300));

    assertThat(kinds(List.of(table))).containsExactly(Kind.POPULATIONS_NEST);
  }

  private static CountTable named(String id, Dimension... dimensions) {
    return CountTable.of(id, Tables.TENANTS, List.of(dimensions), Map.<Coordinates, Cell>of());
  }

  private static Dimension several(Dimension of) {
    return new Dimension(of.variable(), of.label(), of.level(), true);
  }

  @Test
  void aVariableOfSeveralAnswersIsGroupedInOneWay() {
    Dimension once = Tables.dimension("impairment", 3);
    Level pairs =
        new Level(
            once.level().list(),
            "pairs",
            Text.of("Pairs", "Parau"),
            once.level().groups().subList(0, 2));
    Dimension other = new Dimension("impairment", once.label(), pairs, true);

    assertThat(kinds(List.of(), named("a", several(once)), named("b", several(once)))).isEmpty();
    assertThat(kinds(List.of(), named("a", several(once)), named("b", other)))
        .containsExactly(Kind.OVERLAPPING_DIMENSION);
    assertThat(kinds(List.of(), named("a", several(once)), named("b", once)))
        .containsExactly(Kind.OVERLAPPING_DIMENSION);
    // one answer each, at two levels: that is what hierarchies are
    assertThat(
            kinds(
                List.of(),
                named("a", once),
                named("b", new Dimension("impairment", once.label(), pairs, false))))
        .isEmpty();
  }

  @Test
  void theTablesThatAskInTwoWaysAreNamed() {
    Dimension once = Tables.dimension("impairment", 3);
    Dimension sex = Tables.dimension("sex", 2);

    assertThat(
            refusals(
                    PUBLIC, List.of(), named("a", several(once)), named("b", once), named("c", sex))
                .get(0)
                .tables())
        .containsExactly("a", "b");
  }

  @Test
  void aVariableStandsOnceInATable() {
    Dimension sex = Tables.dimension("sex", 2);

    assertThat(kinds(List.of(), named("a", sex, sex))).containsExactly(Kind.VARIABLE_TWICE);
    assertThat(kinds(List.of(), named("a", sex, Tables.dimension("area", 2)))).isEmpty();
  }

  @Test
  void aVariableHasOneListInAllTables() {
    Dimension sex = Tables.dimension("sex", 2);
    CodeList other = Census.variable("gender", 2).codes();
    Dimension byOther = new Dimension("sex", sex.label(), other.detailed(), false);

    assertThat(kinds(List.of(), named("a", sex), named("b", sex))).isEmpty();
    Refusal crossed =
        refusals(PUBLIC, List.of(), named("a", sex), named("b", byOther), named("c", sex)).get(0);
    assertThat(crossed.kind()).isEqualTo(Kind.LEVELS_CROSS);
    assertThat(crossed.tables()).contains("a", "b");
  }

  @Test
  void restrictedReadersMayHaveTablesThatCross() {
    DisclosurePolicy board =
        DisclosurePolicy.restricted(Text.of("Board", "Bwrdd"), Text.of("Us", "Ni"));
    Dimension sex = Tables.dimension("sex", 2);

    assertThat(refusals(board, List.of(), named("a", sex, sex))).isEmpty();
    assertThat(refusals(board, List.of())).extracting(Refusal::kind).containsExactly(Kind.EMPTY);
  }
}
