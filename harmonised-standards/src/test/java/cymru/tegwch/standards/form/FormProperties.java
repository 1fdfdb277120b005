// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Wales;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds of every form and everything that may be sent to it. */
class FormProperties {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final CodeListId CONDITIONS = Wales.HEALTH_CONDITIONS.id();

  /** Forms of every kind of question, and of people of whom something is known. */
  private static final List<MonitoringForm> FORMS =
      List.of(
          Samples.form(),
          Samples.everyKind(),
          Samples.everyQuestion(),
          Samples.everyKind().knowing(Wales.AGE, new Stated(15)),
          Samples.everyKind().knowing(Wales.AGE, new Stated(40)),
          Samples.everyKind()
              .knowing(Wales.HEALTH_CONDITIONS, Chosen.of(CONDITIONS, Wales.HealthConditions.NO)),
          Samples.everyKind()
              .knowing(Wales.HEALTH_CONDITIONS, Chosen.of(CONDITIONS, Wales.HealthConditions.YES)),
          LocalCategoriesTest.form());

  private static final List<Schema> SCHEMAS =
      FORMS.stream().map(form -> schema(form.jsonSchema())).toList();

  /** A form and what is sent to it. */
  record Case<T>(int form, T sent) {

    MonitoringForm its() {
      return FORMS.get(form);
    }
  }

  @Property(tries = 3_000)
  void theSchemaAcceptsWhatTheReadingAcceptsAndNothingElse(
      @ForAll("documents") Case<Map<String, Object>> each) throws JsonProcessingException {
    String json = json(each.sent());

    FormReading reading = each.its().read(FormParameters.ofJson(json), Language.ENGLISH);

    JsonNode node = MAPPER.readTree(json);
    assertThat(SCHEMAS.get(each.form()).validate(node).isEmpty())
        .as("%s: %s", json, reading.problems())
        .isEqualTo(reading.isAcceptable());
    Statistics.label("accepted")
        .collect(reading.isAcceptable())
        .coverage(
            coverage -> {
              coverage.check(true).percentage(share -> share > 10);
              coverage.check(false).percentage(share -> share > 10);
            });
  }

  @Property(tries = 2_000)
  void aRecordOfAnAcceptableReadingHasNoProblems(
      @ForAll("postings") Case<Map<String, List<String>>> each) {
    FormReading reading = each.its().read(FormParameters.of(each.sent()), Language.WELSH);

    if (reading.isAcceptable()) {
      assertKeepsToRules(each.its(), reading);
    }
  }

  @Property(tries = 2_000)
  void aRecordOfAnAcceptableDocumentHasNoProblems(
      @ForAll("documents") Case<Map<String, Object>> each) throws JsonProcessingException {
    String json = json(each.sent());
    FormReading reading = each.its().read(FormParameters.ofJson(json), Language.WELSH);

    if (reading.isAcceptable()) {
      assertKeepsToRules(each.its(), reading);
    }
  }

  @Property(tries = 500)
  void whateverIsSentIsReadAndShownAgain(@ForAll("postings") Case<Map<String, List<String>>> each) {
    MonitoringForm form = each.its();
    FormReading reading = form.read(FormParameters.of(each.sent()), Language.ENGLISH);

    assertThat(reading.isAcceptable()).isEqualTo(reading.problems().isEmpty());
    assertThat(form.html(Language.WELSH, reading)).doesNotContain("<script");
    assertThat(form.next(reading).map(FormPage::id)).isNotNull();
    assertThat(form.pages(reading)).hasSizeLessThanOrEqualTo(form.pageIds().size());
  }

  @Property(tries = 500)
  void anyTextsWhateverAreReadWithoutAnException(
      @ForAll Map<String, List<String>> sent, @ForAll String json) {
    MonitoringForm form = Samples.form().withPrefix("");

    assertThat(form.read(FormParameters.of(sent), Language.ENGLISH)).isNotNull();
    assertThat(form.read(FormParameters.ofJson(json), Language.ENGLISH)).isNotNull();
  }

  @Property(tries = 500)
  void theLanguageChangesNoAnswer(@ForAll("postings") Case<Map<String, List<String>>> each) {
    FormParameters sent = FormParameters.of(each.sent());

    FormReading english = each.its().read(sent, Language.ENGLISH);
    FormReading welsh = each.its().read(sent, Language.WELSH);

    assertThat(english.problems()).isEqualTo(welsh.problems());
    if (english.isAcceptable()) {
      assertThat(english.answers()).isEqualTo(welsh.answers());
    }
  }

  private static void assertKeepsToRules(MonitoringForm form, FormReading reading) {
    MonitoringRecord record = reading.record(Samples.SUBJECT, Samples.EVENT);
    assertThat(record.problems(form.rules(), Samples.CLOCK)).isEmpty();
    assertThat(record.answers().keySet()).isEqualTo(form.rules().questions());
  }

  @Provide
  Arbitrary<Case<Map<String, Object>>> documents() {
    return Arbitraries.integers()
        .between(0, FORMS.size() - 1)
        .flatMap(i -> Sent.document(FORMS.get(i)).map(sent -> new Case<>(i, sent)));
  }

  @Provide
  Arbitrary<Case<Map<String, List<String>>>> postings() {
    return Arbitraries.integers()
        .between(0, FORMS.size() - 1)
        .flatMap(i -> Sent.posted(FORMS.get(i)).map(sent -> new Case<>(i, sent)));
  }

  /** Numbers as they are, 42.0 among them, and null where it is meant. */
  private static String json(Object value) throws JsonProcessingException {
    return MAPPER.writeValueAsString(tree(value));
  }

  private static JsonNode tree(Object value) {
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = MAPPER.createObjectNode();
      map.forEach((name, each) -> object.set((String) name, tree(each)));
      return object;
    }
    if (value instanceof List<?> list) {
      ArrayNode array = MAPPER.createArrayNode();
      list.forEach(each -> array.add(tree(each)));
      return array;
    }
    return value == Json.Nil.NULL ? MAPPER.nullNode() : MAPPER.valueToTree(value);
  }

  private static Schema schema(String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(json);
  }
}
