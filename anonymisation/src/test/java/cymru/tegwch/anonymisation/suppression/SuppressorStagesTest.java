// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static cymru.tegwch.anonymisation.suppression.Stages.NEED;
import static cymru.tegwch.anonymisation.suppression.Stages.at;
import static cymru.tegwch.anonymisation.suppression.Stages.found;
import static cymru.tegwch.anonymisation.suppression.Stages.hidden;
import static cymru.tegwch.anonymisation.suppression.Stages.hide;
import static cymru.tegwch.anonymisation.suppression.Stages.isMinimal;
import static cymru.tegwch.anonymisation.suppression.Stages.large;
import static cymru.tegwch.anonymisation.suppression.Stages.order;
import static cymru.tegwch.anonymisation.suppression.Stages.search;
import static cymru.tegwch.anonymisation.suppression.Stages.table;
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
  void smallNetsAreBegunAgainAfterFiftyIdleTriesForEachComplementAndTenMore() {
    assertThat(search(table().build(), Effort.QUICK).mostIdle(7)).isEqualTo(50 * 17);
    assertThat(search(large(), Effort.QUICK).mostIdle(7)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void whatWasLearnedMakesCheaperThirtyTimesInAQuarterOfTheAttemptsShare() {
    Suppressor.Search search = search(table().build(), 1_000, 0);
    assertThat(search.mayCheapen(0)).isTrue();
    assertThat(search.mayCheapen(29)).isTrue();
    assertThat(search.mayCheapen(30)).isFalse();
    search.work.add(149);
    assertThat(search.mayCheapen(29)).isTrue();
    search.work.add(1);
    assertThat(search.mayCheapen(0)).isFalse();
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

  @Test
  void anAttemptIsSafeAndHidesNothingForNothingInSmallNetsAndLarge() {
    for (CellGraph graph : List.of(table().build(), large())) {
      for (int number = 0; number < (graph.size() > 3000 ? 1 : 4); number++) {
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

  /** Three rows and columns and their totals, much of which is printed whatever happens. */
  private static CellGraph mostlyPrinted(SplittableRandom random) {
    long[] all = new long[16];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        long count = random.nextInt(8);
        for (int r : new int[] {row, 3}) {
          all[4 * r + column] += count;
          all[4 * r + 3] += count;
        }
      }
    }
    CellGraph.Builder graph = CellGraph.builder();
    int free = 0;
    for (long count : all) {
      boolean isPrinted = count == 0 || free == 8 || random.nextInt(10) < 4;
      boolean isSmall = count <= 2;
      free += isPrinted || isSmall ? 0 : 1;
      graph.add(
          isPrinted
              ? GraphCell.printed(count)
              : isSmall
                  ? GraphCell.hidden(count, 0, new Need(2, 0))
                  : GraphCell.free(count, 0, 1 + random.nextInt(5)));
    }
    for (int i = 0; i < 4; i++) {
      graph.addSum(4 * i + 3, 4 * i, 4 * i + 1, 4 * i + 2);
      graph.addSum(12 + i, i, 4 + i, 8 + i);
    }
    return graph.build();
  }

  @Test
  void whatSomePatternProtectsIsProtectedHoweverMuchIsPrinted() {
    SplittableRandom random = new SplittableRandom(1);
    int found = 0;
    int filled = 0;
    for (int trial = 0; trial < 90; trial++) {
      CellGraph graph = mostlyPrinted(random);
      double cheapest = cheapest(graph);
      Suppression suppression = search(graph, Effort.QUICK).run();
      if (suppression instanceof Suppression.Pattern pattern) {
        assertThat(pattern.cost()).isEqualTo(cheapest, within(1e-9));
        found++;
        Suppressor.Search other = search(graph, Effort.QUICK);
        filled += order(other).grow() ? 0 : 1;
      } else {
        assertThat(cheapest).isInfinite();
      }
    }
    assertThat(found).isGreaterThan(30);
    assertThat(filled).isPositive();
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
  void theCellThatNothingProtectsIsNamedAndNotThoseThatCouldBe() {
    Suppressor.Search search = search(hopeless(), Effort.QUICK);
    assertThat(search.attempt(0)).isNull();
    assertThat(search(hopeless(), Effort.QUICK).run())
        .isEqualTo(new Suppression.Unprotectable(List.of(17)));
  }

  @Test
  void aCellThatNoProofReachesIsNamedAlone() {
    // In the rectangle 3, 1, 20, 0 the 3 can rise by 1 alone and cannot fall, though its sums
    // could move by 4.
    CellGraph.Builder graph = table();
    int first = graph.add(GraphCell.hidden(3, 0, NEED));
    graph.addCells(
        GraphCell.free(1, 0, 1),
        GraphCell.printed(4),
        GraphCell.free(20, 0, 1),
        GraphCell.free(0, 0, 1),
        GraphCell.printed(20),
        GraphCell.printed(23),
        GraphCell.printed(1));
    graph.addSum(first + 2, first, first + 1).addSum(first + 5, first + 3, first + 4);
    graph.addSum(first + 6, first, first + 3).addSum(first + 7, first + 1, first + 4);
    assertThat(search(graph.build(), Effort.QUICK).run())
        .isEqualTo(new Suppression.Unprotectable(List.of(first)));
  }

  @Test
  void whatIsGivenUpBeforeAnythingIsProvedIsTooLarge() {
    Suppressor.Search search = search(table().build(), Effort.QUICK);
    search.work.giveUp();
    long limit = search.work.limit();
    Suppression suppression = search.run();

    assertThat(suppression).isInstanceOf(Suppression.TooLarge.class);
    assertThat(((Suppression.TooLarge) suppression).needy()).isEqualTo(1);
    assertThat(((Suppression.TooLarge) suppression).steps()).isBetween(limit, search.work.done());
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
    Suppression.Pattern first = (Suppression.Pattern) search(graph, 1_000_000_000L, 0).run();
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
    Found nothing = new Found(search.master.pattern(), new Evidence.Proof[search.net.size()], 0);
    BitSet needy = new BitSet();
    IntStream.range(0, graph.size())
        .filter(i -> !graph.cell(i).need().isNone())
        .forEach(needy::set);

    assertThat(search.checked(nothing, 0))
        .isEqualTo(new Suppression.Unprotectable(needy.stream().boxed().toList()));
  }
}
