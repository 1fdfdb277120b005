// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Wales;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A person can read what is kept of them: all of it, in words, in either language. */
class SubjectExportTest {

  private final MovableClock clock = new MovableClock(Given.TODAY);

  private SubjectExport export(Map<String, Answer> answers) {
    MonitoringStore store = MonitoringStore.inMemory(clock);
    store.save(Given.record(Given.person("p"), Given.event(LocalDate.of(2026, 8, 1)), answers));
    return SubjectExport.of(
        store.subjectAccess(Given.person("p")),
        Wales.catalogue(),
        List.of(Given.NOTICE, Given.OLD_NOTICE),
        List.of(Wales.AGE.asVariable(), Wales.SEXUAL_ORIENTATION.asVariable()));
  }

  @Test
  void aPersonReadsItInWelsh() {
    assertThat(export(Given.answers()).text(Language.WELSH))
        .isEqualTo(
            """
            Eich atebion monitro cydraddoldeb yr ydym yn eu cadw
            Ar 22 Tachwedd 2026
            Cedwir eich atebion o dan god yn lle eich enw.

            Gwasanaeth ac achlysur: repairs, after-repair, 1 Awst 2026
            Iaith eich atebion: Cymraeg
            At ba ddiben: Er mwyn gweld a yw ein gwasanaethau’n trin pobl yn deg
            Sail gyfreithlon: GDPR y DU, Erthygl 6(1)(e) ac Erthygl 9(2)(g); Deddf Diogelu Data 2018, Atodlen 1, paragraff 8
            Hysbysiad: equality-monitoring@2026-04
            - Rhyw: Benyw
            - Hunaniaeth genedlaethol: Cymro/Cymraes; Prydeiniwr/Prydeinwraig
            - Crefydd: Unrhyw grefydd arall (Yn eich geiriau eich hun: Tŷ ’r Cwrdd 🏴)
            - Oedran: 42
            - Cyfeiriadedd rhywiol: Mae’n well gen i beidio dweud
            """);
  }

  @Test
  void aPersonReadsItInEnglish() {
    assertThat(export(Given.answers()).text(Language.ENGLISH))
        .contains("As of 22 November 2026\n")
        .contains("Service and occasion: repairs, after-repair, 1 August 2026\n")
        .contains("Language of your answers: Welsh\n")
        .contains("UK GDPR Article 6(1)(e) and Article 9(2)(g);")
        .contains("- Sexual orientation: Prefer not to say\n");
  }

  @Test
  void thePseudonymIsNotInIt() {
    SubjectExport export = export(Given.answers());

    for (Language language : Language.values()) {
      assertThat(export.text(language) + export.html(language) + export.json())
          .doesNotContain(Given.person("p").text());
    }
  }

  @Test
  void whatThePersonWroteIsTextAndNeverMarkup() {
    Answer hostile = new Chosen(Wales.RELIGION.id(), List.of("other"), "<script>'\"&</script>");
    String page = export(Map.of("religion", hostile)).html(Language.WELSH);

    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"cy\">")
        .contains("&lt;script&gt;&#39;&quot;&amp;&lt;/script&gt;")
        .doesNotContain("<script")
        .contains("<th scope=\"row\">Crefydd</th>");
  }

  @Test
  void theJsonHasEveryAnswerWithItsCodesAndBothLanguages() throws Exception {
    JsonNode record =
        new ObjectMapper().readTree(export(Given.answers()).json()).get("records").get(0);

    assertThat(record.get("language").asText()).isEqualTo("cy");
    assertThat(record.at("/event/on").asText()).isEqualTo("2026-08-01");
    assertThat(record.at("/notice/purpose/cy").asText()).startsWith("Er mwyn");
    assertThat(record.get("answers")).hasSize(Given.answers().size());
    JsonNode religion = record.get("answers").get(2);
    assertThat(religion.at("/chosen/0/code").asText()).isEqualTo("other");
    assertThat(religion.at("/chosen/0/label/en").asText()).isEqualTo("Any other religion");
    assertThat(religion.get("writeIn").asText()).isEqualTo("Tŷ ’r Cwrdd 🏴");
    assertThat(record.get("answers").get(3).get("value").asLong()).isEqualTo(42);
    assertThat(record.get("answers").get(4).get("silence").asText()).isEqualTo("prefer-not-to-say");
  }

  @Test
  void anAnswerOfAListThatIsNotAtHandIsGivenAsItIsKept() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("estate", Chosen.of(CodeListId.parse("estates@2020"), "north-3"));

    assertThat(export(answers).text(Language.WELSH)).contains("- estate: north-3\n");
  }

  @Test
  void aNoticeThatIsMissingIsNamed() {
    SubjectAccess access =
        SubjectAccess.of(
            OffsetDateTime.now(clock),
            List.of(Given.record(Given.person("p"), Given.event())),
            null);

    assertThatThrownBy(() -> SubjectExport.of(access, Wales.catalogue(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Notices must have equality-monitoring@2026-04, to which a record refers");
  }

  @Test
  void whoIsNotKnownAndWhoObjectedIsToldSo() {
    MonitoringStore store = MonitoringStore.inMemory(clock);
    SubjectExport nothing =
        SubjectExport.of(
            store.subjectAccess(Given.person("p")), Wales.catalogue(), List.of(), List.of());
    store.object(Given.person("p"));
    SubjectExport objected =
        SubjectExport.of(
            store.subjectAccess(Given.person("p")), Wales.catalogue(), List.of(), List.of());

    assertThat(nothing.text(Language.ENGLISH)).contains("No answers of yours are kept.");
    assertThat(objected.text(Language.WELSH))
        .contains("Gwrthwynebasoch fonitro cydraddoldeb.")
        .contains("ers 22 Tachwedd 2026.");
    assertThat(objected.json()).contains("\"objectedOn\":\"2026-11-22\"");
  }
}
