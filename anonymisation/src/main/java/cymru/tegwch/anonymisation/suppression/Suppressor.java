// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds a pattern of hidden cells in which every needy cell is proved protected.
 *
 * <p>A cheap pattern that meets the {@link Master} is proved by the {@link Prover}; what fails
 * teaches the master a cut, and the pattern grows until nothing fails. Complements whose removal
 * leaves every proof standing are then removed, the whole is tried again with what was learned, and
 * parts of the best pattern are rebuilt where that is proved and no dearer. The best pattern is
 * returned with its witnesses, each of which is added up once more. All effort is counted in rounds
 * and steps, so that the result does not depend on the machine.
 *
 * <p>Method: the cutting-plane scheme for cell suppression of M. Fischetti and J. J. Salazar
 * (2001), Solving the cell suppression problem on tabular data with linear constraints, Management
 * Science 47(7), 1008-1027, with a local search in place of its integer programme.
 *
 * @param attempts how many patterns are sought from the start, 1 or more
 * @param rounds how often one pattern may fail and grow, 1 or more
 * @param tries how often, for each complement, a part of the best pattern is rebuilt, 0 or more
 */
public record Suppressor(int attempts, int rounds, int tries) {

  private static final long SEED = 20_261_122L;

  /** A try costs about the square of the number of cells: larger graphs get fewer. */
  private static final long WORK = 250_000_000L;

  public Suppressor {
    if (attempts < 1 || rounds < 1 || tries < 0) {
      throw new IllegalArgumentException(
          "Attempts and rounds must be 1 or more and tries 0 or more, but were "
              + attempts
              + ", "
              + rounds
              + " and "
              + tries);
    }
  }

  /** Three attempts of at most 200 rounds, then 60 tries to rebuild for each complement. */
  public static Suppressor withDefaults() {
    return new Suppressor(3, 200, 60);
  }

  /** Finds a pattern for the graph. */
  public Suppression suppress(CellGraph graph) {
    return new Search(graph).run();
  }

  /** One run: the state that its attempts share. */
  private final class Search {

    private final CellGraph graph;
    private final BitSet needy;
    private final Master master;
    private final Prover prover;
    private @Nullable BitSet best;
    private Map<Integer, Witness> bestWitnesses = Map.of();
    private double bestCost = Double.POSITIVE_INFINITY;
    private List<Integer> failing = List.of();

    Search(CellGraph graph) {
      this.graph = graph;
      this.needy = Prover.needy(graph);
      this.master = new Master(graph);
      this.prover = new Prover(graph, SEED);
    }

    Suppression run() {
      for (int attempt = 0; attempt < attempts; attempt++) {
        attempt(new PatternSearch(graph, master, SEED + attempt));
        master.forgetGuesses();
      }
      if (best != null) {
        improve(new PatternSearch(graph, master, SEED), best);
      }
      if (best == null) {
        return new Suppression.Unprotectable(failing);
      }
      return checked(best);
    }

    private Suppression checked(BitSet pattern) {
      List<Witness> witnesses = List.copyOf(bestWitnesses.values());
      List<Integer> unproved =
          needy.stream()
              .filter(
                  cell -> {
                    Witness witness = bestWitnesses.get(cell);
                    return witness == null || !witness.isValid(graph, pattern);
                  })
              .boxed()
              .toList();
      return unproved.isEmpty()
          ? new Suppression.Pattern(pattern, witnesses, complements(pattern))
          : new Suppression.Unprotectable(unproved);
    }

    private void attempt(PatternSearch search) {
      search.anneal();
      boolean isMet = search.grow();
      if (isMet) {
        search.prune();
      }
      Map<Integer, Witness> proved = new TreeMap<>();
      for (int round = 0; isMet && round < rounds; round++) {
        BitSet open = (BitSet) needy.clone();
        proved.keySet().forEach(open::clear);
        Prover.Verdict verdict = prover.prove(master.pattern(), open);
        proved.putAll(verdict.proved());
        failing = List.copyOf(verdict.failed().keySet());
        if (failing.isEmpty()) {
          keep(search, prune(search, proved), proved);
          return;
        }
        verdict.failed().values().forEach(master::add);
        isMet = search.grow();
      }
      if (failing.isEmpty()) {
        failing = needy.stream().boxed().toList();
      }
    }

    /** Rebuilds parts of the best pattern, and keeps what is proved and no dearer. */
    private void improve(PatternSearch search, BitSet start) {
      BitSet current = start;
      Map<Integer, Witness> witnesses = new TreeMap<>(bestWitnesses);
      long most = Math.min((long) tries() * complements(start), WORK / graph.size() / graph.size());
      for (int n = 0; n < most && complements(current) > 0; n++) {
        master.reset(current);
        if (!search.rebuild(current)) {
          continue;
        }
        search.prune();
        BitSet rebuilt = master.pattern();
        if (rebuilt.equals(current) || search.cost(rebuilt) > search.cost(current) + 1e-9) {
          continue;
        }
        Prover.Verdict verdict = prover.proveOrFail(rebuilt, unproved(witnesses, current, rebuilt));
        verdict.failed().values().stream().filter(Cut::isNecessary).forEach(master::add);
        if (verdict.failed().isEmpty()) {
          witnesses.putAll(verdict.proved());
          current = rebuilt;
          keep(search, current, witnesses);
        }
      }
    }

    /** The cells whose witnesses move what the new pattern prints. */
    private BitSet unproved(Map<Integer, Witness> witnesses, BitSet before, BitSet after) {
      BitSet printed = (BitSet) before.clone();
      printed.andNot(after);
      BitSet unproved = new BitSet();
      witnesses.forEach(
          (cell, witness) ->
              unproved.set(cell, printed.stream().anyMatch(p -> !witness.isUntouchedBy(graph, p))));
      return unproved;
    }

    private void keep(PatternSearch search, BitSet pattern, Map<Integer, Witness> witnesses) {
      double cost = search.cost(pattern);
      if (cost < bestCost - 1e-9) {
        best = pattern;
        bestCost = cost;
        bestWitnesses = Map.copyOf(witnesses);
      }
    }

    /** Removes complements while everything stays proved; updates the witnesses. */
    private BitSet prune(PatternSearch search, Map<Integer, Witness> witnesses) {
      BitSet pattern = master.pattern();
      for (int cell : search.dearestFirst(pattern).toArray()) {
        if (master.change(cell) <= 0 && tryWithout(cell, pattern, witnesses)) {
          pattern.clear(cell);
          master.flip(cell);
        }
      }
      return pattern;
    }

    private boolean tryWithout(int cell, BitSet pattern, Map<Integer, Witness> witnesses) {
      BitSet smaller = (BitSet) pattern.clone();
      smaller.clear(cell);
      BitSet unproved = new BitSet();
      witnesses.forEach((p, w) -> unproved.set(p, !w.isUntouchedBy(graph, cell)));
      Prover.Verdict verdict = prover.proveOrFail(smaller, unproved);
      if (verdict.failed().isEmpty()) {
        witnesses.putAll(verdict.proved());
        return true;
      }
      return false;
    }

    private int complements(BitSet pattern) {
      return (int) pattern.stream().filter(cell -> graph.cell(cell).isFree()).count();
    }
  }
}
