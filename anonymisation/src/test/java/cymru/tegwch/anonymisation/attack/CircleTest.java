// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers that move together, against what the sums allow. */
class CircleTest {

  @Test
  void theLeastFactorMakesAllNumbersWhole() {
    assertThat(Circle.denominator()).isEqualTo(1);
    assertThat(Circle.denominator(0, 3, -2)).isEqualTo(1);
    assertThat(Circle.denominator(0.5, -1)).isEqualTo(2);
    assertThat(Circle.denominator(1 / 3.0, -0.5)).isEqualTo(6);
    assertThat(Circle.denominator(-2 / 3.0, 0.25)).isEqualTo(12);
    assertThat(Circle.denominator(1 / 24.0)).isEqualTo(24);
    assertThat(Circle.denominator(1 / 25.0)).isZero();
    assertThat(Circle.denominator(1, 0.01)).isZero();
    assertThat(Circle.denominator(1 + 1e-9, 2 - 1e-9)).isEqualTo(1);
  }

  /** All whole tables of a component that differ from one in the numbers of a circle alone. */
  private static boolean isAlone(Circle circle, long[] from, long[] to) {
    return IntStream.range(0, from.length)
        .filter(place -> from[place] != to[place])
        .allMatch(place -> Arrays.stream(circle.places()).anyMatch(p -> p == place));
  }

  @Test
  void aCircleLeadsFromTableToTableUntilABoundStopsIt() {
    SplittableRandom random = new SplittableRandom(41);
    int moved = 0;
    for (int trial = 0; trial < 60; trial++) {
      Unknowns all = trial % 2 == 0 ? Systems.circles(random) : Systems.weighted(random);
      List<long[]> tables = Systems.everyTable(all);
      long[] base = tables.get(random.nextInt(tables.size()));
      int[] open = IntStream.range(0, all.size()).filter(all::isOpen).toArray();
      Component component = new Component(all, open, base);
      long[] start = component.part(base);
      Dictionary dictionary = Dictionary.at(component, start);
      for (int place = 0; place < component.size(); place++) {
        Optional<Circle> circle =
            dictionary.isBasic(place) ? Optional.empty() : Circle.of(dictionary, place);
        if (circle.isPresent()) {
          moved += stepsAreTables(component, start, circle.orElseThrow());
        }
      }
    }
    assertThat(moved).isGreaterThan(50);
  }

  private static int stepsAreTables(Component component, long[] start, Circle circle) {
    assertThat(circle.rates()).doesNotContain(0).hasSameSizeAs(circle.places());
    assertThat(circle.places()).doesNotHaveDuplicates();
    long forward = circle.room(component, start, 1);
    long backward = circle.room(component, start, -1);
    assertThat(forward).isNotNegative();
    assertThat(backward).isNotNegative();
    for (long steps = -backward - 1; steps <= forward + 1; steps++) {
      long[] table = start.clone();
      Move move = circle.move(component, steps);
      Arrays.setAll(table, place -> start[place] + move.by(component.unknown(place)));
      assertThat(component.isTable(table)).isEqualTo(-backward <= steps && steps <= forward);
      assertThat(isAlone(circle, start, table)).isTrue();
    }
    return (int) (forward + backward);
  }

  @Test
  void aNumberThatNothingBindsMovesByOne() {
    Unknowns all = Systems.upTo(9, 7);
    Component component = new Component(all, new int[] {0, 1}, new long[] {4, 2});
    Dictionary dictionary = Dictionary.at(component, new long[] {4, 2});
    Circle circle = Circle.of(dictionary, 1).orElseThrow();

    assertThat(circle.places()).containsExactly(1);
    assertThat(circle.rates()).containsExactly(1);
    assertThat(circle.room(component, new long[] {4, 2}, 1)).isEqualTo(5);
    assertThat(circle.room(component, new long[] {4, 2}, -1)).isEqualTo(2);
  }

  @Test
  void aNumberThatTakesOthersAlongInSmallPartsHasNoCircle() {
    // 30 times the first is the second: one step of the second is a thirtieth of the first
    Unknowns all = Systems.upTo(9, 270);
    all.addSum(1, IntStream.range(0, 30).map(n -> 0).toArray());
    Component component = new Component(all, new int[] {0, 1}, new long[] {4, 120});
    Dictionary dictionary = Dictionary.at(component, new long[] {4, 120});
    dictionary.makeBasic(0);

    assertThat(Circle.of(dictionary, 1)).isEmpty();
    dictionary.makeBasic(1);
    assertThat(Circle.of(dictionary, 0))
        .hasValueSatisfying(
            circle -> {
              assertThat(circle.places()).containsExactlyInAnyOrder(0, 1);
              assertThat(circle.room(component, new long[] {4, 120}, 1)).isEqualTo(5);
              assertThat(circle.move(component, -2).by(1)).isEqualTo(-60);
            });
  }

  @Test
  void aMoveIsInTheOrderOfItsNumbers() {
    Move move = Move.of(new int[] {7, 0, 300, 2}, new long[] {1, -2, 3, 4});

    assertThat(move.unknowns()).containsExactly(0, 2, 7, 300);
    assertThat(IntStream.of(7, 0, 300, 2, 1).mapToLong(move::by))
        .containsExactly(1L, -2L, 3L, 4L, 0L);
    assertThat(Move.of(new int[] {5, 6}, new long[] {1, -1}).unknowns()).containsExactly(5, 6);
  }
}
