// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.RateInterval;
import cymru.tegwch.analysis.statistics.rate.RateTest;
import cymru.tegwch.core.text.Text;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Rates around the rate of all: exact below 10 events, Byar's method from 10. */
record RateFunnel(double target, Spread spread) implements Funnel {

  @Override
  public Funnel around(double other) {
    return new RateFunnel(other, spread);
  }

  @Override
  public double chance(long base) {
    return Math.sqrt(target / base);
  }

  @Override
  public double pOfChance(Tally place) {
    return RateTest.of(rate(place), target).p();
  }

  @Override
  public Interval intervalOfChance(Tally place, double confidence) {
    return RateInterval.of(rate(place), confidence);
  }

  @Override
  public double fewer(long count, long base, double number) {
    return PoissonDistribution.of(number * base).cumulativeProbability(Math.toIntExact(count - 1));
  }

  @Override
  public long most(long base) {
    return Integer.MAX_VALUE;
  }

  @Override
  public List<Double> ofInterest(double ratio) {
    return List.of(ratio * target, target / ratio);
  }

  @Override
  public Text told(double ratio) {
    return Words.ratioOf(List.of(Digits.plain(ratio), Digits.plain(1 / ratio)));
  }

  private static EventRate rate(Tally place) {
    return EventRate.of(place.count(), (double) place.base());
  }
}
