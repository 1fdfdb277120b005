// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.crossing;

import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import java.util.List;
import java.util.OptionalLong;

/**
 * The numbers of some characteristics: margins of the table of all.
 *
 * @param source all characteristics and the outcome
 * @param shape the table that this stands for
 */
record ProjectedCounts(Counts source, Counts shape, Projection projection) implements Counts {

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
    return source.lines(projection.original(dimension));
  }

  @Override
  public OptionalLong count(Coordinates cell) {
    int last = cell.along().size() - 1;
    Coordinates place = new Coordinates(cell.along().subList(0, last));
    return source.count(projection.whole(place).and(cell.along(last)));
  }
}
