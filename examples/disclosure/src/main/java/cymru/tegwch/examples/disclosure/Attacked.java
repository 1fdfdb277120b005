// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.disclosure;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.Interval;
import cymru.tegwch.anonymisation.attack.PrintedTable;
import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.anonymisation.attack.Target;
import cymru.tegwch.anonymisation.attack.TooLargeToAttackException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * What the attacker of releases, which shares no code with the suppression, makes of protected
 * tables. It is given the true table to begin its search at, which makes it faster and not wiser.
 */
final class Attacked {

  private static final int TIMES = 3;

  private final Structure structure;
  private final List<PrintedTable> tables = new ArrayList<>();
  private final List<long[]> truth = new ArrayList<>();
  private final Map<Integer, Target> targets = new LinkedHashMap<>();
  private final PrintingRules rules;

  Attacked(Structure structure) {
    this.structure = structure;
    this.rules = new PrintingRules(structure.threshold() + 1, 1, false);
  }

  /**
   * Adds a table.
   *
   * @param rows the categories of each row
   * @param cells the cell of each row
   * @param count the true count of a cell
   * @param isSmall the cells to be attacked
   */
  void add(
      String name,
      List<int[]> rows,
      List<Integer> cells,
      IntToLongFunction count,
      BitSet hidden,
      BitSet isSmall,
      Options options) {
    List<Integer> dimensions = structure.dimensions(name);
    int[] sizes =
        dimensions.stream().mapToInt(d -> structure.trees().get(d).nodes().size()).toArray();
    List<PrintedTable.Axis> axes = dimensions.stream().map(this::axis).toList();
    OptionalLong[] printed = new OptionalLong[IntStream.of(sizes).reduce(1, (a, b) -> a * b)];
    long[] numbers = new long[printed.length];
    Map<Integer, Integer> placeOf = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      int place = 0;
      for (int i = 0; i < sizes.length; i++) {
        place = place * sizes[i] + rows.get(row)[i];
      }
      int cell = cells.get(row);
      numbers[place] = count.applyAsLong(cell);
      printed[place] = hidden.get(cell) ? OptionalLong.empty() : OptionalLong.of(numbers[place]);
      placeOf.put(cell, place);
    }
    PrintedTable table = new PrintedTable(name, axes, List.of(printed));
    tables.add(table);
    truth.add(numbers);
    int upper = options.isSecret() ? structure.threshold() + 1 : 0;
    placeOf.forEach(
        (cell, place) -> {
          if (isSmall.get(cell)) {
            targets.putIfAbsent(cell, Target.of(table, place, options.width(), upper));
          }
        });
  }

  private PrintedTable.Axis axis(int dimension) {
    Structure.Tree tree = structure.trees().get(dimension);
    List<Set<String>> lines = new ArrayList<>();
    for (int node = 0; node < tree.nodes().size(); node++) {
      Set<String> leaves = new HashSet<>();
      addLeaves(tree, node, leaves);
      lines.add(leaves);
    }
    return new PrintedTable.Axis(tree.name(), lines);
  }

  private static void addLeaves(Structure.Tree tree, int node, Set<String> leaves) {
    if (tree.isLeaf(node)) {
      leaves.add(tree.nodes().get(node));
    }
    tree.children().get(node).forEach(child -> addLeaves(tree, child, leaves));
  }

  /** Attacks several times, the first without anything warm, and says how long each took. */
  String report() {
    try {
      StringBuilder text = new StringBuilder();
      long narrow = 0;
      for (int n = 0; n < TIMES; n++) {
        long begun = System.nanoTime();
        Attack attack = Attack.near(truth, tables, List.of(), rules);
        long read = System.nanoTime();
        List<Interval> intervals = attack.challenge(List.copyOf(targets.values()));
        long done = System.nanoTime();
        narrow = intervals.stream().filter(interval -> !interval.isSafe()).count();
        text.append(
            String.format(
                Locale.ROOT, ", %.2f + %.2f s", (read - begun) / 1e9, (done - read) / 1e9));
      }
      return String.format(
          Locale.ROOT,
          "    attacked %d small cells, %d not safe; reading + attack, three times%s",
          targets.size(),
          narrow,
          text);
    } catch (TooLargeToAttackException e) {
      return "    too large to be attacked as one";
    }
  }
}
