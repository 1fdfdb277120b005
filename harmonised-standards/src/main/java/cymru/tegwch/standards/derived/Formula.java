// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.derived;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.category.CodeListId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The ways in which an answer follows from others. Each is a pure function of codes, so that a
 * record and a dataset give the same.
 *
 * <p>In all of them the answers are read in order, and the first silence that matters is the
 * result: nothing is guessed, and a silence keeps its kind. Where an option that stands alone was
 * ticked with another, the ticks contradict each other and the result is {@link
 * Silence#NOT_STATED}.
 *
 * <pre>{@code
 * Wales.DISABILITY.derive(
 *     Chosen.of(Wales.HEALTH_CONDITIONS.id(), Wales.HealthConditions.YES),
 *     Chosen.of(Wales.ACTIVITY_RESTRICTION.id(), Wales.ActivityRestriction.A_LITTLE));
 * }</pre>
 */
public enum Formula {
  /**
   * Disability under the Equality Act 2010, of health conditions and activity restriction.
   *
   * <p>No condition → {@code no-condition}. A condition, and activities reduced a lot → {@code
   * disabled-a-lot}; a little → {@code disabled-a-little}; not at all → {@code
   * condition-not-limiting}. The second answer does not matter where there is no condition.
   *
   * <p>Source: Census 2021 dictionary, disability; Government Statistical Service, measuring
   * disability for the Equality Act. Conditions that count from diagnosis are not found.
   */
  EQUALITY_ACT_DISABILITY("equality-act-disability", 2, Household::disability),

  /** The same in two groups: {@code disabled} and {@code not-disabled}. */
  EQUALITY_ACT_DISABLED_OR_NOT("equality-act-disabled-or-not", 2, Household::disabledOrNot),

  /**
   * The 17-category output of national identity, of what was ticked. ONS counts Does not apply
   * among the 17.
   *
   * <p>Let U be the identities of the United Kingdom and N the others. N empty: one of U → that
   * only; British and one more → that and British; else any other combination. N is Irish alone: →
   * Irish only, or Irish and at least one of the United Kingdom. Else → other only, or other and at
   * least one of the United Kingdom.
   *
   * <p>What was written beside Other is split at commas. Cornish and the names of the options, in
   * either language, are of U; Irish and everything else are of N; nothing written is one identity
   * of N that is not Irish. A dataset holds no written text, so there Cornish and Irish cannot be
   * found.
   *
   * <p>Source: Census 2021 classification {@code national_identity_all}; where N holds Irish and
   * another, the placing is ours.
   */
  NATIONAL_IDENTITY_17("national-identity-17", 1, NationalIdentity::seventeen),

  /**
   * The 9-category output: U and N as for {@link #NATIONAL_IDENTITY_17}. N empty: British, Welsh or
   * English only, Welsh and British, English and British, else any other combination; N not empty:
   * with or without one of the United Kingdom.
   *
   * <p>Source: Census 2021 classification {@code national_identity_all_9a}.
   */
  NATIONAL_IDENTITY_9("national-identity-9", 1, NationalIdentity::nine),

  /**
   * The 4-category output: only U, both, only N, as for {@link #NATIONAL_IDENTITY_17}.
   *
   * <p>Source: Census 2021 classification {@code national_identity_all_4a}.
   */
  NATIONAL_IDENTITY_4("national-identity-4", 1, NationalIdentity::four),

  /**
   * The broad ethnic group with or without a Welsh national identity, of national identity and
   * ethnic group asked as two questions. With one combined question there is nothing to derive: the
   * broad level of ethnic group is all that it can say.
   */
  ETHNIC_GROUP_AND_WELSH_IDENTITY(
      "ethnic-group-and-welsh-identity", 2, NationalIdentity::withEthnicGroup),

  /**
   * Whether a person can speak Welsh, of the skills that were ticked: {@code can-speak} if speaking
   * was, whatever else was; else {@code cannot-speak}.
   *
   * <p>Source: Census 2021 classification {@code welsh_skills_speak}.
   */
  WELSH_SPEAKING("welsh-speaking", 1, Languages::speaking),

  /**
   * Welsh skills in nine groups, by speaking, reading and writing; understanding matters only where
   * none of these was ticked.
   *
   * <p>Source: Census 2021 classification {@code welsh_skills_all}; that speaking and writing
   * without reading is one of the other combinations is our reading.
   */
  WELSH_SKILLS_9("welsh-skills-9", 1, Languages::skills),

  /**
   * Main language, and where it is neither English nor Welsh, how well English is spoken.
   *
   * <p>Source: Census 2021 table TS029.
   */
  MAIN_LANGUAGE_AND_ENGLISH("main-language-and-english", 2, Languages::mainAndEnglish),

  /**
   * Service in the regular forces, the reserve, both, or neither, of what was ticked.
   *
   * <p>Source: Census 2021 classification {@code uk_armed_forces}.
   */
  ARMED_FORCES_4("armed-forces-4", 1, Household::armedForces),

  /**
   * Tenure in eight groups, of owning or renting and of who the landlord is. Owners, part owners
   * and those who live rent free are placed by the first answer alone.
   *
   * <p>Source: Census 2021 classification {@code hh_tenure_9a}.
   */
  TENURE("tenure", 2, Household::tenure);

  /** The rule itself; its answers are silences or choices. */
  @FunctionalInterface
  interface Rule {
    Answer apply(CodeListId into, List<Answer> from);
  }

  private final String word;
  private final int inputs;
  private final Rule rule;

  Formula(String word, int inputs, Rule rule) {
    this.word = word;
    this.inputs = inputs;
    this.rule = rule;
  }

  /** The formula of that word in a catalogue file. */
  public static Optional<Formula> ofWord(String word) {
    return Arrays.stream(values()).filter(formula -> formula.word.equals(word)).findFirst();
  }

  /** The word in catalogue files, for instance {@code tenure}. */
  public String word() {
    return word;
  }

  /** How many answers it is of. */
  public int inputs() {
    return inputs;
  }

  /**
   * What follows from those answers.
   *
   * @param into the list of the result
   * @param from the answers in the order of the formula
   * @return a choice of one code, or a silence
   * @throws IllegalArgumentException if there are too few or too many answers, if one is a number,
   *     has a code that the formula does not know, or several where one may be; the message does
   *     not repeat it
   */
  public Answer of(CodeListId into, List<Answer> from) {
    requireNonNull(into, "into");
    if (from.size() != inputs) {
      throw new IllegalArgumentException(
          "Formula '" + word + "' must have " + inputs + " answers, but had " + from.size());
    }
    if (from.stream().anyMatch(Stated.class::isInstance)) {
      throw new IllegalArgumentException("Formula '" + word + "' must not be of a number");
    }
    return rule.apply(into, from);
  }

  /** The one code of a choice. */
  static String only(Chosen chosen) {
    if (chosen.codes().size() != 1) {
      throw new IllegalArgumentException("Answer of " + chosen.list() + " must be of one code");
    }
    return chosen.codes().get(0);
  }

  /** A code that no formula knows, to be thrown. */
  static IllegalArgumentException unknown(Chosen chosen) {
    return new IllegalArgumentException(
        "Answer of " + chosen.list() + " must have only codes that its formula knows");
  }
}
