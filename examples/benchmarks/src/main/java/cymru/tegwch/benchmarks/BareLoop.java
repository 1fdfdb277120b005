// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * What one would write by hand for these columns and nothing else: for each pair of characteristics
 * a loop that adds one to a cell. No levels, no margins, no labels.
 */
final class BareLoop {

  /** The loop over a block of rows for all pairs, which a careful hand would write. */
  private static final int BLOCK = 4_096;

  private final byte[][] columns;
  private final int[] sizes;

  BareLoop(byte[][] columns, int[] sizes) {
    this.columns = columns;
    this.sizes = sizes;
  }

  /** The counts of all pairs with the last column, pair by pair. */
  List<int[]> count(int threads, ExecutorService executor) throws Exception {
    int rows = columns[0].length;
    List<Future<List<int[]>>> parts = new ArrayList<>();
    for (int part = 0; part < threads; part++) {
      int from = (int) ((long) rows * part / threads);
      int to = (int) ((long) rows * (part + 1) / threads);
      parts.add(executor.submit(() -> count(from, to)));
    }
    List<int[]> total = parts.get(0).get();
    for (Future<List<int[]>> part : parts.subList(1, parts.size())) {
      add(total, part.get());
    }
    return total;
  }

  private List<int[]> count(int from, int to) {
    int last = columns.length - 1;
    List<int[]> tables = new ArrayList<>();
    for (int i = 0; i < last; i++) {
      for (int j = i + 1; j < last; j++) {
        tables.add(new int[sizes[i] * sizes[j] * sizes[last]]);
      }
    }
    for (int start = from; start < to; start += BLOCK) {
      int end = Math.min(to, start + BLOCK);
      int table = 0;
      for (int i = 0; i < last; i++) {
        for (int j = i + 1; j < last; j++) {
          count(i, j, start, end, tables.get(table++));
        }
      }
    }
    return tables;
  }

  private void count(int i, int j, int from, int to, int[] table) {
    int last = columns.length - 1;
    byte[] a = columns[i];
    byte[] b = columns[j];
    byte[] c = columns[last];
    int sizeB = sizes[j];
    int sizeC = sizes[last];
    for (int row = from; row < to; row++) {
      table[(a[row] * sizeB + b[row]) * sizeC + c[row]]++;
    }
  }

  private static void add(List<int[]> total, List<int[]> part) {
    for (int table = 0; table < total.size(); table++) {
      for (int cell = 0; cell < total.get(table).length; cell++) {
        total.get(table)[cell] += part.get(table)[cell];
      }
    }
  }
}
