// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a reader can work out about a number that is not printed.
 *
 * @param table the table that hides it
 * @param labels its labels, in the order of the table's dimensions; a sliver between printed lines
 *     bears its categories, joined by {@code +}
 * @param isPrinted whether the table has a cell for it; not so for a sliver, which follows from
 *     cells around it
 * @param least the least value of a table of whole numbers that agrees with everything published
 * @param greatest the greatest value; {@link Long#MAX_VALUE} if nothing published bounds it
 * @param verdict what that means
 */
public record AuditedCell(
    String table,
    List<String> labels,
    boolean isPrinted,
    long least,
    long greatest,
    Verdict verdict) {

  /** What an interval means. */
  public enum Verdict {
    /** The number is known. */
    EXACT,
    /** The interval is narrower than the rule asks. */
    NARROW,
    /** The interval is wide enough. */
    WIDE,
    /** Neither was proved; it has to be taken as narrow. */
    NOT_DECIDED
  }

  public AuditedCell {
    requireNonNull(table, "table");
    requireNonNull(verdict, "verdict");
    labels = List.copyOf(labels);
  }

  /** Whether it counts as protected. */
  public boolean isProtected() {
    return verdict == Verdict.WIDE;
  }

  /** The labels and the verdict; the ends of the interval are asked for by name. */
  @Override
  public String toString() {
    return table + " " + String.join(" | ", labels) + ": " + verdict;
  }
}
