// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedMeasures;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.html.Markup;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.DateText;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Numerals;
import cymru.tegwch.core.text.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a page says in one language, its headings from a given level down. */
final class Part {

  /** The note code of what does not apply. */
  static final String NOT_APPLICABLE = "z";

  /** Where a percentage would be of something outside its base. */
  static final String NO_PERCENTAGE = bracketedMark(NOT_APPLICABLE);

  private final Report report;
  private final Language language;
  private final int level;

  Part(Report report, Language language, int level) {
    this.report = report;
    this.language = language;
    this.level = level;
  }

  void write(Markup html) {
    about(html);
    rules(html);
    heading(html, 0, Phrases.TABLES);
    int number = 1;
    for (ProtectedTable table : report.tables()) {
      new Grid(table, policy(), language, number).write(html);
      number++;
    }
    for (ProtectedMeasures measures : report.measures()) {
      new MeansGrid(measures, policy(), language, number).write(html);
      number++;
    }
    if (!report.findings().isEmpty()) {
      heading(html, 0, Phrases.FINDINGS);
      report.findings().forEach(findings -> findings(html, findings));
    }
    heading(html, 0, Phrases.LIMITS);
    list(html, Phrases.limits());
  }

  private void about(Markup html) {
    heading(html, 0, Phrases.ABOUT);
    html.open("dl");
    report.releases().forEach(release -> entry(html, Phrases.RELEASE, release.id()));
    Set<Population> populations = new LinkedHashSet<>();
    report.tables().forEach(table -> populations.add(table.population()));
    for (Population population : populations) {
      entry(html, Phrases.POPULATION, in(population.description()));
      if (!population.filter().isEmpty()) {
        entry(html, Phrases.PART, population.filter());
      }
      entry(html, Phrases.UNIT, in(population.unit().label()));
      entry(html, Phrases.AS_AT, in(DateText.of(population.asAt())));
    }
    html.close();
  }

  private void rules(Markup html) {
    heading(html, 0, Phrases.RULES);
    html.open("dl");
    entry(html, Phrases.POLICY, policy().name() + " " + policy().version());
    html.close();
    list(html, Phrases.rules(policy()));
    heading(html, 1, Phrases.MARKS);
    html.open("dl");
    if (policy().cellRule().isPresent()) {
      entry(html, bracketed(policy().mark()), in(Phrases.HIDDEN));
    }
    entry(html, bracketed(Percentage.NO_BASE), in(Phrases.NO_BASE));
    entry(html, Text.of(NO_PERCENTAGE, NO_PERCENTAGE), in(Phrases.NOT_APPLICABLE));
    html.close();
  }

  private void findings(Markup html, Findings<ProtectedTable> findings) {
    heading(html, 1, findings.title());
    html.open("ul", "class", "findings");
    for (Finding finding : findings.list()) {
      html.open("li");
      html.element("p", in(finding.sentence()), "class", "sentence");
      beside(html, finding);
      html.close();
    }
    html.close();
    for (Text note : findings.notes()) {
      html.element("p", in(note));
    }
    findings.benchmarks().forEach(benchmark -> benchmark(html, benchmark));
  }

  /** What silence or strata could change, and what to look at next. */
  private void beside(Markup html, Finding finding) {
    for (Remark remark : finding.remarks()) {
      html.element("p", in(remark.sentence()), "class", "remark");
    }
    if (finding.next().isEmpty()) {
      return;
    }
    html.element("p", in(Phrases.NEXT) + ":", "class", "next");
    html.open("ul");
    finding.next().forEach(step -> html.element("li", in(step.sentence())));
    html.close();
  }

  /** The benchmark's own figures, so that a reader can recompute what is said of them. */
  private void benchmark(Markup html, Benchmark benchmark) {
    html.open("dl");
    entry(html, Phrases.BENCHMARK, in(benchmark.area()));
    entry(html, Phrases.POPULATION, in(benchmark.population().description()));
    entry(html, Phrases.UNIT, in(benchmark.population().unit().label()));
    entry(html, Phrases.AS_AT, in(DateText.of(benchmark.population().asAt())));
    if (benchmark.ageFloor() > 0) {
      entry(html, Phrases.AGE_FLOOR, Integer.toString(benchmark.ageFloor()));
    }
    html.element("dt", in(Phrases.SOURCE));
    html.element("dd", benchmark.source(), "lang", Language.ENGLISH.tag());
    html.close();
    html.open("table", "class", "benchmark");
    html.element("caption", in(Phrases.BENCHMARK) + ": " + in(benchmark.area()));
    html.open("thead").open("tr");
    for (Text column : List.of(benchmark.level().label(), Phrases.COUNT, Phrases.PERCENTAGE)) {
      html.element("th", in(column), "scope", "col");
    }
    html.close().close();
    html.open("tbody");
    for (Level.Group group : benchmark.level().groups()) {
      row(
          html,
          group.category().label(),
          benchmark.count(group.code()),
          share(benchmark, group.code()));
    }
    benchmark.silences().forEach((kind, count) -> row(html, kind.label(), count, NO_PERCENTAGE));
    row(html, Coordinate.Margin.ANSWERED.label(), benchmark.answered(), NO_PERCENTAGE);
    html.close().close();
  }

  private void row(Markup html, Text header, long count, String percentage) {
    html.open("tr");
    html.element("th", in(header), "scope", "row");
    html.element("td", Numerals.count(count));
    html.element("td", percentage);
    html.close();
  }

  private static String share(Benchmark benchmark, String code) {
    return benchmark.answered() == 0
        ? bracketedMark(Percentage.NO_BASE)
        : new Rate(benchmark.count(code), benchmark.answered(), Rate.Per.HUNDRED, null).printed()
            + "%";
  }

  private void heading(Markup html, int below, Text text) {
    html.element("h" + (level + below), in(text));
  }

  private void list(Markup html, List<Text> texts) {
    html.open("ul");
    texts.forEach(text -> html.element("li", in(text)));
    html.close();
  }

  private void entry(Markup html, Text term, String said) {
    html.element("dt", in(term));
    html.element("dd", said);
  }

  private static Text bracketed(String mark) {
    return Text.of(bracketedMark(mark), bracketedMark(mark));
  }

  static String bracketedMark(String mark) {
    return "[" + mark + "]";
  }

  private DisclosurePolicy policy() {
    return report.policy();
  }

  private String in(Text text) {
    return text.in(language);
  }
}
