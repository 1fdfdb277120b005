// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import cymru.tegwch.anonymisation.suppression.Insiders;
import cymru.tegwch.core.text.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A policy as JSON and back. Reading is strict: every member must be there once, have its type, and
 * none may be there that is not known.
 */
final class PolicyJson {

  private static final int MOST_TEXT = 4_096;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(8)
                  .maxStringLength(MOST_TEXT)
                  .maxNameLength(64)
                  .maxNumberLength(12)
                  .maxDocumentLength(65_536)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private PolicyJson() {}

  static String write(DisclosurePolicy policy) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("name", policy.name());
      json.writeStringField("version", policy.version());
      PolicySource source = policy.source();
      if (source != null) {
        write(json, source);
      }
      CellRule cells = policy.cells();
      if (cells != null) {
        write(json, cells);
      }
      json.writeObjectFieldStart("measures");
      json.writeNumberField("people", policy.measures().people());
      json.writeNumberField("largestShare", policy.measures().largestShare());
      json.writeNumberField("within", policy.measures().within());
      json.writeEndObject();
      json.writeObjectFieldStart("print");
      json.writeNumberField("roundingBase", policy.print().roundingBase());
      json.writeStringField("rounding", name(policy.print().rounding()));
      json.writeNumberField("percentageBase", policy.print().percentageBase());
      json.writeStringField("mark", policy.print().mark());
      json.writeEndObject();
      if (policy.audience() instanceof Audience.Restricted restricted) {
        json.writeObjectFieldStart("restrictedTo");
        write(json, "purpose", restricted.purpose());
        write(json, "readers", restricted.readers());
        json.writeEndObject();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, PolicySource source) throws IOException {
    json.writeObjectFieldStart("source");
    json.writeStringField("publisher", source.publisher());
    json.writeStringField("title", source.title());
    json.writeStringField("address", source.address());
    json.writeStringField("date", source.date().toString());
    json.writeBooleanField("isVerified", source.isVerified());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, CellRule cells) throws IOException {
    json.writeObjectFieldStart("cells");
    json.writeNumberField("hiddenBelow", cells.hiddenBelow());
    json.writeNumberField("width", cells.width());
    json.writeStringField("smallness", name(cells.smallness()));
    json.writeStringField("smallCounts", name(cells.smallCounts()));
    json.writeStringField("complements", name(cells.complements()));
    json.writeNumberField("outside", cells.outside());
    json.writeNumberField("largestShare", cells.largestShare());
    json.writeStringField("zeros", name(cells.zeros()));
    json.writeStringField("insiders", name(cells.insiders()));
    Text override = cells.override();
    if (override != null) {
      write(json, "override", override);
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, Text text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("en", text.en());
    json.writeStringField("cy", text.cy());
    json.writeEndObject();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static DisclosurePolicy read(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      Node document = new Node("policy", object(json, "policy"));
      if (json.nextToken() != null) {
        throw wrong("policy", "must be one JSON object and nothing more");
      }
      return requireOwnName(policy(document));
    } catch (JsonProcessingException e) {
      throw wrong("policy", "must be JSON, but is not at line " + e.getLocation().getLineNr());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DisclosurePolicy requireOwnName(DisclosurePolicy policy) {
    for (DisclosurePolicy shipped : DisclosurePolicy.shipped()) {
      if (shipped.name().equals(policy.name()) && !shipped.equals(policy)) {
        throw wrong("policy", "bears the name '" + policy.name() + "' and other rules");
      }
    }
    if (policy.isPublic() && policy.name().equals("restricted")) {
      throw wrong("policy", "bears the name 'restricted' and is for everyone");
    }
    boolean isPublished = policy.source() != null;
    if (isPublished && !DisclosurePolicy.shipped().contains(policy)) {
      throw wrong("policy", "must have no source unless it comes with Tegwch");
    }
    return policy;
  }

  private static DisclosurePolicy policy(Node node) {
    Node measures = node.member("measures");
    Node print = node.member("print");
    DisclosurePolicy policy =
        new DisclosurePolicy(
            node.text("name"),
            node.text("version"),
            node.has("source") ? source(node.member("source")) : null,
            node.has("cells") ? cells(node.member("cells")) : null,
            new MeasureRule(
                measures.number("people"),
                measures.number("largestShare"),
                measures.number("within")),
            new PrintRule(
                print.number("roundingBase"),
                print.oneOf("rounding", PrintRule.Method.values()),
                print.number("percentageBase"),
                print.text("mark")),
            node.has("restrictedTo")
                ? new Audience.Restricted(
                    node.member("restrictedTo").texts("purpose"),
                    node.member("restrictedTo").texts("readers"))
                : new Audience.Everyone());
    node.requireNoMore();
    return policy;
  }

  private static PolicySource source(Node node) {
    return new PolicySource(
        node.text("publisher"),
        node.text("title"),
        node.text("address"),
        node.date("date"),
        node.truth("isVerified"));
  }

  private static CellRule cells(Node node) {
    return new CellRule(
        node.number("hiddenBelow"),
        node.number("width"),
        node.oneOf("smallness", CellRule.Smallness.values()),
        node.oneOf("smallCounts", CellRule.SmallCounts.values()),
        node.oneOf("complements", CellRule.Complements.values()),
        node.number("outside"),
        node.number("largestShare"),
        node.oneOf("zeros", CellRule.Zeros.values()),
        node.oneOf("insiders", Insiders.values()),
        node.has("override") ? node.texts("override") : null);
  }

  private static Map<String, Object> object(JsonParser json, String at) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw wrong(at, "must be an object");
    }
    Map<String, Object> members = new LinkedHashMap<>();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken token = json.nextToken();
      String of = at + "/" + name;
      switch (token) {
        case START_OBJECT -> members.put(name, new Node(of, object(json, of)));
        case VALUE_STRING -> members.put(name, json.getText());
        case VALUE_NUMBER_INT -> members.put(name, number(json, of));
        case VALUE_TRUE, VALUE_FALSE -> members.put(name, token == JsonToken.VALUE_TRUE);
        default -> throw wrong(of, "must be a text, a whole number, true, false or an object");
      }
    }
    return members;
  }

  private static int number(JsonParser json, String at) throws IOException {
    if (json.getNumberType() != JsonParser.NumberType.INT) {
      throw wrong(at, "must be a smaller number");
    }
    return json.getIntValue();
  }

  private static IllegalArgumentException wrong(String at, String what) {
    return new IllegalArgumentException("Policy JSON at /" + at + " " + what);
  }

  /** An object that is taken apart member by member. */
  private static final class Node {

    private final String at;
    private final Map<String, Object> left;
    private final Map<String, Node> parts = new LinkedHashMap<>();

    Node(String at, Map<String, Object> members) {
      this.at = at;
      this.left = new LinkedHashMap<>(members);
    }

    boolean has(String name) {
      return left.containsKey(name);
    }

    Node member(String name) {
      Node known = parts.get(name);
      if (known == null) {
        known = take(name, Node.class, "an object");
        parts.put(name, known);
      }
      return known;
    }

    String text(String name) {
      return take(name, String.class, "a text");
    }

    int number(String name) {
      return take(name, Integer.class, "a whole number");
    }

    boolean truth(String name) {
      return take(name, Boolean.class, "true or false");
    }

    Text texts(String name) {
      Node text = member(name);
      return Text.of(text.text("en"), text.text("cy"));
    }

    LocalDate date(String name) {
      try {
        return LocalDate.parse(text(name));
      } catch (DateTimeException e) {
        throw wrong(at + "/" + name, "must be a date such as 2026-03-31");
      }
    }

    <E extends Enum<E>> E oneOf(String name, E[] constants) {
      String given = text(name);
      for (E constant : constants) {
        if (name(constant).equals(given)) {
          return constant;
        }
      }
      throw wrong(at + "/" + name, "must be one of those that there are");
    }

    /** Refuses members that nobody has taken, here and below. */
    void requireNoMore() {
      if (!left.isEmpty()) {
        throw wrong(at, "must not have members that are not known");
      }
      parts.values().forEach(Node::requireNoMore);
    }

    private static String name(Enum<?> constant) {
      return PolicyJson.name(constant);
    }

    private <T> T take(String name, Class<T> type, String what) {
      @Nullable Object value = left.remove(name);
      if (!type.isInstance(value)) {
        throw wrong(at + "/" + name, "must be " + what);
      }
      return type.cast(value);
    }
  }
}
