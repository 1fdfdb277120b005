// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Text;

/**
 * What a question found about one group.
 *
 * <p>A finding says how large a difference is and how certain, on which base, and what was missing;
 * or why it cannot. It speaks of association and never of cause: a finding starts a story.
 */
public sealed interface Finding permits Compared, Described, TooFew, Undefined, Withheld, Refused {

  /** The group's place along the dimensions that were asked about. */
  Coordinates group();

  /** What people read of the group. */
  Text label();

  /** The whole finding in one sentence, in English and in Welsh. */
  Text sentence();
}
