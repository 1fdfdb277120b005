// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the complements of every safe pattern cost at least.
 *
 * <p>Every safe pattern meets the rows of the {@link Master}: {@code Σ w_j z_j >= d}, where {@code
 * z_j} is 1 for a hidden cell. So for multipliers {@code u >= 0} it costs at least
 *
 * <pre>  Σ u_r d_r + Σ_j min(0, c_j - Σ_r u_r w_rj)</pre>
 *
 * <p>(Lagrange's relaxation; its greatest value is that of the linear relaxation). Good multipliers
 * are sought by the subgradient method in floating point. The bound is then worked out anew in
 * whole numbers from multipliers that were rounded, and any multipliers give a true one.
 */
final class LowerBound {

  private static final double SMOOTHING = 0.7;
  private static final int MOST_PATIENCE = 25;
  private static final int LEAST_PATIENCE = 4;

  /** How often the step would be halved if nothing ever got better. */
  private static final int HALVINGS = 20;

  /** What may be spent on a bound in any case, in per cent of the effort. */
  private static final int LEAST_SHARE = 4;

  private final Net net;
  private final Work work;

  /** Rows with a demand, and how many weights they have in all. */
  final List<Cut> rows = new ArrayList<>();

  private long weights;

  /** The cells of sums of which no cell must be the only one that is hidden. */
  final List<int[]> lonely = new ArrayList<>();

  /** How many cells these are. */
  private int lonelyCells;

  /** The best multipliers found so far. */
  private double[] knownU = new double[0];

  private double[] knownV = new double[0];

  LowerBound(Net net, Master master, List<Cut> cuts, Work work) {
    this.net = net;
    this.work = work;
    for (int s = 0; s < net.sumCount(); s++) {
      addRowsOf(s, master);
    }
    cuts.forEach(this::add);
  }

  /** Begins at the multipliers of an earlier bound, whose rows were the first of these. */
  LowerBound from(@Nullable LowerBound earlier) {
    if (earlier != null) {
      knownU = earlier.knownU;
      knownV = earlier.knownV;
    }
    return this;
  }

  private void addRowsOf(int s, Master master) {
    int[] cells = Arrays.copyOfRange(net.sumCells, net.sumStart[s], net.sumStart[s + 1]);
    int[] free = Arrays.stream(cells).filter(cell -> net.isFree[cell]).toArray();
    int total = net.total[s];
    int hidden = cells.length - free.length;
    if (hidden == 0) {
      lonely.add(cells);
      lonelyCells += cells.length;
    } else if (hidden < master.leastIn(s)) {
      long[] once = new long[free.length];
      Arrays.fill(once, 1);
      add(new Cut(free, once, master.leastIn(s) - hidden, true));
    }
    long slack =
        Arrays.stream(cells).filter(c -> !net.isFree[c]).mapToLong(c -> net.slack[c]).sum();
    long missing = master.neededIn(s) - slack;
    boolean isTotalHidden = total >= 0 && !net.isFree[total];
    if (missing > 0 && !isTotalHidden) {
      long[] slacks =
          Arrays.stream(free)
              .mapToLong(c -> c == total ? missing : Math.min(missing, net.slack[c]))
              .toArray();
      add(new Cut(free, slacks, missing, true));
    }
  }

  private void add(Cut row) {
    rows.add(row);
    weights += row.cells().length;
  }

  /**
   * The best bound found.
   *
   * @param cost what a safe pattern is known to cost
   * @param percent where to stop, in per cent of the work
   */
  double best(double cost, int percent) {
    if (cost == 0 || (rows.isEmpty() && lonely.isEmpty())) {
      return 0;
    }
    long perRound = 3 * (weights + lonelyCells) + 2L * net.size();
    long end = Math.max(work.share(percent), work.done() + work.share(LEAST_SHARE));
    Ascent ascent = new Ascent(cost, (end - work.done()) / perRound);
    for (int round = 0; round < 20_000 && ascent.theta > 1e-4; round++) {
      boolean isSpent = round > 50 && work.done() >= end;
      if (isSpent || ascent.isTight()) {
        break;
      }
      ascent.round();
      work.add(perRound);
    }
    knownU = ascent.bestU;
    knownV = ascent.bestV;
    return ascent.exact();
  }

  /** The subgradient method: the multipliers at hand and the best ones. */
  final class Ascent {

    private final double target;
    private final long patience;
    final double[] u = Arrays.copyOf(knownU, rows.size());
    final double[] v = Arrays.copyOf(knownV, lonelyCells);
    double[] bestU = u.clone();
    double[] bestV = v.clone();
    private final double[] directionU = new double[rows.size()];
    private final double[] directionV = new double[lonelyCells];
    private final double[] reduced = new double[net.size()];
    private double best;
    private double theta = 1.0;
    private int since;

    Ascent(double target, long rounds) {
      this.target = target;
      this.patience = Math.max(LEAST_PATIENCE, Math.min(MOST_PATIENCE, rounds / HALVINGS));
    }

    boolean isTight() {
      boolean isWhole = isWholeCost();
      return best > (isWhole ? target - 1 + 1e-6 : target * (1 - 1e-6));
    }

    void round() {
      double value = evaluate();
      if (value > best * (1 + 1e-6)) {
        since = 0;
      } else if (++since > patience) {
        since = 0;
        theta /= 2;
        System.arraycopy(bestU, 0, u, 0, u.length);
        System.arraycopy(bestV, 0, v, 0, v.length);
        Arrays.fill(directionU, 0);
        Arrays.fill(directionV, 0);
        value = evaluate();
      }
      if (value > best) {
        best = value;
        bestU = u.clone();
        bestV = v.clone();
      }
      step(value);
    }

    private double evaluate() {
      System.arraycopy(net.cost, 0, reduced, 0, reduced.length);
      double value = 0;
      for (int r = 0; r < u.length; r++) {
        Cut row = rows.get(r);
        value += u[r];
        subtract(row, u[r] / row.demand());
      }
      int k = 0;
      for (int[] sum : lonely) {
        double all = 0;
        for (int n = 0; n < sum.length; n++) {
          all += v[k + n];
        }
        for (int cell : sum) {
          reduced[cell] += 2 * v[k++] - all;
        }
      }
      for (double cost : reduced) {
        value += Math.min(0, cost);
      }
      return value;
    }

    private void subtract(Cut row, double times) {
      int[] cells = row.cells();
      long[] by = row.weights();
      for (int k = 0; times > 0 && k < cells.length; k++) {
        reduced[cells[k]] -= times * by[k];
      }
    }

    /** Goes along the slopes: of rows that are not met up, of those that are more than met down. */
    private void step(double value) {
      double norm = 0;
      for (int r = 0; r < u.length; r++) {
        Cut row = rows.get(r);
        norm += turn(u[r], directionU, r, 1 - (double) wanted(row) / row.demand());
      }
      int k = 0;
      for (int[] sum : lonely) {
        int hidden = 0;
        for (int cell : sum) {
          hidden += isWanted(cell);
        }
        for (int cell : sum) {
          norm += turn(v[k], directionV, k++, 2 * isWanted(cell) - hidden);
        }
      }
      if (norm > 0) {
        double by = theta * (target - value) / norm;
        go(u, directionU, by);
        go(v, directionV, by);
      }
    }

    private long wanted(Cut row) {
      int[] cells = row.cells();
      long[] by = row.weights();
      long sum = 0;
      for (int k = 0; k < cells.length; k++) {
        sum += isWanted(cells[k]) * by[k];
      }
      return sum;
    }

    /** 1 where hiding a cell is worth more than it costs. */
    private int isWanted(int cell) {
      return reduced[cell] < 0 ? 1 : 0;
    }

    private static double turn(double at, double[] directions, int n, double slope) {
      double turned = SMOOTHING * directions[n] + (1 - SMOOTHING) * slope;
      directions[n] = turned;
      return at <= 0 && turned < 0 ? 0 : turned * turned;
    }

    private static void go(double[] multipliers, double[] directions, double by) {
      for (int n = 0; n < multipliers.length; n++) {
        multipliers[n] = Math.max(0, multipliers[n] + by * directions[n]);
      }
    }

    /** The bound of the best multipliers, rounded down to whole numbers of a small unit. */
    double exact() {
      double scale = target < 1e7 ? 0x1p32 : 0x1p16;
      long[] left = new long[net.size()];
      for (int j = 0; j < left.length; j++) {
        left[j] = (long) Math.floor(net.cost[j] * scale);
      }
      long bound = 0;
      for (int r = 0; r < u.length; r++) {
        Cut row = rows.get(r);
        long times = (long) Math.floor(bestU[r] * scale / row.demand());
        bound = Math.addExact(bound, Math.multiplyExact(times, row.demand()));
        for (int k = 0; k < row.cells().length; k++) {
          int cell = row.cells()[k];
          left[cell] = Math.subtractExact(left[cell], times * row.weights()[k]);
        }
      }
      int k = 0;
      for (int[] sum : lonely) {
        long all = 0;
        for (int n = 0; n < sum.length; n++) {
          all += (long) Math.floor(bestV[k + n] * scale);
        }
        for (int cell : sum) {
          left[cell] += 2 * (long) Math.floor(bestV[k++] * scale) - all;
        }
      }
      for (long cost : left) {
        bound = Math.addExact(bound, Math.min(0, cost));
      }
      return isWholeCost()
          ? Math.max(0, Math.floorDiv(bound - 1, (long) scale) + 1)
          : Math.max(0, bound / scale);
    }
  }

  /** Whether every pattern costs a whole number. */
  private boolean isWholeCost() {
    for (int j = 0; j < net.size(); j++) {
      if (net.isFree[j] && net.cost[j] != Math.rint(net.cost[j])) {
        return false;
      }
    }
    return true;
  }
}
