// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.core.html.Markup;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The lines of a table as rows and columns of a page: a row for each crossing of all dimensions but
 * the last, a column for each line of the last.
 *
 * @param table whose dimensions and lines
 * @param number of the table on the page
 */
record Sheet(ProtectedTable table, Language language, int number) {

  int last() {
    return table.dimensions().size() - 1;
  }

  /** Opens the table in a box of its own that a keyboard can scroll. */
  void begin(Markup html, String kind, String caption) {
    String id = "t" + number + "-" + kind + "-" + language.tag();
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", id);
    html.open("table", "class", kind);
    html.element("caption", caption, "id", id);
  }

  void end(Markup html) {
    html.close().close();
  }

  /** A header of these columns, one for each number that a row has. */
  void header(Markup html, List<Text> columns) {
    html.open("thead").open("tr");
    columns.forEach(column -> html.element("th", in(column), "scope", "col"));
    html.close().close();
  }

  /** A table of one dimension: a row for each line, with these numbers in it. */
  void list(Markup html, List<Text> columns, List<Function<Coordinates, String>> numbers) {
    List<Text> all = new ArrayList<>(List.of(table.dimensions().get(0).label()));
    all.addAll(columns);
    header(html, all);
    html.open("tbody");
    for (Coordinate line : lines()) {
      html.open("tr");
      html.element("th", label(0, line), "scope", "row");
      numbers.forEach(number -> html.element("td", number.apply(Coordinates.of(line))));
      html.close();
    }
    html.close();
  }

  /** A table of several dimensions: a number for each row and each of those columns. */
  void grid(Markup html, List<Coordinate> columns, Function<Coordinates, String> number) {
    html.open("thead").open("tr");
    for (int dimension = 0; dimension < last(); dimension++) {
      html.element("th", in(table.dimensions().get(dimension).label()), "scope", "col");
    }
    columns.forEach(column -> html.element("th", label(last(), column), "scope", "col"));
    html.close().close();
    html.open("tbody");
    for (Coordinates row : Cells.crossing(table, last())) {
      html.open("tr");
      for (int dimension = 0; dimension < last(); dimension++) {
        html.element("th", label(dimension, row.along(dimension)), "scope", "row");
      }
      columns.forEach(column -> html.element("td", number.apply(row.and(column))));
      html.close();
    }
    html.close();
  }

  List<Coordinate> lines() {
    return table.lines(last());
  }

  List<Coordinate> groups() {
    return lines().stream().filter(Coordinate.Group.class::isInstance).toList();
  }

  String in(Text text) {
    return text.in(language);
  }

  private String label(int dimension, Coordinate line) {
    return in(table.dimensions().get(dimension).labelOf(line));
  }
}
