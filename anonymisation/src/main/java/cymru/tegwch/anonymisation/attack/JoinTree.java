// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Which sets of variables an attacker must cross, so that nothing is lost.
 *
 * <p>Where the sets of variables of the tables form a tree that overlaps only along its branches,
 * tables that agree on what neighbours share can always be put together to one table of everything,
 * in whole numbers: crossing each set by itself is enough. Where the sets run in a circle (A by B,
 * B by C, C by D, D by A) that is not so. There pairs of variables that no table crosses are
 * crossed too (A by C), until what is left is a tree.
 *
 * <p>Method: variables are taken away one after another, each with its neighbours as a set; first
 * those whose neighbours are all crossed with each other already, then the one with the smallest
 * set. The sets of every such order form a tree; see R. E. Tarjan and M. Yannakakis (1984), SIAM
 * Journal on Computing 13(3), 566-579, and S. L. Lauritzen (1996), Graphical Models, chapter 2.
 *
 * @param clusters the sets to cross
 * @param links pairs of clusters that must agree on the variables that they share
 */
record JoinTree(List<TreeSet<String>> clusters, List<int[]> links) {

  /**
   * The tree of the sets that tables cross.
   *
   * @param parts how many parts a variable has, by which sets are small or large
   */
  static JoinTree of(List<Set<String>> tables, ToLongFunction<String> parts) {
    Map<String, TreeSet<String>> neighbours = new TreeMap<>();
    for (Set<String> table : tables) {
      table.forEach(v -> neighbours.computeIfAbsent(v, n -> new TreeSet<>()).addAll(table));
    }
    List<Set<String>> sets = new ArrayList<>(tables);
    while (!neighbours.isEmpty()) {
      sets.add(takeAway(neighbours, parts));
    }
    List<TreeSet<String>> clusters = maximal(sets);
    return new JoinTree(clusters, links(clusters));
  }

  /** Takes the best variable away, and returns it with its neighbours. */
  private static Set<String> takeAway(
      Map<String, TreeSet<String>> neighbours, ToLongFunction<String> parts) {
    String best = "";
    double smallest = Double.POSITIVE_INFINITY;
    for (Map.Entry<String, TreeSet<String>> around : neighbours.entrySet()) {
      boolean isCrossed =
          around.getValue().stream()
              .allMatch(v -> requireNonNull(neighbours.get(v), v).containsAll(around.getValue()));
      double size = isCrossed ? 0 : 1;
      for (String variable : around.getValue()) {
        size *= parts.applyAsLong(variable);
      }
      if (size < smallest) {
        best = around.getKey();
        smallest = size;
      }
    }
    String gone = best;
    TreeSet<String> set = requireNonNull(neighbours.remove(gone), "set");
    for (String variable : set) {
      neighbours.computeIfPresent(
          variable,
          (v, around) -> {
            around.addAll(set);
            around.remove(gone);
            return around;
          });
    }
    return set;
  }

  /** The sets that are in no other, in a fixed order. */
  private static List<TreeSet<String>> maximal(List<? extends Set<String>> sets) {
    List<TreeSet<String>> distinct =
        sets.stream()
            .map(TreeSet::new)
            .distinct()
            .sorted(Comparator.comparing(TreeSet::toString))
            .toList();
    return distinct.stream()
        .filter(
            set ->
                distinct.stream()
                    .noneMatch(other -> other.size() > set.size() && other.containsAll(set)))
        .toList();
  }

  /** A spanning tree of greatest overlap, which for a tree of sets is one that loses nothing. */
  private static List<int[]> links(List<TreeSet<String>> clusters) {
    List<int[]> links = new ArrayList<>();
    Set<Integer> joined = new TreeSet<>(Set.of(0));
    while (joined.size() < clusters.size()) {
      int[] best =
          joined.stream()
              .flatMap(from -> others(joined, clusters.size()).mapToObj(to -> new int[] {from, to}))
              .max(
                  Comparator.comparingLong(
                      link -> overlap(clusters.get(link[0]), clusters.get(link[1]))))
              .orElseThrow();
      links.add(best);
      joined.add(best[1]);
    }
    return links;
  }

  private static IntStream others(Set<Integer> joined, int size) {
    return IntStream.range(0, size).filter(to -> !joined.contains(to));
  }

  private static long overlap(Set<String> one, Set<String> other) {
    return one.stream().filter(other::contains).count();
  }
}
