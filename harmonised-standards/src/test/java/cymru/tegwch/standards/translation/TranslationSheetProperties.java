// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.translation;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the texts are, a sheet comes back as it went out. */
class TranslationSheetProperties {

  /** Texts with what is special to CSV and to spreadsheets among ordinary letters. */
  @Provide
  Arbitrary<String> text() {
    return Arbitraries.strings()
        .withChars("aŵŷ’'\"=+-@,;\t\r\n |＝x")
        .ofMinLength(1)
        .ofMaxLength(12)
        .filter(text -> !text.isBlank());
  }

  @Provide
  Arbitrary<List<TranslationEntry>> entries() {
    Arbitrary<Set<Language>> verified = Arbitraries.of(Language.class).set();
    Arbitrary<Text> both = Combinators.combine(text(), text()).as(Text::of);
    Arbitrary<TranslationEntry> entry =
        Combinators.combine(both, text(), text(), verified)
            .as(
                (text, context, key, languages) ->
                    new TranslationEntry(key, text, context, "", languages));
    return entry.list().ofMaxSize(8).uniqueElements(TranslationEntry::key);
  }

  @Property
  void anUntouchedSheetHasNoChangeAndNoProblem(@ForAll("entries") List<TranslationEntry> entries) {
    TranslationSheet sheet = new TranslationSheet(entries);

    TranslationReading reading = sheet.read(stream(sheet.csv()));

    assertThat(reading.rows()).isEqualTo(entries.size());
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.changes()).isEmpty();
  }

  @Property
  void everyChangedWelshComesBackAsItWasTyped(
      @ForAll("entries") List<TranslationEntry> entries, @ForAll("text") String welsh) {
    List<TranslationEntry> mended = new ArrayList<>();
    for (TranslationEntry each : entries) {
      mended.add(
          new TranslationEntry(
              each.key(), Text.of(each.text().en(), welsh), "", "", Set.of(Language.ENGLISH)));
    }

    TranslationReading reading =
        new TranslationSheet(entries).read(stream(new TranslationSheet(mended).csv()));

    assertThat(reading.changes()).allSatisfy(change -> assertThat(change.welsh()).isEqualTo(welsh));
    assertThat(reading.rows()).isEqualTo(entries.size());
  }

  @Property
  void aGuardedCellIsNoFormulaAndIsTakenBack(@ForAll("text") String text) {
    String cell = Guarded.cell(text);

    assertThat(cell.charAt(0)).isNotIn('=', '+', '-', '@', '\t', '\r', '\n', '＝');
    assertThat(Guarded.text(cell)).isEqualTo(text);
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
