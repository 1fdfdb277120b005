// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.numeric;

/** How many of a group turn up among those drawn, without replacement, from a finite pool. */
public record HypergeometricLaw(long group, long rest, long drawn) implements DiscreteLaw {

  @Override
  public long lowest() {
    return Math.max(0, drawn - rest);
  }

  @Override
  public long highest() {
    return Math.min(drawn, group);
  }

  @Override
  public long mode() {
    long expected = (long) ((drawn + 1.0) * ((group + 1.0) / (group + rest + 2.0)));
    return Math.max(lowest(), Math.min(highest(), expected));
  }

  @Override
  public double logProbability(long k) {
    double pool = (double) group + rest;
    double p = drawn / pool;
    double q = (pool - drawn) / pool;
    return Saddlepoint.logBinomial((double) k, (double) group, p, q)
        + Saddlepoint.logBinomial((double) (drawn - k), (double) rest, p, q)
        - Saddlepoint.logBinomial((double) drawn, pool, p, q);
  }

  @Override
  public double ratio(long k) {
    return (double) (group - k)
        / (double) (k + 1)
        * ((double) (drawn - k) / (double) (rest - drawn + k + 1));
  }
}
