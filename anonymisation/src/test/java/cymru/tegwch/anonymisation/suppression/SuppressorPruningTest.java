// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static cymru.tegwch.anonymisation.suppression.Stages.NEED;
import static cymru.tegwch.anonymisation.suppression.Stages.at;
import static cymru.tegwch.anonymisation.suppression.Stages.evidence;
import static cymru.tegwch.anonymisation.suppression.Stages.found;
import static cymru.tegwch.anonymisation.suppression.Stages.hidden;
import static cymru.tegwch.anonymisation.suppression.Stages.hide;
import static cymru.tegwch.anonymisation.suppression.Stages.isMinimal;
import static cymru.tegwch.anonymisation.suppression.Stages.order;
import static cymru.tegwch.anonymisation.suppression.Stages.search;
import static cymru.tegwch.anonymisation.suppression.Stages.table;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.Prover.Zeal;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Complements that nothing needs are printed again. */
class SuppressorPruningTest {

  /** The cells of the table that are no totals, but the corner. */
  private static final int[] INNER = {1, 2, 4, 5, 6, 8, 9, 10};

  private static final int[] PRUNED = {0, 1, 2, 4, 6, 8, 9};

  @Test
  void complementsThatNoProofNeedsArePrintedTheDearestFirst() {
    Suppressor.Search search = search(table().build(), Effort.QUICK);
    hide(search, INNER);
    Evidence evidence = evidence(search);
    search.prune(order(search), evidence);

    boolean[] pattern = search.master.pattern();
    assertThat(evidence.holds(at(search, 0), pattern)).isTrue();
    // 10 goes, the dearest; 9, 8 and 6 would leave another alone in a line; 5 goes; then none can.
    assertThat(hidden(search, pattern)).containsExactly(PRUNED);
    isMinimal(search, pattern);
  }

  @Test
  void whatAProofNeedsStaysHiddenThoughNoRowAsksForIt() {
    SplittableRandom random = new SplittableRandom(41);
    int needed = 0;
    for (int trial = 0; trial < 25; trial++) {
      CellGraph graph = thin(random);
      Suppressor.Search search = search(graph, Effort.STANDARD);
      hide(search, IntStream.range(1, 16).filter(i -> graph.cell(i).isFree()).toArray());
      if (found(search).proofs()[at(search, 0)] == null) {
        continue;
      }
      Evidence evidence = evidence(search);
      Master master = new Master(search.net, Persons.none(search.net));
      master.reset(search.master.pattern());
      for (int cell : order(search).dearestFirst(master.pattern()).toArray()) {
        if (master.change(cell) <= 0) {
          master.flip(cell);
          boolean isSafe =
              search.prover.prove(master.view(), search.prover.needy(), Zeal.ALL).isProof();
          if (!isSafe) {
            master.flip(cell);
            needed++;
          }
        }
      }
      search.prune(order(search), evidence);
      assertThat(search.master.pattern()).containsExactly(master.pattern());
      for (int cell : search.prover.needy()) {
        assertThat(evidence.holds(cell, search.master.view())).isTrue();
      }
    }
    assertThat(needed).isPositive();
  }

  /** A small cell in the corner of a table of other small numbers, which can hardly fall. */
  private static CellGraph thin(SplittableRandom random) {
    long[][] all = new long[4][4];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        long count = row + column == 0 ? 3 : random.nextInt(5);
        for (int r : new int[] {row, 3}) {
          all[r][column] += count;
          all[r][3] += count;
        }
      }
    }
    CellGraph.Builder graph = CellGraph.builder();
    for (int cell = 0; cell < 16; cell++) {
      long count = all[cell / 4][cell % 4];
      graph.add(
          cell == 0
              ? GraphCell.hidden(3, 0, NEED)
              : cell % 4 == 3 || cell > 11
                  ? GraphCell.printed(count)
                  : GraphCell.free(count, 0, 1 + random.nextInt(5)));
    }
    for (int i = 0; i < 4; i++) {
      graph.addSum(4 * i + 3, 4 * i, 4 * i + 1, 4 * i + 2);
      graph.addSum(12 + i, i, 4 + i, 8 + i);
    }
    return graph.build();
  }

  @Test
  void printingWhatIsNotNeededEndsWithItsShareOfTheWork() {
    Suppressor.Search search = search(table().build(), 1, 0);
    hide(search, INNER);
    int[] before = hidden(search, search.master.pattern());
    search.prune(order(search), evidence(search));
    assertThat(hidden(search, search.master.pattern())).containsExactly(before);
  }

  @Test
  void guessesDoNotKeepACellHidden() {
    Suppressor.Search search = search(table().build(), Effort.QUICK);
    hide(search, INNER);
    search.master.add(new Cut(new int[] {at(search, 10)}, new long[] {1}, 1, false));
    search.prune(order(search), evidence(search));
    assertThat(hidden(search, search.master.pattern())).containsExactly(PRUNED);

    search.master.add(new Cut(new int[] {at(search, 15)}, new long[] {1}, 1, false));
    Found again = requireNonNull(search.attempt(0));
    assertThat(hidden(search, again.pattern())).containsExactly(0, 1, 4, 5);
  }
}
