// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;

/** Whether everything that a page would say exists in Welsh. */
final class Translated {

  private Translated() {}

  /** Refuses a report with a text that nobody put into Welsh, and names whose text it is. */
  static void require(Report report) {
    require(report.title(), "title of the report");
    report.releases().forEach(release -> release.requireWritableIn(Language.WELSH));
    report.tables().forEach(Translated::require);
    report
        .measures()
        .forEach(
            means -> require(means.measure().label(), "measure '" + means.measure().name() + "'"));
    report.findings().forEach(Translated::require);
  }

  private static void require(Counts table) {
    require(table.population().description(), "population '" + table.population().id() + "'");
  }

  private static void require(Findings<?> findings) {
    String of = "findings on table '" + findings.table().id() + "'";
    for (Benchmark benchmark : findings.benchmarks()) {
      require(benchmark.area(), "benchmark area '" + benchmark.area().en() + "'");
      require(
          benchmark.population().description(),
          "benchmark population '" + benchmark.population().id() + "'");
      for (Level.Group group : benchmark.level().groups()) {
        require(group.category().label(), "benchmark category '" + group.code() + "'");
      }
    }
    require(findings.title(), of);
    findings.notes().forEach(note -> require(note, of));
    for (Finding finding : findings.list()) {
      require(finding.sentence(), of);
      finding.remarks().forEach(remark -> require(remark.sentence(), of));
      finding.next().forEach(step -> require(step.sentence(), of));
    }
  }

  private static void require(Text text, String whose) {
    if (!text.isTranslated()) {
      throw new IllegalArgumentException(
          "Text must be in both languages to be written in Welsh, but is not for " + whose);
    }
  }
}
