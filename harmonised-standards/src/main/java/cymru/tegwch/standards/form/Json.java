// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import cymru.tegwch.core.text.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Maps, lists and plain values as JSON. */
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  static String of(Map<String, ?> object) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      write(json, object);
    } catch (IOException e) {
      throw new UncheckedIOException("Text in memory must be writable", e);
    }
    return text.toString();
  }

  /** Both languages of a text. */
  static Map<String, String> text(Text text) {
    return new TreeMap<>(Map.of("en", text.en(), "cy", text.cy()));
  }

  static List<Map<String, String>> texts(Collection<Text> texts) {
    return texts.stream().map(Json::text).toList();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> object) {
      json.writeStartObject();
      for (Map.Entry<?, ?> member : object.entrySet()) {
        json.writeFieldName((String) member.getKey());
        write(json, member.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Collection<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        write(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value == Nil.NULL) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  /** The null of JSON, which no map or list of Java may hold here. */
  enum Nil {
    NULL
  }
}
