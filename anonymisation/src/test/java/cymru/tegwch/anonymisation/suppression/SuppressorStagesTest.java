// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.anonymisation.suppression.Prover.Zeal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The stages of a suppression, one by one. */
class SuppressorStagesTest {

  private static final Need NEED = new Need(4, 0);

  /** The cells of the table that are no totals, but the corner. */
  private static final int[] INNER = {1, 2, 4, 5, 6, 8, 9, 10};

  private static final int[] PRUNED = {0, 1, 2, 4, 6, 8, 9};

  private static Suppressor.Search search(CellGraph graph, long steps, int tries) {
    return search(graph, new Effort(steps, tries));
  }

  private static Suppressor.Search search(CellGraph graph, Effort effort) {
    Suppressor suppressor = Suppressor.withDefaults().withEffort(effort);
    return suppressor.new Search(graph);
  }

  /** Rows and columns of three and their totals, a small cell in the corner, costs 1 to 16. */
  private static CellGraph.Builder table() {
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
  private static CellGraph large() {
    CellGraph.Builder graph = table();
    IntStream.range(0, 3000).forEach(n -> graph.add(GraphCell.free(300 + n, 0, 1)));
    return graph.build();
  }

  private static int at(Suppressor.Search search, int cell) {
    return IntStream.range(0, search.net.size())
        .filter(i -> search.net.origin[i] == cell)
        .findFirst()
        .orElseThrow();
  }

  private static void hide(Suppressor.Search search, int... cells) {
    search.master.clear();
    Arrays.stream(cells).forEach(cell -> search.master.flip(at(search, cell)));
  }

  private static int[] hidden(Suppressor.Search search, boolean[] pattern) {
    return IntStream.range(0, pattern.length)
        .filter(i -> pattern[i])
        .map(i -> search.net.origin[i])
        .sorted()
        .toArray();
  }

  private static Found found(Suppressor.Search search) {
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

  @Test
  void netsBelowThreeThousandCellsAreSearchedLonger() {
    CellGraph.Builder graph = table();
    IntStream.range(0, 2983).forEach(n -> graph.add(GraphCell.free(300 + n, 0, 1)));
    Suppressor.Search below = search(graph.build(), Effort.QUICK);
    assertThat(below.net.size()).isEqualTo(2999);
    assertThat(below.attemptsEnd()).isEqualTo(60);
    graph.add(GraphCell.free(299, 0, 1));
    Suppressor.Search above = search(graph.build(), Effort.QUICK);
    assertThat(above.net.size()).isEqualTo(3000);
    assertThat(above.attemptsEnd()).isEqualTo(15);
  }

  @Test
  void patternsAreMadeCheaperInSmallNetsAlone() {
    for (CellGraph graph : List.of(table().build(), large())) {
      Suppressor.Search search = search(graph, Effort.QUICK);
      hide(search, 1, 4, 5, 10);
      int[] before = hidden(search, search.master.pattern());
      search.cheapen(new WeightedSearch(search.net, search.master, search.work, 1));
      // The cheapest that hides at least two of each line with a hidden cell: 1, 4 and 5.
      assertThat(hidden(search, search.master.pattern()))
          .containsExactly(graph.size() > 3000 ? before : new int[] {0, 1, 4, 5});
    }
  }

  @Test
  void theCheaperOfTwoPatternsIsKeptAndOfTwoAlikeTheFirst() {
    Suppressor.Search search = search(table().build(), Effort.QUICK);
    assertThat(search.best()).isNull();
    search.keep(null);
    assertThat(search.best()).isNull();
    Found five = new Found(new boolean[0], new Evidence.Proof[0], 5);
    Found alike = new Found(new boolean[0], new Evidence.Proof[0], 5);
    Found six = new Found(new boolean[0], new Evidence.Proof[0], 6);
    Found four = new Found(new boolean[0], new Evidence.Proof[0], 4);
    search.keep(five);
    assertThat(search.best()).isSameAs(five);
    for (Found other : Arrays.asList(alike, six, null)) {
      search.keep(other);
      assertThat(search.best()).isSameAs(five);
    }
    search.keep(four);
    assertThat(search.best()).isSameAs(four);
  }

  private static Evidence evidence(Suppressor.Search search) {
    Evidence evidence = new Evidence(search.net);
    Found found = found(search);
    for (int cell : search.prover.needy()) {
      evidence.set(cell, requireNonNull(found.proofs()[cell]));
    }
    return evidence;
  }

  private static PatternSearch order(Suppressor.Search search) {
    return new PatternSearch(search.net, search.master, search.work, 1);
  }

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

  private static void isMinimal(Suppressor.Search search, boolean[] pattern) {
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

  @Test
  void anAttemptIsSafeAndHidesNothingForNothingInSmallNetsAndLarge() {
    for (CellGraph graph : List.of(table().build(), large())) {
      for (int number = 0; number < 4; number++) {
        Suppressor.Search search = search(graph, Effort.STANDARD);
        Found found = requireNonNull(search.attempt(number));
        Found same = found(search);
        assertThat(found.pattern()).containsExactly(same.pattern());
        assertThat(found.cost()).isEqualTo(same.cost(), within(1e-9));
        assertThat(requireNonNull(found.proofs()[at(search, 0)]).holds(found.pattern())).isTrue();
        isMinimal(search, found.pattern());
        // Corners of a rectangle: 1 (2), 4 (5) and 5 (6) are the cheapest.
        assertThat(found.cost()).isEqualTo(13);
      }
    }
  }

  /** What the cheapest pattern costs that a prover proves; infinite where none is. */
  private static double cheapest(CellGraph graph) {
    SearchBench bench = SearchBench.of(graph);
    int[] free = bench.free().toArray();
    double cheapest = Double.POSITIVE_INFINITY;
    for (int set = 0; set < 1 << free.length; set++) {
      boolean[] pattern = new boolean[bench.net().size()];
      for (int cell = 0; cell < pattern.length; cell++) {
        pattern[cell] = !bench.net().isFree[cell];
      }
      double cost = 0;
      for (int n = 0; n < free.length; n++) {
        pattern[free[n]] = (set >> n & 1) == 1;
        cost += pattern[free[n]] ? bench.net().cost[free[n]] : 0;
      }
      bench.master().reset(pattern);
      if (cost < cheapest
          && !bench.master().isViolated()
          && bench.prover().prove(pattern, bench.prover().needy(), Zeal.ALL).isProof()) {
        cheapest = cost;
      }
    }
    return cheapest;
  }

  @Test
  void whereRowsAreNotEnoughAnAttemptLearnsWhatIsAndTheWholeIsOptimal() {
    SplittableRandom random = new SplittableRandom(91);
    int learned = 0;
    int tried = 0;
    for (int trial = 0; trial < 16; trial++) {
      double[] costs = random.doubles(12, 1, 4).map(Math::rint).toArray();
      Need need = trial % 2 == 0 ? new Need(1, 5) : NEED;
      CellGraph graph = EveryPattern.of(EveryPattern.random(random, 3, 2), 2, need, costs).graph();
      double cheapest = cheapest(graph);
      Suppressor.Search search = search(graph, Effort.QUICK);
      Found found = search.attempt(0);
      if (found == null) {
        assertThat(cheapest).isInfinite();
        continue;
      }
      learned += search.master.necessaryCuts().size();
      tried++;
      assertThat(found.cost()).isBetween(cheapest - 1e-9, 1.5 * cheapest + 1e-9);
      isMinimal(search, found.pattern());
      Suppression.Pattern pattern = (Suppression.Pattern) search(graph, Effort.QUICK).run();
      assertThat(pattern.cost()).isEqualTo(cheapest, within(1e-9));
      assertThat(pattern.lowerBound()).isLessThanOrEqualTo(cheapest + 1e-9);
    }
    assertThat(tried).isGreaterThan(8);
    assertThat(learned).isPositive();
  }

  /** A small cell that cannot be protected, beside the table in which one can. */
  private static CellGraph hopeless() {
    CellGraph.Builder graph = table();
    graph.add(GraphCell.printed(9));
    graph.add(GraphCell.hidden(2, 0, NEED));
    graph.add(GraphCell.printed(7));
    return graph.addSum(16, 17, 18).build();
  }

  @Test
  void whereNothingProtectsItsCellsAreNamed() {
    Suppressor.Search search = search(hopeless(), Effort.QUICK);
    assertThat(search.attempt(0)).isNull();
    assertThat(search(hopeless(), Effort.QUICK).run())
        .isEqualTo(new Suppression.Unprotectable(List.of(0, 17)));
  }

  @Test
  void whatIsGivenUpBeforeAnythingIsProvedIsTooLarge() {
    Suppressor.Search search = search(table().build(), Effort.QUICK);
    search.work.giveUp();
    long limit = search.work.limit();
    Suppression suppression = search.run();

    assertThat(suppression).isInstanceOf(Suppression.TooLarge.class);
    assertThat(((Suppression.TooLarge) suppression).needy()).isEqualTo(1);
    assertThat(((Suppression.TooLarge) suppression).steps())
        .isBetween(limit, search.work.done());
  }

  @Test
  void fourPatternsAreSoughtFromTheStartUnlessTheirShareOfTheWorkIsSpent() {
    for (int attempts : new int[] {1, 2, 3, 4}) {
      Suppressor.Search twin = search(table().build(), 1_000_000_000L, 0);
      for (int n = 0; n < attempts - 1; n++) {
        twin.keep(twin.attempt(n));
      }
      // The share of 60 per cent ends within the last of these attempts.
      long steps = attempts == 4 ? 1_000_000_000L : 100 * (twin.work.done() + 50) / 60;
      twin.keep(twin.attempt(attempts - 1));
      long sought = twin.work.done();
      Suppressor.Search search = search(table().build(), steps, 0);
      search.run();
      // Proofs and bounds may differ a little with the effort, an attempt is far more.
      assertThat(search.work.done()).isBetween(sought - 30_000, sought + 30_000);
    }
  }

  /** A table whose bound stays below the optimum, so that no search may end early. */
  private static CellGraph withGap() {
    SplittableRandom random = new SplittableRandom(21);
    for (int trial = 0; trial < 200; trial++) {
      double[] costs = random.doubles(12, 1, 4).map(Math::rint).toArray();
      CellGraph graph =
          EveryPattern.of(EveryPattern.random(random, 2, 3), 2, new Need(3, 0), costs).graph();
      if (search(graph, 1_000_000_000L, 0).run() instanceof Suppression.Pattern pattern
          && pattern.gap() > 0
          && pattern.complements() > 2) {
        return graph;
      }
    }
    throw new AssertionError("No table with a gap");
  }

  @Test
  void eachComplementOfTheFirstPatternIsGoodForItsTries() {
    CellGraph graph = withGap();
    Suppression.Pattern first =
        (Suppression.Pattern) search(graph, 1_000_000_000L, 0).run();
    assertThat(first.tries()).isZero();
    for (int tries : new int[] {1, 7, 400}) {
      Suppression.Pattern pattern =
          (Suppression.Pattern) search(graph, 1_000_000_000L, tries).run();
      assertThat(pattern.tries()).isEqualTo((long) tries * first.complements());
      assertThat(pattern.cost()).isLessThanOrEqualTo(first.cost());
      assertThat(pattern.gap()).isPositive();
    }
  }

  @Test
  void onceThePatternIsAsCheapAsItsBoundNothingMoreIsTried() {
    Suppression.Pattern pattern = (Suppression.Pattern) search(table().build(), Effort.QUICK).run();
    assertThat(pattern.isOptimal()).isTrue();
    assertThat(pattern.tries()).isZero();
  }

  @Test
  void improvingEndsAtTheBoundThatItIsGiven() {
    for (double bound : new double[] {0, 13}) {
      Suppressor.Search search = search(table().build(), 1_000_000_000L, 50);
      hide(search, 2, 8, 10);
      Found dear = found(search);
      search.keep(dear);
      Found found = search.improved(dear, bound);
      assertThat(found).isSameAs(search.best());
      assertThat(found.cost()).isEqualTo(13);
      long tries = ((Suppression.Pattern) search.checked(found, 13)).tries();
      assertThat(tries).isBetween(1L, bound == 0 ? 150L : 149L);
      assertThat(tries == 150).isEqualTo(bound == 0);
    }
  }

  @Test
  void improvingEndsWhenItsShareOfTheWorkIsSpent() {
    Suppressor.Search search = search(table().build(), 2_000_000, Integer.MAX_VALUE);
    hide(search, 2, 8, 10);
    Found dear = found(search);
    search.keep(dear);
    search.improved(dear, 0);
    assertThat(search.work.done()).isBetween(1_800_000L, 2_000_000L);
  }

  @Test
  void aPatternIsGivenOutWithWitnessesThatAddUpAndWithItsMeasures() {
    CellGraph graph = table().build();
    Suppressor.Search search = search(graph, Effort.QUICK);
    hide(search, 1, 4, 5);
    Found found = found(search);
    for (double bound : new double[] {10, 13, 14}) {
      Suppression.Pattern pattern = (Suppression.Pattern) search.checked(found, bound);
      assertThat(pattern.hidden().stream()).containsExactly(0, 1, 4, 5);
      assertThat(pattern.complements()).isEqualTo(3);
      assertThat(pattern.cost()).isEqualTo(13);
      assertThat(pattern.lowerBound()).isEqualTo(Math.min(13, bound));
      assertThat(pattern.witnesses()).extracting(Witness::cell).containsExactly(0);
      assertThat(pattern.witnesses()).allMatch(w -> w.isValid(graph, pattern.hidden()));
    }
  }

  @Test
  void aPatternWithAProofThatIsMissingOrDoesNotHoldIsNeverGivenOut() {
    Suppressor.Search search = search(table().build(), Effort.QUICK);
    hide(search, 1, 4, 5);
    Found found = found(search);
    Suppression.Unprotectable corner = new Suppression.Unprotectable(List.of(0));

    Found without = new Found(found.pattern(), new Evidence.Proof[search.net.size()], 13);
    assertThat(search.checked(without, 0)).isEqualTo(corner);
    boolean[] fewer = found.pattern().clone();
    fewer[at(search, 5)] = false;
    assertThat(search.checked(new Found(fewer, found.proofs(), 7), 0)).isEqualTo(corner);
    Evidence.Proof[] weak = found.proofs().clone();
    weak[at(search, 0)] = new Evidence.Proof(Move.NONE, Move.NONE, List.of());
    assertThat(search.checked(new Found(found.pattern(), weak, 13), 0)).isEqualTo(corner);
  }

  @Test
  void unprovedCellsAreNamedInTheOrderOfTheGraph() {
    SplittableRandom random = new SplittableRandom(3);
    CellGraph graph = SearchBench.large(random);
    Suppressor.Search search = search(graph, Effort.QUICK);
    Found nothing =
        new Found(search.master.pattern(), new Evidence.Proof[search.net.size()], 0);
    BitSet needy = new BitSet();
    IntStream.range(0, graph.size()).filter(i -> !graph.cell(i).need().isNone()).forEach(needy::set);

    assertThat(search.checked(nothing, 0))
        .isEqualTo(new Suppression.Unprotectable(needy.stream().boxed().toList()));
  }
}
