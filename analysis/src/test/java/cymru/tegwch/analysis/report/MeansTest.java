// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.measure.Days;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedMeasures;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Means stand on the page and in the data file as the release prints them. */
class MeansTest {

  private static final MeasureTable DAYS = Days.days();
  private static final MeasureTable CROSSED =
      Days.crossed(
          Days.DAYS,
          Fixture.dimension("sex", Fixture.SEX),
          Fixture.dimension("satisfied", Fixture.SATISFACTION),
          Map.of(
              Coordinates.of("female", "yes"), Days.values(60, 6, 7, 11),
              Coordinates.of("female", "no"), Days.values(45, 3, 3, 17),
              Coordinates.of("male", "yes"), Days.values(70, 2, 5, 13),
              Coordinates.of("male", "no"), Days.values(4, 2, 5, 13)));

  private static ProtectedRelease release(MeasureTable table) {
    return Release.of("repairs").add(table).protect(DisclosurePolicy.publicRelease());
  }

  @Test
  void ofOneDimensionStandSideBySide() {
    ProtectedRelease release = release(DAYS);
    Document page = Jsoup.parse(Report.of(release).html(Language.ENGLISH));
    Element table = page.selectFirst("table.mean");
    assertThat(table.select("caption").text())
        .isEqualTo("Table 2: Days to repair (days), by Ethnic group");
    assertThat(table.select("thead th").eachText())
        .containsExactly(
            "Ethnic group",
            "Number of values",
            "Mean",
            "Standard deviation",
            "Median",
            "Median is rounded to the nearest");
    ProtectedMeasures.Summary asian =
        release.measures(DAYS).summary(Coordinates.of("asian")).orElseThrow();
    assertThat(table.select("tbody tr").get(0).select("td").eachText())
        .containsExactly(
            "40",
            asian.mean().toPlainString(),
            asian.deviation().toPlainString(),
            Long.toString(asian.ofMedian().orElseThrow().value()),
            Long.toString(asian.ofMedian().orElseThrow().base()));
  }

  @Test
  void ofTwoDimensionsStandInGrids() {
    Document page = Jsoup.parse(Report.of(release(CROSSED)).html());
    for (String kind : List.of("values", "mean", "deviation", "median", "median-rounded-to")) {
      assertThat(page.select("section#en table." + kind)).hasSize(1);
      assertThat(page.select("section#cy table." + kind + " td").eachText())
          .isEqualTo(page.select("section#en table." + kind + " td").eachText())
          .isNotEmpty();
    }
    assertThat(page.select("section#cy table.mean caption").text())
        .endsWith(
            "Dyddiau i atgyweirio (dyddiau), yn ôl: Rhyw, Bodlon ar yr atgyweiriadau - Cymedr");
  }

  @ParameterizedTest
  @EnumSource
  void theDataFileHasEveryNumberOfEveryCellOrTheMark(Language language) {
    ProtectedRelease release = release(CROSSED);
    ProtectedMeasures printed = release.measures(CROSSED);
    List<Map<String, String>> rows =
        DataRows.of(Report.of(release).csv(language)).stream()
            .filter(row -> row.get("MeasureCode").equals("mean"))
            .toList();
    List<Coordinates> cells = Cells.all(printed.counts());
    assertThat(rows).hasSameSizeAs(cells);
    for (int i = 0; i < cells.size(); i++) {
      String mean = printed.summary(cells.get(i)).map(of -> of.mean().toPlainString()).orElse("");
      assertThat(rows.get(i)).containsEntry("Data", mean);
      assertThat(rows.get(i).get("NoteCodes").startsWith("c"))
          .isEqualTo(mean.isEmpty() && printed.isHidden(cells.get(i)));
    }
    assertThat(printed.summary(Coordinates.of("male", "no"))).isEmpty();
  }

  @Test
  void aMeasureWithoutWelshIsWrittenInEnglishOnly() {
    Measure measure = new Measure("days", Text.untranslated("Days"), Measure.Unit.DAYS);
    MeasureTable table =
        Days.table(measure, Fixture.SEX, Days.values(40, 6, 7, 11), Days.values(45, 3, 3, 17));
    Report report = Report.of(release(table));
    assertThat(report.html(Language.ENGLISH)).contains("Days (days)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report.html(Language.WELSH))
        .withMessageContaining("measure 'days'");
  }
}
