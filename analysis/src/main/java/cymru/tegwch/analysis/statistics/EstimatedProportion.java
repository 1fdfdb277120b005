// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import cymru.tegwch.analysis.statistics.numeric.Arguments;

/**
 * A part of a whole of which neither need be a whole number: weighted or modelled people, or people
 * shared out over places. For people who were counted, {@link Proportion} it is.
 *
 * <pre>{@code
 * EstimatedProportion.of(0.445, 1).value(); // 0.445
 * }</pre>
 *
 * @param part how many, 0 to {@code whole}
 * @param whole out of how many, finite and greater than 0
 */
public record EstimatedProportion(double part, double whole) {

  /**
   * Checks the two amounts.
   *
   * @throws IllegalArgumentException if {@code whole} is not finite and greater than 0, or {@code
   *     part} is not 0 to {@code whole}
   */
  public EstimatedProportion {
    Arguments.requireFinitePositive("Whole", whole);
    if (!(part >= 0 && part <= whole)) {
      throw new IllegalArgumentException(
          "Part must be 0 to " + whole + " (the whole), but was " + part);
    }
  }

  /**
   * That much of that much.
   *
   * @throws IllegalArgumentException if {@code whole} is not finite and greater than 0, or {@code
   *     part} is not 0 to {@code whole}
   */
  public static EstimatedProportion of(double part, double whole) {
    return new EstimatedProportion(part, whole);
  }

  /** The share, 0 to 1. */
  public double value() {
    return part / whole;
  }

  /** How much is not in the part. */
  public double rest() {
    return whole - part;
  }
}
