// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Benchmarks;
import cymru.tegwch.standards.Wales;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in the layouts that {@link Layout} says were seen; none of them was published. */
class TableReaderTest {

  private static final String NOMIS =
      """
      date,geography,geography code,Shape: Total: All usual residents,Shape: Round,Shape: Square,Shape: Other shape,Shape: Not answered
      2021,Place 1,W06000001,10,1,2,3,4
      2021,Place 2,W06000002,14,5,4,3,2
      """;
  private static final String CUSTOM =
      """
      Lower Tier Local Authorities Code,Lower Tier Local Authorities,Shape (5 categories) Code,Shape (5 categories),Observation
      W06000001,Place 1,-8,Does not apply,7
      W06000001,Place 1,1,Round,1
      W06000001,Place 1,2,Square,2
      W06000001,Place 1,3,Other shape,3
      W06000001,Place 1,4,Not answered,4
      """;

  @Test
  void aNomisFileIsATableOfItsAreas() {
    TableReading reading = reader(Layout.nomis()).read(stream(NOMIS));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.read()).isEqualTo(2);
    assertThat(reading.accepted()).isEqualTo(2);
    assertThat(reading.differences()).isEmpty();
    assertThat(reading.required().rows())
        .isEqualTo(
            Invented.table(List.of(new long[] {1, 2, 3, 4}, new long[] {5, 4, 3, 2})).rows());
    assertThat(reading.required().benchmark("W06000001").source())
        .isEqualTo(
            "Nobody, table TS999, 2021-03-21, as published; None; obtained 2021-03-21 from invented");
  }

  @Test
  void aByteOrderMarkAndTheMeasureBehindAHeadingArePassedOver() {
    String marked =
        "\uFEFF"
            + NOMIS
                .replace("Shape: Round", "Shape: Round; measures: Value")
                .replace("residents", "residents; measures: Value");

    assertThat(reader(Layout.nomis()).read(stream(marked)).required().rows()).hasSize(2);
  }

  @Test
  void aCustomDatasetIsReadByRowsAndThoseOutsideTheBaseAreNotCounted() {
    TableReading reading =
        reader(Layout.custom("Lower tier local authorities", "Shape (5 categories)"))
            .read(stream(CUSTOM));

    assertThat(reading.read()).isEqualTo(5);
    assertThat(reading.accepted()).isEqualTo(5);
    assertThat(reading.required().rows())
        .isEqualTo(Invented.table(List.of(new long[] {1, 2, 3, 4})).rows());
  }

  @Test
  void aFileOfStatsWalesIsReadByTheNamesOfItsAreasInEitherLanguage() {
    BenchmarkTable table = Invented.table(List.of(new long[] {1, 2, 3, 4}));
    String file = new Written(table, "Shape").statsWales();
    Layout.Tall layout =
        Layout.statsWales("Area", "Shape").only("Data description", "Number").only("Year", "2021");

    TableReading reading = reader(layout).read(stream(file));
    assertThat(reading.required().rows()).isEqualTo(table.rows());
    assertThat(reading.read()).isEqualTo(8);
    assertThat(reader(layout).read(stream(file.replace("Place 1", "Lle 1"))).required().rows())
        .isEqualTo(table.rows());
  }

  @Test
  void aFurtherDimensionOfWhichNoValueWasChosenIsRefusedByRow() {
    String file =
        new Written(Invented.table(List.of(new long[] {1, 2, 3, 4})), "Shape").statsWales();

    TableReading reading = reader(Layout.statsWales("Area", "Shape")).read(stream(file));

    assertThat(codes(reading)).containsOnly("repeated-category");
    assertThat(reading.refused()).isEqualTo(4);
    assertThat(reading.table()).isNull();
  }

  @Test
  void aTotalThatIsNotTheSumIsTold() {
    TableReading reading =
        reader(Layout.nomis()).read(stream(NOMIS.replace("W06000001,10", "W06000001,12")));

    assertThat(reading.differences())
        .containsExactly(new TableReading.Difference("W06000001", 12, 10));
    assertThat(reading.toString()).contains("W06000001: total 12, categories sum to 10");
    assertThat(reading.required().rows().get(0).everyone()).isEqualTo(10);
  }

  /** The headings are those that programs which read census2021-ts021-ltla.csv look for. */
  @Test
  void theEthnicGroupTableOfNomisReplacesOursAndItsBroadGroupsAreSubtotals() {
    BenchmarkTable ours = Benchmarks.table(Wales.ETHNIC_GROUP);
    String file =
        new Written(ours, "Ethnic group")
            .nomis()
            .replaceFirst("residents,", "residents,Ethnic group: White,")
            .replaceAll("(?m)^(2021,[^,]*,[^,]*,\\d+),", "$1,1,");
    TableReader reader =
        new TableReader(ours.description(), Layout.nomis(), Invented.origin(), Benchmarks.areas());

    BenchmarkTable theirs = reader.read(stream(file)).required();

    assertThat(theirs.rows()).isEqualTo(ours.rows());
    assertThat(theirs.benchmark("W06000015").area().cy()).isEqualTo("Caerdydd");
  }

  @Test
  void everyTableOfTheModuleIsReadBackFromEveryLayout() {
    for (BenchmarkTable table : Benchmarks.tables()) {
      Written written = new Written(table, "Variable");
      assertThat(read(table, Layout.nomis(), written.nomis())).isEqualTo(table.rows());
      assertThat(
              read(
                  table,
                  Layout.custom("Lower tier local authorities", "Variable (4 categories)"),
                  written.custom()))
          .isEqualTo(table.rows());
      assertThat(
              read(
                  table,
                  Layout.statsWales("Area", "Variable").only("Data description", "Number"),
                  written.statsWales()))
          .isEqualTo(table.rows());
    }
  }

  @Test
  void aPlaceThatNobodyKnowsHasTheFilesNameAloneAndIsBesideItsKindOnly() {
    String small =
        NOMIS
            .replace("Place 1,W06000001", "Cardiff 001A,W01001700")
            .replace("Place 2,W06000002", "City 001A,E01000001");

    BenchmarkTable table = reader(Layout.nomis()).read(stream(small)).required();

    assertThat(table.areas().get(0).name().isTranslated()).isFalse();
    assertThat(table.areas().get(0).kind()).isEqualTo(Area.Kind.OTHER);
    assertThat(table.catchment(java.util.Map.of("W01001700", 1L, "E01000001", 1L)).area().en())
        .isEqualTo("Catchment: City 001A (1 home), Cardiff 001A (1 home)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shape: Square | Shape: Sqare | unknown-category | row 1, column 6",
        "geography code | code | missing-column | row 1",
        "Shape: Square | Shape: Round | repeated-column | row 1, column 6",
        "W06000002 | W06000001 | repeated-area | row 3, column 3",
        "14,5 | 14,-5 | not-a-count | row 3, column 5",
        "14,5 | 14,5.0 | not-a-count | row 3, column 5",
        "14,5 | 14, | not-a-count | row 3, column 5",
        "W06000002 | ' ' | unknown-area | row 3, column 3",
        "14,5 | 14,5,6 | wrong-width | row 3",
        "Place 2 | \"Place\" 2 | malformed-csv | row 3",
      })
  void whatIsWrongIsToldByPlaceInBothLanguagesAndNothingIsTaken(
      String was, String is, String code, String place) {
    assertThat(NOMIS).contains(was);

    TableReading reading = reader(Layout.nomis()).read(stream(NOMIS.replace(was, is)));

    assertThat(reading.table()).isNull();
    Problem problem =
        reading.problems().stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow();
    assertThat(problem.place().text().en()).isEqualTo(place);
    assertThat(problem.title(Language.WELSH))
        .isNotBlank()
        .isNotEqualTo(problem.title(Language.ENGLISH));
    assertThat(reading.accepted() + reading.refused()).isEqualTo(reading.read());
    assertThatIllegalArgumentException()
        .isThrownBy(reading::required)
        .withMessageStartingWith("Table must be read without a problem, but had ");
  }

  @Test
  void columnsThatAreNotWantedAreNamedOneByOne() {
    String more =
        NOMIS
            .replace("Shape: Round", "Shape: Oval,Shape: Blunt,Shape: Round")
            .replace("Shape: Total: All usual residents", "Shape: All shapes")
            .replace("001,10,", "001,10,8,8,")
            .replace("002,14,", "002,14,8,8,");
    Layout.Wide layout =
        Layout.nomis().withIgnored("Shape: Oval").withSubtotal("Blunt").withTotal("All shapes");

    assertThat(reader(layout).read(stream(more)).required().rows())
        .isEqualTo(reader(Layout.nomis()).read(stream(NOMIS)).required().rows());
    assertThat(codes(reader(layout.withIgnored("none")).read(stream(more)))).isEmpty();
    assertThat(codes(reader(Layout.nomis().withSubtotal("Blunt")).read(stream(more))))
        .containsExactly("unknown-category", "unknown-category");
  }

  @Test
  void aLabelIsNeverGuessed() {
    String shouting = NOMIS.replace("Shape: Round", "Shape: ROUND");
    assertThat(codes(reader(Layout.nomis()).read(stream(shouting)))).contains("unknown-category");

    TableReader told =
        new TableReader(
            Invented.description().withGroup("ROUND", "round"),
            Layout.nomis(),
            Invented.origin(),
            List.of(Invented.authority(1), Invented.authority(2)));
    assertThat(told.read(stream(shouting)).required().rows()).hasSize(2);
  }

  @Test
  void aCategoryThatAnAreaLacksIsMissing() {
    String file = CUSTOM.replace("W06000001,Place 1,2,Square,2\n", "");

    TableReading reading =
        reader(Layout.custom("Lower tier local authorities", "Shape (5 categories)"))
            .read(stream(file));

    assertThat(codes(reading)).containsExactly("missing-category");
    assertThat(reading.problems().get(0).place().text().en()).isEqualTo("row 5");
  }

  @Test
  void whatIsNoTextInUtf8IsRefusedAsAWhole() {
    assertThat(codes(reader(Layout.nomis()).read(bytes("é" + NOMIS, StandardCharsets.ISO_8859_1))))
        .containsExactly("encoding-malformed");
    assertThat(codes(reader(Layout.nomis()).read(bytes(NOMIS, StandardCharsets.UTF_16))))
        .contains("encoding-malformed");
    assertThat(codes(reader(Layout.nomis()).read(stream("")))).containsExactly("empty-file");
    assertThat(codes(reader(Layout.nomis()).read(stream(NOMIS.lines().findFirst().orElseThrow()))))
        .containsExactly("empty-file");
  }

  @Test
  void aFileThatNeverEndsIsLeftAtItsLimit() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '\n';
          }

          @Override
          public int read(byte[] into, int from, int length) {
            java.util.Arrays.fill(into, from, from + length, (byte) '\n');
            return length;
          }
        };
    assertThat(codes(reader(Layout.nomis()).read(endless))).containsExactly("too-large");

    assertThat(codes(reader(Layout.nomis()).read(stream(NOMIS + "\"" + "x".repeat(5_000)))))
        .containsExactly("malformed-csv");
  }

  @Test
  void aFileIsReadByItsPathAndOneThatIsNotThereIsNoTable(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("census2021-ts999-ltla.csv");
    Files.writeString(file, NOMIS);

    assertThat(reader(Layout.nomis()).read(file).required().rows()).hasSize(2);
    assertThatThrownBy(() -> reader(Layout.nomis()).read(folder.resolve("none.csv")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("Table file cannot be read");
  }

  private static List<BenchmarkTable.Row> read(BenchmarkTable table, Layout layout, String file) {
    return new TableReader(table.description(), layout, Invented.origin(), table.areas())
        .read(stream(file))
        .required()
        .rows();
  }

  private static TableReader reader(Layout layout) {
    return new TableReader(
        Invented.description(),
        layout,
        Invented.origin(),
        List.of(Invented.authority(1), Invented.authority(2)));
  }

  private static List<String> codes(TableReading reading) {
    return reading.problems().stream().map(Problem::code).toList();
  }

  private static InputStream stream(String text) {
    return bytes(text, StandardCharsets.UTF_8);
  }

  private static InputStream bytes(String text, Charset charset) {
    return new ByteArrayInputStream(text.getBytes(charset));
  }
}
