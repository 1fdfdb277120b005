// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.change;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Enough;
import cymru.tegwch.analysis.asking.Power;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.change.outcome.ChangeOutcomes;
import cymru.tegwch.analysis.change.outcome.TrueChange;
import cymru.tegwch.analysis.contrast.Criteria;
import cymru.tegwch.analysis.contrast.Scale;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongToDoubleFunction;

/**
 * The chance to find a difference of differences, on whichever side is the harder: the chances of
 * all outcomes whose interval leaves out 0 on that side, added up ({@link ChangeOutcomes}).
 *
 * <pre>
 *   shares: the group changes as the others do, and δ more or less
 *   rates:  its rate after is r, or 1/r, times what it would be had it changed as the others
 * </pre>
 *
 * <p>What was found of the others, and of the group before, is taken as true; half an event stands
 * for none. Where a share would be beyond 0 or 1, both of the group's shares are moved.
 *
 * @param sides what the group may be, changing more than the others and then less
 * @param others what those are that it is compared with
 * @param alpha the threshold
 * @param ofInterest the smallest difference in words
 */
record FourPower(List<TrueChange> sides, TrueChange others, double alpha, Text ofInterest)
    implements Power {

  static FourPower of(Four four, Criteria criteria, double alpha) {
    TrueChange own = TrueChange.of(four.scale(), four.ownBefore(), four.ownAfter());
    TrueChange others = TrueChange.of(four.scale(), four.otherBefore(), four.otherAfter());
    return four.scale() == Scale.SHARE
        ? ofShares(own, others, criteria.detectableDifference(), alpha)
        : ofRates(own, others, criteria.detectableRatio(), alpha);
  }

  private static FourPower ofShares(
      TrueChange own, TrueChange others, double difference, double alpha) {
    double expected = own.before() + others.size();
    return new FourPower(
        own.towards(expected + difference, expected - difference),
        others,
        alpha,
        Words.differenceOf(Digits.plain(100 * difference)));
  }

  private static FourPower ofRates(TrueChange own, TrueChange others, double ratio, double alpha) {
    double changed = own.before() + others.size();
    double expected = changed > 0 ? changed : own.before();
    return new FourPower(
        own.towards(expected / ratio, expected * ratio),
        others,
        alpha,
        Words.ratioOf(List.of(Digits.plain(ratio), Digits.plain(1 / ratio))));
  }

  /** With that base of the group after; the base before grows alike. */
  @Override
  public double at(long people) {
    return beside(others, 0).applyAsDouble(people);
  }

  @Override
  public OptionalLong baseFor(double wanted) {
    return Enough.near(byNormalLaw(wanted, false), beside(others, wanted), wanted);
  }

  @Override
  public OptionalLong eachFor(double wanted) {
    return Enough.near(
        byNormalLaw(wanted, true),
        people -> beside(others.withBase(people), wanted).applyAsDouble(people),
        wanted);
  }

  /** The power beside those, on the harder side; once one is below what is wanted, that one. */
  private LongToDoubleFunction beside(TrueChange those, double wanted) {
    List<ChangeOutcomes> besides =
        sides.stream().map(side -> those.besides(side.isMoreThan(others), alpha)).toList();
    return people -> {
      double least = 1;
      for (int i = 0; i < besides.size() && least >= wanted; i++) {
        TrueChange side = sides.get(i);
        ChangeOutcomes own = side.withBase(people).compared(side.isMoreThan(others), alpha);
        least = Math.min(least, own.chanceBeyond(besides.get(i)));
      }
      return least;
    };
  }

  /** Where to begin to look: {@code Φ(δ/√(v₁+v₂) - z)} is the power wanted. */
  private long byNormalLaw(double wanted, boolean isOfBoth) {
    double quantiles = StandardNormal.zOf(1 - alpha) + StandardNormal.quantile(wanted);
    return sides.stream()
        .mapToLong(
            side -> {
              double error = (side.size() - others.size()) / quantiles;
              double left = error * error - (isOfBoth ? 0 : others.variance());
              double ofOne =
                  side.baseAfter() * side.variance()
                      + (isOfBoth ? others.baseAfter() * others.variance() : 0);
              return left <= 0 ? Enough.MOST : (long) Math.ceil(ofOne / left);
            })
        .max()
        .orElseThrow();
  }
}
