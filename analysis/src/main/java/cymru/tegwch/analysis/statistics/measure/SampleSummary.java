// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.measure;

import cymru.tegwch.analysis.statistics.Interval;
import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A group's mean, and how much its people differ.
 *
 * <pre>
 *   mean = Σ x/n      variance = Σ (x - mean)²/(n - 1)
 * </pre>
 *
 * @param people {@code n}, 2 or more
 * @param mean in the unit of what was measured
 * @param variance in the square of it, at least 0
 */
public record SampleSummary(long people, double mean, double variance) {

  /**
   * Checks the summary.
   *
   * @throws IllegalArgumentException if there are fewer than two people, {@code mean} is not
   *     finite, or {@code variance} is not finite or negative
   */
  public SampleSummary {
    if (people < 2) {
      throw new IllegalArgumentException("People must be 2 or more, but were " + people);
    }
    Arguments.requireFinite("Mean", mean);
    Arguments.requireFiniteNotNegative("Variance", variance);
  }

  /**
   * The summary of those values.
   *
   * <pre>{@code
   * SampleSummary.of(List.of(3.0, 5.0, 7.0)).variance(); // 4
   * }</pre>
   *
   * @throws IllegalArgumentException if there are fewer than two values or one is not finite
   */
  public static SampleSummary of(List<Double> values) {
    values.forEach(value -> Arguments.requireFinite("Value", value));
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double squares = values.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    return new SampleSummary(values.size(), mean, squares / Math.max(1, values.size() - 1));
  }

  /**
   * Where the mean lies: {@code mean ± t(α/2)·√(variance/n)} with {@code n-1} degrees of freedom.
   *
   * <p>Source: Student (1908), Biometrika 6(1), 1-25, doi:10.1093/biomet/6.1.1.
   *
   * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
   */
  public Interval interval(double confidence) {
    double tail = (1 - Arguments.requireConfidence(confidence)) / 2;
    double reach =
        TDistribution.of(people - 1.0).inverseSurvivalProbability(tail) * Math.sqrt(squaredError());
    return new Interval(mean - reach, mean + reach, confidence);
  }

  /** {@code variance/n}: the square of the mean's standard error. */
  public double squaredError() {
    return variance / people;
  }
}
