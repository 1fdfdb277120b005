// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.analysis.asking.DerivedCounts;
import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who is in one group and who is not, place by place.
 *
 * @param source places by groups
 * @param shape the table that this stands for
 * @param group the group
 */
record OneGroupCounts(ReadTable source, Counts shape, Coordinate group) implements DerivedCounts {

  @Override
  public List<Coordinate> lines(int dimension) {
    if (dimension == 0) {
      return source.lines(0);
    }
    List<Coordinate> lines = new ArrayList<>();
    lines.add(Coordinate.of(Outcome.HAPPENED));
    lines.add(Coordinate.of(Outcome.DID_NOT));
    source.lines(1).stream()
        .filter(line -> !(line instanceof Coordinate.Group))
        .forEach(lines::add);
    return lines;
  }

  @Override
  public Optional<ReadNumber> number(Coordinates cell) {
    if (!(cell.along(1) instanceof Coordinate.Group line)) {
      return source.at(cell);
    }
    Optional<ReadNumber> in = source.at(cell.with(1, group));
    return line.code().equals(Outcome.HAPPENED)
        ? in
        : ReadNumber.less(source.at(cell.with(1, Coordinate.Margin.ANSWERED)), in);
  }
}
