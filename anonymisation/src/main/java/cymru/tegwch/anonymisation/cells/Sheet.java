// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.cells;

import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A table laid out beside the others of its release: its lines, and whom each of them is of.
 *
 * <p>All tables of one variable get the same parts. A silence that another table shows and this one
 * does not is a line of zeros here, which is what its absence says; leaves that a level leaves out
 * are counted as not applicable, and are part of that line.
 */
public final class Sheet {

  private final Member member;
  private final Universe universe;
  private final List<List<Coordinate>> lines;
  private final List<List<Map<String, Set<String>>>> regions;

  private Sheet(Member member, Universe universe) {
    this.member = member;
    this.universe = universe;
    List<List<Coordinate>> along = new ArrayList<>();
    List<List<Map<String, Set<String>>>> whom = new ArrayList<>();
    for (int d = 0; d < member.dimensionCount(); d++) {
      List<Coordinate> on = lines(member, d, universe);
      int of = d;
      along.add(on);
      whom.add(on.stream().map(line -> universe.regionOf(member, of, line)).toList());
    }
    this.lines = List.copyOf(along);
    this.regions = List.copyOf(whom);
  }

  /** Lays out tables of one population beside each other. */
  public static List<Sheet> beside(List<Member> members) {
    Universe universe = new Universe(members);
    return members.stream().map(member -> new Sheet(member, universe)).toList();
  }

  private static List<Coordinate> lines(Member member, int dimension, Universe universe) {
    List<Coordinate> lines = new ArrayList<>();
    member.dimension(dimension).level().groups().forEach(g -> lines.add(Coordinate.of(g.code())));
    universe.silencesOf(member, dimension).forEach(s -> lines.add(Coordinate.of(s)));
    lines.addAll(List.of(Margin.values()));
    return List.copyOf(lines);
  }

  /** The table. */
  public Member member() {
    return member;
  }

  /** The lines along each dimension. */
  public List<List<Coordinate>> lines() {
    return lines;
  }

  /** The table's id. */
  public String id() {
    return member.id();
  }

  /** How many cells there are. */
  public int size() {
    return lines.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
  }

  /** The lines of the n-th cell, in row-major order. */
  public int[] linesOf(int cell) {
    int[] at = new int[lines.size()];
    int rest = cell;
    for (int dimension = at.length - 1; dimension >= 0; dimension--) {
      at[dimension] = rest % lines.get(dimension).size();
      rest /= lines.get(dimension).size();
    }
    return at;
  }

  /** The n-th cell on those lines. */
  public int cell(int... at) {
    int cell = 0;
    for (int dimension = 0; dimension < at.length; dimension++) {
      cell = cell * lines.get(dimension).size() + at[dimension];
    }
    return cell;
  }

  /** The n-th cell's coordinates. */
  public Coordinates coordinates(int cell) {
    int[] at = linesOf(cell);
    Coordinate[] along = new Coordinate[at.length];
    for (int dimension = 0; dimension < at.length; dimension++) {
      along[dimension] = lines.get(dimension).get(at[dimension]);
    }
    return Coordinates.of(along);
  }

  /** Whether the table itself shows the n-th cell. */
  public boolean isShown(int cell) {
    Coordinates at = coordinates(cell);
    return IntStream.range(0, lines.size())
        .allMatch(d -> member.table().lines(d).contains(at.along(d)));
  }

  /** Whom a cell is of: the parts of each variable in which that is not everyone. */
  public Map<String, Set<String>> region(int cell) {
    return regionOf(linesOf(cell)).orElseThrow();
  }

  private Optional<Map<String, Set<String>>> regionOf(int[] at) {
    Map<String, Set<String>> region = new TreeMap<>(member.scope());
    for (int dimension = 0; dimension < at.length; dimension++) {
      region.putAll(regions.get(dimension).get(at[dimension]));
    }
    return universe.normal(region);
  }

  /** Whether a line is of everyone. */
  public boolean isEveryone(int dimension, int line) {
    return universe.normal(regions.get(dimension).get(line)).orElseThrow().isEmpty();
  }

  /** Whether a silence is shown along a dimension, so that a reader knows that it occurs. */
  public boolean isOccupied(int dimension, int line) {
    return member.within() == null
        && lines.get(dimension).get(line) instanceof Coordinate.Silent
        && member.table().lines(dimension).contains(lines.get(dimension).get(line));
  }

  Universe universe() {
    return universe;
  }

  List<Map<String, Set<String>>> regions(int dimension) {
    return regions.get(dimension);
  }
}
