// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import java.util.List;
import java.util.OptionalLong;

/** Numbers rounded to the nearest five, those below a least one hidden. */
public record RoundedCounts(Counts of, long least) implements Counts {

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
    long count = of.count(cell).orElseThrow();
    return count < least ? OptionalLong.empty() : OptionalLong.of((count + 2) / 5 * 5);
  }
}
