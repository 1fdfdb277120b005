// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.core.table.Coordinates;
import java.util.Optional;
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
   * What is known and not known of those that the group is compared with: the reference, or all
   * without the group. Empty where it may not be read.
   */
  Optional<Heard> heardOfOthers(Function<Coordinates, Optional<Heard>> heard) {
    if (reference.isPresent()) {
      return heard.apply(reference.orElseThrow().place());
    }
    Coordinates everybody = Group.everybody(group.place().along().size());
    Optional<Heard> own = heard.apply(group.place());
    return heard.apply(everybody).flatMap(all -> own.flatMap(all::without));
  }
}
