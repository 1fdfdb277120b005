// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.place;

import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Who is in one group and who is not, place by place.
 *
 * @param source places by groups
 * @param shape the table that this stands for
 * @param group the group
 */
record OneGroupCounts(Counts source, Counts shape, Coordinate group) implements Counts {

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
  public OptionalLong count(Coordinates cell) {
    if (!(cell.along(1) instanceof Coordinate.Group line)) {
      return source.count(cell);
    }
    OptionalLong in = source.count(cell.with(1, group));
    if (line.code().equals(Outcome.HAPPENED)) {
      return in;
    }
    OptionalLong all = source.count(cell.with(1, Coordinate.Margin.ANSWERED));
    return in.isPresent() && all.isPresent()
        ? OptionalLong.of(all.getAsLong() - in.getAsLong())
        : OptionalLong.empty();
  }
}
