// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.suppression.Evidence.Proof;
import cymru.tegwch.anonymisation.suppression.Prover.Verdict;
import cymru.tegwch.anonymisation.suppression.Prover.Zeal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds parts of a proved pattern, again and again: some complements that lie near each other
 * are printed, others are hidden until the {@link Master} is content, and what is no dearer is
 * proved. What fails teaches the master a cut, so that it does not offer the like again.
 *
 * <p>Only proofs that lean on a newly printed cell are made anew: hiding more breaks none.
 */
final class Improvement {

  private static final int FEW = 10;
  private static final int MANY = 25;
  private static final double CHANCE = 0.7;
  private static final int MOST_REPAIRS = 4;
  private static final int DEARER_BEFORE_GIVING_UP = 6;
  private static final int MOST_REJECTED = 1_000_000;
  private static final double EPSILON = 1e-9;

  private final Net net;
  private final Master master;
  private final Prover prover;
  private final Evidence evidence;
  private final Work work;
  private final RandomGenerator random;
  private final double unit;
  private final Complements complements;
  private double cost;
  private double bestCost;
  private boolean[] best;
  private @Nullable Proof[] bestProofs;
  private long tries;
  private double newCost;

  /** Patterns that could not be proved, by a sum of numbers that chance gave their complements. */
  private final Set<Long> rejected = new HashSet<>();

  private final long[] numberOf;

  /** Begins at a pattern that is proved. */
  Improvement(
      Net net, Master master, Prover prover, Found found, Work work, RandomGenerator random) {
    this.net = net;
    this.master = master;
    this.prover = prover;
    this.evidence = new Evidence(net);
    for (int cell : prover.needy()) {
      evidence.set(cell, requireNonNull(found.proofs()[cell]));
    }
    boolean[] pattern = found.pattern();
    this.work = work;
    this.random = random;
    this.complements = new Complements(net.size());
    for (int cell = 0; cell < pattern.length; cell++) {
      if (pattern[cell] && net.isFree[cell]) {
        complements.flip(cell);
        cost += net.cost[cell];
      }
    }
    this.numberOf = random.longs(net.size()).toArray();
    this.unit = cost / Math.max(1, complements.count());
    this.best = pattern.clone();
    this.bestCost = cost;
    this.bestProofs = evidence.proofs();
    master.reset(pattern);
  }

  /**
   * Goes on until the effort is spent, the pattern is as cheap as any can be, or too many tries in
   * a row came to nothing.
   */
  void run(long mostTries, long mostIdleTries, int percent, double lowerBound) {
    long idle = 0;
    while (tries < mostTries
        && idle < mostIdleTries
        && complements.count() > 0
        && bestCost > lowerBound + EPSILON
        && !work.isSpent(percent)) {
      double before = bestCost;
      tries++;
      attempt();
      work.add(200);
      idle = bestCost < before - EPSILON ? 0 : idle + 1;
    }
  }

  Found best() {
    return new Found(best, bestProofs, bestCost);
  }

  long tries() {
    return tries;
  }

  /** What the present pattern costs, which may be a little more than the best. */
  double cost() {
    return cost;
  }

  /** The complements of the present pattern. */
  Complements complements() {
    return complements;
  }

  /** What the pattern costs that is being tried. */
  double newCost() {
    return newCost;
  }

  private void attempt() {
    begin();
    int forbidden = remove(size());
    double limit = limit(cost, bestCost, unit, random.nextInt(12) == 0);
    if (isCandidate(forbidden, limit)) {
      long number = number();
      if (!rejected.contains(number) && prove(limit)) {
        return;
      }
      if (rejected.size() < MOST_REJECTED) {
        rejected.add(number);
      }
    }
    master.undo();
  }

  void begin() {
    master.mark();
    newCost = cost;
  }

  /** How many complements are to be printed at once, mostly few. */
  int size() {
    return 2 + random.nextInt((random.nextInt(5) == 0 ? MANY : FEW) - 1);
  }

  /** What a rebuilt pattern may cost: now and then more than the one it came from. */
  static double limit(double cost, double bestCost, double unit, boolean mayRise) {
    return mayRise && cost <= bestCost + unit / 2 ? cost + unit : cost;
  }

  /** Mends what was torn, as far as that is not too dear, and prints what is idle then. */
  boolean isCandidate(int forbidden, double limit) {
    if (!recreate(forbidden)) {
      return false;
    }
    prune();
    return newCost <= limit + EPSILON && isChanged();
  }

  /** A number of the pattern at hand, as good as its own. */
  long number() {
    long number = 0;
    for (int n = 0; n < complements.count(); n++) {
      number += master.isHidden(complements.get(n)) ? numberOf[complements.get(n)] : 0;
    }
    for (int cell : master.flipped()) {
      // A cell that is hidden again was flipped twice, and counts for nothing here.
      number ^= master.isHidden(cell) ? numberOf[cell] : 0;
    }
    work.add(complements.count());
    return number;
  }

  void flip(int cell) {
    work.add(2L * master.stepsAt(cell));
    master.flip(cell);
    newCost += master.isHidden(cell) ? net.cost[cell] : -net.cost[cell];
  }

  /** Prints some complements; returns one that is not to be hidden again at once, or -1. */
  int remove(int most) {
    int at = complements.get(random.nextInt(complements.count()));
    int removed = 0;
    int forbidden = at;
    flip(at);
    for (int hop = 0; hop < 3 * most && removed + 1 < most; hop++) {
      int next = near(at);
      if (next >= 0) {
        at = next;
        if (master.isHidden(at)) {
          flip(at);
          removed++;
          forbidden = random.nextInt(removed + 1) == 0 ? at : forbidden;
        }
      }
    }
    return random.nextInt(10) == 0 ? -1 : forbidden;
  }

  /** A complement of the pattern in a sum of that cell, or two sums away; -1 if there is none. */
  int near(int cell) {
    if (net.cellStart[cell] == net.cellStart[cell + 1]) {
      return -1;
    }
    int s = anySum(cell);
    if (random.nextInt(3) == 0) {
      s = anySum(net.sumCells[net.sumStart[s] + random.nextInt(length(s))]);
    }
    int length = length(s);
    int offset = random.nextInt(length);
    for (int n = 0; n < length; n++) {
      int other = net.sumCells[net.sumStart[s] + (n + offset) % length];
      if (other != cell && complements.contains(other)) {
        work.add(n);
        return other;
      }
    }
    work.add(length);
    return -1;
  }

  private int anySum(int cell) {
    int first = net.cellStart[cell];
    return net.cellSums[first + random.nextInt(net.cellStart[cell + 1] - first)];
  }

  private int length(int s) {
    return net.sumStart[s + 1] - net.sumStart[s];
  }

  /** Hides cells until the master is content; gives up where that is far too dear. */
  boolean recreate(int forbidden) {
    double most = cost + DEARER_BEFORE_GIVING_UP * unit;
    while (master.isViolated()) {
      int row = master.violatedRow(random.nextInt(master.violatedCount()));
      int cell = bestOf(row, forbidden);
      if (cell < 0) {
        return false;
      }
      flip(cell);
      if (newCost > most) {
        return false;
      }
    }
    return true;
  }

  int bestOf(int row, int forbidden) {
    int best = -1;
    double most = Double.NEGATIVE_INFINITY;
    int length = master.lengthOf(row);
    for (int n = 0; n < length; n++) {
      int cell = master.cellOf(row, n);
      if (cell != forbidden && !master.isHidden(cell)) {
        work.add(master.stepsAt(cell));
        double worth =
            -master.change(cell) / (net.cost[cell] / unit) + random.nextDouble() * CHANCE;
        if (worth > most) {
          best = cell;
          most = worth;
        }
      }
    }
    work.add(length);
    return best;
  }

  /** Prints what is not needed among the cells that came in and those in one sum with them. */
  void prune() {
    for (int cell : master.flipped()) {
      if (master.isHidden(cell)) {
        pruneIfIdle(cell);
        for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1]; k++) {
          pruneSum(net.cellSums[k]);
        }
      }
    }
  }

  private void pruneSum(int s) {
    int length = length(s);
    int offset = random.nextInt(length);
    for (int n = 0; n < length; n++) {
      int cell = net.sumCells[net.sumStart[s] + (n + offset) % length];
      if (complements.contains(cell)) {
        pruneIfIdle(cell);
      }
    }
    work.add(length);
  }

  private void pruneIfIdle(int cell) {
    work.add(master.stepsAt(cell));
    if (master.isHidden(cell) && master.change(cell) <= 0) {
      flip(cell);
    }
  }

  boolean isChanged() {
    return Arrays.stream(master.flipped()).anyMatch(this::isChanged);
  }

  private boolean isChanged(int cell) {
    return master.isHidden(cell) != complements.contains(cell);
  }

  /** Proves the pattern at hand, or mends it and tries again, and makes it the present one. */
  boolean prove(double limit) {
    Map<Integer, Proof> proved = new HashMap<>();
    int[] open = withoutSpare(leaningOnPrinted(), proved);
    for (int repair = 0; repair <= MOST_REPAIRS; repair++) {
      Verdict verdict = prover.prove(master.view(), open, Zeal.SOME);
      proved.putAll(verdict.proved());
      if (verdict.isProof()) {
        accept(proved);
        return true;
      }
      boolean isLearned = true;
      for (Cut cut : verdict.failed().values()) {
        isLearned &= cut.isNecessary();
        if (cut.isNecessary()) {
          master.add(cut);
        }
      }
      if (!isLearned || !recreate(-1) || newCost > limit + EPSILON) {
        proved.forEach(evidence::keep);
        return false;
      }
      open = verdict.failed().keySet().stream().mapToInt(Integer::intValue).toArray();
    }
    return false;
  }

  /** Proofs that held before hold again where the pattern goes back; the rest is returned. */
  private int[] withoutSpare(int[] open, Map<Integer, Proof> proved) {
    int[] left = new int[open.length];
    int count = 0;
    for (int cell : open) {
      Proof spare = evidence.spare(cell, master.view());
      if (spare == null) {
        left[count++] = cell;
      } else {
        proved.put(cell, spare);
      }
    }
    work.add(50L * open.length);
    return Arrays.copyOf(left, count);
  }

  private int[] leaningOnPrinted() {
    TreeSet<Integer> open = new TreeSet<>();
    for (int cell : master.flipped()) {
      if (!master.isHidden(cell)) {
        for (int needy : evidence.leaningOn(cell)) {
          open.add(needy);
        }
      }
    }
    return open.stream().mapToInt(Integer::intValue).toArray();
  }

  private void accept(Map<Integer, Proof> proved) {
    proved.forEach(evidence::set);
    for (int cell : master.flipped()) {
      if (isChanged(cell)) {
        complements.flip(cell);
      }
    }
    cost = newCost;
    if (cost < bestCost - EPSILON) {
      bestCost = cost;
      best = master.pattern();
      bestProofs = evidence.proofs();
    }
  }
}
