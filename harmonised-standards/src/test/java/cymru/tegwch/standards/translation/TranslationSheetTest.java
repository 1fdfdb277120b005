// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.conformance.TextRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a translator gets, and what of it may come back. */
class TranslationSheetTest {

  private static final String KEY = "code-lists/religion@census-2021-wales.json#/categories/none";
  private static final String RELIGION = "code-lists/religion@census-2021-wales.json";
  private static final Path FILES =
      Path.of("src", "main", "resources", "cymru", "tegwch", "standards");

  private final TranslationSheet sheet =
      new TranslationSheet(
          List.of(
              entry("a", Text.of("Any other", "Unrhyw un arall"), Set.of(Language.ENGLISH)),
              entry("b", Text.of("No {broad} group", "Dim grŵp {broad}"), Set.of()),
              entry("c", Text.of("Jewish", "Iddewiaeth"), Set.of(Language.values())),
              entry("d", Text.untranslated("=SUM(A1)"), Set.of(Language.ENGLISH))));

  @Test
  void theCatalogueComesBackAsItWentOut(@TempDir Path folder) throws IOException {
    TranslationSheet all = TranslationSheet.ofCatalogue();
    Path file = folder.resolve("catalogue.csv");
    all.write(file);

    TranslationReading reading = all.read(file);

    assertThat(reading.rows()).isEqualTo(all.entries().size()).isGreaterThan(1500);
    assertThat(reading.required()).isEmpty();
    assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(all.read(stream(all.csv())).required()).isEmpty();
  }

  @Test
  void everyTextOfEveryListIsInIt() {
    TranslationSheet all = TranslationSheet.ofCatalogue();

    assertThat(Wales.lists())
        .allSatisfy(
            list ->
                assertThat(
                        all.entries().stream()
                            .filter(
                                entry -> entry.key().startsWith("code-lists/" + list + ".json#"))
                            .map(entry -> Set.of(entry.text(), entry.verified())))
                    .containsExactlyInAnyOrderElementsOf(
                        Wales.provenance(list).wordings().stream()
                            .map(wording -> Set.of(wording.text(), wording.verified()))
                            .toList()));
    assertThat(all.entries())
        .allSatisfy(entry -> assertThat(entry.source()).as(entry.key()).isNotBlank())
        .anySatisfy(
            entry -> {
              assertThat(entry.key()).isEqualTo(KEY + "/label");
              assertThat(entry.context()).isEqualTo("Religion: categories / none / label");
              assertThat(entry.source()).contains("Census 2021 Wales electronic questionnaire");
            })
        .anySatisfy(entry -> assertThat(entry.key()).startsWith("benchmarks/census-2021-ts038"))
        .anySatisfy(entry -> assertThat(entry.key()).startsWith("benchmarks/figures.json#"))
        .anySatisfy(
            entry -> assertThat(entry.key()).isEqualTo("benchmarks/areas.json#/areas/W06000015"));
  }

  @Test
  void noCellOfTheFileIsAFormula() {
    assertThat(sheet.csv()).contains("\"'=SUM(A1)\"").doesNotContain("\"=SUM");
    assertThat(TranslationSheet.ofCatalogue().csv()).doesNotContainPattern("\"[=+@\\-\\t]");
  }

  @Test
  void aChangedWelshIsAChangeAndTheSheetStaysAsItWas() {
    TranslationReading reading = read(mended("Unrhyw un arall", "Unrhyw beth arall"));

    assertThat(reading.required())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.key()).isEqualTo("a");
              assertThat(change.after()).isEqualTo(Text.of("Any other", "Unrhyw beth arall"));
              assertThat(change.verified()).containsExactly(Language.ENGLISH);
            });
    assertThat(sheet.entries().get(0).text().cy()).isEqualTo("Unrhyw un arall");
  }

  @Test
  void aTextWithoutWelshMayGetOneAndAMarkMayChangeAlone() {
    assertThat(read(row("d", "'=SUM(A1)", "'=SWM(A1)", "en")).changes())
        .extracting(TranslationChange::welsh)
        .containsExactly("=SWM(A1)");
    assertThat(read(row("a", "Any other", "Unrhyw un arall", "en cy")).changes())
        .extracting(TranslationChange::verified)
        .containsExactly(Set.of(Language.values()));
  }

  @ParameterizedTest
  @CsvSource({
    "a, Some other, Unrhyw un arall, en, english-changed",
    "a, Any other, '', en, blank-welsh",
    "a, Any other, any  OTHER, en, welsh-is-english",
    "b, No {broad} group, Dim grŵp {bras}, '', placeholder-changed",
    "a, Any other, Unrhyw un arall, fr, unknown-language",
    "c, Jewish, Iddewig, en cy, verified-welsh-changed",
    "z, Any other, Unrhyw un arall, en, unknown-key"
  })
  void aRowThatDoesNotMatchIsAProblemAndNoChange(
      String key, String english, String welsh, String verified, String code) {
    TranslationReading reading = read(row(key, english, welsh, verified));

    assertThat(codes(reading)).contains(code);
    assertThat(reading.changes()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(reading::required);
  }

  @ParameterizedTest
  @EnumSource(TextRule.class)
  void aWelshThatBreaksARuleOfWritingIsAProblem(TextRule rule) {
    String welsh =
        switch (rule) {
          case NOT_COMPOSED -> "Gw\u0302yr";
          case ILLEGAL_CHARACTER -> "Arall\u0007";
          case LOOK_ALIKE_LETTERS -> "Ar\u0430ll";
          case UNTIDY_SPACE -> "Arall ";
          case STRAIGHT_APOSTROPHE -> "o'r";
          case MARKED_UNFINISHED -> "[CY] arall";
        };

    assertThat(codes(read(row("a", "Any other", welsh, "en")))).contains(rule.code());
  }

  @Test
  void whatIsMissingRepeatedOrOfTheWrongWidthIsNamed() {
    TranslationReading reading =
        read(
            row("a", "Any other", "Arall", "en")
                + row("a", "Any other", "Arall", "en")
                + "x,y\r\n");

    assertThat(reading.problems())
        .extracting(Problem::toString)
        .map(each -> each.replaceFirst(" \\(.*", "").replaceFirst(" \\(.*", ""))
        .hasSize(5)
        .anyMatch(each -> each.startsWith("row 3, column 1"))
        .anyMatch(each -> each.startsWith("row 4"));
    assertThat(codes(reading))
        .containsExactly(
            "repeated-key", "wrong-width", "missing-key", "missing-key", "missing-key");
    assertThat(reading.problems().get(2).pointer()).isEqualTo("/b");
  }

  @Test
  void aFileThatCannotBeReadSaysSoAndCallsNothingMissing() {
    assertThat(codes(sheet.read(stream("")))).containsExactly("empty-file");
    assertThat(codes(sheet.read(stream("key;english;welsh\r\n")))).containsExactly("wrong-columns");
    assertThat(codes(read("\"a\"b,c\r\n"))).containsExactly("malformed-csv");
    byte[] latin = "key,ŵ\r\n\u00E9".getBytes(Charset.forName("windows-1252"));
    assertThat(codes(sheet.read(new ByteArrayInputStream(latin))))
        .containsExactly("encoding-malformed");
    assertThat(codes(sheet.read(new ByteArrayInputStream(new byte[(16 << 20) + 1]))))
        .containsExactly("too-large");
  }

  @Test
  void everyProblemSpeaksBothLanguages() {
    for (TranslationFault fault : TranslationFault.values()) {
      Problem problem = fault.at(cymru.tegwch.core.record.Place.WHOLE);
      assertThat(problem.title(Language.WELSH))
          .isNotEqualTo(problem.title(Language.ENGLISH))
          .satisfies(welsh -> assertThat(TextRule.brokenBy(welsh)).isEmpty());
    }
  }

  @Test
  void whatIsAppliedIsReadBackAndNothingElseOfTheFileMoves() throws IOException {
    String json = Files.readString(FILES.resolve(RELIGION));
    TranslationEntry none = found(json, "/categories/none/label");
    TranslationEntry broad = found(json, "/levels/broad/groups/all-other/label");

    String after =
        AppliedTranslation.applied(
            RELIGION,
            json,
            List.of(
                new TranslationChange(none, "Heb \"grefydd\"", Set.of(Language.ENGLISH)),
                new TranslationChange(broad, broad.text().cy(), Set.of(Language.ENGLISH))));

    assertThat(found(after, "/categories/none/label"))
        .isEqualTo(
            new TranslationEntry(
                none.key(),
                Text.of("No religion", "Heb \"grefydd\""),
                none.context(),
                none.source(),
                Set.of(Language.ENGLISH)));
    assertThat(found(after, "/levels/broad/groups/all-other/label").verified())
        .containsExactly(Language.ENGLISH);
    List<String> before = json.lines().toList();
    List<String> lines = after.lines().toList();
    assertThat(lines).hasSameSizeAs(before);
    assertThat(Stream.iterate(0, i -> i < lines.size(), i -> i + 1))
        .filteredOn(i -> !lines.get(i).equals(before.get(i)))
        .hasSize(2);
  }

  @Test
  void aTextThatGetsItsFirstWelshIsWrittenBesideItsEnglish() {
    String json = "{\"label\": {\"en\": \"A\", \"verified\": [\"en\"]}}";
    TranslationEntry before = FileTexts.of("f.json", json).get(0).entry();

    assertThat(
            AppliedTranslation.applied(
                "f.json", json, List.of(new TranslationChange(before, "B", Set.of()))))
        .isEqualTo("{\"label\": {\"en\": \"A\", \"cy\": \"B\", \"verified\": []}}");
  }

  @Test
  void onlyTheFilesWithAChangeAreRewritten(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("code-lists"));
    String json = Files.readString(FILES.resolve(RELIGION));
    Files.writeString(folder.resolve(RELIGION), json);
    TranslationEntry none = found(json, "/categories/none/label");

    AppliedTranslation.applyTo(
        folder, List.of(new TranslationChange(none, "Heb grefydd", none.verified())));

    assertThat(Files.readString(folder.resolve(RELIGION)))
        .isEqualTo(
            json.replace(
                "\"Dim crefydd\", \"verified\": [\"en\", \"cy\"]}},\n    {\n",
                "\"Heb grefydd\", \"verified\": [\"en\", \"cy\"]}},\n    {\n"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                AppliedTranslation.applyTo(
                    folder, List.of(new TranslationChange(none, "Dim byd", none.verified()))));
  }

  private static TranslationEntry found(String json, String pointer) {
    return FileTexts.of(RELIGION, json).stream()
        .map(FileTexts.Found::entry)
        .filter(entry -> entry.key().equals(RELIGION + "#" + pointer))
        .findFirst()
        .orElseThrow();
  }

  private static TranslationEntry entry(String key, Text text, Set<Language> verified) {
    return new TranslationEntry(key, text, "", "", verified);
  }

  private String mended(String from, String to) {
    return sheet.csv().lines().skip(1).reduce("", (a, b) -> a + b + "\r\n").replace(from, to);
  }

  private static String row(String key, String english, String welsh, String verified) {
    return "\"" + String.join("\",\"", key, english, welsh, "", "", verified) + "\"\r\n";
  }

  private TranslationReading read(String rows) {
    return sheet.read(stream(String.join(",", TranslationSheet.COLUMNS) + "\r\n" + rows));
  }

  private static List<String> codes(TranslationReading reading) {
    return reading.problems().stream().map(Problem::code).toList();
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
