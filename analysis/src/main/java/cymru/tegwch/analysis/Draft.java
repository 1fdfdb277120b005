// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.analysis.statistics.Adjustment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A finding before the p-values of its family are known. */
sealed interface Draft {

  /** A finding that no p-value changes. */
  record Settled(Finding finding) implements Draft {}

  /** A comparison that waits for the others of its family. */
  record Tested(double p, Function<Certainty, Finding> finish) implements Draft {}

  /**
   * The findings of a family, by Holm's method: every group of the family counts, whether it could
   * be compared or not, so that the correction does not depend on what is withheld.
   */
  static List<Finding> finished(List<Draft> drafts, double alpha) {
    List<Double> tested = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft instanceof Tested open) {
        tested.add(open.p());
      }
    }
    List<Double> adjusted = new ArrayList<>(Adjustment.HOLM.adjust(tested, drafts.size()));
    List<Finding> findings = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft instanceof Tested open) {
        double p = adjusted.remove(0);
        findings.add(open.finish().apply(new Certainty(open.p(), p, drafts.size(), alpha)));
      } else if (draft instanceof Settled settled) {
        findings.add(settled.finding());
      }
    }
    return findings;
  }
}
