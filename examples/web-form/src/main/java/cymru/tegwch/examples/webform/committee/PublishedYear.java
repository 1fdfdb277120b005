// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.committee;

import cymru.tegwch.analysis.Representation;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.report.Report;
import cymru.tegwch.anonymisation.Assessment;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.anonymisation.Refusal;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.examples.webform.journey.Department;
import cymru.tegwch.standards.Benchmarks;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.store.EventWindow;
import cymru.tegwch.standards.store.MonitoringStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The year's answers, counted, compared with the people of Wales and released.
 *
 * <p>It is done once: what was published stays as it was published, whoever withdraws an answer
 * afterwards. Were it counted again for every visitor, two visitors before and after a withdrawal
 * could find out by taking away what had been withdrawn. Only what a release prints leaves this
 * class. A council keeps the written report, and a ledger of what it has published; this
 * application forgets both when it stops.
 */
@Service
class PublishedYear {

  private static final String WALES = "W92000004";
  private static final long SEED = 2026;

  private static final Text PLANNING_TOO =
      Text.of(
          "Asked for: the same tables, and beside them the people who commented on planning"
              + " applications alone.",
          "Gofynnwyd am: yr un tablau, ac wrth eu hochr y bobl a roddodd sylwadau ar geisiadau"
              + " cynllunio’n unig.");

  private final MonitoringStore store;
  private final SubjectIds subjects;
  private final int generated;
  private @Nullable Publication published;

  PublishedYear(
      MonitoringStore store,
      SubjectIds subjects,
      @Value("${council.generated-records}") int generated) {
    this.store = store;
    this.subjects = subjects;
    this.generated = generated;
  }

  /** What may be shown to anybody. */
  record Publication(View view, Optional<Report> report) {}

  /** What the page shows. */
  record View(boolean generated, List<Table> tables, List<Refused> refused) {

    public boolean published() {
      return !tables.isEmpty();
    }
  }

  /** A table as it is printed, and what can be said of it. */
  record Table(Text title, List<Line> lines, List<Text> sentences, List<Text> notes) {}

  /** A printed line. */
  record Line(Text label, String printed) {}

  /** What somebody asked for, and why it was not published. */
  record Refused(Text asked, List<Refusal> reasons) {}

  synchronized Publication publication() {
    if (published == null) {
      published = publish();
    }
    return published;
  }

  private Publication publish() {
    // an ordinary save for each: whatever was kept already is not kept twice
    new GeneratedRecords(subjects, RandomGeneratorFactory.of("L64X128MixRandom").create(SEED))
        .of(generated)
        .forEach(store::save);
    Axis ethnicGroup = Wales.ETHNIC_GROUP.broad();
    Dataset everybody = counted(Year.DAYS);
    Dataset planning = counted(Year.DAYS.ofService(Department.PLANNING.path()));
    CountTable groups = everybody.count(ethnicGroup);
    CountTable religions = everybody.count(Wales.RELIGION);
    List<Findings<CountTable>> findings =
        List.of(
            Representation.withDefaults()
                .compare(groups, Benchmarks.census2021(WALES, ethnicGroup)),
            Representation.withDefaults()
                .compare(religions, Benchmarks.census2021(WALES, Wales.RELIGION)));
    Release release = Release.of("service-users-2025-26").add(groups).add(religions);

    List<Refused> refused = new ArrayList<>();
    Assessment whole = assess(release, Year.PEOPLE.description(), refused);
    assess(release.add(planning.count(ethnicGroup)), PLANNING_TOO, refused);
    if (whole instanceof Assessment.Granted granted) {
      Report report =
          Report.of(granted.release(), findings.toArray(Findings<?>[]::new))
              .titled(Year.PEOPLE.description());
      return new Publication(view(tables(report), refused), Optional.of(report));
    }
    return new Publication(view(List.of(), refused), Optional.empty());
  }

  private Dataset counted(EventWindow window) {
    var people =
        window.service() == null ? Year.PEOPLE : Year.PEOPLE.where("service = " + window.service());
    return Dataset.fromRecords(
        store.records(window), Wales.catalogue(), people, Wales.ETHNIC_GROUP, Wales.RELIGION);
  }

  private static Assessment assess(Release release, Text asked, List<Refused> refused) {
    Assessment assessment = release.assess(DisclosurePolicy.publicRelease());
    if (assessment instanceof Assessment.Refused no) {
      refused.add(new Refused(asked, no.reasons()));
    }
    return assessment;
  }

  private View view(List<Table> tables, List<Refused> refused) {
    return new View(generated > 0, tables, List.copyOf(refused));
  }

  private static List<Table> tables(Report report) {
    return report.findings().stream().map(PublishedYear::table).toList();
  }

  private static Table table(Findings<ProtectedTable> findings) {
    ProtectedTable table = findings.table();
    List<Line> lines = new ArrayList<>();
    for (Coordinate line : table.lines(0)) {
      lines.add(
          new Line(table.dimensions().get(0).labelOf(line), table.text(Coordinates.of(line))));
    }
    return new Table(
        table.dimensions().get(0).label(),
        lines,
        findings.list().stream().map(Finding::sentence).toList(),
        findings.notes());
  }
}
