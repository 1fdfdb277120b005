// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static cymru.tegwch.examples.quickstart.CanaryFixture.CANARY;
import static cymru.tegwch.examples.quickstart.CanaryFixture.HOSTILE;
import static cymru.tegwch.examples.quickstart.CanaryFixture.KEY;
import static cymru.tegwch.examples.quickstart.CanaryFixture.answers;
import static cymru.tegwch.examples.quickstart.CanaryFixture.event;
import static cymru.tegwch.examples.quickstart.CanaryFixture.mapping;
import static cymru.tegwch.examples.quickstart.CanaryFixture.notice;
import static cymru.tegwch.examples.quickstart.CanaryFixture.population;
import static cymru.tegwch.examples.quickstart.CanaryFixture.reader;
import static cymru.tegwch.examples.quickstart.CanaryFixture.rules;
import static cymru.tegwch.examples.quickstart.CanaryPublications.means;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.intake.RecordReader;
import cymru.tegwch.core.record.RecordJson;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.Tabulation;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.CodeCollision;
import cymru.tegwch.standards.LegacySystems;
import cymru.tegwch.standards.Routing;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.form.FormField;
import cymru.tegwch.standards.form.FormParameters;
import cymru.tegwch.standards.form.FormReading;
import cymru.tegwch.standards.form.MonitoringForm;
import cymru.tegwch.standards.form.NumberQuestion;
import cymru.tegwch.standards.form.Theme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Has a listener look at everything that asks, reads, recognises and derives answers. */
final class CanaryQuestions {

  private CanaryQuestions() {}

  static void looksAtWhatIsAsked(Listener listener, Path folder) throws IOException {
    Path csv =
        Files.write(
            folder.resolve("rows.csv"),
            Files.readAllBytes(HOSTILE.resolve("csv").resolve("missing_vs_not_stated.csv")));
    listener.listenTo("mapping", () -> List.of(mapping(), reader(csv)));
    listener.listenTo("json reader", () -> RecordReader.json(csv).mapping(mapping()));
    listener.listenTo("stream reader", () -> RecordReader.json(new ByteArrayInputStream(KEY)));
    listener.listenTo("rows reader", () -> RecordReader.rows(Stream.of()).mapping(mapping()));
    listener.listenTo(
        "mapping refused", () -> Mapping.parse("{\"" + CANARY + "\": 1}", Wales.catalogue()));
    listener.listenTo("rules", () -> List.of(rules(), notice(), SubjectIds.keyed(KEY, "p")));
    listener.listenTo(
        "json", () -> RecordJson.parse("{\"" + CANARY + "\": \"" + CANARY + "\"}", rules()));
    listener.listenTo(
        "ragged", () -> reader(HOSTILE.resolve("csv").resolve("ragged.csv")).dryRun());
    listener.listenTo("dates", () -> reader(HOSTILE.resolve("csv").resolve("dates.csv")).dryRun());
    listener.listenTo("legacy", () -> LegacySystems.PoliceStops.GENDER);
    looksAtWhatIsNotRecognised(listener);
    List<Object> rows = new ArrayList<>();
    listener.listenTo("coded rows", () -> reader(csv).readRowsTo(rows::add));
    listener.listenTo("coded row", () -> rows);
    listener.listenTo(
        "tabulation",
        () ->
            Tabulation.of().count(Wales.RELIGION.broad()).count(Census2011.UNEMPLOYED, Wales.SEX));
    Dataset dataset = Dataset.readCsv(csv, mapping());
    MeasureTable days = dataset.summarise(dataset.measure("outcome_days"), Wales.SEX);
    listener.listenTo("measures", () -> days);
    listener.listenTo("means", () -> means(days));
  }

  static void looksAtWhatIsDerived(Listener listener) {
    Routing routing = Wales.ACTIVITY_RESTRICTION.routing().orElseThrow();
    CodeListId identities = Wales.NATIONAL_IDENTITY.id();
    List<Answer> answers = new ArrayList<>(answers());
    answers.add(Chosen.of(routing.list(), CANARY));
    answers.add(Chosen.of(identities, CANARY));
    answers.add(new Chosen(identities, List.of("other"), CANARY));
    for (Answer answer : answers) {
      listener.listenTo("routing", () -> List.of(routing, routing.silenceAfter(answer)));
      listener.listenTo("derived", () -> Wales.NATIONAL_IDENTITY_17.derive(answer));
      listener.listenTo("derived", () -> Wales.DISABILITY.derive(answer, answer));
      listener.listenTo("grouped", () -> Wales.ETHNIC_GROUP.groups("broad", answer));
    }
  }

  /** Everything but the HTML, which is there to show what was typed. */
  static void looksAtForms(Listener listener) {
    MonitoringForm form =
        MonitoringForm.of(notice(), Wales.AGE, Wales.ETHNIC_GROUP, Wales.NATIONAL_IDENTITY)
            .with(
                new NumberQuestion(
                    "hours", Text.of("Hours", "Oriau"), Text.of("Hours?", "Oriau?"), null, 0, 168))
            .withPrefix("eq.");
    listener.listenTo("form", () -> List.of(form, Theme.govuk(), form.rules()));
    listener.listenTo(
        "number",
        () ->
            new NumberQuestion(
                "hours", Text.of("Hours", "Oriau"), Text.of("Hours?", "Oriau?"), null, 0, 168));
    listener.listenTo(
        "known", () -> form.knowing(Wales.RELIGION, Chosen.of(Wales.RELIGION.id(), CANARY)));
    for (FormParameters sent : sentToForms()) {
      FormReading reading = form.read(sent, Language.WELSH);
      listener.listenTo("sent", () -> sent);
      listener.listenTo("reading", () -> List.of(reading, reading.asTyped(), reading.problems()));
      listener.listenTo("status", () -> List.of(reading.status(), reading.isAcceptable()));
      listener.listenTo("answers", reading::answers);
      listener.listenTo(
          "record", () -> reading.record(SubjectIds.keyed(KEY, "p").of("t1"), event()));
      listener.listenTo("problem detail", () -> reading.problemJson(Language.ENGLISH));
      listener.listenTo("page", () -> List.of(form.page(reading), form.page(reading).fields()));
      listener.listenTo("wrong", () -> form.page(reading).wrongs());
      listener.listenTo("pages", () -> List.of(form.pages(reading), form.next(reading)));
      form.pages(reading)
          .forEach(
              page ->
                  listener.listenTo("page", () -> List.of(page, page.carried(), page.fields())));
      form.page(reading).fields().stream()
          .filter(FormField.Choices.class::isInstance)
          .map(FormField.Choices.class::cast)
          .forEach(
              field -> {
                listener.listenTo("groups", field::groups);
                listener.listenTo("options", field::options);
                field
                    .options()
                    .forEach(option -> listener.listenTo("place", () -> List.of(option.writeIn())));
              });
    }
  }

  private static List<FormParameters> sentToForms() {
    return List.of(
        FormParameters.of(
            Map.of(
                "eq.age",
                List.of(CANARY),
                "eq.ethnic-group",
                List.of("white-other"),
                "eq.ethnic-group.text.white-other",
                List.of((CANARY + " ").repeat(20)),
                "eq.national-identity",
                List.of(CANARY, "welsh"),
                "eq." + CANARY,
                List.of(CANARY))),
        FormParameters.of(
            Map.of(
                "eq.ethnic-group.broad",
                List.of(CANARY),
                "eq.form.page",
                List.of(CANARY),
                CANARY,
                List.of(CANARY))),
        FormParameters.ofServlet(
            Map.of(
                "eq.ethnic-group",
                new String[] {"white-other"},
                "eq.ethnic-group.text.white-other",
                new String[] {CANARY})),
        FormParameters.ofJson(
            "{\"" + CANARY + "\":1,\"ethnic-group\":{\"" + CANARY + "\":\"" + CANARY + "\"}}"),
        FormParameters.ofJson("{\"ethnic-group\": " + CANARY + "}"),
        FormParameters.ofJson("{\"national-identity\": [\"" + CANARY + "\", \"welsh\"]}"));
  }

  private static void looksAtWhatIsNotRecognised(Listener listener) {
    String near = "Cristian " + CANARY;
    Mapping religion =
        Mapping.of(Wales.catalogue(), population()).codes("religion", Wales.RELIGION);
    listener.listenTo("suggestions", () -> religion.suggestions("religion", "Cristian"));
    listener.listenTo("no variable", () -> religion.suggestions("faith", near));
    listener.listenTo(
        "unrecognised",
        () ->
            RecordReader.rows(Stream.generate(() -> Map.of("religion", near)).limit(10))
                .mapping(religion)
                .unrecognised(10));
    listener.listenTo("collisions", CodeCollision::all);
  }
}
