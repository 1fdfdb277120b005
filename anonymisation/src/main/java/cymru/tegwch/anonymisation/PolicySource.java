// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Where a rule was published.
 *
 * @param publisher whose rule it is
 * @param title what the publication is called
 * @param address where it is to be found
 * @param date its date, or the date of the version that was used
 * @param isVerified whether somebody has held the rule against the publication; where not, it is as
 *     generally known and must not be quoted as the publisher's
 */
public record PolicySource(
    String publisher, String title, String address, LocalDate date, boolean isVerified) {

  public PolicySource {
    requireNonNull(publisher, "publisher");
    requireNonNull(title, "title");
    requireNonNull(address, "address");
    requireNonNull(date, "date");
  }

  /** Publisher, title, date and address, and whether it is verified. */
  @Override
  public String toString() {
    return publisher
        + ", "
        + title
        + ", "
        + date
        + ", "
        + address
        + (isVerified ? "" : " (unverified)");
  }
}
