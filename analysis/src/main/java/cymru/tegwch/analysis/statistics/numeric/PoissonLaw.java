// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.numeric;

/** How many independent events happen where {@code mean} are expected. */
public record PoissonLaw(double mean) implements DiscreteLaw {

  @Override
  public long lowest() {
    return 0;
  }

  @Override
  public long highest() {
    return Long.MAX_VALUE - 1;
  }

  @Override
  public long mode() {
    return (long) mean;
  }

  @Override
  public double logProbability(long k) {
    return Saddlepoint.logPoisson((double) k, mean);
  }

  @Override
  public double ratio(long k) {
    return mean / (k + 1);
  }
}
