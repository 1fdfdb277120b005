// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.suppression;

/**
 * What a reader must not be able to narrow a hidden cell down to.
 *
 * <p>A cell with count {@code a} meets its need when two integer tables agree with everything
 * printed, one with the value {@code hi} in the cell and one with {@code lo}, such that {@code hi -
 * lo >= width} and {@code hi >= upper}.
 *
 * @param width the least width of the cell's integer interval, 0 or more
 * @param upper the least upper end of the interval, 0 or more
 */
public record Need(long width, long upper) {

  /** No need at all: a complement, or a cell that nobody could learn from. */
  public static final Need NONE = new Need(0, 0);

  public Need {
    if (width < 0 || upper < 0) {
      throw new IllegalArgumentException(
          "Width and upper must be 0 or more, but were " + width + " and " + upper);
    }
  }

  /** Whether nothing is asked. */
  public boolean isNone() {
    return width == 0 && upper == 0;
  }

  boolean isMetBy(long lo, long hi) {
    return hi >= upper && hi - lo >= width;
  }

  /** The sum of counts that must be free in a printed total over a cell with this need. */
  long capacity(long lowest) {
    return Math.max(width, upper - lowest);
  }
}
