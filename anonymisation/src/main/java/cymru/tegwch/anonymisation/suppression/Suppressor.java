// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.anonymisation.suppression.Evidence.Proof;
import cymru.tegwch.anonymisation.suppression.Prover.Verdict;
import cymru.tegwch.anonymisation.suppression.Prover.Zeal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a pattern of hidden cells in which every needy cell is proved protected.
 *
 * <p>A cheap pattern that meets the {@link Master} is proved by the {@link Prover}; what fails
 * teaches the master a cut, and the pattern grows until nothing fails. Complements whose removal
 * leaves every proof standing are then removed, the whole is tried again with what was learned, and
 * parts of the best pattern are rebuilt ({@link Improvement}). The best pattern is returned with
 * its witnesses, each of which is added up once more, and with a {@link LowerBound}. All effort is
 * counted in steps, so that the result does not depend on the machine.
 *
 * <p>Method: the cutting-plane scheme for cell suppression of M. Fischetti and J. J. Salazar
 * (2001), Solving the cell suppression problem on tabular data with linear constraints, Management
 * Science 47(7), 1008-1027, with a local search in place of its integer programme.
 *
 * @param effort how much work the search may be
 * @param insiders whether somebody who is alone in a hidden cell must not find out another
 */
public record Suppressor(Effort effort, Insiders insiders) {

  private static final long SEED = 20_261_122L;
  private static final int MOST_ROUNDS = 200;
  private static final int MOST_ATTEMPTS = 4;

  /** Shares of the effort after which each stage ends, in per cent. */
  private static final int ATTEMPTS_END = 15;

  private static final int ATTEMPTS_OF_SMALL_END = 60;
  private static final int FIRST_BOUND_TAKES = 5;
  private static final int PRUNING_TAKES = 50;
  private static final int IMPROVEMENT_ENDS = 90;
  private static final int LAST_BOUND_ENDS = 100;

  /** Nets below this are searched again from the start when rebuilding parts leads nowhere. */
  private static final int SMALL = 3000;

  /** How often a pattern that failed is made cheaper again with what was learned. */
  private static final int MOST_CHEAPER_ROUNDS = 30;

  /** Tries without success, for each complement, after which that is so. */
  private static final int IDLE_TRIES = 50;

  public Suppressor {
    requireNonNull(effort, "effort");
    requireNonNull(insiders, "insiders");
  }

  /** Standard effort, insiders do not count. */
  public static Suppressor withDefaults() {
    return new Suppressor(Effort.STANDARD, Insiders.DO_NOT_COUNT);
  }

  /** The same with that effort. */
  public Suppressor withEffort(Effort effort) {
    return new Suppressor(effort, insiders);
  }

  /** The same with or without regard to insiders. */
  public Suppressor withInsiders(Insiders insiders) {
    return new Suppressor(effort, insiders);
  }

  /**
   * Finds a pattern for the graph.
   *
   * @return a pattern, or that there is none, or that the graph is too large for the effort
   */
  public Suppression suppress(CellGraph graph) {
    Workload load = Workload.of(graph);
    return load.isBeyond(new Work(effort.steps()).limit())
        ? new Suppression.TooLarge(load.needy(), load.steps())
        : new Search(graph).run();
  }

  /** One run: the state that its stages share. */
  final class Search {

    private final CellGraph graph;
    final Net net;
    final Work work;
    final Master master;
    final Prover prover;
    private final int[] needy;
    private @Nullable Found best;
    private long tries;
    private List<Integer> failing = List.of();
    private @Nullable LowerBound lastBound;

    Search(CellGraph graph) {
      this.graph = graph;
      this.net = Net.of(graph);
      this.work = new Work(effort.steps());
      Persons persons = insiders == Insiders.COUNT ? Persons.of(net) : Persons.none(net);
      this.master = new Master(net, persons);
      this.prover = new Prover(net, persons, work, SEED);
      this.needy = prover.needy();
    }

    Suppression run() {
      for (int n = 0; n < MOST_ATTEMPTS && (n == 0 || !work.isSpent(attemptsEnd())); n++) {
        keep(attempt(n));
      }
      Found start = best;
      if (start == null) {
        return nothing();
      }
      double bound = bound(start.cost(), attemptsEnd() + FIRST_BOUND_TAKES);
      Found found = improved(start, bound);
      return checked(found, Math.max(bound, bound(found.cost(), LAST_BOUND_ENDS)));
    }

    private Suppression nothing() {
      return work.isExhausted()
          ? new Suppression.TooLarge(needy.length, Math.max(work.done(), prover.projected()))
          : new Suppression.Unprotectable(inGraph(failing));
    }

    /** Improves a pattern; where that comes to an end, begins again from another. */
    Found improved(Found start, double bound) {
      long complements = complements(start.pattern()).count();
      long most = effort.tries() * complements;
      Found from = start;
      Found found = start;
      for (int n = MOST_ATTEMPTS; from != null; n++) {
        Improvement improvement =
            new Improvement(net, master, prover, from, work, new SplittableRandom(SEED + n));
        improvement.run(most - tries, mostIdle(complements), IMPROVEMENT_ENDS, bound);
        tries += improvement.tries();
        keep(improvement.best());
        found = requireNonNull(best);
        boolean isAtEnd =
            tries >= most || work.isSpent(IMPROVEMENT_ENDS) || found.cost() <= bound + 1e-9;
        from = isAtEnd ? null : attempt(n);
      }
      return found;
    }

    /** After how many tries in a row without success a pattern is left for another. */
    long mostIdle(long complements) {
      return isSmall() ? IDLE_TRIES * (10 + complements) : Long.MAX_VALUE;
    }

    double bound(double cost, int percent) {
      LowerBound next = new LowerBound(net, master, master.necessaryCuts(), work).from(lastBound);
      lastBound = next;
      return next.best(cost, percent);
    }

    /** Looks for a pattern from nothing but the cuts that were learned. */
    @Nullable Found attempt(int number) {
      master.forgetGuesses();
      PatternSearch search = new PatternSearch(net, master, work, SEED + number);
      WeightedSearch weighted = new WeightedSearch(net, master, work, SEED + number);
      search.anneal();
      boolean isMet = search.grow() || search.fill();
      if (isMet) {
        search.prune();
        cheapen(weighted);
      }
      Evidence evidence = new Evidence(net);
      int[] open = needy;
      for (int round = 0; isMet && round < MOST_ROUNDS && !work.isExhausted(); round++) {
        Verdict verdict = prover.proveInStages(master.view(), open);
        verdict.proved().forEach(evidence::set);
        if (verdict.isProof()) {
          prune(search, evidence);
          return new Found(master.pattern(), evidence.proofs(), cost(master.view()));
        }
        failing = Prover.inOrder(verdict.failed());
        verdict.failed().values().forEach(master::add);
        isMet = search.grow() || search.fill();
        if (isMet && mayCheapen(round)) {
          cheapen(weighted);
        }
        open = Arrays.stream(needy).filter(i -> !evidence.holds(i, master.view())).toArray();
      }
      if (failing.isEmpty()) {
        failing = ofUnmetRow();
      }
      return null;
    }

    /** The needy cells of a sum that no pattern meets; all, where it is not for one of them. */
    private List<Integer> ofUnmetRow() {
      int row = master.isViolated() ? master.violatedRow(0) : -1;
      int length = row < 0 ? 0 : master.lengthOf(row);
      List<Integer> unmet =
          IntStream.range(0, length)
              .map(n -> master.cellOf(row, n))
              .filter(net::isNeedy)
              .boxed()
              .toList();
      return unmet.isEmpty() ? Arrays.stream(needy).boxed().toList() : unmet;
    }

    boolean mayCheapen(int round) {
      return round < MOST_CHEAPER_ROUNDS && !work.isSpent(attemptsEnd() / 4);
    }

    void cheapen(WeightedSearch weighted) {
      if (isSmall()) {
        weighted.run();
      }
    }

    int attemptsEnd() {
      return isSmall() ? ATTEMPTS_OF_SMALL_END : ATTEMPTS_END;
    }

    private boolean isSmall() {
      return net.size() < SMALL;
    }

    @Nullable Found best() {
      return best;
    }

    void keep(@Nullable Found found) {
      Found known = best;
      if (found != null && (known == null || found.cost() < known.cost() - 1e-9)) {
        best = found;
      }
    }

    /** Removes complements while everything stays proved. */
    void prune(PatternSearch search, Evidence evidence) {
      master.dropGuesses();
      long last = work.done() + work.share(PRUNING_TAKES);
      for (int cell : search.dearestFirst(master.view()).toArray()) {
        if (master.change(cell) <= 0 && work.done() < last) {
          master.flip(cell);
          Verdict verdict =
              prover.prove(master.view(), evidence.leaningOn(cell), Zeal.FIRST_FAILURE);
          if (verdict.isProof()) {
            verdict.proved().forEach(evidence::set);
          } else {
            master.flip(cell);
          }
        }
      }
    }

    private double cost(boolean[] pattern) {
      double cost = 0;
      for (int cell : complements(pattern).toArray()) {
        cost += net.cost[cell];
      }
      return cost;
    }

    private IntStream complements(boolean[] pattern) {
      return IntStream.range(0, net.size()).filter(i -> pattern[i] && net.isFree[i]);
    }

    Suppression checked(Found found, double bound) {
      boolean[] pattern = found.pattern();
      BitSet hidden = new BitSet(graph.size());
      for (int cell = 0; cell < pattern.length; cell++) {
        hidden.set(net.origin[cell], pattern[cell]);
      }
      IdentityHashMap<Move, Move> moved = new IdentityHashMap<>();
      List<Witness> witnesses = new ArrayList<>();
      List<Integer> unproved = new ArrayList<>();
      for (int cell : needy) {
        Proof proof = found.proofs()[cell];
        Witness witness = proof == null ? null : witness(cell, proof, moved);
        if (witness == null || !witness.isValid(graph, hidden)) {
          unproved.add(cell);
        } else {
          witnesses.add(witness);
        }
      }
      witnesses.sort((a, b) -> Integer.compare(a.cell(), b.cell()));
      return unproved.isEmpty()
          ? new Suppression.Pattern(
              hidden,
              witnesses,
              (int) complements(pattern).count(),
              found.cost(),
              Math.min(bound, found.cost()),
              tries)
          : new Suppression.Unprotectable(inGraph(unproved));
    }

    private Witness witness(int cell, Proof proof, IdentityHashMap<Move, Move> moved) {
      return new Witness(
          net.origin[cell],
          moved.computeIfAbsent(proof.low(), move -> move.in(net.origin)),
          moved.computeIfAbsent(proof.high(), move -> move.in(net.origin)),
          proof.guards().stream()
              .map(g -> moved.computeIfAbsent(g, move -> move.in(net.origin)))
              .toList());
    }

    private List<Integer> inGraph(List<Integer> cells) {
      return cells.stream().map(cell -> net.origin[cell]).sorted().toList();
    }
  }
}
