// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.Evidence.Proof;
import cymru.tegwch.anonymisation.suppression.Prover.Limits;
import cymru.tegwch.anonymisation.suppression.Prover.Verdict;
import cymru.tegwch.anonymisation.suppression.Prover.Zeal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts in which proofs are looked for, one kind after the other, with limits that are low. */
class ProverPartsTest {

  private static final long MUCH = 1_000_000_000L;
  private static final Need NEED = new Need(1, 0);

  /** Nothing but a target itself is ever looked at. */
  private static final Limits NOTHING = limits(0, 1, 1, List.of(1, 1), 0);

  private static Limits limits(int few, int small, int large, List<Integer> blocks, int cells) {
    return new Limits(few, 1000, small, large, blocks, cells, 1_000_000, MUCH);
  }

  private static Limits enough(String kind) {
    return switch (kind) {
      case "small ball" -> limits(99, 60, 1, List.of(1, 1), 0);
      case "large ball" -> limits(0, 1, 60, List.of(1, 1), 0);
      case "first block" -> limits(0, 1, 1, List.of(60, 1), 0);
      case "second block" -> limits(0, 1, 1, List.of(1, 60), 0);
      default -> limits(0, 1, 1, List.of(1, 1), 60);
    };
  }

  private static Prover prover(Net net, Limits limits, Work work) {
    return new Prover(net, Persons.none(net), work, limits, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"small ball", "large ball", "first block", "second block", "component"})
  void eachKindOfPartProvesWhatIsSafeByItself(String kind) {
    SplittableRandom random = new SplittableRandom(141);
    int[] counts = new int[2];
    for (int trial = 0; trial < 40; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Prover prover = prover(one.net(), enough(kind), new Work(MUCH));
      Verdict verdict = prover.prove(one.hidden(), prover.needy(), Zeal.SOME);
      for (int cell : prover.needy()) {
        Proof proof = verdict.proved().get(cell);
        assertThat(proof != null).isEqualTo(one.isSafe(cell));
        assertThat(verdict.failed().get(cell) == null).isEqualTo(one.isSafe(cell));
        if (proof != null) {
          assertThat(one.isWitness(cell, proof)).isTrue();
        }
        counts[proof == null ? 0 : 1]++;
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"first block", "component"})
  void whatFailsInABlockOrAComponentTeachesANecessaryCondition(String kind) {
    SplittableRandom random = new SplittableRandom(142);
    int[] counts = new int[2];
    for (int trial = 0; trial < 60; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Prover prover = prover(one.net(), enough(kind), new Work(MUCH));
      Verdict verdict = prover.prove(one.hidden(), prover.needy(), Zeal.SOME);
      for (Cut cut : verdict.failed().values()) {
        counts[cut.isNecessary() ? 1 : 0]++;
        if (cut.isNecessary()) {
          one.isLearned(cut, one.hidden());
        }
      }
    }
    // A cell that cannot move at all stands in no block: what it lacks is guessed.
    assertThat(counts[1]).isGreaterThan(kind.equals("component") ? 5 * counts[0] : 0);
  }

  @Test
  void withoutPartsNothingIsProvedAndWhatIsNearIsGuessed() {
    SplittableRandom random = new SplittableRandom(143);
    int guesses = 0;
    for (int trial = 0; trial < 40; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Net net = one.net();
      boolean[] hidden = one.hidden();
      Prover prover = prover(net, NOTHING, new Work(MUCH));
      Verdict verdict = prover.prove(hidden, prover.needy(), Zeal.ALL);
      assertThat(verdict.proved()).isEmpty();
      for (int target : prover.needy()) {
        Cut guess = verdict.failed().get(target);
        int[] near = printedIn(net, hidden, target);
        assertThat(guess.isNecessary()).isFalse();
        assertThat(guess.demand()).isEqualTo(1);
        assertThat(guess.weights()).hasSameSizeAs(guess.cells());
        assertThat(Arrays.stream(guess.weights())).allMatch(weight -> weight == 1);
        if (near.length > 0) {
          assertThat(guess.cells()).containsExactly(near);
          guesses++;
        }
      }
    }
    assertThat(guesses).isPositive();
  }

  /** The printed cells that share a sum with one, and could be hidden. */
  private static int[] printedIn(Net net, boolean[] hidden, int cell) {
    return IntStream.range(0, net.size())
        .filter(other -> net.isFree[other] && !hidden[other])
        .filter(
            other ->
                IntStream.range(net.cellStart[other], net.cellStart[other + 1])
                    .map(k -> net.cellSums[k])
                    .anyMatch(
                        s ->
                            Arrays.stream(net.sumCells, net.sumStart[s], net.sumStart[s + 1])
                                .anyMatch(c -> c == cell)))
        .toArray();
  }

  /** A chain: 0 and 1 make a printed sum, 1 and 2 another, 2, 3 and 4 a third; 4 is free. */
  private static Net chain(boolean isThreeFree) {
    return Net.of(
        CellGraph.builder()
            .addCells(
                GraphCell.hidden(1, 0, new Need(9, 0)),
                GraphCell.hidden(2, 0, Need.NONE),
                GraphCell.hidden(3, 0, Need.NONE),
                isThreeFree ? GraphCell.free(4, 0, 1) : GraphCell.hidden(4, 0, Need.NONE),
                GraphCell.free(5, 0, 1),
                GraphCell.printed(3),
                GraphCell.printed(5),
                GraphCell.printed(12))
            .addSum(5, 0, 1)
            .addSum(6, 1, 2)
            .addSum(7, 2, 3, 4)
            .build());
  }

  @Test
  void whereNothingPrintedIsNearAGuessLooksFurther() {
    for (boolean isThreeFree : new boolean[] {false, true}) {
      Net net = chain(isThreeFree);
      boolean[] hidden = new boolean[net.size()];
      for (int cell = 0; cell < hidden.length; cell++) {
        hidden[cell] = !net.isFree[cell];
      }
      int target = IntStream.range(0, 5).filter(net::isNeedy).findFirst().orElseThrow();
      int[] free = IntStream.range(0, 5).filter(i -> net.isFree[i]).toArray();
      // The third cell is two sums away: two cells of the component do not reach it, three do.
      for (int reach = 1; reach <= 3; reach++) {
        Limits limits = limits(0, 1, reach, List.of(1, 1), 0);
        Cut guess =
            prover(net, limits, new Work(MUCH))
                .prove(hidden, new int[] {target}, Zeal.ALL)
                .failed()
                .get(target);
        assertThat(guess.cells()).containsExactly(reach == 1 ? new int[0] : free);
      }
    }
  }

  @Test
  void smallBallsAreForFewTargets() {
    SplittableRandom random = new SplittableRandom(144);
    int compared = 0;
    for (int trial = 0; trial < 40; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Prover count = prover(one.net(), NOTHING, new Work(MUCH));
      int[] safe = Arrays.stream(count.needy()).filter(one::isSafe).toArray();
      if (safe.length > 1) {
        for (int few : new int[] {safe.length - 1, safe.length}) {
          Prover prover = prover(one.net(), limits(few, 60, 1, List.of(1, 1), 0), new Work(MUCH));
          assertThat(prover.prove(one.hidden(), safe, Zeal.SOME).proved())
              .hasSize(few < safe.length ? 0 : safe.length);
        }
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void aComponentIsSolvedUpToItsLimits() {
    SplittableRandom random = new SplittableRandom(145);
    int compared = 0;
    for (int trial = 0; trial < 60; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Net net = one.net();
      boolean[] hidden = one.hidden();
      for (int target : prover(net, NOTHING, new Work(MUCH)).needy()) {
        if (one.isSafe(target)) {
          int[] cells = new Neighbourhood(net, new Work(MUCH)).component(hidden, target, 99);
          long sums =
              Arrays.stream(cells).mapToLong(c -> net.cellStart[c + 1] - net.cellStart[c]).sum();
          long size = cells.length * Math.min(sums, cells.length);
          for (int less = 0; less <= 1; less++) {
            Limits byCells = limits(0, 1, 1, List.of(1, 1), cells.length - less);
            Limits bySize = new Limits(0, 99, 1, 1, List.of(1, 1), 99, size - less, MUCH);
            for (Limits limits : List.of(byCells, bySize)) {
              Verdict verdict =
                  prover(net, limits, new Work(MUCH)).prove(hidden, new int[] {target}, Zeal.SOME);
              assertThat(verdict.isProof()).isEqualTo(less == 0);
            }
          }
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void aSumOfManyCellsIsCountedByItsCellsAndManySumsByTheirs() {
    // One sum over six cells takes 6 · 6 at most; six cells of two sums each no more.
    GraphCell cell = GraphCell.hidden(3, 0, NEED);
    CellGraph.Builder line = CellGraph.builder().addCells(cell, cell, cell, cell, cell, cell);
    line.addSum(line.add(GraphCell.printed(18)), 0, 1, 2, 3, 4, 5);
    line.addSum(line.add(GraphCell.printed(9)), 0, 1, 2);
    Net net = Net.of(line.build());
    boolean[] hidden = new boolean[6];
    Arrays.fill(hidden, true);
    for (long most : new long[] {35, 36}) {
      Limits limits = new Limits(0, 99, 1, 1, List.of(1, 1), 99, most, MUCH);
      assertThat(
              prover(net, limits, new Work(MUCH)).prove(hidden, new int[] {0}, Zeal.ALL).isProof())
          .isEqualTo(most == 36);
    }
    GraphCell alone = GraphCell.hidden(3, 0, new Need(1, 0));
    Net free = Net.of(CellGraph.builder().addCells(alone).build());
    Limits none = new Limits(0, 99, 1, 1, List.of(1, 1), 99, 0, MUCH);
    assertThat(
            prover(free, none, new Work(MUCH))
                .prove(new boolean[] {true}, new int[] {0}, Zeal.ALL)
                .isProof())
        .isTrue();
  }

  @Test
  void aComponentThatIsTooLargeIsWalkedOnce() {
    Net net = chain(false);
    boolean[] hidden = {true, true, true, true, true};
    int[] both = {0, 1};
    long together = steps(net, hidden, both);
    long apart = steps(net, hidden, new int[] {0}) + steps(net, hidden, new int[] {1});
    Work walk = new Work(MUCH);
    new Neighbourhood(net, walk).component(hidden, 0, 4);

    assertThat(walk.done()).isPositive();
    assertThat(together).isEqualTo(apart - walk.done());
  }

  /** Of an attempt that proves nothing. */
  private static long steps(Net net, boolean[] hidden, int[] targets) {
    Work work = new Work(MUCH);
    Limits four = limits(0, 1, 1, List.of(1, 1), 4);
    Verdict verdict = prover(net, four, work).prove(hidden, targets, Zeal.SOME);
    assertThat(verdict.failed()).hasSize(targets.length);
    return work.done();
  }

  @Test
  void whatAnotherProvedOnTheWayTakesNoStep() {
    // A square of cells with needs: the first proof moves all four.
    GraphCell cell = GraphCell.hidden(3, 0, NEED);
    CellGraph.Builder square = CellGraph.builder().addCells(cell, cell, cell, cell);
    int total = square.add(GraphCell.printed(6));
    square.addSum(total, 0, 1).addSum(total, 2, 3).addSum(total, 0, 2).addSum(total, 1, 3);
    Net net = Net.of(square.build());
    boolean[] hidden = {true, true, true, true};
    for (String kind : List.of("small ball", "large ball", "first block", "component")) {
      Work one = new Work(MUCH);
      Work all = new Work(MUCH);
      assertThat(prover(net, enough(kind), one).prove(hidden, new int[] {0}, Zeal.ALL).isProof())
          .isTrue();
      assertThat(
              prover(net, enough(kind), all)
                  .prove(hidden, new int[] {0, 1, 2, 3}, Zeal.ALL)
                  .proved())
          .hasSize(4);
      assertThat(all.done()).isEqualTo(one.done());
    }
    // What a large ball proved needs no blocks, and what the first block proved no second.
    long once = steps(net, hidden, limits(0, 1, 60, List.of(1, 1), 0));
    assertThat(steps(net, hidden, limits(0, 1, 60, List.of(60, 60), 0))).isEqualTo(once);
    long block = steps(net, hidden, limits(0, 1, 1, List.of(60, 1), 0));
    assertThat(steps(net, hidden, limits(0, 1, 1, List.of(60, 60), 0))).isEqualTo(block);
  }

  private static long steps(Net net, boolean[] hidden, Limits limits) {
    Work work = new Work(MUCH);
    assertThat(prover(net, limits, work).prove(hidden, new int[] {0}, Zeal.ALL).isProof()).isTrue();
    return work.done();
  }

  @Test
  void aComponentInWhichAllIsProvedIsSolvedOnce() {
    SplittableRandom random = new SplittableRandom(146);
    int compared = 0;
    for (int trial = 0; trial < 60; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Net net = one.net();
      boolean[] hidden = one.hidden();
      for (int target : prover(net, NOTHING, new Work(MUCH)).needy()) {
        Work work = new Work(MUCH);
        Prover prover = prover(net, enough("component"), work);
        Verdict verdict = prover.prove(hidden, new int[] {target}, Zeal.SOME);
        Work parts = new Work(MUCH);
        int[] cells = new Neighbourhood(net, parts).component(hidden, target, 60);
        boolean isProved = solve(net, cells, target, false, parts);
        if (!isProved) {
          solve(net, cells, target, true, parts);
          compared++;
        }
        assertThat(isProved).isEqualTo(verdict.isProof());
        assertThat(work.done()).isEqualTo(parts.done());
      }
    }
    assertThat(compared).isPositive();
  }

  /** Tries columns, where that is the first attempt, and then harder. */
  private static boolean solve(Net net, int[] cells, int target, boolean isAgain, Work work) {
    int[] local = new int[net.size()];
    Arrays.fill(local, -1);
    boolean[] isTarget = new boolean[cells.length];
    int place = Arrays.binarySearch(cells, target);
    isTarget[place] = true;
    Tableau tableau = new Tableau(net, cells, isAgain, local, work);
    ComponentProver prover =
        new ComponentProver(net, tableau, isTarget, Persons.none(net), 0, work);
    if (!isAgain) {
      prover.tryColumns();
    }
    return prover.prove(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"small ball", "large ball", "first block", "component"})
  void whoeverIsAloneInACellFindsNobodyInAnyPart(String kind) {
    SplittableRandom random = new SplittableRandom(147);
    int[] counts = new int[3];
    int learned = 0;
    for (int trial = 0; trial < 120; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Net net = one.net();
      Persons persons = Persons.of(net);
      Prover prover = new Prover(net, persons, new Work(MUCH), enough(kind), 1);
      Verdict verdict = prover.prove(one.hidden(), prover.needy(), Zeal.ALL);
      for (int cell : prover.needy()) {
        boolean isFound = one.isFoundByInsider(persons, cell);
        assertThat(verdict.proved().containsKey(cell)).isEqualTo(one.isSafe(cell) && !isFound);
        counts[!one.isSafe(cell) ? 0 : isFound ? 1 : 2]++;
        Cut cut = verdict.failed().get(cell);
        if (one.isSafe(cell) && isFound && cut.isNecessary()) {
          isNecessaryForInsiders(one, persons, cell, cut);
          learned++;
        }
      }
    }
    assertThat(counts).doesNotContain(0);
    assertThat(learned)
        .isGreaterThan(kind.equals("component") ? counts[1] / 2 : kind.contains("block") ? 0 : -1);
  }

  @Test
  void aCellThatNeedsNoWidthIsKeptFromInsidersToo() {
    // What is needed is what is there: no move is found on the way, and one is looked for.
    for (boolean isMovable : new boolean[] {false, true}) {
      CellGraph.Builder builder = CellGraph.builder();
      builder.addCells(
          GraphCell.printed(isMovable ? 12 : 7),
          GraphCell.hidden(6, 0, new Need(0, 4)),
          GraphCell.hidden(1, 0, NEED));
      if (isMovable) {
        builder.add(GraphCell.hidden(5, 0, Need.NONE));
        builder.addSum(0, 1, 2, 3);
      } else {
        builder.addSum(0, 1, 2);
      }
      Net net = Net.of(builder.build());
      int cell = IntStream.range(0, 2).filter(i -> net.need[i].upper() == 4).findFirst().orElse(2);
      boolean[] hidden = new boolean[net.size()];
      Arrays.fill(hidden, true);
      Prover prover = new Prover(net, Persons.of(net), new Work(MUCH), 1);
      Verdict verdict = prover.prove(hidden, new int[] {cell}, Zeal.ALL);
      assertThat(verdict.isProof()).isEqualTo(isMovable);
    }
  }

  /** Every pattern in which a cell is safe from insiders too meets the cut, and this one not. */
  private static void isNecessaryForInsiders(SmallPattern one, Persons persons, int cell, Cut cut) {
    assertThat(SmallPattern.weight(cut, one.hidden())).isLessThan(cut.demand());
    for (int pattern : one.tables().patterns()) {
      SmallPattern other = new SmallPattern(one.tables(), one.graph(), one.net(), pattern);
      if (other.isSafe(cell) && !other.isFoundByInsider(persons, cell)) {
        assertThat(SmallPattern.weight(cut, other.hidden())).isGreaterThanOrEqualTo(cut.demand());
      }
    }
  }
}
