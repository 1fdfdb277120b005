// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The steps of annealing and growing, one by one. */
class PatternSearchTest {

  private static final Need NEED = new Need(1, 0);

  private static PatternSearch search(SearchBench bench, Chances chances) {
    return new PatternSearch(bench.net(), bench.master(), bench.work(), chances);
  }

  private static double[] costs(int always, double... costs) {
    CellGraph.Builder graph = CellGraph.builder();
    IntStream.range(0, always).forEach(n -> graph.add(GraphCell.hidden(3, 0, Need.NONE)));
    Arrays.stream(costs).forEach(cost -> graph.add(GraphCell.free(3, 0, cost)));
    Net net = Net.of(graph.build());
    double[] inNet = PatternSearch.annealingCosts(net);
    double[] stated = new double[costs.length];
    for (int place = 0; place < inNet.length; place++) {
      if (net.origin[place] >= always) {
        stated[net.origin[place] - always] = inNet[place];
      }
    }
    return stated;
  }

  @Test
  void costsAreAnnealedAsSharesOfTheirMean() {
    // Mean of 2, 4 and 6: 4. What is hidden anyway does not count.
    assertThat(costs(0, 2, 4, 6)).containsExactly(new double[] {0.5, 1, 1.5}, within(1e-12));
    assertThat(costs(5, 2, 4, 6)).containsExactly(new double[] {0.5, 1, 1.5}, within(1e-12));
    // The dearest is 16 times the cheapest, and no more: mean of 3 and 48.
    assertThat(costs(1, 3, 48)).containsExactly(new double[] {3 / 25.5, 48 / 25.5}, within(1e-12));
    assertThat(costs(3)).isEmpty();
  }

  @Test
  void costsThatDifferWidelyAreAnnealedByTheirLogarithms() {
    // Ratios 1, 8 and 32 to the cheapest, so 1 + 0, 1 + 3 and 1 + 5; their mean is 11 / 3.
    assertThat(costs(2, 3, 24, 96))
        .containsExactly(new double[] {3 / 11.0, 12 / 11.0, 18 / 11.0}, within(1e-12));
  }

  @Test
  void itCoolsDownAndGrowsStricter() {
    assertThat(PatternSearch.temperature(0)).isEqualTo(0.5, within(1e-12));
    assertThat(PatternSearch.temperature(0.5)).isEqualTo(Math.sqrt(0.5 * 0.1), within(1e-12));
    assertThat(PatternSearch.temperature(1)).isEqualTo(0.1, within(1e-12));
    assertThat(PatternSearch.strictness(0)).isEqualTo(1.2, within(1e-12));
    assertThat(PatternSearch.strictness(0.5)).isEqualTo(1.4, within(1e-12));
    assertThat(PatternSearch.strictness(1)).isEqualTo(1.6, within(1e-12));
  }

  @Test
  void whatIsDearerIsAcceptedAsOftenAsBoltzmannSays() {
    Chances chances = new Chances();
    PatternSearch search = search(wide(), chances);
    for (int chance : new int[] {0, 1, 2047, 4094, 4095}) {
      // P(accepted) = exp(-change / temperature), in 4096 equal parts.
      double last = -0.3 * Math.log((chance + 0.5) / 4096);
      chances.then(chance, chance);
      assertThat(search.isAccepted(last * (1 - 1e-9), 0.3)).isTrue();
      assertThat(search.isAccepted(last * (1 + 1e-9), 0.3)).isFalse();
      assertThat(chances.bounds()).containsExactly(4096, 4096);
    }
    chances.then();
    assertThat(search.isAccepted(0, 0.3)).isTrue();
    assertThat(search.isAccepted(-1, 0.3)).isTrue();
    assertThat(chances.bounds()).isEmpty();
  }

  /** 20 = 4 + 4 + 4 + 4 + 4, one of them hidden whatever happens. */
  private static SearchBench wide() {
    return SearchBench.of(
        CellGraph.builder()
            .addCells(
                GraphCell.printed(20),
                GraphCell.hidden(4, 0, NEED),
                GraphCell.free(4, 0, 1),
                GraphCell.free(4, 0, 1.5),
                GraphCell.free(4, 0, 2),
                GraphCell.free(4, 0, 2.5))
            .addSum(0, 1, 2, 3, 4, 5)
            .build());
  }

  @Test
  void ofAHundredStepsAThirdTryAComplementAHalfARowThatIsViolatedAndTheRestASwap() {
    SearchBench bench = wide();
    Chances chances = new Chances();
    PatternSearch search = search(bench, chances);
    bench.hide();
    for (int kind : new int[] {0, 34, 85, 99}) {
      chances.then(kind);
      search.step(1e-9, 1);
      assertThat(chances.bounds()).containsExactly(100);
    }
    int inRow = IntStream.range(0, 5).filter(n -> isAlways(bench, n)).findFirst().orElseThrow();
    for (int kind : new int[] {35, 84}) {
      chances.then(kind, 0, inRow);
      search.step(1e-9, 1);
      assertThat(chances.bounds()).containsExactly(100, 1, 5);
      assertThat(bench.complements()).isEmpty();
    }
    chances.then(35, 0, (inRow + 1) % 5);
    search.step(1e-9, 5);
    assertThat(bench.complements()).hasSize(1);
    // Content now, so that a row cannot be looked at: printing it again would cost 5 and save 1.
    for (int kind : new int[] {0, 34, 35, 84}) {
      chances.then(kind, 0, 4095);
      search.step(1e-9, 5);
      assertThat(chances.bounds()).startsWith(100, 1).hasSize(3);
      assertThat(bench.complements()).hasSize(1);
    }
    for (int kind : new int[] {85, 99}) {
      chances.then(kind, 0, 0, inRow);
      search.step(1e-9, 5);
      assertThat(chances.bounds()).containsExactly(100, 1, 1, 5);
    }
  }

  private static boolean isAlways(SearchBench bench, int n) {
    return !bench.net().isFree[bench.master().cellOf(0, n)];
  }

  @Test
  void twoCellsOfASumAreSwappedWhereThatIsCheaper() {
    SearchBench bench = wide();
    for (int out : bench.free().toArray()) {
      for (int place = 0; place < 5; place++) {
        int in = bench.cells(0).toArray()[place];
        Chances chances = new Chances().then(0, place, 4095);
        PatternSearch search = search(bench, chances);
        bench.hide();
        search.flip(out);
        search.swap(out, 1e-9, 5);
        boolean isPossible = in != out && bench.net().isFree[in];
        boolean isCheaper = isPossible && bench.net().cost[in] < bench.net().cost[out];
        assertThat(bench.complements()).containsExactly(isCheaper ? in : out);
        assertThat(chances.bounds()).startsWith(1, 5).hasSize(isPossible && !isCheaper ? 3 : 2);
      }
    }
  }

  @Test
  void annealingTakesThreeHundredStepsForEachCellAndIsChargedForThem() {
    SearchBench bench = wide();
    SplittableRandom random = new SplittableRandom(1);
    int[] steps = new int[1];
    PatternSearch search =
        new PatternSearch(
            bench.net(),
            bench.master(),
            bench.work(),
            () -> {
              steps[0]++;
              return random.nextLong();
            });
    search.anneal();
    assertThat(bench.work().done()).isEqualTo(300L * 5 * 15);
    assertThat(steps[0]).isGreaterThanOrEqualTo(1500);
    assertThat(bench.master().flipped()).isEmpty();
  }

  @Test
  void annealingBeginsFromNothingEachTime() {
    SearchBench one = SearchBench.of(SearchBench.large(new SplittableRandom(3)));
    SearchBench other = SearchBench.of(SearchBench.large(new SplittableRandom(3)));
    other.hideEverything();
    search(one, new Chances()).anneal();
    search(other, new Chances()).anneal();
    assertThat(other.master().pattern()).containsExactly(one.master().pattern());

    // With ever the same chance 0 a complement is considered, of which there is none.
    assertThat(one.complements()).isEmpty();
  }

  @Test
  void growingHidesWhatGivesMostForItsCostAndIsChargedForLooking() {
    SplittableRandom random = new SplittableRandom(6);
    for (int trial = 0; trial < 20; trial++) {
      SearchBench bench = SearchBench.of(SearchBench.large(random));
      double[] cost = PatternSearch.annealingCosts(bench.net());
      PatternSearch search = search(bench, new Chances());
      bench.hide();
      bench.free().filter(cell -> random.nextInt(8) == 0).forEach(bench.master()::flip);
      Master master = bench.master();
      while (master.isViolated()) {
        int row = master.violatedRow(0);
        int best = -1;
        double most = 0;
        for (int n = 0; n < master.lengthOf(row); n++) {
          int cell = master.cellOf(row, n);
          if (!master.isHidden(cell)) {
            double worth = PatternSearch.worth(master.change(cell), cost[cell]);
            best = worth > most ? cell : best;
            most = Math.max(most, worth);
          }
        }
        long before = bench.work().done();
        boolean[] pattern = master.pattern();
        assertThat(search.hideBest(row)).isEqualTo(best >= 0);
        assertThat(bench.work().done() - before).isEqualTo(4L * master.lengthOf(row));
        if (best < 0) {
          break;
        }
        pattern[best] = true;
        assertThat(master.pattern()).containsExactly(pattern);
      }
    }
  }

  @Test
  void whereNothingCanBeHiddenGrowingFails() {
    SearchBench bench =
        SearchBench.of(
            CellGraph.builder()
                .addCells(GraphCell.printed(8), GraphCell.hidden(4, 0, NEED), GraphCell.printed(4))
                .addSum(0, 1, 2)
                .build());

    assertThat(search(bench, new Chances()).grow()).isFalse();
    assertThat(bench.master().isViolated()).isTrue();
  }

  /** 8 = a + b + c and b = b: the b would be alone in its sum, whatever else is hidden. */
  private static SearchBench trap(GraphCell c) {
    return SearchBench.of(
        CellGraph.builder()
            .addCells(
                GraphCell.printed(12),
                GraphCell.hidden(4, 0, NEED),
                GraphCell.free(4, 0, 1),
                c,
                GraphCell.printed(4))
            .addSum(0, 1, 2, 3)
            .addSum(4, 2)
            .build());
  }

  @Test
  void fillingHidesAllThatIsNotAloneInASum() {
    SearchBench bench = trap(GraphCell.free(4, 0, 1));
    assertThat(search(bench, new Chances()).fill()).isTrue();
    assertThat(bench.hidden().stream()).containsExactly(1, 3);
    assertThat(bench.work().done()).isEqualTo(4 * 3);
    // From any pattern.
    bench.hide(2);
    assertThat(search(bench, new Chances()).fill()).isTrue();
    assertThat(bench.hidden().stream()).containsExactly(1, 3);

    bench = trap(GraphCell.printed(4));
    assertThat(search(bench, new Chances()).fill()).isFalse();
    assertThat(bench.hidden().stream()).containsExactly(1);
  }

  @Test
  void fillingPrintsNoCellForTheSakeOfACut() {
    SearchBench bench = wide();
    int one = bench.at(3);
    bench.master().add(new Cut(new int[] {one}, new long[] {1}, 2, true));
    assertThat(search(bench, new Chances()).fill()).isFalse();
    assertThat(bench.master().isHidden(one)).isTrue();
    assertThat(bench.complements()).hasSize(4);
  }

  @Test
  void whatIsNotNeededIsPrintedTheDearestFirst() {
    SearchBench bench = wide();
    bench.hide(2, 4, 3);
    search(bench, new Chances()).prune();

    assertThat(bench.hidden().stream()).containsExactly(1, 2);
    search(bench, new Chances()).prune();
    assertThat(bench.hidden().stream()).containsExactly(1, 2);
  }
}
