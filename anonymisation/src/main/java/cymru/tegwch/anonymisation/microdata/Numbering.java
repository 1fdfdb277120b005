// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

import java.util.Arrays;

/** Gives each different key a number, from 0 in the order in which they are first met. */
final class Numbering {

  private static final long FREE = -1;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] keys;
  private int[] numbers;
  private int shift;
  private int size;

  Numbering(int expected) {
    int bits = Math.max(4, Integer.SIZE - Integer.numberOfLeadingZeros(expected));
    makeRoom(bits + 1);
  }

  /** The number of a key, which is not negative. */
  int of(long key) {
    int at = (int) ((key * MIX) >>> shift);
    while (keys[at] != key) {
      if (keys[at] == FREE) {
        return add(key, at);
      }
      at = at + 1 == keys.length ? 0 : at + 1;
    }
    return numbers[at];
  }

  /** How many different keys there were. */
  int size() {
    return size;
  }

  private int add(long key, int at) {
    keys[at] = key;
    numbers[at] = size;
    size++;
    if (size > keys.length / 2) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    makeRoom(Long.SIZE - shift + 1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int at = (int) ((oldKeys[i] * MIX) >>> shift);
        while (keys[at] != FREE) {
          at = at + 1 == keys.length ? 0 : at + 1;
        }
        keys[at] = oldKeys[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }

  private void makeRoom(int bits) {
    shift = Long.SIZE - bits;
    keys = new long[1 << bits];
    numbers = new int[1 << bits];
    Arrays.fill(keys, FREE);
  }
}
