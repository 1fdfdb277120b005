// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.pooling;

import cymru.tegwch.analysis.statistics.Proportion;
import cymru.tegwch.analysis.statistics.numeric.Root;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * The likelihood of groups whose shares are drawn from a beta law, by its mean and precision.
 *
 * <pre>
 *   log L = Σ log B(x+α, n-x+β) - log B(α, β)
 * </pre>
 */
final class BetaBinomialLikelihood {

  /** Beyond that precision a beta law is a point to the digits of a share. */
  private static final double LARGEST = 1e9;

  private static final double SMALLEST = 1e-4;
  private static final int PLACES = 60;

  private final List<Proportion> groups;

  private BetaBinomialLikelihood(List<Proportion> groups) {
    this.groups = groups;
  }

  static BetaBinomial fit(List<Proportion> groups) {
    long part = groups.stream().mapToLong(Proportion::part).sum();
    long whole = groups.stream().mapToLong(Proportion::whole).sum();
    double pooled = (double) part / whole;
    if (part == 0 || part == whole) {
      return new BetaBinomial(groups, pooled, Double.POSITIVE_INFINITY);
    }
    BetaBinomialLikelihood likelihood = new BetaBinomialLikelihood(groups);
    double best = likelihood.bestPrecision();
    double bound = likelihood.binomial(pooled);
    if (best >= LARGEST || likelihood.profile(best) <= bound + 1e-9 * (1 + Math.abs(bound))) {
      return new BetaBinomial(groups, pooled, Double.POSITIVE_INFINITY);
    }
    return new BetaBinomial(groups, likelihood.mean(best), best);
  }

  /** The best place of a grid, then where the slope is 0 beside it. */
  private double bestPrecision() {
    double best = SMALLEST;
    double most = Double.NEGATIVE_INFINITY;
    double step = Math.log(LARGEST / SMALLEST) / PLACES;
    for (int place = 0; place <= PLACES; place++) {
      double precision = SMALLEST * Math.exp(place * step);
      double value = profile(precision);
      if (value > most) {
        most = value;
        best = precision;
      }
    }
    if (best <= SMALLEST || best >= LARGEST * 0.999) {
      return best;
    }
    double centre = Math.log(best);
    return Math.exp(
        Root.between(
            log -> -slopeInPrecision(Math.exp(log)),
            centre - step,
            centre + step,
            centre,
            step / 8));
  }

  private double profile(double precision) {
    double mean = mean(precision);
    double alpha = mean * precision;
    double beta = (1 - mean) * precision;
    double value = 0;
    for (Proportion group : groups) {
      value +=
          rising(alpha, group.part())
              + rising(beta, group.rest())
              - rising(precision, group.whole());
    }
    return value;
  }

  private double binomial(double share) {
    return groups.stream()
        .mapToDouble(one -> one.part() * Math.log(share) + one.rest() * Math.log1p(-share))
        .sum();
  }

  /** The best mean at a precision: where the slope is 0, on the scale of logarithms of odds. */
  private double mean(double precision) {
    double logit =
        Root.of(
            value -> {
              double mean = 1 / (1 + Math.exp(-value));
              double rest = 1 / (1 + Math.exp(value));
              double slope = 0;
              for (Proportion group : groups) {
                slope += slope(mean * precision, group.part());
                slope -= slope(rest * precision, group.rest());
              }
              return -slope;
            },
            0,
            1);
    return 1 / (1 + Math.exp(-logit));
  }

  private double slopeInPrecision(double precision) {
    double mean = mean(precision);
    double sum = 0;
    for (Proportion group : groups) {
      sum += mean * slope(mean * precision, group.part());
      sum += (1 - mean) * slope((1 - mean) * precision, group.rest());
      sum -= slope(precision, group.whole());
    }
    return sum;
  }

  /** {@code log( a (a+1) ... (a+k-1) )}: as a sum where gamma functions would cancel. */
  private static double rising(double a, long k) {
    if (k > 2_000 && a < 1e5) {
      return Gamma.logGamma(a + k) - Gamma.logGamma(a);
    }
    double sum = 0;
    for (long i = 0; i < k; i++) {
      sum += Math.log(a + i);
    }
    return sum;
  }

  /** {@code 1/a + 1/(a+1) + ... + 1/(a+k-1)}. */
  private static double slope(double a, long k) {
    if (k > 2_000 && a < 1e5) {
      return Gamma.digamma(a + k) - Gamma.digamma(a);
    }
    double sum = 0;
    for (long i = 0; i < k; i++) {
      sum += 1 / (a + i);
    }
    return sum;
  }
}
