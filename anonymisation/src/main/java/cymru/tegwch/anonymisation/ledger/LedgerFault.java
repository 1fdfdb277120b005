// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.ledger;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;

/**
 * What is wrong with a ledger's file, and where.
 *
 * @param kind the stable reason
 * @param line the line of the file, from 1
 * @param message what is wrong and what to do
 */
public record LedgerFault(Kind kind, int line, Text message) {

  /** The reasons that there are. */
  public enum Kind {
    /** A line is no entry. */
    UNREADABLE(
        "must be an entry of a ledger; bring the file back from a copy",
        "rhaid iddi fod yn gofnod cyfriflyfr; adferwch y ffeil o gopi"),
    /** An entry says something else than when it was written. */
    CHANGED(
        "was changed after it was written; bring the file back from a copy",
        "newidiwyd hi ar ôl ei hysgrifennu; adferwch y ffeil o gopi"),
    /** An entry does not follow the one before it: something was taken out, put in or moved. */
    OUT_OF_PLACE(
        "must follow the entry before it, but entries were taken out, put in or moved; bring the"
            + " file back from a copy",
        "rhaid iddi ddilyn y cofnod o’i blaen, ond cafodd cofnodion eu tynnu, eu hychwanegu neu eu"
            + " symud; adferwch y ffeil o gopi");

    private final String en;
    private final String cy;

    Kind(String en, String cy) {
      this.en = en;
      this.cy = cy;
    }

    LedgerFault at(int line) {
      return new LedgerFault(
          this,
          line,
          Text.of("Line " + line + " " + en + ".", "Llinell " + line + ": " + cy + "."));
    }
  }

  public LedgerFault {
    requireNonNull(kind, "kind");
    requireNonNull(message, "message");
    if (line < 1) {
      throw new IllegalArgumentException("Line must be at least 1, but was " + line);
    }
  }

  /** The kind and the message in English. */
  @Override
  public String toString() {
    return kind + ": " + message.en();
  }
}
