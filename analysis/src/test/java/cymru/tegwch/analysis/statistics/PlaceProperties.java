// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.place.Dissimilarity;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.RateInterval;
import cymru.tegwch.analysis.statistics.rate.RateTest;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PlaceProperties {

  @Property(tries = 100)
  void dissimilarityIsSymmetricAndNeverBelowZero(
      @ForAll @Size(4) List<@IntRange(min = 1, max = 60) Integer> group,
      @ForAll @Size(4) List<@IntRange(min = 0, max = 60) Integer> others) {
    if (others.stream().mapToInt(Integer::intValue).sum() == 0) {
      return;
    }
    Dissimilarity one = Dissimilarity.of(counts(group), counts(others));
    Dissimilarity other = Dissimilarity.of(counts(others), counts(group));

    assertThat(one.value()).isBetween(0.0, 1.0).isCloseTo(other.value(), within(1e-12));
    assertThat(one.expected()).isBetween(0.0, 1.0).isCloseTo(other.expected(), within(1e-12));
    assertThat(one.beyondChance()).isLessThanOrEqualTo(1);
  }

  @Property(tries = 500)
  void aRateDiffersExactlyWhereItsIntervalLeavesTheOtherOut(
      @ForAll @IntRange(min = 0, max = 400) int events,
      @ForAll @DoubleRange(min = 0.1, max = 500) double expected) {
    EventRate rate = EventRate.of(events, 1);
    for (double confidence : new double[] {0.95, 0.998}) {
      assertThat(RateTest.of(rate, expected).p() < 1 - confidence)
          .isEqualTo(!RateInterval.of(rate, confidence).contains(expected));
    }
  }

  private static CategoryCounts counts(List<Integer> counts) {
    return CategoryCounts.of(counts.stream().mapToLong(Integer::intValue).toArray());
  }
}
