// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.column.ColumnsBuilder;
import cymru.tegwch.core.column.RowWriter;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Variable;
import java.util.List;
import java.util.Map;

/** Datasets of codes that are in memory already. */
public final class InMemory {

  private InMemory() {}

  /**
   * A dataset of columns of codes.
   *
   * @param population whom they describe
   * @param variables one for each column
   * @param columns the codes, each as long as the others
   * @param subjects the number of each row's subject; empty if each row is about somebody else
   */
  public static Dataset dataset(
      Population population, List<Variable> variables, byte[][] columns, int[] subjects) {
    boolean hasSubjects = subjects.length > 0;
    ColumnsBuilder builder = new ColumnsBuilder(variables, List.of(), hasSubjects, false);
    RowWriter writer = builder.writer();
    for (int row = 0; row < columns[0].length; row++) {
      for (int column = 0; column < columns.length; column++) {
        writer.code(column, columns[column][row]);
      }
      if (hasSubjects) {
        writer.subject(subjects[row], 0);
      }
      writer.endRow();
    }
    return new Dataset(builder.build(List.of(writer), Map.of()), population, Catalogue.empty());
  }
}
