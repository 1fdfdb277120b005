// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.html;

import java.util.Set;

/** Text from elsewhere made harmless before it is written. */
public final class Plain {

  private static final int REPLACEMENT = 0xFFFD;

  /** With these, in ASCII or at full width, a spreadsheet takes a cell for a formula. */
  private static final Set<Integer> FORMULA =
      Set.of((int) '=', (int) '+', (int) '-', (int) '@', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20);

  private Plain() {}

  /**
   * The text without what is not text: control characters become spaces; halves of characters, and
   * marks that turn the direction of what follows, become the replacement character.
   */
  public static String clean(String text) {
    return harmless(text).strip();
  }

  /** The same with the spaces around it. */
  static String harmless(String text) {
    StringBuilder harmless = new StringBuilder(text.length());
    text.codePoints().map(Plain::harmless).forEach(harmless::appendCodePoint);
    return harmless.toString();
  }

  /** The text as a cell of a file that a spreadsheet opens: an apostrophe keeps a formula text. */
  public static String cell(String text) {
    String clean = clean(text);
    return !clean.isEmpty() && FORMULA.contains(clean.codePointAt(0)) ? "'" + clean : clean;
  }

  private static int harmless(int character) {
    if (Character.isISOControl(character) || character == 0x2028 || character == 0x2029) {
      return ' ';
    }
    boolean isHalf = character >= 0xD800 && character <= 0xDFFF;
    boolean turns =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
    boolean isNone = (character & 0xFFFE) == 0xFFFE;
    return isHalf || turns || isNone ? REPLACEMENT : character;
  }
}
