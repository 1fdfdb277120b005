// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.dataset.Sample.Row;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.MeasureTable.Summary;
import cymru.tegwch.core.variable.Counting;
import cymru.tegwch.core.variable.Outcome;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Counts rows cell by cell in the plainest way there is, to hold the engine against. */
final class PlainCount {

  private final List<Row> rows;
  private final ToIntFunction<Row> subject;
  private final Counting unit;

  PlainCount(List<Row> rows, ToIntFunction<Row> subject, Counting unit) {
    this.rows = rows;
    this.subject = subject;
    this.unit = unit;
  }

  /** Every cell of a table and what should be in it. */
  Map<Coordinates, Cell> cells(CountTable table, Outcome outcome) {
    Map<Coordinates, Cell> cells = new HashMap<>();
    for (Coordinates place : places(table.dimensions())) {
      cells.put(place, cell(rowsAt(table.dimensions(), place, outcome)));
    }
    return cells;
  }

  /** The summary of the measure that should be in a cell. */
  Summary summary(List<Dimension> dimensions, Coordinates place) {
    Map<Integer, Long> subjects = new HashMap<>();
    BigInteger sum = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    long count = 0;
    for (Row row : rowsAt(dimensions, place, null)) {
      if (row.days().isPresent()) {
        BigInteger value = BigInteger.valueOf(row.days().getAsLong());
        sum = sum.add(value);
        squares = squares.add(value.multiply(value));
        subjects.merge(subject.applyAsInt(row), 1L, Long::sum);
        count++;
      }
    }
    return new Summary(subjects.size(), count, sum, squares);
  }

  NavigableMap<Long, Long> histogram(List<Dimension> dimensions, Coordinates place) {
    NavigableMap<Long, Long> histogram = new TreeMap<>();
    rowsAt(dimensions, place, null)
        .forEach(row -> row.days().ifPresent(days -> histogram.merge(days, 1L, Long::sum)));
    return histogram;
  }

  static List<Coordinates> places(List<Dimension> dimensions) {
    List<Coordinates> places = List.of(new Coordinates(List.of()));
    for (Dimension dimension : dimensions) {
      List<Coordinates> more = new ArrayList<>();
      for (Coordinates place : places) {
        dimension.allLines().forEach(line -> more.add(place.and(line)));
      }
      places = more;
    }
    return places;
  }

  private Cell cell(List<Row> in) {
    Map<Integer, Long> rowsOf = new HashMap<>();
    in.forEach(row -> rowsOf.merge(subject.applyAsInt(row), 1L, Long::sum));
    long largest = rowsOf.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return unit == Counting.EVENTS
        ? new Cell(in.size(), rowsOf.size(), largest)
        : Cell.ofPeople(rowsOf.size());
  }

  private List<Row> rowsAt(List<Dimension> dimensions, Coordinates place, Outcome outcome) {
    List<Row> in = new ArrayList<>(rows);
    for (int i = 0; i < dimensions.size(); i++) {
      Dimension dimension = dimensions.get(i);
      Coordinate line = place.along(i);
      boolean isOutcome = outcome != null && i == dimensions.size() - 1;
      in.removeIf(row -> !(isOutcome ? isOn(row, outcome, line) : isOn(row, dimension, line)));
    }
    return in;
  }

  private static boolean isOn(Row row, Dimension dimension, Coordinate line) {
    Set<String> codes = row.codes().getOrDefault(dimension.variable(), Set.of());
    Set<String> leaves =
        line instanceof Coordinate.Group group
            ? dimension.level().group(group.code()).orElseThrow().leaves()
            : dimension.level().leaves();
    boolean isInGroup = codes.stream().anyMatch(leaves::contains);
    return line instanceof Coordinate.Group
        ? isInGroup
        : isOn(row, dimension.variable(), line, isInGroup);
  }

  private static boolean isOn(Row row, Outcome outcome, Coordinate line) {
    Set<String> codes = row.codes().getOrDefault(outcome.of().variable(), Set.of());
    boolean isInBase = codes.stream().anyMatch(outcome.base()::contains);
    if (line instanceof Coordinate.Group group) {
      boolean happened = codes.stream().anyMatch(outcome.codes()::contains);
      return isInBase && happened == group.code().equals(Outcome.HAPPENED);
    }
    return isOn(row, outcome.of().variable(), line, isInBase);
  }

  private static boolean isOn(Row row, String variable, Coordinate line, boolean isInGroup) {
    if (line == Coordinate.Margin.EVERYONE) {
      return true;
    }
    if (line == Coordinate.Margin.ANSWERED) {
      return isInGroup;
    }
    // Whoever answered with nothing that is in a group could not have been in one.
    Silence silence = row.silences().getOrDefault(variable, Silence.NOT_APPLICABLE);
    return !isInGroup && line.equals(Coordinate.of(silence));
  }
}
