// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static cymru.tegwch.examples.quickstart.CanaryFixture.CANARY;
import static cymru.tegwch.examples.quickstart.CanaryFixture.CLOCK;
import static cymru.tegwch.examples.quickstart.CanaryFixture.HOSTILE;
import static cymru.tegwch.examples.quickstart.CanaryFixture.KEY;
import static cymru.tegwch.examples.quickstart.CanaryFixture.answers;
import static cymru.tegwch.examples.quickstart.CanaryFixture.mapping;
import static cymru.tegwch.examples.quickstart.CanaryFixture.notice;
import static cymru.tegwch.examples.quickstart.CanaryFixture.population;
import static cymru.tegwch.examples.quickstart.CanaryFixture.reader;
import static cymru.tegwch.examples.quickstart.CanaryFixture.record;
import static cymru.tegwch.examples.quickstart.CanaryFixture.rules;
import static cymru.tegwch.examples.quickstart.CanaryPublications.looksAtAudits;
import static cymru.tegwch.examples.quickstart.CanaryPublications.looksAtLedgers;
import static cymru.tegwch.examples.quickstart.CanaryPublications.looksAtWhatIsPublished;
import static cymru.tegwch.examples.quickstart.CanaryQuestions.looksAtForms;
import static cymru.tegwch.examples.quickstart.CanaryQuestions.looksAtWhatIsAsked;
import static cymru.tegwch.examples.quickstart.CanaryQuestions.looksAtWhatIsDerived;
import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.intake.RecordReader;
import cymru.tegwch.core.record.InCodeList;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.RecordJson;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.form.FormParameters;
import cymru.tegwch.standards.form.FormReading;
import cymru.tegwch.standards.form.MonitoringForm;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A word that only an answer could have brought in is heard nowhere: not in a log at TRACE, nor on
 * standard output or error, nor in any message of anything thrown and its causes, nor in the
 * toString of anything of ours.
 */
class CanaryTest {

  /**
   * Public types with state that no answer reaches: what is asked, configured or computed from two
   * numbers.
   */
  private static final List<String> NO_ANSWERS =
      List.of(
          "cymru.tegwch.analysis.statistics.",
          // validators know their list and nothing of what they check
          "cymru.tegwch.core.record.AnswerInCodeList",
          "cymru.tegwch.core.record.RecordValidator",
          "cymru.tegwch.core.record.TextInCodeList",
          "cymru.tegwch.core.record.TextsInCodeList",
          // what a mapping is made of
          "cymru.tegwch.core.intake.Constant",
          "cymru.tegwch.core.intake.LegacySystem",
          "cymru.tegwch.core.intake.Value",
          // published tables and the files in which they are
          "cymru.tegwch.standards.benchmark.",
          // numbers of cells that have places and no names
          "cymru.tegwch.anonymisation.suppression.",
          // listened to over all its databases, living and dying, by its own CanaryStoreTest
          "cymru.tegwch.standards.store.",
          // lists of a host and texts of the catalogue
          "cymru.tegwch.standards.conformance.",
          "cymru.tegwch.standards.indicator.",
          "cymru.tegwch.standards.notice.",
          "cymru.tegwch.standards.translation.",
          // nouns
          "cymru.tegwch.core.text.CountedNoun",
          // two tables that are looked at by themselves
          "cymru.tegwch.core.table.WeightedTable");

  /** A host's own record, which hides what it holds, as ours do. */
  private record HostDto(
      @InCodeList(Wales.EthnicGroup.class) String ethnicGroup,
      @InCodeList(Wales.Religion.class) List<String> religions) {
    @Override
    public String toString() {
      return "HostDto";
    }
  }

  /** What a careless program would write. */
  private record Leak(String answer) {}

  @Test
  void aLeakIsHeardWhereverItIs() {
    Listener listener = new Listener(CANARY);

    listener.listenTo("log", () -> log("read {}"));
    listener.listenTo("print", () -> print());
    listener.listenTo(
        "cause",
        () -> {
          throw new IllegalStateException("outer", new IllegalArgumentException(CANARY));
        });
    listener.listenTo("toString", () -> List.of(new Leak(CANARY)));

    assertThat(listener.heard())
        .extracting(where -> where.substring(0, where.indexOf(':')))
        .contains("log", "print", "cause", "toString");
  }

  @Test
  void noHostileFileIsRepeated(@TempDir Path folder) throws IOException {
    Listener listener = new Listener(CANARY);
    List<Path> csvs = files(HOSTILE.resolve("csv"));
    List<Path> jsons = files(HOSTILE.resolve("json"));

    for (Path csv : csvs) {
      for (byte[] content : withCanaries(Files.readAllBytes(csv))) {
        readCsv(listener, Files.write(folder.resolve("in.csv"), content));
      }
    }
    for (Path json : jsons) {
      for (byte[] content : withCanaries(Files.readAllBytes(json))) {
        readJson(listener, content);
      }
    }

    assertThat(csvs).hasSizeGreaterThan(25);
    assertThat(jsons).hasSizeGreaterThan(25);
    assertThat(listener.heard()).isEmpty();
    assertThat(listener.seen())
        .contains(
            "cymru.tegwch.core.intake.ImportReport",
            "cymru.tegwch.core.intake.Rejection",
            "cymru.tegwch.core.intake.Refusal",
            "cymru.tegwch.core.intake.ImportRefused",
            "cymru.tegwch.core.record.MonitoringRecord",
            "cymru.tegwch.core.record.RecordReading",
            "cymru.tegwch.core.record.Problem",
            "cymru.tegwch.core.dataset.Dataset");
  }

  @Test
  void noRecordIsRepeated() {
    Listener listener = new Listener(CANARY);

    for (Answer answer : answers()) {
      MonitoringRecord record = record(answer);
      listener.listenTo("record", () -> record);
      listener.listenTo("problems", () -> record.problems(Wales.catalogue()));
      listener.listenTo("problems by rules", () -> record.problems(rules(), CLOCK));
      listener.listenTo("changed", () -> record.with(Map.of("ethnic-group", answer)));
      // what is written is the answer itself, so only what is said about the writing is looked at
      listener.listenTo(
          "written", () -> RecordJson.parse(RecordJson.write(record), rules()).problems());
      listener.listenTo(
          "dataset",
          () ->
              Dataset.fromRecords(
                  Stream.of(record),
                  Wales.catalogue(),
                  population(),
                  Wales.ETHNIC_GROUP,
                  Wales.RELIGION));
    }
    listener.listenTo("subject", () -> SubjectIds.keyed(KEY, "p").of(CANARY));
    listener.listenTo("blank", () -> SubjectIds.keyed(KEY, "p").of(" "));
    listener.listenTo("lone surrogate", () -> SubjectIds.keyed(KEY, "p").of(CANARY + "\uD800"));

    assertThat(listener.heard()).isEmpty();
    assertThat(listener.seen())
        .contains(
            "cymru.tegwch.core.answer.Chosen",
            "cymru.tegwch.core.answer.Stated",
            "cymru.tegwch.core.record.SubjectId");
  }

  @Test
  void noConstraintRepeatsWhatItChecked() {
    Listener listener = new Listener(CANARY);
    HostDto dto =
        new HostDto(
            CANARY,
            List.of(
                CANARY,
                "${7*7}" + CANARY,
                "{jakarta.validation.constraints.NotNull.message}" + CANARY));

    listener.listenTo("constraints", () -> messages(dto));

    assertThat(messages(dto))
        .hasSizeGreaterThanOrEqualTo(2)
        .noneMatch(message -> message.contains("49"));
    assertThat(listener.heard()).isEmpty();
  }

  @Test
  void everyPublicTypeThatStandsOnAnswersIsLookedAt(@TempDir Path folder) throws IOException {
    Listener listener = new Listener(CANARY);

    looksAtWhatIsPublished(listener);
    SharedRecordsTest.looksAtWhatIsShared(listener);
    looksAtAudits(listener);
    looksAtLedgers(listener, folder);
    looksAtWhatIsAsked(listener, folder);
    looksAtWhatIsDerived(listener);
    looksAtForms(listener);
    answers()
        .forEach(
            answer ->
                listener.listenTo(
                    "record",
                    () -> List.of(record(answer), record(answer).problems(Wales.catalogue()))));
    readCsv(
        listener,
        Files.write(
            folder.resolve("in.csv"), ("subject_ref\n" + CANARY).getBytes(StandardCharsets.UTF_8)));

    Set<String> unseen = new TreeSet<>(Modules.typesWithState());
    unseen.removeAll(listener.seen());
    unseen.removeIf(type -> NO_ANSWERS.stream().anyMatch(type::startsWith));
    assertThat(listener.heard()).isEmpty();
    assertThat(unseen).isEmpty();
  }

  @Test
  void noFormRepeatsWhatWasTypedIntoIt() {
    Listener listener = new Listener(CANARY);

    looksAtForms(listener);

    assertThat(listener.heard()).isEmpty();
    assertThat(listener.seen())
        .contains(
            "cymru.tegwch.standards.form.FormReading",
            "cymru.tegwch.standards.form.FormParameters",
            "cymru.tegwch.standards.form.FormPage",
            "cymru.tegwch.standards.form.FormField$Choices",
            "cymru.tegwch.standards.form.FormField$Wrong",
            "cymru.tegwch.core.record.Problem");
  }

  private static List<String> messages(HostDto dto) {
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      Set<ConstraintViolation<HostDto>> violations = validator.validate(dto);
      return violations.stream().map(v -> v.getMessage() + " at " + v.getPropertyPath()).toList();
    }
  }

  private static void readCsv(Listener listener, Path file) {
    listener.listenTo("dry run", () -> reader(file).dryRun());
    List<MonitoringRecord> records = new ArrayList<>();
    listener.listenTo("records", () -> reader(file).readTo(records::add));
    listener.listenTo("records read", () -> records);
    listener.listenTo("dataset", () -> Dataset.readCsv(file, mapping()));
    listener.listenTo(
        "windows-1252", () -> reader(file).charset(Charset.forName("windows-1252")).dryRun());
  }

  private static void readJson(Listener listener, byte[] content) {
    listener.listenTo(
        "rows",
        () ->
            RecordReader.json(new ByteArrayInputStream(content))
                .mapping(mapping())
                .subjects(SubjectIds.keyed(KEY, "equality-monitoring"))
                .dryRun());
    listener.listenTo("record", () -> RecordJson.read(new ByteArrayInputStream(content)));
    listener.listenTo(
        "record by rules", () -> RecordJson.read(new ByteArrayInputStream(content), rules()));
    MonitoringForm form = MonitoringForm.of(notice(), Wales.RELIGION, Wales.SEX);
    listener.listenTo(
        "form",
        () -> {
          FormParameters sent = FormParameters.ofJson(new ByteArrayInputStream(content));
          FormReading reading = form.read(sent, Language.ENGLISH);
          return List.of(sent, reading, reading.problems());
        });
  }

  /**
   * The file as it is, and with the word in place of answers, at the end of every line, and as a
   * line of its own.
   */
  private static List<byte[]> withCanaries(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    return Stream.of(
            text.replaceAll("Christian|Female|White|Male|Ardal A|No religion", CANARY),
            text.replaceAll("S0000", CANARY).replaceAll("1980-05-17", CANARY),
            text.replaceAll("(\r?\n)", "," + CANARY + "$1"),
            text.replaceAll("\"(?=[:,}])", CANARY + "\""),
            text + "\n" + String.join(",", Collections.nCopies(9, CANARY)),
            CANARY + text)
        .map(changed -> changed.getBytes(StandardCharsets.ISO_8859_1))
        .toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static Object log(String format) {
    LoggerFactory.getLogger(CanaryTest.class).trace(format, CANARY);
    return "";
  }

  private static Object print() {
    System.out.println(CANARY);
    return "";
  }
}
