// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.Evidence.Proof;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hidden cells in circles of printed sums, of which every table can be tried. */
class ComponentProverTest {

  private static final int BEYOND = 6;

  private static Net circles(SplittableRandom random, boolean isDense) {
    CellGraph.Builder builder = CellGraph.builder();
    int size = random.nextInt(4, 7);
    long[] counts = random.longs(size, 0, 5).toArray();
    for (long count : counts) {
      long upper = random.nextInt(3) == 0 ? count + random.nextInt(3) : 0;
      builder.add(GraphCell.hidden(count, 0, new Need(1 + random.nextInt(3), upper)));
    }
    for (int sum = 0; sum < (isDense ? size - 1 : 2); sum++) {
      int[] parts = random.ints(2 + random.nextInt(2), 0, size).distinct().toArray();
      long total = Arrays.stream(parts).mapToLong(i -> counts[i]).sum();
      builder.addSum(builder.add(GraphCell.printed(total)), parts);
    }
    return Net.of(builder.build());
  }

  private static Tableau tableau(Net net, Work work) {
    int[] local = new int[net.size()];
    Arrays.fill(local, -1);
    return new Tableau(net, IntStream.range(0, net.size()).toArray(), true, local, work);
  }

  private static ComponentProver prover(Net net, int branches) {
    Work work = new Work(1_000_000_000L);
    boolean[] isTarget = new boolean[net.size()];
    Arrays.fill(isTarget, true);
    return new ComponentProver(
        net, tableau(net, work), isTarget, Persons.none(net), branches, work);
  }

  /** Every table in which no cell is more than a little beyond what it is. */
  private static List<long[]> tables(Net net) {
    List<long[]> found = new ArrayList<>();
    search(net, new long[net.size()], 0, found);
    return found;
  }

  private static void search(Net net, long[] table, int at, List<long[]> found) {
    if (at == table.length) {
      found.add(table.clone());
      return;
    }
    for (long value = net.count[at] - net.slack[at]; value <= net.count[at] + BEYOND; value++) {
      table[at] = value;
      if (addsUp(net, table, at + 1)) {
        search(net, table, at + 1, found);
      }
    }
  }

  private static boolean addsUp(Net net, long[] table, int known) {
    for (int s = 0; s < net.sumCount(); s++) {
      long change = 0;
      boolean isKnown = true;
      for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
        int cell = net.sumCells[k];
        isKnown &= cell < known;
        change += net.sign(s, cell) * (table[cell] - net.count[cell]);
      }
      if (isKnown && change != 0) {
        return false;
      }
    }
    return true;
  }

  private static void isProof(Net net, int cell, Proof proof) {
    for (Move move : List.of(proof.low(), proof.high())) {
      long[] table = net.count.clone();
      for (int n = 0; n < move.cells().length; n++) {
        table[move.cells()[n]] += move.change(n);
      }
      assertThat(addsUp(net, table, table.length)).isTrue();
      for (int i = 0; i < table.length; i++) {
        assertThat(table[i]).isGreaterThanOrEqualTo(net.count[i] - net.slack[i]);
      }
    }
    assertThat(
            net.need[cell].isMetBy(
                net.count[cell] + proof.low().at(cell), net.count[cell] + proof.high().at(cell)))
        .isTrue();
  }

  private static boolean isSafe(Net net, List<long[]> tables, int cell) {
    long least = tables.stream().mapToLong(t -> t[cell]).min().orElseThrow();
    long most = tables.stream().mapToLong(t -> t[cell]).max().orElseThrow();
    return net.need[cell].isMetBy(least, most);
  }

  @Test
  void whereCornersAreFractionsBranchesProveNearlyAllThatIsSafe() {
    SplittableRandom random = new SplittableRandom(48);
    int missed = 0;
    int safe = 0;
    for (int trial = 0; trial < 60; trial++) {
      Net net = circles(random, true);
      List<long[]> tables = tables(net);
      ComponentProver prover = prover(net, 300);
      for (int cell = 0; cell < net.size(); cell++) {
        boolean isSafe = isSafe(net, tables, cell);
        boolean isProved = prover.prove(cell);
        if (isProved) {
          assertThat(isSafe).isTrue();
          isProof(net, cell, prover.proof(cell));
        }
        safe += isSafe ? 1 : 0;
        missed += isSafe && !isProved ? 1 : 0;
      }
    }
    assertThat(missed).isLessThan(safe / 100);
  }

  @Test
  void columnsAloneShowWhatOneColumnReaches() {
    SplittableRandom random = new SplittableRandom(49);
    int[] counts = new int[2];
    for (int trial = 0; trial < 60; trial++) {
      Net net = circles(random, trial % 2 == 0);
      long[][] ends = ends(net);
      ComponentProver prover = prover(net, 0);
      prover.tryColumns();
      for (int cell = 0; cell < net.size(); cell++) {
        boolean isMet = net.need[cell].isMetBy(ends[0][cell], ends[1][cell]);
        assertThat(prover.isMet(cell)).isEqualTo(isMet);
        if (isMet) {
          isProof(net, cell, prover.proof(cell));
        }
        counts[isMet ? 1 : 0]++;
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  /** The least and the greatest value of each cell in whole tables one column away. */
  private static long[][] ends(Net net) {
    Tableau tableau = tableau(net, new Work(1_000_000));
    long[][] ends = {net.count.clone(), net.count.clone()};
    for (int column = 0; column < tableau.columnCount(); column++) {
      for (int direction : new int[] {1, -1}) {
        double[] furthest = furthest(net, tableau, column, direction);
        for (int cell = 0; cell < net.size(); cell++) {
          ends[0][cell] = Math.min(ends[0][cell], Math.round(furthest[cell]));
          ends[1][cell] = Math.max(ends[1][cell], Math.round(furthest[cell]));
        }
      }
    }
    return ends;
  }

  private static double[] furthest(Net net, Tableau tableau, int column, int direction) {
    double[] whole = Arrays.stream(net.count).asDoubleStream().toArray();
    for (int steps = 1; steps <= 1_000; steps++) {
      double[] table = Arrays.stream(net.count).asDoubleStream().toArray();
      table[tableau.variable(column)] += steps * direction;
      for (int row = 0; row < tableau.rowCount(); row++) {
        table[tableau.basic(row)] -= tableau.row(row)[column] * steps * direction;
      }
      for (int i = 0; i < table.length; i++) {
        if (table[i] < net.count[i] - net.slack[i] - 1e-6) {
          return whole;
        }
      }
      boolean isWhole = Arrays.stream(table).allMatch(v -> Math.abs(v - Math.rint(v)) < 1e-6);
      whole = isWhole ? table : whole;
    }
    return whole;
  }

  @Test
  void whatBoundsACellIsSaidByMultipliersOfSums() {
    SplittableRandom random = new SplittableRandom(50);
    int bounded = 0;
    for (int trial = 0; trial < 60; trial++) {
      Net net = circles(random, true);
      List<long[]> tables = tables(net);
      ComponentProver prover = prover(net, 300);
      for (int cell = 0; cell < net.size(); cell++) {
        prover.prove(cell);
        Separation.Multipliers upward = prover.upward();
        if (upward != null && !isSafe(net, tables, cell)) {
          bounded++;
          int at = cell;
          assertThat(most(net, cell, upward))
              .isGreaterThanOrEqualTo(
                  tables.stream().mapToLong(t -> t[at]).max().orElseThrow() - 1e-6)
              .isLessThan((double) (net.count[cell] + BEYOND));
        }
      }
    }
    assertThat(bounded).isPositive();
  }

  /** How far a combination of sums lets a cell go up, all others falling as far as they can. */
  private static double most(Net net, int cell, Separation.Multipliers multipliers) {
    double[] combined = new double[net.size()];
    for (int i = 0; i < multipliers.sums().length; i++) {
      int s = multipliers.sums()[i];
      for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
        combined[net.sumCells[k]] += multipliers.values()[i] * net.sign(s, net.sumCells[k]);
      }
    }
    assertThat(combined[cell]).isPositive();
    double most = net.count[cell];
    for (int other = 0; other < net.size(); other++) {
      if (other != cell) {
        assertThat(combined[other]).isGreaterThan(-1e-6);
        most += combined[other] / combined[cell] * net.slack[other];
      }
    }
    return most;
  }
}
