// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.anonymisation.attack.PrintedTable.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The numbers that people have, counted one by one. */
class AtomSpaceTest {

  private static final Axis A =
      new Axis("a", List.of(Set.of("1"), Set.of("2"), Set.of("3"), Set.of("1", "2", "3")));
  private static final Axis A_MORE =
      new Axis("a", List.of(Set.of("2", "3"), Set.of("1", "2"), Set.of("1", "2", "3")));
  private static final Axis B = new Axis("b", List.of(Set.of("x"), Set.of("x", "y")));
  private static final Axis C = new Axis("c", List.of(Set.of("p"), Set.of("q"), Set.of("p", "q")));
  private static final Map<String, List<String>> LEAVES =
      Map.of("a", List.of("1", "2", "3"), "b", List.of("x", "y"), "c", List.of("p", "q"));

  private static PrintedTable table(Axis... axes) {
    int size = Arrays.stream(axes).mapToInt(a -> a.lines().size()).reduce(1, (x, y) -> x * y);
    return new PrintedTable("t", List.of(axes), Collections.nCopies(size, OptionalLong.empty()));
  }

  private static List<Map<String, String>> people(SplittableRandom random, int count) {
    List<Map<String, String>> people = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      Map<String, String> person = new HashMap<>();
      LEAVES.forEach((v, leaves) -> person.put(v, leaves.get(random.nextInt(leaves.size()))));
      people.add(person);
    }
    return people;
  }

  private static long count(List<Map<String, String>> people, Map<String, Set<String>> region) {
    return people.stream()
        .filter(
            p ->
                region.entrySet().stream()
                    .allMatch(on -> on.getValue().contains(p.get(on.getKey()))))
        .count();
  }

  /** Puts in the numbers of all cells, adds up what has no number, and finds no contradiction. */
  private static void fits(AtomSpace space, List<PrintedTable> tables) {
    List<Map<String, String>> people = people(new SplittableRandom(16), 50);
    Unknowns all = space.unknowns();
    Map<Integer, Long> numbers = new HashMap<>();
    for (PrintedTable table : tables) {
      int[] cells = space.cellsOf(table);
      assertThat(cells).hasSize(table.cells().size());
      for (int cell = 0; cell < cells.length; cell++) {
        long number = count(people, table.region(cell));
        assertThat(numbers.merge(cells[cell], number, (x, y) -> x)).isEqualTo(number);
        assertThat(space.unknownsOf(List.of(table.region(cell)))).containsExactly(cells[cell]);
      }
    }
    // With those numbers every sum has at least one table of the rest.
    numbers.forEach(
        (unknown, number) -> all.know(unknown, new PrintingRules.Range(number, number)));
    assertThat(all.copy().tighten()).isTrue();
    Attack attack = Attack.on(printed(tables, people), new PrintingRules(1, 1, false));
    assertThat(attack.isConsistent()).isTrue();
  }

  private static List<PrintedTable> printed(
      List<PrintedTable> tables, List<Map<String, String>> people) {
    List<PrintedTable> printed = new ArrayList<>();
    for (PrintedTable table : tables) {
      List<OptionalLong> cells = new ArrayList<>();
      for (int cell = 0; cell < table.cells().size(); cell++) {
        cells.add(OptionalLong.of(count(people, table.region(cell))));
      }
      printed.add(new PrintedTable(table.id(), table.axes(), cells));
    }
    return printed;
  }

  @Test
  void cellsAreTheirRegions() {
    List<List<PrintedTable>> all =
        List.of(
            List.of(table(A)),
            List.of(table(A, B)),
            List.of(table(A, B, C)),
            List.of(table(A, B), table(B, C)),
            List.of(table(A, B), table(A_MORE)),
            List.of(table(A, B), table(B, C), table(A_MORE, C)),
            List.of(table(A), table(B)),
            List.of(table()));
    for (List<PrintedTable> tables : all) {
      fits(new AtomSpace(tables, 100), tables);
    }
  }

  @Test
  void atomsAreCountedPerCluster() {
    assertThat(new AtomSpace(List.of(table(A, B, C)), 12).atoms()).isEqualTo(12);
    assertThat(new AtomSpace(List.of(table(A, B), table(B, C)), 10).atoms()).isEqualTo(10);
    assertThat(new AtomSpace(List.of(table(A, B), table(B, C), table(A, C)), 12).atoms())
        .isEqualTo(12);
    assertThatExceptionOfType(TooLargeToAttackException.class)
        .isThrownBy(() -> new AtomSpace(List.of(table(A, B, C)), 11))
        .withMessageContaining("11");
    assertThatExceptionOfType(TooLargeToAttackException.class)
        .isThrownBy(() -> new AtomSpace(List.of(table(A, B), table(B, C)), 9));
    assertThat(new AtomSpace(List.of(table()), 1).atoms()).isEqualTo(1);
    assertThat(new AtomSpace(List.of(), 0).atoms()).isZero();
  }

  @Test
  void tablesOfAVariableHaveTheSameCategoriesAndEveryone() {
    Axis other = new Axis("a", List.of(Set.of("1"), Set.of("1", "2")));
    Axis noTotal = new Axis("a", List.of(Set.of("1"), Set.of("2")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AtomSpace(List.of(table(A), table(other)), 100))
        .withMessageContaining("'a'")
        .withMessageContaining("same categories");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AtomSpace(List.of(table(noTotal)), 100))
        .withMessageContaining("everyone");
  }

  @Test
  void onlyRegionsThatSomeTableCrossesAreAsked() {
    AtomSpace space = new AtomSpace(List.of(table(A, B), table(B, C)), 100);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> space.unknownsOf(List.of(Map.of("d", Set.of("1")))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> space.unknownsOf(List.of(Map.of("a", Set.of("1"), "c", Set.of("p")))));
    assertThat(space.unknownsOf(List.of(Map.of("a", Set.of("1")), Map.of("a", Set.of("1")))))
        .hasSize(2)
        .satisfies(found -> assertThat(found[0]).isEqualTo(found[1]));
    assertThat(space.unknownsOf(List.of(Map.of("a", Set.of("1", "3"), "b", Set.of("y")))))
        .hasSize(2);
  }

  @Test
  void numbersThatTwoClustersShareAreTheSame() {
    AtomSpace space = new AtomSpace(List.of(table(A, B), table(B, C)), 100);
    int[] rows = space.cellsOf(table(A, B));
    int[] columns = space.cellsOf(table(B, C));

    // Everyone on x: the last row's first cell, and the last cell of the first line.
    assertThat(rows[6]).isEqualTo(columns[2]);
    assertThat(rows[7]).isEqualTo(columns[5]);
  }
}
