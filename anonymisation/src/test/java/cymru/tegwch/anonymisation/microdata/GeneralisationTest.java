// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.dataset.PlainRows;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables small enough to be worked by hand. */
class GeneralisationTest {

  private static final Dataset INPATIENTS = Inpatients.dataset();
  private static final Generalisation FOUR =
      Generalisation.toAtLeast(4)
          .over(Inpatients.ZIP, Inpatients.AGE)
          .over(QuasiIdentifier.of(Inpatients.NATIONALITY).orLeftOut())
          .keeping(Inpatients.CONDITION, LDiversity.distinct(3));

  /** Five leaves: two levels cut across each other, so neither is above the other. */
  private static final Variable CROSSED =
      Inpatients.variable(
          "crossed",
          List.of("a", "b", "c", "d"),
          Inpatients.level("pairs", Map.of("ab", Set.of("a", "b"), "cd", Set.of("c", "d"))),
          Inpatients.level("turned", Map.of("ad", Set.of("a", "d"), "bc", Set.of("b", "c"))));

  /**
   * Figure 3 of the paper: four digits, ages up to 40 and above, no nationality. Lost are 4 bits of
   * zips (four of 14850 or 14853 in one), 8 log₂ 8 + 4 log₂ 4 = 32 of ages, which all differ, and 6
   * log₂ 2 + 6 log₂ 6 = 21.509775 of nationalities.
   */
  @Test
  void thePublishedDiverseTableIsTheOneThatLosesLeast() {
    GeneralisedMicrodata shared = FOUR.apply(INPATIENTS);

    assertThat(levels(shared)).containsExactly("zip four-digits", "age two", "condition detailed");
    assertThat(shared.leftOut()).containsExactly("nationality");
    assertThat(shared.records()).isEqualTo(12);
    assertThat(shared.suppressed()).isZero();
    // a logarithm of each of six people is rounded to a millionth
    assertThat(shared.loss()).isCloseTo(57_509_775, within(6L));
    assertThat(shared.risk().smallestClass()).isEqualTo(4);
    assertThat(shared.risk().sensitive().get(0).fewestAnswers()).isEqualTo(3);
  }

  /** a and d twice, b and c once: turned, a class of 4 and one of 2; in pairs, two of 3. */
  @Test
  void levelsThatCutAcrossEachOtherAreAlternatives() {
    Dataset dataset = dataset(CROSSED, "a", "a", "b", "c", "d", "d");
    Generalisation wanted = Generalisation.toAtLeast(2).over(CROSSED);

    GeneralisedMicrodata two = wanted.apply(dataset);
    GeneralisedMicrodata three = Generalisation.toAtLeast(3).over(CROSSED).apply(dataset);

    // turned loses 4 · 1 + 2 · 1 bits, pairs 2 · (2 log₂ 3/2 + log₂ 3) = 5.5 bits
    assertThat(levels(two)).containsExactly("crossed pairs");
    assertThat(two.loss()).isCloseTo(5_509_775, within(6L));
    assertThat(levels(three)).containsExactly("crossed pairs");
    assertThat(
            levels(
                Generalisation.toAtLeast(2)
                    .over(QuasiIdentifier.of(CROSSED).at("turned"))
                    .apply(dataset)))
        .containsExactly("crossed turned");
  }

  /** Whoever is left out loses everything: log₂ 6/1 of one person, against 5.5 bits of pairs. */
  @Test
  void leavingPeopleOutIsALossLikeAnyOther() {
    Dataset dataset = dataset(CROSSED, "a", "a", "a", "c", "d", "d");
    Generalisation wanted = Generalisation.toAtLeast(2).over(CROSSED);

    GeneralisedMicrodata whole = wanted.apply(dataset);
    GeneralisedMicrodata less = wanted.suppressing(SuppressionLimit.records(1)).apply(dataset);

    // pairs: c and d become one group of three, 2 log₂ 3/2 + log₂ 3 = 2.754888; left out: log₂ 6
    assertThat(levels(whole)).containsExactly("crossed pairs");
    assertThat(whole.loss()).isCloseTo(2_754_888, within(3L));
    assertThat(less.suppressed()).isEqualTo(1);
    assertThat(levels(less)).containsExactly("crossed detailed");
    assertThat(less.loss()).isCloseTo(2_584_963, within(1L));
    assertThat(less.records()).isEqualTo(5);
  }

  @Test
  void theLimitIsKeptOnItAndBesideIt() {
    Dataset dataset = dataset(CROSSED, "a", "a", "a", "a", "a", "b", "c", "d", "d", "d");
    Generalisation wanted =
        Generalisation.toAtLeast(3).over(QuasiIdentifier.of(CROSSED).at("detailed"));

    assertThat(wanted.suppressing(SuppressionLimit.records(2)).apply(dataset).suppressed())
        .isEqualTo(2);
    assertThat(wanted.suppressing(SuppressionLimit.perThousand(200)).apply(dataset).suppressed())
        .isEqualTo(2);
    refused(
        MicrodataRefused.Reason.NOTHING_SUFFICES,
        wanted.suppressing(SuppressionLimit.records(1)),
        dataset);
    refused(
        MicrodataRefused.Reason.NOTHING_SUFFICES,
        wanted.suppressing(SuppressionLimit.perThousand(199)),
        dataset);
  }

  @Test
  void somebodyAlwaysStays() {
    Dataset dataset = dataset(CROSSED, "a", "b", "c", "d");

    refused(
        MicrodataRefused.Reason.NOTHING_SUFFICES,
        Generalisation.toAtLeast(3).over(CROSSED).suppressing(SuppressionLimit.records(4)),
        dataset);
  }

  @Test
  void fewerPeopleThanMustBeAlikeAreRefused() {
    refused(
        MicrodataRefused.Reason.TOO_FEW_PEOPLE,
        Generalisation.toAtLeast(5).over(CROSSED),
        dataset(CROSSED, "a", "a", "a", "a"));
    assertThat(
            Generalisation.toAtLeast(4)
                .over(CROSSED)
                .apply(dataset(CROSSED, "a", "a", "a", "a"))
                .records())
        .isEqualTo(4);
  }

  @Test
  void silencesAreNeverMerged() {
    Dataset dataset = dataset(CROSSED, "a", "b", "c", "[not-asked]", "[not-asked]", "[not-stated]");
    Generalisation wanted = Generalisation.toAtLeast(2).over(CROSSED);

    refused(MicrodataRefused.Reason.NOTHING_SUFFICES, wanted, dataset);
    GeneralisedMicrodata less = wanted.suppressing(SuppressionLimit.records(2)).apply(dataset);
    assertThat(less.suppressed()).isEqualTo(2);
    assertThat(less.risk().classes()).isEqualTo(2);
  }

  /**
   * With entropy a coarser way can leave out more: in detail a and b are even and c and d are not,
   * so two are left out; in pairs everybody is.
   */
  @Test
  void aCoarserWayMayLeaveOutMoreWhereEntropyIsAsked() {
    Variable answer = Inpatients.variable("answer", List.of("x", "y"));
    List<List<String>> rows = new ArrayList<>();
    rows.addAll(Inpatients.rows("a x", "a y"));
    rows.addAll(Collections.nCopies(5, List.of("b", "x")));
    Dataset dataset = PlainRows.dataset(Inpatients.PEOPLE, List.of(CROSSED, answer), rows);
    Generalisation wanted =
        Generalisation.toAtLeast(2)
            .over(CROSSED)
            .keeping(answer, LDiversity.entropy(2))
            .suppressing(SuppressionLimit.records(5));

    GeneralisedMicrodata shared = wanted.apply(dataset);

    assertThat(levels(shared)).containsExactly("crossed detailed", "answer detailed");
    assertThat(shared.suppressed()).isEqualTo(5);
  }

  @Test
  void weightsSayWhoseDetailMatters() {
    Variable one = Inpatients.variable("one", List.of("a", "b"), both());
    Variable two = Inpatients.variable("two", List.of("a", "b"), both());
    Dataset dataset =
        PlainRows.dataset(
            Inpatients.PEOPLE, List.of(one, two), Inpatients.rows("a a", "a b", "b a", "b b"));
    QuasiIdentifier first = QuasiIdentifier.of(one);
    QuasiIdentifier second = QuasiIdentifier.of(two);

    GeneralisedMicrodata even = Generalisation.toAtLeast(2).over(first, second).apply(dataset);
    GeneralisedMicrodata uneven =
        Generalisation.toAtLeast(2).over(first, second.withWeight(2)).apply(dataset);
    GeneralisedMicrodata other =
        Generalisation.toAtLeast(2).over(first.withWeight(2), second).apply(dataset);

    assertThat(levels(even)).containsExactly("one detailed", "two both");
    assertThat(levels(uneven)).containsExactly("one both", "two detailed");
    assertThat(levels(other)).containsExactly("one detailed", "two both");
    assertThat(even.loss()).isEqualTo(4_000_000);
    assertThat(even.lossPerThousand()).isEqualTo(500);
    assertThat(uneven.loss()).isEqualTo(4_000_000);
    assertThat(uneven.lossPerThousand()).isEqualTo(334);
  }

  @Test
  void nothingIsShownInMoreDetailThanTheFinest() {
    GeneralisedMicrodata shared =
        Generalisation.toAtLeast(2).over(Inpatients.AGE.at("decades")).apply(INPATIENTS);

    assertThat(levels(shared)).containsExactly("age decades");
    assertThatThrownBy(
            () ->
                Generalisation.toAtLeast(2)
                    .over(QuasiIdentifier.of(Inpatients.AGE.at("two")).at("decades"))
                    .apply(INPATIENTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Level 'decades' must hold each group of level 'two' whole, which is the finest"
                + " allowed");
  }

  @Test
  void whatCannotBeSearchedIsRefused() {
    List<Variable> variables = IntStream.range(0, 8).mapToObj(i -> manyLevels("v" + i)).toList();
    List<List<String>> rows =
        List.of(
            Collections.nCopies(8, "0"),
            Collections.nCopies(8, "1"),
            Collections.nCopies(8, "2"),
            Collections.nCopies(8, "3"),
            Collections.nCopies(8, "4"));
    Generalisation wanted = Generalisation.toAtLeast(2).over(variables.toArray(Axis[]::new));

    // 5 levels of 8 variables
    refused(
        MicrodataRefused.Reason.TOO_MANY_WAYS,
        wanted,
        PlainRows.dataset(Inpatients.PEOPLE, variables, rows));
  }

  @Test
  void whatIsWrongInTheRequestIsRefusedAtOnce() {
    assertThatThrownBy(() -> Generalisation.toAtLeast(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("k must be at least 2, but was 1");
    assertThatThrownBy(() -> Generalisation.toAtLeast(2).apply(INPATIENTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("At least one quasi-identifier must be named");
    assertThatThrownBy(() -> FOUR.keeping(Inpatients.ZIP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Each variable must be named once, but were [zip, age, nationality, condition, zip]");
    Axis[] nine = IntStream.range(0, 9).mapToObj(i -> CROSSED.named("v" + i)).toArray(Axis[]::new);
    assertThatThrownBy(() -> Generalisation.toAtLeast(2).over(nine))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Quasi-identifiers must be at most 8, but were 9");
    assertThatThrownBy(() -> QuasiIdentifier.of(CROSSED).withWeight(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Weight must be 1 to 100, but was 0");
    assertThatThrownBy(() -> QuasiIdentifier.of(CROSSED).withWeight(101))
        .hasMessage("Weight must be 1 to 100, but was 101");
    assertThatThrownBy(() -> QuasiIdentifier.of(CROSSED).at("pairs", "pairs"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SuppressionLimit.records(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Suppression limit must be at least 0, and less than 1000 of a thousand, but was -1");
    assertThatThrownBy(() -> SuppressionLimit.perThousand(1000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(SuppressionLimit.records(1000).of(5000)).isEqualTo(1000);
  }

  @Test
  void severalRowsOfOnePersonAreRefused() {
    Dataset events =
        PlainRows.dataset(Inpatients.PEOPLE, Inpatients.VARIABLES, Inpatients.ROWS, row -> row / 2);

    assertThatThrownBy(() -> FOUR.apply(events))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Dataset must have one row for each person to say who has which pattern");
  }

  @Test
  void refusalsSpeakBothLanguages() {
    for (MicrodataRefused.Reason reason : MicrodataRefused.Reason.values()) {
      assertThat(reason.text().isTranslated()).isTrue();
      assertThat(reason.advice().isTranslated()).isTrue();
      assertThat(new MicrodataRefused(reason))
          .hasMessage(reason + ": " + reason.text().en() + " " + reason.advice().en());
    }
  }

  private static Map.Entry<String, Map<String, Set<String>>> both() {
    return Inpatients.level("both", Map.of("ab", Set.of("a", "b")));
  }

  /** Five leaves and five ways to show them. */
  private static Variable manyLevels(String name) {
    return Inpatients.variable(
        name,
        List.of("0", "1", "2", "3", "4"),
        Inpatients.level(
            "one",
            Map.of("x", Set.of("0", "1"), "2", Set.of("2"), "3", Set.of("3"), "4", Set.of("4"))),
        Inpatients.level(
            "two", Map.of("x", Set.of("0", "1", "2"), "3", Set.of("3"), "4", Set.of("4"))),
        Inpatients.level("three", Map.of("x", Set.of("0", "1", "2", "3"), "4", Set.of("4"))),
        Inpatients.level("four", Map.of("x", Set.of("0", "1", "2", "3", "4"))));
  }

  private static void refused(
      MicrodataRefused.Reason reason, Generalisation wanted, Dataset dataset) {
    assertThatThrownBy(() -> wanted.apply(dataset))
        .isInstanceOfSatisfying(
            MicrodataRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static List<String> levels(GeneralisedMicrodata shared) {
    return shared.columns().stream()
        .map(axis -> axis.variable() + " " + axis.level().name())
        .toList();
  }

  private static Dataset dataset(Variable variable, String... cells) {
    return PlainRows.dataset(Inpatients.PEOPLE, List.of(variable), Inpatients.rows(cells));
  }
}
