// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import cymru.tegwch.anonymisation.suppression.GraphCell.Role;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellGraphTest {

  @Test
  void cellsStandWhereTheyWereAddedAndKnowTheirSums() {
    CellGraph.Builder builder = CellGraph.builder();
    assertThat(builder.add(GraphCell.printed(6))).isZero();
    assertThat(builder.add(GraphCell.printed(1))).isEqualTo(1);
    builder.addCells(GraphCell.printed(2), GraphCell.printed(3), GraphCell.printed(9));
    CellGraph graph = builder.addSum(0, 3, 1, 2).addSum(4, 0, 3).build();

    assertThat(graph.size()).isEqualTo(5);
    assertThat(graph.cell(3).count()).isEqualTo(3);
    assertThat(graph.sumCount()).isEqualTo(2);
    assertThat(graph.sum(0)).containsExactly(0, 1, 2, 3);
    assertThat(graph.sum(1)).containsExactly(4, 0, 3);
    assertThat(graph.sumsOf(0)).containsExactly(0, 1);
    assertThat(graph.sumsOf(1)).containsExactly(0);
    assertThat(graph.sumsOf(2)).containsExactly(0);
    assertThat(graph.sumsOf(3)).containsExactly(0, 1);
    assertThat(graph.sumsOf(4)).containsExactly(1);
  }

  @Test
  void aSumHasEachCellOnceAndAddsUp() {
    CellGraph.Builder builder =
        CellGraph.builder()
            .addCells(GraphCell.printed(4), GraphCell.printed(2), GraphCell.printed(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.addSum(0, 1, 1))
        .withMessageContaining("once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.addSum(2, 2))
        .withMessageContaining("once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.addSum(0, 1, 2))
        .withMessageContaining("add up");
    CellGraph.Builder great =
        CellGraph.builder()
            .addCells(
                GraphCell.printed(Long.MIN_VALUE),
                GraphCell.printed(1),
                GraphCell.printed(Long.MAX_VALUE));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> great.addSum(0, 1, 2));
    assertThat(builder.addSum(2).build().sumCount()).isEqualTo(1);
  }

  @Test
  void aCellThatMayBeHiddenReachesItsLowestValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GraphCell.free(1, 2, 1))
        .withMessageContaining("lowest");
    assertThatIllegalArgumentException().isThrownBy(() -> GraphCell.free(1, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> GraphCell.free(1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> GraphCell.free(1, 0, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GraphCell(1, 0, Role.FREE, 1, new Need(1, 0)));
    assertThatNullPointerException()
        .isThrownBy(() -> new GraphCell(1, 0, null, 1, Need.NONE))
        .withMessage("role");
    assertThatNullPointerException()
        .isThrownBy(() -> new GraphCell(1, 0, Role.FREE, 1, null))
        .withMessage("need");
    assertThat(new GraphCell(1, 2, Role.PRINTED, 1, Need.NONE).slack()).isEqualTo(-1);
    assertThat(GraphCell.free(2, 2, 1).slack()).isZero();
    assertThat(GraphCell.hidden(5, 1, new Need(1, 0)).slack()).isEqualTo(4);
  }

  @Test
  void aCellIsWhatItsRoleSays() {
    assertThat(GraphCell.free(1, 0, 3).isFree()).isTrue();
    assertThat(GraphCell.free(1, 0, 3).cost()).isEqualTo(3);
    assertThat(GraphCell.free(1, 0, 3).isHidden()).isFalse();
    assertThat(GraphCell.hidden(1, 0, Need.NONE).isFree()).isFalse();
    assertThat(GraphCell.hidden(1, 0, Need.NONE).isHidden()).isTrue();
    assertThat(GraphCell.hidden(1, 0, Need.NONE).isUnprinted()).isFalse();
    assertThat(GraphCell.unprinted(1).isUnprinted()).isTrue();
    assertThat(GraphCell.unprinted(1).isHidden()).isTrue();
    assertThat(GraphCell.printed(1).isHidden()).isFalse();
  }

  @Test
  void aNeedIsMetFromItsWidthAndItsUpperEndOn() {
    Need need = new Need(3, 5);
    assertThat(need.isMetBy(2, 5)).isTrue();
    assertThat(need.isMetBy(3, 5)).isFalse();
    assertThat(need.isMetBy(0, 4)).isFalse();
    assertThat(need.isNone()).isFalse();
    assertThat(new Need(0, 1).isNone() || new Need(1, 0).isNone()).isFalse();
    assertThat(Need.NONE.isNone()).isTrue();
    assertThat(need.capacity(0)).isEqualTo(5);
    assertThat(need.capacity(1)).isEqualTo(4);
    assertThat(need.capacity(4)).isEqualTo(3);
    assertThatIllegalArgumentException().isThrownBy(() -> new Need(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Need(0, -1));
  }

  @Test
  void effortIsInSteps() {
    assertThat(new Effort(1, 0).steps()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Effort(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> Effort.ofSeconds(100_001));
    assertThat(Effort.ofSeconds(100_000).steps()).isEqualTo(100_000 * Effort.ofSeconds(1).steps());
    assertThat(2 * Effort.ofSeconds(0.5).steps()).isEqualTo(Effort.ofSeconds(1).steps());
    assertThat(Effort.ofSeconds(5).tries()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void workEndsByItsCount() {
    Work work = new Work(1_000);
    assertThat(work.isSpent(0)).isTrue();
    work.add(499);
    assertThat(work.isSpent(50)).isFalse();
    work.add(1);
    assertThat(work.done()).isEqualTo(500);
    assertThat(work.isSpent(50)).isTrue();
    assertThat(work.isSpent(51)).isFalse();
    assertThat(work.limit()).isEqualTo(1_000_010_000L);
    assertThat(work.isExhausted()).isFalse();
    work.giveUp();
    assertThat(work.isExhausted()).isTrue();
    assertThat(work.done()).isEqualTo(1_000_010_000L);
    work.add(5);
    work.giveUp();
    assertThat(work.done()).isEqualTo(1_000_010_005L);
    assertThat(new Work(Long.MAX_VALUE / 20).limit())
        .isEqualTo(10 * (Long.MAX_VALUE / 20) + 1_000_000_000L);
    assertThat(new Work(Long.MAX_VALUE / 20 + 1).limit()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void workloadCountsTheSumsThatACellIsAPartOf() {
    CellGraph.Builder builder = CellGraph.builder();
    int total = builder.add(GraphCell.hidden(4, 0, new Need(1, 0)));
    int part = builder.add(GraphCell.hidden(4, 0, new Need(1, 0)));
    builder.add(GraphCell.hidden(4, 0, Need.NONE));
    builder.addSum(total, part);
    assertThat(Workload.of(builder.build())).isEqualTo(new Workload(2, 1_000 + 4_000));
    for (int more = 0; more < 5; more++) {
      builder.addSum(builder.add(GraphCell.printed(4)), part);
    }
    Workload load = Workload.of(builder.build());
    assertThat(load).isEqualTo(new Workload(2, 1_000 + 256_000));
    assertThat(load.isBeyond(64_250)).isFalse();
    assertThat(load.isBeyond(64_249)).isTrue();
  }

  @Test
  void aMoveIsWhatChanges() {
    Move move = Move.of(Map.of(4, 5L, 2, -5L, 3, 0L));
    assertThat(move.cells()).containsExactly(2, 4);
    assertThat(move.change(0)).isEqualTo(-5);
    assertThat(move.at(4)).isEqualTo(5);
    assertThat(move.touches(2) && move.touches(4)).isTrue();
    assertThat(move.touches(3) || move.touches(0)).isFalse();
    assertThat(move.in(new int[] {9, 9, 7, 9, 1})).isEqualTo(Move.of(Map.of(1, 5L, 7, -5L)));
    assertThat(move)
        .isNotEqualTo(Move.of(Map.of(4, 5L, 2, -4L)))
        .isNotEqualTo(Move.of(Map.of(4, 5L, 1, -5L)))
        .isNotEqualTo("Move of 2 cells")
        .isNotEqualTo(null);
    assertThat(move.hashCode())
        .isNotEqualTo(Move.of(Map.of(4, 5L, 2, -4L)).hashCode())
        .isNotEqualTo(Move.of(Map.of(4, 5L, 1, -5L)).hashCode());
    assertThat(Move.NONE.cells()).isEmpty();
  }

  /** 8 = 2 + 2 + 4, all hidden but the total. */
  private static CellGraph three() {
    GraphCell small = GraphCell.hidden(2, 0, new Need(2, 0));
    return CellGraph.builder()
        .addCells(GraphCell.printed(8), small, small, GraphCell.free(4, 0, 1))
        .addSum(0, 1, 2, 3)
        .build();
  }

  @Test
  void guardsAreTablesThatChangeTheCell() {
    BitSet hidden = BitSet.valueOf(new long[] {0b1110});
    Move low = Move.of(Map.of(1, -2L, 2, 2L));
    Move high = Move.of(Map.of(1, 2L, 2, -2L));
    Move guard = Move.of(Map.of(1, 1L, 3, -1L));
    Move other = Move.of(Map.of(2, 1L, 3, -1L));
    Move wrong = Move.of(Map.of(1, 1L, 3, -2L));

    assertThat(new Witness(1, low, high, List.of(guard)).isValid(three(), hidden)).isTrue();
    assertThat(new Witness(1, low, high, List.of(other)).isValid(three(), hidden)).isFalse();
    assertThat(new Witness(1, low, high, List.of(guard, wrong)).isValid(three(), hidden)).isFalse();
    assertThatNullPointerException()
        .isThrownBy(() -> new Witness(1, null, high, List.of()))
        .withMessage("low");
    assertThatNullPointerException()
        .isThrownBy(() -> new Witness(1, low, null, List.of()))
        .withMessage("high");
  }

  @Test
  void aTableMayMoveTotalsToo() {
    CellGraph graph =
        CellGraph.builder()
            .addCells(
                GraphCell.free(3, 0, 1),
                GraphCell.hidden(1, 1, new Need(2, 0)),
                GraphCell.printed(2))
            .addSum(0, 1, 2)
            .build();
    BitSet hidden = BitSet.valueOf(new long[] {0b011});
    Move high = Move.of(Map.of(0, 2L, 1, 2L));
    assertThat(new Witness(1, Move.NONE, high, List.of()).isValid(graph, hidden)).isTrue();
    Move low = Move.of(Map.of(0, -1L, 1, -1L));
    assertThat(new Witness(1, low, high, List.of()).isValid(graph, hidden)).isFalse();
    Move crossed = Move.of(Map.of(0, -2L, 1, 2L));
    assertThat(new Witness(1, Move.NONE, crossed, List.of()).isValid(graph, hidden)).isFalse();
    Move overflow = Move.of(Map.of(0, Long.MAX_VALUE));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> new Witness(1, Move.NONE, overflow, List.of()).isValid(graph, hidden));
  }

  @Test
  void aPatternSaysHowFarItIsFromTheBound() {
    BitSet hidden = BitSet.valueOf(new long[] {5});
    Suppression.Pattern pattern = new Suppression.Pattern(hidden, List.of(), 1, 4, 3, 7);
    hidden.set(1);
    pattern.hidden().set(3);

    assertThat(pattern.hidden()).isEqualTo(BitSet.valueOf(new long[] {5}));
    assertThat(pattern.gap()).isEqualTo(0.25);
    assertThat(pattern.isOptimal()).isFalse();
    assertThat(new Suppression.Pattern(hidden, List.of(), 1, 4, 4, 7).isOptimal()).isTrue();
    assertThat(new Suppression.Pattern(hidden, List.of(), 0, 0, 0, 0).gap()).isZero();
    assertThatNullPointerException()
        .isThrownBy(() -> new Suppression.Pattern(null, List.of(), 1, 4, 3, 7))
        .withMessage("hidden");
  }

  @Test
  void aSuppressorIsItsEffortAndItsInsiders() {
    Suppressor suppressor = Suppressor.withDefaults();
    assertThat(suppressor).isEqualTo(new Suppressor(Effort.STANDARD, Insiders.DO_NOT_COUNT));
    assertThat(suppressor.withEffort(Effort.QUICK).effort()).isEqualTo(Effort.QUICK);
    assertThat(suppressor.withInsiders(Insiders.COUNT).insiders()).isEqualTo(Insiders.COUNT);
    assertThatNullPointerException()
        .isThrownBy(() -> suppressor.withEffort(null))
        .withMessage("effort");
    assertThatNullPointerException()
        .isThrownBy(() -> suppressor.withInsiders(null))
        .withMessage("insiders");
  }
}
