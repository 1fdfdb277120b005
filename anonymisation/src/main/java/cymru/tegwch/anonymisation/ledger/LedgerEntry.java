// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.ledger;

import static java.util.Objects.requireNonNull;

/**
 * A line of a ledger: a release, and its place in the chain.
 *
 * <p>{@code hash = SHA-256(previous + LF + number + LF + release as canonical JSON)}, in lower-case
 * hexadecimal digits, all of it in UTF-8. The hash is over printed numbers and marks alone: nothing
 * that is hidden enters it, so nothing hidden can be found by trying.
 *
 * @param number 1 for the first entry
 * @param release what went out
 * @param previous the hash of the entry before, or 64 zeros for the first
 * @param hash the hash of this entry
 */
public record LedgerEntry(int number, RecordedRelease release, String previous, String hash) {

  /** What stands before the first entry. */
  static final String START = "0".repeat(64);

  public LedgerEntry {
    requireNonNull(release, "release");
    requireNonNull(previous, "previous");
    requireNonNull(hash, "hash");
  }

  /** The entry that follows a chain with that many entries and that head. */
  static LedgerEntry after(int entries, String head, RecordedRelease release) {
    return new LedgerEntry(entries + 1, release, head, hash(entries + 1, head, release));
  }

  /** Whether the hash is that of what the entry says. */
  boolean isWhole() {
    return hash.equals(hash(number, previous, release));
  }

  private static String hash(int number, String previous, RecordedRelease release) {
    return Digest.of(previous + "\n" + number + "\n" + LedgerJson.release(release));
  }

  /** The number and the release's name. */
  @Override
  public String toString() {
    return "Entry " + number + ": release " + release.id() + ", " + release.published();
  }
}
