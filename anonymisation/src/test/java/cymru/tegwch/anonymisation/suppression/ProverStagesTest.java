// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.Evidence.Proof;
import cymru.tegwch.anonymisation.suppression.Prover.Limits;
import cymru.tegwch.anonymisation.suppression.Prover.Verdict;
import cymru.tegwch.anonymisation.suppression.Prover.Zeal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is tried first, what only if that failed, and when a round is given up. */
class ProverStagesTest {

  private static final long MUCH = 1_000_000_000L;

  /** Components of two cells are solved, larger ones are never proved. */
  private static Limits pairs(int few, int many) {
    return new Limits(few, many, 1, 1, List.of(1, 1), 2, 1_000, MUCH);
  }

  /** Sums of their own: two cells that can be proved, or three, of which no part is. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Groups(Net net, boolean[] hidden, int[] targets) {

    /** One target in each group, and what is printed beside each of three. */
    static Groups of(boolean... isPair) {
      CellGraph.Builder builder = CellGraph.builder();
      int[] wanted = new int[isPair.length];
      for (int n = 0; n < isPair.length; n++) {
        wanted[n] = builder.add(GraphCell.hidden(4, 0, new Need(1, 0)));
        int second = builder.add(GraphCell.hidden(5, 0, Need.NONE));
        if (isPair[n]) {
          builder.addSum(builder.add(GraphCell.printed(9)), wanted[n], second);
        } else {
          int third = builder.add(GraphCell.hidden(6, 0, Need.NONE));
          int free = builder.add(GraphCell.free(7, 0, 1));
          builder.addSum(builder.add(GraphCell.printed(22)), wanted[n], second, third, free);
        }
      }
      Net net = Net.of(builder.build());
      boolean[] hidden = new boolean[net.size()];
      int[] place = new int[net.origin[net.size() - 1] + 1_000];
      for (int cell = 0; cell < hidden.length; cell++) {
        hidden[cell] = !net.isFree[cell];
        place[net.origin[cell]] = cell;
      }
      return new Groups(net, hidden, Arrays.stream(wanted).map(w -> place[w]).toArray());
    }

    Verdict prove(Limits limits) {
      return new Prover(net, Persons.none(net), new Work(MUCH), limits, 1)
          .proveInStages(hidden, targets);
    }
  }

  private static Groups onlyOneIsProvable(int at, int size) {
    boolean[] isPair = new boolean[size];
    isPair[at] = true;
    return Groups.of(isPair);
  }

  @Test
  void ofManyTargetsSomeAreTriedFirstAndIfNoneIsProvedTheRestIsGuessed() {
    int few = 3;
    for (int size = 5; size <= 9; size++) {
      // About as many as few: every second of five, every third of six to eight, then every fourth.
      int apart = size / few + 1;
      for (int at = 0; at < size; at++) {
        Groups groups = onlyOneIsProvable(at, size);
        Verdict verdict = groups.prove(pairs(few, 4));
        boolean isInSample = at % apart == 0;
        assertThat(verdict.proved()).hasSize(isInSample ? 1 : 0);
        assertThat(verdict.failed()).hasSize(isInSample ? size - 1 : size);
        for (int n = 0; n < size; n++) {
          Cut guess = verdict.failed().get(groups.targets()[n]);
          assertThat(guess == null).isEqualTo(n == at && isInSample);
          if (guess != null) {
            assertThat(guess.isNecessary()).isFalse();
            assertThat(guess.cells()).hasSize(n == at ? 0 : 1);
          }
        }
      }
    }
  }

  @Test
  void targetsThatAreNotManyAreAllTried() {
    for (int at = 0; at < 5; at++) {
      assertThat(onlyOneIsProvable(at, 5).prove(pairs(3, 5)).proved()).hasSize(1);
    }
  }

  @Test
  void aNecessaryConditionLearnedFromASampleIsWorthTheRest() {
    // The first target is alone in its sum: something of it must be hidden besides.
    CellGraph.Builder builder = CellGraph.builder();
    int alone = builder.add(GraphCell.hidden(1, 0, new Need(1, 0)));
    int free = builder.add(GraphCell.free(8, 0, 1));
    builder.addSum(builder.add(GraphCell.printed(9)), alone, free);
    int[] pairs = new int[4];
    for (int n = 0; n < pairs.length; n++) {
      pairs[n] = builder.add(GraphCell.hidden(4, 0, new Need(1, 0)));
      int second = builder.add(GraphCell.hidden(5, 0, Need.NONE));
      builder.addSum(builder.add(GraphCell.printed(9)), pairs[n], second);
    }
    Net net = Net.of(builder.build());
    boolean[] hidden = new boolean[net.size()];
    int[] place = new int[20];
    for (int cell = 0; cell < hidden.length; cell++) {
      hidden[cell] = !net.isFree[cell];
      place[net.origin[cell]] = cell;
    }
    int[] targets = {
      place[alone], place[pairs[0]], place[pairs[1]], place[pairs[2]], place[pairs[3]]
    };
    Prover prover = new Prover(net, Persons.none(net), new Work(MUCH), pairs(1, 4), 1);

    Verdict verdict = prover.proveInStages(hidden, targets);

    assertThat(verdict.proved()).hasSize(4);
    assertThat(verdict.failed()).containsOnlyKeys(place[alone]);
    assertThat(verdict.failed().get(place[alone]).cells()).containsExactly(place[free]);
    assertThat(verdict.failed().get(place[alone]).isNecessary()).isTrue();
  }

  @Test
  void wherePrintedSumsTeachNothingBranchesDecide() {
    SplittableRandom random = new SplittableRandom(151);
    int[] counts = new int[3];
    for (int trial = 0; trial < 300; trial++) {
      OddNet odd = OddNet.random(random);
      boolean[] hidden = odd.hidden();
      Prover prover = new Prover(odd.net(), Persons.none(odd.net()), new Work(MUCH), 1);
      Verdict some = prover.prove(hidden, prover.needy(), Zeal.SOME);
      assertThat(some.failed().values()).doesNotContainNull();
      Verdict verdict = prover.proveInStages(hidden, prover.needy());
      boolean isLearned = some.failed().values().stream().anyMatch(Cut::isNecessary);
      for (int cell : prover.needy()) {
        Proof proof = verdict.proved().get(cell);
        boolean isEasy = some.proved().containsKey(cell);
        if (proof != null) {
          assertThat(odd.isSafe(cell)).isTrue();
          assertThat(prover.isSound(proof, cell, hidden)).isTrue();
        }
        if (isLearned) {
          // The pattern will change: nothing but what must be hidden is of interest.
          assertThat(proof != null).isEqualTo(isEasy);
          assertThat(verdict.failed().containsKey(cell))
              .isEqualTo(!isEasy && some.failed().get(cell).isNecessary());
          counts[0]++;
        } else {
          assertThat(proof != null).isEqualTo(odd.isSafe(cell));
          assertThat(verdict.failed().containsKey(cell)).isEqualTo(!odd.isSafe(cell));
          counts[isEasy ? 1 : 2] += odd.isSafe(cell) ? 1 : 0;
        }
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  /** Components of two needy cells each, all alike. */
  private static Net alike(int components) {
    CellGraph.Builder builder = CellGraph.builder();
    for (int n = 0; n < components; n++) {
      int first = builder.add(GraphCell.hidden(4, 0, new Need(1, 0)));
      int second = builder.add(GraphCell.hidden(4, 0, new Need(1, 0)));
      builder.addSum(builder.add(GraphCell.printed(8)), first, second);
    }
    return Net.of(builder.build());
  }

  private static final int COMPONENTS = 40;
  private static final int TARGETS = 2 * COMPONENTS;

  /** Steps of one of the components that are alike. */
  private static long stepsOfOne() {
    Work work = new Work(MUCH);
    boolean[] hidden = {true, true};
    Prover prover = new Prover(alike(1), Persons.none(alike(1)), work, pairs(0, 99), 1);
    assertThat(prover.prove(hidden, prover.needy(), Zeal.SOME).isProof()).isTrue();
    return work.done();
  }

  private static Prover round(Work work, long enoughToJudge) {
    Net net = alike(COMPONENTS);
    Limits limits = new Limits(0, 999, 1, 1, List.of(1, 1), 2, 1_000, enoughToJudge);
    return new Prover(net, Persons.none(net), work, limits, 1);
  }

  private static Verdict prove(Prover prover) {
    boolean[] hidden = new boolean[TARGETS];
    Arrays.fill(hidden, true);
    return prover.prove(hidden, prover.needy(), Zeal.SOME);
  }

  @Test
  void aRoundThatWouldTakeFarTooLongIsGivenUpAsSoonAsThatIsSeen() {
    long one = stepsOfOne();
    long round = one / 2 * TARGETS;
    Work work = new Work(0, round / Workload.MARGIN - 1);
    Prover prover = round(work, 0);
    Verdict verdict = prove(prover);

    assertThat(prover.projected()).isEqualTo(round);
    assertThat(work.isExhausted()).isTrue();
    assertThat(verdict.proved()).hasSize(2);
    assertThat(verdict.failed()).hasSize(TARGETS - 2);
    assertThat(verdict.failed().values())
        .allMatch(cut -> !cut.isNecessary() && cut.cells().length == 0);
  }

  @Test
  void aRoundIsJudgedWhenEnoughIsDoneAndByWhatItTook() {
    long one = stepsOfOne();
    long limit = one / 2 * TARGETS / Workload.MARGIN - 1;
    // One component is just enough to be judged by, or not quite, whatever was done before.
    for (long before : new long[] {0, limit / 3}) {
      for (int later = 0; later <= 1; later++) {
        Work work = new Work(0, limit);
        work.add(before);
        Prover prover = round(work, one - 1 + later);
        assertThat(prove(prover).proved()).hasSize(2 + 2 * later);
        assertThat(prover.projected()).isPositive();
      }
    }
  }

  @Test
  void aRoundThatMayJustBeDoneIsTriedUntilThereIsNoMoreToSpend() {
    long one = stepsOfOne();
    long limit = one / 2 * TARGETS / Workload.MARGIN;
    Work work = new Work(0, limit);
    Prover prover = round(work, 0);
    Verdict verdict = prove(prover);

    assertThat(prover.projected()).isZero();
    assertThat(work.isExhausted()).isTrue();
    long begun = (limit + one - 1) / one;
    assertThat(verdict.proved()).hasSize((int) (2 * begun));
    assertThat(verdict.failed()).hasSize(TARGETS - (int) (2 * begun));
  }

  @Test
  void aProofIsSoundWhereItIsAWitnessForTheWholeGraph() {
    SplittableRandom random = new SplittableRandom(152);
    int[] counts = new int[2];
    for (int trial = 0; trial < 20; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Net net = one.net();
      Prover prover = new Prover(net, Persons.none(net), new Work(MUCH), 1);
      for (int target : prover.needy()) {
        for (int n = 0; n < 30; n++) {
          Proof proof =
              new Proof(
                  move(one, random),
                  move(one, random),
                  IntStream.range(0, random.nextInt(3)).mapToObj(g -> move(one, random)).toList());
          boolean isSound = one.isWitness(target, proof);
          assertThat(prover.isSound(proof, target, one.hidden())).isEqualTo(isSound);
          counts[isSound ? 1 : 0]++;
        }
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  /** Mostly a table with these cells hidden, but also one with more, or below nothing, or none. */
  private static Move move(SmallPattern one, SplittableRandom random) {
    int kind = random.nextInt(10);
    List<long[]> moves = new ArrayList<>(one.tables().moves(kind == 0 ? 511 : one.pattern()));
    long[] change = moves.get(random.nextInt(moves.size())).clone();
    change[random.nextInt(9)] += kind == 1 ? 1 : 0;
    Map<Integer, Long> changes = new HashMap<>();
    for (int place = 0; place < one.net().size(); place++) {
      changes.put(place, change[one.net().origin[place]] * (kind == 2 ? -5 : 1));
    }
    return Move.of(changes);
  }

  @Test
  void cellsAreListedInOrder() {
    Map<Integer, String> verdicts = new LinkedHashMap<>();
    for (int cell : new int[] {700, 3, 90, 12}) {
      verdicts.put(cell, "");
    }
    assertThat(Prover.inOrder(verdicts)).containsExactly(3, 12, 90, 700);
  }
}
