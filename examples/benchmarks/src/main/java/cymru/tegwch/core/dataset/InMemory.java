// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.column.ColumnsBuilder;
import cymru.tegwch.core.column.RowWriter;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Variable;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Datasets of codes that need not be read. */
public final class InMemory {

  private InMemory() {}

  /** The code of each row and column. */
  @FunctionalInterface
  public interface Codes {
    int at(int row, int column);
  }

  /** Rows of which each is about somebody else. */
  public static Dataset dataset(
      Population population, List<Variable> variables, int rows, Codes codes) {
    ColumnsBuilder builder = new ColumnsBuilder(variables, List.of(), false, false);
    RowWriter writer = builder.writer();
    for (int row = 0; row < rows; row++) {
      write(writer, variables.size(), row, codes);
      writer.endRow();
    }
    return dataset(population, builder, writer);
  }

  /** Rows of which each says by a number whom it is about. */
  public static Dataset dataset(
      Population population,
      List<Variable> variables,
      int rows,
      Codes codes,
      IntUnaryOperator subjects) {
    ColumnsBuilder builder = new ColumnsBuilder(variables, List.of(), true, false);
    RowWriter writer = builder.writer();
    for (int row = 0; row < rows; row++) {
      write(writer, variables.size(), row, codes);
      writer.subject(subjects.applyAsInt(row), 0);
      writer.endRow();
    }
    return dataset(population, builder, writer);
  }

  private static void write(RowWriter writer, int columns, int row, Codes codes) {
    for (int column = 0; column < columns; column++) {
      writer.code(column, codes.at(row, column));
    }
  }

  private static Dataset dataset(Population population, ColumnsBuilder builder, RowWriter writer) {
    return new Dataset(builder.build(List.of(writer), Map.of()), population, Catalogue.empty());
  }
}
