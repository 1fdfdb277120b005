// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A comparison whose certainty is known, with all that is said of it.
 *
 * @param comparison the numbers
 * @param sizes what is said of them
 * @param found what is said where there is a difference
 * @param power what could have been found
 * @param wanted the least chance of finding it
 * @param context who is left out, and what the numbers are
 * @param remarks what silence could change, what becomes of it within strata
 */
public record Weighed(
    Comparison comparison,
    List<Text> sizes,
    Text found,
    Power power,
    double wanted,
    List<Text> context,
    List<Remark> remarks) {

  /** The finding of that group: compared, or too few with what would be enough. */
  public Finding of(Group group) {
    List<Text> clauses = new ArrayList<>(sizes);
    double chance =
        comparison.certainty().isDifferentAlone() ? 1 : power.at(comparison.figure().base());
    if (chance >= wanted) {
      clauses.add(Words.verdict(comparison, found, power.ofInterest(), wanted));
      clauses.addAll(context);
      return group.compared(comparison, clauses, remarks);
    }
    OptionalLong needed = power.baseFor(wanted);
    Text enough =
        needed.isPresent()
            ? Words.enough(needed.getAsLong())
            : Words.enoughOfEach(power.eachFor(wanted));
    clauses.add(Words.tooFew(comparison, enough, power.ofInterest(), wanted));
    clauses.addAll(context);
    return group.tooFew(comparison, chance, needed, clauses, remarks);
  }
}
