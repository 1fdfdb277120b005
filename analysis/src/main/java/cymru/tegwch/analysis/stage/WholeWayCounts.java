// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.stage;

import cymru.tegwch.analysis.asking.DerivedCounts;
import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.variable.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * The whole way from start to end: everybody at the first step, and who passed the last.
 *
 * @param start the first step
 * @param finish the last step
 * @param shape the table that this stands for
 */
record WholeWayCounts(ReadTable start, ReadTable finish, Counts shape) implements DerivedCounts {

  @Override
  public List<Coordinate> lines(int dimension) {
    return start.lines(dimension);
  }

  @Override
  public Optional<ReadNumber> number(Coordinates cell) {
    int last = cell.along().size() - 1;
    Coordinate line = cell.along(last);
    Coordinates group = new Coordinates(cell.along().subList(0, last));
    Optional<ReadNumber> passed = finish.at(group.and(Coordinate.of(Outcome.HAPPENED)));
    if (line.equals(Coordinate.of(Outcome.HAPPENED))) {
      return passed;
    }
    return line.equals(Coordinate.of(Outcome.DID_NOT))
        ? ReadNumber.less(start.at(group.and(Coordinate.Margin.ANSWERED)), passed)
        : start.at(cell);
  }
}
