// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Shares around the share of all: a place is beyond the limits where its Wilson interval is. */
record ShareFunnel(double target, Spread spread) implements Funnel {

  @Override
  public Funnel around(double other) {
    return new ShareFunnel(other, spread);
  }

  @Override
  public double chance(long base) {
    return Math.sqrt(target * (1 - target) / base);
  }

  @Override
  public double pOfChance(Tally place) {
    return StandardNormal.beyond(
        ((double) place.count() / place.base() - target) / chance(place.base()));
  }

  @Override
  public Interval intervalOfChance(Tally place, double confidence) {
    return WilsonInterval.of(Proportion.of(place.count(), place.base()), confidence);
  }

  @Override
  public double fewer(long count, long base, double number) {
    return BinomialDistribution.of(Math.toIntExact(base), number)
        .cumulativeProbability(Math.toIntExact(count - 1));
  }

  @Override
  public long most(long base) {
    return base;
  }

  /** Of a majority the ratio is that of all the others: half of 94 per cent is no shortfall. */
  @Override
  public List<Double> ofInterest(double ratio) {
    boolean isMajority = target > 0.5;
    double rarer = isMajority ? 1 - target : target;
    return DoubleStream.of(ratio * rarer, rarer / ratio)
        .filter(share -> share < 1)
        .map(share -> isMajority ? 1 - share : share)
        .sorted()
        .boxed()
        .toList();
  }

  @Override
  public Text told(double ratio) {
    return Words.shareOf(ofInterest(ratio).stream().map(Digits::share).toList());
  }
}
