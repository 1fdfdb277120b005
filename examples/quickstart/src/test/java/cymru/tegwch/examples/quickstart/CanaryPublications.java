// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static cymru.tegwch.examples.quickstart.CanaryFixture.CANARY;
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
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import cymru.tegwch.standards.Benchmarks;
import cymru.tegwch.standards.Wales;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Has a listener look at everything that is counted, found, audited, recorded and published. */
final class CanaryPublications {

  private CanaryPublications() {}

  static void looksAtWhatIsPublished(Listener listener) {
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

  static List<Object> means(MeasureTable days) {
    ProtectedMeasures means = Release.of("days").add(days).protect(board()).measures(days);
    ProtectedMeasures.Summary everyone =
        means.summary(Coordinates.of(Coordinate.Margin.EVERYONE)).orElseThrow();
    return List.of(means, everyone, everyone.ofMedian().orElseThrow());
  }

  static void looksAtAudits(Listener listener) {
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

  static void looksAtLedgers(Listener listener, Path folder) throws IOException {
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
}
