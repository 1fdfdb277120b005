// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.chart;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The cumulative sum of single outcomes, which tells soonest that a share has moved from one value
 * to another.
 *
 * <pre>
 *   S₀ = 0      Sᵢ = max(0, Sᵢ₋₁ + w)      w = ln(p₁/p₀) where the outcome happened, ln((1-p₁)/(1-p₀)) where not
 *   signal: S > h
 * </pre>
 *
 * <p>Looks for a rise where {@code p₁ > p₀} and for a fall where it is below. A larger {@code h}
 * gives fewer false alarms and later true ones; it is chosen before the data are seen.
 *
 * <p>Source: M. R. Reynolds, Z. G. Stoumbos (1999), Journal of Quality Technology 31(1), 87-108; S.
 * H. Steiner, R. J. Cook, V. T. Farewell, T. Treasure (2000), Biostatistics 1(4), 441-452,
 * doi:10.1093/biostatistics/1.4.441.
 *
 * @param usual {@code p₀}, the share while nothing has changed, between 0 and 1
 * @param feared {@code p₁}, the share to be noticed, between 0 and 1
 * @param threshold {@code h}, greater than 0
 */
public record BernoulliCusum(double usual, double feared, double threshold) {

  /**
   * Checks the shares and the threshold.
   *
   * @throws IllegalArgumentException if a share is not between 0 and 1, the two are equal, or
   *     {@code threshold} is not finite and greater than 0
   */
  public BernoulliCusum {
    Arguments.requireInside("Usual share", usual);
    Arguments.requireInside("Feared share", feared);
    Arguments.requireFinitePositive("Threshold", threshold);
    if (usual == feared) {
      throw new IllegalArgumentException("Usual and feared share must differ, but were " + usual);
    }
  }

  /**
   * The sums after each outcome, in order of time.
   *
   * <pre>{@code
   * new BernoulliCusum(0.1, 0.2, 3).sums(List.of(false, true, true)); // [0, 0.693, 1.386]
   * }</pre>
   */
  public List<Double> sums(List<Boolean> happened) {
    List<Double> sums = new ArrayList<>();
    double sum = 0;
    for (boolean one : happened) {
      sum = Math.max(0, sum + (one ? whereHappened() : whereNot()));
      sums.add(sum);
    }
    return List.copyOf(sums);
  }

  /** The first outcome, counted from 0, after which the sum is above the threshold. */
  public OptionalInt firstSignal(List<Boolean> happened) {
    List<Double> sums = sums(happened);
    for (int i = 0; i < sums.size(); i++) {
      if (sums.get(i) > threshold) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** What an outcome that happened adds: {@code ln(p₁/p₀)}. */
  public double whereHappened() {
    return Math.log(feared / usual);
  }

  /** What one that did not happen adds: {@code ln((1-p₁)/(1-p₀))}. */
  public double whereNot() {
    return Math.log1p(-feared) - Math.log1p(-usual);
  }
}
