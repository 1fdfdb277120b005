// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

/**
 * How numbers that may be printed are printed.
 *
 * @param roundingBase counts are rounded to the nearest multiple of this; 1 for none
 * @param percentageBase percentages are shown on a printed base of at least this
 * @param mark the one mark of every hidden cell
 */
public record PrintRule(int roundingBase, int percentageBase, String mark) {

  public PrintRule {
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

  /** How far from a printed number the counted one may be. */
  public int reach() {
    return roundingBase / 2;
  }

  /** The nearest five, percentages on a base of 25, and {@code c} for confidential. */
  public static PrintRule withDefaults() {
    return new PrintRule(5, 25, "c");
  }
}
