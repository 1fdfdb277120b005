// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetTest {

  private static final Need NEED = new Need(2, 1);

  /** 10 = 1 + 9 stated twice, 9 = 4 + 5, 5 = 5 of which nothing can be hidden. */
  private static CellGraph graph() {
    return CellGraph.builder()
        .addCells(
            GraphCell.printed(10),
            GraphCell.hidden(1, 1, NEED),
            GraphCell.free(9, 0, 3),
            GraphCell.unprinted(4),
            GraphCell.printed(5),
            GraphCell.printed(5))
        .addSum(0, 1, 2)
        .addSum(2, 3, 4)
        .addSum(0, 2, 1)
        .addSum(4, 5)
        .build();
  }

  private static int place(Net net, int cell) {
    return IntStream.range(0, net.size())
        .filter(i -> net.origin[i] == cell)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void holdsWhatCanBeHiddenAndTheSumsThatBindIt() {
    Net net = Net.of(graph());
    int small = place(net, 1);
    int free = place(net, 2);
    int unprinted = place(net, 3);

    assertThat(net.size()).isEqualTo(3);
    assertThat(net.sumCount()).isEqualTo(2);
    assertThat(List.of(net.count[small], net.slack[small])).containsExactly(1L, 0L);
    assertThat(List.of(net.count[free], net.slack[free])).containsExactly(9L, 9L);
    assertThat(net.cost[free]).isEqualTo(3);
    assertThat(net.isFree[free]).isTrue();
    assertThat(net.isFree[small] || net.isFree[unprinted]).isFalse();
    assertThat(net.isNeedy(small)).isTrue();
    assertThat(net.isNeedy(free)).isFalse();
    assertThat(net.isIndifferent(unprinted)).isTrue();
    assertThat(net.isIndifferent(free) || net.isIndifferent(small)).isFalse();
    int open = net.total[0] < 0 ? 0 : 1;
    assertThat(net.total[open]).isEqualTo(-1);
    assertThat(net.total[1 - open]).isEqualTo(free);
    assertThat(net.sign(1 - open, free)).isEqualTo(1);
    assertThat(net.sign(1 - open, unprinted)).isEqualTo(-1);
    assertThat(net.sign(open, free)).isEqualTo(-1);
    assertThat(cells(net, open)).containsExactly(Math.min(small, free), Math.max(small, free));
    assertThat(Arrays.copyOfRange(net.cellSums, net.cellStart[free], net.cellStart[free + 1]))
        .containsExactly(0, 1);
    assertThat(Arrays.copyOfRange(net.cellSums, net.cellStart[small], net.cellStart[small + 1]))
        .containsExactly(open);
  }

  private static int[] cells(Net net, int sum) {
    return Arrays.copyOfRange(net.sumCells, net.sumStart[sum], net.sumStart[sum + 1]);
  }

  @Test
  void sumsOfTheSameCellsWithAnotherTotalAreOthers() {
    CellGraph graph =
        CellGraph.builder()
            .addCells(GraphCell.free(4, 0, 1), GraphCell.free(4, 0, 1))
            .addSum(0, 1)
            .addSum(1, 0)
            .build();
    Net net = Net.of(graph);

    assertThat(net.sumCount()).isEqualTo(2);
    assertThat(net.total).containsExactly(0, 1);
  }

  /** Everything of a net but where its cells came from. */
  private static String shape(Net net) {
    return Arrays.toString(net.count)
        + Arrays.toString(net.slack)
        + Arrays.toString(net.cost)
        + Arrays.toString(net.isFree)
        + Arrays.toString(net.need)
        + Arrays.toString(net.sumStart)
        + Arrays.toString(net.sumCells)
        + Arrays.toString(net.total)
        + Arrays.toString(net.cellStart)
        + Arrays.toString(net.cellSums);
  }

  private static CellGraph permuted(CellGraph graph, Random random) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, graph.size()).boxed().toList());
    Collections.shuffle(order, random);
    CellGraph.Builder builder = CellGraph.builder();
    int[] placeOf = new int[graph.size()];
    for (int cell : order) {
      placeOf[cell] = builder.add(graph.cell(cell));
    }
    List<Integer> sums = new ArrayList<>(IntStream.range(0, graph.sumCount()).boxed().toList());
    Collections.shuffle(sums, random);
    for (int sum : sums) {
      int[] cells = Arrays.stream(graph.sum(sum)).map(c -> placeOf[c]).toArray();
      builder.addSum(cells[0], Arrays.copyOfRange(cells, 1, cells.length));
    }
    return builder.build();
  }

  @Test
  void theOrderInWhichCellsAreStatedDoesNotSteerTheSearch() {
    SplittableRandom random = new SplittableRandom(31);
    for (int trial = 0; trial < 16; trial++) {
      long[][] inner = EveryPattern.random(random, 2 + trial % 2, 2);
      if (trial % 4 == 0) {
        for (long[] row : inner) {
          Arrays.fill(row, 3);
        }
      }
      CellGraph graph =
          EveryPattern.of(inner, 2, new Need(1 + trial % 2, trial % 3), 1, 2, 1).graph();
      String shape = shape(Net.of(graph));
      for (int n = 0; n < 4; n++) {
        assertThat(shape(Net.of(permuted(graph, new Random(trial * 10L + n))))).isEqualTo(shape);
      }
    }
  }

  @Test
  void cellsOfAnotherKindStandElsewhere() {
    // What differs in one thing alone is told apart: the order follows it however it is stated.
    List<List<GraphCell>> pairs =
        List.of(
            List.of(GraphCell.free(4, 0, 1), GraphCell.free(5, 0, 1)),
            List.of(GraphCell.free(4, 0, 1), GraphCell.free(4, 1, 1)),
            List.of(GraphCell.free(4, 0, 1), GraphCell.free(4, 0, 2)),
            List.of(GraphCell.free(4, 0, 1), GraphCell.hidden(4, 0, Need.NONE)),
            List.of(GraphCell.hidden(4, 0, new Need(1, 0)), GraphCell.hidden(4, 0, NEED)),
            List.of(
                GraphCell.hidden(4, 0, new Need(1, 2)), GraphCell.hidden(4, 0, new Need(1, 3))));
    for (List<GraphCell> pair : pairs) {
      Net one = Net.of(CellGraph.builder().addCells(pair.get(0), pair.get(1)).build());
      Net other = Net.of(CellGraph.builder().addCells(pair.get(1), pair.get(0)).build());
      assertThat(shape(other)).isEqualTo(shape(one));
      assertThat(other.origin[0]).isEqualTo(1 - one.origin[0]);
    }
  }

  @Test
  void interchangeableCellsAreToldApartTogether() {
    // Two circles of four cells each: whatever comes first, its circle comes with it.
    CellGraph.Builder builder = CellGraph.builder();
    for (int cell = 0; cell < 8; cell++) {
      builder.add(GraphCell.free(3, 0, 1));
    }
    int total = builder.add(GraphCell.printed(6));
    for (int circle : new int[] {0, 4}) {
      for (int n = 0; n < 4; n++) {
        builder.addSum(total, circle + n, circle + (n + 1) % 4);
      }
    }
    CellGraph graph = builder.build();
    String shape = shape(Net.of(graph));
    for (int n = 0; n < 20; n++) {
      assertThat(shape(Net.of(permuted(graph, new Random(n))))).isEqualTo(shape);
    }
  }

  @Test
  void whoeverIsAloneInACellIsOnePersonInAllOfThem() {
    // 2 = 1 + 1 + 0: two people; 1 = 1 + 0: one of them, beside nobody.
    CellGraph.Builder builder =
        CellGraph.builder()
            .addCells(
                GraphCell.hidden(2, 0, NEED),
                GraphCell.hidden(1, 0, NEED),
                GraphCell.hidden(1, 0, NEED),
                GraphCell.hidden(0, 0, Need.NONE),
                GraphCell.hidden(1, 0, NEED),
                GraphCell.hidden(0, 0, NEED),
                GraphCell.free(1, 0, 1));
    Net net = Net.of(builder.addSum(0, 1, 2, 3).addSum(1, 4, 5).addSum(2, 6).build());
    Persons persons = Persons.of(net);
    int[] at = IntStream.range(0, 7).map(cell -> place(net, cell)).toArray();

    assertThat(persons.count()).isEqualTo(2);
    assertThat(persons.in(at[1])).isEqualTo(persons.in(at[4])).isNotEqualTo(persons.in(at[2]));
    assertThat(persons.in(at[1])).isBetween(0, 1);
    assertThat(persons.in(at[2])).isBetween(0, 1);
    assertThat(persons.in(at[0])).isEqualTo(-1);
    assertThat(persons.in(at[3])).isEqualTo(-1);
    assertThat(persons.in(at[6])).isEqualTo(-1);
    int person = persons.in(at[1]);
    assertThat(persons.isOwn(person, at[4])).isTrue();
    assertThat(persons.isOwn(person, at[5])).isTrue();
    assertThat(persons.isOwn(person, at[3])).isFalse();
    assertThat(persons.isOwn(1 - person, at[5])).isFalse();
    assertThat(persons.isOwn(person, at[2])).isFalse();
    assertThat(persons.of(move(at[1], at[2], at[4]))).containsExactly(0, 1);
    assertThat(persons.of(move(at[0], at[4]))).containsExactly(person);
    assertThat(persons.of(move(at[0]))).isEmpty();
    // 2 = 1 + 1 + 0 holds two people's cells, 1 = 1 + 0 those of one; 1 = 1 has a free cell beside.
    for (int s = 0; s < 3; s++) {
      assertThat(persons.isBetrayedBySum(net, s)).isEqualTo(cells(net, s).length == 4);
    }
  }

  private static Move move(int... cells) {
    Map<Integer, Long> changes = new HashMap<>();
    Arrays.stream(cells).forEach(cell -> changes.put(cell, 1L));
    return Move.of(changes);
  }

  @Test
  void nobodyIsKnownWhereInsidersDoNotCount() {
    Net net = Net.of(graph());
    Persons persons = Persons.none(net);

    assertThat(persons.count()).isZero();
    assertThat(IntStream.range(0, net.size()).map(persons::in)).containsOnly(-1);
    assertThat(IntStream.range(0, net.sumCount()).anyMatch(s -> persons.isBetrayedBySum(net, s)))
        .isFalse();
  }

  @Test
  void aProofHoldsWhileEverythingItLeansOnIsHidden() {
    Net net = Net.of(EveryPattern.of(new long[][] {{1, 9}, {9, 9}}, 2, NEED).graph());
    int needy = place(net, 0);
    int[] free = IntStream.range(0, net.size()).filter(i -> net.isFree[i]).toArray();
    Evidence evidence = new Evidence(net);
    boolean[] hidden = new boolean[net.size()];
    assertThat(evidence.holds(needy, hidden)).isFalse();
    assertThat(evidence.proofs()).hasSize(net.size()).containsOnlyNulls();
    Evidence.Proof proof =
        new Evidence.Proof(
            move(needy, free[0]), move(needy, free[1]), List.of(move(needy, free[2])));
    evidence.set(needy, proof);

    assertThat(evidence.proofs()[needy]).isSameAs(proof);
    Arrays.fill(hidden, true);
    assertThat(evidence.holds(needy, hidden)).isTrue();
    for (int cell : new int[] {needy, free[0], free[1], free[2]}) {
      hidden[cell] = false;
      assertThat(evidence.holds(needy, hidden)).isFalse();
      hidden[cell] = true;
    }
    hidden[free[3]] = false;
    assertThat(evidence.holds(needy, hidden)).isTrue();
    for (int n = 0; n < 3; n++) {
      assertThat(evidence.leaningOn(free[n])).containsExactly(needy);
    }
    assertThat(evidence.leaningOn(free[3])).isEmpty();
    assertThat(evidence.leaningOn(needy)).isEmpty();
  }

  @Test
  void whoLeansOnACellIsToldOnceHoweverOftenItWasProved() {
    SplittableRandom random = new SplittableRandom(32);
    CellGraph.Builder builder = CellGraph.builder();
    for (int cell = 0; cell < 40; cell++) {
      builder.add(cell < 20 ? GraphCell.hidden(2, 0, NEED) : GraphCell.free(9, 0, 1));
    }
    Net net = Net.of(builder.build());
    int[] needy = IntStream.range(0, 40).filter(net::isNeedy).toArray();
    int[] free = IntStream.range(0, 40).filter(i -> net.isFree[i]).toArray();
    Evidence evidence = new Evidence(net);
    int[][] uses = new int[40][0];
    for (int n = 0; n < 400; n++) {
      int cell = needy[random.nextInt(needy.length)];
      uses[cell] = random.ints(3, 0, 20).map(i -> free[i]).toArray();
      evidence.set(
          cell,
          new Evidence.Proof(
              move(uses[cell][0]), move(uses[cell][1]), List.of(move(uses[cell][2]))));
      for (int f : free) {
        int[] expected =
            Arrays.stream(needy)
                .filter(c -> Arrays.stream(uses[c]).anyMatch(u -> u == f))
                .toArray();
        assertThat(evidence.leaningOn(f)).containsExactlyInAnyOrder(expected);
      }
    }
  }
}
