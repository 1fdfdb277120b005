// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.measure;

import cymru.tegwch.analysis.Fixture;
import cymru.tegwch.core.category.CodeList;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinate;
import cymru.tegwch.core.table.Coordinate.Margin;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.MeasureTable;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Measure;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Invented days to repair, one value to a tenant, by ethnic group. */
public final class Days {

  public static final Measure DAYS =
      new Measure("days", Text.of("Days to repair", "Dyddiau i atgyweirio"), Measure.Unit.DAYS);

  private Days() {}

  /** {@code first + (i · step) mod modulus} for {@code i = 0, 1, …}. */
  public static List<Long> values(int number, long first, long step, long modulus) {
    return LongStream.range(0, number).mapToObj(i -> first + i * step % modulus).toList();
  }

  /** 40, 25, 200 and 30 values; nobody of the last group. */
  public static MeasureTable days() {
    return table(
        DAYS,
        Fixture.ETHNIC_GROUP,
        values(40, 6, 7, 11),
        values(25, 3, 3, 17),
        values(30, 2, 5, 13),
        values(200, 2, 5, 13),
        List.of());
  }

  @SafeVarargs
  public static MeasureTable table(Measure measure, CodeList list, List<Long>... groups) {
    Map<Coordinates, Cell> counts = new LinkedHashMap<>();
    Map<Coordinates, NavigableMap<Long, Long>> histograms = new LinkedHashMap<>();
    for (int i = 0; i < groups.length; i++) {
      Coordinate group = Coordinate.of(list.categories().get(i).code());
      counts.put(Coordinates.of(group), Cell.ofPeople(groups[i].size()));
      for (Long value : groups[i]) {
        for (Coordinate on : List.of(group, Margin.ANSWERED, Margin.EVERYONE)) {
          histograms
              .computeIfAbsent(Coordinates.of(on), any -> new TreeMap<>())
              .merge(value, 1L, Long::sum);
        }
      }
    }
    Map<Coordinates, MeasureTable.Summary> summaries = new LinkedHashMap<>();
    histograms.forEach((place, histogram) -> summaries.put(place, summary(histogram)));
    CountTable table =
        CountTable.summing(
            measure.name() + " by " + list.id().id(),
            Fixture.TENANTS,
            List.of(Fixture.dimension(list.id().id(), list)),
            counts);
    return new MeasureTable(measure, table, summaries, histograms);
  }

  /** Values by two dimensions, one to a person. */
  public static MeasureTable crossed(
      Measure measure, Dimension first, Dimension second, Map<Coordinates, List<Long>> values) {
    Map<Coordinates, Cell> counts = new LinkedHashMap<>();
    Map<Coordinates, NavigableMap<Long, Long>> histograms = new LinkedHashMap<>();
    values.forEach(
        (place, each) -> {
          counts.put(place, Cell.ofPeople(each.size()));
          for (Coordinate one : List.of(place.along(0), Margin.ANSWERED, Margin.EVERYONE)) {
            for (Coordinate other : List.of(place.along(1), Margin.ANSWERED, Margin.EVERYONE)) {
              NavigableMap<Long, Long> at =
                  histograms.computeIfAbsent(Coordinates.of(one, other), any -> new TreeMap<>());
              each.forEach(value -> at.merge(value, 1L, Long::sum));
            }
          }
        });
    Map<Coordinates, MeasureTable.Summary> summaries = new LinkedHashMap<>();
    histograms.forEach((place, histogram) -> summaries.put(place, summary(histogram)));
    CountTable table =
        CountTable.summing(
            measure.name() + " by " + first.variable() + " and " + second.variable(),
            Fixture.TENANTS,
            List.of(first, second),
            counts);
    return new MeasureTable(measure, table, summaries, histograms);
  }

  /** The summary of the values of a histogram. */
  public static MeasureTable.Summary summary(NavigableMap<Long, Long> histogram) {
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
