// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Numbers are written as ICU writes them in both languages, but for the minus sign. */
class NumeralsProperties {

  private static final List<String> TAGS = List.of("cy", "en-GB");

  @Property
  void aWholeNumberIsWrittenAsBothLanguagesDo(@ForAll long number) {
    for (String tag : TAGS) {
      assertThat(Numerals.count(number).replace('\u2212', '-'))
          .isEqualTo(icu(tag).format(number).toString());
    }
  }

  @Property
  void aDecimalNumberIsWrittenAsBothLanguagesDo(
      @ForAll @Scale(6) @BigRange(min = "-99999999", max = "99999999") BigDecimal number,
      @ForAll @IntRange(max = 5) int decimals) {
    String written = Numerals.decimal(number, decimals).replace('\u2212', '-');

    for (String tag : TAGS) {
      LocalizedNumberFormatter icu =
          icu(tag)
              .precision(Precision.fixedFraction(decimals))
              .roundingMode(RoundingMode.HALF_UP)
              .sign(NumberFormatter.SignDisplay.NEGATIVE);
      assertThat(written).isEqualTo(icu.format(number).toString());
      assertThat(Numerals.percent(number.doubleValue(), decimals).replace('\u2212', '-'))
          .isEqualTo(icu.unit(MeasureUnit.PERCENT).format(number.doubleValue()).toString());
    }
  }

  @Example
  void theLocaleOfThePlatformChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Numerals.decimal(-1234567.125, 2)).isEqualTo("\u22121,234,567.13");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Example
  void roundingIsHalfAwayFromZeroAndAZeroHasNoSign() {
    assertThat(Numerals.decimal(1.005, 2)).isEqualTo("1.01");
    assertThat(Numerals.decimal(-0.5, 0)).isEqualTo("\u22121");
    assertThat(Numerals.decimal(-0.04, 1)).isEqualTo("0.0");
    assertThat(Numerals.percent(12.5, 1)).isEqualTo("12.5%");
  }

  @Example
  void whatCannotBeWrittenIsRefused() {
    assertThatThrownBy(() -> Numerals.decimal(1, -1))
        .hasMessage("Decimals must be 0 or more, but was -1");
    assertThatThrownBy(() -> Numerals.decimal(Double.NaN, 1))
        .hasMessage("Number must be finite, but was NaN");
  }

  @Example
  void everyCategoryToAThousandIsThatOfTheUnicodeConsortium() {
    for (Language language : Language.values()) {
      PluralRules icu = PluralRules.forLocale(ULocale.forLanguageTag(language.tag()));
      for (int number = 0; number <= 1000; number++) {
        assertThat(PluralCategory.of(number, language).name())
            .as("%s %s", number, language)
            .isEqualToIgnoringCase(icu.select(number));
      }
    }
  }

  private static LocalizedNumberFormatter icu(String tag) {
    return NumberFormatter.withLocale(ULocale.forLanguageTag(tag));
  }
}
