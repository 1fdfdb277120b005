// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.attack;

/**
 * What a reader knows of how the tables were printed.
 *
 * @param hiddenBelow counts of 1 to {@code hiddenBelow - 1} are never printed
 * @param roundingBase printed numbers are the counts rounded to the nearest multiple, halves up; 1
 *     for exact numbers
 * @param isEveryZeroPrinted whether a hidden cell cannot be zero
 * @param isEitherWay whether a printed number may be the multiple on either side of the count, not
 *     only the nearest
 */
public record PrintingRules(
    long hiddenBelow, int roundingBase, boolean isEveryZeroPrinted, boolean isEitherWay) {

  public PrintingRules {
    if (hiddenBelow < 1 || roundingBase < 1) {
      throw new IllegalArgumentException(
          "Hidden below and rounding base must be at least 1, but were "
              + hiddenBelow
              + " and "
              + roundingBase);
    }
  }

  /** Rules by which numbers are rounded to the nearest multiple. */
  public PrintingRules(long hiddenBelow, int roundingBase, boolean isEveryZeroPrinted) {
    this(hiddenBelow, roundingBase, isEveryZeroPrinted, false);
  }

  /** What a printed number says about the count. */
  Range printed(long number) {
    if (number < 0 || number % roundingBase != 0) {
      throw new IllegalArgumentException("A printed number must be a multiple of the base");
    }
    long lo = Math.max(0, number - (isEitherWay ? roundingBase - 1 : roundingBase / 2));
    long hi = number + (isEitherWay ? roundingBase - 1 : (roundingBase - 1) / 2);
    if (lo == 0 && hi < hiddenBelow) {
      return new Range(0, 0);
    }
    return new Range(lo > 0 ? Math.max(lo, hiddenBelow) : 0, hi);
  }

  /** Whether a count could stand behind a printed number. */
  public boolean admits(long number, long count) {
    return printed(number).contains(count);
  }

  /** What the mark says about the count. */
  Range hidden() {
    return new Range(isEveryZeroPrinted ? 1 : 0, Range.UNBOUNDED);
  }

  /** A range of counts, both ends included. */
  record Range(long lo, long hi) {
    static final long UNBOUNDED = Long.MAX_VALUE;

    /** Somebody is there. */
    static final Range OCCUPIED = new Range(1, UNBOUNDED);

    boolean contains(long count) {
      return lo <= count && count <= hi;
    }
  }
}
