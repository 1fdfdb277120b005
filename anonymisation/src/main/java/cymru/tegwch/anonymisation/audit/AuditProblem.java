// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.text.Text;

/**
 * A reason why files cannot be audited.
 *
 * @param kind the stable reason
 * @param table the table or file concerned, as its caller named it
 * @param line the line of the file; 0 where it is not about a line
 * @param reason what is wrong; it quotes nothing of the file
 * @param advice what to do
 */
public record AuditProblem(Kind kind, String table, long line, Text reason, Text advice) {

  /** The reasons that there are. */
  public enum Kind {
    /** The file is not CSV in UTF-8. */
    MALFORMED,
    /** The file, a row or a cell is too long, or there are too many of them. */
    TOO_LARGE,
    /** A column that the form names is missing, or a column stands twice. */
    COLUMNS,
    /** A row has another number of cells than the header. */
    RAGGED,
    /** A number is neither a whole number of 0 or more nor a mark. */
    NOT_A_NUMBER,
    /** A cell stands twice. */
    TWICE,
    /** The lines of a table cross where it has no cell. */
    MISSING_CELL,
    /** A label is not among the categories, or a table has no line of everyone. */
    UNKNOWN_LABEL,
    /** Tables disagree, or what is published does not add up: no numbers agree with all of it. */
    CONTRADICTION,
    /** The tables together are larger than what can be attacked. */
    TOO_LARGE_TO_ATTACK
  }

  public AuditProblem {
    requireNonNull(kind, "kind");
    requireNonNull(table, "table");
    requireNonNull(reason, "reason");
    requireNonNull(advice, "advice");
  }

  /** The kind, the place, the reason and the advice, in English. */
  @Override
  public String toString() {
    String place = line > 0 ? table + ", line " + line : table;
    return kind + " (" + place + "): " + reason.en() + " " + advice.en();
  }
}
