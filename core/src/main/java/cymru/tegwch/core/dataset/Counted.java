// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Counting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What was counted in every cell of a table, in row-major order of its lines. */
final class Counted {

  private final long[] rows;
  private final long[] subjects;
  private final long[] largest;
  private final boolean[] varies;

  /**
   * Numbers of cells.
   *
   * @param rows how many rows
   * @param subjects how many different subjects they are about
   * @param largest the most rows of one subject
   * @param varies for each dimension whether it varies between the rows of one subject
   */
  Counted(long[] rows, long[] subjects, long[] largest, boolean[] varies) {
    this.rows = rows;
    this.subjects = subjects;
    this.largest = largest;
    this.varies = varies;
  }

  /** Rows of which each is about somebody else. */
  static Counted ofPeople(long[] rows, int dimensions) {
    long[] largest = Arrays.stream(rows).map(count -> Math.min(count, 1)).toArray();
    return new Counted(rows, rows, largest, new boolean[dimensions]);
  }

  /** How many different subjects there are in a cell. */
  long subjects(int cell) {
    return subjects[cell];
  }

  /** The table of these numbers in the population's unit. */
  CountTable table(String id, Population population, List<Lines> axes) {
    boolean areRows = population.unit() == Counting.EVENTS;
    List<Cell> cells = new ArrayList<>(rows.length);
    for (int i = 0; i < rows.length; i++) {
      cells.add(
          areRows && rows[i] > 0
              ? new Cell(rows[i], subjects[i], largest[i])
              : Cell.ofPeople(subjects[i]));
    }
    List<Dimension> dimensions = new ArrayList<>();
    for (int axis = 0; axis < axes.size(); axis++) {
      Dimension of = axes.get(axis).dimension();
      dimensions.add(
          new Dimension(of.variable(), of.label(), of.level(), of.overlapping() || varies[axis]));
    }
    return CountTable.of(id, population, dimensions, cells);
  }
}
