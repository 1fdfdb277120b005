// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.Evidence.Proof;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static final int CELL = 0;

  /** One cell that needs a proof, and others that may be hidden for it. */
  private static Net net() {
    CellGraph.Builder graph = CellGraph.builder();
    graph.add(GraphCell.hidden(3, 0, new Need(4, 0)));
    IntStream.range(0, 30).forEach(i -> graph.add(GraphCell.free(10 + i, 0, 1)));
    return Net.of(graph.build());
  }

  private static Proof leaningOn(int cell) {
    Move move = Move.of(Map.of(CELL, 4L, cell, -4L));
    return new Proof(Move.NONE, move, List.of());
  }

  private static boolean[] allBut(Net net, int... printed) {
    boolean[] hidden = new boolean[net.size()];
    Arrays.fill(hidden, true);
    for (int cell : printed) {
      hidden[cell] = false;
    }
    return hidden;
  }

  @Test
  void aProofThatWasReplacedIsFoundAgainWhereItHolds() {
    Net net = net();
    Evidence evidence = new Evidence(net);
    Proof first = leaningOn(5);
    evidence.set(CELL, first);
    assertThat(evidence.spare(CELL, allBut(net))).isNull();

    evidence.set(CELL, leaningOn(6));

    assertThat(evidence.spare(CELL, allBut(net, 6))).isSameAs(first);
    assertThat(evidence.spare(CELL, allBut(net, 5))).isNull();
    assertThat(evidence.spare(7, allBut(net))).isNull();
  }

  @Test
  void theSameProofTwiceIsNoSpare() {
    Net net = net();
    Evidence evidence = new Evidence(net);
    Proof proof = leaningOn(5);
    evidence.set(CELL, proof);
    evidence.set(CELL, proof);

    assertThat(evidence.spare(CELL, allBut(net))).isNull();
  }

  @Test
  void aProofOfAPatternThatWasNotTakenIsKeptAndNotInUse() {
    Net net = net();
    Evidence evidence = new Evidence(net);
    Proof kept = leaningOn(9);
    evidence.keep(CELL, kept);

    assertThat(evidence.holds(CELL, allBut(net))).isFalse();
    assertThat(evidence.spare(CELL, allBut(net))).isSameAs(kept);
  }

  @Test
  void theOldestSpareGoesFirst() {
    Net net = net();
    Evidence evidence = new Evidence(net);
    IntStream.rangeClosed(1, 9).forEach(cell -> evidence.keep(CELL, leaningOn(cell)));
    int[] others = IntStream.rangeClosed(2, 9).toArray();

    assertThat(evidence.spare(CELL, allBut(net, others))).isNull();
    assertThat(evidence.spare(CELL, allBut(net, Arrays.copyOf(others, 7)))).isNotNull();
  }

  @Test
  void everySpareThatIsKeptIsFoundWhereItAloneHolds() {
    Net net = net();
    Evidence evidence = new Evidence(net);
    IntStream.rangeClosed(1, 8).forEach(cell -> evidence.keep(CELL, leaningOn(cell)));
    for (int cell = 1; cell <= 8; cell++) {
      int one = cell;
      int[] others = IntStream.rangeClosed(1, 8).filter(other -> other != one).toArray();
      assertThat(evidence.spare(CELL, allBut(net, others))).isEqualTo(leaningOn(cell));
    }
  }

  @Test
  void whoLeansOnAComplementIsToldAndNobodyIsSaidToLeanOnWhatIsAlwaysHidden() {
    Net net = net();
    Evidence evidence = new Evidence(net);
    int needy = IntStream.range(0, 31).filter(net::isNeedy).findFirst().orElseThrow();
    int[] free = IntStream.range(0, 31).filter(cell -> net.isFree[cell]).limit(3).toArray();
    // One proof after the other, often the same complement twice: none is forgotten.
    for (int n = 0; n < 20; n++) {
      int complement = free[n % 3];
      Move move = Move.of(Map.of(needy, 4L, complement, -4L));
      evidence.set(needy, new Proof(Move.NONE, move, List.of()));
      for (int cell = 0; cell < net.size(); cell++) {
        assertThat(evidence.leaningOn(cell))
            .isEqualTo(cell == complement ? new int[] {needy} : new int[0]);
      }
    }
  }
}
