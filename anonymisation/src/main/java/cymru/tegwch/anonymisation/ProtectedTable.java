// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
  private final Map<Coordinates, Long> reach;
  private final Map<Coordinates, OptionalLong> printed;

  ProtectedTable(Counts source, String mark, long reach, Map<Coordinates, OptionalLong> printed) {
    this(
        source.id(),
        source.population(),
        source.dimensions(),
        linesOf(source),
        mark,
        printed,
        printed.keySet().stream().collect(Collectors.toMap(cell -> cell, cell -> reach)));
  }

  private ProtectedTable(
      String id,
      Population population,
      List<Dimension> dimensions,
      List<List<Coordinate>> lines,
      String mark,
      Map<Coordinates, OptionalLong> printed,
      Map<Coordinates, Long> reach) {
    this.id = id;
    this.population = population;
    this.dimensions = List.copyOf(dimensions);
    this.lines = lines.stream().map(List::copyOf).toList();
    this.mark = requireNonNull(mark, "mark");
    this.printed = Map.copyOf(printed);
    this.reach = Map.copyOf(reach);
  }

  private static List<List<Coordinate>> linesOf(Counts source) {
    return IntStream.range(0, source.dimensions().size()).mapToObj(source::lines).toList();
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

  /**
   * How far from the number printed in a cell the counted one may be: 0 where nothing is rounded,
   * and more for a number that was added up from printed ones.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  public long reach(Coordinates cell) {
    requireCell(cell);
    return reach.getOrDefault(cell, 0L);
  }

  /**
   * This table with one dimension at a coarser level, added up from what is printed: a group is
   * hidden if any part of it is, and its number may be as far from the counted one as all its parts
   * together. Where that is too far, the table is to be counted at that level and added to the
   * release.
   *
   * @param coarser a level in which every group of the present one lies inside one group
   * @throws IllegalArgumentException if no dimension can be rolled up to it, or if that dimension
   *     overlaps, so that its groups do not add up
   */
  public ProtectedTable at(Level coarser) {
    int at = dimensionNestingIn(coarser);
    Dimension was = dimensions.get(at);
    List<Dimension> rolled = new ArrayList<>(dimensions);
    rolled.set(at, new Dimension(was.variable(), was.label(), coarser, false));
    List<Coordinate> rows = new ArrayList<>();
    coarser.groups().forEach(group -> rows.add(Coordinate.of(group.code())));
    lines.get(at).stream().filter(l -> !(l instanceof Coordinate.Group)).forEach(rows::add);
    List<List<Coordinate>> along = new ArrayList<>(lines);
    along.set(at, rows);
    Map<Coordinates, OptionalLong> sums = new LinkedHashMap<>();
    Map<Coordinates, Long> reaches = new LinkedHashMap<>();
    for (Coordinates cell : cells()) {
      Coordinates to = cell.with(at, rolledUp(cell.along(at), was.level(), coarser));
      sums.merge(to, count(cell), ProtectedTable::plus);
      reaches.merge(to, reach(cell), Math::addExact);
    }
    return new ProtectedTable(id, population, rolled, along, mark, sums, reaches);
  }

  private static OptionalLong plus(OptionalLong one, OptionalLong other) {
    return one.isPresent() && other.isPresent()
        ? OptionalLong.of(Math.addExact(one.getAsLong(), other.getAsLong()))
        : OptionalLong.empty();
  }

  private static Coordinate rolledUp(Coordinate line, Level from, Level to) {
    if (!(line instanceof Coordinate.Group group)) {
      return line;
    }
    String leaf = from.group(group.code()).orElseThrow().leaves().iterator().next();
    return Coordinate.of(to.groupOf(leaf).orElseThrow().code());
  }

  private int dimensionNestingIn(Level coarser) {
    for (int dimension = 0; dimension < dimensions.size(); dimension++) {
      if (dimensions.get(dimension).level().nestsIn(coarser)) {
        if (dimensions.get(dimension).overlapping()) {
          throw new IllegalArgumentException(
              "Table '"
                  + id
                  + "' must be counted again at level '"
                  + coarser.name()
                  + "': its groups overlap");
        }
        return dimension;
      }
    }
    throw new IllegalArgumentException(
        "Table '" + id + "' has no dimension that can be rolled up to " + coarser);
  }

  /**
   * One line of a dimension, as a table of those on it by the other dimensions. It says nothing
   * that this table does not.
   *
   * @param variable the dimension's variable
   * @param line a line of that dimension
   * @throws IllegalArgumentException if there is no such dimension or line, or no other dimension
   */
  public ProtectedTable slice(String variable, Coordinate line) {
    int at = dimensions.stream().map(Dimension::variable).toList().indexOf(variable);
    if (at < 0 || dimensions.size() == 1 || !lines.get(at).contains(line)) {
      throw new IllegalArgumentException(
          "Table '"
              + id
              + "' must have a line '"
              + line.key()
              + "' of '"
              + variable
              + "' and another dimension");
    }
    List<Dimension> left = new ArrayList<>(dimensions);
    Dimension cut = left.remove(at);
    List<List<Coordinate>> along = new ArrayList<>(lines);
    along.remove(at);
    Map<Coordinates, OptionalLong> on = new LinkedHashMap<>();
    Map<Coordinates, Long> reaches = new LinkedHashMap<>();
    for (Coordinates cell : cells()) {
      if (cell.along(at).equals(line)) {
        on.put(cell.without(at), count(cell));
        reaches.put(cell.without(at), reach(cell));
      }
    }
    boolean isAll = line == Coordinate.Margin.EVERYONE;
    return new ProtectedTable(
        id + (isAll ? " without " + variable : " where " + cut.condition(line)),
        isAll ? population : population.where(cut.condition(line)),
        left,
        along,
        mark,
        on,
        reaches);
  }

  /** How many cells show the mark. */
  public int hiddenCells() {
    return (int) cells().stream().filter(this::isHidden).count();
  }

  /** How many cells show a number. */
  public int shownCells() {
    return cells().size() - hiddenCells();
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
