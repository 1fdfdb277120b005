// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The chance that a score test of two groups shows the smallest difference of interest, on
 * whichever side is the harder, by the base of the first group.
 *
 * <p>Exact for the test: the probabilities of all pairs of counts that it rejects towards the
 * alternative are added up. The second group is taken as it is, its rate as the true one.
 *
 * @param sides the power towards a higher and a lower rate, as far as there can be one
 */
record ContrastPower(List<LongToDoubleFunction> sides) {

  private static final long MOST = 10_000_000;

  /** Power is saw-toothed: what is enough must stay enough for so many more. */
  private static final int TEETH = 20;

  /** Counts so many standard deviations away, and a few more, do not matter. */
  private static final int FAR = 9;

  /** A score of two counts that grows with the first. */
  @FunctionalInterface
  private interface Score {
    double z(long first, long second);
  }

  /** To tell two shares that far apart. */
  static ContrastPower ofShares(Tally against, double difference, double alpha) {
    double share = (double) against.count() / against.base();
    int others = Math.toIntExact(against.base());
    DiscreteDistribution second = BinomialDistribution.of(others, share);
    List<LongToDoubleFunction> sides = new ArrayList<>();
    for (double alternative : alternatives(share, difference)) {
      sides.add(
          base ->
              chance(
                  BinomialDistribution.of((int) base, alternative),
                  second,
                  (x1, x2) -> shareScore(x1, base, x2, others),
                  alternative > share,
                  alpha));
    }
    return new ContrastPower(sides);
  }

  /** To tell two rates in that ratio, or in its inverse. */
  static ContrastPower ofRates(Tally against, double ratio, double alpha) {
    double rate = Math.max(against.count(), 0.5) / against.base();
    DiscreteDistribution second = PoissonDistribution.of(rate * against.base());
    List<LongToDoubleFunction> sides = new ArrayList<>();
    for (double times : new double[] {ratio, 1 / ratio}) {
      sides.add(
          base ->
              chance(
                  PoissonDistribution.of(times * rate * base),
                  second,
                  (x1, x2) -> ScoreRates.z(x1, base, x2, against.base()),
                  times > 1,
                  alpha));
    }
    return new ContrastPower(sides);
  }

  /** The power with that base. */
  double at(long base) {
    return sides.stream().mapToDouble(side -> side.applyAsDouble(base)).min().orElseThrow();
  }

  /**
   * A base from which the power is enough, and stays so for the next {@value #TEETH}; empty where
   * the second group is too small for any.
   *
   * @param from a base that is not enough
   */
  OptionalLong baseFor(double wanted, long from) {
    long tooFew = from;
    long enough = from;
    while (at(enough) < wanted) {
      if (enough == MOST) {
        return OptionalLong.empty();
      }
      tooFew = enough;
      enough = Math.min(MOST, 2 * enough);
    }
    while (enough - tooFew > 1) {
      long middle = tooFew + (enough - tooFew) / 2;
      if (at(middle) < wanted) {
        tooFew = middle;
      } else {
        enough = middle;
      }
    }
    for (long next = enough + 1; next <= enough + TEETH; next++) {
      if (at(next) < wanted) {
        enough = next + 1;
      }
    }
    return OptionalLong.of(enough);
  }

  private static List<Double> alternatives(double share, double difference) {
    List<Double> alternatives = new ArrayList<>();
    if (share + difference <= 1) {
      alternatives.add(share + difference);
    }
    if (share - difference >= 0) {
      alternatives.add(share - difference);
    }
    return alternatives.isEmpty() ? List.of(share < 0.5 ? 1.0 : 0.0) : alternatives;
  }

  private static double shareScore(long x1, long n1, long x2, long n2) {
    double whole = (double) n1 + n2;
    double pooled = (x1 + x2) / whole;
    double variance = pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2) * whole / (whole - 1);
    return variance <= 0 ? 0 : ((double) x1 / n1 - (double) x2 / n2) / Math.sqrt(variance);
  }

  private static double chance(
      DiscreteDistribution first,
      DiscreteDistribution second,
      Score score,
      boolean isHigher,
      double alpha) {
    double critical = NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha / 2);
    double chance = 0;
    for (int x2 = least(second); x2 <= most(second); x2++) {
      double likely = second.probability(x2);
      if (likely > 0) {
        chance += likely * rejected(first, x2, score, isHigher, critical);
      }
    }
    return Math.min(1, chance);
  }

  /** The chance of a first count that is rejected beside that second one, on the right side. */
  private static double rejected(
      DiscreteDistribution first, int x2, Score score, boolean isHigher, double critical) {
    double side = isHigher ? critical : -critical;
    int below = least(first) - 1;
    int above = most(first) + 1;
    while (above - below > 1) {
      int middle = below + (above - below) / 2;
      boolean isPast = isHigher ? score.z(middle, x2) > side : score.z(middle, x2) >= side;
      if (isPast) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return isHigher ? first.survivalProbability(below) : first.cumulativeProbability(below);
  }

  private static int least(DiscreteDistribution law) {
    return (int) Math.max(law.getSupportLowerBound(), Math.floor(law.getMean() - reach(law)));
  }

  private static int most(DiscreteDistribution law) {
    return (int) Math.min(law.getSupportUpperBound(), Math.ceil(law.getMean() + reach(law)));
  }

  private static double reach(DiscreteDistribution law) {
    return FAR * Math.sqrt(law.getVariance()) + 30;
  }
}
