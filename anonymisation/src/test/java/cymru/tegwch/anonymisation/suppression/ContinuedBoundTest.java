// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContinuedBoundTest {

  /** A table of 12 by 12 with totals, its inner counts of 1 to 30 made by chance. */
  private static Net net(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[][] counts = new long[13][13];
    for (int row = 0; row < 12; row++) {
      for (int column = 0; column < 12; column++) {
        long count = 1L + random.nextInt(30);
        counts[row][column] = count;
        counts[row][12] += count;
        counts[12][column] += count;
        counts[12][12] += count;
      }
    }
    CellGraph.Builder graph = CellGraph.builder();
    for (long[] row : counts) {
      for (long count : row) {
        graph.add(
            count < 5
                ? GraphCell.hidden(count, 0, new Need(4, 0))
                : GraphCell.free(count, 0, 1 + count / 7.0));
      }
    }
    int[] parts = IntStream.range(0, 12).toArray();
    for (int i = 0; i < 13; i++) {
      int line = i;
      graph.addSum(13 * line + 12, IntStream.of(parts).map(p -> 13 * line + p).toArray());
      graph.addSum(13 * 12 + line, IntStream.of(parts).map(p -> 13 * p + line).toArray());
    }
    return Net.of(graph.build());
  }

  @Test
  void aBoundThatGoesOnIsNoLessThanTheOneBefore() {
    for (long seed = 0; seed < 20; seed++) {
      Net net = net(seed);
      Master master = new Master(net, Persons.none(net));
      double cost = IntStream.range(0, net.size()).mapToDouble(i -> net.cost[i]).sum();
      LowerBound first = new LowerBound(net, master, List.of(), new Work(2_000_000));
      double before = first.best(cost, 5);

      LowerBound next = new LowerBound(net, master, List.of(), new Work(2_000_000)).from(first);

      assertThat(next.best(cost, 5)).isGreaterThanOrEqualTo(before - 1e-6);
    }
  }

  @Test
  void aBoundThatGoesOnForAFewRoundsIsAsGoodAsTheOneBefore() {
    Net net = net(4);
    Master master = new Master(net, Persons.none(net));
    double cost = IntStream.range(0, net.size()).mapToDouble(i -> net.cost[i]).sum();
    LowerBound first = new LowerBound(net, master, List.of(), new Work(20_000_000));
    double before = first.best(cost, 100);

    assertThat(new LowerBound(net, master, List.of(), new Work(0)).from(first).best(cost, 100))
        .isGreaterThanOrEqualTo(before - 1e-6);
    assertThat(new LowerBound(net, master, List.of(), new Work(0)).from(null).best(cost, 100))
        .isLessThan(before);
  }

  @Test
  void aBoundThatGoesOnHasRoomForCutsThatWereLearnedSince() {
    Net net = net(3);
    Master master = new Master(net, Persons.none(net));
    double cost = IntStream.range(0, net.size()).mapToDouble(i -> net.cost[i]).sum();
    LowerBound first = new LowerBound(net, master, List.of(), new Work(2_000_000));
    double before = first.best(cost, 50);
    int[] free = IntStream.range(0, net.size()).filter(i -> net.isFree[i]).toArray();
    long[] weights = IntStream.of(free).mapToLong(i -> 1).toArray();
    Cut half = new Cut(free, weights, free.length / 2, true);

    LowerBound next = new LowerBound(net, master, List.of(half), new Work(2_000_000)).from(first);

    double least =
        IntStream.of(free).mapToDouble(i -> net.cost[i]).sorted().limit(free.length / 2).sum();
    assertThat(next.best(cost, 50)).isGreaterThan(before).isLessThanOrEqualTo(cost);
    assertThat(least).isGreaterThan(before);
  }
}
