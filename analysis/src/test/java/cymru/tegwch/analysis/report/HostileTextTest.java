// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.Representation;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.html.Plain;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Counting;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that would do harm in a browser or a spreadsheet, through everything that writes. */
class HostileTextTest {

  private static final String FORMULA_STARTS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

  private static Stream<String> hostile() {
    return Stream.of(
        "=1+1",
        "+1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "\t=1+1",
        "\r\n=1+1",
        "\0=1+1",
        "  =1+1",
        "\uFF1D1+1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20SUM(1)",
        "<script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "</title></caption></table><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)\" x=\"",
        "' onmouseover='alert(1)' x='",
        "javascript:alert(1)",
        "<!-- --><svg/onload=alert(1)>",
        "]]><x>",
        "&lt;script&gt;&amp;&#60;",
        "a,b;\"c\"\nd",
        "half \uD800 of a character",
        "turned \u202E round",
        "${7*7} #{7*7} {0} %s",
        "\uFEFFmark");
  }

  private static Report report(String hostile) {
    Text text = Text.of(hostile + " en", hostile + " cy");
    CodeList list =
        Fixture.list("list@1", text, "a", text.en(), text.cy(), "b", "B " + hostile, "B");
    Population population =
        new Population("p", text, Counting.SUBJECTS, LocalDate.of(2026, 3, 31), hostile);
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    cells.put(Coordinates.of("a"), Cell.ofPeople(60));
    cells.put(Coordinates.of("b"), Cell.ofPeople(140));
    CountTable table =
        CountTable.summing(
            hostile, population.aged(16), List.of(Dimension.of("v", text, list.detailed())), cells);
    Benchmark benchmark =
        new Benchmark(
            text, population, 16, list.detailed(), Map.of("a", 500L, "b", 600L), Map.of(), hostile);
    Findings<CountTable> findings = Representation.withDefaults().compare(table, benchmark);
    return Report.of(Release.of("r").add(table).protect(DisclosurePolicy.publicRelease()), findings)
        .titled(text);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void staysTextInAPage(String hostile) {
    for (String page :
        List.of(
            report(hostile).html(),
            report(hostile).html(Language.ENGLISH),
            report(hostile).html(Language.WELSH))) {
      Parser parser = Parser.htmlParser().setTrackErrors(10);
      Document html = Jsoup.parse(page, "", parser);
      assertThat(parser.getErrors()).isEmpty();
      assertThat(html.select("script,img,svg,iframe,x")).isEmpty();
      assertThat(html.select("style")).hasSize(1);
      assertThat(html.select("h1")).hasSize(1);
      for (Element element : html.getAllElements()) {
        for (Attribute attribute : element.attributes()) {
          assertThat(attribute.getKey()).doesNotStartWith("on");
          assertThat(attribute.getValue()).doesNotContain("javascript:");
        }
      }
      assertThat(page).doesNotContain("\u202E").doesNotContain("\0");
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isReadBackFromAPageAsItWas(String hostile) {
    assertThat(Jsoup.parse(report(hostile).html(Language.WELSH)).select("h1").text())
        .isEqualTo(
            Jsoup.parse("<p></p>").select("p").first().text(Plain.clean(hostile + " cy")).text());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isNoFormulaInADataFile(String hostile) {
    for (Language language : Language.values()) {
      List<Map<String, String>> rows = DataRows.of(report(hostile).csv(language));
      assertThat(rows).hasSize(6);
      for (Map<String, String> row : rows) {
        row.forEach(
            (column, cell) -> {
              if (column.equals("Data")) {
                assertThat(cell).matches("\\d+(\\.\\d)?");
              } else if (!cell.isEmpty()) {
                assertThat(FORMULA_STARTS).doesNotContain(cell.strip().substring(0, 1));
                assertThat(cell).doesNotContain("\n", "\r", "\t", "\0");
              }
            });
        assertThat(row.get("MeasureCode")).isIn("count", "percentage");
      }
    }
  }
}
