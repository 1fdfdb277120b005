// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Group;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.contrast.FittedRule;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.finding.Reading;
import cymru.tegwch.analysis.finding.Refused;
import cymru.tegwch.analysis.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one group along a series, as far as they may be read.
 *
 * @param scale whether they are shares or rates
 * @param tallies one for each point; fewer where one cannot be used
 * @param reason why they cannot be used; null where they can
 */
record Points(Scale scale, List<Tally> tallies, Refused.@Nullable Reason reason) {

  /** The points of a chart, each by the rule of percentages. */
  static Points charted(Series series, Group group, Reading reading) {
    return read(series, group, reading, Math.max(1, reading.percentageBase()));
  }

  /** The points of a model: in a publication each stands on enough people. */
  static Points fitted(Series series, Group group, Reading reading) {
    return read(series, group, reading, FittedRule.leastBase(reading));
  }

  private static Points read(Series series, Group group, Reading reading, long leastBase) {
    Scale scale = series.last().scale();
    List<Tally> tallies = new ArrayList<>();
    for (Occasion at : series.occasions()) {
      Optional<Tally> tally = at.tally(reading, group.place());
      if (tally.isEmpty() || !scale.isPossible(tally.orElseThrow())) {
        return new Points(scale, List.of(), Refused.Reason.HIDDEN_POINT);
      }
      if (tally.orElseThrow().base() < leastBase) {
        return new Points(scale, List.of(), Refused.Reason.SMALL_BASE);
      }
      tallies.add(tally.orElseThrow());
    }
    return new Points(scale, List.copyOf(tallies), null);
  }

  Points refusedFor(Refused.Reason other) {
    return new Points(scale, List.of(), other);
  }

  /** The same points with other numbers. */
  Points with(List<Tally> others) {
    return new Points(scale, others, reason);
  }

  boolean areUsable() {
    return reason == null;
  }

  List<Proportion> shares() {
    return tallies.stream().map(tally -> Proportion.of(tally.count(), tally.base())).toList();
  }

  List<Double> values() {
    return tallies.stream().map(tally -> (double) tally.count() / tally.base()).toList();
  }

  /** How far rounding may have moved each point. */
  List<Double> moves() {
    return tallies.stream().map(this::move).toList();
  }

  private double move(Tally tally) {
    double value = (double) tally.count() / tally.base();
    return tally.corners().stream()
        .filter(corner -> scale.isPossible(corner) && corner.base() > 0)
        .mapToDouble(corner -> Math.abs((double) corner.count() / corner.base() - value))
        .max()
        .orElse(0);
  }

  Tally sum() {
    return new Tally(
        tallies.stream().mapToLong(Tally::count).sum(),
        tallies.stream().mapToLong(Tally::base).sum());
  }

  Tally last() {
    return tallies.get(tallies.size() - 1);
  }

  double meanBase() {
    return (double) sum().base() / tallies.size();
  }
}
