// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.label;

/**
 * Which characters a text that a person wrote may have.
 *
 * <p>Refused are control characters, unpaired surrogates, noncharacters, the byte order mark and
 * the controls that reorder what is read (U+202A to U+202E, U+2066 to U+2069). The joiners and
 * marks that some languages are written with (U+200C to U+200F) may stay.
 */
public final class Characters {

  private Characters() {}

  /** Whether each of its characters is one. */
  public static boolean areLegal(String text) {
    return text.codePoints().allMatch(Characters::isLegal);
  }

  private static boolean isLegal(int c) {
    return !Character.isISOControl(c)
        && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        && !((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF))
        && !((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF);
  }
}
