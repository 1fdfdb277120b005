// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Text;

/**
 * One thing wrong with one row: where it is and why, and never what was there.
 *
 * <p>A row with several things wrong has several of these.
 *
 * @param record which record of the file it is, from 1, without the header and blank lines
 * @param line the line of the file on which the record begins, from 1
 * @param place the cell or row as a spreadsheet numbers it, or a JSON Pointer
 * @param column the column as the mapping names it; empty for the row as a whole
 * @param reason why
 * @param message why, in both languages
 */
public record Rejection(
    long record, long line, Place place, String column, Reason reason, Text message) {

  public Rejection {
    requireNonNull(place, "place");
    requireNonNull(column, "column");
    requireNonNull(reason, "reason");
    requireNonNull(message, "message");
  }

  /**
   * The cell as spreadsheets name it, for instance {@code F1024}; the row alone, or the pointer.
   */
  public String cell() {
    if (place instanceof Place.Cell cell) {
      return letters(cell.column()) + cell.row();
    }
    return place instanceof Place.Pointer at ? at.pointer() : "";
  }

  /** The same as a problem that maps to RFC 9457. */
  public Problem problem() {
    return new Problem(reason.code(), place, message);
  }

  /**
   * The line, the cell, the column and the reason: {@code line 1024, F1024 (religion):
   * UNKNOWN_CATEGORY}.
   */
  @Override
  public String toString() {
    return "line "
        + line
        + ", "
        + cell()
        + (column.isEmpty() ? "" : " (" + column + ")")
        + ": "
        + reason;
  }

  /** The letters of a spreadsheet's column, from 1: A to Z, AA and so on; none for 0. */
  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.append((char) ('A' + (rest - 1) % 26));
    }
    return letters.reverse().toString();
  }
}
