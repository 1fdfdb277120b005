// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.variable.Variable;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes, an import ends in a report in which nothing is lost. */
class ImportProperties {

  private static final Mapping MAPPING =
      Mapping.of(Vocabulary.CATALOGUE, Vocabulary.PEOPLE)
          .subject("ref")
          .with(
              CodeColumn.of(
                  new Variable("religion", Vocabulary.RELIGION.title(), Vocabulary.RELIGION, true),
                  "religion"))
          .codes("sex", Variable.of("sex", Vocabulary.SEX))
          .age("dob", Variable.of("age", Vocabulary.AGE), Vocabulary.AS_OF)
          .measure("days", Vocabulary.DAYS, -5, 5);
  private static final String HEADER = "ref,religion,sex,dob,days\n";

  @Property(tries = 2_000)
  void anyBytesOfCsvEndInAReport(@ForAll("noise") String noise, @ForAll("bytes") byte[] tail) {
    byte[] head = (HEADER + noise).getBytes(UTF_8);
    byte[] all = new byte[head.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);

    check(RecordReader.csv(new ByteArrayInputStream(all)), all);
    check(RecordReader.csv(new ByteArrayInputStream(tail)), tail);
    check(
        RecordReader.csv(new ByteArrayInputStream(all)).charset(Charset.forName("windows-1252")),
        all);
    check(RecordReader.csv(new ByteArrayInputStream(all)).charset(UTF_16LE), all);
  }

  @Property(tries = 2_000)
  void anyTextOfJsonEndsInAReport(@ForAll("json") String json) {
    check(RecordReader.json(new ByteArrayInputStream(json.getBytes(UTF_8))), json.getBytes(UTF_8));
  }

  @Property(tries = 300)
  void anEncodingThatIsNamedChangesNothing(@ForAll("noise") String noise) {
    String text = HEADER + noise;
    ImportReport utf8 = report(text.getBytes(UTF_8), UTF_8);

    assertThat(report(text.getBytes(UTF_16LE), UTF_16LE)).isEqualTo(utf8);
    if (ISO_8859_1.newEncoder().canEncode(text)) {
      assertThat(report(text.getBytes(ISO_8859_1), ISO_8859_1)).isEqualTo(utf8);
    }
  }

  @Property(tries = 300)
  void rowsGiveWhatTheSameCellsInAFileGive(
      @ForAll("cell") String religion, @ForAll("cell") String days) {
    Map<String, String> row =
        Map.of("ref", "S1", "religion", religion, "sex", "male", "dob", "1980-05-17", "days", days);
    ImportReport ofRow =
        RecordReader.rows(java.util.stream.Stream.of(row)).mapping(MAPPING).dryRun();
    String csv = HEADER + "S1," + quoted(religion) + ",male,1980-05-17," + quoted(days) + "\n";

    ImportReport ofFile = report(csv.getBytes(UTF_8), UTF_8);

    assertThat(ofRow.rejectedBy()).isEqualTo(ofFile.rejectedBy());
    assertThat(ofRow.variables()).isEqualTo(ofFile.variables());
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of(
            "S1",
            "S2",
            ",",
            ",",
            ",",
            "\n",
            "\r\n",
            "\"",
            "Sikh",
            "Female",
            "1980-05-17",
            "3",
            "-9",
            "é",
            "Môr",
            " ",
            "\u0007",
            "x".repeat(4_097),
            "\t",
            ";")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> cell() {
    return Arbitraries.of(
        "Sikh", " sikh ", "", " ", "3", "-5", "6", "x\u0000", "\u202Ex", "Jedi", "a,b", "\"");
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
  }

  @Provide
  Arbitrary<String> json() {
    Arbitrary<String> loose =
        Arbitraries.of(
                "[",
                "]",
                "{",
                "}",
                ",",
                ":",
                "\"ref\"",
                "\"S1\"",
                "\"religion\"",
                "null",
                "true",
                "1e999999999",
                "\"days\"",
                "3",
                "\"\\ud800\"",
                "\u0000",
                "'",
                " ")
            .list()
            .ofMaxSize(20)
            .map(parts -> String.join("", parts));
    return loose.map(
        text ->
            "[{\"ref\":\"S1\",\"religion\":\"Sikh\",\"sex\":\"male\",\"dob\":null,\"days\":1},"
                + text);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static ImportReport report(byte[] bytes, Charset charset) {
    return RecordReader.csv(new ByteArrayInputStream(bytes))
        .charset(charset)
        .mapping(MAPPING)
        .dryRun();
  }

  private static void check(RecordReader reader, byte[] bytes) {
    ImportReport report = reader.mapping(MAPPING).dryRun();

    assertThat(report.accepted() + report.rejected()).isEqualTo(report.read());
    assertThat(report.read()).isLessThanOrEqualTo(bytes.length);
    assertThat(report.isRefused() && report.accepted() > 0).isFalse();
  }
}
