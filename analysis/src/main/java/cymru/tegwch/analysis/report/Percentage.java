// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import java.util.OptionalLong;

/**
 * A printed count as a percentage of the printed count of all who answered along the last
 * dimension.
 *
 * @param number the percentage, or empty
 * @param note the note code where there is none: the policy's mark, or {@link #NO_BASE}
 */
record Percentage(String number, String note) {

  /** The note code of a percentage that is not given because its base is small. */
  static final String NO_BASE = "x";

  static Percentage of(ProtectedTable table, Coordinates cell, DisclosurePolicy policy) {
    int last = table.dimensions().size() - 1;
    OptionalLong part = table.count(cell);
    OptionalLong base = table.count(cell.with(last, Coordinate.Margin.ANSWERED));
    if (part.isEmpty() || base.isEmpty()) {
      return new Percentage("", policy.mark());
    }
    if (base.getAsLong() == 0
        || !policy.showsPercentagesOf(base.getAsLong())
        || part.getAsLong() > base.getAsLong()) {
      return new Percentage("", NO_BASE);
    }
    Rate figure = new Rate(part.getAsLong(), base.getAsLong(), Rate.Per.HUNDRED, null);
    return new Percentage(figure.printed(), "");
  }
}
