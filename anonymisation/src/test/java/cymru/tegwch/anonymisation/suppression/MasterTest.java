// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rows of a master against their definition, worked out anew each time. */
class MasterTest {

  private static final Need NEED = new Need(3, 4);

  private static Net net(SplittableRandom random) {
    EveryPattern tables = EveryPattern.of(EveryPattern.random(random, 3, 2), 2, NEED, 1, 2);
    CellGraph old = tables.graph();
    CellGraph.Builder builder = CellGraph.builder();
    for (int cell = 0; cell < old.size(); cell++) {
      GraphCell is = old.cell(cell);
      builder.add(random.nextInt(12) == 0 ? GraphCell.unprinted(is.count()) : is);
    }
    for (int sum = 0; sum < old.sumCount(); sum++) {
      builder.addSum(old.sum(sum)[0], Arrays.stream(old.sum(sum)).skip(1).toArray());
    }
    return Net.of(builder.build());
  }

  private static Cut cut(Net net, SplittableRandom random) {
    int[] cells =
        IntStream.range(0, net.size())
            .filter(i -> net.isFree[i] && random.nextInt(3) == 0)
            .toArray();
    long[] weights = Arrays.stream(cells).mapToLong(i -> 1 + random.nextInt(3)).toArray();
    return new Cut(cells, weights, 1 + random.nextInt(4), random.nextBoolean());
  }

  private static double deficit(Net net, Persons persons, int s, boolean[] hidden) {
    int count = 0;
    long slack = 0;
    long needed = 0;
    boolean isIndifferent = false;
    for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
      int cell = net.sumCells[k];
      count += hidden[cell] ? 1 : 0;
      slack += hidden[cell] ? net.slack[cell] : 0;
      isIndifferent |= !net.isFree[cell] && net.need[cell].isNone();
      if (cell != net.total[s] && !net.need[cell].isNone()) {
        needed = Math.max(needed, Math.max(3, 4 - (net.count[cell] - net.slack[cell])));
      }
    }
    int least = isIndifferent ? 0 : persons.isBetrayedBySum(net, s) ? 3 : 2;
    if (count == 0) {
      return 0;
    }
    if (count < least) {
      return (least - count) / (least - 1.0);
    }
    boolean isTotalHidden = net.total[s] >= 0 && hidden[net.total[s]];
    return isTotalHidden || needed <= slack ? 0 : (needed - slack) / (double) needed;
  }

  private static double deficit(Cut cut, boolean[] hidden) {
    long sum = 0;
    for (int i = 0; i < cut.cells().length; i++) {
      sum += hidden[cut.cells()[i]] ? cut.weights()[i] : 0;
    }
    return Math.max(0, cut.demand() - sum) / (double) cut.demand();
  }

  private static double[] deficits(Net net, Persons persons, List<Cut> cuts, boolean[] hidden) {
    double[] deficits = new double[net.sumCount() + cuts.size()];
    for (int row = 0; row < deficits.length; row++) {
      deficits[row] =
          row < net.sumCount()
              ? deficit(net, persons, row, hidden)
              : deficit(cuts.get(row - net.sumCount()), hidden);
    }
    return deficits;
  }

  private static void agrees(
      Net net, Persons persons, List<Cut> cuts, Master master, double[] weights) {
    boolean[] hidden = master.pattern();
    double[] before = deficits(net, persons, cuts, hidden);
    TreeSet<Integer> violated = new TreeSet<>();
    for (int n = 0; n < master.violatedCount(); n++) {
      violated.add(master.violatedRow(n));
    }
    assertThat(violated).hasSize(master.violatedCount());
    assertThat(violated)
        .containsExactlyElementsOf(
            IntStream.range(0, before.length).filter(r -> before[r] > 0).boxed().toList());
    assertThat(master.isViolated()).isEqualTo(!violated.isEmpty());
    for (int cell = 0; cell < net.size(); cell++) {
      boolean[] other = hidden.clone();
      other[cell] = !other[cell];
      double[] after = deficits(net, persons, cuts, other);
      double change = 0;
      for (int row = 0; row < after.length; row++) {
        change += weights[row] * (after[row] - before[row]);
      }
      assertThat(master.change(cell)).isCloseTo(change, within(1e-9));
      assertThat(master.isHidden(cell)).isEqualTo(hidden[cell]);
    }
    assertThat(master.view()).containsExactly(hidden);
  }

  @Test
  void rowsAreViolatedExactlyWhereTheirDefinitionSaysSo() {
    SplittableRandom random = new SplittableRandom(51);
    for (int trial = 0; trial < 12; trial++) {
      Net net = net(random);
      Persons persons = trial % 2 == 0 ? Persons.none(net) : Persons.of(net);
      Master master = new Master(net, persons);
      List<Cut> cuts = new ArrayList<>();
      double[] weights = new double[net.sumCount() + 60];
      Arrays.fill(weights, 1);
      for (int step = 0; step < 60; step++) {
        if (step % 2 == 1) {
          cuts.add(cut(net, random));
          master.add(cuts.get(cuts.size() - 1));
        }
        master.flip(random.nextInt(net.size()));
        if (step % 5 == 0) {
          agrees(net, persons, cuts, master, weights);
        }
        if (step == 20 || step == 33) {
          for (int n = 0; n < master.violatedCount(); n++) {
            weights[master.violatedRow(n)]++;
          }
          master.weigh();
        }
        if (step == 50) {
          master.weighAlike();
          Arrays.fill(weights, 1);
        }
      }
      agrees(net, persons, cuts, master, weights);
      rowsAre(net, cuts, master);
      List<Cut> necessary = cuts.stream().filter(Cut::isNecessary).toList();
      assertThat(master.necessaryCuts()).containsExactlyElementsOf(necessary);
      master.forgetGuesses();
      agrees(net, persons, necessary, master, weights);
      assertThat(master.pattern()).containsExactly(bare(net));
    }
  }

  private static boolean[] bare(Net net) {
    boolean[] hidden = new boolean[net.size()];
    for (int cell = 0; cell < hidden.length; cell++) {
      hidden[cell] = !net.isFree[cell];
    }
    return hidden;
  }

  private static void rowsAre(Net net, List<Cut> cuts, Master master) {
    for (int row = 0; row < net.sumCount() + cuts.size(); row++) {
      int[] cells =
          row < net.sumCount()
              ? Arrays.copyOfRange(net.sumCells, net.sumStart[row], net.sumStart[row + 1])
              : cuts.get(row - net.sumCount()).cells();
      int at = row;
      assertThat(IntStream.range(0, master.lengthOf(row)).map(n -> master.cellOf(at, n)))
          .containsExactlyElementsOf(Arrays.stream(cells).boxed().toList());
    }
  }

  @Test
  void undoneFlipsLeaveTheMarkedPattern() {
    SplittableRandom random = new SplittableRandom(52);
    for (int trial = 0; trial < 20; trial++) {
      Net net = net(random);
      Persons persons = Persons.none(net);
      Master master = new Master(net, persons);
      assertThat(master.flipped()).isEmpty();
      for (int n = 0; n < 5; n++) {
        master.flip(random.nextInt(net.size()));
      }
      master.mark();
      boolean[] marked = master.pattern();
      int[] flips = random.ints(100, 0, net.size()).toArray();
      Arrays.stream(flips).forEach(master::flip);
      assertThat(master.flipped()).containsExactly(flips);
      master.undo();
      assertThat(master.pattern()).containsExactly(marked);
      assertThat(master.flipped()).isEmpty();
      double[] weights = new double[net.sumCount()];
      Arrays.fill(weights, 1);
      agrees(net, persons, List.of(), master, weights);
      Arrays.stream(flips).forEach(master::flip);
      master.reset(marked);
      assertThat(master.pattern()).containsExactly(marked);
      assertThat(master.flipped()).isEmpty();
      agrees(net, persons, List.of(), master, weights);
      master.flip(0);
      master.clear();
      assertThat(master.pattern()).containsExactly(bare(net));
      assertThat(master.flipped()).isEmpty();
    }
  }

  @Test
  void aMasterThatStartsAgainIsAsANewOne() {
    SplittableRandom random = new SplittableRandom(55);
    for (int trial = 0; trial < 20; trial++) {
      Net net = net(random);
      Persons persons = Persons.none(net);
      List<Cut> cuts = IntStream.range(0, 9).mapToObj(n -> cut(net, random)).toList();
      Master used = new Master(net, persons);
      Master fresh = new Master(net, persons);
      cuts.forEach(used::add);
      cuts.forEach(fresh::add);
      random.ints(40, 0, net.size()).forEach(used::flip);
      boolean[] pattern = bare(net);
      for (int cell = 0; cell < pattern.length; cell++) {
        pattern[cell] |= random.nextBoolean();
      }
      used.reset(pattern);
      fresh.reset(pattern);
      assertThat(rows(used)).containsExactly(rows(fresh));
      double[] weights = new double[net.sumCount() + cuts.size()];
      Arrays.fill(weights, 1);
      agrees(net, persons, cuts, used, weights);
      random.ints(40, 0, net.size()).forEach(used::flip);
      used.clear();
      assertThat(used.pattern()).containsExactly(bare(net));
      agrees(net, persons, cuts, used, weights);
      // Where guesses go the pattern stays; where there is none nothing changes.
      random.ints(9, 0, net.size()).forEach(used::flip);
      boolean[] before = used.pattern();
      used.dropGuesses();
      List<Cut> necessary = cuts.stream().filter(Cut::isNecessary).toList();
      assertThat(used.pattern()).containsExactly(before);
      assertThat(used.necessaryCuts()).containsExactlyElementsOf(necessary);
      agrees(net, persons, necessary, used, weights);
      used.flip(0);
      used.dropGuesses();
      assertThat(used.flipped()).containsExactly(0);
    }
  }

  private static int[] rows(Master master) {
    return IntStream.range(0, master.violatedCount()).map(master::violatedRow).toArray();
  }

  @Test
  void aFlipTakesAStepForEachSumAndEachCutOfItsCell() {
    SplittableRandom random = new SplittableRandom(56);
    Net net = net(random);
    Master master = new Master(net, Persons.none(net));
    List<Cut> cuts = IntStream.range(0, 9).mapToObj(n -> cut(net, random)).toList();
    cuts.forEach(master::add);
    for (int cell = 0; cell < net.size(); cell++) {
      int at = cell;
      long sums = Arrays.stream(net.sumCells).filter(c -> c == at).count();
      long ofCuts =
          cuts.stream().filter(c -> Arrays.stream(c.cells()).anyMatch(i -> i == at)).count();
      assertThat((long) master.stepsAt(cell)).isEqualTo(2 + sums + ofCuts);
    }
  }

  @Test
  void sixtyThousandCutsAreKeptAndNoMore() {
    Net net = Net.of(CellGraph.builder().addCells(GraphCell.free(5, 0, 1)).build());
    Master master = new Master(net, Persons.none(net));
    Cut cut = new Cut(new int[] {0}, new long[] {1}, 1, true);
    for (int n = 0; n < 60_005; n++) {
      master.add(cut);
    }
    assertThat(master.necessaryCuts()).hasSize(60_000);
    assertThat(master.violatedCount()).isEqualTo(60_000);
  }

  @Test
  void thePatternGivenOutIsACopyAndTheViewIsNot() {
    Net net = net(new SplittableRandom(53));
    Master master = new Master(net, Persons.none(net));
    boolean[] pattern = master.pattern();
    master.flip(0);
    assertThat(pattern[0]).isNotEqualTo(master.isHidden(0));
    assertThat(master.view()[0]).isEqualTo(master.isHidden(0));
  }

  @Test
  void aBoundIsNoHigherThanTheCheapestPatternAndMostlyAsHigh() {
    SplittableRandom random = new SplittableRandom(54);
    int tight = 0;
    int tried = 0;
    for (int trial = 0; trial < 40; trial++) {
      EveryPattern tables =
          EveryPattern.of(
              EveryPattern.random(random, 2, 2),
              2,
              new Need(1 + random.nextInt(3), random.nextInt(2) * 4L),
              trial % 3 == 0 ? new double[] {1} : new double[] {1, 2.5, 3});
      double cheapest = tables.cheapest();
      if (cheapest == Double.POSITIVE_INFINITY) {
        continue;
      }
      Net net = Net.of(tables.graph());
      Work work = new Work(1_000_000_000L);
      Master master = new Master(net, Persons.none(net));
      double bound =
          new LowerBound(net, master, learned(net, master, work), work).best(cheapest, 100);
      assertThat(bound).isBetween(0.0, cheapest);
      if (cheapest > 0) {
        tried++;
        tight += bound > 0.99 * cheapest ? 1 : 0;
      }
    }
    assertThat(tight).isGreaterThan(tried * 7 / 10);
  }

  /** Cuts from proofs of growing patterns, until one is safe. */
  private static List<Cut> learned(Net net, Master master, Work work) {
    Prover prover = new Prover(net, Persons.none(net), work, 1);
    PatternSearch search = new PatternSearch(net, master, work, 1);
    master.clear();
    for (int round = 0; round < 20 && search.grow(); round++) {
      prover
          .prove(master.view(), prover.needy(), Prover.Zeal.ALL)
          .failed()
          .values()
          .forEach(master::add);
    }
    return master.necessaryCuts();
  }

  @Test
  void nothingToProtectCostsNothing() {
    Net net = Net.of(EveryPattern.of(new long[][] {{9, 9}, {9, 9}}, 2, NEED).graph());
    Master master = new Master(net, Persons.none(net));
    Work work = new Work(1_000);

    assertThat(new LowerBound(net, master, List.of(), work).best(0, 100)).isZero();
    assertThat(new LowerBound(net, master, List.of(), work).best(5, 100)).isZero();
  }

  @Test
  void boundsThatAreKnownAreReached() {
    // One small cell in a corner: any circle through it has three cells more.
    EveryPattern tables = EveryPattern.of(new long[][] {{1, 9}, {9, 9}}, 2, new Need(2, 0));
    assertThat(bound(tables, List.of(), 3)).isEqualTo(3);
    // A cut that asks for two of three cells of cost 2, of which one alone would not do.
    Net net =
        Net.of(
            CellGraph.builder()
                .addCells(GraphCell.free(5, 0, 2), GraphCell.free(6, 0, 2), GraphCell.free(7, 0, 2))
                .build());
    Master master = new Master(net, Persons.none(net));
    Cut cut = new Cut(new int[] {0, 1, 2}, new long[] {1, 1, 1}, 2, true);
    Work work = new Work(100_000_000L);
    assertThat(new LowerBound(net, master, List.of(cut), work).best(4, 100)).isEqualTo(4);
    assertThat(work.done()).isPositive();
    Cut all = new Cut(new int[] {0, 1, 2}, new long[] {1, 1, 1}, 3, true);
    assertThat(new LowerBound(net, master, List.of(all, cut), work).best(6, 100)).isEqualTo(6);
  }

  private static double bound(EveryPattern tables, List<Cut> cuts, double cost) {
    Net net = Net.of(tables.graph());
    Master master = new Master(net, Persons.none(net));
    return new LowerBound(net, master, cuts, new Work(100_000_000L)).best(cost, 100);
  }
}
