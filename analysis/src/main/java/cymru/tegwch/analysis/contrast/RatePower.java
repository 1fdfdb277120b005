// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.contrast;

import cymru.tegwch.analysis.asking.Digits;
import cymru.tegwch.analysis.asking.Enough;
import cymru.tegwch.analysis.asking.Power;
import cymru.tegwch.analysis.asking.Tally;
import cymru.tegwch.analysis.asking.Words;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * To tell a rate of events from another in the smallest ratio of interest, or in its inverse.
 *
 * <p>Exact for the score test of {@link ScoreRates}: the probabilities of all pairs of counts that
 * it rejects towards the alternative are added up. Where the other group had no events, half an
 * event stands for its rate.
 *
 * @param rate the other's rate for one unit of exposure
 * @param others the other's exposure
 * @param ratio the smallest ratio of interest, below 1
 * @param alpha the threshold
 */
record RatePower(double rate, double others, double ratio, double alpha) implements Power {

  /** Counts so many standard deviations away, and a few more, do not matter. */
  private static final int FAR = 9;

  static RatePower of(Tally against, double ratio, double alpha) {
    double others = (double) against.base();
    double events = Math.max((double) against.count(), 0.5);
    return new RatePower(events / others, others, ratio, alpha);
  }

  @Override
  public double at(long base) {
    return Math.min(towards(ratio, (double) base), towards(1 / ratio, (double) base));
  }

  @Override
  public Text ofInterest() {
    return Words.ratioOf(List.of(Digits.plain(ratio), Digits.plain(1 / ratio)));
  }

  @Override
  public OptionalLong baseFor(double wanted) {
    return Enough.of(this::at, wanted);
  }

  @Override
  public OptionalLong eachFor(double wanted) {
    return Enough.of(base -> new RatePower(rate, (double) base, ratio, alpha).at(base), wanted);
  }

  private double towards(double times, double base) {
    PoissonDistribution first = PoissonDistribution.of(times * rate * base);
    PoissonDistribution second = PoissonDistribution.of(rate * others);
    double critical = NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha / 2);
    double chance = 0;
    for (int x2 = least(second); x2 <= most(second); x2++) {
      chance += second.probability(x2) * rejected(first, base, x2, times > 1, critical);
    }
    return Math.min(1, chance);
  }

  /** The chance of a first count that is rejected beside that second one, on the right side. */
  private double rejected(
      PoissonDistribution first, double base, int x2, boolean isHigher, double critical) {
    int below = least(first) - 1;
    int above = most(first) + 1;
    while (above - below > 1) {
      int middle = below + (above - below) / 2;
      double z = ScoreRates.z(middle, base, x2, others);
      if (isHigher ? z > critical : z >= -critical) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return isHigher ? first.survivalProbability(below) : first.cumulativeProbability(below);
  }

  private static int least(PoissonDistribution law) {
    return (int) Math.max(0, Math.floor(law.getMean() - reach(law)));
  }

  private static int most(PoissonDistribution law) {
    return (int) Math.ceil(law.getMean() + reach(law));
  }

  private static double reach(PoissonDistribution law) {
    return FAR * Math.sqrt(law.getMean()) + 30;
  }
}
