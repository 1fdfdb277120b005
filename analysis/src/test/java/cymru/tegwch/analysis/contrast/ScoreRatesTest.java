// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.statistics.Interval;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class ScoreRatesTest {

  @Property(tries = 500)
  void pAndBothIntervalsAgree(
      @ForAll @LongRange(min = 0, max = 200) long x1,
      @ForAll @LongRange(min = 1, max = 200) long x2,
      @ForAll @LongRange(min = 1, max = 5_000) long t1,
      @ForAll @LongRange(min = 1, max = 5_000) long t2) {
    ScoreRates rates = ScoreRates.of(new Tally(x1, t1), new Tally(x2, t2));
    double p = rates.p();
    if (Math.abs(p - 0.05) < 1e-6) {
      return;
    }
    Interval difference = rates.difference(0.95).range().orElseThrow();
    Interval ratio = rates.ratio(0.95).range().orElseThrow();
    assertThat(difference.contains(0)).isEqualTo(p > 0.05);
    assertThat(ratio.contains(1)).isEqualTo(p > 0.05);
    assertThat(difference.contains(rates.difference(0.95).value())).isTrue();
  }

  @Property(tries = 200)
  void theDifferenceTurnsRoundWithTheGroups(
      @ForAll @LongRange(min = 0, max = 90) long x1,
      @ForAll @LongRange(min = 1, max = 90) long x2,
      @ForAll @LongRange(min = 1, max = 900) long t1,
      @ForAll @LongRange(min = 1, max = 900) long t2) {
    Tally one = new Tally(x1, t1);
    Tally two = new Tally(x2, t2);
    Interval forth = ScoreRates.of(one, two).difference(0.95).range().orElseThrow();
    Interval back = ScoreRates.of(two, one).difference(0.95).range().orElseThrow();
    double near = 1e-9 * Math.max(1, Math.abs(forth.upper()));
    assertThat(forth.lower()).isCloseTo(-back.upper(), within(near));
    assertThat(forth.upper()).isCloseTo(-back.lower(), within(near));
  }

  @Test
  void oneSampleOfNoEventsHasTheLimitsOfASingleRate() {
    // Against an exposure without end the other rate is known to be 0: (x/t - δ)² = z²·δ/t
    Interval found =
        ScoreRates.of(new Tally(4, 100), new Tally(0, 1_000_000_000_000L))
            .difference(0.95)
            .range()
            .orElseThrow();
    double z = 1.959963984540054;
    double centre = 4 + z * z / 2;
    double half = z * Math.sqrt(4 + z * z / 4);
    assertThat(found.lower()).isCloseTo((centre - half) / 100, within(1e-6));
    assertThat(found.upper()).isCloseTo((centre + half) / 100, within(1e-6));
  }

  @Test
  void powerIsTheSumOverAllPairsThatAreRejected() {
    RatePower power = RatePower.of(new Tally(12, 100), 0.5, 0.05);
    assertThat(power.at(80))
        .isCloseTo(Math.min(everyPair(9.6 / 2, 80), everyPair(9.6 * 2, 80)), within(1e-9));
  }

  @Test
  void theBaseThatIsEnoughIsEnoughAndOneLessIsNot() {
    RatePower power = RatePower.of(new Tally(120, 1_000), 0.5, 0.05);
    long enough = power.baseFor(0.8).orElseThrow();
    assertThat(power.at(enough)).isGreaterThanOrEqualTo(0.8);
    assertThat(power.at(enough - 1)).isLessThan(0.8);
    assertThat(RatePower.of(new Tally(1, 10), 0.5, 0.05).baseFor(0.8)).isEmpty();
  }

  private static double everyPair(double mean, double t1) {
    PoissonDistribution first = PoissonDistribution.of(mean);
    PoissonDistribution second = PoissonDistribution.of(12);
    double power = 0;
    for (int x1 = 0; x1 < 150; x1++) {
      for (int x2 = 0; x2 < 150; x2++) {
        double z = ScoreRates.z(x1, t1, x2, 100);
        if (Math.abs(z) > 1.959963984540054 && z > 0 == mean > 9.6) {
          power += first.probability(x1) * second.probability(x2);
        }
      }
    }
    return power;
  }
}
