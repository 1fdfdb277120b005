// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps from whole tables to whole tables, against trying every amount. */
class WholeStepsTest {

  private static final int MOST = 24;

  private static SplittableRandom random(long seed) {
    return new SplittableRandom(seed);
  }

  /** All numbers after one out of the basis moved; empty where one is not whole. */
  private static long[] moved(Dictionary dictionary, long[] from, int j, long by) {
    double[] moved = Arrays.stream(from).asDoubleStream().toArray();
    moved[j] += by;
    for (int row = 0; row < dictionary.rowCount(); row++) {
      moved[dictionary.basic(row)] -= dictionary.entry(row, j) * by;
    }
    boolean isWhole = Arrays.stream(moved).allMatch(v -> Math.abs(v - Math.rint(v)) < 1e-6);
    return isWhole ? Arrays.stream(moved).mapToLong(Math::round).toArray() : new long[0];
  }

  private static long[] wholeAmounts(Dictionary dictionary, long[] from, int j) {
    return LongStream.rangeClosed(1, 80)
        .filter(by -> moved(dictionary, from, j, by).length > 0)
        .toArray();
  }

  private static boolean helps(Dictionary dictionary, int place, int j) {
    return !dictionary.isBasic(j) && dictionary.entry(dictionary.rowOf(place), j) != 0;
  }

  /** The best table that a number out of the basis reaches alone, the first of the best. */
  private static long[] best(
      Component component, Dictionary dictionary, long[] from, int place, int sense) {
    long[] best = from;
    for (int j = 0; j < component.size(); j++) {
      long[] amounts =
          helps(dictionary, place, j) ? wholeAmounts(dictionary, from, j) : new long[0];
      if (amounts.length == 0 || amounts[0] > MOST) {
        continue;
      }
      for (long by : amounts) {
        for (long[] table :
            List.of(moved(dictionary, from, j, by), moved(dictionary, from, j, -by))) {
          if (component.isTable(table) && sense * (table[place] - best[place]) > 0) {
            best = table;
          }
        }
      }
    }
    return best;
  }

  @Test
  void aStepReachesTheFirstOfTheBestTables() {
    SplittableRandom random = random(51);
    int[] counts = new int[2];
    for (int trial = 0; trial < 80; trial++) {
      Weighted made = Weighted.random(random, random.nextInt(3, 8), random.nextInt(1, 4));
      long[] from = made.table();
      for (int place = 0; place < from.length; place++) {
        int sense = random.nextBoolean() ? 1 : -1;
        Dictionary dictionary = Dictionary.at(made.component(), from);
        dictionary.makeBasic(random.nextInt(from.length));
        if (dictionary.makeBasic(place)) {
          long[] best = best(made.component(), dictionary, from, place, sense);
          int pivots = dictionary.pivots();
          long[] to = new WholeSteps(dictionary).towards(place, sense, random(1), from);
          assertThat(to).containsExactly(best);
          assertThat(dictionary.whole()).containsExactly(best);
          assertThat(best == from || dictionary.pivots() == pivots).isTrue();
          counts[best == from ? 0 : 1]++;
        }
      }
    }
    assertThat(counts[0]).isGreaterThan(100);
    assertThat(counts[1]).isGreaterThan(100);
  }

  /**
   * The number that enters and the one that leaves, for each number that would help and that one in
   * the basis stops on the spot, the first of them.
   */
  private static Set<List<Integer>> blocks(Dictionary dictionary, long[] at, int place, int sense) {
    Set<List<Integer>> blocks = new HashSet<>();
    for (int j = 0; j < at.length; j++) {
      long[] amounts = helps(dictionary, place, j) ? wholeAmounts(dictionary, at, j) : new long[0];
      if (amounts.length > 0 && amounts[0] <= MOST) {
        boolean isUp = -dictionary.entry(dictionary.rowOf(place), j) * sense > 0;
        long[] moved = moved(dictionary, at, j, isUp ? amounts[0] : -amounts[0]);
        boolean isFree = moved[j] >= dictionary.lower(j) && moved[j] <= dictionary.upper(j);
        int stop =
            IntStream.range(0, dictionary.rowCount())
                .map(dictionary::basic)
                .filter(b -> moved[b] < dictionary.lower(b) || moved[b] > dictionary.upper(b))
                .findFirst()
                .orElse(-1);
        if (isFree && stop >= 0) {
          blocks.add(List.of(j, stop));
        }
      }
    }
    return blocks;
  }

  @Test
  void whereNothingHelpsOneOfThoseThatBlockLeavesTheBasis() {
    SplittableRandom random = random(52);
    int several = 0;
    for (int trial = 0; trial < 150; trial++) {
      Weighted made = Weighted.random(random, random.nextInt(3, 8), random.nextInt(1, 4));
      long[] at = made.table();
      int place = random.nextInt(at.length);
      int sense = random.nextBoolean() ? 1 : -1;
      Dictionary start = Dictionary.at(made.component(), at);
      if (!start.makeBasic(place) || best(made.component(), start, at, place, sense) != at) {
        continue;
      }
      Set<List<Integer>> expected = blocks(start, at, place, sense);
      Set<List<Integer>> seen = new HashSet<>();
      for (int seed = 0; seed < 60; seed++) {
        Dictionary dictionary = Dictionary.at(made.component(), at);
        dictionary.makeBasic(place);
        int[] basis = IntStream.range(0, dictionary.rowCount()).map(dictionary::basic).toArray();
        assertThat(new WholeSteps(dictionary).towards(place, sense, random(seed), at)).isSameAs(at);
        IntStream.range(0, basis.length)
            .filter(row -> dictionary.basic(row) != basis[row])
            .forEach(row -> seen.add(List.of(dictionary.basic(row), basis[row])));
      }
      assertThat(seen).isEqualTo(expected);
      several += expected.size() > 1 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(10);
  }

  @ParameterizedTest
  @CsvSource({"2, 4, 8", "24, 4, 96", "25, 0, 0"})
  void whatIsWholeOnlyInMoreThanTwentyFourStepsIsLeft(int times, long to, long total) {
    // The second is so many times the first, and moves the first by that part of one.
    Unknowns all = Systems.upTo(4, 200);
    all.addSum(1, IntStream.range(0, times).map(i -> 0).toArray());
    Dictionary dictionary =
        Dictionary.at(new Component(all, new int[] {0, 1}, new long[2]), new long[2]);
    dictionary.makeBasic(0);

    assertThat(new WholeSteps(dictionary).towards(0, 1, random(1), new long[2]))
        .containsExactly(to, total);
  }

  /** A table of three questions of which two by two are known, give or take two. */
  private static Component cube(int size, SplittableRandom random, long[] truth) {
    Unknowns all = new Unknowns();
    int cells = size * size * size;
    for (int cell = 0; cell < cells; cell++) {
      truth[cell] = random.nextInt(3) == 0 ? 0 : random.nextInt(7);
      Systems.between(
          all, Math.max(0, truth[cell] - random.nextInt(4)), truth[cell] + random.nextInt(6));
    }
    for (int side = 0; side < 3 * size * size; side++) {
      int step = new int[] {size * size, size, 1}[side / (size * size)];
      int line = side % (size * size);
      int first = line / step * step * size + line % step;
      int[] parts = IntStream.range(0, size).map(i -> first + i * step).toArray();
      long total = Arrays.stream(parts).mapToLong(part -> truth[part]).sum();
      long give = random.nextInt(3) == 0 ? 2 : 0;
      truth[cells + side] = total;
      all.addSum(Systems.between(all, Math.max(0, total - give), total + give), parts);
    }
    int[] open = IntStream.range(0, all.size()).filter(all::isOpen).toArray();
    return new Component(all, open, truth);
  }

  @Test
  void aWalkNeverTurnsOnWhatIsLeftOfRounding() {
    SplittableRandom random = random(53);
    long[] truth = new long[5 * 5 * 5 + 3 * 5 * 5];
    Component component = cube(5, random, truth);
    Dictionary dictionary = Dictionary.at(component, component.part(truth));
    for (int place = 0; place < component.size(); place += 5) {
      long[] table = component.part(truth);
      dictionary.moveTo(table);
      for (int step = 0; step < 60 && dictionary.makeBasic(place); step++) {
        int[] basis = IntStream.range(0, dictionary.rowCount()).map(dictionary::basic).toArray();
        int sense = step < 30 ? 1 : -1;
        table = new WholeSteps(dictionary).towards(place, sense, random, table);
        for (int row = 0; row < basis.length; row++) {
          // What left the basis stands in the row with one over the entry that it turned on.
          if (dictionary.basic(row) != basis[row]) {
            assertThat(Math.abs(dictionary.entry(row, basis[row]))).isLessThan(1e7);
          }
        }
      }
      assertThat(component.isTable(table)).isTrue();
    }
  }
}
