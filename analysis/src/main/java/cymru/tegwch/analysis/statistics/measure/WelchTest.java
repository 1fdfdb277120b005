// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.measure;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.RatioEstimate;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Welch's test of two means, and the interval of their difference that matches it.
 *
 * <pre>
 *   t = (m₁ - m₂)/s      s² = v₁/n₁ + v₂/n₂
 *   degrees of freedom = s⁴ / ( (v₁/n₁)²/(n₁-1) + (v₂/n₂)²/(n₂-1) )      limits = m₁ - m₂ ± t(α/2)·s
 * </pre>
 *
 * <p>The two groups need not vary alike. Of few people whose values are far from normal, such as
 * arrears, read {@link HodgesLehmannShift} or medians.
 *
 * <p>Source: B. L. Welch (1947), Biometrika 34(1/2), 28-35, doi:10.1093/biomet/34.1-2.28.
 *
 * @param first whom the comparison is about
 * @param second whom they are compared with
 */
public record WelchTest(SampleSummary first, SampleSummary second) {

  /** Checks that both are there. */
  public WelchTest {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
  }

  /**
   * The test of those two groups.
   *
   * <pre>{@code
   * var test = WelchTest.of(new SampleSummary(12, 8.5, 9.0), new SampleSummary(40, 6.1, 16.0));
   * test.p(); // 0.0348
   * }</pre>
   */
  public static WelchTest of(SampleSummary first, SampleSummary second) {
    return new WelchTest(first, second);
  }

  /** The first mean less the second. */
  public double difference() {
    return first.mean() - second.mean();
  }

  /** {@code s}, the standard error of the difference. */
  public double standardError() {
    return Math.sqrt(first.squaredError() + second.squaredError());
  }

  /** {@code t}; empty where nobody varies. */
  public OptionalDouble statistic() {
    double error = standardError();
    return error == 0 ? OptionalDouble.empty() : OptionalDouble.of(difference() / error);
  }

  /** The degrees of freedom, which need not be whole; empty where nobody varies. */
  public OptionalDouble degreesOfFreedom() {
    double ofFirst = first.squaredError();
    double ofSecond = second.squaredError();
    double whole = ofFirst + ofSecond;
    if (whole == 0) {
      return OptionalDouble.empty();
    }
    double one = ofFirst / whole;
    double other = ofSecond / whole;
    return OptionalDouble.of(
        1 / (one * one / (first.people() - 1) + other * other / (second.people() - 1)));
  }

  /** The two-sided p-value; where nobody varies, 1 of equal means and 0 of others. */
  public double p() {
    OptionalDouble t = statistic();
    if (t.isEmpty()) {
      return difference() == 0 ? 1 : 0;
    }
    return Math.min(1, 2 * law().survivalProbability(Math.abs(t.getAsDouble())));
  }

  /**
   * The interval of the difference.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval interval(double confidence) {
    Arguments.requireConfidence(confidence);
    double reach =
        standardError() == 0
            ? 0
            : law().inverseSurvivalProbability((1 - confidence) / 2) * standardError();
    return new Interval(difference() - reach, difference() + reach, confidence);
  }

  /** The ratio of the means; empty where the second is not above 0. */
  public OptionalDouble ratio() {
    return second.mean() > 0
        ? OptionalDouble.of(first.mean() / second.mean())
        : OptionalDouble.empty();
  }

  /**
   * Fieller's interval of the ratio, which holds 1 exactly where {@link #interval} holds 0; empty
   * where the second mean is not clear of 0, and so every ratio is compatible with the data.
   *
   * <pre>
   *   limits: the ρ with  (m₁ - ρ·m₂)² = t(α/2)²·(v₁/n₁ + ρ²·v₂/n₂)
   * </pre>
   *
   * <p>with the degrees of freedom of the difference. Source: E. C. Fieller (1954), Journal of the
   * Royal Statistical Society B 16(2), 175-185.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Optional<Interval> ratioInterval(double confidence) {
    Arguments.requireConfidence(confidence);
    if (ratio().isEmpty()) {
      return Optional.empty();
    }
    double t = standardError() == 0 ? 0 : law().inverseSurvivalProbability((1 - confidence) / 2);
    double above = first.mean() * first.mean() - t * t * first.squaredError();
    double below = second.mean() * second.mean() - t * t * second.squaredError();
    if (below <= 0) {
      return Optional.empty();
    }
    double middle = first.mean() * second.mean();
    double root = Math.sqrt(Math.max(0, middle * middle - above * below));
    return Optional.of(new Interval((middle - root) / below, (middle + root) / below, confidence));
  }

  /**
   * The ratio of the means with the large-sample standard error of its logarithm; empty where a
   * mean is not above 0. Its interval is on the logarithmic scale, as readers of ratios expect, and
   * not matched to {@link #p}: {@link #ratioInterval} is.
   *
   * <pre>
   *   s² = v₁/(n₁·m₁²) + v₂/(n₂·m₂²)
   * </pre>
   *
   * <p>Source: L. V. Hedges, J. Gurevitch, P. S. Curtis (1999), Ecology 80(4), 1150-1156,
   * doi:10.1890/0012-9658(1999)080[1150:TMAORR]2.0.CO;2.
   */
  public Optional<RatioEstimate> ratioEstimate() {
    if (!(first.mean() > 0) || !(second.mean() > 0)) {
      return Optional.empty();
    }
    double ofFirst = Math.sqrt(first.squaredError()) / first.mean();
    double ofSecond = Math.sqrt(second.squaredError()) / second.mean();
    return Optional.of(
        new RatioEstimate(first.mean() / second.mean(), Math.hypot(ofFirst, ofSecond)));
  }

  private TDistribution law() {
    return TDistribution.of(degreesOfFreedom().orElseThrow());
  }
}
