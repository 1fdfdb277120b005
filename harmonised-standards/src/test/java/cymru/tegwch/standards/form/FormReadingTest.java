// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.form.FormReading.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read of what a person sent, question by question and together. */
class FormReadingTest {

  private static final MonitoringForm FORM = Samples.everyKind();

  @Test
  void aRecordHasTheNoticeTheLanguageAndAnAnswerForEachQuestion() {
    FormReading reading =
        Samples.form()
            .read(
                FormParameters.of(Samples.posted("eq.religion", "sikh", "host.name", "x")),
                Language.WELSH);

    MonitoringRecord record = reading.record(Samples.SUBJECT, Samples.EVENT);

    assertThat(record.notice()).isEqualTo(Samples.NOTICE.id());
    assertThat(record.language()).isEqualTo(Language.WELSH);
    assertThat(record.version()).isEqualTo(1);
    assertThat(record.answers())
        .containsExactly(
            Map.entry("ethnic-group", Silence.NOT_ANSWERED),
            Map.entry("religion", Chosen.of(Wales.RELIGION.id(), "sikh")),
            Map.entry("health-conditions", Silence.NOT_ANSWERED),
            Map.entry("activity-restriction", Silence.NOT_ASKED),
            Map.entry("sexual-orientation", Silence.NOT_ANSWERED));
  }

  @Test
  void nothingIsEmptyAndNoProblem() {
    FormReading reading = Samples.read(FORM);

    assertThat(reading.isAcceptable()).isTrue();
    assertThat(reading.status()).isEqualTo(Status.EMPTY);
  }

  @Test
  void halfIsPartialAndPreferringNotToSayToAllIsComplete() {
    MonitoringForm form = Samples.form();

    assertThat(Samples.read(form, "eq.religion", "sikh").status()).isEqualTo(Status.PARTIAL);
    FormReading all =
        Samples.read(
            form,
            "eq.ethnic-group",
            "prefer-not-to-say",
            "eq.religion",
            "prefer-not-to-say",
            "eq.health-conditions",
            "prefer-not-to-say",
            "eq.sexual-orientation",
            "prefer-not-to-say");
    assertThat(all.status()).isEqualTo(Status.COMPLETE);
    assertThat(all.answers())
        .containsEntry("religion", Silence.PREFER_NOT_TO_SAY)
        .containsEntry("activity-restriction", Silence.NOT_ASKED);
  }

  @Test
  void anAnswerLeadsPastAQuestionThatThenDoesNotApply() {
    assertThat(answer("activity-restriction", "eq.health-conditions", "no"))
        .isEqualTo(Silence.NOT_APPLICABLE);
    assertThat(
            answer(
                "activity-restriction",
                "eq.health-conditions",
                "yes",
                "eq.activity-restriction",
                "a-lot"))
        .isEqualTo(Chosen.of(Wales.ACTIVITY_RESTRICTION.id(), "a-lot"));
    assertThat(answer("activity-restriction", "eq.health-conditions", "yes"))
        .isEqualTo(Silence.NOT_ANSWERED);
  }

  @Test
  void anAgeLeadsPastQuestionsOfOlderPeople() {
    assertThat(answer("sexual-orientation", "eq.age", "15")).isEqualTo(Silence.NOT_APPLICABLE);
    assertThat(answer("sexual-orientation", "eq.age", "16")).isEqualTo(Silence.NOT_ANSWERED);
    assertThat(answer("age", "eq.age", " 16 ")).isEqualTo(new Stated(16));
  }

  @Test
  void answersThatContradictEarlierOnesAreProblems() {
    assertThat(wrong("eq.health-conditions", "no", "eq.activity-restriction", "a-lot"))
        .containsExactly("/activity-restriction contradicts-earlier-answer");
    assertThat(wrong("eq.activity-restriction", "a-lot"))
        .containsExactly("/activity-restriction contradicts-earlier-answer");
    assertThat(wrong("eq.age", "15", "eq.sexual-orientation", "other"))
        .containsExactly("/sexual-orientation contradicts-earlier-answer");
    assertThat(wrong("eq.ethnic-group.broad", "asian", "eq.ethnic-group", "white-irish"))
        .containsExactly("/ethnic-group contradicts-earlier-answer");
    assertThat(wrong("eq.health-conditions", "no", "eq.activity-restriction", "prefer-not-to-say"))
        .isEmpty();
  }

  @Test
  void tooManyRepeatedAndExclusiveChoicesAreProblems() {
    assertThat(wrong("eq.ethnic-group", "white-irish", "eq.ethnic-group", "asian-indian"))
        .containsExactly("/ethnic-group too-many-choices");
    assertThat(wrong("eq.national-identity", "welsh", "eq.national-identity", "welsh"))
        .containsExactly("/national-identity/1 repeated-choice");
    assertThat(wrong("eq.national-identity", "welsh", "eq.national-identity", "prefer-not-to-say"))
        .containsExactly("/national-identity exclusive-choice");
    assertThat(wrong("eq.communication-needs", "none", "eq.communication-needs", "large-print"))
        .containsExactly("/communication-needs exclusive-choice");
    assertThat(wrong("eq.age", "42", "eq.age", "prefer-not-to-say"))
        .containsExactly("/age exclusive-choice");
    assertThat(wrong("eq.age", "42", "eq.age", "43")).containsExactly("/age repeated-parameter");
  }

  @Test
  void aNameWithThePrefixThatTheFormDoesNotKnowIsAProblemAndIsNotRepeated() {
    assertThat(wrong("eq.Breton", "x")).containsExactly(" unknown-question");
    assertThat(Samples.wrong(Samples.readJson(FORM, "{\"Breton\":1}")))
        .containsExactly(" unknown-property");
  }

  @Test
  void severalIdentitiesAreKeptInOrder() {
    assertThat(
            answer(
                "national-identity",
                "eq.national-identity",
                "welsh",
                "eq.national-identity",
                "british"))
        .isEqualTo(Chosen.of(Wales.NATIONAL_IDENTITY.id(), List.of("welsh", "british")));
  }

  @Test
  void whatIsWrittenBesideAnOptionIsKeptWithIt() {
    assertThat(
            answer(
                "ethnic-group",
                "eq.ethnic-group",
                "white-other",
                "eq.ethnic-group.text.white-other",
                " Llydaweg "))
        .isEqualTo(new Chosen(Wales.ETHNIC_GROUP.id(), List.of("white-other"), "Llydaweg"));
  }

  @Test
  void severalTextsAreKeptAsOneEachAfterItsCode() {
    Answer needs =
        answer(
            "communication-needs",
            "eq.communication-needs",
            "language",
            "eq.communication-needs",
            "coloured-paper",
            "eq.communication-needs.text.language",
            "Pwyleg",
            "eq.communication-needs.text.coloured-paper",
            "glas");

    assertThat(((Chosen) needs).writeIn()).isEqualTo("language: Pwyleg; coloured-paper: glas");
  }

  @Test
  void aTextBesideAnotherOptionIsLeftAsideBecauseThePageMayHideIt() {
    assertThat(
            answer(
                "ethnic-group",
                "eq.ethnic-group",
                "white-irish",
                "eq.ethnic-group.text.white-other",
                "Llydaweg"))
        .isEqualTo(Chosen.of(Wales.ETHNIC_GROUP.id(), "white-irish"));
    assertThat(wrong("eq.ethnic-group.text.white-other", "Llydaweg"))
        .containsExactly("/ethnic-group write-in-without-choice");
  }

  @Test
  void aDocumentThatWritesBesideAnotherOptionIsWrong() {
    String json =
        "{\"ethnic-group\":\"white-irish\",\"ethnic-group.text.white-other\":\"Llydaweg\"}";

    assertThat(Samples.wrong(Samples.readJson(FORM, json)))
        .containsExactly("/ethnic-group write-in-without-choice");
  }

  @Test
  void aGroupAloneIsPartialAndKeepsNoAnswer() {
    FormReading reading = Samples.read(FORM, "eq.ethnic-group.broad", "white");

    assertThat(reading.status()).isEqualTo(Status.PARTIAL);
    assertThat(reading.answers()).containsEntry("ethnic-group", Silence.NOT_ANSWERED);
  }

  @Test
  void aNumberIsWholeAndInRange() {
    assertThat(wrong("eq.hours_of_care", "169"))
        .containsExactly("/hours_of_care number-out-of-range");
    assertThat(answer("hours_of_care", "eq.hours_of_care", "168")).isEqualTo(new Stated(168));
    assertThat(Samples.readJson(FORM, "{\"hours_of_care\":1.68E2}").answers())
        .containsEntry("hours_of_care", new Stated(168));
  }

  @Test
  void whatTheHostKnowsIsInTheRecordAndDecidesWhatIsAsked() {
    MonitoringForm theirs = FORM.knowing(Wales.AGE, new Stated(15));

    FormReading reading = Samples.read(theirs, "eq.ethnic-group", "white-irish");

    assertThat(reading.answers())
        .containsEntry("age", new Stated(15))
        .containsEntry("sexual-orientation", Silence.NOT_APPLICABLE);
    assertThat(Samples.wrong(Samples.read(theirs, "eq.age", "15")))
        .containsExactly(" unknown-question");
    assertThat(theirs.pages()).extracting(FormPage::id).doesNotContain("age", "sexual-orientation");
  }

  @Test
  void whatIsKnownOfAQuestionThatIsNotOfTheFormOnlyDecides() {
    MonitoringForm theirs = Samples.form().knowing(Wales.AGE, new Stated(15));

    assertThat(Samples.read(theirs).answers())
        .doesNotContainKey("age")
        .containsEntry("sexual-orientation", Silence.NOT_APPLICABLE);
  }

  @Test
  void problemsAreAProblemDetailInTheLanguageThatTheHostPicks() throws JsonProcessingException {
    FormReading reading = Samples.read(FORM, "eq.religion", "x", "eq.ethnic-group", "nothing");

    JsonNode detail = new ObjectMapper().readTree(reading.problemJson(Language.WELSH));

    assertThat(detail.get("type").asText())
        .isEqualTo("tag:tegwch.cymru,2026:problem/form-not-accepted");
    assertThat(detail.get("status").asInt()).isEqualTo(422);
    assertThat(detail.get("title").asText()).isEqualTo("Ni ellid derbyn yr atebion");
    JsonNode error = detail.get("errors").get(1);
    assertThat(error.get("pointer").asText()).isEqualTo("#/ethnic-group");
    assertThat(error.get("code").asText()).isEqualTo("not-in-list");
    assertThat(error.get("detail").asText()).isEqualTo("Dewiswch ateb o’r rhestr");
  }

  @Test
  void aReadingWithProblemsHasNoRecord() {
    FormReading reading = Samples.read(FORM, "eq.ethnic-group", "nothing");

    assertThatIllegalStateException()
        .isThrownBy(() -> reading.record(Samples.SUBJECT, Samples.EVENT))
        .withMessage("Reading must be acceptable to have answers, but had 1 problems");
    assertThatIllegalStateException().isThrownBy(() -> reading.asTyped().answers());
    assertThatIllegalStateException()
        .isThrownBy(() -> Samples.read(FORM).problemJson(Language.ENGLISH));
  }

  @Test
  void withoutAPrefixEveryOtherNameIsTheHosts() {
    FormReading reading = Samples.read(FORM.withPrefix(""), "csrf", "x", "age", "42");

    assertThat(reading.answers()).containsEntry("age", new Stated(42));
  }

  private static Answer answer(String question, String... sent) {
    return Samples.read(FORM, sent).answers().get(question);
  }

  private static List<String> wrong(String... sent) {
    return Samples.wrong(Samples.read(FORM, sent));
  }
}
