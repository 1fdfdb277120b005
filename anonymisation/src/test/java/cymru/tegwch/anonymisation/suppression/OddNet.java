// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Hidden cells of which half a person would often do and a whole one does not: two circles of three
 * and what hangs on them.
 *
 * <pre>  x + y, y + z, x + z + w, a + b, b + c, a + c + u, w + u + v + free  are printed</pre>
 *
 * <p>Every table follows from y and b: where y rises by s and b by t, x and z fall by s, w rises by
 * 2s, a and c fall by t, u rises by 2t, and v falls by 2s + 2t.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OddNet(Net net, boolean[] hidden, List<long[]> tables) {

  private static final long[] BY_S = {-1, 1, -1, 2, 0, 0, 0, 0, -2, 0};
  private static final long[] BY_T = {0, 0, 0, 0, -1, 1, -1, 2, -2, 0};
  private static final int FREE = 9;

  /** Of counts up to 4, of which some have a need. */
  static OddNet random(SplittableRandom random) {
    long[] counts = random.longs(10, 0, 5).toArray();
    CellGraph.Builder builder = CellGraph.builder();
    for (int cell = 0; cell < FREE; cell++) {
      long upper = random.nextInt(3) == 0 ? counts[cell] + random.nextInt(3) : 0;
      Need need = new Need(upper > 0 ? random.nextInt(5) : 1 + random.nextInt(4), upper);
      builder.add(GraphCell.hidden(counts[cell], 0, random.nextInt(3) == 0 ? need : Need.NONE));
    }
    builder.add(GraphCell.free(counts[FREE], 0, 1));
    int[][] sums = {{0, 1}, {1, 2}, {0, 2, 3}, {4, 5}, {5, 6}, {4, 6, 7}, {3, 7, 8, FREE}};
    for (int[] parts : sums) {
      long total = IntStream.of(parts).mapToLong(i -> counts[i]).sum();
      builder.addSum(builder.add(GraphCell.printed(total)), parts);
    }
    Net net = Net.of(builder.build());
    boolean[] hidden = new boolean[net.size()];
    for (int cell = 0; cell < hidden.length; cell++) {
      hidden[cell] = !net.isFree[cell];
    }
    return new OddNet(net, hidden, tables(net));
  }

  private static List<long[]> tables(Net net) {
    List<long[]> tables = new ArrayList<>();
    for (long s = -9; s <= 9; s++) {
      for (long t = -9; t <= 9; t++) {
        long[] table = net.count.clone();
        for (int cell = 0; cell < table.length; cell++) {
          table[cell] += s * BY_S[net.origin[cell]] + t * BY_T[net.origin[cell]];
        }
        if (Arrays.stream(table).allMatch(value -> value >= 0)) {
          tables.add(table);
        }
      }
    }
    return tables;
  }

  int[] cells() {
    return IntStream.range(0, hidden.length).filter(cell -> hidden[cell]).toArray();
  }

  boolean isSafe(int cell) {
    return net.need[cell].isMetBy(
        tables.stream().mapToLong(table -> table[cell]).min().orElseThrow(),
        tables.stream().mapToLong(table -> table[cell]).max().orElseThrow());
  }

  /** Whether some table moves a cell and leaves a person's own cells as they are. */
  boolean isKeptFrom(Persons persons, int person, int cell) {
    return tables.stream()
        .filter(table -> table[cell] != net.count[cell])
        .anyMatch(
            table ->
                IntStream.range(0, table.length)
                    .allMatch(i -> persons.in(i) != person || table[i] == net.count[i]));
  }

  /** How far a cell goes in tables of fractions: the corners are where two cells are at nothing. */
  double[] relaxed(int cell) {
    double[] ends = {net.count[cell], net.count[cell]};
    for (int one : cells()) {
      for (int other : cells()) {
        long p = BY_S[net.origin[one]];
        long q = BY_T[net.origin[one]];
        long u = BY_S[net.origin[other]];
        long v = BY_T[net.origin[other]];
        double determinant = p * v - q * u;
        if (determinant != 0) {
          double s = (-net.count[one] * v + net.count[other] * q) / determinant;
          double t = (-net.count[other] * p + net.count[one] * u) / determinant;
          if (Arrays.stream(cells()).allMatch(i -> at(i, s, t) > -1e-9)) {
            ends[0] = Math.min(ends[0], at(cell, s, t));
            ends[1] = Math.max(ends[1], at(cell, s, t));
          }
        }
      }
    }
    return ends;
  }

  private double at(int cell, double s, double t) {
    return net.count[cell] + s * BY_S[net.origin[cell]] + t * BY_T[net.origin[cell]];
  }
}
