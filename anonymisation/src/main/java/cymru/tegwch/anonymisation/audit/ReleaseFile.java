// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The columns of the data file of a release. */
final class ReleaseFile {

  private static final String CODE = "_Code";

  private final List<String> header;
  private final List<String> variables = new ArrayList<>();

  ReleaseFile(List<String> header) {
    this.header = header;
    for (String column : header) {
      if (column.endsWith(CODE)) {
        variables.add(column.substring(0, column.length() - CODE.length()));
      }
    }
  }

  List<PublishedTable> tables(CellFile file) {
    int table = header.indexOf("TableCode");
    int measure = header.indexOf("MeasureCode");
    int data = header.indexOf("Data");
    if (table < 0 || measure < 0 || data < 0 || variables.isEmpty()) {
      throw file.withoutColumns();
    }
    Map<String, List<Integer>> rowsOf = new LinkedHashMap<>();
    for (int row = 1; row < file.rows().size(); row++) {
      if (file.rows().get(row).get(measure).equals("count")) {
        rowsOf.computeIfAbsent(file.rows().get(row).get(table), t -> new ArrayList<>()).add(row);
      }
    }
    List<PublishedTable> tables = new ArrayList<>();
    rowsOf.forEach((id, rows) -> tables.add(table(file, id, rows, data)));
    if (tables.isEmpty()) {
      throw file.withoutColumns();
    }
    return tables;
  }

  private PublishedTable table(CellFile file, String id, List<Integer> rows, int data) {
    // A table shows the variables in which one of its rows is not of everyone.
    List<String> shown =
        variables.stream()
            .filter(v -> rows.stream().anyMatch(r -> !label(file, r, v).equals(everyone())))
            .toList();
    ReleaseTableName name = new ReleaseTableName(id);
    List<String> dimensions =
        shown.stream()
            .map(
                v ->
                    rows.stream().anyMatch(r -> isOutcome(file, r, v))
                        ? name.outcome()
                        : name.axis(v))
            .toList();
    Map<List<String>, OptionalLong> cells = new LinkedHashMap<>();
    for (int row : rows) {
      file.put(
          cells,
          shown.stream().map(v -> label(file, row, v)).toList(),
          file.number(file.rows().get(row).get(data), Set.of(), row),
          row);
    }
    return file.table(id, dimensions, cells);
  }

  private boolean isOutcome(CellFile file, int row, String variable) {
    return label(file, row, variable).equals(Outcome.HAPPENED);
  }

  private String label(CellFile file, int row, String variable) {
    return file.rows().get(row).get(header.indexOf(variable + CODE));
  }

  private static String everyone() {
    return Margin.EVERYONE.key();
  }
}
