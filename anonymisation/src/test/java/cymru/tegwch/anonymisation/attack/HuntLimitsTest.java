// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.IntegerProgramme.Effort;
import cymru.tegwch.anonymisation.attack.Quarry.Until;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a hunt takes note of, what it leaves alone, and what it does not do. */
class HuntLimitsTest {

  private static final Map<String, Set<String>> REGION = Map.of("a", Set.of("1"));
  private static final Target ANY = Target.of(REGION, 0, 0);
  private static final Target NEVER = Target.of(REGION, 999, 999);
  private static final Unknowns TWO_WAY = Systems.twoWay(new long[][] {{1, 2}, {3, 4}}, 9);
  private static final long[] BASE = {1, 2, 3, 4, 3, 7, 4, 6};

  private static Component component(Unknowns all, long[] base) {
    return new Component(all, IntStream.range(0, all.size()).filter(all::isOpen).toArray(), base);
  }

  private static List<Quarry> quarries(Unknowns all, long[] base, Until until, Target target) {
    return IntStream.range(0, all.size())
        .filter(all::isOpen)
        .mapToObj(unknown -> new Quarry(target, until, unknown, base[unknown]))
        .toList();
  }

  private static Hunt hunt(List<Quarry> quarries) {
    return new Hunt(TWO_WAY, component(TWO_WAY, BASE), BASE, quarries);
  }

  private static List<String> ends(List<Quarry> quarries) {
    return quarries.stream().map(q -> q.lo() + ".." + q.hi()).toList();
  }

  private static void huntInEveryWay(Hunt hunt) {
    hunt.circle();
    hunt.walk();
    hunt.push(true);
    hunt.programme(true, Effort.QUICK);
    hunt.programme(true, Effort.THOROUGH);
  }

  @Test
  void aHuntThatIsOverChangesNothingAndMakesNoPivot() {
    List<Quarry> over = quarries(TWO_WAY, BASE, Until.DECIDED, ANY);
    assertThat(over).allMatch(Quarry::isSettled);
    Hunt hunt = hunt(over);
    huntInEveryWay(hunt);

    assertThat(hunt.pivots()).isZero();
    assertThat(ends(over)).containsExactly("1..1", "2..2", "3..3", "4..4");
    assertThat(over).allMatch(quarry -> quarry.greatest() == Long.MAX_VALUE);
  }

  @Test
  void whatIsBeatenIsNotHuntedOn() {
    List<Quarry> beaten = quarries(TWO_WAY, BASE, Until.DECIDED, NEVER);
    beaten.forEach(quarry -> quarry.proveGreatest(9));
    assertThat(beaten).allMatch(Quarry::isSettled);
    Hunt hunt = hunt(beaten);
    huntInEveryWay(hunt);

    assertThat(hunt.pivots()).isZero();
    assertThat(ends(beaten)).containsExactly("1..1", "2..2", "3..3", "4..4");
  }

  @Test
  void aSideThatIsProvedIsNotHunted() {
    for (int way = 0; way < 3; way++) {
      List<Quarry> one = List.of(new Quarry(ANY, Until.EXACT, 0, 1));
      one.get(0).proveGreatest(1);
      Hunt hunt = hunt(one);
      switch (way) {
        case 0 -> hunt.walk();
        case 1 -> hunt.push(false);
        default -> hunt.programme(false, Effort.THOROUGH);
      }
      // 1 2 / 3 4: down to 0, and up to what was said to be the end
      assertThat(ends(one)).containsExactly("0..1");
    }
  }

  @Test
  void aTableIsTakenNoteOfWhereItAddsUpAndSomeoneWantsIt() {
    List<Quarry> quarries = quarries(TWO_WAY, BASE, Until.EXACT, ANY);
    Hunt hunt = hunt(quarries);
    int[] cells = {0, 1, 2, 3};

    assertThat(hunt.offer(Move.of(cells, new long[] {1, -1, -1, 2}))).isFalse();
    assertThat(hunt.offer(Move.of(cells, new long[] {3, -3, -3, 3}))).isFalse();
    assertThat(hunt.offer(Move.NONE)).isFalse();
    assertThat(ends(quarries)).containsExactly("1..1", "2..2", "3..3", "4..4");
    assertThat(hunt.offer(Move.of(cells, new long[] {1, -1, -1, 1}))).isTrue();
    assertThat(ends(quarries)).containsExactly("1..2", "1..2", "2..3", "4..5");
    assertThat(hunt.offer(Move.of(cells, new long[] {1, -1, -1, 1}))).isFalse();
    Interval found = quarries.get(3).interval(BASE, 1_000);
    assertThat(IntStream.range(0, 4).mapToLong(found.high()::value))
        .containsExactly(2L, 1L, 2L, 5L);
    assertThat(IntStream.range(0, 4).mapToLong(found.low()::value)).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void allQuarriesOfANumberTakeNoteOfItsTables() {
    Quarry open = new Quarry(ANY, Until.EXACT, 0, 1);
    Quarry other = new Quarry(NEVER, Until.DECIDED, 0, 1);
    hunt(List.of(open, other)).circle();

    assertThat(ends(List.of(open, other))).containsExactly("0..3", "0..3");
  }

  @ParameterizedTest
  @CsvSource({
    "3, 1, 3", "2.5, 1, 2", "2.9999999, 1, 3", "2.999, 1, 2", "3.0000001, 1, 3",
    "3, -1, 3", "2.5, -1, 3", "3.0000001, -1, 3", "3.001, -1, 4", "2.9999999, -1, 3",
    "0, 1, 0", "0, -1, 0", "-0.0000001, 1, 0"
  })
  void aBoundOfTheSimplexMethodIsRoundedToTheSideOfMoreDangerUnlessItIsAlmostWhole(
      double bound, int sense, long whole) {
    assertThat(Hunt.wholeBound(bound, sense)).isEqualTo(whole);
  }

  @Test
  void whatEachWayProvesIsTheTrueEnd() {
    SplittableRandom random = new SplittableRandom(42);
    int settled = 0;
    for (int trial = 0; trial < 24; trial++) {
      Unknowns all = trial % 4 == 0 ? Systems.halves(trial % 7 + 1) : Systems.weighted(random);
      List<long[]> tables = Systems.everyTable(all);
      long[] base = tables.get(random.nextInt(tables.size()));
      List<Quarry> quarries = quarries(all, base, Until.EXACT, ANY);
      Hunt hunt = new Hunt(all, component(all, base), base, quarries);
      hunt.push(true);
      settled += (int) quarries.stream().filter(Quarry::isSettled).count();
      areSound(quarries, tables);
      hunt.programme(true, Effort.QUICK);
      areSound(quarries, tables);
      hunt.programme(true, Effort.THOROUGH);
      areSound(quarries, tables);
      assertThat(quarries).allMatch(Quarry::isSettled);
    }
    assertThat(settled).isPositive();
  }

  private static void areSound(List<Quarry> quarries, List<long[]> tables) {
    for (Quarry quarry : quarries) {
      long least = Systems.least(tables, quarry.unknown());
      long greatest = Systems.greatest(tables, quarry.unknown());
      assertThat(quarry.lo()).isGreaterThanOrEqualTo(least);
      assertThat(quarry.hi()).isLessThanOrEqualTo(greatest);
      assertThat(quarry.least()).isLessThanOrEqualTo(least);
      assertThat(quarry.greatest()).isGreaterThanOrEqualTo(greatest);
      if (quarry.isSettled()) {
        assertThat(List.of(quarry.lo(), quarry.hi())).containsExactly(least, greatest);
      }
    }
  }

  @Test
  void wherePivotsRunOutTheBasisIsWorkedOutAnew() {
    SplittableRandom random = new SplittableRandom(43);
    int anew = 0;
    for (int trial = 0; trial < 20; trial++) {
      Unknowns all = Systems.weighted(random);
      List<long[]> tables = Systems.everyTable(all);
      long[] base = tables.get(0);
      for (boolean isPush : new boolean[] {true, false}) {
        List<Integer> pivots = new ArrayList<>();
        for (int limit : new int[] {0, 1_000_000}) {
          List<Quarry> quarries = quarries(all, base, Until.EXACT, ANY);
          Hunt hunt = new Hunt(all, component(all, base), base, quarries, limit);
          pivots.add(pivotsOf(hunt, isPush));
          areSound(quarries, tables);
        }
        // Those before the last time are forgotten.
        anew += pivots.get(0) < pivots.get(1) ? 1 : 0;
      }
    }
    assertThat(anew).isGreaterThan(5);
  }

  private static int pivotsOf(Hunt hunt, boolean isPush) {
    if (isPush) {
      hunt.push(false);
    } else {
      hunt.walk();
    }
    return hunt.pivots();
  }
}
