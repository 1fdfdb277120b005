// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.numeric;

/**
 * How many of a group turn up among those drawn where the odds of being drawn differ: Fisher's
 * noncentral hypergeometric distribution, {@code P(k) ∝ C(group, k) · C(rest, drawn-k) · ψ^k}.
 *
 * @param central the law at an odds ratio of 1
 * @param logOdds the logarithm of the odds ratio
 * @param mode the most probable value
 * @param logScale the logarithm of what the probabilities sum to, taking that of the mode as 1
 */
public record NoncentralHypergeometricLaw(
    HypergeometricLaw central, double logOdds, long mode, double logScale) implements DiscreteLaw {

  /** The law at that odds ratio, by its logarithm. */
  public static NoncentralHypergeometricLaw of(HypergeometricLaw central, double logOdds) {
    long mode = modeOf(central, logOdds);
    var unscaled = new NoncentralHypergeometricLaw(central, logOdds, mode, 0);
    double scale = 1 + unscaled.ratiosAbove(mode) + unscaled.ratiosBelow(mode);
    return new NoncentralHypergeometricLaw(central, logOdds, mode, Math.log(scale));
  }

  /** The last value at which the probability still rises, by halving: ratios fall. */
  private static long modeOf(HypergeometricLaw central, double logOdds) {
    long rising = central.lowest();
    long beyond = central.highest() + 1;
    while (beyond - rising > 1) {
      long middle = rising + (beyond - rising) / 2;
      if (Math.log(central.ratio(middle - 1)) + logOdds >= 0) {
        rising = middle;
      } else {
        beyond = middle;
      }
    }
    return rising;
  }

  @Override
  public long lowest() {
    return central.lowest();
  }

  @Override
  public long highest() {
    return central.highest();
  }

  @Override
  public double logProbability(long k) {
    return central.logProbability(k)
        - central.logProbability(mode)
        + (k - mode) * logOdds
        - logScale;
  }

  @Override
  public double ratio(long k) {
    return central.ratio(k) * Math.exp(logOdds);
  }

  /** The mean, summed from the mode outwards. */
  public double mean() {
    double weight = 1;
    double moments = 0;
    double weights = 1;
    for (long k = mode; k < highest(); k++) {
      weight *= ratio(k);
      weights += weight;
      moments += weight * (k + 1 - mode);
      if (weight * (highest() - mode) < NEGLIGIBLE) {
        break;
      }
    }
    weight = 1;
    for (long k = mode; k > lowest(); k--) {
      weight /= ratio(k - 1);
      weights += weight;
      moments -= weight * (mode - k + 1);
      if (weight * (mode - lowest()) < NEGLIGIBLE) {
        break;
      }
    }
    return mode + moments / weights;
  }
}
