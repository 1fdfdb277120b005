// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionTest {

  private static final Set<String> ALL = Set.of("a", "b", "c", "d", "e");

  @Test
  void leavesOnTheSameLinesAreOnePart() {
    Partition partition = new Partition("v", List.of(Set.of("a", "b"), Set.of("b", "c", "d"), ALL));

    assertThat(partition.parts()).isEqualTo(4);
    assertThat(partition.nodes()).isEqualTo(7);
    assertThat(partition.nodesOf(Set.of("c", "d"))).hasSize(1);
    assertThat(partition.nodesOf(ALL)).containsExactly(partition.everyone());
    assertThat(partition.children(partition.nodesOf(Set.of("c", "d"))[0])).isEmpty();
  }

  @Test
  void aRegionThatCutsAPartIsRefused() {
    Partition partition = new Partition("v", List.of(Set.of("a", "b"), Set.of("b", "c", "d"), ALL));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> partition.nodesOf(Set.of("c")))
        .withMessageContaining("'v'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> partition.nodesOf(Set.of("z")))
        .withMessageContaining("'v'");
  }

  @Test
  void nodesAreMadeOfTheGreatestNodesInsideThem() {
    Partition partition =
        new Partition(
            "v", List.of(Set.of("a", "b", "c"), Set.of("a"), Set.of("b", "c"), Set.of("d"), ALL));

    assertThat(leaves(partition, partition.children(partition.everyone())))
        .containsExactly("abc", "d", "e");
    assertThat(leaves(partition, partition.nodesOf(Set.of("b", "c", "d"))))
        .containsExactly("bc", "d");
    int[] changed = partition.nodesOf(ALL);
    changed[0] = -1;
    assertThat(partition.nodesOf(ALL)).containsExactly(partition.everyone());
    int[] children = partition.children(partition.everyone());
    Arrays.fill(children, -1);
    assertThat(partition.children(partition.everyone())).doesNotContain(-1);
  }

  /** What nodes are of, told by asking for every set of leaves. */
  private static List<String> leaves(Partition partition, int[] nodes) {
    Map<Integer, String> names = new HashMap<>();
    for (int bits = 1; bits < 32; bits++) {
      int set = bits;
      Set<String> leaves =
          new TreeSet<>(
              IntStream.range(0, 5)
                  .filter(i -> (set >> i & 1) == 1)
                  .mapToObj(i -> "" + (char) ('a' + i))
                  .toList());
      int[] found = nodesOrNone(partition, leaves);
      if (found.length == 1) {
        names.put(found[0], String.join("", leaves));
      }
    }
    return Arrays.stream(nodes).mapToObj(names::get).sorted().toList();
  }

  private static int[] nodesOrNone(Partition partition, Set<String> leaves) {
    try {
      return partition.nodesOf(leaves);
    } catch (IllegalArgumentException e) {
      return new int[0];
    }
  }

  @Test
  void everyRegionIsADisjointUnion() {
    SplittableRandom random = new SplittableRandom(15);
    for (int trial = 0; trial < 60; trial++) {
      List<Set<String>> lines = new ArrayList<>(List.of(ALL));
      for (int line = random.nextInt(5); line > 0; line--) {
        Set<String> some = new HashSet<>(ALL);
        some.removeIf(leaf -> random.nextBoolean());
        some.add("" + (char) ('a' + random.nextInt(5)));
        lines.add(some);
      }
      Partition partition = new Partition("v", lines);
      for (Set<String> line : lines) {
        assertThat(partition.nodesOf(line)).hasSize(1);
        int[] children = partition.children(partition.nodesOf(line)[0]);
        if (children.length > 0) {
          assertThat(String.join("", leaves(partition, children)).chars().sorted())
              .containsExactlyElementsOf(
                  line.stream().map(leaf -> (int) leaf.charAt(0)).sorted().toList());
          assertThat(children.length).isGreaterThan(1);
        }
      }
    }
  }

  private static Grid grid(Unknowns unknowns, int most) {
    Partition two = new Partition("a", List.of(Set.of("1"), Set.of("1", "2")));
    Partition three = new Partition("b", List.of(Set.of("x"), Set.of("y"), Set.of("x", "y", "z")));
    return new Grid(List.of("a", "b"), Map.of("a", two, "b", three), unknowns, most);
  }

  @Test
  void aGridHasAPlaceForEveryCrossingOfNodes() {
    Unknowns unknowns = new Unknowns();
    Grid grid = grid(unknowns, 12);

    assertThat(grid.variables()).containsExactly("a", "b");
    assertThat(grid.atoms()).isEqualTo(6);
    assertThat(grid.everyone()).isEqualTo(2 * 4 + 3);
    assertThat(grid.on(grid.everyone(), "a", 1)).isEqualTo(4 + 3);
    assertThat(grid.on(grid.everyone(), "b", 0)).isEqualTo(2 * 4);
    assertThatExceptionOfType(TooLargeToAttackException.class)
        .isThrownBy(() -> grid(new Unknowns(), 11))
        .withMessageContaining("11");
  }

  @Test
  void aRegionIsTheSumOfSmallerOnesDownToAtoms() {
    Unknowns unknowns = new Unknowns();
    Grid grid = grid(unknowns, 100);
    int everyone = grid.unknown(grid.everyone());

    assertThat(grid.unknown(grid.everyone())).isEqualTo(everyone);
    assertThat(unknowns.sum(unknowns.sumCount() - 1)).hasSize(3).startsWith(everyone);
    assertThat(unknowns.sumCount()).isEqualTo(3);
    assertThat(unknowns.size()).isEqualTo(1 + 2 + 6);
    grid.unknown(grid.on(grid.everyone(), "b", 1));
    assertThat(unknowns.sumCount()).isEqualTo(4);
    assertThat(unknowns.size()).isEqualTo(10);
  }

  @Test
  void aNumberThatStandsElsewhereIsTheSame() {
    Unknowns unknowns = Systems.upTo(9, 9);
    Grid grid = grid(unknowns, 100);
    int atom = grid.on(grid.on(grid.everyone(), "a", 0), "b", 0);
    grid.define(atom, 1);
    assertThat(grid.unknown(atom)).isEqualTo(1);
    assertThat(unknowns.sumCount()).isZero();
    grid.define(atom, 1);
    assertThat(unknowns.sumCount()).isZero();
    grid.define(atom, 0);
    assertThat(unknowns.sumCount()).isEqualTo(1);
    assertThat(unknowns.sum(0)).containsExactly(0, 1);
    assertThat(grid.unknown(atom)).isEqualTo(1);
  }

  @Test
  void theGreatestNodesAreTakenWhateverTheOrderOfTheLines() {
    List<Set<String>> lines =
        List.of(Set.of("a", "b"), Set.of("d", "e"), Set.of("a", "b", "c"), ALL);
    for (List<Set<String>> order : List.of(lines, reversed(lines))) {
      Partition partition = new Partition("v", order);
      assertThat(leaves(partition, partition.children(partition.everyone())))
          .containsExactly("abc", "de");
      assertThat(leaves(partition, partition.nodesOf(Set.of("a", "b", "d", "e"))))
          .containsExactly("ab", "de");
    }
  }

  private static List<Set<String>> reversed(List<Set<String>> lines) {
    List<Set<String>> reversed = new ArrayList<>(lines);
    Collections.reverse(reversed);
    return reversed;
  }

  @Test
  void aRegionIsSplitAlongTheVariableWithTheFewestPiecesTheFirstOfSeveral() {
    Partition two = new Partition("a", List.of(Set.of("1"), Set.of("1", "2")));
    Partition three = new Partition("b", List.of(Set.of("x"), Set.of("y"), Set.of("x", "y", "z")));
    for (List<String> order : List.of(List.of("a", "b"), List.of("b", "a"))) {
      Unknowns unknowns = new Unknowns();
      Grid grid = new Grid(order, Map.of("a", two, "b", three), unknowns, 100);
      int everyone = grid.unknown(grid.everyone());
      assertThat(unknowns.sum(unknowns.sumCount() - 1)).hasSize(3).startsWith(everyone);
    }
    Unknowns unknowns = new Unknowns();
    Grid square = new Grid(List.of("a", "b"), Map.of("a", two, "b", two), unknowns, 100);
    int everyone = square.unknown(square.everyone());
    assertThat(unknowns.sum(unknowns.sumCount() - 1))
        .containsExactly(
            everyone,
            square.unknown(square.on(square.everyone(), "a", 0)),
            square.unknown(square.on(square.everyone(), "a", 1)));
  }

  @Test
  void aRegionThatIsTheFirstNumberOfAllIsSaidToBeAnother() {
    Unknowns unknowns = Systems.upTo(9, 9);
    Grid grid = grid(unknowns, 100);
    int atom = grid.on(grid.on(grid.everyone(), "a", 0), "b", 0);
    grid.define(atom, 0);
    grid.define(atom, 1);

    assertThat(grid.unknown(atom)).isZero();
    assertThat(unknowns.sum(0)).containsExactly(1, 0);
  }
}
