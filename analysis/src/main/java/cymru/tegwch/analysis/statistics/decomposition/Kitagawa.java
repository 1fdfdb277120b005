// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.decomposition;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.statistics.Proportion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The gap between two groups' shares, in a part that goes with where the groups are (their
 * composition by stratum) and a part that goes with what happens there (their rates in each).
 *
 * <pre>
 *   P₁ - P₂     = Σ w₁r₁ - Σ w₂r₂
 *   rates       = Σ (w₁ + w₂)/2 · (r₁ - r₂)
 *   composition = Σ (r₁ + r₂)/2 · (w₁ - w₂)
 * </pre>
 *
 * <p>where {@code w} is the part of a group that is in a stratum and {@code r} its rate there. The
 * two parts sum to the gap. {@link #atFirstComposition} and {@link #atSecondComposition} are the
 * two choices that the mean stands between: where they disagree in sign, say so. The strata are
 * those that one thinks matter; another set gives other parts.
 *
 * <pre>{@code
 * Kitagawa gap =
 *     Kitagawa.of(
 *         List.of(
 *             new Kitagawa.Stratum("A", Proportion.of(89, 108), Proportion.of(512, 825)),
 *             new Kitagawa.Stratum("F", Proportion.of(24, 341), Proportion.of(22, 373))));
 * gap.parts(); // rates 0.10 and composition -0.29 of a gap of -0.19
 * }</pre>
 *
 * <p>Source: E. M. Kitagawa (1955), Journal of the American Statistical Association 50(272),
 * 1168-1194, doi:10.1080/01621459.1955.10501299. The standard errors are ours, by the delta method
 * from independent binomial rates and multinomial compositions.
 *
 * @param strata all the strata, each with people of both groups
 */
public record Kitagawa(List<Stratum> strata) {

  /**
   * One stratum.
   *
   * @param name what it is called
   * @param first of the first group, those with the outcome of those in the stratum
   * @param second of the second group
   */
  public record Stratum(String name, Proportion first, Proportion second) {

    /** Checks that all are there. */
    public Stratum {
      requireNonNull(name, "name");
      requireNonNull(first, "first");
      requireNonNull(second, "second");
    }
  }

  /**
   * Two parts of a gap.
   *
   * @param rates what goes with different rates in the same strata
   * @param composition what goes with being in different strata
   */
  public record Parts(double rates, double composition) {}

  /**
   * Checks the strata and copies them.
   *
   * @throws IllegalArgumentException if there is none, or two have one name
   */
  public Kitagawa {
    strata = List.copyOf(strata);
    if (strata.isEmpty()
        || new LinkedHashSet<>(strata.stream().map(Stratum::name).toList()).size()
            < strata.size()) {
      throw new IllegalArgumentException("Strata must be one or more, each of its own name");
    }
  }

  /**
   * The decomposition by those strata. A stratum that one group has nobody in has no rate to
   * compare: merge it with another before.
   *
   * @throws IllegalArgumentException if there is none, or two have one name
   */
  public static Kitagawa of(List<Stratum> strata) {
    return new Kitagawa(strata);
  }

  /** The first group's share less the second's. */
  public double gap() {
    return sum(one -> firstWeight(one) * one.first().value())
        - sum(one -> secondWeight(one) * one.second().value());
  }

  /** The two parts, each at the mean of the groups. They sum to {@link #gap}. */
  public Parts parts() {
    return new Parts(sum(this::rateEffect), sum(this::compositionEffect));
  }

  /** What one stratum adds to the two parts. */
  public Parts parts(Stratum stratum) {
    return new Parts(rateEffect(stratum), compositionEffect(stratum));
  }

  /**
   * The rates compared in the first group's composition, the compositions at the second's rates.
   */
  public Parts atFirstComposition() {
    return new Parts(
        sum(one -> firstWeight(one) * rateGap(one)),
        sum(one -> one.second().value() * weightGap(one)));
  }

  /**
   * The rates compared in the second group's composition, the compositions at the first's rates.
   */
  public Parts atSecondComposition() {
    return new Parts(
        sum(one -> secondWeight(one) * rateGap(one)),
        sum(one -> one.first().value() * weightGap(one)));
  }

  /** The share that the first group would have in the second's strata: direct standardisation. */
  public double firstInSecondComposition() {
    return sum(one -> secondWeight(one) * one.first().value());
  }

  /** The standard errors of the {@link #parts}. */
  public Parts standardErrors() {
    double rates =
        sum(one -> square(meanWeight(one)) * rateVariance(one))
            + spread(one -> rateGap(one) / 2, this::firstWeight, firstPeople())
            + spread(one -> rateGap(one) / 2, this::secondWeight, secondPeople());
    double composition =
        sum(one -> square(weightGap(one) / 2) * rateVariance(one))
            + spread(Kitagawa::meanRate, this::firstWeight, firstPeople())
            + spread(Kitagawa::meanRate, this::secondWeight, secondPeople());
    return new Parts(Math.sqrt(rates), Math.sqrt(composition));
  }

  /** The variance of {@code Σ a w} over a multinomial composition. */
  private double spread(
      ToDoubleFunction<Stratum> factor, ToDoubleFunction<Stratum> weight, double people) {
    double mean = sum(one -> factor.applyAsDouble(one) * weight.applyAsDouble(one));
    return sum(one -> square(factor.applyAsDouble(one) - mean) * weight.applyAsDouble(one))
        / people;
  }

  private double rateEffect(Stratum one) {
    return meanWeight(one) * rateGap(one);
  }

  private double compositionEffect(Stratum one) {
    return meanRate(one) * weightGap(one);
  }

  private static double rateGap(Stratum one) {
    return one.first().value() - one.second().value();
  }

  private static double meanRate(Stratum one) {
    return (one.first().value() + one.second().value()) / 2;
  }

  private static double rateVariance(Stratum one) {
    return variance(one.first()) + variance(one.second());
  }

  private static double variance(Proportion one) {
    return one.value() * one.complement().value() / one.whole();
  }

  private double weightGap(Stratum one) {
    return firstWeight(one) - secondWeight(one);
  }

  private double meanWeight(Stratum one) {
    return (firstWeight(one) + secondWeight(one)) / 2;
  }

  private double firstWeight(Stratum one) {
    return one.first().whole() / firstPeople();
  }

  private double secondWeight(Stratum one) {
    return one.second().whole() / secondPeople();
  }

  private double firstPeople() {
    return sum(one -> one.first().whole());
  }

  private double secondPeople() {
    return sum(one -> one.second().whole());
  }

  private double sum(ToDoubleFunction<Stratum> of) {
    return strata.stream().mapToDouble(of).sum();
  }

  private static double square(double value) {
    return value * value;
  }
}
