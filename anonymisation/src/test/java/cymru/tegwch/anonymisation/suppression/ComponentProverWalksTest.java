// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.anonymisation.suppression.Evidence.Proof;
import cymru.tegwch.anonymisation.suppression.Separation.Multipliers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What one cell's walks up and down find, where corners are fractions; every table is known. */
class ComponentProverWalksTest {

  private static final int MANY = 300;

  /** A net, its hidden cells solved, and a prover of some of them. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Bench(
      OddNet odd, int[] cells, Tableau tableau, Work work, ComponentProver prover) {

    static Bench of(OddNet odd, Persons persons, int branches, boolean[] isTarget) {
      Net net = odd.net();
      Work work = new Work(1_000_000_000L);
      int[] local = new int[net.size()];
      Arrays.fill(local, -1);
      Tableau tableau = new Tableau(net, odd.cells(), true, local, work);
      ComponentProver prover = new ComponentProver(net, tableau, isTarget, persons, branches, work);
      return new Bench(odd, odd.cells(), tableau, work, prover);
    }

    static Bench of(OddNet odd, int branches) {
      return of(odd, Persons.none(odd.net()), branches, needy(odd));
    }

    /** Only one cell is wanted. */
    static Bench of(OddNet odd, int branches, int place) {
      boolean[] isTarget = new boolean[odd.cells().length];
      isTarget[place] = true;
      return of(odd, Persons.none(odd.net()), branches, isTarget);
    }
  }

  private static boolean[] needy(OddNet odd) {
    boolean[] isTarget = new boolean[odd.cells().length];
    for (int place = 0; place < isTarget.length; place++) {
      isTarget[place] = odd.net().isNeedy(odd.cells()[place]);
    }
    return isTarget;
  }

  private static void isSound(OddNet odd, int cell, Proof proof) {
    Prover adder = new Prover(odd.net(), Persons.none(odd.net()), new Work(1_000), 1);
    assertThat(adder.isSound(proof, cell, odd.hidden())).isTrue();
    List<Move> moves = new ArrayList<>(proof.guards());
    moves.add(proof.low());
    moves.add(proof.high());
    for (Move move : moves) {
      assertThat(move.changes().values()).doesNotContain(0L);
    }
  }

  @Test
  void branchesProveWhatIsSafeAndNothingElse() {
    SplittableRandom random = new SplittableRandom(161);
    int[] counts = new int[2];
    for (int trial = 0; trial < 200; trial++) {
      OddNet odd = OddNet.random(random);
      Bench bench = Bench.of(odd, MANY);
      if (trial % 2 == 0) {
        bench.prover().tryColumns();
      }
      for (int place = 0; place < bench.cells().length; place++) {
        int cell = bench.cells()[place];
        if (odd.net().isNeedy(cell)) {
          boolean isSafe = odd.isSafe(cell);
          assertThat(bench.prover().prove(place)).isEqualTo(isSafe);
          if (isSafe) {
            isSound(odd, cell, bench.prover().proof(place));
          }
          counts[isSafe ? 1 : 0]++;
        }
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  @Test
  void whatIsMetTakesNoFurtherStepAndKeepsItsProof() {
    SplittableRandom random = new SplittableRandom(162);
    for (int trial = 0; trial < 60; trial++) {
      Bench bench = Bench.of(OddNet.random(random), MANY);
      Proof[] proofs = new Proof[bench.cells().length];
      for (int place = 0; place < proofs.length; place++) {
        if (bench.odd().net().isNeedy(bench.cells()[place]) && bench.prover().prove(place)) {
          proofs[place] = bench.prover().proof(place);
        }
      }
      long steps = bench.work().done();
      for (int place = 0; place < proofs.length; place++) {
        if (proofs[place] != null) {
          assertThat(bench.prover().prove(place)).isTrue();
          assertThat(bench.prover().proof(place)).isEqualTo(proofs[place]);
          assertThat(bench.prover().upward()).isNull();
        }
      }
      assertThat(bench.work().done()).isEqualTo(steps);
    }
  }

  @Test
  void whatIsNoTargetIsLeftAlone() {
    SplittableRandom random = new SplittableRandom(163);
    for (int trial = 0; trial < 60; trial++) {
      OddNet odd = OddNet.random(random);
      int[] cells = odd.cells();
      int target = random.nextInt(cells.length);
      Bench bench = Bench.of(odd, MANY, target);
      bench.prover().tryColumns();
      bench.prover().prove(target);
      for (int place = 0; place < cells.length; place++) {
        if (place != target) {
          assertThat(bench.prover().proof(place))
              .isEqualTo(new Proof(Move.NONE, Move.NONE, List.of()));
        }
      }
    }
  }

  @Test
  void columnsThatMoveNothingWantedAreNotTried() {
    SplittableRandom random = new SplittableRandom(164);
    Set<Long> tried = new HashSet<>();
    for (int trial = 0; trial < 400; trial++) {
      OddNet odd = OddNet.random(random);
      int[] cells = odd.cells();
      int target = random.nextInt(cells.length);
      Bench bench = Bench.of(odd, 0, target);
      Tableau tableau = bench.tableau();
      long before = bench.work().done();
      bench.prover().tryColumns();
      long measured = (bench.work().done() - before) / (2L * tableau.rowCount());
      // A column is measured up and down, in all rows.
      assertThat(bench.work().done() - before).isEqualTo(2L * tableau.rowCount() * measured);
      long moving =
          IntStream.range(0, tableau.columnCount()).filter(c -> moves(tableau, c, target)).count();
      if (bench.prover().isMet(target)) {
        assertThat(measured).isLessThanOrEqualTo(moving);
        boolean isWanted =
            !odd.net()
                .need[cells[target]]
                .isMetBy(odd.net().count[cells[target]], odd.net().count[cells[target]]);
        assertThat(measured > 0).isEqualTo(isWanted);
      } else {
        assertThat(measured).isEqualTo(moving);
        tried.add(moving);
      }
    }
    assertThat(tried).contains(1L, 2L);
  }

  private static boolean moves(Tableau tableau, int column, int target) {
    int place = tableau.placeOf(target);
    return place < 0 ? ~place == column : tableau.row(place)[column] != 0;
  }

  @Test
  void whatBoundsACellIsItsLinearRelaxation() {
    SplittableRandom random = new SplittableRandom(165);
    int[] up = new int[2];
    int[] down = new int[2];
    for (int trial = 0; trial < 200; trial++) {
      OddNet odd = OddNet.random(random);
      Net net = odd.net();
      int[] cells = odd.cells();
      for (int place = 0; place < cells.length; place++) {
        int cell = cells[place];
        if (net.isNeedy(cell) && !odd.isSafe(cell)) {
          Need need = net.need[cell];
          ComponentProver prover = Bench.of(odd, MANY, place).prover();
          prover.prove(place);
          double[] ends = odd.relaxed(cell);
          long wanted = Math.max(need.upper(), net.count[cell] + need.width());
          boolean canRise = ends[1] > wanted - 1e-6;
          double most = canRise ? wanted : Math.floor(ends[1] + 1e-6);
          assertThat(prover.upward() == null).isEqualTo(canRise);
          up[canRise ? 1 : 0]++;
          if (!canRise) {
            assertThat(bound(net, cell, prover.upward(), 1)).isCloseTo(ends[1], within(1e-6));
          }
          boolean isDone = most < need.upper();
          boolean canFall = ends[0] < Math.max(most - need.width(), 0) + 1e-6;
          assertThat(prover.downward() == null).isEqualTo(isDone || canFall);
          down[isDone || canFall ? 1 : 0]++;
          if (prover.downward() != null) {
            assertThat(bound(net, cell, prover.downward(), -1)).isCloseTo(ends[0], within(1e-6));
          }
          assertThat(prover.frozen()).isNull();
        }
      }
    }
    assertThat(up).doesNotContain(0);
    assertThat(down).doesNotContain(0);
  }

  /** How far a combination of sums lets a cell go, all others falling as far as they can. */
  private static double bound(Net net, int cell, Multipliers multipliers, int sense) {
    double[] combined = combined(net, multipliers);
    double most = net.count[cell];
    for (int other = 0; other < net.size(); other++) {
      if (other != cell && !net.isFree[other]) {
        double rate = combined[other] / combined[cell];
        assertThat(sense * rate).isGreaterThan(-1e-9);
        most += rate * net.slack[other];
      }
    }
    return most;
  }

  private static double[] combined(Net net, Multipliers multipliers) {
    double[] combined = new double[net.size()];
    for (int i = 0; i < multipliers.sums().length; i++) {
      int s = multipliers.sums()[i];
      for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
        combined[net.sumCells[k]] += multipliers.values()[i] * net.sign(s, net.sumCells[k]);
      }
    }
    return combined;
  }

  @Test
  void branchesAreNotTriedWhereSumsShowThatACellIsTooNarrow() {
    SplittableRandom random = new SplittableRandom(166);
    int[] counts = new int[2];
    for (int trial = 0; trial < 200; trial++) {
      OddNet odd = OddNet.random(random);
      Net net = odd.net();
      int[] cells = odd.cells();
      for (int place = 0; place < cells.length; place++) {
        int cell = cells[place];
        Need need = net.need[cell];
        if (net.isNeedy(cell) && !odd.isSafe(cell)) {
          double[] ends = odd.relaxed(cell);
          double most = Math.floor(ends[1] + 1e-6);
          boolean isNarrow =
              most < need.upper()
                  || (ends[1] < net.count[cell] + need.width() - 1e-6
                      && ends[0] > most - need.width() + 1e-6);
          long without = steps(odd, 0, place);
          long with = steps(odd, MANY, place);
          assertThat(with > without).isEqualTo(!isNarrow);
          assertThat(with).isGreaterThanOrEqualTo(without);
          counts[isNarrow ? 0 : 1]++;
        }
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  private static long steps(OddNet odd, int branches, int place) {
    Bench bench = Bench.of(odd, branches, place);
    bench.prover().prove(place);
    return bench.work().done();
  }

  /** Without branches: a walk up, and one down if it may be of use, each looked at once. */
  @Test
  void withoutBranchesTwoWalksAreAll() {
    SplittableRandom random = new SplittableRandom(167);
    int compared = 0;
    for (int trial = 0; trial < 200; trial++) {
      OddNet odd = OddNet.random(random);
      Net net = odd.net();
      int[] cells = odd.cells();
      for (int place = 0; place < cells.length; place++) {
        int cell = cells[place];
        Need need = net.need[cell];
        double[] ends = odd.relaxed(cell);
        if (net.isNeedy(cell) && !odd.isSafe(cell) && ends[1] >= need.upper()) {
          Work work = new Work(1_000_000_000L);
          int[] local = new int[net.size()];
          Arrays.fill(local, -1);
          Simplex simplex =
              new Simplex(new Tableau(net, cells, true, local, work), net, work, cells.length);
          double[] truth = simplex.values().clone();
          double wanted = Math.max(need.upper(), net.count[cell] + need.width());
          simplex.reach(place, 1, wanted, 40);
          simplex.leastWhole();
          double most = Math.min(wanted, Math.floor(ends[1] + 1e-6));
          if (most >= need.upper()) {
            simplex.jump(truth);
            simplex.reach(place, -1, Math.max(most - need.width(), 0), 40);
            simplex.leastWhole();
          }
          assertThat(steps(odd, 0, place)).isEqualTo(work.done());
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void guardsKeepEverybodyFromATargetWhereSomeTableDoes() {
    SplittableRandom random = new SplittableRandom(168);
    int[] counts = new int[3];
    for (int trial = 0; trial < 300; trial++) {
      OddNet odd = OddNet.random(random);
      Persons persons = Persons.of(odd.net());
      Bench bench = Bench.of(odd, persons, MANY, needy(odd));
      if (trial % 2 == 0) {
        bench.prover().tryColumns();
      }
      for (int place = 0; place < bench.cells().length; place++) {
        int cell = bench.cells()[place];
        if (odd.net().isNeedy(cell) && bench.prover().prove(place)) {
          boolean isGuarded = bench.prover().guard(place);
          assertThat(isGuarded)
              .isEqualTo(
                  IntStream.range(0, persons.count())
                      .allMatch(p -> persons.isOwn(p, cell) || odd.isKeptFrom(persons, p, cell)));
          if (isGuarded) {
            isSound(odd, cell, bench.prover().proof(place));
            nobodyIsInAll(persons, cell, bench.prover().proof(place));
          } else {
            isBetrayed(odd, persons, cell, bench.prover());
          }
          boolean hasGuards = !bench.prover().proof(place).guards().isEmpty();
          counts[!isGuarded ? 0 : hasGuards ? 1 : 2]++;
        }
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  private static void nobodyIsInAll(Persons persons, int cell, Proof proof) {
    List<Move> moves = new ArrayList<>(proof.guards());
    moves.add(proof.low());
    moves.add(proof.high());
    moves.removeIf(move -> move.at(cell) == 0);
    for (int person = 0; person < persons.count(); person++) {
      int who = person;
      assertThat(
              persons.isOwn(person, cell)
                  || moves.stream()
                      .anyMatch(m -> Arrays.stream(persons.of(m)).noneMatch(p -> p == who)))
          .isTrue();
    }
    // No guard is there for nothing: each keeps out somebody whom those before it do not.
    for (Move guard : proof.guards()) {
      List<Move> others = new ArrayList<>(moves.subList(0, proof.guards().indexOf(guard)));
      others.addAll(List.of(proof.low(), proof.high()));
      others.removeIf(move -> move.at(cell) == 0);
      assertThat(
              IntStream.range(0, persons.count())
                  .filter(p -> !persons.isOwn(p, cell))
                  .filter(p -> Arrays.stream(persons.of(guard)).noneMatch(q -> q == p)))
          .anyMatch(
              p ->
                  others.stream()
                      .allMatch(m -> Arrays.stream(persons.of(m)).anyMatch(q -> q == p)));
    }
  }

  /** The frozen cells are one person's own, and what bounds the target does so without them. */
  private static void isBetrayed(OddNet odd, Persons persons, int cell, ComponentProver prover) {
    Net net = odd.net();
    boolean[] frozen = prover.frozen();
    int first = IntStream.range(0, net.size()).filter(i -> frozen[i]).findFirst().orElseThrow();
    int person = persons.in(first);
    assertThat(odd.isKeptFrom(persons, person, cell)).isFalse();
    for (int i = 0; i < net.size(); i++) {
      assertThat(frozen[i]).isEqualTo(persons.in(i) == person);
    }
    for (int sense : new int[] {1, -1}) {
      Multipliers multipliers = sense > 0 ? prover.upward() : prover.downward();
      if (multipliers != null) {
        double[] combined = combined(net, multipliers);
        double reach = 0;
        for (int other = 0; other < net.size(); other++) {
          if (other != cell && !net.isFree[other] && !frozen[other]) {
            double rate = sense * combined[other] / combined[cell];
            assertThat(rate).isGreaterThan(-1e-9);
            reach += rate * net.slack[other];
          }
        }
        assertThat(reach).isLessThan(1);
      }
    }
  }
}
