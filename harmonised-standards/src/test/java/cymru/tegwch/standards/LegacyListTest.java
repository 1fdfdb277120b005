// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk.Kind;
import cymru.tegwch.core.intake.CodeColumn;
import cymru.tegwch.core.intake.ImportReport;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.intake.RecordReader;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LegacyListTest {

  private static final LegacyList SAID = LegacySystems.PoliceStops.SELF_DEFINED_ETHNICITY;
  private static final LegacyList SEEN = LegacySystems.PoliceStops.BROAD_ETHNICITY;

  private static final Population PEOPLE =
      Population.of("people", Text.of("People", "Pobl"), LocalDate.of(2023, 1, 31));

  @Test
  void aColumnOfASystemIsReadByItsCrosswalk() {
    CodeColumn column =
        LegacySystems.CensusMicrodata2011.RELIGION.column("Religion", Wales.RELIGION);
    assertThat(column.variable()).isEqualTo(Wales.RELIGION.asVariable());
    assertThat(column.system()).isNotNull();
    assertThat(column.values()).isEmpty();
  }

  @Test
  void aColumnMayBeReadAsTheSystemsOwnListWithItsOtherSpellings() {
    LegacyList age = LegacySystems.PoliceStops.AGE;
    CodeColumn column = age.column("age_range", age.asVariable("age_range"));
    assertThat(column.system()).isNull();
    ImportReport report =
        RecordReader.rows(
                Stream.of("under 10", "10-17", "over 34").map(text -> Map.of("age_range", text)))
            .mapping(Mapping.of(Wales.catalogue(), PEOPLE).with(column))
            .dryRun();
    assertThat(report.variable("age_range").exact()).isEqualTo(3);
  }

  @Test
  void recordsAreReadByCodeByLabelAndByAliasAndTheirLossesCounted() {
    Mapping mapping =
        Mapping.of(Wales.catalogue(), PEOPLE)
            .with(LegacySystems.CensusMicrodata2011.SEX.column("sex", Wales.SEX))
            .with(LegacySystems.CensusMicrodata2011.RELIGION.column("religion", Wales.RELIGION))
            .with(SAID.column("said", SEEN.asVariable("self_defined")))
            .with(SEEN.column("seen", SEEN.asVariable("officer_defined")));
    ImportReport report =
        RecordReader.rows(
                Stream.of(
                    row("1", "2", "White - Irish", "White"),
                    row("2", "9", "Other ethnic group - Not stated", "Other"),
                    row("2", "-9", "Asian/Asian British - Chinese", "Asian"),
                    row("1", "7", "Black/African/Caribbean/Black British - African", "Black")))
            .mapping(mapping)
            .dryRun();
    assertThat(report.accepted()).isEqualTo(4);
    assertThat(report.variable("sex").exact()).isEqualTo(4);
    assertThat(report.variable("religion").silences())
        .isEqualTo(Map.of(Silence.NOT_STATED, 1L, Silence.NOT_APPLICABLE, 1L));
    assertThat(report.variable("self_defined").moved())
        .containsEntry(Kind.ROLL_UP, 2L)
        .containsEntry(Kind.BEST_FIT, 1L);
    assertThat(report.variable("self_defined").silences())
        .isEqualTo(Map.of(Silence.NOT_STATED, 1L));
    assertThat(report.variable("officer_defined").exact()).isEqualTo(4);
  }

  @Test
  void aSystemIsNotReadIntoAListThatItHasNoCrosswalkTo() {
    assertThatThrownBy(() -> SEEN.column("officer_defined_ethnicity", Wales.ETHNIC_GROUP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Catalogue has no crosswalk from ethnic-group-broad@police to");
  }

  private static Map<String, String> row(String sex, String religion, String said, String seen) {
    return Map.of("sex", sex, "religion", religion, "said", said, "seen", seen);
  }
}
