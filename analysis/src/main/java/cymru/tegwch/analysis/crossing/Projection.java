// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.crossing;

import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.analysis.asking.Sentence;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.ShareContrast;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Some characteristics of a table, the others disregarded: everyone along them, whether they
 * answered or not.
 *
 * @param table all characteristics and the outcome
 * @param kept the dimensions that are kept, in order
 */
record Projection(OutcomeTable table, List<Integer> kept) {

  /** Every two characteristics of a table. */
  static List<Projection> pairs(OutcomeTable table) {
    int characteristics = Crossings.characteristics(table).size();
    List<Projection> pairs = new ArrayList<>();
    for (int first = 0; first < characteristics; first++) {
      for (int second = first + 1; second < characteristics; second++) {
        pairs.add(new Projection(table, List.of(first, second)));
      }
    }
    return pairs;
  }

  /** Who had the outcome, by the characteristics that are kept. */
  ShareContrast contrast(Criteria criteria) {
    return new ShareContrast(criteria, new OutcomeTable(table.outcome(), shape()));
  }

  /** A reading of the contrast's table. */
  Reading read(Reading reading) {
    return new ProjectedCounts(ReadTable.of(reading, table.counts()), shape(), this).in(reading);
  }

  /** The place in the whole table of a place along the dimensions that are kept. */
  Coordinates whole(Coordinates place) {
    int all = table.counts().dimensions().size() - 1;
    Coordinates whole =
        new Coordinates(Collections.nCopies(all, (Coordinate) Coordinate.Margin.EVERYONE));
    for (int i = 0; i < kept.size(); i++) {
      whole = whole.with(kept.get(i), place.along(i));
    }
    return whole;
  }

  /** What people read of the characteristics that are kept: {@code Sex × Age}. */
  Text label() {
    return Sentence.joined(" × ", characteristics().stream().map(Dimension::label).toList());
  }

  /** The characteristics that are kept. */
  List<Dimension> characteristics() {
    return kept.stream().map(Crossings.characteristics(table)::get).toList();
  }

  private CountTable shape() {
    List<Dimension> dimensions = new ArrayList<>(characteristics());
    dimensions.add(table.counts().dimensions().get(table.counts().dimensions().size() - 1));
    String which = kept.stream().map(String::valueOf).collect(Collectors.joining("-"));
    return CountTable.of(
        table.counts().id() + "-" + which, table.counts().population(), dimensions, Map.of());
  }

  /** Which dimension of the whole table a dimension of the kept ones is, the outcome last. */
  int original(int dimension) {
    return dimension < kept.size() ? kept.get(dimension) : table.counts().dimensions().size() - 1;
  }
}
