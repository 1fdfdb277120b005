// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A two-way table with margins so small that every other table, and with them every pattern, can be
 * tried. Cell {@code row * (columns + 1) + column}; the margins are the last of each.
 */
final class EveryPattern {

  private final long[] counts;
  private final int columns;
  private final GraphCell[] cells;

  /** For each set of cells in which a table differs from the truth: the ends of every cell. */
  private final long[][] least;

  private final long[][] greatest;
  private final long most;
  private boolean isSearched;
  private final List<long[]> tables = new ArrayList<>();
  private final List<Integer> differences = new ArrayList<>();

  private EveryPattern(long[][] inner, GraphCell[] cells, long most) {
    this.columns = inner[0].length;
    this.counts = withMargins(Arrays.stream(inner).flatMapToLong(Arrays::stream).toArray());
    this.cells = cells;
    this.least = new long[1 << cells.length][];
    this.greatest = new long[1 << cells.length][];
    this.most = most;
  }

  /** Tries every table, once. */
  private void search() {
    if (!isSearched) {
      isSearched = true;
      search(new long[(cells.length / (columns + 1) - 1) * columns], 0);
    }
  }

  /** Counts up to the threshold are hidden, zeros printed, all else is free. */
  static EveryPattern of(long[][] inner, long threshold, Need need, double... costs) {
    EveryPattern bare = new EveryPattern(inner, new GraphCell[0], -1);
    GraphCell[] cells = new GraphCell[bare.counts.length];
    long greatest = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      long count = bare.counts[cell];
      double cost = costs.length == 0 ? 1 : costs[cell % costs.length];
      cells[cell] =
          count == 0
              ? GraphCell.printed(0)
              : count <= threshold
                  ? GraphCell.hidden(count, 0, need)
                  : GraphCell.free(count, 0, cost);
    }
    for (long[] row : inner) {
      greatest = Math.max(greatest, Arrays.stream(row).max().orElse(0));
    }
    return new EveryPattern(inner, cells, greatest + Math.max(need.width(), need.upper()));
  }

  static long[][] random(SplittableRandom random, int rows, int columns) {
    long[][] inner = new long[rows][];
    Arrays.setAll(inner, row -> random.longs(columns, 0, 6).toArray());
    return inner;
  }

  CellGraph graph() {
    CellGraph.Builder graph = CellGraph.builder().addCells(cells);
    int rows = cells.length / (columns + 1);
    for (int row = 0; row < rows; row++) {
      int first = row * (columns + 1);
      graph.addSum(first + columns, range(first, columns, 1));
    }
    for (int column = 0; column <= columns; column++) {
      graph.addSum((rows - 1) * (columns + 1) + column, range(column, rows - 1, columns + 1));
    }
    return graph.build();
  }

  private static int[] range(int first, int count, int by) {
    int[] range = new int[count];
    Arrays.setAll(range, n -> first + n * by);
    return range;
  }

  private long[] withMargins(long[] inner) {
    int rows = inner.length / columns;
    long[] all = new long[(rows + 1) * (columns + 1)];
    for (int i = 0; i < inner.length; i++) {
      int row = i / columns;
      int column = i % columns;
      for (int r : new int[] {row, rows}) {
        all[r * (columns + 1) + column] += inner[i];
        all[r * (columns + 1) + columns] += inner[i];
      }
    }
    return all;
  }

  private void search(long[] inner, int at) {
    if (at < inner.length) {
      for (long value = 0; value <= most; value++) {
        inner[at] = value;
        search(inner, at + 1);
      }
      return;
    }
    long[] all = withMargins(inner);
    int difference = 0;
    for (int cell = 0; cell < all.length; cell++) {
      difference |= all[cell] == counts[cell] ? 0 : 1 << cell;
      if (all[cell] != counts[cell] && cells[cell].role() == GraphCell.Role.PRINTED) {
        return;
      }
    }
    if (least[difference] == null) {
      least[difference] = all.clone();
      greatest[difference] = all.clone();
    }
    for (int cell = 0; cell < all.length; cell++) {
      least[difference][cell] = Math.min(least[difference][cell], all[cell]);
      greatest[difference][cell] = Math.max(greatest[difference][cell], all[cell]);
    }
    tables.add(all);
    differences.add(difference);
  }

  int size() {
    return cells.length;
  }

  /** What is hidden whatever else happens. */
  int always() {
    int always = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      always |= cells[cell].role() == GraphCell.Role.HIDDEN ? 1 << cell : 0;
    }
    return always;
  }

  /** All patterns: what is always hidden, and any of the free cells. */
  List<Integer> patterns() {
    List<Integer> patterns = new ArrayList<>();
    for (int pattern = 0; pattern < 1 << cells.length; pattern++) {
      int complements = pattern & ~always();
      boolean isPossible = (pattern & always()) == always();
      for (int cell = 0; cell < cells.length; cell++) {
        isPossible &= (complements >> cell & 1) == 0 || cells[cell].isFree();
      }
      if (isPossible) {
        patterns.add(pattern);
      }
    }
    return patterns;
  }

  /** The ends of a cell where only the cells of a pattern may differ. */
  long[] ends(int pattern, int cell) {
    search();
    long lo = counts[cell];
    long hi = counts[cell];
    for (int part = pattern; ; part = (part - 1) & pattern) {
      if (least[part] != null) {
        lo = Math.min(lo, least[part][cell]);
        hi = Math.max(hi, greatest[part][cell]);
      }
      if (part == 0) {
        return new long[] {lo, hi};
      }
    }
  }

  boolean isSafe(int pattern, int cell) {
    long[] ends = ends(pattern, cell);
    return cells[cell].need().isMetBy(ends[0], ends[1]);
  }

  boolean isSafe(int pattern) {
    for (int cell = 0; cell < cells.length; cell++) {
      if (!cells[cell].need().isNone() && !isSafe(pattern, cell)) {
        return false;
      }
    }
    return true;
  }

  double cost(int pattern) {
    double cost = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      cost += (pattern >> cell & 1) == 1 && cells[cell].isFree() ? cells[cell].cost() : 0;
    }
    return cost;
  }

  /** What the cheapest safe pattern costs; infinite where none is safe. */
  double cheapest() {
    return patterns().stream()
        .filter(this::isSafe)
        .mapToDouble(this::cost)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Whether a reader who knows some cells works out another. */
  boolean isKnown(int pattern, int known, int cell) {
    search();
    for (int n = 0; n < tables.size(); n++) {
      int difference = differences.get(n);
      if ((difference & ~pattern) == 0
          && (difference & known) == 0
          && (difference >> cell & 1) == 1) {
        return false;
      }
    }
    return true;
  }

  /** Moves from the truth that change cells of a pattern alone. */
  List<long[]> moves(int pattern) {
    search();
    List<long[]> moves = new ArrayList<>();
    for (int n = 0; n < tables.size(); n++) {
      if ((differences.get(n) & ~pattern) == 0) {
        long[] move = tables.get(n).clone();
        Arrays.setAll(move, cell -> move[cell] - counts[cell]);
        moves.add(move);
      }
    }
    return moves;
  }

  static int bits(BitSet hidden) {
    return hidden.stream().map(cell -> 1 << cell).sum();
  }

  /** A pattern of the graph by place in the net. */
  static boolean[] inNet(Net net, int pattern) {
    boolean[] hidden = new boolean[net.size()];
    for (int place = 0; place < hidden.length; place++) {
      hidden[place] = (pattern >> net.origin[place] & 1) == 1;
    }
    return hidden;
  }
}
