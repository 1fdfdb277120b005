// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.cells.Member;
import cymru.tegwch.anonymisation.cells.Sheet;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.Population;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What can be said of a release before anything is hidden: whether its tables belong together. */
final class ReleaseCheck {

  private final List<Member> members;
  private final List<ExposureTable> exposures;

  ReleaseCheck(List<Member> members, List<ExposureTable> exposures) {
    this.members = members;
    this.exposures = exposures;
  }

  List<Refusal> problems(DisclosurePolicy policy) {
    List<Refusal> problems = new ArrayList<>();
    if (members.isEmpty()) {
      return List.of(Reasons.empty());
    }
    addPopulations(problems);
    CellRule rule = policy.cells();
    if (rule != null) {
      add(problems, askedInTwoWays(), Reasons::overlapping);
      add(problems, twice(), Reasons::variableTwice);
      add(problems, ofSeveralLists(), Reasons::levelsCross);
      add(problems, subtractable(rule), Reasons::populationsNest);
    }
    return problems;
  }

  private static void add(
      List<Refusal> problems,
      Set<String> tables,
      java.util.function.Function<List<String>, Refusal> reason) {
    if (!tables.isEmpty()) {
      problems.add(reason.apply(List.copyOf(tables)));
    }
  }

  /** Every two tables must be of the same people, or of an exposure with different units. */
  private void addPopulations(List<Refusal> problems) {
    Set<String> differing = new TreeSet<>();
    Set<String> nesting = new TreeSet<>();
    for (Member one : members) {
      for (Member other : members) {
        Population p = one.table().population();
        Population q = other.table().population();
        if (p.equals(q)) {
          continue;
        }
        if (p.unit() == q.unit()) {
          boolean isNested = p.id().equals(q.id()) && p.asAt().equals(q.asAt());
          (isNested || isExposure(p, q) ? nesting : differing)
              .addAll(List.of(one.id(), other.id()));
        } else if (!isExposure(p, q)) {
          differing.addAll(List.of(one.id(), other.id()));
        }
      }
    }
    add(problems, differing, Reasons::populationsDiffer);
    add(problems, nesting, Reasons::populationsNest);
  }

  private boolean isExposure(Population p, Population q) {
    return exposures.stream()
        .map(table -> Set.of(table.events().population(), table.exposure().population()))
        .anyMatch(pair -> pair.contains(p) && pair.contains(q));
  }

  /** A variable that overlaps must be grouped in one way in all tables. */
  private Set<String> askedInTwoWays() {
    Map<String, Map<Level, Set<String>>> tablesOf = new TreeMap<>();
    Map<String, Set<Boolean>> overlaps = new HashMap<>();
    for (Member member : members) {
      for (int d = 0; d < member.dimensionCount(); d++) {
        String variable = member.variable(d);
        overlaps
            .computeIfAbsent(variable, v -> new HashSet<>())
            .add(member.dimension(d).overlapping());
        tablesOf
            .computeIfAbsent(variable, v -> new LinkedHashMap<>())
            .computeIfAbsent(member.dimension(d).level(), level -> new TreeSet<>())
            .add(member.id());
      }
    }
    Set<String> tables = new TreeSet<>();
    tablesOf.forEach(
        (variable, byLevel) -> {
          Set<Boolean> kinds = overlaps.getOrDefault(variable, Set.of());
          if (kinds.contains(true) && (kinds.size() > 1 || byLevel.size() > 1)) {
            byLevel.values().forEach(tables::addAll);
          }
        });
    return tables;
  }

  private Set<String> twice() {
    Set<String> tables = new TreeSet<>();
    for (Member member : members) {
      if (new HashSet<>(member.variables()).size() < member.dimensionCount()) {
        tables.add(member.id());
      }
    }
    return tables;
  }

  private Set<String> ofSeveralLists() {
    Map<String, CodeListId> lists = new HashMap<>();
    Map<String, Set<String>> tablesOf = new HashMap<>();
    Set<String> tables = new TreeSet<>();
    for (Member member : members) {
      for (int d = 0; d < member.dimensionCount(); d++) {
        String variable = member.variable(d);
        CodeListId list = member.dimension(d).level().list();
        Set<String> seen = tablesOf.computeIfAbsent(variable, v -> new TreeSet<>());
        seen.add(member.id());
        CodeListId known = lists.putIfAbsent(variable, list);
        if (known != null && !known.equals(list)) {
          tables.addAll(seen);
        }
      }
    }
    return tables;
  }

  /**
   * Exposures whose events happen at most once to a person: those without an event are then the
   * difference of two tables, and few of them in a group are as good as printed.
   */
  private Set<String> subtractable(CellRule rule) {
    Set<String> tables = new TreeSet<>();
    for (ExposureTable table : exposures) {
      boolean isOnceEach = true;
      boolean leavesFew = false;
      Sheet sheet = Sheet.beside(List.of(Member.of(table.events()))).get(0);
      for (int cell = 0; cell < sheet.size(); cell++) {
        Coordinates at = sheet.coordinates(cell);
        long events = table.events().cell(at).units();
        isOnceEach &= table.events().cell(at).largest() <= 1;
        leavesFew |= events > 0 && isFew(table.exposure(), at, events, rule);
      }
      if (isOnceEach && leavesFew) {
        tables.addAll(List.of(table.events().id(), table.exposure().id()));
      }
    }
    return tables;
  }

  private static boolean isFew(CountTable exposure, Coordinates at, long events, CellRule rule) {
    long rest = exposure.cell(at).units() - events;
    return rest >= 0 && (rule.hides(rest) || rest < rule.outside());
  }
}
