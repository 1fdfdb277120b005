// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Power;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * To find a difference of differences by the normal law: of shares in themselves, of rates in their
 * logarithms. One is added to each count and two to each base, so that nobody and everybody have a
 * variance.
 *
 * @param size the smallest difference of interest
 * @param ownVariance of the group's change
 * @param otherVariance of the others'
 * @param critical the quantile of the threshold
 * @param base the group's base after
 * @param otherBase the others' base after
 * @param ofInterest the smallest difference in words
 */
record FourPower(
    double size,
    double ownVariance,
    double otherVariance,
    double critical,
    long base,
    long otherBase,
    Text ofInterest)
    implements Power {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  static FourPower of(Four four, Criteria criteria, double alpha) {
    boolean areShares = four.scale() == Scale.SHARE;
    double size =
        areShares ? criteria.detectableDifference() : -Math.log(criteria.detectableRatio());
    Text ofInterest =
        areShares
            ? Words.differenceOf(Digits.plain(100 * criteria.detectableDifference()))
            : Words.ratioOf(
                List.of(
                    Digits.plain(criteria.detectableRatio()),
                    Digits.plain(1 / criteria.detectableRatio())));
    return new FourPower(
        size,
        variance(four.ownBefore(), areShares) + variance(four.ownAfter(), areShares),
        variance(four.otherBefore(), areShares) + variance(four.otherAfter(), areShares),
        NORMAL.inverseSurvivalProbability(alpha / 2),
        four.ownAfter().base(),
        four.otherAfter().base(),
        ofInterest);
  }

  /** With that base of the group at each time, the base before growing alike. */
  @Override
  public double at(long people) {
    double own = ownVariance * base / people;
    return NORMAL.cumulativeProbability(size / Math.sqrt(own + otherVariance) - critical);
  }

  @Override
  public OptionalLong baseFor(double wanted) {
    double left = variance(wanted) - otherVariance;
    return left <= 0
        ? OptionalLong.empty()
        : OptionalLong.of((long) Math.ceil(base * ownVariance / left));
  }

  @Override
  public OptionalLong eachFor(double wanted) {
    double of = base * ownVariance + otherBase * otherVariance;
    return OptionalLong.of((long) Math.ceil(of / variance(wanted)));
  }

  /** The variance that has that power. */
  private double variance(double wanted) {
    double error = size / (critical + NORMAL.inverseCumulativeProbability(wanted));
    return error * error;
  }

  private static double variance(Tally tally, boolean isShare) {
    double count = tally.count() + 1.0;
    double whole = tally.base() + 2.0;
    double share = count / whole;
    return isShare ? share * (1 - share) / whole : 1 / count;
  }
}
