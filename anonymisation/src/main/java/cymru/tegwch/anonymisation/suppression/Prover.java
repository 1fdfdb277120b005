// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import cymru.tegwch.anonymisation.suppression.Evidence.Proof;
import cymru.tegwch.anonymisation.suppression.Separation.Multipliers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Proves a pattern cell by cell, or says what would have to be hidden besides.
 *
 * <p>A proof is made of moves that were added up in whole numbers. A failure is a {@link Cut}: a
 * necessary condition where one is found that the pattern violates, a guess otherwise.
 */
final class Prover {

  /** What became of the cells that were to be proved. */
  record Verdict(Map<Integer, Proof> proved, Map<Integer, Cut> failed) {

    boolean isProof() {
      return failed.isEmpty();
    }
  }

  /** How hard to try. */
  enum Zeal {
    /** Stop at the first failure, and do not branch. */
    FIRST_FAILURE(1, 0),
    /** Try all, and do not branch. */
    SOME(Integer.MAX_VALUE, 0),
    /** Try all, and branch. */
    ALL(Integer.MAX_VALUE, 24);

    private final int mostFailures;
    private final int branches;

    Zeal(int mostFailures, int branches) {
      this.mostFailures = mostFailures;
      this.branches = branches;
    }
  }

  /**
   * How large the parts are in which proofs are looked for.
   *
   * @param few up to so many targets are tried alone before their components are, and about so many
   *     of many targets are tried first
   * @param many of more targets than these, some are tried first
   * @param smallBall cells around one of a few targets
   * @param largeBall cells around a target whose component is too large
   * @param blocks cells of the blocks that are tried after it, the first also for what it teaches
   * @param mostCells the cells of the largest component that is solved as a whole
   * @param mostCoefficients the coefficients of the largest tableau
   * @param enoughToJudge steps after which the rest of a round can be judged by what was done
   */
  record Limits(
      int few,
      int many,
      int smallBall,
      int largeBall,
      List<Integer> blocks,
      int mostCells,
      long mostCoefficients,
      long enoughToJudge) {

    static final Limits STANDARD =
        new Limits(40, 1000, 60, 450, List.of(120, 500), 6000, 8_000_000L, 100_000_000L);
  }

  private static final Cut UNTRIED = new Cut(new int[0], new long[0], 1, false);

  private final Net net;
  private final Persons persons;
  private final Work work;
  private final Limits limits;
  private final Neighbourhood neighbourhood;
  private final Separation separation;
  private final int[] local;
  private final long[] sums;
  private SplittableRandom random;
  private long projected;

  Prover(Net net, Persons persons, Work work, long seed) {
    this(net, persons, work, Limits.STANDARD, seed);
  }

  Prover(Net net, Persons persons, Work work, Limits limits, long seed) {
    this.net = net;
    this.persons = persons;
    this.work = work;
    this.limits = limits;
    this.neighbourhood = new Neighbourhood(net, work);
    this.separation = new Separation(net);
    this.local = new int[net.size()];
    Arrays.fill(local, -1);
    this.sums = new long[net.sumCount()];
    this.random = new SplittableRandom(seed);
  }

  /** All cells that have a need. */
  int[] needy() {
    return IntStream.range(0, net.size()).filter(net::isNeedy).toArray();
  }

  /** The steps that a round would have taken that was given up for their number, or 0. */
  long projected() {
    return projected;
  }

  /**
   * Tries to prove the given cells in a pattern, and branches only where nothing is learned without
   * it: a pattern that breaks a necessary condition will change anyway.
   */
  Verdict proveInStages(boolean[] hidden, int[] targets) {
    if (targets.length > limits.many()) {
      Verdict some = prove(hidden, sample(targets), Zeal.SOME);
      if (some.proved().isEmpty() && some.failed().values().stream().noneMatch(Cut::isNecessary)) {
        return new Attempt(hidden, targets, Zeal.SOME).guessed();
      }
    }
    Verdict verdict = prove(hidden, targets, Zeal.SOME);
    Map<Integer, Cut> necessary = new LinkedHashMap<>(verdict.failed());
    necessary.values().removeIf(cut -> !cut.isNecessary());
    if (verdict.isProof() || work.isExhausted()) {
      return verdict;
    }
    if (!necessary.isEmpty()) {
      return new Verdict(verdict.proved(), necessary);
    }
    int[] open = verdict.failed().keySet().stream().mapToInt(Integer::intValue).toArray();
    Verdict branched = prove(hidden, open, Zeal.ALL);
    verdict.proved().putAll(branched.proved());
    return new Verdict(verdict.proved(), branched.failed());
  }

  /** Every so manieth of the targets. */
  private int[] sample(int[] targets) {
    int apart = targets.length / limits.few() + 1;
    return IntStream.iterate(0, n -> n < targets.length, n -> n + apart)
        .map(n -> targets[n])
        .toArray();
  }

  /** Tries to prove the given cells in a pattern. */
  Verdict prove(boolean[] hidden, int[] targets, Zeal zeal) {
    return new Attempt(hidden, targets, zeal).run();
  }

  /** One attempt: what is still open, and what became of the rest. */
  private final class Attempt {

    private final boolean[] hidden;
    private final int[] targets;
    private final Zeal zeal;
    private final long begun = work.done();
    private final boolean[] isOpen = new boolean[net.size()];
    private final boolean[] isInLargeOne = new boolean[net.size()];
    private final Map<Integer, Proof> proved = new LinkedHashMap<>();
    private final Map<Integer, Cut> failed = new LinkedHashMap<>();

    Attempt(boolean[] hidden, int[] targets, Zeal zeal) {
      this.hidden = hidden;
      this.targets = targets;
      this.zeal = zeal;
      for (int target : targets) {
        isOpen[target] = true;
      }
    }

    Verdict run() {
      if (targets.length <= limits.few()) {
        for (int target : targets) {
          if (isOpen[target]) {
            proveOne(target, neighbourhood.ball(hidden, target, limits.smallBall(), random));
          }
        }
      }
      for (int target : targets) {
        if (isOpen[target] && failed.size() < zeal.mostFailures) {
          giveUpIfHopeless();
          if (work.isExhausted()) {
            isOpen[target] = false;
            failed.put(target, UNTRIED);
          } else {
            inComponent(target);
          }
        }
      }
      return new Verdict(proved, failed);
    }

    /** Nothing is tried, since it is hopeless. */
    Verdict guessed() {
      for (int target : targets) {
        fail(target, null);
      }
      return new Verdict(proved, failed);
    }

    /** A round that would take far more than there is can be given up as soon as that is seen. */
    private void giveUpIfHopeless() {
      long spent = work.done() - begun;
      if (spent > limits.enoughToJudge() && !work.isExhausted()) {
        long settled = Math.max(1, proved.size() + failed.size());
        long round = Math.multiplyExact(spent / settled, targets.length);
        if (round / Workload.MARGIN > work.limit()) {
          projected = round;
          work.giveUp();
        }
      }
    }

    private void inComponent(int target) {
      if (!isInLargeOne[target]) {
        int[] cells = neighbourhood.component(hidden, target, limits.mostCells());
        if (isManageable(cells)) {
          proveAll(cells);
          return;
        }
        for (int cell : cells) {
          isInLargeOne[cell] = true;
        }
      }
      inParts(target);
    }

    private void inParts(int target) {
      proveOne(target, neighbourhood.ball(hidden, target, limits.largeBall(), random));
      for (int size : limits.blocks()) {
        if (isOpen[target]) {
          proveOne(target, neighbourhood.block(hidden, target, size, random));
        }
      }
      if (isOpen[target]) {
        int[] block = neighbourhood.block(hidden, target, limits.blocks().get(0), random);
        int place = Arrays.binarySearch(block, target);
        if (place >= 0) {
          settle(prover(block, true, 0), place, target);
        } else {
          fail(target, null);
        }
      }
    }

    private boolean isManageable(int[] cells) {
      long sums =
          Arrays.stream(cells).mapToLong(c -> net.cellStart[c + 1] - net.cellStart[c]).sum();
      return cells.length <= limits.mostCells()
          && cells.length * Math.min(sums, cells.length) <= limits.mostCoefficients();
    }

    /** Proves what it can of the open targets of a component; the others fail. */
    private void proveAll(int[] cells) {
      proveOpen(prover(cells, false, zeal.branches), cells, -1);
      if (Arrays.stream(cells).anyMatch(i -> isOpen[i])) {
        settle(prover(cells, true, 0), cells);
      }
    }

    /** Tries to prove one target among some cells, and others where that costs nothing. */
    private void proveOne(int target, int[] cells) {
      if (Arrays.binarySearch(cells, target) >= 0) {
        proveOpen(prover(cells, false, zeal.branches), cells, target);
      }
    }

    private ComponentProver prover(int[] cells, boolean keepsMultipliers, int branches) {
      Tableau tableau = new Tableau(net, cells, keepsMultipliers, local, work);
      boolean[] isTarget = new boolean[cells.length];
      for (int i = 0; i < cells.length; i++) {
        isTarget[i] = isOpen[cells[i]];
      }
      return new ComponentProver(net, tableau, isTarget, persons, branches, work);
    }

    private void proveOpen(ComponentProver prover, int[] cells, int only) {
      prover.tryColumns();
      int unproved = 0;
      for (int i = 0; i < cells.length && unproved < zeal.mostFailures; i++) {
        boolean isWanted = only < 0 || cells[i] == only || prover.isMet(i);
        if (isOpen[cells[i]] && isWanted) {
          unproved += isProved(prover, i, cells[i]) ? 0 : 1;
        }
      }
    }

    private boolean isProved(ComponentProver prover, int place, int target) {
      boolean isMet = prover.prove(place);
      boolean isGuarded = isMet && (persons.count() == 0 || prover.guard(place));
      if (!isGuarded || !isSound(prover.proof(place), target, hidden)) {
        return false;
      }
      isOpen[target] = false;
      proved.put(target, prover.proof(place));
      return true;
    }

    private void settle(ComponentProver prover, int[] cells) {
      for (int i = 0; i < cells.length && failed.size() < zeal.mostFailures; i++) {
        if (isOpen[cells[i]]) {
          settle(prover, i, cells[i]);
        }
      }
    }

    /**
     * Proves a target, or says what bounds it, or where an insider does, what bounds it for him.
     */
    private void settle(ComponentProver prover, int place, int target) {
      if (!isProved(prover, place, target)) {
        Need need = prover.isMet(place) ? new Need(1, 0) : net.need[target];
        Multipliers upward = prover.upward();
        fail(
            target,
            upward == null
                ? null
                : separation.cut(target, need, hidden, upward, prover.downward(), prover.frozen()));
      }
    }

    private void fail(int target, @Nullable Cut cut) {
      isOpen[target] = false;
      failed.put(target, cut == null ? guess(target) : cut);
    }

    /**
     * One of the printed cells around a target is to be hidden: the nearest, or those further on.
     */
    private Cut guess(int target) {
      int[] cells =
          printedAround(target, neighbourhood.ball(hidden, target, limits.smallBall(), random));
      if (cells.length == 0) {
        cells = printedAround(target, neighbourhood.component(hidden, target, limits.largeBall()));
      }
      long[] weights = new long[cells.length];
      Arrays.fill(weights, 1);
      return new Cut(cells, weights, 1, false);
    }

    private int[] printedAround(int target, int[] hiddenCells) {
      return IntStream.concat(IntStream.of(target), Arrays.stream(hiddenCells))
          .flatMap(c -> Arrays.stream(net.cellSums, net.cellStart[c], net.cellStart[c + 1]))
          .distinct()
          .flatMap(s -> Arrays.stream(net.sumCells, net.sumStart[s], net.sumStart[s + 1]))
          .filter(c -> net.isFree[c] && !hidden[c])
          .sorted()
          .distinct()
          .toArray();
    }
  }

  /** Checks by adding up that a proof shows what it should. */
  boolean isSound(Proof proof, int target, boolean[] hidden) {
    return isTable(proof.low(), hidden)
        && isTable(proof.high(), hidden)
        && net.need[target].isMetBy(
            net.count[target] + proof.low().at(target), net.count[target] + proof.high().at(target))
        && proof.guards().stream()
            .allMatch(guard -> guard.touches(target) && isTable(guard, hidden));
  }

  /** Checks by adding up that a move leads to a table that agrees with everything printed. */
  boolean isTable(Move move, boolean[] hidden) {
    boolean isTable = true;
    for (int i = 0; i < move.cells().length; i++) {
      int cell = move.cells()[i];
      isTable &= hidden[cell] && Math.addExact(net.slack[cell], move.change(i)) >= 0;
      addToSums(cell, move.change(i));
    }
    for (int cell : move.cells()) {
      for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1]; k++) {
        isTable &= sums[net.cellSums[k]] == 0;
      }
    }
    for (int i = 0; i < move.cells().length; i++) {
      addToSums(move.cells()[i], -move.change(i));
    }
    return isTable;
  }

  private void addToSums(int cell, long change) {
    for (int k = net.cellStart[cell]; k < net.cellStart[cell + 1]; k++) {
      int s = net.cellSums[k];
      sums[s] = Math.addExact(sums[s], net.signed(s, cell, change));
    }
  }

  /** All cells that are proved, as a list, in order. */
  static List<Integer> inOrder(Map<Integer, ?> verdicts) {
    return verdicts.keySet().stream().sorted().toList();
  }
}
