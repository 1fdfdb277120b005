// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.column.ColumnsBuilder;
import cymru.tegwch.core.column.RowWriter;
import cymru.tegwch.core.intake.ImportReport;
import cymru.tegwch.core.intake.Reason;
import cymru.tegwch.core.intake.Rejection;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Variable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts records into columns. */
final class RecordColumns {

  private static final int MOST_REJECTIONS = 1_000;

  private final List<Variable> variables;
  private final List<Map<String, Integer>> places = new ArrayList<>();
  private final ColumnsBuilder builder;
  private final RowWriter writer;
  private final Map<Reason, Long> rejectedBy = new EnumMap<>(Reason.class);
  private final List<Rejection> rejections = new ArrayList<>();
  private long read;
  private long rejected;

  RecordColumns(Catalogue catalogue, List<Axis> questions) {
    variables = questions.stream().map(axis -> variable(catalogue, axis)).toList();
    for (Variable variable : variables) {
      Map<String, Integer> byCode = new HashMap<>();
      for (Category leaf : variable.codes().categories()) {
        byCode.put(leaf.code(), byCode.size());
      }
      places.add(byCode);
    }
    builder = new ColumnsBuilder(variables, List.of(), true, false);
    writer = builder.writer();
  }

  /** Takes a record, or rejects it for the first answer that is not right. */
  void add(MonitoringRecord record) {
    read++;
    for (int variable = 0; variable < variables.size(); variable++) {
      String name = variables.get(variable).name();
      Reason fault = write(variable, record.answer(name).orElse(Silence.NOT_ASKED));
      if (fault != null) {
        writer.dropRow();
        reject(fault, name);
        return;
      }
    }
    writer.subject(record.subject().high(), record.subject().low());
    writer.endRow();
  }

  /** The columns of all records. This may not be used afterwards. */
  Columns columns() {
    return builder.build(List.of(writer), Map.of());
  }

  ImportReport report() {
    return new ImportReport(
        read,
        read - rejected,
        rejected,
        rejectedBy,
        rejections,
        rejected,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private void reject(Reason reason, String question) {
    rejected++;
    rejectedBy.merge(reason, 1L, Long::sum);
    if (rejections.size() < MOST_REJECTIONS) {
      Place place = Place.pointer("/" + (read - 1)).child("answers").child(question);
      rejections.add(new Rejection(read, read, place, question, reason, reason.message()));
    }
  }

  private @Nullable Reason write(int variable, Answer answer) {
    Variable of = variables.get(variable);
    if (answer instanceof Silence silence) {
      if (of.multiple()) {
        writer.mask(variable, CodeBook.mask(silence));
      } else {
        writer.code(variable, CodeBook.code(of.codes().categories().size(), silence));
      }
      return null;
    }
    if (!(answer instanceof Chosen chosen)) {
      return Reason.UNKNOWN_CATEGORY;
    }
    requireSameList(of, chosen);
    if (!places.get(variable).keySet().containsAll(chosen.codes())) {
      return Reason.UNKNOWN_CATEGORY;
    }
    if (of.multiple()) {
      writer.mask(
          variable,
          chosen.codes().stream()
              .mapToLong(code -> CodeBook.mask(place(variable, code)))
              .reduce(0, (one, other) -> one | other));
      return null;
    }
    if (chosen.codes().size() > 1) {
      return Reason.CONFLICTING_VALUES;
    }
    writer.code(variable, place(variable, chosen.codes().get(0)));
    return null;
  }

  private int place(int variable, String code) {
    return places.get(variable).getOrDefault(code, -1);
  }

  private static void requireSameList(Variable variable, Chosen chosen) {
    if (!chosen.list().equals(variable.codes().id())) {
      throw new IllegalArgumentException(
          "Answers to '"
              + variable.name()
              + "' must be of "
              + variable.codes().id()
              + ", but one was of "
              + chosen.list()
              + ": recode them by a crosswalk between the two");
    }
  }

  private static Variable variable(Catalogue catalogue, Axis axis) {
    if (axis instanceof Variable variable) {
      return variable;
    }
    if (!axis.level().name().equals(Level.DETAILED)) {
      throw new IllegalArgumentException(
          "Question '" + axis.variable() + "' must be taken at its detailed level");
    }
    CodeList list = catalogue.require(axis.level().list());
    return Variable.of(axis.variable(), list);
  }
}
