// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A table as a reader sees it: lines with the leaf categories that they stand for, and in each cell
 * a number or the mark.
 *
 * @param id what the table is called
 * @param axes its dimensions
 * @param cells the cells in row-major order of the lines; empty where the mark is printed
 */
public record PrintedTable(String id, List<Axis> axes, List<OptionalLong> cells) {

  /**
   * A printed dimension.
   *
   * @param variable what is asked; two tables that show the same variable show the same people
   * @param lines what each line stands for, as leaf categories; one of the lines has them all
   * @param occupied the lines that would not be there if nobody were on them
   */
  public record Axis(String variable, List<Set<String>> lines, Set<Integer> occupied) {

    public Axis {
      requireNonNull(variable, "variable");
      occupied = Set.copyOf(occupied);
      lines = lines.stream().map(Set::copyOf).toList();
      if (lines.stream().anyMatch(Set::isEmpty)) {
        throw new IllegalArgumentException("A line must stand for at least one category");
      }
    }

    /** An axis whose lines are there whether somebody is on them or not. */
    public Axis(String variable, List<Set<String>> lines) {
      this(variable, lines, Set.of());
    }

    /** Everything that any line stands for. */
    Set<String> leaves() {
      Set<String> leaves = new HashSet<>();
      lines.forEach(leaves::addAll);
      return leaves;
    }
  }

  public PrintedTable {
    requireNonNull(id, "id");
    axes = List.copyOf(axes);
    cells = List.copyOf(cells);
    int size = axes.stream().mapToInt(axis -> axis.lines().size()).reduce(1, Math::multiplyExact);
    if (size != cells.size()) {
      throw new IllegalArgumentException(
          "Table must have " + size + " cells, but had " + cells.size());
    }
    if (axes.stream().map(Axis::variable).distinct().count() != axes.size()) {
      throw new IllegalArgumentException("A variable must stand only once in a table");
    }
  }

  /** The lines of the cell at that place, one for each axis. */
  int[] linesOf(int cell) {
    int[] lines = new int[axes.size()];
    int rest = cell;
    for (int axis = lines.length - 1; axis >= 0; axis--) {
      int size = axes.get(axis).lines().size();
      lines[axis] = rest % size;
      rest /= size;
    }
    return lines;
  }

  /** Whom the cell is of: for each variable, the leaf categories of its line. */
  public Map<String, Set<String>> region(int cell) {
    int[] lines = linesOf(cell);
    Map<String, Set<String>> region = new HashMap<>();
    for (int axis = 0; axis < lines.length; axis++) {
      region.put(axes.get(axis).variable(), axes.get(axis).lines().get(lines[axis]));
    }
    return region;
  }

  /** The numbers are the reader's already; the first line is enough here. */
  @Override
  public String toString() {
    return "Printed table " + id + " of " + cells.size() + " cells";
  }
}
