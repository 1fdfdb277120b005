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
import java.util.List;
import java.util.OptionalLong;

/**
 * A protected table in HTML: a row for each crossing of all dimensions but the last, a column for
 * each line of the last; then the percentages of each row.
 */
final class Grid {

  private final ProtectedTable table;
  private final DisclosurePolicy policy;
  private final Sheet sheet;

  Grid(ProtectedTable table, DisclosurePolicy policy, Language language, int number) {
    this.table = table;
    this.policy = policy;
    this.sheet = new Sheet(table, language, number);
  }

  void write(Markup html) {
    String caption =
        sheet.in(
            Phrases.caption(
                sheet.number(),
                table.population().unit().label(),
                table.dimensions().stream().map(Dimension::label).toList()));
    sheet.begin(html, "count", caption);
    if (sheet.last() == 0) {
      sheet.list(
          html,
          List.of(Phrases.COUNT, Phrases.PERCENTAGE),
          List.of(
              this::count,
              cell ->
                  cell.along(0) instanceof Coordinate.Group
                      ? percentage(cell)
                      : Part.NO_PERCENTAGE));
      sheet.end(html);
      return;
    }
    sheet.grid(html, sheet.lines(), this::count);
    sheet.end(html);
    sheet.begin(html, "percentage", caption + " - " + sheet.in(Phrases.PERCENTAGE));
    sheet.grid(html, sheet.groups(), this::percentage);
    sheet.end(html);
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
}
