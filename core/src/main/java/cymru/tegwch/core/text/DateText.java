// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.text;

import java.time.LocalDate;
import java.util.List;

/**
 * A day as people read it, with the name of its month. What machines read is {@link
 * LocalDate#toString}.
 *
 * <pre>{@code
 * DateText.of(LocalDate.of(2026, 11, 22)); // 22 November 2026 / 22 Tachwedd 2026
 * }</pre>
 *
 * <p>Source: the long date of Unicode CLDR for {@code en-GB} and {@code cy}; a test holds the two
 * together for every day of two centuries.
 */
public final class DateText {

  private static final List<Text> MONTHS =
      List.of(
          Text.of("January", "Ionawr"),
          Text.of("February", "Chwefror"),
          Text.of("March", "Mawrth"),
          Text.of("April", "Ebrill"),
          Text.of("May", "Mai"),
          Text.of("June", "Mehefin"),
          Text.of("July", "Gorffennaf"),
          Text.of("August", "Awst"),
          Text.of("September", "Medi"),
          Text.of("October", "Hydref"),
          Text.of("November", "Tachwedd"),
          Text.of("December", "Rhagfyr"));

  private DateText() {}

  /** The day, the month's name and the year. */
  public static Text of(LocalDate date) {
    Text month = MONTHS.get(date.getMonthValue() - 1);
    String day = date.getDayOfMonth() + " ";
    String year = " " + date.getYear();
    return Text.of(day + month.en() + year, day + month.cy() + year);
  }
}
