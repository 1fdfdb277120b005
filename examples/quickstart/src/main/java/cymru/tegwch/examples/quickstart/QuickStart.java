// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import cymru.tegwch.analysis.OutcomeComparison;
import cymru.tegwch.analysis.Representation;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.report.Report;
import cymru.tegwch.anonymisation.Assessment;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.InternalAudit;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.standards.Benchmarks;
import cymru.tegwch.standards.Wales;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * From two real files to protected reports in English and in Welsh: {@code mvn -q -Pquickstart}.
 */
public final class QuickStart {

  private static final String WALES = "W92000004";
  private static final String ENGLAND_AND_WALES = "K04000001";
  private static final Text SAMPLE_TITLE =
      Text.of(
          "A sample of the 2011 Census in England and Wales",
          "Sampl o Gyfrifiad 2011 yng Nghymru a Lloegr");
  private static final Text STOPS_TITLE =
      Text.of("Stops and searches, January 2023", "Stopio a chwilio, Ionawr 2023");

  /** What is to be published together. */
  private record Publication(Release release, Text title, List<Findings<CountTable>> findings) {}

  private final PrintStream out;
  private final Path reports;

  QuickStart(PrintStream out, Path reports) {
    this.out = out;
    this.reports = reports;
  }

  /** Takes the folder of the data and the folder for the reports. */
  public static void main(String[] args) throws IOException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    new QuickStart(out, Path.of(args[1])).run(Path.of(args[0]));
  }

  void run(Path data) throws IOException {
    Dataset sample = Census2011.read(data.resolve("census-2011-microdata-sample.csv"));
    Dataset stops = PoliceStops.read(data.resolve("police-stops-january-2023.json"));

    heading("1. What was read");
    out.println(sample.intake());
    out.println(stops.intake());

    Dataset residents = Census2011.residentsOfWales(sample);
    representation(residents);
    Publication census = outcomes(sample, residents);
    Publication searches = stops(stops);

    heading("5. What may be published");
    out.println("With Wales alone beside the whole, the rest could be found by taking away:");
    Release both = census.release().add(residents.count(Census2011.ETHNIC_GROUP));
    if (both.assess(DisclosurePolicy.publicRelease()) instanceof Assessment.Refused refused) {
      refused.reasons().forEach(out::println);
    }
    publish(census);
    publish(searches);
  }

  /** Is the sample of Wales like the people of Wales, ten years later? */
  private void representation(Dataset residents) {
    heading("2. Usual residents of Wales in the sample of 2011, beside Census 2021 Wales");
    out.println(
        "The sample is of 2011 and the benchmark of 2021: what differs may be the ten years.");
    refused(() -> residents.count(Wales.ETHNIC_GROUP.broad()));
    out.println(represent(residents.count(Census2011.ETHNIC_GROUP), ethnicGroups(WALES)));
    out.println(represent(residents.count(Census2011.RELIGION), religions(WALES)));
  }

  /**
   * Who is out of work, and who is ill, in England and Wales; and why Wales alone is too few to
   * say.
   */
  private Publication outcomes(Dataset sample, Dataset residents) {
    heading("3. Out of work, and long-term sick, in the whole sample of England and Wales");
    List<OutcomeTable> tables =
        List.of(
            sample.count(Census2011.UNEMPLOYED, Census2011.ETHNIC_GROUP),
            sample.count(Census2011.UNEMPLOYED, Census2011.SEX, Census2011.AGE),
            sample.count(Census2011.LONG_TERM_SICK, Census2011.ETHNIC_GROUP),
            sample.count(Census2011.LONG_TERM_SICK, Census2011.SEX, Census2011.AGE));
    List<Findings<CountTable>> findings = new ArrayList<>();
    tables.forEach(table -> findings.add(compare(table)));
    findings.forEach(out::println);

    out.println("The same for Wales alone:");
    for (Outcome outcome : List.of(Census2011.UNEMPLOYED, Census2011.LONG_TERM_SICK)) {
      out.println(compare(residents.count(outcome, Census2011.ETHNIC_GROUP)));
      out.println(compare(residents.count(outcome, Census2011.SEX, Census2011.AGE)));
    }

    CountTable ethnicGroups = sample.count(Census2011.ETHNIC_GROUP);
    CountTable religions = sample.count(Census2011.RELIGION);
    findings.add(represent(ethnicGroups, ethnicGroups(ENGLAND_AND_WALES)));
    findings.add(represent(religions, religions(ENGLAND_AND_WALES)));
    Release release = Release.of("census-2011-sample").add(ethnicGroups).add(religions);
    for (OutcomeTable table : tables) {
      release = release.add(table);
    }
    return new Publication(release, SAMPLE_TITLE, findings);
  }

  /** Who was stopped, as people said and as officers recorded, and who was arrested. */
  private Publication stops(Dataset stops) {
    heading("4. Stops and searches: what people said of themselves, and what officers recorded");
    CountTable saidAndRecorded = stops.count(PoliceStops.SELF_DEFINED, PoliceStops.OFFICER_DEFINED);
    OutcomeTable arrests = stops.count(PoliceStops.ARRESTED, PoliceStops.OFFICER_DEFINED);
    Findings<CountTable> byOfficer = compare(arrests);
    out.println(stops.count(PoliceStops.SELF_DEFINED));
    out.println(stops.count(PoliceStops.OFFICER_DEFINED));
    out.println(byOfficer);

    return new Publication(
        Release.of("police-stops").add(saidAndRecorded).add(arrests),
        STOPS_TITLE,
        List.of(byOfficer));
  }

  /**
   * The benchmark is rolled to the sample's groups: the sample's "Chinese or other" cannot be
   * split.
   */
  private static Benchmark ethnicGroups(String area) {
    return Benchmarks.census2021(area, Wales.ETHNIC_GROUP)
        .recode(
            Wales.ETHNIC_GROUP.crosswalkTo(Wales.ETHNIC_GROUP_2001_FIVE),
            Wales.ETHNIC_GROUP_2001_FIVE.codes());
  }

  /** Religion as answered on both sides: who did not answer is in neither base. */
  private static Benchmark religions(String area) {
    return Benchmarks.census2021(area, Census2011.RELIGION);
  }

  private static Findings<CountTable> represent(CountTable table, Benchmark benchmark) {
    return Representation.withDefaults().compare(table, benchmark);
  }

  private static Findings<CountTable> compare(OutcomeTable table) {
    return OutcomeComparison.withDefaults().compare(table);
  }

  /**
   * Protects the tables, shows what the policy hid and that the attacker failed, and writes the
   * reports.
   */
  private void publish(Publication publication) throws IOException {
    ProtectedRelease safe = publication.release().protect(DisclosurePolicy.publicRelease());
    out.println(safe);
    out.println(safe.audit());
    safe.audit().tables().forEach(this::hidden);
    Findings<?>[] findings = publication.findings().toArray(Findings<?>[]::new);
    Report report = Report.of(safe, findings).titled(publication.title());
    Files.createDirectories(reports);
    for (Language language : Language.values()) {
      Path page = reports.resolve(safe.id() + "." + language.tag() + ".html");
      Path file = reports.resolve(safe.id() + "." + language.tag() + ".csv");
      report.writeHtml(page, language);
      report.writeCsv(file, language);
      out.println("Written: " + page + " and " + file);
    }
  }

  /** Shows which cells of a table are hidden, for the one who publishes and for nobody else. */
  private void hidden(InternalAudit.TableAudit table) {
    if (table.hidden() > 0) {
      out.println("Hidden in " + table.table());
      cells("small", table.small());
      cells("certain", table.certain());
      cells("complements", table.complements());
    }
  }

  private void cells(String why, Collection<Coordinates> cells) {
    if (!cells.isEmpty()) {
      String places = cells.stream().map(Coordinates::toString).collect(Collectors.joining("; "));
      out.println("  " + why + ": " + places);
    }
  }

  /** Shows why a step is refused. */
  private void refused(Runnable step) {
    try {
      step.run();
    } catch (IllegalArgumentException e) {
      out.println("Refused: " + e.getMessage());
    }
  }

  private void heading(String text) {
    out.println();
    out.println("== " + text);
  }
}
