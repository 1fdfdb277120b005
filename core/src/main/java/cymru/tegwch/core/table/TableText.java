// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table as a REPL shows it: JShell cuts what is longer than 1,000 characters in the middle, so we
 * stop before.
 */
final class TableText {

  private static final int SUMMARY = 80;
  private static final int ROWS = 20;
  private static final int CHARACTERS = 1_000;
  private static final int LINE = 120;

  private TableText() {}

  static String of(Counts table, Function<Coordinates, String> number) {
    List<String> rows = new ArrayList<>();
    addRows(table, new ArrayList<>(), rows, number);
    return cut(summary(table), rows);
  }

  /** The summary, as many rows as there is room for, and how many more there are. */
  static String cut(String summary, List<String> rows) {
    StringBuilder text = new StringBuilder(shortened(summary, SUMMARY));
    int shown = 0;
    while (shown < rows.size()) {
      String row = shortened(rows.get(shown), LINE);
      boolean isLast = shown == rows.size() - 1;
      if (shown + (isLast ? 1 : 2) > ROWS || text.length() + row.length() > CHARACTERS - 40) {
        break;
      }
      text.append('\n').append(row);
      shown++;
    }
    if (shown < rows.size()) {
      text.append("\n... ").append(rows.size() - shown).append(" more");
    }
    return text.toString();
  }

  private static String summary(Counts table) {
    String variables =
        table.dimensions().stream().map(Dimension::variable).collect(Collectors.joining(" x "));
    return "Table of "
        + table.population().unit().label().en()
        + " by "
        + variables
        + ", "
        + table.population().asAt();
  }

  private static void addRows(
      Counts table,
      List<Coordinate> begun,
      List<String> rows,
      Function<Coordinates, String> number) {
    int dimension = begun.size();
    if (dimension == table.dimensions().size()) {
      Coordinates place = new Coordinates(begun);
      rows.add(String.format(Locale.ROOT, "%12s  %s", number.apply(place), labels(table, place)));
      return;
    }
    for (Coordinate line : table.lines(dimension)) {
      begun.add(line);
      addRows(table, begun, rows, number);
      begun.remove(begun.size() - 1);
    }
  }

  private static String labels(Counts table, Coordinates place) {
    List<String> labels = new ArrayList<>();
    for (int dimension = 0; dimension < place.along().size(); dimension++) {
      labels.add(table.dimensions().get(dimension).labelOf(place.along(dimension)).en());
    }
    return String.join(" | ", labels);
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 3) + "...";
  }
}
