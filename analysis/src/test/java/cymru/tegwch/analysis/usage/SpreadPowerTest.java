// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The power of a quasi-Poisson comparison by the normal law beside that of the test itself, asked
 * of draws of people: 300 of each, with a standard error of 0.03 at most.
 */
class SpreadPowerTest {

  private static final int DRAWS = 300;
  private static final double WANTED = 0.8;

  /** How far the normal law may be from the test's own power; docs/statistics.md says so too. */
  private static final double OFF = 0.15;

  private static final List<Integer> TIMES = List.of(0, 1, 2, 5);

  /** How many of a hundred come that often. */
  private static final List<Long> OF_HUNDRED = List.of(55L, 25L, 14L, 6L);

  @ParameterizedTest
  @CsvSource({"30, 200", "60, 300", "120, 300", "200, 400", "400, 400"})
  void ofSomeWhoComeMoreOftenThanOthers(int group, int rest) {
    double alpha = 0.025;
    double ratio = 0.5;
    SplittableRandom random = new SplittableRandom(20261122);
    int found = 0;
    double normal = 0;
    for (int i = 0; i < DRAWS; i++) {
      TwoSpreads two = TwoSpreads.of(drawn(random, group, ratio), drawn(random, rest, 1));
      found += two.p() < alpha ? 1 : 0;
      normal += new SpreadPower(two, ratio, alpha).at(group) / DRAWS;
    }
    double own = (double) found / DRAWS;
    assertThat(normal).isCloseTo(own, within(OFF));
    if (Math.abs(own - WANTED) > OFF) {
      assertThat(normal < WANTED).isEqualTo(own < WANTED);
    }
  }

  /** People of whom each comes as often as one of the hundred, with that chance, or never. */
  private static Times.Spread drawn(SplittableRandom random, int people, double comes) {
    long[] counts = new long[TIMES.size()];
    for (int person = 0; person < people; person++) {
      long place = random.nextInt(100);
      int times = 0;
      while (place >= OF_HUNDRED.get(times)) {
        place -= OF_HUNDRED.get(times);
        times++;
      }
      counts[random.nextDouble() < comes ? times : 0]++;
    }
    List<Long> all = Arrays.stream(counts).boxed().toList();
    return new Times.Spread(TIMES, all, all.stream().map(any -> 0L).toList());
  }
}
