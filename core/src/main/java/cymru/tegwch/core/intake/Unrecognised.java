// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

/** What becomes of a row that has a value which nothing in the mapping recognises. */
public enum Unrecognised {
  /** The row is rejected, so that somebody corrects the file or the mapping. */
  REJECT,
  /** The row is accepted and the variable is {@code UNMAPPED}, a line of its own in every table. */
  UNMAPPED
}
