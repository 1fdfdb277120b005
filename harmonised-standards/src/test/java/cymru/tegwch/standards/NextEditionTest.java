// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A next edition is a file with its name in the index, and a constant: nothing else changes. */
class NextEditionTest {

  private static final String ID = "religion@census-2031-wales";

  private static final Shelf SHELF =
      new ReplacedFiles(
              Map.of(
                  "code-lists/" + ID + ".json",
                  ReplacedFiles.content("next/" + ID + ".json"),
                  "catalogue.json",
                  ReplacedFiles.content("catalogue.json")
                      .replace(
                          "\"religion@census-2021-wales\", \"sex",
                          "\"religion@census-2021-wales\", \"" + ID + "\", \"sex")))
          .shelf();

  private static final Question RELIGION = new Question(SHELF, "religion@census-2021-wales");
  private static final Question RELIGION_2031 = new Question(SHELF, ID);

  @Test
  void bothStandBesideEachOtherAndNoneChangedTheOther() {
    assertThat(RELIGION.editions()).containsExactly(RELIGION, RELIGION_2031);
    assertThat(RELIGION.options()).hasSize(8);
    assertThat(RELIGION_2031.options()).hasSize(9);
    assertThat(RELIGION.codes()).isEqualTo(Wales.RELIGION.codes());
    assertThat(RELIGION_2031.broad().variable()).isEqualTo("religion");
    assertThat(new ShelfCatalogue(SHELF, Catalogue.empty()).codeList(RELIGION_2031.id()))
        .contains(RELIGION_2031.codes());
  }

  @Test
  void theOneToUseIsTheLatestThatIsInForceAndSaysWhenThatWasChecked() {
    assertThat(RELIGION.on(LocalDate.of(2031, 3, 22))).isEqualTo(RELIGION);
    assertThat(RELIGION.on(LocalDate.of(2031, 3, 23))).isEqualTo(RELIGION_2031);
    assertThat(RELIGION_2031.on(LocalDate.of(2026, 11, 22))).isEqualTo(RELIGION);
    assertThat(RELIGION.on(LocalDate.of(2026, 11, 22)).edition().checked()).isEqualTo("2026-11-21");
    assertThat(RELIGION.on(LocalDate.of(2032, 1, 1)).edition().checked()).isEqualTo("2031-04-01");
    assertThatThrownBy(() -> RELIGION.on(LocalDate.of(2001, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Catalogue has no edition of 'religion' to use on 2001-01-01");
  }

  @Test
  void recordsOfTheNextEditionAreCountedInItAndNeverSilentlyInTheOther() {
    MonitoringRecord record =
        MonitoringRecord.of(
            SubjectIds.keyed(
                    "a key of a test, used nowhere else".getBytes(StandardCharsets.UTF_8),
                    "equality-monitoring")
                .of("A1"),
            CollectionNotice.legacy(
                "test",
                LawfulBasis.equalityOfOpportunity("Policy document 1"),
                LocalDate.of(2031, 4, 1)),
            ServiceEvent.of("repairs", "after-repair", LocalDate.of(2031, 5, 1)),
            Language.ENGLISH,
            Map.of("religion", Chosen.of(RELIGION_2031.id(), "jain")));
    Population people =
        new Population(
            "people", Text.of("People", "Pobl"), Counting.SUBJECTS, LocalDate.of(2031, 5, 1), "");
    Catalogue catalogue = new ShelfCatalogue(SHELF, Catalogue.empty());
    Dataset next = Dataset.fromRecords(Stream.of(record), catalogue, people, RELIGION_2031);
    assertThat(next.count(RELIGION_2031.broad()).everyone().units()).isEqualTo(1);
    assertThatThrownBy(() -> next.count(RELIGION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("religion@census-2031-wales");
    assertThatThrownBy(() -> Dataset.fromRecords(Stream.of(record), catalogue, people, RELIGION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("recode them by a crosswalk");
  }
}
