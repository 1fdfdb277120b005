// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

import cymru.tegwch.analysis.statistics.numeric.Arguments;

/**
 * A count out of a whole: {@code part} of {@code whole}.
 *
 * <pre>{@code
 * Proportion board = Proportion.of(5, 12);
 * WilsonInterval.of(board, 0.95); // 0.1933 to 0.6805 (95%)
 * }</pre>
 *
 * @param part how many, {@code 0} to {@code whole}
 * @param whole out of how many, greater than 0: a share of nobody is undefined, and the caller says
 *     so in words rather than in a number
 */
public record Proportion(long part, long whole) {

  /**
   * Checks the two counts.
   *
   * @throws IllegalArgumentException if {@code whole} is not greater than 0, or {@code part} is not
   *     0 to {@code whole}
   */
  public Proportion {
    Arguments.requirePositive("Whole", whole);
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(
          "Part must be 0 to " + whole + " (the whole), but was " + part);
    }
  }

  /**
   * That many out of that many.
   *
   * @throws IllegalArgumentException if {@code whole} is not greater than 0, or {@code part} is not
   *     0 to {@code whole}
   */
  public static Proportion of(long part, long whole) {
    return new Proportion(part, whole);
  }

  /** The share, 0 to 1. */
  public double value() {
    return (double) part / whole;
  }

  /** How many are not in the part. */
  public long rest() {
    return whole - part;
  }

  /** The others: {@link #rest} of {@code whole}. */
  public Proportion complement() {
    return new Proportion(rest(), whole);
  }

  /** As people say it: {@code 5 of 12}. */
  @Override
  public String toString() {
    return part + " of " + whole;
  }
}
