// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.IntegerProgramme.Answer;
import cymru.tegwch.anonymisation.attack.IntegerProgramme.Effort;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The parts of the search for whole tables, and what it claims to have proved. */
class IntegerProgrammeTest {

  private static Component component(Unknowns all, long[] base) {
    return new Component(all, IntStream.range(0, all.size()).filter(all::isOpen).toArray(), base);
  }

  private static List<long[]> settled(double[] at, long[] least, long[] most) {
    IntegerProgramme.settle(at, least, most);
    return List.of(least, most);
  }

  @Test
  void whatIsWithinATenthOfAWholeNumberIsSettledThere() {
    List<long[]> bounds =
        settled(
            new double[] {3.0625, 6.9375, 2.125, 4, 5.5},
            new long[] {0, 1, 2, 3, 4},
            new long[] {9, 9, 9, 9, 9});

    assertThat(bounds.get(0)).containsExactly(3, 7, 2, 3, 4);
    assertThat(bounds.get(1)).containsExactly(3, 7, 9, 9, 9);
  }

  @Test
  void whereNoneIsSoNearTheNearestAreSettled() {
    List<long[]> bounds =
        settled(new double[] {3.25, 6.75, 2.375, 4.5}, new long[4], new long[] {9, 9, 9, 9});

    assertThat(bounds.get(0)).containsExactly(3, 7, 0, 0);
    assertThat(bounds.get(1)).containsExactly(3, 7, 9, 9);
  }

  @Test
  void halvesAreSettledAboveAndWithinTheBounds() {
    List<long[]> bounds =
        settled(new double[] {2.5, 0.5, 4.5}, new long[] {0, 1, 0}, new long[] {9, 9, 4});

    assertThat(bounds.get(0)).containsExactly(3, 1, 4);
    assertThat(bounds.get(1)).containsExactly(3, 1, 4);
  }

  @Test
  void whatIsWholeAlreadyIsNotSettledAndNotTheNearest() {
    List<long[]> bounds = settled(new double[] {2, 1e-7, 3.25}, new long[3], new long[] {9, 9, 9});

    assertThat(bounds.get(0)).containsExactly(0, 0, 3);
    assertThat(bounds.get(1)).containsExactly(9, 9, 3);
  }

  @Test
  void aTenthIsNear() {
    List<long[]> bounds = settled(new double[] {0.1, 0.0625}, new long[2], new long[] {9, 9});

    assertThat(bounds.get(1)).containsExactly(0, 0);
  }

  @Test
  void onlyWhatIsWholeAndAddsUpCounts() {
    Unknowns all = Systems.upTo(9, 9);
    Systems.add(all, 5, 0, 1);
    IntegerProgramme programme = new IntegerProgramme(component(all, new long[] {2, 3, 5}));

    assertThat(programme.whole(new double[] {2, 3})).hasValue(new long[] {2, 3});
    assertThat(programme.whole(new double[] {2 - 9e-6, 3 + 9e-6})).hasValue(new long[] {2, 3});
    assertThat(programme.whole(new double[] {2 - 2e-5, 3 + 2e-5})).isEmpty();
    assertThat(programme.whole(new double[] {1e-5, 5})).hasValue(new long[] {0, 5});
    assertThat(programme.whole(new double[] {2, 4})).isEmpty();
    assertThat(programme.whole(new double[] {-1, 6})).isEmpty();
  }

  @Test
  void whereADiveFindsNothingBranchAndBoundDoes() {
    // 5a + 3b = 29 with b at most 5: only 4 and 3.
    Unknowns all = Systems.upTo(5, 5);
    Systems.add(all, 29, times(5, 3));
    Component component = component(all, new long[] {4, 3, 29});
    IntegerProgramme programme = new IntegerProgramme(component);

    assertThat(programme.furthest(-1, 1, 0, 0, Effort.QUICK).table()).isEmpty();
    assertThat(programme.any()).hasValue(new long[] {4, 3});
  }

  private static int[] times(int first, int second) {
    return IntStream.range(0, first + second).map(i -> i < first ? 0 : 1).toArray();
  }

  @Test
  void aDiveSettlesTheNearestFirstAndTheOthersAfterThem() {
    // 3a + b = 10 and 4c + d = 9: a and c go up to 3 1/3 and 2 1/4, and 12a + 12c to 67.
    Unknowns all = Systems.upTo(9, 9, 9, 9, 99);
    Systems.add(all, 10, 0, 0, 0, 1);
    Systems.add(all, 9, 2, 2, 2, 2, 3);
    all.addSum(4, IntStream.range(0, 24).map(i -> i < 12 ? 0 : 2).toArray());
    Component component = component(all, new long[] {3, 1, 2, 1, 60, 10, 9});

    assertThat(new IntegerProgramme(component).furthest(4, 1, 0, 99, Effort.QUICK))
        .satisfies(answer -> assertThat(answer.isProven()).isFalse())
        .satisfies(answer -> assertThat(answer.table()).hasValue(new long[] {3, 1, 2, 1, 60}));
  }

  @Test
  void anyTableIsOneWhateverItsFirstNumberIs() {
    Unknowns all = new Unknowns();
    Systems.between(all, 3, 8);
    Systems.between(all, 2, 8);
    Systems.add(all, 9, 0, 1);
    Component component = component(all, new long[] {4, 5, 9});

    assertThat(new IntegerProgramme(component).any())
        .hasValueSatisfying(table -> assertThat(component.isTable(table)).isTrue());
  }

  @Test
  void aRangeOfOneNumberIsStillARange() {
    Unknowns all = Systems.upTo(9, 9);
    Systems.add(all, 9, 0, 1);
    IntegerProgramme programme = new IntegerProgramme(component(all, new long[] {4, 5, 9}));

    Answer answer = programme.furthest(0, 1, 7, 7, Effort.QUICK);
    assertThat(answer.isProven()).isTrue();
    assertThat(answer.table()).hasValue(new long[] {7, 2});
    assertThat(programme.furthest(1, -1, 3, 6, Effort.QUICK).table()).hasValue(new long[] {6, 3});
  }
}
