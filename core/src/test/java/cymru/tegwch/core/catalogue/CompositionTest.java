// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk.Kind;
import cymru.tegwch.core.catalogue.Crosswalk.Row;
import cymru.tegwch.core.category.CodeListId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTest {

  private static final CodeListId A = CodeListId.parse("estate@1990");
  private static final CodeListId B = CodeListId.parse("estate@2010");
  private static final CodeListId C = CodeListId.parse("estate@2030");

  @ParameterizedTest
  @CsvSource({
    "EXACT, EXACT, EXACT",
    "EXACT, ROLL_UP, ROLL_UP",
    "ROLL_UP, EXACT, ROLL_UP",
    "ROLL_UP, ROLL_UP, ROLL_UP",
    "EXACT, BEST_FIT, BEST_FIT",
    "BEST_FIT, EXACT, BEST_FIT",
    "BEST_FIT, ROLL_UP, BEST_FIT",
    "BEST_FIT, BEST_FIT, BEST_FIT",
    "EXACT, CONCEPT_CHANGE, CONCEPT_CHANGE",
    "ROLL_UP, CONCEPT_CHANGE, CONCEPT_CHANGE",
    "CONCEPT_CHANGE, BEST_FIT, CONCEPT_CHANGE",
    "CONCEPT_CHANGE, EXACT, CONCEPT_CHANGE",
  })
  void twoMovesKeepWhatTheWorseOfThemKeeps(Kind first, Kind second, Kind both) {
    assertThat(joined(Row.of("1", first, "north"), Row.of("north", second, "n")))
        .isEqualTo(Row.of("1", both, "n"));
  }

  @Test
  void whatIsTrueOfMostOfAGroupIsNotTakenToBeTrueOfAPartOfIt() {
    assertThatThrownBy(
            () -> joined(Row.of("1", Kind.ROLL_UP, "north"), Row.of("north", Kind.BEST_FIT, "n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Crosswalk from estate@1990 to estate@2030 must be written by somebody who knows both"
                + " lists: by way of estate@2010 it does not follow what becomes of '1'");
  }

  @Test
  void aSplitCodeWhosePartsMeetAgainIsARollUp() {
    Row row =
        joined(
            split("1", "north", "south"),
            Row.of("north", Kind.EXACT, "n"),
            Row.of("south", Kind.ROLL_UP, "n"));

    assertThat(row).isEqualTo(Row.of("1", Kind.ROLL_UP, "n"));
  }

  @Test
  void aSplitCodeStaysSplitWhereItsPartsDoNotMeet() {
    Row row =
        joined(
            split("1", "north", "south"),
            Row.of("north", Kind.EXACT, "n"),
            split("south", "s", "n"));

    assertThat(row).isEqualTo(split("1", "n", "s"));
  }

  @Test
  void aSplitAfterMeaningWasLostIsRefused() {
    assertThatThrownBy(() -> joined(Row.of("1", Kind.BEST_FIT, "north"), split("north", "n", "s")))
        .hasMessageContaining("'1'");
    assertThatThrownBy(
            () ->
                joined(
                    split("1", "north", "south"),
                    Row.of("north", Kind.CONCEPT_CHANGE, "n"),
                    Row.of("south", Kind.EXACT, "s")))
        .hasMessageContaining("'1'");
  }

  @Test
  void aSilenceStaysAndOneOnTheWayIsOneAtTheEnd() {
    assertThat(joined(Row.toSilence("1", Silence.NOT_STATED)))
        .isEqualTo(Row.toSilence("1", Silence.NOT_STATED));
    assertThat(
            joined(
                split("1", "north", "south"),
                Row.toSilence("north", Silence.NOT_KNOWN),
                Row.toSilence("south", Silence.NOT_KNOWN)))
        .isEqualTo(Row.toSilence("1", Silence.NOT_KNOWN));
    assertThatThrownBy(
            () ->
                joined(
                    split("1", "north", "south"),
                    Row.toSilence("north", Silence.NOT_KNOWN),
                    Row.of("south", Kind.EXACT, "s")))
        .hasMessageContaining("'1'");
  }

  @Test
  void whatTheSecondDoesNotKnowHasNoPlaceAtTheEnd() {
    Row row = joined(Row.of("1", Kind.EXACT, "north"));

    assertThat(row.kind()).isEqualTo(Kind.NONE);
    assertThat(row.note()).isEqualTo("not in estate@2030");
  }

  @Test
  void theReasonsOfBothStepsAreKept() {
    Row row =
        joined(
            new Row("1", Kind.BEST_FIT, List.of("north"), null, "no box before 2010"),
            new Row("north", Kind.EXACT, List.of("n"), null, "renamed"));

    assertThat(row.note()).isEqualTo("no box before 2010; renamed");
  }

  @Test
  void crosswalksThatDoNotMeetAreRefused() {
    Crosswalk first = new Crosswalk(A, B, List.of());

    assertThatThrownBy(() -> first.then(first))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Crosswalk to follow must be from estate@2010, but was from estate@1990");
  }

  @Test
  void aCatalogueNeverGoesByWayOfAThirdList() {
    Crosswalk first = new Crosswalk(A, B, List.of(Row.of("1", Kind.EXACT, "north")));
    Crosswalk second = new Crosswalk(B, C, List.of(Row.of("north", Kind.EXACT, "n")));
    Catalogue catalogue = Catalogue.empty().with(first).with(second);

    assertThat(catalogue.crosswalk(A, C)).isEmpty();
    assertThat(catalogue.with(first.then(second)).crosswalk(A, C)).isPresent();
  }

  @Test
  void whatLeadsToNoCodeDoesNotComeBack() {
    Crosswalk crosswalk =
        new Crosswalk(
            A, B, List.of(Row.of("1", Kind.EXACT, "north"), Row.toSilence("9", Silence.NOT_KNOWN)));

    assertThat(crosswalk.inverted())
        .isEqualTo(new Crosswalk(B, A, List.of(Row.of("north", Kind.EXACT, "1"))));
  }

  @Test
  void whatIsNotExactIsNotTurnedRoundAndIsNamed() {
    Crosswalk crosswalk =
        new Crosswalk(
            A,
            B,
            List.of(
                Row.of("1", Kind.EXACT, "north"),
                Row.of("2", Kind.EXACT, "north"),
                Row.of("3", Kind.ROLL_UP, "south"),
                split("4", "north", "south")));

    assertThatThrownBy(crosswalk::inverted)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Crosswalk from estate@1990 to estate@2010 must be exact to be turned round, and is not"
                + " for '2', '3', '4'");
  }

  private static Row joined(Row first, Row... second) {
    Crosswalk one = new Crosswalk(A, B, List.of(first));
    return one.then(new Crosswalk(B, C, List.of(second))).rows().get(0);
  }

  private static Row split(String from, String... to) {
    return new Row(from, Kind.ONE_TO_MANY, List.of(to), null, "");
  }
}
