// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.category.CodeListId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormulaTest {

  private static final CodeListId FROM = CodeListId.parse("from@test");
  private static final CodeListId INTO = CodeListId.parse("into@test");

  @ParameterizedTest
  @CsvSource({
    "no, , no-condition",
    "no, a-lot, no-condition",
    "yes, a-lot, disabled-a-lot",
    "yes, a-little, disabled-a-little",
    "yes, not-at-all, condition-not-limiting"
  })
  void disabilityFollowsFromConditionsAndRestriction(
      String conditions, String restriction, String disability) {
    Answer second = restriction == null ? Silence.NOT_APPLICABLE : chosen(restriction);
    assertThat(Formula.EQUALITY_ACT_DISABILITY.of(INTO, List.of(chosen(conditions), second)))
        .isEqualTo(Chosen.of(INTO, disability));
    assertThat(Formula.EQUALITY_ACT_DISABLED_OR_NOT.of(INTO, List.of(chosen(conditions), second)))
        .isEqualTo(
            Chosen.of(INTO, disability.startsWith("disabled") ? "disabled" : "not-disabled"));
  }

  @ParameterizedTest
  @EnumSource(Silence.class)
  void aSilenceKeepsItsKindAndNothingIsGuessed(Silence silence) {
    for (Formula formula :
        List.of(Formula.EQUALITY_ACT_DISABILITY, Formula.EQUALITY_ACT_DISABLED_OR_NOT)) {
      assertThat(formula.of(INTO, List.of(chosen("yes"), silence))).isEqualTo(silence);
      for (Silence second : Silence.values()) {
        assertThat(formula.of(INTO, List.of(silence, second))).isEqualTo(silence);
        assertThat(formula.of(INTO, List.of(silence, chosen("a-lot")))).isEqualTo(silence);
      }
    }
    assertThat(Formula.TENURE.of(INTO, List.of(silence, chosen("council")))).isEqualTo(silence);
    assertThat(Formula.TENURE.of(INTO, List.of(chosen("rents"), silence))).isEqualTo(silence);
    assertThat(Formula.TENURE.of(INTO, List.of(chosen("owns-outright"), silence)))
        .isEqualTo(Chosen.of(INTO, "owns-outright"));
    assertThat(Formula.MAIN_LANGUAGE_AND_ENGLISH.of(INTO, List.of(chosen("other"), silence)))
        .isEqualTo(silence);
    assertThat(Formula.ETHNIC_GROUP_AND_WELSH_IDENTITY.of(INTO, List.of(chosen("welsh"), silence)))
        .isEqualTo(silence);
    for (Formula formula : Formula.values()) {
      List<Answer> answers =
          formula.inputs() == 1 ? List.of(silence) : List.of(silence, Silence.NOT_KNOWN);
      assertThat(formula.of(INTO, answers)).isEqualTo(silence);
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "british, -, british-only, british-only, uk-only",
        "english, -, english-only, english-only, uk-only",
        "welsh, -, welsh-only, welsh-only, uk-only",
        "welsh british, -, welsh-and-british, welsh-and-british, uk-only",
        "english british, -, english-and-british, english-and-british, uk-only",
        "scottish, -, scottish-only, other-uk-combination, uk-only",
        "scottish british, -, scottish-and-british, other-uk-combination, uk-only",
        "northern-irish, -, northern-irish-only, other-uk-combination, uk-only",
        "northern-irish british, -, northern-irish-and-british, other-uk-combination, uk-only",
        "welsh english, -, other-uk-combination, other-uk-combination, uk-only",
        "welsh english british, -, other-uk-combination, other-uk-combination, uk-only",
        "other, Cornish, cornish-only, other-uk-combination, uk-only",
        "other british, CERNYWAIDD, cornish-and-british, other-uk-combination, uk-only",
        "other, Irish, irish-only, non-uk-only, non-uk-only",
        "other welsh, Gwyddelig, irish-and-uk, uk-and-non-uk, uk-and-non-uk",
        "other, Polish, other-only, non-uk-only, non-uk-only",
        "other welsh, Polish, other-and-uk, uk-and-non-uk, uk-and-non-uk",
        "other, -, other-only, non-uk-only, non-uk-only",
        "other welsh, -, other-and-uk, uk-and-non-uk, uk-and-non-uk",
        "other, '  ', other-only, non-uk-only, non-uk-only",
        "other, ',', other-only, non-uk-only, non-uk-only",
        "other, 'Cornish, Irish', irish-and-uk, uk-and-non-uk, uk-and-non-uk",
        "other, 'Irish, Polish', other-only, non-uk-only, non-uk-only",
        "other, ' welsh ', welsh-only, welsh-only, uk-only"
      })
  void nationalIdentityIsAFunctionOfWhatWasTickedAndWritten(
      String ticked, String written, String seventeen, String nine, String four) {
    Answer answer = new Chosen(FROM, List.of(ticked.split(" ")), written);
    assertThat(Formula.NATIONAL_IDENTITY_17.of(INTO, List.of(answer)))
        .isEqualTo(Chosen.of(INTO, seventeen));
    assertThat(Formula.NATIONAL_IDENTITY_9.of(INTO, List.of(answer)))
        .isEqualTo(Chosen.of(INTO, nine));
    assertThat(Formula.NATIONAL_IDENTITY_4.of(INTO, List.of(answer)))
        .isEqualTo(Chosen.of(INTO, four));
  }

  /** The sixteen sets of ticks of the collected crosswalk from ticks to the census output. */
  @ParameterizedTest
  @CsvSource({
    "none, none, cannot-speak",
    "understand, understand-only, cannot-speak",
    "speak, speak-only, can-speak",
    "understand speak, speak-only, can-speak",
    "read, read-only, cannot-speak",
    "understand read, read-only, cannot-speak",
    "speak read, speak-read, can-speak",
    "understand speak read, speak-read, can-speak",
    "write, write-only, cannot-speak",
    "understand write, write-only, cannot-speak",
    "speak write, speak-other, can-speak",
    "understand speak write, speak-other, can-speak",
    "read write, read-write, cannot-speak",
    "understand read write, read-write, cannot-speak",
    "speak read write, speak-read-write, can-speak",
    "understand speak read write, speak-read-write, can-speak"
  })
  void welshSkillsFollowFromWhatWasTicked(String ticked, String group, String speaking) {
    Answer answer = Chosen.of(FROM, List.of(ticked.split(" ")));
    assertThat(Formula.WELSH_SKILLS_9.of(INTO, List.of(answer))).isEqualTo(Chosen.of(INTO, group));
    assertThat(Formula.WELSH_SPEAKING.of(INTO, List.of(answer)))
        .isEqualTo(Chosen.of(INTO, speaking));
  }

  @Test
  void ticksThatContradictEachOtherSayNothing() {
    Answer skills = Chosen.of(FROM, List.of("none", "speak"));
    assertThat(Formula.WELSH_SPEAKING.of(INTO, List.of(skills))).isEqualTo(Silence.NOT_STATED);
    assertThat(Formula.WELSH_SKILLS_9.of(INTO, List.of(skills))).isEqualTo(Silence.NOT_STATED);
    Answer service = Chosen.of(FROM, List.of("regular", "no"));
    assertThat(Formula.ARMED_FORCES_4.of(INTO, List.of(service))).isEqualTo(Silence.NOT_STATED);
  }

  @ParameterizedTest
  @CsvSource({"regular, regular", "reserve, reserve", "reserve regular, both", "no, none"})
  void serviceFollowsFromWhatWasTicked(String ticked, String group) {
    Answer answer = Chosen.of(FROM, List.of(ticked.split(" ")));
    assertThat(Formula.ARMED_FORCES_4.of(INTO, List.of(answer))).isEqualTo(Chosen.of(INTO, group));
  }

  @ParameterizedTest
  @CsvSource({
    "owns-mortgage, , owns-mortgage",
    "shared-ownership, rsl, shared-ownership",
    "rent-free, relative, rent-free",
    "rents, council, social-council",
    "rents, rsl, social-other",
    "rents, private, private-landlord",
    "rents, employer, private-other",
    "rents, relative, private-other",
    "rents, other, private-other"
  })
  void tenureFollowsFromTheHomeAndTheLandlord(String home, String landlord, String tenure) {
    Answer second = landlord == null ? Silence.NOT_APPLICABLE : chosen(landlord);
    assertThat(Formula.TENURE.of(INTO, List.of(chosen(home), second)))
        .isEqualTo(Chosen.of(INTO, tenure));
  }

  @Test
  void twoQuestionsShowWhoIsBlackAndWelsh() {
    Answer welsh = Chosen.of(FROM, List.of("welsh", "british"));
    assertThat(
            Formula.ETHNIC_GROUP_AND_WELSH_IDENTITY.of(
                INTO, List.of(welsh, chosen("black-african"))))
        .isEqualTo(Chosen.of(INTO, "black-and-welsh"));
    assertThat(
            Formula.ETHNIC_GROUP_AND_WELSH_IDENTITY.of(
                INTO, List.of(chosen("british"), chosen("black-african"))))
        .isEqualTo(Chosen.of(INTO, "black-not-welsh"));
  }

  @Test
  void whatIsNoAnswerIsRefusedWithoutBeingRepeated() {
    assertThatThrownBy(() -> Formula.WELSH_SPEAKING.of(INTO, List.of(chosen("secret"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Answer of from@test must have only codes that its formula knows");
    assertThatThrownBy(() -> Formula.TENURE.of(INTO, List.of(chosen("rents"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Formula 'tenure' must have 2 answers, but had 1");
    assertThatThrownBy(() -> Formula.WELSH_SPEAKING.of(INTO, List.of(new Stated(41))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("41");
    Answer both = Chosen.of(FROM, List.of("yes", "no"));
    assertThatThrownBy(
            () -> Formula.EQUALITY_ACT_DISABILITY.of(INTO, List.of(both, Silence.NOT_KNOWN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Answer of from@test must be of one code");
  }

  private static Chosen chosen(String code) {
    return Chosen.of(FROM, code);
  }
}
