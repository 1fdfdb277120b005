// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.CodeListId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the three shapes of an answer. */
final class AnswerJsonReader {

  private final JsonParser json;
  private final JsonValues values;

  AnswerJsonReader(JsonParser json, JsonValues values) {
    this.json = json;
    this.values = values;
  }

  /** The answer at which the parser stands, or null when a problem was added. */
  @Nullable Answer read(Place.Pointer at) throws IOException {
    if (!values.isObject(at)) {
      return null;
    }
    int before = values.problems().size();
    CodeListId list = null;
    List<String> codes = null;
    String writeIn = null;
    Long value = null;
    Silence silence = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "list" -> list = values.parsed(at.child("list"), CodeListId::parse);
        case "codes" -> codes = codes(at.child("codes"));
        case "writeIn" -> writeIn = values.text(at.child("writeIn"));
        case "value" -> value = values.number(at.child("value"));
        case "silence" -> silence = values.parsed(at.child("silence"), Silence::ofCode);
        default -> values.unknown(name, at);
      }
    }
    if (values.problems().size() > before) {
      return null;
    }
    try {
      return Answer.fromJson(list, codes, writeIn, value, silence == null ? null : silence.code());
    } catch (IllegalArgumentException e) {
      values.add(Fault.WRONG_SHAPE, at);
      return null;
    }
  }

  private @Nullable List<String> codes(Place.Pointer at) throws IOException {
    if (!values.isArray(at)) {
      return null;
    }
    List<String> codes = new ArrayList<>();
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      String code = values.text(at.child(i));
      if (code != null) {
        codes.add(code);
      }
    }
    return codes;
  }
}
