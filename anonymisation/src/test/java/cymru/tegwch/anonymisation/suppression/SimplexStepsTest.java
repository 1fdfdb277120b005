// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.anonymisation.suppression.Simplex.End;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One step of a walk after the other, against what a step is. */
class SimplexStepsTest {

  private static Simplex random(SplittableRandom random, boolean areBounded) {
    Net net = random.nextBoolean() ? SmallNets.random(random) : OddNet.random(random).net();
    int[] cells = IntStream.range(0, net.size()).filter(i -> !net.isFree[i]).toArray();
    Simplex simplex =
        new Simplex(
            SmallNets.tableau(net, cells, random.nextBoolean()),
            net,
            new Work(1_000_000),
            random.nextInt(99));
    for (int i = 0; areBounded && i < cells.length; i++) {
      simplex.upper()[i] = net.count[cells[i]] + random.nextInt(4);
    }
    for (int n = random.nextInt(4); n > 0; n--) {
      SmallNets.pivotAnywhere(simplex.tableau(), random);
    }
    return simplex;
  }

  private static double[] moved(Simplex simplex, int column, double by) {
    Tableau tableau = simplex.tableau();
    double[] moved = simplex.values().clone();
    moved[tableau.variable(column)] += by;
    for (int row = 0; row < tableau.rowCount(); row++) {
      moved[tableau.basic(row)] -= tableau.row(row)[column] * by;
    }
    return moved;
  }

  private static boolean isWithin(Simplex simplex, double[] table) {
    return IntStream.range(0, table.length)
        .allMatch(
            i -> table[i] > simplex.lower()[i] - 1e-6 && table[i] < simplex.upper()[i] + 1e-6);
  }

  @Test
  void aColumnGoesUntilACellComesToItsBoundAndTheSurestRowStopsIt() {
    SplittableRandom random = new SplittableRandom(181);
    int[] counts = new int[4];
    for (int trial = 0; trial < 400; trial++) {
      Simplex simplex = random(random, trial % 4 > 0);
      Tableau tableau = simplex.tableau();
      for (int column = 0; column < tableau.columnCount(); column++) {
        for (int direction : new int[] {1, -1}) {
          simplex.measure(column, direction);
          double limit = simplex.limit;
          int row = simplex.blockingRow;
          assertThat(limit).isNotNegative();
          if (limit == Double.POSITIVE_INFINITY) {
            assertThat(isWithin(simplex, moved(simplex, column, direction * 1e4))).isTrue();
            counts[0]++;
            continue;
          }
          double[] end = moved(simplex, column, direction * limit);
          double[] beyond = moved(simplex, column, direction * (limit + 0.01));
          assertThat(isWithin(simplex, end)).isTrue();
          assertThat(isWithin(simplex, beyond)).isFalse();
          int own = tableau.variable(column);
          boolean isOwn = beyond[own] > simplex.upper()[own] || beyond[own] < simplex.lower()[own];
          assertThat(row < 0).isEqualTo(isOwn);
          counts[isOwn ? 1 : limit > 0 ? 2 : 3]++;
          if (!isOwn) {
            double rate = Math.abs(tableau.row(row)[column]);
            assertThat(isAtBound(simplex, end, tableau.basic(row))).isTrue();
            for (int other = 0; other < tableau.rowCount(); other++) {
              int cell = tableau.basic(other);
              boolean isBeyond =
                  beyond[cell] > simplex.upper()[cell] || beyond[cell] < simplex.lower()[cell];
              boolean stopsThere = isBeyond && isAtBound(simplex, end, cell);
              assertThat(stopsThere && Math.abs(tableau.row(other)[column]) > rate + 1e-9)
                  .isFalse();
            }
          }
        }
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  private static boolean isAtBound(Simplex simplex, double[] table, int cell) {
    return Math.abs(table[cell] - simplex.lower()[cell]) < 1e-6
        || Math.abs(table[cell] - simplex.upper()[cell]) < 1e-6;
  }

  @Test
  void candidatesAreTheColumnsWhoseOwnCellHasRoomToHelp() {
    SplittableRandom random = new SplittableRandom(182);
    int[] counts = new int[2];
    for (int trial = 0; trial < 300; trial++) {
      Simplex simplex = random(random, trial % 4 > 0);
      Tableau tableau = simplex.tableau();
      for (int row = 0; row < tableau.rowCount(); row++) {
        for (int sense : new int[] {1, -1}) {
          int[] candidates = simplex.candidates(row, sense);
          assertThat(candidates).isSorted().doesNotHaveDuplicates();
          for (int column = 0; column < tableau.columnCount(); column++) {
            int own = tableau.variable(column);
            boolean helps = false;
            for (double by : new double[] {0.1, -0.1}) {
              double[] moved = moved(simplex, column, by);
              int cell = tableau.basic(row);
              helps |=
                  sense * (moved[cell] - simplex.value(cell)) > 1e-6
                      && moved[own] >= simplex.lower()[own]
                      && moved[own] <= simplex.upper()[own];
            }
            assertThat(Arrays.binarySearch(candidates, column) >= 0).isEqualTo(helps);
            counts[helps ? 1 : 0]++;
          }
        }
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  /** How much further a column takes the cell of a row, by its bounds alone. */
  private static double gain(Simplex simplex, int row, int column, int sense) {
    double coefficient = simplex.tableau().row(row)[column];
    simplex.measure(column, coefficient * sense < 0 ? 1 : -1);
    return simplex.limit * Math.abs(coefficient);
  }

  /**
   * The best column is taken as far as it must go for the cell to reach its target in whole cells,
   * if it can go that far; else as far as it goes.
   */
  @Test
  void aStepTakesTheColumnThatLeadsFurthestAndStaysWholeIfItCan() {
    SplittableRandom random = new SplittableRandom(183);
    int[] counts = new int[4];
    for (int trial = 0; trial < 1_500; trial++) {
      Simplex simplex = random(random, trial % 3 > 0);
      Tableau tableau = simplex.tableau();
      if (tableau.rowCount() == 0) {
        continue;
      }
      int row = random.nextInt(tableau.rowCount());
      int cell = tableau.basic(row);
      int sense = random.nextBoolean() ? 1 : -1;
      double target = simplex.value(cell) + sense * (1L + random.nextInt(4));
      int[] candidates = simplex.candidates(row, sense);
      double most =
          Arrays.stream(candidates).mapToDouble(c -> gain(simplex, row, c, sense)).max().orElse(-1);
      double[] before = simplex.values().clone();
      double[][] ends =
          Arrays.stream(candidates)
              .filter(c -> gain(simplex, row, c, sense) >= most - 1e-9)
              .mapToObj(c -> end(simplex, row, c, sense, target))
              .toArray(double[][]::new);
      int[] blocking =
          Arrays.stream(candidates)
              .map(
                  c -> {
                    gain(simplex, row, c, sense);
                    return simplex.blockingRow;
                  })
              .toArray();
      int[] basis = IntStream.range(0, tableau.rowCount()).map(tableau::basic).toArray();
      int[] columns = IntStream.of(candidates).map(tableau::variable).toArray();

      End end = simplex.reach(cell, sense, target, 1);

      double[] after = simplex.values();
      if (candidates.length == 0) {
        assertThat(end).isEqualTo(End.OPTIMAL);
        assertThat(after).containsExactly(before);
        counts[0]++;
      } else if (most < 1e-6) {
        assertThat(after).containsExactly(before);
        // Some row that is in the way was solved for the cell of its column.
        assertThat(IntStream.range(0, candidates.length))
            .anyMatch(
                n ->
                    blocking[n] == row
                        ? tableau.basic(row) == basis[row]
                        : tableau.basic(blocking[n]) == columns[n]);
        counts[1]++;
      } else if (candidates.length <= 6) {
        assertThat(Arrays.stream(ends)).anyMatch(e -> isNear(e, after));
        assertThat(isWithin(simplex, after)).isTrue();
        boolean isThere = sense * (target - after[cell]) < 1e-6;
        assertThat(end).isEqualTo(isThere ? End.REACHED : End.STALLED);
        counts[isThere ? 2 : 3]++;
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  private static boolean isNear(double[] one, double[] other) {
    return IntStream.range(0, one.length).allMatch(i -> Math.abs(one[i] - other[i]) < 1e-6);
  }

  private static double[] end(Simplex simplex, int row, int column, int sense, double target) {
    Tableau tableau = simplex.tableau();
    double coefficient = tableau.row(row)[column];
    int direction = coefficient * sense < 0 ? 1 : -1;
    simplex.measure(column, direction);
    double limit = simplex.limit;
    double missing = Math.abs(target - simplex.value(tableau.basic(row)));
    int wanted = 0;
    while (wanted * Math.abs(coefficient) < missing - 1e-6) {
      wanted++;
    }
    int whole = wanted;
    while (!isWhole(moved(simplex, column, whole))) {
      whole++;
    }
    double by = whole <= limit + 1e-9 ? whole : Math.min(limit, wanted);
    return moved(simplex, column, direction * by);
  }

  private static boolean isWhole(double[] table) {
    return Arrays.stream(table).allMatch(value -> Math.abs(value - Math.rint(value)) < 1e-6);
  }

  @Test
  void aColumnIsMovedAsFarAsItGoesAndWhatStopsItIsSolvedForIt() {
    SplittableRandom random = new SplittableRandom(184);
    int[] counts = new int[3];
    for (int trial = 0; trial < 400; trial++) {
      Simplex simplex = random(random, trial % 3 > 0);
      Tableau tableau = simplex.tableau();
      if (tableau.columnCount() == 0) {
        continue;
      }
      int column = random.nextInt(tableau.columnCount());
      int cell = tableau.variable(column);
      int sense = random.nextBoolean() ? 1 : -1;
      int missing = 1 + random.nextInt(4);
      simplex.measure(column, sense);
      double limit = simplex.limit;
      int row = simplex.blockingRow;
      double[] expected = moved(simplex, column, sense * Math.min(limit, missing));
      End end = simplex.reach(cell, sense, simplex.value(cell) + sense * missing, 1);
      assertThat(simplex.values()).containsExactly(expected, within(1e-6));
      if (limit >= missing) {
        assertThat(end).isEqualTo(End.REACHED);
        assertThat(tableau.variable(column)).isEqualTo(cell);
        counts[0]++;
      } else if (row < 0) {
        assertThat(end).isEqualTo(End.OPTIMAL);
        assertThat(tableau.variable(column)).isEqualTo(cell);
        counts[1]++;
      } else {
        assertThat(end).isEqualTo(End.STALLED);
        assertThat(tableau.basic(row)).isEqualTo(cell);
        counts[2]++;
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  @Test
  void aColumnThatWasTakenAsFarAsItGoesIsSolvedForWhatStoppedIt() {
    SplittableRandom random = new SplittableRandom(185);
    int[] counts = new int[2];
    for (int trial = 0; trial < 800; trial++) {
      Simplex simplex = random(random, trial % 3 > 0);
      Tableau tableau = simplex.tableau();
      for (int row = 0; row < tableau.rowCount(); row++) {
        int[] candidates = simplex.candidates(row, 1);
        if (candidates.length == 1 && gain(simplex, row, candidates[0], 1) > 1e-6) {
          int column = candidates[0];
          int own = tableau.variable(column);
          int cell = tableau.basic(row);
          double limit = simplex.limit;
          int blocking = simplex.blockingRow;
          double before = simplex.value(own);
          simplex.reach(cell, 1, simplex.value(cell) + 2, 1);
          boolean isAtEnd = Math.abs(simplex.value(own) - before) > limit - 1e-9;
          boolean isSolved = isAtEnd && blocking >= 0 && blocking != row;
          assertThat(tableau.variable(column) == own).isEqualTo(!isSolved);
          if (isSolved) {
            assertThat(tableau.basic(blocking)).isEqualTo(own);
          }
          counts[isSolved ? 1 : 0]++;
          break;
        }
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  @Test
  void aStepOfNothingIsNoWork() {
    Net net = SmallNets.pair(3);
    Work work = new Work(1_000);
    Simplex simplex = new Simplex(SmallNets.tableau(net, SmallNets.all(net), false), net, work, 1);
    int free = simplex.tableau().variable(0);
    simplex.upper()[free] = net.count[free];
    // It is at its bound: its column is measured in one row, and not moved.
    assertThat(simplex.reach(free, 1, 11, 1)).isEqualTo(End.OPTIMAL);
    assertThat(work.done()).isEqualTo(1);
  }

  @Test
  void ofManyColumnsThatHelpSixAreLookedAt() {
    for (int size : new int[] {5, 7, 12}) {
      CellGraph.Builder builder = CellGraph.builder();
      IntStream.range(0, size).forEach(i -> builder.add(GraphCell.hidden(4, 0, new Need(1, 0))));
      int total = builder.add(GraphCell.printed(4L * size));
      Net net = Net.of(builder.addSum(total, IntStream.range(0, size).toArray()).build());
      Work work = new Work(1_000);
      Simplex simplex =
          new Simplex(SmallNets.tableau(net, SmallNets.all(net), false), net, work, 1);
      int cell = simplex.tableau().basic(0);
      assertThat(simplex.reach(cell, 1, 6, 1)).isEqualTo(End.REACHED);
      // All columns are asked, some measured in the one row, the best again, and moved.
      assertThat(work.done()).isEqualTo((size - 1) + Math.min(6, size - 1) + 1 + 1);
    }
  }

  @Test
  void aColumnOfManyDenominatorsIsWholeInTheirLeastCommonMultipleUpToSixty() {
    Net net = OddNet.random(new SplittableRandom(186)).net();
    int[] cells = IntStream.range(0, net.size()).filter(i -> !net.isFree[i]).toArray();
    Simplex simplex = new Simplex(SmallNets.tableau(net, cells, false), net, new Work(1_000), 1);
    double[][] rows = simplex.tableau().rows();
    int[][] parts = {{1, 1, 1}, {4, 6, 12}, {5, 3, 15}, {60, 1, 60}, {4, 15, 60}, {61, 1, 60}};
    for (int[] part : parts) {
      Arrays.stream(rows).forEach(row -> row[0] = 0);
      rows[0][0] = 1.0 / part[0];
      rows[1][0] = -1.0 / part[1];
      assertThat(simplex.denominator(0)).isEqualTo(part[2]);
    }
    // 7 · 9 is 63, which is too many.
    rows[0][0] = 2.0 / 7;
    rows[1][0] = 5.0 / 9;
    assertThat(simplex.denominator(0)).isEqualTo(60);
  }

  @Test
  void whatIsNearlyWholeIsWhole() {
    for (double whole : new double[] {-3, 0, 1, 7}) {
      assertThat(Tableau.clean(whole + 5e-10)).isEqualTo(whole);
      assertThat(Tableau.clean(whole - 5e-10)).isEqualTo(whole);
      assertThat(Tableau.clean(whole + 2e-9)).isEqualTo(whole + 2e-9);
      assertThat(Tableau.clean(whole - 2e-9)).isEqualTo(whole - 2e-9);
      assertThat(Tableau.clean(whole + 0.5)).isEqualTo(whole + 0.5);
    }
    // No zero has a sign.
    assertThat(1 / Tableau.clean(-0.0)).isPositive();
    assertThat(1 / Tableau.clean(-1e-12)).isPositive();
  }
}
