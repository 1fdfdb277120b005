// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A table as somebody published it: for each combination of labels a number or a mark.
 *
 * <p>It is rectangular: where one of its lines crosses others there is a cell.
 */
public final class PublishedTable {

  private final String id;
  private final List<String> dimensions;
  private final Map<List<String>, OptionalLong> cells;
  private final List<List<String>> lines;

  private PublishedTable(
      String id, List<String> dimensions, Map<List<String>, OptionalLong> cells) {
    this.id = requireNonNull(id, "id");
    this.dimensions = List.copyOf(dimensions);
    this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    List<List<String>> along = new ArrayList<>();
    for (int d = 0; d < dimensions.size(); d++) {
      Set<String> labels = new LinkedHashSet<>();
      for (List<String> cell : cells.keySet()) {
        labels.add(cell.get(d));
      }
      along.add(List.copyOf(labels));
    }
    this.lines = List.copyOf(along);
  }

  /**
   * A table of those cells.
   *
   * @param dimensions what each label is of
   * @param cells labels in the order of the dimensions, and a number of 0 or more, or nothing where
   *     it is hidden
   * @throws IllegalArgumentException if a cell has too few or too many labels, a number is
   *     negative, or a cell is missing
   */
  public static PublishedTable of(
      String id, List<String> dimensions, Map<List<String>, OptionalLong> cells) {
    for (Map.Entry<List<String>, OptionalLong> cell : cells.entrySet()) {
      if (cell.getKey().size() != dimensions.size()) {
        throw new IllegalArgumentException(
            "A cell must have " + dimensions.size() + " labels, but had " + cell.getKey().size());
      }
      if (cell.getValue().orElse(0) < 0) {
        throw new IllegalArgumentException("A published number must be 0 or more");
      }
    }
    PublishedTable table = new PublishedTable(id, dimensions, cells);
    if (table.size() != cells.size()) {
      throw new IllegalArgumentException(
          "Table must have " + table.size() + " cells, but had " + cells.size());
    }
    return table;
  }

  /** What the table is called. */
  public String id() {
    return id;
  }

  /** What is crossed. */
  public List<String> dimensions() {
    return dimensions;
  }

  /** The labels along a dimension, in the order in which they were first met. */
  public List<String> lines(int dimension) {
    return lines.get(dimension);
  }

  /**
   * The number published there, or nothing where it is hidden.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  public OptionalLong number(List<String> labels) {
    OptionalLong number = cells.get(labels);
    if (number == null) {
      throw new IllegalArgumentException("Table '" + id + "' has no such cell");
    }
    return number;
  }

  /** How many cells it has; the product of its lines. */
  public long size() {
    return lines.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.multiplyExact(a, b));
  }

  /** The labels of all cells in row-major order of the lines. */
  List<List<String>> places() {
    List<List<String>> places = List.of(List.of());
    for (List<String> along : lines) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> begun : places) {
        for (String label : along) {
          List<String> place = new ArrayList<>(begun);
          place.add(label);
          longer.add(place);
        }
      }
      places = longer;
    }
    return places;
  }

  /** The name and the size. */
  @Override
  public String toString() {
    return "Published table "
        + id
        + " by "
        + String.join(" x ", dimensions)
        + ", "
        + cells.size()
        + " cells";
  }
}
