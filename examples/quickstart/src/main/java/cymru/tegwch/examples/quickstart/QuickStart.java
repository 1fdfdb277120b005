// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import cymru.tegwch.analysis.Findings;
import cymru.tegwch.analysis.OutcomeComparison;
import cymru.tegwch.analysis.Representation;
import cymru.tegwch.analysis.report.Report;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Benchmarks;
import cymru.tegwch.standards.Wales;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * From two real files to protected reports in English and in Welsh: {@code mvn -q -Pquickstart}.
 */
public final class QuickStart {

  private static final String WALES = "W92000004";

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

    representation(Census2011.residentsOfWales(sample));
    outcomes(sample);
    stops(stops);
  }

  /** Is the sample of Wales like the people of Wales, ten years later? */
  private void representation(Dataset residents) throws IOException {
    heading("2. Usual residents of Wales in the sample of 2011, beside Census 2021 Wales");
    out.println(
        "The sample is of 2011 and the benchmark of 2021: what differs may be the ten years.");
    refused(() -> residents.count(Wales.ETHNIC_GROUP.broad()));

    CountTable ethnicGroups = residents.count(Census2011.ETHNIC_GROUP);
    CountTable religions = residents.count(Census2011.RELIGION);
    Findings<CountTable> byEthnicGroup =
        Representation.withDefaults().compare(ethnicGroups, ethnicGroupsOfWales());
    Findings<CountTable> byReligion =
        Representation.withDefaults()
            .compare(religions, Benchmarks.census2021(WALES, Census2011.RELIGION));
    out.println(byEthnicGroup);
    out.println(byReligion);

    publish(
        Release.of("wales-residents").add(ethnicGroups).add(religions), byEthnicGroup, byReligion);
  }

  /**
   * The benchmark is rolled to the sample's groups: the sample's "Chinese or other" cannot be
   * split.
   */
  private static Benchmark ethnicGroupsOfWales() {
    return Benchmarks.census2021(WALES, Wales.ETHNIC_GROUP)
        .recode(
            Wales.ETHNIC_GROUP.crosswalkTo(Wales.ETHNIC_GROUP_2001_FIVE),
            Wales.ETHNIC_GROUP_2001_FIVE.codes());
  }

  /**
   * Who is out of work, and who is ill, in England and Wales; and why Wales alone is too few to
   * say.
   */
  private void outcomes(Dataset sample) throws IOException {
    heading("3. Out of work, and long-term sick, in the whole sample of England and Wales");
    OutcomeTable[] tables = {
      sample.count(Census2011.UNEMPLOYED, Census2011.ETHNIC_GROUP),
      sample.count(Census2011.UNEMPLOYED, Census2011.SEX, Census2011.AGE),
      sample.count(Census2011.LONG_TERM_SICK, Census2011.ETHNIC_GROUP),
      sample.count(Census2011.LONG_TERM_SICK, Census2011.SEX, Census2011.AGE)
    };
    Release release = Release.of("england-and-wales");
    Findings<?>[] findings = new Findings<?>[tables.length];
    for (int i = 0; i < tables.length; i++) {
      findings[i] = OutcomeComparison.withDefaults().compare(tables[i]);
      release = release.add(tables[i]);
      out.println(findings[i]);
    }
    out.println("The same for Wales alone:");
    Dataset residents = Census2011.residentsOfWales(sample);
    out.println(compare(residents.count(Census2011.UNEMPLOYED, Census2011.ETHNIC_GROUP)));
    out.println(compare(residents.count(Census2011.LONG_TERM_SICK, Census2011.ETHNIC_GROUP)));

    publish(release, findings);
  }

  /** Who was stopped, as people said and as officers recorded, and who was arrested. */
  private void stops(Dataset stops) throws IOException {
    heading("4. Stops and searches: what people said of themselves, and what officers recorded");
    CountTable saidAndRecorded = stops.count(PoliceStops.SELF_DEFINED, PoliceStops.OFFICER_DEFINED);
    OutcomeTable arrests = stops.count(PoliceStops.ARRESTED, PoliceStops.OFFICER_DEFINED);
    Findings<CountTable> byOfficer = compare(arrests);
    out.println(stops.count(PoliceStops.SELF_DEFINED));
    out.println(stops.count(PoliceStops.OFFICER_DEFINED));
    out.println(byOfficer);

    publish(Release.of("police-stops").add(saidAndRecorded).add(arrests), byOfficer);
  }

  private static Findings<CountTable> compare(OutcomeTable table) {
    return OutcomeComparison.withDefaults().compare(table);
  }

  /**
   * Protects the tables, shows what the policy hid and that the attacker failed, and writes the
   * reports.
   */
  private void publish(Release release, Findings<?>... findings) throws IOException {
    ProtectedRelease safe = release.protect(DisclosurePolicy.publicRelease());
    out.println(safe);
    out.println(safe.audit());
    Report report = Report.of(safe, findings);
    Files.createDirectories(reports);
    for (Language language : Language.values()) {
      Path page = reports.resolve(safe.id() + "." + language.tag() + ".html");
      Path file = reports.resolve(safe.id() + "." + language.tag() + ".csv");
      report.writeHtml(page, language);
      report.writeCsv(file, language);
      out.println("Written: " + page + " and " + file);
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
