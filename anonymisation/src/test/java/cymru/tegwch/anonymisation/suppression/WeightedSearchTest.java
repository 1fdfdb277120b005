// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The steps of the search that weighs rows, one by one. */
class WeightedSearchTest {

  private static final Need NEED = new Need(1, 0);

  private static WeightedSearch search(SearchBench bench, Chances chances) {
    WeightedSearch search = new WeightedSearch(bench.net(), bench.master(), bench.work(), chances);
    search.begin();
    return search;
  }

  /** So many cells that may be hidden, of equal count, in rows of that length. */
  private static SearchBench rows(int rows, int length, double... costs) {
    CellGraph.Builder graph = CellGraph.builder();
    for (int row = 0; row < rows; row++) {
      int[] cells = new int[length];
      long total = 0;
      for (int n = 0; n < length; n++) {
        int number = row * length + n;
        cells[n] = graph.add(GraphCell.free(100 + number, 0, costs[number % costs.length]));
        total += 100 + number;
      }
      graph.addSum(graph.add(GraphCell.printed(total)), cells);
    }
    return SearchBench.of(graph.build());
  }

  @Test
  void theLeastMissedIsPrintedOfTwoAlikeTheOneThatStayedLongerAndNoneThatHasJustChanged() {
    SplittableRandom random = new SplittableRandom(11);
    int tabu = 0;
    for (int trial = 0; trial < 200; trial++) {
      SearchBench bench = SearchBench.of(SearchBench.large(random));
      Chances chances = new Chances();
      WeightedSearch search = search(bench, chances);
      int[] changedAt = new int[bench.net().size()];
      Arrays.fill(changedAt, -3);
      int[] cells = bench.free().filter(cell -> random.nextInt(2) == 0).limit(20).toArray();
      int[] listed = new int[cells.length];
      int step = trial % 6;
      for (int n = 0; n < cells.length; n++) {
        int cell = cells[n];
        changedAt[cell] = Math.min(step, n % 6);
        search.flip(cell, changedAt[cell]);
        listed[n] = cell;
      }
      // In the order in which they came in; the last of them is never barred.
      int expected = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int n = 0; n < listed.length; n++) {
        int cell = listed[n];
        boolean isBarred = step - changedAt[cell] <= 3 && n < listed.length - 1;
        double loss = bench.master().change(cell) / bench.net().cost[cell];
        boolean isLonger = expected >= 0 && changedAt[cell] < changedAt[expected];
        if (!isBarred && (loss < least || (loss == least && isLonger))) {
          expected = cell;
          least = loss;
        }
        tabu += isBarred ? 1 : 0;
      }
      long before = bench.work().done();
      assertThat(search.leastMissed(step)).isEqualTo(expected);
      assertThat(bench.work().done() - before).isEqualTo(10L * listed.length);
      assertThat(chances.bounds()).isEmpty();
    }
    assertThat(tabu).isGreaterThan(100);
  }

  @Test
  void whatIsMissedIsWeighedByItsCost() {
    // Each is the only complement of a needy cell, so that both are missed alike; one costs more.
    SearchBench bench =
        SearchBench.of(
            CellGraph.builder()
                .addCells(
                    GraphCell.printed(8),
                    GraphCell.hidden(4, 0, NEED),
                    GraphCell.free(4, 0, 1),
                    GraphCell.printed(10),
                    GraphCell.hidden(5, 0, NEED),
                    GraphCell.free(5, 0, 3))
                .addSum(0, 1, 2)
                .addSum(3, 4, 5)
                .build());
    for (int[] order : new int[][] {{2, 5}, {5, 2}}) {
      bench.hide();
      WeightedSearch search = search(bench, new Chances());
      search.flip(bench.at(order[0]), 0);
      search.flip(bench.at(order[1]), 0);
      assertThat(search.leastMissed(9)).isEqualTo(bench.at(5));
    }
  }

  @Test
  void ofManyComplementsFiftyAreSampled() {
    SearchBench bench = rows(10, 6, 1, 2, 3);
    Chances chances = new Chances();
    WeightedSearch search = search(bench, chances);
    int[] free = bench.free().toArray();
    for (int n = 0; n < 50; n++) {
      search.flip(free[n], -3);
    }
    chances.then();
    long before = bench.work().done();
    search.leastMissed(1);
    assertThat(chances.bounds()).isEmpty();
    assertThat(bench.work().done() - before).isEqualTo(500);
    for (int n = 50; n < 60; n++) {
      search.flip(free[n], -3);
    }
    int[] sample = IntStream.range(0, 50).map(n -> 7 * n % 60).toArray();
    chances.then(sample);
    before = bench.work().done();
    int least = search.leastMissed(1);
    // All rows are full, so that nothing is missed, and the first looked at stays the least.
    assertThat(least).isEqualTo(free[0]);
    assertThat(chances.bounds()).hasSize(50).containsOnly(60);
    assertThat(bench.work().done() - before).isEqualTo(500);
    chances.then(Arrays.stream(sample).map(n -> 59 - n).toArray());
    assertThat(search.leastMissed(1)).isEqualTo(free[59]);
  }

  @Test
  void whereAllAreBarredAnyIsPrinted() {
    SearchBench bench = wide();
    Chances chances = new Chances();
    WeightedSearch search = search(bench, chances);
    int[] free = bench.free().toArray();
    // The last is missed and the first is not, so that even the last is none that is better.
    search.flip(free[0], 4);
    search.flip(free[1], 4);
    assertThat(search.leastMissed(5)).isEqualTo(free[1]);
  }

  /** 16 = 4 + 4 + 4 + 4, one of them hidden whatever happens. */
  private static SearchBench wide() {
    return SearchBench.of(
        CellGraph.builder()
            .addCells(
                GraphCell.printed(16),
                GraphCell.hidden(4, 0, NEED),
                GraphCell.free(4, 0, 2),
                GraphCell.free(4, 0, 3),
                GraphCell.free(4, 0, 4))
            .addSum(0, 1, 2, 3, 4)
            .build());
  }

  @Test
  void whatMendsMostForItsCostIsHiddenOfTwoAlikeWhatWasPrintedLonger() {
    SplittableRandom random = new SplittableRandom(12);
    int compared = 0;
    int barred = 0;
    for (int trial = 0; trial < 200; trial++) {
      SearchBench bench = SearchBench.of(SearchBench.large(random));
      WeightedSearch search = search(bench, new Chances());
      int[] changedAt = new int[bench.net().size()];
      Arrays.fill(changedAt, -3);
      int step = 5;
      for (int cell : bench.free().toArray()) {
        if (random.nextInt(2) == 0) {
          changedAt[cell] = random.nextInt(6);
          search.flip(cell, 0);
          search.flip(cell, changedAt[cell]);
        } else if (random.nextInt(6) == 0) {
          search.flip(cell, 0);
        }
      }
      for (int n = 0; n < bench.master().violatedCount(); n++) {
        int row = bench.master().violatedRow(n);
        int expected = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < bench.master().lengthOf(row); i++) {
          int cell = bench.master().cellOf(row, i);
          boolean isBarred = step - changedAt[cell] <= 1;
          double worth = -bench.master().change(cell) / bench.net().cost[cell];
          boolean isLonger = expected >= 0 && changedAt[cell] < changedAt[expected];
          barred += isBarred ? 1 : 0;
          if (!bench.master().isHidden(cell)
              && !isBarred
              && (worth > most || (worth == most && isLonger))) {
            expected = cell;
            most = worth;
            compared++;
          }
        }
        long before = bench.work().done();
        assertThat(search.bestOf(row, step)).isEqualTo(expected);
        assertThat(bench.work().done() - before).isEqualTo(10L * bench.master().lengthOf(row));
      }
    }
    assertThat(compared).isGreaterThan(300);
    assertThat(barred).isGreaterThan(100);
  }

  @Test
  void aStepGoesBelowTheLeastCostAndMendsWhatItCan() {
    SearchBench bench = wide();
    bench.hide(3, 4);
    WeightedSearch search = search(bench, new Chances());
    assertThat(search.cost()).isEqualTo(7);
    search.step(1, 7);
    // The dearer of two that nobody misses would do, but the first listed is taken: 4 or 3 is left.
    assertThat(search.cost()).isLessThan(7).isEqualTo(bench.cost());
    assertThat(bench.master().isViolated()).isFalse();
    assertThat(bench.complements()).hasSize(1);
    assertThat(bench.master().flipped()).isEmpty();
  }

  @Test
  void aStepPrintsOnUntilTheCostIsBelowTheLeastKnown() {
    SearchBench bench = wide();
    bench.hide(2, 3, 4);
    WeightedSearch search = search(bench, new Chances());
    search.step(1, 2);
    // Nothing that costs less than 2 is content: all are printed, and the sum stays violated.
    assertThat(search.cost()).isZero();
    assertThat(bench.complements()).isEmpty();
    assertThat(bench.master().isViolated()).isTrue();
    // Begun again, it takes the pattern as it is, and counts no complement twice.
    bench.hide(3);
    search.begin();
    assertThat(search.cost()).isEqualTo(3);
    search.step(1, 3);
    assertThat(search.cost()).isEqualTo(2);
  }

  @Test
  void whatIsMendedCostsLessThanTheLeastKnown() {
    for (double best : new double[] {2, 2.5, 3, 4.5}) {
      SearchBench bench = wide();
      bench.hide(4);
      WeightedSearch search = search(bench, new Chances());
      search.step(1, best);
      // The cell of 2 is the cheapest that mends the sum; the one that was printed is barred.
      assertThat(search.cost()).isEqualTo(best > 2 ? 2 : 0);
    }
  }

  @Test
  void whatStaysViolatedCountsMore() {
    SearchBench bench = wide();
    bench.hide(2);
    WeightedSearch search = search(bench, new Chances());
    search.step(1, 2);
    int cell = bench.at(2);
    // The sum lacks one of two cells, a deficit of 1, and now counts twice.
    assertThat(bench.master().change(cell)).isEqualTo(-2, within(1e-9));
  }
}
