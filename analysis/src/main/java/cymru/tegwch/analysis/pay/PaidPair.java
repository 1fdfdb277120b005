// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.pay;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.finding.Amount;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Moments;
import cymru.tegwch.analysis.statistics.measure.WelchTest;
import cymru.tegwch.core.variable.Measure;
import java.util.stream.DoubleStream;

/** A group's pay beside the comparator's. */
record PaidPair(PaidGroup group, PaidGroup comparator) {

  double p() {
    return WelchTest.of(group.moments().summary(), comparator.moments().summary()).p();
  }

  /** What rounding may have moved. */
  Draft.Range rounded() {
    Moments one = group.moments();
    Moments other = comparator.moments();
    double reach = one.reach().mean() + other.reach().mean();
    boolean mayBeAlike = reach > 0 && Math.abs(one.mean() - other.mean()) <= reach;
    DoubleStream corners =
        one.corners().stream()
            .flatMapToDouble(
                first ->
                    other.corners().stream()
                        .mapToDouble(second -> WelchTest.of(first, second).p()));
    return Draft.Range.of(DoubleStream.concat(DoubleStream.of(p(), mayBeAlike ? 1 : p()), corners));
  }

  /** How far the printed difference may be from the true one, in pounds. */
  double differenceReach() {
    return (group.moments().reach().mean() + comparator.moments().reach().mean())
        / Amount.divisor(Measure.Unit.PENCE);
  }

  /** The numbers of a whole payroll, which have no intervals. */
  Comparison comparison(Certainty certainty) {
    Amount own = amount(group.moments());
    Amount other = amount(comparator.moments());
    return new Comparison(
        own,
        other,
        new Estimate(own.value() - other.value(), null),
        new Estimate(own.value() / other.value(), null),
        certainty);
  }

  private static Amount amount(Moments of) {
    double pounds = Amount.divisor(Measure.Unit.PENCE);
    return new Amount(
        of.mean() / pounds, of.deviation() / pounds, of.values(), Measure.Unit.PENCE, null);
  }
}
