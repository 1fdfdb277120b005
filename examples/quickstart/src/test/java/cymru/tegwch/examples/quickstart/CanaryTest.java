// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cymru.tegwch.analysis.OutcomeComparison;
import cymru.tegwch.analysis.Representation;
import cymru.tegwch.analysis.change.AgeProjection;
import cymru.tegwch.analysis.change.Change;
import cymru.tegwch.analysis.change.Interruption;
import cymru.tegwch.analysis.change.ProcessChart;
import cymru.tegwch.analysis.change.Projection;
import cymru.tegwch.analysis.change.Series;
import cymru.tegwch.analysis.change.Span;
import cymru.tegwch.analysis.crossing.Crossings;
import cymru.tegwch.analysis.finding.Amount;
import cymru.tegwch.analysis.finding.Described;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Measures;
import cymru.tegwch.analysis.finding.Moments;
import cymru.tegwch.analysis.finding.NextStep;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.finding.Shift;
import cymru.tegwch.analysis.finding.Superiority;
import cymru.tegwch.analysis.finding.WeightedShare;
import cymru.tegwch.analysis.measure.Detectable;
import cymru.tegwch.analysis.measure.MeasureComparison;
import cymru.tegwch.analysis.ordinal.OrdinalComparison;
import cymru.tegwch.analysis.pay.PayGaps;
import cymru.tegwch.analysis.place.PlaceFunnel;
import cymru.tegwch.analysis.place.PlaceProfiles;
import cymru.tegwch.analysis.place.PooledPlaces;
import cymru.tegwch.analysis.report.Report;
import cymru.tegwch.analysis.response.Response;
import cymru.tegwch.analysis.stage.Stages;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.uptake.Uptake;
import cymru.tegwch.analysis.usage.Channels;
import cymru.tegwch.analysis.usage.Frequency;
import cymru.tegwch.analysis.weighted.WeightedComparison;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.InternalAudit;
import cymru.tegwch.anonymisation.ProtectedMeasures;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.anonymisation.RollUp;
import cymru.tegwch.anonymisation.audit.AuditRefused;
import cymru.tegwch.anonymisation.audit.AuditRule;
import cymru.tegwch.anonymisation.audit.Categories;
import cymru.tegwch.anonymisation.audit.CsvForm;
import cymru.tegwch.anonymisation.audit.DisclosureAudit;
import cymru.tegwch.anonymisation.audit.KnownCell;
import cymru.tegwch.anonymisation.audit.PublishedFile;
import cymru.tegwch.anonymisation.audit.PublishedTable;
import cymru.tegwch.anonymisation.ledger.LedgerRefused;
import cymru.tegwch.anonymisation.ledger.RecordedRelease;
import cymru.tegwch.anonymisation.ledger.RecordedTable;
import cymru.tegwch.anonymisation.ledger.ReleaseLedger;
import cymru.tegwch.anonymisation.ledger.Turnover;
import cymru.tegwch.anonymisation.words.DpiaAnnex;
import cymru.tegwch.anonymisation.words.ReleaseStatement;
import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.intake.Collected;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.intake.RecordReader;
import cymru.tegwch.core.record.AnswerRule;
import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.InCodeList;
import cymru.tegwch.core.record.LawfulBasis;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.RecordJson;
import cymru.tegwch.core.record.RecordRules;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.table.Tabulation;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.standards.Benchmarks;
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
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

  private static final String CANARY = "Kanari7f3a";
  private static final Path HOSTILE =
      Path.of("..", "..", "core", "src", "test", "resources", "hostile");
  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

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

  private static void looksAtWhatIsPublished(Listener listener) {
    Dataset sample = Census2011.read(Path.of("data", "census-2011-microdata-sample.csv"));
    OutcomeTable outcomes = sample.count(Census2011.LONG_TERM_SICK, Census2011.ETHNIC_GROUP);
    CountTable religions = sample.count(Wales.RELIGION);
    Release release = Release.of("canary").add(religions).add(outcomes);
    Findings<CountTable> compared = OutcomeComparison.withDefaults().compare(outcomes);
    Findings<CountTable> represented =
        Representation.withDefaults()
            .compare(religions, Benchmarks.census2021("K04000001", Wales.RELIGION));

    listener.listenTo("dataset", () -> List.of(sample, sample.intake(), outcomes, religions));
    listener.listenTo("reading", Reading::counted);
    listener.listenTo("questions", OutcomeComparison::withDefaults);
    looksAtWhatStandsBeside(listener, sample);
    looksAtFurtherQuestions(listener, sample, religions);
    looksAtPlacesAndCrossings(listener, sample, outcomes);
    listener.listenTo("exposure", () -> new ExposureTable(religions, religions));
    listener.listenTo(
        "findings", () -> List.of(compared, compared.list(), represented, represented.list()));

    looksAtReleases(listener, release, compared, represented);
    listener.listenTo(
        "too few",
        () ->
            OutcomeComparison.withDefaults()
                .compare(
                    Census2011.residentsOfWales(sample)
                        .count(Census2011.UNEMPLOYED, Wales.AGE_TEN_YEAR))
                .list());
  }

  private static void looksAtPlacesAndCrossings(
      Listener listener, Dataset sample, OutcomeTable outcomes) {
    listener.listenTo(
        "families",
        () ->
            List.of(
                Stages.withDefaults(),
                PlaceFunnel.withDefaults(),
                PlaceProfiles.withDefaults(),
                PooledPlaces.withDefaults(),
                Crossings.withDefaults()));
    listener.listenTo("pooled", () -> PooledPlaces.withDefaults().estimate(outcomes).list());
    listener.listenTo(
        "few pooled",
        () ->
            PooledPlaces.withDefaults()
                .estimate(sample.count(Census2011.UNEMPLOYED, Census2011.SEX))
                .list());
  }

  private static void looksAtWhatStandsBeside(Listener listener, Dataset sample) {
    Finding stratified =
        OutcomeComparison.withDefaults()
            .allowingFor(Census2011.SEX.variable())
            .compare(
                sample.count(Census2011.LONG_TERM_SICK, Census2011.ETHNIC_GROUP, Census2011.SEX))
            .list()
            .get(0);
    CountTable answers = sample.count(Census2011.SEX, Wales.GENERAL_HEALTH);
    Finding ordered = OrdinalComparison.withDefaults().compare(answers).list().get(0);
    listener.listenTo(
        "further questions of groups",
        () -> List.of(OrdinalComparison.withDefaults(), WeightedComparison.withDefaults()));
    listener.listenTo(
        "means",
        () ->
            List.of(
                MeasureComparison.withDefaults(),
                Detectable.units(2),
                PayGaps.comparedWith("male")));
    listener.listenTo(
        "moments of a measure", () -> new Moments(10, 3, 1, new Moments.Reach(2, 0.05, 0.05)));
    listener.listenTo("median of a measure", () -> new Measures.Median(5, 0.5));
    listener.listenTo(
        "amount", () -> new Amount(3, 1, 10, Measure.Unit.DAYS, new Interval(2.5, 3.5, 0.95)));
    listener.listenTo("findings by strata", () -> List.of(stratified, stratified.explanation()));
    listener.listenTo("remarks on strata", stratified::remarks);
    listener.listenTo(
        "remark on silence",
        () ->
            new Remark.OnSilence(
                1, 2, 0, 1, Remark.Direction.STANDS, null, Text.of("Silent", "Heb ateb")));
    listener.listenTo(
        "next steps",
        () -> List.of(new NextStep(NextStep.Kind.REACH, Text.of("Look", "Edrychwch"))));
    listener.listenTo("remarks on a scale", ordered::remarks);
    listener.listenTo(
        "figure on a scale", () -> new Superiority(0.5, 10, new Interval(0, 1, 0.95)));
    listener.listenTo(
        "weighted share", () -> new WeightedShare(0.5, 10, 8, new Interval(0, 1, 0.95)));
  }

  private static void looksAtFurtherQuestions(
      Listener listener, Dataset sample, CountTable religions) {
    OutcomeTable bySex =
        sample.count(Census2011.LONG_TERM_SICK, Census2011.SEX, Census2011.ETHNIC_GROUP);
    Series series = Series.along(bySex, Census2011.SEX.variable());
    listener.listenTo(
        "questions of change",
        () ->
            List.of(
                Change.withDefaults(),
                ProcessChart.withDefaults(),
                Interruption.withDefaults(),
                Projection.withDefaults(),
                AgeProjection.withDefaults(),
                series,
                Span.along(bySex, Census2011.SEX.variable(), "female", "male")));
    listener.listenTo(
        "further questions",
        () ->
            List.of(
                Response.withDefaults(),
                Uptake.withDefaults(),
                Channels.withDefaults(),
                Frequency.withDefaults()));
    Rate rate = new Rate(1, 2, Rate.Per.HUNDRED, null);
    listener.listenTo("shift", () -> new Shift(rate, rate, new Interval(-1, 1, 0.95)));
    Findings<CountTable> declared = Response.withDefaults().declarations(List.of(religions));
    listener.listenTo("described", () -> declared.list());
    listener.listenTo("quantities", () -> ((Described) declared.list().get(0)).quantities());
    listener.listenTo(
        "refused findings", () -> Projection.withDefaults().project(series, 1).list());
  }

  private static void looksAtReleases(
      Listener listener, Release release, Findings<?> compared, Findings<?> represented) {
    listener.listenTo("assessment", () -> release.assess(DisclosurePolicy.publicRelease()));
    listener.listenTo(
        "refusal", () -> Release.of("empty").assess(DisclosurePolicy.publicRelease()));
    listener.listenTo(
        "refused", () -> Release.of("empty").protect(DisclosurePolicy.publicRelease()));
    ProtectedRelease granted = release.protect(DisclosurePolicy.publicRelease());
    listener.listenTo(
        "release", () -> List.of(release, granted, granted.audit(), granted.tables()));
    listener.listenTo(
        "differences", () -> granted.audit().with(compared.differencesIn(granted)).findings());
    listener.listenTo("report", () -> Report.of(granted, compared, represented));
    listener.listenTo("restricted", () -> release.assess(board()));
    listener.listenTo("words", () -> List.of(ReleaseStatement.of(granted), DpiaAnnex.of(granted)));
    RollUp.Step coarser = new RollUp.Step.ToLevel("religion", Wales.RELIGION.broad().level(), 9);
    RollUp.Step less = new RollUp.Step.WithoutTable("religion");
    listener.listenTo(
        "roll-up", () -> List.of(coarser, less, new RollUp(List.of(coarser, less), release, 8, 1)));
  }

  private static DisclosurePolicy board() {
    return DisclosurePolicy.restricted(Text.of("Board", "Bwrdd"), Text.of("Twelve", "Deuddeg"));
  }

  private static List<Object> means(MeasureTable days) {
    ProtectedMeasures means = Release.of("days").add(days).protect(board()).measures(days);
    ProtectedMeasures.Summary everyone =
        means.summary(Coordinates.of(Coordinate.Margin.EVERYONE)).orElseThrow();
    return List.of(means, everyone, everyone.ofMedian().orElseThrow());
  }

  private static void looksAtAudits(Listener listener) {
    CsvForm form = CsvForm.rectangular("count", "c");
    PublishedTable table = PublishedFile.read("t", stream("area,count\nA,c\nB,c\nTotal,3\n"), form);
    Categories categories = Categories.inferred(List.of(table), "Total");
    KnownCell known = KnownCell.alone("t", List.of("A"));
    DisclosureAudit audit =
        DisclosureAudit.audit(List.of(table), categories, AuditRule.withDefaults(), List.of(known));
    listener.listenTo(
        "audit", () -> List.of(form, table, categories, known, audit, audit.rule(), audit.cells()));
    AuditRefused refused =
        catchThrowableOfType(
            AuditRefused.class,
            () -> PublishedFile.read("t", stream("area,count\nA," + CANARY + "\n"), form));
    listener.listenTo("refused audit", () -> List.of(refused, refused.problems()));
  }

  private static void looksAtLedgers(Listener listener, Path folder) throws IOException {
    Dataset sample = Census2011.read(Path.of("data", "census-2011-microdata-sample.csv"));
    Release release = Release.of("canary").add(sample.count(Wales.RELIGION));
    LocalDate day = LocalDate.of(2026, 4, 30);
    RecordedRelease open = release.protect(DisclosurePolicy.publicRelease()).recorded(day);
    RecordedRelease closed = release.protect(board()).recorded(day);
    ReleaseLedger ledger = ReleaseLedger.empty().with(open).with(closed);
    listener.listenTo(
        "ledger",
        () -> List.of(ledger, ledger.entries(), open.tables(), closed, Turnover.of(1, 2)));
    listener.listenTo(
        "recorded",
        () -> {
          RecordedTable table = open.tables().get(0);
          return List.of(table, table.people(), table.dimensions(), closed.restrictedTo());
        });
    listener.listenTo(
        "after",
        () -> release.after(ledger, Turnover.notStated()).assess(DisclosurePolicy.publicRelease()));
    listener.listenTo(
        "beside", () -> new InternalAudit.EarlierAudit("a", "b", List.of(), List.of()));
    Path file = Files.writeString(folder.resolve("ledger.jsonl"), "{\"number\":\"" + CANARY);
    listener.listenTo("ledger's faults", () -> ReleaseLedger.verify(file));
    listener.listenTo(
        "refused ledger",
        () -> catchThrowableOfType(LedgerRefused.class, () -> ReleaseLedger.read(file)));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void looksAtWhatIsAsked(Listener listener, Path folder) throws IOException {
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

  private static void looksAtWhatIsDerived(Listener listener) {
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

  /** Everything but the HTML, which is there to show what was typed. */
  private static void looksAtForms(Listener listener) {
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

  private static ServiceEvent event() {
    return ServiceEvent.of("repairs", "after-repair", CLOCK);
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

  private static RecordReader reader(Path file) {
    return RecordReader.csv(file)
        .mapping(mapping())
        .subjects(SubjectIds.keyed(KEY, "equality-monitoring"));
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

  private static List<Answer> answers() {
    CodeListId list = CodeListId.parse("ethnic-group@census-2021-wales");
    return List.of(
        Chosen.of(list, CANARY),
        Chosen.of(list, List.of(CANARY, "white-irish")),
        new Chosen(list, List.of("white-other"), CANARY),
        new Chosen(list, List.of("white-other"), (CANARY + " ").repeat(500)),
        new Chosen(CodeListId.parse("nothing@nowhere"), List.of(CANARY), CANARY),
        new Stated(7341),
        Silence.PREFER_NOT_TO_SAY);
  }

  private static MonitoringRecord record(Answer answer) {
    return MonitoringRecord.of(
        SubjectIds.keyed(KEY, "equality-monitoring").of(CANARY),
        notice(),
        ServiceEvent.of("repairs", "after-repair", CLOCK),
        Language.WELSH,
        Map.of("ethnic-group", answer, "religion", answer));
  }

  private static CollectionNotice notice() {
    return CollectionNotice.legacy(
        "old-system", LawfulBasis.of(LawfulBasis.Article6.PUBLIC_TASK), LocalDate.of(2026, 3, 31));
  }

  private static RecordRules rules() {
    return RecordRules.of(
        Wales.catalogue(),
        AnswerRule.choice("ethnic-group", CodeListId.parse("ethnic-group@census-2021-wales"))
            .writeIn(100, "white-other"),
        AnswerRule.number("religion", 0, 120));
  }

  private static Population population() {
    return Population.of("canary", Text.of("Nobody", "Neb"), LocalDate.of(2026, 3, 31));
  }

  private static Mapping mapping() {
    return Mapping.of(Wales.catalogue(), population())
        .subject("subject_ref")
        .collected(new Collected(notice().id(), "repairs", "after-repair", Language.ENGLISH))
        .date("collected_on", LocalDate.of(2000, 1, 1), LocalDate.of(2026, 4, 30))
        .age("date_of_birth", Wales.AGE, LocalDate.of(2026, 3, 31))
        .codes("sex", Wales.SEX)
        .codes("religion", Wales.RELIGION)
        .measure(
            "outcome_days",
            new Measure("outcome_days", Text.of("Days", "Dyddiau"), Measure.Unit.DAYS),
            0,
            36_500);
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
