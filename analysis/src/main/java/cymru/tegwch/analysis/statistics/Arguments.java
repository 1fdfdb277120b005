// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics;

/**
 * The checks that several methods share. Each is written positively, so that {@code NaN} fails it.
 */
final class Arguments {

  private Arguments() {}

  static double requireConfidence(double confidence) {
    return requireInside("Confidence", confidence);
  }

  /** A threshold beyond one half would call what is most probable rare. */
  static double requireAlpha(double alpha) {
    if (alpha > 0 && alpha <= 0.5) {
      return alpha;
    }
    throw new IllegalArgumentException("Alpha must be above 0 and at most 0.5, but was " + alpha);
  }

  /** A number strictly between 0 and 1. */
  static double requireInside(String subject, double value) {
    if (value > 0 && value < 1) {
      return value;
    }
    throw new IllegalArgumentException(subject + " must be between 0 and 1, but was " + value);
  }

  /** A number from 0 to 1, either included. */
  static double requireShare(String subject, double value) {
    if (value >= 0 && value <= 1) {
      return value;
    }
    throw new IllegalArgumentException(subject + " must be 0 to 1, but was " + value);
  }

  static long requireNotNegative(String subject, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(subject + " must not be negative, but was " + value);
    }
    return value;
  }

  static long requirePositive(String subject, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(subject + " must be greater than 0, but was " + value);
    }
    return value;
  }
}
