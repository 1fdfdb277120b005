// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.NextStep;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.report.DataRows;
import cymru.tegwch.analysis.report.Report;
import cymru.tegwch.anonymisation.PrintRule;
import cymru.tegwch.anonymisation.ProtectedMeasures;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Whether what a page says of a question follows from the cells of the data file beside it. */
public final class PrintedSentences {

  private PrintedSentences() {}

  public static void requireFromPrintedCells(Inquiry question, List<ProtectedRelease> releases) {
    List<ProtectedTable> tables =
        releases.stream().flatMap(release -> release.tables().stream()).toList();
    List<ProtectedMeasures> measures =
        releases.stream().flatMap(release -> release.measures().stream()).toList();
    PrintRule rule = releases.get(0).policy().print();
    Report report = Report.of(releases, Findings.of(tables.get(0), question));
    for (Language language : Language.values()) {
      List<Map<String, String>> rows = DataRows.of(report.csv(language));
      Inquiry.Answers recomputed =
          question.ask(
              Reading.of(asked -> new PrintedCounts(of(asked, tables), rows), rule)
                  .withMeasures(
                      asked ->
                          new PrintedMeans(
                              named(asked.counts().id(), measures), rows, rule.reach())));
      assertThat(written(report.html(language)))
          .isEqualTo(
              recomputed.findings().stream()
                  .flatMap(PrintedSentences::sentences)
                  .map(sentence -> sentence.in(language))
                  .toList())
          .isNotEmpty();
    }
  }

  /** What a page says of findings, with all that stands beside them. */
  static List<String> written(String html) {
    return Jsoup.parse(html)
        .select("ul.findings p.sentence, ul.findings p.remark, ul.findings li li")
        .eachText();
  }

  private static Stream<Text> sentences(Finding found) {
    return Stream.of(
            Stream.of(found.sentence()),
            found.remarks().stream().map(Remark::sentence),
            found.next().stream().map(NextStep::sentence))
        .flatMap(said -> said);
  }

  private static ProtectedMeasures named(String id, List<ProtectedMeasures> measures) {
    return measures.stream().filter(of -> of.id().equals(id)).findFirst().orElseThrow();
  }

  private static ProtectedTable of(Counts asked, List<ProtectedTable> tables) {
    return tables.stream().filter(table -> table.id().equals(asked.id())).findFirst().orElseThrow();
  }
}
