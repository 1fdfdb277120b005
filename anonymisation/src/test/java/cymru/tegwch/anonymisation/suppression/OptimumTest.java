// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.anonymisation.suppression.Prover.Verdict;
import cymru.tegwch.anonymisation.suppression.Prover.Zeal;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On small tables every search ends at the optimum that trying all patterns finds. */
class OptimumTest {

  private static final Need NEED = new Need(2, 0);

  /** A table of two by three with small cells, and what searches work on. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Bench(EveryPattern tables, Net net, Work work, Master master, int[] free) {
    static Bench random(SplittableRandom random, Need need) {
      double[] costs = random.doubles(12, 1, 4).map(Math::rint).toArray();
      EveryPattern tables = EveryPattern.of(EveryPattern.random(random, 2, 3), 2, need, costs);
      Net net = Net.of(tables.graph());
      int[] free = IntStream.range(0, net.size()).filter(i -> net.isFree[i]).toArray();
      return new Bench(
          tables, net, new Work(1_000_000_000L), new Master(net, Persons.none(net)), free);
    }

    double cost() {
      return Arrays.stream(free).filter(master::isHidden).mapToDouble(cell -> net.cost[cell]).sum();
    }

    /** The least that a pattern costs of which the master is content; infinite where none is. */
    double cheapestContent() {
      Master other = new Master(net, Persons.none(net));
      double cheapest = Double.POSITIVE_INFINITY;
      for (int choice = 0; choice < 1 << free.length; choice++) {
        boolean[] pattern = new boolean[net.size()];
        double cost = 0;
        for (int cell = 0; cell < pattern.length; cell++) {
          pattern[cell] = !net.isFree[cell];
        }
        for (int n = 0; n < free.length; n++) {
          pattern[free[n]] = (choice >> n & 1) == 1;
          cost += pattern[free[n]] ? net.cost[free[n]] : 0;
        }
        other.reset(pattern);
        cheapest = other.isViolated() ? cheapest : Math.min(cheapest, cost);
      }
      return cheapest;
    }
  }

  @Test
  void weighingRowsEndsAtTheCheapestContentPattern() {
    SplittableRandom random = new SplittableRandom(81);
    int compared = 0;
    for (int trial = 0; trial < 25; trial++) {
      Bench bench = Bench.random(random, NEED);
      PatternSearch search = new PatternSearch(bench.net(), bench.master(), bench.work(), 1);
      double cheapest = bench.cheapestContent();
      if (search.grow()) {
        Arrays.stream(bench.free())
            .filter(cell -> !bench.master().isHidden(cell))
            .forEach(bench.master()::flip);
        new WeightedSearch(bench.net(), bench.master(), bench.work(), 1).run();
        assertThat(bench.master().isViolated()).isFalse();
        if (cheapest > 0) {
          assertThat(bench.cost()).isCloseTo(cheapest, within(1e-9));
          compared++;
        }
      } else {
        assertThat(cheapest).isInfinite();
      }
    }
    assertThat(compared).isGreaterThan(12);
  }

  @Test
  void annealingEndsAtTheCheapestContentPattern() {
    SplittableRandom random = new SplittableRandom(82);
    int compared = 0;
    int reached = 0;
    for (int trial = 0; trial < 25; trial++) {
      Bench bench = Bench.random(random, NEED);
      PatternSearch search = new PatternSearch(bench.net(), bench.master(), bench.work(), 1);
      search.anneal();
      double cheapest = bench.cheapestContent();
      if (search.grow()) {
        search.prune();
        compared++;
        assertThat(bench.cost()).isGreaterThanOrEqualTo(cheapest - 1e-9);
        reached += bench.cost() < cheapest + 1e-9 ? 1 : 0;
      }
    }
    assertThat(compared).isGreaterThan(12);
    assertThat(reached).isGreaterThan(compared * 8 / 10);
  }

  @Test
  void rebuildingPartsEndsAtTheCheapestSafePattern() {
    SplittableRandom random = new SplittableRandom(83);
    int compared = 0;
    for (int trial = 0; trial < 12; trial++) {
      Bench bench = Bench.random(random, NEED);
      Net net = bench.net();
      Prover prover = new Prover(net, Persons.none(net), bench.work(), 1);
      boolean[] all = new boolean[net.size()];
      Arrays.fill(all, true);
      if (!prover.prove(all, prover.needy(), Zeal.ALL).isProof() || bench.free().length < 4) {
        continue;
      }
      Found start = printedWherePossible(bench, prover, all, random);
      bench.master().clear();
      Improvement improvement =
          new Improvement(
              net, bench.master(), prover, start, bench.work(), new SplittableRandom(trial));
      assertThat(bench.master().pattern()).containsExactly(start.pattern());
      assertThat(improvement.best().cost()).isCloseTo(start.cost(), within(1e-9));
      improvement.run(400, 400, 100, 0);
      assertThat(improvement.best().cost()).isCloseTo(bench.tables().cheapest(), within(1e-9));
      compared += improvement.best().cost() < start.cost() ? 1 : 0;
    }
    assertThat(compared).isPositive();
  }

  /** Begins from a pattern in which two complements were printed again, if that is safe. */
  private static Found printedWherePossible(
      Bench bench, Prover prover, boolean[] all, SplittableRandom random) {
    boolean[] pattern = all.clone();
    for (int n = 0; n < 2; n++) {
      boolean[] fewer = pattern.clone();
      fewer[bench.free()[random.nextInt(bench.free().length)]] = false;
      bench.master().reset(fewer);
      boolean isContent = !bench.master().isViolated();
      pattern =
          isContent && prover.prove(fewer, prover.needy(), Zeal.ALL).isProof() ? fewer : pattern;
    }
    bench.master().reset(pattern);
    Verdict verdict = prover.prove(pattern, prover.needy(), Zeal.ALL);
    Evidence.Proof[] proofs = new Evidence.Proof[pattern.length];
    verdict.proved().forEach((cell, proof) -> proofs[cell] = proof);
    return new Found(pattern, proofs, bench.cost());
  }
}
