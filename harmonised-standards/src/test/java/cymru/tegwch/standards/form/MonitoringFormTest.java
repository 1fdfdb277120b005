// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.record.AnswerRule;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.Wales;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a form is made, and what cannot be one. */
class MonitoringFormTest {

  @Test
  void aDerivedQuestionIsAskedByItsPartsEachOnce() {
    MonitoringForm form =
        MonitoringForm.of(
            Samples.NOTICE, Wales.DISABILITY, Wales.HEALTH_CONDITIONS, Wales.IMPAIRMENT);

    assertThat(form.rules().questions())
        .containsExactly("health-conditions", "activity-restriction", "impairment");
  }

  @Test
  void everyQuestionThatIsAskedCanBeAskedAloneWithWhatItDependsOn() {
    for (Question question : Wales.questions()) {
      if (question.isAsked()) {
        List<Question> asked = new ArrayList<>();
        question
            .routing()
            .ifPresent(
                after ->
                    Wales.questions().stream()
                        .filter(earlier -> earlier.id().equals(after.list()))
                        .forEach(asked::add));
        asked.add(question);
        MonitoringForm form = MonitoringForm.of(Samples.NOTICE, asked.toArray(Question[]::new));

        assertThat(form.rules().questions()).contains(question.variable());
        assertThat(form.html(Language.WELSH)).contains("</html>");
      }
    }
  }

  @Test
  void anAgeIsANumberAndEveryOtherQuestionAList() {
    assertThat(Samples.everyKind().rules().byQuestion().get("age"))
        .isEqualTo(AnswerRule.number("age", 0, 130));
    assertThat(Samples.everyQuestion().rules().byQuestion().values())
        .filteredOn(AnswerRule.Range.class::isInstance)
        .hasSize(1);
  }

  @Test
  void aQuestionThatIsOnlyReadIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MonitoringForm.of(Samples.NOTICE, Wales.GENDER_IDENTITY_8))
        .withMessage(
            "Question gender-identity-8@census-2021-wales must be asked, but is only read");
  }

  @Test
  void twoEditionsOfAQuestionAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> MonitoringForm.of(Samples.NOTICE, Wales.ETHNIC_GROUP, Wales.ETHNIC_GROUP_2011))
        .withMessage("Form has question 'ethnic-group' twice");
  }

  @Test
  void aQuestionWithoutTheOneThatItDependsOnIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MonitoringForm.of(Samples.NOTICE, Wales.ACTIVITY_RESTRICTION))
        .withMessage(
            "Form must ask health-conditions@census-2021-wales before 'activity-restriction', which"
                + " depends on it, or know its answer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.form().without(Wales.HEALTH_CONDITIONS));
    assertThatCode(() -> Samples.form().without(Wales.DISABILITY)).doesNotThrowAnyException();
  }

  @Test
  void whatIsLeftOutIsNeitherAskedNorKept() {
    MonitoringForm form = Samples.form().without(Wales.RELIGION, Wales.DISABILITY);

    assertThat(form.rules().questions()).containsExactly("ethnic-group", "sexual-orientation");
    assertThat(form.html(Language.ENGLISH)).doesNotContain("religion");
  }

  @Test
  void aKnownAnswerThatIsNoneToTheQuestionIsRefusedAndNotRepeated() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Samples.form()
                    .knowing(Wales.RELIGION, Chosen.of(Wales.RELIGION.id(), "pastafarian")))
        .withMessage("Known answer must be one to religion@census-2021-wales as the form asks it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.form().knowing(Wales.RELIGION, new Stated(7341)))
        .withMessage("Known answer must be one to religion@census-2021-wales as the form asks it");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Samples.form()
                    .knowing(Wales.DISABILITY, Chosen.of(Wales.DISABILITY.id(), "no-condition")));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "1", "a b", "\"", "é", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
  void aPrefixThatIsNoNameIsRefused(String prefix) {
    assertThatIllegalArgumentException().isThrownBy(() -> Samples.form().withPrefix(prefix));
  }

  @Test
  void aTextInOneLanguageIsRefused() {
    Text one = Text.untranslated("Hours");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NumberQuestion("hours", one, one, null, 0, 168))
        .withMessage("Texts of question 'hours' must be in both languages");
  }

  @Test
  void theDescriptionHasEveryPropertyOfTheSchemaInBothLanguages() throws JsonProcessingException {
    MonitoringForm form = Samples.everyKind();
    JsonNode schema = new ObjectMapper().readTree(form.jsonSchema());
    JsonNode description = new ObjectMapper().readTree(form.uiDescription());

    List<String> described = new ArrayList<>();
    description.findValues("property").forEach(name -> described.add(name.asText()));
    schema.get("properties").fieldNames().forEachRemaining(n -> assertThat(described).contains(n));
    description
        .findValues("label")
        .forEach(
            label -> {
              assertThat(label.get("en").asText()).isNotBlank();
              assertThat(label.get("cy").asText()).isNotBlank();
            });
    assertThat(description.get("purpose").get("cy").asText()).startsWith("Er mwyn gweld");
  }
}
