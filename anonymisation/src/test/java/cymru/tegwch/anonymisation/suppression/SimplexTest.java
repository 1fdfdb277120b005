// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.anonymisation.suppression.Simplex.End;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/** Walks from corner to corner, against ojAlgo's. */
class SimplexTest {

  private static final Need NEED = new Need(1, 0);

  /** How far a cell goes, by another solver; the walk begins at the truth. */
  private static double bound(Net net, int[] cells, int place, int sense) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int i = 0; i < cells.length; i++) {
      model
          .newVariable("x" + i)
          .lower(net.count[cells[i]] - net.slack[cells[i]])
          .upper(200)
          .weight(i == place ? sense : 0);
    }
    for (int s = 0; s < net.sumCount(); s++) {
      double level = 0;
      Expression row = model.newExpression("s" + s);
      boolean isEmpty = true;
      for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
        int at = Arrays.binarySearch(cells, net.sumCells[k]);
        if (at >= 0) {
          row.add(at, net.sign(s, net.sumCells[k]));
          level += net.sign(s, net.sumCells[k]) * net.count[net.sumCells[k]];
          isEmpty = false;
        }
      }
      if (isEmpty) {
        continue;
      }
      row.level(level);
    }
    Optimisation.Result result = model.maximise();
    assertThat(result.getState().isOptimal()).isTrue();
    return result.doubleValue(place);
  }

  @Test
  void goesAsFarAsAnotherSolver() {
    SplittableRandom random = new SplittableRandom(34);
    int optimal = 0;
    int bounds = 0;
    for (int trial = 0; trial < 12; trial++) {
      Net net = SmallNets.random(random);
      int[] cells =
          trial % 3 > 0
              ? SmallNets.all(net)
              : IntStream.range(0, net.size()).filter(i -> random.nextInt(4) > 0).toArray();
      Simplex simplex =
          new Simplex(SmallNets.tableau(net, cells, trial % 2 == 0), net, new Work(1_000_000), 1);
      double[] truth = simplex.values().clone();
      for (int place = 0; place < cells.length; place++) {
        assertThat(truth[place]).isEqualTo((double) net.count[cells[place]]);
        for (int sense : new int[] {1, -1}) {
          double bound = bound(net, cells, place, sense);
          double target = sense > 0 ? Math.min(bound, 50) : bound;
          assertThat(simplex.reach(place, sense, target, 500)).isEqualTo(End.REACHED);
          assertThat(sense * simplex.value(place)).isGreaterThanOrEqualTo(sense * target - 1e-6);
          SmallNets.isTable(net, simplex);
          if (Math.abs(bound) < 100 && bound > simplex.lower()[place] + 1e-6) {
            End end = simplex.reach(place, sense, bound + sense, 500);
            assertThat(end).isNotEqualTo(End.REACHED);
            optimal += end == End.OPTIMAL ? 1 : 0;
            bounds++;
            assertThat(simplex.value(place)).isCloseTo(bound, within(1e-6));
            SmallNets.isTable(net, simplex);
          }
          if (trial % 5 == 0) {
            simplex.jump(truth);
            assertThat(simplex.values()).containsExactly(truth);
          }
        }
      }
    }
    // Where corners coincide chance may turn for long without moving.
    assertThat(optimal).isGreaterThan(bounds * 95 / 100);
  }

  @Test
  void upperBoundsHoldToo() {
    SplittableRandom random = new SplittableRandom(35);
    for (int trial = 0; trial < 60; trial++) {
      Net net = SmallNets.random(random);
      Simplex simplex =
          new Simplex(
              SmallNets.tableau(net, SmallNets.all(net), false), net, new Work(1_000_000), 1);
      for (int i = 0; i < net.size(); i++) {
        simplex.upper()[i] = net.count[i] + random.nextInt(3);
      }
      int place = random.nextInt(net.size());
      End end = simplex.reach(place, 1, simplex.upper()[place], 500);
      SmallNets.isTable(net, simplex);
      assertThat(end == End.REACHED)
          .isEqualTo(simplex.value(place) > simplex.upper()[place] - 1e-6);
      assertThat(simplex.reach(place, 1, simplex.upper()[place] + 1, 500))
          .isNotEqualTo(End.REACHED);
    }
  }

  @Test
  void stopsWhereItShould() {
    Net net = SmallNets.pair(3);
    Simplex simplex =
        new Simplex(SmallNets.tableau(net, SmallNets.all(net), false), net, new Work(1_000), 1);
    int three = net.count[0] == 3 ? 0 : 1;

    assertThat(simplex.reach(three, 1, 3, 0)).isEqualTo(End.REACHED);
    assertThat(simplex.reach(three, 1, 4, 0)).isEqualTo(End.STALLED);
    assertThat(simplex.reach(three, 1, 4, 9)).isEqualTo(End.REACHED);
    assertThat(simplex.value(three)).isEqualTo(4);
    assertThat(simplex.value(1 - three)).isEqualTo(6);
    assertThat(simplex.reach(three, -1, 0, 9)).isEqualTo(End.REACHED);
    assertThat(simplex.reach(three, -1, -1, 9)).isEqualTo(End.OPTIMAL);
    assertThat(simplex.reach(three, 1, 10, 9)).isEqualTo(End.REACHED);
    assertThat(simplex.value(1 - three)).isZero();
  }

  @Test
  void wholeStepsKeepEveryCellWhole() {
    Net net = SmallNets.pair(3);
    Simplex simplex =
        new Simplex(SmallNets.tableau(net, SmallNets.all(net), false), net, new Work(1_000), 1);
    int own = simplex.tableau().variable(0);
    long down = net.count[own];

    assertThat(simplex.denominator(0)).isEqualTo(1);
    assertThat(simplex.wholeSteps(0, 1, 1)).isEqualTo(10 - down);
    assertThat(simplex.wholeSteps(0, -1, 1)).isEqualTo(down);
    assertThat(simplex.wholeSteps(0, -1, 2)).isEqualTo(down - down % 2);
    assertThat(simplex.wholeSteps(0, 1, 4)).isEqualTo((10 - down) / 4 * 4);
    Net alone = Net.of(CellGraph.builder().addCells(GraphCell.hidden(3, 0, NEED)).build());
    Simplex open =
        new Simplex(
            SmallNets.tableau(alone, SmallNets.all(alone), false), alone, new Work(1_000), 1);
    assertThat(open.wholeSteps(0, 1, 1)).isEqualTo(1L << 30);
  }

  @Test
  void denominatorsMakeColumnsWhole() {
    SplittableRandom random = new SplittableRandom(36);
    int fractions = 0;
    for (int trial = 0; trial < 120; trial++) {
      Net net = SmallNets.random(random);
      Simplex simplex =
          new Simplex(SmallNets.tableau(net, SmallNets.all(net), false), net, new Work(1_000), 1);
      for (int n = 0; n < 4; n++) {
        SmallNets.pivotAnywhere(simplex.tableau(), random);
      }
      for (int column = 0; column < simplex.tableau().columnCount(); column++) {
        int found = simplex.denominator(column);
        int least = 1;
        while (least < 60 && !isWhole(simplex.tableau(), column, least)) {
          least++;
        }
        assertThat(found).isEqualTo(least);
        fractions += least > 1 ? 1 : 0;
      }
    }
    assertThat(fractions).isPositive();
  }

  @Test
  void wholeStepsGoAsFarAsTheBoundsOfAllCells() {
    SplittableRandom random = new SplittableRandom(38);
    for (int trial = 0; trial < 80; trial++) {
      Net net = SmallNets.random(random);
      Simplex simplex =
          new Simplex(SmallNets.tableau(net, SmallNets.all(net), false), net, new Work(1_000), 1);
      for (int i = 0; i < net.size(); i++) {
        simplex.upper()[i] = net.count[i] + random.nextInt(12);
      }
      for (int n = 0; n < 4; n++) {
        SmallNets.pivotAnywhere(simplex.tableau(), random);
      }
      Tableau tableau = simplex.tableau();
      for (int column = 0; column < tableau.columnCount(); column++) {
        for (int direction : new int[] {1, -1}) {
          int most = 0;
          while (keepsBounds(simplex, column, direction * (most + 1))) {
            most++;
          }
          int times = 1 + random.nextInt(3);
          assertThat(simplex.wholeSteps(column, direction, times)).isEqualTo(most - most % times);
        }
      }
    }
  }

  private static boolean keepsBounds(Simplex simplex, int column, int by) {
    Tableau tableau = simplex.tableau();
    double[] moved = simplex.values().clone();
    moved[tableau.variable(column)] += by;
    for (int row = 0; row < tableau.rowCount(); row++) {
      moved[tableau.basic(row)] -= tableau.row(row)[column] * by;
    }
    return IntStream.range(0, moved.length)
        .allMatch(
            i -> moved[i] > simplex.lower()[i] - 1e-6 && moved[i] < simplex.upper()[i] + 1e-6);
  }

  /** A table of three by three without margins that are hidden, of counts that differ. */
  private static Net table(SplittableRandom random) {
    CellGraph.Builder builder = CellGraph.builder();
    long[] counts = random.longs(9, 5, 4_000).toArray();
    for (long count : counts) {
      builder.add(GraphCell.hidden(count, 0, NEED));
    }
    for (int line = 0; line < 3; line++) {
      int at = line;
      int[] row = IntStream.range(0, 3).map(c -> 3 * at + c).toArray();
      int[] column = IntStream.range(0, 3).map(r -> 3 * r + at).toArray();
      for (int[] parts : List.of(row, column)) {
        long total = Arrays.stream(parts).mapToLong(i -> counts[i]).sum();
        builder.addSum(builder.add(GraphCell.printed(total)), parts);
      }
    }
    return Net.of(builder.build());
  }

  @Test
  void whereCornersDoNotCoincideFewPivotsReachTheEnd() {
    SplittableRandom random = new SplittableRandom(39);
    for (int trial = 0; trial < 40; trial++) {
      Net net = table(random);
      Simplex simplex =
          new Simplex(
              SmallNets.tableau(net, SmallNets.all(net), false), net, new Work(1_000), trial);
      double[] truth = simplex.values().clone();
      for (int place = 0; place < 9; place++) {
        for (int sense : new int[] {1, -1}) {
          simplex.jump(truth);
          double end = end(net, place, sense);
          assertThat(simplex.reach(place, sense, sense > 0 ? 20_000 : 0, 15))
              .isEqualTo(end == 0 ? End.REACHED : End.OPTIMAL);
          assertThat(simplex.value(place)).isCloseTo(end, within(1e-6));
          SmallNets.isTable(net, simplex);
        }
      }
    }
  }

  /** Of a cell in a table of three by three: what its row, its column and the rest leave it. */
  private static double end(Net net, int place, int sense) {
    long row = 0;
    long column = 0;
    long rest = 0;
    int[] sums = Arrays.copyOfRange(net.cellSums, net.cellStart[place], net.cellStart[place + 1]);
    for (int cell = 0; cell < 9; cell++) {
      int at = cell;
      boolean[] isIn = new boolean[2];
      for (int n = 0; n < 2; n++) {
        isIn[n] =
            Arrays.stream(net.sumCells, net.sumStart[sums[n]], net.sumStart[sums[n] + 1])
                .anyMatch(c -> c == at);
      }
      row += isIn[0] ? net.count[cell] : 0;
      column += isIn[1] ? net.count[cell] : 0;
      rest += isIn[0] || isIn[1] ? 0 : net.count[cell];
    }
    // The least is what its row cannot put elsewhere: the cells that neither line has bound it.
    return sense > 0 ? Math.min(row, column) : Math.max(0, net.count[place] - rest);
  }

  @Test
  void everyStepIsCounted() {
    Net net = SmallNets.pair(3);
    Work work = new Work(1_000);
    Tableau tableau = SmallNets.tableau(net, SmallNets.all(net), false);
    Simplex simplex = new Simplex(tableau, net, work, 1);
    simplex.leastWhole();
    assertThat(work.done()).isEqualTo(2);
    simplex.wholeSteps(0, 1, 1);
    assertThat(work.done()).isEqualTo(3);
    // A column is measured in one row and moved in one row.
    int free = tableau.variable(0);
    simplex.reach(free, 1, net.count[free] + 1.0, 5);
    assertThat(work.done()).isEqualTo(5);
    // One candidate is looked for, measured, chosen and measured again, and moved.
    int bound = tableau.basic(0);
    simplex.reach(bound, 1, net.count[bound] + 1.0, 5);
    assertThat(work.done()).isEqualTo(9);
  }

  private static boolean isWhole(Tableau tableau, int column, int times) {
    return IntStream.range(0, tableau.rowCount())
        .mapToDouble(row -> tableau.row(row)[column] * times)
        .allMatch(value -> Math.abs(value - Math.rint(value)) < 1e-6);
  }

  @Test
  void theCellFurthestFromWholeIsFound() {
    Net net = Net.of(EveryPattern.of(new long[][] {{9, 9}, {9, 9}}, 2, NEED).graph());
    Simplex simplex =
        new Simplex(SmallNets.tableau(net, SmallNets.all(net), false), net, new Work(1_000), 1);
    assertThat(simplex.leastWhole()).isEqualTo(-1);
    double[] table = simplex.values().clone();
    table[2] += 0.25;
    table[5] -= 0.5;
    table[6] += 0.9;
    simplex.jump(table);
    assertThat(simplex.leastWhole()).isEqualTo(5);
    table[5] += 0.5 - 1e-9;
    simplex.jump(table);
    assertThat(simplex.leastWhole()).isEqualTo(2);
    assertThat(Simplex.isWhole(3 + 1e-9) && Simplex.isWhole(3 - 1e-9)).isTrue();
    assertThat(Simplex.isWhole(3.01) || Simplex.isWhole(2.99)).isFalse();
  }
}
