// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import cymru.tegwch.standards.benchmark.TableTally.Meaning;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes rows that are areas, with a column for each category. */
final class WideTable implements TableRows.Rows {

  private static final String MEASURE = "; measures: Value";
  private static final String BEHIND_VARIABLE = ": ";

  private final int areaCode;
  private final int areaName;
  private final Map<Integer, Meaning> columns = new LinkedHashMap<>();
  private final TableTally tally;

  private WideTable(int areaCode, int areaName, TableTally tally) {
    this.areaCode = areaCode;
    this.areaName = areaName;
    this.tally = tally;
  }

  static WideTable of(Layout.Wide layout, Headings headings, TableTally tally) {
    WideTable table =
        new WideTable(
            headings.column(layout.areaCode()), headings.column(layout.areaName()), tally);
    table.match(labels(layout, headings), headings.row());
    return table;
  }

  /** The labels of the categories by their columns, without the variable that stands before all. */
  private static Map<Integer, String> labels(Layout.Wide layout, Headings headings) {
    Set<Integer> others = new HashSet<>();
    headings.find(layout.areaCode()).ifPresent(others::add);
    headings.find(layout.areaName()).ifPresent(others::add);
    layout.ignored().forEach(heading -> headings.find(heading).ifPresent(others::add));
    Map<Integer, String> labels = new LinkedHashMap<>();
    for (int column = 0; column < headings.size(); column++) {
      if (!others.contains(column)) {
        String text = headings.text(column);
        labels.put(
            column,
            text.endsWith(MEASURE) ? text.substring(0, text.length() - MEASURE.length()) : text);
      }
    }
    Set<String> variables =
        labels.values().stream()
            .map(label -> label.substring(0, Math.max(0, label.indexOf(BEHIND_VARIABLE))))
            .collect(Collectors.toSet());
    if (variables.size() == 1 && !variables.contains("")) {
      int from = variables.iterator().next().length() + BEHIND_VARIABLE.length();
      labels.replaceAll((column, label) -> label.substring(from));
    }
    return labels;
  }

  private void match(Map<Integer, String> labels, long row) {
    Set<Meaning> taken = new HashSet<>();
    labels.forEach(
        (column, label) -> {
          Meaning meaning = tally.meaning(label).orElse(null);
          if (meaning == null && isSubtotal(label, labels)) {
            meaning = Meaning.Sum.LEFT_OUT;
          }
          if (meaning == null) {
            tally.problem(TableFault.UNKNOWN_CATEGORY.cell(row, column + 1));
          } else if (meaning != Meaning.Sum.LEFT_OUT && !taken.add(meaning)) {
            tally.problem(TableFault.REPEATED_COLUMN.cell(row, column + 1));
          } else {
            columns.put(column, meaning);
          }
        });
  }

  private static boolean isSubtotal(String label, Map<Integer, String> labels) {
    return labels.values().stream().anyMatch(other -> other.startsWith(label + BEHIND_VARIABLE));
  }

  @Override
  public void row(long number, List<String> cells) {
    String code = cells.get(areaCode);
    if (tally.has(code)) {
      tally.refuse(TableFault.REPEATED_AREA.cell(number, areaCode + 1));
      return;
    }
    for (int column : columns.keySet()) {
      if (TableTally.count(cells.get(column)).isEmpty()) {
        tally.refuse(TableFault.NOT_A_COUNT.cell(number, column + 1));
        return;
      }
    }
    TableTally.Figures figures = tally.area(code, cells.get(areaName)).orElse(null);
    if (figures == null) {
      tally.refuse(TableFault.UNKNOWN_AREA.cell(number, areaCode + 1));
      return;
    }
    columns.forEach(
        (column, meaning) -> {
          OptionalLong count = TableTally.count(cells.get(column));
          figures.take(meaning, count.orElseThrow(), number);
        });
  }
}
