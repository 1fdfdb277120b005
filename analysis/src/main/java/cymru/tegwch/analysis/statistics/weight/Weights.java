// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.weight;

import cymru.tegwch.analysis.statistics.EstimatedProportion;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A weight for each person, and what weighting costs.
 *
 * <pre>
 *   effective n = (Σ w)² / Σ w²,     design effect = n / effective n = 1 + (variation of w)²
 * </pre>
 *
 * <p>The design effect is of unequal weights alone: clusters and strata have their own. An interval
 * of a weighted share is Wilson's with the effective number in place of people: {@link #share}.
 *
 * <pre>{@code
 * Weights weights = Weights.of(List.of(1.0, 1.0, 2.0, 4.0));
 * weights.effectiveSize(); // 2.9
 * cymru.tegwch.analysis.statistics.interval.WilsonInterval.of(weights.share(person -> person == 3), 0.95);
 * }</pre>
 *
 * <p>Source: L. Kish (1965), Survey Sampling, section 11.7; the interval: E. L. Korn, B. I.
 * Graubard (1998), Survey Methodology 24(2), 193-201, who put the effective size in the place of
 * people.
 */
public final class Weights {

  private final double[] weights;

  private Weights(double[] weights) {
    this.weights = weights;
  }

  /**
   * Those weights.
   *
   * @throws IllegalArgumentException if there is none above 0, or one is negative or not finite
   */
  public static Weights of(List<Double> weights) {
    return of(weights.stream().mapToDouble(Double::doubleValue).toArray());
  }

  static Weights of(double[] weights) {
    for (double weight : weights) {
      Arguments.requireFiniteNotNegative("Weight", weight);
    }
    if (!(Arrays.stream(weights).sum() > 0)) {
      throw new IllegalArgumentException("Weights must be above 0 for somebody");
    }
    return new Weights(weights);
  }

  /** How many people there are. */
  public int people() {
    return weights.length;
  }

  /**
   * The weight of one person, in the order given.
   *
   * @throws IndexOutOfBoundsException if there is no such person
   */
  public double of(int person) {
    return weights[person];
  }

  /** Their sum. */
  public double sum() {
    return Arrays.stream(weights).sum();
  }

  /** How many people with equal weights would say as much: 1 to {@link #people}. */
  public double effectiveSize() {
    return sum() * sum() / Arrays.stream(weights).map(w -> w * w).sum();
  }

  /** How many times as many people weighting makes one need: 1 or more. */
  public double designEffect() {
    return people() / effectiveSize();
  }

  /** The largest weight over the mean. */
  public double largest() {
    return Arrays.stream(weights).max().orElse(0) * people() / sum();
  }

  /** The same, scaled so that they sum to the number of people. */
  public Weights normalised() {
    double factor = people() / sum();
    return new Weights(Arrays.stream(weights).map(w -> w * factor).toArray());
  }

  /**
   * The same with every weight brought between two multiples of the mean, and scaled back to their
   * sum; once, so that the ends may lie a little outside afterwards. Trimming trades bias for
   * precision, and the margins no longer fit.
   *
   * @throws IllegalArgumentException if {@code lowest} is not above 0 and at most 1, or {@code
   *     highest} not finite and at least 1
   */
  public Weights trimmed(double lowest, double highest) {
    if (!(lowest > 0 && lowest <= 1 && highest >= 1 && Double.isFinite(highest))) {
      throw new IllegalArgumentException(
          "Trimming must be from above 0 to 1, to 1 or more, but was from "
              + lowest
              + " to "
              + highest);
    }
    double mean = sum() / people();
    double[] cut =
        Arrays.stream(weights)
            .map(w -> Math.max(lowest * mean, Math.min(highest * mean, w)))
            .toArray();
    double factor = sum() / Arrays.stream(cut).sum();
    return new Weights(Arrays.stream(cut).map(w -> w * factor).toArray());
  }

  /** The weighted share of those people, of so many as weighting leaves. */
  public EstimatedProportion share(IntPredicate has) {
    double part =
        IntStream.range(0, weights.length).filter(has).mapToDouble(person -> weights[person]).sum();
    double size = effectiveSize();
    return EstimatedProportion.of(Math.min(size, part / sum() * size), size);
  }

  /** {@code 4 people, effective size 2.91}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d people, effective size %.4g", people(), effectiveSize());
  }
}
