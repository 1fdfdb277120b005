// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static java.util.Objects.requireNonNull;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two integer tables that agree with everything printed and differ in one hidden cell.
 *
 * <p>Each table is given by its differences from the true one. Whoever has a witness and what is
 * printed knows something of what is hidden: it is not for publication, and neither is a digest of
 * it.
 *
 * @param cell the hidden cell
 * @param low the move to the table with the smaller value
 * @param high the move to the table with the greater value
 * @param guards where insiders count, further moves of the cell: nobody's own cell is touched by
 *     all moves that change the cell
 */
public record Witness(int cell, Move low, Move high, List<Move> guards) {

  public Witness {
    requireNonNull(low, "low");
    requireNonNull(high, "high");
    guards = List.copyOf(guards);
  }

  /**
   * Checks the witness by adding up, in whole numbers.
   *
   * @return whether all tables differ from the truth in hidden cells alone, have no cell below its
   *     lowest value and satisfy every sum, the first two meet the cell's need, and the others
   *     change the cell
   */
  public boolean isValid(CellGraph graph, BitSet hidden) {
    GraphCell of = graph.cell(cell);
    return isTable(graph, hidden, low)
        && isTable(graph, hidden, high)
        && of.need().isMetBy(of.count() + low.at(cell), of.count() + high.at(cell))
        && guards.stream().allMatch(g -> g.at(cell) != 0 && isTable(graph, hidden, g));
  }

  private static boolean isTable(CellGraph graph, BitSet hidden, Move move) {
    Map<Integer, Long> errors = new HashMap<>();
    for (int n = 0; n < move.cells().length; n++) {
      int cell = move.cells()[n];
      GraphCell changed = graph.cell(cell);
      if (!hidden.get(cell) || Math.addExact(changed.count(), move.change(n)) < changed.lowest()) {
        return false;
      }
      for (int s : graph.sumsOf(cell)) {
        long change = graph.sum(s)[0] == cell ? move.change(n) : -move.change(n);
        errors.merge(s, change, Math::addExact);
      }
    }
    return errors.values().stream().allMatch(error -> error == 0);
  }

  @Override
  public String toString() {
    return "Witness for cell " + cell;
  }
}
