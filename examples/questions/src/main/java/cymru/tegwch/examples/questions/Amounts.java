// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.variable.Axis;
import cymru.tegwch.core.variable.Measure;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Generated amounts by group: the same on every run, and nobody's. */
final class Amounts {

  private Amounts() {}

  /** {@code least + (i · step) mod modulus} for {@code i = 0, 1, …}. */
  static List<Long> generated(int number, long least, long step, long modulus) {
    return LongStream.range(0, number).mapToObj(i -> least + i * step % modulus).toList();
  }

  /** A table of one value to a person, the lists in the order of the groups. */
  static MeasureTable measured(
      String id, Population population, Axis axis, Measure measure, List<List<Long>> groups) {
    return measured(
        id,
        population,
        axis,
        measure,
        groups,
        groups.stream().map(group -> (long) group.size()).toList());
  }

  /** The same of so many people in each group, of whom some have no value. */
  static MeasureTable measured(
      String id,
      Population population,
      Axis axis,
      Measure measure,
      List<List<Long>> groups,
      List<Long> people) {
    Map<Coordinates, Cell> counts = new LinkedHashMap<>();
    Map<Coordinates, NavigableMap<Long, Long>> histograms = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      Coordinate group = Coordinate.of(axis.level().groups().get(i).code());
      counts.put(Coordinates.of(group), Cell.ofPeople(people.get(i)));
      for (Coordinate line : List.of(group, Margin.ANSWERED, Margin.EVERYONE)) {
        NavigableMap<Long, Long> histogram =
            histograms.computeIfAbsent(Coordinates.of(line), any -> new TreeMap<>());
        groups.get(i).forEach(value -> histogram.merge(value, 1L, Long::sum));
      }
    }
    Map<Coordinates, MeasureTable.Summary> summaries = new LinkedHashMap<>();
    histograms.forEach((place, histogram) -> summaries.put(place, summary(histogram)));
    CountTable table =
        CountTable.summing(
            id,
            population,
            List.of(Dimension.of(axis.variable(), axis.level().label(), axis.level())),
            counts);
    return new MeasureTable(measure, table, summaries, histograms);
  }

  private static MeasureTable.Summary summary(NavigableMap<Long, Long> histogram) {
    long rows = 0;
    BigInteger sum = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    for (Map.Entry<Long, Long> entry : histogram.entrySet()) {
      BigInteger value = BigInteger.valueOf(entry.getKey());
      BigInteger all = value.multiply(BigInteger.valueOf(entry.getValue()));
      rows += entry.getValue();
      sum = sum.add(all);
      squares = squares.add(all.multiply(value));
    }
    return new MeasureTable.Summary(rows, rows, sum, squares);
  }
}
