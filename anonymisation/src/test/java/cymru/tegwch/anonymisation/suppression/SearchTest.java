// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.anonymisation.suppression.Prover.Zeal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Searches for patterns: safe, never dearer than where they began, the same every time. */
class SearchTest {

  private static final Need NEED = new Need(2, 0);

  private static EveryPattern tables(SplittableRandom random, double... costs) {
    return EveryPattern.of(EveryPattern.random(random, 2, 2), 2, NEED, costs);
  }

  @Test
  void theCheapestPatternIsFoundAndItsBoundIsNoHigher() {
    SplittableRandom random = new SplittableRandom(61);
    int found = 0;
    for (int trial = 0; trial < 24; trial++) {
      EveryPattern tables =
          trial % 2 == 0 ? tables(random) : tables(random, 1, 4, 2.5, 7, 3, 1, 9, 1.5, 2);
      CellGraph graph = tables.graph();
      Suppressor suppressor = Suppressor.withDefaults().withEffort(Effort.QUICK);
      Suppression suppression = suppressor.suppress(graph);
      double cheapest = tables.cheapest();
      if (suppression instanceof Suppression.Pattern pattern) {
        int bits = EveryPattern.bits(pattern.hidden());
        assertThat(tables.isSafe(bits)).isTrue();
        assertThat(tables.cost(bits)).isEqualTo(pattern.cost(), within(1e-9));
        assertThat(pattern.cost()).isEqualTo(cheapest, within(1e-9));
        assertThat(pattern.lowerBound()).isLessThanOrEqualTo(cheapest);
        assertThat(pattern.complements()).isEqualTo(Integer.bitCount(bits & ~tables.always()));
        assertThat(pattern.witnesses())
            .allMatch(witness -> witness.isValid(graph, pattern.hidden()));
        assertThat(pattern.witnesses())
            .extracting(Witness::cell)
            .containsExactlyElementsOf(
                IntStream.range(0, graph.size())
                    .filter(i -> !graph.cell(i).need().isNone())
                    .boxed()
                    .toList());
        assertThat(suppressor.suppress(graph)).isEqualTo(suppression);
        found++;
      } else {
        assertThat(suppression).isInstanceOf(Suppression.Unprotectable.class);
        List<Integer> cells = ((Suppression.Unprotectable) suppression).cells();
        assertThat(cells).isNotEmpty().isSorted().allMatch(c -> !graph.cell(c).need().isNone());
        assertThat(cheapest).isInfinite();
      }
    }
    assertThat(found).isGreaterThan(15);
  }

  @Test
  void whoeverIsAloneFindsOutNobody() {
    SplittableRandom random = new SplittableRandom(62);
    int found = 0;
    for (int trial = 0; trial < 20; trial++) {
      EveryPattern tables = tables(random);
      Net net = Net.of(tables.graph());
      Persons persons = Persons.of(net);
      Suppressor suppressor =
          Suppressor.withDefaults().withEffort(Effort.QUICK).withInsiders(Insiders.COUNT);
      if (suppressor.suppress(tables.graph()) instanceof Suppression.Pattern pattern) {
        found++;
        int bits = EveryPattern.bits(pattern.hidden());
        assertThat(tables.isSafe(bits)).isTrue();
        for (int person = 0; person < persons.count(); person++) {
          int own = own(net, persons, person);
          for (int cell = 0; cell < net.size(); cell++) {
            if (net.isNeedy(cell) && !persons.isOwn(person, cell)) {
              assertThat(tables.isKnown(bits, own, net.origin[cell])).isFalse();
            }
          }
        }
      }
    }
    assertThat(found).isGreaterThan(9);
  }

  private static int own(Net net, Persons persons, int person) {
    return IntStream.range(0, net.size())
        .filter(place -> persons.in(place) == person)
        .map(place -> 1 << net.origin[place])
        .sum();
  }

  @Test
  void aGraphFarBeyondTheEffortIsNotBegun() {
    CellGraph.Builder builder = CellGraph.builder();
    int[] parts = new int[20_000];
    for (int cell = 0; cell < parts.length; cell++) {
      parts[cell] = builder.add(GraphCell.hidden(1, 0, NEED));
    }
    for (int sum = 0; sum < 4; sum++) {
      builder.addSum(builder.add(GraphCell.printed(parts.length)), parts);
    }
    assertThat(Suppressor.withDefaults().withEffort(new Effort(1, 0)).suppress(builder.build()))
        .isEqualTo(new Suppression.TooLarge(20_000, 20_000L * 256_000));
  }

  @Test
  void growingEndsContentOrWhereNoPatternIs() {
    SplittableRandom random = new SplittableRandom(63);
    for (int trial = 0; trial < 30; trial++) {
      SearchBench bench =
          SearchBench.of(trial % 2 == 0 ? SearchBench.large(random) : tables(random).graph());
      Master master = bench.master();
      boolean[] before = master.pattern();
      PatternSearch search = new PatternSearch(bench.net(), master, bench.work(), 1);
      boolean isContent = search.grow();
      assertThat(isContent).isEqualTo(!master.isViolated());
      for (int cell = 0; cell < before.length; cell++) {
        assertThat(master.isHidden(cell) || !before[cell]).isTrue();
      }
      if (!isContent) {
        int row = master.violatedRow(0);
        assertThat(IntStream.range(0, master.lengthOf(row)).map(n -> master.cellOf(row, n)))
            .allMatch(cell -> master.isHidden(cell) || !bench.net().isFree[cell]);
      }
      double cost = bench.cost();
      search.prune();
      assertThat(bench.cost()).isLessThanOrEqualTo(cost);
      assertThat(master.isViolated()).isEqualTo(!isContent);
    }
  }

  @Test
  void complementsAreListedDearestFirst() {
    SearchBench bench = SearchBench.of(SearchBench.large(new SplittableRandom(64)));
    boolean[] all = new boolean[bench.net().size()];
    Arrays.fill(all, true);
    all[3] = false;
    PatternSearch search = new PatternSearch(bench.net(), bench.master(), bench.work(), 1);
    int[] cells = search.dearestFirst(all).toArray();

    assertThat(Arrays.stream(cells).boxed())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, all.length)
                .filter(i -> all[i] && bench.net().isFree[i])
                .boxed()
                .toList());
    for (int n = 1; n < cells.length; n++) {
      double before = bench.net().cost[cells[n - 1]];
      double here = bench.net().cost[cells[n]];
      assertThat(before > here || (before == here && cells[n - 1] < cells[n])).isTrue();
    }
  }

  @Test
  void whatMendsMoreForLessIsWorthMore() {
    assertThat(PatternSearch.worth(-2, 1)).isEqualTo(2);
    assertThat(PatternSearch.worth(-2, 4)).isEqualTo(0.5);
    assertThat(PatternSearch.worth(0, 1)).isEqualTo(1e-3);
    assertThat(PatternSearch.worth(1, 2)).isEqualTo(0.25e-3);
  }

  @Test
  void annealingFollowedByGrowthIsContentAndCheaperThanGrowthAlone() {
    SplittableRandom random = new SplittableRandom(65);
    double annealed = 0;
    double grown = 0;
    for (int trial = 0; trial < 4; trial++) {
      CellGraph graph = SearchBench.large(random);
      SearchBench one = SearchBench.of(graph);
      PatternSearch search = new PatternSearch(one.net(), one.master(), one.work(), trial);
      long before = one.work().done();
      search.anneal();
      assertThat(one.work().done()).isGreaterThan(before);
      assertThat(one.master().flipped()).isEmpty();
      assertThat(search.grow()).isTrue();
      search.prune();
      annealed += one.cost();
      SearchBench again = SearchBench.of(graph);
      PatternSearch same = new PatternSearch(again.net(), again.master(), again.work(), trial);
      same.anneal();
      same.grow();
      same.prune();
      assertThat(again.master().pattern()).containsExactly(one.master().pattern());
      SearchBench other = SearchBench.of(graph);
      PatternSearch plain = new PatternSearch(other.net(), other.master(), other.work(), trial);
      plain.grow();
      grown += other.cost();
    }
    assertThat(annealed).isLessThan(grown);
  }

  @Test
  void nothingIsAnnealedWhereNothingIsViolated() {
    SearchBench bench =
        SearchBench.of(EveryPattern.of(new long[][] {{9, 9}, {9, 9}}, 2, NEED).graph());
    bench.master().flip(0);
    new PatternSearch(bench.net(), bench.master(), bench.work(), 1).anneal();

    assertThat(bench.cost()).isZero();
    assertThat(bench.work().done()).isZero();
  }

  @Test
  void weighingRowsLeavesAPatternThatIsContentAndNoDearer() {
    SplittableRandom random = new SplittableRandom(66);
    double before = 0;
    double after = 0;
    for (int trial = 0; trial < 6; trial++) {
      CellGraph graph = SearchBench.large(random);
      SearchBench one = SearchBench.of(graph);
      SearchBench two = SearchBench.of(graph);
      for (SearchBench bench : List.of(one, two)) {
        PatternSearch search = new PatternSearch(bench.net(), bench.master(), bench.work(), 1);
        search.grow();
        before += bench.cost();
        double cost = bench.cost();
        new WeightedSearch(bench.net(), bench.master(), bench.work(), trial).run();
        assertThat(bench.master().isViolated()).isFalse();
        assertThat(bench.cost()).isLessThanOrEqualTo(cost);
        assertThat(bench.master().flipped()).isEmpty();
        assertThat(bench.work().done()).isPositive();
        after += bench.cost();
        isWeighedAlike(bench);
      }
      assertThat(two.master().pattern()).containsExactly(one.master().pattern());
    }
    assertThat(after).isLessThan(before);
  }

  /** A fresh master at the same pattern says the same of every flip. */
  private static void isWeighedAlike(SearchBench bench) {
    Master fresh = new Master(bench.net(), Persons.none(bench.net()));
    fresh.reset(bench.master().pattern());
    for (int cell = 0; cell < bench.net().size(); cell++) {
      assertThat(bench.master().change(cell)).isCloseTo(fresh.change(cell), within(1e-9));
    }
  }

  @Test
  void improvementsAreProvedAndNeverDearer() {
    SplittableRandom random = new SplittableRandom(67);
    int improved = 0;
    for (int trial = 0; trial < 3; trial++) {
      SearchBench bench = SearchBench.of(SearchBench.large(random));
      Net net = bench.net();
      Prover prover = bench.prover();
      bench.hideEverything();
      Found start = bench.found();
      Improvement improvement =
          new Improvement(
              net, bench.master(), prover, start, bench.work(), new SplittableRandom(trial));
      assertThat(improvement.best().cost()).isEqualTo(start.cost(), within(1e-9));
      assertThat(improvement.best().pattern()).containsExactly(start.pattern());
      improvement.run(150, 1_000, 100, 0);
      Found best = improvement.best();
      assertThat(improvement.tries()).isEqualTo(150);
      assertThat(best.cost()).isLessThanOrEqualTo(start.cost());
      improved += best.cost() < start.cost() ? 1 : 0;
      bench.master().reset(best.pattern());
      assertThat(bench.cost()).isEqualTo(best.cost(), within(1e-9));
      assertThat(prover.prove(best.pattern(), prover.needy(), Zeal.ALL).isProof()).isTrue();
      for (int cell : prover.needy()) {
        Evidence.Proof proof = best.proofs()[cell];
        assertThat(proof.holds(best.pattern())).isTrue();
        assertThat(prover.isTable(proof.low(), best.pattern())).isTrue();
        assertThat(prover.isTable(proof.high(), best.pattern())).isTrue();
      }
    }
    assertThat(improved).isEqualTo(3);
  }

  @Test
  void improvingEndsWhereItShould() {
    SearchBench bench = SearchBench.of(SearchBench.large(new SplittableRandom(68)));
    bench.hideEverything();
    Found start = bench.found();
    Improvement none = improvement(bench, start);
    none.run(0, 9, 100, 0);
    assertThat(none.tries()).isZero();
    none.run(9, 0, 100, 0);
    assertThat(none.tries()).isZero();
    none.run(9, 9, 0, 0);
    assertThat(none.tries()).isZero();
    none.run(9, 9, 100, start.cost());
    assertThat(none.tries()).isZero();
    none.run(9, 9, 100, start.cost() - 1e-6);
    assertThat(none.tries()).isPositive();
    Improvement idle = improvement(bench, start);
    idle.run(100_000, 60, 100, 0);
    assertThat(idle.tries()).isBetween(60L, 99_999L);
  }

  private static Improvement improvement(SearchBench bench, Found start) {
    return new Improvement(
        bench.net(), bench.master(), bench.prover(), start, bench.work(), new SplittableRandom(1));
  }

  @Test
  void aComponentIsWhatAWalkFinds() {
    SplittableRandom random = new SplittableRandom(69);
    for (int trial = 0; trial < 40; trial++) {
      Net net = Net.of(SearchBench.large(random));
      boolean[] hidden = hidden(net, random, 4);
      Neighbourhood neighbourhood = new Neighbourhood(net, new Work(1_000_000));
      int start = first(hidden);
      int[] walked = walk(net, hidden, start);
      assertThat(neighbourhood.component(hidden, start, 1_000)).containsExactly(walked);
      int[] some = neighbourhood.component(hidden, start, 2);
      assertThat(some.length).isGreaterThan(Math.min(2, walked.length - 1));
      assertThat(Arrays.stream(some).allMatch(c -> Arrays.binarySearch(walked, c) >= 0)).isTrue();
    }
  }

  private static boolean[] hidden(Net net, SplittableRandom random, int oneIn) {
    boolean[] hidden = new boolean[net.size()];
    for (int cell = 0; cell < hidden.length; cell++) {
      hidden[cell] = !net.isFree[cell] || random.nextInt(oneIn) == 0;
    }
    return hidden;
  }

  private static int first(boolean[] hidden) {
    return IntStream.range(0, hidden.length).filter(i -> hidden[i]).findFirst().orElseThrow();
  }

  private static int[] walk(Net net, boolean[] hidden, int start) {
    TreeSet<Integer> reached = new TreeSet<>(List.of(start));
    ArrayDeque<Integer> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      int cell = open.remove();
      for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1]; k++) {
        int s = net.cellSums[k];
        for (int l = net.sumStart[s]; l < net.sumStart[s + 1]; l++) {
          if (hidden[net.sumCells[l]] && reached.add(net.sumCells[l])) {
            open.add(net.sumCells[l]);
          }
        }
      }
    }
    return reached.stream().mapToInt(Integer::intValue).toArray();
  }

  @Test
  void ballsAndBlocksHoldHiddenCellsThatAreAloneInNoSum() {
    SplittableRandom random = new SplittableRandom(70);
    int held = 0;
    for (int trial = 0; trial < 20; trial++) {
      Net net = Net.of(SearchBench.large(random));
      boolean[] hidden = hidden(net, random, 2);
      Neighbourhood neighbourhood = new Neighbourhood(net, new Work(1_000_000));
      int start = first(hidden);
      int[] all = walk(net, hidden, start);
      for (int most : new int[] {3, 12, 1_000}) {
        int[] ball = neighbourhood.ball(hidden, start, most, new SplittableRandom(1));
        int[] block = neighbourhood.block(hidden, start, most, new SplittableRandom(1));
        for (int[] cells : List.of(ball, block)) {
          assertThat(cells).isSorted().doesNotHaveDuplicates();
          assertThat(cells.length).isLessThanOrEqualTo(2 * most);
          assertThat(Arrays.stream(cells)).allMatch(cell -> hidden[cell]);
          assertThat(Arrays.stream(cells)).allMatch(c -> Arrays.binarySearch(all, c) >= 0);
          noneIsAlone(net, cells);
        }
        assertThat(neighbourhood.ball(hidden, start, most, new SplittableRandom(1)))
            .containsExactly(ball);
        assertThat(neighbourhood.block(hidden, start, most, new SplittableRandom(1)))
            .containsExactly(block);
        if (most == 1_000) {
          assertThat(block).containsExactly(peeled(net, all));
          assertThat(ball).containsExactly(peeled(net, all));
          held += ball.length > 4 ? 1 : 0;
        }
      }
    }
    assertThat(held).isGreaterThan(9);
  }

  private static void noneIsAlone(Net net, int[] cells) {
    int[] inside = new int[net.sumCount()];
    for (int cell : cells) {
      for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1]; k++) {
        inside[net.cellSums[k]]++;
      }
    }
    assertThat(inside).doesNotContain(1);
  }

  /** Without what is alone in a sum, again and again. */
  private static int[] peeled(Net net, int[] cells) {
    BitSet left = new BitSet();
    Arrays.stream(cells).forEach(left::set);
    boolean isPeeling = true;
    while (isPeeling) {
      isPeeling = false;
      for (int s = 0; s < net.sumCount(); s++) {
        int[] inside =
            Arrays.stream(net.sumCells, net.sumStart[s], net.sumStart[s + 1])
                .filter(left::get)
                .toArray();
        if (inside.length == 1) {
          left.clear(inside[0]);
          isPeeling = true;
        }
      }
    }
    return left.stream().toArray();
  }
}
