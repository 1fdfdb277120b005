// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.variable.Variable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an age band is taken from a column of dates of birth or of ages in years.
 *
 * <p>The column itself is forgotten: neither the date nor the age in years is in any dataset or
 * record. A birthday counts from the day itself, and that of 29 February from 1 March in other
 * years. A date of birth lies between 1900 and the day at which the age is taken, and not after the
 * row's own date.
 *
 * @param column the header
 * @param variable the variable of bands, whose codes are ages: {@code 16-24}, {@code 75-plus},
 *     {@code under-16} or {@code 37}
 * @param holds what the column holds
 * @param at the day at which the age is taken; null for each row's own date, and for ages in years
 * @param form how dates of birth are written
 * @param blank what an empty cell means
 * @param required whether an empty cell rejects the row instead
 */
public record AgeColumn(
    String column,
    Variable variable,
    Holds holds,
    @Nullable LocalDate at,
    DateForm form,
    Silence blank,
    boolean required)
    implements Part {

  /** What a column from which an age is taken holds. */
  public enum Holds {
    DATE_OF_BIRTH,
    YEARS
  }

  public AgeColumn {
    requireNonNull(column, "column");
    requireNonNull(variable, "variable");
    requireNonNull(holds, "holds");
    requireNonNull(form, "form");
    requireNonNull(blank, "blank");
    if (variable.multiple()) {
      throw new IllegalArgumentException(
          "Age variable '" + variable.name() + "' must hold one code each");
    }
    if (holds == Holds.YEARS && at != null) {
      throw new IllegalArgumentException(
          "Age in years must have no day at which it is taken, but had " + at);
    }
    AgeBands.of(variable.codes());
  }

  /** The age at that day, from dates of birth written 1980-05-17. */
  public static AgeColumn atDate(String column, Variable variable, LocalDate at) {
    return new AgeColumn(
        column,
        variable,
        Holds.DATE_OF_BIRTH,
        requireNonNull(at, "at"),
        DateForm.ISO,
        Silence.NOT_ANSWERED,
        false);
  }

  /** The age at each row's own date, from dates of birth written 1980-05-17. */
  public static AgeColumn atEachDate(String column, Variable variable) {
    return new AgeColumn(
        column, variable, Holds.DATE_OF_BIRTH, null, DateForm.ISO, Silence.NOT_ANSWERED, false);
  }

  /** Ages in years as the file has them. */
  public static AgeColumn inYears(String column, Variable variable) {
    return new AgeColumn(
        column, variable, Holds.YEARS, null, DateForm.ISO, Silence.NOT_ANSWERED, false);
  }

  /** This column with dates written in another way. */
  public AgeColumn written(DateForm other) {
    return new AgeColumn(column, variable, holds, at, other, blank, required);
  }

  /** This column, in which an empty cell means that silence. */
  public AgeColumn blank(Silence silence) {
    return new AgeColumn(column, variable, holds, at, form, silence, false);
  }

  /** This column, in which an empty cell rejects the row. */
  public AgeColumn mandatory() {
    return new AgeColumn(column, variable, holds, at, form, blank, true);
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }
}
