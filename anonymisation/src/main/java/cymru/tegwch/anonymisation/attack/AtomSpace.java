// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.attack.PrintedTable.Axis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The unknown numbers of an attack. For each cluster of variables there is one for every crossing
 * of the finest parts that the printed lines tell apart, and one for every region that is printed
 * or asked for, as a sum of them.
 */
final class AtomSpace {

  /** Regions besides atoms cost memory alone. */
  private static final int REGIONS_FOR_AN_ATOM = 16;

  private final Map<String, Partition> partitions = new TreeMap<>();
  private final List<Grid> grids = new ArrayList<>();
  private final Unknowns unknowns = new Unknowns();

  AtomSpace(List<PrintedTable> tables, int mostAtoms) {
    Map<String, List<Axis>> axes = new TreeMap<>();
    for (PrintedTable table : tables) {
      table.axes().forEach(a -> axes.computeIfAbsent(a.variable(), v -> new ArrayList<>()).add(a));
    }
    axes.forEach((variable, along) -> partitions.put(variable, partition(variable, along)));
    JoinTree tree = JoinTree.of(tables.stream().map(AtomSpace::variables).toList(), this::parts);
    requireAtMost(mostAtoms, tree);
    for (Collection<String> cluster : tree.clusters()) {
      grids.add(
          new Grid(List.copyOf(cluster), partitions, unknowns, REGIONS_FOR_AN_ATOM * mostAtoms));
    }
    if (!grids.isEmpty()) {
      grids.get(0).unknown(grids.get(0).everyone());
    }
    tree.links().forEach(link -> join(grids.get(link[0]), grids.get(link[1])));
  }

  private void requireAtMost(int mostAtoms, JoinTree tree) {
    long atoms = 0;
    for (Collection<String> cluster : tree.clusters()) {
      long size = 1;
      for (String variable : cluster) {
        size = Math.min(Integer.MAX_VALUE, size * parts(variable));
      }
      atoms += size;
    }
    if (atoms > mostAtoms) {
      throw new TooLargeToAttackException(mostAtoms);
    }
  }

  private int parts(String variable) {
    return requireNonNull(partitions.get(variable), variable).parts();
  }

  private static Set<String> variables(PrintedTable table) {
    return new TreeSet<>(table.axes().stream().map(Axis::variable).toList());
  }

  private static Partition partition(String variable, List<Axis> axes) {
    Set<String> leaves = axes.get(0).leaves();
    for (Axis axis : axes) {
      if (!axis.leaves().equals(leaves)) {
        throw new IllegalArgumentException(
            "Variable '" + variable + "' must have the same categories in every table");
      }
      if (axis.lines().stream().noneMatch(line -> line.equals(leaves))) {
        throw new IllegalArgumentException(
            "Variable '" + variable + "' must have a line of everyone in every table");
      }
    }
    return new Partition(
        variable, axes.stream().flatMap(a -> a.lines().stream()).distinct().toList());
  }

  /** Numbers of the same people in two clusters are the same numbers. */
  private void join(Grid one, Grid other) {
    List<String> shared = one.variables().stream().filter(other.variables()::contains).toList();
    List<int[]> places = List.of(new int[] {one.everyone(), other.everyone()});
    for (String variable : shared) {
      List<int[]> longer = new ArrayList<>();
      for (int[] place : places) {
        for (int part = 0; part < parts(variable); part++) {
          longer.add(
              new int[] {one.on(place[0], variable, part), other.on(place[1], variable, part)});
        }
      }
      places = longer;
    }
    places.forEach(place -> other.define(place[1], one.unknown(place[0])));
    other.define(other.everyone(), one.unknown(one.everyone()));
  }

  Unknowns unknowns() {
    return unknowns;
  }

  long atoms() {
    return grids.stream().mapToLong(Grid::atoms).sum();
  }

  /** The unknown number of each cell of a table. */
  int[] cellsOf(PrintedTable table) {
    Grid grid = gridOf(variables(table));
    int[] places = {grid.everyone()};
    for (Axis axis : table.axes()) {
      int[] longer = new int[places.length * axis.lines().size()];
      int at = 0;
      int[] nodes =
          axis.lines().stream().mapToInt(line -> nodesOf(axis.variable(), line)[0]).toArray();
      for (int place : places) {
        for (int node : nodes) {
          longer[at++] = grid.on(place, axis.variable(), node);
        }
      }
      places = longer;
    }
    int[] cells = new int[places.length];
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = grid.unknown(places[cell]);
    }
    return cells;
  }

  /**
   * The unknown numbers of which regions are the sum, each as often as it is named.
   *
   * @throws IllegalArgumentException if a region cuts through a part that the printed lines do not
   *     cut
   */
  int[] unknownsOf(List<Map<String, Set<String>>> regions) {
    List<Integer> found = new ArrayList<>();
    for (Map<String, Set<String>> region : regions) {
      Grid grid = gridOf(region.keySet());
      List<Integer> places = List.of(grid.everyone());
      for (Map.Entry<String, Set<String>> on : region.entrySet()) {
        int[] nodes = nodesOf(on.getKey(), on.getValue());
        List<Integer> longer = new ArrayList<>();
        for (int place : places) {
          for (int node : nodes) {
            longer.add(grid.on(place, on.getKey(), node));
          }
        }
        places = longer;
      }
      places.forEach(place -> found.add(grid.unknown(place)));
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private int[] nodesOf(String variable, Set<String> leaves) {
    Partition partition = partitions.get(variable);
    if (partition == null) {
      throw new IllegalArgumentException("No table shows variable '" + variable + "'");
    }
    return partition.nodesOf(leaves);
  }

  private Grid gridOf(Set<String> variables) {
    return grids.stream()
        .filter(grid -> grid.variables().containsAll(variables))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No tables cross all variables of a region"));
  }
}
