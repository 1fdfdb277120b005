// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The steps of rebuilding a part, one by one. */
class ImprovementStepsTest {

  private static final Need NEED = new Need(1, 0);

  private static SearchBench large(long seed) {
    SearchBench bench = SearchBench.of(SearchBench.large(new SplittableRandom(seed)));
    bench.hideEverything();
    return bench;
  }

  @Test
  void aFewComplementsArePrintedAtOnceAndNowAndThenMany() {
    Chances chances = new Chances();
    Improvement improvement = large(1).improvement(chances);
    for (int n = 0; n < 9; n++) {
      chances.then(1, n);
      assertThat(improvement.size()).isEqualTo(2 + n);
      assertThat(chances.bounds()).containsExactly(5, 9);
    }
    for (int n = 0; n < 24; n++) {
      chances.then(0, n);
      assertThat(improvement.size()).isEqualTo(2 + n);
      assertThat(chances.bounds()).containsExactly(5, 24);
    }
  }

  @Test
  void costMayRiseByAMeanComplementFromNoMoreThanHalfOfOneAboveTheBest() {
    assertThat(Improvement.limit(10, 10, 4, false)).isEqualTo(10);
    assertThat(Improvement.limit(10, 10, 4, true)).isEqualTo(14);
    assertThat(Improvement.limit(12, 10, 4, true)).isEqualTo(16);
    assertThat(Improvement.limit(12.5, 10, 4, true)).isEqualTo(12.5);
    assertThat(Improvement.limit(8, 10, 4, false)).isEqualTo(8);
  }

  @Test
  void flippingIsPaidForAndCounted() {
    SearchBench bench = large(2);
    Improvement improvement = bench.improvement(new Chances());
    improvement.begin();
    double cost = improvement.cost();
    assertThat(cost).isEqualTo(bench.cost());
    for (int cell : bench.complements()) {
      long before = bench.work().done();
      improvement.flip(cell);
      cost -= bench.net().cost[cell];
      assertThat(improvement.newCost()).isEqualTo(cost, within(1e-9));
      assertThat(bench.work().done() - before).isEqualTo(2L * bench.master().stepsAt(cell));
      if (cell % 2 == 0) {
        improvement.flip(cell);
        cost += bench.net().cost[cell];
      }
    }
    assertThat(improvement.newCost()).isEqualTo(bench.cost(), within(1e-9));
  }

  @Test
  void whatIsPrintedAtOnceLiesTogetherAndOneOfItIsMostlyForbidden() {
    int[] sizes = new int[9];
    Set<Integer> forbidden = new HashSet<>();
    SearchBench bench = large(3);
    Found start = bench.found();
    for (int seed = 0; seed < 300; seed++) {
      Improvement improvement = bench.improvement(start, new SplittableRandom(seed));
      improvement.begin();
      int most = 2 + seed % 7;
      int kept = improvement.remove(most);
      int[] printed = bench.master().flipped();
      assertThat(printed).hasSizeBetween(1, most).doesNotHaveDuplicates();
      assertThat(Arrays.stream(printed)).noneMatch(bench.master()::isHidden);
      assertThat(improvement.newCost()).isEqualTo(bench.cost(), within(1e-9));
      for (int n = 1; n < printed.length; n++) {
        int cell = printed[n];
        assertThat(IntStream.range(0, n)).anyMatch(m -> isWithinTwoSums(bench, printed[m], cell));
      }
      sizes[printed.length]++;
      int place = Arrays.stream(printed).boxed().toList().indexOf(kept);
      assertThat(place >= 0 || kept == -1).isTrue();
      forbidden.add(kept == -1 ? -1 : place);
    }
    assertThat(Arrays.copyOfRange(sizes, 2, 9)).doesNotContain(0);
    assertThat(forbidden).contains(-1, 0, 1, 2, 3);
  }

  private static boolean isWithinTwoSums(SearchBench bench, int cell, int other) {
    return bench
        .sums(cell)
        .anyMatch(s -> bench.cells(s).anyMatch(c -> bench.areInOneSum(c, other)));
  }

  /** 8 = 2 + 2 + 2 + 2, one of which is a complement alone. */
  private static SearchBench lonely() {
    SearchBench bench =
        SearchBench.of(
            CellGraph.builder()
                .addCells(
                    GraphCell.printed(8),
                    GraphCell.free(2, 0, 1),
                    GraphCell.free(2, 0, 2),
                    GraphCell.free(2, 0, 3),
                    GraphCell.free(2, 0, 4))
                .addSum(0, 1, 2, 3, 4)
                .build());
    bench.hide(1);
    return bench;
  }

  @Test
  void whereNoOtherComplementIsNearItIsLookedForThreeTimesAsOftenAsWanted() {
    SearchBench bench = lonely();
    Chances chances = new Chances();
    Improvement improvement = bench.improvement(chances);
    improvement.begin();
    int[] alwaysTheOwnSum = new int[1 + 3 * 3 * 5 + 1];
    for (int hop = 0; hop < 15; hop++) {
      alwaysTheOwnSum[1 + 3 * hop + 1] = 1;
    }
    alwaysTheOwnSum[46] = 1;
    chances.then(alwaysTheOwnSum);
    long before = bench.work().done();

    assertThat(improvement.remove(5)).isEqualTo(bench.at(1));
    // The first complement; then 15 times a sum, its own or another, and where to begin; the last.
    assertThat(chances.bounds()).hasSize(1 + 15 * 3 + 1).endsWith(10);
    assertThat(bench.master().flipped()).containsExactly(bench.at(1));
    assertThat(bench.work().done() - before)
        .isEqualTo(2L * bench.master().stepsAt(bench.at(1)) + 15 * 4);
  }

  @Test
  void oneInTenTimesNothingIsForbidden() {
    SearchBench bench = lonely();
    Improvement improvement = bench.improvement(new Chances());
    improvement.begin();
    assertThat(improvement.remove(1)).isEqualTo(-1);
  }

  @Test
  void nextIsAComplementOfTheSameSumAndTheCellsPassedOverAreCounted() {
    SearchBench bench = half();
    Chances chances = new Chances();
    Improvement improvement = bench.improvement(chances);
    for (int cell = 0; cell < bench.net().size(); cell++) {
      int[] sums = bench.sums(cell).toArray();
      for (int s = 0; s < sums.length; s++) {
        for (int offset = 0; offset < bench.length(sums[s]); offset++) {
          chances.then(s, 1, offset);
          isFirstFrom(bench, improvement, cell, sums[s], offset);
        }
      }
    }
  }

  @Test
  void oneInThreeTimesNextIsOfASumThatCrosses() {
    SearchBench bench = half();
    Chances chances = new Chances();
    Improvement improvement = bench.improvement(chances);
    for (int cell = 0; cell < bench.net().size(); cell++) {
      int[] sums = bench.sums(cell).toArray();
      for (int s = 0; s < sums.length; s++) {
        int[] cells = bench.cells(sums[s]).toArray();
        for (int n = 0; n < cells.length; n++) {
          int[] crossing = bench.sums(cells[n]).toArray();
          int last = crossing.length - 1;
          chances.then(s, 0, n, last, 1);
          isFirstFrom(bench, improvement, cell, crossing[last], 1);
        }
      }
    }
  }

  private static void isFirstFrom(
      SearchBench bench, Improvement improvement, int cell, int sum, int offset) {
    int[] cells = bench.cells(sum).toArray();
    int passed = 0;
    int first = -1;
    while (passed < cells.length && first < 0) {
      int other = cells[(offset + passed) % cells.length];
      if (other != cell && improvement.complements().contains(other)) {
        first = other;
      } else {
        passed++;
      }
    }
    long before = bench.work().done();
    assertThat(improvement.near(cell)).isEqualTo(first);
    assertThat(bench.work().done() - before).isEqualTo(passed);
  }

  /** Tables half of whose cells that can be hidden are. */
  private static SearchBench half() {
    SearchBench bench = large(4);
    bench
        .free()
        .filter(cell -> cell % 3 == 0 && bench.sums(cell).allMatch(s -> bench.length(s) > 4))
        .forEach(bench.master()::flip);
    return bench;
  }

  @Test
  void aComplementOfNoSumHasNoneNear() {
    SearchBench bench =
        SearchBench.of(CellGraph.builder().addCells(GraphCell.free(4, 0, 1)).build());
    bench.hide(0);
    Improvement improvement = bench.improvement(new Chances());

    assertThat(improvement.near(0)).isEqualTo(-1);
    long before = bench.work().done();
    improvement.run(9, 9, 100, 0);
    assertThat(improvement.best().cost()).isZero();
    assertThat(improvement.tries()).isEqualTo(1);
    assertThat(bench.work().done() - before).isGreaterThanOrEqualTo(200);
  }

  @Test
  void whereNothingIsAComplementNothingIsTried() {
    SearchBench bench =
        SearchBench.of(CellGraph.builder().addCells(GraphCell.free(4, 0, 1)).build());
    bench.hide();
    Improvement improvement = bench.improvement(new Chances());
    improvement.run(9, 9, 100, -1);

    assertThat(improvement.tries()).isZero();
  }

  @Test
  void theCellThatMendsMostForItsCostIsHiddenUnlessChanceOrTheBanSaysOtherwise() {
    SplittableRandom random = new SplittableRandom(5);
    int compared = 0;
    for (int trial = 0; trial < 60; trial++) {
      SearchBench bench = large(5 + trial % 3);
      Chances chances = new Chances();
      Improvement improvement = bench.improvement(chances);
      double unit = bench.cost() / bench.complements().length;
      improvement.begin();
      bench.free().filter(cell -> random.nextInt(3) > 0).forEach(improvement::flip);
      for (int n = 0; n < bench.master().violatedCount(); n++) {
        int row = bench.master().violatedRow(n);
        int ban = bench.master().cellOf(row, random.nextInt(bench.master().lengthOf(row)));
        double[] shares = random.doubles(bench.net().size()).toArray();
        long before = bench.work().done();
        int expected = -1;
        double most = Double.NEGATIVE_INFINITY;
        int candidate = 0;
        long steps = bench.master().lengthOf(row);
        for (int i = 0; i < bench.master().lengthOf(row); i++) {
          int cell = bench.master().cellOf(row, i);
          if (!bench.master().isHidden(cell) && cell != ban) {
            double worth =
                -bench.master().change(cell) * unit / bench.net().cost[cell]
                    + 0.7 * shares[candidate++];
            expected = worth > most ? cell : expected;
            most = Math.max(most, worth);
            steps += bench.master().stepsAt(cell);
          }
        }
        chances.thenShares(shares);
        assertThat(improvement.bestOf(row, ban)).isEqualTo(expected);
        assertThat(bench.work().done() - before).isEqualTo(steps);
        compared += candidate > 1 ? 1 : 0;
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  @Test
  void ofTwoThatAreWorthTheSameTheFirstIsHidden() {
    SearchBench bench =
        SearchBench.of(
            CellGraph.builder()
                .addCells(
                    GraphCell.printed(12),
                    GraphCell.hidden(4, 0, NEED),
                    GraphCell.free(4, 0, 1),
                    GraphCell.free(4, 0, 1))
                .addSum(0, 1, 2, 3)
                .build());
    bench.hideEverything();
    Improvement improvement = bench.improvement(new Chances());
    improvement.begin();
    bench.free().forEach(improvement::flip);

    assertThat(improvement.bestOf(bench.master().violatedRow(0), -1))
        .isEqualTo(bench.free().min().orElseThrow());
  }

  /** A needy cell with a cheap complement, and a dear one beside them. */
  private static SearchBench pair(double cheap, double dear) {
    SearchBench bench =
        SearchBench.of(
            CellGraph.builder()
                .addCells(
                    GraphCell.printed(12),
                    GraphCell.hidden(4, 0, NEED),
                    GraphCell.free(4, 0, cheap),
                    GraphCell.free(4, 0, dear))
                .addSum(0, 1, 2, 3)
                .build());
    bench.hide(2);
    return bench;
  }

  @Test
  void rebuildingIsGivenUpWhereItIsSixMeanComplementsDearerThanBefore() {
    // One complement of 2, so the mean is 2 and the limit 2 + 6 · 2 = 14.
    for (double dear : new double[] {1, 13, 14, 14.5, 30}) {
      SearchBench bench = pair(2, dear);
      Improvement improvement = bench.improvement(new Chances());
      improvement.begin();
      improvement.flip(bench.at(2));
      assertThat(improvement.recreate(bench.at(2))).isEqualTo(dear <= 14);
      assertThat(bench.master().isHidden(bench.at(3))).isTrue();
      assertThat(improvement.newCost()).isEqualTo(dear);
    }
  }

  @Test
  void rebuildingIsGivenUpWhereNothingMayBeHidden() {
    SearchBench bench =
        SearchBench.of(
            CellGraph.builder()
                .addCells(
                    GraphCell.printed(8), GraphCell.hidden(4, 0, NEED), GraphCell.free(4, 0, 1))
                .addSum(0, 1, 2)
                .build());
    bench.hide(2);
    Improvement improvement = bench.improvement(new Chances());
    improvement.begin();
    improvement.flip(bench.at(2));

    assertThat(improvement.recreate(bench.at(2))).isFalse();
    assertThat(improvement.recreate(-1)).isTrue();
    assertThat(bench.master().isViolated()).isFalse();
    assertThat(improvement.isChanged()).isFalse();
  }

  /** Two sums, 12 = a + b + c and 8 = c + d, where a is needy and b is its complement. */
  private static SearchBench crossing() {
    SearchBench bench =
        SearchBench.of(
            CellGraph.builder()
                .addCells(
                    GraphCell.printed(12),
                    GraphCell.hidden(4, 0, NEED),
                    GraphCell.free(4, 0, 2),
                    GraphCell.free(4, 0, 3),
                    GraphCell.printed(8),
                    GraphCell.free(4, 0, 5))
                .addSum(0, 1, 2, 3)
                .addSum(4, 3, 5)
                .build());
    bench.hide(2);
    return bench;
  }

  @Test
  void whatCameInMakesAnotherComplementIdle() {
    for (int offset = 0; offset < 3; offset++) {
      SearchBench bench = crossing();
      Chances chances = new Chances();
      Improvement improvement = bench.improvement(chances);
      improvement.begin();
      improvement.flip(bench.at(3));
      improvement.flip(bench.at(5));
      chances.then(offset, offset % 2, offset % 2);
      improvement.prune();

      assertThat(bench.hidden().stream()).containsExactly(1, 3, 5);
      assertThat(improvement.newCost()).isEqualTo(3 + 5);
      assertThat(improvement.isChanged()).isTrue();
    }
  }

  @Test
  void whatCameInForNothingIsPrintedAgain() {
    SearchBench bench = crossing();
    Improvement improvement = bench.improvement(new Chances());
    improvement.begin();
    improvement.flip(bench.at(3));
    improvement.flip(bench.at(5));
    improvement.flip(bench.at(5));
    improvement.prune();

    // With 3 alone hidden in the second sum, printing it mends that and harms nothing.
    assertThat(bench.hidden().stream()).containsExactly(1, 2);
    assertThat(improvement.newCost()).isEqualTo(2);
    assertThat(improvement.isChanged()).isFalse();
  }

  @Test
  void aCandidateIsMendedPrunedWithinItsLimitAndAnother() {
    // Mending is too dear; nothing was changed; b is idle once c and d came in, which cost 8.
    SearchBench dear = pair(2, 30);
    Improvement improvement = dear.improvement(new Chances());
    improvement.begin();
    assertThat(improvement.isCandidate(-1, 100)).isFalse();
    improvement.flip(dear.at(2));
    assertThat(improvement.isCandidate(dear.at(2), 100)).isFalse();
    for (double limit : new double[] {7.5, 8, 9, 10}) {
      SearchBench bench = crossing();
      improvement = bench.improvement(new Chances());
      improvement.begin();
      improvement.flip(bench.at(3));
      improvement.flip(bench.at(5));
      assertThat(improvement.isCandidate(-1, limit)).isEqualTo(limit >= 8);
    }
  }

  @Test
  void pruningHidesNothingAndLeavesAloneWhereNothingCameIn() {
    SearchBench bench = pair(2, 3);
    Improvement improvement = bench.improvement(new Chances());
    improvement.begin();
    improvement.flip(bench.at(2));
    improvement.flip(bench.at(3));
    improvement.prune();
    assertThat(bench.hidden().stream()).containsExactly(1, 3);

    SearchBench both = crossing();
    both.hide(2, 3, 5);
    improvement = both.improvement(new Chances());
    improvement.begin();
    improvement.flip(both.at(5));
    improvement.prune();
    assertThat(both.hidden().stream()).containsExactly(1, 2, 3);
  }

  @Test
  void lookingForIdleComplementsIsCounted() {
    SearchBench bench = crossing();
    Improvement improvement = bench.improvement(new Chances());
    improvement.begin();
    improvement.flip(bench.at(3));
    improvement.flip(bench.at(5));
    long before = bench.work().done();
    improvement.prune();
    // c in the sums of three and two, and d in that of two: each cell that came in, the sums
    // around it, and b, the only complement there, which is printed.
    Master master = bench.master();
    long looks = (long) master.stepsAt(bench.at(3)) + master.stepsAt(bench.at(5));
    long aboutB = 3L * master.stepsAt(bench.at(2));
    assertThat(bench.work().done() - before).isEqualTo(looks + 3 + 2 + 2 + aboutB);
  }

  @Test
  void aPatternHasOneNumberHoweverItCameAbout() {
    CellGraph.Builder graph = CellGraph.builder();
    IntStream.range(0, 7).forEach(n -> graph.add(GraphCell.free(4, 0, 1 + n)));
    SearchBench bench = SearchBench.of(graph.build());
    bench.hide(0, 2, 4);
    Improvement improvement = bench.improvement(new Chances());
    Set<Long> numbers = new HashSet<>();
    for (int set = 0; set < 1 << 7; set++) {
      int[] cells = bits(set);
      improvement.begin();
      Arrays.stream(cells).forEach(improvement::flip);
      long number = improvement.number();
      bench.master().undo();
      improvement.begin();
      IntStream.range(0, 7).forEach(improvement::flip);
      Arrays.stream(bits(127 & ~set)).forEach(improvement::flip);
      long before = bench.work().done();
      assertThat(improvement.number()).isEqualTo(number);
      assertThat(bench.work().done() - before).isEqualTo(3);
      bench.master().undo();
      numbers.add(number);
    }
    assertThat(numbers).hasSize(1 << 7);
  }

  private static int[] bits(int set) {
    return IntStream.range(0, Integer.SIZE).filter(n -> (set >> n & 1) == 1).toArray();
  }
}
