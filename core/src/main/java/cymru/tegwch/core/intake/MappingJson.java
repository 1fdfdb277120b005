// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.core.variable.Variable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a mapping from JSON. {@link MappingWriter} writes what is read here. */
final class MappingJson {

  private final Catalogue catalogue;

  private MappingJson(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static Mapping read(Path file, Catalogue catalogue) {
    try (InputStream in = Files.newInputStream(file)) {
      return new MappingJson(catalogue).mapping(JsonTree.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Mapping parse(String json, Catalogue catalogue) {
    try {
      InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
      return new MappingJson(catalogue).mapping(JsonTree.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The code of an enum constant in a mapping: {@code TO_SILENCE} is {@code to-silence}. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Mapping mapping(JsonTree json) {
    Mapping mapping = Mapping.of(catalogue, json.member("population").made(this::population));
    String subject = json.optional("subject", JsonTree::text).orElse(null);
    String household = json.optional("household", JsonTree::text).orElse(null);
    Collected collected =
        json.optional("collected", tree -> tree.made(MappingJson::collected)).orElse(null);
    mapping = subject == null ? mapping : mapping.subject(subject);
    mapping = household == null ? mapping : mapping.household(household);
    mapping = collected == null ? mapping : mapping.collected(collected);
    for (JsonTree part : json.member("parts").elements()) {
      Mapping before = mapping;
      mapping = part.made(tree -> before.with(part(tree)));
    }
    json.requireNoMore();
    return mapping;
  }

  private Population population(JsonTree json) {
    Population population =
        new Population(
            json.member("id").text(),
            text(json.member("description")),
            json.member("unit").oneOf(Counting.values(), MappingJson::code),
            json.member("asAt").date(),
            json.optional("filter", JsonTree::text).orElse(""));
    json.requireNoMore();
    return population;
  }

  private static Collected collected(JsonTree json) {
    Collected collected =
        new Collected(
            NoticeId.parse(json.member("notice").text()),
            json.member("service").text(),
            json.member("occasion").text(),
            json.member("language").oneOf(Language.values(), Language::tag));
    json.requireNoMore();
    return collected;
  }

  private Part part(JsonTree json) {
    Part part;
    if (json.has("codes")) {
      part = codes(json);
    } else if (json.has("age")) {
      part = age(json);
    } else if (json.has("measure")) {
      part = measure(json);
    } else if (json.has("date")) {
      part =
          new DateColumn(
              json.member("date").text(),
              json.member("from").date(),
              json.member("to").date(),
              form(json));
    } else if (json.has("constant")) {
      Variable variable = json.member("constant").made(this::variable);
      part =
          new Constant(
              variable,
              json.optional("code", JsonTree::text).orElse(null),
              json.optional("silence", MappingJson::silence).orElse(null));
    } else {
      throw MappingProblem.MAPPING_MISSING.at(
          json.place(), "one of codes, age, measure, date and constant is wanted");
    }
    json.requireNoMore();
    return part;
  }

  private CodeColumn codes(JsonTree json) {
    Variable variable = json.member("variable").made(this::variable);
    return new CodeColumn(
        texts(json.member("codes")),
        variable,
        json.optional("system", tree -> tree.made(of -> system(of, variable))).orElse(null),
        json.optional("values", this::values).orElse(List.of()),
        json.optional("blank", MappingJson::silence).orElse(Silence.NOT_ANSWERED),
        json.optional("required", JsonTree::truth).orElse(false),
        json.optional("unrecognised", tree -> tree.oneOf(Unrecognised.values(), MappingJson::code))
            .orElse(Unrecognised.REJECT),
        json.optional("separator", JsonTree::text).orElse(""));
  }

  private LegacySystem system(JsonTree json, Variable variable) {
    return Mapping.system(catalogue, CodeListId.parse(json.text()), variable);
  }

  private List<Value> values(JsonTree json) {
    return json.elements().stream().map(value -> value.made(MappingJson::value)).toList();
  }

  private static Value value(JsonTree json) {
    @Nullable Silence silence = json.optional("silence", MappingJson::silence).orElse(null);
    Value value =
        new Value(
            json.member("text").text(),
            json.optional("codes", MappingJson::texts).orElse(List.of()),
            silence,
            json.optional("kind", tree -> tree.oneOf(Crosswalk.Kind.values(), MappingJson::code))
                .orElse(Crosswalk.Kind.EXACT));
    json.requireNoMore();
    return value;
  }

  private AgeColumn age(JsonTree json) {
    @Nullable LocalDate at = json.optional("at", JsonTree::date).orElse(null);
    return new AgeColumn(
        json.member("age").text(),
        json.member("variable").made(this::variable),
        json.member("holds").oneOf(AgeColumn.Holds.values(), MappingJson::code),
        at,
        form(json),
        json.optional("blank", MappingJson::silence).orElse(Silence.NOT_ANSWERED),
        json.optional("required", JsonTree::truth).orElse(false));
  }

  private MeasureColumn measure(JsonTree json) {
    Measure measure =
        new Measure(
            json.member("name").text(),
            text(json.member("label")),
            json.member("unit").oneOf(Measure.Unit.values(), MappingJson::code));
    return new MeasureColumn(
        json.member("measure").text(),
        measure,
        json.member("from").number(),
        json.member("to").number(),
        json.optional("missing", MappingJson::texts).map(Set::copyOf).orElse(Set.of()),
        json.optional("required", JsonTree::truth).orElse(false));
  }

  private Variable variable(JsonTree json) {
    CodeList list = catalogue.require(CodeListId.parse(json.member("list").text()));
    Variable variable =
        new Variable(
            json.member("name").text(),
            json.optional("label", MappingJson::text).orElse(list.title()),
            list,
            json.optional("multiple", JsonTree::truth).orElse(false));
    json.requireNoMore();
    return variable;
  }

  private static Text text(JsonTree json) {
    return json.made(
        tree -> {
          String en = tree.member("en").text();
          Optional<String> cy = tree.optional("cy", JsonTree::text);
          tree.requireNoMore();
          // A text without its other side stays marked as one: a release in Welsh refuses it.
          return cy.isPresent() ? Text.of(en, cy.get()) : Text.untranslated(en);
        });
  }

  private static DateForm form(JsonTree json) {
    return json.optional("form", tree -> tree.made(of -> new DateForm(of.text())))
        .orElse(DateForm.ISO);
  }

  private static Silence silence(JsonTree json) {
    return json.oneOf(Silence.values(), Silence::code);
  }

  private static List<String> texts(JsonTree json) {
    return json.elements().stream().map(JsonTree::text).collect(Collectors.toList());
  }
}
