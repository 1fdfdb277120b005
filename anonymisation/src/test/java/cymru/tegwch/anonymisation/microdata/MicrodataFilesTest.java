// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.anonymisation.Audience;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.dataset.PlainRows;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MicrodataFilesTest {

  private static final Audience.Restricted READERS =
      new Audience.Restricted(
          Text.of("Study of care", "Astudiaeth o ofal"), Text.of("Research team", "Tîm ymchwil"));
  private static final GeneralisedMicrodata SHARED =
      Generalisation.toAtLeast(4)
          .over(Inpatients.ZIP, Inpatients.AGE)
          .over(QuasiIdentifier.of(Inpatients.NATIONALITY).orLeftOut())
          .keeping(Inpatients.CONDITION, LDiversity.distinct(3))
          .apply(Inpatients.dataset());

  @TempDir private Path folder;

  /** Figure 3 of Machanavajjhala and others (2007), in the order of the lists. */
  @Test
  void thePublishedTableIsWrittenInTheOrderOfTheLists() throws IOException {
    SHARED.writeTo(folder, READERS);

    List<String> lines = Files.readAllLines(folder.resolve("microdata-en.csv"));
    assertThat(lines.get(0)).isEqualTo("zip_Code,zip,age_Code,age,condition_Code,condition");
    assertThat(lines.get(1))
        .isEqualTo("1305x,In English 1305x,band0,In English band0,cancer,In English cancer");
    assertThat(lines.stream().skip(1).map(MicrodataFilesTest::codes))
        .containsExactly(
            "1305x band0 cancer",
            "1305x band0 cancer",
            "1305x band0 heart",
            "1305x band0 viral",
            "1306x band0 cancer",
            "1306x band0 cancer",
            "1306x band0 heart",
            "1306x band0 viral",
            "1485x band1 cancer",
            "1485x band1 heart",
            "1485x band1 viral",
            "1485x band1 viral");
    assertThat(Files.readAllLines(folder.resolve("microdata-cy.csv")).get(12))
        .isEqualTo("1485x,Yn Gymraeg 1485x,band1,Yn Gymraeg band1,viral,Yn Gymraeg viral");
  }

  @Test
  void theOrderOfTheInputIsGone() throws IOException {
    List<List<String>> shuffled = new ArrayList<>(Inpatients.ROWS);
    Collections.shuffle(shuffled, new Random(7));
    GeneralisedMicrodata other =
        SHARED.asked().apply(PlainRows.dataset(Inpatients.PEOPLE, Inpatients.VARIABLES, shuffled));

    SHARED.writeTo(folder.resolve("one"), READERS);
    other.writeTo(folder.resolve("two"), READERS);

    for (String file : List.of("microdata-en.csv", "microdata-cy.csv", "README.txt")) {
      assertThat(folder.resolve("two").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
    }
  }

  @Test
  void whatIsSaidBesideItNamesReadersAndLimitsInBothLanguages() throws IOException {
    SHARED.writeTo(folder, READERS);

    String readMe = Files.readString(folder.resolve("README.txt"));
    assertThat(readMe)
        .startsWith(
            "Not for publication.\nReaders: Research team. Purpose: Study of care.\n"
                + "Inpatients, 2007-03-01\n"
                + "Number of records: 12. Number of records left out: 0. Everybody is in a group of"
                + " at least 4 people who are the same in: zip, age, nationality.")
        .contains(
            "Nid i’w gyhoeddi.\nDarllenwyr: Tîm ymchwil. Diben: Astudiaeth o ofal.\nCleifion,"
                + " 2007-03-01\nNifer y cofnodion: 12.")
        .contains("It is not enough for open data.")
        .contains("Nid yw’n ddigon ar gyfer data agored.")
        .contains("- zip: List zip (zip@test/four-digits)")
        .contains("- zip: Rhestr zip (zip@test/four-digits)")
        .contains("Columns left out: nationality.")
        .contains("Colofnau a hepgorwyd: nationality.");
    assertThat(readMe).contains(SHARED.statement().en()).contains(SHARED.statement().cy());
  }

  @Test
  void oneLanguageAloneIsWrittenWhereItIsAskedFor() throws IOException {
    SHARED.writeTo(folder, READERS, Language.ENGLISH);

    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("microdata-en.csv", "README.txt");
    }
    assertThat(Files.readString(folder.resolve("README.txt"))).doesNotContain("cyhoeddi");
  }

  @Test
  void aLabelWithoutWelshIsRefusedInWelshAlone() {
    Variable variable = labelled(Text.untranslated("Only English"));
    GeneralisedMicrodata shared =
        Generalisation.toAtLeast(2).over(variable).apply(dataset(variable, "a", "a"));

    assertThatThrownBy(() -> shared.writeTo(folder, READERS))
        .isInstanceOfSatisfying(
            MicrodataRefused.class,
            refused ->
                assertThat(refused.reason()).isEqualTo(MicrodataRefused.Reason.UNTRANSLATED));
    assertThatThrownBy(() -> shared.writeTo(folder, READERS, Language.WELSH))
        .isInstanceOf(MicrodataRefused.class);
    shared.writeTo(folder, READERS, Language.ENGLISH);
    assertThat(folder.resolve("microdata-en.csv")).exists();
  }

  @Test
  void aSpreadsheetTakesNoLabelForAFormula() throws IOException {
    Variable variable = labelled(Text.of("=HYPERLINK(\"x\")", "+1, \"dau\""));
    GeneralisedMicrodata shared =
        Generalisation.toAtLeast(2)
            .over(variable)
            .apply(dataset(variable, "a", "a", "[not-asked]", "[not-asked]"));

    shared.writeTo(folder, READERS);

    assertThat(Files.readAllLines(folder.resolve("microdata-en.csv")))
        .containsExactly(
            "v_Code,v",
            "a,\"'=HYPERLINK(\"\"x\"\")\"",
            "a,\"'=HYPERLINK(\"\"x\"\")\"",
            "[not-asked],Not asked",
            "[not-asked],Not asked");
    assertThat(Files.readString(folder.resolve("microdata-cy.csv")))
        .contains("a,\"'+1, \"\"dau\"\"\"\r\n")
        .contains("[not-asked],Heb ei ofyn\r\n");
  }

  @Test
  void whatWasTickedTogetherStandsInOneCell() throws IOException {
    Variable variable =
        new Variable(
            "needs", Text.of("Needs", "Anghenion"), labelled(Text.of("A", "Â")).codes(), true);
    GeneralisedMicrodata shared =
        Generalisation.toAtLeast(2).over(variable).apply(dataset(variable, "b;a", "a;b"));

    shared.writeTo(folder, READERS, Language.ENGLISH);

    assertThat(Files.readAllLines(folder.resolve("microdata-en.csv")))
        .containsExactly("needs_Code,needs", "a;b,A; B", "a;b,A; B");
  }

  @Test
  void aFolderThatCannotBeIsReported() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> SHARED.writeTo(file, READERS))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Microdata cannot be written");
  }

  @Test
  void itShowsColumnsAndNoRecord() {
    assertThat(SHARED.toString())
        .isEqualTo(
            """
            12 records, 0 left out, k 4
            zip  zip@test/four-digits, 3 groups
            age  age@test/two, 2 groups
            condition  condition@test/detailed, 3 groups""");
    assertThat(SHARED.population()).isEqualTo(Inpatients.PEOPLE);
  }

  private static String codes(String line) {
    String[] cells = line.split(",", -1);
    return cells[0] + " " + cells[2] + " " + cells[4];
  }

  private static Variable labelled(Text label) {
    CodeListId id = CodeListId.parse("v@test");
    return Variable.of(
        "v",
        CodeList.of(
            id,
            Text.of("List", "Rhestr"),
            new Category(id, "a", label),
            new Category(id, "b", Text.of("B", "Bi"))));
  }

  private static Dataset dataset(Variable variable, String... cells) {
    return PlainRows.dataset(Inpatients.PEOPLE, List.of(variable), Inpatients.rows(cells));
  }
}
