// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.analysis.finding.Inquiry;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.report.DataRows;
import cymru.tegwch.analysis.report.Report;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.text.Language;
import java.util.List;
import java.util.Map;

/** A question put to the cells of the data file of a release, and to nothing else. */
public final class PrintedCells {

  private PrintedCells() {}

  public static Inquiry.Answers ask(ProtectedRelease release, Inquiry question) {
    List<Map<String, String>> rows = DataRows.of(Report.of(release).csv(Language.ENGLISH));
    return question.ask(
        Reading.of(
            table -> new PrintedCounts(release.table((CountTable) table), rows),
            release.policy().print()));
  }
}
