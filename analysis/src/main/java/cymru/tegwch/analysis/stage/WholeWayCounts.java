// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.OutcomeTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Outcome;
import java.util.List;
import java.util.OptionalLong;

/**
 * The whole way from start to end: everybody at the first step, and who passed the last.
 *
 * @param start the first step
 * @param finish the last step
 * @param shape the table that this stands for
 */
record WholeWayCounts(Counts start, Counts finish, Counts shape) implements Counts {

  @Override
  public String id() {
    return shape.id();
  }

  @Override
  public Population population() {
    return shape.population();
  }

  @Override
  public List<Dimension> dimensions() {
    return shape.dimensions();
  }

  @Override
  public List<Coordinate> lines(int dimension) {
    return start.lines(dimension);
  }

  @Override
  public OptionalLong count(Coordinates cell) {
    int last = cell.along().size() - 1;
    Coordinate line = cell.along(last);
    Coordinates group = new Coordinates(cell.along().subList(0, last));
    if (line.equals(Coordinate.of(Outcome.HAPPENED))) {
      return OutcomeTable.happened(finish, group);
    }
    if (!line.equals(Coordinate.of(Outcome.DID_NOT))) {
      return start.count(cell);
    }
    OptionalLong all = start.count(group.and(Coordinate.Margin.ANSWERED));
    OptionalLong passed = OutcomeTable.happened(finish, group);
    return all.isPresent() && passed.isPresent()
        ? OptionalLong.of(all.getAsLong() - passed.getAsLong())
        : OptionalLong.empty();
  }
}
