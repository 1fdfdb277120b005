// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.intake.Suggestion.Likeness;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Variable;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("It changes the default locale")
class LabelMatchingTest {

  private static final Variable RELIGION = Variable.of("religion", Vocabulary.RELIGION);
  private static final Mapping MAPPING = mapping(Vocabulary.CATALOGUE);

  private static Mapping mapping(Catalogue catalogue) {
    return Mapping.of(catalogue, Vocabulary.PEOPLE).codes("RELIGION_CD", RELIGION);
  }

  private static ImportReport read(Mapping mapping, String... cells) {
    return RecordReader.rows(rows(cells)).mapping(mapping).dryRun();
  }

  private static Stream<Map<String, String>> rows(String... cells) {
    return Stream.of(cells).map(cell -> Map.of("RELIGION_CD", cell));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Сhristian", "Ｃhristian", "sіkh", "CHRİSTİAN", "Chrıstian", "Ηindu", "јewish"})
  void aLabelWithLettersOfAnotherAlphabetIsRejectedForThat(String cell) {
    ImportReport report = read(MAPPING, cell);

    assertThat(report.rejected(Reason.LOOK_ALIKE_LETTERS)).isOne();
    assertThat(report.toString()).doesNotContain(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Сhristan", "С", "Ελληνας", "Христианство"})
  void aTextThatOnlyHasSuchLettersIsJustUnknown(String cell) {
    assertThat(read(MAPPING, cell).rejected(Reason.UNKNOWN_CATEGORY)).isOne();
  }

  @Test
  void aCodeWithLettersOfAnotherAlphabetIsNotTheCode() {
    assertThat(read(MAPPING, "sikh").accepted()).isOne();
    assertThat(read(MAPPING, "ѕikh").rejected(Reason.LOOK_ALIKE_LETTERS)).isOne();
  }

  @Test
  void aLookAlikeIsUnmappedWhereTheMappingSaysSo() {
    Mapping mapping =
        Mapping.of(Vocabulary.CATALOGUE, Vocabulary.PEOPLE)
            .codes("RELIGION_CD", RELIGION, column -> column.unrecognised(Unrecognised.UNMAPPED));
    ImportReport report = read(mapping, "Сhristian", "Jedi", "Sikh");

    assertThat(report.variable("religion").unmapped()).isEqualTo(2);
    assertThat(report.hints())
        .singleElement()
        .satisfies(
            hint ->
                assertThat(hint.en())
                    .startsWith("Values of column RELIGION_CD that are not recognised: 2;"));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x61C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
        0x2069, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD, 0x180E, 0xE0041, 0xFFF9
      })
  void whatTurnsWritingRoundOrIsInvisibleIsRejectedForThat(int character) {
    String cell = "Chris" + Character.toString(character) + "tian";
    byte[] file = ("RELIGION_CD,x\n" + cell + ",1\n").getBytes(UTF_8);

    assertThat(read(MAPPING, cell).rejected(Reason.ILLEGAL_CHARACTER)).isOne();
    assertThat(
            RecordReader.csv(new ByteArrayInputStream(file))
                .mapping(MAPPING)
                .dryRun()
                .rejected(Reason.ILLEGAL_CHARACTER))
        .isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "Gwell gennyf beidio â dweud",
    "GWELL GENNYF BEIDIO Â DWEUD",
    "Well gen i beidio a\u0302 dweud",
    "Mae’n well gen i beidio dweud",
    "prefer not  to say",
  })
  void aRefusalIsKnownInEveryPublishedSpelling(String cell) {
    assertThat(read(MAPPING, cell).variable("religion").silences())
        .containsEntry(cymru.tegwch.core.answer.Silence.PREFER_NOT_TO_SAY, 1L);
  }

  @Test
  void otherSpellingsOfTheCatalogueAreRecognisedHoweverTyped() {
    Mapping mapping = mapping(new Spelling("Church of Wales\u2019s own", "christian"));

    assertThat(read(mapping, "CHURCH OF\u00A0WALES'S  OWN").accepted()).isOne();
    assertThat(read(MAPPING, "Church of Wales’s own").accepted()).isZero();
  }

  @Test
  void anotherSpellingThatIsALabelOfASecondCategoryIsNeither() {
    Mapping mapping = mapping(new Spelling("Sikh", "hindu"));

    assertThat(read(mapping, "SIKH").rejected(Reason.AMBIGUOUS_LABEL)).isOne();
    assertThat(read(mapping, "sikh").accepted()).isOne();
  }

  @Test
  void otherSpellingsOfASystemAreMovedAsTheCodeIs() {
    CodeList old = Vocabulary.list("religion", "C", "Church", "Eglwys");
    CodeList faith = Vocabulary.list("faith", "christian", "Christian", "Cristion");
    Crosswalk crosswalk =
        new Crosswalk(
            old.id(),
            faith.id(),
            List.of(Crosswalk.Row.of("C", Crosswalk.Kind.BEST_FIT, "christian")));
    Mapping mapping =
        Mapping.of(new Spelling("CofE", "C"), Vocabulary.PEOPLE)
            .with(
                CodeColumn.of(Variable.of("faith", faith), "RELIGION_CD")
                    .from(new LegacySystem(crosswalk, old)));

    assertThat(read(mapping, "cofe").variable("faith").moved())
        .containsEntry(Crosswalk.Kind.BEST_FIT, 1L);
  }

  @ParameterizedTest
  @CsvSource({
    "Cristian, christian, SPELLING",
    "Сhristian, christian, LOOK_ALIKE",
    "'Budhist', buddhist, SPELLING",
    "'no known religion', none, WORDS",
    "'other', other, ",
  })
  void aSuggestionSaysWhatItRestsOn(String text, String code, Likeness likeness) {
    List<Suggestion> suggestions = MAPPING.suggestions("religion", text);

    if (likeness == null) {
      assertThat(suggestions).as("recognised, as a code").isEmpty();
    } else {
      assertThat(suggestions.get(0).category().code()).isEqualTo(code);
      assertThat(suggestions.get(0).likeness()).isEqualTo(likeness);
    }
  }

  @Test
  void suggestionsAreFewAndInOneOrderEverywhere() {
    Locale locale = Locale.getDefault();
    Mapping mapping =
        Mapping.of(Vocabulary.CATALOGUE, Vocabulary.PEOPLE)
            .codes("E", Variable.of("ethnic-group", Vocabulary.ETHNIC_GROUP));
    List<Suggestion> here = mapping.suggestions("ethnic-group", "British, Asian");
    assertThat(here).extracting(each -> each.category().code()).containsExactly("asian", "black");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(mapping.suggestions("ethnic-group", "British, Asian")).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void aSuggestionIsNeverApplied() {
    assertThat(MAPPING.suggestions("religion", "Cristian")).isNotEmpty();
    assertThat(read(MAPPING, "Cristian").accepted()).isZero();
  }

  @Test
  void noSuggestionIsMadeOfALongTextNorOfAVariableThatIsNotRead() {
    String secret = "Christian ".repeat(11);

    assertThat(MAPPING.suggestions("religion", secret)).isEmpty();
    assertThatThrownBy(() -> MAPPING.suggestions("faith", "secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Mapping reads no variable 'faith' from codes or labels");
  }

  @Test
  void whatManyRowsShareIsListedWithSuggestionsAndWhatFewDoIsNot() {
    String[] cells =
        IntStream.range(0, 40)
            .mapToObj(i -> i < 12 ? "Cristian" : i < 25 ? " CRISTIAN" : i < 34 ? "Jedi" : "Sikh")
            .toArray(String[]::new);
    List<UnrecognisedText> texts = RecordReader.rows(rows(cells)).mapping(MAPPING).unrecognised(10);

    assertThat(texts).hasSize(1);
    assertThat(texts.get(0).text()).isEqualTo("CRISTIAN");
    assertThat(texts.get(0).cells()).isEqualTo(25);
    assertThat(texts.get(0).suggestions())
        .extracting(each -> each.category().code())
        .containsExactly("christian");
    assertThat(texts.get(0))
        .hasToString("RELIGION_CD (religion): a text of 25 cells, 1 suggestions");
  }

  @Test
  void aColumnOfFreeTextIsNotListed() {
    String[] cells =
        Stream.concat(
                IntStream.range(0, 4_097).mapToObj(i -> "text " + i),
                Stream.generate(() -> "text 1").limit(20))
            .toArray(String[]::new);

    assertThat(RecordReader.rows(rows(cells)).mapping(MAPPING).unrecognised(10)).isEmpty();
  }

  @Test
  void fewerThanTenAndEventsAreNotShown() {
    assertThatThrownBy(() -> RecordReader.rows(rows("a")).mapping(MAPPING).unrecognised(9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cells that share a text must be at least 10, but were 9");
    Population events =
        new Population(
            "calls", Text.of("Calls", "Galwadau"), Counting.EVENTS, Vocabulary.AS_OF, "");
    Mapping mapping = Mapping.of(Vocabulary.CATALOGUE, events).codes("RELIGION_CD", RELIGION);
    assertThatThrownBy(() -> RecordReader.rows(rows("a")).mapping(mapping).unrecognised(10))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFileThatCannotBeReadGivesNoTexts() {
    byte[] file = "RELIGION_CD\n\"Jedi".getBytes(UTF_8);

    assertThatThrownBy(
            () ->
                RecordReader.csv(new ByteArrayInputStream(file)).mapping(MAPPING).unrecognised(10))
        .isInstanceOf(ImportRefused.class)
        .hasMessageNotContaining("Jedi");
  }

  /** The lists of the vocabulary and one other spelling. */
  private record Spelling(String text, String code) implements Catalogue {

    @Override
    public Optional<CodeList> codeList(CodeListId id) {
      return Vocabulary.CATALOGUE.codeList(id);
    }

    @Override
    public Optional<Crosswalk> crosswalk(CodeListId from, CodeListId to) {
      return Optional.empty();
    }

    @Override
    public Map<String, String> aliases(CodeListId id) {
      return id.id().equals("religion") ? Map.of(text, code) : Map.of();
    }

    @Override
    public Catalogue with(CodeList local) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Catalogue with(Crosswalk local) {
      throw new UnsupportedOperationException();
    }
  }
}
