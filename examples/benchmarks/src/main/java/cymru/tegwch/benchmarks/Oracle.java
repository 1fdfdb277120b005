// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.benchmarks;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.category.Level;
import cymru.tegwch.core.table.Coordinate;
import java.util.List;

/** What a small number in the other engines' tables stands for in ours. */
final class Oracle {

  private static final List<Silence> SILENCES = List.of(Silence.values());

  private Oracle() {}

  /** Every number is below this. */
  static int codes(Level level) {
    return level.groups().size() + SILENCES.size();
  }

  /** The line of a number, of a detailed level. */
  static Coordinate line(Level level, long code) {
    int leaves = level.groups().size();
    return code < leaves
        ? Coordinate.of(level.groups().get((int) code).code())
        : Coordinate.of(SILENCES.get((int) code - leaves));
  }
}
