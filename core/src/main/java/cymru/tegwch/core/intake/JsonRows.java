// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import cymru.tegwch.core.json.StrictJson;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads an array of flat objects, one after the other. The members of an object inside are named
 * with a dot, {@code outcome_object.name}; null and a missing name are empty cells.
 */
final class JsonRows {

  private static final int DEEPEST = 32;
  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_TEXT = 1 << 20;

  private final NamedRows rows;

  JsonRows(NamedRows rows) {
    this.rows = rows;
  }

  /** A factory that takes JSON as it is defined and nothing more. */
  static JsonFactory factory() {
    return StrictJson.factory(
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNameLength(LONGEST_NAME)
            .maxNumberLength(LONGEST_NUMBER)
            .maxStringLength(LONGEST_TEXT)
            .build());
  }

  /**
   * Reads to the end.
   *
   * @throws Unreadable if it is no array of objects; Jackson's own exceptions quote what they read
   *     and go no further
   */
  void read(InputStream in) throws IOException {
    try (JsonParser parser = factory().createParser(in)) {
      try {
        readArray(parser);
      } catch (StreamConstraintsException e) {
        throw at(parser, Reason.BEYOND_LIMITS);
      } catch (JsonParseException | CharConversionException e) {
        throw at(parser, Reason.MALFORMED_JSON);
      }
    }
  }

  private void readArray(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new Unreadable(Reason.EMPTY_FILE, 0, -1);
    }
    require(parser, first == JsonToken.START_ARRAY);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      require(parser, parser.currentToken() == JsonToken.START_OBJECT);
      rows.begin(parser.currentTokenLocation().getLineNr());
      readObject(parser, "");
      rows.end();
    }
    if (parser.nextToken() != null) {
      throw at(parser, Reason.MALFORMED_JSON);
    }
  }

  private void readObject(JsonParser parser, String prefix) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = prefix + parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_OBJECT && prefix.isEmpty() && rows.isWantedWithin(name)) {
        readObject(parser, name + ".");
      } else if (value.isStructStart()) {
        parser.skipChildren();
        if (rows.isWanted(name)) {
          rows.nested(name);
        }
      } else if (rows.isWanted(name)) {
        rows.cell(name, value == JsonToken.VALUE_NULL ? null : parser.getText());
      }
    }
  }

  private static void require(JsonParser parser, boolean isRight) throws Unreadable {
    if (!isRight) {
      throw at(parser, Reason.WRONG_SHAPE);
    }
  }

  private static Unreadable at(JsonParser parser, Reason reason) {
    var location = parser.currentLocation();
    return new Unreadable(reason, Math.max(1, location.getLineNr()), location.getByteOffset());
  }
}
