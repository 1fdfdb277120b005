// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.measure;

import cymru.tegwch.analysis.asking.Draft;
import cymru.tegwch.analysis.finding.Amount;
import cymru.tegwch.analysis.finding.Certainty;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Moments;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.measure.SampleSummary;
import cymru.tegwch.analysis.statistics.measure.WelchTest;
import cymru.tegwch.core.variable.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A group's mean beside that of others, by Welch; rounded ones with all that they may have been.
 */
record TwoMeans(Moments group, Moments others) {

  double p() {
    return test().p();
  }

  /**
   * Every p-value of numbers that would be printed as these, from the corners of what they were.
   */
  Draft.Range rounded() {
    double gap = Math.abs(group.mean() - others.mean());
    boolean mayBeAlike = isRounded() && gap <= group.reach().mean() + others.reach().mean();
    return Draft.Range.of(
        DoubleStream.concat(
            DoubleStream.of(p(), mayBeAlike ? 1 : p()),
            tests().stream().mapToDouble(WelchTest::p)));
  }

  Comparison comparison(Measure.Unit unit, double confidence, Certainty certainty) {
    double divisor = Amount.divisor(unit);
    Interval difference =
        hull(test -> Optional.of(test.interval(confidence))).orElseThrow().scaledBy(1 / divisor);
    return new Comparison(
        amount(group, unit, confidence),
        amount(others, unit, confidence),
        new Estimate(test().difference() / divisor, difference),
        new Estimate(ratio(), hull(test -> test.ratioInterval(confidence)).orElse(null)),
        certainty);
  }

  /** Whether nobody varies on either side, so that there is no chance to allow for. */
  boolean areConstant() {
    return group.deviation() == 0 && others.deviation() == 0;
  }

  /** How much the others vary; of others who do not, how much the group does. */
  double spread() {
    return others.deviation() > 0 ? others.deviation() : group.deviation();
  }

  private double ratio() {
    if (group.mean() == others.mean()) {
      return 1;
    }
    return test().ratio().orElse(Double.POSITIVE_INFINITY);
  }

  private WelchTest test() {
    return WelchTest.of(group.summary(), others.summary());
  }

  private boolean isRounded() {
    return !group.reach().equals(Moments.Reach.NONE) || !others.reach().equals(Moments.Reach.NONE);
  }

  private List<WelchTest> tests() {
    if (!isRounded()) {
      return List.of(test());
    }
    List<WelchTest> tests = new ArrayList<>();
    for (SampleSummary one : group.corners()) {
      for (SampleSummary other : others.corners()) {
        tests.add(WelchTest.of(one, other));
      }
    }
    return tests;
  }

  /** What holds all intervals of the corners; empty where one has none. */
  private Optional<Interval> hull(Function<WelchTest, Optional<Interval>> method) {
    @Nullable Interval hull = null;
    for (WelchTest test : tests()) {
      Optional<Interval> one = method.apply(test);
      if (one.isEmpty()) {
        return one;
      }
      Interval next = one.orElseThrow();
      hull =
          hull == null
              ? next
              : new Interval(
                  Math.min(hull.lower(), next.lower()),
                  Math.max(hull.upper(), next.upper()),
                  next.confidence());
    }
    return Optional.ofNullable(hull);
  }

  private static Amount amount(Moments of, Measure.Unit unit, double confidence) {
    double lower = of.mean();
    double upper = of.mean();
    for (SampleSummary corner : of.corners()) {
      double t =
          TDistribution.of(corner.people() - 1.0).inverseSurvivalProbability((1 - confidence) / 2);
      double limit = t * Math.sqrt(corner.squaredError());
      lower = Math.min(lower, corner.mean() - limit);
      upper = Math.max(upper, corner.mean() + limit);
    }
    double divisor = Amount.divisor(unit);
    return new Amount(
        of.mean() / divisor,
        of.deviation() / divisor,
        of.values(),
        unit,
        new Interval(lower, upper, confidence).scaledBy(1 / divisor));
  }
}
