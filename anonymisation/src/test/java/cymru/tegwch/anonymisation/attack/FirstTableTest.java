// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.IntegerProgramme.Answer;
import cymru.tegwch.anonymisation.attack.IntegerProgramme.Effort;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether a first table is found, and how far whole tables go, against trying every table. */
class FirstTableTest {

  private static Component component(Unknowns all, long[] base) {
    return new Component(all, IntStream.range(0, all.size()).filter(all::isOpen).toArray(), base);
  }

  /** Three numbers of which each two add up to one: halves fit, whole numbers do not. */
  private static Unknowns circle(long total) {
    Unknowns all = Systems.upTo(total, total, total);
    Systems.add(all, total, 0, 1);
    Systems.add(all, total, 1, 2);
    Systems.add(all, total, 0, 2);
    return all;
  }

  @Test
  void isFoundExactlyWhereThereIsOne() {
    SplittableRandom random = new SplittableRandom(9);
    int[] counts = new int[2];
    for (int trial = 0; trial < 200; trial++) {
      Unknowns all = Systems.random(random);
      if (trial % 2 == 0) {
        int shifted = random.nextInt(all.size());
        all.settle(shifted, all.upper(shifted) + random.nextInt(2));
      }
      long[] guess = random.longs(all.size(), -2, 9).toArray();
      Optional<long[]> found = new FirstTable(all, guess).find();
      boolean isPossible = !Systems.everyTable(all).isEmpty();
      assertThat(found.isPresent()).isEqualTo(isPossible);
      found.ifPresent(table -> assertThat(all.areMetBy(table)).isTrue());
      counts[isPossible ? 1 : 0]++;
    }
    assertThat(counts[0]).isGreaterThan(20);
    assertThat(counts[1]).isGreaterThan(20);
  }

  @Test
  void aGuessThatFitsIsTaken() {
    Unknowns all = Systems.twoWay(new long[][] {{1, 2}, {3, 4}}, 9);
    long[] guess = {1, 2, 3, 4, 3, 7, 4, 6};

    assertThat(new FirstTable(all, guess).find()).hasValue(guess);
    long[] other = {2, 1, 2, 5, 3, 7, 4, 6};
    assertThat(new FirstTable(all, other).find()).hasValue(other);
    assertThat(new FirstTable(all, new long[] {3, 0, 1, 6, 0, 9, 99, -9}).find())
        .hasValue(new long[] {3, 0, 1, 6, 3, 7, 4, 6});
  }

  @Test
  void whatOnlyFractionsFitHasNoTable() {
    assertThat(new FirstTable(circle(3), new long[6]).find()).isEmpty();
    assertThat(new FirstTable(circle(4), new long[6]).find())
        .hasValue(new long[] {2, 2, 2, 4, 4, 4});
  }

  @Test
  void sumsOfSettledNumbersAreCheckedToo() {
    Unknowns all = Systems.upTo(3, 3);
    Systems.add(all, 3, 0, 1);
    int two = Systems.between(all, 2, 2);
    all.addSum(Systems.between(all, 3, 3), two);

    assertThat(new FirstTable(all, new long[] {1, 1, 1, 1, 1}).find()).isEmpty();
  }

  @Test
  void mendingFindsATableNearTheStart() {
    SplittableRandom random = new SplittableRandom(10);
    int mended = 0;
    for (int trial = 0; trial < 100; trial++) {
      Unknowns all = Systems.random(random);
      List<long[]> tables = Systems.everyTable(all);
      Component component = component(all, tables.get(0));
      long[] start = random.longs(component.size(), -2, 9).toArray();
      Optional<long[]> found = Mending.mend(component, start, 500);
      mended += found.isPresent() ? 1 : 0;
      found.ifPresent(table -> assertThat(component.isTable(table)).isTrue());
      assertThat(Mending.mend(component, start, 500).map(Arrays::toString))
          .isEqualTo(found.map(Arrays::toString));
    }
    assertThat(mended).isGreaterThanOrEqualTo(95);
  }

  @Test
  void mendingTakesTheStepsItIsGiven() {
    Unknowns all = Systems.upTo(9, 9, 9, 9);
    Systems.add(all, 9, 0, 1);
    Systems.add(all, 9, 2, 3);
    long[] base = {9, 0, 9, 0, 9, 9};
    Component component = component(all, base);

    assertThat(Mending.mend(component, new long[] {4, 5, 9, 0}, 0))
        .hasValue(new long[] {4, 5, 9, 0});
    assertThat(Mending.mend(component, new long[] {4, 5, 9, 1}, 0)).isEmpty();
    assertThat(Mending.mend(component, new long[] {4, 5, 9, 1}, 1)).isPresent();
    assertThat(Mending.mend(component, new long[] {4, 4, 9, 1}, 1)).isEmpty();
    assertThat(Mending.mend(component, new long[] {4, 4, 9, 1}, 2)).isPresent();
    assertThat(Mending.mend(component, new long[] {4, 5, 12, -3}, 0))
        .hasValue(new long[] {4, 5, 9, 0});
  }

  @Test
  void mendingChangesWhatMendsMost() {
    Unknowns all = Systems.upTo(9, 9, 9, 9);
    Systems.add(all, 4, 0, 1);
    Systems.add(all, 4, 0, 2);
    Systems.add(all, 4, 0, 3);
    Component component = component(all, new long[] {4, 0, 0, 0, 4, 4, 4});

    assertThat(Mending.mend(component, new long[] {0, 1, 1, 1}, 1))
        .hasValue(new long[] {3, 1, 1, 1});
  }

  @Test
  void aTableOfManyNumbersIsMended() {
    long[][] counts = new long[12][12];
    SplittableRandom random = new SplittableRandom(11);
    for (long[] row : counts) {
      Arrays.setAll(row, c -> random.nextInt(6));
    }
    Unknowns all = Systems.twoWay(counts, 30);
    long[] guess = new long[all.size()];
    assertThat(new FirstTable(all, guess).find()).hasValueSatisfying(t -> all.areMetBy(t));
    Component component = component(all, totals(counts, all.size()));
    assertThat(Mending.mend(component, new long[component.size()], 5_000))
        .hasValueSatisfying(table -> assertThat(component.isTable(table)).isTrue());
  }

  private static long[] totals(long[][] counts, int size) {
    int rows = counts.length;
    int columns = counts[0].length;
    long[] all = new long[size];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        all[r * columns + c] = counts[r][c];
        all[rows * columns + r] += counts[r][c];
        all[rows * columns + rows + c] += counts[r][c];
      }
    }
    return all;
  }

  @Test
  void programmesGoAsFarAsTheTablesThatThereAre() {
    SplittableRandom random = new SplittableRandom(12);
    int quick = 0;
    int tried = 0;
    for (int trial = 0; trial < 40; trial++) {
      Unknowns all = Systems.random(random);
      List<long[]> tables = Systems.everyTable(all);
      Component component = component(all, tables.get(0));
      if (component.size() == 0) {
        continue;
      }
      IntegerProgramme programme = new IntegerProgramme(component);
      int place = random.nextInt(component.size());
      int unknown = component.unknown(place);
      long from = Systems.least(tables, unknown);
      long to = Systems.greatest(tables, unknown);
      for (int sense : new int[] {1, -1}) {
        long best = sense > 0 ? to : from;
        Answer thorough =
            programme.furthest(
                place, sense, component.lower(place), component.upper(place), Effort.THOROUGH);
        assertThat(thorough.isProven()).isTrue();
        assertThat(thorough.table()).hasValueSatisfying(t -> isBest(component, t, place, best));
        Answer fast =
            programme.furthest(
                place, sense, component.lower(place), component.upper(place), Effort.QUICK);
        fast.table().ifPresent(table -> assertThat(component.isTable(table)).isTrue());
        if (fast.isProven()) {
          assertThat(fast.table()).hasValueSatisfying(t -> isBest(component, t, place, best));
        }
        quick += fast.table().isPresent() ? 1 : 0;
        tried++;
      }
      Answer beyond = programme.furthest(place, 1, to + 1, to + 9, Effort.THOROUGH);
      assertThat(beyond.table()).isEmpty();
      assertThat(programme.furthest(place, 1, to + 2, to + 1, Effort.QUICK))
          .isEqualTo(new Answer(Optional.empty(), true));
      assertThat(programme.furthest(place, 1, from, from, Effort.THOROUGH).table())
          .hasValueSatisfying(t -> isBest(component, t, place, from));
      assertThat(programme.any())
          .hasValueSatisfying(t -> assertThat(component.isTable(t)).isTrue());
    }
    assertThat(quick).isGreaterThan(tried * 9 / 10);
  }

  private static void isBest(Component component, long[] table, int place, long best) {
    assertThat(component.isTable(table)).isTrue();
    assertThat(table[place]).isEqualTo(best);
  }

  @Test
  void programmesProveThatNoWholeTableFits() {
    Unknowns all = circle(3);
    IntegerProgramme programme =
        new IntegerProgramme(component(all, new long[] {0, 0, 0, 3, 3, 3}));

    assertThat(programme.any()).isEmpty();
    assertThat(programme.furthest(0, 1, 0, 3, Effort.THOROUGH))
        .isEqualTo(new Answer(Optional.empty(), true));
    assertThat(programme.furthest(0, 1, 0, 3, Effort.QUICK))
        .isEqualTo(new Answer(Optional.empty(), false));
    assertThat(programme.furthest(0, 1, 2, 3, Effort.QUICK))
        .isEqualTo(new Answer(Optional.empty(), true));
  }

  @Test
  void aDiveSettlesFractionsUntilAllIsWhole() {
    Unknowns all = Systems.upTo(3, 3, 2, 3, 3, 1);
    Systems.add(all, 4, 4, 5, 0);
    Systems.add(all, 4, 5, 0, 1);
    Systems.add(all, 2, 0, 2);
    Systems.add(all, 6, 1, 4, 3);
    List<long[]> tables = Systems.everyTable(all);
    Component component = component(all, tables.get(0));
    IntegerProgramme programme = new IntegerProgramme(component);
    // Fractions go down to one and a half.
    assertThat(Systems.least(tables, 1)).isEqualTo(2);
    Answer answer = programme.furthest(1, -1, 0, 3, Effort.QUICK);
    assertThat(answer.isProven()).isFalse();
    assertThat(answer.table()).hasValueSatisfying(t -> isBest(component, t, 1, 2));
    Answer thorough = programme.furthest(1, -1, 0, 3, Effort.THOROUGH);
    assertThat(thorough.isProven()).isTrue();
    assertThat(thorough.table()).hasValueSatisfying(t -> isBest(component, t, 1, 2));
  }

  @Test
  void programmesThatAreTooLargeAreNotAsked() {
    Component exactly = component(Systems.upTo(ones(IntegerProgramme.MOST)), ones(3_000));
    Component more = component(Systems.upTo(ones(IntegerProgramme.MOST + 1)), ones(3_001));

    assertThat(new IntegerProgramme(more).furthest(0, 1, 2, 1, Effort.QUICK))
        .isEqualTo(new Answer(Optional.empty(), false));
    assertThat(new IntegerProgramme(exactly).furthest(0, 1, 2, 1, Effort.QUICK).isProven())
        .isTrue();
  }

  private static long[] ones(int size) {
    long[] ones = new long[size];
    Arrays.fill(ones, 1);
    return ones;
  }
}
