// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something that a reader knows besides what is published: between which ends the number of a cell
 * lies.
 *
 * @param table the table's id
 * @param labels the cell's labels, in the order of the table's dimensions
 * @param least the least number, 0 or more
 * @param greatest the greatest number
 */
public record KnownCell(String table, List<String> labels, long least, long greatest) {

  public KnownCell {
    requireNonNull(table, "table");
    labels = List.copyOf(labels);
    if (least < 0 || greatest < least) {
      throw new IllegalArgumentException("Known ends must be 0 <= least <= greatest");
    }
  }

  /** The reader is alone in a cell: an insider knows one number more than is published. */
  public static KnownCell alone(String table, List<String> labels) {
    return new KnownCell(table, labels, 1, 1);
  }

  /** The reader knows that a cell is hidden because it is small. */
  public static KnownCell small(String table, List<String> labels, int hiddenBelow) {
    return new KnownCell(table, labels, 1, hiddenBelow - 1L);
  }

  /** The reader knows that a cell is hidden to protect others, and is not small. */
  public static KnownCell complement(String table, List<String> labels, int hiddenBelow) {
    return new KnownCell(table, labels, hiddenBelow, Long.MAX_VALUE);
  }

  /** The table alone; what is known is not shown. */
  @Override
  public String toString() {
    return "Known cell of table " + table;
  }
}
