// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small nets, and their sums solved. */
final class SmallNets {

  private static final Need NEED = new Need(1, 0);

  private SmallNets() {}

  static Tableau tableau(Net net, int[] cells, boolean keepsMultipliers) {
    int[] local = new int[net.size()];
    Arrays.fill(local, -1);
    Tableau tableau = new Tableau(net, cells, keepsMultipliers, local, new Work(1_000_000));
    assertThat(local).containsOnly(-1);
    return tableau;
  }

  static int[] all(Net net) {
    return IntStream.range(0, net.size()).toArray();
  }

  /** A net of a few cells, and totals of random groups of them, some of which are printed. */
  static Net random(SplittableRandom random) {
    CellGraph.Builder builder = CellGraph.builder();
    int size = random.nextInt(3, 8);
    long[] counts = random.longs(size, 0, 7).toArray();
    for (long count : counts) {
      builder.add(GraphCell.hidden(count, random.nextInt((int) count + 1), NEED));
    }
    for (int sum = random.nextInt(1, 5); sum > 0; sum--) {
      int[] parts = IntStream.range(0, size).filter(i -> random.nextInt(5) < 2).toArray();
      long total = Arrays.stream(parts).mapToLong(i -> counts[i]).sum();
      int cell =
          builder.add(
              random.nextInt(3) == 0 ? GraphCell.hidden(total, 0, NEED) : GraphCell.printed(total));
      if (parts.length > 0) {
        builder.addSum(cell, parts);
      }
    }
    return Net.of(builder.build());
  }

  static void pivotAnywhere(Tableau tableau, SplittableRandom random) {
    for (int row = 0; row < tableau.rowCount(); row++) {
      for (int column = 0; column < tableau.columnCount(); column++) {
        if (Math.abs(tableau.row(row)[column]) > 0.1 && random.nextInt(4) == 0) {
          tableau.pivot(row, column);
          return;
        }
      }
    }
  }

  /** Two hidden cells of a printed total of 10. */
  static Net pair(long first) {
    return Net.of(
        CellGraph.builder()
            .addCells(
                GraphCell.printed(10),
                GraphCell.hidden(first, 0, NEED),
                GraphCell.hidden(10 - first, 0, NEED))
            .addSum(0, 1, 2)
            .build());
  }

  static void isTable(Net net, Simplex simplex) {
    int[] cells = simplex.tableau().cells();
    for (int i = 0; i < cells.length; i++) {
      assertThat(simplex.value(i)).isBetween(simplex.lower()[i] - 1e-6, simplex.upper()[i] + 1e-6);
    }
    for (int s = 0; s < net.sumCount(); s++) {
      double change = 0;
      for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
        int at = Arrays.binarySearch(cells, net.sumCells[k]);
        change += at < 0 ? 0 : net.sign(s, cells[at]) * (simplex.value(at) - net.count[cells[at]]);
      }
      assertThat(change).isCloseTo(0, within(1e-6));
    }
  }
}
