// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where each cell of a table is kept: every line along every dimension, margins too, in row-major
 * order.
 */
final class CellGrid {

  private final List<List<Coordinate>> lines;
  private final List<Map<Coordinate, Integer>> places;
  private final int size;

  CellGrid(List<Dimension> dimensions) {
    this.lines = dimensions.stream().map(Dimension::allLines).toList();
    this.places = lines.stream().map(CellGrid::placesOf).toList();
    long cells = 1;
    for (List<Coordinate> along : lines) {
      cells = Math.multiplyExact(cells, along.size());
    }
    if (cells > 50_000_000) {
      throw new IllegalArgumentException(
          "Table must have at most 50000000 cells, but would have " + cells);
    }
    this.size = (int) cells;
  }

  int size() {
    return size;
  }

  List<Coordinate> lines(int dimension) {
    return lines.get(dimension);
  }

  /**
   * The place of a cell; an {@link IllegalArgumentException} names the dimension in which there is
   * no such line.
   */
  int indexOf(Coordinates cell) {
    if (cell.along().size() != lines.size()) {
      throw new IllegalArgumentException(
          "Cell must have " + lines.size() + " coordinates, but had " + cell.along().size());
    }
    int index = 0;
    for (int dimension = 0; dimension < lines.size(); dimension++) {
      Integer place = places.get(dimension).get(cell.along(dimension));
      if (place == null) {
        throw new IllegalArgumentException(
            "Dimension " + (dimension + 1) + " has no line '" + cell.along(dimension).key() + "'");
      }
      index = index * lines.get(dimension).size() + place;
    }
    return index;
  }

  /** Visits every cell in row-major order. */
  void forEach(Consumer<Coordinates> visitor) {
    visit(new ArrayList<>(), visitor);
  }

  private void visit(List<Coordinate> begun, Consumer<Coordinates> visitor) {
    if (begun.size() == lines.size()) {
      visitor.accept(new Coordinates(begun));
      return;
    }
    for (Coordinate line : lines.get(begun.size())) {
      begun.add(line);
      visit(begun, visitor);
      begun.remove(begun.size() - 1);
    }
  }

  private static Map<Coordinate, Integer> placesOf(List<Coordinate> lines) {
    Map<Coordinate, Integer> places = new HashMap<>();
    for (Coordinate line : lines) {
      places.put(line, places.size());
    }
    return places;
  }
}
