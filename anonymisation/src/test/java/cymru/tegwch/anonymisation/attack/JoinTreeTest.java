// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JoinTreeTest {

  private static List<String> clusters(List<Set<String>> tables) {
    return JoinTree.of(tables, variable -> variable.equals("c") ? 9 : 2).clusters().stream()
        .map(c -> String.join("", c))
        .sorted()
        .toList();
  }

  @Test
  void tablesThatShareOneVariableAreCrossedEachByItself() {
    assertThat(clusters(List.of(Set.of("a", "b"), Set.of("a", "c"), Set.of("d"))))
        .containsExactly("ab", "ac", "d");
  }

  @Test
  void aTableInsideAnotherIsNotCrossedAgain() {
    assertThat(clusters(List.of(Set.of("a", "b"), Set.of("a"), Set.of("a", "b"))))
        .containsExactly("ab");
  }

  @Test
  void aCircleIsCrossedAsOneAndItsBranchesAreNot() {
    assertThat(
            clusters(
                List.of(Set.of("a", "b"), Set.of("b", "c"), Set.of("a", "c"), Set.of("c", "d"))))
        .containsExactly("abc", "cd");
  }

  @Test
  void aLargeCircleIsCrossedInTheSmallestPiecesThatFormATree() {
    assertThat(
            clusters(
                List.of(Set.of("a", "b"), Set.of("b", "c"), Set.of("c", "d"), Set.of("a", "d"))))
        .containsExactly("abd", "bcd");
  }

  @Test
  void severalTicksByTheSameTwoVariablesAreNotCrossedWithEachOther() {
    assertThat(
            clusters(
                List.of(
                    Set.of("a", "1"),
                    Set.of("b", "1"),
                    Set.of("a", "2"),
                    Set.of("b", "2"),
                    Set.of("a", "3"),
                    Set.of("b", "3"))))
        .containsExactly("1ab", "2ab", "3ab");
  }

  @Test
  void allClustersAreLinked() {
    JoinTree tree =
        JoinTree.of(List.of(Set.of("a"), Set.of("b"), Set.of("b", "c"), Set.of("c", "d")), v -> 2);

    assertThat(tree.clusters()).hasSize(3);
    assertThat(tree.links()).hasSize(2);
  }

  /** A tree over sets loses nothing exactly where its overlaps add up to what is counted twice. */
  private static boolean losesNothing(JoinTree tree) {
    int overlap = 0;
    for (int[] link : tree.links()) {
      Set<String> shared = new TreeSet<>(tree.clusters().get(link[0]));
      shared.retainAll(tree.clusters().get(link[1]));
      overlap += shared.size();
    }
    int sizes = tree.clusters().stream().mapToInt(TreeSet::size).sum();
    long different = tree.clusters().stream().flatMap(Set::stream).distinct().count();
    return tree.links().size() == Math.max(0, tree.clusters().size() - 1)
        && sizes - overlap == different;
  }

  @Test
  void theTreeLosesNothingWhateverTheTables() {
    SplittableRandom random = new SplittableRandom(21);
    int merged = 0;
    for (int trial = 0; trial < 200; trial++) {
      List<Set<String>> tables = new ArrayList<>();
      for (int table = random.nextInt(6); table > 0; table--) {
        Set<String> variables = new TreeSet<>();
        random.ints(1 + random.nextInt(3), 'a', 'h').forEach(c -> variables.add("" + (char) c));
        tables.add(variables);
      }
      JoinTree tree = JoinTree.of(tables, v -> 2);
      assertThat(losesNothing(tree)).isTrue();
      for (Set<String> table : tables) {
        assertThat(tree.clusters()).anyMatch(cluster -> cluster.containsAll(table));
      }
      boolean isMerged = !tables.containsAll(tree.clusters());
      merged += isMerged ? 1 : 0;
      if (isMerged) {
        assertThat(losesNothing(unmerged(tables))).isFalse();
      }
    }
    assertThat(merged).isPositive();
  }

  /** The greatest tables and a spanning tree of greatest overlap, by trying every link. */
  private static JoinTree unmerged(List<Set<String>> tables) {
    List<TreeSet<String>> maximal =
        tables.stream()
            .map(TreeSet::new)
            .distinct()
            .filter(
                set ->
                    tables.stream()
                        .noneMatch(other -> other.size() > set.size() && other.containsAll(set)))
            .toList();
    List<int[]> links = new ArrayList<>();
    TreeSet<Integer> joined = new TreeSet<>(Set.of(0));
    while (joined.size() < maximal.size()) {
      int[] best = {-1, -1, -1};
      for (int from : joined) {
        for (int to = 0; to < maximal.size(); to++) {
          Set<String> shared = new TreeSet<>(maximal.get(from));
          shared.retainAll(maximal.get(to));
          if (!joined.contains(to) && shared.size() > best[2]) {
            best = new int[] {from, to, shared.size()};
          }
        }
      }
      links.add(best);
      joined.add(best[1]);
    }
    return new JoinTree(maximal, links);
  }

  /** The middle of the path has the smallest set, but taking it away first would cross y by z. */
  @Test
  void aTreeOfTablesIsCrossedAsItIsWhateverTheSizes() {
    List<Set<String>> path =
        List.of(Set.of("x", "y"), Set.of("v", "y"), Set.of("v", "z"), Set.of("t", "z"));
    JoinTree tree = JoinTree.of(path, variable -> Set.of("x", "t").contains(variable) ? 100 : 2);

    assertThat(tree.clusters().stream().map(c -> String.join("", c)))
        .containsExactlyInAnyOrder("xy", "vy", "vz", "tz");
    assertThat(losesNothing(tree)).isTrue();
  }

  @Test
  void ofVariablesThatAreEquallyGoodTheFirstByNameIsTakenAway() {
    List<Set<String>> circle =
        List.of(Set.of("a", "b"), Set.of("b", "c"), Set.of("c", "d"), Set.of("a", "d"));

    assertThat(JoinTree.of(circle, variable -> 2).clusters().stream().map(c -> String.join("", c)))
        .containsExactlyInAnyOrder("abd", "bcd");
  }

  @Test
  void linksAreWhereMostIsShared() {
    JoinTree tree =
        JoinTree.of(
            List.of(Set.of("a", "b"), Set.of("b", "c", "d"), Set.of("c", "d", "e"), Set.of("f")),
            variable -> 2);

    assertThat(tree.clusters().stream().map(c -> String.join("", c)))
        .containsExactly("ab", "bcd", "cde", "f");
    assertThat(tree.links().stream().map(link -> link[0] + "-" + link[1]))
        .containsExactly("0-1", "1-2", "0-3");
    assertThat(JoinTree.of(List.of(), variable -> 2).links()).isEmpty();
  }
}
