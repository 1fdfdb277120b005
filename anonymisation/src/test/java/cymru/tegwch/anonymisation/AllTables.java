// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Every two-way table that agrees with what is printed, one by one: an oracle for tiny tables that
 * shares nothing with what it checks.
 */
final class AllTables {

  private final long[][] truth;
  private final BitSet hidden;
  private final int rows;
  private final int columns;

  /** Takes a table with its margins in the last row and column, and its hidden cells by row. */
  AllTables(long[][] withMargins, BitSet hidden) {
    this.truth = withMargins;
    this.hidden = hidden;
    this.rows = withMargins.length - 1;
    this.columns = withMargins[0].length - 1;
  }

  static long[][] withMargins(long[][] inner) {
    long[][] table = new long[inner.length + 1][inner[0].length + 1];
    for (int i = 0; i < inner.length; i++) {
      for (int j = 0; j < inner[0].length; j++) {
        table[i][j] += inner[i][j];
        table[i][inner[0].length] += inner[i][j];
        table[inner.length][j] += inner[i][j];
        table[inner.length][inner[0].length] += inner[i][j];
      }
    }
    return table;
  }

  /** Hands over every table whose hidden cells are at most a limit. */
  void forEach(long limit, Consumer<long[][]> taker) {
    fill(new long[rows + 1][columns + 1], 0, limit, taker);
  }

  private void fill(long[][] table, int at, long limit, Consumer<long[][]> taker) {
    int width = columns + 1;
    if (at == (rows + 1) * width) {
      taker.accept(table);
      return;
    }
    int i = at / width;
    int j = at % width;
    for (long value : candidates(table, i, j, limit)) {
      if (!isHidden(i, j) && value != truth[i][j]) {
        continue;
      }
      table[i][j] = value;
      fill(table, at + 1, limit, taker);
    }
  }

  private List<Long> candidates(long[][] table, int i, int j, long limit) {
    if (j == columns) {
      long sum = 0;
      for (int k = 0; k < columns; k++) {
        sum += table[i][k];
      }
      return i < rows || sum == down(table, j) ? List.of(sum) : List.of();
    }
    if (i == rows) {
      return List.of(down(table, j));
    }
    if (!isHidden(i, j)) {
      return List.of(truth[i][j]);
    }
    List<Long> all = new ArrayList<>();
    for (long value = 0; value <= limit; value++) {
      all.add(value);
    }
    return all;
  }

  private long down(long[][] table, int j) {
    long sum = 0;
    for (int k = 0; k < rows; k++) {
      sum += table[k][j];
    }
    return sum;
  }

  private boolean isHidden(int i, int j) {
    return hidden.get(i * (columns + 1) + j);
  }
}
