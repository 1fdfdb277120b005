// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.cells;

import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A table, or a part of one, in which each axis is one variable and every crossing of their lines
 * is a cell. A table with a dimension that overlaps comes to one block for each of its groups.
 *
 * @param id the table's id
 * @param axes the variables, each with its lines
 * @param cells whom each crossing is of, the last axis running fastest; empty where nobody can be
 */
public record Block(String id, List<Axis> axes, List<Optional<Map<String, Set<String>>>> cells) {

  /**
   * A variable and its lines.
   *
   * @param variable the variable
   * @param lines the parts on each line; the last line has them all
   * @param occupied the lines of which a reader knows that somebody is on them
   */
  public record Axis(String variable, List<Set<String>> lines, Set<Integer> occupied) {
    public Axis {
      lines = List.copyOf(lines);
      occupied = Set.copyOf(occupied);
    }
  }

  public Block {
    axes = List.copyOf(axes);
    cells = List.copyOf(cells);
  }

  /** The blocks of a sheet. */
  public static List<Block> of(Sheet sheet) {
    List<List<Axis>> blocks = List.of(scope(sheet));
    for (int dimension = 0; dimension < sheet.lines().size(); dimension++) {
      List<List<Axis>> longer = new ArrayList<>();
      for (List<Axis> more : axes(sheet, dimension)) {
        for (List<Axis> begun : blocks) {
          List<Axis> axes = new ArrayList<>(begun);
          axes.addAll(more);
          longer.add(axes);
        }
      }
      blocks = longer;
    }
    return blocks.stream().map(axes -> new Block(sheet.id(), axes, cells(sheet, axes))).toList();
  }

  private static List<Axis> scope(Sheet sheet) {
    List<Axis> axes = new ArrayList<>();
    sheet
        .member()
        .scope()
        .forEach((variable, on) -> axes.add(axis(sheet, variable, List.of(on), Set.of())));
    return axes;
  }

  /** The axes that a dimension comes to: one list for each block. */
  private static List<List<Axis>> axes(Sheet sheet, int dimension) {
    Map<String, Set<Set<String>>> linesOf = new LinkedHashMap<>();
    Map<String, Set<Set<String>>> occupied = new LinkedHashMap<>();
    List<Map<String, Set<String>>> along = sheet.regions(dimension);
    for (int line = 0; line < along.size(); line++) {
      for (Map.Entry<String, Set<String>> on : along.get(line).entrySet()) {
        linesOf.computeIfAbsent(on.getKey(), v -> new LinkedHashSet<>()).add(on.getValue());
        if (sheet.isOccupied(dimension, line)) {
          occupied.computeIfAbsent(on.getKey(), v -> new LinkedHashSet<>()).add(on.getValue());
        }
      }
    }
    if (sheet.member().isAdditive(dimension)) {
      String variable = sheet.member().variable(dimension);
      return List.of(List.of(axis(sheet, variable, linesOf, occupied)));
    }
    List<List<Axis>> blocks = new ArrayList<>();
    for (Set<String> variables : crossings(sheet, dimension)) {
      blocks.add(variables.stream().map(v -> axis(sheet, v, linesOf, occupied)).toList());
    }
    return blocks;
  }

  /** The variables that the lines of an overlapping dimension need together. */
  private static List<Set<String>> crossings(Sheet sheet, int dimension) {
    Set<Set<String>> needed = new LinkedHashSet<>();
    for (int line = 0; line < sheet.lines().get(dimension).size(); line++) {
      Coordinate on = sheet.lines().get(dimension).get(line);
      if (on != Margin.EVERYONE && sheet.member().table().lines(dimension).contains(on)) {
        needed.add(new TreeSet<>(sheet.regions(dimension).get(line).keySet()));
      }
    }
    return needed.stream()
        .filter(
            set ->
                needed.stream()
                    .noneMatch(other -> other.size() > set.size() && other.containsAll(set)))
        .toList();
  }

  private static Axis axis(
      Sheet sheet,
      String variable,
      Map<String, Set<Set<String>>> lines,
      Map<String, Set<Set<String>>> occupied) {
    return axis(
        sheet,
        variable,
        List.copyOf(lines.getOrDefault(variable, Set.of())),
        occupied.getOrDefault(variable, Set.of()));
  }

  private static Axis axis(
      Sheet sheet, String variable, List<Set<String>> lines, Set<Set<String>> occupied) {
    Set<String> all = sheet.universe().partsOf(variable);
    List<Set<String>> along = new ArrayList<>(lines);
    along.remove(all);
    along.add(all);
    Set<Integer> known = new TreeSet<>();
    occupied.forEach(line -> known.add(along.indexOf(line)));
    return new Axis(variable, along, known);
  }

  private static List<Optional<Map<String, Set<String>>>> cells(Sheet sheet, List<Axis> axes) {
    int size = axes.stream().mapToInt(axis -> axis.lines().size()).reduce(1, Math::multiplyExact);
    return IntStream.range(0, size)
        .mapToObj(cell -> sheet.universe().normal(crossing(axes, cell)))
        .toList();
  }

  /** The parts of each variable on which a cell stands, those of everyone too. */
  public Map<String, Set<String>> crossing(int cell) {
    return crossing(axes, cell);
  }

  private static Map<String, Set<String>> crossing(List<Axis> axes, int cell) {
    Map<String, Set<String>> crossing = new TreeMap<>();
    int rest = cell;
    for (int axis = axes.size() - 1; axis >= 0; axis--) {
      List<Set<String>> lines = axes.get(axis).lines();
      crossing.put(axes.get(axis).variable(), lines.get(rest % lines.size()));
      rest /= lines.size();
    }
    return crossing;
  }
}
