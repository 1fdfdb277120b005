// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import cymru.tegwch.analysis.statistics.numeric.StandardNormal;
import java.util.function.ToDoubleFunction;

/**
 * How likely it is that a smooth function of how many people of independent groups are in each
 * category is above 0: the normal law with its first correction for bias and skewness.
 *
 * <pre>
 *   P(w(X) &gt; 0) ≈ Φ(u) + γ/6·(u² - 1)·φ(u)      u = (w(μ) + b)/σ      γ = κ₃/σ³
 *   σ² = Σ μ·g²     b = ½ Σ μ·w″     κ₃ = Σ μ·g³ + 3·w″ along (μ·g)
 * </pre>
 *
 * <p>where {@code g} and {@code w″} are the slope and the bend of {@code w} at the expected counts
 * {@code μ}, as one person more in a category leaves all others of the group in proportion.
 *
 * <p>Source: P. Hall (1992), The Bootstrap and Edgeworth Expansion, section 2.4 (smooth functions
 * of means).
 */
final class SecondOrderLaw {

  private final double[][] shares;
  private final double[] people;
  private final ToDoubleFunction<double[][]> statistic;
  private final double middle;
  private double bias;
  private double variance;
  private double third;

  private SecondOrderLaw(
      double[][] shares, double[] people, ToDoubleFunction<double[][]> statistic) {
    this.shares = shares;
    this.people = people;
    this.statistic = statistic;
    this.middle = statistic.applyAsDouble(expected());
  }

  /** The chance of a statistic above 0, with those shares of so many people in each group. */
  static double above(double[][] shares, double[] people, ToDoubleFunction<double[][]> statistic) {
    return new SecondOrderLaw(shares, people, statistic).chance();
  }

  private double chance() {
    double[][] gradient = new double[shares.length][shares[0].length];
    for (int group = 0; group < shares.length; group++) {
      for (int category = 0; category < shares[group].length; category++) {
        if (shares[group][category] > 0) {
          gradient[group][category] = lookAt(group, category);
        }
      }
    }
    if (variance == 0) {
      return middle > 0 ? 1 : 0;
    }
    third += 3 * bend(gradient);
    double deviation = Math.sqrt(variance);
    double u = (middle + bias) / deviation;
    double skewness = third / (variance * deviation);
    double density = Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
    double chance = StandardNormal.below(u) + skewness / 6 * (u * u - 1) * density;
    return Math.max(0, Math.min(1, chance));
  }

  /** Adds what one category contributes; its weighted slope. */
  private double lookAt(int group, int category) {
    double mean = people[group] * shares[group][category];
    double step = Math.min(mean, Math.sqrt(mean)) / 2;
    double[][] direction = new double[shares.length][shares[group].length];
    for (int other = 0; other < shares[group].length; other++) {
      direction[group][other] = -shares[group][other];
    }
    direction[group][category] += 1;
    double up = moved(direction, step);
    double down = moved(direction, -step);
    double slope = (up - down) / (2 * step);
    bias += mean * (up - 2 * middle + down) / (2 * step * step);
    variance += mean * slope * slope;
    third += mean * slope * slope * slope;
    return mean * slope;
  }

  private double bend(double[][] direction) {
    double step = Double.POSITIVE_INFINITY;
    for (int group = 0; group < shares.length; group++) {
      for (int category = 0; category < shares[group].length; category++) {
        double size = Math.abs(direction[group][category]);
        double mean = people[group] * shares[group][category];
        step = size > 0 ? Math.min(step, mean / (2 * size)) : step;
      }
    }
    return Double.isInfinite(step)
        ? 0
        : (moved(direction, step) - 2 * middle + moved(direction, -step)) / (step * step);
  }

  private double moved(double[][] direction, double step) {
    double[][] counts = expected();
    for (int group = 0; group < counts.length; group++) {
      for (int category = 0; category < counts[group].length; category++) {
        counts[group][category] += step * direction[group][category];
      }
    }
    return statistic.applyAsDouble(counts);
  }

  private double[][] expected() {
    double[][] counts = new double[shares.length][];
    for (int group = 0; group < shares.length; group++) {
      counts[group] = shares[group].clone();
      for (int category = 0; category < counts[group].length; category++) {
        counts[group][category] *= people[group];
      }
    }
    return counts;
  }
}
