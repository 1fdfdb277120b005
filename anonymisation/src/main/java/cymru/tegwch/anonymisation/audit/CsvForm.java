// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file of published cells is written: RFC 4180 in UTF-8, a header line, one cell to a row, a
 * column for each dimension and one for the number. Every column that is not named here is a
 * dimension.
 *
 * <pre>{@code
 * CsvForm.rectangular("count", "c"); // a mark stands where a number is hidden
 * CsvForm.flagged("freq", "suppressed"); // a column of its own says 1 where it is
 * }</pre>
 *
 * @param value the column with the number
 * @param marks what stands there for a hidden number; an empty cell is hidden too
 * @param flag the column with 1 where the number is to be taken as hidden, and 0 elsewhere; null
 *     for none
 * @param ignored columns that say nothing to the attacker
 */
public record CsvForm(String value, Set<String> marks, @Nullable String flag, Set<String> ignored) {

  public CsvForm {
    requireNonNull(value, "value");
    marks = Set.copyOf(marks);
    ignored = Set.copyOf(ignored);
  }

  /** A column of numbers and marks. */
  public static CsvForm rectangular(String value, String... marks) {
    return new CsvForm(value, Set.of(marks), null, Set.of());
  }

  /**
   * A column of numbers, and one that says which of them are not published; a column {@code
   * primary} is left unread.
   */
  public static CsvForm flagged(String value, String flag) {
    return new CsvForm(value, Set.of(), requireNonNull(flag, "flag"), Set.of("primary"));
  }

  /** The same form with other columns that say nothing. */
  public CsvForm withIgnored(String... columns) {
    return new CsvForm(value, marks, flag, Set.of(columns));
  }
}
