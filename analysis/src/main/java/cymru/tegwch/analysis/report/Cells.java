// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import java.util.ArrayList;
import java.util.List;

/** The places of a table, line by line. */
final class Cells {

  private Cells() {}

  /** Every crossing of the lines of the first so many dimensions, in the order of the table. */
  static List<Coordinates> crossing(Counts table, int dimensions) {
    List<Coordinates> places = List.of(new Coordinates(List.of()));
    for (int dimension = 0; dimension < dimensions; dimension++) {
      List<Coordinates> longer = new ArrayList<>();
      for (Coordinates place : places) {
        for (Coordinate line : table.lines(dimension)) {
          longer.add(place.and(line));
        }
      }
      places = longer;
    }
    return places;
  }

  /** Every cell of a table. */
  static List<Coordinates> all(Counts table) {
    return crossing(table, table.dimensions().size());
  }
}
