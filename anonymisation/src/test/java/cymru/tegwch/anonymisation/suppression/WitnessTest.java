// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WitnessTest {

  /** Total 53 = 3 + 50 + 0. */
  private static final CellGraph GRAPH =
      CellGraph.builder()
          .addCells(
              GraphCell.printed(53),
              GraphCell.hidden(3, 0, new Need(4, 5)),
              GraphCell.free(50, 0, 1),
              GraphCell.printed(0))
          .addSum(0, 1, 2, 3)
          .build();

  private static BitSet hidden(int... cells) {
    BitSet hidden = new BitSet();
    for (int cell : cells) {
      hidden.set(cell);
    }
    return hidden;
  }

  /** From the changes of two tables. */
  private static Witness witness(Map<Integer, Long> low, Map<Integer, Long> high) {
    return new Witness(1, Move.of(low), Move.of(high), List.of());
  }

  @Test
  void twoTablesThatAddUpAndDifferEnoughAreAWitness() {
    assertThat(witness(Map.of(1, -2L, 2, 2L), Map.of(1, 2L, 2, -2L)).isValid(GRAPH, hidden(1, 2)))
        .isTrue();
  }

  @Test
  void tablesThatDifferTooLittleAreNone() {
    assertThat(witness(Map.of(1, -1L, 2, 1L), Map.of(1, 2L, 2, -2L)).isValid(GRAPH, hidden(1, 2)))
        .isFalse();
  }

  @Test
  void aGreatestValueThatProvesTheCellSmallIsNone() {
    assertThat(witness(Map.of(1, -3L, 2, 3L), Map.of(1, 1L, 2, -1L)).isValid(GRAPH, hidden(1, 2)))
        .isFalse();
  }

  @Test
  void aTableThatDoesNotAddUpIsNone() {
    assertThat(witness(Map.of(1, -3L, 2, 3L), Map.of(1, 2L)).isValid(GRAPH, hidden(1, 2)))
        .isFalse();
  }

  @Test
  void aTableThatChangesAPrintedNumberIsNone() {
    assertThat(witness(Map.of(1, -3L, 2, 3L), Map.of(1, 2L, 2, -2L)).isValid(GRAPH, hidden(1)))
        .isFalse();
  }

  @Test
  void aTableWithANegativeNumberIsNone() {
    assertThat(witness(Map.of(1, -4L, 2, 4L), Map.of(1, 2L, 2, -2L)).isValid(GRAPH, hidden(1, 2)))
        .isFalse();
  }

  @Test
  void theSuppressorFindsTheOnlyComplement() {
    assertThat(Suppressor.withDefaults().suppress(GRAPH))
        .isInstanceOfSatisfying(
            Suppression.Pattern.class,
            pattern -> {
              assertThat(pattern.complements()).isEqualTo(1);
              assertThat(pattern.witnesses())
                  .singleElement()
                  .matches(witness -> witness.isValid(GRAPH, pattern.hidden()));
            });
  }

  @Test
  void whereNothingMayBeHiddenBesidesTheCellIsUnprotectable() {
    CellGraph graph =
        CellGraph.builder()
            .addCells(
                GraphCell.printed(53),
                GraphCell.hidden(3, 0, new Need(4, 5)),
                GraphCell.printed(50))
            .addSum(0, 1, 2)
            .build();

    assertThat(Suppressor.withDefaults().suppress(graph))
        .isInstanceOf(Suppression.Unprotectable.class);
  }

  @Test
  void sumsThatDoNotAddUpAreRefused() {
    CellGraph.Builder builder =
        CellGraph.builder().addCells(GraphCell.printed(53), GraphCell.printed(3));

    assertThatThrownBy(() -> builder.addSum(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The parts of a sum must add up to its total");
  }
}
