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

/** Sums solved for a basis, and walks from corner to corner, against ojAlgo's. */
class SimplexTest {

  private static final Need NEED = new Need(1, 0);

  private static Tableau tableau(Net net, int[] cells, boolean keepsMultipliers) {
    int[] local = new int[net.size()];
    Arrays.fill(local, -1);
    Tableau tableau = new Tableau(net, cells, keepsMultipliers, local, new Work(1_000_000));
    assertThat(local).containsOnly(-1);
    return tableau;
  }

  private static int[] all(Net net) {
    return IntStream.range(0, net.size()).toArray();
  }

  /** A net of a few cells, and totals of random groups of them, some of which are printed. */
  static Net random(SplittableRandom random) {
    CellGraph.Builder builder = CellGraph.builder();
    int size = random.nextInt(3, 8);
    long[] counts = random.longs(size, 0, 7).toArray();
    for (long count : counts) {
      builder.add(GraphCell.hidden(count, random.nextInt((int) count + 1), NEED));
    }
    for (int sum = random.nextInt(1, 5); sum > 0; sum--) {
      int[] parts = IntStream.range(0, size).filter(i -> random.nextInt(5) < 2).toArray();
      long total = Arrays.stream(parts).mapToLong(i -> counts[i]).sum();
      int cell =
          builder.add(
              random.nextInt(3) == 0 ? GraphCell.hidden(total, 0, NEED) : GraphCell.printed(total));
      if (parts.length > 0) {
        builder.addSum(cell, parts);
      }
    }
    return Net.of(builder.build());
  }

  /** Every row is a combination of sums: with its multipliers, and nothing besides. */
  private static void rowsAreCombinations(Net net, Tableau tableau) {
    int[] cells = tableau.cells();
    for (int row = 0; row < tableau.rowCount(); row++) {
      double[] said = coefficients(tableau, row);
      double[] multipliers = tableau.multipliers(row);
      assertThat(multipliers).hasSameSizeAs(tableau.sums());
      double[] combined = new double[cells.length];
      for (int i = 0; i < multipliers.length; i++) {
        int s = tableau.sums()[i];
        for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
          int at = Arrays.binarySearch(cells, net.sumCells[k]);
          if (at >= 0) {
            combined[at] += multipliers[i] * net.sign(s, net.sumCells[k]);
          }
        }
      }
      assertThat(combined).containsExactly(said, within(1e-9));
      assertThat(said[tableau.basic(row)]).isEqualTo(1);
      assertThat(tableau.placeOf(tableau.basic(row))).isEqualTo(row);
    }
    for (int column = 0; column < tableau.columnCount(); column++) {
      assertThat(tableau.placeOf(tableau.variable(column))).isEqualTo(~column);
    }
    assertThat(tableau.rowCount() + tableau.columnCount()).isEqualTo(cells.length);
  }

  private static double[] coefficients(Tableau tableau, int row) {
    double[] said = new double[tableau.cells().length];
    said[tableau.basic(row)] = 1;
    for (int column = 0; column < tableau.columnCount(); column++) {
      said[tableau.variable(column)] = tableau.row(row)[column];
    }
    return said;
  }

  @Test
  void everyRowIsACombinationOfSumsAlsoAfterPivots() {
    SplittableRandom random = new SplittableRandom(33);
    for (int trial = 0; trial < 60; trial++) {
      Net net = random(random);
      int[] cells =
          trial % 3 == 0
              ? all(net)
              : IntStream.range(0, net.size()).filter(i -> random.nextInt(4) > 0).toArray();
      Tableau tableau = tableau(net, cells, true);
      assertThat(tableau.rowCount()).isEqualTo(rank(net, cells));
      assertThat(tableau.sums()).isSorted().doesNotHaveDuplicates();
      rowsAreCombinations(net, tableau);
      columnsHaveTheirLengths(tableau);
      Tableau bare = tableau(net, cells, false);
      columnsHaveTheirLengths(bare);
      assertThat(bare.rowCount()).isEqualTo(tableau.rowCount());
      for (int row = 0; row < bare.rowCount(); row++) {
        assertThat(coefficients(bare, row))
            .containsExactly(coefficients(tableau, row), within(1e-9));
      }
      for (int n = 0; n < 5; n++) {
        pivotAnywhere(tableau, random);
        rowsAreCombinations(net, tableau);
      }
    }
  }

  private static void columnsHaveTheirLengths(Tableau tableau) {
    for (int column = 0; column < tableau.columnCount(); column++) {
      int at = column;
      assertThat(tableau.length(column))
          .isEqualTo(
              (int)
                  IntStream.range(0, tableau.rowCount())
                      .filter(row -> tableau.row(row)[at] != 0)
                      .count());
    }
  }

  private static void pivotAnywhere(Tableau tableau, SplittableRandom random) {
    for (int row = 0; row < tableau.rowCount(); row++) {
      for (int column = 0; column < tableau.columnCount(); column++) {
        if (Math.abs(tableau.row(row)[column]) > 0.1 && random.nextInt(4) == 0) {
          tableau.pivot(row, column);
          return;
        }
      }
    }
  }

  /** How many of the sums say something of their own. */
  private static int rank(Net net, int[] cells) {
    double[][] rows = new double[net.sumCount()][cells.length];
    for (int s = 0; s < rows.length; s++) {
      for (int i = 0; i < cells.length; i++) {
        int cell = cells[i];
        boolean isIn =
            Arrays.stream(net.sumCells, net.sumStart[s], net.sumStart[s + 1])
                .anyMatch(c -> c == cell);
        rows[s][i] = isIn ? net.sign(s, cell) : 0;
      }
    }
    int rank = 0;
    for (int column = 0; column < cells.length; column++) {
      int pivot = rank;
      while (pivot < rows.length && Math.abs(rows[pivot][column]) < 1e-9) {
        pivot++;
      }
      if (pivot < rows.length) {
        double[] taken = rows[pivot];
        rows[pivot] = rows[rank];
        rows[rank++] = taken;
        for (int r = rank; r < rows.length; r++) {
          double times = rows[r][column] / taken[column];
          for (int j = 0; j < cells.length; j++) {
            rows[r][j] -= times * taken[j];
          }
        }
      }
    }
    return rank;
  }

  /** Many sums, each cell in several of them. */
  @Test
  void largeTablesAreSolvedToo() {
    int size = 9;
    CellGraph.Builder builder = CellGraph.builder();
    for (int cell = 0; cell < size * size; cell++) {
      builder.add(GraphCell.hidden(3, 0, NEED));
    }
    int total = builder.add(GraphCell.printed(3L * size));
    for (int line = 0; line < size; line++) {
      int at = line;
      builder.addSum(total, IntStream.range(0, size).map(c -> size * at + c).toArray());
      builder.addSum(total, IntStream.range(0, size).map(r -> size * r + at).toArray());
    }
    Net net = Net.of(builder.build());
    Tableau tableau = tableau(net, all(net), true);
    assertThat(tableau.sums()).hasSize(2 * size).isSorted().doesNotHaveDuplicates();
    assertThat(tableau.rowCount()).isEqualTo(2 * size - 1);
    rowsAreCombinations(net, tableau);
  }

  @Test
  void aPivotCountsWhatItTouches() {
    SplittableRandom random = new SplittableRandom(40);
    for (int trial = 0; trial < 40; trial++) {
      Net net = random(random);
      int[] local = new int[net.size()];
      Arrays.fill(local, -1);
      Work work = new Work(1_000_000);
      Tableau tableau = new Tableau(net, all(net), false, local, work);
      for (int row = 0; row < tableau.rowCount(); row++) {
        for (int column = 0; column < tableau.columnCount(); column++) {
          if (tableau.row(row)[column] != 0) {
            long steps = (long) tableau.columnCount() + tableau.rowCount();
            for (int other = 0; other < tableau.rowCount(); other++) {
              steps +=
                  other != row && tableau.row(other)[column] != 0
                      ? Arrays.stream(tableau.row(row), 0, tableau.columnCount())
                              .filter(value -> value != 0)
                              .count()
                          - 1
                      : 0;
            }
            long before = work.done();
            tableau.pivot(row, column);
            assertThat(work.done() - before).isEqualTo(steps);
          }
        }
      }
    }
  }

  @Test
  void solvingOneSumOfTwoCellsTakesEightSteps() {
    // Rows looked at twice, two columns, two columns and a row for the pivot, a row for the swap.
    Net net = pair(3);
    int[] local = {-1, -1};
    Work work = new Work(1_000);
    new Tableau(net, all(net), false, local, work);
    assertThat(work.done()).isEqualTo(1 + 2 + 3 + 1 + 1);
  }

  @Test
  void rowsOfFewCellsAreSolvedFirst() {
    // 1 + 2 = 5 and 1 = 2, both printed: the single cell is solved for from its own sum.
    Net net =
        Net.of(
            CellGraph.builder()
                .addCells(
                    GraphCell.printed(5),
                    GraphCell.hidden(2, 0, NEED),
                    GraphCell.hidden(3, 0, NEED),
                    GraphCell.printed(2))
                .addSum(0, 1, 2)
                .addSum(3, 1)
                .build());
    Tableau tableau = tableau(net, all(net), true);

    assertThat(tableau.rowCount()).isEqualTo(2);
    assertThat(tableau.columnCount()).isZero();
    rowsAreCombinations(net, tableau);
  }

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

  private static void isTable(Net net, Simplex simplex) {
    int[] cells = simplex.tableau().cells();
    for (int i = 0; i < cells.length; i++) {
      assertThat(simplex.value(i)).isBetween(simplex.lower()[i] - 1e-6, simplex.upper()[i] + 1e-6);
    }
    for (int s = 0; s < net.sumCount(); s++) {
      double change = 0;
      for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
        int at = Arrays.binarySearch(cells, net.sumCells[k]);
        change += at < 0 ? 0 : net.sign(s, cells[at]) * (simplex.value(at) - net.count[cells[at]]);
      }
      assertThat(change).isCloseTo(0, within(1e-6));
    }
  }

  @Test
  void goesAsFarAsAnotherSolver() {
    SplittableRandom random = new SplittableRandom(34);
    int optimal = 0;
    int bounds = 0;
    for (int trial = 0; trial < 12; trial++) {
      Net net = random(random);
      int[] cells =
          trial % 3 > 0
              ? all(net)
              : IntStream.range(0, net.size()).filter(i -> random.nextInt(4) > 0).toArray();
      Simplex simplex =
          new Simplex(tableau(net, cells, trial % 2 == 0), net, new Work(1_000_000), 1);
      double[] truth = simplex.values().clone();
      for (int place = 0; place < cells.length; place++) {
        assertThat(truth[place]).isEqualTo((double) net.count[cells[place]]);
        for (int sense : new int[] {1, -1}) {
          double bound = bound(net, cells, place, sense);
          double target = sense > 0 ? Math.min(bound, 50) : bound;
          assertThat(simplex.reach(place, sense, target, 500)).isEqualTo(End.REACHED);
          assertThat(sense * simplex.value(place)).isGreaterThanOrEqualTo(sense * target - 1e-6);
          isTable(net, simplex);
          if (Math.abs(bound) < 100 && bound > simplex.lower()[place] + 1e-6) {
            End end = simplex.reach(place, sense, bound + sense, 500);
            assertThat(end).isNotEqualTo(End.REACHED);
            optimal += end == End.OPTIMAL ? 1 : 0;
            bounds++;
            assertThat(simplex.value(place)).isCloseTo(bound, within(1e-6));
            isTable(net, simplex);
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
      Net net = random(random);
      Simplex simplex = new Simplex(tableau(net, all(net), false), net, new Work(1_000_000), 1);
      for (int i = 0; i < net.size(); i++) {
        simplex.upper()[i] = net.count[i] + random.nextInt(3);
      }
      int place = random.nextInt(net.size());
      End end = simplex.reach(place, 1, simplex.upper()[place], 500);
      isTable(net, simplex);
      assertThat(end == End.REACHED)
          .isEqualTo(simplex.value(place) > simplex.upper()[place] - 1e-6);
      assertThat(simplex.reach(place, 1, simplex.upper()[place] + 1, 500))
          .isNotEqualTo(End.REACHED);
    }
  }

  /** Two hidden cells of a printed total of 10. */
  private static Net pair(long first) {
    return Net.of(
        CellGraph.builder()
            .addCells(
                GraphCell.printed(10),
                GraphCell.hidden(first, 0, NEED),
                GraphCell.hidden(10 - first, 0, NEED))
            .addSum(0, 1, 2)
            .build());
  }

  @Test
  void stopsWhereItShould() {
    Net net = pair(3);
    Simplex simplex = new Simplex(tableau(net, all(net), false), net, new Work(1_000), 1);
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
    Net net = pair(3);
    Simplex simplex = new Simplex(tableau(net, all(net), false), net, new Work(1_000), 1);
    int own = simplex.tableau().variable(0);
    long down = net.count[own];

    assertThat(simplex.denominator(0)).isEqualTo(1);
    assertThat(simplex.wholeSteps(0, 1, 1)).isEqualTo(10 - down);
    assertThat(simplex.wholeSteps(0, -1, 1)).isEqualTo(down);
    assertThat(simplex.wholeSteps(0, -1, 2)).isEqualTo(down - down % 2);
    assertThat(simplex.wholeSteps(0, 1, 4)).isEqualTo((10 - down) / 4 * 4);
    Net alone = Net.of(CellGraph.builder().addCells(GraphCell.hidden(3, 0, NEED)).build());
    Simplex open = new Simplex(tableau(alone, all(alone), false), alone, new Work(1_000), 1);
    assertThat(open.wholeSteps(0, 1, 1)).isEqualTo(1L << 30);
  }

  @Test
  void denominatorsMakeColumnsWhole() {
    SplittableRandom random = new SplittableRandom(36);
    int fractions = 0;
    for (int trial = 0; trial < 120; trial++) {
      Net net = random(random);
      Simplex simplex = new Simplex(tableau(net, all(net), false), net, new Work(1_000), 1);
      for (int n = 0; n < 4; n++) {
        pivotAnywhere(simplex.tableau(), random);
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
      Net net = random(random);
      Simplex simplex = new Simplex(tableau(net, all(net), false), net, new Work(1_000), 1);
      for (int i = 0; i < net.size(); i++) {
        simplex.upper()[i] = net.count[i] + random.nextInt(12);
      }
      for (int n = 0; n < 4; n++) {
        pivotAnywhere(simplex.tableau(), random);
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
      Simplex simplex = new Simplex(tableau(net, all(net), false), net, new Work(1_000), trial);
      double[] truth = simplex.values().clone();
      for (int place = 0; place < 9; place++) {
        for (int sense : new int[] {1, -1}) {
          simplex.jump(truth);
          double end = end(net, place, sense);
          assertThat(simplex.reach(place, sense, sense > 0 ? 20_000 : 0, 15))
              .isEqualTo(end == 0 ? End.REACHED : End.OPTIMAL);
          assertThat(simplex.value(place)).isCloseTo(end, within(1e-6));
          isTable(net, simplex);
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
    Net net = pair(3);
    Work work = new Work(1_000);
    Tableau tableau = tableau(net, all(net), false);
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
    Simplex simplex = new Simplex(tableau(net, all(net), false), net, new Work(1_000), 1);
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

  @Test
  void wholeTablesAreFoundWhereThereAreSome() {
    SplittableRandom random = new SplittableRandom(37);
    int[] found = new int[2];
    for (int trial = 0; trial < 150; trial++) {
      Net net = random(random);
      Simplex simplex = new Simplex(tableau(net, all(net), false), net, new Work(1_000_000), 1);
      double[] lower = simplex.lower().clone();
      for (int i = 0; i < net.size(); i++) {
        simplex.upper()[i] = net.count[i] + 3;
      }
      int place = random.nextInt(net.size());
      int sense = random.nextBoolean() ? 1 : -1;
      double target = net.count[place] + sense * (1L + random.nextInt(3));
      boolean isFound = new IntegerSearch(simplex, 1_000).find(place, sense, target);
      assertThat(isFound).isEqualTo(exists(net, place, sense, target));
      assertThat(simplex.lower()).containsExactly(lower);
      if (isFound) {
        assertThat(simplex.leastWhole()).isEqualTo(-1);
        assertThat(sense * simplex.value(place)).isGreaterThanOrEqualTo(sense * target - 1e-6);
        isTable(net, simplex);
      }
      found[isFound ? 1 : 0]++;
    }
    assertThat(found[0]).isGreaterThan(10);
    assertThat(found[1]).isGreaterThan(10);
  }

  /** Cells in circles of printed sums, where corners are often of fractions. */
  private static Net circles(SplittableRandom random) {
    CellGraph.Builder builder = CellGraph.builder();
    int size = random.nextInt(4, 7);
    long[] counts = random.longs(size, 0, 4).toArray();
    for (long count : counts) {
      builder.add(GraphCell.hidden(count, 0, NEED));
    }
    for (int sum = 0; sum < size - 1; sum++) {
      int[] parts = random.ints(2 + random.nextInt(2), 0, size).distinct().toArray();
      long total = Arrays.stream(parts).mapToLong(i -> counts[i]).sum();
      builder.addSum(builder.add(GraphCell.printed(total)), parts);
    }
    return Net.of(builder.build());
  }

  @Test
  void whereCornersAreFractionsBranchesFindWholeTables() {
    SplittableRandom random = new SplittableRandom(71);
    int[] found = new int[2];
    for (int trial = 0; trial < 400; trial++) {
      Net net = circles(random);
      Simplex simplex = new Simplex(tableau(net, all(net), false), net, new Work(1_000_000), 1);
      double[] truth = simplex.values().clone();
      for (int i = 0; i < net.size(); i++) {
        simplex.upper()[i] = net.count[i] + 3;
      }
      double[] lower = simplex.lower().clone();
      double[] upper = simplex.upper().clone();
      for (int place = 0; place < net.size(); place++) {
        for (int by : new int[] {-2, -1, 1, 2, 3}) {
          int sense = Integer.signum(by);
          double target = net.count[place] + by;
          simplex.jump(truth);
          boolean isNear = target >= 0 && simplex.reach(place, sense, target, 300) == End.REACHED;
          if (isNear && simplex.leastWhole() >= 0) {
            boolean isThere = exists(net, place, sense, target);
            simplex.jump(truth);
            assertThat(new IntegerSearch(simplex, 0).find(place, sense, target)).isFalse();
            simplex.jump(truth);
            assertThat(new IntegerSearch(simplex, 500).find(place, sense, target))
                .isEqualTo(isThere);
            assertThat(simplex.lower()).containsExactly(lower);
            assertThat(simplex.upper()).containsExactly(upper);
            if (isThere) {
              assertThat(simplex.leastWhole()).isEqualTo(-1);
              assertThat(sense * simplex.value(place))
                  .isGreaterThanOrEqualTo(sense * target - 1e-6);
              isTable(net, simplex);
            }
            found[isThere ? 1 : 0]++;
          }
        }
      }
    }
    assertThat(found).doesNotContain(0);
  }

  /** By trying every table with cells at most three more than they are. */
  private static boolean exists(Net net, int place, int sense, double target) {
    return search(net, new long[net.size()], 0, place, sense, target);
  }

  private static boolean search(
      Net net, long[] table, int at, int place, int sense, double target) {
    if (at == table.length) {
      return sense * table[place] >= sense * target && addsUp(net, table, at);
    }
    for (long value = net.count[at] - net.slack[at]; value <= net.count[at] + 3; value++) {
      table[at] = value;
      if (addsUp(net, table, at + 1) && search(net, table, at + 1, place, sense, target)) {
        return true;
      }
    }
    return false;
  }

  private static boolean addsUp(Net net, long[] table, int known) {
    for (int s = 0; s < net.sumCount(); s++) {
      long change = 0;
      boolean isKnown = true;
      for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
        int cell = net.sumCells[k];
        isKnown &= cell < known;
        change += net.sign(s, cell) * (table[cell] - net.count[cell]);
      }
      if (isKnown && change != 0) {
        return false;
      }
    }
    return true;
  }

  @Test
  void aSearchWithoutBranchesTakesWholeTablesAlone() {
    // Three cells of which each two add up to 3, and one more: half a person would do, one not.
    GraphCell total = GraphCell.printed(3);
    Net net =
        Net.of(
            CellGraph.builder()
                .addCells(
                    GraphCell.hidden(1, 0, NEED),
                    GraphCell.hidden(2, 0, NEED),
                    GraphCell.hidden(1, 0, NEED),
                    GraphCell.hidden(1, 0, NEED),
                    total)
                .addSum(4, 0, 1)
                .addSum(4, 1, 2)
                .addSum(4, 0, 2, 3)
                .build());
    int last = IntStream.range(0, 4).filter(i -> net.origin[i] == 3).findFirst().orElseThrow();
    for (int branches : new int[] {0, 1, 50}) {
      Simplex simplex = new Simplex(tableau(net, all(net), false), net, new Work(9_000), 1);
      assertThat(new IntegerSearch(simplex, branches).find(last, -1, 0)).isFalse();
      simplex.jump(new double[] {net.count[0], net.count[1], net.count[2], net.count[3]});
      assertThat(new IntegerSearch(simplex, branches).find(last, 1, 3)).isTrue();
      assertThat(List.of(simplex.value(last))).containsExactly(3.0);
    }
  }
}
