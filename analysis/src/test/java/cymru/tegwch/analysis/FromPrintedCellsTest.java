// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Compared;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Withheld;
import cymru.tegwch.analysis.ordinal.OrdinalComparison;
import cymru.tegwch.analysis.report.DataRows;
import cymru.tegwch.analysis.report.Report;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.Release;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.ExposureTable;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every number of every sentence of a page is asked again of the cells of the data file beside it,
 * and of nothing else.
 */
class FromPrintedCellsTest {

  private static final CountTable GROUPS = Fixture.byEthnicGroup();
  private static final OutcomeTable SATISFIED = Fixture.satisfactionByEthnicGroup();
  private static final OutcomeTable CROSSED = Fixture.satisfactionBySexAndEthnicGroup();

  private static final List<Inquiry> QUESTIONS =
      List.of(
          new RepresentationInquiry(Representation.withDefaults(), GROUPS, Fixture.residents()),
          new RepresentationInquiry(
              Representation.withDefaults().withBody(Body.WHOLE_BODY), GROUPS, Fixture.residents()),
          shares(OutcomeComparison.withDefaults(), SATISFIED),
          shares(OutcomeComparison.withDefaults().withReference("white"), SATISFIED),
          shares(OutcomeComparison.withDefaults(), CROSSED),
          shares(OutcomeComparison.withDefaults().allowingFor("ethnic"), CROSSED));

  private static final ProtectedRelease RELEASE =
      Release.of("tenants-2026")
          .add(GROUPS)
          .add(SATISFIED)
          .add(CROSSED)
          .protect(DisclosurePolicy.publicRelease());

  private static Inquiry shares(OutcomeComparison specification, OutcomeTable table) {
    return specification.inquiry(table);
  }

  @ParameterizedTest
  @EnumSource
  void everySentenceIsThatOfThePrintedCells(Language language) {
    Report report = Report.of(RELEASE, internal());
    List<Map<String, String>> rows = DataRows.of(report.csv(language));
    List<String> recomputed = new ArrayList<>();
    for (Inquiry question : QUESTIONS) {
      Inquiry.Answers answers =
          question.ask(
              Reading.of(
                  table -> new PrintedCounts(RELEASE.table((CountTable) table), rows),
                  RELEASE.policy().print()));
      for (Finding found : answers.findings()) {
        recomputed.add(found.sentence().in(language));
        found.remarks().forEach(remark -> recomputed.add(remark.sentence().in(language)));
        found.next().forEach(step -> recomputed.add(step.sentence().in(language)));
      }
    }
    assertThat(PrintedSentences.written(report.html(language))).isEqualTo(recomputed).isNotEmpty();
  }

  @Test
  void ratesToo() {
    ExposureTable complaints = Fixture.complaints(12, 8, 9, 90, 9);
    ProtectedRelease events =
        Release.of("complaints").add(complaints).protect(DisclosurePolicy.publicRelease());
    OutcomeComparison asked = OutcomeComparison.withDefaults();
    Inquiry question = asked.inquiry(complaints);
    Report report = Report.of(events, asked.compare(complaints));
    List<Map<String, String>> rows = DataRows.of(report.csv(Language.ENGLISH));
    assertThat(
            question
                .ask(
                    Reading.of(
                        table -> new PrintedCounts(events.table((CountTable) table), rows),
                        events.policy().print()))
                .findings())
        .isEqualTo(report.findings().get(0).list());
  }

  @Test
  void orderedAnswersToo() {
    CountTable answers =
        Fixture.onScale(
            "how-satisfied",
            Fixture.SEX,
            new long[] {20, 35, 25, 20, 14},
            new long[] {160, 150, 60, 40, 22});
    ProtectedRelease release =
        Release.of("answers").add(answers).protect(DisclosurePolicy.publicRelease());
    Findings<CountTable> asked =
        OrdinalComparison.withDefaults().withOrderedGroups().compare(answers);
    Report report = Report.of(release, asked);
    List<Map<String, String>> rows = DataRows.of(report.csv(Language.ENGLISH));
    Findings<PrintedCounts> again =
        OrdinalComparison.withDefaults()
            .withOrderedGroups()
            .compare(new PrintedCounts(release.table(answers), rows));
    assertThat(numbers(again)).isEqualTo(numbers(report.findings().get(0)));
    assertThat(asked.in(release).list()).noneMatch(Withheld.class::isInstance);
  }

  private static List<Comparison> numbers(Findings<?> findings) {
    List<Comparison> numbers = new ArrayList<>();
    for (Finding finding : findings.list()) {
      if (finding instanceof Compared compared) {
        Certainty read = compared.comparison().certainty();
        Certainty asIfExact =
            new Certainty(read.p(), read.adjusted(), read.family(), read.alpha(), false);
        Comparison of = compared.comparison();
        numbers.add(
            new Comparison(of.figure(), of.against(), of.difference(), of.ratio(), asIfExact));
      }
    }
    return numbers;
  }

  @Test
  void bothLanguagesHideAndSayTheSameNumbers() {
    Element page = Jsoup.parse(Report.of(RELEASE, internal()).html());
    assertThat(page.select("section#cy td").eachText())
        .isEqualTo(page.select("section#en td").eachText());
    assertThat(page.select("section#cy ul.findings > li"))
        .hasSize(page.select("section#en ul.findings > li").size());
  }

  private static Findings<?>[] internal() {
    return QUESTIONS.stream().map(asked -> Findings.of(GROUPS, asked)).toArray(Findings<?>[]::new);
  }
}
