// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.dataset;

import cymru.tegwch.core.column.Columns;
import cymru.tegwch.core.column.Segment;
import cymru.tegwch.core.column.Strip;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.MeasureTable.Summary;
import cymru.tegwch.core.variable.Measure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sums up a measure in each cell of a table.
 *
 * <p>What is counted is how often each value occurs in each cell; sums and sums of squares are
 * worked out from that, so they are exact however large they are.
 */
final class MeasureCount {

  private final Columns columns;
  private final int measure;
  private final List<Lines> axes;

  MeasureCount(Columns columns, int measure, List<Lines> axes) {
    this.columns = columns;
    this.measure = measure;
    this.axes = axes;
  }

  /** The summaries that stand on a table of the same dimensions. */
  MeasureTable table(Measure of, CountTable counts) {
    Crossing crossing = new Crossing(axes);
    Map<Integer, NavigableMap<Long, Long>> histograms = histograms(crossing);
    Optional<Counted> subjects = subjectsWithValue();
    Map<Coordinates, Summary> summaries = new LinkedHashMap<>();
    Map<Coordinates, NavigableMap<Long, Long>> byPlace = new LinkedHashMap<>();
    histograms.forEach(
        (cell, histogram) -> {
          Coordinates place = coordinates(counts.dimensions(), cell);
          summaries.put(place, summary(cell, histogram, subjects));
          byPlace.put(place, histogram);
        });
    return new MeasureTable(of, counts, summaries, byPlace);
  }

  private Map<Integer, NavigableMap<Long, Long>> histograms(Crossing crossing) {
    Map<Integer, NavigableMap<Long, Long>> histograms = new TreeMap<>();
    for (ValueTally part : Parts.each(columns, 1, segments -> tally(segments, crossing))) {
      part.forEach(
          (cell, value, count) -> {
            for (int line : Spread.linesOf(crossing, cell)) {
              histograms
                  .computeIfAbsent(line, empty -> new TreeMap<>())
                  .merge(value, count, Long::sum);
            }
          });
    }
    return histograms;
  }

  private ValueTally tally(List<Segment> segments, Crossing crossing) {
    ValueTally tally = new ValueTally();
    for (Segment segment : segments) {
      int[] cells = new int[segment.rows()];
      crossing.index(segment, 0, segment.rows(), cells);
      Strip values = segment.values(measure);
      for (int row = 0; row < cells.length; row++) {
        if (values.at(row) != Strip.MISSING) {
          tally.add(cells[row], values.at(row));
        }
      }
    }
    return tally;
  }

  /** How many different subjects have a value in each cell; empty where each row is one. */
  private Optional<Counted> subjectsWithValue() {
    if (!columns.isRepeating()) {
      return Optional.empty();
    }
    return Optional.of(
        SubjectCount.of(
                columns,
                List.of(axes),
                segment -> row -> segment.values(measure).at(row) != Strip.MISSING)
            .get(0));
  }

  private static Summary summary(
      int cell, NavigableMap<Long, Long> histogram, Optional<Counted> subjects) {
    long rows = 0;
    BigInteger sum = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    for (Map.Entry<Long, Long> entry : histogram.entrySet()) {
      BigInteger value = BigInteger.valueOf(entry.getKey());
      BigInteger ofAll = value.multiply(BigInteger.valueOf(entry.getValue()));
      rows += entry.getValue();
      sum = sum.add(ofAll);
      squares = squares.add(ofAll.multiply(value));
    }
    long people = subjects.isPresent() ? subjects.get().subjects(cell) : rows;
    return new Summary(people, rows, sum, squares);
  }

  private static Coordinates coordinates(List<Dimension> dimensions, int cell) {
    List<Coordinate> along = new ArrayList<>();
    int rest = cell;
    for (int dimension = dimensions.size() - 1; dimension >= 0; dimension--) {
      List<Coordinate> lines = dimensions.get(dimension).allLines();
      along.add(0, lines.get(rest % lines.size()));
      rest /= lines.size();
    }
    return new Coordinates(along);
  }
}
