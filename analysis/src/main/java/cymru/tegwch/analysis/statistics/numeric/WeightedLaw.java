// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.numeric;

import java.util.Arrays;

/**
 * A distribution over consecutive whole numbers given by the logarithms of its weights, tilted by
 * an odds ratio: {@code P(k) ∝ w(k) · ψ^k}. The sum of several hypergeometric counts is one.
 */
public final class WeightedLaw {

  private final long lowest;
  private final double[] logWeights;

  private WeightedLaw(long lowest, double[] logWeights) {
    this.lowest = lowest;
    this.logWeights = logWeights;
  }

  /** The law of one count. */
  public static WeightedLaw of(HypergeometricLaw law) {
    double[] logs = new double[Math.toIntExact(law.highest() - law.lowest() + 1)];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = law.logProbability(law.lowest() + i);
    }
    return new WeightedLaw(law.lowest(), logs);
  }

  /** The law of this count plus another, independent one. */
  public WeightedLaw plus(WeightedLaw other) {
    int size = logWeights.length + other.logWeights.length - 1;
    double[] most = new double[size];
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < logWeights.length; i++) {
      for (int j = 0; j < other.logWeights.length; j++) {
        most[i + j] = Math.max(most[i + j], logWeights[i] + other.logWeights[j]);
      }
    }
    double[] sums = new double[size];
    for (int i = 0; i < logWeights.length; i++) {
      for (int j = 0; j < other.logWeights.length; j++) {
        double below = logWeights[i] + other.logWeights[j] - most[i + j];
        if (below > -40) {
          sums[i + j] += Math.exp(below);
        }
      }
    }
    for (int k = 0; k < size; k++) {
      sums[k] = most[k] + Math.log(sums[k]);
    }
    return new WeightedLaw(lowest + other.lowest, sums);
  }

  /** How many values it has. */
  public int size() {
    return logWeights.length;
  }

  /** The lowest value. */
  public long lowest() {
    return lowest;
  }

  /** The highest value. */
  public long highest() {
    return lowest + logWeights.length - 1;
  }

  /** The logarithm of {@code P(X > k) + weight · P(X = k)} at that log-odds. */
  public double logUpper(long k, double weight, double logOdds) {
    return tail(k, highest(), k, weight, logOdds) - tail(lowest, highest(), k, 1, logOdds);
  }

  /** The logarithm of {@code P(X < k) + weight · P(X = k)} at that log-odds. */
  public double logLower(long k, double weight, double logOdds) {
    return tail(lowest, k, k, weight, logOdds) - tail(lowest, highest(), k, 1, logOdds);
  }

  /** The probability, at an odds ratio of 1, of everything no more probable than that value. */
  public double minlike(long k, double ties) {
    double limit = logWeights[index(k)] + ties;
    double all = tail(lowest, highest(), k, 1, 0);
    double sum = 0;
    for (double one : logWeights) {
      sum += one <= limit ? Math.exp(one - all) : 0;
    }
    return Math.min(1, sum);
  }

  /** The mean at that log-odds. */
  public double mean(double logOdds) {
    double most = most(0, logWeights.length - 1, logOdds);
    double weights = 0;
    double moments = 0;
    for (int i = 0; i < logWeights.length; i++) {
      double weight = Math.exp(logWeights[i] + i * logOdds - most);
      weights += weight;
      moments += weight * i;
    }
    return lowest + moments / weights;
  }

  /**
   * The logarithm of the weights' sum from one value to another, that of {@code at} times weight.
   */
  private double tail(long from, long to, long at, double weight, double logOdds) {
    int first = index(from);
    int last = index(to);
    double most = most(first, last, logOdds);
    double sum = 0;
    for (int i = first; i <= last; i++) {
      sum += (i == index(at) ? weight : 1) * Math.exp(logWeights[i] + i * logOdds - most);
    }
    return most + Math.log(sum);
  }

  private double most(int first, int last, double logOdds) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = first; i <= last; i++) {
      most = Math.max(most, logWeights[i] + i * logOdds);
    }
    return most;
  }

  private int index(long k) {
    return Math.toIntExact(k - lowest);
  }
}
