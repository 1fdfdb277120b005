// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.variable.Counting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Counts of one population by one or more dimensions, with every silence and every margin.
 *
 * <p>Nothing of it may be published as it is: that takes a release and a policy.
 *
 * <pre>{@code
 * CountTable groups = tenants.count(Wales.ETHNIC_GROUP.broad());
 * groups.cell(Coordinates.of("asian")).units();
 * }</pre>
 */
public final class CountTable implements Counts {

  private final String id;
  private final Population population;
  private final List<Dimension> dimensions;
  private final CellGrid grid;
  private final Cell[] cells;

  private CountTable(
      String id, Population population, List<Dimension> dimensions, CellGrid grid, Cell[] cells) {
    this.id = requireNonNull(id, "id");
    this.population = requireNonNull(population, "population");
    this.dimensions = dimensions;
    this.grid = grid;
    this.cells = cells;
  }

  /**
   * A table of cells that were counted elsewhere, margins included. A cell that is not given is
   * empty.
   *
   * @throws IllegalArgumentException if a cell is not on a line of the dimensions, or if there is
   *     no dimension
   */
  public static CountTable of(
      String id,
      Population population,
      List<Dimension> dimensions,
      Map<Coordinates, Cell> counted) {
    List<Dimension> copy = requireDimensions(dimensions);
    CellGrid grid = new CellGrid(copy);
    Cell[] cells = new Cell[grid.size()];
    Arrays.fill(cells, Cell.EMPTY);
    counted.forEach((place, cell) -> cells[grid.indexOf(place)] = requireNonNull(cell, "cell"));
    return new CountTable(id, population, copy, grid, cells);
  }

  /**
   * A table of cells that were counted elsewhere, every one of them.
   *
   * @param cells one for each combination of {@link Dimension#allLines}, the last dimension running
   *     fastest
   * @throws IllegalArgumentException if there are more or fewer, or if there is no dimension
   */
  public static CountTable of(
      String id, Population population, List<Dimension> dimensions, List<Cell> cells) {
    List<Dimension> copy = requireDimensions(dimensions);
    CellGrid grid = new CellGrid(copy);
    if (cells.size() != grid.size()) {
      throw new IllegalArgumentException(
          "Table must have " + grid.size() + " cells, but had " + cells.size());
    }
    return new CountTable(id, population, copy, grid, List.copyOf(cells).toArray(new Cell[0]));
  }

  /**
   * A table of people whose margins are the sums of the cells given, each on a group or a silence
   * along every dimension.
   *
   * @throws IllegalArgumentException if a dimension overlaps, since its margin is no sum, or if a
   *     cell is on a margin
   */
  public static CountTable summing(
      String id, Population population, List<Dimension> dimensions, Map<Coordinates, Cell> inner) {
    if (dimensions.stream().anyMatch(Dimension::overlapping)) {
      throw new IllegalArgumentException(
          "Margins of an overlapping dimension must be counted, not summed");
    }
    Map<Coordinates, Cell> all = new LinkedHashMap<>();
    inner.forEach((place, cell) -> addToMargins(place, cell, all));
    return of(id, population, dimensions, all);
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
    List<Coordinate> lines = new ArrayList<>();
    for (Coordinate line : grid.lines(dimension)) {
      if (!(line instanceof Coordinate.Silent) || total(dimension, line).units() > 0) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  /**
   * The three numbers of a cell.
   *
   * @throws IllegalArgumentException if the table has no such cell
   */
  public Cell cell(Coordinates cell) {
    return cells[grid.indexOf(cell)];
  }

  /** The cell of these groups. */
  public Cell cell(String... groupCodes) {
    return cell(Coordinates.of(groupCodes));
  }

  /** The number of units, which is always there. */
  @Override
  public OptionalLong count(Coordinates cell) {
    return OptionalLong.of(cell(cell).units());
  }

  /** The cell of everyone. */
  public Cell everyone() {
    return cell(marginal());
  }

  /** The same table under another name. */
  public CountTable named(String newId) {
    return new CountTable(newId, population, dimensions, grid, cells);
  }

  /**
   * This table with one dimension at a coarser level of its list.
   *
   * @param coarser a level in which every group of the present one lies inside one group
   * @throws IllegalArgumentException if no dimension can be rolled up to it, if that dimension
   *     overlaps, or if the table does not count people once each: the margins of such a table are
   *     no sums, so it is counted again instead
   */
  public CountTable at(Level coarser) {
    int dimension = dimensionNestingIn(coarser);
    if (population.unit() == Counting.EVENTS
        || dimensions.stream().anyMatch(Dimension::overlapping)) {
      throw new IllegalArgumentException(
          "Table '"
              + id
              + "' must be counted again at level '"
              + coarser.name()
              + "': its cells share people");
    }
    Dimension was = dimensions.get(dimension);
    List<Dimension> rolled = new ArrayList<>(dimensions);
    rolled.set(dimension, new Dimension(was.variable(), was.label(), coarser, false));
    Map<Coordinates, Cell> sums = new LinkedHashMap<>();
    grid.forEach(
        place ->
            sums.merge(rolledUp(place, dimension, was.level(), coarser), cell(place), Cell::plus));
    return of(id, population, rolled, sums);
  }

  /**
   * One line of a dimension, as a table of those on it by the other dimensions.
   *
   * <p>What a release prints of this table it prints of its slices too, so a slice is asked of a
   * release without having been added to it.
   *
   * <pre>{@code
   * CountTable those = byAge.counts().slice("satisfaction", Coordinate.of(Outcome.HAPPENED));
   * }</pre>
   *
   * @param variable the dimension's variable
   * @param line a group, a silence or a margin; of {@link Coordinate.Margin#EVERYONE} the
   *     population stays as it is
   * @throws IllegalArgumentException if there is no such dimension or line, or no other dimension
   */
  public CountTable slice(String variable, Coordinate line) {
    int dimension = dimensionOf(variable);
    List<Dimension> left = new ArrayList<>(dimensions);
    Dimension cut = left.remove(dimension);
    boolean isAll = line == Coordinate.Margin.EVERYONE;
    Map<Coordinates, Cell> on = new LinkedHashMap<>();
    grid.forEach(
        place -> {
          if (place.along(dimension).equals(line)) {
            on.put(place.without(dimension), cell(place));
          }
        });
    return of(
        id + (isAll ? " without " + variable : " where " + cut.condition(line)),
        isAll ? population : population.where(cut.condition(line)),
        left,
        on);
  }

  private int dimensionOf(String variable) {
    for (int dimension = 0; dimension < dimensions.size(); dimension++) {
      if (dimensions.get(dimension).variable().equals(variable)) {
        return dimension;
      }
    }
    throw new IllegalArgumentException("Table '" + id + "' has no dimension '" + variable + "'");
  }

  /**
   * This table and another of other people, cell by cell.
   *
   * @param disjoint a table of the same dimensions and unit; the caller states that no person is in
   *     both
   * @throws IllegalArgumentException if the dimensions or the units differ
   */
  public CountTable plus(CountTable disjoint) {
    if (!dimensions.equals(disjoint.dimensions)
        || population.unit() != disjoint.population.unit()) {
      throw new IllegalArgumentException(
          "Tables must have the same dimensions and unit to be added up");
    }
    Cell[] sums = new Cell[cells.length];
    Arrays.setAll(sums, i -> cells[i].plus(disjoint.cells[i]));
    return new CountTable(id, population, dimensions, grid, sums);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CountTable table
        && id.equals(table.id)
        && population.equals(table.population)
        && dimensions.equals(table.dimensions)
        && Arrays.equals(cells, table.cells);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + Arrays.hashCode(cells);
  }

  /** A summary line, then the cells, cut so that a REPL shows every line whole. */
  @Override
  public String toString() {
    return TableText.of(this, place -> Long.toString(cell(place).units()));
  }

  private Cell total(int dimension, Coordinate line) {
    return cell(marginal().with(dimension, line));
  }

  private Coordinates marginal() {
    return new Coordinates(Collections.nCopies(dimensions.size(), Coordinate.Margin.EVERYONE));
  }

  private int dimensionNestingIn(Level coarser) {
    for (int dimension = 0; dimension < dimensions.size(); dimension++) {
      if (dimensions.get(dimension).level().nestsIn(coarser)) {
        return dimension;
      }
    }
    throw new IllegalArgumentException(
        "Table '" + id + "' has no dimension that can be rolled up to " + coarser);
  }

  private static Coordinates rolledUp(Coordinates place, int dimension, Level from, Level to) {
    if (!(place.along(dimension) instanceof Coordinate.Group group)) {
      return place;
    }
    String leaf = from.group(group.code()).orElseThrow().leaves().iterator().next();
    return place.with(dimension, Coordinate.of(to.groupOf(leaf).orElseThrow().code()));
  }

  private static void addToMargins(Coordinates place, Cell cell, Map<Coordinates, Cell> into) {
    if (!place.isInner()) {
      throw new IllegalArgumentException("Cell must be on no margin, but was at " + place);
    }
    List<Coordinates> above = List.of(place);
    for (int dimension = 0; dimension < place.along().size(); dimension++) {
      above = withMargins(above, dimension);
    }
    above.forEach(at -> into.merge(at, cell, Cell::plus));
  }

  private static List<Coordinates> withMargins(List<Coordinates> places, int dimension) {
    List<Coordinates> all = new ArrayList<>(places);
    for (Coordinates place : places) {
      if (place.along(dimension) instanceof Coordinate.Group) {
        all.add(place.with(dimension, Coordinate.Margin.ANSWERED));
      }
      all.add(place.with(dimension, Coordinate.Margin.EVERYONE));
    }
    return all;
  }

  private static List<Dimension> requireDimensions(List<Dimension> dimensions) {
    if (dimensions.isEmpty()) {
      throw new IllegalArgumentException("Table must have at least one dimension");
    }
    return List.copyOf(dimensions);
  }
}
