// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.standards.Routing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as JSON Schema, edition 2020-12: one property for each name, and one rule for each thing
 * that the reading finds wrong with several of them together.
 */
final class FormSchema {

  /** The characters that a written text may not have, as the core refuses them. */
  private static final String ILLEGAL =
      "\\u0000-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufdd0-\\ufdef\\ufeff\\ufffe\\uffff\\ud800-\\udfff";

  private final MonitoringForm form;
  private final List<Object> rules = new ArrayList<>();

  FormSchema(MonitoringForm form) {
    this.form = form;
  }

  String json() {
    Map<String, Object> properties = new LinkedHashMap<>();
    form.open().forEach(question -> properties(question, properties));
    form.open().forEach(this::rules);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    if (!rules.isEmpty()) {
      schema.put("allOf", rules);
    }
    return Json.of(schema);
  }

  private static void properties(Asked question, Map<String, Object> properties) {
    if (question instanceof AskedNumber number) {
      properties.put(number.name(), number(number.question()));
      return;
    }
    AskedChoice choice = (AskedChoice) question;
    properties.put(
        choice.name(), choice.isMultiple() ? several(choice) : one(choice.choices().keySet()));
    if (choice.isTwoStep()) {
      properties.put(
          choice.broadName(), one(choice.groups().stream().map(AskedChoice.Group::code).toList()));
    }
    choice.writeIns().keySet().forEach(name -> properties.put(name, text()));
  }

  private static Map<String, Object> number(NumberQuestion question) {
    return anyOf(
        List.of(
            object("type", "integer", "minimum", question.least(), "maximum", question.greatest()),
            object("enum", List.of(Asked.PREFER_NOT_TO_SAY, Json.Nil.NULL))));
  }

  private static Map<String, Object> one(Collection<String> codes) {
    List<Object> values = new ArrayList<>(codes);
    values.add(Asked.PREFER_NOT_TO_SAY);
    values.add(Json.Nil.NULL);
    return object("enum", values);
  }

  private static Map<String, Object> several(AskedChoice question) {
    List<Object> all = new ArrayList<>(question.choices().keySet());
    all.add(Asked.PREFER_NOT_TO_SAY);
    List<Object> alone =
        new ArrayList<>(
            question.choices().values().stream()
                .filter(AskedChoice.Choice::isExclusive)
                .map(AskedChoice.Choice::code)
                .toList());
    alone.add(Asked.PREFER_NOT_TO_SAY);
    return object(
        "type", List.of("array", "null"),
        "items", object("enum", all),
        "uniqueItems", true,
        "if", object("type", "array", "contains", object("enum", alone)),
        "then", object("maxItems", 1));
  }

  private static Map<String, Object> text() {
    return object(
        "type",
        List.of("string", "null"),
        "maxLength",
        AskedChoice.WRITE_IN,
        "pattern",
        "^[^" + ILLEGAL + supplementary() + "]*$");
  }

  /** The last two code points of each plane beyond the first. */
  private static String supplementary() {
    StringBuilder pairs = new StringBuilder();
    for (int plane = 1; plane <= 16; plane++) {
      for (int last = 0xFFFE; last <= 0xFFFF; last++) {
        for (char c : Character.toChars((plane << 16) | last)) {
          pairs.append("\\u").append(Integer.toHexString(c));
        }
      }
    }
    return pairs.toString();
  }

  private void rules(Asked question) {
    if (question instanceof AskedChoice choice) {
      writeIns(choice);
      steps(choice);
    }
    age(question);
    routing(question);
  }

  /** A text needs the option that it stands beside. */
  private void writeIns(AskedChoice question) {
    question
        .writeIns()
        .forEach(
            (name, option) ->
                rules.add(
                    ifThen(
                        has(name, object("type", "string")),
                        chose(question, List.of(option.code())))));
  }

  /** An option needs its own group, or none. */
  private void steps(AskedChoice question) {
    if (!question.isTwoStep()) {
      return;
    }
    for (AskedChoice.Group group : question.groups()) {
      List<String> others =
          question.choices().keySet().stream()
              .filter(code -> !group.codes().contains(code))
              .toList();
      rules.add(
          ifThen(
              has(question.broadName(), object("const", group.code())),
              not(has(question.name(), object("enum", others)))));
    }
    rules.add(
        ifThen(
            has(question.broadName(), object("const", Asked.PREFER_NOT_TO_SAY)),
            not(given(question))));
  }

  private void age(Asked question) {
    if (question.ageFloor() == 0) {
      return;
    }
    for (Asked earlier : form.asked()) {
      if (earlier.name().equals(question.name())) {
        return;
      }
      if (earlier instanceof AskedNumber number && number.isAge()) {
        Map<String, Object> younger =
            object(
                "type",
                "integer",
                "maximum",
                question.ageFloor() - 1,
                "minimum",
                number.question().least());
        form.known(number.name())
            .ifPresentOrElse(
                known -> {},
                () -> rules.add(ifThen(has(number.name(), younger), not(given(question)))));
      }
    }
  }

  private void routing(Asked question) {
    if (KnownAnswers.pass(form, question)) {
      rules.add(not(given(question)));
      return;
    }
    Routing after = question.after();
    if (after == null || KnownAnswers.decide(form, after)) {
      return;
    }
    for (Asked earlier : form.asked()) {
      if (earlier instanceof AskedChoice choice && choice.standard().equals(after.list())) {
        List<String> codes =
            choice.choices().values().stream()
                .filter(option -> after.codes().contains(option.parent()))
                .map(AskedChoice.Choice::code)
                .toList();
        rules.add(ifThen(given(question), chose(choice, codes)));
      }
    }
  }

  /** That a question was answered, and not with silence. */
  private static Map<String, Object> given(Asked question) {
    if (question instanceof AskedNumber) {
      return has(question.name(), object("type", "integer"));
    }
    AskedChoice choice = (AskedChoice) question;
    Map<String, Object> codes = object("enum", choice.choices().keySet());
    return has(choice.name(), choice.isMultiple() ? containing(codes) : codes);
  }

  /** That one of those options was chosen. */
  private static Map<String, Object> chose(AskedChoice question, Collection<String> options) {
    Map<String, Object> codes = object("enum", options);
    return has(question.name(), question.isMultiple() ? containing(codes) : codes);
  }

  private static Map<String, Object> containing(Map<String, Object> item) {
    return object("type", "array", "contains", item);
  }

  private static Map<String, Object> has(String name, Map<String, Object> value) {
    return object("required", List.of(name), "properties", object(name, value));
  }

  private static Map<String, Object> ifThen(Map<String, Object> when, Map<String, Object> then) {
    return object("if", when, "then", then);
  }

  private static Map<String, Object> not(Map<String, Object> what) {
    return object("not", what);
  }

  private static Map<String, Object> anyOf(List<Map<String, Object>> alternatives) {
    return object("anyOf", alternatives);
  }

  private static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put((String) members[i], members[i + 1]);
    }
    return object;
  }
}
