// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

/** Whether people who are alone in a hidden cell count as readers. */
public enum Insiders {
  /** The reader knows what is printed and nothing else. */
  DO_NOT_COUNT,
  /**
   * Whoever is alone in a hidden cell knows it, and all other cells that hold nobody else, and must
   * still not be able to work out any other needy cell. Two who tell each other what they know are
   * not reckoned with.
   */
  COUNT
}
