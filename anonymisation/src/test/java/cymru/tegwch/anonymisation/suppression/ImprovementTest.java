// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.anonymisation.suppression.Prover.Zeal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rebuilding parts as a whole: what it ends with, and when. */
class ImprovementTest {

  /** Twelve cells of costs from 1 to 4, all hidden. */
  private static SearchBench small(SplittableRandom random, Need need) {
    double[] costs = random.doubles(12, 1, 4).map(Math::rint).toArray();
    EveryPattern all = EveryPattern.of(EveryPattern.random(random, 3, 2), 2, need, costs);
    SearchBench bench = SearchBench.of(all.graph());
    bench.hideEverything();
    return bench;
  }

  private static SearchBench large(long seed) {
    SearchBench bench = SearchBench.of(SearchBench.large(new SplittableRandom(seed)));
    bench.hideEverything();
    return bench;
  }

  @Test
  void afterEachTryThePatternIsSafeAndWithinItsLimitAndTheBooksAgree() {
    SplittableRandom random = new SplittableRandom(91);
    int changes = 0;
    int rises = 0;
    int learned = 0;
    for (int trial = 0; trial < 8; trial++) {
      SearchBench bench = small(random, trial % 2 == 0 ? new Need(1, 5) : new Need(4, 0));
      if (!isSafe(bench) || bench.complements().length < 4) {
        continue;
      }
      Improvement improvement = bench.improvement(new SplittableRandom(trial));
      double unit = bench.cost() / bench.complements().length;
      for (int n = 1; n <= 120; n++) {
        boolean[] before = bench.master().pattern();
        double limit = Improvement.limit(improvement.cost(), improvement.best().cost(), unit, true);
        improvement.run(n, 10, 100, -1);
        booksAgree(bench, improvement);
        rises += improvement.cost() > improvement.best().cost() + 1e-9 ? 1 : 0;
        if (!Arrays.equals(before, bench.master().pattern())) {
          changes++;
          assertThat(improvement.cost()).isLessThanOrEqualTo(limit + 1e-9);
          assertThat(isSafe(bench)).isTrue();
        }
      }
      learned += bench.master().necessaryCuts().size();
      nothingButWhatIsNecessaryIsLearned(bench);
    }
    assertThat(changes).isGreaterThan(30);
    assertThat(rises).isPositive();
    assertThat(learned).isPositive();
  }

  @Test
  void whatIsProvedIsSafeAndWithinItsLimitHoweverOftenItHadToBeMended() {
    SplittableRandom random = new SplittableRandom(92);
    int proved = 0;
    int mended = 0;
    int refused = 0;
    for (int trial = 0; trial < 10; trial++) {
      SearchBench bench = small(random, trial % 2 == 0 ? new Need(1, 5) : new Need(4, 0));
      if (!isSafe(bench) || bench.complements().length < 4) {
        continue;
      }
      Found start = bench.found();
      Set<BitSet> others = new HashSet<>();
      for (int n = 0; n < 60; n++) {
        Improvement improvement = bench.improvement(start, new SplittableRandom(n));
        improvement.begin();
        improvement.remove(2 + n % 6);
        double limit = improvement.recreate(-1) ? improvement.newCost() + n % 3 * 4 : -1;
        if (limit >= 0 && improvement.prove(limit)) {
          proved++;
          mended += improvement.cost() > limit - n % 3 * 4 + 1e-9 ? 1 : 0;
          assertThat(improvement.cost()).isLessThanOrEqualTo(limit + 1e-9);
          assertThat(!others.add(bench.hidden()) || isSafe(bench)).isTrue();
          booksAgree(bench, improvement);
        } else if (limit >= 0) {
          refused++;
          assertThat(improvement.cost()).isEqualTo(start.cost());
          assertThat(improvement.best().pattern()).containsExactly(start.pattern());
        }
      }
    }
    assertThat(proved).isGreaterThan(50);
    assertThat(mended).isPositive();
    assertThat(refused).isPositive();
  }

  private static boolean isSafe(SearchBench bench) {
    Net net = bench.net();
    Prover other = new Prover(net, Persons.none(net), new Work(1_000_000_000L), 2);
    return other.prove(bench.master().view(), other.needy(), Zeal.ALL).isProof();
  }

  private static void booksAgree(SearchBench bench, Improvement improvement) {
    Complements complements = improvement.complements();
    TreeSet<Integer> listed = new TreeSet<>();
    IntStream.range(0, complements.count()).map(complements::get).forEach(listed::add);
    assertThat(listed)
        .containsExactlyElementsOf(Arrays.stream(bench.complements()).boxed().toList());
    assertThat(complements.count()).isEqualTo(listed.size());
    assertThat(improvement.cost()).isEqualTo(bench.cost(), within(1e-9));
    Found best = improvement.best();
    assertThat(best.cost()).isLessThanOrEqualTo(improvement.cost() + 1e-9);
    assertThat(
            bench.free().filter(i -> best.pattern()[i]).mapToDouble(i -> bench.net().cost[i]).sum())
        .isEqualTo(best.cost(), within(1e-9));
    for (int cell : bench.prover().needy()) {
      Evidence.Proof proof = best.proofs()[cell];
      assertThat(proof.holds(best.pattern())).isTrue();
      assertThat(bench.prover().isTable(proof.low(), best.pattern())).isTrue();
      assertThat(bench.prover().isTable(proof.high(), best.pattern())).isTrue();
    }
  }

  private static void nothingButWhatIsNecessaryIsLearned(SearchBench bench) {
    Master fresh = new Master(bench.net(), Persons.none(bench.net()));
    bench.master().necessaryCuts().forEach(fresh::add);
    fresh.reset(bench.master().pattern());
    for (int cell : bench.free().toArray()) {
      assertThat(bench.master().change(cell)).isEqualTo(fresh.change(cell), within(1e-9));
    }
  }

  @Test
  void itEndsAfterSoManyTriesInARowThatCameToNothing() {
    SearchBench one = large(8);
    Improvement stepwise = one.improvement(new SplittableRandom(3));
    int idle = 0;
    int most = 40;
    while (idle < most) {
      double before = stepwise.best().cost();
      stepwise.run(stepwise.tries() + 1, 1_000, 100, 0);
      idle = stepwise.best().cost() < before ? 0 : idle + 1;
    }
    Improvement improvement = large(8).improvement(new SplittableRandom(3));
    improvement.run(Long.MAX_VALUE, most, 100, 0);

    assertThat(improvement.tries()).isEqualTo(stepwise.tries()).isGreaterThan(most);
    assertThat(improvement.best().cost()).isEqualTo(stepwise.best().cost());
  }

  @Test
  void noTryIsBegunOnceTheWorkIsSpent() {
    for (int percent : new int[] {40, 100}) {
      SearchBench bench =
          SearchBench.of(Net.of(SearchBench.large(new SplittableRandom(3))), 300_000);
      bench.hideEverything();
      Improvement improvement = bench.improvement(new SplittableRandom(3));
      long last = bench.work().done();
      for (long tries = 0; tries < 1_000 && !bench.work().isSpent(percent); tries++) {
        last = bench.work().done();
        improvement.run(tries + 1, 1_000, percent, 0);
        assertThat(improvement.tries()).isEqualTo(tries + 1);
        assertThat(bench.work().done() - last).isGreaterThanOrEqualTo(200);
      }
      assertThat(last).isLessThan(3_000L * percent);
      assertThat(bench.work().done()).isGreaterThanOrEqualTo(3_000L * percent);
      long tries = improvement.tries();
      improvement.run(tries + 1, 1_000, percent, 0);
      assertThat(improvement.tries()).isEqualTo(tries);
    }
  }
}
