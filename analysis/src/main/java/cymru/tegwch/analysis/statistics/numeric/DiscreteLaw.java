// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.numeric;

/**
 * A distribution over whole numbers that rises to one mode and falls from it, by its logarithms.
 *
 * <p>A tail is the probability at its end times the sum of the ratios from there outwards: as exact
 * deep in the tail as near the mode, and about nine standard deviations of work at most.
 */
public sealed interface DiscreteLaw
    permits BinomialLaw, HypergeometricLaw, NoncentralHypergeometricLaw, PoissonLaw {

  /** What a neglected remainder may be, relative to the sum. */
  double NEGLIGIBLE = 1e-17;

  long lowest();

  long highest();

  /** The most probable value, or a neighbour of it. */
  long mode();

  double logProbability(long k);

  /** {@code P(k + 1) / P(k)}, falling in k. */
  double ratio(long k);

  /** The logarithm of {@code P(X > k) + weight · P(X = k)}. */
  default double logUpper(long k, double weight) {
    if (k > highest()) {
      return Double.NEGATIVE_INFINITY;
    }
    if (k < lowest()) {
      return 0;
    }
    if (k < mode()) {
      return Math.log1p(-Math.exp(logLower(k, 1 - weight)));
    }
    return logProbability(k) + Math.log(weight + ratiosAbove(k));
  }

  /** The logarithm of {@code P(X < k) + weight · P(X = k)}. */
  default double logLower(long k, double weight) {
    if (k < lowest()) {
      return Double.NEGATIVE_INFINITY;
    }
    if (k > highest()) {
      return 0;
    }
    if (k > mode()) {
      return Math.log1p(-Math.exp(logUpper(k, 1 - weight)));
    }
    return logProbability(k) + Math.log(weight + ratiosBelow(k));
  }

  /** {@code P(X > k) / P(X = k)}. */
  default double ratiosAbove(long k) {
    double term = 1;
    double sum = 0;
    for (long at = k; at < highest(); at++) {
      double ratio = ratio(at);
      term *= ratio;
      sum += term;
      if (term * ratio <= NEGLIGIBLE * sum * (1 - ratio)) {
        break;
      }
    }
    return sum;
  }

  /** {@code P(X < k) / P(X = k)}. */
  default double ratiosBelow(long k) {
    double term = 1;
    double sum = 0;
    for (long at = k; at > lowest(); at--) {
      double ratio = 1 / ratio(at - 1);
      term *= ratio;
      sum += term;
      if (term * ratio <= NEGLIGIBLE * sum * (1 - ratio)) {
        break;
      }
    }
    return sum;
  }
}
