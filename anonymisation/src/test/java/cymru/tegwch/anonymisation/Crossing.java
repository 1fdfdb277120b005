// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A population crossed by a few variables, the tables that are published of it, and what a reader
 * of the printed tables has: for whom each number stands, and the number or the mark. It adds up
 * itself and takes nothing from what protects.
 *
 * @param sizes how many categories each variable has
 * @param regions the parts into which the categories of the first variable fall, one after the
 *     other, where its tables are published by them too; empty for none
 * @param tables the variables of each table
 * @param atoms the people of each crossing of all variables, the last running fastest
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Crossing(int[] sizes, int[] regions, List<int[]> tables, long[] atoms) {

  /** A number of the population by whom it counts, as long as that is not everyone. */
  record Place(Map<Integer, Set<Integer>> of) {}

  static Crossing twoWay(long[][] counts) {
    return new Crossing(
        new int[] {counts.length, counts[0].length},
        new int[0],
        List.of(new int[] {0, 1}),
        Arrays.stream(counts).flatMapToLong(Arrays::stream).toArray());
  }

  /** The tables as they would be published without any protection, in the order of the codes. */
  List<CountTable> counted() {
    return counted(order -> order);
  }

  /** The same with the categories of every variable in another order. */
  List<CountTable> shuffled(long seed) {
    return counted(
        order -> {
          List<Integer> other = new ArrayList<>(order);
          Collections.shuffle(other, new Random(seed + order.size()));
          return other;
        });
  }

  private List<CountTable> counted(java.util.function.UnaryOperator<List<Integer>> ordered) {
    List<CountTable> counted = new ArrayList<>();
    for (int[] table : tables) {
      List<Dimension> dimensions = new ArrayList<>();
      for (int variable : table) {
        dimensions.add(dimension(variable, ordered));
      }
      CountTable fine = CountTable.summing(name(table), Tables.TENANTS, dimensions, cells(table));
      counted.add(fine);
      if (regions.length > 0 && table[0] == 0) {
        counted.add(fine.at(inRegions(dimensions.get(0).level())).named(name(table) + " regions"));
      }
    }
    return counted;
  }

  private static String name(int[] table) {
    return "table" + Arrays.toString(table);
  }

  private Dimension dimension(
      int variable, java.util.function.UnaryOperator<List<Integer>> ordered) {
    CodeListId id = CodeListId.parse("v" + variable + "@test");
    Text label = Text.of("variable " + variable, "newidyn " + variable);
    Category[] categories =
        ordered.apply(IntStream.range(0, sizes[variable]).boxed().toList()).stream()
            .map(code -> new Category(id, "" + code, Text.of("code " + code, "cod " + code)))
            .toArray(Category[]::new);
    return Dimension.of("v" + variable, label, CodeList.of(id, label, categories).detailed());
  }

  private Level inRegions(Level fine) {
    List<Level.Group> groups = new ArrayList<>();
    int from = 0;
    for (int region = 0; region < regions.length; region++) {
      Set<String> leaves = new LinkedHashSet<>();
      IntStream.range(from, from + regions[region]).forEach(leaf -> leaves.add("" + leaf));
      from += regions[region];
      Text label = Text.of("region " + region, "rhanbarth " + region);
      groups.add(new Level.Group(new Category(fine.list(), "r" + region, label), leaves));
    }
    return new Level(fine.list(), "regions", Text.of("Regions", "Rhanbarthau"), groups);
  }

  private Map<Coordinates, Cell> cells(int[] table) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int atom = 0; atom < atoms.length; atom++) {
      int[] at = categories(atom);
      Coordinate[] along =
          IntStream.of(table).mapToObj(v -> Coordinate.of("" + at[v])).toArray(Coordinate[]::new);
      cells.merge(Coordinates.of(along), Cell.ofPeople(atoms[atom]), Cell::plus);
    }
    return cells;
  }

  private int[] categories(int atom) {
    int[] at = new int[sizes.length];
    int rest = atom;
    for (int variable = sizes.length - 1; variable >= 0; variable--) {
      at[variable] = rest % sizes[variable];
      rest /= sizes[variable];
    }
    return at;
  }

  /** The atoms of a place. */
  int[] atomsOf(Place place) {
    return IntStream.range(0, atoms.length)
        .filter(
            atom -> {
              int[] at = categories(atom);
              return place.of().entrySet().stream()
                  .allMatch(on -> on.getValue().contains(at[on.getKey()]));
            })
        .toArray();
  }

  long count(Place place) {
    return IntStream.of(atomsOf(place)).mapToLong(atom -> atoms[atom]).sum();
  }

  /**
   * What is printed of each place, wherever it stands.
   *
   * @throws AssertionError if two tables print different things of one place
   */
  Map<Place, OptionalLong> printed(ProtectedRelease release) {
    Map<Place, OptionalLong> printed = new LinkedHashMap<>();
    for (ProtectedTable table : release.tables()) {
      for (Coordinates cell : Tables.cellsOf(table)) {
        OptionalLong number = table.count(cell);
        OptionalLong before = printed.putIfAbsent(place(table, cell), number);
        if (before != null && !before.equals(number)) {
          throw new AssertionError("One place is printed in two ways in " + table.id());
        }
      }
    }
    return printed;
  }

  private Place place(ProtectedTable table, Coordinates cell) {
    Map<Integer, Set<Integer>> of = new TreeMap<>();
    for (int d = 0; d < table.dimensions().size(); d++) {
      Dimension along = table.dimensions().get(d);
      if (cell.along(d) instanceof Coordinate.Group group) {
        int variable = Integer.parseInt(along.variable().substring(1));
        Set<Integer> leaves = new TreeSet<>();
        along
            .level()
            .group(group.code())
            .orElseThrow()
            .leaves()
            .forEach(leaf -> leaves.add(Integer.parseInt(leaf)));
        if (leaves.size() < sizes[variable]) {
          of.put(variable, leaves);
        }
      }
    }
    return new Place(of);
  }

  /** The same tables for the check that adds up witnesses. */
  LinkedTables linked() {
    return regions.length > 0
        ? LinkedTables.hierarchy(regions, sizes[1], atoms)
        : LinkedTables.flat(sizes, tables, atoms);
  }
}
