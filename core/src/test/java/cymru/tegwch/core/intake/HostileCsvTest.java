// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every hostile file comes to what the oracle says, whatever the machine's locale and zone. */
@Isolated("It changes the default locale and time zone")
class HostileCsvTest {

  private record Place(String locale, String zone) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("en-GB", "Europe/London"),
          new Place("tr-TR", "Pacific/Kiritimati"),
          new Place("ar-EG", "Pacific/Pago_Pago"),
          new Place("th-TH-u-ca-buddhist", "Asia/Bangkok"),
          new Place("cy-GB", "Europe/London"));

  static Stream<Arguments> filesAndPlaces() {
    return table("manifest.csv").stream()
        .flatMap(
            file -> PLACES.stream().map(place -> Arguments.of(file.getField("file"), file, place)));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("filesAndPlaces")
  void comesToWhatTheOracleSays(String name, NamedCsvRecord file, Place place) throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(place.locale()));
      TimeZone.setDefault(TimeZone.getTimeZone(place.zone()));
      check(file, read(name));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aFileThatIsRefusedSaysWhere() throws IOException {
    assertThat(read("csv/badutf8_truncated.csv").refused().line()).isEqualTo(3);
    assertThat(read("csv/badutf8_truncated.csv").refused().offset())
        .isEqualTo(indexOf("csv/badutf8_truncated.csv", 0xE2));
    assertThat(read("csv/unterminated_quote.csv").refused().line()).isEqualTo(3);
    assertThat(read("csv/badutf8_at_8192.csv").read()).isPositive();
    assertThat(read("csv/badutf8_at_8192.csv").accepted()).isZero();
  }

  @Test
  void aFileWithAnotherSeparatorGetsAHintAndNothingOfIt() throws IOException {
    Refusal refusal = read("csv/semicolon_separator.csv").refused();

    assertThat(refusal.message().en()).contains("another character");
    assertThat(read("csv/no_header.csv").toString())
        .doesNotContain("S00001")
        .doesNotContain("1980");
  }

  @Test
  void lettersThatAnEncodingLostAreHintedAt() throws IOException {
    ImportReport report = read("csv/cp1252_lost_w_y_circumflex.csv");

    assertThat(report.hints()).anySatisfy(hint -> assertThat(hint.en()).contains("ŵ"));
  }

  @Test
  void columnsThatNobodyWantedAreNamedOnceAndNotRead() throws IOException {
    ImportReport report = read("csv/extra_column_nhs_name.csv");

    assertThat(report.dropped()).containsExactly("full_name", "nhs_number");
    assertThat(report.toString()).doesNotContain("9434765919").doesNotContain("Invented");
  }

  @Test
  void silencesAreKeptApart() throws IOException {
    VariableImport religion = read("csv/missing_vs_not_stated.csv").variable("religion");

    assertThat(religion.toString())
        .isEqualTo("religion: 2 exact, 1 prefer not to say, 2 not answered");
  }

  private static void check(NamedCsvRecord file, ImportReport report) {
    assertThat(report.accepted() + report.rejected()).isEqualTo(report.read());
    assertThat(report.accepted())
        .as("accepted")
        .isEqualTo(Long.parseLong(file.getField("accepted")));
    String outcome = file.getField("file_outcome");
    if (outcome.equals("REFUSE_FILE")) {
      assertThat(report.isRefused()).isTrue();
      assertThat(file.getField("file_reason").split("\\|"))
          .contains(report.refused().reason().name());
      return;
    }
    assertThat(report.refused()).isNull();
    assertThat(report.read()).as("records").isEqualTo(Long.parseLong(file.getField("records")));
    assertThat(report.rejected())
        .as("rejected")
        .isEqualTo(Long.parseLong(file.getField("rejected")));
    assertThat(rejections(report)).containsExactlyElementsOf(expected(file, report));
  }

  /**
   * The rejected rows as the oracle writes them, with the reason that we chose among its several.
   */
  private static List<String> expected(NamedCsvRecord file, ImportReport report) {
    List<String> rows = new ArrayList<>();
    for (NamedCsvRecord row : table("expected_rows.csv")) {
      if (row.getField("file").equals(file.getField("file"))
          && row.getField("verdict").equals("REJECT")) {
        long record = Long.parseLong(row.getField("record"));
        String ours =
            report.rejections().stream()
                .filter(rejection -> rejection.record() == record)
                .findFirst()
                .map(rejection -> rejection.reason().name())
                .orElse("");
        List<String> reasons = List.of(row.getField("reason").split("\\|"));
        rows.add(
            String.join(
                " ",
                row.getField("record"),
                row.getField("line"),
                reasons.contains(ours) ? ours : reasons.get(0),
                row.getField("column")));
      }
    }
    return rows;
  }

  private static List<String> rejections(ImportReport report) {
    return report.rejections().stream()
        .map(
            rejection ->
                String.join(
                    " ",
                    Long.toString(rejection.record()),
                    Long.toString(rejection.line()),
                    rejection.reason().name(),
                    rejection.column()))
        .toList();
  }

  private static ImportReport read(String name) throws IOException {
    try (InputStream in = open(name)) {
      RecordReader reader = RecordReader.csv(in).mapping(Vocabulary.mapping()).keeping(100_000);
      boolean isDeclared = name.contains("declared") && !name.contains("undeclared");
      return (isDeclared || name.contains("lost_w_y")
              ? reader.charset(Charset.forName("windows-1252"))
              : reader)
          .dryRun();
    }
  }

  private static InputStream open(String name) {
    return switch (name) {
      case "csv/field_10mb_quoted_quotes.csv" ->
          bytes(header() + row(1, "Ardal A") + row(2, longField()) + row(3, "Ardal A"));
      case "csv/columns_100k.csv" -> bytes(manyColumns());
      case "csv/hash_flood_refs.csv" -> bytes(header() + sameHashes());
      default -> HostileCsvTest.class.getResourceAsStream("/hostile/" + name);
    };
  }

  private static String header() {
    return "subject_ref,collected_on,date_of_birth,sex,ethnic_group,disability,religion,area,outcome_days\n";
  }

  private static String row(int number, String area) {
    return String.format(
        Locale.ROOT, "S%05d,2026-03-31,1980-05-17,Female,White,No,Christian,%s,12\n", number, area);
  }

  private static String longField() {
    return "\"" + "\"\"".repeat(5 * 1024 * 1024) + "\"";
  }

  private static String manyColumns() {
    StringBuilder text = new StringBuilder(header().strip());
    for (int i = 0; i < 100_000; i++) {
      text.append(",c").append(i);
    }
    return text.append('\n').toString();
  }

  /** 65,536 references of which String.hashCode is the same. */
  static String sameHashes() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 65_536; i++) {
      for (int bit = 15; bit >= 0; bit--) {
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      text.append(",2026-03-31,1980-05-17,Female,White,No,Christian,Ardal A,12\n");
    }
    return text.toString();
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static long indexOf(String name, int wanted) throws IOException {
    try (InputStream in = open(name)) {
      byte[] all = in.readAllBytes();
      for (int i = 0; i < all.length; i++) {
        if ((all[i] & 0xFF) == wanted) {
          return i;
        }
      }
      return -1;
    }
  }

  private static List<NamedCsvRecord> table(String name) {
    try (var reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                HostileCsvTest.class.getResourceAsStream("/hostile/" + name), UTF_8)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
