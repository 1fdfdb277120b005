// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

/** Checks of what a specification is given. */
final class Options {

  private Options() {}

  static void requireInside(String subject, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          subject + " must be between 0 and 1, but was " + value);
    }
  }
}
