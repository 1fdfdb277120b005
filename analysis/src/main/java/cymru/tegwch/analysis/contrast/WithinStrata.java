// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.finding.Comparison;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Remark;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.stratified.BreslowDayTest;
import cymru.tegwch.analysis.statistics.stratified.ExactStratifiedTest;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelDifference;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelRatio;
import cymru.tegwch.analysis.statistics.stratified.MantelHaenszelTest;
import cymru.tegwch.analysis.statistics.stratified.Strata;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A comparison of shares within strata, pooled by Mantel and Haenszel; by the exact test where the
 * criterion of Mantel and Fleiss is below 5.
 *
 * @param by what the strata are
 * @param strata the two groups in each stratum that holds people of both
 */
record WithinStrata(Text by, Strata strata) {

  private static final double LEAST_MANTEL_FLEISS = 5;
  private static final long MOST_EXACT = 10_000;

  /** Leaves out strata that hold nobody of one group, which say nothing of a difference. */
  static Remark remark(Text by, List<TwoTallies> each, Comparison comparison) {
    List<TwoProportions> both =
        each.stream()
            .filter(stratum -> stratum.own().base() > 0 && stratum.other().base() > 0)
            .map(TwoTallies::shares)
            .toList();
    boolean isEmpty = both.stream().allMatch(WithinStrata::isOfNobody);
    return isEmpty
        ? StrataWords.nothingToPool(by)
        : new WithinStrata(by, new Strata(both)).remark(comparison);
  }

  /** The numbers of the two sides in one stratum. */
  record TwoTallies(Tally own, Tally other) {
    private TwoProportions shares() {
      return TwoProportions.of(share(own), share(other));
    }

    private static Proportion share(Tally tally) {
      return Proportion.of(tally.count(), tally.base());
    }
  }

  private static boolean isOfNobody(TwoProportions stratum) {
    return stratum.first().part() + stratum.second().part() == 0;
  }

  private Remark remark(Comparison beside) {
    double confidence = 1 - beside.certainty().alpha();
    double overall = strata.crude().difference();
    Estimate difference = difference(confidence);
    Estimate ratio = ratio(confidence);
    double p = p();
    OptionalDouble alike = homogeneity();
    boolean isReversed = overall * difference.value() < 0;
    OptionalDouble unlike =
        alike.stream().filter(each -> each < beside.certainty().alpha()).average();
    Comparison pooled =
        new Comparison(beside.figure(), beside.against(), difference, ratio, beside.certainty());
    return new Remark.OnStrata(
        by,
        overall,
        difference,
        ratio,
        p,
        alike.isPresent() ? alike.getAsDouble() : null,
        isReversed,
        StrataWords.sentence(by, overall, pooled, p, isReversed, unlike));
  }

  private Estimate difference(double confidence) {
    MantelHaenszelDifference pooled = MantelHaenszelDifference.of(strata);
    Interval interval = pooled.interval(confidence);
    return new Estimate(pooled.estimate(), interval);
  }

  private Estimate ratio(double confidence) {
    MantelHaenszelRatio pooled = MantelHaenszelRatio.of(strata);
    return new Estimate(pooled.estimate().orElseThrow(), pooled.interval(confidence));
  }

  private double p() {
    MantelHaenszelTest test = MantelHaenszelTest.of(strata);
    long values =
        strata.each().stream()
            .mapToLong(
                one -> Math.min(one.first().whole(), one.first().part() + one.second().part()))
            .sum();
    return test.mantelFleiss() < LEAST_MANTEL_FLEISS && values <= MOST_EXACT
        ? ExactStratifiedTest.of(strata).midPValue()
        : test.p();
  }

  private OptionalDouble homogeneity() {
    BreslowDayTest test = BreslowDayTest.of(strata);
    return test.degreesOfFreedom() == 0 ? OptionalDouble.empty() : test.taroneP();
  }
}
