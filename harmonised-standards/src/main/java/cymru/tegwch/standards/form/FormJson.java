// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import cymru.tegwch.core.json.StrictJson;
import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document into names and values, without knowing the form. The parser's exceptions quote
 * what was sent, so none of them goes further.
 */
final class FormJson {

  static final int MAX_NUMBER = 32;

  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_DEPTH = 32;
  private static final JsonFactory FACTORY =
      StrictJson.factory(
          StreamReadConstraints.builder()
              .maxDocumentLength(MAX_BYTES)
              .maxNestingDepth(MAX_DEPTH)
              .maxStringLength(4096)
              .maxNameLength(256)
              .maxNumberLength(MAX_NUMBER)
              .maxTokenCount(20_000)
              .build());
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final JsonParser json;
  private final Map<String, Given> values = new LinkedHashMap<>();

  private FormJson(JsonParser json) {
    this.json = json;
  }

  static FormParameters read(InputStream in) throws IOException {
    byte[] document = in.readNBytes(MAX_BYTES + 1);
    if (document.length > MAX_BYTES) {
      return refused("too-large");
    }
    try {
      // a new decoder reports what String's constructor would replace
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString());
    } catch (CharacterCodingException e) {
      return refused("encoding-malformed");
    }
  }

  static FormParameters read(String text) {
    if (text.length() > MAX_BYTES) {
      return refused("too-large");
    }
    String document = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try (JsonParser json = FACTORY.createParser(document.toCharArray())) {
      FormJson reader = new FormJson(json);
      String fault = reader.fault();
      return fault == null ? new FormParameters(reader.values, List.of(), true) : refused(fault);
    } catch (IOException e) {
      // only closing is left to fail, and there is nothing in memory to close
      return refused("malformed-json");
    }
  }

  private static FormParameters refused(String code) {
    return new FormParameters(Map.of(), List.of(Problem.of(code, Place.WHOLE)), true);
  }

  private @Nullable String fault() {
    try {
      return document();
    } catch (StreamConstraintsException e) {
      return json.getParsingContext().getNestingDepth() >= MAX_DEPTH ? "too-deep" : "too-long";
    } catch (JsonParseException e) {
      return e.getOriginalMessage().startsWith("Duplicate field")
          ? "duplicate-key"
          : "malformed-json";
    } catch (IOException e) {
      return "malformed-json";
    }
  }

  private @Nullable String document() throws IOException {
    JsonToken first = json.nextToken();
    if (first == null) {
      return "malformed-json";
    }
    if (first == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        values.put(name, given(json.nextToken()));
      }
    } else {
      json.skipChildren();
    }
    if (json.nextToken() != null) {
      return "trailing-tokens";
    }
    return first == JsonToken.START_OBJECT ? null : "wrong-shape";
  }

  private Given given(@Nullable JsonToken token) throws IOException {
    if (token != JsonToken.START_ARRAY) {
      return value(token);
    }
    List<Given.Value> items = new ArrayList<>();
    for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
      items.add(value(item));
    }
    return new Given.Items(items);
  }

  private Given.Value value(@Nullable JsonToken token) throws IOException {
    if (token == JsonToken.VALUE_STRING) {
      return new Given.Value(Given.Type.TEXT, json.getText());
    }
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return new Given.Value(Given.Type.NUMBER, json.getText());
    }
    if (token == JsonToken.VALUE_NULL) {
      return new Given.Value(Given.Type.NULL, "");
    }
    json.skipChildren();
    return new Given.Value(Given.Type.OTHER, "");
  }
}
