// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The place of a cell: one line along each dimension of its table, in their order.
 *
 * <pre>{@code
 * table.cell(Coordinates.of("white", "happened"));
 * table.cell(Coordinates.of(Coordinate.of("white"), Coordinate.Margin.ANSWERED));
 * }</pre>
 */
public record Coordinates(List<Coordinate> along) {

  public Coordinates {
    along = List.copyOf(along);
  }

  /** The cell of these groups. */
  public static Coordinates of(String... groupCodes) {
    return new Coordinates(Stream.of(groupCodes).map(Coordinate::of).toList());
  }

  /** The cell of these lines. */
  public static Coordinates of(Coordinate... along) {
    return new Coordinates(List.of(along));
  }

  /** The line along that dimension. */
  public Coordinate along(int dimension) {
    return along.get(dimension);
  }

  /** The cell beside this one, on another line along one dimension. */
  public Coordinates with(int dimension, Coordinate line) {
    List<Coordinate> changed = new ArrayList<>(along);
    changed.set(dimension, line);
    return new Coordinates(changed);
  }

  /** The cell with one more dimension behind the others. */
  public Coordinates and(Coordinate line) {
    return new Coordinates(Stream.concat(along.stream(), Stream.of(line)).toList());
  }

  /** The cell without one of its dimensions. */
  public Coordinates without(int dimension) {
    List<Coordinate> left = new ArrayList<>(along);
    left.remove(dimension);
    return new Coordinates(left);
  }

  /** Whether the cell is on no margin. */
  public boolean isInner() {
    return along.stream().noneMatch(Coordinate.Margin.class::isInstance);
  }

  @Override
  public String toString() {
    return along.stream().map(Coordinate::key).collect(Collectors.joining(" x "));
  }
}
