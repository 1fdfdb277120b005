// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import cymru.tegwch.analysis.statistics.numeric.Saddlepoint;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import cymru.tegwch.analysis.statistics.ordinal.MannWhitneyTest;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How likely it is that {@link MannWhitneyTest} finds one group's answers to be higher than
 * another's, as they are: by every outcome, by totals that stand for all, or by a law.
 */
final class MannWhitneyPower {

  /** So many pairs of outcomes are gone through. */
  private static final double MOST_PAIRS = 200_000;

  /** So many deals, at each of so many totals. */
  private static final double MOST_DEALS = 2_000;

  private static final int TOTALS = 128;

  /** The least step of U, of which the exact test takes half. */
  private static final double HALF_STEP = 0.25;

  /** The smaller group first, in the order in which it is the higher. */
  private final double[] first;

  private final double[] second;

  /** How many are expected in each category, and which part of them is of the first. */
  private final double[] expected;

  private final double[] parts;

  private final long inFirst;
  private final long inSecond;
  private final double alpha;
  private final boolean isExact;

  private MannWhitneyPower(
      double[] first, double[] second, long inFirst, long inSecond, double alpha) {
    this.first = first;
    this.second = second;
    this.inFirst = inFirst;
    this.inSecond = inSecond;
    this.alpha = alpha;
    this.isExact = inFirst + inSecond <= MannWhitneyTest.MOST_PEOPLE;
    this.expected =
        IntStream.range(0, first.length)
            .mapToDouble(i -> inFirst * first[i] + inSecond * second[i])
            .toArray();
    this.parts =
        IntStream.range(0, first.length)
            .mapToDouble(i -> inFirst * first[i] / expected[i])
            .toArray();
  }

  static double of(OrdinalPower alternative, long inFirst, long inSecond) {
    boolean isFirstSmaller = inFirst <= inSecond;
    boolean isReversed = alternative.superiority() >= 0.5 != isFirstSmaller;
    double[] first = given(alternative.first(), alternative, isReversed);
    double[] second = given(alternative.second(), alternative, isReversed);
    if (first.length < 2) {
      return 0;
    }
    return (isFirstSmaller
            ? new MannWhitneyPower(first, second, inFirst, inSecond, alternative.alpha())
            : new MannWhitneyPower(second, first, inSecond, inFirst, alternative.alpha()))
        .chance();
  }

  /** The shares of categories that anybody is in. */
  private static double[] given(List<Double> of, OrdinalPower all, boolean isReversed) {
    int last = of.size() - 1;
    return IntStream.rangeClosed(0, last)
        .map(category -> isReversed ? last - category : category)
        .filter(category -> all.first().get(category) + all.second().get(category) > 0)
        .mapToDouble(of::get)
        .toArray();
  }

  private double chance() {
    if (outcomes(inFirst) * outcomes(inSecond) <= MOST_PAIRS) {
      return ofAll();
    }
    boolean canBeDealt = inFirst <= MannWhitneyTest.MOST_PEOPLE && deals() <= MOST_DEALS;
    return canBeDealt ? ofSome() : ofLaw();
  }

  private double ofAll() {
    double[] sum = {0};
    AnswerTotals.all(
        first.length,
        inFirst + inSecond,
        totals -> sum[0] += deals(totals).found() * Math.exp(logWeight(totals)));
    return Math.min(1, sum[0]);
  }

  /**
   * {@code ln n₁! - n₁·ln n₁ + ln n₂! - n₂·ln n₂ + Σ (t·ln s - ln t!)}, s: how many are expected.
   */
  private double logWeight(long[] totals) {
    double sum = logWeight(inFirst) + logWeight(inSecond);
    for (int category = 0; category < totals.length; category++) {
      sum +=
          totals[category] * Math.log(expected[category])
              - Saddlepoint.logFactorial(totals[category]);
    }
    return sum;
  }

  private static double logWeight(long people) {
    return Saddlepoint.logFactorial(people) - people * Math.log((double) people);
  }

  private double ofSome() {
    double sum = 0;
    for (long[] totals : AnswerTotals.some(first, inFirst, second, inSecond, TOTALS)) {
      AnswerDeals deals = deals(totals);
      sum += deals.found() / deals.all();
    }
    return sum / TOTALS;
  }

  private double ofLaw() {
    double z = StandardNormal.zOf(1 - alpha);
    return SecondOrderLaw.above(
        new double[][] {first, second},
        new double[] {(double) inFirst, (double) inSecond},
        counts -> beyond(counts[0], counts[1], z));
  }

  /** How far U is beyond what is found to be higher, of counts that need not be whole. */
  private double beyond(double[] x, double[] y, double z) {
    double n = (double) inFirst;
    double m = (double) inSecond;
    double people = n + m;
    double below = 0;
    double u = 0;
    double untied = people + 1;
    for (int category = 0; category < x.length; category++) {
      double t = x[category] + y[category];
      u += x[category] * (below + y[category] / 2);
      below += y[category];
      untied -= t / people * ((t * t - 1) / (people - 1));
    }
    double deviation = Math.sqrt(n * m / 12 * Math.max(0, untied));
    return u - n * m / 2 - (isExact ? HALF_STEP : 0) - z * deviation;
  }

  private AnswerDeals deals(long[] totals) {
    double critical = isExact ? 0 : StandardNormal.zOf(1 - alpha);
    return AnswerDeals.of(parts, Math.toIntExact(inFirst), totals, alpha, critical);
  }

  private double outcomes(long people) {
    double ways = 1;
    for (int category = 1; category < first.length; category++) {
      ways *= (people + category) / (double) category;
    }
    return ways;
  }

  /** As many deals as there are where few answers are in some categories, at most. */
  private double deals() {
    double ways = 1;
    double most = 0;
    for (int category = 0; category < first.length; category++) {
      double mean = expected[category];
      double here = 1 + Math.min((double) inFirst, mean + 2 * Math.sqrt(mean) + 1);
      ways *= here;
      most = Math.max(most, here);
    }
    return Math.min(outcomes(inFirst), ways / most);
  }
}
