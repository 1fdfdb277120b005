// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.change;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How alike neighbouring residuals of a series are.
 *
 * <pre>
 *   d = Σ (eₜ - eₜ₋₁)² / Σ eₜ²,     r₁ = Σ eₜ eₜ₋₁ / Σ eₜ²,     Q = n (n+2) r₁² / (n-1)
 * </pre>
 *
 * <p>{@code d} is near 2 where neighbours have nothing to do with each other, near 0 where they are
 * alike, near 4 where they alternate.
 *
 * <p>Source: J. Durbin, G. S. Watson (1950), Biometrika 37(3-4), 409-428,
 * doi:10.1093/biomet/37.3-4.409; G. M. Ljung, G. E. P. Box (1978), Biometrika 65(2), 297-303,
 * doi:10.1093/biomet/65.2.297.
 *
 * @param durbinWatson {@code d}, 0 to 4
 * @param firstLag {@code r₁}, -1 to 1
 * @param p the chance of an {@code r₁} so far from 0, by Ljung and Box on one degree of freedom
 */
public record Autocorrelation(double durbinWatson, double firstLag, double p) {

  static Autocorrelation of(double[] residuals) {
    double squares = 0;
    double steps = 0;
    double products = 0;
    for (int t = 0; t < residuals.length; t++) {
      squares += residuals[t] * residuals[t];
      if (t > 0) {
        steps += (residuals[t] - residuals[t - 1]) * (residuals[t] - residuals[t - 1]);
        products += residuals[t] * residuals[t - 1];
      }
    }
    if (squares == 0) {
      return new Autocorrelation(2, 0, 1);
    }
    double n = residuals.length;
    double first = products / squares;
    double q = n * (n + 2) * first * first / (n - 1);
    return new Autocorrelation(
        steps / squares, first, ChiSquaredDistribution.of(1).survivalProbability(q));
  }
}
