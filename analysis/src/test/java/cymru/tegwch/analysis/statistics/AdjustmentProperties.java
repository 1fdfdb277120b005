// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.analysis.statistics.multiplicity.Adjustment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AdjustmentProperties {

  @Property
  void anAdjustedPValueIsNeverBelowItsOwnAndNeverAbove1(
      @ForAll Adjustment adjustment, @ForAll("pValues") List<Double> pValues) {
    List<Double> adjusted = adjustment.adjust(pValues);

    for (int i = 0; i < pValues.size(); i++) {
      assertThat(adjusted.get(i)).isBetween(pValues.get(i), 1.0);
    }
  }

  @Property
  void aSmallerPValueNeverBecomesTheLarger(
      @ForAll Adjustment adjustment, @ForAll("pValues") List<Double> pValues) {
    List<Double> adjusted = adjustment.adjust(pValues);

    for (int i = 0; i < pValues.size(); i++) {
      for (int j = 0; j < pValues.size(); j++) {
        if (pValues.get(i) <= pValues.get(j)) {
          assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
        }
      }
    }
  }

  @Property
  void theOrderOfTheComparisonsDoesNotMatter(
      @ForAll Adjustment adjustment, @ForAll("pValues") List<Double> pValues, @ForAll long seed) {
    List<Double> shuffled = new ArrayList<>(pValues);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(adjustment.adjust(shuffled))
        .containsExactlyInAnyOrderElementsOf(adjustment.adjust(pValues));
  }

  @Property
  void withheldComparisonsCountAsPValuesOf1(
      @ForAll Adjustment adjustment, @ForAll("pValues") List<Double> pValues) {
    List<Double> withOnes = new ArrayList<>(pValues);
    withOnes.addAll(List.of(1.0, 1.0, 1.0));

    List<Double> some = adjustment.adjust(pValues, pValues.size() + 3);

    assertThat(some).isEqualTo(adjustment.adjust(withOnes).subList(0, pValues.size()));
  }

  @Property
  void hochbergIsNeverAboveHolm(@ForAll("pValues") List<Double> pValues) {
    List<Double> holm = Adjustment.HOLM.adjust(pValues);
    List<Double> hochberg = Adjustment.HOCHBERG.adjust(pValues);

    for (int i = 0; i < pValues.size(); i++) {
      assertThat(hochberg.get(i)).isLessThanOrEqualTo(holm.get(i));
    }
  }

  @Example
  void aFamilyOfNoneAndOfOneStandAsTheyAre() {
    assertThat(Adjustment.HOLM.adjust(List.of())).isEmpty();
    assertThat(Adjustment.BENJAMINI_HOCHBERG.adjust(List.of(0.03))).containsExactly(0.03);
  }

  @Example
  void whatIsNoPValueIsRefused() {
    assertThatThrownBy(() -> Adjustment.HOLM.adjust(List.of(0.1, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("P-value must be 0 to 1, but was NaN");
    assertThatThrownBy(() -> Adjustment.HOLM.adjust(List.of(0.1, 0.2), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Family must be at least 2 (the p-values given), but was 1");
  }

  @Provide
  Arbitrary<List<Double>> pValues() {
    return Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 1).ofScale(4), Arbitraries.of(0.0, 0.001, 0.05, 1.0))
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }
}
