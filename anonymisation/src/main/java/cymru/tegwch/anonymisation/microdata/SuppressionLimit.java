// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.microdata;

/**
 * How many people's records may be left out of the file.
 *
 * @param most the number, or the number in every thousand
 * @param isPerThousand which of the two
 */
public record SuppressionLimit(long most, boolean isPerThousand) {

  private static final int THOUSAND = 1_000;

  public SuppressionLimit {
    if (most < 0 || (isPerThousand && most >= THOUSAND)) {
      throw new IllegalArgumentException(
          "Suppression limit must be at least 0, and less than 1000 of a thousand, but was "
              + most);
    }
  }

  /** Nobody's record may be left out. */
  public static SuppressionLimit none() {
    return records(0);
  }

  /**
   * At most that many records.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public static SuppressionLimit records(long most) {
    return new SuppressionLimit(most, false);
  }

  /**
   * At most that many of every thousand records, rounded down.
   *
   * @throws IllegalArgumentException if it is not 0 to 999
   */
  public static SuppressionLimit perThousand(int most) {
    return new SuppressionLimit(most, true);
  }

  /** How many of so many records may be left out; one always stays. */
  long of(long records) {
    return Math.min(isPerThousand ? records * most / THOUSAND : most, records - 1);
  }
}
