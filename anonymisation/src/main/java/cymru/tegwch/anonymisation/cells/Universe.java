// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.cells;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that the tables of one population tell apart: the parts of each variable.
 *
 * <p>A dimension in which everybody is on one line is one variable, whose parts are leaf categories
 * and silences. A dimension that overlaps is one variable for each set of categories, with the
 * parts yes and no, since a person may be on several lines; whoever is in a group has answered.
 */
final class Universe {

  /** Those who are on a line. */
  static final Set<String> YES = Set.of("yes");

  private static final Set<String> NO = Set.of("no");
  private static final String ANSWERED = "<answered>";
  private static final Set<String> YES_OR_NO = Set.of("yes", "no");

  private final Map<String, Set<String>> parts = new TreeMap<>();
  private final Map<String, Map<String, Set<String>>> implied = new HashMap<>();
  private final Map<String, Set<String>> answeredOf = new TreeMap<>();
  private final Map<String, Set<Silence>> silencesOf = new TreeMap<>();
  private final Map<String, Set<Set<String>>> groupsOf = new TreeMap<>();
  private final Map<String, Boolean> areSilencesApart = new TreeMap<>();

  Universe(List<Member> members) {
    for (Member member : members) {
      member.scope().keySet().forEach(variable -> parts.put(variable, YES_OR_NO));
      for (int d = 0; d < member.dimensionCount(); d++) {
        note(member, d);
      }
    }
    for (Member member : members) {
      for (int d = 0; d < member.dimensionCount(); d++) {
        noteLeftOut(member, d);
      }
    }
    answeredOf.forEach(this::partition);
    groupsOf.forEach(this::splits);
  }

  /** Every part of a variable. */
  Set<String> partsOf(String variable) {
    return parts.getOrDefault(variable, Set.of());
  }

  /** The silences that some table shows along a variable. */
  Set<Silence> silencesOf(Member member, int dimension) {
    return silencesOf.getOrDefault(key(member, dimension), Set.of());
  }

  /** Whom a line of a dimension is of; nothing for everyone. */
  Map<String, Set<String>> regionOf(Member member, int dimension, Coordinate line) {
    if (line == Margin.EVERYONE) {
      return Map.of();
    }
    return member.isAdditive(dimension)
        ? Map.of(member.variable(dimension), leaves(member, dimension, line))
        : split(member, dimension, line);
  }

  /**
   * A region with all that it implies and without what is no restriction; empty where nobody can be
   * in it.
   */
  Optional<Map<String, Set<String>>> normal(Map<String, Set<String>> region) {
    Map<String, Set<String>> normal = new TreeMap<>(region);
    for (Map.Entry<String, Set<String>> on : region.entrySet()) {
      if (on.getValue().equals(YES)) {
        for (Map.Entry<String, Set<String>> also :
            implied.getOrDefault(on.getKey(), Map.of()).entrySet()) {
          Set<String> both = new HashSet<>(also.getValue());
          both.retainAll(normal.getOrDefault(also.getKey(), partsOf(also.getKey())));
          if (both.isEmpty()) {
            return Optional.empty();
          }
          normal.put(also.getKey(), Set.copyOf(both));
        }
      }
    }
    normal.entrySet().removeIf(on -> on.getValue().equals(partsOf(on.getKey())));
    return Optional.of(Collections.unmodifiableMap(normal));
  }

  /** Whether nobody is silent in two ways along a dimension that overlaps. */
  boolean areSilencesApart(Member member, int dimension) {
    return areSilencesApart.getOrDefault(member.variable(dimension), true);
  }

  /** The other part of a group's variable; the same where it is not a group's. */
  static Set<String> without(String variable, Set<String> on) {
    return variable.endsWith(ANSWERED) ? on : NO;
  }

  private static String answered(String variable) {
    return variable + ANSWERED;
  }

  private static String of(String variable, Silence silence) {
    return variable + "=" + Coordinate.of(silence).key();
  }

  private static String of(String variable, Set<String> group) {
    return variable + "=" + new TreeSet<>(group);
  }

  /** One variable may be asked in one table so and in another so; they are not the same. */
  private static String key(Member member, int dimension) {
    return member.variable(dimension) + (member.isAdditive(dimension) ? "" : "=");
  }

  private void note(Member member, int dimension) {
    String key = key(member, dimension);
    silencesOf
        .computeIfAbsent(key, v -> EnumSet.noneOf(Silence.class))
        .addAll(shownSilences(member, dimension));
    if (member.isAdditive(dimension)) {
      answeredOf
          .computeIfAbsent(key, v -> new HashSet<>())
          .addAll(member.leavesOfVariable(dimension));
    } else {
      Set<Set<String>> groups =
          groupsOf.computeIfAbsent(member.variable(dimension), v -> new LinkedHashSet<>());
      for (Coordinate line : member.table().lines(dimension)) {
        if (line instanceof Coordinate.Group group) {
          groups.add(member.leavesOfGroup(dimension, group));
        }
      }
      areSilencesApart.merge(
          member.variable(dimension),
          hasSilencesApart(member.table(), dimension),
          (a, b) -> a && b);
    }
  }

  /** What a level leaves out is counted as not applicable. */
  private void noteLeftOut(Member member, int dimension) {
    String key = key(member, dimension);
    Set<String> all = answeredOf.getOrDefault(key, Set.of());
    if (member.isAdditive(dimension) && !member.leavesAnswered(dimension).containsAll(all)) {
      silencesOf
          .computeIfAbsent(key, v -> EnumSet.noneOf(Silence.class))
          .add(Silence.NOT_APPLICABLE);
    }
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

  private static boolean hasSilencesApart(CountTable table, int dimension) {
    Coordinates all =
        new Coordinates(Collections.nCopies(table.dimensions().size(), Margin.EVERYONE));
    long sum = table.cell(all.with(dimension, Margin.ANSWERED)).units();
    for (Silence silence : Silence.values()) {
      sum = Math.addExact(sum, table.cell(all.with(dimension, Coordinate.of(silence))).units());
    }
    return sum == table.cell(all).units();
  }

  private void partition(String variable, Set<String> answered) {
    Set<String> all = new HashSet<>(answered);
    silencesOf
        .getOrDefault(variable, Set.of())
        .forEach(silence -> all.add(Coordinate.of(silence).key()));
    parts.put(variable, Set.copyOf(all));
  }

  private void splits(String variable, Set<Set<String>> groups) {
    Set<Silence> silences = silencesOf.getOrDefault(variable + "=", Set.of());
    boolean isApart = areSilencesApart.getOrDefault(variable, true);
    Set<String> status = new HashSet<>(YES);
    for (Silence silence : silences) {
      if (isApart) {
        status.add(Coordinate.of(silence).key());
      } else {
        parts.put(of(variable, silence), YES_OR_NO);
      }
    }
    if (!isApart) {
      status.add("no");
    }
    parts.put(answered(variable), Set.copyOf(status));
    for (Set<String> group : groups) {
      parts.put(of(variable, group), YES_OR_NO);
      implied.put(of(variable, group), Map.of(answered(variable), YES));
    }
  }

  private Set<String> leaves(Member member, int dimension, Coordinate line) {
    Set<String> answered = member.leavesAnswered(dimension);
    if (line instanceof Coordinate.Group group) {
      return Set.copyOf(member.leavesOfGroup(dimension, group));
    }
    if (line == Margin.ANSWERED) {
      return Set.copyOf(answered);
    }
    Set<String> silent = new HashSet<>(Set.of(line.key()));
    if (line.equals(Coordinate.of(Silence.NOT_APPLICABLE))) {
      answeredOf.getOrDefault(member.variable(dimension), Set.of()).stream()
          .filter(leaf -> !answered.contains(leaf))
          .forEach(silent::add);
    }
    return Set.copyOf(silent);
  }

  private Map<String, Set<String>> split(Member member, int dimension, Coordinate line) {
    String variable = member.variable(dimension);
    if (line instanceof Coordinate.Group group) {
      return normal(Map.of(of(variable, member.leavesOfGroup(dimension, group)), YES))
          .orElseThrow();
    }
    if (line instanceof Coordinate.Silent silent) {
      return areSilencesApart(member, dimension)
          ? Map.of(answered(variable), Set.of(line.key()))
          : Map.of(of(variable, silent.silence()), YES);
    }
    return Map.of(answered(variable), YES);
  }
}
