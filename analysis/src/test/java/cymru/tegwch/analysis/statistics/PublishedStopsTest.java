// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.rate.EventRate;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every published rate and share of stops and searches by the four Welsh forces, computed again.
 */
class PublishedStopsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/golden/stop-and-search-wales.csv", numLinesToSkip = 1)
  void ratesAndSharesAreAsPublished(
      String year,
      String ethnicity,
      String force,
      long stops,
      long allStops,
      double population,
      BigDecimal rate,
      BigDecimal percent) {
    String row = year + ", " + ethnicity + ", " + force;

    assertThat(1000 * EventRate.of(stops, population).value())
        .as(row)
        .isCloseTo(rate.doubleValue(), within(halfOfTheLastDigit(rate)));
    if (percent != null) {
      assertThat(100 * Proportion.of(stops, allStops).value())
          .as(row)
          .isCloseTo(percent.doubleValue(), within(halfOfTheLastDigit(percent)));
    }
  }

  private static double halfOfTheLastDigit(BigDecimal published) {
    return Objects.requireNonNull(published).ulp().doubleValue() / 2 + 1e-9;
  }
}
