// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.column;

import java.util.Arrays;

/**
 * Gives every 128-bit pseudonym a small number, the same one each time, from several threads at
 * once.
 *
 * <p>Which number a pseudonym gets depends on who came first, so nothing that is counted may depend
 * on it. It takes 16 bytes for each pseudonym, and while it grows up to twice as much and 8 for the
 * table.
 */
final class KeyNumbers {

  /** The numbers of a stripe are this far apart. */
  static final int STRIPES = 16;

  private final Stripe[] stripes = new Stripe[STRIPES];

  KeyNumbers() {
    Arrays.setAll(stripes, i -> new Stripe(16));
  }

  /** The number of a pseudonym, a new one if it has not been here. */
  int number(long high, long low) {
    long hash = hash(high, low);
    int stripe = stripeOf(hash);
    return stripes[stripe].number(high, low, hash) * STRIPES + stripe;
  }

  /** Whether a pseudonym has a number. */
  boolean contains(long high, long low) {
    Stripe stripe = stripes[stripeOf(hash(high, low))];
    synchronized (stripe) {
      return stripe.find(high, low) >= 0;
    }
  }

  /** Hands over what was numbered; nothing may be numbered afterwards. */
  Keys takeKeys() {
    long[][] keys = new long[STRIPES][];
    Arrays.setAll(keys, i -> stripes[i].takeKeys());
    return new Keys(keys);
  }

  static int stripeOf(long hash) {
    return (int) (hash >>> 60);
  }

  /** Spreads keys that were not spread already; pseudonyms are. */
  static long hash(long high, long low) {
    long mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }

  /**
   * The keys with one hash prefix: open addressing with linear probing, at most two thirds full.
   */
  static final class Stripe {
    private long[] keys;
    private int size;
    private int[] table;

    Stripe(int room) {
      keys = new long[2 * room];
      table = emptyTable(room);
    }

    /** The place of a key, which is added if it is not there. */
    synchronized int number(long high, long low, long hash) {
      int slot = slotOf(high, low, hash);
      if (table[slot] >= 0) {
        return table[slot];
      }
      if (2 * (size + 1) > keys.length) {
        keys = Arrays.copyOf(keys, keys.length + Math.max(32, keys.length / 4 * 2));
      }
      keys[2 * size] = high;
      keys[2 * size + 1] = low;
      table[slot] = size++;
      if (3 * size > 2 * table.length) {
        rehash();
      }
      return size - 1;
    }

    /** The place of a key, or -1. */
    int find(long high, long low) {
      return table[slotOf(high, low, hash(high, low))];
    }

    private synchronized long[] takeKeys() {
      long[] taken = Arrays.copyOf(keys, 2 * size);
      keys = new long[0];
      table = new int[0];
      return taken;
    }

    private int slotOf(long high, long low, long hash) {
      int mask = table.length - 1;
      int slot = (int) hash & mask;
      while (table[slot] >= 0
          && (keys[2 * table[slot]] != high || keys[2 * table[slot] + 1] != low)) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void rehash() {
      table = emptyTable(table.length);
      int mask = table.length - 1;
      for (int i = 0; i < size; i++) {
        int slot = (int) hash(keys[2 * i], keys[2 * i + 1]) & mask;
        while (table[slot] >= 0) {
          slot = (slot + 1) & mask;
        }
        table[slot] = i;
      }
    }

    private static int[] emptyTable(int room) {
      int[] table = new int[Integer.highestOneBit(Math.max(16, room)) * 2];
      Arrays.fill(table, -1);
      return table;
    }
  }
}
