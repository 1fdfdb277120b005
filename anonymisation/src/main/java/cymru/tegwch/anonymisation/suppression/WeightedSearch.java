// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.SplittableRandom;

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
  private final SplittableRandom random;
  private final int[] complements;
  private final int[] placeOf;
  private final int[] changedAt;
  private int complementCount;
  private double cost;

  WeightedSearch(Net net, Master master, Work work, long seed) {
    this.net = net;
    this.master = master;
    this.work = work;
    this.random = new SplittableRandom(seed);
    this.complements = new int[net.size()];
    this.placeOf = new int[net.size()];
    this.changedAt = new int[net.size()];
  }

  /** Leaves the master at the cheapest pattern found, which is the one it was at or cheaper. */
  void run() {
    complementCount = 0;
    cost = 0;
    for (int cell = 0; cell < net.size(); cell++) {
      changedAt[cell] = -TABU;
      if (net.isFree[cell] && master.isHidden(cell)) {
        put(cell);
      }
    }
    boolean[] best = master.pattern();
    double bestCost = cost;
    int steps = STEPS_PER_CELL * net.size();
    for (int step = 0; step < steps && complementCount > 0; step++) {
      if (!master.isViolated()) {
        best = master.pattern();
        bestCost = cost;
      }
      remove(step, bestCost);
      mend(step, bestCost);
      master.weigh();
      if (step % 64 == 0) {
        master.mark();
      }
    }
    master.weighAlike();
    master.reset(best);
  }

  /** Prints the least missed of some complements, until the cost is below the best. */
  private void remove(int step, double bestCost) {
    do {
      int least = -1;
      double leastLoss = Double.POSITIVE_INFINITY;
      int count = Math.min(SAMPLED, complementCount);
      for (int n = 0; n < count; n++) {
        int cell =
            complementCount <= SAMPLED
                ? complements[n]
                : complements[random.nextInt(complementCount)];
        double loss = master.change(cell) / net.cost[cell];
        boolean isBetter =
            loss < leastLoss || (loss == leastLoss && changedAt[cell] < changedAt[least]);
        if (isBetter && (step - changedAt[cell] > TABU || n == count - 1)) {
          least = cell;
          leastLoss = loss;
        }
      }
      work.add(count * 10L);
      if (least < 0) {
        least = complements[random.nextInt(complementCount)];
      }
      flip(least, step);
    } while (cost >= bestCost - 1e-9 && complementCount > 0);
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

  private int bestOf(int row, int step) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    int length = master.lengthOf(row);
    for (int n = 0; n < length; n++) {
      int cell = master.cellOf(row, n);
      if (net.isFree[cell] && !master.isHidden(cell) && step - changedAt[cell] > 1) {
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

  private void flip(int cell, int step) {
    master.flip(cell);
    changedAt[cell] = step;
    if (master.isHidden(cell)) {
      put(cell);
    } else {
      int last = complements[--complementCount];
      complements[placeOf[cell]] = last;
      placeOf[last] = placeOf[cell];
      cost -= net.cost[cell];
    }
  }

  private void put(int cell) {
    placeOf[cell] = complementCount;
    complements[complementCount++] = cell;
    cost += net.cost[cell];
  }
}
