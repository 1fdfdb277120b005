// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Scale;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The power of four tallies by the normal law beside that of the test itself, which is asked of
 * draws of four binomial or Poisson counts. Each share is from 800 draws, with a standard error of
 * 0.018 at most.
 */
class FourPowerTest {

  private static final int DRAWS = 800;
  private static final double WANTED = 0.8;

  /** How far the normal law may be from the test's own power; docs/statistics.md says so too. */
  private static final double OFF = 0.1;

  @ParameterizedTest
  @CsvSource({
    "20, 40, 0.5, 0.3", "60, 200, 0.3, 0.5", "150, 300, 0.6, 0.7", "300, 300, 0.5, 0.5",
    "400, 900, 0.3, 0.4", "700, 700, 0.8, 0.7", "900, 2000, 0.15, 0.2", "1200, 1200, 0.5, 0.4",
    "40, 4000, 0.1, 0.1", "500, 100, 0.4, 0.6"
  })
  void ofShares(long own, long others, double ownShare, double otherShare) {
    Tally group = tally(own, ownShare);
    Tally rest = tally(others, otherShare);
    Four four = new Four(Scale.SHARE, group, group, rest, rest);
    double size = Criteria.withDefaults().detectableDifference();
    double towards = ownShare + size < 1 ? ownShare + size : ownShare - size;
    requireAgreement(
        four,
        random ->
            new Four(
                Scale.SHARE,
                binomial(random, own, ownShare),
                binomial(random, own, towards),
                binomial(random, others, otherShare),
                binomial(random, others, otherShare)));
  }

  @ParameterizedTest
  @CsvSource({
    "200, 400, 0.05, 0.05",
    "300, 900, 0.1, 0.08",
    "600, 900, 0.1, 0.1",
    "1500, 3000, 0.04, 0.05"
  })
  void ofRates(long own, long others, double ownRate, double otherRate) {
    Tally group = tally(own, ownRate);
    Tally rest = tally(others, otherRate);
    Four four = new Four(Scale.RATE, group, group, rest, rest);
    double ratio = Criteria.withDefaults().detectableRatio();
    requireAgreement(
        four,
        random ->
            new Four(
                Scale.RATE,
                poisson(random, own, ownRate),
                poisson(random, own, ownRate * ratio),
                poisson(random, others, otherRate),
                poisson(random, others, otherRate)));
  }

  private static void requireAgreement(Four four, Function<SplittableRandom, Four> draw) {
    double alpha = 0.025;
    double normal = four.power(Criteria.withDefaults(), alpha).at(four.ownAfter().base());
    SplittableRandom random = new SplittableRandom(20261122);
    int found = 0;
    for (int i = 0; i < DRAWS; i++) {
      Four drawn = draw.apply(random);
      found += drawn.difference(1 - alpha).range().orElseThrow().contains(0) ? 0 : 1;
    }
    double own = (double) found / DRAWS;
    assertThat(normal).isCloseTo(own, within(OFF));
    if (Math.abs(own - WANTED) > OFF) {
      assertThat(normal < WANTED).isEqualTo(own < WANTED);
    }
  }

  private static Tally tally(long base, double share) {
    return new Tally(Math.round(share * base), base);
  }

  private static Tally binomial(SplittableRandom random, long base, double share) {
    long count = 0;
    for (long i = 0; i < base; i++) {
      count += random.nextDouble() < share ? 1 : 0;
    }
    return new Tally(count, base);
  }

  /** Counted by the exponential times between events. */
  private static Tally poisson(SplittableRandom random, long base, double rate) {
    double mean = base * rate;
    long count = -1;
    for (double time = 0; time < mean; count++) {
      time -= Math.log(1 - random.nextDouble());
    }
    return new Tally(Math.max(0, count), base);
  }
}
