// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Whose record it is, without saying who that is: 128 bits that {@link SubjectIds} made.
 *
 * <p>A linked id is the keyed pseudonym of the person's reference, the same each time, so that the
 * person's record can be found again to be updated, withdrawn or shown to them. An unlinked id was
 * drawn once, and nothing leads back to the person.
 *
 * <p>{@link #text} and {@link #parse} are each other's inverse. {@link #toString} shows the kind
 * and nothing else: a pseudonym is no business of a log. Two ids are compared in the same time
 * however much of them is equal.
 *
 * @param kind whether the id can be made again from the person's reference
 * @param high the first 64 bits
 * @param low the other 64 bits
 */
public record SubjectId(Kind kind, long high, long low) implements Comparable<SubjectId> {

  /** Whether a person's later answers, objection or question can find the record. */
  public enum Kind {
    /** The keyed pseudonym of a reference. */
    LINKED,
    /** Random, once: the record cannot be joined, updated, withdrawn or shown. */
    UNLINKED;

    private final String prefix = name().toLowerCase(Locale.ROOT) + "-";
  }

  private static final int HEX_DIGITS = 32;
  private static final HexFormat HEX = HexFormat.of();

  public SubjectId {
    requireNonNull(kind, "kind");
  }

  /**
   * The inverse of {@link #text}.
   *
   * @throws IllegalArgumentException if the text is not {@code linked-} or {@code unlinked-} and 32
   *     lower-case hexadecimal digits; the message does not repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static SubjectId parse(String text) {
    for (Kind kind : Kind.values()) {
      if (requireNonNull(text, "text").startsWith(kind.prefix)) {
        String digits = text.substring(kind.prefix.length());
        if (digits.length() == HEX_DIGITS && digits.chars().allMatch(SubjectId::isHexDigit)) {
          return new SubjectId(
              kind,
              HexFormat.fromHexDigitsToLong(digits, 0, 16),
              HexFormat.fromHexDigitsToLong(digits, 16, HEX_DIGITS));
        }
      }
    }
    throw new IllegalArgumentException(
        "Subject id must be linked- or unlinked- and 32 lower-case hexadecimal digits");
  }

  /** The id as it stands in stores and JSON, for instance {@code linked-0f1e...}. */
  @JsonValue
  public String text() {
    return kind.prefix + HEX.toHexDigits(high) + HEX.toHexDigits(low);
  }

  /** Orders ids by kind and then by their bits: a fixed order without meaning. */
  @Override
  public int compareTo(SubjectId other) {
    int byKind = kind.compareTo(other.kind);
    if (byKind != 0) {
      return byKind;
    }
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SubjectId that
        && kind == that.kind
        && ((high ^ that.high) | (low ^ that.low)) == 0;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(high ^ Long.rotateLeft(low, 1));
  }

  /** The kind, and nothing of the id itself. */
  @Override
  public String toString() {
    return "SubjectId[" + kind + ", not shown]";
  }

  private static boolean isHexDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }
}
