// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Power;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.finding.Estimate;
import cymru.tegwch.analysis.finding.Rate;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenDifference;
import cymru.tegwch.analysis.statistics.interval.MiettinenNurminenRatio;
import cymru.tegwch.analysis.statistics.interval.WilsonInterval;
import cymru.tegwch.analysis.statistics.rate.EventRate;
import cymru.tegwch.analysis.statistics.rate.RateInterval;
import cymru.tegwch.analysis.statistics.test.BinomialTest;
import cymru.tegwch.analysis.statistics.test.FisherTest;
import cymru.tegwch.analysis.statistics.test.ScoreTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;

/**
 * Whether a count is a part of its base or not, and so how two tallies are compared: by the score
 * method, and exactly where fewer are expected than it can be trusted with.
 */
public enum Scale {
  /** A part of the base: a share from 0 to 1. */
  SHARE {
    @Override
    public boolean isPossible(Tally tally) {
      return tally.count() >= 0 && tally.count() <= tally.base();
    }

    @Override
    public Rate figure(Tally tally, Rate.Per per, double confidence) {
      return new Rate(
          tally.count(), tally.base(), per, WilsonInterval.of(proportion(tally), confidence));
    }

    @Override
    public double p(Tally group, Tally against) {
      TwoProportions two = two(group, against);
      return leastExpected(two.first(), two.second()) < SMALL
          ? FisherTest.of(two).p(TwoSided.MID_P)
          : ScoreTest.of(two).p();
    }

    @Override
    public Estimate difference(Tally group, Tally against, double confidence) {
      TwoProportions two = two(group, against);
      return new Estimate(two.difference(), MiettinenNurminenDifference.of(two, confidence));
    }

    @Override
    public Estimate ratio(Tally group, Tally against, double confidence) {
      TwoProportions two = two(group, against);
      return new Estimate(two.ratio().orElseThrow(), MiettinenNurminenRatio.of(two, confidence));
    }

    @Override
    public Power power(Criteria criteria, Tally against, double alpha) {
      return SharePower.of(against, criteria.detectableDifference(), alpha);
    }
  },
  /** Events for so many who could have had them: there may be more of them than of those. */
  RATE {
    @Override
    public boolean isPossible(Tally tally) {
      return tally.count() >= 0 && tally.base() >= 0;
    }

    @Override
    public Rate figure(Tally tally, Rate.Per per, double confidence) {
      return new Rate(
          tally.count(),
          tally.base(),
          per,
          RateInterval.of(EventRate.of(tally.count(), (double) tally.base()), confidence));
    }

    @Override
    public double p(Tally group, Tally against) {
      long events = group.count() + against.count();
      double share = (double) group.base() / ((double) group.base() + against.base());
      return events * Math.min(share, 1 - share) < SMALL
          ? BinomialTest.of(Proportion.of(group.count(), events), share).p(TwoSided.MID_P)
          : ScoreRates.of(group, against).p();
    }

    @Override
    public Estimate difference(Tally group, Tally against, double confidence) {
      return ScoreRates.of(group, against).difference(confidence);
    }

    @Override
    public Estimate ratio(Tally group, Tally against, double confidence) {
      return ScoreRates.of(group, against).ratio(confidence);
    }

    @Override
    public Power power(Criteria criteria, Tally against, double alpha) {
      return RatePower.of(against, criteria.detectableRatio(), alpha);
    }
  };

  private static final double SMALL = 5;

  /** Whether there can be such numbers: rounded ones may not fit together. */
  public abstract boolean isPossible(Tally tally);

  /** A share or rate with the interval that describes it. */
  public abstract Rate figure(Tally tally, Rate.Per per, double confidence);

  /** The p-value of no difference. */
  public abstract double p(Tally group, Tally against);

  /** The difference with the interval that is matched to {@link #p}. */
  public abstract Estimate difference(Tally group, Tally against, double confidence);

  /** The ratio with the interval that is matched to {@link #p}. */
  public abstract Estimate ratio(Tally group, Tally against, double confidence);

  /** What a group could have shown beside that one. */
  public abstract Power power(Criteria criteria, Tally against, double alpha);

  /** The least number expected in any cell of the two by two if the rates were the same. */
  private static double leastExpected(Proportion one, Proportion other) {
    double whole = (double) one.whole() + other.whole();
    double happened = (double) one.part() + other.part();
    return Math.min(happened, whole - happened) / whole * Math.min(one.whole(), other.whole());
  }

  private static TwoProportions two(Tally group, Tally against) {
    return TwoProportions.of(proportion(group), proportion(against));
  }

  private static Proportion proportion(Tally tally) {
    return Proportion.of(tally.count(), tally.base());
  }
}
