// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.report.DataRows;
import cymru.tegwch.analysis.report.Report;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.text.Language;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** Whether what a page says of a question follows from the cells of the data file beside it. */
public final class PrintedSentences {

  private PrintedSentences() {}

  public static void requireFromPrintedCells(Inquiry question, List<ProtectedRelease> releases) {
    List<ProtectedTable> tables =
        releases.stream().flatMap(release -> release.tables().stream()).toList();
    Report report = Report.of(releases, Findings.of(tables.get(0), question));
    for (Language language : Language.values()) {
      List<Map<String, String>> rows = DataRows.of(report.csv(language));
      Inquiry.Answers recomputed =
          question.ask(
              Reading.of(
                  asked -> new PrintedCounts(of(asked, tables), rows),
                  releases.get(0).policy().print()));
      assertThat(Jsoup.parse(report.html(language)).select("ul.findings > li").eachText())
          .isEqualTo(
              recomputed.findings().stream()
                  .map(Finding::sentence)
                  .map(sentence -> sentence.in(language))
                  .toList())
          .isNotEmpty();
    }
  }

  private static ProtectedTable of(Counts asked, List<ProtectedTable> tables) {
    return tables.stream().filter(table -> table.id().equals(asked.id())).findFirst().orElseThrow();
  }
}
