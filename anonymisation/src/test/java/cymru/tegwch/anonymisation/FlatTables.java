// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import cymru.tegwch.anonymisation.attack.PrintedTable;
import cymru.tegwch.anonymisation.attack.Target;
import cymru.tegwch.anonymisation.suppression.CellGraph;
import cymru.tegwch.anonymisation.suppression.GraphCell;
import cymru.tegwch.anonymisation.suppression.Need;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Graphs of flat tables: every margin of the inner cells is a cell, its sums run along each axis.
 */
final class FlatTables {

  private final int[] sizes;
  private final long[] counts;

  /** Inner cells in row-major order. */
  FlatTables(int[] sizes, long[] inner) {
    this.sizes = sizes.clone();
    int size = Arrays.stream(sizes).reduce(1, (a, b) -> a * (b + 1));
    this.counts = new long[size];
    for (int i = 0; i < inner.length; i++) {
      addToMargins(coordinates(i, sizes, 0), inner[i], 0);
    }
  }

  static FlatTables twoWay(long[][] cells) {
    return new FlatTables(
        new int[] {cells.length, cells[0].length},
        Arrays.stream(cells).flatMapToLong(Arrays::stream).toArray());
  }

  private void addToMargins(int[] at, long count, int from) {
    counts[index(at)] += count;
    for (int axis = from; axis < sizes.length; axis++) {
      int[] margin = at.clone();
      margin[axis] = sizes[axis];
      addToMargins(margin, count, axis + 1);
    }
  }

  /** The graph: counts of 1 to threshold hidden, zeros printed, everything else free at cost 1. */
  CellGraph graph(long threshold, Need need) {
    CellGraph.Builder builder = CellGraph.builder();
    for (long count : counts) {
      builder.add(cell(count, threshold, need));
    }
    for (int i = 0; i < counts.length; i++) {
      int[] at = coordinates(i, sizes, 1);
      for (int axis = 0; axis < sizes.length; axis++) {
        if (at[axis] == sizes[axis]) {
          builder.addSum(i, parts(at, axis));
        }
      }
    }
    return builder.build();
  }

  private static GraphCell cell(long count, long threshold, Need need) {
    if (count == 0) {
      return GraphCell.printed(0);
    }
    return count <= threshold ? GraphCell.hidden(count, 0, need) : GraphCell.free(count, 0, 1);
  }

  private int[] parts(int[] total, int axis) {
    List<Integer> parts = new ArrayList<>();
    for (int i = 0; i < sizes[axis]; i++) {
      int[] part = total.clone();
      part[axis] = i;
      parts.add(index(part));
    }
    return parts.stream().mapToInt(Integer::intValue).toArray();
  }

  private int index(int[] at) {
    int index = 0;
    for (int axis = 0; axis < sizes.length; axis++) {
      index = index * (sizes[axis] + 1) + at[axis];
    }
    return index;
  }

  private static int[] coordinates(int index, int[] sizes, int extra) {
    int[] at = new int[sizes.length];
    int rest = index;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      at[axis] = rest % (sizes[axis] + extra);
      rest /= sizes[axis] + extra;
    }
    return at;
  }

  /** What a reader sees when these cells are hidden and the others printed. */
  PrintedTable printed(BitSet hidden, LongUnaryOperator rounding) {
    List<PrintedTable.Axis> axes = new ArrayList<>();
    for (int axis = 0; axis < sizes.length; axis++) {
      List<Set<String>> lines =
          IntStream.range(0, sizes[axis])
              .mapToObj(line -> Set.of("" + line))
              .collect(Collectors.toCollection(ArrayList::new));
      lines.add(lines.stream().flatMap(Set::stream).collect(Collectors.toSet()));
      axes.add(new PrintedTable.Axis("v" + axis, lines));
    }
    List<OptionalLong> cells =
        IntStream.range(0, counts.length)
            .mapToObj(
                i ->
                    hidden.get(i)
                        ? OptionalLong.empty()
                        : OptionalLong.of(rounding.applyAsLong(counts[i])))
            .toList();
    return new PrintedTable("table", axes, cells);
  }

  /** The cells with counts of 1 to threshold, as targets. */
  List<Target> targets(long threshold, long width, long upper) {
    PrintedTable all = printed(new BitSet(), count -> count);
    return small(threshold).stream().mapToObj(i -> Target.of(all, i, width, upper)).toList();
  }

  /** A cell as a target. */
  Target target(int cell, long width, long upper) {
    return Target.of(printed(new BitSet(), count -> count), cell, width, upper);
  }

  /** The cells with counts of 1 to threshold. */
  BitSet small(long threshold) {
    BitSet small = new BitSet();
    IntStream.range(0, counts.length)
        .filter(i -> counts[i] > 0 && counts[i] <= threshold)
        .forEach(small::set);
    return small;
  }

  int size() {
    return counts.length;
  }

  /** The place of the cell on those lines; the margin is the line behind the last. */
  int cell(int... at) {
    return index(at);
  }

  /** Whether any margin of the table is itself a small count. */
  boolean hasSmallMargin(long threshold) {
    return IntStream.range(0, counts.length)
        .anyMatch(i -> isMargin(i) && counts[i] > 0 && counts[i] <= threshold);
  }

  private boolean isMargin(int index) {
    int[] at = coordinates(index, sizes, 1);
    return IntStream.range(0, sizes.length).anyMatch(axis -> at[axis] == sizes[axis]);
  }
}
