// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.IntegerProgramme.Effort;
import cymru.tegwch.anonymisation.attack.Quarry.Until;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each way of hunting finds, against trying every table. */
class HuntTest {

  private static final Target ANY = Target.of(Map.of("a", Set.of("1")), 0, 0);

  private static Component component(Unknowns all, long[] base) {
    return new Component(all, IntStream.range(0, all.size()).filter(all::isOpen).toArray(), base);
  }

  private static List<Quarry> quarries(Unknowns all, long[] base, Until until, Target target) {
    List<Quarry> quarries = new ArrayList<>();
    for (int unknown = 0; unknown < all.size(); unknown++) {
      if (all.isOpen(unknown)) {
        quarries.add(new Quarry(target, until, unknown, base[unknown]));
      }
    }
    return quarries;
  }

  /** Both ends are of tables, and no proof excludes one. */
  private static void isSound(Unknowns all, long[] base, Quarry quarry, List<long[]> tables) {
    Interval found = quarry.interval(base, 1_000);
    assertThat(found.low().meets(all) && found.high().meets(all)).isTrue();
    assertThat(found.low().value(quarry.unknown())).isEqualTo(found.lo());
    assertThat(found.high().value(quarry.unknown())).isEqualTo(found.hi());
    assertThat(quarry.least()).isLessThanOrEqualTo(Systems.least(tables, quarry.unknown()));
    assertThat(quarry.greatest())
        .isGreaterThanOrEqualTo(Systems.greatest(tables, quarry.unknown()));
  }

  private static boolean isExact(Quarry quarry, List<long[]> tables) {
    return quarry.lo() == Systems.least(tables, quarry.unknown())
        && quarry.hi() == Systems.greatest(tables, quarry.unknown());
  }

  @Test
  void aPursuitEndsAtTheEndsOfAllTables() {
    SplittableRandom random = new SplittableRandom(13);
    for (int trial = 0; trial < 80; trial++) {
      Unknowns all = Systems.random(random);
      List<long[]> tables = Systems.everyTable(all);
      long[] base = tables.get(random.nextInt(tables.size()));
      List<Quarry> quarries = quarries(all, base, Until.EXACT, ANY);
      quarries.add(new Quarry(ANY, Until.EXACT, all.size() - 1, base[all.size() - 1]));
      new Pursuit(all, base, true).run(quarries);
      for (Quarry quarry : quarries) {
        isSound(all, base, quarry, tables);
        assertThat(isExact(quarry, tables)).isTrue();
        assertThat(quarry.isSettled()).isTrue();
      }
    }
  }

  @Test
  void whereFractionsGoFurtherWholeNumbersDecide() {
    for (long total = 1; total < 8; total++) {
      Unknowns all = Systems.halves(total);
      List<long[]> tables = Systems.everyTable(all);
      for (long[] base : tables) {
        List<Quarry> quarries = quarries(all, base, Until.EXACT, ANY);
        new Pursuit(all, base, true).run(quarries);
        for (Quarry quarry : quarries) {
          isSound(all, base, quarry, tables);
          assertThat(isExact(quarry, tables) && quarry.isSettled()).isTrue();
        }
      }
    }
  }

  @Test
  void aPursuitThatProvesNothingClaimsNoProof() {
    Unknowns all = Systems.twoWay(new long[][] {{1, 2}, {3, 4}}, 9);
    long[] base = {1, 2, 3, 4, 3, 7, 4, 6};
    List<Quarry> quarries = quarries(all, base, Until.EXACT, ANY);
    quarries.add(new Quarry(ANY, Until.EXACT, 4, 3));
    new Pursuit(all, base, false).run(quarries);

    assertThat(quarries.get(0).hi()).isEqualTo(3);
    for (Quarry quarry : quarries) {
      assertThat(quarry.isSettled()).isFalse();
      assertThat(List.of(quarry.least(), quarry.greatest()))
          .containsExactly(Long.MIN_VALUE, Long.MAX_VALUE);
    }
  }

  @Test
  void eachWayFindsTablesAlone() {
    SplittableRandom random = new SplittableRandom(14);
    int[] exact = new int[4];
    int count = 0;
    for (int trial = 0; trial < 60; trial++) {
      Unknowns all = Systems.random(random);
      List<long[]> tables = Systems.everyTable(all);
      long[] base = tables.get(random.nextInt(tables.size()));
      for (int way = 0; way < exact.length; way++) {
        List<Quarry> quarries = quarries(all, base, Until.EXACT, ANY);
        hunt(way, new Hunt(all, component(all, base), base, quarries));
        for (Quarry quarry : quarries) {
          isSound(all, base, quarry, tables);
          exact[way] += isExact(quarry, tables) ? 1 : 0;
        }
        count += way == 0 ? quarries.size() : 0;
      }
    }
    // Moves of one number alone find much, the others next to everything that is small.
    assertThat(exact[0]).isGreaterThan(count / 2);
    assertThat(exact[1]).isGreaterThan(count / 2);
    assertThat(exact[2]).isGreaterThan(count * 8 / 10);
    assertThat(exact[3]).isEqualTo(count);
  }

  private static void hunt(int way, Hunt hunt) {
    switch (way) {
      case 0 -> hunt.circle();
      case 1 -> hunt.walk();
      case 2 -> hunt.push(true);
      default -> hunt.programme(true, Effort.THOROUGH);
    }
  }

  @Test
  void circlesOfATableAreFound() {
    Unknowns all = Systems.twoWay(new long[][] {{1, 2}, {3, 4}}, 9);
    long[] base = {1, 2, 3, 4, 3, 7, 4, 6};
    List<Quarry> quarries = quarries(all, base, Until.EXACT, ANY);
    new Hunt(all, component(all, base), base, quarries).circle();

    assertThat(quarries.stream().map(q -> q.lo() + ".." + q.hi()))
        .containsExactly("0..3", "0..3", "1..4", "3..6");
  }

  @Test
  void circlesWhoseStepsAreMoreThanOneAreFound() {
    Unknowns all = Systems.upTo(20, 20, 20);
    all.addSum(0, 1, 1, 1, 2, 2);
    Systems.add(all, 20, 0, 1);
    List<long[]> tables = Systems.everyTable(all);
    long[] base = {8, 12, 0, 20};
    assertThat(all.areMetBy(base)).isFalse();
    for (long[] from : tables) {
      List<Quarry> quarries = quarries(all, from, Until.EXACT, ANY);
      new Hunt(all, component(all, from), from, quarries).circle();
      for (Quarry quarry : quarries) {
        isSound(all, from, quarry, tables);
        assertThat(isExact(quarry, tables)).isTrue();
      }
      List<Quarry> walked = quarries(all, from, Until.EXACT, ANY);
      new Hunt(all, component(all, from), from, walked).walk();
      assertThat(walked).allMatch(quarry -> isExact(quarry, tables));
    }
  }

  @Test
  void wholeStepsGoAsFarAsTheyCan() {
    Unknowns all = Systems.twoWay(new long[][] {{1, 2}, {3, 4}}, 9);
    long[] base = {1, 2, 3, 4, 3, 7, 4, 6};
    Component component = component(all, base);
    for (int place = 0; place < 4; place++) {
      for (int sense : new int[] {1, -1}) {
        Dictionary dictionary = Dictionary.at(component, component.part(base));
        dictionary.makeBasic(place);
        long[] from = component.part(base);
        long[] to = new WholeSteps(dictionary).towards(place, sense, new SplittableRandom(1), from);
        boolean isDiagonal = place == 0 || place == 3;
        long change = isDiagonal == (sense > 0) ? 2 : 1;
        assertThat(component.isTable(to)).isTrue();
        assertThat(to[place] - from[place]).isEqualTo(sense * change);
        assertThat(dictionary.whole()).containsExactly(to);
        assertThat(from).containsExactly(1, 2, 3, 4);
      }
    }
  }

  @Test
  void wholeStepsThatAreBlockedChangeTheBasis() {
    Unknowns all = Systems.upTo(0, 9, 9, 9);
    all.know(0, new PrintingRules.Range(0, 9));
    Systems.add(all, 5, 0, 1, 2);
    Systems.add(all, 5, 2, 3);
    long[] base = {0, 0, 5, 0, 5, 5};
    Unknowns open = all;
    Component component = new Component(open, new int[] {0, 1, 2, 3}, base);
    Dictionary dictionary = Dictionary.at(component, component.part(base));
    dictionary.makeBasic(2);
    int before = dictionary.pivots();
    long[] table = component.part(base);
    assertThat(new WholeSteps(dictionary).towards(2, 1, new SplittableRandom(1), table))
        .isSameAs(table);
    assertThat(dictionary.pivots()).isBetween(before, before + 1);
  }

  /** Every whole table that one number out of the basis reaches alone, and those in the basis. */
  private static List<long[]> reached(Component component, Dictionary dictionary, long[] from) {
    List<long[]> reached = new ArrayList<>();
    for (int j = 0; j < component.size(); j++) {
      for (long by = -60; by <= 60 && !dictionary.isBasic(j); by++) {
        double[] moved = Arrays.stream(from).asDoubleStream().toArray();
        moved[j] += by;
        for (int r = 0; r < dictionary.rowCount(); r++) {
          moved[dictionary.basic(r)] -= dictionary.entry(r, j) * by;
        }
        if (Arrays.stream(moved).allMatch(v -> Math.abs(v - Math.rint(v)) < 1e-6)) {
          long[] table = Arrays.stream(moved).mapToLong(Math::round).toArray();
          if (component.isTable(table)) {
            reached.add(table);
          }
        }
      }
    }
    return reached;
  }

  private static Unknowns system(SplittableRandom random, int trial) {
    return switch (trial % 3) {
      case 0 -> Systems.circles(random);
      case 1 -> Systems.random(random);
      default -> Systems.halves(random.nextInt(1, 9));
    };
  }

  @Test
  void circlesAreAllWholeTablesThatOneNumberReachesAlone() {
    SplittableRandom random = new SplittableRandom(17);
    for (int trial = 0; trial < 90; trial++) {
      Unknowns all = system(random, trial);
      List<long[]> tables = Systems.everyTable(all);
      long[] base = tables.get(random.nextInt(tables.size()));
      Component component = component(all, base);
      long[] start = component.part(base);
      List<long[]> reached = reached(component, Dictionary.at(component, start), start);
      List<Quarry> quarries = quarries(all, base, Until.EXACT, ANY);
      new Hunt(all, component, base, quarries).circle();
      for (Quarry quarry : quarries) {
        int place = component.placeOf(quarry.unknown());
        long least = reached.stream().mapToLong(t -> t[place]).min().orElse(start[place]);
        long most = reached.stream().mapToLong(t -> t[place]).max().orElse(start[place]);
        assertThat(List.of(quarry.lo(), quarry.hi())).containsExactly(least, most);
        isSound(all, base, quarry, tables);
      }
    }
  }

  @Test
  void aWholeStepIsTheBestThatOneNumberReaches() {
    SplittableRandom random = new SplittableRandom(18);
    int[] counts = new int[2];
    for (int trial = 0; trial < 45; trial++) {
      Unknowns all = system(random, trial);
      List<long[]> tables = Systems.everyTable(all);
      long[] base = tables.get(random.nextInt(tables.size()));
      Component component = component(all, base);
      long[] from = component.part(base);
      for (int place = 0; place < component.size(); place++) {
        for (int sense : new int[] {1, -1}) {
          Dictionary dictionary = Dictionary.at(component, from);
          if (dictionary.makeBasic(place)) {
            int at = place;
            long best =
                reached(component, dictionary, from).stream()
                    .mapToLong(t -> sense * (t[at] - from[at]))
                    .max()
                    .orElse(0);
            long[] to =
                new WholeSteps(dictionary).towards(place, sense, new SplittableRandom(1), from);
            assertThat(sense * (to[place] - from[place])).isEqualTo(best);
            assertThat(component.isTable(to)).isTrue();
            assertThat(to == from).isEqualTo(best == 0);
            assertThat(dictionary.whole()).containsExactly(to);
            counts[best == 0 ? 0 : 1]++;
          }
        }
      }
    }
    assertThat(counts).doesNotContain(0);
  }

  @Test
  void whereAStepIsBlockedAnotherBasisIsTried() {
    SplittableRandom random = new SplittableRandom(19);
    int turned = 0;
    for (int trial = 0; trial < 60; trial++) {
      Unknowns all = system(random, trial);
      List<long[]> tables = Systems.everyTable(all);
      long[] base = tables.get(random.nextInt(tables.size()));
      Component component = component(all, base);
      long[] from = component.part(base);
      for (int place = 0; place < component.size(); place++) {
        Dictionary dictionary = Dictionary.at(component, from);
        if (dictionary.makeBasic(place)) {
          int before = dictionary.pivots();
          long[] to = new WholeSteps(dictionary).towards(place, 1, new SplittableRandom(1), from);
          boolean isTurned = dictionary.pivots() > before;
          assertThat(isTurned && to != from).isFalse();
          turned += isTurned ? 1 : 0;
        }
      }
    }
    assertThat(turned).isPositive();
  }

  @Test
  void whatThePushProvesIsTrueAlsoWhereCornersAreFractions() {
    SplittableRandom random = new SplittableRandom(20);
    int settled = 0;
    int count = 0;
    for (int trial = 0; trial < 75; trial++) {
      Unknowns all = system(random, trial);
      List<long[]> tables = Systems.everyTable(all);
      long[] base = tables.get(random.nextInt(tables.size()));
      Target wide = Target.of(Map.of("a", Set.of("1")), 1 + trial % 3, trial % 5);
      for (Until until : Until.values()) {
        List<Quarry> quarries = quarries(all, base, until, wide);
        new Hunt(all, component(all, base), base, quarries).push(true);
        for (Quarry quarry : quarries) {
          isSound(all, base, quarry, tables);
          if (until == Until.EXACT) {
            settled += quarry.isSettled() ? 1 : 0;
            count++;
          }
        }
        List<Quarry> programmed = quarries(all, base, until, wide);
        Hunt hunt = new Hunt(all, component(all, base), base, programmed);
        hunt.programme(true, trial % 2 == 0 ? Effort.QUICK : Effort.THOROUGH);
        programmed.forEach(quarry -> isSound(all, base, quarry, tables));
      }
    }
    assertThat(settled).isGreaterThan(count * 8 / 10);
  }

  @Test
  void aPushAloneProvesTheEndsOfATable() {
    Unknowns all = Systems.twoWay(new long[][] {{1, 2}, {3, 4}}, 9);
    long[] base = {1, 2, 3, 4, 3, 7, 4, 6};
    List<Quarry> proved = quarries(all, base, Until.EXACT, ANY);
    new Hunt(all, component(all, base), base, proved).push(true);
    assertThat(proved).allMatch(Quarry::isSettled);
    assertThat(proved.stream().map(q -> q.lo() + ".." + q.hi()))
        .containsExactly("0..3", "0..3", "1..4", "3..6");
    List<Quarry> seen = quarries(all, base, Until.EXACT, ANY);
    new Hunt(all, component(all, base), base, seen).push(false);
    assertThat(seen).noneMatch(Quarry::isSettled);
    assertThat(seen.stream().map(q -> q.lo() + ".." + q.hi()))
        .containsExactly("0..3", "0..3", "1..4", "3..6");
    List<Quarry> programmed = quarries(all, base, Until.EXACT, ANY);
    new Hunt(all, component(all, base), base, programmed).programme(false, Effort.THOROUGH);
    assertThat(programmed).noneMatch(Quarry::isSettled);
    assertThat(programmed.stream().map(q -> q.lo() + ".." + q.hi()))
        .containsExactly("0..3", "0..3", "1..4", "3..6");
  }

  @Test
  void aHuntStopsWhereItsQuarriesAreDecided() {
    Unknowns all = Systems.twoWay(new long[][] {{20, 20}, {20, 20}}, 99);
    long[] base = {20, 20, 20, 20, 40, 40, 40, 40};
    Target wide = Target.of(Map.of("a", Set.of("1")), 5, 5);
    List<Quarry> pushed = quarries(all, base, Until.DECIDED, wide);
    new Hunt(all, component(all, base), base, pushed).push(true);
    assertThat(pushed).allMatch(Quarry::isSettled);
    assertThat(pushed.get(0).hi() - pushed.get(0).lo()).isBetween(5L, 39L);

    Target tooWide = Target.of(Map.of("a", Set.of("1")), 5, 41);
    List<Quarry> beaten = quarries(all, base, Until.DECIDED, tooWide);
    new Hunt(all, component(all, base), base, beaten).push(true);
    assertThat(beaten).allMatch(Quarry::isSettled).noneMatch(Quarry::isSafe);
  }

  @Test
  void neighbourhoodsHoldNumbersThatCanMove() {
    long[][] counts = new long[10][10];
    for (long[] row : counts) {
      Arrays.fill(row, 2);
    }
    Unknowns all = Systems.twoWay(counts, 9);
    for (int size : new int[] {2, 10, 40, 400}) {
      Neighbourhood around = new Neighbourhood(all, 1);
      for (int middle : new int[] {0, 37, 99, 37}) {
        int[] members = around.around(middle, size);
        if (size >= 40) {
          assertThat(members).contains(middle);
        }
        assertThat(members).isSorted().doesNotHaveDuplicates();
        assertThat(Arrays.stream(members)).allMatch(all::isOpen);
        canMove(all, members);
        if (size == 400) {
          assertThat(members).hasSizeGreaterThan(80);
        }
      }
      int[] once = new Neighbourhood(all, 5).around(55, size);
      assertThat(new Neighbourhood(all, 5).around(55, size)).containsExactly(once);
    }
  }

  /** None is alone in a sum. */
  private static void canMove(Unknowns all, int[] members) {
    int[] inside = new int[all.sumCount()];
    for (int unknown : members) {
      for (int sum : all.sumsOf(unknown)) {
        inside[sum]++;
      }
    }
    assertThat(inside).doesNotContain(1);
  }

  @Test
  void aNumberThatCannotMoveHasNoNeighbourhood() {
    Unknowns all = Systems.upTo(9, 9, 9);
    Systems.add(all, 5, 0);
    Systems.add(all, 5, 1, 2);

    assertThat(new Neighbourhood(all, 1).around(0, 10)).isEmpty();
    assertThat(new Neighbourhood(all, 1).around(1, 10)).containsExactly(1, 2);
    Unknowns chain = Systems.upTo(9, 9, 9);
    Systems.add(chain, 5, 0, 1);
    Systems.add(chain, 5, 1, 2);
    Systems.add(chain, 5, 2);
    assertThat(new Neighbourhood(chain, 1).around(0, 10)).isEmpty();
  }

  @Test
  void whatIsTooLargeIsHuntedNeighbourhoodByNeighbourhood() {
    int rows = 220;
    int columns = 90;
    long[][] counts = new long[rows][columns];
    for (long[] row : counts) {
      Arrays.fill(row, 3);
    }
    Unknowns all = Systems.twoWay(counts, 99);
    assertThat((long) rows * columns * (rows + columns)).isGreaterThan(Pursuit.MOST_AREA);
    long[] base = new long[all.size()];
    Arrays.fill(base, 0, rows * columns, 3);
    Arrays.fill(base, rows * columns, rows * columns + rows, 3L * columns);
    Arrays.fill(base, rows * columns + rows, all.size(), 3L * rows);
    assertThat(all.areMetBy(base)).isTrue();
    Target wide = Target.of(Map.of("a", Set.of("1")), 5, 6);
    List<Quarry> quarries = new ArrayList<>();
    for (int unknown : new int[] {0, 9_000, rows * columns - 1}) {
      quarries.add(new Quarry(wide, Until.DECIDED, unknown, 3));
    }
    new Pursuit(all, base, true).run(quarries);

    for (Quarry quarry : quarries) {
      assertThat(quarry.isSafe()).isTrue();
      Interval found = quarry.interval(base, 1_000);
      assertThat(found.low().meets(all) && found.high().meets(all)).isTrue();
      assertThat(found.isLoProven() || found.isHiProven()).isFalse();
    }
  }
}
