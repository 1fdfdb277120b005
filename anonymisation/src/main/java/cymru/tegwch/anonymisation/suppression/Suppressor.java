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

  private static final int FIRST_BOUND_ENDS = 20;
  private static final int IMPROVEMENT_ENDS = 90;
  private static final int LAST_BOUND_ENDS = 100;

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

  /** Finds a pattern for the graph. */
  public Suppression suppress(CellGraph graph) {
    return new Search(graph).run();
  }

  /** One run: the state that its stages share. */
  private final class Search {

    private final CellGraph graph;
    private final Net net;
    private final Work work;
    private final Master master;
    private final Prover prover;
    private final int[] needy;
    private boolean @Nullable [] best;
    private @Nullable Proof[] bestProofs;
    private double bestCost = Double.POSITIVE_INFINITY;
    private List<Integer> failing = List.of();

    Search(CellGraph graph) {
      this.graph = graph;
      this.net = Net.of(graph);
      this.work = new Work(effort.steps());
      Persons persons = insiders == Insiders.COUNT ? Persons.of(net) : Persons.none(net);
      this.master = new Master(net, persons);
      this.prover = new Prover(net, persons, work, SEED);
      this.needy = prover.needy();
      this.bestProofs = new Proof[net.size()];
    }

    Suppression run() {
      for (int n = 0; n < MOST_ATTEMPTS && (n == 0 || !work.isSpent(ATTEMPTS_END)); n++) {
        attempt(new PatternSearch(net, master, work, SEED + n));
        master.forgetGuesses();
      }
      boolean[] start = best;
      if (start == null) {
        return new Suppression.Unprotectable(inGraph(failing));
      }
      double bound = bound(FIRST_BOUND_ENDS);
      Evidence evidence = new Evidence(net);
      for (int cell : needy) {
        evidence.set(cell, requireNonNull(bestProofs[cell]));
      }
      Improvement improvement = new Improvement(net, master, prover, evidence, start, work, SEED);
      long tries = (long) effort.tries() * complements(start);
      improvement.run(tries, IMPROVEMENT_ENDS, bound);
      best = improvement.best();
      bestProofs = improvement.bestProofs();
      bestCost = improvement.bestCost();
      return checked(Math.max(bound, bound(LAST_BOUND_ENDS)), improvement.tries());
    }

    private double bound(int percent) {
      return new LowerBound(net, master, master.necessaryCuts(), work).best(bestCost, percent);
    }

    private void attempt(PatternSearch search) {
      search.anneal(100);
      boolean isMet = search.grow();
      if (isMet) {
        search.prune();
      }
      Evidence evidence = new Evidence(net);
      int[] open = needy;
      for (int round = 0; isMet && round < MOST_ROUNDS; round++) {
        Verdict verdict = prover.prove(master.view(), open, Zeal.ALL);
        verdict.proved().forEach(evidence::set);
        failing = Prover.inOrder(verdict.failed());
        if (failing.isEmpty()) {
          prune(search, evidence);
          keep(evidence);
          return;
        }
        verdict.failed().values().forEach(master::add);
        open = failing.stream().mapToInt(Integer::intValue).toArray();
        isMet = search.grow();
      }
      if (failing.isEmpty()) {
        failing = Arrays.stream(needy).boxed().toList();
      }
    }

    /** Removes complements while everything stays proved. */
    private void prune(PatternSearch search, Evidence evidence) {
      for (int cell : search.dearestFirst(master.view()).toArray()) {
        if (master.change(cell) <= 0) {
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

    private void keep(Evidence evidence) {
      boolean[] pattern = master.pattern();
      double cost = cost(pattern);
      if (cost < bestCost - 1e-9) {
        best = pattern;
        bestCost = cost;
        bestProofs = evidence.proofs();
      }
    }

    private double cost(boolean[] pattern) {
      double cost = 0;
      for (int cell = 0; cell < pattern.length; cell++) {
        cost += pattern[cell] && net.isFree[cell] ? net.cost[cell] : 0;
      }
      return cost;
    }

    private int complements(boolean[] pattern) {
      return (int)
          IntStream.range(0, pattern.length).filter(i -> pattern[i] && net.isFree[i]).count();
    }

    private Suppression checked(double bound, long tries) {
      boolean[] pattern = requireNonNull(best);
      BitSet hidden = new BitSet(graph.size());
      for (int cell = 0; cell < pattern.length; cell++) {
        hidden.set(net.origin[cell], pattern[cell]);
      }
      IdentityHashMap<Move, Move> moved = new IdentityHashMap<>();
      List<Witness> witnesses = new ArrayList<>();
      List<Integer> unproved = new ArrayList<>();
      for (int cell : needy) {
        Proof proof = bestProofs[cell];
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
              hidden, witnesses, complements(pattern), bestCost, Math.min(bound, bestCost), tries)
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
