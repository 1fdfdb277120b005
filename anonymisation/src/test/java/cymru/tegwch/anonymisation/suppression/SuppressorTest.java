// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class SuppressorTest {

  private static final Need NEED = new Need(4, 0);

  /** Rows of three and their totals, columns of three and theirs: cells 0 to 15 by row. */
  private static CellGraph graph(GraphCell... cells) {
    CellGraph.Builder graph = CellGraph.builder().addCells(cells);
    for (int i = 0; i < 4; i++) {
      graph.addSum(4 * i + 3, 4 * i, 4 * i + 1, 4 * i + 2);
      graph.addSum(12 + i, i, 4 + i, 8 + i);
    }
    return graph.build();
  }

  private static GraphCell free(long count) {
    return GraphCell.free(count, 0, 1);
  }

  private static GraphCell small(long count) {
    return GraphCell.hidden(count, 0, NEED);
  }

  private static GraphCell[] cells() {
    return new GraphCell[] {
      small(3), free(20), free(30), free(53),
      free(20), free(30), free(40), free(90),
      free(30), free(40), free(50), free(120),
      free(53), free(90), free(120), free(263)
    };
  }

  private static Suppression.Pattern pattern(CellGraph graph) {
    return (Suppression.Pattern) Suppressor.withDefaults().suppress(graph);
  }

  @Test
  void aSmallCellNeedsThreeOthersAndNoFewer() {
    Suppression.Pattern pattern = pattern(graph(cells()));

    assertThat(pattern.complements()).isEqualTo(3);
    assertThat(pattern.lowerBound()).isEqualTo(3);
    assertThat(pattern.isOptimal()).isTrue();
    assertThat(pattern.gap()).isZero();
  }

  @Test
  void dearCellsStayPrinted() {
    GraphCell[] cells = cells();
    cells[1] = GraphCell.free(20, 0, 100);
    cells[4] = GraphCell.free(20, 0, 100);

    BitSet hidden = pattern(graph(cells)).hidden();

    assertThat(hidden.get(1)).isFalse();
    assertThat(hidden.get(4)).isFalse();
    assertThat(hidden.cardinality()).isEqualTo(4);
  }

  @Test
  void whatWasPrintedBeforeStaysPrintedAndWhatWasHiddenStaysHidden() {
    GraphCell[] cells = cells();
    cells[1] = GraphCell.printed(20);
    cells[10] = GraphCell.hidden(50, 0, Need.NONE);

    Suppression.Pattern pattern = pattern(graph(cells));

    assertThat(pattern.hidden().get(1)).isFalse();
    assertThat(pattern.hidden().get(10)).isTrue();
    assertThat(pattern.complements()).isEqualTo(2);
  }

  @Test
  void aCellHiddenBeforeNeedsNoProtectionOfItsOwn() {
    GraphCell[] cells = cells();
    cells[0] = GraphCell.hidden(3, 0, Need.NONE);

    assertThat(pattern(graph(cells)).complements()).isZero();
  }

  @Test
  void anAtomThatIsNeverPrintedIsProtectedToo() {
    CellGraph.Builder graph = CellGraph.builder().addCells(cells());
    for (int i = 0; i < 4; i++) {
      graph.addSum(4 * i + 3, 4 * i, 4 * i + 1, 4 * i + 2);
      graph.addSum(12 + i, i, 4 + i, 8 + i);
    }
    int few = graph.add(GraphCell.hidden(2, 0, NEED));
    int many = graph.add(GraphCell.unprinted(48));
    graph.addSum(10, few, many);
    int alone = graph.add(GraphCell.hidden(3, 0, NEED));
    int rest = graph.add(GraphCell.printed(37));
    graph.addSum(9, alone, rest);

    Suppression.Pattern pattern = pattern(graph.build());

    assertThat(pattern.hidden().get(9)).isTrue();
    assertThat(pattern.witnesses()).extracting(Witness::cell).containsExactly(0, few, alone);
  }

  @Test
  void twoCellsOfOnePersonAreNotTwoPeople() {
    GraphCell[] cells = {
      small(1), GraphCell.printed(0), GraphCell.printed(0), small(1),
      free(20), free(30), free(40), free(90),
      free(30), free(40), free(50), free(120),
      free(51), free(70), free(90), free(211)
    };

    assertThat(Suppressor.withDefaults().withInsiders(Insiders.COUNT).suppress(graph(cells)))
        .isInstanceOf(Suppression.Pattern.class);
  }

  @Test
  void moreEffortIsNeverWorse() {
    CellGraph graph = graph(cells());

    assertThat(
            ((Suppression.Pattern)
                    Suppressor.withDefaults().withEffort(new Effort(1, 0)).suppress(graph))
                .complements())
        .isGreaterThanOrEqualTo(pattern(graph).complements());
  }

  @Test
  void effortIsBounded() {
    assertThatThrownBy(() -> new Effort(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Steps must be 1 or more and tries 0 or more, but were 0 and 1");
    assertThatThrownBy(() -> Effort.ofSeconds(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Seconds must be 0.01 to 100000, but were 0.0");
    assertThatThrownBy(() -> Effort.ofSeconds(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(10 * Effort.ofSeconds(0.3).steps()).isEqualTo(Effort.ofSeconds(3).steps());
    assertThat(Effort.ofSeconds(2).steps()).isEqualTo(2 * Effort.ofSeconds(1).steps());
  }

  @Test
  void aMoveTellsNothingButItsSize() {
    Move move = Move.of(java.util.Map.of(1, 5L, 2, -5L, 3, 0L));

    assertThat(move).hasToString("Move of 2 cells");
    assertThat(move.changes()).isEqualTo(java.util.Map.of(1, 5L, 2, -5L));
    assertThat(move.at(3)).isZero();
    assertThat(move).isEqualTo(Move.of(move.changes()));
    assertThat(move).hasSameHashCodeAs(Move.of(move.changes()));
  }
}
