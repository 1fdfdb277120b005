// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which sets of variables an attacker must cross, so that nothing is lost.
 *
 * <p>Where the sets of variables of the tables form a tree that overlaps only along its branches,
 * tables that agree on what neighbours share can always be put together to one table of everything,
 * in whole numbers: crossing each set by itself is enough. Where the sets run in a circle (A by B,
 * B by C, C by A) that is not so, and the circle is crossed as one.
 *
 * <p>Method: the reduction of Graham and of Yu and Ozsoyoglu for acyclic hypergraphs; see R. E.
 * Tarjan and M. Yannakakis (1984), SIAM Journal on Computing 13(3), 566-579.
 *
 * @param clusters the sets to cross
 * @param links pairs of clusters that must agree on the variables that they share
 */
record JoinTree(List<TreeSet<String>> clusters, List<int[]> links) {

  static JoinTree of(List<Set<String>> tables) {
    List<TreeSet<String>> clusters = maximal(tables);
    List<TreeSet<String>> circle = circle(clusters);
    while (!circle.isEmpty()) {
      TreeSet<String> merged = new TreeSet<>();
      circle.forEach(merged::addAll);
      List<Set<String>> next = new ArrayList<>(clusters);
      next.add(merged);
      clusters = maximal(next);
      circle = circle(clusters);
    }
    return new JoinTree(clusters, links(clusters));
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

  /** The clusters that no reduction removes; none where all is a tree. */
  private static List<TreeSet<String>> circle(List<TreeSet<String>> clusters) {
    Map<Integer, Set<String>> left = new HashMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      left.put(i, new HashSet<>(clusters.get(i)));
    }
    boolean isReduced = true;
    while (isReduced) {
      isReduced = dropLonely(left);
      isReduced |= dropContained(left);
    }
    return left.keySet().stream().sorted().map(clusters::get).toList();
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean dropLonely(Map<Integer, Set<String>> left) {
    boolean isReduced = false;
    for (Set<String> set : left.values()) {
      isReduced |=
          set.removeIf(
              variable ->
                  left.values().stream()
                      .noneMatch(other -> other != set && other.contains(variable)));
    }
    return isReduced;
  }

  private static boolean dropContained(Map<Integer, Set<String>> left) {
    for (Map.Entry<Integer, Set<String>> small : left.entrySet()) {
      boolean isAlone = left.size() == 1;
      boolean isContained =
          left.entrySet().stream()
              .anyMatch(
                  large ->
                      !large.getKey().equals(small.getKey())
                          && large.getValue().containsAll(small.getValue()));
      if (isAlone || isContained) {
        left.remove(small.getKey());
        return true;
      }
    }
    return false;
  }

  /** A spanning tree of greatest overlap, which for a tree of sets is one that loses nothing. */
  private static List<int[]> links(List<TreeSet<String>> clusters) {
    List<int[]> links = new ArrayList<>();
    Set<Integer> joined = new TreeSet<>(clusters.isEmpty() ? Set.of() : Set.of(0));
    while (joined.size() < clusters.size()) {
      int[] best = null;
      int bestOverlap = -1;
      for (int from : joined) {
        for (int to = 0; to < clusters.size(); to++) {
          int overlap = joined.contains(to) ? -1 : overlap(clusters.get(from), clusters.get(to));
          if (overlap > bestOverlap) {
            best = new int[] {from, to};
            bestOverlap = overlap;
          }
        }
      }
      if (best == null) {
        break;
      }
      links.add(best);
      joined.add(best[1]);
    }
    return links;
  }

  private static int overlap(Set<String> one, Set<String> other) {
    return (int) one.stream().filter(other::contains).count();
  }
}
