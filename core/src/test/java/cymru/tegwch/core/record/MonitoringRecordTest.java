// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.text.Language;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonitoringRecordTest {

  private static final Answer NONE = Chosen.of(Examples.RELIGION, "none");

  @Test
  void halfTheQuestionsAnsweredIsValid() {
    assertThat(problems(Map.of())).isEmpty();
    assertThat(problems(Map.of("religion", NONE))).isEmpty();
    assertThat(problems(Map.of("religion", NONE, "age", Silence.NOT_ANSWERED))).isEmpty();
  }

  @Test
  void everySilenceIsAValidAnswerToEveryQuestion() {
    for (Silence silence : Silence.values()) {
      assertThat(problems(Map.of("religion", silence, "identity", silence, "age", silence)))
          .isEmpty();
    }
  }

  @Test
  void whatARecordMayHoldHasNoProblems() {
    assertThat(
            problems(
                Map.of(
                    "religion", new Chosen(Examples.RELIGION, List.of("other"), "Paganiaeth, ŵyr"),
                    "identity", Chosen.of(Examples.IDENTITY, List.of("welsh", "british")),
                    "age", new Stated(120))))
        .isEmpty();
  }

  @Test
  void eachProblemIsFoundWhereItIs() {
    assertThat(found("religion", Chosen.of(Examples.NOWHERE, "none")))
        .containsExactly("unknown-list at /answers/religion/list");
    assertThat(found("religion", Chosen.of(Examples.RELIGION_OLD, "none")))
        .containsExactly("wrong-list at /answers/religion/list");
    assertThat(found("religion", Chosen.of(Examples.RELIGION, "jedi")))
        .containsExactly("not-in-list at /answers/religion/codes/0");
    assertThat(found("religion", Chosen.of(Examples.RELIGION, List.of("none", "muslim"))))
        .containsExactly("too-many-choices at /answers/religion/codes");
    assertThat(found("identity", Chosen.of(Examples.IDENTITY, List.of("welsh", "welsh"))))
        .containsExactly("repeated-choice at /answers/identity/codes/1");
    assertThat(found("identity", Chosen.of(Examples.IDENTITY, List.of("welsh", "none-of-these"))))
        .containsExactly("exclusive-choice at /answers/identity/codes");
    assertThat(found("religion", new Chosen(Examples.RELIGION, List.of("none"), "x")))
        .containsExactly("write-in-not-expected at /answers/religion/writeIn");
    assertThat(found("religion", new Chosen(Examples.RELIGION, List.of("other"), "x".repeat(21))))
        .containsExactly("write-in-too-long at /answers/religion/writeIn");
    assertThat(found("religion", new Chosen(Examples.RELIGION, List.of("other"), "a\u0007b")))
        .containsExactly("illegal-character at /answers/religion/writeIn");
    assertThat(found("religion", new Stated(3)))
        .containsExactly("wrong-kind-of-answer at /answers/religion");
    assertThat(found("age", NONE)).containsExactly("wrong-kind-of-answer at /answers/age");
    assertThat(found("age", new Stated(121)))
        .containsExactly("number-out-of-range at /answers/age/value");
    assertThat(found("age", new Stated(-1)))
        .containsExactly("number-out-of-range at /answers/age/value");
    assertThat(found("sex", NONE)).containsExactly("unknown-question at /answers");
  }

  @Test
  void aWriteInIsMeasuredInCharactersAsPeopleCountThem() {
    assertThat(found("religion", new Chosen(Examples.RELIGION, List.of("other"), "𐐒".repeat(20))))
        .isEmpty();
  }

  @Test
  void anExclusiveChoiceGivenTwiceIsOnlyRepeated() {
    assertThat(
            found(
                "identity",
                Chosen.of(Examples.IDENTITY, List.of("none-of-these", "none-of-these"))))
        .containsExactly("repeated-choice at /answers/identity/codes/1");
  }

  @Test
  void noMoreThanAHundredProblemsAreListed() {
    List<String> codes = Collections.nCopies(5_000, "jedi");

    assertThat(found("identity", Chosen.of(Examples.IDENTITY, codes))).hasSize(100);
  }

  @Test
  void anEventMayBeTodayAndNotTomorrow() {
    assertThat(
            Examples.record(LocalDate.parse("2026-04-30"), Map.of())
                .problems(Examples.rules(), Examples.TODAY))
        .isEmpty();
    assertThat(
            Examples.record(LocalDate.parse("2026-05-01"), Map.of())
                .problems(Examples.rules(), Examples.TODAY))
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(tuple("future-date", "/event/on"));
  }

  @Test
  void theListsAloneTellLess() {
    MonitoringRecord record =
        Examples.record(
            Map.of(
                "anything",
                new Chosen(Examples.RELIGION, List.of("none", "jedi", "none"), "x".repeat(501)),
                "number",
                new Stated(-4)));

    assertThat(record.problems(Examples.catalogue()))
        .extracting(problem -> problem.code() + " at " + problem.pointer())
        .containsExactly(
            "not-in-list at /answers/anything/codes/1",
            "repeated-choice at /answers/anything/codes/2",
            "write-in-too-long at /answers/anything/writeIn");
  }

  @Test
  void aChangeMakesTheNextVersionAndLeavesThisOneAlone() {
    MonitoringRecord first = Examples.record(Map.of("religion", NONE));
    MonitoringRecord second = first.with(Map.of("age", new Stated(40)));
    MonitoringRecord third = second.without("religion");

    assertThat(first.version()).isEqualTo(1);
    assertThat(first.answers()).hasSize(1);
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.answers().keySet()).containsExactly("religion", "age");
    assertThat(third.version()).isEqualTo(3);
    assertThat(third.answer("religion")).isEmpty();
    assertThat(third.answer("age")).contains(new Stated(40));
  }

  @Test
  void answersAreCopiedInTheirOrderAndCannotBeChanged() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("z", NONE);
    answers.put("a", NONE);
    MonitoringRecord record = Examples.record(answers);
    answers.clear();

    assertThat(record.answers().keySet()).containsExactly("z", "a");
    assertThatThrownBy(() -> record.answers().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Religion", "9lives", "a b", "a/b", "crefydd~", "ŵ", "_x"})
  void aQuestionHasAName(String name) {
    assertThatThrownBy(() -> Examples.record(Map.of(name, NONE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Question name must be 1 to 64 lower-case letters, digits, underscores or hyphens and"
                + " begin with a letter");
  }

  @Test
  void structureIsTheProgramsBusiness() {
    assertThatThrownBy(
            () ->
                new MonitoringRecord(
                    new SubjectId(SubjectId.Kind.LINKED, 0, 0),
                    Examples.NOTICE.id(),
                    ServiceEvent.of("a", "b", LocalDate.parse("2026-04-01")),
                    Language.WELSH,
                    0,
                    Map.of()))
        .hasMessage("Version must be 1 or more, but was 0");
    Map<String, Answer> holed = new LinkedHashMap<>();
    holed.put("religion", null);
    assertThatThrownBy(() -> Examples.record(holed))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("answer");
  }

  private static List<Problem> problems(Map<String, Answer> answers) {
    return Examples.record(answers).problems(Examples.rules(), Examples.TODAY);
  }

  private static List<String> found(String question, Answer answer) {
    return problems(Map.of(question, answer)).stream()
        .map(problem -> problem.code() + " at " + problem.pointer())
        .toList();
  }
}
