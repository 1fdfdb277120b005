// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Searches for cheap patterns that meet the {@link Master}: simulated annealing, then growth until
 * nothing is violated, then removal of what is not needed.
 *
 * <p>Effort is counted in steps, and the seed is given, so the same net always gives the same
 * pattern, on a slow machine too.
 */
final class PatternSearch {

  private static final int STEPS_PER_CELL = 300;
  private static final int MOST_STEPS = 20_000_000;
  private static final int WORK_OF_A_STEP = 15;
  private static final double HOT = 0.5;
  private static final double COLD = 0.1;
  private static final double LENIENT = 1.2;
  private static final double STRICT = 1.6;

  /** Steps between two changes of the temperature. */
  private static final int PLATEAU = 256;

  private static final int CHANCES = 1 << 12;

  /** Costs that differ by more than this are annealed by their logarithms. */
  private static final double WIDE = 16;

  private final Net net;
  private final Master master;
  private final RandomGenerator random;
  private final Work work;
  private final double[] cost;

  /** The greatest change, in temperatures, that each of equally likely chances accepts. */
  private final double[] accepted = new double[CHANCES];

  private final Complements complements;

  PatternSearch(Net net, Master master, Work work, long seed) {
    this(net, master, work, new SplittableRandom(seed));
  }

  PatternSearch(Net net, Master master, Work work, RandomGenerator random) {
    this.net = net;
    this.master = master;
    this.work = work;
    this.random = random;
    this.cost = annealingCosts(net);
    this.complements = new Complements(net.size());
    Arrays.setAll(accepted, i -> -StrictMath.log((i + 0.5) / CHANCES));
  }

  /** Costs about 1. A few very dear cells among many cheap ones would freeze the annealing. */
  static double[] annealingCosts(Net net) {
    double least = freeCells(net).mapToDouble(i -> net.cost[i]).min().orElse(1);
    double most = freeCells(net).mapToDouble(i -> net.cost[i]).max().orElse(1);
    double[] costs = new double[net.size()];
    for (int i = 0; i < costs.length; i++) {
      double ratio = net.cost[i] / least;
      costs[i] = most / least > WIDE ? 1 + StrictMath.log(ratio) / StrictMath.log(2) : ratio;
    }
    double mean = freeCells(net).mapToDouble(i -> costs[i]).average().orElse(1);
    return Arrays.stream(costs).map(c -> c / mean).toArray();
  }

  private static IntStream freeCells(Net net) {
    return IntStream.range(0, net.size()).filter(i -> net.isFree[i]);
  }

  /** Anneals from nothing and leaves the master at a pattern that may still violate rows. */
  void anneal() {
    master.clear();
    complements.clear();
    if (!master.isViolated()) {
      return;
    }
    int steps = (int) Math.min(MOST_STEPS, (long) STEPS_PER_CELL * net.size());
    double temperature = HOT;
    double strictness = LENIENT;
    for (int step = 0; step < steps; step++) {
      if (step % PLATEAU == 0) {
        double done = (double) step / steps;
        temperature = temperature(done);
        strictness = strictness(done);
        master.mark();
      }
      step(temperature, strictness);
    }
    work.add((long) steps * WORK_OF_A_STEP);
    master.mark();
  }

  /** How much dearer a pattern may become when a share of the steps is done: less and less. */
  static double temperature(double done) {
    return HOT * StrictMath.pow(COLD / HOT, done);
  }

  /** What a violated row costs when a share of the steps is done: more and more. */
  static double strictness(double done) {
    return LENIENT + (STRICT - LENIENT) * done;
  }

  /** Looks at a complement, at a cell of a violated row, or at a complement and one beside it. */
  void step(double temperature, double strictness) {
    int kind = random.nextInt(100);
    if (kind < 35 || (kind < 85 && !master.isViolated())) {
      if (complements.count() > 0) {
        consider(anyComplement(), temperature, strictness);
      }
    } else if (kind < 85) {
      int row = master.violatedRow(random.nextInt(master.violatedCount()));
      int length = master.lengthOf(row);
      if (length > 0) {
        consider(master.cellOf(row, random.nextInt(length)), temperature, strictness);
      }
    } else if (complements.count() > 0) {
      swap(anyComplement(), temperature, strictness);
    }
  }

  private int anyComplement() {
    return complements.get(random.nextInt(complements.count()));
  }

  private void consider(int cell, double temperature, double strictness) {
    if (net.isFree[cell] && isAccepted(energy(cell, strictness), temperature)) {
      flip(cell);
    }
  }

  /** Prints a complement and hides another cell of one of its sums; each complement has one. */
  void swap(int out, double temperature, double strictness) {
    int first = net.cellStart[out];
    int s = net.cellSums[first + random.nextInt(net.cellStart[out + 1] - first)];
    int in = net.sumCells[net.sumStart[s] + random.nextInt(net.sumStart[s + 1] - net.sumStart[s])];
    if (!master.isHidden(in)) {
      double change = energy(out, strictness);
      flip(out);
      change += energy(in, strictness);
      flip(isAccepted(change, temperature) ? in : out);
    }
  }

  private double energy(int cell, double strictness) {
    return (master.isHidden(cell) ? -cost[cell] : cost[cell]) + strictness * master.change(cell);
  }

  boolean isAccepted(double change, double temperature) {
    return change <= 0 || change < temperature * accepted[random.nextInt(CHANCES)];
  }

  void flip(int cell) {
    master.flip(cell);
    complements.flip(cell);
  }

  /**
   * Hides more cells until the master is content.
   *
   * @return whether it became content; false means that nothing more can be hidden in a violated
   *     row, which some other pattern may meet
   */
  boolean grow() {
    while (master.isViolated()) {
      if (!hideBest(master.violatedRow(0))) {
        return false;
      }
    }
    return true;
  }

  /** Hides the cell of a row that gives most for its cost. */
  boolean hideBest(int row) {
    int best = -1;
    double bestWorth = 0;
    int length = master.lengthOf(row);
    for (int n = 0; n < length; n++) {
      int cell = master.cellOf(row, n);
      if (!master.isHidden(cell)) {
        double worth = worth(master.change(cell), cost[cell]);
        if (worth > bestWorth) {
          best = cell;
          bestWorth = worth;
        }
      }
    }
    work.add(4L * length);
    if (best >= 0) {
      master.flip(best);
    }
    return best >= 0;
  }

  /**
   * What hiding a cell gives for its cost. A cell that mends one row and breaks another is still
   * worth a little: the other row is mended next, and cells are only ever added.
   */
  static double worth(double change, double cost) {
    return change < 0 ? -change / cost : 1e-3 / ((1 + change) * cost);
  }

  /**
   * Hides every cell that may be hidden, but those that would be alone in a sum then and so hide
   * nothing. Rows ask for more hidden cells, never for fewer, but for that.
   *
   * @return whether the master is content; false means that it is with no pattern at all
   */
  boolean fill() {
    freeCells(net).filter(cell -> !master.isHidden(cell)).forEach(master::flip);
    int n = 0;
    while (n < master.violatedCount()) {
      int lone = lone(master.violatedRow(n));
      n = lone < 0 ? n + 1 : 0;
      if (lone >= 0) {
        master.flip(lone);
      }
    }
    work.add(4L * net.size());
    return !master.isViolated();
  }

  /** The one hidden cell of a sum, if there is but one and it may be printed; otherwise -1. */
  private int lone(int row) {
    int[] hidden =
        IntStream.range(0, row < net.sumCount() ? master.lengthOf(row) : 0)
            .map(n -> master.cellOf(row, n))
            .filter(master::isHidden)
            .toArray();
    return hidden.length == 1 && net.isFree[hidden[0]] ? hidden[0] : -1;
  }

  /** Takes away, dearest first, the complements that the master does not need. */
  void prune() {
    dearestFirst(master.view()).filter(c -> master.change(c) <= 0).forEach(master::flip);
  }

  /** The complements of a pattern, dearest first, then in order of place. */
  IntStream dearestFirst(boolean[] pattern) {
    return IntStream.range(0, net.size())
        .filter(c -> net.isFree[c] && pattern[c])
        .boxed()
        .sorted((a, b) -> Double.compare(net.cost[b], net.cost[a]))
        .mapToInt(Integer::intValue);
  }
}
