// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A table as it is printed: numbers, rounded where the policy rounds, and one mark for every hidden
 * cell, whatever it is hidden for.
 *
 * <p>It holds what is printed and nothing else. It is made by a release that was granted, and by
 * nobody else.
 */
public final class ProtectedTable implements Counts {

  private final String id;
  private final Population population;
  private final List<Dimension> dimensions;
  private final List<List<Coordinate>> lines;
  private final String mark;
  private final long reach;
  private final Map<Coordinates, OptionalLong> printed;

  ProtectedTable(Counts source, String mark, long reach, Map<Coordinates, OptionalLong> printed) {
    this.id = source.id();
    this.population = source.population();
    this.dimensions = List.copyOf(source.dimensions());
    List<List<Coordinate>> along = new ArrayList<>();
    for (int dimension = 0; dimension < dimensions.size(); dimension++) {
      along.add(List.copyOf(source.lines(dimension)));
    }
    this.lines = List.copyOf(along);
    this.mark = requireNonNull(mark, "mark");
    this.reach = reach;
    this.printed = Map.copyOf(printed);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Population population() {
    return population;
  }

  @Override
  public List<Dimension> dimensions() {
    return dimensions;
  }

  @Override
  public List<Coordinate> lines(int dimension) {
    return lines.get(dimension);
  }

  /**
   * The number printed in a cell, or empty where the mark is printed. A silence without a line has
   * nobody: its cells are 0.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  @Override
  public OptionalLong count(Coordinates cell) {
    OptionalLong number = printed.get(requireNonNull(cell, "cell"));
    if (number != null) {
      return number;
    }
    requireCell(cell);
    return OptionalLong.of(0);
  }

  /**
   * Whether the mark is printed in a cell.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  public boolean isHidden(Coordinates cell) {
    return count(cell).isEmpty();
  }

  /**
   * What is printed in a cell: the number in digits, or the mark.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  public String text(Coordinates cell) {
    OptionalLong number = count(cell);
    return number.isPresent() ? Long.toString(number.getAsLong()) : mark;
  }

  /** How far from a printed number the counted one may be: 0 where nothing is rounded. */
  public long reach() {
    return reach;
  }

  /** The mark of hidden cells. */
  public String mark() {
    return mark;
  }

  /** A summary line, then what is printed, cut so that a REPL shows every line whole. */
  @Override
  public String toString() {
    List<Coordinates> cells = cells();
    return Excerpt.of(summary(), cells.size(), cell -> row(cells.get(cell)));
  }

  String summary() {
    return "Protected table of "
        + population.unit().label().en()
        + " by "
        + dimensions.stream().map(Dimension::variable).collect(Collectors.joining(" x "))
        + ", "
        + population.asAt();
  }

  private String row(Coordinates cell) {
    List<String> labels = new ArrayList<>();
    for (int dimension = 0; dimension < dimensions.size(); dimension++) {
      labels.add(dimensions.get(dimension).labelOf(cell.along(dimension)).en());
    }
    return String.format(Locale.ROOT, "%12s  %s", text(cell), String.join(" | ", labels));
  }

  List<Coordinates> cells() {
    return Cells.of(this);
  }

  private void requireCell(Coordinates cell) {
    if (cell.along().size() != dimensions.size()) {
      throw new IllegalArgumentException(
          "Cell must have " + dimensions.size() + " coordinates, but had " + cell.along().size());
    }
    for (int dimension = 0; dimension < dimensions.size(); dimension++) {
      Coordinate line = cell.along(dimension);
      if (line instanceof Coordinate.Group && !lines.get(dimension).contains(line)) {
        throw new IllegalArgumentException(
            "Dimension " + (dimension + 1) + " has no line '" + line.key() + "'");
      }
    }
  }
}
