// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  /** Where the sums of a cell begin in {@link #sumsOfCells}; one more at the end. */
  private final int[] start;

  private final int[] sumsOfCells;

  private CellGraph(List<GraphCell> cells, int[][] sums) {
    this.cells = cells;
    this.sums = sums;
    this.start = new int[cells.size() + 1];
    for (int[] sum : sums) {
      for (int cell : sum) {
        start[cell + 1]++;
      }
    }
    for (int cell = 0; cell < cells.size(); cell++) {
      start[cell + 1] += start[cell];
    }
    this.sumsOfCells = new int[start[cells.size()]];
    int[] next = start.clone();
    for (int s = 0; s < sums.length; s++) {
      for (int cell : sums[s]) {
        sumsOfCells[next[cell]++] = s;
      }
    }
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

  /** The cells of a sum: its total first, its parts after it in order of place. */
  int[] sum(int index) {
    return sums[index];
  }

  /** The sums that a cell stands in, in order. */
  int[] sumsOf(int cell) {
    return Arrays.copyOfRange(sumsOfCells, start[cell], start[cell + 1]);
  }

  @Override
  public String toString() {
    return "CellGraph of " + cells.size() + " cells and " + sums.length + " sums";
  }

  /** Collects cells and sums. Not for use by several threads. */
  public static final class Builder {

    private final List<GraphCell> cells = new ArrayList<>();
    private final List<int[]> sums = new ArrayList<>();

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
     * States that a cell is the sum of others. A sum stated twice binds once.
     *
     * @throws IllegalArgumentException if the counts do not add up, or a cell stands in it twice
     */
    public Builder addSum(int total, int... parts) {
      int[] sum = new int[parts.length + 1];
      sum[0] = total;
      System.arraycopy(parts, 0, sum, 1, parts.length);
      Arrays.sort(sum, 1, sum.length);
      long left = cells.get(total).count();
      for (int place = 1; place < sum.length; place++) {
        if (sum[place] == total || (place > 1 && sum[place] == sum[place - 1])) {
          throw new IllegalArgumentException("A cell must stand only once in a sum");
        }
        left = Math.subtractExact(left, cells.get(sum[place]).count());
      }
      if (left != 0) {
        throw new IllegalArgumentException("The parts of a sum must add up to its total");
      }
      sums.add(sum);
      return this;
    }

    /** The graph. */
    public CellGraph build() {
      return new CellGraph(List.copyOf(cells), sums.toArray(int[][]::new));
    }
  }
}
