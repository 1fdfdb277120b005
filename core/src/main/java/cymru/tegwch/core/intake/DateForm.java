// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How days are written in a column. There is one way to a column, and it is never guessed.
 *
 * <p>Days that do not exist are refused, not moved: 31 February is no day.
 *
 * @param pattern a pattern of {@link DateTimeFormatter} with the year as {@code uuuu}, for instance
 *     {@code dd/MM/uuuu}, or with a time and its offset {@code uuuu-MM-dd'T'HH:mm:ssxxx}, of which
 *     the day is taken as it stands
 */
public record DateForm(String pattern) {

  /** Year, month and day in ten characters: 2026-03-31. */
  public static final DateForm ISO = new DateForm("uuuu-MM-dd");

  /** Day, month and year in ten characters, as in Britain: 31/03/2026. */
  public static final DateForm DAY_MONTH_YEAR = new DateForm("dd/MM/uuuu");

  public DateForm {
    requireNonNull(pattern, "pattern");
    if (!pattern.contains("uuuu") || !pattern.contains("M") || !pattern.contains("d")) {
      throw new IllegalArgumentException(
          "Date pattern must have uuuu, a month and a day, but was '" + pattern + "'");
    }
    if (pattern.contains("MMM") || pattern.contains("E") || pattern.contains("LLL")) {
      throw new IllegalArgumentException(
          "Date pattern must be of digits and not of names, but was '" + pattern + "'");
    }
    formatter(pattern);
  }

  /** Reads days of this form one after the other. */
  Reader reader() {
    return new Reader(equals(ISO) ? null : formatter(pattern));
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Reads days; the ISO form without making an object of each. */
  static final class Reader {

    private final @Nullable DateTimeFormatter formatter;

    private Reader(@Nullable DateTimeFormatter formatter) {
      this.formatter = formatter;
    }

    /** The day as a number of days since 1970-01-01, or empty if it is not one. */
    OptionalLong epochDay(byte[] bytes, int from, int to) {
      if (formatter == null) {
        return isoEpochDay(bytes, from, to);
      }
      for (int i = from; i < to; i++) {
        if (bytes[i] < 0) {
          return OptionalLong.empty();
        }
      }
      try {
        String text = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
        return OptionalLong.of(LocalDate.from(formatter.parse(text)).toEpochDay());
      } catch (DateTimeException notADay) {
        // Its message quotes what was in the cell, so it goes no further.
        return OptionalLong.empty();
      }
    }

    private static OptionalLong isoEpochDay(byte[] bytes, int from, int to) {
      if (to - from != 10 || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
        return OptionalLong.empty();
      }
      int year = digits(bytes, from, 4);
      int month = digits(bytes, from + 5, 2);
      int day = digits(bytes, from + 8, 2);
      if (year < 1 || month < 1 || month > 12 || day < 1) {
        return OptionalLong.empty();
      }
      LocalDate first = LocalDate.of(year, month, 1);
      return day > first.lengthOfMonth()
          ? OptionalLong.empty()
          : OptionalLong.of(first.toEpochDay() + day - 1);
    }

    /** The number that those ASCII digits are, or -1. */
    private static int digits(byte[] bytes, int from, int count) {
      int number = 0;
      for (int i = from; i < from + count; i++) {
        int digit = bytes[i] - '0';
        if (digit < 0 || digit > 9) {
          return -1;
        }
        number = 10 * number + digit;
      }
      return number;
    }
  }
}
