// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.minimality;

import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tables of few cells. */
final class SmallTables {

  static final Population PEOPLE =
      Population.of("t", Text.of("People", "Pobl"), LocalDate.of(2026, 3, 31));

  private SmallTables() {}

  /** A dimension of groups that are called 1, 2, 3 and so on. */
  static Dimension dimension(String variable, int groups) {
    CodeListId list = CodeListId.parse(variable + "@test");
    Category[] categories =
        IntStream.rangeClosed(1, groups)
            .mapToObj(n -> new Category(list, "" + n, Text.of("n" + n, "n" + n)))
            .toArray(Category[]::new);
    Text name = Text.of(variable, variable);
    return Dimension.of(variable, name, CodeList.of(list, name, categories).detailed());
  }

  /** A table along one dimension. */
  static Member table(String variable, long... counts) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int n = 0; n < counts.length; n++) {
      cells.put(Coordinates.of("" + (n + 1)), Cell.ofPeople(counts[n]));
    }
    return summing(List.of(dimension(variable, counts.length)), cells);
  }

  /** Rows by columns. */
  static Member table(String rows, String columns, long[][] counts) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        cells.put(
            Coordinates.of("" + (row + 1), "" + (column + 1)), Cell.ofPeople(counts[row][column]));
      }
    }
    return summing(
        List.of(dimension(rows, counts.length), dimension(columns, counts[0].length)), cells);
  }

  static Member summing(List<Dimension> dimensions, Map<Coordinates, Cell> cells) {
    String id = dimensions.stream().map(Dimension::variable).reduce("t", (a, b) -> a + "-" + b);
    return Member.of(CountTable.summing(id, PEOPLE, dimensions, cells));
  }

  /** Every cell of a table, margins too. */
  static List<Coordinates> cells(CountTable table) {
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
