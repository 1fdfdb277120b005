// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.anonymisation.suppression.Effort;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Releases of real tables, and of such as must be refused. */
class ReleaseTest {

  private static final DisclosurePolicy PUBLIC = DisclosurePolicy.publicRelease();
  private static final OutcomeTable UNEMPLOYED_BY_ETHNIC_GROUP =
      Census.count("unemployed by ethnic group", Census.UNEMPLOYED, Census.ETHNIC_GROUP);
  private static final OutcomeTable UNEMPLOYED_BY_SEX_AND_AGE =
      Census.count("unemployed by sex and age", Census.UNEMPLOYED, Census.SEX, Census.AGE);
  private static final OutcomeTable SICK_BY_ETHNIC_GROUP =
      Census.count("sick by ethnic group", Census.LONG_TERM_SICK, Census.ETHNIC_GROUP);
  private static final OutcomeTable SICK_BY_SEX_AND_AGE =
      Census.count("sick by sex and age", Census.LONG_TERM_SICK, Census.SEX, Census.AGE);

  private static Release census() {
    return Release.of("census")
        .add(UNEMPLOYED_BY_ETHNIC_GROUP)
        .add(UNEMPLOYED_BY_SEX_AND_AGE)
        .add(SICK_BY_ETHNIC_GROUP)
        .add(SICK_BY_SEX_AND_AGE);
  }

  private static Refusal refusal(Release release) {
    Assessment assessment = release.assess(PUBLIC);
    assertThat(assessment.isGranted()).isFalse();
    return ((Assessment.Refused) assessment).reasons().get(0);
  }

  @Test
  void twoOutcomesOfOneVariableByTwoSetsOfGroupsAreGrantedTogether() {
    ProtectedRelease release = census().protect(PUBLIC);

    assertThat(release.tables()).hasSize(4);
    assertThat(release.audit().attacks())
        .singleElement()
        .satisfies(attack -> assertThat(attack.tables()).hasSize(4));
    assertThat(Tables.hidden(release.table(UNEMPLOYED_BY_ETHNIC_GROUP))).isEmpty();
    assertThat(release.table(SICK_BY_ETHNIC_GROUP).isHidden(Coordinates.of("5", Outcome.HAPPENED)))
        .isTrue();
  }

  @Test
  void noSmallCountIsPrintedAndEveryNumberIsRounded() {
    for (ProtectedTable table : census().protect(PUBLIC).tables()) {
      assertThat(Tables.cellsOf(table))
          .filteredOn(cell -> !table.isHidden(cell))
          .allMatch(cell -> table.count(cell).getAsLong() % 5 == 0);
    }
    for (OutcomeTable counted : List.of(SICK_BY_SEX_AND_AGE, UNEMPLOYED_BY_SEX_AND_AGE)) {
      ProtectedTable table = census().protect(PUBLIC).table(counted);
      assertThat(Tables.cellsOf(table))
          .filteredOn(cell -> PUBLIC.cellRule().orElseThrow().hides(subjects(counted, cell)))
          .isNotEmpty()
          .allMatch(table::isHidden);
    }
  }

  private static long subjects(OutcomeTable table, Coordinates cell) {
    return table.counts().cell(cell).subjects();
  }

  @Test
  void aCountMeansTheSameInEveryTableThatPrintsIt() {
    ProtectedRelease release = census().protect(PUBLIC);
    Coordinates happened = Coordinates.of(Margin.EVERYONE).and(Coordinate.of(Outcome.HAPPENED));
    Coordinates happenedByTwo =
        Coordinates.of(Margin.EVERYONE, Margin.EVERYONE).and(Coordinate.of(Outcome.HAPPENED));

    assertThat(release.table(SICK_BY_ETHNIC_GROUP).count(happened))
        .isEqualTo(release.table(SICK_BY_SEX_AND_AGE).count(happenedByTwo));
  }

  @Test
  void theOrderOfTheTablesChangesNothingButTheirOrder() {
    ProtectedRelease one =
        Release.of("a").add(SICK_BY_ETHNIC_GROUP).add(UNEMPLOYED_BY_ETHNIC_GROUP).protect(PUBLIC);

    assertThat(one.tables().get(0).id()).isEqualTo("sick by ethnic group");
    assertThat(one.table(UNEMPLOYED_BY_ETHNIC_GROUP).id()).isEqualTo("unemployed by ethnic group");
  }

  @Test
  void manyOneWayTablesAreAttackedTogetherWithoutCrossingThemAll() {
    ProtectedRelease release =
        Release.of("profile")
            .add(Census.count("ethnic", Census.ETHNIC_GROUP))
            .add(Census.count("sex", Census.SEX))
            .add(Census.count("age", Census.AGE))
            .add(Census.count("activity", Census.ACTIVITY))
            .protect(PUBLIC);

    assertThat(release.audit().attacks().get(0).unknowns()).isLessThan(40);
  }

  @Test
  void aCircleOfTablesIsCrossedByTheAttacker() {
    ProtectedRelease release =
        Release.of("circle")
            .add(Census.count("ethnic by sex", Census.ETHNIC_GROUP, Census.SEX))
            .add(Census.count("sex by age", Census.SEX, Census.AGE))
            .add(Census.count("ethnic by age", Census.ETHNIC_GROUP, Census.AGE))
            .protect(PUBLIC);

    assertThat(release.audit().attacks().get(0).unknowns()).isGreaterThanOrEqualTo(5 * 2 * 8);
  }

  @Test
  void aTableAndTheSameTableAtACoarserLevelHideTheSameTotals() {
    CountTable fine = Census.count("age by activity", Census.AGE, Census.ACTIVITY);

    ProtectedRelease release =
        Release.of("levels").add(fine).add(Census.count("age", Census.AGE)).protect(PUBLIC);

    ProtectedTable age = release.tables().get(1);
    for (Coordinates cell : Tables.cellsOf(age)) {
      assertThat(age.count(cell)).isEqualTo(release.table(fine).count(cell.and(Margin.EVERYONE)));
    }
  }

  @Test
  void restrictedReadersSeeEveryCountAndThePurpose() {
    Text purpose = Text.of("Board paper", "Papur bwrdd");
    Text readers = Text.of("The board", "Y bwrdd");

    ProtectedRelease release = census().protect(DisclosurePolicy.restricted(purpose, readers));

    assertThat(release.isPublic()).isFalse();
    assertThat(release.audience()).isEqualTo(new Audience.Restricted(purpose, readers));
    ProtectedTable table = release.table(SICK_BY_ETHNIC_GROUP);
    assertThat(Tables.hidden(table)).isEmpty();
    assertThat(table.count("5", Outcome.HAPPENED)).hasValue(2);
  }

  @Test
  void aReleaseOfNothingIsRefused() {
    assertThat(refusal(Release.of("empty")).kind()).isEqualTo(Refusal.Kind.EMPTY);
  }

  @Test
  void tablesOfOtherPeopleAreRefused() {
    CountTable ours = Tables.oneWay("religion", 30, 40);
    CountTable theirs =
        Tables.oneWay(
            Population.of("staff", Text.of("Staff", "Staff"), LocalDate.of(2026, 3, 31)),
            "religion",
            50,
            60);

    assertThat(refusal(Release.of("test").add(ours).add(theirs)).kind())
        .isEqualTo(Refusal.Kind.POPULATIONS_DIFFER);
  }

  @Test
  void eventsAndThoseExposedToThemAreGranted() {
    CountTable repairs =
        Tables.events("area", new long[][] {{70, 40, 3}, {60, 40, 3}, {80, 55, 4}});
    CountTable tenants = Tables.oneWay("area", 300, 200, 150);

    ProtectedRelease release =
        Release.of("rates").add(new ExposureTable(repairs, tenants)).protect(PUBLIC);

    assertThat(release.table(repairs).count("1")).hasValue(70);
    assertThat(release.table(tenants).count("1")).hasValue(300);
  }

  @Test
  void exposureThatLeavesFewWithoutAnEventIsRefused() {
    CountTable leavers = Tables.events("area", new long[][] {{27, 27, 1}, {60, 60, 1}});
    CountTable staff = Tables.oneWay("area", 30, 200);

    assertThat(refusal(Release.of("rates").add(new ExposureTable(leavers, staff))).kind())
        .isEqualTo(Refusal.Kind.POPULATIONS_NEST);
  }

  @Test
  void totalsThatAreNoSumsAreRefused() {
    CountTable table =
        CountTable.of(
            "religion",
            Tables.TENANTS,
            List.of(Tables.dimension("religion", 2)),
            Map.of(
                Coordinates.of("1"), Cell.ofPeople(30),
                Coordinates.of(Margin.ANSWERED), Cell.ofPeople(50),
                Coordinates.of(Margin.EVERYONE), Cell.ofPeople(50)));

    assertThat(refusal(Release.of("test").add(table)).kind())
        .isEqualTo(Refusal.Kind.COUNTS_DISAGREE);
  }

  @Test
  void aTableOfOnePersonPrintsNothing() {
    CountTable one = Tables.oneWay("religion", 1, 0, 0, 0, 0, 0, 0);

    ProtectedTable table = Release.of("test").add(one).protect(PUBLIC).table(one);

    assertThat(Tables.cellsOf(table)).allMatch(table::isHidden);
  }

  @Test
  void aGroupThatAllHasOneOutcomeIsRefusedWhereZerosMustBePrinted() {
    DisclosurePolicy zeros =
        DisclosurePolicy.of(
            "zeros",
            "1",
            CellRule.withDefaults().withZeros(CellRule.Zeros.ALWAYS_PRINTED),
            PrintRule.withDefaults());
    Release release =
        Release.of("small").add(Tables.arrears("religion", new long[][] {{12, 0}, {60, 300}}));

    assertThatThrownBy(() -> release.protect(zeros))
        .isInstanceOf(ReleaseRefused.class)
        .hasMessageStartingWith("Release 'small' is refused: UNPROTECTABLE: ")
        .satisfies(
            refused -> {
              assertThat(refused.getMessage()).doesNotContainPattern("[0-9]");
              assertThat(((ReleaseRefused) refused).reasons())
                  .allMatch(
                      reason ->
                          reason.advice().isTranslated()
                              && reason.tables().equals(List.of("arrears by religion")));
            });
  }

  @Test
  void labelsThatAreNotTranslatedAreRefusedInWelshAndNamed() {
    CountTable table =
        CountTable.summing(
            "estate",
            Tables.TENANTS,
            List.of(
                new Dimension(
                    "estate",
                    Text.untranslated("Estate"),
                    Tables.dimension("estate", 2).level(),
                    false)),
            Map.of(Coordinates.of("1"), Cell.ofPeople(30), Coordinates.of("2"), Cell.ofPeople(40)));
    ProtectedRelease release = Release.of("test").add(table).protect(PUBLIC);

    release.requireWritableIn(Language.ENGLISH);
    assertThatThrownBy(() -> release.requireWritableIn(Language.WELSH))
        .isInstanceOf(ReleaseRefused.class)
        .hasMessageContaining("UNTRANSLATED")
        .hasMessageContaining("estate");
  }

  @Test
  void anotherTableOfTheSameIdIsAProgrammingError() {
    Release release = Release.of("test").add(Tables.oneWay("religion", 30, 40));

    assertThatThrownBy(() -> release.add(Tables.oneWay("religion", 30, 41)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Table must have an id of its own in the release, but 'religion of tenants' is taken");
  }

  @Test
  void aTableThatWasNotAddedHasNoProtectedForm() {
    ProtectedRelease release =
        Release.of("test").add(Tables.oneWay("religion", 30, 40)).protect(PUBLIC);

    assertThatThrownBy(() -> release.table(Tables.oneWay("religion", 30, 41)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theAuditSaysThatItIsInternalAndHoldsNoCount() {
    ProtectedRelease release = census().protect(PUBLIC);

    assertThat(release.audit().toString()).startsWith("Audit, internal: not for publication\n");
    assertThat(release.audit().tables().get(2).small())
        .contains(Coordinates.of("2", Outcome.HAPPENED), Coordinates.of("5", Outcome.HAPPENED));
  }

  @Test
  void moreWorkHidesNoMoreAndTheInternalAuditSaysHowFarTheLeastMayBe() {
    CountTable table =
        Tables.twoWay(
            "religion",
            "sex",
            new long[][] {{3, 40}, {31, 22}, {60, 2}, {19, 28}, {33, 35}, {44, 41}});
    Release release = Release.of("test").add(table);

    InternalAudit.PatternAudit quick =
        release.withEffort(Effort.QUICK).protect(PUBLIC).audit().patterns().get(0);
    InternalAudit.PatternAudit standard = release.protect(PUBLIC).audit().patterns().get(0);

    assertThat(standard.cost()).isLessThanOrEqualTo(quick.cost());
    assertThat(standard.lowerBound()).isPositive().isLessThanOrEqualTo(standard.cost());
    assertThat(standard.gap()).isBetween(0.0, 1.0);
    assertThat(standard.complements()).isPositive();
    assertThat(release.protect(PUBLIC).audit().toString())
        .contains(standard.complements() + " complements for 1 tables together");
  }
}
