// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedMeasures;
import cymru.tegwch.core.html.Markup;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Language;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Protected means in HTML: numbers of values, means, deviations and medians of one dimension side
 * by side, of several in a grid each.
 */
final class MeansGrid {

  private final ProtectedMeasures measures;
  private final DisclosurePolicy policy;
  private final Sheet sheet;

  MeansGrid(ProtectedMeasures measures, DisclosurePolicy policy, Language language, int number) {
    this.measures = measures;
    this.policy = policy;
    this.sheet = new Sheet(measures.counts(), language, number);
  }

  void write(Markup html) {
    String caption =
        sheet.in(
            Phrases.caption(
                sheet.number(),
                Phrases.measured(measures.measure()),
                measures.dimensions().stream().map(Dimension::label).toList()));
    if (sheet.last() == 0) {
      sheet.begin(html, "mean", caption);
      sheet.list(
          html,
          Stream.of(MeanKind.values()).map(MeanKind::label).toList(),
          Stream.of(MeanKind.values()).map(this::numbers).toList());
      sheet.end(html);
      return;
    }
    for (MeanKind kind : MeanKind.values()) {
      sheet.begin(html, kind.code(), caption + " - " + sheet.in(kind.label()));
      sheet.grid(html, sheet.lines(), numbers(kind));
      sheet.end(html);
    }
  }

  private Function<Coordinates, String> numbers(MeanKind kind) {
    return cell ->
        kind.number(measures, cell).orElseGet(() -> Part.bracketedMark(note(kind, cell)));
  }

  private String note(MeanKind kind, Coordinates cell) {
    return kind.note(measures, cell, policy);
  }
}
