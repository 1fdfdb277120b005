// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether a table and a benchmark can be compared, and if not, what would bring them together. */
final class Meeting {

  private Meeting() {}

  static void require(Counts table, Benchmark benchmark) {
    if (table.dimensions().size() != 1) {
      throw new IllegalArgumentException(
          "Table must have one dimension to be compared with a benchmark, but has "
              + table.dimensions().size());
    }
    Dimension dimension = table.dimensions().get(0);
    requireEachOnce(dimension);
    requireSameUnit(table, benchmark);
    requireSameGroups(dimension.level(), benchmark.level());
    requireSameAges(table.population().ageFloor(), benchmark.ageFloor());
  }

  private static void requireEachOnce(Dimension dimension) {
    if (dimension.overlapping()) {
      throw new IllegalArgumentException(
          "Table must count each unit in one group, as the benchmark does, but one may be in"
              + " several groups of '"
              + dimension.variable()
              + "'");
    }
  }

  private static void requireSameUnit(Counts table, Benchmark benchmark) {
    if (table.population().unit() != benchmark.population().unit()) {
      throw new IllegalArgumentException(
          "Table and benchmark must count the same unit, but were "
              + table.population().unit()
              + " and "
              + benchmark.population().unit()
              + ": count the table again in the benchmark's unit");
    }
  }

  /** A table of groups by age, and a benchmark of the same groups for each age band. */
  static void require(Counts table, Map<String, Benchmark> byAge) {
    if (table.dimensions().size() != 2) {
      throw new IllegalArgumentException(
          "Table must have two dimensions, the groups and then the ages, but has "
              + table.dimensions().size());
    }
    Set<String> bands =
        table.dimensions().get(1).level().groups().stream()
            .map(Level.Group::code)
            .collect(Collectors.toSet());
    if (!bands.equals(byAge.keySet())) {
      throw new IllegalArgumentException(
          "Benchmarks must be for every age band of the table, "
              + new TreeSet<>(bands)
              + ", but were for "
              + new TreeSet<>(byAge.keySet()));
    }
    for (Dimension dimension : table.dimensions()) {
      requireEachOnce(dimension);
    }
    for (Benchmark benchmark : byAge.values()) {
      requireSameUnit(table, benchmark);
      requireSameGroups(table.dimensions().get(0).level(), benchmark.level());
      if (benchmark.answered() == 0) {
        throw new IllegalArgumentException(
            "Benchmark of every age band must count somebody, but one does not");
      }
    }
  }

  /** The benchmark's count of a group with the same leaves, whatever its code there. */
  static long countOf(Benchmark benchmark, Level.Group group) {
    return benchmark.level().groups().stream()
        .filter(published -> published.leaves().equals(group.leaves()))
        .mapToLong(published -> benchmark.count(published.code()))
        .findFirst()
        .orElseThrow();
  }

  private static void requireSameGroups(Level counted, Level published) {
    if (!counted.list().equals(published.list())) {
      throw new IllegalArgumentException(
          "Table and benchmark must be of one code list, but were of "
              + counted.list()
              + " and "
              + published.list()
              + ": recode one of them by a crosswalk, benchmark.recode(crosswalk, list) or"
              + " dataset.recode(crosswalk)");
    }
    if (!partition(counted).equals(partition(published))) {
      throw new IllegalArgumentException(
          "Table and benchmark must have the same groups, but were at "
              + counted
              + " and "
              + published
              + ": "
              + remedy(counted, published));
    }
  }

  /** A benchmark of everyone meets a table of adults: that is noted with the findings. */
  private static void requireSameAges(int counted, int published) {
    if (published == 0 || counted == published) {
      return;
    }
    String remedy =
        ": leave the others out, dataset.where(axis, codes), and say so, dataset.aged("
            + published
            + ")";
    if (counted == 0) {
      throw new IllegalArgumentException(
          "Table must say that it counts nobody aged under "
              + published
              + ", as the benchmark does not, but it may include them"
              + remedy);
    }
    throw new IllegalArgumentException(
        "Table and benchmark must begin at one age, but began at "
            + counted
            + " and "
            + published
            + (counted < published ? remedy : ": the benchmark cannot be split by age"));
  }

  private static Set<Set<String>> partition(Level level) {
    return level.groups().stream().map(Level.Group::leaves).collect(Collectors.toSet());
  }

  private static String remedy(Level counted, Level published) {
    if (published.nestsIn(counted)) {
      return "roll the benchmark up to the table's level, benchmark.at(level)";
    }
    if (counted.nestsIn(published)) {
      return "roll the table up to the benchmark's level, table.at(level); the benchmark cannot be"
          + " split";
    }
    return "neither can be rolled up to the other; count at a level that both can reach";
  }
}
