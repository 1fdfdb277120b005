// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.power;

import cymru.tegwch.analysis.statistics.numeric.Arguments;
import java.util.OptionalDouble;

/**
 * The share of a group that would be told from the others' share, of groups of given sizes: "could
 * we have seen a difference, and how large?"
 *
 * <pre>
 *   the share next to p₂, on one side, at which {@link TwoProportionPower} reaches the power wanted
 * </pre>
 *
 * <p>Exact, by halving; the saw of an exact power makes shares beside it differ by less than a
 * point.
 *
 * @param share the others' share {@code p₂}, 0 to 1
 * @param firstWhole people in the group, greater than 0
 * @param secondWhole people in the others, greater than 0
 * @param alpha the threshold, above 0 and at most 0.5
 */
public record DetectableDifference(double share, long firstWhole, long secondWhole, double alpha) {

  private static final int HALVINGS = 40;

  /**
   * Checks the share, the sizes and the threshold.
   *
   * @throws IllegalArgumentException if {@code share} is not 0 to 1, a size is not greater than 0,
   *     or {@code alpha} is not above 0 and at most 0.5
   */
  public DetectableDifference {
    Arguments.requireShare("Share", share);
    Arguments.requirePositive("First whole", firstWhole);
    Arguments.requirePositive("Second whole", secondWhole);
    Arguments.requireAlpha(alpha);
  }

  /**
   * What groups of those sizes can show at 0.05 beside that share.
   *
   * <pre>{@code
   * DetectableDifference.of(0.3, 40, 400).below(0.8); // the highest share that would stand out
   * }</pre>
   *
   * @throws IllegalArgumentException if {@code share} is not 0 to 1 or a size is not greater than 0
   */
  public static DetectableDifference of(double share, long firstWhole, long secondWhole) {
    return new DetectableDifference(share, firstWhole, secondWhole, 0.05);
  }

  /**
   * The highest share below that is shown with that power; empty where not even 0 is.
   *
   * @throws IllegalArgumentException if {@code power} is not between 0 and 1
   */
  public OptionalDouble below(double power) {
    return nearest(0, power);
  }

  /**
   * The lowest share above that is shown with that power; empty where not even 1 is.
   *
   * @throws IllegalArgumentException if {@code power} is not between 0 and 1
   */
  public OptionalDouble above(double power) {
    return nearest(1, power);
  }

  private OptionalDouble nearest(double end, double power) {
    Arguments.requireInside("Power", power);
    if (share == end || at(end) < power) {
      return OptionalDouble.empty();
    }
    double shown = end;
    double hidden = share;
    for (int step = 0; step < HALVINGS; step++) {
      double middle = (shown + hidden) / 2;
      if (middle != share && at(middle) >= power) {
        shown = middle;
      } else {
        hidden = middle;
      }
    }
    return OptionalDouble.of(shown);
  }

  private double at(double first) {
    return new TwoProportionPower(first, share, alpha).at(firstWhole, secondWhole);
  }
}
