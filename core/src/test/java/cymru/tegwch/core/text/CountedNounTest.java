// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedNounTest {

  private static final CountedNoun TABLES =
      CountedNoun.of(Text.of("table", "tabl"), Text.of("tables", "tablau"), Gender.MASCULINE);

  @Test
  void unitsOfTimeAreThoseOfTheUnicodeConsortium() {
    requireAsIcu(CountedNoun.MONTHS, MeasureUnit.MONTH);
    requireAsIcu(CountedNoun.WEEKS, MeasureUnit.WEEK);
    requireAsIcu(CountedNoun.DAYS, MeasureUnit.DAY);
    requireAsIcu(unit("hour", "hours", Gender.FEMININE, "awr"), MeasureUnit.HOUR);
    requireAsIcu(unit("minute", "minutes", Gender.MASCULINE, "munud"), MeasureUnit.MINUTE);
  }

  @Test
  void whatNumbersDoToAConsonantIsWhatTheUnicodeConsortiumWrites() {
    requireAsIcu(unit("pound", "pounds", Gender.MASCULINE, "pwys"), MeasureUnit.POUND);
    requireAsIcu(unit("US pint", "US pints", Gender.MASCULINE, "peint"), MeasureUnit.PINT);
    requireAsIcu(unit("byte", "bytes", Gender.MASCULINE, "beit"), MeasureUnit.BYTE);
    requireAsIcu(unit("foot", "feet", Gender.FEMININE, "troedfedd"), MeasureUnit.FOOT);
    requireAsIcu(unit("degree", "degrees", Gender.FEMININE, "gradd"), MeasureUnit.DEGREE);
  }

  @Test
  void yearsAreThoseOfTheUnicodeConsortiumButForFour() {
    LocalizedNumberFormatter icu = icu("cy", MeasureUnit.YEAR);
    for (int number = 0; number <= 1000; number++) {
      if (number != 4) {
        assertThat(CountedNoun.YEARS.with(number).cy()).isEqualTo(icu.format(number).toString());
      }
    }
    assertThat(CountedNoun.YEARS.with(4).cy()).isEqualTo("4 blynedd");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 tables, 0 tabl",
    "1, 1 table, 1 tabl",
    "2, 2 tables, 2 dabl",
    "3, 3 tables, 3 thabl",
    "4, 4 tables, 4 tabl",
    "6, 6 tables, 6 thabl",
    "10, 10 tables, 10 tabl",
    "11, 11 tables, 11 o dablau",
    "1200, '1,200 tables', '1,200 o dablau'",
  })
  void aboveTenThePluralFollows(long number, String en, String cy) {
    assertThat(TABLES.with(number)).isEqualTo(Text.of(en, cy));
  }

  @ParameterizedTest
  @CsvSource({
    "merch, 1 ferch, 2 ferch, 3 merch, 6 merch",
    "cath, 1 gath, 2 gath, 3 cath, 6 chath",
    "llaw, 1 llaw, 2 law, 3 llaw, 6 llaw",
    "rhaglen, 1 rhaglen, 2 raglen, 3 rhaglen, 6 rhaglen",
    "gwlad, 1 wlad, 2 wlad, 3 gwlad, 6 gwlad",
    "chwaer, 1 chwaer, 2 chwaer, 3 chwaer, 6 chwaer",
    "desg, 1 ddesg, 2 ddesg, 3 desg, 6 desg",
    "ffordd, 1 ffordd, 2 ffordd, 3 ffordd, 6 ffordd",
  })
  void aFeminineNounChangesAfterOneAndNotAfterThree(
      String noun, String one, String two, String three, String six) {
    CountedNoun counted = unit("thing", "things", Gender.FEMININE, noun);

    assertThat(counted.with(1).cy()).isEqualTo(one);
    assertThat(counted.with(2).cy()).isEqualTo(two);
    assertThat(counted.with(3).cy()).isEqualTo(three);
    assertThat(counted.with(6).cy()).isEqualTo(six);
  }

  @Test
  void aNounIsInBothLanguagesAndCountedFromZero() {
    assertThatThrownBy(() -> unit("x", "xs", Gender.FEMININE, "x").with(-1))
        .hasMessage("Number must be 0 or more, but was -1");
    assertThatThrownBy(() -> CountedNoun.unit(Text.untranslated("mile"), "miles", Gender.FEMININE))
        .hasMessage("Noun 'mile' must be in both languages");
    assertThat(TABLES).hasToString("CountedNoun[tables]");
  }

  private static CountedNoun unit(String one, String several, Gender gender, String cy) {
    return CountedNoun.unit(Text.of(one, cy), several, gender);
  }

  private static void requireAsIcu(CountedNoun noun, MeasureUnit unit) {
    LocalizedNumberFormatter welsh = icu("cy", unit);
    LocalizedNumberFormatter english = icu("en-GB", unit);
    for (int number = 0; number <= 1000; number++) {
      Text written = noun.with(number);
      assertThat(written.cy()).isEqualTo(welsh.format(number).toString());
      assertThat(written.en()).isEqualTo(english.format(number).toString());
    }
  }

  private static LocalizedNumberFormatter icu(String tag, MeasureUnit unit) {
    return NumberFormatter.withLocale(ULocale.forLanguageTag(tag))
        .unit(unit)
        .unitWidth(NumberFormatter.UnitWidth.FULL_NAME);
  }
}
