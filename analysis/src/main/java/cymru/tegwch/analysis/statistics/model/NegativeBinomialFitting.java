// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.model;

import cymru.tegwch.analysis.statistics.numeric.Root;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Gamma;

/**
 * One fit of one negative binomial model: the spread {@code α = 1/θ} at which the likelihood of the
 * best coefficients for it no longer rises.
 */
final class NegativeBinomialFitting {

  /** Below this part of a count the spread is not told from none. */
  private static final double LEAST = 1e-10;

  private static final double MOST = 1e10;

  /** Where the logarithm's series is exact to the last digit with so few terms. */
  private static final double SMALL = 0.01;

  private static final int TERMS = 12;

  private final ModelOptions options;
  private final CountPatterns counts;
  private double[] coefficients;

  NegativeBinomialFitting(ModelOptions options, CountPatterns counts) {
    this.options = options;
    this.counts = counts;
    this.coefficients = counts.start();
  }

  NegativeBinomialFit fit() {
    maximise(0);
    double poisson = logLikelihood(0);
    double spread = slope(0) <= 0 ? 0 : spread();
    double[][] inverse = maximise(spread).inverseInformation();
    CountLaw law = new CountLaw(counts, spread);
    Basis basis = counts.design().basis();
    return new NegativeBinomialFit(
        Coefficients.symmetric(
            basis.names(),
            basis.coefficients(coefficients),
            basis.covariance(law.covariance(options, coefficients, inverse, 1)),
            Reference.normal(options.confidence())),
        law.clusterWarnings(options, coefficients),
        1 / spread,
        spread == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(1 / Math.sqrt(information(1 / spread))),
        deviance(spread),
        logLikelihood(spread),
        poisson,
        counts.rows() - counts.design().columns(),
        counts.rows());
  }

  private double spread() {
    return Math.exp(
        Root.between(
            logSpread -> {
              double spread = Math.exp(logSpread);
              maximise(spread);
              return -slope(spread);
            },
            Math.log(LEAST),
            Math.log(MOST),
            0,
            1));
  }

  /** The best coefficients for that spread, from the last ones on. */
  private NewtonAscent.Optimum maximise(double spread) {
    NewtonAscent.Optimum optimum =
        NewtonAscent.quadratic(counts.separation())
            .maximise(new CountLaw(counts, spread)::at, coefficients);
    coefficients = optimum.coefficients();
    return optimum;
  }

  /** How fast the likelihood rises with the spread, at these coefficients. */
  private double slope(double spread) {
    double sum = 0;
    for (int row = 0; row < counts.events().length; row++) {
      double mean = counts.mean(row, coefficients);
      double events = counts.events()[row];
      double rising = 0;
      for (int j = 1; j < events; j++) {
        rising += j / (1 + spread * j);
      }
      double bend = mean * mean * bend(spread * mean);
      sum += counts.weight()[row] * (rising + bend - events * mean / (1 + spread * mean));
    }
    return sum;
  }

  /** {@code (log(1+z) - z/(1+z))/z²}, ½ at 0. */
  private static double bend(double z) {
    if (z > SMALL) {
      return (Math.log1p(z) - z / (1 + z)) / (z * z);
    }
    double sum = 0;
    double power = 1;
    for (int k = 2; k < TERMS; k++) {
      sum += power * (k - 1) / k;
      power *= -z;
    }
    return sum;
  }

  private double logLikelihood(double spread) {
    double sum = 0;
    for (int row = 0; row < counts.events().length; row++) {
      double mean = counts.mean(row, coefficients);
      double events = counts.events()[row];
      double rising = 0;
      for (int j = 1; j < events; j++) {
        rising += Math.log1p(spread * j);
      }
      double value = rising + events * Math.log(mean) - Gamma.logGamma(events + 1);
      sum += counts.weight()[row] * (value - cost(spread, events, mean));
    }
    return sum;
  }

  private static double cost(double spread, double events, double mean) {
    return spread == 0 ? mean : (events + 1 / spread) * Math.log1p(spread * mean);
  }

  private double deviance(double spread) {
    double sum = 0;
    for (int row = 0; row < counts.events().length; row++) {
      double mean = counts.mean(row, coefficients);
      double events = counts.events()[row];
      double own = events == 0 ? 0 : events * Math.log(events / mean);
      double lost = cost(spread, events, events) - cost(spread, events, mean);
      sum += 2 * counts.weight()[row] * (own - lost);
    }
    return sum;
  }

  /** How sharply the likelihood bends in {@code θ}, at these coefficients. */
  private double information(double theta) {
    double sum = 0;
    for (int row = 0; row < counts.events().length; row++) {
      double mean = counts.mean(row, coefficients);
      double events = counts.events()[row];
      double rising = 0;
      for (int j = 0; j < events; j++) {
        rising += 1 / ((theta + j) * (theta + j));
      }
      double whole = theta + mean;
      sum +=
          counts.weight()[row]
              * (rising - 1 / theta + 2 / whole - (events + theta) / (whole * whole));
    }
    return sum;
  }
}
