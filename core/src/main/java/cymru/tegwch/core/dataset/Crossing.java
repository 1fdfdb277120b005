// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.column.Segment;
import cymru.tegwch.core.column.Strip;
import java.util.List;

/**
 * The cross-classification of rows by the places of some dimensions, in row-major order.
 *
 * <p>A row's cell is the sum of one offset for each dimension, looked up by its code. The loops for
 * one to five columns of bytes are written out: the compiler does not unroll over an array of
 * columns.
 */
final class Crossing {

  /** The most dimensions for which there is a loop of its own. */
  static final int WRITTEN_OUT = 5;

  /** More cells than this would be mostly empty, and take more memory than the rows. */
  private static final int MOST_CELLS = 1 << 22;

  private final List<Lines> axes;
  private final int[] strides;
  private final int size;
  private final int[][] offsets;

  Crossing(List<Lines> axes) {
    this.axes = List.copyOf(axes);
    this.strides = new int[axes.size()];
    long cells = 1;
    for (int axis = axes.size() - 1; axis >= 0; axis--) {
      strides[axis] = (int) cells;
      cells = requireCountable(cells * axes.get(axis).places());
    }
    this.size = (int) cells;
    this.offsets = new int[axes.size()][];
    for (int axis = 0; axis < offsets.length; axis++) {
      offsets[axis] = offsets(axes.get(axis), strides[axis]);
    }
  }

  private static int[] offsets(Lines lines, int stride) {
    int[] offsets = new int[Math.max(lines.codes(), Byte.MAX_VALUE + 1)];
    for (int code = 0; code < lines.codes(); code++) {
      offsets[code] = lines.placeOf(code) * stride;
    }
    return offsets;
  }

  private static long requireCountable(long cells) {
    if (cells > MOST_CELLS) {
      throw new IllegalArgumentException(
          "Table must have at most "
              + MOST_CELLS
              + " cells of codes that occur: count fewer dimensions, or at coarser levels");
    }
    return cells;
  }

  List<Lines> axes() {
    return axes;
  }

  /** How many cells there are. */
  int size() {
    return size;
  }

  /** How far apart two neighbours along an axis lie. */
  int stride(int axis) {
    return strides[axis];
  }

  /** Counts the rows from one place of a segment up to another. */
  void count(Segment segment, int from, int to, int[] counts) {
    byte[][] columns = bytes(segment);
    switch (columns.length) {
      case 1 -> count(columns[0], from, to, counts);
      case 2 -> count(columns[0], columns[1], from, to, counts);
      case 3 -> count(columns[0], columns[1], columns[2], from, to, counts);
      case 4 -> count(columns[0], columns[1], columns[2], columns[3], from, to, counts);
      case 5 -> count(columns, from, to, counts);
      default -> {
        int[] cells = new int[to - from];
        index(segment, from, to, cells);
        for (int cell : cells) {
          counts[cell]++;
        }
      }
    }
  }

  /** Finds the cell of each row from one place of a segment up to another. */
  void index(Segment segment, int from, int to, int[] cells) {
    for (int axis = 0; axis < offsets.length; axis++) {
      int[] offset = offsets[axis];
      boolean isFirst = axis == 0;
      if (segment.codes(axes.get(axis).column()) instanceof Strip.Bytes narrow) {
        byte[] codes = narrow.array();
        for (int row = from; row < to; row++) {
          cells[row - from] = (isFirst ? 0 : cells[row - from]) + offset[codes[row]];
        }
      } else {
        Strip codes = segment.codes(axes.get(axis).column());
        for (int row = from; row < to; row++) {
          cells[row - from] = (isFirst ? 0 : cells[row - from]) + offset[(int) codes.at(row)];
        }
      }
    }
  }

  /** The columns, or none if one of them is not of bytes or if they are too many. */
  private byte[][] bytes(Segment segment) {
    byte[][] columns = new byte[axes.size()][];
    for (int axis = 0; axis < columns.length; axis++) {
      if (columns.length > WRITTEN_OUT
          || !(segment.codes(axes.get(axis).column()) instanceof Strip.Bytes narrow)) {
        return new byte[0][];
      }
      columns[axis] = narrow.array();
    }
    return columns;
  }

  private void count(byte[] a, int from, int to, int[] counts) {
    int[] offsetA = offsets[0];
    for (int row = from; row < to; row++) {
      counts[offsetA[a[row]]]++;
    }
  }

  private void count(byte[] a, byte[] b, int from, int to, int[] counts) {
    int[] offsetA = offsets[0];
    int[] offsetB = offsets[1];
    for (int row = from; row < to; row++) {
      counts[offsetA[a[row]] + offsetB[b[row]]]++;
    }
  }

  private void count(byte[] a, byte[] b, byte[] c, int from, int to, int[] counts) {
    int[] offsetA = offsets[0];
    int[] offsetB = offsets[1];
    int[] offsetC = offsets[2];
    for (int row = from; row < to; row++) {
      counts[offsetA[a[row]] + offsetB[b[row]] + offsetC[c[row]]]++;
    }
  }

  private void count(byte[] a, byte[] b, byte[] c, byte[] d, int from, int to, int[] counts) {
    int[] offsetA = offsets[0];
    int[] offsetB = offsets[1];
    int[] offsetC = offsets[2];
    int[] offsetD = offsets[3];
    for (int row = from; row < to; row++) {
      counts[offsetA[a[row]] + offsetB[b[row]] + offsetC[c[row]] + offsetD[d[row]]]++;
    }
  }

  private void count(byte[][] columns, int from, int to, int[] counts) {
    byte[] a = columns[0];
    byte[] b = columns[1];
    byte[] c = columns[2];
    byte[] d = columns[3];
    byte[] e = columns[4];
    int[] offsetA = offsets[0];
    int[] offsetB = offsets[1];
    int[] offsetC = offsets[2];
    int[] offsetD = offsets[3];
    int[] offsetE = offsets[4];
    for (int row = from; row < to; row++) {
      counts[
          offsetA[a[row]]
              + offsetB[b[row]]
              + offsetC[c[row]]
              + offsetD[d[row]]
              + offsetE[e[row]]]++;
    }
  }
}
