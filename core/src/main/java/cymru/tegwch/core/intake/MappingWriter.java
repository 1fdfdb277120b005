// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Variable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Writes a mapping as JSON that {@link MappingJson} reads, the same bytes for equal mappings. */
final class MappingWriter {

  private final JsonGenerator out;

  private MappingWriter(JsonGenerator out) {
    this.out = out;
  }

  static String write(Mapping mapping) {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator out = JsonRows.factory().createGenerator(text)) {
      out.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      new MappingWriter(out).mapping(mapping);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private void mapping(Mapping mapping) throws IOException {
    out.writeStartObject();
    population(mapping.population());
    optional("subject", mapping.subject());
    optional("household", mapping.household());
    if (mapping.collected().isPresent()) {
      collected(mapping.collected().get());
    }
    out.writeArrayFieldStart("parts");
    for (Part part : mapping.parts()) {
      out.writeStartObject();
      part(part);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void population(Population population) throws IOException {
    out.writeObjectFieldStart("population");
    out.writeStringField("id", population.id());
    text("description", population.description());
    out.writeStringField("unit", MappingJson.code(population.unit()));
    out.writeStringField("asAt", population.asAt().toString());
    if (!population.filter().isEmpty()) {
      out.writeStringField("filter", population.filter());
    }
    out.writeEndObject();
  }

  private void collected(Collected collected) throws IOException {
    out.writeObjectFieldStart("collected");
    out.writeStringField("notice", collected.notice().toString());
    out.writeStringField("service", collected.service());
    out.writeStringField("occasion", collected.occasion());
    out.writeStringField("language", collected.language().tag());
    out.writeEndObject();
  }

  private void part(Part part) throws IOException {
    if (part instanceof CodeColumn column) {
      codes(column);
    } else if (part instanceof AgeColumn column) {
      age(column);
    } else if (part instanceof MeasureColumn column) {
      measure(column);
    } else if (part instanceof DateColumn column) {
      out.writeStringField("date", column.column());
      out.writeStringField("from", column.from().toString());
      out.writeStringField("to", column.to().toString());
      form(column.form());
    } else if (part instanceof Constant constant) {
      constant(constant);
    }
  }

  private void codes(CodeColumn column) throws IOException {
    texts("codes", column.columns());
    variable("variable", column.variable());
    LegacySystem system = column.system();
    if (system != null) {
      out.writeStringField("system", system.crosswalk().from().toString());
    }
    if (!column.values().isEmpty()) {
      out.writeArrayFieldStart("values");
      for (Value value : column.values()) {
        value(value);
      }
      out.writeEndArray();
    }
    out.writeStringField("blank", column.blank().code());
    required(column.required());
    out.writeStringField("unrecognised", MappingJson.code(column.unrecognised()));
    if (!column.separator().isEmpty()) {
      out.writeStringField("separator", column.separator());
    }
  }

  private void value(Value value) throws IOException {
    out.writeStartObject();
    out.writeStringField("text", value.text());
    if (!value.codes().isEmpty()) {
      texts("codes", value.codes());
    }
    Silence silence = value.silence();
    if (silence != null) {
      out.writeStringField("silence", silence.code());
    }
    if (value.kind() != Crosswalk.Kind.EXACT) {
      out.writeStringField("kind", MappingJson.code(value.kind()));
    }
    out.writeEndObject();
  }

  private void age(AgeColumn column) throws IOException {
    out.writeStringField("age", column.column());
    variable("variable", column.variable());
    out.writeStringField("holds", MappingJson.code(column.holds()));
    if (column.at() != null) {
      out.writeStringField("at", column.at().toString());
    }
    form(column.form());
    out.writeStringField("blank", column.blank().code());
    required(column.required());
  }

  private void measure(MeasureColumn column) throws IOException {
    out.writeStringField("measure", column.column());
    out.writeStringField("name", column.measure().name());
    text("label", column.measure().label());
    out.writeStringField("unit", MappingJson.code(column.measure().unit()));
    out.writeNumberField("from", column.from());
    out.writeNumberField("to", column.to());
    if (!column.missing().isEmpty()) {
      texts("missing", List.copyOf(new TreeSet<>(column.missing())));
    }
    required(column.required());
  }

  private void constant(Constant constant) throws IOException {
    variable("constant", constant.variable());
    Silence silence = constant.silence();
    if (silence != null) {
      out.writeStringField("silence", silence.code());
    } else {
      out.writeStringField("code", constant.code());
    }
  }

  private void variable(String name, Variable variable) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("name", variable.name());
    out.writeStringField("list", variable.codes().id().toString());
    if (!variable.label().equals(variable.codes().title())) {
      text("label", variable.label());
    }
    if (variable.multiple()) {
      out.writeBooleanField("multiple", true);
    }
    out.writeEndObject();
  }

  private void form(DateForm form) throws IOException {
    if (!form.equals(DateForm.ISO)) {
      out.writeStringField("form", form.pattern());
    }
  }

  private void required(boolean required) throws IOException {
    if (required) {
      out.writeBooleanField("required", true);
    }
  }

  private void text(String name, Text text) throws IOException {
    out.writeObjectFieldStart(name);
    out.writeStringField("en", text.en());
    if (text.isTranslated()) {
      out.writeStringField("cy", text.cy());
    }
    out.writeEndObject();
  }

  private void texts(String name, List<String> texts) throws IOException {
    out.writeArrayFieldStart(name);
    for (String text : texts) {
      out.writeString(text);
    }
    out.writeEndArray();
  }

  private void optional(String name, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      out.writeStringField(name, text.get());
    }
  }
}
