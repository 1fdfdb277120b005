// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.text.Text;
import java.util.List;

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

  /** What stands beside the sentence. */
  Explanation explanation();

  /** What the finding comes to, in a word. */
  default Verdict verdict() {
    return Verdict.of(this);
  }

  /** What silence could change, and what becomes of the finding within strata. */
  default List<Remark> remarks() {
    return explanation().remarks();
  }

  /** What to look at next, the nearest first; none where nothing calls for it. */
  default List<NextStep> next() {
    return explanation().next();
  }
}
