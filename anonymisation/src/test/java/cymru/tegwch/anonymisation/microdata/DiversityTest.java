// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiversityTest {

  @Test
  void distinctCountsAnswers() {
    assertThat(Diversity.distinct(2).isMetBy(new int[] {9})).isFalse();
    assertThat(Diversity.distinct(2).isMetBy(new int[] {9, 1})).isTrue();
    assertThat(Diversity.distinct(3).isMetBy(new int[] {9, 1})).isFalse();
  }

  @Test
  void aClassInWhichNobodyAnsweredMeetsEverything() {
    assertThat(Diversity.distinct(2).isMetBy(new int[0])).isTrue();
    assertThat(Diversity.entropy(2).isMetBy(new int[0])).isTrue();
    assertThat(Diversity.recursive(1, 2).isMetBy(new int[0])).isTrue();
  }

  @Test
  void entropyIsMetOnTheThresholdAndNotBesideIt() {
    assertThat(Diversity.entropy(2).isMetBy(new int[] {7, 7})).isTrue();
    assertThat(Diversity.entropy(2).isMetBy(new int[] {7, 8})).isFalse();
    assertThat(Diversity.entropy(2).isMetBy(new int[] {100_000, 100_000})).isTrue();
    assertThat(Diversity.entropy(2).isMetBy(new int[] {100_000, 100_001})).isFalse();
    assertThat(Diversity.entropy(3).isMetBy(new int[] {5, 5, 5})).isTrue();
    assertThat(Diversity.entropy(3).isMetBy(new int[] {5, 5, 6})).isFalse();
    assertThat(Diversity.entropy(3).isMetBy(new int[] {5, 5, 5, 1})).isTrue();
    assertThat(Diversity.entropy(2).isMetBy(new int[] {9})).isFalse();
  }

  /** ½, ⅛, ⅛, ⅛, ⅛ have an entropy of 2 bits: as even as four, and no multiple of anything. */
  @Test
  void entropyOnTheThresholdOfUnevenAnswersIsDecidedExactly() {
    assertThat(Diversity.entropy(4).isMetBy(new int[] {4, 1, 1, 1, 1})).isTrue();
    assertThat(Diversity.entropy(4).isMetBy(new int[] {8_000, 2_000, 2_000, 2_000, 2_000}))
        .isTrue();
    assertThat(Diversity.entropy(4).isMetBy(new int[] {8_001, 2_000, 2_000, 2_000, 2_000}))
        .isFalse();
    assertThat(Diversity.entropy(4).isMetBy(new int[] {7_999, 2_000, 2_000, 2_000, 2_000}))
        .isTrue();
  }

  /** c₁ < c (c_l + … + c_m), as in definition 4.3 of the paper. */
  @Test
  void recursiveWeighsTheCommonestAgainstTheRest() {
    // 6 < 2 (2 + 1) is false, 5 < 6 is true; the order in which answers stand does not matter
    assertThat(Diversity.recursive(2, 2).isMetBy(new int[] {1, 6, 2})).isFalse();
    assertThat(Diversity.recursive(2, 2).isMetBy(new int[] {1, 5, 2})).isTrue();
    // from the third on: 5 < 2 · 1 is false, 5 < 6 · 1 is true
    assertThat(Diversity.recursive(2, 3).isMetBy(new int[] {1, 5, 2})).isFalse();
    assertThat(Diversity.recursive(6, 3).isMetBy(new int[] {1, 5, 2})).isTrue();
    assertThat(Diversity.recursive(100, 4).isMetBy(new int[] {1, 5, 2})).isFalse();
  }

  @Test
  void entropyInBits() {
    assertThat(Entropy.bits(new int[] {3})).isZero();
    assertThat(Entropy.bits(new int[] {})).isZero();
    assertThat(Entropy.bits(new int[] {2, 2})).isCloseTo(1, within(1e-15));
    assertThat(Entropy.bits(new int[] {1, 4, 1, 1, 1})).isCloseTo(2, within(1e-15));
  }

  @Test
  void whatIsOutOfRangeIsRefused() {
    assertThatThrownBy(() -> Diversity.distinct(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("l must be 2 to 100, but was 1");
    assertThatThrownBy(() -> Diversity.entropy(101)).hasMessage("l must be 2 to 100, but was 101");
    assertThatThrownBy(() -> Diversity.recursive(0, 2))
        .hasMessage("c must be 1 to 100, and 1 unless diversity is recursive, but was 0");
    assertThatThrownBy(() -> Diversity.recursive(101, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Diversity(Diversity.Kind.DISTINCT, 2, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Diversity.recursive(100, 100)).isEqualTo(Diversity.recursive(100, 100));
  }
}
