// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.variable.Counting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The cells of tables of one population as one system: a number that two tables print is one place,
 * and a number that they print between them without showing it (those on one table's line and not
 * on another's) is a place too.
 *
 * <p>The sums are found from what the lines stand for: every line is the sum of the finest parts
 * that the lines beside it tell apart, and of the lines that its own table adds up to it.
 */
final class LinkedCells {

  /**
   * A number that is printed, or that follows from what is printed.
   *
   * @param region whom it counts; a variable that is not named is not restricted
   * @param cell the count; for a number that is not printed, of people
   * @param isPrinted whether a table has a cell for it
   * @param isOccupied whether a reader knows from the lines that somebody is in it
   * @param margins how many margins its cell is on, everyone counting double
   */
  record Place(
      Map<String, Set<String>> region,
      Cell cell,
      boolean isPrinted,
      boolean isOccupied,
      int margins) {}

  /** A sum by places: the total, then its parts. */
  record Sum(int total, List<Integer> parts) {}

  private final List<Sheet> sheets;
  private final List<Place> places = new ArrayList<>();
  private final Map<Map<String, Set<String>>, Integer> placeOf = new HashMap<>();
  private final List<int[]> placesOfSheet = new ArrayList<>();
  private final Set<Sum> sums = new LinkedHashSet<>();
  private final Set<Refusal.Kind> problems = new LinkedHashSet<>();

  LinkedCells(List<Sheet> sheets) {
    this.sheets = List.copyOf(sheets);
    for (Sheet sheet : sheets) {
      placesOfSheet.add(place(sheet));
    }
    if (problems.isEmpty()) {
      families().forEach(this::link);
    }
  }

  List<Sheet> sheets() {
    return sheets;
  }

  List<Place> places() {
    return places;
  }

  Set<Sum> sums() {
    return sums;
  }

  /** The place of a sheet's cell. */
  int placeOf(int sheet, int cell) {
    return placesOfSheet.get(sheet)[cell];
  }

  /** Why the tables do not form a system; empty where they do. */
  Set<Refusal.Kind> problems() {
    return problems;
  }

  private int[] place(Sheet sheet) {
    int[] at = new int[sheet.size()];
    for (int cell = 0; cell < at.length; cell++) {
      Cell counted = sheet.member().table().cell(sheet.coordinates(cell));
      Map<String, Set<String>> region = sheet.region(cell);
      Integer known = placeOf.get(region);
      boolean isOccupied = isOccupied(sheet, cell);
      if (known == null) {
        at[cell] = add(new Place(region, counted, true, isOccupied, margins(sheet, cell)));
      } else {
        at[cell] = known;
        Place other = places.get(known);
        if (!other.cell().equals(counted)) {
          problems.add(Refusal.Kind.COUNTS_DISAGREE);
        }
        places.set(
            known,
            new Place(region, counted, true, isOccupied || other.isOccupied(), other.margins()));
      }
    }
    return at;
  }

  private int add(Place place) {
    places.add(place);
    placeOf.put(place.region(), places.size() - 1);
    return places.size() - 1;
  }

  private static boolean isOccupied(Sheet sheet, int cell) {
    int[] at = sheet.linesOf(cell);
    int restricted = 0;
    boolean isOccupied = false;
    for (int dimension = 0; dimension < at.length; dimension++) {
      restricted += sheet.isEveryone(dimension, at[dimension]) ? 0 : 1;
      isOccupied |= sheet.isOccupied(dimension, at[dimension]);
    }
    return isOccupied && restricted == 1;
  }

  private static int margins(Sheet sheet, int cell) {
    int[] at = sheet.linesOf(cell);
    int margins = 0;
    for (int dimension = 0; dimension < at.length; dimension++) {
      int fromLast = sheet.lines().get(dimension).size() - 1 - at[dimension];
      margins += fromLast == 0 ? 2 : fromLast == 1 ? 1 : 0;
    }
    return margins;
  }

  /** Regions that differ in one variable alone: what is on its lines, by the leaves of the line. */
  private record Family(
      String variable, Map<String, Set<String>> rest, Map<Set<String>, Integer> lines) {}

  private record FamilyKey(String variable, Map<String, Set<String>> rest) {}

  private List<Family> families() {
    Map<FamilyKey, Family> families = new LinkedHashMap<>();
    for (int place = 0; place < places.size(); place++) {
      Map<String, Set<String>> region = places.get(place).region();
      for (Map.Entry<String, Set<String>> on : region.entrySet()) {
        Map<String, Set<String>> rest = new TreeMap<>(region);
        rest.remove(on.getKey());
        families
            .computeIfAbsent(
                new FamilyKey(on.getKey(), rest),
                key -> new Family(on.getKey(), rest, new LinkedHashMap<>()))
            .lines()
            .put(on.getValue(), place);
      }
    }
    for (Family family : families.values()) {
      Optional.ofNullable(placeOf.get(family.rest()))
          .ifPresent(all -> family.lines().put(universe(family.variable()), all));
    }
    return List.copyOf(families.values());
  }

  private Set<String> universe(String variable) {
    for (Sheet sheet : sheets) {
      int dimension = sheet.member().variables().indexOf(variable);
      if (dimension >= 0) {
        List<Set<String>> along = sheet.leaves().get(dimension);
        return along.get(along.size() - 1);
      }
    }
    return Set.of();
  }

  private void link(Family family) {
    Map<Set<String>, Set<Set<String>>> partsOf = partsOf(family.lines().keySet());
    Set<Set<String>> hiddenParts = new LinkedHashSet<>();
    partsOf.values().forEach(hiddenParts::addAll);
    hiddenParts.removeAll(family.lines().keySet());
    boolean isCountedOnce = sheets.get(0).member().table().population().unit() != Counting.EVENTS;
    if (!hiddenParts.isEmpty()
        && !(isCountedOnce && placeHiddenParts(family, partsOf, hiddenParts))) {
      problems.add(Refusal.Kind.LEVELS_CROSS);
      return;
    }
    partsOf.forEach((line, parts) -> addSum(family, line, parts));
    addSumsOfTables(family);
  }

  /** The finest parts that the lines tell apart, for every line. */
  private static Map<Set<String>, Set<Set<String>>> partsOf(Set<Set<String>> lines) {
    Map<Set<Set<String>>, Set<String>> leavesOn = new LinkedHashMap<>();
    Set<String> all = new LinkedHashSet<>();
    lines.forEach(all::addAll);
    for (String leaf : all) {
      Set<Set<String>> on = new LinkedHashSet<>();
      lines.stream().filter(line -> line.contains(leaf)).forEach(on::add);
      leavesOn.computeIfAbsent(on, key -> new LinkedHashSet<>()).add(leaf);
    }
    Map<Set<String>, Set<Set<String>>> partsOf = new LinkedHashMap<>();
    leavesOn.forEach(
        (on, part) ->
            on.forEach(
                line ->
                    partsOf
                        .computeIfAbsent(line, l -> new LinkedHashSet<>())
                        .add(Set.copyOf(part))));
    return partsOf;
  }

  /**
   * Works out the counts of parts that no line shows, each from a line of which it is the only
   * unknown part; false where the tables do not say enough for that.
   */
  private boolean placeHiddenParts(
      Family family, Map<Set<String>, Set<Set<String>>> partsOf, Set<Set<String>> hiddenParts) {
    Set<Set<String>> open = new LinkedHashSet<>(hiddenParts);
    boolean isMoving = true;
    while (!open.isEmpty() && isMoving) {
      isMoving = false;
      for (Map.Entry<Set<String>, Set<Set<String>>> line : partsOf.entrySet()) {
        List<Set<String>> unknown = line.getValue().stream().filter(open::contains).toList();
        if (unknown.size() == 1 && line.getValue().size() > 1) {
          open.remove(unknown.get(0));
          placeHiddenPart(family, line.getKey(), line.getValue(), unknown.get(0));
          isMoving = true;
        }
      }
    }
    return open.isEmpty();
  }

  private void placeHiddenPart(
      Family family, Set<String> line, Set<Set<String>> parts, Set<String> hidden) {
    long left = units(family, line);
    for (Set<String> part : parts) {
      left -= part.equals(hidden) ? 0 : units(family, part);
    }
    if (left < 0) {
      problems.add(Refusal.Kind.COUNTS_DISAGREE);
      left = 0;
    }
    Map<String, Set<String>> region = new TreeMap<>(family.rest());
    region.put(family.variable(), hidden);
    Integer known = placeOf.get(region);
    int place =
        known != null ? known : add(new Place(region, Cell.ofPeople(left), false, false, 0));
    family.lines().put(hidden, place);
  }

  private long units(Family family, Set<String> line) {
    Integer place = family.lines().get(line);
    return place == null ? 0 : places.get(place).cell().units();
  }

  /** What each table adds up itself: everyone of all who answered and the silences, and so on. */
  private void addSumsOfTables(Family family) {
    for (Sheet sheet : sheets) {
      int dimension = sheet.member().variables().indexOf(family.variable());
      if (dimension < 0) {
        continue;
      }
      List<Set<String>> along = sheet.leaves().get(dimension);
      Set<String> everyone = along.get(along.size() - 1);
      Set<String> answered = along.get(along.size() - 2);
      Set<Set<String>> groups = new LinkedHashSet<>();
      Set<Set<String>> others = new LinkedHashSet<>(Set.of(answered));
      for (Set<String> line : along.subList(0, along.size() - 2)) {
        (answered.containsAll(line) ? groups : others).add(line);
      }
      addSum(family, answered, groups);
      addSum(family, everyone, others);
    }
  }

  private void addSum(Family family, Set<String> line, Set<Set<String>> parts) {
    if (parts.contains(line) || !family.lines().keySet().containsAll(parts)) {
      return;
    }
    Integer total = family.lines().get(line);
    if (total == null) {
      return;
    }
    List<Integer> addends =
        parts.stream()
            .map(part -> Optional.ofNullable(family.lines().get(part)))
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    long left = places.get(total).cell().units();
    for (int part : addends) {
      left -= places.get(part).cell().units();
    }
    if (left != 0) {
      problems.add(Refusal.Kind.COUNTS_DISAGREE);
    } else {
      sums.add(new Sum(total, addends));
    }
  }
}
