// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis;

import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A table made of nothing but the count rows of a data file, and its shape. */
public final class PrintedCounts implements Counts {

  private final Counts shape;
  private final Map<List<String>, OptionalLong> cells = new LinkedHashMap<>();

  public PrintedCounts(Counts shape, List<Map<String, String>> rows) {
    this.shape = shape;
    for (Map<String, String> row : rows) {
      if (row.get("TableCode").equals(shape.id()) && row.get("MeasureCode").equals("count")) {
        List<String> place =
            shape.dimensions().stream().map(of -> row.get(of.variable() + "_Code")).toList();
        String data = row.get("Data");
        cells.put(
            place, data.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(data)));
      }
    }
  }

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
    return shape.lines(dimension);
  }

  @Override
  public OptionalLong count(Coordinates cell) {
    OptionalLong count = cells.get(cell.along().stream().map(Coordinate::key).toList());
    if (count == null) {
      throw new IllegalArgumentException("File has no row for " + cell);
    }
    return count;
  }
}
