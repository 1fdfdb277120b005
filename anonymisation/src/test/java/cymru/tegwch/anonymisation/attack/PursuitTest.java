// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.attack.IntegerProgramme.Effort;
import cymru.tegwch.anonymisation.attack.Quarry.Until;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which order a pursuit hunts, how far, and what it leaves alone. */
class PursuitTest {

  private static final Map<String, Set<String>> REGION = Map.of("a", Set.of("1"));
  private static final Target ANY = Target.of(REGION, 0, 0);
  private static final Target NEVER = Target.of(REGION, 999, 999);

  /** Every component is larger, and neighbourhoods are not. */
  private static Reach roaming(int mostFailed, Integer... neighbours) {
    return new Reach(120, 0, List.of(neighbours), mostFailed);
  }

  /**
   * Six by six numbers of 1, but for the first row, in which all are 2. Around a number of the
   * first row are the two columns that its first neighbour and it are in, since a sum of six is
   * taken as a whole: so it can go up by 2, where two others of its column go down by 1.
   */
  private static long[][] six() {
    long[][] counts = new long[6][6];
    for (long[] row : counts) {
      Arrays.fill(row, 1);
    }
    Arrays.fill(counts[0], 2);
    return counts;
  }

  private static final Unknowns SIX = Systems.twoWay(six(), 9);

  private static long[] base() {
    long[] base = new long[SIX.size()];
    Arrays.setAll(base, u -> u < 6 ? 2 : u < 36 ? 1 : SIX.lower(u));
    return base;
  }

  private static Quarry at(int unknown, Target target) {
    return new Quarry(target, Until.DECIDED, unknown, base()[unknown]);
  }

  private static Pursuit run(Reach reach, Quarry... quarries) {
    Pursuit pursuit = new Pursuit(SIX, base(), true, reach);
    pursuit.run(List.of(quarries));
    return pursuit;
  }

  private static List<Quarry> quarries(Unknowns all, long[] base, Until until, Target target) {
    return IntStream.range(0, all.size())
        .filter(all::isOpen)
        .mapToObj(unknown -> new Quarry(target, until, unknown, base[unknown]))
        .toList();
  }

  private static List<String> ends(List<Quarry> quarries) {
    return quarries.stream()
        .map(q -> q.lo() + ".." + q.hi() + " of " + q.least() + ".." + q.greatest())
        .toList();
  }

  @Test
  void theBaseOfSixBySixIsATable() {
    assertThat(SIX.areMetBy(base())).isTrue();
    assertThat(new Component(SIX, IntStream.range(0, 36).toArray(), base()).area())
        .isEqualTo(36 * 12);
    assertThat(new Component(SIX, IntStream.range(0, 12).toArray(), base()).area())
        .isEqualTo(12 * 8);
  }

  /** One way of hunting after the other, each of which finds what those before it do not. */
  @Test
  void aPursuitGoesInCirclesPushesWalksAndAsksForProgrammes() {
    SplittableRandom random = new SplittableRandom(4);
    int[] found = new int[5];
    for (int trial = 0; trial < 8; trial++) {
      Unknowns all = Systems.weighted(random);
      List<long[]> tables = Systems.everyTable(all);
      long[] base = tables.get(random.nextInt(tables.size()));
      int largest =
          Pursuit.components(all).values().stream().mapToInt(m -> m.length).max().orElse(0);
      for (int mostProgrammed : new int[] {largest - 1, largest}) {
        List<Quarry> pursued = quarries(all, base, Until.EXACT, ANY);
        Reach reach = new Reach(1_000, mostProgrammed, List.of(), 0);
        new Pursuit(all, base, true, reach).run(pursued);
        assertThat(ends(pursued)).isEqualTo(ends(hunted(all, base, mostProgrammed, found)));
      }
    }
    assertThat(found).doesNotContain(0);
  }

  private static List<Quarry> hunted(Unknowns all, long[] base, int mostProgrammed, int[] found) {
    List<Quarry> quarries = quarries(all, base, Until.EXACT, ANY);
    for (int[] members : Pursuit.components(all).values()) {
      List<Quarry> inside =
          quarries.stream()
              .filter(q -> Arrays.stream(members).anyMatch(m -> m == q.unknown()))
              .toList();
      Hunt hunt = new Hunt(all, new Component(all, members, base), base, inside);
      boolean isProgrammed = members.length <= mostProgrammed;
      List<Runnable> ways =
          List.of(
              hunt::circle,
              () -> hunt.push(true),
              hunt::walk,
              () -> hunt.programme(true, Effort.QUICK),
              () -> hunt.programme(true, Effort.THOROUGH));
      for (int way = 0; way < (isProgrammed ? 5 : 3); way++) {
        List<String> before = ends(inside);
        ways.get(way).run();
        found[way] += ends(inside).equals(before) ? 0 : 1;
      }
    }
    return quarries;
  }

  @Test
  void whatIsSettledIsNotHunted() {
    Quarry settled = at(0, ANY);
    for (Reach reach : List.of(Reach.FULL, roaming(9, 12))) {
      Pursuit pursuit = run(reach, settled);
      assertThat(pursuit.hunts()).isZero();
      assertThat(pursuit.pivots()).isZero();
    }
    assertThat(run(Reach.FULL).hunts()).isZero();
    assertThat(run(Reach.FULL, settled, at(1, NEVER)).hunts()).isEqualTo(1);
  }

  @Test
  void aNumberThatCannotMoveIsProvedWhereNothingElseIsHeld() {
    long[] base = base();
    for (boolean isProof : new boolean[] {true, false}) {
      Quarry still = new Quarry(ANY, Until.EXACT, 36, base[36]);
      Pursuit pursuit = new Pursuit(SIX, base, isProof);
      pursuit.run(List.of(still));
      assertThat(still.isSettled()).isEqualTo(isProof);
      assertThat(pursuit.hunts()).isZero();
      assertThat(List.of(still.lo(), still.hi())).containsExactly(12L, 12L);
    }
  }

  @Test
  void whatCirclesSettleIsNotPushed() {
    Quarry quarry = at(0, Target.of(REGION, 2, 3));
    Pursuit pursuit = run(roaming(9, 12), quarry);

    assertThat(quarry.isSafe()).isTrue();
    assertThat(pursuit.hunts()).isEqualTo(1);
    assertThat(pursuit.pivots()).isZero();
    Quarry whole = at(0, Target.of(REGION, 2, 3));
    Pursuit all = run(Reach.FULL, whole);
    assertThat(whole.isSafe()).isTrue();
    assertThat(all.hunts()).isEqualTo(1);
    assertThat(all.pivots()).isZero();
  }

  /** Two others have to give way, so that no circle alone does it. */
  @Test
  void whatCirclesDoNotSettleIsPushedInItsNeighbourhood() {
    Quarry quarry = at(0, Target.of(REGION, 3, 4));
    Pursuit pursuit = run(roaming(9, 12), quarry);

    assertThat(quarry.isSafe()).isTrue();
    assertThat(quarry.hi()).isEqualTo(4);
    assertThat(pursuit.hunts()).isEqualTo(1);
    assertThat(pursuit.pivots()).isPositive();
  }

  @Test
  void whatIsTooLargeForANeighbourhoodIsNotFoundAndNothingIsProved() {
    Quarry quarry = at(0, Target.of(REGION, 4, 5));
    Pursuit pursuit = run(roaming(9, 12), quarry);

    assertThat(quarry.isSafe()).isFalse();
    assertThat(List.of(quarry.least(), quarry.greatest()))
        .containsExactly(Long.MIN_VALUE, Long.MAX_VALUE);
    assertThat(pursuit.hunts()).isEqualTo(1);
    Quarry whole = at(0, Target.of(REGION, 4, 5));
    run(Reach.FULL, whole);
    assertThat(whole.isSafe()).isTrue();
  }

  @Test
  void neighbourhoodsThatAreTooLargeAreNotHunted() {
    for (int area : new int[] {8 * 12 - 1, 8 * 12}) {
      Quarry quarry = at(0, Target.of(REGION, 2, 3));
      Pursuit pursuit = run(new Reach(area, 0, List.of(12), 9), quarry);
      assertThat(quarry.isSafe()).isEqualTo(area == 8 * 12);
      assertThat(pursuit.hunts()).isEqualTo(area == 8 * 12 ? 1 : 0);
    }
    for (int area : new int[] {36 * 12 - 1, 36 * 12}) {
      Quarry quarry = at(0, Target.of(REGION, 2, 3));
      Pursuit pursuit = run(new Reach(area, 0, List.of(), 9), quarry);
      assertThat(pursuit.hunts()).isEqualTo(area == 36 * 12 ? 1 : 0);
    }
  }

  @Test
  void aRoundEndsAfterSoManyThatCannotBeSettled() {
    for (int mostFailed = 0; mostFailed <= 4; mostFailed++) {
      Quarry[] never = Stream.of(0, 1, 2, 3).map(u -> at(u, NEVER)).toArray(Quarry[]::new);
      assertThat(run(roaming(mostFailed, 12), never).hunts()).isEqualTo(mostFailed);
      assertThat(run(roaming(mostFailed, 12, 12, 12), never).hunts()).isEqualTo(3 * mostFailed);
    }
    // Those that are settled do not count.
    Target easy = Target.of(REGION, 1, 1);
    Quarry[] all = IntStream.range(0, 36).mapToObj(u -> at(u, easy)).toArray(Quarry[]::new);
    run(roaming(1, 12), all);
    assertThat(all).allMatch(Quarry::isSafe);
  }

  @Test
  void whatIsSettledStaysAsItWasSeenWhereNeighboursAreHunted() {
    Quarry settled = at(6, ANY);
    assertThat(run(roaming(9, 12), settled, at(0, NEVER)).hunts()).isEqualTo(1);

    assertThat(List.of(settled.lo(), settled.hi())).containsExactly(1L, 1L);
    Quarry open = at(6, NEVER);
    run(roaming(1, 12), at(0, NEVER), open);
    assertThat(open.hi()).isGreaterThan(1);
  }
}
