// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.pay;

import cymru.tegwch.analysis.finding.Measures;
import cymru.tegwch.analysis.finding.Moments;
import cymru.tegwch.analysis.statistics.measure.Quantiles;
import cymru.tegwch.core.table.Coordinates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** The pay of a cell as it is read. */
record PaidGroup(Moments moments, Optional<Measures.Median> median) {

  /** A gap in per cent and the limits between which it lies whatever was rounded. */
  record Gap(double percent, double least, double most) {

    static Gap of(double own, double ownReach, double other, double otherReach) {
      return new Gap(
          100 * (1 - own / other),
          100 * (1 - (own + ownReach) / (other - otherReach)),
          100 * (1 - (own - ownReach) / (other + otherReach)));
    }

    boolean isRounded() {
      return most > least;
    }
  }

  static Optional<PaidGroup> of(Measures measures, Coordinates cell) {
    return measures.moments(cell).map(moments -> new PaidGroup(moments, measures.median(cell)));
  }

  /** Of everybody's pay, by how often each amount occurs; empty of fewer than two. */
  static Optional<PaidGroup> of(NavigableMap<Long, Long> pay) {
    List<Double> each = new ArrayList<>();
    pay.forEach(
        (value, times) -> each.addAll(Collections.nCopies(Math.toIntExact(times), (double) value)));
    return each.size() < 2
        ? Optional.empty()
        : Optional.of(
            new PaidGroup(
                Moments.of(pay), Optional.of(new Measures.Median(Quantiles.of(each).median(), 0))));
  }

  /** Whether a gap beside this group has a meaning: its pay is clear of 0. */
  boolean isPaid() {
    return moments.mean() - moments.reach().mean() > 0;
  }

  Gap meanGap(PaidGroup comparator) {
    return Gap.of(
        moments.mean(),
        moments.reach().mean(),
        comparator.moments.mean(),
        comparator.moments.reach().mean());
  }

  Optional<Gap> medianGap(PaidGroup comparator) {
    return median.flatMap(
        own ->
            comparator
                .median
                .filter(other -> other.value() - other.reach() > 0)
                .map(other -> Gap.of(own.value(), own.reach(), other.value(), other.reach())));
  }
}
