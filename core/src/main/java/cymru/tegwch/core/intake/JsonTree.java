// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import cymru.tegwch.core.record.Place;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place in a small JSON document, which is read strictly: a member that nobody asks for is as
 * wrong as one that is missing.
 */
final class JsonTree {

  private final Place.Pointer place;
  private final @Nullable Object value;
  private final Set<String> asked = new LinkedHashSet<>();

  private JsonTree(Place.Pointer place, @Nullable Object value) {
    this.place = place;
    this.value = value;
  }

  /** The document in a stream. */
  static JsonTree read(InputStream in) throws IOException {
    try (JsonParser parser = JsonRows.factory().createParser(in)) {
      parser.nextToken();
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw MappingProblem.MAPPING_NOT_JSON.at(Place.WHOLE);
      }
      return new JsonTree(Place.pointer(""), value);
    } catch (JsonProcessingException e) {
      throw MappingProblem.MAPPING_NOT_JSON.at(Place.WHOLE, "line " + e.getLocation().getLineNr());
    }
  }

  Place.Pointer place() {
    return place;
  }

  /** Whether there is such a member. */
  boolean has(String name) {
    return object().containsKey(name);
  }

  /** A member that must be there. */
  JsonTree member(String name) {
    asked.add(name);
    if (!has(name)) {
      throw MappingProblem.MAPPING_MISSING.at(place.child(name));
    }
    return new JsonTree(place.child(name), object().get(name));
  }

  /** What a member comes to, if it is there. */
  <T> Optional<T> optional(String name, Function<JsonTree, T> read) {
    asked.add(name);
    return has(name) ? Optional.of(read.apply(member(name))) : Optional.empty();
  }

  /** Refuses members that nobody has asked for. */
  void requireNoMore() {
    for (String name : object().keySet()) {
      if (!asked.contains(name)) {
        throw MappingProblem.MAPPING_UNKNOWN.at(place.child(name));
      }
    }
  }

  String text() {
    if (value instanceof String text) {
      return text;
    }
    throw MappingProblem.MAPPING_WRONG_TYPE.at(place, "a text is wanted");
  }

  long number() {
    if (value instanceof Long number) {
      return number;
    }
    throw MappingProblem.MAPPING_WRONG_TYPE.at(place, "a whole number is wanted");
  }

  boolean truth() {
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw MappingProblem.MAPPING_WRONG_TYPE.at(place, "true or false is wanted");
  }

  LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeException e) {
      throw MappingProblem.MAPPING_WRONG_TYPE.at(place, "a date such as 2026-03-31 is wanted");
    }
  }

  /** The one of these whose code is given. */
  <T> T oneOf(T[] values, Function<T, String> code) {
    String given = text();
    for (T candidate : values) {
      if (code.apply(candidate).equals(given)) {
        return candidate;
      }
    }
    throw MappingProblem.MAPPING_NOT_ONE_OF.at(place);
  }

  List<JsonTree> elements() {
    if (!(value instanceof List<?> list)) {
      throw MappingProblem.MAPPING_WRONG_TYPE.at(place, "an array is wanted");
    }
    List<JsonTree> elements = new ArrayList<>();
    for (Object element : list) {
      elements.add(new JsonTree(place.child(elements.size()), element));
    }
    return elements;
  }

  /** What is made of this, or the problem that it does not fit together. */
  <T> T made(Function<JsonTree, T> make) {
    try {
      return make.apply(this);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw MappingProblem.MAPPING_INVALID.at(place, String.valueOf(e.getMessage()));
    }
  }

  @SuppressWarnings("unchecked") // value() makes no other maps
  private Map<String, Object> object() {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw MappingProblem.MAPPING_WRONG_TYPE.at(place, "an object is wanted");
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw MappingProblem.MAPPING_NOT_JSON.at(Place.WHOLE);
    }
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> elements(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Map<String, @Nullable Object> members(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static List<@Nullable Object> elements(JsonParser parser) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }
}
