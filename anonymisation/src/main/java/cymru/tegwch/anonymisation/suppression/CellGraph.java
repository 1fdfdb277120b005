// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one release and the sums that bind them: {@code total = sum of parts}.
 *
 * <p>Tables of any number of dimensions, subtotals, and tables that share cells are all the same
 * here: a number that two tables print is one cell. A graph whose sums do not add up is refused
 * when it is built, since nothing could be proved on it.
 */
public final class CellGraph {

  private final List<GraphCell> cells;
  private final int[][] sums;
  private final int[][] sumsOfCell;

  private CellGraph(List<GraphCell> cells, int[][] sums) {
    this.cells = List.copyOf(cells);
    this.sums = sums;
    this.sumsOfCell = index(cells.size(), sums);
  }

  /** An empty graph to add cells and sums to. */
  public static Builder builder() {
    return new Builder();
  }

  /** How many cells there are. */
  public int size() {
    return cells.size();
  }

  /** The cell at that place. */
  public GraphCell cell(int index) {
    return cells.get(index);
  }

  int sumCount() {
    return sums.length;
  }

  /** The cells of a sum: its total first, its parts after it. */
  int[] sum(int index) {
    return sums[index];
  }

  int[] sumsOf(int cell) {
    return sumsOfCell[cell];
  }

  /** The same graph with other cells in the same places. */
  CellGraph with(List<GraphCell> others) {
    return new CellGraph(others, sums);
  }

  List<GraphCell> cells() {
    return cells;
  }

  @Override
  public String toString() {
    return "CellGraph of " + cells.size() + " cells and " + sums.length + " sums";
  }

  private static int[][] index(int size, int[][] sums) {
    int[] counts = new int[size];
    for (int[] sum : sums) {
      for (int cell : sum) {
        counts[cell]++;
      }
    }
    int[][] index = new int[size][];
    for (int cell = 0; cell < size; cell++) {
      index[cell] = new int[counts[cell]];
    }
    for (int s = sums.length - 1; s >= 0; s--) {
      for (int cell : sums[s]) {
        index[cell][--counts[cell]] = s;
      }
    }
    return index;
  }

  /** Collects cells and sums. Not for use by several threads. */
  public static final class Builder {

    private final List<GraphCell> cells = new ArrayList<>();
    private final Set<List<Integer>> sums = new LinkedHashSet<>();

    private Builder() {}

    /** Adds a cell and returns its place. */
    public int add(GraphCell cell) {
      cells.add(cell);
      return cells.size() - 1;
    }

    /** Adds cells in the given order. */
    public Builder addCells(GraphCell... more) {
      cells.addAll(List.of(more));
      return this;
    }

    /**
     * States that a cell is the sum of others. A sum stated twice is kept once.
     *
     * @throws IllegalArgumentException if the counts do not add up, or a cell stands in it twice
     */
    public Builder addSum(int total, int... parts) {
      int[] sorted = parts.clone();
      Arrays.sort(sorted);
      List<Integer> sum = new ArrayList<>();
      sum.add(total);
      long left = cells.get(total).count();
      @Nullable Integer previous = null;
      for (int part : sorted) {
        if (part == total || (previous != null && previous == part)) {
          throw new IllegalArgumentException("A cell must stand only once in a sum");
        }
        left = Math.subtractExact(left, cells.get(part).count());
        sum.add(part);
        previous = part;
      }
      if (left != 0) {
        throw new IllegalArgumentException("The parts of a sum must add up to its total");
      }
      sums.add(List.copyOf(sum));
      return this;
    }

    /** The graph. */
    public CellGraph build() {
      int[][] all =
          sums.stream()
              .map(sum -> sum.stream().mapToInt(Integer::intValue).toArray())
              .toArray(int[][]::new);
      return new CellGraph(cells, all);
    }
  }
}
