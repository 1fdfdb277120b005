// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @Test
  void eachLanguageHasItsSide() {
    Text text = Text.of("Religion", "Crefydd");

    assertThat(text.in(Language.ENGLISH)).isEqualTo("Religion");
    assertThat(text.in(Language.WELSH)).isEqualTo("Crefydd");
    assertThat(text.isTranslated()).isTrue();
    assertThat(text).hasToString("Religion / Crefydd");
  }

  @Test
  void aTextForExploringIsTheSameOnBothSidesAndSaysSo() {
    Text text = Text.untranslated("Estate");

    assertThat(text.in(Language.WELSH)).isEqualTo("Estate");
    assertThat(text.isTranslated()).isFalse();
    assertThat(text).hasToString("Estate").isNotEqualTo(Text.of("Estate", "Estate"));
  }

  @Test
  void aNameThatIsTheSameInBothLanguagesIsPrintedOnce() {
    assertThat(Text.of("Bangor", "Bangor")).hasToString("Bangor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void aBlankSideIsRefused(String blank) {
    assertThatThrownBy(() -> Text.of(blank, "Crefydd"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("English text must not be blank");
    assertThatThrownBy(() -> Text.of("Religion", blank))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Welsh text must not be blank");
    assertThatThrownBy(() -> Text.untranslated(blank))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("English text must not be blank");
  }

  @Test
  void aMissingSideIsRefused() {
    assertThatThrownBy(() -> Text.of(null, "Crefydd"))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("English");
    assertThatThrownBy(() -> Text.of("Religion", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("Welsh");
  }

  @ParameterizedTest
  @EnumSource
  void aLanguageIsFoundByItsTag(Language language) {
    assertThat(Language.ofTag(language.tag())).isEqualTo(language);
    assertThat(language.other().other()).isEqualTo(language);
    assertThat(language.other()).isNotEqualTo(language);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"EN", "cy-GB", "de", "WELSH"})
  void noOtherTagIsALanguage(String tag) {
    assertThatThrownBy(() -> Language.ofTag(tag))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Language tag must be en or cy");
  }
}
