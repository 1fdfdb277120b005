// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.analysis.Representation;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.anonymisation.ReleaseRefused;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {

  @ParameterizedTest
  @EnumSource
  void everyPageOfARestrictedReleaseSaysSoInBothLanguages(Language language) {
    Report report = Published.restricted();
    for (String page : List.of(report.html(language), report.html())) {
      Document html = Jsoup.parse(page);
      assertThat(html.select(".restricted [lang=en]").text())
          .isEqualTo(
              "Not for publication Purpose: Paper for the board Readers: Members of the board");
      assertThat(html.select(".restricted [lang=cy]").text())
          .isEqualTo("Nid i’w gyhoeddi Diben: Papur i’r bwrdd Darllenwyr: Aelodau’r bwrdd");
      assertThat(html.text()).doesNotContain("[c]");
    }
  }

  @Test
  void aPublicPageSaysNothingOfTheKind() {
    assertThat(Published.report().html()).doesNotContain("class=\"restricted\"");
  }

  @ParameterizedTest
  @EnumSource
  void aRestrictedReleaseIsNoOpenData(Language language) {
    assertThatIllegalStateException()
        .isThrownBy(() -> Published.restricted().csv(language))
        .withMessage(
            "Release must be for the public to be written as open data, but is restricted to its"
                + " readers");
  }

  @Test
  void aLabelWithoutWelshIsWrittenInEnglishOnly() {
    CountTable table =
        CountTable.summing(
            "t",
            Fixture.TENANTS,
            List.of(Dimension.of("tenure", Text.untranslated("Tenure"), Fixture.SEX.detailed())),
            Map.of());
    Report report = Report.of(Release.of("r").add(table).protect(DisclosurePolicy.publicRelease()));
    assertThat(report.html(Language.ENGLISH)).contains("Tenure");
    assertThat(report.csv(Language.ENGLISH)).contains("tenure_Code");
    for (Runnable writing :
        List.<Runnable>of(
            () -> report.html(),
            () -> report.html(Language.WELSH),
            () -> report.csv(Language.WELSH))) {
      assertThatThrownBy(writing::run)
          .isInstanceOf(ReleaseRefused.class)
          .hasMessageContaining("tenure");
    }
  }

  @Test
  void aBenchmarkWithoutWelshIsNamed() {
    CountTable table = Fixture.byEthnicGroup();
    Benchmark of = Fixture.residents();
    Benchmark untranslated =
        new Benchmark(
            Text.untranslated("Somewhere"),
            of.population(),
            0,
            of.level(),
            of.counts(),
            Map.of(),
            of.source());
    Report report =
        Report.of(
            Release.of("r").add(table).protect(DisclosurePolicy.publicRelease()),
            Representation.withDefaults().compare(table, untranslated));
    assertThat(report.html(Language.ENGLISH)).contains("Somewhere");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> report.html(Language.WELSH))
        .withMessage(
            "Text must be in both languages to be written in Welsh, but is not for benchmark area"
                + " 'Somewhere'");
  }

  @Test
  void aTitleWithoutWelshIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Published.report().titled(Text.untranslated("Yearly")).html(Language.WELSH))
        .withMessageEndingWith("title of the report");
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Pacific/Auckland",
    "ar-EG-u-nu-arab, Asia/Kathmandu",
    "th-TH-u-ca-buddhist, America/St_Johns",
    "de-DE, UTC"
  })
  void theBytesDoNotDependOnLocaleOrZone(String locale, String zone) {
    Report report = Published.report();
    String page = report.html();
    String data = report.csv(Language.WELSH);
    Locale locales = Locale.getDefault();
    TimeZone zones = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(Published.report().html()).isEqualTo(page);
      assertThat(Published.report().csv(Language.WELSH)).isEqualTo(data);
    } finally {
      Locale.setDefault(locales);
      TimeZone.setDefault(zones);
    }
  }

  @Test
  void dataRowsEndWithCarriageReturnAndLineFeedAndMayBeginWithAMark() {
    String csv = Published.report().csv(Language.ENGLISH);
    assertThat(csv.split("\r\n", -1)).allMatch(row -> !row.contains("\n"));
    assertThat(csv).endsWith("\r\n").startsWith("TableCode,");
    assertThat(Published.report().withByteOrderMark().csv(Language.ENGLISH))
        .isEqualTo("\uFEFF" + csv);
  }

  @Test
  void dataCarryCodesAndLabelsAndMarks() {
    Map<String, String> first = DataRows.of(Published.report().csv(Language.WELSH)).get(0);
    assertThat(first.keySet())
        .containsExactly(
            "TableCode",
            "Population",
            "Filter",
            "UnitCode",
            "Unit",
            "AsAt",
            "ethnic_Code",
            "ethnic",
            "satisfied_Code",
            "satisfied",
            "sex_Code",
            "sex",
            "MeasureCode",
            "Measure",
            "Data",
            "NoteCodes");
    assertThat(first)
        .containsEntry("ethnic_Code", "asian")
        .containsEntry("ethnic", "Asiaidd")
        .containsEntry("sex_Code", "<everyone>")
        .containsEntry("sex", "Pawb")
        .containsEntry("Unit", "pobl")
        .containsEntry("Data", "70")
        .containsEntry("NoteCodes", "");
    assertThat(DataRows.of(Published.report().csv(Language.ENGLISH)))
        .allSatisfy(
            row ->
                assertThat(row.get("Data").isEmpty())
                    .isEqualTo(row.get("NoteCodes").matches("[cx](,t)?")))
        .anySatisfy(row -> assertThat(row).containsEntry("NoteCodes", "c"))
        .anySatisfy(row -> assertThat(row).containsEntry("NoteCodes", "t"));
  }

  @Test
  void findingsOfATableThatIsNotInTheReleaseAreRefused() {
    CountTable table = Fixture.byEthnicGroup();
    ProtectedRelease release =
        Release.of("r")
            .add(Fixture.satisfactionByEthnicGroup())
            .protect(DisclosurePolicy.publicRelease());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Report.of(
                    release, Representation.withDefaults().compare(table, Fixture.residents())));
  }

  @Test
  void theReplSeesASummary() {
    assertThat(Published.report().toString())
        .isEqualTo("Report of release tenants-2026: 3 tables, 3 questions, policy public-release");
  }
}
