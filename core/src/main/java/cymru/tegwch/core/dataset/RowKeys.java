// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows told apart by several columns: a number for each, which grows by one column at a time and is
 * made small again where the next column would not fit.
 *
 * <p>Numbers are compared as the columns are, the first column first.
 */
final class RowKeys {

  /** Rows that are alike in every column: their places by column, and how many rows there are. */
  static final class Counted {
    private final int[][] places;
    private final int[] rows;

    private Counted(int[][] places, int[] rows) {
      this.places = places;
      this.rows = rows;
    }

    /** The places by column. The array is not copied. */
    int[][] places() {
      return places;
    }

    /** How many rows each stands for. The array is not copied. */
    int[] rows() {
      return rows;
    }
  }

  /**
   * Columns since the last time that numbers were made small, and what the small ones stand for.
   */
  private static final class Stage {
    private final long[] before;
    private final List<Integer> sizes = new ArrayList<>();

    private Stage(long[] before) {
      this.before = before;
    }
  }

  private final long[] keys;
  private final List<Stage> stages = new ArrayList<>();
  private long limit = 1;

  RowKeys(int rows) {
    this.keys = new long[rows];
    this.stages.add(new Stage(new long[] {0}));
  }

  /** One column more, with the place of each row, each below the size. */
  void add(int[] places, int size) {
    if (size > 0 && limit > Long.MAX_VALUE / size) {
      makeSmall();
    }
    for (int row = 0; row < keys.length; row++) {
      keys[row] = keys[row] * size + places[row];
    }
    limit *= size;
    stages.get(stages.size() - 1).sizes.add(size);
  }

  /** The rows that are alike together, in order. */
  Counted counted() {
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    long[] distinct = distinct(sorted);
    int[] rows = new int[distinct.length];
    int at = -1;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        at++;
      }
      rows[at]++;
    }
    int columns = stages.stream().mapToInt(stage -> stage.sizes.size()).sum();
    int[][] places = new int[columns][distinct.length];
    for (int i = 0; i < distinct.length; i++) {
      read(distinct[i], places, i);
    }
    return new Counted(places, rows);
  }

  private void read(long key, int[][] places, int at) {
    long rest = key;
    int column = places.length;
    for (int stage = stages.size() - 1; stage >= 0; stage--) {
      List<Integer> sizes = stages.get(stage).sizes;
      for (int i = sizes.size() - 1; i >= 0; i--) {
        column--;
        places[column][at] = (int) (rest % sizes.get(i));
        rest /= sizes.get(i);
      }
      rest = stages.get(stage).before[(int) rest];
    }
  }

  private void makeSmall() {
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    long[] distinct = distinct(sorted);
    for (int row = 0; row < keys.length; row++) {
      keys[row] = Arrays.binarySearch(distinct, keys[row]);
    }
    stages.add(new Stage(distinct));
    limit = Math.max(1, distinct.length);
  }

  private static long[] distinct(long[] sorted) {
    return Arrays.stream(sorted).distinct().toArray();
  }
}
