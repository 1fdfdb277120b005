// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadPowerTest {

  private static final double ALPHA = 0.0125;
  private static final double WANTED = 0.8;
  private static final int DRAWS = 1_000;

  /** How far it is from the test's own power at most; docs/statistics.md says so too. */
  private static final double OFF = 0.02;

  private static final List<Integer> TIMES = List.of(0, 1, 2, 5);

  private static Times.Spread spread(Long... people) {
    return new Times.Spread(TIMES, List.of(people), List.of(0L, 0L, 0L, 0L));
  }

  private static double towards(SpreadPower power, int side, long base) {
    return new SpreadPower(
            List.of(power.sides().get(side)),
            power.rest(),
            power.others(),
            power.ratio(),
            power.alpha())
        .at(base);
  }

  @Test
  void everyOutcomeIsAddedUp() {
    // Python 3, scipy 1.17.1: shares times e^(λt), λ by optimize.brentq; all 455 x 680 outcomes in
    // plain loops, each with the t of its own Pearson dispersion, stats.t.isf(0.025, 24)
    Times.Spread rest = spread(5L, 4L, 4L, 1L);
    SpreadPower half = SpreadPower.of(rest, 0.5, 0.05);
    assertThat(towards(half, 0, 12)).isCloseTo(0.19343297308288354, within(1e-12));
    assertThat(towards(half, 1, 12)).isCloseTo(0.43794748795370664, within(1e-12));
    SpreadPower fifth = SpreadPower.of(rest, 0.2, 0.05);
    // Nobody can come 6.07 times where the table counts five at most
    assertThat(fifth.sides()).hasSize(1);
    assertThat(fifth.at(12)).isCloseTo(0.5282749973150522, within(1e-12));
  }

  @Test
  void largerGroupsAreNearWhatIsSimulated() {
    // numpy 2.4.6 default_rng(1).multinomial, 400,000 pairs of groups, tilted by optimize.brentq,
    // stats.t.isf(0.00625, n + m - 2)
    SpreadPower beside300 = SpreadPower.of(spread(165L, 75L, 42L, 18L), 0.5, ALPHA);
    assertThat(towards(beside300, 0, 60)).isCloseTo(0.4617775, within(0.005));
    assertThat(towards(beside300, 1, 60)).isCloseTo(0.91083, within(0.005));
    SpreadPower beside1000 = SpreadPower.of(spread(550L, 250L, 140L, 60L), 0.5, ALPHA);
    assertThat(beside1000.at(91)).isCloseTo(0.8019875, within(0.005));
  }

  /** Asked of the verdict's own test, of people drawn from both laws. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 12, 40",
    "0.5, 30, 200",
    "0.5, 60, 300",
    "0.5, 120, 300",
    "0.5, 200, 400",
    "0.5, 400, 400",
    "0.5, 300, 60",
    "0.7, 400, 1000",
    "0.7, 60, 2000"
  })
  void isThatOfTheTestItself(double ratio, int group, int rest) {
    SpreadPower power =
        SpreadPower.of(
            spread(11L * rest / 20, rest / 4L, 7L * rest / 50, 3L * rest / 50), ratio, ALPHA);
    for (int side = 0; side < 2; side++) {
      TimesLaw law = power.sides().get(side);
      SplittableRandom random = new SplittableRandom(20261122);
      int found = 0;
      for (int i = 0; i < DRAWS; i++) {
        Times.Spread own = drawn(random, group, law);
        Times.Spread others = drawn(random, power.others(), power.rest());
        if (own.events() > 0 && others.events() > 0) {
          TwoSpreads two = TwoSpreads.of(own, others);
          boolean isMore = two.ratio(0.95).value() > 1;
          found += two.p() < ALPHA && isMore == (side == 1) ? 1 : 0;
        }
      }
      double own = (double) found / DRAWS;
      double error = Math.sqrt(Math.max(own * (1 - own), 1.0 / DRAWS) / DRAWS);
      double said = towards(power, side, group);
      assertThat(said).isCloseTo(own, within(OFF + 3 * error));
      if (Math.abs(own - WANTED) > OFF + 3 * error) {
        assertThat(said < WANTED).isEqualTo(own < WANTED);
      }
    }
  }

  private static Times.Spread drawn(SplittableRandom random, long people, TimesLaw law) {
    Long[] counts = {0L, 0L, 0L, 0L};
    for (int person = 0; person < people; person++) {
      double place = random.nextDouble();
      int times = 0;
      while (times < 3 && place >= law.shares().get(times)) {
        place -= law.shares().get(times);
        times++;
      }
      counts[times]++;
    }
    return new Times.Spread(TIMES, Arrays.asList(counts), List.of(0L, 0L, 0L, 0L));
  }

  @Test
  void whereTimesDoNotReachSoFarAsManyAsNeededComeAsTheTableCounts() {
    TimesLaw once = TimesLaw.of(spread(0L, 40L, 0L, 0L));
    TimesLaw half = once.towards(0.5).get(0);
    assertThat(half.times()).containsExactly(1, 0);
    assertThat(half.shares()).containsExactly(0.5, 0.5);
    assertThat(once.towards(2).get(0).times()).containsExactly(1, 5);
    assertThat(once.towards(2).get(0).shares()).containsExactly(0.75, 0.25);
    assertThat(once.towards(6)).isEmpty();
  }

  @Test
  void aTiltedPoissonLawIsAPoissonLaw() {
    List<Integer> times = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    // R 4.2.2: round(1e9 * dpois(0:12, 1.5)), and dpois(0:2, 0.75)
    List<Long> people =
        List.of(
            223130160L,
            334695240L,
            251021430L,
            125510715L,
            47066518L,
            14119955L,
            3529989L,
            756426L,
            141830L,
            23638L,
            3546L,
            484L,
            60L);
    Times.Spread found = new Times.Spread(times, people, people.stream().map(any -> 0L).toList());
    TimesLaw tilted = TimesLaw.of(found).towards(0.75).get(0);
    assertThat(tilted.shares().get(0)).isCloseTo(0.4723665527, within(1e-6));
    assertThat(tilted.shares().get(1)).isCloseTo(0.3542749146, within(1e-6));
    assertThat(tilted.shares().get(2)).isCloseTo(0.1328530930, within(1e-6));
  }

  @Test
  void whatIsEnoughStaysEnough() {
    SpreadPower power = SpreadPower.of(spread(550L, 250L, 140L, 60L), 0.5, ALPHA);
    long enough = power.baseFor(WANTED).orElseThrow();
    assertThat(power.at(enough - 1)).isLessThan(WANTED);
    for (long base = enough; base < enough + 20; base++) {
      assertThat(power.at(base)).isGreaterThanOrEqualTo(WANTED);
    }
    SpreadPower few = SpreadPower.of(spread(11L, 5L, 3L, 1L), 0.5, ALPHA);
    assertThat(few.baseFor(WANTED)).isEmpty();
    assertThat(few.eachFor(WANTED)).isPresent();
  }
}
