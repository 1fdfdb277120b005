// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;

/**
 * Why nothing of a file was taken.
 *
 * @param reason why
 * @param line the line at which reading ended, from 1; that of the opening mark for an unterminated
 *     quotation; 0 for the file as a whole
 * @param offset how many bytes of the file come before the fault, or -1 where that says nothing
 * @param message why and what to do, in both languages; it names columns of the mapping and nothing
 *     of the file
 */
public record Refusal(Reason reason, long line, long offset, Text message) {

  public Refusal {
    requireNonNull(reason, "reason");
    requireNonNull(message, "message");
    if (!reason.isOfFile()) {
      throw new IllegalArgumentException("Refusal must be of a file, but was " + reason);
    }
  }

  /** The reason, the place, and the message in English. */
  @Override
  public String toString() {
    String at = (line > 0 ? " at line " + line : "") + (offset >= 0 ? ", byte " + offset : "");
    return reason + at + ": " + message.en();
  }
}
