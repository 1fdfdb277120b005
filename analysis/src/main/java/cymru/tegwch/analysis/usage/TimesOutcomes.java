// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.usage;

import cymru.tegwch.analysis.statistics.numeric.Saddlepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * What may be counted of how often so many people come. Every outcome, while there are no more than
 * {@value #MOST}: exact. Beyond, the times in all at normal scores, with what their squares are
 * expected to be:
 *
 * <pre>
 *   x = nμ + √n·σ·y       y = (2/γ)·((1 + γz/6 - γ²/36)³ - 1)      γ = κ₃/(σ³√n)
 *   E(Q | x) = nE(Y²) + c·√n·y/σ + ½(κ₂₁/σ² - c·κ₃/σ⁴)·(y² - 1 - γy)
 *   V(Q | x) = n·(V(Y²) - c²/σ²)      c, κ₂₁: of Y and Y²
 * </pre>
 *
 * <p>Source: E. B. Wilson, M. M. Hilferty (1931), The distribution of chi-square, PNAS 17(12),
 * 684-688 (the cube).
 */
final class TimesOutcomes {

  private static final double MOST = 1_000;
  private static final double FARTHEST = 5;
  private static final double STEP = 0.2;

  /** Fewer times than this is nobody. */
  private static final double LEAST_EVENTS = 0.5;

  private static final double SYMMETRIC = 1e-9;

  private final TimesLaw law;
  private final long people;
  private final List<Outcome> outcomes = new ArrayList<>();

  /**
   * One outcome, or those that are nearly alike.
   *
   * @param chance of it
   * @param events how many times they come in all
   * @param logEvents the logarithm of that
   * @param squares {@code P = n·Σy²/x - x}, as expected with so many times
   * @param variance of the squares; 0 where it is one outcome
   */
  record Outcome(double chance, double events, double logEvents, double squares, double variance) {

    static Outcome of(double chance, double events, double squares, double variance) {
      return new Outcome(chance, events, Math.log(events), squares, variance);
    }
  }

  private TimesOutcomes(TimesLaw law, long people) {
    this.law = law;
    this.people = people;
  }

  static List<Outcome> of(TimesLaw law, long people) {
    TimesOutcomes outcomes = new TimesOutcomes(law, people);
    if (outcomes.number() <= MOST) {
      outcomes.divide(0, people, Saddlepoint.logFactorial(people), 0, 0);
    } else {
      outcomes.sample();
    }
    return outcomes.outcomes;
  }

  private double number() {
    double number = 1;
    for (int i = 1; i < law.times().size(); i++) {
      number *= (people + i) / (double) i;
    }
    return number;
  }

  /** Every way to divide those who are left among the numbers of times that are left. */
  private void divide(int from, long left, double log, double events, double squares) {
    boolean isLast = from == law.times().size() - 1;
    double y = law.times().get(from);
    double logShare = Math.log(law.shares().get(from));
    for (long here = isLast ? left : 0; here <= left; here++) {
      double chance = log - Saddlepoint.logFactorial(here) + (here == 0 ? 0 : here * logShare);
      double sum = events + here * y;
      double sumOfSquares = squares + here * y * y;
      if (!isLast) {
        divide(from + 1, left - here, chance, sum, sumOfSquares);
      } else if (sum > 0) {
        outcomes.add(Outcome.of(Math.exp(chance), sum, people * sumOfSquares / sum - sum, 0));
      }
    }
  }

  private void sample() {
    Moments of = Moments.of(law);
    double n = (double) people;
    double deviation = Math.sqrt(of.variance);
    double skewness = of.third / (of.variance * deviation) / Math.sqrt(n);
    double bend = (of.twice / of.variance - of.both * of.third / squared(of.variance)) / 2;
    double variance = Math.max(0, n * (of.squareVariance - squared(of.both) / of.variance));
    double sum = 0;
    for (double z = -FARTHEST; z <= FARTHEST; z += STEP) {
      sum += Math.exp(-z * z / 2);
    }
    for (double z = -FARTHEST; z <= FARTHEST; z += STEP) {
      double y = skewed(z, skewness);
      double events = n * of.mean + Math.sqrt(n) * deviation * y;
      double squares =
          n * of.square
              + of.both * Math.sqrt(n) / deviation * y
              + bend * (y * y - 1 - skewness * y);
      if (events >= LEAST_EVENTS) {
        outcomes.add(
            Outcome.of(
                Math.exp(-z * z / 2) / sum,
                events,
                n * squares / events - events,
                variance * squared(n / events)));
      }
    }
  }

  private static double skewed(double z, double skewness) {
    if (Math.abs(skewness) < SYMMETRIC) {
      return z;
    }
    double root = 1 + skewness * z / 6 - skewness * skewness / 36;
    return 2 / skewness * (root * root * root - 1);
  }

  private static double squared(double x) {
    return x * x;
  }

  /**
   * Of how often one person comes, Y, and of its square.
   *
   * @param third the third central moment of Y
   * @param square the mean of Y²
   * @param both the covariance of Y and Y²
   * @param twice the mean product of Y, Y and Y², all from their means
   */
  private record Moments(
      double mean,
      double variance,
      double third,
      double square,
      double squareVariance,
      double both,
      double twice) {

    static Moments of(TimesLaw law) {
      double mean = law.mean();
      double square = of(law, (y, q) -> q);
      return new Moments(
          mean,
          of(law, (y, q) -> squared(y - mean)),
          of(law, (y, q) -> squared(y - mean) * (y - mean)),
          square,
          of(law, (y, q) -> squared(q - square)),
          of(law, (y, q) -> (y - mean) * (q - square)),
          of(law, (y, q) -> squared(y - mean) * (q - square)));
    }

    private static double of(TimesLaw law, DoubleBinaryOperator product) {
      double sum = 0;
      for (int i = 0; i < law.times().size(); i++) {
        double y = law.times().get(i);
        sum += law.shares().get(i) * product.applyAsDouble(y, y * y);
      }
      return sum;
    }
  }
}
