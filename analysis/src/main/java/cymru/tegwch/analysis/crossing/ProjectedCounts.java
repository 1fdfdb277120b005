// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.crossing;

import cymru.tegwch.analysis.asking.DerivedCounts;
import cymru.tegwch.analysis.asking.ReadNumber;
import cymru.tegwch.analysis.asking.ReadTable;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import java.util.List;
import java.util.Optional;

/**
 * The numbers of some characteristics: margins of the table of all.
 *
 * @param source all characteristics and the outcome
 * @param shape the table that this stands for
 */
record ProjectedCounts(ReadTable source, Counts shape, Projection projection)
    implements DerivedCounts {

  @Override
  public List<Coordinate> lines(int dimension) {
    return source.lines(projection.original(dimension));
  }

  @Override
  public Optional<ReadNumber> number(Coordinates cell) {
    int last = cell.along().size() - 1;
    Coordinates place = new Coordinates(cell.along().subList(0, last));
    return source.at(projection.whole(place).and(cell.along(last)));
  }
}
