// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.Prover.Zeal;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A suppression that goes stage by stage, on a table of which it is known what is cheapest. */
final class Stages {

  static final Need NEED = new Need(4, 0);

  private Stages() {}

  static Suppressor.Search search(CellGraph graph, long steps, int tries) {
    return search(graph, new Effort(steps, tries));
  }

  static Suppressor.Search search(CellGraph graph, Effort effort) {
    Suppressor suppressor = Suppressor.withDefaults().withEffort(effort);
    return suppressor.new Search(graph);
  }

  /** Rows and columns of three and their totals, a small cell in the corner, costs 1 to 16. */
  static CellGraph.Builder table() {
    long[] counts = {3, 20, 30, 53, 20, 30, 40, 90, 30, 40, 50, 120, 53, 90, 120, 263};
    CellGraph.Builder graph = CellGraph.builder();
    graph.add(GraphCell.hidden(3, 0, NEED));
    for (int cell = 1; cell < 16; cell++) {
      graph.add(GraphCell.free(counts[cell], 0, cell + 1));
    }
    for (int i = 0; i < 4; i++) {
      graph.addSum(4 * i + 3, 4 * i, 4 * i + 1, 4 * i + 2);
      graph.addSum(12 + i, i, 4 + i, 8 + i);
    }
    return graph;
  }

  /** The same and many cells that stand in no sum. */
  static CellGraph large() {
    CellGraph.Builder graph = table();
    IntStream.range(0, 3000).forEach(n -> graph.add(GraphCell.free(300 + n, 0, 1)));
    return graph.build();
  }

  static int at(Suppressor.Search search, int cell) {
    return IntStream.range(0, search.net.size())
        .filter(i -> search.net.origin[i] == cell)
        .findFirst()
        .orElseThrow();
  }

  static void hide(Suppressor.Search search, int... cells) {
    search.master.clear();
    Arrays.stream(cells).forEach(cell -> search.master.flip(at(search, cell)));
  }

  static int[] hidden(Suppressor.Search search, boolean[] pattern) {
    return IntStream.range(0, pattern.length)
        .filter(i -> pattern[i])
        .map(i -> search.net.origin[i])
        .sorted()
        .toArray();
  }

  static Found found(Suppressor.Search search) {
    boolean[] pattern = search.master.pattern();
    Evidence.Proof[] proofs = new Evidence.Proof[pattern.length];
    search
        .prover
        .prove(pattern, search.prover.needy(), Zeal.ALL)
        .proved()
        .forEach((cell, proof) -> proofs[cell] = proof);
    double cost =
        IntStream.range(0, pattern.length)
            .filter(i -> pattern[i] && search.net.isFree[i])
            .mapToDouble(i -> search.net.cost[i])
            .sum();
    return new Found(pattern, proofs, cost);
  }

  static Evidence evidence(Suppressor.Search search) {
    Evidence evidence = new Evidence(search.net);
    Found found = found(search);
    for (int cell : search.prover.needy()) {
      evidence.set(cell, requireNonNull(found.proofs()[cell]));
    }
    return evidence;
  }

  static PatternSearch order(Suppressor.Search search) {
    return new PatternSearch(search.net, search.master, search.work, 1);
  }

  static void isMinimal(Suppressor.Search search, boolean[] pattern) {
    for (int cell = 0; cell < pattern.length; cell++) {
      if (pattern[cell] && search.net.isFree[cell]) {
        boolean[] fewer = pattern.clone();
        fewer[cell] = false;
        Master master = new Master(search.net, Persons.none(search.net));
        master.reset(fewer);
        assertThat(
                master.isViolated()
                    || !search.prover.prove(fewer, search.prover.needy(), Zeal.ALL).isProof())
            .isTrue();
      }
    }
  }
}
