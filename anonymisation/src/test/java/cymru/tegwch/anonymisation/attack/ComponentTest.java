// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComponentTest {

  /** Numbers 0 + 1 = 3 and 1 + 2 = 4, of which 0, 1 and 4 are of the component. */
  private static Component component() {
    Unknowns all = Systems.upTo(9, 8, 7, 20, 20);
    all.addSum(3, 0, 1);
    all.addSum(4, 1, 2);
    return new Component(all, new int[] {0, 1, 4}, new long[] {2, 3, 5, 5, 8});
  }

  @Test
  void whatIsOutsideStandsOnTheRightSide() {
    Component component = component();

    assertThat(component.size()).isEqualTo(3);
    assertThat(component.sums()).isEqualTo(2);
    assertThat(component.area()).isEqualTo(6);
    assertThat(component.places(0)).containsExactly(0, 1);
    assertThat(component.signs(0)).containsExactly(1, 1);
    assertThat(component.rightSide(0)).isEqualTo(5);
    assertThat(component.places(1)).containsExactly(2, 1);
    assertThat(component.signs(1)).containsExactly(-1, 1);
    assertThat(component.rightSide(1)).isEqualTo(-5);
  }

  @Test
  void placesAreThoseOfItsNumbers() {
    Component component = component();

    assertThat(component.unknowns()).containsExactly(0, 1, 4);
    assertThat(component.unknown(2)).isEqualTo(4);
    assertThat(component.placeOf(4)).isEqualTo(2);
    assertThat(component.placeOf(3)).isNegative();
    assertThat(component.upper(1)).isEqualTo(8);
    assertThat(component.lower(1)).isZero();
    Unknowns known = Systems.upTo(9);
    known.know(0, new PrintingRules.Range(4, 6));
    assertThat(new Component(known, new int[] {0}, new long[1]).lower(0)).isEqualTo(4);
    long[] table = {2, 3, 5, 5, 8};
    assertThat(component.part(table)).containsExactly(2, 3, 8);
    component.place(new long[] {1, 4, 9}, table);
    assertThat(table).containsExactly(1, 4, 5, 5, 9);
  }

  @Test
  void aTableIsOneThatAddsUpBetweenTheBounds() {
    Component component = component();

    assertThat(component.isTable(new long[] {2, 3, 8})).isTrue();
    assertThat(component.isTable(new long[] {0, 5, 10})).isTrue();
    assertThat(component.isTable(new long[] {2, 3, 9})).isFalse();
    assertThat(component.isTable(new long[] {-1, 6, 11})).isFalse();
    assertThat(component.isTable(new long[] {-4, 9, 14})).isFalse();
    assertThat(component.miss(0, new long[] {2, 4, 9})).isEqualTo(1);
    assertThat(component.miss(1, new long[] {2, 4, 10})).isEqualTo(-1);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> component.miss(1, new long[] {0, Long.MAX_VALUE, 0}));
  }

  @Test
  void aTableOfItsWholeIsOneOfEverything() {
    SplittableRandom random = new SplittableRandom(4);
    for (int trial = 0; trial < 25; trial++) {
      Unknowns all = Systems.random(random);
      List<long[]> tables = Systems.everyTable(all);
      long[] base = tables.get(0);
      int[] members = IntStream.range(0, all.size()).filter(all::isOpen).toArray();
      Component component = new Component(all, members, base);
      for (int n = 0; n < 20; n++) {
        long[] other = tables.get(random.nextInt(tables.size())).clone();
        other[members.length == 0 ? 0 : members[0]] += n % 3;
        assertThat(component.isTable(component.part(other)))
            .isEqualTo(all.areMetBy(withPart(base, component, other)));
      }
    }
  }

  private static long[] withPart(long[] base, Component component, long[] other) {
    long[] table = base.clone();
    component.place(component.part(other), table);
    return table;
  }

  @Test
  void openNumbersThatShareASumHangTogether() {
    Unknowns all = Systems.upTo(9, 9, 9, 9, 9, 0, 9, 0);
    all.addSum(4, 2);
    all.addSum(5, 4, 1);
    all.addSum(7, 0, 5, 6);
    Map<Integer, int[]> components = Pursuit.components(all);

    assertThat(components.keySet()).containsExactly(0, 1, 3);
    assertThat(components.get(0)).containsExactly(0, 6);
    assertThat(components.get(1)).containsExactly(1, 2, 4);
    assertThat(components.get(3)).containsExactly(3);
  }

  @Test
  void componentsAreThoseThatAWalkFinds() {
    SplittableRandom random = new SplittableRandom(5);
    for (int trial = 0; trial < 15; trial++) {
      Unknowns all = Systems.upTo(random.longs(30, 0, 3).toArray());
      for (int sum = 0; sum < 12; sum++) {
        all.addSum(random.nextInt(30), random.ints(random.nextInt(1, 4), 0, 30).toArray());
      }
      Map<Integer, int[]> found = Pursuit.components(all);
      for (int unknown = 0; unknown < 30; unknown++) {
        int[] walked = all.isOpen(unknown) ? walk(all, unknown) : new int[0];
        int at = unknown;
        assertThat(
                found.values().stream()
                    .filter(members -> Arrays.stream(members).anyMatch(m -> m == at))
                    .toList())
            .hasSize(walked.length == 0 ? 0 : 1)
            .allSatisfy(members -> assertThat(members).containsExactly(walked));
        if (walked.length > 0) {
          assertThat(found).containsKey(walked[0]);
        }
      }
    }
  }

  private static int[] walk(Unknowns all, int from) {
    boolean[] isReached = new boolean[all.size()];
    isReached[from] = true;
    for (int round = 0; round < all.size(); round++) {
      for (int s = 0; s < all.sumCount(); s++) {
        int[] open = Arrays.stream(all.sum(s)).filter(all::isOpen).toArray();
        if (Arrays.stream(open).anyMatch(u -> isReached[u])) {
          Arrays.stream(open).forEach(u -> isReached[u] = true);
        }
      }
    }
    return IntStream.range(0, all.size()).filter(u -> isReached[u]).toArray();
  }
}
