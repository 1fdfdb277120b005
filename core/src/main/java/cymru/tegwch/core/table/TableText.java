// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import cymru.tegwch.core.show.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table as a REPL shows it. */
final class TableText {

  private TableText() {}

  static String of(Counts table, Function<Coordinates, String> number) {
    List<String> rows = new ArrayList<>();
    addRows(table, new ArrayList<>(), rows, number);
    return Excerpt.of(summary(table), rows);
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
}
