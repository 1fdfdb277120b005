// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.column.CodeBook;
import cymru.tegwch.core.column.ColumnsBuilder;
import cymru.tegwch.core.column.RowWriter;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Variable;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Datasets of rows that are written down in tests. */
public final class PlainRows {

  private PlainRows() {}

  /**
   * Rows of cells as a file would have them: a code, several with semicolons between them, or the
   * code of a silence in square brackets. Each is about somebody else.
   */
  public static Dataset dataset(
      Population population, List<Variable> variables, List<List<String>> rows) {
    return dataset(population, variables, rows, row -> row);
  }

  /** Rows of which each says by a number whom it is about. */
  public static Dataset dataset(
      Population population,
      List<Variable> variables,
      List<List<String>> rows,
      IntUnaryOperator subjects) {
    ColumnsBuilder builder = new ColumnsBuilder(variables, List.of(), true, false);
    RowWriter writer = builder.writer();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < variables.size(); column++) {
        write(writer, column, variables.get(column), rows.get(row).get(column));
      }
      writer.subject(subjects.applyAsInt(row), 0);
      writer.endRow();
    }
    return new Dataset(builder.build(List.of(writer), Map.of()), population, Catalogue.empty());
  }

  private static void write(RowWriter writer, int column, Variable variable, String cell) {
    boolean isSilent = cell.startsWith("[");
    if (variable.multiple()) {
      long mask = 0;
      for (String code : isSilent ? List.<String>of() : List.of(cell.split(";"))) {
        mask |= CodeBook.mask(placeOf(variable, code));
      }
      writer.mask(column, isSilent ? CodeBook.mask(silence(cell)) : mask);
    } else {
      int leaves = variable.codes().categories().size();
      writer.code(
          column, isSilent ? CodeBook.code(leaves, silence(cell)) : placeOf(variable, cell));
    }
  }

  private static Silence silence(String cell) {
    return Silence.ofCode(cell.substring(1, cell.length() - 1));
  }

  private static int placeOf(Variable variable, String code) {
    for (int place = 0; place < variable.codes().categories().size(); place++) {
      if (variable.codes().categories().get(place).code().equals(code)) {
        return place;
      }
    }
    throw new IllegalArgumentException("Code must be in the list of '" + variable.name() + "'");
  }
}
