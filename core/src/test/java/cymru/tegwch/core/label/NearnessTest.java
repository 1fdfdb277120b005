// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {

  @ParameterizedTest
  @CsvSource({
    "Christian, Cristian, 1",
    "Christian, Chirstian, 1",
    "Christian, CHRISTIAN, 0",
    "Hindŵaeth, Hinduaeth, 1",
    "Hindŵaeth, Hindwaeth, 0",
    "Pakistani, Pakistanni, 1",
    "Caribbean, Carribean, 2",
    "Sikh, Sihk, 1",
    "Any other White background, Any othr White backgroud, 2",
  })
  void slipsOfTypingAreCounted(String known, String typed, int slips) {
    assertThat(Nearness.slips(known, typed)).isEqualTo(OptionalInt.of(slips));
  }

  @ParameterizedTest
  @CsvSource({
    "Male, Female",
    "Female, Male",
    "Irish, British",
    "Sikh, Sihks",
    "Indian, Iranian",
    "Arab, Arabic",
    "Christian, Cristen",
  })
  void whatIsFartherThanASlipInFourLettersIsNotNear(String known, String typed) {
    assertThat(Nearness.slips(known, typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'White and Asian', 'Asian and White', 0",
    "'Any other White background', 'White background', 2",
    "'Any other White background', 'White: other', 2",
  })
  void wordsAreSharedInAnyOrder(String known, String typed, int apart) {
    assertThat(Nearness.wordsApart(known, typed)).isEqualTo(OptionalInt.of(apart));
  }

  @ParameterizedTest
  @CsvSource({"White and Asian, Something else", "Roma, or so", "Irish, of my Irish mother here"})
  void lessThanHalfTheWordsIsNotNear(String known, String typed) {
    assertThat(Nearness.wordsApart(known, typed)).isEmpty();
  }

  @Test
  void aLongTextIsNearToNothing() {
    String text = "white ".repeat(17);

    assertThat(Nearness.wordsApart("White", text)).isEmpty();
    assertThat(Nearness.slips(text, text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Сhristian, Christian",
    "Ｃｈｒｉｓｔｉａｎ, Christian",
    "ΙRISH, IRISH",
    "chrıstıan, christian",
    "Dŵr, Dŵr",
    "Ελλάδα, Eλλάδa",
  })
  void lettersThatLookLatinAreFound(String typed, String latin) {
    assertThat(LookAlikes.latin(typed)).isEqualTo(latin);
  }
}
