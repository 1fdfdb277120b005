// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.column.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts rows for several tables in one pass.
 *
 * <p>Tables that share dimensions are counted as one larger crossing, as long as it stays in a
 * processor's cache, and are added up from it: of the 28 tables of two out of eight dimensions,
 * seven or eight crossings are left.
 */
final class RowCount {

  /** A crossing of this many cells stays in the second-level cache. */
  private static final int MOST_CELLS = 1 << 16;

  /** A crossing has fewer cells than there are rows for each of so many. */
  private static final int ROWS_A_CELL = 64;

  /** So many rows of a few columns stay in the first-level cache. */
  private static final int BLOCK = 4_096;

  private RowCount() {}

  /** For each table the number of rows in each cell of places. */
  static List<long[]> of(Columns columns, List<List<Lines>> tables) {
    List<Crossing> crossings = crossings(columns.rows(), tables);
    long cells = crossings.stream().mapToLong(Crossing::size).sum();
    List<int[][]> parts = Parts.each(columns, cells, segments -> count(segments, crossings));
    List<long[]> totals = new ArrayList<>();
    for (int i = 0; i < crossings.size(); i++) {
      totals.add(total(parts, i, crossings.get(i).size()));
    }
    return tables.stream().map(table -> addedUp(table, crossings, totals)).toList();
  }

  private static int[][] count(List<Segment> segments, List<Crossing> crossings) {
    int[][] counts = new int[crossings.size()][];
    Arrays.setAll(counts, i -> new int[crossings.get(i).size()]);
    for (Segment segment : segments) {
      for (int from = 0; from < segment.rows(); from += BLOCK) {
        int to = Math.min(segment.rows(), from + BLOCK);
        for (int i = 0; i < counts.length; i++) {
          crossings.get(i).count(segment, from, to, counts[i]);
        }
      }
    }
    return counts;
  }

  private static long[] total(List<int[][]> parts, int crossing, int size) {
    long[] total = new long[size];
    for (int[][] part : parts) {
      for (int cell = 0; cell < size; cell++) {
        total[cell] += part[crossing][cell];
      }
    }
    return total;
  }

  /** Puts each table into the crossing that grows least by it, or into one of its own. */
  private static List<Crossing> crossings(int rows, List<List<Lines>> tables) {
    long room = Math.min(MOST_CELLS, rows / ROWS_A_CELL);
    List<Set<Lines>> found = new ArrayList<>();
    for (List<Lines> table : tables) {
      Set<Lines> best = null;
      long least = Long.MAX_VALUE;
      for (Set<Lines> crossing : found) {
        Set<Lines> grown = new LinkedHashSet<>(crossing);
        grown.addAll(table);
        long growth = cells(grown) - cells(crossing);
        boolean fits = cells(grown) <= room && grown.size() <= Crossing.WRITTEN_OUT;
        if ((growth == 0 || fits) && growth < least) {
          best = crossing;
          least = growth;
        }
      }
      if (best == null) {
        best = new LinkedHashSet<>();
        found.add(best);
      }
      best.addAll(table);
    }
    return found.stream().map(lines -> new Crossing(List.copyOf(lines))).toList();
  }

  private static long cells(Set<Lines> axes) {
    double cells = 1;
    for (Lines lines : axes) {
      cells *= lines.places();
    }
    return (long) cells;
  }

  private static long[] addedUp(List<Lines> table, List<Crossing> crossings, List<long[]> totals) {
    for (int i = 0; i < crossings.size(); i++) {
      if (crossings.get(i).axes().containsAll(table)) {
        return addedUp(new Crossing(table), crossings.get(i), totals.get(i));
      }
    }
    throw new IllegalStateException("Every table must be in a crossing");
  }

  private static long[] addedUp(Crossing table, Crossing crossing, long[] totals) {
    int[] cells = {0};
    for (Lines axis : crossing.axes()) {
      int at = table.axes().indexOf(axis);
      int stride = at < 0 ? 0 : table.stride(at);
      int[] more = new int[cells.length * axis.places()];
      for (int i = 0; i < cells.length; i++) {
        for (int place = 0; place < axis.places(); place++) {
          more[i * axis.places() + place] = cells[i] + place * stride;
        }
      }
      cells = more;
    }
    long[] sums = new long[table.size()];
    for (int i = 0; i < cells.length; i++) {
      sums[cells[i]] += totals[i];
    }
    return sums;
  }
}
