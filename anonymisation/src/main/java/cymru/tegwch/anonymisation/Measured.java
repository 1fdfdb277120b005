// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Measure;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A table of a measure that was added to a release, with the number of values in each cell as a
 * table of its own: it stands beside the counts, for those without a value are people too.
 */
record Measured(MeasureTable table, CountTable values) {

  static Measured of(MeasureTable table) {
    return new Measured(table, values(table));
  }

  /** The counts, as a member of the release. */
  Member counts() {
    return Member.of(table.counts());
  }

  /** The values, as a member of the release: a part of everyone, known by the measure's name. */
  Member valuesMember() {
    return areAllCounted() ? counts() : Member.within(values, having(table.measure()));
  }

  /** What those with a value of a measure have. */
  static String having(Measure measure) {
    return measure.name() + " has a value";
  }

  /** Whether every unit has one value, so that counts and values are the same numbers. */
  boolean areAllCounted() {
    return values.id().equals(table.counts().id());
  }

  private static CountTable values(MeasureTable table) {
    CountTable counts = table.counts();
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    boolean isSame = true;
    boolean isOneEach = true;
    for (Coordinates place : Cells.of(counts)) {
      Cell values = values(table, place);
      cells.put(place, values);
      isSame &= values.equals(counts.cell(place));
      isOneEach &= values.largest() <= 1;
    }
    if (isSame) {
      return counts;
    }
    Population population = counts.population();
    boolean isOfUnits = isOneEach || population.unit() == Counting.EVENTS;
    return CountTable.of(
        counts.id() + ", values",
        isOfUnits ? population : population.counting(Counting.EVENTS),
        counts.dimensions(),
        cells);
  }

  private static Cell values(MeasureTable table, Coordinates place) {
    MeasureTable.Summary summary = table.summary(place);
    return summary.rows() == 0
        ? Cell.EMPTY
        : new Cell(summary.rows(), summary.subjects(), Contributions.of(table, place).each());
  }
}
