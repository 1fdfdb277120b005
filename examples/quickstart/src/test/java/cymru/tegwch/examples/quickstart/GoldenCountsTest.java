// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Crosswalk;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Outcome;
import cymru.tegwch.standards.LegacyList;
import cymru.tegwch.standards.LegacySystems.CensusMicrodata2011;
import cymru.tegwch.standards.Question;
import cymru.tegwch.standards.Wales;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every count of the quick start is what a few lines of Python count in the same files: see
 * golden/counts.py.
 */
class GoldenCountsTest {

  private static final Path DATA = Path.of("data");
  private static final Dataset SAMPLE =
      Census2011.read(DATA.resolve("census-2011-microdata-sample.csv"));
  private static final Dataset STOPS =
      PoliceStops.read(DATA.resolve("police-stops-january-2023.json"));
  private static final Dataset RESIDENTS = Census2011.residentsOfWales(SAMPLE);

  /** One line of the golden file: a table, a row of it, a column, and the count. */
  private record Line(String table, String row, String column, long count) {}

  @Test
  void theGoldenFileNamesItsGenerator() throws IOException {
    assertThat(Files.readAllLines(golden()).get(0)).startsWith("# generator: Python ");
  }

  @Test
  void wholeSample() {
    agrees("all/Sex", SAMPLE, Wales.SEX, CensusMicrodata2011.SEX);
    agrees("all/Age", SAMPLE, Wales.AGE_TEN_YEAR, CensusMicrodata2011.AGE);
    agrees(
        "all/Marital Status",
        SAMPLE,
        Wales.MARITAL_STATUS_FIVE,
        CensusMicrodata2011.MARITAL_STATUS);
    agrees("all/Health", SAMPLE, Wales.GENERAL_HEALTH, CensusMicrodata2011.GENERAL_HEALTH);
    agrees(
        "all/Ethnic Group", SAMPLE, Wales.ETHNIC_GROUP_2001_FIVE, CensusMicrodata2011.ETHNIC_GROUP);
    agrees("all/Religion", SAMPLE, Wales.RELIGION, CensusMicrodata2011.RELIGION);
    agrees(
        "all/Economic Activity",
        SAMPLE,
        Wales.ECONOMIC_ACTIVITY,
        CensusMicrodata2011.ECONOMIC_ACTIVITY);
  }

  @Test
  void usualResidentsOfWales() {
    agrees(
        "wales residents/Ethnic Group",
        RESIDENTS,
        Wales.ETHNIC_GROUP_2001_FIVE,
        CensusMicrodata2011.ETHNIC_GROUP);
    agrees("wales residents/Religion", RESIDENTS, Wales.RELIGION, CensusMicrodata2011.RELIGION);
  }

  @Test
  void outcomesByEthnicGroup() {
    for (Map.Entry<String, Dataset> part :
        Map.of("all", SAMPLE, "wales residents", RESIDENTS).entrySet()) {
      outcomeAgrees(
          part.getKey() + "/unemployed by ethnic group", part.getValue(), Census2011.UNEMPLOYED);
      outcomeAgrees(
          part.getKey() + "/long-term sick by ethnic group",
          part.getValue(),
          Census2011.LONG_TERM_SICK);
    }
  }

  @Test
  void outcomesBySexAndAge() {
    for (Map.Entry<String, Dataset> part :
        Map.of("all", SAMPLE, "wales residents", RESIDENTS).entrySet()) {
      crossedAgrees(
          part.getKey() + "/unemployed by sex x age", part.getValue(), Census2011.UNEMPLOYED);
      crossedAgrees(
          part.getKey() + "/long-term sick by sex x age",
          part.getValue(),
          Census2011.LONG_TERM_SICK);
    }
  }

  @Test
  void stops() {
    CountTable officer = STOPS.count(PoliceStops.OFFICER_DEFINED);
    CountTable self = STOPS.count(PoliceStops.SELF_DEFINED);
    CountTable arrests =
        STOPS
            .count(
                Outcome.of(STOPS.variable("outcome"), "no-further-action"),
                PoliceStops.OFFICER_DEFINED)
            .counts();
    for (String group : List.of("White", "Black", "Asian", "Other")) {
      assertThat(units(officer, group))
          .isEqualTo(count("stops/officer_defined_ethnicity", group, ""));
      assertThat(arrests.cell(group.toLowerCase(Locale.ROOT), Outcome.HAPPENED).units())
          .isEqualTo(count("stops/no further action by officer", group, "True"));
    }
    assertThat(officer.cell(Coordinates.of(Coordinate.of(Silence.NOT_KNOWN))).units())
        .isEqualTo(count("stops/officer_defined_ethnicity", "None", ""));
    assertThat(self.cell(Coordinates.of(Coordinate.of(Silence.NOT_STATED))).units())
        .isEqualTo(count("stops/self_defined_ethnicity", "Other ethnic group - Not stated", ""));
    assertThat(self.cell(Coordinates.of(Coordinate.of(Silence.NOT_KNOWN))).units())
        .isEqualTo(count("stops/self_defined_ethnicity", "None", ""));
    assertThat(units(self, "White")).isEqualTo(startingWith("White - "));
    assertThat(units(self, "Black")).isEqualTo(startingWith("Black/"));
  }

  private static long units(CountTable table, String group) {
    return table.cell(group.toLowerCase(Locale.ROOT)).units();
  }

  private static long startingWith(String label) {
    return lines("stops/self_defined_ethnicity").stream()
        .filter(line -> line.row().startsWith(label))
        .mapToLong(Line::count)
        .sum();
  }

  /**
   * Every line of the golden table is in ours, moved as the crosswalk says, and ours has no more.
   */
  private static void agrees(String table, Dataset data, Question question, LegacyList system) {
    CountTable counts = data.count(axis(question));
    Map<String, Long> expected = new TreeMap<>();
    for (Line line : lines(table)) {
      expected.merge(moved(line.row(), system, question).key(), line.count(), Long::sum);
    }
    Map<String, Long> counted = new TreeMap<>();
    for (Coordinate at : counts.lines(0)) {
      long units = counts.cell(Coordinates.of(at)).units();
      if (!(at instanceof Coordinate.Margin) && units > 0) {
        counted.put(at.key(), units);
      }
    }
    assertThat(counted).as(table).isEqualTo(expected).isNotEmpty();
  }

  private static Axis axis(Question question) {
    return question.equals(Wales.ETHNIC_GROUP_2001_FIVE) ? Census2011.ETHNIC_GROUP : question;
  }

  private static Coordinate moved(String code, LegacyList system, Question question) {
    String known = code.equals("-9") ? "no-code-required" : code;
    Crosswalk.Row row = system.crosswalkTo(question).row(known).orElseThrow();
    Silence silence = row.silence();
    return silence != null ? Coordinate.of(silence) : Coordinate.of(row.target().orElseThrow());
  }

  private static void outcomeAgrees(String table, Dataset data, Outcome outcome) {
    CountTable counts = data.count(outcome, Census2011.ETHNIC_GROUP).counts();
    for (Line line : lines(table)) {
      Coordinate group =
          moved(line.row(), CensusMicrodata2011.ETHNIC_GROUP, Wales.ETHNIC_GROUP_2001_FIVE);
      assertThat(counts.cell(Coordinates.of(group, happened(line))).units())
          .as(table + " " + line)
          .isEqualTo(line.count());
    }
    assertThat(happened(counts)).isEqualTo(total(table));
  }

  private static void crossedAgrees(String table, Dataset data, Outcome outcome) {
    CountTable counts = data.count(outcome, Wales.SEX, Wales.AGE_TEN_YEAR).counts();
    for (Line line : lines(table)) {
      String[] codes = line.row().split("/", -1);
      Coordinate sex = moved(codes[0], CensusMicrodata2011.SEX, Wales.SEX);
      Coordinate age = moved(codes[1], CensusMicrodata2011.AGE, Wales.AGE_TEN_YEAR);
      assertThat(counts.cell(Coordinates.of(sex, age, happened(line))).units())
          .as(table + " " + line)
          .isEqualTo(line.count());
    }
    assertThat(happened(counts)).isEqualTo(total(table));
  }

  private static Coordinate happened(Line line) {
    return Coordinate.of(line.column().equals("True") ? Outcome.HAPPENED : Outcome.DID_NOT);
  }

  private static long happened(CountTable counts) {
    List<Coordinate> margin = new ArrayList<>();
    for (int i = 1; i < counts.dimensions().size(); i++) {
      margin.add(Coordinate.Margin.EVERYONE);
    }
    return counts.cell(new Coordinates(margin).and(Coordinate.of(Outcome.HAPPENED))).units();
  }

  private static long total(String table) {
    return lines(table).stream()
        .filter(line -> line.column().equals("True"))
        .mapToLong(Line::count)
        .sum();
  }

  private static long count(String table, String row, String column) {
    return lines(table).stream()
        .filter(line -> line.row().equals(row) && line.column().equals(column))
        .mapToLong(Line::count)
        .sum();
  }

  private static List<Line> lines(String table) {
    try {
      return Files.readAllLines(golden(), StandardCharsets.UTF_8).stream()
          .skip(2)
          .map(GoldenCountsTest::line)
          .filter(line -> line.table().equals(table))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tables and columns hold no comma and no quote; a row may be quoted and holds none either. */
  private static Line line(String text) {
    String[] cells = text.replace("\"", "").split(",", -1);
    return new Line(cells[0], cells[1], cells[2], Long.parseLong(cells[3]));
  }

  private static Path golden() {
    return Path.of("src", "test", "resources", "golden", "counts.csv");
  }
}
