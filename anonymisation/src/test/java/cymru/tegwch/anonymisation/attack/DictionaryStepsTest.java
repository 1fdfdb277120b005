// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.anonymisation.attack.Dictionary.End;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each single step of the simplex method against what its definition says. */
class DictionaryStepsTest {

  private static final double NEAR = 1e-9;

  private static Component component(Unknowns all, long[] base) {
    return new Component(all, IntStream.range(0, all.size()).filter(all::isOpen).toArray(), base);
  }

  /** A dictionary in a random basis, at values that are often fractions and often at bounds. */
  private static Dictionary somewhere(SplittableRandom random) {
    Weighted made = Weighted.random(random, random.nextInt(4, 9), random.nextInt(1, 5));
    Dictionary dictionary = Dictionary.at(made.component(), made.table());
    for (int turn = 0; turn < 4; turn++) {
      int place = random.nextInt(dictionary.size());
      if (random.nextBoolean()) {
        dictionary.makeBasic(place);
      } else {
        dictionary.push(place, random.nextBoolean() ? 1 : -1, random.nextInt(9), 2, at -> {});
      }
    }
    return dictionary;
  }

  private static double[] values(Dictionary dictionary) {
    return IntStream.range(0, dictionary.size()).mapToDouble(dictionary::value).toArray();
  }

  private static int[] basis(Dictionary dictionary) {
    return IntStream.range(0, dictionary.rowCount()).map(dictionary::basic).toArray();
  }

  /** How every number moves with one out of the basis: {@code -B⁻¹N}, and 1 for itself. */
  private static double[] rates(Dictionary dictionary, int j, double direction) {
    double[] rates = new double[dictionary.size()];
    for (int row = 0; row < dictionary.rowCount(); row++) {
      rates[dictionary.basic(row)] = -dictionary.entry(row, j) * direction;
    }
    rates[j] = direction;
    return rates;
  }

  /** After how much of such a move a number is at its bound. */
  private static double limit(Dictionary dictionary, int place, double rate) {
    double way =
        rate > 0
            ? dictionary.upper(place) - dictionary.value(place)
            : dictionary.value(place) - dictionary.lower(place);
    return rate == 0 ? Double.POSITIVE_INFINITY : Math.max(0, way / Math.abs(rate));
  }

  /** How far a number out of the basis can move until one is at its bound. */
  private static double room(Dictionary dictionary, int j, double direction) {
    double[] rates = rates(dictionary, j, direction);
    return IntStream.range(0, rates.length)
        .mapToDouble(place -> limit(dictionary, place, rates[place]))
        .min()
        .orElseThrow();
  }

  @Test
  void theRoomOfANumberEndsWhereTheFirstIsAtItsBound() {
    SplittableRandom random = new SplittableRandom(41);
    int none = 0;
    int some = 0;
    for (int trial = 0; trial < 200; trial++) {
      Dictionary dictionary = somewhere(random);
      for (int j = 0; j < dictionary.size(); j++) {
        for (int direction = -1; direction <= 1 && !dictionary.isBasic(j); direction += 2) {
          double room = room(dictionary, j, direction);
          assertThat(dictionary.room(j, direction)).isCloseTo(room, within(NEAR));
          none += room == 0 ? 1 : 0;
          some += room > 0 ? 1 : 0;
        }
      }
    }
    assertThat(none).isGreaterThan(100);
    assertThat(some).isGreaterThan(100);
  }

  /** Of all the rows that stop a move, the one whose number leaves the basis. */
  private static int leaving(Dictionary dictionary, int j, double direction, boolean isFirstBest) {
    double[] rates = rates(dictionary, j, direction);
    double room = room(dictionary, j, direction);
    List<Integer> stop = new ArrayList<>();
    for (int place : basis(dictionary)) {
      if (limit(dictionary, place, rates[place]) < room + NEAR) {
        stop.add(place);
      }
    }
    double fastest = stop.stream().mapToDouble(p -> Math.abs(rates[p])).max().orElseThrow();
    return stop.stream()
        .filter(place -> isFirstBest || Math.abs(rates[place]) > fastest - NEAR)
        .reduce((one, other) -> isFirstBest ? Math.min(one, other) : one)
        .orElseThrow();
  }

  private static double amount(SplittableRandom random, double room) {
    return switch (random.nextInt(3)) {
      case 0 -> room / 2;
      case 1 -> room + 1;
      default -> Double.POSITIVE_INFINITY;
    };
  }

  @Test
  void aStepGoesAsFarAsItMayAndWhatStopsItLeavesTheBasis() {
    SplittableRandom random = new SplittableRandom(42);
    int[] ends = new int[4];
    for (int trial = 0; trial < 900; trial++) {
      Dictionary dictionary = somewhere(random);
      int j = random.nextInt(dictionary.size());
      double direction = random.nextBoolean() ? 1 : -1;
      if (dictionary.isBasic(j)) {
        continue;
      }
      double own = limit(dictionary, j, direction);
      double room = room(dictionary, j, direction);
      double by = amount(random, room);
      if (by == 0) {
        continue;
      }
      boolean isFirstBest = random.nextBoolean();
      double moved = Math.min(by, room);
      double[] expected = values(dictionary);
      double[] rates = rates(dictionary, j, direction);
      Arrays.setAll(expected, place -> expected[place] + rates[place] * moved);
      int[] basis = basis(dictionary);
      int pivots = dictionary.pivots();
      boolean isStopped = by > room && own > room + NEAR;
      int leaving = isStopped ? leaving(dictionary, j, direction, isFirstBest) : -1;
      int row = isStopped ? dictionary.rowOf(leaving) : -1;

      assertThat(dictionary.step(j, direction * by, isFirstBest)).isCloseTo(moved, within(NEAR));
      assertThat(values(dictionary)).containsExactly(expected, within(1e-7));
      if (isStopped) {
        basis[row] = j;
        assertThat(dictionary.isBasic(leaving)).isFalse();
      }
      assertThat(basis(dictionary)).containsExactly(basis);
      assertThat(dictionary.pivots()).isEqualTo(pivots + (isStopped ? 1 : 0));
      ends[isStopped ? room == 0 ? 0 : 1 : by < room ? 2 : 3]++;
    }
    // On the spot, stopped by another, as far as was wanted, to its own bound.
    assertThat(Arrays.stream(ends).min().orElseThrow()).isGreaterThan(50);
  }

  @Test
  void aStepThatEndsExactlyWhereAnotherStopsItChangesTheBasis() {
    Unknowns all = Systems.upTo(9, 4);
    all.addSum(1, 0, 0);
    Dictionary dictionary = Dictionary.at(component(all, new long[2]), new long[2]);
    dictionary.makeBasic(1);

    assertThat(dictionary.step(0, 1.5, false)).isEqualTo(1.5);
    assertThat(dictionary.isBasic(0)).isFalse();
    assertThat(dictionary.step(0, 0.5, false)).isEqualTo(0.5);
    assertThat(dictionary.isBasic(0)).isTrue();
    assertThat(dictionary.whole()).containsExactly(2, 4);
  }

  @Test
  void whatEntersGainsMostOrIsTheFirstThatCanMove() {
    SplittableRandom random = new SplittableRandom(43);
    int[] counts = new int[3];
    for (int trial = 0; trial < 300; trial++) {
      Dictionary dictionary = somewhere(random);
      for (int place = 0; place < dictionary.size(); place++) {
        int sense = random.nextBoolean() ? 1 : -1;
        double[] gains = gains(dictionary, place, sense);
        int[] movable = IntStream.range(0, gains.length).filter(j -> gains[j] >= 0).toArray();
        double most = Arrays.stream(gains).max().orElseThrow();
        int first = movable.length == 0 ? -1 : movable[0];
        int best = dictionary.entering(place, sense, false);
        assertThat(dictionary.entering(place, sense, true)).isEqualTo(first);
        assertThat(best < 0 ? -1 : gains[best]).isCloseTo(most, within(NEAR));
        counts[first < 0 ? 0 : first == best ? 1 : 2]++;
      }
    }
    assertThat(Arrays.stream(counts).min().orElseThrow()).isGreaterThan(30);
  }

  /** How far each number out of the basis takes one on, alone; less than 0 if it cannot move. */
  private static double[] gains(Dictionary dictionary, int place, int sense) {
    double[] gains = new double[dictionary.size()];
    Arrays.fill(gains, -1);
    for (int j = 0; j < gains.length; j++) {
      double rate = dictionary.isBasic(j) ? 0 : rates(dictionary, j, 1)[place] * sense;
      if (rate != 0 && limit(dictionary, j, rate) > 0) {
        gains[j] = Math.abs(rate) * room(dictionary, j, Math.signum(rate));
      }
    }
    return gains;
  }

  /** A number that is the sum of so many others, of which each can go so far. */
  private static Dictionary sum(long... most) {
    Unknowns all = Systems.upTo(most);
    int total = Systems.between(all, 0, 1_000);
    all.addSum(total, IntStream.range(0, most.length).toArray());
    Dictionary dictionary =
        Dictionary.at(component(all, new long[all.size()]), new long[all.size()]);
    dictionary.makeBasic(total);
    return dictionary;
  }

  @ParameterizedTest
  @CsvSource({"22, 22", "23, 23", "24, 7", "25, 7"})
  void ofManyThatGainTheFirstTwentyFourAreTried(int greatest, int expected) {
    long[] most = new long[30];
    Arrays.fill(most, 1);
    most[7] = 2;
    most[greatest] = 3;
    Dictionary dictionary = sum(most);

    assertThat(dictionary.entering(30, 1, false)).isEqualTo(expected);
    assertThat(dictionary.entering(30, 1, true)).isZero();
    assertThat(dictionary.entering(30, -1, false)).isEqualTo(-1);
  }

  @Test
  void ofThoseThatGainEquallyMuchTheFirstEnters() {
    assertThat(sum(2, 3, 3, 1).entering(4, 1, false)).isEqualTo(1);
  }

  @Test
  void whereNoneOfManyGainsMoreAreTried() {
    long[] most = new long[30];
    Arrays.fill(most, 3);
    Unknowns open = Systems.upTo(most);
    int total = Systems.between(open, 0, 1_000);
    open.addSum(total, IntStream.range(0, 30).toArray());
    // All but the last three are held at 0, each by a sum with one that is at its own bound.
    for (int i = 0; i < 27; i++) {
      int other = Systems.between(open, 0, 3);
      Systems.add(open, 0, i, other);
    }
    long[] base = new long[open.size()];
    Component component = component(open, base);
    Dictionary dictionary = Dictionary.at(component, component.part(base));
    for (int i = 0; i < 27; i++) {
      dictionary.makeBasic(31 + i);
    }
    dictionary.makeBasic(total);

    assertThat(dictionary.entering(total, 1, true)).isZero();
    assertThat(dictionary.entering(total, 1, false)).isEqualTo(27);
  }

  /**
   * Numbers that can only rise together: to raise the first, one after another enters the basis on
   * the spot, until the last, which is the sum of two, moves.
   */
  private static Dictionary chain(int links) {
    Unknowns all = new Unknowns();
    int[] slack = IntStream.range(0, links).map(i -> Systems.between(all, 0, 9)).toArray();
    int[] link = IntStream.rangeClosed(0, links).map(i -> Systems.between(all, 0, 9)).toArray();
    for (int i = 0; i < links; i++) {
      all.addSum(link[i + 1], link[i], slack[i]);
    }
    int less = Systems.between(all, 0, 3);
    int more = Systems.between(all, 0, 6);
    all.addSum(link[links], less, more);
    Dictionary dictionary =
        Dictionary.at(component(all, new long[all.size()]), new long[all.size()]);
    assertThat(IntStream.of(slack)).allMatch(dictionary::isBasic);
    dictionary.pivot(dictionary.rowOf(less), link[links]);
    return dictionary;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 24, 25, 26})
  void afterTwentyFourStepsOnTheSpotTheFirstThatCanMoveIsTaken(int links) {
    Dictionary dictionary = chain(links);
    List<double[]> visited = new ArrayList<>();
    End end = dictionary.push(links, 1, 9, at -> visited.add(values(at)));

    assertThat(end).isEqualTo(End.GOAL);
    int less = 2 * links + 1;
    double[] first = visited.get(0);
    assertThat(List.of(first[links], first[less], first[less + 1]))
        .isEqualTo(links > 24 ? List.of(3.0, 3.0, 0.0) : List.of(6.0, 0.0, 6.0));
    assertThat(visited).hasSize(2);
    assertThat(dictionary.value(links)).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({"400, GOAL", "401, STUCK"})
  void fourHundredStepsOnTheSpotAreTaken(int links, End expected) {
    Dictionary dictionary = chain(links);
    int before = dictionary.pivots();

    assertThat(dictionary.push(links, 1, 9, at -> {})).isEqualTo(expected);
    assertThat(dictionary.pivots() - before).isGreaterThanOrEqualTo(400);
    assertThat(dictionary.value(links)).isEqualTo(expected == End.GOAL ? 9 : 0);
  }

  @Test
  void stepsThatMoveStartTheCountOfThoseThatDoNotAgain() {
    // Two chains of 300: neither is too long, both together would be.
    Unknowns all = new Unknowns();
    int links = 300;
    IntStream.range(0, 2 * links).forEach(i -> Systems.between(all, 0, 3));
    int[] link = IntStream.range(0, 2 * links).map(i -> Systems.between(all, 0, 3)).toArray();
    int total = Systems.between(all, 0, 6);
    for (int i = 0; i < 2 * links; i++) {
      if (i % links < links - 1) {
        all.addSum(link[i + 1], link[i], i);
      }
    }
    all.addSum(total, link[0], link[links]);
    long[] table = new long[all.size()];
    Component component = component(all, table);
    Dictionary dictionary = Dictionary.at(component, table);
    assertThat(IntStream.range(0, 2 * links).filter(i -> i % links < links - 1))
        .allMatch(dictionary::isBasic);
    dictionary.pivot(dictionary.rowCount() - 1, total);

    assertThat(dictionary.push(total, 1, 6, at -> {})).isEqualTo(End.GOAL);
    assertThat(dictionary.value(total)).isEqualTo(6);
  }

  @Test
  void onlySoManyStepsAreTaken() {
    Dictionary dictionary = sum(2, 2, 2);
    List<Double> visited = new ArrayList<>();

    assertThat(dictionary.push(3, 1, 6, 0, at -> visited.add(at.value(3)))).isEqualTo(End.STUCK);
    assertThat(visited).isEmpty();
    assertThat(dictionary.push(3, 1, 6, 1, at -> visited.add(at.value(3)))).isEqualTo(End.STUCK);
    assertThat(visited).containsExactly(2.0);
    assertThat(dictionary.push(3, 1, 6, 2, at -> visited.add(at.value(3)))).isEqualTo(End.STUCK);
    assertThat(visited).containsExactly(2.0, 4.0, 6.0);
    assertThat(dictionary.push(3, 1, 6, 1, at -> visited.add(at.value(3)))).isEqualTo(End.GOAL);
    assertThat(visited).hasSize(3);
    assertThat(dictionary.push(3, 1, 7, 1, at -> visited.add(at.value(3)))).isEqualTo(End.BEST);
    assertThat(visited).hasSize(3);
  }

  @Test
  void aNumberThatMovesFasterThanWhatMovesItStopsAtTheGoal() {
    for (int times = 2; times <= 4; times++) {
      Unknowns all = Systems.upTo(9, 99);
      all.addSum(1, IntStream.range(0, times).map(i -> 0).toArray());
      Dictionary dictionary = Dictionary.at(component(all, new long[2]), new long[2]);
      dictionary.makeBasic(1);
      assertThat(dictionary.push(1, 1, 6, at -> {})).isEqualTo(End.GOAL);
      assertThat(dictionary.value(1)).isCloseTo(6, within(NEAR));
      assertThat(dictionary.value(0)).isCloseTo(6.0 / times, within(NEAR));
      assertThat(dictionary.push(1, -1, 3, at -> {})).isEqualTo(End.GOAL);
      assertThat(dictionary.value(1)).isCloseTo(3, within(NEAR));
    }
  }

  @Test
  void whereTheGoalIsPassedAlreadyNothingMoves() {
    Dictionary dictionary = sum(5, 5);
    dictionary.push(2, 1, 4, at -> {});
    double[] values = values(dictionary);
    int pivots = dictionary.pivots();

    for (double goal : new double[] {4, 3, -7}) {
      assertThat(dictionary.push(2, 1, goal, at -> values[0] = -1)).isEqualTo(End.GOAL);
    }
    for (double goal : new double[] {4, 5, 70}) {
      assertThat(dictionary.push(2, -1, goal, at -> values[0] = -1)).isEqualTo(End.GOAL);
    }
    assertThat(values(dictionary)).containsExactly(values);
    assertThat(dictionary.pivots()).isEqualTo(pivots);
  }

  @Test
  void whatIsInsideItsBoundsIsLeftThere() {
    SplittableRandom random = new SplittableRandom(44);
    for (int trial = 0; trial < 30; trial++) {
      Dictionary dictionary = somewhere(random);
      double[] values = values(dictionary);
      int pivots = dictionary.pivots();

      assertThat(dictionary.enter()).isEqualTo(End.GOAL);
      assertThat(values(dictionary)).containsExactly(values);
      assertThat(dictionary.pivots()).isEqualTo(pivots);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "9, 9", "4, 4", "9, 0", "0, 9"})
  void whatIsOutsideItsBoundsIsBroughtInside(long first, long second) {
    // The third is the first plus the second less five, from 1 to 11: -5, 13, 3, 4 and 4 at first.
    Unknowns all = Systems.upTo(9, 9);
    Systems.between(all, 1, 11);
    int five = Systems.between(all, 5, 5);
    int sum = Systems.between(all, 0, 30);
    all.addSum(sum, 0, 1);
    all.addSum(sum, 2, five);
    Component component = component(all, new long[] {3, 3, 1, 5, 6});
    Dictionary dictionary = Dictionary.near(component, new long[] {first, second, 0, 0});
    assertThat(dictionary).isNotNull();

    assertThat(dictionary.enter()).isEqualTo(End.GOAL);
    assertThat(dictionary.whole())
        .satisfies(table -> assertThat(component.isTable(table)).isTrue());
  }
}
