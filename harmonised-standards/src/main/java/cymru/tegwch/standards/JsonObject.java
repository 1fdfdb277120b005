// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object of a catalogue file. Every key is asked for by name, and a key that nobody asks for is
 * an error: a misspelt key must not be a silent loss.
 */
final class JsonObject {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final String place;
  private final Map<String, Object> values;
  private final Set<String> asked = new HashSet<>();

  private JsonObject(String file, String place, Map<String, Object> values) {
    this.file = file;
    this.place = place;
    this.values = values;
  }

  /**
   * Reads a file that is one object.
   *
   * @throws IllegalStateException if the file is damaged; the message names file and place
   */
  static <T> T read(String file, InputStream in, Function<JsonObject, T> as) {
    try (JsonParser parser = FACTORY.createParser(in)) {
      Object root = value(file, parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw damaged(file, "must end after its one object");
      }
      return object(file, "", root).as(as);
    } catch (JsonProcessingException e) {
      // the parser's own message quotes the input; the place is enough to mend the file
      var at = e.getLocation();
      throw damaged(
          file,
          at == null
              ? "must be JSON"
              : "must be JSON, but is not at line "
                  + at.getLineNr()
                  + ", column "
                  + at.getColumnNr());
    } catch (IOException e) {
      throw new UncheckedIOException("Catalogue file '" + file + "' cannot be read", e);
    }
  }

  /** Whether the key is there. */
  boolean has(String key) {
    return values.containsKey(key);
  }

  String string(String key) {
    if (get(key) instanceof String text && isVisible(text)) {
      return text;
    }
    throw damaged("must have text at '" + key + "'");
  }

  boolean flag(String key) {
    if (get(key) instanceof Boolean flag) {
      return flag;
    }
    throw damaged("must have true or false at '" + key + "'");
  }

  int number(String key) {
    if (get(key) instanceof Long number && number >= 0 && number <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    throw damaged("must have a whole number of 0 or more at '" + key + "'");
  }

  /** A list of texts, empty if the key is not there. */
  List<String> strings(String key) {
    return list(key).stream()
        .map(
            item -> {
              if (item instanceof String text && isVisible(text)) {
                return text;
              }
              throw damaged("must have only texts in '" + key + "'");
            })
        .toList();
  }

  /** A list of counts. */
  List<Long> counts(String key) {
    return list(key).stream()
        .map(
            item -> {
              if (item instanceof Long count && count >= 0) {
                return count;
              }
              throw damaged("must have only whole numbers of 0 or more in '" + key + "'");
            })
        .toList();
  }

  <T> T object(String key, Function<JsonObject, T> as) {
    return object(file, place + "/" + key, get(key)).as(as);
  }

  /** A list of objects, empty if the key is not there. */
  <T> List<T> objects(String key, Function<JsonObject, T> as) {
    List<T> objects = new ArrayList<>();
    for (Object item : list(key)) {
      objects.add(object(file, place + "/" + key + "/" + objects.size(), item).as(as));
    }
    return objects;
  }

  /** What is wrong with this object, to be thrown. */
  IllegalStateException damaged(String rule) {
    return damaged(file, rule + " in " + (place.isEmpty() ? "/" : place));
  }

  private <T> T as(Function<JsonObject, T> as) {
    T result;
    try {
      result = as.apply(this);
    } catch (IllegalArgumentException e) {
      throw damaged("must be well formed (" + e.getMessage() + ")");
    }
    for (String key : values.keySet()) {
      if (!asked.contains(key)) {
        throw damaged("must not have '" + key + "'");
      }
    }
    return result;
  }

  /** Whether something of it can be seen: not only white space, hard spaces and joiners. */
  private static boolean isVisible(String text) {
    return !text.codePoints()
        .allMatch(
            point ->
                Character.isWhitespace(point)
                    || Character.isSpaceChar(point)
                    || Character.getType(point) == Character.FORMAT);
  }

  private @Nullable Object get(String key) {
    asked.add(key);
    return values.get(key);
  }

  private List<?> list(String key) {
    Object value = get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw damaged("must have a list at '" + key + "'");
  }

  private static JsonObject object(String file, String place, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> values = new LinkedHashMap<>();
      map.forEach((key, item) -> values.put((String) key, item));
      return new JsonObject(file, place, values);
    }
    throw damaged(file, "must have an object in " + (place.isEmpty() ? "/" : place));
  }

  private static Object value(String file, JsonParser parser, @Nullable JsonToken token)
      throws IOException {
    if (token == null) {
      throw damaged(file, "must not be empty");
    }
    return switch (token) {
      case START_OBJECT -> members(file, parser);
      case START_ARRAY -> items(file, parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default ->
          throw damaged(
              file,
              "must have no null and no fraction, but has one at line "
                  + parser.currentTokenLocation().getLineNr());
    };
  }

  private static Map<String, Object> members(String file, JsonParser parser) throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      members.put(key, value(file, parser, parser.nextToken()));
    }
    return members;
  }

  private static List<Object> items(String file, JsonParser parser) throws IOException {
    List<Object> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(file, parser, token));
    }
    return items;
  }

  private static IllegalStateException damaged(String file, String rule) {
    return new IllegalStateException("Catalogue file '" + file + "' " + rule);
  }
}
