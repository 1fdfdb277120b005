// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.asking.Tally;
import org.junit.jupiter.api.Test;

class SharePowerTest {

  @Test
  void besideARareOutcomeADoublingIsOfInterest() {
    assertThat(SharePower.ofInterest(0.5, 0.1)).isEqualTo(0.1);
    assertThat(SharePower.ofInterest(0.036, 0.1)).isEqualTo(0.036);
    assertThat(SharePower.ofInterest(0.964, 0.1)).isEqualTo(0.036);
    assertThat(SharePower.ofInterest(0.0002, 0.1)).isEqualTo(0.01);
    assertThat(SharePower.ofInterest(0, 0.1)).isEqualTo(0.01);
  }

  @Test
  void powerIsAskedOnWhicheverSideIsTheHarder() {
    SharePower both = SharePower.of(new Tally(500, 1_000), 0.1, 0.05);
    assertThat(both.sides()).hasSize(2);
    SharePower high = SharePower.of(new Tally(950, 1_000), 0.1, 0.05);
    assertThat(high.sides()).hasSize(2);
    assertThat(high.sides().get(0).first()).isEqualTo(1);
    assertThat(high.sides().get(1).first()).isCloseTo(0.9, within(1e-12));
    SharePower all = SharePower.of(new Tally(1_000, 1_000), 0.1, 0.05);
    assertThat(all.sides()).hasSize(1);
    assertThat(all.sides().get(0).first()).isCloseTo(0.99, within(1e-12));
    assertThat(both.at(200))
        .isEqualTo(
            Math.min(both.sides().get(0).at(200, 1_000), both.sides().get(1).at(200, 1_000)));
  }
}
