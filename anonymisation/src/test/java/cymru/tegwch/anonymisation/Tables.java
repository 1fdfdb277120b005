// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.core.variable.Variable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small made-up tables. */
final class Tables {

  static final Population TENANTS =
      Population.of("tenants", Text.of("Tenants", "Tenantiaid"), LocalDate.of(2026, 3, 31));

  static final Variable ARREARS = Census.variable("arrears", 2);
  static final Outcome IN_ARREARS = Outcome.of(ARREARS, "1");

  private Tables() {}

  /** Groups named 1, 2, 3 and so on. */
  static CountTable oneWay(String variable, long... counts) {
    return oneWay(TENANTS, variable, counts);
  }

  static CountTable oneWay(Population population, String variable, long... counts) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      cells.put(at(i), Cell.ofPeople(counts[i]));
    }
    return CountTable.summing(
        variable + " of " + population.id() + population.filter(),
        population,
        List.of(dimension(variable, counts.length)),
        cells);
  }

  static CountTable twoWay(String rows, String columns, long[][] counts) {
    return CountTable.summing(
        rows + " by " + columns,
        TENANTS,
        List.of(dimension(rows, counts.length), dimension(columns, counts[0].length)),
        cells(counts));
  }

  /** For each group: with arrears, without. */
  static OutcomeTable arrears(String variable, long[][] counts) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      cells.put(at(i).and(Coordinate.of(Outcome.HAPPENED)), Cell.ofPeople(counts[i][0]));
      cells.put(at(i).and(Coordinate.of(Outcome.DID_NOT)), Cell.ofPeople(counts[i][1]));
    }
    Dimension last = Dimension.of("arrears", IN_ARREARS.label(), IN_ARREARS.level());
    return new OutcomeTable(
        IN_ARREARS,
        CountTable.summing(
            "arrears by " + variable,
            TENANTS,
            List.of(dimension(variable, counts.length), last),
            cells));
  }

  /** Events, each row: how many, of how many people, the most of one person. */
  static CountTable events(String variable, long[][] rows) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < rows.length; i++) {
      cells.put(at(i), new Cell(rows[i][0], rows[i][1], rows[i][2]));
    }
    return CountTable.summing(
        "events by " + variable,
        Population.of("repairs", Text.of("Repairs", "Atgyweiriadau"), TENANTS.asAt())
            .counting(Counting.EVENTS),
        List.of(dimension(variable, rows.length)),
        cells);
  }

  static Dimension dimension(String variable, int categories) {
    return Census.dimension(Census.variable(variable, categories));
  }

  private static Map<Coordinates, Cell> cells(long[][] counts) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts[i].length; j++) {
        cells.put(Coordinates.of("" + (i + 1), "" + (j + 1)), Cell.ofPeople(counts[i][j]));
      }
    }
    return cells;
  }

  private static Coordinates at(int row) {
    return Coordinates.of("" + (row + 1));
  }

  /** All cells that a table shows. */
  static List<Coordinates> cellsOf(ProtectedTable table) {
    List<Coordinates> cells = List.of(new Coordinates(List.of()));
    for (int dimension = 0; dimension < table.dimensions().size(); dimension++) {
      List<Coordinates> longer = new ArrayList<>();
      for (Coordinates begun : cells) {
        table.lines(dimension).forEach(line -> longer.add(begun.and(line)));
      }
      cells = longer;
    }
    return cells;
  }

  static List<Coordinates> hidden(ProtectedTable table) {
    return cellsOf(table).stream().filter(table::isHidden).toList();
  }
}
