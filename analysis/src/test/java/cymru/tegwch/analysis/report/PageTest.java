// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageTest {

  private static List<String> pages() {
    Report report = Published.report();
    return List.of(
        report.html(),
        report.html(Language.ENGLISH),
        report.html(Language.WELSH),
        Published.restricted().html());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isHtmlWithoutAnError(String page) {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Jsoup.parse(page, "", parser);
    assertThat(parser.getErrors()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasOneFirstHeadingAndLeavesNoLevelOut(String page) {
    Document html = Jsoup.parse(page);
    assertThat(html.select("h1")).hasSize(1);
    assertThat(html.title()).isNotBlank();
    int last = 0;
    for (Element heading : html.select("h1,h2,h3,h4,h5,h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).isLessThanOrEqualTo(last + 1);
      assertThat(heading.text()).isNotBlank();
      last = level;
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyTableHasACaptionAndScopedHeadersAndWholeRows(String page) {
    Document html = Jsoup.parse(page);
    assertThat(html.select("table")).isNotEmpty();
    for (Element table : html.select("table")) {
      assertThat(table.select("caption")).hasSize(1);
      assertThat(table.select("caption").text()).isNotBlank();
      assertThat(table.select("thead th:not([scope=col])")).isEmpty();
      assertThat(table.select("tbody th:not([scope=row])")).isEmpty();
      int columns = table.select("thead th").size();
      for (Element row : table.select("tbody tr")) {
        assertThat(row.select("th[scope=row]")).isNotEmpty();
        assertThat(row.children()).hasSize(columns);
        assertThat(row.children().eachText()).doesNotContain("").hasSize(columns);
      }
      assertThat(table.select("[rowspan],[colspan]")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyTextHasALanguage(String page) {
    Document html = Jsoup.parse(page);
    assertThat(html.select("html").attr("lang")).isIn("en", "cy");
    assertThat(html.select("[lang]").eachAttr("lang")).allMatch(Set.of("en", "cy")::contains);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void idsAreUniqueAndLinksLeadToThem(String page) {
    Document html = Jsoup.parse(page);
    List<String> ids = html.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(html.select("[aria-labelledby]").eachAttr("aria-labelledby"))
        .allMatch(new HashSet<>(ids)::contains);
    assertThat(html.select("a").eachAttr("href"))
        .allMatch(link -> link.startsWith("#") && ids.contains(link.substring(1)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void runsNothingAndFetchesNothing(String page) throws Exception {
    Document html = Jsoup.parse(page);
    assertThat(html.select("script,iframe,object,embed,form,img,link,base,[src],[style]"))
        .isEmpty();
    assertThat(page).doesNotContain("http://", "https://", "url(", "@import");
    String style = html.select("style").first().data();
    String hash =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(style.getBytes(StandardCharsets.UTF_8)));
    assertThat(html.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo("default-src 'none'; style-src 'sha256-" + hash + "'");
  }

  @Test
  void saysWhoWhatWhenAndByWhichRules() {
    String page = Jsoup.parse(Published.report().html(Language.ENGLISH)).text();
    assertThat(page)
        .contains(
            "Tenants of the landlord",
            "people",
            "31 March 2026",
            "public-release 1",
            "Counts of 1 to 4 people are hidden.",
            "rounded to the nearest 5",
            "on a base of 25 or more",
            "[c] hidden, to protect people",
            "Invented for a test",
            "All usual residents",
            "A finding is an association");
    assertThat(Jsoup.parse(Published.report().html(Language.WELSH)).text())
        .contains(
            "Tenantiaid y landlord",
            "pobl",
            "Cuddir niferoedd o 1 i 4 o bobl.",
            "[c] wedi’i guddio, i ddiogelu pobl",
            "Pob preswylydd arferol",
            "Cysylltiad yw pob canfyddiad")
        .doesNotContain("Tenants of", "Findings", "Benchmark:");
  }

  @Test
  void theBilingualPageHasBothAndAWayFromOneToTheOther() {
    Document html = Jsoup.parse(Published.report().html());
    assertThat(html.select("nav a[lang=cy][hreflang=cy]").attr("href")).isEqualTo("#cy");
    assertThat(html.select("section#en[lang=en], section#cy[lang=cy]")).hasSize(2);
    assertThat(html.select("section#cy table")).hasSameSizeAs(html.select("section#en table"));
  }

  @Test
  void filesAreWhatTheStringsAre(@TempDir Path folder) throws Exception {
    Report report = Published.report().titled(Text.of("Yearly", "Blynyddol"));
    report.writeHtml(folder.resolve("both.html"));
    report.writeHtml(folder.resolve("cy.html"), Language.WELSH);
    report.writeCsv(folder.resolve("cy.csv"), Language.WELSH);
    assertThat(folder.resolve("both.html"))
        .content(StandardCharsets.UTF_8)
        .isEqualTo(report.html());
    assertThat(folder.resolve("cy.html"))
        .content(StandardCharsets.UTF_8)
        .isEqualTo(report.html(Language.WELSH))
        .contains("<h1>Blynyddol</h1>");
    assertThat(folder.resolve("cy.csv"))
        .content(StandardCharsets.UTF_8)
        .isEqualTo(report.csv(Language.WELSH));
    try (var out = Files.newOutputStream(folder.resolve("again.html"))) {
      report.writeHtml(out);
    }
    assertThat(folder.resolve("again.html")).hasSameBinaryContentAs(folder.resolve("both.html"));
  }
}
