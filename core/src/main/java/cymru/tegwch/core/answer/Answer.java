// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.answer;

/**
 * What a person told us when asked one question: categories, a number, or nothing, and then why.
 *
 * <p>No {@code toString} of an answer shows it.
 */
public sealed interface Answer permits Chosen, Stated, Silence {

  /** Whether the person told us something about the characteristic itself. */
  default boolean isGiven() {
    return !(this instanceof Silence);
  }
}
