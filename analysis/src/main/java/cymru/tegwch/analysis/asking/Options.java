// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.asking;

/** Checks of what a specification is given. */
public final class Options {

  private Options() {}

  /** A confidence of one half or less would call a difference what is no rarer than none. */
  public static void requireConfidence(double confidence) {
    if (!(confidence > 0.5 && confidence < 1)) {
      throw new IllegalArgumentException(
          "Confidence must be above 0.5 and below 1, but was " + confidence);
    }
  }

  public static void requireInside(String subject, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(subject + " must be between 0 and 1, but was " + value);
    }
  }
}
