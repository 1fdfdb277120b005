// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Proves a pattern cell by cell, or says what would have to be hidden besides.
 *
 * <p>A proof is a {@link Witness} that was added up. A failure is a {@link Cut}: a necessary
 * condition where the continuous problem settles it, a guess where only the integer walk failed.
 */
final class Prover {

  /** What became of the cells that were to be proved. */
  record Verdict(Map<Integer, Witness> proved, Map<Integer, Cut> failed) {}

  private static final double TINY = 1e-7;

  private final CellGraph graph;
  private final long seed;

  Prover(CellGraph graph, long seed) {
    this.graph = graph;
    this.seed = seed;
  }

  /** All cells of the graph that have a need. */
  static BitSet needy(CellGraph graph) {
    BitSet needy = new BitSet();
    for (int cell = 0; cell < graph.size(); cell++) {
      needy.set(cell, !graph.cell(cell).need().isNone());
    }
    return needy;
  }

  /** Tries to prove the given cells in a pattern, all of them. */
  Verdict prove(BitSet hidden, BitSet targets) {
    return prove(hidden, targets, Integer.MAX_VALUE);
  }

  /** Tries to prove the given cells in a pattern, and stops at the first that fails. */
  Verdict proveOrFail(BitSet hidden, BitSet targets) {
    return prove(hidden, targets, 1);
  }

  private Verdict prove(BitSet hidden, BitSet targets, int mostFailures) {
    Verdict verdict = new Verdict(new TreeMap<>(), new TreeMap<>());
    BitSet done = new BitSet();
    for (int cell = targets.nextSetBit(0); cell >= 0; cell = targets.nextSetBit(cell + 1)) {
      if (!done.get(cell) && verdict.failed().size() < mostFailures) {
        int[] component = component(hidden, cell);
        Arrays.stream(component).forEach(done::set);
        proveComponent(component, hidden, targets, mostFailures, verdict);
      }
    }
    return verdict;
  }

  private int[] component(BitSet hidden, int start) {
    BitSet reached = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    reached.set(start);
    open.add(start);
    while (!open.isEmpty()) {
      for (int s : graph.sumsOf(open.remove())) {
        for (int cell : graph.sum(s)) {
          if (hidden.get(cell) && !reached.get(cell)) {
            reached.set(cell);
            open.add(cell);
          }
        }
      }
    }
    return reached.stream().toArray();
  }

  private void proveComponent(
      int[] cells, BitSet hidden, BitSet targets, int mostFailures, Verdict verdict) {
    ComponentProver prover = new ComponentProver(graph, cells, seed);
    IdentityHashMap<long[], Map<Integer, Long>> tables = new IdentityHashMap<>();
    for (int column = 0; column < cells.length; column++) {
      if (!targets.get(cells[column]) || verdict.failed().size() >= mostFailures) {
        continue;
      }
      List<double[]> proofs = new ArrayList<>();
      boolean isUpSettled = walk(prover, column, 1, proofs);
      boolean isDownSettled = walk(prover, column, -1, proofs);
      if (prover.isMet(column)) {
        Witness witness = witness(prover, column, tables);
        if (witness.isValid(graph, hidden)) {
          verdict.proved().put(cells[column], witness);
          continue;
        }
      }
      verdict
          .failed()
          .put(cells[column], cut(cells[column], hidden, proofs, isUpSettled && isDownSettled));
    }
  }

  private boolean walk(ComponentProver prover, int column, int sense, List<double[]> proofs) {
    boolean isSettled = prover.walk(column, sense);
    int row = prover.tableau().rowOf(column);
    proofs.add(row < 0 ? new double[0] : combination(prover.tableau(), row));
    return isSettled;
  }

  private static Witness witness(
      ComponentProver prover, int column, IdentityHashMap<long[], Map<Integer, Long>> tables) {
    int[] cells = prover.tableau().cells();
    return new Witness(
        cells[column],
        tables.computeIfAbsent(prover.least(column), x -> values(cells, x)),
        tables.computeIfAbsent(prover.greatest(column), x -> values(cells, x)));
  }

  private static Map<Integer, Long> values(int[] cells, long[] x) {
    Map<Integer, Long> values = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      values.put(cells[i], x[i]);
    }
    return Map.copyOf(values);
  }

  /** The combination of sums that a row is, over all cells of the graph. */
  private double[] combination(Tableau tableau, int row) {
    double[] d = new double[graph.size()];
    int[] sums = tableau.sums();
    for (int i = 0; i < sums.length; i++) {
      double u = tableau.multiplier(row, i);
      if (u != 0) {
        int[] sum = graph.sum(sums[i]);
        d[sum[0]] += u;
        for (int n = 1; n < sum.length; n++) {
          d[sum[n]] -= u;
        }
      }
    }
    return d;
  }

  private Cut cut(int cell, BitSet hidden, List<double[]> proofs, boolean isSettled) {
    double[] up = proofs.get(0);
    double[] down = proofs.get(1);
    if (isSettled && up.length > 0 && down.length > 0) {
      GraphCell needy = graph.cell(cell);
      Cut upper = necessary(cell, hidden, needy.need().upper() - needy.count(), up, null);
      Cut width = necessary(cell, hidden, needy.need().width(), up, down);
      for (Cut cut : new Cut[] {upper, width}) {
        if (cut != null) {
          return cut;
        }
      }
    }
    return guess(cell, hidden, up.length > 0 ? up : new double[graph.size()]);
  }

  /**
   * The condition that a combination of sums implies: a cell moves at most by what the other hidden
   * cells of the combination let it. Null where the present pattern meets it already.
   */
  private @Nullable Cut necessary(
      int target, BitSet hidden, long demand, double[] up, double @Nullable [] down) {
    double left = demand;
    List<Integer> cells = new ArrayList<>();
    List<Double> gains = new ArrayList<>();
    for (int j = 0; j < graph.size() && left > TINY; j++) {
      double gain = j == target ? 0 : gain(j, up[j], 1, demand);
      gain += j == target || down == null ? 0 : gain(j, down[j], -1, demand);
      if (gain > TINY && graph.cell(j).isHidden()) {
        left -= gain;
      } else if (gain > TINY && graph.cell(j).isFree()) {
        cells.add(j);
        gains.add(gain);
      }
    }
    if (left <= TINY) {
      return null;
    }
    double[] weights = new double[cells.size()];
    double reached = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.min(1, gains.get(i) / left);
      reached += hidden.get(cells.get(i)) ? weights[i] : 0;
    }
    return reached > 1 - TINY ? null : new Cut(toArray(cells), weights, true);
  }

  /** How far a hidden cell lets the target move up (sense 1) or down (sense -1). */
  private double gain(int j, double d, int sense, long demand) {
    if (Math.abs(d) < TINY) {
      return 0;
    }
    return d * sense > 0 ? Math.abs(d) * graph.cell(j).slack() : demand;
  }

  /** One of the printed cells of the combination, or of the cell's own sums, is to be hidden. */
  private Cut guess(int cell, BitSet hidden, double[] up) {
    List<Integer> cells = new ArrayList<>();
    for (int j = 0; j < graph.size(); j++) {
      if (Math.abs(up[j]) > TINY && isOpen(j, hidden)) {
        cells.add(j);
      }
    }
    BitSet near = new BitSet();
    if (cells.isEmpty()) {
      for (int neighbour : component(hidden, cell)) {
        for (int s : graph.sumsOf(neighbour)) {
          Arrays.stream(graph.sum(s)).filter(j -> isOpen(j, hidden)).forEach(near::set);
        }
      }
      near.stream().forEach(cells::add);
    }
    double[] weights = new double[cells.size()];
    Arrays.fill(weights, 1);
    return new Cut(toArray(cells), weights, false);
  }

  private boolean isOpen(int cell, BitSet hidden) {
    return graph.cell(cell).isFree() && !hidden.get(cell);
  }

  private static int[] toArray(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
