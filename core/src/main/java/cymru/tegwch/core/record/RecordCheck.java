// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.label.Characters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with the content of a record. It is the only place that does. */
final class RecordCheck {

  private static final Place.Pointer ANSWERS = Place.pointer("/answers");

  private final Catalogue catalogue;
  private final List<Problem> problems = new ArrayList<>();

  private RecordCheck(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** What can be said without knowing the questions: lists, codes, and text beside them. */
  static List<Problem> of(MonitoringRecord record, Catalogue catalogue) {
    RecordCheck check = new RecordCheck(catalogue);
    record
        .answers()
        .forEach(
            (question, answer) -> {
              if (answer instanceof Chosen chosen) {
                check.codes(chosen, ANSWERS.child(question));
                check.text(chosen, AnswerRule.LONGEST_WRITE_IN, ANSWERS.child(question));
              }
            });
    return List.copyOf(check.problems);
  }

  /** Everything. */
  static List<Problem> of(MonitoringRecord record, RecordRules rules, LocalDate today) {
    RecordCheck check = new RecordCheck(rules.catalogue());
    if (record.event().on().isAfter(today)) {
      check.add(Fault.FUTURE_DATE, Place.pointer("/event/on"));
    }
    record.answers().forEach((q, a) -> check.answer(rules.byQuestion().get(q), q, a));
    return List.copyOf(check.problems);
  }

  private void answer(@Nullable AnswerRule rule, String question, Answer answer) {
    if (rule == null) {
      add(Fault.UNKNOWN_QUESTION, ANSWERS);
      return;
    }
    Place.Pointer at = ANSWERS.child(question);
    if (rule instanceof AnswerRule.Choice choice && answer instanceof Chosen chosen) {
      chosen(choice, chosen, at);
    } else if (rule instanceof AnswerRule.Range range && answer instanceof Stated stated) {
      if (stated.value() < range.least() || stated.value() > range.greatest()) {
        add(Fault.NUMBER_OUT_OF_RANGE, at.child("value"));
      }
    } else if (!(answer instanceof Silence)) {
      add(Fault.WRONG_KIND_OF_ANSWER, at);
    }
  }

  private void chosen(AnswerRule.Choice rule, Chosen chosen, Place.Pointer at) {
    if (!chosen.list().equals(rule.list())) {
      boolean isKnown = catalogue.codeList(chosen.list()).isPresent();
      add(isKnown ? Fault.WRONG_LIST : Fault.UNKNOWN_LIST, at.child("list"));
      return;
    }
    codes(chosen, at);
    choices(rule, chosen.codes(), at.child("codes"));
    if (chosen.writeIn() != null
        && chosen.codes().stream().noneMatch(code -> rule.writeIns().contains(code))) {
      add(Fault.WRITE_IN_NOT_EXPECTED, at.child("writeIn"));
    } else {
      text(chosen, rule.writeInCap(), at);
    }
  }

  private void codes(Chosen chosen, Place.Pointer at) {
    Optional<CodeList> list = catalogue.codeList(chosen.list());
    if (list.isEmpty()) {
      add(Fault.UNKNOWN_LIST, at.child("list"));
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < chosen.codes().size(); i++) {
      String code = chosen.codes().get(i);
      if (list.get().category(code).isEmpty()) {
        add(Fault.NOT_IN_LIST, at.child("codes").child(i));
      } else if (!seen.add(code)) {
        add(Fault.REPEATED_CHOICE, at.child("codes").child(i));
      }
    }
  }

  private void choices(AnswerRule.Choice rule, List<String> codes, Place.Pointer at) {
    if (codes.size() > 1 && !rule.isMultiple()) {
      add(Fault.TOO_MANY_CHOICES, at);
    } else if (codes.stream().distinct().count() > 1
        && codes.stream().anyMatch(rule.exclusive()::contains)) {
      add(Fault.EXCLUSIVE_CHOICE, at);
    }
  }

  private void text(Chosen chosen, int cap, Place.Pointer at) {
    String text = chosen.writeIn();
    if (text == null) {
      return;
    }
    if (text.codePointCount(0, text.length()) > cap) {
      add(Fault.WRITE_IN_TOO_LONG, at.child("writeIn"));
    }
    if (!Characters.areLegal(text)) {
      add(Fault.ILLEGAL_CHARACTER, at.child("writeIn"));
    }
  }

  private void add(Fault fault, Place place) {
    if (problems.size() < Problem.MOST) {
      problems.add(fault.at(place));
    }
  }
}
