// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes a pattern that meets the {@link Master} cheaper, for nets of some thousand cells: it stays
 * just below the least cost known, mends a violated row, prints another complement, and lets rows
 * that stay violated count more and more.
 *
 * <p>Method: the weighting of uncovered rows of B. Selman and H. Kautz (1993), Domain-independent
 * extensions to GSAT, IJCAI 13, 290-295, as it is used for set covering.
 */
final class WeightedSearch {

  private static final int STEPS_PER_CELL = 40;
  private static final int SAMPLED = 50;
  private static final int TABU = 3;

  private final Net net;
  private final Master master;
  private final Work work;
  private final RandomGenerator random;
  private final Complements complements;
  private final int[] changedAt;
  private double cost;

  WeightedSearch(Net net, Master master, Work work, long seed) {
    this(net, master, work, new SplittableRandom(seed));
  }

  WeightedSearch(Net net, Master master, Work work, RandomGenerator random) {
    this.net = net;
    this.master = master;
    this.work = work;
    this.random = random;
    this.complements = new Complements(net.size());
    this.changedAt = new int[net.size()];
  }

  /** Leaves the master at the cheapest pattern found, which is the one it was at or cheaper. */
  void run() {
    begin();
    boolean[] best = master.pattern();
    double bestCost = cost;
    int steps = STEPS_PER_CELL * net.size();
    for (int step = 0; step < steps && complements.count() > 0; step++) {
      if (!master.isViolated()) {
        best = master.pattern();
        bestCost = cost;
      }
      step(step, bestCost);
    }
    master.weighAlike();
    master.reset(best);
  }

  /** Takes the pattern as the master has it. */
  void begin() {
    complements.clear();
    cost = 0;
    Arrays.fill(changedAt, -TABU);
    for (int cell = 0; cell < net.size(); cell++) {
      if (net.isFree[cell] && master.isHidden(cell)) {
        complements.flip(cell);
        cost += net.cost[cell];
      }
    }
  }

  /** Goes below the least cost known, and lets what stays violated count more. */
  void step(int step, double bestCost) {
    do {
      flip(leastMissed(step), step);
    } while (cost >= bestCost - 1e-9 && complements.count() > 0);
    mend(step, bestCost);
    master.weigh();
    master.mark();
  }

  /**
   * The least missed of some complements, for its cost; of two alike the one that stayed longer.
   * None that has just changed, but the last one.
   */
  int leastMissed(int step) {
    int least = -1;
    double leastLoss = Double.POSITIVE_INFINITY;
    int count = Math.min(SAMPLED, complements.count());
    for (int n = 0; n < count; n++) {
      int cell =
          complements.get(complements.count() <= SAMPLED ? n : random.nextInt(complements.count()));
      double loss = master.change(cell) / net.cost[cell];
      boolean isBetter =
          loss < leastLoss || (loss == leastLoss && changedAt[cell] < changedAt[least]);
      if (isBetter && (step - changedAt[cell] > TABU || n == count - 1)) {
        least = cell;
        leastLoss = loss;
      }
    }
    work.add(count * 10L);
    return least >= 0 ? least : complements.get(random.nextInt(complements.count()));
  }

  /** Hides the best cells of violated rows, as long as the cost stays below the best. */
  private void mend(int step, double bestCost) {
    boolean hasRoom = true;
    while (hasRoom && master.isViolated()) {
      int row = master.violatedRow(random.nextInt(master.violatedCount()));
      int cell = bestOf(row, step);
      hasRoom = cell >= 0 && cost + net.cost[cell] < bestCost - 1e-9;
      if (hasRoom) {
        flip(cell, step);
      }
    }
  }

  /** What mends most for its cost; of two alike what was printed longer. None of the last step. */
  int bestOf(int row, int step) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    int length = master.lengthOf(row);
    for (int n = 0; n < length; n++) {
      int cell = master.cellOf(row, n);
      if (!master.isHidden(cell) && step - changedAt[cell] > 1) {
        double worth = -master.change(cell) / net.cost[cell];
        boolean isBetter = worth > most || (worth == most && changedAt[cell] < changedAt[best]);
        if (isBetter) {
          best = cell;
          most = worth;
        }
      }
    }
    work.add(length * 10L);
    return best;
  }

  void flip(int cell, int step) {
    master.flip(cell);
    complements.flip(cell);
    changedAt[cell] = step;
    cost += master.isHidden(cell) ? net.cost[cell] : -net.cost[cell];
  }

  /** What the pattern at hand costs. */
  double cost() {
    return cost;
  }
}
