// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;

/** The bound on what complements cost, against the linear relaxation solved by ojAlgo. */
class LowerBoundTest {

  private static final Need NEED = new Need(3, 0);

  private record Instance(Net net, List<Cut> cuts) {
    static Instance random(SplittableRandom random, boolean isWhole) {
      double[] costs = random.doubles(12, 1, 5).map(c -> isWhole ? Math.rint(c) : c).toArray();
      Net net = Net.of(EveryPattern.of(EveryPattern.random(random, 2, 3), 2, NEED, costs).graph());
      int[] free = IntStream.range(0, net.size()).filter(i -> net.isFree[i]).toArray();
      List<Cut> cuts = new ArrayList<>();
      for (int n = random.nextInt(4); n > 0 && free.length > 3; n--) {
        int[] cells = IntStream.of(free).filter(i -> random.nextInt(3) > 0).toArray();
        long[] weights = IntStream.of(cells).mapToLong(i -> 1L + random.nextInt(3)).toArray();
        long all = IntStream.range(0, cells.length).mapToLong(i -> weights[i]).sum();
        if (all > 1) {
          long demand = 1L + random.nextInt((int) Math.min(4, all - 1));
          for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.min(weights[i], demand);
          }
          all = IntStream.range(0, cells.length).mapToLong(i -> weights[i]).sum();
          cuts.add(new Cut(cells, weights, Math.min(demand, all), true));
        }
      }
      return new Instance(net, cuts);
    }

    double bound(double cost, Work work) {
      Master master = new Master(net, Persons.none(net));
      return new LowerBound(net, master, cuts, work).best(cost, 100);
    }

    /** The least that a mixture of patterns costs; infinite where there is none. */
    double relaxed() {
      ExpressionsBasedModel model = new ExpressionsBasedModel();
      for (int i = 0; i < net.size(); i++) {
        model
            .newVariable("z" + i)
            .lower(net.isFree[i] ? 0 : 1)
            .upper(1)
            .weight(net.isFree[i] ? net.cost[i] : 0);
      }
      for (int s = 0; s < net.sumCount(); s++) {
        addRows(model, s);
      }
      for (Cut cut : cuts) {
        Expression row = model.newExpression("cut" + model.countExpressions()).lower(cut.demand());
        for (int i = 0; i < cut.cells().length; i++) {
          row.add(cut.cells()[i], cut.weights()[i]);
        }
      }
      var result = model.minimise();
      return result.getState().isOptimal() ? result.getValue() : Double.POSITIVE_INFINITY;
    }

    /** No cell alone in a sum; and room for the most that a needy part must move. */
    private void addRows(ExpressionsBasedModel model, int s) {
      long needed = 0;
      for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
        int cell = net.sumCells[k];
        Expression row = model.newExpression("alone" + model.countExpressions()).lower(0);
        for (int l = net.sumStart[s]; l < net.sumStart[s + 1]; l++) {
          row.add(net.sumCells[l], l == k ? -1 : 1);
        }
        if (cell != net.total[s] && net.isNeedy(cell)) {
          needed = NEED.width();
        }
      }
      if (needed > 0) {
        Expression row = model.newExpression("room" + model.countExpressions()).lower(needed);
        for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
          int cell = net.sumCells[k];
          boolean isWhole = cell == net.total[s];
          long always = isWhole ? needed : net.slack[cell];
          row.add(cell, net.isFree[cell] ? room(s, needed, cell) : always);
        }
      }
    }

    /** A free cell counts for no more than what those that are always hidden leave open. */
    private long room(int s, long needed, int cell) {
      long left = needed;
      for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
        int other = net.sumCells[k];
        left -= net.isFree[other] || other == net.total[s] ? 0 : net.slack[other];
      }
      return Math.max(0, cell == net.total[s] ? left : Math.min(left, net.slack[cell]));
    }
  }

  @Test
  void isThatOfTheLinearRelaxation() {
    SplittableRandom random = new SplittableRandom(91);
    int near = 0;
    int count = 0;
    for (int trial = 0; trial < 36; trial++) {
      boolean isWhole = trial % 2 == 0;
      Instance one = Instance.random(random, isWhole);
      double relaxed = one.relaxed();
      if (relaxed < 1e-6 || relaxed == Double.POSITIVE_INFINITY) {
        continue;
      }
      double expected = isWhole ? Math.ceil(relaxed - 1e-6) : relaxed;
      double bound = one.bound(2 * relaxed + 1, new Work(1_000_000_000L));
      assertThat(bound).isBetween(0.0, expected + 1e-6);
      near += bound > (isWhole ? expected - 1e-6 : 0.98 * expected) ? 1 : 0;
      count++;
    }
    assertThat(count).isGreaterThan(15);
    assertThat(near).isGreaterThan(count * 85 / 100);
  }

  @Test
  void endsEarlyWhereItsWorkIsDoneAndIsStillABound() {
    SplittableRandom random = new SplittableRandom(92);
    for (int trial = 0; trial < 20; trial++) {
      Instance one = Instance.random(random, true);
      double relaxed = one.relaxed();
      Work little = new Work(100);
      Work much = new Work(1_000_000_000L);
      double early = one.bound(50, little);
      double late = one.bound(50, much);
      assertThat(little.done()).isLessThanOrEqualTo(much.done());
      if (relaxed != Double.POSITIVE_INFINITY) {
        assertThat(early).isLessThanOrEqualTo(Math.ceil(relaxed - 1e-6));
        assertThat(late).isLessThanOrEqualTo(Math.ceil(relaxed - 1e-6));
      }
    }
  }
}
