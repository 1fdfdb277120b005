// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.numeric;

/**
 * Logarithms of binomial and Poisson probabilities, to nearly full precision at any size.
 *
 * <pre>
 *   P(k; n, p) = √( n / (2π k (n-k)) ) · exp( δ(n) - δ(k) - δ(n-k) - D(k, np) - D(n-k, nq) )
 *   P(k; λ)    = √( 1 / (2π k) )       · exp( -δ(k) - D(k, λ) )
 *   D(x, m)    = x ln(x/m) + m - x
 * </pre>
 *
 * <p>where {@code δ(n)} is the error of Stirling's formula for {@code ln n!}. Differences of
 * log-factorials would lose eight digits at a count of fifty million.
 *
 * <p>Source: C. Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
 */
public final class Saddlepoint {

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
  private static final long EXACT_FACTORIALS = 15;

  private Saddlepoint() {}

  /**
   * The log-probability of k among n; {@code p + q = 1}, given apart so that neither is rounded.
   */
  public static double logBinomial(double k, double n, double p, double q) {
    if (p == 0 || q == 0) {
      return k == (p == 0 ? 0 : n) ? 0 : Double.NEGATIVE_INFINITY;
    }
    if (k == 0) {
      return n * logOf(q, p);
    }
    if (k == n) {
      return n * logOf(p, q);
    }
    double rest = n - k;
    return stirlingError(n)
        - stirlingError(k)
        - stirlingError(rest)
        - deviance(k, n * p)
        - deviance(rest, n * q)
        - HALF_LOG_TWO_PI
        - 0.5 * (Math.log(k) + Math.log(rest / n));
  }

  /** The log-probability of k events where {@code mean} are expected. */
  public static double logPoisson(double k, double mean) {
    if (k == 0) {
      return -mean;
    }
    return -stirlingError(k) - deviance(k, mean) - HALF_LOG_TWO_PI - 0.5 * Math.log(k);
  }

  /** {@code ln n!}. */
  public static double logFactorial(long n) {
    return n <= 1
        ? 0
        : (n + 0.5) * Math.log((double) n) - n + HALF_LOG_TWO_PI + stirlingError((double) n);
  }

  /** The logarithm of a share, from the smaller of it and its complement. */
  private static double logOf(double share, double complement) {
    return complement < share ? Math.log1p(-complement) : Math.log(share);
  }

  /** {@code ln n! - (n + ½) ln n + n - ½ ln 2π}, for n of at least 1. */
  private static double stirlingError(double n) {
    if (n <= EXACT_FACTORIALS) {
      double factorial = 1;
      for (int i = 2; i <= n; i++) {
        factorial *= i;
      }
      return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
    }
    double square = n * n;
    double tail = 1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188) / square) / square;
    return (1.0 / 12 - (1.0 / 360 - tail / square) / square) / n;
  }

  /** {@code x ln(x/m) + m - x} without cancellation where x is near m. */
  private static double deviance(double x, double mean) {
    double difference = x - mean;
    double v = difference / (x + mean);
    if (Math.abs(v) >= 0.1) {
      return x * Math.log(x / mean) + mean - x;
    }
    // ln(x/m) = 2 artanh(v), and the first term of its series takes x - m away.
    double power = 2 * x * v;
    double sum = difference * v;
    for (int odd = 3; ; odd += 2) {
      power *= v * v;
      double next = sum + power / odd;
      if (next == sum) {
        return sum;
      }
      sum = next;
    }
  }
}
