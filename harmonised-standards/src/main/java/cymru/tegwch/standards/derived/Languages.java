// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.derived;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeListId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Formulas of languages. */
final class Languages {

  private static final Set<String> SKILLS = Set.of("understand", "speak", "read", "write");

  /** By speaking, reading and writing, in the order of the alphabet. */
  private static final Map<String, String> GROUPS =
      Map.of(
          "", "understand-only",
          "read", "read-only",
          "write", "write-only",
          "speak", "speak-only",
          "read write", "read-write",
          "read speak", "speak-read",
          "speak write", "speak-other",
          "read speak write", "speak-read-write");

  private Languages() {}

  static Answer speaking(CodeListId into, List<Answer> from) {
    if (!(from.get(0) instanceof Chosen skills)) {
      return from.get(0);
    }
    if (isContradiction(skills)) {
      return Silence.NOT_STATED;
    }
    return Chosen.of(into, skills.codes().contains("speak") ? "can-speak" : "cannot-speak");
  }

  static Answer skills(CodeListId into, List<Answer> from) {
    if (!(from.get(0) instanceof Chosen skills)) {
      return from.get(0);
    }
    if (isContradiction(skills)) {
      return Silence.NOT_STATED;
    }
    if (skills.codes().contains("none")) {
      return Chosen.of(into, "none");
    }
    Set<String> spoken = new TreeSet<>(skills.codes());
    spoken.remove("understand");
    String group = GROUPS.get(String.join(" ", spoken));
    if (group == null) {
      throw Formula.unknown(skills);
    }
    return Chosen.of(into, group);
  }

  static Answer mainAndEnglish(CodeListId into, List<Answer> from) {
    if (!(from.get(0) instanceof Chosen main)) {
      return from.get(0);
    }
    return switch (Formula.only(main)) {
      case "english-or-welsh" -> Chosen.of(into, "main-language");
      case "other" -> english(into, from.get(1));
      default -> throw Formula.unknown(main);
    };
  }

  private static Answer english(CodeListId into, Answer proficiency) {
    if (!(proficiency instanceof Chosen chosen)) {
      return proficiency;
    }
    String code = Formula.only(chosen);
    if (!Set.of("very-well", "well", "not-well", "not-at-all").contains(code)) {
      throw Formula.unknown(chosen);
    }
    return Chosen.of(into, code);
  }

  /** Whether no skill was ticked beside a skill. */
  private static boolean isContradiction(Chosen skills) {
    boolean isNone = skills.codes().contains("none");
    if (!skills.codes().stream().allMatch(code -> code.equals("none") || SKILLS.contains(code))) {
      throw Formula.unknown(skills);
    }
    return isNone && skills.codes().stream().anyMatch(SKILLS::contains);
  }
}
