// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.label.Characters;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/** One set of classes, two major versions of Jackson, and our own reader: the same bytes. */
class JsonProperties {

  private static final ObjectMapper JACKSON_2 =
      new ObjectMapper().registerModule(new JavaTimeModule());
  private static final JsonMapper JACKSON_3 = new JsonMapper();

  @Property
  void aRecordHasTheSameBytesEverywhere(@ForAll("records") MonitoringRecord record)
      throws IOException {
    byte[] bytes = JACKSON_2.writeValueAsBytes(record);

    assertThat(JACKSON_3.writeValueAsBytes(record)).isEqualTo(bytes);
    assertThat(RecordJson.write(record).getBytes(UTF_8)).isEqualTo(bytes);
  }

  @Property
  void aRecordIsReadAsItWasWritten(@ForAll("records") MonitoringRecord record) throws IOException {
    String json = RecordJson.write(record);

    assertThat(JACKSON_2.readValue(json, MonitoringRecord.class)).isEqualTo(record);
    assertThat(JACKSON_3.readValue(json, MonitoringRecord.class)).isEqualTo(record);
    assertThat(JACKSON_3.readValue(json, MonitoringRecord.class).answers().keySet())
        .containsExactlyElementsOf(record.answers().keySet());
  }

  @Property
  void theStrictReaderReadsEveryRecordWhoseTextIsLegal(@ForAll("records") MonitoringRecord record)
      throws IOException {
    RecordReading reading =
        RecordJson.read(new ByteArrayInputStream(RecordJson.write(record).getBytes(UTF_8)));

    boolean isLegal =
        record.answers().values().stream()
            .flatMap(JsonProperties::texts)
            .allMatch(Characters::areLegal);
    assertThat(reading.isAcceptable()).isEqualTo(isLegal);
    if (isLegal) {
      assertThat(reading.record()).isEqualTo(record);
    }
  }

  @Property
  void problemsRoundTrip(@ForAll("problems") Problem problem) throws IOException {
    roundTrip(problem, Problem.class);
  }

  @Property(tries = 200)
  void answersRoundTripAlone(@ForAll("answers") Answer answer) throws IOException {
    roundTrip(answer, Answer.class);
  }

  @Example
  void theOtherWordsRoundTrip() throws IOException {
    roundTrip(Examples.NOTICE, CollectionNotice.class);
    roundTrip(
        CollectionNotice.legacy(
            "old-housing", LawfulBasis.of(LawfulBasis.Article6.LEGAL_OBLIGATION), LocalDate.EPOCH),
        CollectionNotice.class);
    roundTrip(Text.of("Religion", "Crefydd"), Text.class);
    roundTrip(Text.untranslated("Estate"), Text.class);
    roundTrip(Examples.RELIGION, cymru.tegwch.core.category.CodeListId.class);
    roundTrip(
        Population.of("tenants", Text.of("Tenants", "Tenantiaid"), LocalDate.of(2026, 3, 31))
            .counting(Counting.HOUSEHOLDS)
            .where("estate=north"),
        Population.class);
    for (Language language : Language.values()) {
      roundTrip(language, Language.class);
    }
    for (LawfulBasis.Article9 point : LawfulBasis.Article9.values()) {
      roundTrip(point, LawfulBasis.Article9.class);
    }
  }

  private static <T> void roundTrip(T value, Class<T> type) throws IOException {
    byte[] bytes = JACKSON_2.writeValueAsBytes(value);

    assertThat(JACKSON_3.writeValueAsString(value)).isEqualTo(new String(bytes, UTF_8));
    assertThat(JACKSON_2.readValue(bytes, type)).isEqualTo(value);
    assertThat(JACKSON_3.readValue(bytes, type)).isEqualTo(value);
  }

  private static Stream<String> texts(Answer answer) {
    return answer instanceof cymru.tegwch.core.answer.Chosen chosen
        ? Stream.concat(chosen.codes().stream(), Stream.ofNullable(chosen.writeIn()))
        : Stream.empty();
  }

  @Provide
  Arbitrary<MonitoringRecord> records() {
    return Examples.records();
  }

  @Provide
  Arbitrary<Answer> answers() {
    return Examples.anyAnswer();
  }

  @Provide
  Arbitrary<Problem> problems() {
    Arbitrary<Place> places =
        Arbitraries.of(
            Place.WHOLE,
            Place.pointer("/answers/age/value"),
            Place.row(4_000_000_000L),
            Place.cell(12, 3, "ethnicity"),
            new Place.Cell(7, 2, null));
    return net.jqwik.api.Combinators.combine(Arbitraries.of(Fault.class), places).as(Fault::at);
  }
}
