// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.variable.Variable;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes records of rows. */
final class RecordMaker {

  private static final Silence[] SILENCES = Silence.values();

  private final Mapping mapping;
  private final Collected collected;
  private final @Nullable SecureRandom random;
  private final List<Variable> variables;
  // By variable and code: the answers are few, and shared by all records.
  private final List<List<Answer>> answers = new ArrayList<>();

  RecordMaker(Mapping mapping, @Nullable SubjectIds subjects, @Nullable SecureRandom random) {
    this.mapping = mapping;
    this.random = random;
    this.variables = mapping.variables();
    this.collected =
        mapping
            .collected()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Mapping must say how the answers were collected to make records of them"));
    if (mapping.subject().isPresent() ? subjects == null : random == null) {
      throw new IllegalStateException(
          mapping.subject().isPresent()
              ? "Reader must have subjects, the keyed ids for the references in the file"
              : "Reader must have a random generator for the ids of rows without references");
    }
    variables.forEach(variable -> answers.add(answersOf(variable)));
  }

  /** The record of a row. Measures are not in it: they are no answers. */
  MonitoringRecord record(CodedRow row) {
    Map<String, Answer> given = new LinkedHashMap<>();
    for (int variable = 0; variable < variables.size(); variable++) {
      Variable of = variables.get(variable);
      given.put(
          of.name(),
          of.multiple()
              ? answer(of, row.masks[variable])
              : answers.get(variable).get(row.codes[variable]));
    }
    return new MonitoringRecord(
        subject(row),
        collected.notice(),
        collected.on(row.day().orElse(mapping.population().asAt())),
        collected.language(),
        1,
        given);
  }

  private SubjectId subject(CodedRow row) {
    if (mapping.subject().isPresent()) {
      return new SubjectId(SubjectId.Kind.LINKED, row.subjectHigh, row.subjectLow);
    }
    if (random == null) {
      throw new IllegalStateException("Reader must have a random generator");
    }
    return SubjectIds.unlinked(random);
  }

  private static List<Answer> answersOf(Variable variable) {
    List<Answer> answers = new ArrayList<>();
    for (Category leaf : variable.codes().categories()) {
      answers.add(Chosen.of(variable.codes().id(), leaf.code()));
    }
    answers.addAll(List.of(SILENCES));
    return List.copyOf(answers);
  }

  private static Answer answer(Variable variable, long mask) {
    int first = Long.numberOfTrailingZeros(mask);
    if (first >= CodeBook.MOST_LEAVES_IN_MASK) {
      return SILENCES[first - CodeBook.MOST_LEAVES_IN_MASK];
    }
    List<String> codes = new ArrayList<>();
    for (long rest = mask; rest != 0; rest &= rest - 1) {
      codes.add(variable.codes().categories().get(Long.numberOfTrailingZeros(rest)).code());
    }
    return Chosen.of(variable.codes().id(), codes);
  }
}
