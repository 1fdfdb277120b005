// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One accepted row as numbers. It is there only during the call that hands it over: the next row
 * takes its place.
 *
 * <p>Variables and measures are counted from 0 in the order of {@link Mapping#variables} and {@link
 * Mapping#measures}. A leaf is its place in the variable's list; a silence is the number of leaves
 * plus its ordinal.
 */
public final class CodedRow {

  /** Stands for no value of a measure. */
  public static final long NO_VALUE = Long.MIN_VALUE;

  static final long NO_DAY = Long.MIN_VALUE;

  final int[] codes;
  final long[] masks;
  final long[] values;
  long day = NO_DAY;
  String subject = "";
  String household = "";
  long subjectHigh;
  long subjectLow;
  long householdHigh;
  long householdLow;

  CodedRow(int variables, int measures) {
    codes = new int[variables];
    masks = new long[variables];
    values = new long[measures];
  }

  /** The leaf or silence of a variable that holds one code each. */
  public int code(int variable) {
    return codes[variable];
  }

  /**
   * The codes of a variable that may hold several: a bit for each leaf by its place; or one for a
   * silence, at 56 and its ordinal.
   */
  public long mask(int variable) {
    return masks[variable];
  }

  /** The value of a measure, or {@link #NO_VALUE}. */
  public long value(int measure) {
    return values[measure];
  }

  /** The row's own day, if the mapping reads one. */
  public Optional<LocalDate> day() {
    return day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  /** The first 64 bits of the subject's pseudonym; 0 where rows have no references. */
  public long subjectHigh() {
    return subjectHigh;
  }

  /** The other 64 bits. */
  public long subjectLow() {
    return subjectLow;
  }

  /** The first 64 bits of the household's pseudonym; 0 where rows have no households. */
  public long householdHigh() {
    return householdHigh;
  }

  /** The other 64 bits. */
  public long householdLow() {
    return householdLow;
  }

  /** That it is a row, and nothing of it. */
  @Override
  public String toString() {
    return "CodedRow[" + codes.length + " variables, not shown]";
  }
}
