// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.core.table.Coordinates;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A group and those that it is compared with.
 *
 * @param group the group
 * @param own its numbers
 * @param reference the group that it is compared with; empty for the rest
 * @param other the numbers of those that it is compared with
 */
record Pair(Group group, Tally own, Optional<Group> reference, Tally other) {

  /**
   * A number of those that the group is compared with: the reference's, or all less the group's.
   * Empty where it may not be read, and where rounded numbers do not fit together.
   */
  OptionalLong ofOthers(Function<Coordinates, OptionalLong> number) {
    if (reference.isPresent()) {
      return number.apply(reference.orElseThrow().place());
    }
    Coordinates everybody = Group.everybody(group.place().along().size());
    OptionalLong all = number.apply(everybody);
    OptionalLong mine = number.apply(group.place());
    if (all.isEmpty() || mine.isEmpty() || all.getAsLong() < mine.getAsLong()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(all.getAsLong() - mine.getAsLong());
  }
}
