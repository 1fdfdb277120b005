// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Searches for cheap patterns that meet the {@link Master}: simulated annealing, then growth until
 * nothing is violated, then removal of what is not needed.
 *
 * <p>Effort is counted in steps, and the seed is given, so the same graph always gives the same
 * pattern, on a slow machine too.
 */
final class PatternSearch {

  private static final int STEPS_PER_CELL = 300;
  private static final int MOST_STEPS = 4_000_000;
  private static final double HOT = 0.5;
  private static final double COLD = 0.1;
  private static final double LENIENT = 1.2;
  private static final double STRICT = 1.6;
  private static final int MOST_TAKEN = 10;
  private static final double CHANCE = 0.7;

  private final CellGraph graph;
  private final Master master;
  private final SplittableRandom random;
  private final int[] free;
  private final double[] cost;
  private final int[] placeOf;
  private final int[] complements;
  private int complementCount;

  PatternSearch(CellGraph graph, Master master, long seed) {
    this.graph = graph;
    this.master = master;
    this.random = new SplittableRandom(seed);
    this.free =
        IntStream.range(0, graph.size()).filter(cell -> graph.cell(cell).isFree()).toArray();
    this.cost = costs();
    this.placeOf = new int[graph.size()];
    this.complements = new int[free.length];
  }

  private double[] costs() {
    double mean = IntStream.of(free).mapToDouble(c -> graph.cell(c).cost()).average().orElse(1);
    return IntStream.range(0, graph.size())
        .mapToDouble(cell -> graph.cell(cell).cost() / mean)
        .toArray();
  }

  /** The cost of a pattern's complements, in units of the mean cost of a cell. */
  double cost(BitSet pattern) {
    return pattern.stream().filter(c -> graph.cell(c).isFree()).mapToDouble(c -> cost[c]).sum();
  }

  /** Anneals from nothing and leaves the master at a pattern that may still violate rows. */
  void anneal() {
    master.reset(new BitSet());
    complementCount = 0;
    if (free.length == 0) {
      return;
    }
    int steps = (int) Math.min(MOST_STEPS, (long) STEPS_PER_CELL * graph.size());
    for (int step = 0; step < steps; step++) {
      double done = (double) step / steps;
      double temperature = HOT * StrictMath.pow(COLD / HOT, done);
      double strictness = LENIENT + (STRICT - LENIENT) * done;
      step(temperature, strictness);
    }
  }

  private void step(double temperature, double strictness) {
    double kind = random.nextDouble();
    if (kind < 0.35 || (kind < 0.85 && !master.isViolated())) {
      if (complementCount > 0) {
        consider(complements[random.nextInt(complementCount)], temperature, strictness);
      }
    } else if (kind < 0.85) {
      int row = master.violatedRow(random.nextInt(master.violatedCount()));
      int[] cells = master.cellsOf(row);
      consider(cells[random.nextInt(cells.length)], temperature, strictness);
    } else if (complementCount > 0) {
      swap(complements[random.nextInt(complementCount)], temperature, strictness);
    }
  }

  private void consider(int cell, double temperature, double strictness) {
    if (graph.cell(cell).isFree() && isAccepted(energy(cell, strictness), temperature)) {
      flip(cell);
    }
  }

  private void swap(int out, double temperature, double strictness) {
    int[] sums = graph.sumsOf(out);
    if (sums.length == 0) {
      return;
    }
    int[] cells = graph.sum(sums[random.nextInt(sums.length)]);
    int in = cells[random.nextInt(cells.length)];
    if (!graph.cell(in).isFree() || master.isHidden(in)) {
      return;
    }
    double change = energy(out, strictness);
    flip(out);
    change += energy(in, strictness);
    if (isAccepted(change, temperature)) {
      flip(in);
    } else {
      flip(out);
    }
  }

  private double energy(int cell, double strictness) {
    return (master.isHidden(cell) ? -cost[cell] : cost[cell]) + strictness * master.change(cell);
  }

  private boolean isAccepted(double change, double temperature) {
    return change <= 0 || random.nextDouble() < StrictMath.exp(-change / temperature);
  }

  private void flip(int cell) {
    master.flip(cell);
    if (master.isHidden(cell)) {
      placeOf[cell] = complementCount;
      complements[complementCount++] = cell;
    } else {
      int last = complements[--complementCount];
      complements[placeOf[cell]] = last;
      placeOf[last] = placeOf[cell];
    }
  }

  /**
   * Hides more cells until the master is content.
   *
   * @return whether it became content; false means that no pattern at all meets a violated row
   */
  boolean grow() {
    while (master.isViolated()) {
      if (!hideBest(master.cellsOf(master.violatedRow(0)), -1, 0)) {
        return false;
      }
    }
    return true;
  }

  /** Hides the cell of a row that gives most for its cost, give or take some chance. */
  private boolean hideBest(int[] row, int forbidden, double chance) {
    int best = -1;
    double bestWorth = 0;
    for (int cell : row) {
      double worth = cell == forbidden ? 0 : worth(cell) * (1 + chance * random.nextDouble());
      if (worth > bestWorth) {
        best = cell;
        bestWorth = worth;
      }
    }
    if (best >= 0) {
      master.flip(best);
    }
    return best >= 0;
  }

  /**
   * Takes some complements that lie near each other out of the master's pattern and hides others
   * instead, in an order that chance has a part in.
   *
   * @param pattern the pattern that the master is at
   * @return whether the master became content again
   */
  boolean rebuild(BitSet pattern) {
    int[] taken = neighbourhood(pattern, 2 + random.nextInt(MOST_TAKEN - 1));
    for (int cell : taken) {
      master.flip(cell);
    }
    int forbidden = taken[random.nextInt(taken.length)];
    while (master.isViolated()) {
      int row = master.violatedRow(random.nextInt(master.violatedCount()));
      if (!hideBest(master.cellsOf(row), forbidden, CHANCE)) {
        return false;
      }
    }
    return true;
  }

  /** A complement and others that can be reached from it through sums and hidden cells. */
  private int[] neighbourhood(BitSet pattern, int most) {
    int[] all = pattern.stream().filter(c -> graph.cell(c).isFree()).toArray();
    int at = all[random.nextInt(all.length)];
    BitSet taken = new BitSet();
    taken.set(at);
    for (int hop = 0; hop < 4 * most && taken.cardinality() < most; hop++) {
      int[] sums = graph.sumsOf(at);
      int[] cells = graph.sum(sums[random.nextInt(sums.length)]);
      int next = cells[random.nextInt(cells.length)];
      if (pattern.get(next)) {
        at = next;
        if (graph.cell(at).isFree()) {
          taken.set(at);
        }
      }
    }
    return taken.stream().toArray();
  }

  /**
   * What hiding a cell gives for its cost. A cell that mends one row and breaks another is still
   * worth a little: the other row is mended next, and cells are only ever added.
   */
  private double worth(int cell) {
    if (!graph.cell(cell).isFree() || master.isHidden(cell)) {
      return 0;
    }
    return Math.max(-master.change(cell), 1e-3) / cost[cell];
  }

  /** Takes away, dearest first, the complements that the master does not need. */
  void prune() {
    dearestFirst(master.pattern()).filter(c -> master.change(c) <= 0).forEach(master::flip);
  }

  /** The complements of a pattern, dearest first, then in order of place. */
  IntStream dearestFirst(BitSet pattern) {
    return pattern.stream()
        .filter(c -> graph.cell(c).isFree())
        .boxed()
        .sorted(Comparator.<Integer>comparingDouble(c -> -cost[c]).thenComparing(c -> c))
        .mapToInt(Integer::intValue);
  }
}
