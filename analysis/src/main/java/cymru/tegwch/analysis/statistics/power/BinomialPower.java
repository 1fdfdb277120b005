// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.BinomialLaw;
import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import cymru.tegwch.analysis.statistics.test.BinomialTest;
import cymru.tegwch.analysis.statistics.test.TwoSided;
import java.util.OptionalLong;

/**
 * What {@link BinomialTest} could have seen: the chance that it finds a true share to differ from
 * the benchmark, and how many people that takes.
 *
 * <pre>
 *   power(n) = P( p-value of X &lt;= α, and X/n on the alternative's side of p₀ )
 *   X ~ Binomial(n, p₁)
 * </pre>
 *
 * <p>Exact, by the test's own rejection region. A rejection on the wrong side is not a detection
 * and is not counted.
 *
 * <p>The power of an exact test is saw-toothed: one person more can lower it, because the count
 * that is rare enough moves in whole people. {@link #peopleFor} therefore gives the number from
 * which the power never falls short again, not the first to reach it. Where that many people have a
 * variance {@code n·p₀(1-p₀)} above 12,500, it is the number of normal theory, where the saw is
 * lower than half a point of power:
 *
 * <pre>
 *   n = ( (z(α)·√(p₀(1-p₀)) + z(β)·√(p₁(1-p₁))) / (p₁-p₀) )²
 * </pre>
 *
 * <pre>{@code
 * BinomialPower.of(0.183, 0.0915).at(12);        // 0: not even none of 12 would be rare enough
 * BinomialPower.of(0.183, 0.0915).peopleFor(0.8); // 121
 * }</pre>
 *
 * <p>Source: M. R. Chernick, C. Y. Liu (2002), The saw-toothed behavior of power versus sample size
 * and software solutions, The American Statistician 56(2), 149-155.
 *
 * @param benchmark the share {@code p₀}, between 0 and 1
 * @param alternative the share {@code p₁} to be told from it, 0 to 1
 * @param method the two-sided definition, {@link TwoSided#MID_P} or {@link TwoSided#CENTRAL}
 * @param alpha the threshold {@code α}, above 0 and at most 0.5
 */
public record BinomialPower(double benchmark, double alternative, TwoSided method, double alpha) {

  /** The most people that {@link #peopleFor} looks at: more than live in Wales. */
  public static final long MOST_PEOPLE = 10_000_000;

  /** The variance up to which the saw has few enough teeth to be looked at one by one. */
  static final double MOST_VARIANCE = 12_500;

  /**
   * Checks the shares, the method and the threshold.
   *
   * @throws IllegalArgumentException if {@code benchmark} is not between 0 and 1, {@code
   *     alternative} is not 0 to 1 or is the benchmark, {@code alpha} is not above 0 and at most
   *     0.5, or {@code method} has no matched interval
   */
  public BinomialPower {
    requireNonNull(method, "method");
    Arguments.requireInside("Benchmark share", benchmark);
    Arguments.requireShare("Alternative share", alternative);
    Arguments.requireAlpha(alpha);
    if (alternative == benchmark) {
      throw new IllegalArgumentException(
          "Alternative share must differ from the benchmark share, but was " + alternative);
    }
    if (method == TwoSided.MINLIKE) {
      throw new IllegalArgumentException("Method must be MID_P or CENTRAL, but was " + method);
    }
  }

  /**
   * The power of the mid-P test at 0.05 to tell that share from that benchmark.
   *
   * @throws IllegalArgumentException if {@code benchmark} is not between 0 and 1, or {@code
   *     alternative} is not 0 to 1 or is the benchmark
   */
  public static BinomialPower of(double benchmark, double alternative) {
    return new BinomialPower(benchmark, alternative, TwoSided.MID_P, 0.05);
  }

  /** A copy for another two-sided definition. */
  public BinomialPower withMethod(TwoSided method) {
    return new BinomialPower(benchmark, alternative, method, alpha);
  }

  /** A copy for another threshold. */
  public BinomialPower withAlpha(double alpha) {
    return new BinomialPower(benchmark, alternative, method, alpha);
  }

  /**
   * The chance that so many people would show the difference, 0 to 1.
   *
   * @throws IllegalArgumentException if {@code people} is not greater than 0
   */
  public double at(long people) {
    return reaching(Arguments.requirePositive("People", people), critical(people));
  }

  /**
   * The smallest number of people from which the power is never below that, however many more there
   * are; empty where not even {@link #MOST_PEOPLE} are enough.
   *
   * @param power the power wanted, between 0 and 1: usually 0.8
   * @throws IllegalArgumentException if {@code power} is not between 0 and 1
   */
  public OptionalLong peopleFor(double power) {
    Arguments.requireInside("Power", power);
    double guess = normalTheory(power);
    if (guess * benchmark * (1 - benchmark) > MOST_VARIANCE) {
      return guess > MOST_PEOPLE ? OptionalLong.empty() : OptionalLong.of((long) Math.ceil(guess));
    }
    long people = lastBelow(1, certainlyEnough(power), power) + 1;
    return people > MOST_PEOPLE ? OptionalLong.empty() : OptionalLong.of(people);
  }

  /**
   * A number of people from which every power is high enough, by Chebyshev's inequality on both
   * sides: the critical count is at most {@code np₀ + √(2np₀(1-p₀)/α) + 1}, and a count falls short
   * of that with a probability of at most {@code 1 - power}.
   */
  private long certainlyEnough(double power) {
    double gap = Math.abs(alternative - benchmark);
    double spreads =
        Math.sqrt(2 * benchmark * (1 - benchmark) / alpha)
            + Math.sqrt(alternative * (1 - alternative) / (1 - power));
    double root = (spreads + Math.sqrt(spreads * spreads + 4 * gap)) / (2 * gap);
    return (long) Math.ceil(root * root);
  }

  private double normalTheory(double power) {
    double underNull = StandardNormal.zOf(1 - alpha) * Math.sqrt(benchmark * (1 - benchmark));
    double underTruth = StandardNormal.quantile(power) * Math.sqrt(alternative * (1 - alternative));
    double root = (underNull + underTruth) / (alternative - benchmark);
    return root * root;
  }

  /**
   * The last number of people in the range whose power is below that, or {@code least - 1}.
   *
   * <p>The critical count never falls, and counts grow with the number of people, so the chance
   * that the fewest people reach the critical count of the most is below every power in between:
   * whole ranges are settled at once, and a tooth of the saw is such a range.
   */
  private long lastBelow(long least, long most, double power) {
    if (reaching(least, critical(most)) >= power) {
      return least - 1;
    }
    if (least == most) {
      return least;
    }
    long middle = least + (most - least) / 2;
    long inUpper = lastBelow(middle + 1, most, power);
    return inUpper > middle ? inUpper : lastBelow(least, middle, power);
  }

  private double reaching(long people, long count) {
    return Math.exp(BinomialLaw.of(people, towards(alternative)).logUpper(count, 1));
  }

  /**
   * The smallest count that the test finds too large; one more than there are if none is. Normal
   * theory is a count or two away from it at any size.
   */
  private long critical(long people) {
    BinomialLaw law = BinomialLaw.of(people, towards(benchmark));
    double z = StandardNormal.zOf(1 - alpha);
    double guess = people * law.p() + z * Math.sqrt(people * law.p() * law.q());
    long count = Math.max(law.mode() + 1, Math.min(people + 1, (long) guess));
    while (!isRejected(law, count)) {
      count++;
    }
    while (count > law.mode() + 1 && isRejected(law, count - 1)) {
      count--;
    }
    return count;
  }

  /** Above the mode the upper tail is the smaller, and twice it the p-value. */
  private boolean isRejected(BinomialLaw law, long count) {
    double weight = method == TwoSided.MID_P ? 0.5 : 1;
    return count > law.n() || 2 * Math.exp(law.logUpper(count, weight)) <= alpha;
  }

  /** Shares are turned round where the alternative is the smaller, so that it is always above. */
  private double towards(double share) {
    return alternative > benchmark ? share : 1 - share;
  }
}
