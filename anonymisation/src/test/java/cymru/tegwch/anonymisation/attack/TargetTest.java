// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetTest {

  private static final Map<String, Set<String>> REGION = Map.of("a", Set.of("1"));
  private static final PrintedTable TABLE =
      new PrintedTable(
          "t",
          List.of(
              new PrintedTable.Axis("a", List.of(Set.of("1"), Set.of("2"), Set.of("1", "2"))),
              new PrintedTable.Axis("b", List.of(Set.of("x"), Set.of("x", "y")))),
          List.of(
              OptionalLong.of(1),
              OptionalLong.of(2),
              OptionalLong.of(3),
              OptionalLong.of(4),
              OptionalLong.empty(),
              OptionalLong.of(6)));

  @Test
  void isSafeFromItsWidthAndItsUpperEndOn() {
    Target target = Target.of(REGION, 3, 5);

    assertThat(target.isSafe(2, 5)).isTrue();
    assertThat(target.isSafe(3, 5)).isFalse();
    assertThat(target.isSafe(1, 4)).isFalse();
    assertThat(target.isSafe(0, 9)).isTrue();
  }

  @Test
  void keepsItsRegionsWhateverBecomesOfTheCallers() {
    Set<String> leaves = new HashSet<>(Set.of("1"));
    Map<String, Set<String>> region = new HashMap<>(Map.of("a", leaves));
    Target target = Target.of(region, 1, 1);
    leaves.add("2");
    region.put("b", Set.of("x"));

    assertThat(target.regions()).containsExactly(REGION);
    assertThatIllegalArgumentException().isThrownBy(() -> new Target(List.of(), 1, 1));
  }

  @Test
  void aCellIsOfItsLines() {
    assertThat(TABLE.linesOf(3)).containsExactly(1, 1);
    assertThat(TABLE.region(4)).isEqualTo(Map.of("a", Set.of("1", "2"), "b", Set.of("x")));
    assertThat(Target.of(TABLE, 3, 4, 7))
        .isEqualTo(new Target(List.of(Map.of("a", Set.of("2"), "b", Set.of("x", "y"))), 4, 7));
  }

  @Test
  void aTableHasACellForEveryCrossingOfLines() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PrintedTable("t", TABLE.axes(), TABLE.cells().subList(0, 5)))
        .withMessageContaining("6")
        .withMessageContaining("5");
    PrintedTable.Axis one = new PrintedTable.Axis("a", List.of(Set.of("1")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PrintedTable("t", List.of(one, one), List.of(OptionalLong.of(1))))
        .withMessageContaining("once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PrintedTable.Axis("a", List.of(Set.of())));
    assertThatNullPointerException()
        .isThrownBy(() -> new PrintedTable.Axis(null, List.of()))
        .withMessage("variable");
    assertThatNullPointerException()
        .isThrownBy(() -> new PrintedTable(null, List.of(), List.of(OptionalLong.of(1))))
        .withMessage("id");
  }

  @Test
  void anAxisHasTheLeavesOfAllItsLines() {
    assertThat(TABLE.axes().get(1).leaves()).containsExactlyInAnyOrder("x", "y");
    assertThat(TABLE.axes().get(1).occupied()).isEmpty();
  }

  @Test
  void anIntervalIsAsSafeAsItsTarget() {
    WitnessTable table = new WitnessTable(new long[] {4}, Move.NONE);
    Target target = Target.of(REGION, 3, 5);

    assertThat(new Interval(target, 2, 5, true, true, true, table, table).isSafe()).isTrue();
    assertThat(new Interval(target, 3, 5, true, true, true, table, table).isSafe()).isFalse();
    assertThatNullPointerException()
        .isThrownBy(() -> new Interval(null, 3, 5, true, true, true, table, table))
        .withMessage("target");
    assertThatNullPointerException()
        .isThrownBy(() -> new Interval(target, 3, 5, true, true, true, null, table))
        .withMessage("low");
    assertThatNullPointerException()
        .isThrownBy(() -> new Interval(target, 3, 5, true, true, true, table, null))
        .withMessage("high");
  }

  @Test
  void whatIsKnownIsARangeOfRegions() {
    Map<String, Set<String>> other = Map.of("b", Set.of("x"));

    assertThat(Known.nobody(REGION)).isEqualTo(new Known(List.of(REGION), List.of(), 0, 0));
    assertThat(Known.alone(REGION)).isEqualTo(new Known(List.of(REGION), List.of(), 1, 1));
    assertThat(Known.small(REGION, 5)).isEqualTo(new Known(List.of(REGION), List.of(), 1, 4));
    assertThat(Known.complement(REGION, 5))
        .isEqualTo(new Known(List.of(REGION), List.of(), 5, Long.MAX_VALUE));
    assertThat(Known.covered(other, List.of(REGION)))
        .isEqualTo(new Known(List.of(REGION), List.of(other), 0, Long.MAX_VALUE));
    assertThat(Known.covered(other, List.of(REGION)).plus()).containsExactly(REGION);
    assertThat(Known.covered(other, List.of(REGION)).minus()).containsExactly(other);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Known(List.of(), List.of(REGION), 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Known(List.of(REGION), List.of(), 2, 1));
  }
}
