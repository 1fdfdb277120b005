// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.interval.IndependentEstimates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two tallies before and two after, and the difference of their differences. */
record Four(Scale scale, Tally ownBefore, Tally ownAfter, Tally otherBefore, Tally otherAfter) {

  /** A p-value below this is as good as it. */
  private static final double LEAST_P = 1e-12;

  private static final int HALVINGS = 40;

  /** The change of the group. */
  Estimate own(double confidence) {
    return scale.difference(ownAfter, ownBefore, confidence);
  }

  /** The change of the others. */
  Estimate other(double confidence) {
    return scale.difference(otherAfter, otherBefore, confidence);
  }

  /** The gap between them after. */
  Estimate after(double confidence) {
    return scale.difference(ownAfter, otherAfter, confidence);
  }

  /** The gap between them before. */
  Estimate before(double confidence) {
    return scale.difference(ownBefore, otherBefore, confidence);
  }

  double value() {
    return Tally.difference(ownAfter, ownBefore) - Tally.difference(otherAfter, otherBefore);
  }

  Estimate difference(double confidence) {
    return new Estimate(value(), interval(confidence));
  }

  private Interval interval(double confidence) {
    Estimate own = own(confidence);
    Estimate other = other(confidence);
    return IndependentEstimates.of(
            own.value(), own.range().orElseThrow(), other.value(), other.range().orElseThrow())
        .difference();
  }

  /**
   * The ratio of the two ratios; empty where somebody had no count before and the ratios cannot be
   * told from each other.
   */
  Optional<Estimate> ratio(double confidence) {
    if (isNobody(ownBefore, ownAfter) || isNobody(otherBefore, otherAfter)) {
      return Optional.empty();
    }
    Estimate own = scale.ratio(ownAfter, ownBefore, confidence);
    Estimate other = scale.ratio(otherAfter, otherBefore, confidence);
    double ratio = own.value() / other.value();
    if (Double.isNaN(ratio)) {
      return Optional.empty();
    }
    Interval interval =
        IndependentEstimates.of(
                own.value(), own.range().orElseThrow(), other.value(), other.range().orElseThrow())
            .ratio()
            .orElseGet(() -> new Interval(0, Double.POSITIVE_INFINITY, confidence));
    return Optional.of(new Estimate(ratio, interval));
  }

  private static boolean isNobody(Tally before, Tally after) {
    return before.count() == 0 && after.count() == 0;
  }

  /** The threshold at which a limit of the difference's interval is 0. */
  double p() {
    double value = value();
    if (value == 0) {
      return 1;
    }
    double inside = 1;
    double outside = LEAST_P;
    for (int i = 0; i < HALVINGS && inside - outside > 1e-9 * inside; i++) {
      double middle = Math.sqrt(inside * outside);
      if (interval(1 - middle).contains(0)) {
        outside = middle;
      } else {
        inside = middle;
      }
    }
    return Math.min(1, inside);
  }

  boolean isPossible() {
    return all().allMatch(scale::isPossible);
  }

  boolean hasEveryBase() {
    return all().allMatch(tally -> tally.base() > 0);
  }

  /** Whether anybody was counted, so that there is something that could have changed. */
  boolean hasCounts() {
    return (!isNobody(ownBefore, otherBefore) && !isNobody(ownAfter, otherAfter))
        || (!isNobody(ownBefore, ownAfter) && !isNobody(otherBefore, otherAfter));
  }

  long leastBase() {
    return all().mapToLong(Tally::base).min().orElseThrow();
  }

  /** What the numbers may have been before they were rounded, at every corner. */
  List<Four> corners() {
    List<Four> corners = new ArrayList<>();
    for (Tally one : ownBefore.corners()) {
      for (Tally two : ownAfter.corners()) {
        for (Tally three : otherBefore.corners()) {
          for (Tally four : otherAfter.corners()) {
            corners.add(new Four(scale, one, two, three, four));
          }
        }
      }
    }
    return corners;
  }

  FourPower power(Criteria criteria, double alpha) {
    return FourPower.of(this, criteria, alpha);
  }

  private Stream<Tally> all() {
    return Stream.of(ownBefore, ownAfter, otherBefore, otherAfter);
  }
}
