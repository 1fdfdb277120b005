// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

/**
 * By what an audit measures, and what the reader is told about how the tables were made.
 *
 * @param width an interval is narrow if greatest minus least possible value is less than this
 * @param hiddenBelow printed numbers are 0, or of at least so many people; 1 if nothing is known of
 *     that
 * @param roundingBase numbers are printed to the nearest multiple of this, halves up; 1 for exact
 * @param areZerosPrinted whether the reader may count on every zero being printed
 */
public record AuditRule(int width, int hiddenBelow, int roundingBase, boolean areZerosPrinted) {

  public AuditRule {
    if (width < 1 || hiddenBelow < 1 || roundingBase < 1) {
      throw new IllegalArgumentException(
          "Width, hidden below and rounding base must be at least 1, but were "
              + width
              + ", "
              + hiddenBelow
              + " and "
              + roundingBase);
    }
  }

  /** Exact numbers, nothing known of the rule, and a width of at least four. */
  public static AuditRule withDefaults() {
    return new AuditRule(4, 1, 1, false);
  }

  /** The same with another width. */
  public AuditRule withWidth(int atLeast) {
    return new AuditRule(atLeast, hiddenBelow, roundingBase, areZerosPrinted);
  }

  /** The same where the reader knows below which number counts are hidden. */
  public AuditRule withHiddenBelow(int people) {
    return new AuditRule(width, people, roundingBase, areZerosPrinted);
  }

  /** The same where numbers are rounded. */
  public AuditRule withRoundingBase(int base) {
    return new AuditRule(width, hiddenBelow, base, areZerosPrinted);
  }

  /** The same where the reader knows that a hidden number is not zero. */
  public AuditRule withZerosPrinted() {
    return new AuditRule(width, hiddenBelow, roundingBase, true);
  }
}
