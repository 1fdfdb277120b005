// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Enough;
import cymru.tegwch.analysis.asking.Power;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * To find a difference of differences by the normal law, on whichever side is the harder. One is
 * added to each count and two to each base, so that nobody and everybody have a variance.
 *
 * <pre>
 *   power = Φ( δ/√(v₁+v₂) - z )      shares: v of those that were read, δ the smallest of interest
 *   rates: the group's rate after is r, or 1/r, times what it would be had it changed as the others
 * </pre>
 *
 * @param sides what the group may be found to be
 * @param otherVariance of the others' change
 * @param critical the quantile of the threshold
 * @param base the group's base after
 * @param otherBase the others' base after
 * @param ofInterest the smallest difference in words
 */
record FourPower(
    List<Side> sides,
    double otherVariance,
    double critical,
    long base,
    long otherBase,
    Text ofInterest)
    implements Power {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** A difference of interest, and the variance of the group's change where it is that. */
  record Side(double size, double variance) {}

  static FourPower of(Four four, Criteria criteria, double alpha) {
    boolean areShares = four.scale() == Scale.SHARE;
    return new FourPower(
        areShares ? List.of(ofShares(four, criteria)) : ofRates(four, criteria),
        variance(four.otherBefore(), four.scale()) + variance(four.otherAfter(), four.scale()),
        NORMAL.inverseSurvivalProbability(alpha / 2),
        four.ownAfter().base(),
        four.otherAfter().base(),
        areShares
            ? Words.differenceOf(Digits.plain(100 * criteria.detectableDifference()))
            : Words.ratioOf(
                List.of(
                    Digits.plain(criteria.detectableRatio()),
                    Digits.plain(1 / criteria.detectableRatio()))));
  }

  private static Side ofShares(Four four, Criteria criteria) {
    return new Side(
        criteria.detectableDifference(),
        variance(four.ownBefore(), Scale.SHARE) + variance(four.ownAfter(), Scale.SHARE));
  }

  private static List<Side> ofRates(Four four, Criteria criteria) {
    double before = rate(four.ownBefore());
    double changed = before + rate(four.otherAfter()) - rate(four.otherBefore());
    double expected = changed > 0 ? changed : before;
    double base = (double) four.ownAfter().base();
    return DoubleStream.of(criteria.detectableRatio(), 1 / criteria.detectableRatio())
        .mapToObj(
            ratio ->
                new Side(
                    expected * Math.abs(1 - ratio),
                    variance(four.ownBefore(), Scale.RATE)
                        + (expected * ratio * base + 1) / (base * base)))
        .toList();
  }

  /** With that base of the group at each time, the base before growing alike. */
  @Override
  public double at(long people) {
    return sides.stream().mapToDouble(side -> at(side, people)).min().orElseThrow();
  }

  private double at(Side side, long people) {
    double own = side.variance() * base / people;
    return NORMAL.cumulativeProbability(side.size() / Math.sqrt(own + otherVariance) - critical);
  }

  @Override
  public OptionalLong baseFor(double wanted) {
    return Enough.forAll(sides.stream().map(side -> baseFor(side, wanted)));
  }

  private OptionalLong baseFor(Side side, double wanted) {
    double left = variance(side, wanted) - otherVariance;
    return left <= 0
        ? OptionalLong.empty()
        : OptionalLong.of((long) Math.ceil(base * side.variance() / left));
  }

  @Override
  public OptionalLong eachFor(double wanted) {
    return sides.stream()
        .mapToLong(
            side -> {
              double of = base * side.variance() + otherBase * otherVariance;
              return (long) Math.ceil(of / variance(side, wanted));
            })
        .max();
  }

  /** The variance at which that difference is found with that power. */
  private double variance(Side side, double wanted) {
    double error = side.size() / (critical + NORMAL.inverseCumulativeProbability(wanted));
    return error * error;
  }

  private static double variance(Tally tally, Scale scale) {
    double count = tally.count() + 1.0;
    double base = (double) tally.base();
    if (scale == Scale.RATE) {
      return count / (base * base);
    }
    double share = count / (base + 2);
    return share * (1 - share) / (base + 2);
  }

  private static double rate(Tally tally) {
    return (tally.count() + 1.0) / tally.base();
  }
}
