// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.translation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a JSON file that knows between which characters of it a text or list stands. */
sealed interface Node {

  /** An object. */
  record Members(Map<String, Node> members) implements Node {}

  /** A list, from its opening bracket to behind its closing one. */
  record Items(List<Node> items, int from, int to) implements Node {}

  /** A text, from its opening quotation mark to behind its closing one. */
  record Written(String text, int from, int to) implements Node {}

  /** A number, a truth value or null: no text is in it. */
  record Other() implements Node {}

  /**
   * Reads a file.
   *
   * @throws IllegalStateException if it is not JSON; the message names file and line
   */
  static Node parse(String file, String json) {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      return node(parser);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new IllegalStateException(
          "Catalogue file '"
              + file
              + "' must be JSON"
              + (at == null ? "" : ", line " + at.getLineNr()));
    } catch (IOException e) {
      throw new UncheckedIOException("Catalogue file '" + file + "' cannot be read", e);
    }
  }

  private static Node node(JsonParser parser) throws IOException {
    int from = (int) parser.currentTokenLocation().getCharOffset();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Node> members = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        members.put(name, node(parser));
      }
      return new Members(members);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(parser));
      }
      return new Items(items, from, (int) parser.currentLocation().getCharOffset());
    }
    if (token == JsonToken.VALUE_STRING) {
      String text = parser.getText(); // reads to its end, and so moves the location
      return new Written(text, from, (int) parser.currentLocation().getCharOffset());
    }
    return new Other();
  }

  /** The text of that name, or the other one where there is none. */
  static String text(Node node, String name, String otherwise) {
    return node instanceof Members object && object.members().get(name) instanceof Written written
        ? written.text()
        : otherwise;
  }
}
