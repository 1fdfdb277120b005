// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.text.Text;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RecordJsonTest {

  private static final String JSON =
      """
      {"subject":"linked-00000000000000010000000000000002",\
      "notice":"equality-monitoring@2026-04",\
      "event":{"service":"repairs","occasion":"after-repair","on":"2026-04-01"},\
      "language":"cy",\
      "version":1,\
      "answers":{\
      "religion":{"list":"religion@test-2026","codes":["other"],"writeIn":"Tŷ “Duw”"},\
      "identity":{"list":"identity@test-2026","codes":["welsh","british"]},\
      "age":{"value":42},\
      "sex":{"silence":"prefer-not-to-say"}}}""";

  private static MonitoringRecord record() {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("religion", new Chosen(Examples.RELIGION, List.of("other"), "Tŷ “Duw”"));
    answers.put("identity", Chosen.of(Examples.IDENTITY, List.of("welsh", "british")));
    answers.put("age", new Stated(42));
    answers.put("sex", Silence.PREFER_NOT_TO_SAY);
    return Examples.record(answers);
  }

  @Test
  void aRecordLooksLikeThis() throws Exception {
    ObjectMapper jackson2 = new ObjectMapper().registerModule(new JavaTimeModule());

    assertThat(RecordJson.write(record())).isEqualTo(JSON);
    assertThat(jackson2.writeValueAsString(record())).isEqualTo(JSON);
    assertThat(new JsonMapper().writeValueAsString(record())).isEqualTo(JSON);
    assertThat(RecordJson.parse(JSON).record()).isEqualTo(record());
  }

  @Test
  void aProblemAndATextLookLikeThis() throws Exception {
    Problem problem = Fault.TOO_MANY_CHOICES.at(Place.pointer("/answers/religion/codes"));

    assertThat(new ObjectMapper().writeValueAsString(problem))
        .isEqualTo(
            """
            {"code":"too-many-choices","place":{"pointer":"/answers/religion/codes"},\
            "message":{"en":"Choose one answer only","cy":"Dewiswch un ateb yn unig"}}""");
    assertThat(new ObjectMapper().writeValueAsString(Place.cell(12, 3, "ethnicity")))
        .isEqualTo("{\"row\":12,\"column\":3,\"name\":\"ethnicity\"}");
    assertThat(new ObjectMapper().writeValueAsString(Text.untranslated("Estate")))
        .isEqualTo("{\"en\":\"Estate\"}");
  }

  @Test
  void charactersBeyondTheBasicPlaneSurvive() throws Exception {
    ObjectMapper jackson2 = new ObjectMapper().registerModule(new JavaTimeModule());
    MonitoringRecord record =
        Examples.record(
            Map.of("religion", new Chosen(Examples.RELIGION, List.of("other"), "\uD801\uDC12")));
    String json = RecordJson.write(record);

    assertThat(new JsonMapper().writeValueAsString(record)).isEqualTo(json);
    assertThat(jackson2.writeValueAsString(record)).isEqualTo(json);
    assertThat(RecordJson.parse(json).record()).isEqualTo(record);
    // Jackson 2 escapes them in bytes, and only there, unless it is told to write what 3 writes
    JsonFactory combining =
        JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();
    assertThat(jackson2.writeValueAsString(record)).isEqualTo(json);
    assertThat(new String(jackson2.writeValueAsBytes(record), StandardCharsets.UTF_8))
        .isEqualTo(json.replace("\uD801\uDC12", "\\uD801\\uDC12"));
    assertThat(
            new ObjectMapper(combining)
                .registerModule(new JavaTimeModule())
                .writeValueAsBytes(record))
        .isEqualTo(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aTextThatCannotBeEncodedIsNotWritten() {
    MonitoringRecord record =
        Examples.record(
            Map.of("religion", new Chosen(Examples.RELIGION, List.of("other"), "a\uD801b")));

    assertThatThrownBy(() -> RecordJson.write(record))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Record must not have unpaired surrogates to be written");
  }

  @Test
  void aNameThatIsKnownBeforehandIsInThePointerAndNoOther() {
    String json = JSON.replace("42", "\"forty-two\"");

    assertThat(RecordJson.parse(json, Examples.rules()).problems())
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(
            tuple("wrong-type", "/answers/age/value"), tuple("unknown-question", "/answers"));
    assertThat(RecordJson.parse(json).problems())
        .extracting(Problem::pointer)
        .containsExactly("/answers/value");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "date as an array | \"2026-04-01\" | [2026,4,1] | wrong-type | /event/on",
        "date as a number | \"2026-04-01\" | 327369600000 | wrong-type | /event/on",
        "date with a time | \"2026-04-01\" | \"2026-04-01T23:30:00Z\" | invalid-date | /event/on",
        "date that is none | \"2026-04-01\" | \"2026-02-30\" | invalid-date | /event/on",
        "date in short | \"2026-04-01\" | \"26-04-01\" | invalid-date | /event/on",
        "date of long ago | \"2026-04-01\" | \"0026-04-01\" | invalid-date | /event/on",
        "date in Arabic digits | \"2026-04-01\" | \"٢٠٢٦-٠٤-٠١\" | invalid-date | /event/on",
        "date with a sign | \"2026-04-01\" | \"+026-04-01\" | invalid-date | /event/on",
        "no date | \"2026-04-01\" | null | missing-value | /event/on",
        "empty date | \"2026-04-01\" | \"\" | invalid-date | /event/on",
        "fraction | 42 | 12.9 | invalid-number | /answers/age/value",
        "whole number with a point | 42 | 42.0 | invalid-number | /answers/age/value",
        "huge exponent | 42 | 1e1000000000 | invalid-number | /answers/age/value",
        "tiny exponent | 42 | 1e-1000000000 | invalid-number | /answers/age/value",
        "more than a long | 42 | 9223372036854775808 | invalid-number | /answers/age/value",
        "40 digits | 42 | 1111111111222222222233333333334444444444 | too-long | ''",
        "number as text | 42 | \"42\" | wrong-type | /answers/age/value",
        "empty text for a number | 42 | \"\" | wrong-type | /answers/age/value",
        "infinity as text | 42 | \"Infinity\" | wrong-type | /answers/age/value",
        "infinity bare | 42 | Infinity | malformed-json | ''",
        "boolean for a number | 42 | true | wrong-type | /answers/age/value",
        "leading zero | 42 | 042 | malformed-json | ''",
        "answer null | {\"value\":42} | null | missing-value | /answers/age",
        "answer as its code | {\"value\":42} | \"42\" | wrong-type | /answers/age",
        "answer with nothing in it | {\"value\":42} | {} | wrong-shape | /answers/age",
        "two kinds of answer | {\"value\":42} | {\"value\":42,\"silence\":\"not-known\"} | wrong-shape | /answers/age",
        "codes without a list | {\"value\":42} | {\"codes\":[\"a\"]} | wrong-shape | /answers/age",
        "no codes | [\"other\"] | [] | wrong-shape | /answers/religion",
        "code as a number | [\"other\"] | [3] | wrong-type | /answers/religion/codes/0",
        "code as a boolean | [\"other\"] | [true] | wrong-type | /answers/religion/codes/0",
        "code null | [\"other\"] | [null] | missing-value | /answers/religion/codes/0",
        "one code without its array | [\"other\"] | \"other\" | wrong-type | /answers/religion/codes",
        "nested codes | [\"other\"] | [[\"other\"]] | wrong-type | /answers/religion/codes/0",
        "list without edition | \"religion@test-2026\" | \"religion\" | invalid-value | /answers/religion/list",
        "silence by ordinal | \"prefer-not-to-say\" | 0 | wrong-type | /answers/sex/silence",
        "silence by name | \"prefer-not-to-say\" | \"PREFER_NOT_TO_SAY\" | invalid-value | /answers/sex/silence",
        "escaped NUL | \"Tŷ “Duw”\" | \"S\\u00001\" | illegal-character | /answers/religion/writeIn",
        "lone surrogate | \"Tŷ “Duw”\" | \"S\\ud8001\" | illegal-character | /answers/religion/writeIn",
        "right-to-left override | \"Tŷ “Duw”\" | \"S\\u202e1\" | illegal-character | /answers/religion/writeIn",
        "null in place of no text | \"Tŷ “Duw”\" | null | missing-value | /answers/religion/writeIn",
        "unknown language | \"cy\" | \"de\" | invalid-value | /language",
        "language in capitals | \"cy\" | \"CY\" | invalid-value | /language",
        "version zero | :1, | :0, | invalid-value | /version",
        "subject of another making | linked-0 | T-4711-0 | invalid-value | /subject",
        "subject in capitals | 0002\" | 000A\" | invalid-value | /subject",
        "notice without version | @2026-04 | -2026-04 | invalid-value | /notice",
        "service with a space | \"repairs\" | \"re pairs\" | invalid-value | /event/service",
        "two of one member | \"language\":\"cy\" | \"language\":\"cy\",\"lang\\u0075age\":\"en\" | duplicate-key | ''",
        "two answers to one question | {\"value\":42} | {\"value\":42},\"age\":{\"value\":43} | duplicate-key | ''",
        "unknown member | \"language\":\"cy\" | \"language\":\"cy\",\"name\":\"x\" | unknown-property | ''",
        "unknown member of an answer | {\"value\":42} | {\"value\":42,\"note\":[1,{}]} | unknown-property | /answers/age",
        "unknown member of the event | \"occasion\" | \"by\":\"x\",\"occasion\" | unknown-property | /event",
        "member in capitals | \"language\" | \"Language\" | unknown-property | ''",
        "single quotes | \"cy\" | 'cy' | malformed-json | ''",
        "comment | \"cy\" | \"cy\"/* c */ | malformed-json | ''",
        "trailing comma | :42} | :42,} | malformed-json | ''",
        "event as a text | {\"service\" | \"x\",\"z\":{\"service\" | wrong-type | /event",
      })
  void isRefused(String what, String from, String to, String code, String pointer) {
    assertThat(JSON).contains(from);
    RecordReading reading = RecordJson.parse(JSON.replace(from, to), withSex());

    assertThat(reading.isAcceptable()).isFalse();
    assertThat(reading.problems())
        .extracting(p -> p.code() + " at " + p.pointer())
        .contains(code + " at " + pointer.replace("''", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "null", "true", "42", "\"x\"", "[]", "{", "}", "{\"subject\"", "{}{}"})
  void whatIsNoRecordAtAllIsRefused(String json) {
    assertThat(RecordJson.parse(json).problems()).isNotEmpty();
  }

  @Test
  void everyMemberThatIsMissingIsListed() {
    assertThat(RecordJson.parse("{}").problems())
        .extracting(Problem::pointer)
        .containsExactly("/subject", "/notice", "/event", "/language", "/version", "/answers");
    assertThat(RecordJson.parse("{\"event\":{}}").problems())
        .extracting(Problem::pointer)
        .contains("/event/service", "/event/occasion", "/event/on");
  }

  @Test
  void aByteOrderMarkIsDroppedAndAnotherEncodingRefused() throws Exception {
    byte[] utf8 = ("\uFEFF" + JSON).getBytes(StandardCharsets.UTF_8);
    byte[] latin1 = JSON.replace('ŷ', 'ô').getBytes(StandardCharsets.ISO_8859_1);

    assertThat(RecordJson.read(new ByteArrayInputStream(utf8)).isAcceptable()).isTrue();
    assertThat(RecordJson.read(new ByteArrayInputStream(latin1)).problems())
        .extracting(Problem::code)
        .containsExactly("encoding-malformed");
  }

  @Test
  void limitsHold() throws Exception {
    assertThat(codes(JSON.replace("Tŷ “Duw”", "a".repeat(4096)))).isEmpty();
    assertThat(codes(JSON.replace("Tŷ “Duw”", "a".repeat(4097)))).containsExactly("too-long");
    assertThat(codes(JSON.replace("\"age\"", "\"" + "a".repeat(257) + "\"")))
        .containsAnyOf("too-long", "unknown-question");
    assertThat(codes(JSON.replace("{\"value\":42}", "[".repeat(31) + "]".repeat(31))))
        .containsExactly("wrong-type", "too-deep");
    assertThat(codes(JSON + " ".repeat((1 << 20) - JSON.length()))).isEmpty();
    assertThat(codes(JSON + " ".repeat((1 << 20) - JSON.length() + 1)))
        .containsExactly("too-large");
    assertThat(codes("{" + "\"x\":1,".repeat(100_000) + "\"y\":1}")).isNotEmpty();
    byte[] tooLarge = new byte[(1 << 20) + 1];
    assertThat(RecordJson.read(new ByteArrayInputStream(tooLarge)).problems())
        .extracting(Problem::code)
        .containsExactly("too-large");
  }

  @Test
  void noMoreThanAHundredProblemsAreListed() {
    String json = JSON.replace("\"subject\"", "\"subject\":1," + unknown(500) + "\"x\"");

    assertThat(RecordJson.parse(json).problems()).hasSize(100);
  }

  @Test
  void aReadingShowsNothingThatWasSent() {
    RecordReading refused = RecordJson.parse("{\"subject\":\"canary\"}");

    assertThat(RecordJson.parse(JSON))
        .hasToString("RecordReading[MonitoringRecord[4 questions, not shown]]");
    assertThat(refused).hasToString("RecordReading[6 problems]");
    assertThatThrownBy(refused::record)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Reading must be acceptable to have a record, but had 6 problems");
  }

  private static String unknown(int members) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < members; i++) {
      text.append("\"m").append(i).append("\":1,");
    }
    return text.toString();
  }

  private static List<String> codes(String json) {
    return RecordJson.parse(json, withSex()).problems().stream().map(Problem::code).toList();
  }

  private static RecordRules withSex() {
    List<AnswerRule> rules = new ArrayList<>(Examples.rules().byQuestion().values());
    rules.add(AnswerRule.choice("sex", Examples.RELIGION_OLD));
    return RecordRules.of(Examples.catalogue(), rules);
  }
}
