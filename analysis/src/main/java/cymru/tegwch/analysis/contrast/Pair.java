// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Tally;
import java.util.Optional;

/**
 * A group and those that it is compared with.
 *
 * @param group the group
 * @param own its numbers
 * @param reference the group that it is compared with; empty for the rest
 * @param other the numbers of those that it is compared with
 */
record Pair(Group group, Tally own, Optional<Group> reference, Tally other) {}
