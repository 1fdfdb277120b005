// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LDiversityTest {

  @Test
  void distinctCountsAnswers() {
    assertThat(LDiversity.distinct(2).isMetBy(new int[] {9})).isFalse();
    assertThat(LDiversity.distinct(2).isMetBy(new int[] {9, 1})).isTrue();
    assertThat(LDiversity.distinct(3).isMetBy(new int[] {9, 1})).isFalse();
  }

  @Test
  void aClassInWhichNobodyAnsweredMeetsEverything() {
    assertThat(LDiversity.distinct(2).isMetBy(new int[0])).isTrue();
    assertThat(LDiversity.entropy(2).isMetBy(new int[0])).isTrue();
    assertThat(LDiversity.recursive(1, 2).isMetBy(new int[0])).isTrue();
  }

  @Test
  void entropyIsMetOnTheThresholdAndNotBesideIt() {
    assertThat(LDiversity.entropy(2).isMetBy(new int[] {7, 7})).isTrue();
    assertThat(LDiversity.entropy(2).isMetBy(new int[] {7, 8})).isFalse();
    assertThat(LDiversity.entropy(2).isMetBy(new int[] {100_000, 100_000})).isTrue();
    assertThat(LDiversity.entropy(2).isMetBy(new int[] {100_000, 100_001})).isFalse();
    assertThat(LDiversity.entropy(3).isMetBy(new int[] {5, 5, 5})).isTrue();
    assertThat(LDiversity.entropy(3).isMetBy(new int[] {5, 5, 6})).isFalse();
    assertThat(LDiversity.entropy(3).isMetBy(new int[] {5, 5, 5, 1})).isTrue();
    assertThat(LDiversity.entropy(2).isMetBy(new int[] {9})).isFalse();
  }

  /** ½, ⅛, ⅛, ⅛, ⅛ have an entropy of 2 bits: as even as four, and no multiple of anything. */
  @Test
  void entropyOnTheThresholdOfUnevenAnswersIsDecidedExactly() {
    assertThat(LDiversity.entropy(4).isMetBy(new int[] {4, 1, 1, 1, 1})).isTrue();
    assertThat(LDiversity.entropy(4).isMetBy(new int[] {8_000, 2_000, 2_000, 2_000, 2_000}))
        .isTrue();
    assertThat(LDiversity.entropy(4).isMetBy(new int[] {8_001, 2_000, 2_000, 2_000, 2_000}))
        .isFalse();
    assertThat(LDiversity.entropy(4).isMetBy(new int[] {7_999, 2_000, 2_000, 2_000, 2_000}))
        .isTrue();
  }

  /** c₁ < c (c_l + … + c_m), as in definition 4.3 of the paper. */
  @Test
  void recursiveWeighsTheCommonestAgainstTheRest() {
    // 6 < 2 (2 + 1) is false, 5 < 6 is true; the order in which answers stand does not matter
    assertThat(LDiversity.recursive(2, 2).isMetBy(new int[] {1, 6, 2})).isFalse();
    assertThat(LDiversity.recursive(2, 2).isMetBy(new int[] {1, 5, 2})).isTrue();
    // from the third on: 5 < 2 · 1 is false, 5 < 6 · 1 is true
    assertThat(LDiversity.recursive(2, 3).isMetBy(new int[] {1, 5, 2})).isFalse();
    assertThat(LDiversity.recursive(6, 3).isMetBy(new int[] {1, 5, 2})).isTrue();
    assertThat(LDiversity.recursive(100, 4).isMetBy(new int[] {1, 5, 2})).isFalse();
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
    assertThatThrownBy(() -> LDiversity.distinct(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("l must be 2 to 100, but was 1");
    assertThatThrownBy(() -> LDiversity.entropy(101)).hasMessage("l must be 2 to 100, but was 101");
    assertThatThrownBy(() -> LDiversity.recursive(0, 2))
        .hasMessage("c must be 1 to 100, and 1 unless diversity is recursive, but was 0");
    assertThatThrownBy(() -> LDiversity.recursive(101, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new LDiversity(LDiversity.Kind.DISTINCT, 2, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(LDiversity.recursive(100, 100)).isEqualTo(LDiversity.recursive(100, 100));
  }
}
