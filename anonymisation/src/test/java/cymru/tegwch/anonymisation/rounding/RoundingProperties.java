// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.anonymisation.attack.PrintingRules;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RoundingProperties {

  @Property
  void isTheNearestMultipleAndHalvesGoUp(
      @ForAll @LongRange(min = 0, max = 1_000_000) long count,
      @ForAll @IntRange(min = 1, max = 100) int base) {
    long rounded = new Rounding(base).round(count);

    assertThat(rounded % base).isZero();
    assertThat(2 * (rounded - count)).isBetween(1L - base, (long) base);
  }

  @Property
  void theAttackerKnowsThatTheCountIsNearWhatIsPrinted(
      @ForAll @LongRange(min = 0, max = 100_000) long count,
      @ForAll @IntRange(min = 1, max = 20) int base,
      @ForAll @IntRange(min = 1, max = 12) int hiddenBelow) {
    boolean isPrinted = count == 0 || count >= hiddenBelow;

    if (isPrinted) {
      assertThat(
              new PrintingRules(hiddenBelow, base, false)
                  .admits(new Rounding(base).round(count), count))
          .isTrue();
    }
  }

  @Example
  void fivesAreRoundedAsPeopleExpect() {
    Rounding fives = new Rounding(5);

    assertThat(fives.round(0)).isZero();
    assertThat(fives.round(2)).isZero();
    assertThat(fives.round(3)).isEqualTo(5);
    assertThat(fives.round(7)).isEqualTo(5);
    assertThat(fives.round(8)).isEqualTo(10);
    assertThat(new Rounding(10).round(15)).isEqualTo(20);
  }

  @Example
  void percentagesAreWhole() {
    assertThat(Rounding.percentage(5, 30)).isEqualTo(17);
    assertThat(Rounding.percentage(1, 200)).isEqualTo(1);
    assertThat(Rounding.percentage(0, 25)).isZero();
    assertThat(Rounding.percentage(30, 25)).isEqualTo(100);
  }

  @Example
  void thereIsNoPercentageOfNothing() {
    assertThatThrownBy(() -> Rounding.percentage(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Part must be 0 or more and whole greater than 0");
  }
}
