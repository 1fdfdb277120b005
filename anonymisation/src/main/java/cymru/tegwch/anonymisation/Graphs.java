// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.attack.Attack;
import cymru.tegwch.anonymisation.attack.Known;
import cymru.tegwch.anonymisation.attack.PrintedTable;
import cymru.tegwch.anonymisation.attack.PrintingRules;
import cymru.tegwch.anonymisation.attack.Target;
import cymru.tegwch.anonymisation.cells.Block;
import cymru.tegwch.anonymisation.cells.LinkedCells;
import cymru.tegwch.anonymisation.cells.Sheet;
import cymru.tegwch.anonymisation.suppression.CellGraph;
import cymru.tegwch.anonymisation.suppression.GraphCell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntFunction;

/**
 * A system of cells as the suppressor sees it, and as the attacker does. The two are told different
 * things: one what adds up to what, the other only what the lines stand for and what is printed.
 */
final class Graphs {

  private Graphs() {}

  /** Adds to a graph with a cell for each place what is known to add up. */
  static void link(CellGraph.Builder builder, LinkedCells cells) {
    for (LinkedCells.Sum sum : cells.sums()) {
      builder.addSum(sum.total(), places(sum.parts()));
    }
    cells.covers().forEach(cover -> addCover(builder, cells, cover));
  }

  /** Groups that overlap add up to everyone in them and to those who are counted again. */
  private static void addCover(
      CellGraph.Builder builder, LinkedCells cells, LinkedCells.Cover cover) {
    long all = 0;
    for (int part : cover.parts()) {
      all = Math.addExact(all, units(cells, part));
    }
    int sum = builder.add(GraphCell.unprinted(all));
    int again =
        builder.add(GraphCell.unprinted(Math.subtractExact(all, units(cells, cover.total()))));
    builder.addSum(sum, places(cover.parts()));
    builder.addSum(sum, cover.total(), again);
  }

  private static long units(LinkedCells cells, int place) {
    return cells.places().get(place).cell().units();
  }

  private static int[] places(List<Integer> places) {
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * A bound on everyone that is far above every target and the truth. A reader has none where no
   * total is printed; this one is only there so that the attacker need not count to infinity.
   */
  static Known farAbove(LinkedCells cells, Collection<Target> targets) {
    long most = 1_000;
    for (Target target : targets) {
      most = Math.max(most, Math.addExact(target.width(), target.upper()));
    }
    for (LinkedCells.Place place : cells.places()) {
      most = Math.max(most, place.cell().units());
    }
    return new Known(List.of(Map.of()), List.of(), 0, Math.multiplyExact(4, most));
  }

  /**
   * An attack on what is printed in each place.
   *
   * @param printed the number, or nothing where the mark is
   * @param more what a reader knows beside that
   */
  static Attack attack(
      LinkedCells cells, IntFunction<OptionalLong> printed, List<Known> more, PrintingRules rules) {
    List<PrintedTable> tables = new ArrayList<>();
    List<long[]> counted = new ArrayList<>();
    List<Known> known = new ArrayList<>(more);
    for (Sheet sheet : cells.sheets()) {
      for (Block block : Block.of(sheet)) {
        tables.add(printedTable(block, cells, printed));
        counted.add(counts(block, cells));
        known.addAll(nobodyIn(block));
      }
    }
    for (LinkedCells.Cover cover : cells.covers()) {
      known.add(
          Known.covered(
              cells.places().get(cover.total()).region(),
              cover.parts().stream().map(part -> cells.places().get(part).region()).toList()));
    }
    // The counts shorten the search for a first table; what is proved is proved without them.
    return Attack.near(counted, tables, known, rules);
  }

  /** The numbers as a reader has them: lines, what they stand for, numbers and marks. */
  private static PrintedTable printedTable(
      Block block, LinkedCells cells, IntFunction<OptionalLong> printed) {
    List<PrintedTable.Axis> axes =
        block.axes().stream()
            .map(axis -> new PrintedTable.Axis(axis.variable(), axis.lines(), axis.occupied()))
            .toList();
    List<OptionalLong> numbers =
        block.cells().stream()
            .map(region -> region.flatMap(cells::placeOf))
            .map(place -> place.map(printed::apply).orElseGet(OptionalLong::empty))
            .toList();
    return new PrintedTable(block.id(), axes, numbers);
  }

  private static long[] counts(Block block, LinkedCells cells) {
    return block.cells().stream()
        .mapToLong(
            region -> region.flatMap(cells::placeOf).map(place -> units(cells, place)).orElse(0L))
        .toArray();
  }

  private static List<Known> nobodyIn(Block block) {
    List<Known> known = new ArrayList<>();
    for (int cell = 0; cell < block.cells().size(); cell++) {
      if (block.cells().get(cell).isEmpty()) {
        known.add(Known.nobody(block.crossing(cell)));
      }
    }
    return known;
  }
}
