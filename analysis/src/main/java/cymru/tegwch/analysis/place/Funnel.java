// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import cymru.tegwch.analysis.statistics.place.FunnelClass;
import cymru.tegwch.core.text.Text;
import java.util.List;

/** How a place's share or rate is held against that of all places. */
sealed interface Funnel permits ShareFunnel, RateFunnel {

  /** The share or rate of all places together. */
  double target();

  /** How far places stray. */
  Spread spread();

  /** The same funnel around another target. */
  Funnel around(double other);

  /** What chance alone makes of a place with that base at the target: a standard error. */
  double chance(long base);

  /** The p-value by chance alone. */
  double pOfChance(Tally place);

  /** The interval of the place's own number that is matched to it. */
  Interval intervalOfChance(Tally place, double confidence);

  /** The chance of fewer than so many in a place with that base where that is the true number. */
  double fewer(long count, long base, double number);

  /** The most that there can be. */
  long most(long base);

  /** The numbers that are that ratio from the target on either side, as far as there can be. */
  List<Double> ofInterest(double ratio);

  /** Those numbers in words. */
  Text told(double ratio);

  default double p(Tally place) {
    if (spread().isChanceAlone()) {
      return pOfChance(place);
    }
    return StandardNormal.beyond((value(place) - target()) / spread().of(chance(place.base())));
  }

  /** The place less the target. */
  default Estimate difference(Tally place, double confidence) {
    return new Estimate(value(place) - target(), interval(place, confidence).movedBy(-target()));
  }

  /** The place over the target. */
  default Estimate ratio(Tally place, double confidence) {
    Interval interval = interval(place, confidence);
    return new Estimate(
        value(place) / target(),
        new Interval(Math.max(0, interval.lower()), interval.upper(), confidence)
            .scaledBy(1 / target()));
  }

  /** Where the place stands: beyond the 99.8 % limits, beyond those of 95 %, or within. */
  default FunnelClass classOf(Tally place) {
    double p = p(place);
    boolean isHigh = value(place) > target();
    if (p < 0.002) {
      return isHigh ? FunnelClass.VERY_HIGH : FunnelClass.VERY_LOW;
    }
    if (p < 0.05) {
      return isHigh ? FunnelClass.HIGH : FunnelClass.LOW;
    }
    return FunnelClass.WITHIN;
  }

  private Interval interval(Tally place, double confidence) {
    if (spread().isChanceAlone()) {
      return intervalOfChance(place, confidence);
    }
    double reach = StandardNormal.zOf(confidence) * spread().of(chance(place.base()));
    return new Interval(value(place) - reach, value(place) + reach, confidence);
  }

  private static double value(Tally place) {
    return (double) place.count() / place.base();
  }
}
