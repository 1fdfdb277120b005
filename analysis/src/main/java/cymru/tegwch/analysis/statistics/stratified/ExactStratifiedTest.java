// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.stratified;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import cymru.tegwch.analysis.statistics.numeric.HypergeometricLaw;
import cymru.tegwch.analysis.statistics.numeric.Root;
import cymru.tegwch.analysis.statistics.numeric.WeightedLaw;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The exact test of two groups within strata, given all margins, with the odds ratio that all
 * strata share.
 *
 * <pre>
 *   S = Σ a      P(S = k; ψ) ∝ ψ^k · Σ Π C(n₁, aᵢ)·C(n₂, mᵢ-aᵢ) over all aᵢ that sum to k
 * </pre>
 *
 * <p>The estimate is the {@code ψ} at which the mean of {@code S} is what was observed; {@link
 * #exact} is matched to {@link #centralP} and {@link #midP} to {@link #midPValue}. The minlike
 * value is what R's {@code mantelhaen.test(exact = TRUE)} prints beside the central interval, which
 * it can contradict.
 *
 * <p>Source: C. R. Mehta, N. R. Patel, R. Gray (1985), JASA 80(392), 969-973,
 * doi:10.1080/01621459.1985.10478212.
 */
public final class ExactStratifiedTest {

  /** The most sums of two counts that are looked at, in all. */
  public static final double MOST_WORK = 1e9;

  private static final double TIES = Math.log1p(1e-7);

  private final WeightedLaw law;
  private final long observed;

  private ExactStratifiedTest(WeightedLaw law, long observed) {
    this.law = law;
    this.observed = observed;
  }

  /**
   * The test of those strata.
   *
   * <pre>{@code
   * var strata = Strata.of(
   *     TwoProportions.of(Proportion.of(2, 5), Proportion.of(5, 11)),
   *     TwoProportions.of(Proportion.of(4, 5), Proportion.of(2, 10)));
   * ExactStratifiedTest.of(strata).midPValue();
   * }</pre>
   *
   * @throws IllegalArgumentException if the strata are so large that it takes more than {@link
   *     #MOST_WORK}: of such, {@link MantelHaenszelTest} is as good
   */
  public static ExactStratifiedTest of(Strata strata) {
    List<HypergeometricLaw> laws = strata.each().stream().map(ExactStratifiedTest::law).toList();
    requireFeasible(laws);
    WeightedLaw sum = laws.stream().map(WeightedLaw::of).reduce(WeightedLaw::plus).orElseThrow();
    long observed = strata.each().stream().mapToLong(one -> one.first().part()).sum();
    return new ExactStratifiedTest(sum, observed);
  }

  private static void requireFeasible(List<HypergeometricLaw> laws) {
    double size = 1;
    double work = 0;
    for (HypergeometricLaw one : laws) {
      double values = one.highest() - one.lowest() + 1.0;
      work += size * values;
      size += values - 1;
    }
    if (work > MOST_WORK) {
      throw new IllegalArgumentException(
          "Strata must be small enough for an exact test, but take " + work + " sums");
    }
  }

  private static HypergeometricLaw law(TwoProportions one) {
    return new HypergeometricLaw(
        one.first().part() + one.second().part(),
        one.first().rest() + one.second().rest(),
        one.first().whole());
  }

  /** The two-sided p-value that R prints: everything no more probable than what was observed. */
  public double minlikeP() {
    return law.minlike(observed, TIES);
  }

  /** Twice the smaller tail, at most 1. */
  public double centralP() {
    return twice(1);
  }

  /** Twice the smaller tail, with half the probability of what was observed. */
  public double midPValue() {
    return twice(0.5);
  }

  private double twice(double weight) {
    double lower = law.logLower(observed, weight, 0);
    double upper = law.logUpper(observed, weight, 0);
    return Math.min(1, 2 * Math.exp(Math.min(lower, upper)));
  }

  /**
   * The most likely odds ratio: 0 or infinite at the ends of what the margins allow, empty where
   * they allow one value only.
   */
  public OptionalDouble estimate() {
    if (law.size() == 1) {
      return OptionalDouble.empty();
    }
    if (observed == law.lowest() || observed == law.highest()) {
      return OptionalDouble.of(observed == law.lowest() ? 0 : Double.POSITIVE_INFINITY);
    }
    return OptionalDouble.of(Math.exp(Root.of(log -> law.mean(log) - observed, 0, 0.5)));
  }

  /**
   * The exact interval of the odds ratio, 0 to infinity.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval exact(double confidence) {
    return limits(confidence, 1);
  }

  /**
   * The mid-P interval of the odds ratio, within {@link #exact}.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval midP(double confidence) {
    return limits(confidence, 0.5);
  }

  private Interval limits(double confidence, double weight) {
    double logTail = Math.log((1 - Arguments.requireConfidence(confidence)) / 2);
    double lower =
        observed == law.lowest()
            ? 0
            : Math.exp(Root.of(log -> law.logUpper(observed, weight, log) - logTail, 0, 0.5));
    double upper =
        observed == law.highest()
            ? Double.POSITIVE_INFINITY
            : Math.exp(Root.of(log -> logTail - law.logLower(observed, weight, log), 0, 0.5));
    return new Interval(lower, upper, confidence);
  }
}
