// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.statistics.numeric;

/**
 * The checks that several methods share. Each is written positively, so that {@code NaN} fails it.
 */
public final class Arguments {

  private Arguments() {}

  public static double requireConfidence(double confidence) {
    return requireInside("Confidence", confidence);
  }

  /** A threshold beyond one half would call what is most probable rare. */
  public static double requireAlpha(double alpha) {
    if (alpha > 0 && alpha <= 0.5) {
      return alpha;
    }
    throw new IllegalArgumentException("Alpha must be above 0 and at most 0.5, but was " + alpha);
  }

  /** A number strictly between 0 and 1. */
  public static double requireInside(String subject, double value) {
    if (value > 0 && value < 1) {
      return value;
    }
    throw new IllegalArgumentException(subject + " must be between 0 and 1, but was " + value);
  }

  /** A number from 0 to 1, either included. */
  public static double requireShare(String subject, double value) {
    if (value >= 0 && value <= 1) {
      return value;
    }
    throw new IllegalArgumentException(subject + " must be 0 to 1, but was " + value);
  }

  public static long requireNotNegative(String subject, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(subject + " must not be negative, but was " + value);
    }
    return value;
  }

  public static long requirePositive(String subject, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(subject + " must be greater than 0, but was " + value);
    }
    return value;
  }

  /** A number greater than 0 and not infinite. */
  public static double requireFinitePositive(String subject, double value) {
    if (value > 0 && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw new IllegalArgumentException(
        subject + " must be finite and greater than 0, but was " + value);
  }

  /** A number that is neither infinite nor {@code NaN}. */
  public static double requireFinite(String subject, double value) {
    if (Double.isFinite(value)) {
      return value;
    }
    throw new IllegalArgumentException(subject + " must be finite, but was " + value);
  }

  /** A finite number of at least 0. */
  public static double requireFiniteNotNegative(String subject, double value) {
    if (value >= 0 && value < Double.POSITIVE_INFINITY) {
      return value;
    }
    throw new IllegalArgumentException(
        subject + " must be finite and not negative, but was " + value);
  }
}
