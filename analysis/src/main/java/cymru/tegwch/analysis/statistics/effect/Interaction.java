// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.effect;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.RatioEstimate;
import cymru.tegwch.analysis.statistics.TwoProportions;
import cymru.tegwch.analysis.statistics.change.DifferenceInDifferences;
import cymru.tegwch.analysis.statistics.change.TwoPointChange;
import cymru.tegwch.analysis.statistics.interval.KatzRatio;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Whether an outcome at the crossing of two characteristics is other than the two apart would lead
 * one to expect: on the scale of differences (additive) and on that of ratios (multiplicative).
 *
 * <pre>
 *   difference of differences   IC = p₁₁ - p₁₀ - p₀₁ + p₀₀
 *   relative excess             RERI = RR₁₁ - RR₁₀ - RR₀₁ + 1 = IC / p₀₀      RRᵢⱼ = pᵢⱼ/p₀₀
 *   ratio of ratios             p₁₁·p₀₀ / (p₁₀·p₀₁)      standard error of its logarithm √ Σ (1/x - 1/n)
 *   ratio of odds ratios        the same of odds, √ Σ 1/cell
 * </pre>
 *
 * <p>where {@code p₁₁} is the share of those with both, {@code p₁₀} and {@code p₀₁} of those with
 * the first or the second alone, {@code p₀₀} of those with neither. No interaction is 0 on the
 * additive scale and 1 on the multiplicative one, and unless one of the characteristics makes no
 * difference it is there on at least one of the two: both are given. None says why.
 *
 * <p>The interval of IC is Newcombe's of two Miettinen-Nurminen intervals, {@link
 * DifferenceInDifferences}. That of RERI recovers the variances of the ratios from their own {@link
 * KatzRatio} intervals, with the covariance that comes from their common denominator.
 *
 * <pre>{@code
 * var young =
 *     new Interaction(
 *         Proportion.of(40, 80), Proportion.of(60, 200), Proportion.of(50, 180), Proportion.of(90, 500));
 * young.differenceOfDifferences(); // 0.1022
 * young.excess();                  // 0.5679
 * young.excessInterval(0.95);      // -0.2604 to 1.403 (95%)
 * }</pre>
 *
 * <p>Source: K. J. Rothman (1986), Modern Epidemiology; M. J. Knol, T. J. VanderWeele (2012),
 * International Journal of Epidemiology 41(2), 514-520, doi:10.1093/ije/dyr218, for giving both
 * scales; G. Y. Zou (2008), American Journal of Epidemiology 168(2), 212-224,
 * doi:10.1093/aje/kwn104, for the interval of RERI; R. G. Newcombe (2001), Statistics in Medicine
 * 20(19), 2885-2893, doi:10.1002/sim.925, for that of IC.
 *
 * @param both those with both characteristics
 * @param first those with the first alone
 * @param second those with the second alone
 * @param neither those with neither
 */
public record Interaction(
    Proportion both, Proportion first, Proportion second, Proportion neither) {

  /** Checks that all are there. */
  public Interaction {
    requireNonNull(both, "both");
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    requireNonNull(neither, "neither");
  }

  /** {@code IC}, -2 to 2. */
  public double differenceOfDifferences() {
    return differences().difference();
  }

  /**
   * The interval of {@link #differenceOfDifferences}.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval differenceInterval(double confidence) {
    return differences().interval(confidence);
  }

  /** {@code RERI}; empty where nobody with neither has the outcome. */
  public OptionalDouble excess() {
    return neither.part() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(differenceOfDifferences() / neither.value());
  }

  /**
   * The interval of {@link #excess}; empty where one of the four has nobody with the outcome.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Optional<Interval> excessInterval(double confidence) {
    if (all().anyMatch(one -> one.part() == 0)) {
      return Optional.empty();
    }
    Part one = part(both, confidence);
    Part two = part(first, confidence);
    Part three = part(second, confidence);
    double below = reach(one.below(), two.above(), three.above(), one, two, three);
    double above = reach(one.above(), two.below(), three.below(), one, two, three);
    double excess = excess().orElseThrow();
    return Optional.of(new Interval(excess - below, excess + above, confidence));
  }

  /** The ratio of ratios; empty where one of the four has nobody with the outcome. */
  public Optional<RatioEstimate> ratioOfRatios() {
    if (all().anyMatch(one -> one.part() == 0)) {
      return Optional.empty();
    }
    double ratio = both.value() / first.value() * (neither.value() / second.value());
    return Optional.of(
        new RatioEstimate(ratio, Math.sqrt(all().mapToDouble(Interaction::logVariance).sum())));
  }

  /** The ratio of odds ratios; empty where one of the eight counts is 0. */
  public Optional<RatioEstimate> ratioOfOddsRatios() {
    DifferenceInDifferences differences = differences();
    return differences.ratioOfOddsRatios().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RatioEstimate(
                differences.ratioOfOddsRatios().orElseThrow(),
                differences.logRatioError().orElseThrow()));
  }

  /** A ratio to those with neither: how far its limits are, and the error of its logarithm. */
  private record Part(double below, double above, double error) {}

  private Part part(Proportion of, double confidence) {
    TwoProportions two = TwoProportions.of(of, neither);
    double ratio = two.ratio().orElseThrow();
    Interval limits = KatzRatio.of(two, confidence);
    return new Part(
        ratio - limits.lower(), limits.upper() - ratio, KatzRatio.standardError(two).orElseThrow());
  }

  private double reach(double one, double two, double three, Part a, Part b, Part c) {
    double common = logVariance(neither);
    double squares = one * one + two * two + three * three;
    double products =
        -correlation(common, a, b) * one * two
            - correlation(common, a, c) * one * three
            + correlation(common, b, c) * two * three;
    return Math.sqrt(Math.max(0, squares + 2 * products));
  }

  private static double correlation(double common, Part one, Part other) {
    double errors = one.error() * other.error();
    return errors == 0 ? 0 : common / errors;
  }

  /** {@code 1/x - 1/n}, in the form that keeps its digits. */
  private static double logVariance(Proportion one) {
    return one.complement().value() / one.part();
  }

  private DifferenceInDifferences differences() {
    return DifferenceInDifferences.of(
        TwoPointChange.of(second, both), TwoPointChange.of(neither, first));
  }

  private Stream<Proportion> all() {
    return Stream.of(both, first, second, neither);
  }
}
