// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of a release, with the lines that it shows and what each of them stands for.
 *
 * @param table the counts
 * @param outcome the outcome that is the last dimension, if one is
 * @param lines the lines shown along each dimension
 */
record Member(CountTable table, @Nullable Outcome outcome, List<List<Coordinate>> lines) {

  static Member of(CountTable table, @Nullable Outcome outcome) {
    List<List<Coordinate>> lines = new ArrayList<>();
    for (int dimension = 0; dimension < table.dimensions().size(); dimension++) {
      lines.add(table.lines(dimension));
    }
    return new Member(table, outcome, List.copyOf(lines));
  }

  String id() {
    return table.id();
  }

  int dimensionCount() {
    return lines.size();
  }

  Dimension dimension(int dimension) {
    return table.dimensions().get(dimension);
  }

  /** What is asked along a dimension: for an outcome, the variable that tells it. */
  String variable(int dimension) {
    return Optional.ofNullable(outcome)
        .filter(last -> dimension == dimensionCount() - 1)
        .map(last -> last.of().variable())
        .orElse(dimension(dimension).variable());
  }

  /** The leaf categories, each with its list, and the silences that a line stands for. */
  Set<String> leaves(int dimension, Coordinate line) {
    Set<String> leaves = new LinkedHashSet<>();
    for (Coordinate shown : lines.get(dimension)) {
      if (shown instanceof Coordinate.Margin) {
        continue;
      }
      boolean isSilent = shown instanceof Coordinate.Silent;
      if (shown.equals(line)
          || line == Coordinate.Margin.EVERYONE
          || (line == Coordinate.Margin.ANSWERED && !isSilent)) {
        leaves.addAll(isSilent ? Set.of(shown.key()) : groupLeaves(dimension, shown));
      }
    }
    return leaves;
  }

  private Set<String> groupLeaves(int dimension, Coordinate group) {
    var level = dimension(dimension).level();
    Set<String> leaves = new LinkedHashSet<>();
    level
        .group(group.key())
        .orElseThrow()
        .leaves()
        .forEach(leaf -> leaves.add(level.list() + "/" + leaf));
    return leaves;
  }

  /** How many cells are shown. */
  int size() {
    return lines.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
  }

  /** The place of the n-th cell, in row-major order of the lines. */
  Coordinates at(int index) {
    Coordinate[] along = new Coordinate[lines.size()];
    int rest = index;
    for (int dimension = along.length - 1; dimension >= 0; dimension--) {
      int size = lines.get(dimension).size();
      along[dimension] = lines.get(dimension).get(rest % size);
      rest /= size;
    }
    return Coordinates.of(along);
  }

  /** Whether a cell is everyone along all dimensions but at most that one. */
  boolean isMarginOf(Coordinates cell, int dimension) {
    for (int other = 0; other < lines.size(); other++) {
      if (other != dimension && cell.along(other) != Coordinate.Margin.EVERYONE) {
        return false;
      }
    }
    return true;
  }

  /** Whether somebody must be in a cell for its line to be shown: the total of a silence. */
  boolean isKnownOccupied(Coordinates cell) {
    for (int dimension = 0; dimension < lines.size(); dimension++) {
      if (cell.along(dimension) instanceof Coordinate.Silent && isMarginOf(cell, dimension)) {
        return true;
      }
    }
    return false;
  }
}
