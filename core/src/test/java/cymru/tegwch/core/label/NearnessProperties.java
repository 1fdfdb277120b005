// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NearnessProperties {

  @Property
  void nothingIsNearerThanItself(@ForAll("labels") String label) {
    assertThat(Nearness.slips(label, label)).isEqualTo(OptionalInt.of(0));
  }

  @Property
  void whatOneSlipMakesIsOneSlipAway(@ForAll("labels") String label, @ForAll("slips") char slip) {
    String typed = label.substring(0, 3) + slip + label.substring(4);
    int expected = typed.equals(label) ? 0 : 1;

    assertThat(Nearness.slips(label, typed)).isEqualTo(OptionalInt.of(expected));
    assertThat(Nearness.slips(label, label.substring(0, 3) + label.substring(4)))
        .isEqualTo(OptionalInt.of(1));
  }

  @Property
  void twoSwappedLettersAreAtMostOneSlip(@ForAll("labels") String label) {
    String typed = label.substring(0, 1) + label.charAt(2) + label.charAt(1) + label.substring(3);

    assertThat(Nearness.slips(label, typed).orElseThrow()).isLessThanOrEqualTo(1);
  }

  @Property
  void whateverIsTypedThereIsAnAnswerAndPlainIsPlain(@ForAll String typed) {
    assertThat(Nearness.slips("Christian", typed).orElse(0)).isBetween(0, 3);
    assertThat(Nearness.wordsApart("Christian", typed).orElse(0)).isNotNegative();
    assertThat(Plain.of(Plain.of(typed))).isEqualTo(Plain.of(typed));
  }

  @Provide
  Arbitrary<String> labels() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(5).ofMaxLength(40);
  }

  @Provide
  Arbitrary<Character> slips() {
    return Arbitraries.chars().range('a', 'z');
  }
}
