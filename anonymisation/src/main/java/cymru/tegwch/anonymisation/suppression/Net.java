// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The part of a graph that can be hidden, as arrays: what is printed whatever happens is left out,
 * since it moves in no table, and so are sums that hold nothing else.
 *
 * <p>Cells stand in an order of their own ({@link CanonicalOrder}), so that the order in which
 * rows, columns and tables were stated does not steer the search. The fields are read by the whole
 * search and written by nobody.
 */
@SuppressWarnings("MutableFinalArray") // not a type of data: the search's inner loops read it
final class Net {

  /** The place in the graph of each cell. */
  final int[] origin;

  final long[] count;

  /** How far a cell can fall. */
  final long[] slack;

  final double[] cost;
  final boolean[] isFree;
  final Need[] need;

  /** Where the cells of sum s begin in {@link #sumCells}; one more at the end. */
  final int[] sumStart;

  /** The cells of the sums, each sum in order of place. */
  final int[] sumCells;

  /** The total of a sum, or -1 where it is printed whatever happens. */
  final int[] total;

  /** Where the sums of cell i begin in {@link #cellSums}; one more at the end. */
  final int[] cellStart;

  final int[] cellSums;

  /** A sum while it is gathered. */
  @SuppressWarnings("ArrayRecordComponent") // compared by its order alone
  private record Gathered(int total, int[] cells) {

    /** By cells, then by total; alike only where both are the same. */
    static final Comparator<Gathered> ORDER =
        Comparator.comparing(Gathered::cells, Arrays::compare).thenComparingInt(Gathered::total);
  }

  private Net(CellGraph graph, int[] origin, Gathered[] sums) {
    int size = origin.length;
    this.origin = origin;
    this.count = new long[size];
    this.slack = new long[size];
    this.cost = new double[size];
    this.isFree = new boolean[size];
    this.need = new Need[size];
    for (int i = 0; i < size; i++) {
      GraphCell cell = graph.cell(origin[i]);
      count[i] = cell.count();
      slack[i] = cell.slack();
      cost[i] = cell.cost();
      isFree[i] = cell.isFree();
      need[i] = cell.need();
    }
    this.total = Arrays.stream(sums).mapToInt(Gathered::total).toArray();
    this.sumStart = new int[sums.length + 1];
    for (int s = 0; s < sums.length; s++) {
      sumStart[s + 1] = sumStart[s] + sums[s].cells.length;
    }
    this.sumCells = Arrays.stream(sums).flatMapToInt(s -> Arrays.stream(s.cells)).toArray();
    this.cellStart = new int[size + 1];
    this.cellSums = new int[sumCells.length];
    index();
  }

  private void index() {
    for (int cell : sumCells) {
      cellStart[cell + 1]++;
    }
    for (int i = 0; i < origin.length; i++) {
      cellStart[i + 1] += cellStart[i];
    }
    int[] next = cellStart.clone();
    for (int s = 0; s < total.length; s++) {
      for (int k = sumStart[s]; k < sumStart[s + 1]; k++) {
        cellSums[next[sumCells[k]]++] = s;
      }
    }
  }

  /** The net of a graph, in canonical order. */
  static Net of(CellGraph graph) {
    int[] kept =
        IntStream.range(0, graph.size())
            .filter(i -> graph.cell(i).role() != GraphCell.Role.PRINTED)
            .toArray();
    Net stated = of(graph, kept);
    int[] order = CanonicalOrder.of(stated);
    return of(graph, Arrays.stream(order).map(i -> kept[i]).toArray());
  }

  private static Net of(CellGraph graph, int[] origin) {
    int[] placeOf = new int[graph.size()];
    Arrays.fill(placeOf, -1);
    for (int i = 0; i < origin.length; i++) {
      placeOf[origin[i]] = i;
    }
    Set<Gathered> sums = new TreeSet<>(Gathered.ORDER);
    for (int s = 0; s < graph.sumCount(); s++) {
      int[] sum = graph.sum(s);
      int[] cells = Arrays.stream(sum).map(c -> placeOf[c]).filter(i -> i >= 0).toArray();
      if (cells.length > 0) {
        Arrays.sort(cells);
        sums.add(new Gathered(placeOf[sum[0]], cells));
      }
    }
    return new Net(graph, origin, sums.toArray(Gathered[]::new));
  }

  int size() {
    return origin.length;
  }

  int sumCount() {
    return total.length;
  }

  /** 1 for the total of a sum, -1 for its parts. */
  int sign(int sum, int cell) {
    return total[sum] == cell ? 1 : -1;
  }

  /** A change of a cell as what it adds to the error of a sum. */
  long signed(int sum, int cell, long change) {
    return total[sum] == cell ? change : -change;
  }

  boolean isNeedy(int cell) {
    return !need[cell].isNone();
  }

  /** Always hidden, and no harm if a reader works it out. */
  boolean isIndifferent(int cell) {
    return !isFree[cell] && need[cell].isNone();
  }
}
