// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.category.Characteristic;
import cymru.tegwch.core.category.CodeListId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

  private static final String RESTRICTION =
      "code-lists/activity-restriction@census-2021-wales.json";
  private static final String SKILLS = "code-lists/welsh-skills@census-2021-wales.json";
  private static final String TENURE = "code-lists/tenure@census-2021-wales.json";

  @Test
  void aRoutedQuestionIsAskedAfterSomeAnswersAndElseSaysWhyNot() {
    Routing routing = Wales.ACTIVITY_RESTRICTION.routing().orElseThrow();
    assertThat(routing.list()).isEqualTo(Wales.HEALTH_CONDITIONS.id());
    assertThat(routing.isAskedAfter(Chosen.of(routing.list(), Wales.HealthConditions.YES)))
        .isTrue();
    assertThat(routing.silenceAfter(Chosen.of(routing.list(), Wales.HealthConditions.NO)))
        .contains(Silence.NOT_APPLICABLE);
    assertThat(routing.silenceAfter(Silence.NOT_APPLICABLE)).contains(Silence.NOT_APPLICABLE);
    assertThat(routing.silenceAfter(Silence.PREFER_NOT_TO_SAY)).contains(Silence.NOT_ASKED);
    assertThat(routing.silenceAfter(Silence.NOT_ANSWERED)).contains(Silence.NOT_ASKED);
    assertThatThrownBy(() -> routing.silenceAfter(new Stated(41)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Answer to the earlier question must be of health-conditions@census-2021-wales");
    assertThat(Wales.RELIGION.routing()).isEmpty();
  }

  @Test
  void everyRoutingLeadsBackToAQuestionThatIsAskedAndEveryDerivationToQuestionsThatAre() {
    for (Question question : Wales.questions()) {
      question
          .routing()
          .ifPresent(
              routing ->
                  assertThat(new Question(Shelf.OURS, routing.list()).isAsked())
                      .as("%s", question.id())
                      .isTrue());
      assertThat(question.parts()).as("%s", question.id()).allMatch(Question::isAsked);
      if (question.isDerived()) {
        assertThat(question.derivation().from()).hasSize(question.formula().orElseThrow().inputs());
      }
    }
  }

  @Test
  void anOptionThatStandsAloneIsTheLastWhereSeveralMayBeChosen() {
    for (Question question : Wales.questions()) {
      List<Option> alone = question.options().stream().filter(Option::isExclusive).toList();
      if (!alone.isEmpty()) {
        assertThat(question.isMultiple()).as("%s", question.id()).isTrue();
        assertThat(question.options()).last().isEqualTo(alone.get(0));
        assertThat(alone).hasSize(1);
      }
    }
    assertThat(Wales.NATIONAL_IDENTITY.options()).noneMatch(Option::isExclusive);
    assertThat(Wales.WELSH_SKILLS.options())
        .filteredOn(Option::isExclusive)
        .extracting(Option::code)
        .containsExactly(Wales.WelshSkills.NONE);
  }

  @Test
  void preferNotToSayIsOfferedOnEveryCurrentQuestionOrOnNone() {
    assertThat(Wales.questions())
        .filteredOn(Question::isAsked)
        .filteredOn(question -> question.edition().use() == Edition.Use.CURRENT)
        .allSatisfy(
            question ->
                assertThat(question.offers())
                    .as("%s", question.id())
                    .containsExactly(Silence.PREFER_NOT_TO_SAY));
  }

  @Test
  void thePromptBesideAWriteInIsInBothLanguages() {
    assertThat(Wales.GENDER_IDENTITY.options().get(1).prompt().cy())
        .isEqualTo("Nodwch hunaniaeth o ran rhywedd");
    assertThat(Wales.GENDER_IDENTITY.options().get(0).prompt()).isNull();
  }

  @Test
  void editionsStandBesideEachOtherAndTheWalesFormIsTheOneToUse() {
    assertThat(Wales.ETHNIC_GROUP_2001.editions())
        .containsExactly(
            Wales.ETHNIC_GROUP_2001,
            Wales.ETHNIC_GROUP_ENGLAND_2011,
            Wales.ETHNIC_GROUP_2011,
            Wales.ETHNIC_GROUP_ENGLAND,
            Wales.ETHNIC_GROUP,
            Wales.ETHNIC_GROUP_GSS_2025);
    assertThat(Wales.ETHNIC_GROUP_2001.on(LocalDate.of(2026, 11, 22)))
        .isEqualTo(Wales.ETHNIC_GROUP);
    assertThat(Wales.DISABILITY_2011.on(LocalDate.of(2026, 11, 22))).isEqualTo(Wales.DISABILITY);
    assertThat(Wales.ETHNIC_GROUP_2011.edition().isInForceOn(LocalDate.of(2021, 3, 20))).isTrue();
    assertThat(Wales.ETHNIC_GROUP_2011.edition().isInForceOn(LocalDate.of(2021, 3, 21))).isFalse();
  }

  @Test
  void everyCurrentQuestionHasOneEditionToUseTodayAndSaysWhenThatWasChecked() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    for (Question question : Wales.questions()) {
      if (question.edition().use() == Edition.Use.CURRENT) {
        assertThat(question.on(day)).as("%s", question.id()).isEqualTo(question);
        assertThat(question.edition().checked()).isNotNull().isBeforeOrEqualTo(day);
      }
    }
  }

  @Test
  void everyListAboutSexSaysWhichConceptItRecords() {
    for (CodeListId id : Wales.lists()) {
      ListEntry entry = Shelf.OURS.list(id);
      if (entry.characteristic() == Characteristic.SEX) {
        assertThat(entry.concept()).as("%s", id).isNotNull();
      }
    }
  }

  @Test
  void everyCharacteristicThatTheCoreNamesHasAQuestion() {
    assertThat(Wales.questions().stream().map(Question::characteristic))
        .contains(Characteristic.values());
  }

  @Test
  void theProvenanceOfAnyListIsAtHand() {
    for (CodeListId id : Wales.lists()) {
      assertThat(Wales.provenance(id).sources()).as("%s", id).isNotEmpty();
      assertThat(Wales.provenance(id).wordings()).as("%s", id).isNotEmpty();
    }
    assertThatThrownBy(() -> Wales.provenance(CodeListId.parse("no-list@none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Catalogue has no code list no-list@none");
  }

  @Test
  void noEntryBearsTheNameOfABodyWhoseListWasNotFound() {
    for (Question question : Wales.questions()) {
      assertThat(question.id().toString()).doesNotContain("tai-pawb", "wg-2013", "smc", "pembroke");
      assertThat(question.label().en() + question.edition().name().en())
          .doesNotContain("Tai Pawb", "2013", "Social Mobility", "Pembroke");
    }
  }

  @Test
  void whatIsOursSaysSo() {
    assertThat(Wales.questions())
        .filteredOn(question -> question.id().edition().equals("tegwch-2026"))
        .hasSize(5)
        .allSatisfy(
            question ->
                assertThat(
                        question.provenance().wordings().stream()
                            .filter(wording -> wording.key().startsWith("category."))
                            .filter(wording -> !wording.verified().isEmpty())
                            .toList())
                    .as("%s: ours is not verified by anybody", question.id())
                    .allMatch(wording -> wording.text().en().equals("Braille")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"codes\": [\"yes\"] | \"codes\": [] | must be well formed (Routing from",
        "\"codes\": [\"yes\"] | \"codes\": [\"yes\", \"yes\"] | must have each text in 'codes' once in /askedIf",
        "health-conditions@census-2021-wales\", \"codes | activity-restriction@census-2021-wales\", \"codes | must not name itself in /askedIf",
        "health-conditions@census-2021-wales\", \"codes | health-conditions\", \"codes | must be well formed (Code list id must be written",
        "\"askedIf\": {\"list\" | \"askedIf\": {\"question\" | must have text at 'list' in /askedIf",
        "\"code\": \"a-lot\", | \"code\": \"a-lot\", \"exclusive\": true, | must not be exclusive where one option is chosen in /categories/0",
        "\"code\": \"a-lot\", | \"code\": \"a-lot\", \"prompt\": {\"en\": \"Say\", \"cy\": \"Nodwch\", \"verified\": []}, | must not have 'prompt' without 'writeIn' in /categories/0",
        "\"askedIf\": { | \"derived\": {\"by\": \"tenure\", \"from\": [\"a@b\", \"c@d\"]}, \"askedIf\": { | must not have both 'question' and 'derived' in /"
      })
  void badRoutingAndBadOptionsAreDamageWithFileAndPlace(String was, String is, String message) {
    assertDamaged(RESTRICTION, was, is, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"by\": \"tenure\" | \"by\": \"tenor\" | must not have formula 'tenor' in /derived",
        "\"own-or-rent@census-2021-wales\", | | Formula 'tenure' must be of 2 lists",
        "own-or-rent@census-2021-wales | tenure@census-2021-wales | must not name itself in /derived"
      })
  void aBadDerivationIsDamageWithFileAndPlace(String was, String is, String message) {
    assertDamaged(TENURE, was, is == null ? "" : is, message);
  }

  @Test
  void aRouteFromACodeThatTheEarlierQuestionDoesNotHaveIsFoundWhenItIsAskedFor() {
    Shelf shelf =
        new ReplacedFiles(
                Map.of(
                    RESTRICTION,
                    ReplacedFiles.content(RESTRICTION).replace("[\"yes\"]", "[\"perhaps\"]")))
            .shelf();
    assertThatThrownBy(
            () -> new Question(shelf, "activity-restriction@census-2021-wales").routing())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Catalogue file '"
                + RESTRICTION
                + "' must not have code 'perhaps', which is not in"
                + " health-conditions@census-2021-wales, in /askedIf");
  }

  @Test
  void whereSeveralMayBeChosenAFileThatWasCutShortIsDamageToo() {
    String content = ReplacedFiles.content(SKILLS);
    for (int length = 0; length < content.strip().length(); length += 11) {
      Shelf shelf = new ReplacedFiles(Map.of(SKILLS, content.substring(0, length))).shelf();
      assertThatThrownBy(() -> new Question(shelf, "welsh-skills@census-2021-wales").options())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("Catalogue file '" + SKILLS + "' must ");
    }
  }

  @Test
  void touchingOneHandleOpensOneFile() {
    AtomicInteger opened = new AtomicInteger();
    Shelf shelf =
        new Shelf(
            path -> {
              opened.incrementAndGet();
              return Shelf.class.getResourceAsStream(path);
            });
    for (Question question : Wales.questions()) {
      Question same = new Question(shelf, question.id());
      int before = opened.get();
      assertThat(same.variable()).isEqualTo(question.variable());
      assertThat(opened.get()).as("naming %s reads nothing", question.id()).isEqualTo(before);
      assertThat(same.options()).isNotEmpty();
      assertThat(same.parts()).isNotNull();
      assertThat(same.level().groups()).isNotEmpty();
      assertThat(opened.get()).as("%s", question.id()).isEqualTo(before + 1);
    }
  }

  private static void assertDamaged(String file, String was, String is, String message) {
    String content = ReplacedFiles.content(file);
    assertThat(content).contains(was);
    Shelf shelf = new ReplacedFiles(Map.of(file, content.replace(was, is))).shelf();
    String id = file.replace("code-lists/", "").replace(".json", "");
    assertThatThrownBy(() -> new Question(shelf, id).options())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Catalogue file '" + file + "' ")
        .hasMessageContaining(message)
        .hasNoCause();
  }
}
