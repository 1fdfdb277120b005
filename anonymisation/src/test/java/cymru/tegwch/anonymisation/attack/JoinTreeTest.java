// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
}
