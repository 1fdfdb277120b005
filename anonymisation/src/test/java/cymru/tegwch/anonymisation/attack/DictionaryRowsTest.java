// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of a dictionary against the sums themselves, in whole numbers. */
class DictionaryRowsTest {

  private static Component component(Unknowns all, long[] base) {
    return new Component(all, IntStream.range(0, all.size()).filter(all::isOpen).toArray(), base);
  }

  /** What each sum makes of each number. */
  private static long[][] matrix(Component component) {
    long[][] matrix = new long[component.sums()][component.size()];
    for (int sum = 0; sum < matrix.length; sum++) {
      for (int i = 0; i < component.places(sum).length; i++) {
        matrix[sum][component.places(sum)[i]] += component.signs(sum)[i];
      }
    }
    return matrix;
  }

  /** By the elimination of E. H. Bareiss (1968), in which all is whole. */
  private static int rank(long[][] matrix, int[] columns) {
    BigInteger[][] at =
        Arrays.stream(matrix)
            .map(r -> IntStream.of(columns).mapToObj(c -> BigInteger.valueOf(r[c])))
            .map(row -> row.toArray(BigInteger[]::new))
            .toArray(BigInteger[][]::new);
    int rank = 0;
    BigInteger before = BigInteger.ONE;
    for (int c = 0; c < columns.length && rank < at.length; c++) {
      int column = c;
      int found =
          IntStream.range(rank, at.length)
              .filter(r -> at[r][column].signum() != 0)
              .findFirst()
              .orElse(-1);
      if (found < 0) {
        continue;
      }
      BigInteger[] pivot = at[found];
      at[found] = at[rank];
      at[rank] = pivot;
      for (int r = rank + 1; r < at.length; r++) {
        BigInteger times = at[r][c];
        for (int j = 0; j < columns.length; j++) {
          at[r][j] = at[r][j].multiply(pivot[c]).subtract(pivot[j].multiply(times)).divide(before);
        }
      }
      before = pivot[c];
      rank++;
    }
    return rank;
  }

  /**
   * The basic columns B are as many as the rank, and independent; so each column of the rows is the
   * one solution of B times column = column of the sums.
   */
  private static void isSolved(Component component, Dictionary dictionary) {
    long[][] matrix = matrix(component);
    int rows = dictionary.rowCount();
    int[] basic = IntStream.range(0, rows).map(dictionary::basic).toArray();
    assertThat(rows).isEqualTo(rank(matrix, IntStream.range(0, component.size()).toArray()));
    assertThat(rank(matrix, basic)).isEqualTo(rows);
    double greatestMiss = 0;
    for (int j = 0; j < component.size(); j++) {
      for (long[] sum : matrix) {
        double made = 0;
        for (int r = 0; r < rows; r++) {
          made += sum[basic[r]] * dictionary.entry(r, j);
        }
        greatestMiss = Math.max(greatestMiss, Math.abs(made - sum[j]));
      }
      for (int r = 0; r < rows; r++) {
        // Not so small: the determinants of so few small numbers are under ten thousand.
        double entry = dictionary.entry(r, j);
        boolean isRight = entry == 0 || Math.abs(entry) > 1e-4;
        if (dictionary.isBasic(j)) {
          isRight = entry == (dictionary.rowOf(j) == r ? 1 : 0);
        }
        assertThat(isRight ? List.of() : List.of(r, j, entry)).isEmpty();
      }
    }
    assertThat(greatestMiss).isCloseTo(0, within(1e-9));
  }

  @Test
  void rowsSolveTheSumsForTheBasicNumbersInEveryBasis() {
    SplittableRandom random = new SplittableRandom(31);
    for (int trial = 0; trial < 60; trial++) {
      Weighted made = Weighted.random(random, 8, 5);
      Dictionary dictionary = Dictionary.at(made.component(), made.table());
      isSolved(made.component(), dictionary);
      for (int turn = 0; turn < 12; turn++) {
        dictionary.makeBasic(random.nextInt(dictionary.size()));
        isSolved(made.component(), dictionary);
      }
      assertThat(dictionary.whole()).containsExactly(made.table());
    }
  }

  @Test
  void numbersOutOfTheBasisAreWhereTheyAreWantedAndTheOthersFollow() {
    SplittableRandom random = new SplittableRandom(32);
    for (int trial = 0; trial < 60; trial++) {
      Weighted made = Weighted.random(random, 7, 4);
      Component component = made.component();
      long[] guess = random.longs(component.size(), -3, 12).toArray();
      Dictionary dictionary = Dictionary.near(component, guess);
      assertThat(dictionary).isNotNull();
      isSolved(component, dictionary);
      for (int place = 0; place < component.size(); place++) {
        if (!dictionary.isBasic(place)) {
          long near =
              Math.max(component.lower(place), Math.min(component.upper(place), guess[place]));
          assertThat(dictionary.value(place)).isEqualTo((double) near);
        }
      }
      long[][] matrix = matrix(component);
      for (int sum = 0; sum < matrix.length; sum++) {
        double missing = -component.rightSide(sum);
        for (int place = 0; place < component.size(); place++) {
          missing += matrix[sum][place] * dictionary.value(place);
        }
        assertThat(missing).isCloseTo(0, within(1e-9));
      }
    }
  }

  @Test
  void sumsThatContradictEachOtherHaveNoDictionaryNear() {
    Unknowns all = Systems.upTo(9, 9);
    Systems.add(all, 5, 0, 1);
    Systems.add(all, 6, 0, 1);
    assertThat(Dictionary.near(component(all, new long[] {0, 5, 5, 6}), new long[2])).isNull();
    Unknowns agreed = Systems.upTo(9, 9);
    Systems.add(agreed, 5, 0, 1);
    Systems.add(agreed, 5, 0, 1);
    assertThat(Dictionary.near(component(agreed, new long[] {0, 5, 5, 5}), new long[2]))
        .isNotNull();
  }

  @Test
  void theShortestSumIsSolvedFirst() {
    Unknowns all = Systems.upTo(9, 9, 9, 9, 9, 9, 9, 9, 9);
    Systems.add(all, 0, 0, 1, 2, 3);
    Systems.add(all, 0, 4, 5);
    Systems.add(all, 0, 6, 7, 8);
    Dictionary dictionary = Dictionary.at(component(all, new long[12]), new long[9]);

    assertThat(dictionary.basic(0)).isIn(4, 5);
    assertThat(dictionary.basic(1)).isIn(6, 7, 8);
    assertThat(dictionary.basic(2)).isIn(0, 1, 2, 3);
  }

  @Test
  void ofSumsThatAreEquallyShortTheFirstIsSolvedFirstWhateverTheyAddUpTo() {
    Unknowns all = Systems.upTo(9, 9, 9, 9, 9);
    Systems.add(all, 5, 0, 1);
    Systems.add(all, 0, 2, 3);
    Dictionary dictionary =
        Dictionary.at(component(all, new long[] {5, 0, 0, 0, 0, 5, 0}), new long[] {5, 0, 0, 0, 0});

    assertThat(dictionary.basic(0)).isIn(0, 1);
    assertThat(dictionary.basic(1)).isIn(2, 3);
  }

  @Test
  void aSumThatBecameShorterIsCountedAgain() {
    Unknowns all = Systems.upTo(9, 9, 9, 9, 9, 9, 9);
    Systems.add(all, 0, 0, 1);
    Systems.add(all, 0, 4, 5, 6);
    // Two of its four numbers go with the first sum.
    Systems.add(all, 0, 0, 1, 2, 3);
    Dictionary dictionary = Dictionary.at(component(all, new long[10]), new long[7]);

    assertThat(dictionary.basic(0)).isIn(0, 1);
    assertThat(dictionary.basic(1)).isIn(2, 3);
    assertThat(dictionary.basic(2)).isIn(4, 5, 6);
  }

  /**
   * One sum of two numbers, each so many times in it, in so many other sums, so far above 0 and
   * below 60: which of them is solved for.
   */
  @ParameterizedTest
  @CsvSource({
    // A unit comes before what is greater, and what is greater before what is less.
    "2, 0, 9, 60,   1, 0, 9, 60,   1",
    "1, 0, 9, 60,   2, 0, 9, 60,   0",
    "2, 0, 9, 60,   3, 0, 9, 60,   1",
    "3, 0, 9, 60,   2, 0, 9, 60,   0",
    "2, 0, 9, 60,   2, 0, 9, 60,   0",
    // A unit also where the other is in fewer sums and has more room.
    "2, 0, 9, 60,   1, 2, 0, 60,   1",
    // Then what is in fewer sums, also where the other has more room.
    "1, 1, 9, 60,   1, 0, 9, 60,   1",
    "1, 0, 9, 60,   1, 1, 9, 60,   0",
    "1, 2, 50, 100, 1, 1, 0, 60,   1",
    "1, 1, 0, 60,   1, 2, 50, 100, 0",
    // Then what has more room below and above, up to fifty.
    "1, 0, 0, 60,   1, 0, 1, 60,   1",
    "1, 0, 60, 60,  1, 0, 1, 60,   1",
    "1, 0, 58, 60,  1, 0, 57, 60,  1",
    "1, 0, 2, 60,   1, 0, 3, 60,   1",
    "1, 0, 3, 60,   1, 0, 2, 60,   0",
    "1, 0, 50, 200, 1, 0, 90, 200, 0",
    "1, 0, 49, 200, 1, 0, 90, 200, 1",
    "1, 0, 9, 60,   1, 0, 9, 60,   0"
  })
  void aSumIsSolvedForTheUnitInFewSumsWithRoom(
      int times0,
      int sums0,
      long at0,
      long most0,
      int times1,
      int sums1,
      long at1,
      long most1,
      int expected) {
    // Bounds that do not begin at 0: what counts is how far a number is from them.
    Unknowns all = new Unknowns();
    Systems.between(all, 100, 100 + most0);
    Systems.between(all, 100, 100 + most1);
    Systems.add(all, times0 * (100 + at0) + times1 * (100 + at1), repeated(times0, times1));
    // Longer sums, solved later; each through two numbers that are in no other.
    for (int other = 0; other < sums0 + sums1; other++) {
      int number = other < sums0 ? 0 : 1;
      int first = Systems.between(all, 0, 9);
      int second = Systems.between(all, 0, 9);
      int third = Systems.between(all, 0, 9);
      Systems.add(all, 100 + (number == 0 ? at0 : at1), number, first, second, third);
    }
    long[] base = IntStream.range(0, all.size()).mapToLong(all::lower).toArray();
    base[0] = 100 + at0;
    base[1] = 100 + at1;
    Component component = component(all, base);
    Dictionary dictionary = Dictionary.at(component, component.part(base));

    assertThat(dictionary.basic(0)).isEqualTo(expected);
  }

  private static int[] repeated(int zeros, int ones) {
    return IntStream.range(0, zeros + ones).map(i -> i < zeros ? 0 : 1).toArray();
  }

  @Test
  void aNumberIsMadeBasicByTheFirstOfItsGreatestEntries() {
    Unknowns all = Systems.upTo(9, 9, 9, 9);
    Systems.add(all, 0, 0, 3);
    Systems.add(all, 0, 1, 3, 3);
    Systems.add(all, 0, 2, 3, 3);
    Dictionary dictionary = Dictionary.at(component(all, new long[7]), new long[4]);
    IntStream.range(0, 3).forEach(dictionary::makeBasic);
    int[] magnitudes =
        IntStream.range(0, 3).map(r -> (int) Math.abs(dictionary.entry(r, 3))).toArray();
    int first = magnitudes[0] == 2 ? 0 : 1;
    assertThat(magnitudes).containsExactlyInAnyOrder(1, 2, 2);

    assertThat(dictionary.makeBasic(3)).isTrue();
    assertThat(dictionary.rowOf(3)).isEqualTo(first);
  }

  @Test
  void aRowIsTakenFromAnotherOnlyWhereItIsFilled() {
    double[] row = {2, 0, -1, 0, 1e-3};
    assertThat(Dictionary.filled(row)).containsExactly(0, 2, 4);
    assertThat(Dictionary.filled(new double[3])).isEmpty();
    double[] from = {5, 7, 1, 0, 3e-3};
    Dictionary.subtract(from, row, 3, Dictionary.filled(row));
    assertThat(from).containsExactly(-1, 7, 4, 0, 0);
  }

  @Test
  void whatIsLeftOfRoundingIsNothing() {
    double[] from = {1e-10, 0.9e-10, -1e-10, -0.9e-10, 1};
    Dictionary.subtract(from, new double[] {0, 0, 0, 0, 1e-10}, 1, new int[] {0, 1, 2, 3, 4});
    assertThat(from).containsExactly(1e-10, 0, -1e-10, 0, 1 - 1e-10);
  }

  @ParameterizedTest
  @CsvSource({
    "0.25, 0.25, 0.25",
    "0.24, 0.25, 0",
    "-0.24, 0.25, 0",
    "6.75, 0.25, 6.75",
    "6.76, 0.25, 7",
    "7.24, 0.25, 7",
    "7.25, 0.25, 7.25",
    "0.5, 0.25, 0.5"
  })
  void aValueIsTheWholeNumberThatItIsNearerToThanADistance(
      double value, double within, double expected) {
    assertThat(Dictionary.clean(value, within)).isEqualTo(expected);
  }
}
