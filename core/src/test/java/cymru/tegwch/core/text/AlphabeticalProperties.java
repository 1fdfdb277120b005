// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order of names is ICU's, wherever ICU tells two names apart. */
class AlphabeticalProperties {

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withChars("abcdefghlmnoprstuwyCDFGLNPRTH" + "âêîôûŵŷáàïö" + " -'19")
        .ofMaxLength(7)
        .edgeCases(edges -> edges.add("nG", "ng", "Ng", "NG"));
  }

  @Property(tries = 10_000)
  void welshNamesAreInTheOrderOfTheUnicodeConsortium(
      @ForAll("names") String one, @ForAll("names") String other) {
    requireAsIcu(Language.WELSH, "cy", one, other);
  }

  @Property(tries = 10_000)
  void englishNamesAreInTheOrderOfTheUnicodeConsortium(
      @ForAll("names") String one, @ForAll("names") String other) {
    requireAsIcu(Language.ENGLISH, "en", one, other);
  }

  @Property
  void theOrderIsTotalAndEqualOnlyForEqualTexts(
      @ForAll String one, @ForAll String other, @ForAll String third) {
    Comparator<String> order = Alphabetical.in(Language.WELSH);

    assertThat(Integer.signum(order.compare(one, other)))
        .isEqualTo(-Integer.signum(order.compare(other, one)));
    assertThat(order.compare(one, other) == 0).isEqualTo(one.equals(other));
    if (order.compare(one, other) <= 0 && order.compare(other, third) <= 0) {
      assertThat(order.compare(one, third)).isLessThanOrEqualTo(0);
    }
  }

  @Example
  void lettersOfTwoSignsAreLetters() {
    List<String> places =
        List.of(
            "Caerdydd",
            "Cwmbrân",
            "Chwilog",
            "Dinbych",
            "Ddôl",
            "Llanbedr",
            "Llŷn",
            "Merthyr",
            "Rhyl");

    List<String> mixed =
        List.of(
            "Rhyl",
            "Chwilog",
            "Llŷn",
            "Cwmbrân",
            "Ddôl",
            "Merthyr",
            "Dinbych",
            "Llanbedr",
            "Caerdydd");

    assertThat(mixed.stream().sorted(Alphabetical.in(Language.WELSH)).toList()).isEqualTo(places);
    assertThat(Alphabetical.in(Language.WELSH).compare("Ban\u034Fgor", "Bam")).isPositive();
  }

  private static void requireAsIcu(Language language, String tag, String one, String other) {
    int icu = Collator.getInstance(ULocale.forLanguageTag(tag)).compare(one, other);
    if (icu != 0) {
      assertThat(Integer.signum(Alphabetical.in(language).compare(one, other)))
          .as("'%s' and '%s'", one, other)
          .isEqualTo(Integer.signum(icu));
    }
  }
}
