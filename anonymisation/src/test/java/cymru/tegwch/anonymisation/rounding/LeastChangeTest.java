// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.anonymisation.rounding.ControlledRounding.Sum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Controlled rounding beside every choice of up and down, tried one by one. */
class LeastChangeTest {

  /** A two by two table: the number of all first, then the totals, then the cells. */
  private static final List<Sum> TWO_BY_TWO =
      List.of(
          new Sum(0, List.of(1, 2)),
          new Sum(0, List.of(3, 4)),
          new Sum(1, List.of(5, 6)),
          new Sum(2, List.of(7, 8)),
          new Sum(3, List.of(5, 7)),
          new Sum(4, List.of(6, 8)));

  /** Σ |round(n) - n| of the best choice that adds up. */
  private static OptionalLong leastChange(int base, List<Long> counts, List<Sum> sums) {
    OptionalLong least = OptionalLong.empty();
    for (int choice = 0; choice < 1 << counts.size(); choice++) {
      List<Long> rounded = new ArrayList<>();
      boolean isAllowed = true;
      for (int place = 0; place < counts.size(); place++) {
        long below = counts.get(place) / base * base;
        boolean isUp = (choice >> place & 1) == 1;
        isAllowed &= !isUp || below != counts.get(place);
        rounded.add(isUp ? below + base : below);
      }
      if (isAllowed && addsUp(rounded, sums)) {
        long change = change(counts, rounded);
        least = OptionalLong.of(Math.min(change, least.orElse(change)));
      }
    }
    return least;
  }

  private static boolean addsUp(List<Long> numbers, List<Sum> sums) {
    return sums.stream()
        .allMatch(
            sum -> sum.parts().stream().mapToLong(numbers::get).sum() == numbers.get(sum.total()));
  }

  private static long change(List<Long> counts, List<Long> rounded) {
    long change = 0;
    for (int place = 0; place < counts.size(); place++) {
      change += Math.abs(counts.get(place) - rounded.get(place));
    }
    return change;
  }

  @Test
  void noChoiceChangesATwoByTwoTableLess() {
    SplittableRandom random = new SplittableRandom(31);
    for (int n = 0; n < 60; n++) {
      int base = random.nextInt(2, 9);
      long[] cells = random.longs(4, 0, 25).toArray();
      List<Long> counts =
          List.of(
              cells[0] + cells[1] + cells[2] + cells[3],
              cells[0] + cells[1],
              cells[2] + cells[3],
              cells[0] + cells[2],
              cells[1] + cells[3],
              cells[0],
              cells[1],
              cells[2],
              cells[3]);

      List<Long> rounded = new ControlledRounding(base).round(counts, TWO_BY_TWO).orElseThrow();

      assertThat(addsUp(rounded, TWO_BY_TWO)).isTrue();
      assertThat(leastChange(base, counts, TWO_BY_TWO)).hasValue(change(counts, rounded));
    }
  }

  /** Three counts and their sums by pairs: the linear programme raises half of each. */
  @Test
  void whereHalvesWouldBeBestWholeOnesAreFound() {
    List<Long> counts = List.of(3L, 3L, 3L, 6L, 6L, 6L);
    List<Sum> pairs =
        List.of(new Sum(3, List.of(0, 1)), new Sum(4, List.of(1, 2)), new Sum(5, List.of(0, 2)));

    List<Long> rounded = new ControlledRounding(7).round(counts, pairs).orElseThrow();

    assertThat(addsUp(rounded, pairs)).isTrue();
    assertThat(rounded).containsExactlyInAnyOrder(7L, 0L, 0L, 7L, 7L, 0L);
    assertThat(leastChange(7, counts, pairs)).hasValue(change(counts, rounded));
  }

  @Test
  void whatIsAMultipleStaysAsItIs() {
    assertThat(new ControlledRounding(1).round(List.of(0L, 7L), List.of()))
        .contains(List.of(0L, 7L));
    assertThat(new ControlledRounding(5).round(List.of(10L, 0L), List.of()))
        .contains(List.of(10L, 0L));
    assertThatIllegalArgumentException().isThrownBy(() -> new ControlledRounding(0));
  }

  @Test
  void aNegativeCountIsAProgrammingError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ControlledRounding(5).round(List.of(-5L), List.of()));
  }

  @Test
  void moreThanTheMostAreNotRoundedTogether() {
    List<Long> most = Collections.nCopies(ControlledRounding.MOST_COUNTS, 2L);
    List<Long> more = Collections.nCopies(ControlledRounding.MOST_COUNTS + 1, 2L);

    assertThat(new ControlledRounding(5).round(more, List.of())).isEmpty();
    assertThat(new ControlledRounding(5).round(most, List.of()))
        .contains(Collections.nCopies(ControlledRounding.MOST_COUNTS, 0L));
  }
}
