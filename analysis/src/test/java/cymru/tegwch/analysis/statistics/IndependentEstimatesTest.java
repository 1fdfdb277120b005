// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.interval.IndependentEstimates;
import org.junit.jupiter.api.Test;

class IndependentEstimatesTest {

  @Test
  void symmetricIntervalsAreAddedInSquares() {
    Interval difference =
        IndependentEstimates.of(
                0.4, new Interval(0.3, 0.5, 0.95), 0.1, new Interval(-0.1, 0.3, 0.95))
            .difference();
    assertThat(difference.lower()).isCloseTo(0.3 - Math.sqrt(0.05), within(1e-12));
    assertThat(difference.upper()).isCloseTo(0.3 + Math.sqrt(0.05), within(1e-12));
  }

  @Test
  void theRatioIsThatOfLogarithms() {
    // Python 3: d=log(2/0.5); exp(d-hypot(log(2/1), log(1/0.5))), exp(d+hypot(log(4/2),
    // log(0.5/0.25)))
    Interval ratio =
        IndependentEstimates.of(2, new Interval(1, 4, 0.95), 0.5, new Interval(0.25, 1, 0.95))
            .ratio()
            .orElseThrow();
    assertThat(ratio.lower()).isCloseTo(4 * Math.exp(-Math.log(2) * Math.sqrt(2)), within(1e-12));
    assertThat(ratio.upper()).isCloseTo(4 * Math.exp(Math.log(2) * Math.sqrt(2)), within(1e-12));
  }

  @Test
  void aLimitThatMayBeNothingLeavesTheRatioOpen() {
    Interval open =
        IndependentEstimates.of(2, new Interval(1, 4, 0.95), 0.5, new Interval(0, 1, 0.95))
            .ratio()
            .orElseThrow();
    assertThat(open.upper()).isInfinite();
    assertThat(
            IndependentEstimates.of(0, new Interval(0, 4, 0.95), 0.5, new Interval(0, 1, 0.95))
                .ratio())
        .isEmpty();
  }

  @Test
  void anEstimateOutsideItsIntervalIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                IndependentEstimates.of(
                    2, new Interval(0, 1, 0.95), 0.5, new Interval(0, 1, 0.95)));
  }
}
