// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table laid out beside the others of its release: its lines, and which leaf categories and
 * silences each of them stands for.
 *
 * <p>All tables of one variable get the same leaves. A silence that another table shows and this
 * one does not is a line of zeros here, which is what its absence says; leaves that a level leaves
 * out are counted as not applicable, and are leaves of that line.
 *
 * @param member the table
 * @param lines the lines along each dimension
 * @param leaves what each line stands for
 */
record Sheet(Member member, List<List<Coordinate>> lines, List<List<Set<String>>> leaves) {

  /** Lays out tables of one population beside each other. */
  static List<Sheet> beside(List<Member> members) {
    Map<String, Set<String>> leavesOf = new TreeMap<>();
    Map<String, Set<Silence>> silencesOf = new TreeMap<>();
    for (Member member : members) {
      for (int d = 0; d < member.dimensionCount(); d++) {
        leavesOf
            .computeIfAbsent(member.variable(d), v -> new HashSet<>())
            .addAll(member.leavesOfVariable(d));
        silencesOf
            .computeIfAbsent(member.variable(d), v -> EnumSet.noneOf(Silence.class))
            .addAll(shownSilences(member, d));
      }
    }
    for (Member member : members) {
      for (int d = 0; d < member.dimensionCount(); d++) {
        if (!member
            .leavesAnswered(d)
            .containsAll(leavesOf.getOrDefault(member.variable(d), Set.of()))) {
          silencesOf
              .computeIfAbsent(member.variable(d), v -> EnumSet.noneOf(Silence.class))
              .add(Silence.NOT_APPLICABLE);
        }
      }
    }
    List<Sheet> sheets = new ArrayList<>();
    for (Member member : members) {
      List<List<Coordinate>> lines = new ArrayList<>();
      List<List<Set<String>>> leaves = new ArrayList<>();
      for (int d = 0; d < member.dimensionCount(); d++) {
        String variable = member.variable(d);
        Set<String> all = leavesOf.getOrDefault(variable, Set.of());
        List<Coordinate> along = lines(member, d, silencesOf.getOrDefault(variable, Set.of()));
        lines.add(along);
        leaves.add(leaves(member, d, along, all));
      }
      sheets.add(new Sheet(member, List.copyOf(lines), List.copyOf(leaves)));
    }
    return sheets;
  }

  private static Set<Silence> shownSilences(Member member, int dimension) {
    Set<Silence> shown = EnumSet.noneOf(Silence.class);
    for (Coordinate line : member.table().lines(dimension)) {
      if (line instanceof Coordinate.Silent silent) {
        shown.add(silent.silence());
      }
    }
    return shown;
  }

  private static List<Coordinate> lines(Member member, int dimension, Set<Silence> silences) {
    List<Coordinate> lines = new ArrayList<>();
    member.dimension(dimension).level().groups().forEach(g -> lines.add(Coordinate.of(g.code())));
    silences.forEach(silence -> lines.add(Coordinate.of(silence)));
    lines.addAll(List.of(Margin.values()));
    return List.copyOf(lines);
  }

  private static List<Set<String>> leaves(
      Member member, int dimension, List<Coordinate> lines, Set<String> all) {
    Set<String> answered = member.leavesAnswered(dimension);
    Set<String> everyone = new HashSet<>(all);
    List<Set<String>> leaves = new ArrayList<>();
    for (Coordinate line : lines) {
      if (line instanceof Coordinate.Group group) {
        leaves.add(Set.copyOf(member.leavesOfGroup(dimension, group)));
      } else if (line instanceof Coordinate.Silent silent) {
        Set<String> silentLeaves = new HashSet<>(Set.of(line.key()));
        if (silent.silence() == Silence.NOT_APPLICABLE) {
          all.stream().filter(leaf -> !answered.contains(leaf)).forEach(silentLeaves::add);
        }
        everyone.addAll(silentLeaves);
        leaves.add(Set.copyOf(silentLeaves));
      } else {
        leaves.add(line == Margin.ANSWERED ? Set.copyOf(answered) : Set.copyOf(everyone));
      }
    }
    return List.copyOf(leaves);
  }

  String id() {
    return member.id();
  }

  int size() {
    return lines.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
  }

  /** The lines of the n-th cell, in row-major order. */
  int[] linesOf(int cell) {
    int[] at = new int[lines.size()];
    int rest = cell;
    for (int dimension = at.length - 1; dimension >= 0; dimension--) {
      at[dimension] = rest % lines.get(dimension).size();
      rest /= lines.get(dimension).size();
    }
    return at;
  }

  /** The n-th cell on those lines. */
  int cell(int... at) {
    int cell = 0;
    for (int dimension = 0; dimension < at.length; dimension++) {
      cell = cell * lines.get(dimension).size() + at[dimension];
    }
    return cell;
  }

  Coordinates coordinates(int cell) {
    int[] at = linesOf(cell);
    Coordinate[] along = new Coordinate[at.length];
    for (int dimension = 0; dimension < at.length; dimension++) {
      along[dimension] = lines.get(dimension).get(at[dimension]);
    }
    return Coordinates.of(along);
  }

  /** Whom a cell is of: the leaves on its line, for each variable in which that is not everyone. */
  Map<String, Set<String>> region(int cell) {
    int[] at = linesOf(cell);
    Map<String, Set<String>> region = new LinkedHashMap<>();
    for (int dimension = 0; dimension < at.length; dimension++) {
      if (!isEveryone(dimension, at[dimension])) {
        region.put(member.variable(dimension), leaves.get(dimension).get(at[dimension]));
      }
    }
    return region;
  }

  boolean isEveryone(int dimension, int line) {
    List<Set<String>> along = leaves.get(dimension);
    return along.get(line).equals(along.get(along.size() - 1));
  }

  /** Whether a silence is shown along a dimension, so that a reader knows that it occurs. */
  boolean isOccupied(int dimension, int line) {
    return lines.get(dimension).get(line) instanceof Coordinate.Silent
        && member.table().lines(dimension).contains(lines.get(dimension).get(line));
  }
}
