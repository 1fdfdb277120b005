// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

/** Reads the cells of one column that are not simply one code of one variable. */
interface CellReader {

  /** Reads a cell of well-formed UTF-8 with nothing wrong with it; white space is cut off. */
  void read(RowAssembler row, int column, byte[] bytes, int from, int to);
}
