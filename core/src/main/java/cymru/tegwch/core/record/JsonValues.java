// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import cymru.tegwch.core.label.Characters;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values without coercing any, and collects what is wrong with them.
 *
 * <p>Each method reads the value at which the parser stands to its end; a null result means that a
 * problem was added.
 */
final class JsonValues {

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final JsonParser json;
  private final List<Problem> problems = new ArrayList<>();

  JsonValues(JsonParser json) {
    this.json = json;
  }

  List<Problem> problems() {
    return Collections.unmodifiableList(problems);
  }

  /** Adds a problem, unless there are too many already. */
  void add(Fault fault, Place place) {
    if (problems.size() < Problem.MOST) {
      problems.add(fault.at(place));
    }
  }

  /** Skips the value of a property that nobody knows, and does not repeat its name. */
  void unknown(String name, Place at) throws IOException {
    add(name.length() > RecordJson.MAX_NAME ? Fault.TOO_LONG : Fault.UNKNOWN_PROPERTY, at);
    json.skipChildren();
  }

  void missing(Collection<String> wanted, Set<String> seen, Place.Pointer at) {
    for (String name : wanted) {
      if (!seen.contains(name)) {
        add(Fault.MISSING_VALUE, at.child(name));
      }
    }
  }

  boolean isObject(Place at) throws IOException {
    return is(JsonToken.START_OBJECT, at);
  }

  boolean isArray(Place at) throws IOException {
    return is(JsonToken.START_ARRAY, at);
  }

  @Nullable String text(Place at) throws IOException {
    if (!is(JsonToken.VALUE_STRING, at)) {
      return null;
    }
    String text = json.getText();
    if (text.length() > RecordJson.MAX_TEXT) {
      add(Fault.TOO_LONG, at);
      return null;
    }
    if (!Characters.areLegal(text)) {
      add(Fault.ILLEGAL_CHARACTER, at);
      return null;
    }
    return text;
  }

  /** A text in the form of something: what the parser refuses is not a value for this place. */
  <T> @Nullable T parsed(Place at, Function<String, T> parser) throws IOException {
    String text = text(at);
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      add(Fault.INVALID_VALUE, at);
      return null;
    }
  }

  @Nullable LocalDate date(Place at) throws IOException {
    String text = text(at);
    if (text == null) {
      return null;
    }
    if (DATE.matcher(text).matches()) {
      try {
        LocalDate date = LocalDate.parse(text, ISO);
        if (ServiceEvent.isDate(date)) {
          return date;
        }
      } catch (DateTimeException e) {
        // such as 30 February; the problem says all that may be said
      }
    }
    add(Fault.INVALID_DATE, at);
    return null;
  }

  @Nullable Long number(Place at) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
      add(Fault.INVALID_NUMBER, at); // and never expand 1e1000000000
      return null;
    }
    if (!is(JsonToken.VALUE_NUMBER_INT, at)) {
      return null;
    }
    if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      add(Fault.INVALID_NUMBER, at);
      return null;
    }
    return json.getLongValue();
  }

  private boolean is(JsonToken wanted, Place at) throws IOException {
    JsonToken token = json.currentToken();
    if (token == wanted) {
      return true;
    }
    add(token == JsonToken.VALUE_NULL ? Fault.MISSING_VALUE : Fault.WRONG_TYPE, at);
    json.skipChildren();
    return false;
  }
}
