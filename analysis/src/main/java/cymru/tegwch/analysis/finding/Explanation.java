// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What stands beside the sentence of a finding.
 *
 * @param remarks what silence could change, what becomes of it within strata
 * @param next what to look at next, the nearest first
 */
public record Explanation(List<Remark> remarks, List<NextStep> next) {

  /** Nothing beside the sentence. */
  public static final Explanation NONE = new Explanation(List.of(), List.of());

  public Explanation {
    remarks = List.copyOf(requireNonNull(remarks, "remarks"));
    next = List.copyOf(requireNonNull(next, "next"));
  }

  /** How many remarks and steps there are. */
  @Override
  public String toString() {
    return "Explanation: " + remarks.size() + " remarks, " + next.size() + " next steps";
  }
}
