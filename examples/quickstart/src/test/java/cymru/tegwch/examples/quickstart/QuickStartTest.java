// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.analysis.OutcomeComparison;
import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.TooFew;
import cymru.tegwch.anonymisation.audit.AuditRule;
import cymru.tegwch.anonymisation.audit.Categories;
import cymru.tegwch.anonymisation.audit.DisclosureAudit;
import cymru.tegwch.anonymisation.audit.PublishedFile;
import cymru.tegwch.anonymisation.audit.PublishedTable;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.standards.Wales;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {

  private static final Path DATA = Path.of("data");

  @Test
  void writesAPageAndAFileInEachLanguageForEachRelease(@TempDir Path reports) throws IOException {
    String console = run(reports);

    assertThat(files(reports).keySet())
        .containsExactly(
            "census-2011-sample.cy.csv",
            "census-2011-sample.cy.html",
            "census-2011-sample.en.csv",
            "census-2011-sample.en.html",
            "police-stops.cy.csv",
            "police-stops.cy.html",
            "police-stops.en.csv",
            "police-stops.en.html");
    assertThat(console)
        .contains("Refused: ", "cannot be split", "POPULATIONS_NEST", "none narrowed down")
        .contains("Import: 10,000 rows read, 10,000 accepted, 0 rejected");
  }

  @Test
  void givesTheSameBytesInEveryLocaleAndZone(@TempDir Path here, @TempDir Path there)
      throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    run(here);
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      run(there);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(files(there)).isEqualTo(files(here));
  }

  /**
   * The files as anybody gets them, by a reader of their labels who knows the rule. Only that
   * nobody is in a cell may be found out: a tiny table withholds its zeros too.
   */
  @Test
  void nobodyFindsOutASmallNumberFromTheWrittenFiles(@TempDir Path reports) throws IOException {
    run(reports);
    AuditRule rule = AuditRule.withDefaults().withHiddenBelow(5).withRoundingBase(5);
    for (Map.Entry<String, String> file : files(reports).entrySet()) {
      if (file.getKey().endsWith(".en.csv")) {
        List<PublishedTable> tables =
            PublishedFile.readRelease(
                file.getKey(),
                new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8)));
        DisclosureAudit audit = DisclosureAudit.audit(tables, Categories.ofRelease(tables), rule);
        assertThat(audit.cells()).as(file.getKey()).isNotEmpty();
        assertThat(audit.notDecided()).as(file.getKey()).isEmpty();
        assertThat(audit.cells())
            .as(file.getKey())
            .noneMatch(cell -> cell.least() > 0 && cell.greatest() < 5)
            .noneMatch(cell -> cell.least() > 0 && cell.least() == cell.greatest());
      }
    }
  }

  @Test
  void bothLanguagesHideTheSameCells(@TempDir Path reports) throws IOException {
    run(reports);

    Map<String, String> files = files(reports);
    for (String release : List.of("census-2011-sample", "police-stops")) {
      assertThat(numbers(files.get(release + ".cy.csv")))
          .isEqualTo(numbers(files.get(release + ".en.csv")))
          .isNotEmpty();
    }
  }

  @Test
  void walesAloneIsTooFewToSay() {
    Dataset residents = Census2011.residentsOfWales(sample());

    var unemployed =
        OutcomeComparison.withDefaults()
            .compare(residents.count(Census2011.UNEMPLOYED, Census2011.ETHNIC_GROUP))
            .list();

    assertThat(unemployed).isNotEmpty().allMatch(finding -> finding instanceof TooFew);
  }

  @Test
  void walesAloneShowsNoDifferenceBySexAndAge() {
    Dataset residents = Census2011.residentsOfWales(sample());

    for (Outcome outcome : List.of(Census2011.UNEMPLOYED, Census2011.LONG_TERM_SICK)) {
      var findings =
          OutcomeComparison.withDefaults()
              .compare(residents.count(outcome, Census2011.SEX, Census2011.AGE))
              .list();

      assertThat(findings)
          .hasSize(16)
          .noneMatch(
              finding ->
                  finding instanceof Compared compared
                      && compared.comparison().certainty().isDifferent());
    }
  }

  @Test
  void theWholeSampleIsEnoughForSomeGroups() {
    var unemployed =
        OutcomeComparison.withDefaults()
            .compare(sample().count(Census2011.UNEMPLOYED, Census2011.ETHNIC_GROUP))
            .list();

    assertThat(unemployed).hasSize(5).anyMatch(finding -> finding instanceof Compared);
  }

  @Test
  void theSamplesGroupsAreNeverSplit() {
    Dataset sample = sample();

    assertThatThrownBy(() -> sample.count(Wales.ETHNIC_GROUP.broad()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ethnic-group-five@census-2001")
        .hasMessageContaining("ethnic-group@census-2021-wales")
        .hasMessageContaining("cannot be split");
  }

  @Test
  void unprotectedTablesAreCounts() {
    Counts counts = sample().count(Wales.SEX);

    assertThat(counts.count("female")).hasValue(4992);
  }

  private static Dataset sample() {
    return Census2011.read(DATA.resolve("census-2011-microdata-sample.csv"));
  }

  private static String run(Path reports) throws IOException {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    new QuickStart(new PrintStream(console, true, StandardCharsets.UTF_8), reports).run(DATA);
    return console.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  /** The last two columns of every line: the number and its marks, which no language changes. */
  private static List<String> numbers(String csv) {
    return csv.lines()
        .map(line -> line.split(",", -1))
        .map(cells -> cells[cells.length - 2] + "," + cells[cells.length - 1])
        .toList();
  }
}
