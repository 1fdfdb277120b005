// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import java.util.ArrayList;
import java.util.List;

/** The cells that a table shows. */
final class Cells {

  private Cells() {}

  /** Every crossing of the lines of a table, the last dimension running fastest. */
  static List<Coordinates> of(Counts table) {
    List<Coordinates> cells = List.of(new Coordinates(List.of()));
    for (int dimension = 0; dimension < table.dimensions().size(); dimension++) {
      List<Coordinates> longer = new ArrayList<>();
      for (Coordinates begun : cells) {
        for (Coordinate line : table.lines(dimension)) {
          longer.add(begun.and(line));
        }
      }
      cells = longer;
    }
    return cells;
  }
}
