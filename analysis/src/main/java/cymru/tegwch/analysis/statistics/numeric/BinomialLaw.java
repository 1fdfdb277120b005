// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.numeric;

/** How many of n independent draws fall in a group of share p; {@code q = 1 - p}. */
public record BinomialLaw(long n, double p, double q) implements DiscreteLaw {

  public static BinomialLaw of(long n, double p) {
    return new BinomialLaw(n, p, 1 - p);
  }

  /** The law whose share has that log-odds: both the share and its complement in full precision. */
  public static BinomialLaw atLogOdds(long n, double logOdds) {
    return new BinomialLaw(n, shareAt(logOdds), shareAt(-logOdds));
  }

  /** The share that has that log-odds. */
  public static double shareAt(double logOdds) {
    double odds = Math.exp(-Math.abs(logOdds));
    return (logOdds < 0 ? odds : 1) / (1 + odds);
  }

  @Override
  public long lowest() {
    return 0;
  }

  @Override
  public long highest() {
    return n;
  }

  @Override
  public long mode() {
    return Math.min(n, (long) ((n + 1.0) * p));
  }

  @Override
  public double logProbability(long k) {
    return Saddlepoint.logBinomial((double) k, (double) n, p, q);
  }

  @Override
  public double ratio(long k) {
    return (double) (n - k) / (double) (k + 1) * (p / q);
  }
}
