// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.statistics.multiplicity.Adjustment;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;

/** A finding before the p-values of its family are known. */
public sealed interface Draft {

  /** The draft of a finding that is told otherwise. */
  Draft retold(UnaryOperator<Finding> teller);

  /** A finding that no p-value changes. */
  record Settled(Finding finding) implements Draft {
    @Override
    public Draft retold(UnaryOperator<Finding> teller) {
      return new Settled(teller.apply(finding));
    }
  }

  /**
   * A comparison that waits for the others of its family.
   *
   * @param p its p-value, from the numbers as they are read
   * @param rounded its p-values as far as rounding may have moved it
   */
  record Tested(double p, Range rounded, Function<Certainty, Finding> finish) implements Draft {
    @Override
    public Draft retold(UnaryOperator<Finding> teller) {
      return new Tested(p, rounded, certainty -> teller.apply(finish.apply(certainty)));
    }
  }

  /** The least and the greatest p-value of numbers that are rounded to those that were read. */
  record Range(double least, double most) {

    /** Of p-values of which there is at least one. */
    public static Range of(DoubleStream pValues) {
      DoubleSummaryStatistics all = pValues.summaryStatistics();
      return new Range(all.getMin(), all.getMax());
    }
  }

  /**
   * The findings of a family, by Holm's method: every group of the family counts, whether it could
   * be compared or not, so that the correction does not depend on what is withheld.
   */
  public static List<Finding> finished(List<Draft> drafts, double alpha) {
    List<Double> tested = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft instanceof Tested open) {
        tested.add(open.p());
      }
    }
    List<Finding> findings = new ArrayList<>();
    int place = 0;
    for (Draft draft : drafts) {
      if (draft instanceof Tested open) {
        findings.add(open.finish().apply(certainty(open, tested, place, drafts.size(), alpha)));
        place++;
      } else if (draft instanceof Settled settled) {
        findings.add(settled.finding());
      }
    }
    return findings;
  }

  private static Certainty certainty(
      Tested open, List<Double> tested, int place, int family, double alpha) {
    Certainty least = withP(open.rounded().least(), tested, place, family, alpha);
    Certainty most = withP(open.rounded().most(), tested, place, family, alpha);
    Certainty read = withP(open.p(), tested, place, family, alpha);
    boolean isFirm =
        least.isDifferent() == most.isDifferent()
            && least.isDifferentAlone() == most.isDifferentAlone();
    return new Certainty(read.p(), read.adjusted(), family, alpha, !isFirm);
  }

  /** The certainty of one comparison if its p-value were that one and the others as they are. */
  private static Certainty withP(
      double p, List<Double> tested, int place, int family, double alpha) {
    List<Double> changed = new ArrayList<>(tested);
    changed.set(place, p);
    double adjusted = Adjustment.HOLM.adjust(changed, family).get(place);
    return new Certainty(p, adjusted, family, alpha, false);
  }
}
