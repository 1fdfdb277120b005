// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.text.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every percentage of a file, computed again from the counts of that file. */
class PercentagesTest {

  private static final Map<Language, String> ANSWERED =
      Map.of(Language.ENGLISH, "All who answered", Language.WELSH, "Pawb a atebodd");

  @ParameterizedTest
  @EnumSource
  void ofAPage(Language language) {
    Document page = Jsoup.parse(Published.report().html(language));
    Elements tables = page.select("table.count");
    assertThat(tables).hasSize(3);
    for (Element table : tables) {
      Map<List<String>, String> counts = cells(table);
      Element percentages = table.parent().nextElementSibling();
      if (table.select("thead th").size() == 3) {
        requireOneWay(counts, language, columns(table));
      } else {
        assertThat(percentages.select("table.percentage")).hasSize(1);
        Map<List<String>, String> printed = cells(percentages.select("table").first());
        assertThat(printed).isNotEmpty();
        printed.forEach(
            (place, percentage) -> {
              List<String> base = new ArrayList<>(place);
              base.set(base.size() - 1, ANSWERED.get(language));
              assertThat(percentage).isEqualTo(expected(counts.get(place), counts.get(base)));
            });
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofTheBenchmark(Language language) {
    Element table =
        Jsoup.parse(Published.report().html(language)).select("table.benchmark").first();
    Map<List<String>, String> cells = cells(table);
    List<String> columns = columns(table);
    requireOneWay(cells, language, columns);
    long sum = 0;
    for (Map.Entry<List<String>, String> cell : cells.entrySet()) {
      boolean isGroup = !cell.getKey().get(0).equals(ANSWERED.get(language));
      if (isGroup && cell.getKey().get(1).equals(columns.get(1))) {
        sum += Long.parseLong(cell.getValue().replace(",", ""));
      }
    }
    assertThat(cells.get(List.of(ANSWERED.get(language), columns.get(1))).replace(",", ""))
        .isEqualTo(Long.toString(sum));
  }

  @ParameterizedTest
  @EnumSource
  void ofADataFile(Language language) {
    List<Map<String, String>> rows = DataRows.of(Published.report().csv(language));
    Map<List<String>, Map<String, String>> counts = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      if (row.get("MeasureCode").equals("count")) {
        counts.put(place(row, false), row);
      }
    }
    int given = 0;
    for (Map<String, String> row : rows) {
      if (row.get("MeasureCode").equals("percentage")) {
        String part = counts.get(place(row, false)).get("Data");
        String base = counts.get(place(row, true)).get("Data");
        String expected = expected(part.isEmpty() ? "[c]" : part, base.isEmpty() ? "[c]" : base);
        String printed =
            row.get("Data").isEmpty()
                ? "[" + row.get("NoteCodes").substring(0, 1) + "]"
                : row.get("Data") + "%";
        assertThat(printed).isEqualTo(expected);
        given += row.get("Data").isEmpty() ? 0 : 1;
      }
    }
    assertThat(given).isPositive();
  }

  @Test
  void somethingIsHiddenInWhatIsTested() {
    assertThat(Published.report().html(Language.ENGLISH)).contains("<td>[c]</td>");
    assertThat(Published.report().html(Language.ENGLISH)).contains("<td>[x]</td>");
  }

  private static void requireOneWay(
      Map<List<String>, String> cells, Language language, List<String> columns) {
    String base = cells.get(List.of(ANSWERED.get(language), columns.get(1)));
    int given = 0;
    for (Map.Entry<List<String>, String> cell : cells.entrySet()) {
      String row = cell.getKey().get(0);
      if (cell.getKey().get(1).equals(columns.get(2)) && !cell.getValue().equals("[z]")) {
        assertThat(cell.getValue())
            .isEqualTo(expected(cells.get(List.of(row, columns.get(1))), base));
        given++;
      }
    }
    assertThat(given).isEqualTo(5);
  }

  /** What must be printed for these two printed counts: whole numbers on a base below 100. */
  private static String expected(String part, String base) {
    if (part.equals("[c]") || base.equals("[c]")) {
      return "[c]";
    }
    long whole = Long.parseLong(base.replace(",", ""));
    if (whole < 25) {
      return "[x]";
    }
    return new BigDecimal(part.replace(",", ""))
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole), whole < 100 ? 0 : 1, RoundingMode.HALF_UP)
        + "%";
  }

  private static List<String> columns(Element table) {
    return table.select("thead th").eachText();
  }

  /** Every cell by the headers of its row and of its column. */
  private static Map<List<String>, String> cells(Element table) {
    Map<List<String>, String> cells = new LinkedHashMap<>();
    List<String> columns = columns(table);
    for (Element row : table.select("tbody tr")) {
      List<String> headers = row.select("th").eachText();
      Elements numbers = row.select("td");
      for (int i = 0; i < numbers.size(); i++) {
        List<String> place = new ArrayList<>(headers);
        place.add(columns.get(headers.size() + i));
        cells.put(place, numbers.get(i).text());
      }
    }
    return cells;
  }

  /** Where a row of a data file is; with everybody along its table's last dimension, its base. */
  private static List<String> place(Map<String, String> row, boolean isBase) {
    List<String> place = new ArrayList<>(List.of(row.get("TableCode")));
    String last = row.get("TableCode").startsWith("satisfaction") ? "satisfied" : "ethnic";
    for (String variable : List.of("sex", "ethnic", "satisfied")) {
      place.add(isBase && variable.equals(last) ? "<answered>" : row.get(variable + "_Code"));
    }
    return place;
  }
}
