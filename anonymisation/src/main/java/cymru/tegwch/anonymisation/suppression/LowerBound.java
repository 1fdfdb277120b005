// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

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

  /** Rows with a demand, as arrays: cells and weights of row r from start[r] on. */
  private int[] start = new int[1025];

  private int[] cells = new int[4096];
  private long[] weights = new long[4096];
  private long[] demand = new long[1024];
  private int rowCount;

  /** Sums of which a free cell must not be the only one that is hidden. */
  private int[] lonely = new int[256];

  private int lonelyCount;
  private final int[] lonelyStart;

  /** The best multipliers found so far. */
  private double[] knownU = new double[0];

  private double[] knownV = new double[0];

  LowerBound(Net net, Master master, List<Cut> cuts, Work work) {
    this.net = net;
    this.work = work;
    for (int s = 0; s < net.sumCount(); s++) {
      addRowsOf(s, master);
    }
    for (Cut cut : cuts) {
      begin(cut.demand());
      for (int i = 0; i < cut.cells().length; i++) {
        add(cut.cells()[i], cut.weights()[i]);
      }
      end();
    }
    this.lonelyStart = new int[lonelyCount + 1];
    for (int i = 0; i < lonelyCount; i++) {
      int s = lonely[i];
      lonelyStart[i + 1] = lonelyStart[i] + net.sumStart[s + 1] - net.sumStart[s];
    }
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
    int hidden = 0;
    long slack = 0;
    for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
      int cell = net.sumCells[k];
      if (!net.isFree[cell]) {
        hidden++;
        slack += cell == net.total[s] ? 0 : net.slack[cell];
      }
    }
    int least = master.leastIn(s);
    if (hidden == 0 && least == 2) {
      addLonely(s);
    } else if (hidden < least) {
      begin(least - hidden);
      addFree(s, 1, true);
      end();
    }
    int total = net.total[s];
    long missing = master.neededIn(s) - slack;
    if (missing > 0 && (total < 0 || net.isFree[total])) {
      begin(missing);
      addFree(s, missing, false);
      end();
    }
  }

  private void addLonely(int s) {
    if (lonelyCount == lonely.length) {
      lonely = Arrays.copyOf(lonely, 2 * lonelyCount);
    }
    lonely[lonelyCount++] = s;
  }

  private void addFree(int s, long most, boolean isCount) {
    for (int k = net.sumStart[s]; k < net.sumStart[s + 1]; k++) {
      int cell = net.sumCells[k];
      if (net.isFree[cell]) {
        boolean isWhole = isCount || cell == net.total[s];
        add(cell, isWhole ? most : Math.min(most, net.slack[cell]));
      }
    }
  }

  private void begin(long of) {
    if (rowCount == demand.length) {
      demand = Arrays.copyOf(demand, 2 * rowCount);
      start = Arrays.copyOf(start, 2 * rowCount + 1);
    }
    demand[rowCount] = of;
    start[rowCount + 1] = start[rowCount];
  }

  private void add(int cell, long weight) {
    int at = start[rowCount + 1]++;
    if (at == cells.length) {
      cells = Arrays.copyOf(cells, 2 * at);
      weights = Arrays.copyOf(weights, 2 * at);
    }
    cells[at] = cell;
    weights[at] = weight;
  }

  private void end() {
    rowCount++;
  }

  /**
   * The best bound found.
   *
   * @param cost what a safe pattern is known to cost
   * @param percent where to stop, in per cent of the work
   */
  double best(double cost, int percent) {
    if (cost == 0 || (rowCount == 0 && lonelyCount == 0)) {
      return 0;
    }
    long begun = work.done();
    long perRound = 3L * (start[rowCount] + lonelyStart[lonelyCount]) + 2L * net.size();
    long rounds = Math.max(work.share(percent) - begun, work.share(LEAST_SHARE)) / perRound;
    Ascent ascent = new Ascent(cost, rounds);
    for (int round = 0; round < 20_000 && ascent.theta > 1e-4; round++) {
      boolean isSpent = work.isSpent(percent) && work.done() - begun > work.share(LEAST_SHARE);
      if ((round > 50 && isSpent) || ascent.isTight()) {
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
  private final class Ascent {

    private final double target;
    private final long patience;
    private final double[] u = Arrays.copyOf(knownU, rowCount);
    private final double[] v = Arrays.copyOf(knownV, lonelyStart[lonelyCount]);
    private double[] bestU = u.clone();
    private double[] bestV = v.clone();
    private final double[] directionU = new double[rowCount];
    private final double[] directionV = new double[lonelyStart[lonelyCount]];
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
      for (int r = 0; r < rowCount; r++) {
        if (u[r] != 0) {
          value += u[r];
          double scale = u[r] / demand[r];
          for (int k = start[r]; k < start[r + 1]; k++) {
            reduced[cells[k]] -= scale * weights[k];
          }
        }
      }
      for (int i = 0; i < lonelyCount; i++) {
        int from = net.sumStart[lonely[i]];
        double all = 0;
        for (int k = lonelyStart[i]; k < lonelyStart[i + 1]; k++) {
          all += v[k];
        }
        for (int k = lonelyStart[i]; k < lonelyStart[i + 1]; k++) {
          reduced[net.sumCells[from + k - lonelyStart[i]]] += 2 * v[k] - all;
        }
      }
      for (int j = 0; j < reduced.length; j++) {
        value += net.isFree[j] ? Math.min(0, reduced[j]) : 0;
      }
      return value;
    }

    private void step(double value) {
      double norm = 0;
      for (int r = 0; r < rowCount; r++) {
        long sum = 0;
        for (int k = start[r]; k < start[r + 1]; k++) {
          sum += reduced[cells[k]] < 0 ? weights[k] : 0;
        }
        double slope = 1 - (double) sum / demand[r];
        norm += turnU(r, slope);
      }
      for (int i = 0; i < lonelyCount; i++) {
        int from = net.sumStart[lonely[i]] - lonelyStart[i];
        int hidden = 0;
        for (int k = lonelyStart[i]; k < lonelyStart[i + 1]; k++) {
          hidden += reduced[net.sumCells[from + k]] < 0 ? 1 : 0;
        }
        for (int k = lonelyStart[i]; k < lonelyStart[i + 1]; k++) {
          int own = reduced[net.sumCells[from + k]] < 0 ? 1 : 0;
          norm += turnV(k, own - (hidden - own));
        }
      }
      if (norm > 0) {
        go(theta * (target - value) / norm);
      }
    }

    private double turnU(int r, double slope) {
      double turned = SMOOTHING * directionU[r] + (1 - SMOOTHING) * slope;
      directionU[r] = turned;
      return u[r] <= 0 && turned < 0 ? 0 : turned * turned;
    }

    private double turnV(int k, double slope) {
      double turned = SMOOTHING * directionV[k] + (1 - SMOOTHING) * slope;
      directionV[k] = turned;
      return v[k] <= 0 && turned < 0 ? 0 : turned * turned;
    }

    private void go(double by) {
      for (int r = 0; r < rowCount; r++) {
        u[r] = Math.max(0, u[r] + by * directionU[r]);
      }
      for (int k = 0; k < v.length; k++) {
        v[k] = Math.max(0, v[k] + by * directionV[k]);
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
      for (int r = 0; r < rowCount; r++) {
        long times = (long) Math.floor(bestU[r] * scale / demand[r]);
        bound = Math.addExact(bound, Math.multiplyExact(times, demand[r]));
        for (int k = start[r]; k < start[r + 1]; k++) {
          left[cells[k]] = Math.subtractExact(left[cells[k]], times * weights[k]);
        }
      }
      for (int i = 0; i < lonelyCount; i++) {
        int from = net.sumStart[lonely[i]] - lonelyStart[i];
        long all = 0;
        for (int k = lonelyStart[i]; k < lonelyStart[i + 1]; k++) {
          all += (long) Math.floor(bestV[k] * scale);
        }
        for (int k = lonelyStart[i]; k < lonelyStart[i + 1]; k++) {
          int cell = net.sumCells[from + k];
          left[cell] += 2 * (long) Math.floor(bestV[k] * scale) - all;
        }
      }
      for (int j = 0; j < left.length; j++) {
        bound = net.isFree[j] ? Math.addExact(bound, Math.min(0, left[j])) : bound;
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
