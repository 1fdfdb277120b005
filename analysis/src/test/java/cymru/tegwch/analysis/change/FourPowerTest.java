// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.change.outcome.TrueChange;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.statistics.Interval;
import java.util.SplittableRandom;
import java.util.function.ToLongBiFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourPowerTest {

  private static final double ALPHA = 0.025;
  private static final double WANTED = 0.8;
  private static final int DRAWS = 2_000;

  /** How far it is from the exact power at most; docs/statistics.md says so too. */
  private static final double OFF = 0.002;

  private static Four shares(long... tallies) {
    return four(Scale.SHARE, tallies);
  }

  private static Four four(Scale scale, long... of) {
    return new Four(
        scale,
        new Tally(of[0], of[1]),
        new Tally(of[2], of[3]),
        new Tally(of[4], of[5]),
        new Tally(of[6], of[7]));
  }

  @Test
  void everyOutcomeIsAddedUp() {
    // Python 3, scipy 1.17.1: limits by optimize.brentq over restricted shares by brentq, all
    // 11 x 11 x 13 x 13 outcomes in plain loops, stats.binom.pmf; 0.9833 after, and less than
    // none: 0.4167 to 0
    FourPower power =
        shares(4, 10, 6, 10, 6, 12, 7, 12).power(new Criteria(0.95, 0.5, 0.5, 0.8), ALPHA);
    assertThat(power.at(10)).isCloseTo(0.3318758144210174, within(1e-12));
    TrueChange more = power.sides().get(0);
    double towardsMore =
        more.compared(true, ALPHA).chanceBeyond(power.others().besides(true, ALPHA));
    assertThat(towardsMore).isCloseTo(0.3376934335213344, within(1e-12));
  }

  @Test
  void largerGroupsAreNearWhatIsSimulated() {
    // numpy 2.4.6 default_rng(1).binomial, 400,000 draws of four counts, limits of Miettinen and
    // Nurminen (1985) from their cubic, halved 60 times
    FourPower power = shares(6, 10, 7, 10, 900, 1500, 910, 1510).power(criteria(), ALPHA);
    assertThat(power.at(400)).isCloseTo(0.6168525, within(0.003));
    assertThat(power.at(900)).isCloseTo(0.8767725, within(0.003));
    // the same: 0.7904475 with 650, 0.801435 with 675, 0.8126275 with 700
    assertThat(power.baseFor(WANTED).orElseThrow()).isBetween(666L, 684L);
  }

  private static Criteria criteria() {
    return Criteria.withDefaults();
  }

  /** Where counts are too many for each arm to be had, beside all four loops with each arm. */
  @ParameterizedTest
  @CsvSource({
    "SHARE, 10, 40, 12, 40, 12, 40, 13, 40",
    "SHARE, 4, 50, 6, 45, 20, 60, 18, 55",
    "SHARE, 50, 55, 48, 50, 30, 60, 33, 60",
    "SHARE, 3, 10, 4, 12, 12, 60, 15, 60",
    "RATE, 20, 200, 22, 210, 20, 100, 24, 110",
    "RATE, 3, 100, 4, 90, 30, 400, 25, 380"
  })
  void isNearWhatEveryOutcomeAddsUpTo(
      Scale scale, long a, long b, long c, long d, long e, long f, long g, long h) {
    Four found = four(scale, a, b, c, d, e, f, g, h);
    FourPower power = found.power(new Criteria(0.95, 0.3, 0.4, 0.8), ALPHA);
    for (TrueChange side : power.sides()) {
      boolean isMore = side.isMoreThan(power.others());
      double said =
          side.compared(isMore, ALPHA).chanceBeyond(power.others().besides(isMore, ALPHA));
      assertThat(said).isCloseTo(addedUp(side, power.others(), isMore), within(OFF));
    }
  }

  private static double addedUp(TrueChange own, TrueChange others, boolean isMore) {
    Changes first = Changes.of(own);
    Changes second = Changes.of(others);
    double power = 0;
    for (int x = 0; x < first.chances.length; x++) {
      for (int y = 0; y < first.chances[x].length; y++) {
        double sum = 0;
        for (int u = 0; u < second.chances.length; u++) {
          for (int v = 0; v < second.chances[u].length; v++) {
            boolean isUndefined = x + y == 0 || u + v == 0 || x + u == 0 || y + v == 0;
            if (!isUndefined && isFound(first.at(x, y), second.at(u, v), isMore)) {
              sum += second.chances[u][v];
            }
          }
        }
        power += sum * first.chances[x][y];
      }
    }
    return power;
  }

  private static boolean isFound(Estimate own, Estimate other, boolean isMore) {
    double distance = own.value() - other.value();
    Interval first = own.range().orElseThrow();
    Interval second = other.range().orElseThrow();
    return isMore
        ? distance > Math.hypot(own.value() - first.lower(), second.upper() - other.value())
        : -distance > Math.hypot(first.upper() - own.value(), other.value() - second.lower());
  }

  /** Every pair of counts, with the change and its interval where the pair matters. */
  private static final class Changes {

    private final double[][] chances;
    private final Estimate[][] changes;

    private Changes(double[][] chances, Estimate[][] changes) {
      this.chances = chances;
      this.changes = changes;
    }

    static Changes of(TrueChange truth) {
      int before = most(truth.scale(), truth.baseBefore(), truth.before());
      int after = most(truth.scale(), truth.baseAfter(), truth.after());
      double[][] chances = new double[before + 1][after + 1];
      Estimate[][] changes = new Estimate[before + 1][after + 1];
      for (int x = 0; x <= before; x++) {
        for (int y = 0; y <= after; y++) {
          double chance =
              chance(truth.scale(), truth.baseBefore(), truth.before(), x)
                  * chance(truth.scale(), truth.baseAfter(), truth.after(), y);
          boolean isLooked = chance > 1e-9 && x + y > 0;
          chances[x][y] = isLooked ? chance : 0;
          changes[x][y] =
              isLooked
                  ? truth
                      .scale()
                      .difference(
                          new Tally(y, truth.baseAfter()),
                          new Tally(x, truth.baseBefore()),
                          1 - ALPHA)
                  : new Estimate(0, new Interval(-1, 1, 1 - ALPHA));
        }
      }
      return new Changes(chances, changes);
    }

    Estimate at(int before, int after) {
      return changes[before][after];
    }

    private static int most(Scale scale, long base, double rate) {
      double mean = base * rate;
      return (int) (scale == Scale.SHARE ? base : Math.ceil(mean + 7 * Math.sqrt(mean) + 10));
    }

    private static double chance(Scale scale, long base, double rate, int count) {
      return scale == Scale.SHARE
          ? BinomialDistribution.of((int) base, rate).probability(count)
          : PoissonDistribution.of(rate * base).probability(count);
    }
  }

  /** Asked of the verdict's own interval, of counts drawn as they may truly be. */
  @ParameterizedTest
  @CsvSource({
    "SHARE, 75, 150, 75, 150, 90, 300, 90, 300",
    "SHARE, 280, 400, 280, 400, 300, 900, 300, 900",
    "SHARE, 150, 1200, 150, 1200, 500, 1200, 500, 1200",
    "SHARE, 4, 40, 4, 40, 400, 4000, 400, 4000",
    "RATE, 30, 300, 30, 300, 72, 900, 72, 900",
    "RATE, 60, 1500, 60, 1500, 150, 3000, 150, 3000"
  })
  void isThatOfTheIntervalItself(
      Scale scale, long a, long b, long c, long d, long e, long f, long g, long h) {
    FourPower power = four(scale, a, b, c, d, e, f, g, h).power(criteria(), ALPHA);
    ToLongBiFunction<SplittableRandom, double[]> draw =
        scale == Scale.SHARE ? FourPowerTest::binomial : FourPowerTest::poisson;
    for (TrueChange side : power.sides()) {
      boolean isMore = side.isMoreThan(power.others());
      double found = 0;
      SplittableRandom random = new SplittableRandom(20261122);
      for (int i = 0; i < DRAWS; i++) {
        Four drawn =
            four(
                scale,
                draw.applyAsLong(random, new double[] {b, side.before()}),
                b,
                draw.applyAsLong(random, new double[] {d, side.after()}),
                d,
                draw.applyAsLong(random, new double[] {f, power.others().before()}),
                f,
                draw.applyAsLong(random, new double[] {h, power.others().after()}),
                h);
        Interval interval = drawn.difference(1 - ALPHA).range().orElseThrow();
        found += (isMore ? interval.lower() > 0 : interval.upper() < 0) ? 1 : 0;
      }
      double own = found / DRAWS;
      double error = Math.sqrt(Math.max(own * (1 - own), 1.0 / DRAWS) / DRAWS);
      double said =
          side.compared(isMore, ALPHA).chanceBeyond(power.others().besides(isMore, ALPHA));
      assertThat(said).isCloseTo(own, within(OFF + 3 * error));
    }
  }

  private static long binomial(SplittableRandom random, double[] baseAndShare) {
    long count = 0;
    for (long i = 0; i < baseAndShare[0]; i++) {
      count += random.nextDouble() < baseAndShare[1] ? 1 : 0;
    }
    return count;
  }

  /** Counted by the exponential times between events. */
  private static long poisson(SplittableRandom random, double[] baseAndRate) {
    long count = -1;
    for (double time = 0; time < baseAndRate[0] * baseAndRate[1]; count++) {
      time -= Math.log(1 - random.nextDouble());
    }
    return Math.max(0, count);
  }

  @Test
  void sharesStayBetweenNoneAndAll() {
    FourPower power = shares(95, 100, 96, 100, 50, 100, 55, 100).power(criteria(), ALPHA);
    assertThat(power.sides()).hasSize(2);
    TrueChange more = power.sides().get(0);
    assertThat(more.after()).isEqualTo(1);
    assertThat(more.size() - power.others().size()).isCloseTo(0.1, within(1e-12));
    assertThat(shares(0, 10, 5, 10, 10, 10, 1, 10).power(criteria(), ALPHA).sides())
        .hasSize(2)
        .allSatisfy(side -> assertThat(side.after()).isBetween(0.0, 1.0));
    assertThat(shares(0, 10, 5, 10, 10, 10, 0, 10).power(criteria(), ALPHA).sides()).hasSize(1);
  }

  @Test
  void besideAFewNoBaseIsEnoughAndOfEachOneIs() {
    FourPower power = shares(30, 100, 31, 100, 4, 8, 5, 8).power(criteria(), ALPHA);
    assertThat(power.baseFor(WANTED)).isEmpty();
    long each = power.eachFor(WANTED).orElseThrow();
    FourPower both =
        new FourPower(power.sides(), power.others().withBase(each), ALPHA, power.ofInterest());
    assertThat(both.at(each)).isGreaterThanOrEqualTo(WANTED);
    assertThat(both.at(each / 2)).isLessThan(WANTED);
  }
}
