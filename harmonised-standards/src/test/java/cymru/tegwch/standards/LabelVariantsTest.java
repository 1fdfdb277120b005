// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.intake.ImportReport;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.intake.Reason;
import cymru.tegwch.core.intake.RecordReader;
import cymru.tegwch.core.intake.Suggestion;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Variable;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels as files have them. */
class LabelVariantsTest {

  private static final Population PEOPLE =
      Population.of("people", Text.of("People", "Pobl"), LocalDate.of(2026, 3, 31));
  private static final Mapping MAPPING =
      Mapping.of(Wales.catalogue(), PEOPLE).codes("E", Wales.ETHNIC_GROUP);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Welsh, English, Scottish, Northern Irish or British",
        "WELSH, ENGLISH, SCOTTISH, NORTHERN IRISH OR BRITISH",
        "Welsh, English,\u00A0Scottish,  Northern Irish or British ",
        "English, Welsh, Scottish, Northern Irish or British",
        "Welsh / English / Scottish / Northern Irish / British",
        "Cymreig, Seisnig, Albanaidd, Gwyddelig Gogledd Iwerddon neu Brydeinig",
        "Cymreig, Seisneg, Albanaidd, Gwyddelig Gogledd Iwerddon neu Brydeinig",
        "white-british"
      })
  void knownSpellingsAreTheSameCategory(String label) {
    assertThat(read(MAPPING, label).variable("ethnic-group").exact()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "Gwyn Arall, 1",
    "Other White, 1",
    "'Grwpiau ethnig cymysg neu amlethnig eraill', 1",
    "Unrhyw gru\u0302p ethnig arall, 0",
    "Unrhyw grŵp ethnig arall, 1",
    "Unrhyw grw\u0302p ethnig arall, 1",
    "Tsieineaidd, 1",
    "White Welsh, 0",
    "Caribbean, 1",
    "Сaribbean, 0",
  })
  void welshAndEnglishAreReadAndNothingSimilarIs(String label, int accepted) {
    assertThat(read(MAPPING, label).accepted()).isEqualTo(accepted);
  }

  /** In every list with another spelling, every way of typing it. */
  @TestFactory
  Stream<DynamicTest> everyAliasOfEveryListIsReadHoweverItIsTyped() {
    return Wales.lists().stream()
        .filter(list -> !Wales.catalogue().aliases(list).isEmpty())
        .map(
            list ->
                DynamicTest.dynamicTest(
                    list.toString(),
                    () -> {
                      Mapping mapping =
                          Mapping.of(Wales.catalogue(), PEOPLE)
                              .codes("E", Variable.of("v", Wales.catalogue().require(list)));
                      for (String alias : Wales.catalogue().aliases(list).keySet()) {
                        ImportReport report =
                            read(
                                mapping,
                                alias,
                                alias.toUpperCase(Locale.ROOT),
                                " " + alias.replace(" ", "\u00A0 "),
                                alias.replace('’', '\''),
                                Normalizer.normalize(alias, Normalizer.Form.NFD));
                        assertThat(report.accepted()).as(alias).isEqualTo(5);
                      }
                    }));
  }

  @ParameterizedTest
  @CsvSource({
    "White British, 1, 0",
    "WHITE  WELSH, 1, 0",
    "Polish, 0, 1",
    "BME, 0, 1",
    "Mixed Race, 0, 1",
    "welsh, 0, 1",
  })
  void freeTextIsReadByItsOwnListAndItsLossesCounted(String label, int exact, int lossy) {
    ImportReport report = read(freeText(), label);

    assertThat(report.variable("ethnic-group").exact()).isEqualTo(exact);
    assertThat(report.variable("ethnic-group").lossy()).isEqualTo(lossy);
  }

  @Test
  void whatFreeTextCannotSayIsUnmappedAndARefusalIsARefusal() {
    ImportReport report = read(freeText(), "BME", "Welsh", "Black British", "Refused", "U");

    assertThat(report.variable("ethnic-group").silences())
        .isEqualTo(
            Map.of(Silence.UNMAPPED, 3L, Silence.PREFER_NOT_TO_SAY, 1L, Silence.NOT_KNOWN, 1L));
    assertThat(report.variable("ethnic-group").moved())
        .containsEntry(Crosswalk.Kind.NONE, 3L)
        .containsEntry(Crosswalk.Kind.TO_SILENCE, 2L);
  }

  @ParameterizedTest
  @CsvSource({
    "Carribean, black-caribbean, SPELLING",
    "Pakistanni, asian-pakistani, SPELLING",
    "Gwyddellig, white-irish, SPELLING",
    "Unrhyw gefndir Gwyn, white-other, WORDS",
    "Аrab, other-arab, LOOK_ALIKE",
    "Gypsy / Traveller, white-gypsy-traveller, WORDS",
  })
  void theNearestIsSuggested(String label, String code, Suggestion.Likeness likeness) {
    Suggestion first = MAPPING.suggestions("ethnic-group", label).get(0);

    assertThat(first.category().code()).isEqualTo(code);
    assertThat(first.likeness()).isEqualTo(likeness);
  }

  @Test
  void aLookAlikeIsRejectedForThat() {
    assertThat(read(MAPPING, "Аrab").rejected(Reason.LOOK_ALIKE_LETTERS)).isOne();
  }

  private static Mapping freeText() {
    return Mapping.of(Wales.catalogue(), PEOPLE)
        .with(LegacySystems.FreeText.ETHNIC_GROUP.column("E", Wales.ETHNIC_GROUP));
  }

  private static ImportReport read(Mapping mapping, String... labels) {
    return RecordReader.rows(Stream.of(labels).map(label -> Map.of("E", label)))
        .mapping(mapping)
        .dryRun();
  }
}
