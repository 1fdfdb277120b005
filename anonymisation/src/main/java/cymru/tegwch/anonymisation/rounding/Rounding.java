// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.rounding;

/**
 * Conventional rounding of counts to the nearest multiple of a base, halves up.
 *
 * <pre>
 *   round(n) = base · floor((2n + base) / (2 · base))
 * </pre>
 *
 * <p>It is the same for the same count wherever that is printed, so that printing it twice says
 * nothing more than printing it once. With a base of 5: 12 prints as 10, 13 as 15.
 *
 * @param base 1 or more; 1 leaves counts as they are
 */
public record Rounding(int base) {

  public Rounding {
    if (base < 1) {
      throw new IllegalArgumentException("Rounding base must be at least 1, but was " + base);
    }
  }

  /**
   * The printed number for a count.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public long round(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("Count must be 0 or more");
    }
    return Math.multiplyExact(base, (2 * count + base) / (2L * base));
  }

  /**
   * The percentage, in whole per cent with halves up, of two printed numbers.
   *
   * <p>A printed part can exceed its printed whole by rounding; it is then 100.
   *
   * @param part the part as printed, 0 or more
   * @param whole the whole as printed, greater than 0
   */
  public static int percentage(long part, long whole) {
    if (part < 0 || whole <= 0) {
      throw new IllegalArgumentException("Part must be 0 or more and whole greater than 0");
    }
    long share = (2 * Math.multiplyExact(part, 100L) + whole) / (2 * whole);
    return (int) Math.min(100, share);
  }
}
