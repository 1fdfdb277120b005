// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.Prover.Zeal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A net and everything that searches on it work with. */
record SearchBench(Net net, Work work, Master master, Prover prover) {

  static final Need NEED = new Need(2, 0);

  static SearchBench of(CellGraph graph) {
    return of(Net.of(graph), 1_000_000_000L);
  }

  static SearchBench of(Net net, long steps) {
    Work work = new Work(steps);
    Persons nobody = Persons.none(net);
    return new SearchBench(net, work, new Master(net, nobody), new Prover(net, nobody, work, 1));
  }

  /** Six rows and columns and their totals, a quarter of them small. */
  static CellGraph large(SplittableRandom random) {
    long[][] inner = new long[6][6];
    for (long[] row : inner) {
      Arrays.setAll(row, c -> random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 9);
    }
    CellGraph.Builder builder = CellGraph.builder();
    long[][] all = new long[7][7];
    for (int r = 0; r < 6; r++) {
      for (int c = 0; c < 6; c++) {
        for (int row : new int[] {r, 6}) {
          all[row][c] += inner[r][c];
          all[row][6] += inner[r][c];
        }
      }
    }
    for (long[] row : all) {
      for (long count : row) {
        double cost = 1 + random.nextInt(3);
        builder.add(count > 2 ? GraphCell.free(count, 0, cost) : GraphCell.hidden(count, 0, NEED));
      }
    }
    for (int line = 0; line < 7; line++) {
      int at = line;
      builder.addSum(7 * line + 6, IntStream.range(0, 6).map(c -> 7 * at + c).toArray());
      builder.addSum(42 + line, IntStream.range(0, 6).map(r -> 7 * r + at).toArray());
    }
    return builder.build();
  }

  /** The place in the net of a cell of the graph. */
  int at(int cell) {
    return IntStream.range(0, net.size())
        .filter(i -> net.origin[i] == cell)
        .findFirst()
        .orElseThrow();
  }

  IntStream free() {
    return IntStream.range(0, net.size()).filter(i -> net.isFree[i]);
  }

  int[] complements() {
    return free().filter(master::isHidden).toArray();
  }

  double cost() {
    return Arrays.stream(complements()).mapToDouble(i -> net.cost[i]).sum();
  }

  /** The places of the cells of the graph that are hidden. */
  BitSet hidden() {
    BitSet hidden = new BitSet();
    IntStream.range(0, net.size()).filter(master::isHidden).forEach(i -> hidden.set(net.origin[i]));
    return hidden;
  }

  /** Hides these cells of the graph besides those that are always hidden. */
  void hide(int... cells) {
    master.clear();
    Arrays.stream(cells).map(this::at).forEach(master::flip);
    master.mark();
  }

  void hideEverything() {
    boolean[] all = new boolean[net.size()];
    Arrays.fill(all, true);
    master.reset(all);
  }

  /** The pattern at hand, with proofs. */
  Found found() {
    Prover.Verdict verdict = prover.prove(master.view(), prover.needy(), Zeal.ALL);
    assertThat(verdict.isProof()).isTrue();
    Evidence.Proof[] proofs = new Evidence.Proof[net.size()];
    verdict.proved().forEach((cell, proof) -> proofs[cell] = proof);
    return new Found(master.pattern(), proofs, cost());
  }

  Improvement improvement(RandomGenerator random) {
    return improvement(found(), random);
  }

  Improvement improvement(Found start, RandomGenerator random) {
    return new Improvement(net, master, prover, start, work, random);
  }

  int length(int sum) {
    return net.sumStart[sum + 1] - net.sumStart[sum];
  }

  /** The sums of a cell. */
  IntStream sums(int cell) {
    return Arrays.stream(net.cellSums, net.cellStart[cell], net.cellStart[cell + 1]);
  }

  /** The cells of a sum. */
  IntStream cells(int sum) {
    return Arrays.stream(net.sumCells, net.sumStart[sum], net.sumStart[sum + 1]);
  }

  /** Whether some sum holds both. */
  boolean areInOneSum(int cell, int other) {
    return sums(cell).anyMatch(s -> cells(s).anyMatch(c -> c == other));
  }
}
