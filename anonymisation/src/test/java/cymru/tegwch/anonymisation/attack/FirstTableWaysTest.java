// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.Dictionary.End;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the ways to a first table is taken, and that one helps where another does not. */
class FirstTableWaysTest {

  private static Component component(Unknowns all, long[] base) {
    return new Component(all, IntStream.range(0, all.size()).filter(all::isOpen).toArray(), base);
  }

  private static Optional<long[]> mended(Component component, long[] near) {
    return Mending.mend(component, near, FirstTable.steps(component.size()));
  }

  @ParameterizedTest
  @CsvSource({"1, 200", "7, 1400", "25000, 5000000", "25001, 5000000"})
  void mendingHasTwoHundredStepsForANumberUpToFiveMillion(int size, long steps) {
    assertThat(FirstTable.steps(size)).isEqualTo(steps);
  }

  @Test
  void endsWhereTheSimplexMethodEndsAndWhereThatIsAFractionMends() {
    SplittableRandom random = new SplittableRandom(61);
    int[] counts = new int[2];
    for (int trial = 0; trial < 150; trial++) {
      Weighted made = Weighted.random(random, random.nextInt(3, 7), random.nextInt(1, 4));
      Unknowns all = made.all();
      long[] guess = made.base();
      for (int unknown = 0; unknown < all.size(); unknown++) {
        guess[unknown] = random.nextLong(all.lower(unknown), all.upper(unknown) + 1);
      }
      Component component = made.component();
      long[] near = component.part(guess);
      Dictionary dictionary = Dictionary.near(component, near);
      assertThat(dictionary).isNotNull();
      if (component.isTable(near) || Pursuit.components(all).size() > 1) {
        continue;
      }
      assertThat(dictionary.enter()).isEqualTo(End.GOAL);
      long[] simplex = dictionary.whole();
      Optional<long[]> mended = mended(component, near);
      if (simplex != null || mended.isPresent()) {
        assertThat(new FirstTable(all, guess).find().map(component::part))
            .hasValue(simplex == null ? mended.orElseThrow() : simplex);
        counts[simplex == null ? 0 : 1]++;
      }
    }
    assertThat(Arrays.stream(counts).min().orElseThrow()).isGreaterThan(5);
  }

  @Test
  void whereMendingFailsAProgrammeIsAsked() {
    // 5a + 3b = 29 with both at most 5: only 4 and 3.
    Unknowns all = Systems.upTo(5, 5);
    Systems.add(all, 29, 0, 0, 0, 0, 0, 1, 1, 1);
    Component component = component(all, new long[] {4, 3, 29});

    assertThat(mended(component, new long[2])).isEmpty();
    assertThat(new FirstTable(all, new long[] {0, 0, 29}).find()).hasValue(new long[] {4, 3, 29});
  }

  @Test
  void sumsThatContradictEachOtherHaveNoTable() {
    Unknowns all = Systems.upTo(9, 9);
    Systems.add(all, 5, 0, 1);
    Systems.add(all, 6, 0, 1);

    assertThat(new FirstTable(all, new long[] {2, 3, 5, 6}).find()).isEmpty();
  }

  @Test
  void whatIsTooLargeToBeSolvedIsMended() {
    int rows = 220;
    int columns = 90;
    long[][] counts = new long[rows][columns];
    for (long[] row : counts) {
      Arrays.fill(row, 3);
    }
    Unknowns all = Systems.twoWay(counts, 99);
    long[] guess = new long[all.size()];
    Arrays.fill(guess, 0, rows * columns, 3);
    Arrays.fill(guess, rows * columns, rows * columns + rows, 3L * columns);
    Arrays.fill(guess, rows * columns + rows, all.size(), 3L * rows);
    guess[0] = 9;
    guess[columns + 1] = 0;
    Component component = component(all, guess);
    assertThat(component.area()).isGreaterThan(Pursuit.MOST_AREA);

    long[] found = new FirstTable(all, guess).find().orElseThrow();
    assertThat(all.areMetBy(found)).isTrue();
    assertThat(component.part(found))
        .containsExactly(mended(component, component.part(guess)).orElseThrow());
  }
}
