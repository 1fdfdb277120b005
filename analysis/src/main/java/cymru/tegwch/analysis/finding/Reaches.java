// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * Other numbers in the form of a table: how far each number of it may be off, how many values there
 * are. They add up like counts.
 */
record Reaches(Counts of, ToLongFunction<Coordinates> reach) implements Counts {

  @Override
  public String id() {
    return of.id();
  }

  @Override
  public Population population() {
    return of.population();
  }

  @Override
  public List<Dimension> dimensions() {
    return of.dimensions();
  }

  @Override
  public List<Coordinate> lines(int dimension) {
    return of.lines(dimension);
  }

  @Override
  public OptionalLong count(Coordinates cell) {
    return of.count(cell).isPresent()
        ? OptionalLong.of(reach.applyAsLong(cell))
        : OptionalLong.empty();
  }
}
