// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.OutcomeComparison;
import cymru.tegwch.analysis.PrintedCells;
import cymru.tegwch.analysis.WholeSentences;
import cymru.tegwch.analysis.asking.Retold;
import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NumberKind;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.finding.Undefined;
import cymru.tegwch.analysis.report.Report;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.effect.Interaction;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossingsTest {

  private static final CodeList AGE =
      Fixture.list(
          "age@1",
          Text.of("Age", "Oedran"),
          "young",
          "Under 35",
          "Dan 35",
          "old",
          "35 and over",
          "35 a throsodd");

  private static final CodeList ESTATE =
      Fixture.list(
          "estate@1",
          Text.of("Estate", "Ystad"),
          "north",
          "North",
          "Gogledd",
          "south",
          "South",
          "De");

  private static final Crossings ASKED = Crossings.withDefaults();
  private static final OutcomeTable TABLE = table(1);

  /** Invented tenants: of sex, age and estate those satisfied and those not. */
  private static OutcomeTable table(long times) {
    long[][] counts = {
      {40, 40}, {60, 140}, {50, 130}, {90, 410}, {35, 25}, {70, 30}, {80, 40}, {6, 3}
    };
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < 8; i++) {
      String sex = i < 4 ? "female" : "male";
      String age = i % 4 < 2 ? "young" : "old";
      String estate = i % 2 == 0 ? "north" : "south";
      cells.put(
          Coordinates.of(sex, age, estate, Outcome.HAPPENED), Cell.ofPeople(times * counts[i][0]));
      cells.put(
          Coordinates.of(sex, age, estate, Outcome.DID_NOT), Cell.ofPeople(times * counts[i][1]));
    }
    cells.put(
        Coordinates.of(
            Coordinate.of("female"),
            Coordinate.of("young"),
            Coordinate.of(Silence.NOT_ANSWERED),
            Coordinate.of(Outcome.HAPPENED)),
        Cell.ofPeople(times * 20));
    return new OutcomeTable(
        Fixture.SATISFIED,
        CountTable.summing(
            "crossed",
            Fixture.TENANTS,
            List.of(
                Fixture.dimension("sex", Fixture.SEX),
                Fixture.dimension("age", AGE),
                Fixture.dimension("estate", ESTATE),
                Fixture.satisfied()),
            cells));
  }

  @Test
  void everyTwoCharacteristicsAreCrossedAndCounted() {
    Findings<CountTable> found = ASKED.compare(TABLE);

    assertThat(found.list()).hasSize(12);
    assertThat(found.list())
        .extracting(finding -> finding.label().en())
        .startsWith("Female, Under 35", "Female, 35 and over")
        .endsWith("35 and over, North", "35 and over, South");
    assertThat(found.notes().get(0).en())
        .isEqualTo(
            "Crossings looked at: Sex × Age (4); Sex × Estate (4); Age × Estate (4). Comparisons"
                + " allowed for together: 12, whether shown or not.");
    assertThat(found.list().get(4).group())
        .isEqualTo(
            Coordinates.of(
                Coordinate.of("female"), Coordinate.Margin.EVERYONE, Coordinate.of("north")));
  }

  @Test
  void aCrossingIsThatOfTheTableOfTwo() {
    OutcomeTable two = Fixture.satisfactionBySexAndEthnicGroup();
    List<Finding> crossed = ASKED.withLeastBase(1).compare(two).list();

    assertThat(crossed).isEqualTo(OutcomeComparison.withDefaults().compare(two).list());
  }

  @Test
  void whoIsSilentOnAThirdQuestionIsCountedInACrossingOfTwo() {
    Comparison youngWomen = comparison(ASKED.compare(TABLE).list().get(0));
    Comparison northernWomen = comparison(ASKED.compare(TABLE).list().get(4));

    assertThat(youngWomen.figure().base()).isEqualTo(80 + 200 + 20);
    assertThat(northernWomen.figure().base()).isEqualTo(80 + 180);
  }

  @Test
  void aCrossingOfFewIsNotComparedButCounts() {
    List<Finding> found = ASKED.withLeastBase(150).compare(TABLE).list();

    assertThat(found.get(3)).isInstanceOf(Undefined.class);
    assertThat(found.get(3).sentence().en()).contains("not compared: fewer than 150");
    assertThat(comparison(found.get(0)).certainty().family()).isEqualTo(12);
  }

  /** As {@code PlacesAndCrossingsTest}, whose values are those of numpy. */
  @Test
  void interactionIsThatOfTheFourParts() {
    List<Finding> found = ASKED.interactions(TABLE).list();
    Described youngWomen = (Described) found.get(0);
    Interaction parts =
        new Interaction(
            Proportion.of(120, 300),
            Proportion.of(140, 680),
            Proportion.of(105, 160),
            Proportion.of(86, 129));

    assertThat(found).hasSize(12);
    assertThat(quantity(youngWomen, 0)).isCloseTo(parts.differenceOfDifferences(), within(1e-15));
    assertThat(quantity(youngWomen, 1)).isCloseTo(parts.excess().orElseThrow(), within(1e-15));
    assertThat(quantity(youngWomen, 2))
        .isCloseTo(parts.ratioOfRatios().orElseThrow().value(), within(1e-15));
    assertThat(quantity(youngWomen, 3))
        .isCloseTo(parts.ratioOfOddsRatios().orElseThrow().value(), within(1e-15));
    assertThat(youngWomen.sentence().en())
        .contains(
            "both 40.0% (120/300), the first alone 20.6% (140/680), the second alone 65.6%"
                + " (105/160), neither 66.7% (86/129)");
  }

  @Test
  void interactionMayStandBesideReferences() {
    List<Finding> found = ASKED.withReferences("male", "old", "south").interactions(TABLE).list();

    assertThat(found).hasSize(3);
    assertThat(found.get(1).label().en()).isEqualTo("Female, North");
    assertThat(found.get(1).sentence().en())
        .contains(
            "both 34.6% (90/260)", "the first alone 21.4% (150/700)", "neither 69.7% (76/109)");
    assertThatThrownBy(() -> ASKED.withReferences("male").interactions(TABLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a group of each characteristic");
  }

  @Test
  void interactionOfFewIsRefused() {
    Finding found = ASKED.withLeastBase(150).interactions(TABLE).list().get(0);

    assertThat(((Refused) found).reason()).isEqualTo(Refused.Reason.SMALL_BASE);
  }

  @Test
  void chosenThreeArePooled() {
    Findings<CountTable> found = ASKED.pooled(TABLE, "sex", "age", "estate");

    assertThat(found.list()).hasSize(8).allMatch(Described.class::isInstance);
    assertThat(found.numbers()).isEqualTo(NumberKind.FITTED);
    assertThat(found.title().en())
        .isEqualTo("Crossings, pooled: Satisfied with repairs (people; Sex × Age × Estate)");
    assertThat(ASKED.pooled(TABLE, "sex", "estate").list()).hasSize(4);
    assertThat(quantity((Described) found.list().get(7), 0)).isBetween(0.45, 6 / 9.0);
    assertThatThrownBy(() -> ASKED.pooled(TABLE, "sex", "shoe"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[sex, age, estate]");
  }

  @Test
  void everySentenceIsWhole() {
    WholeSentences.require(ASKED.compare(TABLE));
    WholeSentences.require(ASKED.withLeastBase(150).compare(TABLE));
    WholeSentences.require(ASKED.interactions(TABLE));
    WholeSentences.require(ASKED.withLeastBase(150).interactions(TABLE));
    WholeSentences.require(ASKED.pooled(TABLE, "sex", "age", "estate"));
    WholeSentences.require(ASKED.interactions(Fixture.satisfactionBySexAndEthnicGroup()));
  }

  @Test
  void oneCharacteristicIsNoCrossing() {
    assertThatThrownBy(() -> ASKED.compare(Fixture.satisfactionByEthnicGroup()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two characteristics or more");
    assertThatThrownBy(() -> ASKED.withLeastBase(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aReleaseSaysWhatItsCellsSay() {
    OutcomeTable many = table(12);
    ProtectedRelease release =
        Release.of("crossed").add(many).protect(DisclosurePolicy.publicRelease());

    List<Finding> compared = printed(release, ASKED.compare(many), ASKED.inquiry(many));
    List<Finding> described =
        printed(release, ASKED.interactions(many), ASKED.interactionInquiry(many));
    List<Finding> pooled =
        printed(
            release,
            ASKED.pooled(many, "sex", "age", "estate"),
            ASKED.pooledInquiry(many, "sex", "age", "estate"));

    assertThat(compared).anyMatch(Compared.class::isInstance);
    assertThat(described).anyMatch(Described.class::isInstance);
    assertThat(pooled).anyMatch(Described.class::isInstance);
  }

  private static List<Finding> printed(
      ProtectedRelease release, Findings<CountTable> internal, Inquiry question) {
    Findings<?> published = Report.of(release, internal).findings().get(0);
    assertThat(published.list()).isEqualTo(PrintedCells.ask(release, question).findings());
    assertThat(published.notes()).isEqualTo(PrintedCells.ask(release, question).notes());
    WholeSentences.require(published);
    return List.copyOf(published.list());
  }

  private static Comparison comparison(Finding finding) {
    return Retold.comparison(finding).orElseThrow();
  }

  private static double quantity(Described described, int quantity) {
    return described.quantities().get(quantity).value();
  }
}
