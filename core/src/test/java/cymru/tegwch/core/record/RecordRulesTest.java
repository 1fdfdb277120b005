// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.catalogue.Catalogue;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordRulesTest {

  @Test
  void questionsKeepTheirOrder() {
    assertThat(Examples.rules().questions()).containsExactly("religion", "identity", "age");
    assertThat(Examples.rules()).hasToString("RecordRules[3 questions]");
  }

  @Test
  void aListThatIsNotInTheCatalogueIsRefused() {
    assertThatThrownBy(
            () -> RecordRules.of(Catalogue.empty(), AnswerRule.choice("faith", Examples.RELIGION)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Catalogue has no code list religion@test-2026");
  }

  @Test
  void aCodeThatIsNotInTheListIsRefused() {
    assertThatThrownBy(
            () ->
                RecordRules.of(
                    Examples.catalogue(),
                    AnswerRule.choice("faith", Examples.RELIGION).writeIn(10, "others")))
        .hasMessage("Rule of question 'faith' names 'others', which is not in religion@test-2026");
  }

  @Test
  void aQuestionHasOneRule() {
    assertThatThrownBy(
            () ->
                RecordRules.of(
                    Examples.catalogue(),
                    AnswerRule.number("age", 0, 1),
                    AnswerRule.number("age", 0, 2)))
        .hasMessage("Question 'age' must have one rule, but has two");
    assertThatThrownBy(
            () ->
                new RecordRules(
                    Examples.catalogue(), Map.of("years", AnswerRule.number("age", 0, 1))))
        .hasMessage("Rule of question 'years' must not be that of 'age'");
  }

  @Test
  void aRuleHasANameARangeAndACap() {
    assertThatThrownBy(() -> AnswerRule.number("Age", 0, 1))
        .hasMessageStartingWith("Question name must be 1 to 64 lower-case letters");
    assertThatThrownBy(() -> AnswerRule.number("age", 2, 1))
        .hasMessage("Range must not end before it begins, but was 2 to 1");
    assertThatThrownBy(() -> AnswerRule.choice("faith", Examples.RELIGION).writeIn(501, "other"))
        .hasMessage("Write-in cap must be 0 to 500, but was 501");
  }

  @Test
  void whatARuleAllowsAddsUp() {
    AnswerRule.Choice rule =
        AnswerRule.choice("identity", Examples.IDENTITY)
            .exclusive("none-of-these")
            .multiple()
            .writeIn(10, "other")
            .exclusive("british");

    assertThat(rule.isMultiple()).isTrue();
    assertThat(rule.exclusive()).containsExactlyInAnyOrder("none-of-these", "british");
    assertThat(rule.writeIns()).containsExactly("other");
    assertThat(rule.writeInCap()).isEqualTo(10);
  }
}
