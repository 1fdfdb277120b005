// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Entries as canonical JSON: one line, members in a fixed order, nothing optional. */
final class LedgerJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private LedgerJson() {}

  static String entry(LedgerEntry entry) {
    return written(
        json -> {
          json.writeStartObject();
          json.writeNumberField("number", entry.number());
          json.writeFieldName("release");
          write(json, entry.release());
          json.writeStringField("previous", entry.previous());
          json.writeStringField("hash", entry.hash());
          json.writeEndObject();
        });
  }

  static String release(RecordedRelease release) {
    return written(json -> write(json, release));
  }

  private static void write(JsonGenerator json, RecordedRelease release) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", release.id());
    json.writeStringField("published", release.published().toString());
    json.writeStringField("policy", release.policy());
    Optional<RecordedRelease.Restriction> restriction = release.restrictedTo();
    if (restriction.isPresent()) {
      json.writeFieldName("restriction");
      write(json, restriction.orElseThrow());
    } else {
      json.writeArrayFieldStart("tables");
      for (RecordedTable table : release.tables()) {
        write(json, table);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, RecordedRelease.Restriction restriction)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("purposeEn", restriction.purpose().en());
    json.writeStringField("purposeCy", restriction.purpose().cy());
    json.writeStringField("readersEn", restriction.readers().en());
    json.writeStringField("readersCy", restriction.readers().cy());
    texts(json, "tables", restriction.tables());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, RecordedTable table) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", table.id());
    RecordedTable.People people = table.people();
    json.writeStringField("population", people.population());
    json.writeStringField("unit", people.unit().name());
    json.writeStringField("asAt", people.asAt().toString());
    json.writeStringField("filter", people.filter());
    json.writeStringField("measure", table.measure());
    json.writeArrayFieldStart("dimensions");
    for (RecordedTable.RecordedDimension dimension : table.dimensions()) {
      write(json, dimension);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("cells");
    for (Map.Entry<List<String>, Optional<String>> cell : table.cells().entrySet()) {
      json.writeStartObject();
      texts(json, "at", cell.getKey());
      if (cell.getValue().isPresent()) {
        json.writeStringField("printed", cell.getValue().orElseThrow());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, RecordedTable.RecordedDimension dimension)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("variable", dimension.variable());
    json.writeStringField("list", dimension.list().toString());
    json.writeBooleanField("overlapping", dimension.isOverlapping());
    json.writeArrayFieldStart("groups");
    for (Map.Entry<String, Set<String>> group : dimension.groups().entrySet()) {
      json.writeStartObject();
      json.writeStringField("code", group.getKey());
      texts(json, "leaves", List.copyOf(group.getValue()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static String written(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException("Text in memory must be writable", e);
    }
    return text.toString();
  }

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }
}
