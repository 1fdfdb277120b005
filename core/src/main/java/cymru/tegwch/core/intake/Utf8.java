// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 by its well-formed sequences, and the characters that no cell may have. */
final class Utf8 {

  /** Marks a cell with a character that it may not have. */
  static final int ILLEGAL = 1;

  /** Marks a cell that is longer than a cell may be. */
  static final int TOO_LONG = 2;

  /** Marks a cell in which something follows the closing quotation mark. */
  static final int BAD_QUOTE = 4;

  /** Marks a cell that holds an object or an array. */
  static final int NESTED = 8;

  /** A cell has no more characters than these. */
  static final int MOST_CHARACTERS = 4_096;

  private Utf8() {}

  /**
   * How many bytes a sequence has that begins with that byte, or 0 if none does. A first byte that
   * could only begin an overlong form or a code point beyond U+10FFFF begins none.
   */
  static int length(byte first) {
    int lead = first & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  /** The code point of a sequence of that many bytes, or -1 if it is not well-formed. */
  static int codePoint(byte[] bytes, int at, int length) {
    int code = length == 1 ? bytes[at] : bytes[at] & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return -1;
      }
      code = code << 6 | (bytes[at + i] & 0x3F);
    }
    boolean isOverlong = length == 3 ? code < 0x800 : length == 4 && code < 0x1_0000;
    return isOverlong || (code >= 0xD800 && code <= 0xDFFF) || code > 0x10_FFFF ? -1 : code;
  }

  /**
   * Whether no cell may have the character: controls but line ends, and characters that are
   * invisible, turn the direction of writing, or are none.
   */
  static boolean isIllegal(int c) {
    if (c < 0xA0) {
      return (c < 0x20 && c != '\n' && c != '\r') || c >= 0x7F;
    }
    return c == 0xAD
        || c == 0x61C
        || c == 0x180E
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFB)
        || (c >= 0xE0000 && c <= 0xE007F)
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c & 0xFFFE) == 0xFFFE;
  }

  /** The bytes of a text, or an empty array marked illegal where it has a lone surrogate. */
  static Cell cell(String text) {
    if (text.length() > MOST_CHARACTERS
        && text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
      return new Cell(new byte[0], TOO_LONG);
    }
    try {
      ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return new Cell(bytes, text.codePoints().anyMatch(Utf8::isIllegal) ? ILLEGAL : 0);
    } catch (CharacterCodingException loneSurrogate) {
      return new Cell(new byte[0], ILLEGAL);
    }
  }

  /** Bytes of UTF-8 with what is wrong with them. */
  static final class Cell {
    private final byte[] bytes;
    private final int marks;

    Cell(byte[] bytes, int marks) {
      this.bytes = bytes;
      this.marks = marks;
    }

    byte[] bytes() {
      return bytes;
    }

    int marks() {
      return marks;
    }
  }
}
