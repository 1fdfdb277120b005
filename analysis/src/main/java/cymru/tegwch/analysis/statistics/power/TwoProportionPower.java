// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import cymru.tegwch.analysis.statistics.test.ScoreTest;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;

/**
 * What {@link ScoreTest} could have seen: the chance that it finds two true shares to differ, and
 * how many people that takes.
 *
 * <pre>
 *   power(n₁, n₂) = Σ P(x₁; n₁, p₁) · P(x₂; n₂, p₂)
 *   over all x₁, x₂ with a score p-value &lt;= α and a difference on the true side
 * </pre>
 *
 * <p>Exact: every pair of counts that can happen is asked. A rejection on the wrong side is not a
 * detection and is not counted.
 *
 * <p>Exact power is saw-toothed, so the number of people is the smallest from which the power is
 * kept for two teeth, {@code 4·√(n/(2p̄(1-p̄)))/z} more people, where {@code p̄} is the mean of the
 * shares and {@code z} the normal quantile of {@code 1 - α/2}; above 2,000 it is told to one part
 * in 2,000. Where that many people have a variance {@code n·p̄(1-p̄)} above 12,500, it is the
 * number of normal theory, whose power differs there by less than a tenth of a point:
 *
 * <pre>
 *   power ≈ Φ( (|p₁-p₂| - z·σ₀) / σ₁ )
 *   σ₀² = p̄(1-p̄)(1/n₁+1/n₂)·N/(N-1)     σ₁² = p₁(1-p₁)/n₁ + p₂(1-p₂)/n₂     p̄ = (n₁p₁+n₂p₂)/N
 * </pre>
 *
 * <pre>{@code
 * TwoProportionPower.of(0.5, 0.6).at(200, 200);          // 0.521
 * TwoProportionPower.of(0.5, 0.6).peoplePerGroup(0.8);   // 392
 * }</pre>
 *
 * <p>Source: J. L. Fleiss, B. Levin, M. C. Paik (2003), Statistical Methods for Rates and
 * Proportions, 3rd edition, chapter 4 (normal theory).
 *
 * @param first the true share of the first group, 0 to 1
 * @param second the true share of the second group, 0 to 1
 * @param alpha the threshold {@code α}, above 0 and at most 0.5
 */
public record TwoProportionPower(double first, double second, double alpha) {

  /** The most people that are looked at: more than live in Wales. */
  public static final long MOST_PEOPLE = 10_000_000;

  /** Numbers of people are told apart to one part in so many. */
  private static final long STEPS = 2_000;

  private static final double NORMAL_THEORY_ERROR = 0.001;

  /**
   * Checks the shares and the threshold.
   *
   * @throws IllegalArgumentException if a share is not 0 to 1, the two are equal, or {@code alpha}
   *     is not above 0 and at most 0.5
   */
  public TwoProportionPower {
    Arguments.requireShare("First share", first);
    Arguments.requireShare("Second share", second);
    Arguments.requireAlpha(alpha);
    if (first == second) {
      throw new IllegalArgumentException("First and second share must differ, but were " + first);
    }
  }

  /**
   * The power of the score test at 0.05 to tell those shares apart.
   *
   * @throws IllegalArgumentException if a share is not 0 to 1 or the two are equal
   */
  public static TwoProportionPower of(double first, double second) {
    return new TwoProportionPower(first, second, 0.05);
  }

  /** A copy for another threshold. */
  public TwoProportionPower withAlpha(double alpha) {
    return new TwoProportionPower(first, second, alpha);
  }

  /**
   * The exact chance that groups of those sizes would show the difference, 0 to 1.
   *
   * @throws IllegalArgumentException if a size is not greater than 0
   */
  public double at(long firstWhole, long secondWhole) {
    Arguments.requirePositive("First whole", firstWhole);
    Arguments.requirePositive("Second whole", secondWhole);
    // Both outcomes turned round where the first share is the smaller: the test does not mind.
    boolean larger = first > second;
    BinomialLaw high = BinomialLaw.of(firstWhole, larger ? first : 1 - first);
    BinomialLaw low = BinomialLaw.of(secondWhole, larger ? second : 1 - second);
    double critical = StandardNormal.zOf(1 - alpha);
    double power = 0;
    double below = 0;
    long x2 = likelyFrom(low) - 1;
    for (long x1 = likelyFrom(high); x1 <= likelyTo(high); x1++) {
      while (x2 < likelyTo(low) && isRejected(x1, firstWhole, x2 + 1, secondWhole, critical)) {
        x2++;
        below += Math.exp(low.logProbability(x2));
      }
      power += Math.exp(high.logProbability(x1)) * below;
    }
    return Math.min(1, power);
  }

  /**
   * The smallest number of people in each of two equal groups; empty where not even {@link
   * #MOST_PEOPLE} are enough.
   *
   * @param power the power wanted, between 0 and 1: usually 0.8
   * @throws IllegalArgumentException if {@code power} is not between 0 and 1
   */
  public OptionalLong peoplePerGroup(double power) {
    Arguments.requireInside("Power", power);
    return people(n -> normalTheory(n, n), n -> at(n, n), power);
  }

  /**
   * The smallest number of people in the first group, where the second has as many as it has; empty
   * where the second is too small for any number to be enough.
   *
   * @param power the power wanted, between 0 and 1: usually 0.8
   * @param secondWhole how many people the second group has
   * @throws IllegalArgumentException if {@code power} is not between 0 and 1, or {@code
   *     secondWhole} is not greater than 0
   */
  public OptionalLong peopleInFirst(double power, long secondWhole) {
    Arguments.requireInside("Power", power);
    Arguments.requirePositive("Second whole", secondWhole);
    return people(n -> normalTheory(n, secondWhole), n -> at(n, secondWhole), power);
  }

  private OptionalLong people(
      LongToDoubleFunction normalTheory, LongToDoubleFunction exact, double power) {
    long guess = firstWhere(n -> normalTheory.applyAsDouble(n) >= power);
    if (guess > MOST_PEOPLE) {
      return OptionalLong.empty();
    }
    double mean = (first + second) / 2;
    if (guess * mean * (1 - mean) > BinomialPower.MOST_VARIANCE) {
      // Beside a small group normal theory can promise what no number keeps.
      return exact.applyAsDouble(guess) >= power - NORMAL_THEORY_ERROR
          ? OptionalLong.of(guess)
          : OptionalLong.empty();
    }
    double z = StandardNormal.zOf(1 - alpha);
    long teeth = (long) Math.ceil(4 * Math.sqrt(guess / (2 * mean * (1 - mean))) / z);
    long start = guess;
    do {
      start = Math.max(1, start - teeth);
    } while (start > 1 && exact.applyAsDouble(start) >= power);
    long step = Math.max(1, guess / STEPS);
    return firstOfTwoTeeth(n -> exact.applyAsDouble(n) >= power, start, step, teeth);
  }

  /** The first number that is enough, as are those up to two teeth above it. */
  private static OptionalLong firstOfTwoTeeth(
      LongPredicate enough, long start, long step, long teeth) {
    long since = start;
    for (long n = start; n <= 4 * start + 8 * teeth; n += step) {
      if (!enough.test(n)) {
        since = n + step;
      } else if (n - since >= teeth) {
        return OptionalLong.of(since);
      }
    }
    return OptionalLong.empty();
  }

  private double normalTheory(long firstWhole, long secondWhole) {
    double whole = (double) firstWhole + secondWhole;
    double mean = (firstWhole * first + secondWhole * second) / whole;
    double each = 1.0 / firstWhole + 1.0 / secondWhole;
    double underNull = Math.sqrt(mean * (1 - mean) * each * whole / (whole - 1));
    double true1 = first * (1 - first) / firstWhole;
    double true2 = second * (1 - second) / secondWhole;
    double z = StandardNormal.zOf(1 - alpha);
    return StandardNormal.below(
        (Math.abs(first - second) - z * underNull) / Math.sqrt(true1 + true2));
  }

  /** The first number of people for which that holds, as it does for all above it. */
  private static long firstWhere(LongPredicate enough) {
    long tooFew = 0;
    long many = MOST_PEOPLE + 1;
    while (many - tooFew > 1) {
      long middle = tooFew + (many - tooFew) / 2;
      if (enough.test(middle)) {
        many = middle;
      } else {
        tooFew = middle;
      }
    }
    return many;
  }

  private static boolean isRejected(long x1, long n1, long x2, long n2, double critical) {
    return ScoreTest.of(TwoProportions.of(Proportion.of(x1, n1), Proportion.of(x2, n2))).z()
        >= critical;
  }

  /** Ten standard deviations below the mode, and some: what lies beyond never happens. */
  private static long likelyFrom(BinomialLaw law) {
    return Math.max(0, law.mode() - reach(law));
  }

  private static long likelyTo(BinomialLaw law) {
    return Math.min(law.n(), law.mode() + reach(law));
  }

  private static long reach(BinomialLaw law) {
    return 50 + (long) (10 * Math.sqrt(law.n() * law.p() * law.q()));
  }
}
