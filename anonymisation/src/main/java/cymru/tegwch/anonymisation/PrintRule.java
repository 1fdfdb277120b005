// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

/**
 * How numbers that may be printed are printed.
 *
 * @param roundingBase counts are rounded to a multiple of this; 1 for none
 * @param rounding to which multiple
 * @param percentageBase percentages are shown on a printed base of at least this
 * @param mark the one mark of every hidden cell
 */
public record PrintRule(int roundingBase, Method rounding, int percentageBase, String mark) {

  /** How a multiple of the base is chosen. */
  public enum Method {
    /** The nearest, halves up: the same for a count wherever it stands, and sums may be off. */
    NEAREST,
    /**
     * The one below or above, chosen for all tables of a release together so that everything
     * printed adds up. Multiples stay as they are.
     */
    CONTROLLED
  }

  public PrintRule {
    requireNonNull(rounding, "rounding");
    requireNonNull(mark, "mark");
    if (roundingBase < 1) {
      throw new IllegalArgumentException(
          "Rounding base must be at least 1, but was " + roundingBase);
    }
    if (percentageBase < 1) {
      throw new IllegalArgumentException(
          "Percentage base must be at least 1, but was " + percentageBase);
    }
    if (mark.isBlank() || mark.chars().anyMatch(Character::isDigit)) {
      throw new IllegalArgumentException("Mark must be a text without digits");
    }
  }

  /** Rounding to the nearest multiple. */
  public PrintRule(int roundingBase, int percentageBase, String mark) {
    this(roundingBase, Method.NEAREST, percentageBase, mark);
  }

  /** The same rule with another way to round. */
  public PrintRule withRounding(Method method) {
    return new PrintRule(roundingBase, method, percentageBase, mark);
  }

  /** How far from a printed number the counted one may be. */
  public int reach() {
    return rounding == Method.CONTROLLED ? roundingBase - 1 : roundingBase / 2;
  }

  /** The nearest five, percentages on a base of 25, and {@code c} for confidential. */
  public static PrintRule withDefaults() {
    return new PrintRule(5, 25, "c");
  }
}
