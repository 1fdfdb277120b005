// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.MeasureTable.Summary;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * People in a two-way table with what they are paid; null where it is not known.
 *
 * @param rows how many rows there are
 * @param columns how many columns there are
 * @param people for each cell in row-major order, the pay of each person in it
 */
record Pay(int rows, int columns, List<List<Long>> people) {

  static final Measure HOURLY =
      new Measure("pay", Text.of("Hourly pay", "Tâl yr awr"), Measure.Unit.PENCE);

  /** A table of one row of cells, as a one-way table has them. */
  static Pay oneWay(List<List<Long>> people) {
    return new Pay(people.size(), 1, people);
  }

  MeasureTable table() {
    Map<Coordinates, Cell> counts = new LinkedHashMap<>();
    Map<Coordinates, NavigableMap<Long, Long>> histograms = new LinkedHashMap<>();
    for (int n = 0; n < people.size(); n++) {
      if (!people.get(n).isEmpty()) {
        counts.put(at(n), Cell.ofPeople(people.get(n).size()));
      }
      for (Long value : people.get(n)) {
        for (Coordinates on : lines(n)) {
          if (value != null) {
            histograms.computeIfAbsent(on, p -> new TreeMap<>()).merge(value, 1L, Long::sum);
          }
        }
      }
    }
    Map<Coordinates, Summary> summaries = new LinkedHashMap<>();
    histograms.forEach((place, histogram) -> summaries.put(place, summary(histogram)));
    CountTable table =
        CountTable.summing(
            "pay by grade and sex",
            Tables.TENANTS,
            List.of(Tables.dimension("grade", rows), Tables.dimension("sex", columns)),
            counts);
    return new MeasureTable(HOURLY, table, summaries, histograms);
  }

  private static Summary summary(NavigableMap<Long, Long> histogram) {
    long rows = 0;
    BigInteger sum = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    for (Map.Entry<Long, Long> entry : histogram.entrySet()) {
      BigInteger value = BigInteger.valueOf(entry.getKey());
      BigInteger all = value.multiply(BigInteger.valueOf(entry.getValue()));
      rows += entry.getValue();
      sum = sum.add(all);
      squares = squares.add(all.multiply(value));
    }
    return new Summary(rows, rows, sum, squares);
  }

  Coordinates at(int cell) {
    return Coordinates.of("" + (cell / columns + 1), "" + (cell % columns + 1));
  }

  /** The cells in which those of an inner cell are counted. */
  List<Coordinates> lines(int cell) {
    Coordinates inner = at(cell);
    List<Coordinates> lines = new ArrayList<>();
    for (Coordinate row : List.of(inner.along(0), Margin.ANSWERED, Margin.EVERYONE)) {
      for (Coordinate column : List.of(inner.along(1), Margin.ANSWERED, Margin.EVERYONE)) {
        lines.add(Coordinates.of(row, column));
      }
    }
    return lines;
  }
}
