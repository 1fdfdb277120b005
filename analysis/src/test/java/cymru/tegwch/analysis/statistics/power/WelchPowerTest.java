// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelchPowerTest {

  // scipy 1.17.1: s2 = d1**2/n1 + d2**2/n2, df by Welch, t = stats.t.isf(a/2, df), δ = diff/√s2
  // stats.nct.sf(t, df, δ) + stats.nct.cdf(-t, df, δ)
  @ParameterizedTest
  @CsvSource({
    "1,  1,  0.05, 0.5, 64,  64,  0.801459557922254",
    "3,  5,  0.01, 2,   12,  200, 0.2516054833442952",
    "1,  1,  0.05, 1,   3,   4,   0.18125490659785254",
    "10, 20, 0.05, 4,   400, 30,  0.18296725984430393"
  })
  void powerIsThatOfTheNoncentralT(
      double first,
      double second,
      double alpha,
      double difference,
      long n1,
      long n2,
      double power) {
    assertThat(new WelchPower(first, second, alpha).at(difference, n1, n2))
        .isCloseTo(power, within(1e-7));
  }

  @Test
  void whatIsEnoughIsTheFewest() {
    WelchPower power = new WelchPower(3, 5, 0.01);
    long enough = power.peopleInFirst(2, 200, 0.8).orElseThrow();
    assertThat(power.at(2, enough, 200)).isGreaterThanOrEqualTo(0.8);
    assertThat(power.at(2, enough - 1, 200)).isLessThan(0.8);
    assertThat(power.peopleInFirst(0.1, 5, 0.8)).isEmpty();
  }

  @Test
  void nothingIsFoundWithoutPeopleOrSpread() {
    assertThatThrownBy(() -> new WelchPower(0, 0, 0.05))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WelchPower(1, 1, 0.05).at(1, 1, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
