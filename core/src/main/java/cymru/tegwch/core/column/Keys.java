// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.column;

import java.util.Arrays;

/**
 * The pseudonyms behind the numbers in a column of subjects or households: 16 bytes for each.
 *
 * <p>They serve to join two datasets and are never shown.
 */
public final class Keys {

  private final long[][] byStripe;

  Keys(long[][] byStripe) {
    this.byStripe = byStripe;
  }

  /** How many there are. */
  public int size() {
    return Arrays.stream(byStripe).mapToInt(keys -> keys.length / 2).sum();
  }

  /** Every number is below this. */
  public int limit() {
    return KeyNumbers.STRIPES
        * Arrays.stream(byStripe).mapToInt(keys -> keys.length / 2).max().orElse(0);
  }

  /** For each of our numbers, the number of the same pseudonym among the others, or -1. */
  public int[] numbersAmong(Keys others) {
    int[] numbers = new int[limit()];
    Arrays.fill(numbers, -1);
    for (int stripe = 0; stripe < byStripe.length; stripe++) {
      KeyNumbers.Stripe theirs = tableOf(others.byStripe[stripe]);
      long[] ours = byStripe[stripe];
      for (int i = 0; 2 * i < ours.length; i++) {
        int found = theirs.find(ours[2 * i], ours[2 * i + 1]);
        if (found >= 0) {
          numbers[i * KeyNumbers.STRIPES + stripe] = found * KeyNumbers.STRIPES + stripe;
        }
      }
    }
    return numbers;
  }

  /** How many keys there are, and not which. */
  @Override
  public String toString() {
    return "Keys[" + size() + ", not shown]";
  }

  private static KeyNumbers.Stripe tableOf(long[] keys) {
    KeyNumbers.Stripe table = new KeyNumbers.Stripe(Math.max(1, keys.length / 2));
    for (int i = 0; i < keys.length; i += 2) {
      table.number(keys[i], keys[i + 1], KeyNumbers.hash(keys[i], keys[i + 1]));
    }
    return table;
  }
}
