// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.suppression.Evidence.Proof;
import cymru.tegwch.anonymisation.suppression.Prover.Verdict;
import cymru.tegwch.anonymisation.suppression.Prover.Zeal;
import cymru.tegwch.anonymisation.suppression.Separation.Multipliers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is proved, and what a failure teaches, against trying every table. */
class ProverTest {

  private static final long MUCH = 1_000_000_000L;

  @Test
  void whatIsSafeIsProvedAndWhatFailsTeachesWhatEverySafePatternMeets() {
    SplittableRandom random = new SplittableRandom(41);
    int[] counts = new int[3];
    for (int trial = 0; trial < 120; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Net net = one.net();
      Prover prover = new Prover(net, Persons.none(net), new Work(MUCH), 1);
      boolean[] hidden = one.hidden();
      Verdict verdict = prover.prove(hidden, prover.needy(), Zeal.ALL);
      for (int cell : prover.needy()) {
        Proof proof = verdict.proved().get(cell);
        Cut cut = verdict.failed().get(cell);
        assertThat(proof == null).isNotEqualTo(cut == null);
        assertThat(proof != null).isEqualTo(one.isSafe(cell));
        if (proof != null) {
          assertThat(one.isWitness(cell, proof)).isTrue();
          counts[0]++;
        } else if (cut.isNecessary()) {
          one.isLearned(cut, hidden);
          counts[1]++;
        } else {
          counts[2]++;
        }
      }
      assertThat(verdict.isProof()).isEqualTo(verdict.failed().isEmpty());
      assertThat(prover.projected()).isZero();
    }
    assertThat(counts[0]).isGreaterThan(30);
    assertThat(counts[1]).isGreaterThan(20 * Math.max(1, counts[2]));
  }

  @Test
  void theFirstFailureEndsARoundThatAsksForNoMore() {
    SplittableRandom random = new SplittableRandom(42);
    int several = 0;
    for (int trial = 0; trial < 60; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Net net = one.net();
      Prover prover = new Prover(net, Persons.none(net), new Work(MUCH), 1);
      int[] needy = prover.needy();
      long unsafe = Arrays.stream(needy).filter(cell -> !one.isSafe(cell)).count();
      Verdict verdict = prover.prove(one.hidden(), needy, Zeal.FIRST_FAILURE);
      assertThat(verdict.failed()).hasSize(unsafe > 0 ? 1 : 0);
      assertThat(verdict.failed().keySet()).noneMatch(one::isSafe);
      assertThat(verdict.proved().keySet()).allMatch(one::isSafe);
      several += unsafe > 1 ? 1 : 0;
      Verdict none = prover.prove(one.hidden(), new int[0], Zeal.ALL);
      assertThat(none.proved()).isEmpty();
      assertThat(none.isProof()).isTrue();
    }
    assertThat(several).isPositive();
  }

  @Test
  void onlyTheCellsAskedForAreProved() {
    SplittableRandom random = new SplittableRandom(43);
    for (int trial = 0; trial < 60; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Prover prover = new Prover(one.net(), Persons.none(one.net()), new Work(MUCH), 1);
      for (int cell : prover.needy()) {
        Verdict verdict = prover.prove(one.hidden(), new int[] {cell}, Zeal.SOME);
        assertThat(Prover.inOrder(verdict.proved()).size() + verdict.failed().size()).isEqualTo(1);
        assertThat(verdict.proved().containsKey(cell)).isEqualTo(one.isSafe(cell));
      }
    }
  }

  @Test
  void aProverWhoseWorkIsDoneFailsEverythingThatIsLeft() {
    EveryPattern tables = EveryPattern.of(new long[][] {{1, 1}, {9, 9}}, 2, new Need(2, 0));
    Net net = Net.of(tables.graph());
    Work work = new Work(1);
    work.giveUp();
    Prover prover = new Prover(net, Persons.none(net), work, 1);
    boolean[] hidden = EveryPattern.inNet(net, tables.always());
    Verdict verdict = prover.prove(hidden, prover.needy(), Zeal.ALL);

    assertThat(verdict.failed().keySet()).hasSameSizeAs(prover.needy());
    assertThat(verdict.failed().values())
        .allMatch(cut -> !cut.isNecessary() && cut.demand() == 1 && cut.cells().length == 0);
  }

  /** A square of hidden cells, the margins printed: too large to be solved as a whole. */
  private static Net square(int size, long width) {
    CellGraph.Builder builder = CellGraph.builder();
    for (int cell = 0; cell < size * size; cell++) {
      boolean isSmall = cell % (size * size / 3 - 1) == 0;
      builder.add(isSmall ? GraphCell.hidden(2, 0, new Need(width, 0)) : GraphCell.free(9, 0, 1));
    }
    for (int line = 0; line < size; line++) {
      int at = line;
      int[] row = IntStream.range(0, size).map(c -> size * at + c).toArray();
      int[] column = IntStream.range(0, size).map(r -> size * r + at).toArray();
      for (int[] parts : List.of(row, column)) {
        long total =
            Arrays.stream(parts).mapToLong(c -> c % (size * size / 3 - 1) == 0 ? 2 : 9).sum();
        builder.addSum(builder.add(GraphCell.printed(total)), parts);
      }
    }
    return Net.of(builder.build());
  }

  @Test
  void partsOfWhatIsTooLargeAreProvedByThemselves() {
    Net net = square(80, 6);
    boolean[] hidden = new boolean[net.size()];
    Arrays.fill(hidden, true);
    Work work = new Work(MUCH);
    Prover prover = new Prover(net, Persons.none(net), work, 1);
    Verdict verdict = prover.prove(hidden, prover.needy(), Zeal.SOME);
    assertThat(verdict.proved().keySet())
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(prover.needy()).boxed().toList());
    verdict
        .proved()
        .forEach(
            (cell, proof) -> {
              assertThat(prover.isTable(proof.low(), hidden)).isTrue();
              assertThat(prover.isTable(proof.high(), hidden)).isTrue();
              assertThat(
                      net.need[cell].isMetBy(2 + proof.low().at(cell), 2 + proof.high().at(cell)))
                  .isTrue();
            });
    // Small parts around each cell are enough, and cost little.
    assertThat(work.done()).isLessThan(50_000_000L);
  }

  @Test
  void whatIsNotFoundInAPartOfWhatIsTooLargeFails() {
    Net net = square(80, 1_000);
    boolean[] hidden = new boolean[net.size()];
    Arrays.fill(hidden, true);
    Prover prover = new Prover(net, Persons.none(net), new Work(MUCH), 1);
    Verdict verdict = prover.prove(hidden, prover.needy(), Zeal.FIRST_FAILURE);
    assertThat(verdict.proved()).isEmpty();
    assertThat(verdict.failed()).hasSize(1);
    Verdict all = prover.prove(hidden, prover.needy(), Zeal.SOME);
    assertThat(all.proved()).isEmpty();
    assertThat(all.failed()).hasSameSizeAs(Arrays.stream(prover.needy()).boxed().toList());
  }

  @Test
  void aMoveIsATableWhereItMovesHiddenCellsAloneAndAddsUp() {
    SplittableRandom random = new SplittableRandom(44);
    int[] counts = new int[2];
    for (int trial = 0; trial < 40; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Net net = one.net();
      Prover prover = new Prover(net, Persons.none(net), new Work(MUCH), 1);
      List<long[]> moves = one.tables().moves(511);
      for (int n = 0; n < 20; n++) {
        long[] change = moves.get(random.nextInt(moves.size())).clone();
        change[random.nextInt(9)] += random.nextInt(4) == 0 ? 1 : 0;
        Map<Integer, Long> changes = new HashMap<>();
        for (int place = 0; place < net.size(); place++) {
          changes.put(place, change[net.origin[place]]);
        }
        Move move = Move.of(changes);
        boolean isTable =
            new Witness(0, move.in(net.origin), move.in(net.origin), List.of())
                .isValid(open(one.graph()), BitSet.valueOf(new long[] {one.pattern()}));
        assertThat(prover.isTable(move, one.hidden())).isEqualTo(isTable);
        counts[isTable ? 1 : 0]++;
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  /** The same cells without needs. */
  private static CellGraph open(CellGraph graph) {
    CellGraph.Builder builder = CellGraph.builder();
    for (int cell = 0; cell < graph.size(); cell++) {
      GraphCell old = graph.cell(cell);
      builder.add(new GraphCell(old.count(), old.lowest(), old.role(), 1, Need.NONE));
    }
    for (int sum = 0; sum < graph.sumCount(); sum++) {
      builder.addSum(graph.sum(sum)[0], Arrays.stream(graph.sum(sum)).skip(1).toArray());
    }
    return builder.build();
  }

  @Test
  void whoeverIsAloneInACellDoesNotFindOutAnother() {
    SplittableRandom random = new SplittableRandom(45);
    int[] counts = new int[3];
    for (int trial = 0; trial < 200; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Net net = one.net();
      Persons persons = Persons.of(net);
      Prover prover = new Prover(net, persons, new Work(MUCH), 1);
      Verdict verdict = prover.prove(one.hidden(), prover.needy(), Zeal.ALL);
      verdict.proved().forEach((cell, proof) -> assertThat(one.isWitness(cell, proof)).isTrue());
      for (int cell : prover.needy()) {
        boolean isFound = one.isFoundByInsider(persons, cell);
        assertThat(verdict.proved().containsKey(cell)).isEqualTo(one.isSafe(cell) && !isFound);
        counts[!one.isSafe(cell) ? 0 : isFound ? 1 : 2]++;
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  @Test
  void cutsAreNecessaryWhateverTheMultipliers() {
    SplittableRandom random = new SplittableRandom(46);
    int cuts = 0;
    for (int trial = 0; trial < 1_500; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Net net = one.net();
      int[] needy = IntStream.range(0, net.size()).filter(net::isNeedy).toArray();
      if (needy.length == 0) {
        continue;
      }
      int target = needy[random.nextInt(needy.length)];
      Separation separation = new Separation(net);
      boolean[] hidden = one.hidden();
      for (int n = 0; n < 3; n++) {
        Cut cut =
            separation.cut(
                target,
                net.need[target],
                hidden,
                multipliers(net, random),
                n == 0 ? null : multipliers(net, random),
                null);
        if (cut != null) {
          one.isLearned(cut, hidden);
          cuts++;
        }
      }
    }
    assertThat(cuts).isGreaterThan(20);
  }

  private static Multipliers multipliers(Net net, SplittableRandom random) {
    int[] sums = IntStream.range(0, net.sumCount()).filter(s -> random.nextBoolean()).toArray();
    double[] values = Arrays.stream(sums).mapToDouble(s -> (random.nextInt(7) - 3) / 2.0).toArray();
    return new Multipliers(sums, values);
  }

  /** 10 = target + free of 3 + free of 9, the total printed. */
  private static Net three(long lowest) {
    return Net.of(
        CellGraph.builder()
            .addCells(
                GraphCell.printed(14),
                GraphCell.hidden(2, lowest, new Need(4, 5)),
                GraphCell.free(3, 0, 1),
                GraphCell.free(9, 0, 1))
            .addSum(0, 1, 2, 3)
            .build());
  }

  @Test
  void aSumSaysHowFarItsPartsMustFall() {
    for (long lowest = 0; lowest <= 2; lowest++) {
      Net net = three(lowest);
      int[] at = new int[4];
      for (int place = 0; place < 3; place++) {
        at[net.origin[place]] = place;
      }
      boolean[] hidden = new boolean[3];
      hidden[at[1]] = true;
      Multipliers sum = new Multipliers(new int[] {0}, new double[] {-1});
      Separation separation = new Separation(net);
      Cut cut = separation.cut(at[1], net.need[at[1]], hidden, sum, null, null);
      // It must rise by 3 to reach 5, or by what it cannot fall itself of a width of 4.
      long demand = Math.max(3, 4 - (2 - lowest));
      assertThat(cut.demand()).isEqualTo(demand);
      assertThat(cut.cells()).containsExactly(Math.min(at[2], at[3]), Math.max(at[2], at[3]));
      assertThat(cut.weights()).containsExactlyInAnyOrder(Math.min(3, demand), demand);
      hidden[at[2]] = true;
      assertThat(separation.cut(at[1], net.need[at[1]], hidden, sum, null, null) == null)
          .isEqualTo(demand <= 3);
      hidden[at[3]] = true;
      assertThat(separation.cut(at[1], net.need[at[1]], hidden, sum, null, null)).isNull();
      boolean[] frozen = new boolean[3];
      frozen[at[3]] = true;
      hidden[at[2]] = false;
      Cut known = separation.cut(at[1], net.need[at[1]], hidden, sum, null, frozen);
      assertThat(known.cells()).containsExactly(at[2]);
      assertThat(known.demand()).isEqualTo(demand);
      Multipliers half = new Multipliers(new int[] {0}, new double[] {-0.5});
      Cut scaled = separation.cut(at[1], net.need[at[1]], hidden, half, null, frozen);
      assertThat(scaled.demand()).isEqualTo(demand);
    }
  }

  /** 13 = target of 10 + free of 3, and target = free of 4 + free of 6; the first is printed. */
  private static Net between(boolean isFourHidden) {
    return Net.of(
        CellGraph.builder()
            .addCells(
                GraphCell.printed(13),
                GraphCell.hidden(10, 0, new Need(6, 0)),
                GraphCell.free(3, 0, 1),
                isFourHidden ? GraphCell.hidden(4, 0, Need.NONE) : GraphCell.free(4, 0, 1),
                GraphCell.free(6, 0, 1))
            .addSum(0, 1, 2)
            .addSum(1, 3, 4)
            .build());
  }

  @Test
  void whatLetsATargetRiseAndWhatLetsItFallMakeItsWidthTogether() {
    for (double scale : new double[] {1, 0.5}) {
      for (boolean isFourHidden : new boolean[] {false, true}) {
        Net net = between(isFourHidden);
        int[] at = new int[5];
        for (int place = 0; place < net.size(); place++) {
          at[net.origin[place]] = place;
        }
        int printed = net.total[0] < 0 ? 0 : 1;
        Multipliers up = new Multipliers(new int[] {printed}, new double[] {-scale});
        Multipliers down = new Multipliers(new int[] {1 - printed}, new double[] {scale});
        boolean[] hidden = new boolean[net.size()];
        hidden[at[1]] = true;
        hidden[at[3]] = isFourHidden;
        Separation separation = new Separation(net);
        Cut cut = separation.cut(at[1], net.need[at[1]], hidden, up, down, null);
        // It rises by the 3 and falls by the 4 and the 6, of 6 in all; what is hidden is off.
        long each = Math.round(1 / (scale * scale));
        Map<Integer, Long> expected =
            isFourHidden ? Map.of(at[2], 2L, at[4], 2L) : Map.of(at[2], 3L, at[3], 4L, at[4], 6L);
        long unit = cut.demand() / (isFourHidden ? 2 : 6);
        assertThat(unit).isBetween(1L, each);
        assertThat(cut.cells()).hasSize(expected.size());
        for (int i = 0; i < cut.cells().length; i++) {
          assertThat(cut.weights()[i]).isEqualTo(unit * expected.get(cut.cells()[i]));
        }
        hidden[at[4]] = true;
        assertThat(separation.cut(at[1], net.need[at[1]], hidden, up, down, null)).isNull();
        assertThat(separation.cut(at[1], net.need[at[1]], hidden, up, null, null)).isNull();
      }
    }
  }

  @Test
  void multipliersOfTheWrongDirectionSayNothing() {
    Net net = three(0);
    int target = IntStream.range(0, 3).filter(net::isNeedy).findFirst().orElseThrow();
    boolean[] hidden = new boolean[3];
    hidden[target] = true;
    Separation separation = new Separation(net);
    Multipliers wrong = new Multipliers(new int[] {0}, new double[] {1});
    Multipliers none = new Multipliers(new int[] {0}, new double[] {0});

    assertThat(separation.cut(target, net.need[target], hidden, wrong, null, null)).isNull();
    assertThat(separation.cut(target, net.need[target], hidden, none, null, null)).isNull();
  }

  @Test
  void aComponentProvesWhatEveryTableShows() {
    SplittableRandom random = new SplittableRandom(47);
    int[] counts = new int[4];
    for (int trial = 0; trial < 200; trial++) {
      SmallPattern one = SmallPattern.random(random);
      Net net = one.net();
      boolean[] hidden = one.hidden();
      int[] cells = IntStream.range(0, net.size()).filter(i -> hidden[i]).toArray();
      boolean[] isTarget = new boolean[cells.length];
      for (int i = 0; i < cells.length; i++) {
        isTarget[i] = net.isNeedy(cells[i]);
      }
      int[] local = new int[net.size()];
      Arrays.fill(local, -1);
      Work work = new Work(MUCH);
      Tableau tableau = new Tableau(net, cells, true, local, work);
      ComponentProver prover =
          new ComponentProver(net, tableau, isTarget, Persons.none(net), 100, work);
      if (trial % 2 == 0) {
        prover.tryColumns();
      }
      for (int i = 0; i < cells.length; i++) {
        if (isTarget[i]) {
          boolean isEasy = prover.isMet(i);
          assertThat(prover.prove(i)).isEqualTo(one.isSafe(cells[i]));
          assertThat(prover.isMet(i)).isEqualTo(one.isSafe(cells[i]));
          Proof proof = prover.proof(i);
          assertThat(one.isWitness(cells[i], proof)).isEqualTo(one.isSafe(cells[i]));
          counts[isEasy ? 0 : one.isSafe(cells[i]) ? 1 : 2]++;
          if (prover.upward() != null && !one.isSafe(cells[i])) {
            counts[3]++;
          }
        }
      }
    }
    assertThat(counts).doesNotContain(0);
  }
}
