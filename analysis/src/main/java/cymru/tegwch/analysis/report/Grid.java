// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.core.html.Markup;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Numerals;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A protected table in HTML: a row for each crossing of all dimensions but the last, a column for
 * each line of the last; then the percentages of each row.
 */
final class Grid {

  private final ProtectedTable table;
  private final DisclosurePolicy policy;
  private final Language language;
  private final int number;
  private final int last;

  Grid(ProtectedTable table, DisclosurePolicy policy, Language language, int number) {
    this.table = table;
    this.policy = policy;
    this.language = language;
    this.number = number;
    this.last = table.dimensions().size() - 1;
  }

  void write(Markup html) {
    Text caption =
        Phrases.caption(
            number,
            table.population().unit().label(),
            table.dimensions().stream().map(Dimension::label).toList());
    if (last == 0) {
      oneWay(html, caption);
      return;
    }
    begin(html, "count", in(caption));
    rows(html, lines(), this::count);
    html.close().close();
    begin(html, "percentage", in(caption) + " - " + in(Phrases.PERCENTAGE));
    rows(html, groups(), this::percentage);
    html.close().close();
  }

  private void oneWay(Markup html, Text caption) {
    begin(html, "count", in(caption));
    html.open("thead").open("tr");
    for (Text column :
        List.of(table.dimensions().get(0).label(), Phrases.COUNT, Phrases.PERCENTAGE)) {
      html.element("th", in(column), "scope", "col");
    }
    html.close().close();
    html.open("tbody");
    for (Coordinate line : lines()) {
      Coordinates cell = Coordinates.of(line);
      html.open("tr");
      html.element("th", label(0, line), "scope", "row");
      html.element("td", count(cell));
      html.element("td", line instanceof Coordinate.Group ? percentage(cell) : Part.NO_PERCENTAGE);
      html.close();
    }
    html.close();
    html.close().close();
  }

  /** Opens the table in a box of its own that a keyboard can scroll. */
  private void begin(Markup html, String kind, String caption) {
    String id = "t" + number + "-" + kind + "-" + language.tag();
    html.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-labelledby", id);
    html.open("table", "class", kind);
    html.element("caption", caption, "id", id);
  }

  private void rows(Markup html, List<Coordinate> columns, Function<Coordinates, String> number) {
    html.open("thead").open("tr");
    for (int dimension = 0; dimension < last; dimension++) {
      html.element("th", in(table.dimensions().get(dimension).label()), "scope", "col");
    }
    columns.forEach(column -> html.element("th", label(last, column), "scope", "col"));
    html.close().close();
    html.open("tbody");
    for (Coordinates row : Cells.crossing(table, last)) {
      html.open("tr");
      for (int dimension = 0; dimension < last; dimension++) {
        html.element("th", label(dimension, row.along(dimension)), "scope", "row");
      }
      columns.forEach(column -> html.element("td", number.apply(row.and(column))));
      html.close();
    }
    html.close();
  }

  private List<Coordinate> lines() {
    return table.lines(last);
  }

  private List<Coordinate> groups() {
    return lines().stream().filter(Coordinate.Group.class::isInstance).toList();
  }

  private String count(Coordinates cell) {
    OptionalLong count = table.count(cell);
    return count.isPresent()
        ? Numerals.count(count.getAsLong())
        : Part.bracketedMark(policy.mark());
  }

  private String percentage(Coordinates cell) {
    Percentage share = Percentage.of(table, cell, policy);
    return share.number().isEmpty() ? Part.bracketedMark(share.note()) : share.number() + "%";
  }

  private String label(int dimension, Coordinate line) {
    return in(table.dimensions().get(dimension).labelOf(line));
  }

  private String in(Text text) {
    return text.in(language);
  }
}
