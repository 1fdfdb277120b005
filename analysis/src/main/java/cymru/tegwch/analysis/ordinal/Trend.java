// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.ordinal;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.statistics.CategoryCounts;
import cymru.tegwch.analysis.statistics.ContingencyTable;
import cymru.tegwch.analysis.statistics.ordinal.JonckheereTest;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether answers rise or fall along groups that have an order. */
final class Trend {

  private Trend() {}

  static Text note(Counts counts, Scale scale, Reading reading, double alpha) {
    Text along = counts.dimensions().get(0).label();
    List<CategoryCounts> rows = new ArrayList<>();
    long total = 0;
    for (Group group : Group.crossing(counts, 1)) {
      Optional<CategoryCounts> row = scale.answers(counts, group.place());
      if (row.isEmpty()) {
        return OrdinalWords.trendWithheld(along);
      }
      rows.add(row.orElseThrow());
      total += row.orElseThrow().total();
    }
    if (total < Math.max(2, reading.percentageBase())) {
      return OrdinalWords.trendWithheld(along);
    }
    JonckheereTest test = JonckheereTest.of(new ContingencyTable(rows));
    double p = test.p();
    return p < alpha
        ? OrdinalWords.trend(along, scale.highest(), test.z().orElse(0) > 0, p)
        : OrdinalWords.noTrend(along, p);
  }
}
