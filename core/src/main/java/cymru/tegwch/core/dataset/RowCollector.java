// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.column.ColumnsBuilder;
import cymru.tegwch.core.column.RowWriter;
import cymru.tegwch.core.intake.CodedRow;
import cymru.tegwch.core.intake.ImportReport;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.intake.RowSink;
import cymru.tegwch.core.intake.VariableImport;
import cymru.tegwch.core.variable.Variable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the rows of an import into columns. */
final class RowCollector implements RowSink {

  private final ColumnsBuilder builder;
  private final RowWriter writer;
  private final boolean[] multiple;
  private final int measures;
  private final boolean hasSubjects;
  private final boolean hasHouseholds;
  private final boolean isOneRowEach;

  RowCollector(Mapping mapping) {
    List<Variable> variables = mapping.variables();
    this.multiple = new boolean[variables.size()];
    for (int i = 0; i < multiple.length; i++) {
      multiple[i] = variables.get(i).multiple();
    }
    this.measures = mapping.measures().size();
    this.hasSubjects = mapping.subject().isPresent();
    this.hasHouseholds = mapping.household().isPresent();
    this.isOneRowEach = hasSubjects && mapping.isOneRowPerSubject();
    this.builder = new ColumnsBuilder(variables, mapping.measures(), hasSubjects, hasHouseholds);
    this.writer = builder.writer();
  }

  @Override
  public boolean accept(CodedRow row) {
    if (isOneRowEach && writer.isKnown(row.subjectHigh(), row.subjectLow())) {
      return false;
    }
    if (hasSubjects) {
      writer.subject(row.subjectHigh(), row.subjectLow());
    }
    for (int i = 0; i < multiple.length; i++) {
      if (multiple[i]) {
        writer.mask(i, row.mask(i));
      } else {
        writer.code(i, row.code(i));
      }
    }
    for (int i = 0; i < measures; i++) {
      writer.value(i, row.value(i));
    }
    if (hasHouseholds) {
      writer.household(row.householdHigh(), row.householdLow());
    }
    writer.endRow();
    return true;
  }

  /** The columns of all rows. This may not be used afterwards. */
  Columns columns(ImportReport report) {
    Map<String, Long> lossy =
        report.variables().stream()
            .collect(
                Collectors.toMap(variable -> variable.variable().name(), VariableImport::lossy));
    return builder.build(List.of(writer), lossy);
  }
}
