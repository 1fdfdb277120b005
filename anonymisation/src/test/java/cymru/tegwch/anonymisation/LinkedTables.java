// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.Interval;
import cymru.tegwch.anonymisation.attack.PrintedTable;
import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.anonymisation.attack.Target;
import cymru.tegwch.anonymisation.attack.WitnessTable;
import cymru.tegwch.anonymisation.suppression.CellGraph;
import cymru.tegwch.anonymisation.suppression.GraphCell;
import cymru.tegwch.anonymisation.suppression.Need;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tables of one population that share variables, with subtotals: each variable has leaves and lines
 * over them, the last line everyone; each table crosses some of the variables.
 */
final class LinkedTables {

  /** A line along a variable: its leaves, and the lines that add up to it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Line(Set<String> leaves, int[] parts) {}

  private final List<List<Line>> variables;
  private final List<int[]> tables;
  private final long[] atoms;
  private final int[] sizes;
  private final Map<Map<Integer, Integer>, Integer> placeOf = new LinkedHashMap<>();
  private final List<Long> counts = new ArrayList<>();
  private final List<List<Integer>> cellsOf = new ArrayList<>();
  private final Map<Map<Integer, Integer>, int[]> atomsOf = new java.util.HashMap<>();

  LinkedTables(List<List<Line>> variables, List<int[]> tables, long[] atoms) {
    this.variables = variables;
    this.tables = tables;
    this.atoms = atoms;
    this.sizes = variables.stream().mapToInt(v -> v.get(v.size() - 1).leaves().size()).toArray();
    for (int[] table : tables) {
      List<Integer> cells = new ArrayList<>();
      for (Map<Integer, Integer> cell : crossing(table)) {
        cells.add(placeOf.computeIfAbsent(key(cell), k -> add(cell)));
      }
      cellsOf.add(cells);
    }
  }

  /** Flat variables of those sizes, every two of them in a table or as told. */
  static LinkedTables flat(int[] sizes, List<int[]> tables, long[] atoms) {
    return new LinkedTables(
        IntStream.of(sizes).mapToObj(size -> nested(ones(size))).toList(), tables, atoms);
  }

  /** Regions of areas, by something flat. */
  static LinkedTables hierarchy(int[] regions, int columns, long[] atoms) {
    return new LinkedTables(
        List.of(nested(regions), nested(ones(columns))), List.of(new int[] {0, 1}), atoms);
  }

  private static int[] ones(int size) {
    return IntStream.range(0, size).map(i -> 1).toArray();
  }

  /** Lines for leaves, for every region of more than one of them, and for everyone. */
  private static List<Line> nested(int[] regions) {
    List<Line> lines = new ArrayList<>();
    List<Integer> top = new ArrayList<>();
    int leaves = IntStream.of(regions).sum();
    IntStream.range(0, leaves).forEach(l -> lines.add(new Line(Set.of(name(l)), new int[0])));
    int from = 0;
    for (int region : regions) {
      int first = from;
      int[] parts = IntStream.range(first, first + region).toArray();
      from += region;
      if (region == 1) {
        top.add(first);
      } else {
        top.add(lines.size());
        lines.add(new Line(names(parts), parts));
      }
    }
    if (top.size() > 1) {
      lines.add(
          new Line(
              names(IntStream.range(0, leaves).toArray()),
              top.stream().mapToInt(Integer::intValue).toArray()));
    }
    return lines;
  }

  private static Set<String> names(int[] leaves) {
    return IntStream.of(leaves).mapToObj(LinkedTables::name).collect(Collectors.toSet());
  }

  private static String name(int leaf) {
    return String.format(java.util.Locale.ROOT, "%03d", leaf);
  }

  /** Every choice of a line for each variable of a table, the last variable fastest. */
  private List<Map<Integer, Integer>> crossing(int[] table) {
    List<Map<Integer, Integer>> cells = List.of(new TreeMap<>());
    for (int variable : table) {
      List<Map<Integer, Integer>> longer = new ArrayList<>();
      for (Map<Integer, Integer> begun : cells) {
        for (int line = 0; line < variables.get(variable).size(); line++) {
          Map<Integer, Integer> cell = new TreeMap<>(begun);
          cell.put(variable, line);
          longer.add(cell);
        }
      }
      cells = longer;
    }
    return cells;
  }

  private Map<Integer, Integer> key(Map<Integer, Integer> cell) {
    Map<Integer, Integer> key = new TreeMap<>(cell);
    key.entrySet().removeIf(on -> on.getValue() == variables.get(on.getKey()).size() - 1);
    return key;
  }

  private int add(Map<Integer, Integer> cell) {
    counts.add(sum(cell, atoms));
    return counts.size() - 1;
  }

  /** Adds up the atoms of a cell. */
  private long sum(Map<Integer, Integer> cell, long[] of) {
    long sum = 0;
    for (int atom : atomsOf.computeIfAbsent(key(cell), this::atomsIn)) {
      sum += of[atom];
    }
    return sum;
  }

  private int[] atomsIn(Map<Integer, Integer> cell) {
    return IntStream.range(0, atoms.length).filter(atom -> isIn(atom, cell)).toArray();
  }

  private boolean isIn(int atom, Map<Integer, Integer> cell) {
    int rest = atom;
    boolean isIn = true;
    for (int variable = sizes.length - 1; variable >= 0; variable--) {
      String leaf = name(rest % sizes[variable]);
      rest /= sizes[variable];
      Integer line = cell.get(variable);
      isIn &= line == null || variables.get(variable).get(line).leaves().contains(leaf);
    }
    return isIn;
  }

  CellGraph graph(long threshold, Need need) {
    return graph(threshold, need, Set.of());
  }

  /** The graph without the sums along some variables: a defect of a suppressor's own equations. */
  CellGraph graph(long threshold, Need need, Set<Integer> forgotten) {
    CellGraph.Builder builder = CellGraph.builder();
    for (long count : counts) {
      builder.add(
          count == 0
              ? GraphCell.printed(0)
              : count <= threshold
                  ? GraphCell.hidden(count, 0, need)
                  : GraphCell.free(count, 0, 1));
    }
    Set<List<Integer>> seen = new java.util.HashSet<>();
    for (int[] table : tables) {
      for (Map<Integer, Integer> cell : crossing(table)) {
        for (int variable : table) {
          int[] parts = variables.get(variable).get(cell.get(variable)).parts();
          if (parts.length > 0 && !forgotten.contains(variable)) {
            int[] places =
                IntStream.of(parts)
                    .map(part -> placeOf.get(key(on(cell, variable, part))))
                    .toArray();
            int total = placeOf.get(key(cell));
            List<Integer> sum = new ArrayList<>(List.of(total));
            IntStream.of(places).forEach(sum::add);
            if (seen.add(sum)) {
              builder.addSum(total, places);
            }
          }
        }
      }
    }
    return builder.build();
  }

  private static Map<Integer, Integer> on(Map<Integer, Integer> cell, int variable, int line) {
    Map<Integer, Integer> other = new TreeMap<>(cell);
    other.put(variable, line);
    return other;
  }

  BitSet small(long threshold) {
    BitSet small = new BitSet();
    IntStream.range(0, counts.size())
        .filter(place -> counts.get(place) > 0 && counts.get(place) <= threshold)
        .forEach(small::set);
    return small;
  }

  /**
   * The places of which a reader has the mark, asked by variables and the leaves that they have.
   */
  BitSet marked(Predicate<Map<Integer, Set<Integer>>> isMarked) {
    BitSet marked = new BitSet();
    placeOf.forEach(
        (cell, place) -> {
          Map<Integer, Set<Integer>> of = new TreeMap<>();
          cell.forEach(
              (v, line) ->
                  of.put(
                      v,
                      variables.get(v).get(line).leaves().stream()
                          .map(Integer::parseInt)
                          .collect(Collectors.toSet())));
          marked.set(place, isMarked.test(of));
        });
    return marked;
  }

  List<Long> counts() {
    return counts;
  }

  boolean hasSmallMargin(long threshold) {
    return placeOf.entrySet().stream()
        .anyMatch(
            place ->
                place.getKey().size() < 2
                    && counts.get(place.getValue()) > 0
                    && counts.get(place.getValue()) <= threshold);
  }

  /** What a reader sees, and last a crossing of everything in which nothing is printed. */
  private List<PrintedTable> printed(BitSet hidden) {
    List<PrintedTable> printed = new ArrayList<>();
    for (int t = 0; t < tables.size(); t++) {
      List<OptionalLong> numbers =
          cellsOf.get(t).stream()
              .map(
                  place ->
                      hidden.get(place) ? OptionalLong.empty() : OptionalLong.of(counts.get(place)))
              .toList();
      printed.add(new PrintedTable("t" + t, axes(tables.get(t)), numbers));
    }
    int[] all = IntStream.range(0, sizes.length).toArray();
    printed.add(
        new PrintedTable(
            "all", axes(all), crossing(all).stream().map(cell -> OptionalLong.empty()).toList()));
    return printed;
  }

  private List<PrintedTable.Axis> axes(int[] table) {
    return IntStream.of(table)
        .mapToObj(
            v ->
                new PrintedTable.Axis(
                    "v" + v, variables.get(v).stream().map(Line::leaves).toList()))
        .toList();
  }

  /** What an attack comes to. */
  enum Outcome {
    /** The attacker is beaten, and so says this class too, by adding up. */
    SAFE,
    /** The attacker wins, so that nothing is released. */
    REFUSED,
    /** The attacker says that all is safe, and it is not. */
    BROKEN
  }

  /**
   * Attacks a pattern. This class takes from the attacker nothing but two tables of the finest
   * crossing for each small count, adds them up itself, and compares.
   */
  Outcome attacked(BitSet hidden, long threshold, long width) {
    List<PrintedTable> printed = printed(hidden);
    Attack attack = Attack.on(printed, new PrintingRules(1, 1, false));
    if (!attack.isConsistent()) {
      return Outcome.REFUSED;
    }
    List<Map<Integer, Integer>> cells = small(threshold).stream().mapToObj(this::cell).toList();
    List<Interval> intervals =
        attack.challenge(cells.stream().map(cell -> target(cell, width)).toList());
    boolean isBroken = false;
    for (int n = 0; n < intervals.size(); n++) {
      Interval interval = intervals.get(n);
      if (!interval.isSafe() || !attack.verify(interval)) {
        return Outcome.REFUSED;
      }
      long low = value(attack, printed.size() - 1, interval.low(), hidden, cells.get(n));
      long high = value(attack, printed.size() - 1, interval.high(), hidden, cells.get(n));
      isBroken |= low < 0 || high < 0 || high - low < width;
    }
    return isBroken ? Outcome.BROKEN : Outcome.SAFE;
  }

  private Map<Integer, Integer> cell(int place) {
    return placeOf.entrySet().stream()
        .filter(e -> e.getValue() == place)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  Target target(Map<Integer, Integer> cell, long width) {
    Map<String, Set<String>> region = new TreeMap<>();
    cell.forEach((v, line) -> region.put("v" + v, variables.get(v).get(line).leaves()));
    return Target.of(region, width, 0);
  }

  /** The value of a cell in a witness, or -1 if the witness does not add up to what is printed. */
  private long value(
      Attack attack,
      int crossing,
      WitnessTable witness,
      BitSet hidden,
      Map<Integer, Integer> cell) {
    long[] numbers = attack.numbers(crossing, witness);
    List<Map<Integer, Integer>> cells = crossing(IntStream.range(0, sizes.length).toArray());
    long[] inner = new long[atoms.length];
    for (int n = 0; n < numbers.length; n++) {
      int atom = 0;
      boolean isAtom = true;
      for (int v = 0; v < sizes.length; v++) {
        isAtom &= cells.get(n).get(v) < sizes[v];
        atom = atom * sizes[v] + cells.get(n).get(v);
      }
      if (isAtom) {
        inner[atom] = numbers[n];
        if (numbers[n] < 0) {
          return -1;
        }
      }
    }
    for (Map.Entry<Map<Integer, Integer>, Integer> place : placeOf.entrySet()) {
      if (!hidden.get(place.getValue())
          && sum(place.getKey(), inner) != counts.get(place.getValue())) {
        return -1;
      }
    }
    return sum(cell, inner);
  }

  /** The leaves of a variable, for tests that rename them. */
  Set<String> leaves(int variable) {
    return new TreeSet<>(variables.get(variable).get(variables.get(variable).size() - 1).leaves());
  }
}
