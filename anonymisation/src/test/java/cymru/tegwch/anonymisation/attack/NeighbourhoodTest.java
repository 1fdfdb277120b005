// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers a neighbourhood holds. */
class NeighbourhoodTest {

  private static int[] around(Unknowns all, int middle, int size) {
    return new Neighbourhood(all, 3).around(middle, size);
  }

  private static Unknowns numbers(int count) {
    long[] most = new long[count];
    Arrays.fill(most, 9);
    return Systems.upTo(most);
  }

  @Test
  void aNumberInNoSumIsItsOwn() {
    assertThat(around(numbers(3), 1, 1)).containsExactly(1);
    assertThat(around(numbers(3), 1, 9)).containsExactly(1);
  }

  @Test
  void growsOnlyUntilItIsAsLargeAsWanted() {
    Unknowns all = numbers(2);
    Systems.add(all, 9, 0, 1);

    // One alone cannot move.
    assertThat(around(all, 0, 1)).isEmpty();
    assertThat(around(all, 0, 2)).containsExactly(0, 1);
  }

  /** A ring of sums of two: nothing moves unless all do. */
  @ParameterizedTest
  @CsvSource({"3, 0", "4, 4", "5, 4"})
  void countsEachNumberOnce(int size, int expected) {
    Unknowns all = numbers(4);
    Systems.add(all, 9, 0, 1);
    Systems.add(all, 9, 1, 2);
    Systems.add(all, 9, 2, 3);
    Systems.add(all, 9, 3, 0);

    assertThat(around(all, 0, size)).hasSize(expected);
  }

  @Test
  void takesAFewOfALongSumAndOfEachThoseThatMoveWithThem() {
    // Forty in one sum, and each two of them in another.
    Unknowns all = numbers(40);
    Systems.add(all, 99, IntStream.range(0, 40).toArray());
    for (int pair = 0; pair < 40; pair += 2) {
      Systems.add(all, 9, pair, pair + 1);
    }
    for (int middle = 0; middle < 40; middle++) {
      int[] members = around(all, middle, 1_000);
      // Eight of the long sum and the middle, each with the other of its pair.
      assertThat(members).contains(middle, middle ^ 1);
      assertThat(members.length).isBetween(8, 18);
      assertThat(Arrays.stream(members).map(member -> member ^ 1)).contains(boxed(members));
    }
  }

  private static Integer[] boxed(int[] members) {
    return Arrays.stream(members).boxed().toArray(Integer[]::new);
  }

  @Test
  void whatStandsInNoFurtherSumIsTakenToo() {
    Unknowns all = numbers(30);
    all.settle(5, 4);
    Systems.add(all, 99, IntStream.range(0, 30).toArray());

    assertThat(around(all, 0, 2))
        .containsExactly(IntStream.range(0, 30).filter(unknown -> unknown != 5).toArray());
  }

  @Test
  void withoutItsMiddleItIsNone() {
    Unknowns all = numbers(3);
    Systems.add(all, 4, 0);
    Systems.add(all, 9, 0, 1, 2);

    assertThat(around(all, 0, 10)).isEmpty();
    assertThat(around(all, 1, 10)).containsExactly(1, 2);
  }

  @Test
  void oneAfterTheOtherLeavesNothingBehind() {
    Unknowns all = numbers(6);
    Systems.add(all, 9, 0, 1, 2);
    Systems.add(all, 9, 2, 3);
    Systems.add(all, 9, 3, 4, 5);
    Neighbourhood neighbourhood = new Neighbourhood(all, 3);

    for (int middle : new int[] {0, 5, 2, 0, 3}) {
      assertThat(neighbourhood.around(middle, 100)).containsExactly(0, 1, 2, 3, 4, 5);
    }
  }
}
