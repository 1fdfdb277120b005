// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.category.CodeListId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

  private static final CodeListId LIST = CodeListId.parse("religion@test-2026");

  @Test
  void onlyASilenceIsNotGiven() {
    assertThat(Chosen.of(LIST, "canary").isGiven()).isTrue();
    assertThat(new Stated(424242).isGiven()).isTrue();
    assertThat(Silence.values()).noneMatch(Answer::isGiven);
  }

  @Test
  void noAnswerShowsItself() {
    assertThat(new Chosen(LIST, List.of("canary"), "written canary"))
        .hasToString("Chosen[religion@test-2026, not shown]");
    assertThat(new Stated(424242)).hasToString("Stated[not shown]");
  }

  @Test
  void codesAreCopiedAndKeepTheirOrder() {
    List<String> codes = new ArrayList<>(List.of("b", "a", "b"));
    Chosen chosen = Chosen.of(LIST, codes);
    codes.clear();

    assertThat(chosen.codes()).containsExactly("b", "a", "b");
    assertThatThrownBy(() -> chosen.codes().add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aChoiceOfNothingIsRefused() {
    assertThatThrownBy(() -> Chosen.of(LIST, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Chosen answer must have at least one code");
    assertThatThrownBy(() -> Chosen.of(LIST, Arrays.asList("a", null)))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Chosen.of(null, "a"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("list");
  }

  @Test
  void thereAreSevenSilencesWithSevenCodesAndLabels() {
    assertThat(Silence.values()).extracting(Silence::code).doesNotHaveDuplicates().hasSize(7);
    assertThat(Silence.values()).extracting(Silence::label).doesNotHaveDuplicates();
    assertThat(Silence.values())
        .allSatisfy(silence -> assertThat(silence.label().en()).isNotEqualTo(silence.label().cy()));
  }

  @Test
  void whoWasNotAskedOrNeedNotAnswerIsOutsideTheResponseRate() {
    assertThat(Silence.values())
        .filteredOn(silence -> !silence.isInResponseBase())
        .containsExactlyInAnyOrder(Silence.NOT_ASKED, Silence.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @EnumSource
  void aSilenceIsFoundByItsCode(Silence silence) {
    assertThat(Silence.ofCode(silence.code())).isSameAs(silence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NOT_ASKED", "not_asked", "0", "canary"})
  void noOtherCodeIsASilenceAndTheMessageDoesNotRepeatIt(String code) {
    assertThatThrownBy(() -> Silence.ofCode(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Silence must be one of the seven kinds");
  }

  @Test
  void theThreeShapesAreToldApart() {
    List<String> codes = List.of("a");

    assertThat(Answer.fromJson(LIST, codes, "w", null, null))
        .isEqualTo(new Chosen(LIST, codes, "w"));
    assertThat(Answer.fromJson(null, null, null, 3L, null)).isEqualTo(new Stated(3));
    assertThat(Answer.fromJson(null, null, null, null, "not-known")).isEqualTo(Silence.NOT_KNOWN);
  }

  @Test
  void whatIsNoneOfThemOrTwoIsRefused() {
    List<String> codes = List.of("a");
    String message = "Answer must have either list and codes, or value, or silence";

    assertThatThrownBy(() -> Answer.fromJson(null, null, null, null, null)).hasMessage(message);
    assertThatThrownBy(() -> Answer.fromJson(LIST, null, null, null, null)).hasMessage(message);
    assertThatThrownBy(() -> Answer.fromJson(null, codes, null, null, null)).hasMessage(message);
    assertThatThrownBy(() -> Answer.fromJson(LIST, codes, null, 3L, null)).hasMessage(message);
    assertThatThrownBy(() -> Answer.fromJson(LIST, codes, null, null, "not-known"))
        .hasMessage(message);
    assertThatThrownBy(() -> Answer.fromJson(null, null, "w", 3L, null)).hasMessage(message);
    assertThatThrownBy(() -> Answer.fromJson(null, null, "w", null, "not-known"))
        .hasMessage(message);
    assertThatThrownBy(() -> Answer.fromJson(null, null, null, 3L, "not-known"))
        .hasMessage(message);
  }
}
