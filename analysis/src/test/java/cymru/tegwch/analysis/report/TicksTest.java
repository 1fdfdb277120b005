// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.anonymisation.Assessment;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.dataset.Dataset;
import cymru.tegwch.core.intake.Mapping;
import cymru.tegwch.core.intake.RecordReader;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions with several answers each, from the rows of a file to the files that are published. */
class TicksTest {

  private static final DisclosurePolicy PUBLIC = DisclosurePolicy.publicRelease();
  private static final Variable AGE = variable("age", false, 6);
  private static final Variable SEX = variable("sex", false, 2);
  private static final Variable CHANNEL = variable("channel", true, 5);
  private static final Variable NEED = variable("need", true, 9);

  /**
   * 1,200 generated people; the later groups are ticked by fewer, the last of all by hardly any.
   */
  private final Dataset people = people();

  @TempDir Path folder;

  private static Variable variable(String name, boolean isMultiple, int groups) {
    CodeListId list = CodeListId.parse(name + "@generated");
    return new Variable(
        name,
        Text.of(name, name + "-cy"),
        CodeList.of(
            list,
            Text.of(name, name + "-cy"),
            IntStream.rangeClosed(1, groups)
                .mapToObj(n -> new Category(list, name + n, Text.of(name + n, name + n + "-cy")))
                .toArray(Category[]::new)),
        isMultiple);
  }

  private static Dataset people() {
    SplittableRandom random = new SplittableRandom(20_261_122L);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int n = 0; n < 1_200; n++) {
      rows.add(
          new LinkedHashMap<>(
              Map.of(
                  "age",
                  "age" + (1 + (int) (6 * Math.pow(random.nextDouble(), 1.5))),
                  "sex",
                  "sex" + (1 + random.nextInt(2)),
                  "channel",
                  ticks("channel", 5, random),
                  "need",
                  ticks("need", 9, random))));
    }
    Catalogue catalogue =
        Catalogue.empty()
            .with(AGE.codes())
            .with(SEX.codes())
            .with(CHANNEL.codes())
            .with(NEED.codes());
    Population all =
        Population.of("p", Text.of("Generated", "Cynhyrchwyd"), LocalDate.of(2026, 3, 31));
    return Dataset.read(
        RecordReader.rows(rows.stream())
            .mapping(
                Mapping.of(catalogue, all)
                    .codes("age", AGE)
                    .codes("sex", SEX)
                    .codes("channel", CHANNEL, column -> column.separatedBy(";"))
                    .codes("need", NEED, column -> column.separatedBy(";"))));
  }

  private static String ticks(String name, int groups, SplittableRandom random) {
    List<String> ticks = new ArrayList<>();
    for (int n = 1; n <= groups; n++) {
      if (random.nextDouble() < 0.8 / (n * n)) {
        ticks.add(name + n);
      }
    }
    return String.join(";", ticks);
  }

  private CountTable count(Axis... axes) {
    return people.count(axes);
  }

  @Test
  void byItself() throws IOException {
    isPublished(count(CHANNEL));
  }

  @Test
  void crossedWithAQuestionOfOneAnswer() throws IOException {
    isPublished(count(AGE, CHANNEL));
    isPublished(count(NEED, SEX));
  }

  @Test
  void crossedWithTwo() throws IOException {
    isPublished(count(AGE, SEX, NEED));
  }

  @Test
  void besideTablesThatShareItsQuestions() throws IOException {
    isPublished(count(AGE, NEED), count(SEX, NEED), count(AGE, SEX), count(NEED));
  }

  @Test
  void twoQuestionsOfSeveralAnswersBesideEachOther() throws IOException {
    isPublished(count(AGE, CHANNEL), count(AGE, NEED), count(SEX, CHANNEL));
  }

  @Test
  void twoOfThemCrossedAreRefusedWithAdviceWhereNothingCouldBeProved() {
    Assessment assessment = Release.of("ticks").add(count(CHANNEL, NEED)).assess(PUBLIC);

    assertThat(((Assessment.Refused) assessment).reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.reason().en()).contains("crosses two questions");
              assertThat(reason.advice().cy()).contains("mewn tabl ar wahân");
            });
  }

  /** Granted, and every file says what the release prints, the groups of a person one by one. */
  private void isPublished(CountTable... tables) throws IOException {
    Release release = Release.of("ticks");
    for (CountTable table : tables) {
      release = release.add(table);
    }
    ProtectedRelease granted = release.protect(PUBLIC);
    Report report = Report.of(granted);
    for (Language language : Language.values()) {
      Path csv = folder.resolve("ticks-" + language + ".csv");
      Path html = folder.resolve("ticks-" + language + ".html");
      report.writeCsv(csv, language);
      report.writeHtml(html, language);
      assertThat(Files.readString(html)).contains("<table");
      saysWhatIsPrinted(granted, DataRows.of(Files.readString(csv)));
    }
  }

  private static void saysWhatIsPrinted(ProtectedRelease granted, List<Map<String, String>> rows) {
    for (ProtectedTable table : granted.tables()) {
      Map<List<String>, String> written = new LinkedHashMap<>();
      rows.stream()
          .filter(row -> table.id().equals(row.get("TableCode")))
          .filter(row -> "count".equals(row.get("MeasureCode")))
          .forEach(row -> written.put(lines(table, row), number(row)));
      assertThat(written).hasSize(table.shownCells() + table.hiddenCells());
      for (Coordinates cell : Cells.all(table)) {
        List<String> lines = cell.along().stream().map(Coordinate::key).toList();
        assertThat(written.get(lines)).isEqualTo(table.text(cell));
      }
    }
  }

  /** The number, or the first of the notes where there is none. */
  private static String number(Map<String, String> row) {
    String data = row.getOrDefault("Data", "");
    return data.isEmpty() ? row.getOrDefault("NoteCodes", "").substring(0, 1) : data;
  }

  private static List<String> lines(ProtectedTable table, Map<String, String> row) {
    return table.dimensions().stream()
        .map(d -> row.getOrDefault(d.variable() + "_Code", ""))
        .toList();
  }

  @Test
  void aPersonOfTwoGroupsIsInBothAndInTheTotalOnce() {
    CountTable table = count(CHANNEL);
    ProtectedTable printed = Release.of("ticks").add(table).protect(PUBLIC).table(table);
    long groups =
        printed.lines(0).stream()
            .filter(line -> line instanceof Coordinate.Group)
            .mapToLong(line -> printed.count(Coordinates.of(line)).orElse(0))
            .sum();

    assertThat(groups).isGreaterThan(printed.count(Coordinates.of(Margin.ANSWERED)).getAsLong());
  }
}
