// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * The column with the day on which a row's answers were collected or its event happened.
 *
 * <p>A row without a date is rejected. The day is checked, an age may be taken at it, and a record
 * bears it; a dataset does not keep it.
 *
 * @param column the header
 * @param from the first day that is accepted
 * @param to the last
 * @param form how days are written
 */
public record DateColumn(String column, LocalDate from, LocalDate to, DateForm form)
    implements Part {

  public DateColumn {
    requireNonNull(column, "column");
    requireNonNull(from, "from");
    requireNonNull(to, "to");
    requireNonNull(form, "form");
    if (from.isAfter(to)) {
      throw new IllegalArgumentException(
          "Date column must have a range, but was " + from + " to " + to);
    }
  }

  /** Days in that range, written 2026-03-31. */
  public static DateColumn of(String column, LocalDate from, LocalDate to) {
    return new DateColumn(column, from, to, DateForm.ISO);
  }

  /** This column with days written in another way. */
  public DateColumn written(DateForm other) {
    return new DateColumn(column, from, to, other);
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }
}
