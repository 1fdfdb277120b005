// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

/** Takes the rows that an import accepts, as numbers, for whoever keeps columns of them. */
@FunctionalInterface
public interface RowSink {

  /**
   * Takes a row.
   *
   * @param row the row, to be read during this call only
   * @return false if the mapping wants one row per subject and this subject was here before: the
   *     row is then rejected
   */
  boolean accept(CodedRow row);
}
