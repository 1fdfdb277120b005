// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import cymru.tegwch.analysis.statistics.test.BinomialTest;
import cymru.tegwch.analysis.statistics.test.ScoreTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PowerTest {

  @Test
  void noneOfABoardOf12IsNotRareEnoughToShowHalfTheShare() {
    assertThat(BinomialPower.of(0.183, 0.0915).at(12)).isZero();
  }

  @Test
  void powerIsTheChanceOfARejectionOnTheRightSide() {
    for (long people : new long[] {1, 7, 12, 30, 61}) {
      for (TwoSided method : new TwoSided[] {TwoSided.MID_P, TwoSided.CENTRAL}) {
        BinomialLaw law = BinomialLaw.of(people, 0.35);
        double expected =
            LongStream.rangeClosed(0, people)
                .filter(x -> x > 0.2 * people)
                .filter(x -> BinomialTest.of(Proportion.of(x, people), 0.2).p(method) <= 0.1)
                .mapToDouble(x -> Math.exp(law.logProbability(x)))
                .sum();

        assertThat(BinomialPower.of(0.2, 0.35).withMethod(method).withAlpha(0.1).at(people))
            .isCloseTo(expected, within(1e-13));
      }
    }
  }

  @Test
  void thePowerNeverFallsShortFromTheNumberOfPeopleOn() {
    BinomialPower power = BinomialPower.of(0.183, 0.0915);
    long people = power.peopleFor(0.8).orElseThrow();

    assertThat(power.at(people - 1)).isLessThan(0.8);
    assertThat(LongStream.range(people, people + 3_000).allMatch(n -> power.at(n) >= 0.8)).isTrue();
  }

  @Test
  void turningTheSharesRoundNeedsAsManyPeople() {
    assertThat(BinomialPower.of(0.75, 0.9).peopleFor(0.8))
        .isEqualTo(BinomialPower.of(0.25, 1 - 0.9).peopleFor(0.8));
  }

  @Test
  void aDifferenceTooSmallForTenMillionPeopleHasNoNumber() {
    assertThat(BinomialPower.of(0.5, 0.5004).peopleFor(0.8)).isEmpty();
    assertThat(BinomialPower.of(0.5, 0.501).peopleFor(0.8)).isPresent();
    assertThat(TwoProportionPower.of(0.5, 0.5004).peoplePerGroup(0.8)).isEmpty();
  }

  @Test
  void powerOfTwoProportionsIsTheSumOverEveryPairOfCounts() {
    assertThat(TwoProportionPower.of(0.7, 0.3).at(14, 23))
        .isCloseTo(summed(0.7, 0.3, 14, 23), within(1e-13));
    assertThat(TwoProportionPower.of(0.1, 0.3).at(12, 40))
        .isCloseTo(summed(0.1, 0.3, 12, 40), within(1e-13));
    assertThat(TwoProportionPower.of(0, 0.5).at(5, 9))
        .isCloseTo(summed(0, 0.5, 5, 9), within(1e-13));
  }

  private static double summed(double first, double second, long n1, long n2) {
    double sum = 0;
    for (long x1 = 0; x1 <= n1; x1++) {
      for (long x2 = 0; x2 <= n2; x2++) {
        TwoProportions pair = TwoProportions.of(Proportion.of(x1, n1), Proportion.of(x2, n2));
        boolean trueSide = pair.difference() > 0 == first > second;
        if (ScoreTest.of(pair).p() <= 0.05 && trueSide) {
          sum +=
              Math.exp(
                  BinomialLaw.of(n1, first).logProbability(x1)
                      + BinomialLaw.of(n2, second).logProbability(x2));
        }
      }
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({"0.5,0.6,0.8", "0.1,0.3,0.8", "0.02,0.04,0.8", "0.9,0.75,0.9", "0,0.2,0.8"})
  void equalGroupsKeepTheirPowerFromTheNumberOfPeopleOn(
      double first, double second, double wanted) {
    TwoProportionPower power = TwoProportionPower.of(first, second);
    long people = power.peoplePerGroup(wanted).orElseThrow();

    assertThat(power.at(people - 1, people - 1)).isLessThan(wanted);
    assertThat(LongStream.range(people, people + 400).filter(n -> power.at(n, n) < wanted))
        .isEmpty();
  }

  @Test
  void aGroupTooSmallToCompareWithHasNoNumber() {
    assertThat(TwoProportionPower.of(0.1, 0.3).peopleInFirst(0.8, 12)).isEmpty();
    assertThat(TwoProportionPower.of(0.1, 0.3).peopleInFirst(0.8, 3_000)).isPresent();
  }

  @Test
  void normalTheoryTakesOverWithoutAJump() {
    TwoProportionPower justExact = TwoProportionPower.of(0.5, 0.509);
    long people = justExact.peoplePerGroup(0.8).orElseThrow();
    TwoProportionPower beyond = TwoProportionPower.of(0.5, 0.508);
    long more = beyond.peoplePerGroup(0.8).orElseThrow();

    assertThat(people / 4.0).isLessThan(BinomialPower.MOST_VARIANCE);
    assertThat(more / 4.0).isGreaterThan(BinomialPower.MOST_VARIANCE);
    assertThat(justExact.at(people, people)).isBetween(0.8, 0.801);
    assertThat(beyond.at(more, more)).isBetween(0.799, 0.801);
  }

  @Test
  void normalTheoryTakesOverFromTheExactNumberWithoutAJump() {
    BinomialPower justExact = BinomialPower.of(0.5, 0.5063);
    long people = justExact.peopleFor(0.8).orElseThrow();
    BinomialPower beyond = BinomialPower.of(0.5, 0.506);
    long more = beyond.peopleFor(0.8).orElseThrow();

    assertThat(people / 4.0).isLessThan(BinomialPower.MOST_VARIANCE);
    assertThat(more / 4.0).isGreaterThan(BinomialPower.MOST_VARIANCE);
    assertThat(justExact.at(people)).isBetween(0.8, 0.803);
    assertThat(beyond.at(more)).isBetween(0.797, 0.803);
  }

  @Test
  void rareSharesNeedManyPeopleAndAreStillExact() {
    BinomialPower power = BinomialPower.of(0.00002, 0.00006);
    long people = power.peopleFor(0.8).orElseThrow();

    assertThat(people).isBetween(100_000L, 1_000_000L);
    assertThat(power.at(people - 1)).isLessThan(0.8);
    assertThat(power.at(people)).isGreaterThanOrEqualTo(0.8);
    assertThat(TwoProportionPower.of(0.00002, 0.00006).peoplePerGroup(0.8)).isPresent();
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    assertThatThrownBy(() -> BinomialPower.of(0.2, 0.2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Alternative share must differ from the benchmark share, but was 0.2");
    assertThatThrownBy(() -> BinomialPower.of(0.2, 0.3).withMethod(TwoSided.MINLIKE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Method must be MID_P or CENTRAL, but was MINLIKE");
    assertThatThrownBy(() -> BinomialPower.of(0.2, 0.3).withAlpha(0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Alpha must be above 0 and at most 0.5, but was 0.95");
    assertThatThrownBy(() -> BinomialPower.of(0, 0.3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Benchmark share must be between 0 and 1, but was 0.0");
    assertThatThrownBy(() -> BinomialPower.of(0.2, 0.3).peopleFor(80))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Power must be between 0 and 1, but was 80.0");
    assertThatThrownBy(() -> TwoProportionPower.of(0.2, 0.2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("First and second share must differ, but were 0.2");
    assertThatThrownBy(() -> TwoProportionPower.of(0.2, 0.3).at(0, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("First whole must be greater than 0, but was 0");
  }
}
