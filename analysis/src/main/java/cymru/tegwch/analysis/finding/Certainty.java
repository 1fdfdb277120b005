// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

/**
 * How far chance alone would go.
 *
 * @param p the p-value of this comparison by itself; matched to the intervals beside it
 * @param adjusted the p-value after allowing for every comparison of the family, by Holm's method:
 *     what the verdict reads
 * @param family how many groups were compared or withheld
 * @param alpha the threshold that both are held against
 * @param isOpenToRounding whether counts that are printed as these are could have had another
 *     verdict; false where nothing is rounded
 */
public record Certainty(
    double p, double adjusted, int family, double alpha, boolean isOpenToRounding) {

  public Certainty {
    if (!(p >= 0 && p <= adjusted && adjusted <= 1)) {
      throw new IllegalArgumentException("P-values must be 0 to 1, the adjusted one at least p");
    }
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("Alpha must be between 0 and 1, but was " + alpha);
    }
    if (family < 1) {
      throw new IllegalArgumentException("Family must be at least 1, but was " + family);
    }
  }

  /** Whether a difference was found, allowing for every comparison. */
  public boolean isDifferent() {
    return adjusted < alpha;
  }

  /** Whether a difference would have been found if this had been the only comparison. */
  public boolean isDifferentAlone() {
    return p < alpha;
  }
}
