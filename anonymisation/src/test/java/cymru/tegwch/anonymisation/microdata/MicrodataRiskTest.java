// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.dataset.PlainRows;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tables small enough to be worked by hand. */
class MicrodataRiskTest {

  private static final Dataset INPATIENTS = Inpatients.dataset();
  private static final Axis ZIP = Inpatients.ZIP.at("three-digits");
  private static final Axis AGE = Inpatients.AGE.at("decades");
  private static final double EXACT = 1e-15;

  /** Figure 2 of the paper: 4-anonymous, and one class has cancer alone. */
  @Test
  void thePublishedTableIsFourAnonymousAndNotDiverse() {
    MicrodataRisk risk =
        MicrodataRisk.of(INPATIENTS, List.of(ZIP, AGE), List.of(Inpatients.CONDITION));

    assertThat(risk.records()).isEqualTo(12);
    assertThat(risk.classes()).isEqualTo(3);
    assertThat(risk.smallestClass()).isEqualTo(4);
    assertThat(risk.uniques()).isZero();
    assertThat(risk.classesBySize()).isEqualTo(Map.of(4, 3L));
    assertThat(risk.highestProsecutor()).isEqualTo(0.25);
    assertThat(risk.averageProsecutor()).isEqualTo(0.25);
    SensitiveRisk condition = risk.sensitive().get(0);
    assertThat(condition.variable()).isEqualTo("condition");
    assertThat(condition.fewestAnswers()).isEqualTo(1);
    assertThat(condition.peopleWithOneAnswer()).isEqualTo(4);
    assertThat(condition.leastEntropy()).isZero();
    assertThat(condition.largestShare()).isEqualTo(1);
    // in the file cancer 5, heart 3, viral 4 of 12; in the class cancer 4 of 4: 1 - 5/12
    assertThat(condition.greatestDistance()).isCloseTo(7.0 / 12, within(EXACT));
  }

  /** Figure 3 of the paper: every class has three conditions, one of them twice. */
  @Test
  void thePublishedDiverseTableIsThreeDiverse() {
    MicrodataRisk risk =
        MicrodataRisk.of(
            INPATIENTS,
            List.of(Inpatients.ZIP.at("four-digits"), Inpatients.AGE.at("two")),
            List.of(Inpatients.CONDITION));

    SensitiveRisk condition = risk.sensitive().get(0);
    assertThat(risk.smallestClass()).isEqualTo(4);
    assertThat(condition.fewestAnswers()).isEqualTo(3);
    assertThat(condition.peopleWithOneAnswer()).isZero();
    // ½·1 + ¼·2 + ¼·2
    assertThat(condition.leastEntropy()).isCloseTo(1.5, within(EXACT));
    assertThat(condition.largestShare()).isEqualTo(0.5);
    // heart 1, viral 2, cancer 1 of 4 against 3, 4, 5 of 12: ½ (0 + 2/12 + 2/12)
    assertThat(condition.greatestDistance()).isCloseTo(1.0 / 6, within(EXACT));
  }

  @Test
  void everybodyIsAloneWhereEverythingIsShown() {
    MicrodataRisk risk = MicrodataRisk.of(INPATIENTS, Inpatients.ZIP, Inpatients.AGE);

    assertThat(risk.uniques()).isEqualTo(12);
    assertThat(risk.peopleInClassesBelow(1)).isZero();
    assertThat(risk.peopleInClassesBelow(2)).isEqualTo(12);
    assertThat(risk.highestProsecutor()).isEqualTo(1);
  }

  @Test
  void thoseAtRiskAreThoseInClassesBelowTheThreshold() {
    // by nationality: american 6, indian 2, japanese 2, russian 2
    MicrodataRisk risk = MicrodataRisk.of(INPATIENTS, Inpatients.NATIONALITY);

    assertThat(risk.classesBySize()).isEqualTo(Map.of(2, 3L, 6, 1L));
    assertThat(risk.peopleInClassesBelow(2)).isZero();
    assertThat(risk.peopleInClassesBelow(3)).isEqualTo(6);
    assertThat(risk.peopleInClassesBelow(6)).isEqualTo(6);
    assertThat(risk.peopleInClassesBelow(7)).isEqualTo(12);
    assertThat(risk.averageProsecutor()).isCloseTo(4.0 / 12, within(EXACT));
  }

  @Test
  void silencesAreValuesOfTheirOwnAndNoAnswers() {
    Dataset dataset =
        dataset(
            "13053 28 russian heart",
            "13053 28 russian [prefer-not-to-say]",
            "13053 28 [not-stated] viral",
            "13053 28 [not-asked] [not-asked]");

    MicrodataRisk risk =
        MicrodataRisk.of(dataset, List.of(Inpatients.NATIONALITY), List.of(Inpatients.CONDITION));

    assertThat(risk.classesBySize()).isEqualTo(Map.of(1, 2L, 2, 1L));
    SensitiveRisk condition = risk.sensitive().get(0);
    assertThat(condition.fewestAnswers()).isEqualTo(1);
    assertThat(condition.peopleWithOneAnswer()).isEqualTo(2);
  }

  @Test
  void whatNobodyAnsweredGivesNothingAway() {
    Dataset dataset = dataset("13053 28 russian [not-asked]", "13053 28 russian [not-known]");

    SensitiveRisk risk =
        MicrodataRisk.of(dataset, List.of(Inpatients.ZIP), List.of(Inpatients.CONDITION))
            .sensitive()
            .get(0);

    assertThat(risk).isEqualTo(new SensitiveRisk("condition", 0, 0, 0, 0, 0));
  }

  @Test
  void whatWasTickedTogetherIsOneValue() {
    Variable needs = new Variable("needs", Text.of("Needs", "Anghenion"), needs(), true);
    Dataset dataset =
        PlainRows.dataset(
            Inpatients.PEOPLE,
            List.of(needs),
            Inpatients.rows("a;b", "b;a", "a;c", "b", "c;d", "[not-asked]"));

    MicrodataRisk detailed = MicrodataRisk.of(dataset, needs);
    MicrodataRisk broad = MicrodataRisk.of(dataset, needs.broad());

    // {a,b} twice, {a,c}, {b}, {c,d}, silent
    assertThat(detailed.classesBySize()).isEqualTo(Map.of(1, 4L, 2, 1L));
    // {ab} three times, {ab,cd}, {cd}, silent
    assertThat(broad.classesBySize()).isEqualTo(Map.of(1, 3L, 3, 1L));
  }

  /** In the file a class of 2 of which the population has 4, and one of 1 of which it has 5. */
  @Test
  void thePopulationDecidesForTheJournalistAndTheMarketer() {
    Dataset file =
        dataset("13053 28 indian viral", "13053 28 indian viral", "14850 28 indian viral");
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      rows.addAll(Inpatients.rows("14850 30 russian heart"));
      rows.addAll(i < 4 ? Inpatients.rows("13053 30 russian heart") : List.of());
    }
    rows.addAll(Inpatients.rows("14853 30 russian heart"));
    Dataset population = PlainRows.dataset(Inpatients.PEOPLE, Inpatients.VARIABLES, rows);

    PopulationRisk risk = MicrodataRisk.of(file, Inpatients.ZIP).in(population);

    assertThat(risk.smallestClass()).isEqualTo(4);
    assertThat(risk.uniques()).isZero();
    assertThat(risk.highestJournalist()).isEqualTo(0.25);
    // (2/4 + 1/5) / 3
    assertThat(risk.marketer()).isCloseTo(0.7 / 3, within(EXACT));
  }

  @Test
  void aPopulationOfTheSamePeopleIsTheProsecutorsCase() {
    MicrodataRisk risk = MicrodataRisk.of(INPATIENTS, Inpatients.NATIONALITY, Inpatients.ZIP);

    PopulationRisk population = risk.in(INPATIENTS);

    assertThat(population.smallestClass()).isEqualTo(risk.smallestClass());
    assertThat(population.uniques()).isEqualTo(risk.uniques()).isPositive();
    assertThat(population.marketer()).isCloseTo(risk.averageProsecutor(), within(EXACT));
  }

  @Test
  void whatIsNoPartOfThePopulationIsRefused() {
    Dataset few = dataset("13053 28 russian heart");

    assertThatThrownBy(() -> MicrodataRisk.of(INPATIENTS, Inpatients.ZIP).in(few))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Population must hold everybody of the file, but had fewer people in a class");
  }

  /**
   * By zip and nationality: 4 alone and 4 pairs; π = 12/48, so 0.25·4 / (0.25·4 + 2·0.75·4) = 1/7.
   */
  @Test
  void aUniqueMatchIsRightWithTheEstimatedChance() {
    MicrodataRisk risk = MicrodataRisk.of(INPATIENTS, Inpatients.ZIP, Inpatients.NATIONALITY);

    assertThat(risk.classesBySize()).isEqualTo(Map.of(1, 4L, 2, 4L));
    assertThat(risk.correctIfUnique(48).orElseThrow()).isCloseTo(1.0 / 7, within(EXACT));
    assertThat(risk.correctIfUnique(12)).hasValue(1);
    assertThat(MicrodataRisk.of(INPATIENTS, ZIP, AGE).correctIfUnique(48)).isEmpty();
    assertThatThrownBy(() -> risk.correctIfUnique(11))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Population must be at least 12, the records, but was 11");
  }

  @Test
  void severalRowsOfOnePersonAreRefused() {
    Dataset events =
        PlainRows.dataset(Inpatients.PEOPLE, Inpatients.VARIABLES, Inpatients.ROWS, row -> row / 2);

    assertThatThrownBy(() -> MicrodataRisk.of(events, Inpatients.ZIP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Dataset must have one row for each person to say who has which pattern");
    assertThatThrownBy(() -> MicrodataRisk.of(INPATIENTS.counting(Counting.EVENTS), Inpatients.ZIP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Patterns must be of a dataset that counts people, but it counts EVENTS");
  }

  @Test
  void oneRowOfEachAmongThoseWithSeveralIsEnough() {
    Dataset events =
        PlainRows.dataset(Inpatients.PEOPLE, Inpatients.VARIABLES, Inpatients.ROWS, row -> row % 6);

    Dataset first = events.where(Inpatients.CONDITION, "heart");

    assertThat(MicrodataRisk.of(first, Inpatients.CONDITION).smallestClass()).isEqualTo(3);
  }

  @Test
  void aLevelThatLeavesSomeOutIsRefused() {
    CodeList zips = Inpatients.ZIP.codes();
    Level some =
        new Level(
            zips.id(), "some", zips.title(), zips.level("three-digits").groups().subList(0, 1));

    assertThatThrownBy(() -> MicrodataRisk.of(INPATIENTS, Axis.of("zip", some)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Level 'some' must hold every category of zip@test to describe the people of variable"
                + " 'zip'");
  }

  @Test
  void nothingToMeasureIsRefused() {
    assertThatThrownBy(() -> MicrodataRisk.of(INPATIENTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Risk must be measured by at least one quasi-identifier, of at least one row");
    assertThatThrownBy(() -> MicrodataRisk.of(dataset(), Inpatients.ZIP))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MicrodataRisk.of(INPATIENTS, Inpatients.ZIP, Inpatients.ZIP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Patterns must be of at least one variable, each once");
  }

  @Test
  void itShowsNumbersAlone() {
    assertThat(
            MicrodataRisk.of(INPATIENTS, List.of(ZIP, AGE), List.of(Inpatients.CONDITION))
                .toString())
        .isEqualTo(
            """
            12 records in 3 classes
            smallest class 4, alone in theirs 0
            condition: at least 1 answers, 4 people in classes of one answer""");
  }

  private static CodeList needs() {
    return Inpatients.variable(
            "needs",
            List.of("a", "b", "c", "d"),
            Inpatients.level("broad", Map.of("ab", Set.of("a", "b"), "cd", Set.of("c", "d"))))
        .codes();
  }

  private static Dataset dataset(String... rows) {
    return PlainRows.dataset(Inpatients.PEOPLE, Inpatients.VARIABLES, Inpatients.rows(rows));
  }
}
