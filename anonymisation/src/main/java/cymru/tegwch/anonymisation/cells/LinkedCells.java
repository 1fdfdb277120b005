// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.cells;

import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
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
public final class LinkedCells {

  /**
   * A number that is printed, or that follows from what is printed.
   *
   * @param region whom it counts; a variable that is not named is not restricted
   * @param cell the count; for a number that is not printed, of people
   * @param isPrinted whether a table has a cell for it
   * @param isOccupied whether a reader knows from the lines that somebody is in it
   * @param margins how many margins its cell is on, everyone counting double
   */
  public record Place(
      Map<String, Set<String>> region,
      Cell cell,
      boolean isPrinted,
      boolean isOccupied,
      int margins) {}

  /** A sum by places: the total, then its parts. */
  public record Sum(int total, List<Integer> parts) {}

  /** Why tables do not form a system. */
  public enum Problem {
    /** A number stands in two places with two values, or a total is not a sum. */
    COUNTS_DISAGREE,
    /** Lines cut across each other, and what lies between them was not counted. */
    LEVELS_CROSS
  }

  /**
   * Everyone on a line is on at least one of others.
   *
   * @param total the place of the line
   * @param parts the places of the others, which may share people
   */
  public record Cover(int total, List<Integer> parts) {}

  private final List<Sheet> sheets;
  private final List<Place> places = new ArrayList<>();
  private final Map<Map<String, Set<String>>, Integer> placeOf = new HashMap<>();
  private final List<int[]> placesOfSheet = new ArrayList<>();
  private final Set<Sum> sums = new LinkedHashSet<>();
  private final Set<Problem> problems = new LinkedHashSet<>();

  /** Links sheets that were laid out beside each other. */
  public LinkedCells(List<Sheet> sheets) {
    this.sheets = List.copyOf(sheets);
    for (Sheet sheet : sheets) {
      placesOfSheet.add(place(sheet));
    }
    if (problems.isEmpty()) {
      families().forEach(this::link);
    }
    for (Cover cover : covers()) {
      long all = cover.parts().stream().mapToLong(this::units).reduce(0, Math::addExact);
      if (all < units(cover.total())) {
        problems.add(Problem.COUNTS_DISAGREE);
      }
    }
  }

  /** The sheets. */
  public List<Sheet> sheets() {
    return sheets;
  }

  /** All numbers, those first that are printed. */
  public List<Place> places() {
    return places;
  }

  /** What adds up to what. */
  public Set<Sum> sums() {
    return sums;
  }

  /** The place of a region, if it has one. */
  public Optional<Integer> placeOf(Map<String, Set<String>> region) {
    return Optional.ofNullable(placeOf.get(region));
  }

  /**
   * The place of those who answered an overlapping dimension and are not in the group of a cell; it
   * has one where anything follows about them.
   */
  public Optional<Integer> withoutGroup(int sheet, int cell, int dimension) {
    Sheet of = sheets.get(sheet);
    Map<String, Set<String>> rest = new TreeMap<>(of.region(cell));
    of.regions(dimension)
        .get(of.linesOf(cell)[dimension])
        .keySet()
        .forEach(variable -> rest.computeIfPresent(variable, (v, on) -> Universe.without(v, on)));
    return placeOf(rest);
  }

  /** The place of a sheet's cell. */
  public int placeOf(int sheet, int cell) {
    return placesOfSheet.get(sheet)[cell];
  }

  private long units(int place) {
    return places.get(place).cell().units();
  }

  /** Why the tables do not form a system; empty where they do. */
  public Set<Problem> problems() {
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
          problems.add(Problem.COUNTS_DISAGREE);
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
    return sheets.get(0).universe().partsOf(variable);
  }

  private void link(Family family) {
    Map<Set<String>, Set<Set<String>>> partsOf = partsOf(family.lines().keySet());
    Set<Set<String>> hiddenParts = new LinkedHashSet<>();
    partsOf.values().forEach(hiddenParts::addAll);
    hiddenParts.removeAll(family.lines().keySet());
    if (!placeHiddenParts(family, partsOf, hiddenParts)) {
      problems.add(Problem.LEVELS_CROSS);
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
    Cell left = cell(family, line);
    for (Set<String> part : parts) {
      left = part.equals(hidden) ? left : without(left, cell(family, part));
    }
    Map<String, Set<String>> region = new TreeMap<>(family.rest());
    region.put(family.variable(), hidden);
    Integer known = placeOf.get(region);
    int place = known != null ? known : add(new Place(region, left, false, false, 0));
    family.lines().put(hidden, place);
  }

  private Cell cell(Family family, Set<String> line) {
    Integer place = family.lines().get(line);
    return place == null ? Cell.EMPTY : places.get(place).cell();
  }

  /**
   * What is left of a cell without a part of it. Of events nobody has counted whose they are: there
   * it is the fewest people and the largest contributor that there can be.
   */
  private Cell without(Cell whole, Cell part) {
    long units = whole.units() - part.units();
    if (units < 0) {
      problems.add(Problem.COUNTS_DISAGREE);
      return Cell.EMPTY;
    }
    if (units == 0 || sheets.get(0).member().table().population().unit() != Counting.EVENTS) {
      return Cell.ofPeople(units);
    }
    long largest = Math.min(whole.largest(), units);
    long fewest = (units + largest - 1) / largest;
    return new Cell(units, Math.max(fewest, whole.subjects() - part.subjects()), largest);
  }

  /** What each table adds up itself: everyone of all who answered and the silences, and so on. */
  private void addSumsOfTables(Family family) {
    for (Sheet sheet : sheets) {
      int dimension = sheet.member().variables().indexOf(family.variable());
      if (dimension >= 0 && sheet.member().isAdditive(dimension)) {
        addSumsOf(family, sheet, dimension);
      }
    }
  }

  private void addSumsOf(Family family, Sheet sheet, int dimension) {
    List<Set<String>> along =
        sheet.regions(dimension).stream()
            .map(line -> line.getOrDefault(family.variable(), universe(family.variable())))
            .toList();
    Set<String> answered = along.get(along.size() - 2);
    Set<Set<String>> groups = new LinkedHashSet<>();
    Set<Set<String>> others = new LinkedHashSet<>(Set.of(answered));
    for (Set<String> line : along.subList(0, along.size() - 2)) {
      (answered.containsAll(line) ? groups : others).add(line);
    }
    addSum(family, answered, groups);
    addSum(family, along.get(along.size() - 1), others);
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
      problems.add(Problem.COUNTS_DISAGREE);
    } else {
      sums.add(new Sum(total, addends));
    }
  }

  /**
   * What every reader knows of dimensions that overlap: whoever answered is in at least one group,
   * and where silences overlap too, everyone has answered or is silent in some way.
   */
  public List<Cover> covers() {
    Set<Cover> covers = new LinkedHashSet<>();
    for (int at = 0; at < sheets.size(); at++) {
      Sheet sheet = sheets.get(at);
      for (int dimension = 0; dimension < sheet.lines().size(); dimension++) {
        if (!sheet.member().isAdditive(dimension)) {
          addCovers(at, dimension, covers);
        }
      }
    }
    return List.copyOf(covers);
  }

  private void addCovers(int at, int dimension, Set<Cover> covers) {
    Sheet sheet = sheets.get(at);
    List<Coordinate> along = sheet.lines().get(dimension);
    int everyone = along.size() - 1;
    int answered = along.size() - 2;
    boolean isApart = sheet.universe().areSilencesApart(sheet.member(), dimension);
    for (int cell = 0; cell < sheet.size(); cell++) {
      int[] lines = sheet.linesOf(cell);
      if (lines[dimension] != everyone) {
        continue;
      }
      List<Integer> groups = new ArrayList<>();
      List<Integer> others = new ArrayList<>();
      for (int line = 0; line < everyone; line++) {
        lines[dimension] = line;
        (along.get(line) instanceof Coordinate.Group ? groups : others)
            .add(placeOf(at, sheet.cell(lines)));
      }
      lines[dimension] = answered;
      covers.add(new Cover(placeOf(at, sheet.cell(lines)), groups));
      if (!isApart) {
        covers.add(new Cover(placeOf(at, cell), others));
      }
    }
  }
}
