// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds what the bytes of a cell mean. A column holds the same few texts over and over: each is
 * decoded and looked up once and then known by its bytes.
 *
 * <p>What is remembered is bounded, and so is the search for it: a file of nothing but different
 * values is as slow as looking each of them up, and no slower.
 */
final class CodeCells {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int MOST_REMEMBERED = 512;
  private static final int LONGEST_REMEMBERED = 256;
  private static final int TABLE = 4 * MOST_REMEMBERED;
  private static final int MOST_STEPS = 16;
  private static final int UNSEEN = -1;

  private final Meanings meanings;
  private final int base;
  private final long[] shortTexts = new long[TABLE];
  private final byte[][] longTexts = new byte[TABLE][];
  private final int[] shortFound = new int[TABLE];
  private final int[] longFound = new int[TABLE];
  private int remembered;

  /**
   * Cells with those meanings.
   *
   * @param base what is added to the number of a meaning
   */
  CodeCells(Meanings meanings, int base) {
    this.meanings = meanings;
    this.base = base;
    Arrays.fill(shortFound, UNSEEN);
    Arrays.fill(longFound, UNSEEN);
  }

  /** The number of the meaning of a cell of well-formed UTF-8. */
  int find(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return base + Meanings.BLANK;
    }
    return length <= 8 ? findShort(bytes, from, to) : findLong(bytes, from, to);
  }

  private int findShort(byte[] bytes, int from, int to) {
    long text = word(bytes, from, to);
    int slot = slot(text * 0x9E3779B97F4A7C15L);
    for (int step = 0; step < MOST_STEPS; step++) {
      int found = shortFound[slot];
      if (found == UNSEEN) {
        int number = lookUp(bytes, from, to);
        if (remembered < MOST_REMEMBERED) {
          remembered++;
          shortTexts[slot] = text;
          shortFound[slot] = number;
        }
        return number;
      }
      if (shortTexts[slot] == text) {
        return found;
      }
      slot = (slot + 1) & (TABLE - 1);
    }
    return lookUp(bytes, from, to);
  }

  private int findLong(byte[] bytes, int from, int to) {
    int slot = slot(hash(bytes, from, to));
    for (int step = 0; step < MOST_STEPS; step++) {
      byte[] text = longTexts[slot];
      if (text == null) {
        int number = lookUp(bytes, from, to);
        if (remembered < MOST_REMEMBERED && to - from <= LONGEST_REMEMBERED) {
          remembered++;
          longTexts[slot] = Arrays.copyOfRange(bytes, from, to);
          longFound[slot] = number;
        }
        return number;
      }
      if (Arrays.equals(text, 0, text.length, bytes, from, to)) {
        return longFound[slot];
      }
      slot = (slot + 1) & (TABLE - 1);
    }
    return lookUp(bytes, from, to);
  }

  private int lookUp(byte[] bytes, int from, int to) {
    return base + meanings.find(new String(bytes, from, to - from, StandardCharsets.UTF_8));
  }

  /**
   * Up to eight bytes as a number. No two texts of a file give the same: a text has no NUL, and the
   * missing bytes are zero.
   */
  private static long word(byte[] bytes, int from, int to) {
    int length = to - from;
    if (from + 8 <= bytes.length) {
      return (long) WORD.get(bytes, from) & (-1L >>> (64 - 8 * length));
    }
    long word = 0;
    for (int i = 0; i < length; i++) {
      word |= (bytes[from + i] & 0xFFL) << (8 * i);
    }
    return word;
  }

  private static long hash(byte[] bytes, int from, int to) {
    long hash = (long) to - from;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      hash = mixed(hash ^ (long) WORD.get(bytes, i));
    }
    return i < to ? mixed(hash ^ word(bytes, i, to)) : hash;
  }

  private static long mixed(long hash) {
    long product = hash * 0x9E3779B97F4A7C15L;
    return product ^ (product >>> 32);
  }

  private static int slot(long hash) {
    return (int) (hash >>> 53) & (TABLE - 1);
  }
}
