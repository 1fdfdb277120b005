// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.json.StrictJson;
import cymru.tegwch.core.text.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes an export as JSON: codes and words, in both languages. */
final class ExportJson {

  private static final JsonFactory FACTORY = StrictJson.factory(StreamReadConstraints.defaults());

  private final JsonGenerator json;

  private ExportJson(JsonGenerator json) {
    this.json = json;
  }

  static String write(SubjectAccess access, List<ExportedRecord> records) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      new ExportJson(json).export(access, records);
    } catch (IOException e) {
      throw new UncheckedIOException("Export cannot be written to memory", e);
    }
    return text.toString();
  }

  private void export(SubjectAccess access, List<ExportedRecord> records) throws IOException {
    json.writeStartObject();
    json.writeStringField("at", access.at().toString());
    if (access.objectedOn() != null) {
      json.writeStringField("objectedOn", access.objectedOn().toString());
    }
    json.writeArrayFieldStart("records");
    for (ExportedRecord record : records) {
      record(record);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void record(ExportedRecord exported) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("event");
    json.writeStringField("service", exported.record().event().service());
    json.writeStringField("occasion", exported.record().event().occasion());
    json.writeStringField("on", exported.record().event().on().toString());
    json.writeEndObject();
    json.writeStringField("language", exported.record().language().tag());
    json.writeNumberField("version", exported.record().version());
    json.writeObjectFieldStart("notice");
    json.writeStringField("id", exported.notice().id().toString());
    text("purpose", exported.notice().purpose());
    text("basis", ExportWords.of(exported.notice().basis()));
    json.writeEndObject();
    json.writeArrayFieldStart("answers");
    for (ExportedRecord.Line line : exported.lines()) {
      line(line);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void line(ExportedRecord.Line line) throws IOException {
    json.writeStartObject();
    json.writeStringField("question", line.question());
    text("label", line.label());
    Answer answer = line.answer();
    if (answer instanceof Chosen chosen) {
      chosen(chosen, line.values());
    } else if (answer instanceof Stated stated) {
      json.writeNumberField("value", stated.value());
    } else if (answer instanceof Silence silence) {
      json.writeStringField("silence", silence.code());
      text("words", silence.label());
    }
    json.writeEndObject();
  }

  private void chosen(Chosen chosen, List<Text> labels) throws IOException {
    json.writeStringField("list", chosen.list().toString());
    json.writeArrayFieldStart("chosen");
    for (int i = 0; i < labels.size(); i++) {
      json.writeStartObject();
      json.writeStringField("code", chosen.codes().get(i));
      text("label", labels.get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
    if (chosen.writeIn() != null) {
      json.writeStringField("writeIn", chosen.writeIn());
    }
  }

  private void text(String name, Text text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("en", text.en());
    if (text.isTranslated()) {
      json.writeStringField("cy", text.cy());
    }
    json.writeEndObject();
  }
}
