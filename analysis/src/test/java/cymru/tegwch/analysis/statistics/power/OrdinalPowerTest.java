// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.ordinal.MannWhitneyTest;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdinalPowerTest {

  private static final double ALPHA = 0.0125;
  private static final int DRAWS = 1_000;

  /** How far it is from the exact power at most, where not exact; its Javadoc says so too. */
  private static final double OFF = 0.03;

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
  void ofTheTestItselfEveryOutcomeIsAddedUp() {
    // Python 3: all outcomes of both groups in plain loops, each dealt in every way (math.comb)
    OrdinalPower three = OrdinalPower.of(List.of(0.1, 0.3, 0.6), List.of(0.3, 0.4, 0.3));
    assertThat(three.ofTest(8, 12)).isCloseTo(0.25004158766123447, within(1e-12));
    assertThat(three.ofTest(20, 30)).isCloseTo(0.6187161306360462, within(1e-12));
    OrdinalPower four = OrdinalPower.of(List.of(0.4, 0.3, 0.2, 0.1), List.of(0.1, 0.2, 0.3, 0.4));
    assertThat(four.ofTest(6, 9)).isCloseTo(0.36412115452628074, within(1e-12));
    OrdinalPower swapped =
        OrdinalPower.of(List.of(0.1, 0.2, 0.3, 0.4), List.of(0.4, 0.3, 0.2, 0.1));
    assertThat(swapped.ofTest(9, 6)).isCloseTo(0.36412115452628074, within(1e-12));
  }

  @Test
  void totalsThatStandForAllAreNearEveryOutcome() {
    // the same Python
    OrdinalPower four =
        new OrdinalPower(List.of(0.05, 0.1, 0.25, 0.6), List.of(0.2, 0.3, 0.3, 0.2), 0.025);
    assertThat(four.ofTest(8, 30)).isCloseTo(0.48972984902736016, within(OFF));
    OrdinalPower five =
        new OrdinalPower(
            List.of(0.05, 0.05, 0.1, 0.3, 0.5), List.of(0.2, 0.25, 0.25, 0.2, 0.1), 0.025);
    assertThat(five.ofTest(5, 20)).isCloseTo(0.45182032970949315, within(OFF));
    // numpy 2.4.6 default_rng(1).multinomial, 400,000 pairs of groups, normal test with ties
    OrdinalPower three = OrdinalPower.of(List.of(0.1, 0.3, 0.6), List.of(0.3, 0.4, 0.3));
    assertThat(three.ofTest(5, 300)).isCloseTo(0.2795, within(OFF));
  }

  @Test
  void largeGroupsAreNearWhatIsSimulated() {
    // the same numpy
    OrdinalPower near =
        new OrdinalPower(
            List.of(0.05, 0.1, 0.15, 0.3, 0.4), List.of(0.16, 0.19, 0.21, 0.26, 0.18), 0.0125);
    assertThat(near.ofTest(40, 300)).isCloseTo(0.87562, within(0.005));
    OrdinalPower rare =
        new OrdinalPower(
            List.of(0.02, 0.03, 0.05, 0.3, 0.6), List.of(0.05, 0.05, 0.1, 0.3, 0.5), 0.0125);
    assertThat(rare.ofTest(30, 2_000)).isCloseTo(0.09463, within(0.005));
  }

  /** Asked of the test itself, of people drawn from both. */
  @ParameterizedTest
  @CsvSource({
    "6, 20, 0.7",
    "10, 40, 0.7",
    "15, 25, 0.7",
    "20, 40, 0.65",
    "40, 20, 0.3",
    "10, 300, 0.65",
    "60, 300, 0.6",
    "300, 60, 0.4",
    "200, 200, 0.6",
    "100, 3000, 0.42"
  })
  void isThatOfTheTestItself(int inFirst, int inSecond, double superiority) {
    for (List<Double> second :
        List.of(
            List.of(0.16, 0.19, 0.21, 0.26, 0.18),
            List.of(0.05, 0.05, 0.1, 0.3, 0.5),
            List.of(0.04, 0.16, 0.8))) {
      List<Double> first = OrdinalPower.shifted(second, superiority);
      if (first.isEmpty()) {
        continue;
      }
      SplittableRandom random = new SplittableRandom(20261122);
      int found = 0;
      for (int i = 0; i < DRAWS; i++) {
        MannWhitneyTest test =
            MannWhitneyTest.of(drawn(random, inFirst, first), drawn(random, inSecond, second));
        double p = test.exactP().orElseGet(test::p);
        found += p < ALPHA && test.superiority() > 0.5 == superiority > 0.5 ? 1 : 0;
      }
      double own = (double) found / DRAWS;
      double error = Math.sqrt(own * (1 - own) / DRAWS);
      double said = new OrdinalPower(first, second, ALPHA).ofTest(inFirst, inSecond);
      assertThat(said).isCloseTo(own, within(OFF + 3 * error));
    }
  }

  private static CategoryCounts drawn(SplittableRandom random, int people, List<Double> shares) {
    long[] counts = new long[shares.size()];
    for (int person = 0; person < people; person++) {
      double place = random.nextDouble();
      int category = 0;
      while (category < counts.length - 1 && place >= shares.get(category)) {
        place -= shares.get(category);
        category++;
      }
      counts[category]++;
    }
    return CategoryCounts.of(counts);
  }

  @Test
  void ofOneCategoryNothingIsFound() {
    assertThat(OrdinalPower.of(List.of(0.0, 1.0), List.of(0.0, 1.0)).ofTest(5, 5)).isZero();
    assertThat(OrdinalPower.of(List.of(1.0, 0.0), List.of(0.0, 1.0)).ofTest(50, 5_000))
        .isCloseTo(1, within(1e-12));
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
