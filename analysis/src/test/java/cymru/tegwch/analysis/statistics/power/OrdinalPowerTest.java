// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrdinalPowerTest {

  private static final OrdinalPower POWER =
      OrdinalPower.of(List.of(0.1, 0.3, 0.6), List.of(0.2, 0.4, 0.4));

  @Test
  void isThatOfZhaoRahardjaAndQu() {
    // The formula of the paper in numpy and scipy.stats.norm
    assertThat(POWER.at(50, 500)).isCloseTo(0.7910369761933386, within(1e-12));
    OrdinalPower other = OrdinalPower.of(List.of(0.66, 0.15, 0.19), List.of(0.61, 0.23, 0.16));
    assertThat(other.at(300, 800)).isCloseTo(0.1443350015669806, within(1e-12));
    assertThat(POWER.peopleInFirst(0.8, 500)).hasValue(52);
  }

  @Test
  void isNearWhatIsSimulated() {
    // numpy default_rng(1), 20,000 pairs of multinomial groups, normal test with ties
    OrdinalPower far =
        OrdinalPower.of(List.of(0.05, 0.05, 0.1, 0.3, 0.5), List.of(0.16, 0.19, 0.21, 0.26, 0.18));
    assertThat(far.at(20, 200)).isCloseTo(0.9453, within(0.03)).isLessThan(0.9453);
    OrdinalPower near =
        OrdinalPower.of(List.of(0.1, 0.15, 0.2, 0.3, 0.25), List.of(0.16, 0.19, 0.21, 0.26, 0.18));
    assertThat(near.at(20, 200)).isCloseTo(0.1856, within(0.01));
    assertThat(near.at(300, 800)).isCloseTo(0.9669, within(0.005));
  }

  @Test
  void theShiftIsOfProportionalOdds() {
    // scipy.optimize.brentq: log odds 0.34109030364995635
    List<Double> shifted = OrdinalPower.shifted(List.of(0.1, 0.2, 0.3, 0.4), 0.55);
    assertThat(shifted.get(0)).isCloseTo(0.07321543, within(1e-8));
    assertThat(shifted.get(3)).isCloseTo(0.48391185, within(1e-8));
    assertThat(OrdinalPower.of(shifted, List.of(0.1, 0.2, 0.3, 0.4)).superiority())
        .isCloseTo(0.55, within(1e-12));
  }

  @Test
  void nothingIsHigherThanTheHighest() {
    assertThat(OrdinalPower.shifted(List.of(0.05, 0.95), 0.55)).isEmpty();
    assertThat(OrdinalPower.shifted(List.of(0.0, 1.0), 0.55)).isEmpty();
    assertThat(OrdinalPower.shifted(List.of(0.0, 1.0), 0.45).get(0)).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void noneIsEnoughBesideTooFew() {
    assertThat(POWER.peopleInFirst(0.8, 10)).isEmpty();
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrdinalPower.of(List.of(0.5, 0.5), List.of(1.0)))
        .withMessage("Groups must share 1 or more categories, but had 2 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OrdinalPower.of(List.of(0.5, 0.4), List.of(0.5, 0.5)))
        .withMessage("Shares must be 1 together, but were 0.9");
  }
}
