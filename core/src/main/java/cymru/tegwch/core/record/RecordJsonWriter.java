// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes a record as a mapper would, without one. */
final class RecordJsonWriter {

  private final JsonGenerator json;

  private RecordJsonWriter(JsonGenerator json) {
    this.json = json;
  }

  static String write(JsonFactory factory, MonitoringRecord record) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(text)) {
      new RecordJsonWriter(json).record(record);
    } catch (IOException e) {
      throw new UncheckedIOException("Record cannot be written to memory", e);
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text.getBuffer())) {
      throw new IllegalArgumentException("Record must not have unpaired surrogates to be written");
    }
    return text.toString();
  }

  private void record(MonitoringRecord record) throws IOException {
    json.writeStartObject();
    json.writeStringField("subject", record.subject().text());
    json.writeStringField("notice", record.notice().toString());
    json.writeObjectFieldStart("event");
    json.writeStringField("service", record.event().service());
    json.writeStringField("occasion", record.event().occasion());
    json.writeStringField("on", record.event().on().toString());
    json.writeEndObject();
    json.writeStringField("language", record.language().tag());
    json.writeNumberField("version", record.version());
    json.writeObjectFieldStart("answers");
    for (Map.Entry<String, Answer> entry : record.answers().entrySet()) {
      json.writeObjectFieldStart(entry.getKey());
      answer(entry.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void answer(Answer answer) throws IOException {
    if (answer instanceof Chosen chosen) {
      json.writeStringField("list", chosen.list().toString());
      json.writeArrayFieldStart("codes");
      for (String code : chosen.codes()) {
        json.writeString(code);
      }
      json.writeEndArray();
      if (chosen.writeIn() != null) {
        json.writeStringField("writeIn", chosen.writeIn());
      }
    } else if (answer instanceof Stated stated) {
      json.writeNumberField("value", stated.value());
    } else if (answer instanceof Silence silence) {
      json.writeStringField("silence", silence.code());
    }
  }
}
