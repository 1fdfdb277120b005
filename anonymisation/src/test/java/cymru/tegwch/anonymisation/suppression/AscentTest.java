// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rows of a bound against the master, and its multipliers against a plain matrix. */
class AscentTest {

  /** A small net with cuts; every pattern can be tried. */
  private record Bench(Net net, Master master, List<Cut> cuts, LowerBound bound) {

    static Bench random(SplittableRandom random, boolean isWhole, boolean areInsiders) {
      double[] costs = random.doubles(12, 1, 5).map(c -> isWhole ? Math.rint(c) : c).toArray();
      Need need = new Need(1 + random.nextInt(9), random.nextInt(2) * 5L);
      CellGraph old = EveryPattern.of(EveryPattern.random(random, 2, 3), 2, need, costs).graph();
      CellGraph.Builder builder = CellGraph.builder();
      for (int cell = 0; cell < old.size(); cell++) {
        GraphCell is = old.cell(cell);
        builder.add(random.nextInt(12) == 0 ? GraphCell.unprinted(is.count()) : is);
      }
      for (int sum = 0; sum < old.sumCount(); sum++) {
        builder.addSum(old.sum(sum)[0], Arrays.stream(old.sum(sum)).skip(1).toArray());
      }
      Net net = Net.of(builder.build());
      Persons persons = areInsiders ? Persons.of(net) : Persons.none(net);
      Master master = new Master(net, persons);
      List<Cut> cuts = new ArrayList<>();
      for (int n = random.nextInt(3); n > 0; n--) {
        cuts.add(cut(net, random));
      }
      LowerBound bound = new LowerBound(net, master, cuts, new Work(1_000_000_000L));
      cuts.forEach(master::add);
      return new Bench(net, master, cuts, bound);
    }

    private static Cut cut(Net net, SplittableRandom random) {
      int[] cells =
          IntStream.range(0, net.size())
              .filter(i -> net.isFree[i] && random.nextInt(3) > 0)
              .toArray();
      long[] weights = Arrays.stream(cells).mapToLong(i -> 1L + random.nextInt(3)).toArray();
      return new Cut(cells, weights, 1L + random.nextInt(4), true);
    }

    List<boolean[]> patterns() {
      int[] free = IntStream.range(0, net.size()).filter(i -> net.isFree[i]).toArray();
      List<boolean[]> patterns = new ArrayList<>();
      for (int choice = 0; choice < 1 << free.length; choice++) {
        boolean[] pattern = new boolean[net.size()];
        Arrays.fill(pattern, true);
        for (int n = 0; n < free.length; n++) {
          pattern[free[n]] = (choice >> n & 1) == 1;
        }
        patterns.add(pattern);
      }
      return patterns;
    }

    double cheapest() {
      return patterns().stream()
          .filter(this::isContent)
          .mapToDouble(
              p ->
                  IntStream.range(0, p.length)
                      .filter(i -> p[i] && net.isFree[i])
                      .mapToDouble(i -> net.cost[i])
                      .sum())
          .min()
          .orElse(Double.POSITIVE_INFINITY);
    }

    boolean isContent(boolean[] pattern) {
      master.reset(pattern);
      return !master.isViolated();
    }

    boolean meetsRows(boolean[] pattern) {
      return bound.rows.stream().allMatch(row -> SmallPattern.weight(row, pattern) >= row.demand())
          && bound.lonely.stream()
              .allMatch(cells -> Arrays.stream(cells).filter(cell -> pattern[cell]).count() != 1);
    }
  }

  @Test
  void aPatternMeetsTheRowsExactlyWhereTheMasterIsContent() {
    SplittableRandom random = new SplittableRandom(171);
    int[] counts = new int[2];
    for (int trial = 0; trial < 60; trial++) {
      Bench bench = Bench.random(random, true, trial % 2 == 0);
      for (boolean[] pattern : bench.patterns()) {
        boolean isContent = bench.isContent(pattern);
        assertThat(bench.meetsRows(pattern)).isEqualTo(isContent);
        counts[isContent ? 1 : 0]++;
      }
      for (Cut row : bench.bound().rows) {
        assertThat(Arrays.stream(row.cells())).allMatch(cell -> bench.net().isFree[cell]);
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  /** The rows as {@code A z >= b}: of each lonely sum one for each cell. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Matrix(double[][] a, double[] b, double[] cost) {

    static Matrix of(Bench bench) {
      int size = bench.net().size();
      List<double[]> rows = new ArrayList<>();
      for (Cut row : bench.bound().rows) {
        double[] all = new double[size];
        for (int n = 0; n < row.cells().length; n++) {
          all[row.cells()[n]] = (double) row.weights()[n] / row.demand();
        }
        rows.add(all);
      }
      int demands = rows.size();
      for (int[] cells : bench.bound().lonely) {
        for (int cell : cells) {
          double[] all = new double[size];
          Arrays.stream(cells).forEach(other -> all[other] = other == cell ? -1 : 1);
          rows.add(all);
        }
      }
      double[] b = new double[rows.size()];
      Arrays.fill(b, 0, demands, 1);
      double[] cost = bench.net().cost.clone();
      for (int cell = 0; cell < size; cell++) {
        cost[cell] = bench.net().isFree[cell] ? cost[cell] : Double.NaN;
      }
      return new Matrix(rows.toArray(double[][]::new), b, cost);
    }

    double reduced(double[] multipliers, int cell) {
      double reduced = cost[cell];
      for (int r = 0; r < a.length; r++) {
        reduced -= multipliers[r] * a[r][cell];
      }
      return reduced;
    }

    double value(double[] multipliers) {
      double value = 0;
      for (int r = 0; r < a.length; r++) {
        value += multipliers[r] * b[r];
      }
      for (int cell = 0; cell < cost.length; cell++) {
        value += Double.isNaN(cost[cell]) ? 0 : Math.min(0, reduced(multipliers, cell));
      }
      return value;
    }

    /** What each row lacks where every cell is hidden that is worth more than it costs. */
    double[] slopes(double[] multipliers) {
      double[] slopes = b.clone();
      for (int cell = 0; cell < cost.length; cell++) {
        if (!Double.isNaN(cost[cell]) && reduced(multipliers, cell) < 0) {
          for (int r = 0; r < a.length; r++) {
            slopes[r] -= a[r][cell];
          }
        }
      }
      return slopes;
    }
  }

  private static double[] joined(LowerBound.Ascent ascent) {
    double[] joined = Arrays.copyOf(ascent.u, ascent.u.length + ascent.v.length);
    System.arraycopy(ascent.v, 0, joined, ascent.u.length, ascent.v.length);
    return joined;
  }

  /**
   * Each round goes along the slopes, mixed with where it went before (7 parts in 10), by Polyak's
   * rule: the distance to the target over the square of the direction, without what would lead
   * below 0. Where nothing was gained for some rounds it goes back, and halves its steps.
   */
  @Test
  void eachRoundIsAStepOfTheSubgradientMethod() {
    SplittableRandom random = new SplittableRandom(172);
    for (int trial = 0; trial < 30; trial++) {
      Bench bench = Bench.random(random, false, trial % 3 == 0);
      Matrix matrix = Matrix.of(bench);
      // Patience is a twentieth of the rounds, but 4 to 25.
      int rounds = new int[] {0, 99, 120, 400, 9_000}[trial % 5];
      int patience = new int[] {4, 4, 6, 20, 25}[trial % 5];
      double target = 1 + random.nextInt(20);
      LowerBound.Ascent ascent = bench.bound().new Ascent(target, rounds);
      double[] at = new double[matrix.b().length];
      double[] best = at.clone();
      double[] direction = new double[at.length];
      double most = 0;
      double theta = 1;
      int idle = 0;
      for (int round = 0; round < 80; round++) {
        ascent.round();
        double value = matrix.value(at);
        idle = value > most * (1 + 1e-6) ? 0 : idle + 1;
        if (idle > patience) {
          idle = 0;
          theta /= 2;
          at = best.clone();
          Arrays.fill(direction, 0);
          value = matrix.value(at);
        }
        if (value > most) {
          most = value;
          best = at.clone();
        }
        double[] slopes = matrix.slopes(at);
        double norm = 0;
        for (int r = 0; r < at.length; r++) {
          direction[r] = 0.7 * direction[r] + 0.3 * slopes[r];
          norm += at[r] == 0 && direction[r] < 0 ? 0 : direction[r] * direction[r];
        }
        for (int r = 0; r < at.length && norm > 0; r++) {
          at[r] = Math.max(0, at[r] + theta * (target - value) / norm * direction[r]);
        }
        assertThat(joined(ascent)).containsExactly(at, within(1e-6));
        // From the same place, so that nothing that is lost in rounding adds up.
        System.arraycopy(ascent.u, 0, at, 0, ascent.u.length);
        System.arraycopy(ascent.v, 0, at, ascent.u.length, ascent.v.length);
      }
    }
  }

  @Test
  void anyMultipliersGiveABoundThatIsWorkedOutInWholeNumbers() {
    SplittableRandom random = new SplittableRandom(173);
    int[] counts = new int[3];
    for (int trial = 0; trial < 80; trial++) {
      boolean isWhole = trial % 2 == 0;
      Bench bench = Bench.random(random, isWhole, trial % 3 == 0);
      Matrix matrix = Matrix.of(bench);
      double cheapest = bench.cheapest();
      for (int n = 0; n < 10; n++) {
        LowerBound.Ascent ascent = bench.bound().new Ascent(50, 0);
        fill(ascent.bestU, random);
        fill(ascent.bestV, random);
        System.arraycopy(ascent.bestU, 0, ascent.u, 0, ascent.u.length);
        System.arraycopy(ascent.bestV, 0, ascent.v, 0, ascent.v.length);
        double value = matrix.value(joined(ascent));
        double bound = ascent.exact();
        assertThat(bound).isBetween(0.0, cheapest);
        if (isWhole) {
          assertThat(bound).isEqualTo(Math.max(0, Math.ceil(value - 1e-6)));
        } else {
          assertThat(bound).isCloseTo(Math.max(0, value), within(1e-7));
        }
        counts[bound == 0 ? 0 : isWhole ? 1 : 2]++;
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  private static void fill(double[] multipliers, SplittableRandom random) {
    for (int n = 0; n < multipliers.length; n++) {
      multipliers[n] = random.nextInt(3) == 0 ? 0 : random.nextInt(1, 200) / 100.0;
    }
  }

  /** One free cell that a cut demands. */
  private static LowerBound one(double cost, Work work) {
    Net net = Net.of(CellGraph.builder().addCells(GraphCell.free(5, 0, cost)).build());
    Cut cut = new Cut(new int[] {0}, new long[] {1}, 1, true);
    return new LowerBound(net, new Master(net, Persons.none(net)), List.of(cut), work);
  }

  /** Three steps for its one weight and two for its one cell. */
  private static final long ROUND = 5;

  private static long rounds(double cost, double target, Work work, int percent) {
    long begun = work.done();
    one(cost, work).best(target, percent);
    assertThat((work.done() - begun) % ROUND).isZero();
    return (work.done() - begun) / ROUND;
  }

  @Test
  void theAscentEndsAsSoonAsTheBoundSaysWhatIsToBeSaid() {
    // At 0 the cut lacks 1, of which the first step takes a part of 0.3: u = target / 0.3 is more
    // than the cell costs, and the second round finds that the bound is what it costs.
    assertThat(rounds(1.1, 1.1, new Work(0), 100)).isEqualTo(2);
    assertThat(rounds(2, 2, new Work(0), 100)).isEqualTo(2);
    // More than 2 is 3 where costs are whole.
    assertThat(rounds(2.0, 2.9, new Work(0), 100)).isEqualTo(2);
    // 2 is not more than 2, and 1.1 no more than 1.1: 51 rounds are made in any case.
    assertThat(rounds(2, 3, new Work(0), 100)).isEqualTo(51);
    assertThat(rounds(1.1, 2, new Work(0), 100)).isEqualTo(51);
  }

  @Test
  void theAscentSpendsItsShareAndNoMore() {
    // The bound is 2 from the second round on. A twentieth of 100 rounds is 5: every sixth without
    // gain halves the step, and with the fourteenth half it is below 1 / 10,000.
    assertThat(rounds(2, 5, new Work(100 * ROUND), 100)).isEqualTo(2 + 14 * 6);
    assertThat(rounds(2, 5, new Work(1_000_000), 100)).isEqualTo(2 + 14 * 26);
    assertThat(rounds(2, 5, new Work(60 * ROUND), 100)).isEqualTo(60);
    assertThat(rounds(2, 5, new Work(120 * ROUND), 50)).isEqualTo(60);
    // What was done before counts, but four per cent of the whole may be spent in any case.
    Work begun = new Work(100 * ROUND);
    begun.add(40 * ROUND);
    assertThat(rounds(2, 5, begun, 100)).isEqualTo(60);
    // A twentieth of the 200 rounds that are left is 10.
    Work half = new Work(400 * ROUND);
    half.add(200 * ROUND);
    assertThat(rounds(2, 5, half, 100)).isEqualTo(2 + 14 * 11);
    Work spent = new Work(1_500 * ROUND);
    spent.add(2_000 * ROUND);
    assertThat(rounds(2, 5, spent, 100)).isEqualTo(60);
    assertThat(rounds(2, 5, new Work(1_500 * ROUND), 0)).isEqualTo(60);
  }

  @Test
  void aRoundIsThreeStepsForEachWeightAndTwoForEachCell() {
    GraphCell cell = GraphCell.free(5, 0, 1.5);
    Net net =
        Net.of(
            CellGraph.builder()
                .addCells(GraphCell.free(15, 0, 1), cell, cell, cell, cell)
                .addSum(0, 1, 2, 3)
                .build());
    Cut cut = new Cut(new int[] {0, 1}, new long[] {1, 1}, 1, true);
    Work work = new Work(0);
    new LowerBound(net, new Master(net, Persons.none(net)), List.of(cut), work).best(9, 100);
    // Two weights of the cut, four cells of the sum, five cells in all; 51 rounds at least.
    assertThat(work.done()).isEqualTo(51 * (3 * (2 + 4) + 2 * 5));
  }

  @Test
  void whatIsHiddenAnywayMayCostAFraction() {
    Net net =
        Net.of(
            CellGraph.builder()
                .addCells(
                    new GraphCell(3, 0, GraphCell.Role.HIDDEN, 1.5, new Need(1, 0)),
                    GraphCell.free(5, 0, 2),
                    GraphCell.free(6, 0, 2),
                    GraphCell.free(7, 0, 2))
                .build());
    int[] free = IntStream.range(0, 4).filter(i -> net.isFree[i]).toArray();
    Cut cut = new Cut(free, new long[] {2, 2, 2}, 3, true);
    Master master = new Master(net, Persons.none(net));
    // One and a half of them are wanted, for 3: whole ones cost 2 or 4, and whole costs 3 at least.
    assertThat(new LowerBound(net, master, List.of(cut), new Work(1_000_000)).best(9, 100))
        .isEqualTo(3);
  }

  @Test
  void nothingIsDoneWhereThereIsNothingToGain() {
    Work work = new Work(1_000_000);
    assertThat(one(1.1, work).best(0, 100)).isZero();
    Net net = Net.of(CellGraph.builder().addCells(GraphCell.free(5, 0, 1.5)).build());
    Master master = new Master(net, Persons.none(net));
    assertThat(new LowerBound(net, master, List.of(), work).best(9, 100)).isZero();
    assertThat(work.done()).isZero();
    // Sums of which nothing need be hidden are rows, and their bound is 0.
    CellGraph.Builder free = CellGraph.builder();
    free.addCells(GraphCell.free(9, 0, 1), GraphCell.free(4, 0, 1), GraphCell.free(5, 0, 1));
    Net sum = Net.of(free.addSum(0, 1, 2).build());
    Master rows = new Master(sum, Persons.none(sum));
    assertThat(new LowerBound(sum, rows, List.of(), work).best(9, 100)).isZero();
    assertThat(work.done()).isPositive();
  }

  @Test
  void smallCostsAreBoundedToAMillionthAndGreatOnesDoNotOverflow() {
    assertThat(one(1.1, new Work(1_000)).best(1.1, 100)).isBetween(1.1 * (1 - 1e-6) - 1e-9, 1.1);
    assertThat(one(3e9, new Work(1_000)).best(3e9, 100)).isEqualTo(3e9);
    assertThat(one(4e12 + 0.5, new Work(1_000)).best(4e12 + 0.5, 100))
        .isBetween(4e12 * (1 - 1e-6), 4e12 + 0.5);
  }
}
